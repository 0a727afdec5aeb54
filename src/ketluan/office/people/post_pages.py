"""What the pages of posts show: who holds each on a day, and all who held one in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import history
from ketluan.office.people.administering import seen
from ketluan.office.people.models import Membership, Person, Post
from ketluan.office.people.post_forms import AppointForm, CorrectForm, LeaveForm, correct_form
from ketluan.office.people.terms import Days, vacancies


@dataclass(frozen=True)
class Row:
    """A post in the list: who holds it on the day, and who will."""

    post: Post
    holders: Sequence[Membership]
    coming: Sequence[Membership]
    there: bool


def rows(posts: Iterable[Post], on: date) -> list[Row]:
    """The posts of a page on a day."""
    return [_row(one, on) for one in posts]


def _row(post: Post, on: date) -> Row:
    held = list(post.memberships.all())
    now = [one for one in held if Days.of(one).holds(on)]
    coming = [one for one in held if one.since is not None and one.since > on]
    return Row(post, now, coming, Days.of(post).holds(on))


@dataclass(frozen=True)
class Stretch:
    """A stretch of the time of a post: a term with its forms, or days on which nobody held it."""

    days: Days
    state: str
    term: Membership | None = None
    correct: CorrectForm | None = None
    leave: LeaveForm | None = None


def state_of(days: Days, today: date) -> str:
    """ "now", "coming" or "past"."""
    if days.holds(today):
        return "now"
    return "coming" if days.since is not None and days.since > today else "past"


def post_page(post: Post, today: date, refused: Any = None) -> dict[str, Any]:
    """All that the page of a post shows; ``refused`` is a form that could not be done."""
    held = list(post.memberships.select_related("person"))
    stretches = [_stretch(one, today, refused) for one in held]
    frame = Days(post.since or post.organization.since, post.until or post.organization.until)
    free = vacancies([Days.of(one) for one in held], frame)
    stretches += [Stretch(one, state_of(one, today)) for one in free]
    appoint = refused if isinstance(refused, AppointForm) else AppointForm(of_post=True)
    return {
        "post": post,
        "stretches": sorted(stretches, key=lambda one: one.days.since or date.min, reverse=True),
        "appoint_form": appoint,
        "told": [(entry, told(entry)) for entry in history(post)],
    }


def _stretch(held: Membership, today: date, refused: Any) -> Stretch:
    correct = correct_form(held, seen(held))
    if isinstance(refused, CorrectForm) and refused.prefix == correct.prefix:
        correct = refused
    days = Days.of(held)
    leave = LeaveForm(initial={"until": today}, prefix=f"l{held.pk}") if held.until is None else None
    if leave and isinstance(refused, LeaveForm) and refused.prefix == leave.prefix:
        leave = refused
    return Stretch(days, state_of(days, today), held, correct, leave)


def told(entry: Entry) -> str:
    """What an entry of a post says beyond its verb: who, the days before and now, the reason."""
    after, before = entry.after, entry.before
    parts = [str(after.get("person") or "")]
    if "since" in after:
        was = _range(before) if "since" in before else ""
        parts.append(
            _("%(before)s thành %(after)s") % {"before": was, "after": _range(after)} if was else _range(after)
        )
    elif after.get("until"):
        parts.append(_("đến hết %(day)s") % {"day": _day(after["until"])})
    if after.get("reason"):
        parts.append(_("lý do: %(reason)s") % {"reason": after["reason"]})
    return "; ".join(part for part in parts if part)


def _range(facts: Any) -> str:
    return f"{_day(facts.get('since'))} – {_day(facts.get('until'))}"


def _day(said: Any) -> str:
    return str(date_format(date.fromisoformat(said), "d/m/Y")) if said else "…"


def terms_of(person: Person, today: date) -> list[Stretch]:
    """The posts of a person in time, the latest first."""
    rows = person.memberships.select_related("post__organization").order_by("pk")
    found = [Stretch(days := Days.of(one), state_of(days, today), one) for one in rows]
    return sorted(found, key=lambda one: one.days.since or date.min, reverse=True)
