"""What an administrator does: bodies and what becomes of them, people in their posts, users and their roles."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date, timedelta
from secrets import token_urlsafe
from typing import Any

from axes.utils import reset
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model

from ketluan.office.ledger.actions import write
from ketluan.office.ledger.queries import name_of
from ketluan.office.ledger.rules import Facts
from ketluan.office.people.actions import Outdated, line
from ketluan.office.people.models import Membership, Office, Organization, Person, Role, Succession, User
from ketluan.office.people.rules import OFFICE_ROLES, Act

_LONGEST_TITLE = 300


class NotInTime(Exception):
    """A body cannot end before it begins, nor succeed itself."""


def seen(row: Model) -> str:
    """A mark of a row as it is now: a form brings it back, so that nobody's change is lost."""
    values = [str(getattr(row, field.attname)) for field in row._meta.concrete_fields]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:32]


@transaction.atomic
def save(act: Act, row: Model, values: dict[str, Any], mark: str = "") -> Any:
    """Make a row, or change it as it was opened (``mark``). Raises ``Outdated``, ``PermissionDenied``."""
    require(act)
    new = row.pk is None
    if not new:
        row = type(row)._default_manager.select_for_update().get(pk=row.pk)
        if seen(row) != mark:
            raise Outdated
    before = {} if new else {name: _said(getattr(row, name)) for name in values}
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    after = {name: _said(value) for name, value in values.items()}
    changed = {name for name in after if before.get(name) != after[name]}
    if new or changed:
        told = ({name: facts[name] for name in facts if name in changed} for facts in (before, after))
        tell(act, "make" if new else "change", row, *told)
    return row


@transaction.atomic
def succeed(act: Act, body: Organization, *, kind: str, on: date, successor: Organization) -> Succession:
    """On a day a body is merged into another, split into it, or renamed to it: it ends on the day before.
    Nothing is moved or deleted. Raises ``NotInTime``, ``PermissionDenied``."""
    require(act)
    last = on - timedelta(days=1)
    begins_late = successor.since is not None and successor.since > on
    if successor.pk == body.pk or begins_late or (body.since is not None and last < body.since):
        raise NotInTime
    made = Succession.objects.create(kind=kind, on=on, predecessor=body, successor=successor)
    if body.until is None or body.until > last:
        body.until = last
        body.save()
    tell(act, "succeed", body, {}, {"kind": kind, "on": on.isoformat(), "successor": successor.name})
    return made


@transaction.atomic
def join(act: Act, kept: Person, other: Person) -> None:
    """Hold two persons of a name to be one: the posts and accounts of the other become those of the one that is kept.
    Raises ``PermissionDenied``, ``ValueError`` for a person and itself."""
    require(act)
    if kept.pk == other.pk:
        raise ValueError("a person is not joined with itself")
    posts = [str(one.post) for one in other.memberships.select_related("post__organization")]
    Membership.objects.filter(person=other).update(person=kept)
    User.objects.filter(person=other).update(person=kept)
    tell(act, "join", kept, {}, {"joined": other.name, "key": other.pk, "posts": posts})
    other.delete()


@transaction.atomic
def make_user(act: Act, *, username: str, name: str, person: Person | None = None) -> tuple[User, str]:
    """An account, and the password with which its holder signs in once."""
    require(act)
    user = User.objects.create_user(username, name)
    user.person = person
    user.save()
    tell(act, "make", user, {}, {"username": username, "name": name})
    return user, _one_time(user)


@transaction.atomic
def reset_password(act: Act, user: User) -> str:
    """A new password with which the user signs in once and then chooses another."""
    require(act)
    tell(act, "reset_password", user, {}, {})
    return _one_time(user)


@transaction.atomic
def set_active(act: Act, user: User, *, active: bool) -> None:
    """Let a user sign in, or no longer; what he did stays."""
    require(act)
    if user.pk == act.actor.key:
        raise PermissionDenied
    User.objects.filter(pk=user.pk).update(is_active=active)
    tell(act, "activate" if active else "deactivate", user, {}, {})


@transaction.atomic
def unlock(act: Act, user: User) -> None:
    """Let a user who failed too often try again."""
    require(act)
    reset(username=user.username)
    tell(act, "unlock", user, {}, {})


@transaction.atomic
def grant(act: Act, user: User, kind: str, where: Office | Organization) -> Role:
    """Give a role in an Office or in a unit. Raises ``ValueError`` where the role is not one of such a place."""
    require(act)
    if (kind in OFFICE_ROLES) != isinstance(where, Office):
        raise ValueError("a role of an Office is held in an Office, a role of a unit in a unit")
    place = {"office": where} if isinstance(where, Office) else {"organization": where}
    role, new = Role.objects.get_or_create(user=user, kind=kind, **place)
    if new:
        tell(act, "grant", user, {}, {"role": kind, "where": str(where)})
    return role


@transaction.atomic
def revoke(act: Act, role: Role) -> None:
    """Take a role away; nobody takes his own administration away."""
    require(act)
    if role.user_id == act.actor.key and role.kind == Role.Kind.ADMINISTRATOR:
        raise PermissionDenied
    told: Facts = {"role": role.kind, "where": str(role.office or role.organization)}
    user = role.user
    role.delete()
    tell(act, "revoke", user, told, {})


def _one_time(user: User) -> str:
    password = token_urlsafe(9)
    user.set_password(password)
    user.must_change_password = True
    user.save()
    return password


def require(act: Act) -> None:
    """Raises ``PermissionDenied`` for who does not administer an Office."""
    if not act.actor.administers:
        raise PermissionDenied


def tell(act: Act, verb: str, row: Model, before: Facts, after: Facts) -> None:
    """The line of an administrator's act stands in the ledger of the Office that he administers."""
    office = min(act.actor.administers)
    told = line(act, verb, name_of(row), office, after)
    write(replace(told, title=str(row)[:_LONGEST_TITLE], before=before))


def _said(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return [str(part) for part in value] if isinstance(value, list | tuple) else str(value)
