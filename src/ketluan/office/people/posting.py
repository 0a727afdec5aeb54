"""What an administrator does to posts: who holds them from when to when, and what was written wrongly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.people.actions import Outdated
from ketluan.office.people.administering import require, seen, tell
from ketluan.office.people.models import Membership, Organization, Person, Post
from ketluan.office.people.rules import Act
from ketluan.office.people.terms import Days, Fault, Term, ends_with, faults

Others = Literal["", "end", "together"]


class NotSo(Exception):
    """The days of a term cannot be."""

    def __init__(self, found: tuple[Fault, ...]) -> None:
        super().__init__(", ".join(found))
        self.faults = found


@transaction.atomic
def make_post(act: Act, body: Organization, title: str, days: Days) -> Post:
    """A post of a body; one of the title that is there is given back."""
    require(act)
    held = Post.objects.filter(organization=body, title=title).order_by("pk").first()
    if held:
        return held
    made = Post.objects.create(organization=body, title=title, since=days.since, until=days.until)
    tell(act, "make", made, {}, {"post": title, **_days(days)})
    return made


@transaction.atomic
def appoint(act: Act, post: Post, chosen: Callable[[], Person], days: Days, others: Others = "") -> Membership:
    """Put a person into a post, also from a day to come. ``chosen`` gives the person, who may be made by it: where the
    days cannot be, nobody is. Who holds the post then ends on the day before (``others`` "end"), or they hold it
    "together". Raises ``NotSo``, ``PermissionDenied``."""
    require(act)
    person = chosen()
    post = Post.objects.select_for_update().select_related("organization").get(pk=post.pk)
    if others == "end" and days.since is not None:
        _end_before(act, post, person, days.since)
    _check(post, person, days, together=others == "together")
    made = Membership.objects.create(person=person, post=post, since=days.since, until=days.until)
    tell(act, "appoint", post, {}, {"person": person.name, **_days(days)})
    return made


def _end_before(act: Act, post: Post, successor: Person, since: date) -> None:
    """Those who hold a post on the day, and without an end: they hold it up to the day before."""
    for one in post.memberships.filter(until=None).exclude(person=successor).select_related("person"):
        if one.since is None or one.since < since:
            _leave(act, one, ends_with(since))


@transaction.atomic
def leave(act: Act, membership: Membership, until: date) -> None:
    """A person holds a post up to a day, past or to come. One that has an end already is corrected, not ended. Raises
    ``NotSo``, ``Outdated``."""
    require(act)
    held = _locked(membership)
    if held.until is not None:
        raise Outdated
    if held.since is not None and until < held.since:
        raise NotSo(("backwards",))
    _leave(act, held, until)


def _leave(act: Act, held: Membership, until: date) -> None:
    held.until = until
    held.save(update_fields=("until",))
    tell(act, "leave", held.post, {}, {"person": held.person.name, "until": until.isoformat()})


@transaction.atomic
def correct(
    act: Act, membership: Membership, days: Days, reason: str, *, mark: str, together: bool = False
) -> Membership:
    """Write the days of a term anew, as it was opened (``mark``), for a reason that the ledger keeps beside the days as
    they were. Raises ``NotSo``, ``Outdated``, ``ValueError`` without a reason."""
    require(act)
    if not reason.strip():
        raise ValueError("a correction has a reason")
    held = _locked(membership)
    if seen(held) != mark:
        raise Outdated
    before = Days.of(held)
    if before == days:
        return held
    _check(held.post, held.person, days, but=held.pk, together=together)
    held.since, held.until = days.since, days.until
    held.save(update_fields=("since", "until"))
    told: Facts = {"person": held.person.name, **_days(days), "reason": reason.strip()}
    tell(act, "correct_term", held.post, {"person": held.person.name, **_days(before)}, told)
    return held


def _locked(membership: Membership) -> Membership:
    rows = Membership.objects.select_for_update(of=("self",)).select_related("person", "post__organization")
    return rows.get(pk=membership.pk)


def _check(post: Post, person: Person, days: Days, *, but: int = 0, together: bool = False) -> None:
    terms = [Term(one.person_id, Days.of(one)) for one in post.memberships.exclude(pk=but)]
    body = Days.of(post.organization)
    asked = Term(person.pk, days)
    found = faults(asked, terms, body=body, post=Days.of(post), together=together)
    if found:
        raise NotSo(found)


def _days(days: Days) -> dict[str, Any]:
    return {name: iso(getattr(days, name)) for name in ("since", "until")}
