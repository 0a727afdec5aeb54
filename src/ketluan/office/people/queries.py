"""Questions about bodies and people on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from ketluan.office.people.models import Membership, Office, Organization, Person, Post, Role, User
from ketluan.office.people.rules import OfficeRole
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.order import sort_key


def holding(on: date) -> Q:
    """The condition that a row holds on a day: it has begun, or always was, and has not ended."""
    return Q(Q(since=None) | Q(since__lte=on), Q(until=None) | Q(until__gte=on))


def organizations(on: date) -> QuerySet[Organization]:
    """The bodies that exist on a day."""
    return Organization.objects.filter(holding(on))


def organization_named(words: str, *, on: date) -> Organization | None:
    """The body that a document calls so, on a day; None where none or several bear the name."""
    form = fold(" ".join(words.split())).strip(" .,;:")
    if not form or "|" in form:
        return None
    found = list(organizations(on).filter(folded__contains=f"|{form}|")[:2])
    return found[0] if len(found) == 1 else None


def posts_served(keys: Iterable[int], on: date) -> QuerySet[Post]:
    """The posts, on a day, of the bodies that some Offices serve."""
    served = Office.objects.filter(pk__in=keys).values("serves")
    rows = Post.objects.filter(holding(on), organization__in=served).select_related("organization")
    return rows.order_by("organization__sorted_by", "pk")


def holder_of(post: Post, on: date) -> Person | None:
    """Who holds a post on a day; None where nobody does, or where several are known to."""
    held = list(Membership.objects.filter(holding(on), post=post).select_related("person").order_by("pk")[:2])
    return held[0].person if len(held) == 1 else None


def offices(keys: Iterable[int]) -> QuerySet[Office]:
    """Some Offices with their bodies."""
    return Office.objects.filter(pk__in=keys).select_related("organization", "serves").order_by("pk")


def holders(role: OfficeRole, *, office: Office | int) -> QuerySet[User]:
    """The active users who hold a role in an Office."""
    held = Role.objects.filter(kind=role, office=office).values("user")
    return User.objects.filter(pk__in=held, is_active=True).order_by("pk")


def other_offices(key: int) -> QuerySet[Office]:
    """All Offices but one, with their bodies."""
    return Office.objects.exclude(pk=key).select_related("organization").order_by("organization__sorted_by")


def readers(office: int, units: Iterable[int]) -> QuerySet[User]:
    """The active users who can be named as readers: those of an Office, and those of some units."""
    roles = Role.objects.filter(Q(office=office) | Q(organization__in=list(units)))
    return User.objects.filter(pk__in=roles.values("user"), is_active=True).order_by("name", "pk")


def offices_all() -> QuerySet[Office]:
    """All Offices with their bodies."""
    return Office.objects.select_related("organization", "serves").order_by("organization__sorted_by")


def organizations_listed(
    *, q: str = "", kind: str = "", level: str = "", on: date | None = None
) -> QuerySet[Organization]:
    """Bodies, also of the past, narrowed by name without accents, kind, level, and the day on which they exist."""
    rows = organizations(on) if on else Organization.objects.all()
    wanted = {"folded__contains": fold(q.strip()), "kind": kind, "level": level}
    return rows.filter(**{name: value for name, value in wanted.items() if value}).select_related("parent")


def people_listed(q: str = "") -> QuerySet[Person]:
    """Persons by name, with their posts."""
    rows = Person.objects.prefetch_related("memberships__post__organization", "accounts")
    return rows.filter(folded__contains=fold(q.strip())) if q.strip() else rows


def people_named(name: str) -> QuerySet[Person]:
    """Those who bear a name, however it is accented."""
    folded = fold(" ".join(name.split()))
    return Person.objects.filter(folded=folded).prefetch_related("memberships__post__organization")


def users_listed(q: str = "") -> QuerySet[User]:
    """Users with their roles, by their name to sign in with."""
    rows = User.objects.prefetch_related("roles__office__organization", "roles__organization").order_by("username")
    words = q.strip()
    return rows.filter(Q(username__icontains=words) | Q(name__icontains=words)) if words else rows


def posts_listed(*, on: date, q: str = "", title: str = "", vacant: bool = False, past: bool = False) -> QuerySet[Post]:
    """Posts by body and title, with those who hold them, narrowed: by the body's name without accents, by title, to
    those that nobody holds on a day. Posts that are no more on it are left out unless they are asked for."""
    rows = Post.objects.all() if past else Post.objects.filter(holding(on))
    rows = rows.filter(organization__folded__contains=fold(q.strip())) if q.strip() else rows
    rows = rows.filter(title=title) if title else rows
    if vacant:
        rows = rows.filter(holding(on)).exclude(Exists(Membership.objects.filter(holding(on), post=OuterRef("pk"))))
    held = Prefetch("memberships", Membership.objects.select_related("person").order_by("since", "pk"))
    rows = rows.select_related("organization").prefetch_related(held)
    return rows.order_by("organization__sorted_by", "title", "since", "pk")


def posts_of(body: Organization) -> QuerySet[Post]:
    """The posts that a body has or had, with those who hold them."""
    held = Prefetch("memberships", Membership.objects.select_related("person").order_by("since", "pk"))
    return body.posts.prefetch_related(held).order_by("title", "since", "pk")


def titles() -> list[str]:
    """The titles of posts."""
    return sorted(set(Post.objects.values_list("title", flat=True)), key=sort_key)
