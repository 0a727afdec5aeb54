"""Bodies and users from a sheet: a verdict for each row, and what applying makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ketluan.office.people.administering import grant, make_user, save, seen
from ketluan.office.people.models import Office, Organization, Role, User
from ketluan.office.people.rules import OFFICE_ROLES, Act
from ketluan.office.sheets.actions import finish
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rules import Cells, Verdict, read_day
from ketluan.office.sheets.words import VERDICTS
from ketluan.vietnamese.folding import fold

_USERNAME = re.compile(r"[A-Za-z0-9_.-]{2,60}")


@dataclass
class Row:
    """A row with its verdict; ``values`` is what it would store, ``found`` the row of the office that it is about."""

    number: int
    cells: Cells
    verdict: Verdict = "new"
    faults: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    found: Any = None

    @property
    def label(self) -> str:
        """The verdict in words."""
        return str(VERDICTS[self.verdict])

    def wrong(self, fault: str) -> None:
        """Say what is wrong."""
        self.verdict = "error"
        self.faults.append(fault)


def rows_of(draft: Draft) -> list[Row]:
    """The rows of a sheet that waits, each with its verdict of now."""
    rows = [Row(number, cells) for number, cells in draft.rows]
    (_judge_bodies if draft.kind == Draft.Kind.ORGANIZATIONS else _judge_users)(rows)
    return rows


def _judge_bodies(rows: list[Row]) -> None:
    known = {fold(body.name): body for body in Organization.objects.all()}
    coming = {fold(row.cells["name"]) for row in rows}
    met: set[str] = set()
    for row in rows:
        form = fold(row.cells["name"])
        if not form or form in met:
            row.wrong(_("Thiếu tên, hoặc tên đã có ở dòng trên."))
        met.add(form)
        row.values = {name: row.cells[name] for name in ("name", "short_name", "forms")}
        row.values["kind"] = _choice(row, "kind", Organization.Kind)
        row.values["level"] = _choice(row, "level", Organization.Level)
        row.values |= {name: _day(row, row.cells[name]) for name in ("since", "until")}
        above = fold(row.cells["parent"])
        if above and above not in known and above not in coming:
            row.wrong(_("Không có cơ quan nào tên “%(words)s”.") % {"words": row.cells["parent"]})
        row.values["parent"] = known.get(above)
        _compared(row, known.get(form))


def _judge_users(rows: list[Row]) -> None:
    known = {user.username.lower(): user for user in User.objects.prefetch_related("roles")}
    offices = {fold(office.organization.name): office for office in Office.objects.select_related("organization")}
    bodies = {fold(body.name): body for body in Organization.objects.all()}
    for row in rows:
        if not _USERNAME.fullmatch(row.cells["username"]):
            row.wrong(_("Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch."))
        if not row.cells["name"]:
            row.wrong(_("Thiếu họ và tên."))
        kind = _choice(row, "role", Role.Kind)
        place = (offices if kind in OFFICE_ROLES else bodies).get(fold(row.cells["where"]))
        if kind and place is None:
            row.wrong(_("Vai trò này không có ở “%(words)s”.") % {"words": row.cells["where"]})
        row.values = {"username": row.cells["username"], "name": row.cells["name"], "kind": kind, "where": place}
        row.found = known.get(row.cells["username"].lower())
        if row.found and row.verdict != "error":
            row.verdict = "same" if _holds(row.found, kind, place) else "changed"


def _holds(user: User, kind: str, place: Any) -> bool:
    return any(
        role.kind == kind and place.pk == (role.office_id if isinstance(place, Office) else role.organization_id)
        for role in user.roles.all()
    )


def _compared(row: Row, found: Organization | None) -> None:
    """A body that is there keeps what the sheet leaves empty."""
    row.found = found
    if found is None or row.verdict == "error":
        return
    row.values = {name: value for name, value in row.values.items() if value not in ("", None)}
    row.verdict = "same" if all(getattr(found, name) == value for name, value in row.values.items()) else "changed"


def _choice(row: Row, name: str, choices: Any) -> str:
    """The choice that a cell names by its label or its key."""
    words = fold(row.cells[name])
    for value, label in choices.choices:
        if words in (fold(str(label)), value):
            return str(value)
    row.wrong(_("Không hiểu “%(words)s” ở cột %(column)s.") % {"words": row.cells[name], "column": name})
    return ""


def _day(row: Row, words: str) -> date | None:
    day = read_day(words)
    if words and day is None:
        row.wrong(_("Không đọc được ngày “%(words)s”.") % {"words": words})
    return day


@transaction.atomic
def apply(act: Act, draft: Draft) -> tuple[int, list[tuple[User, str]]]:
    """Store the rows that are new or changed; how many, and the new users with the passwords that hold once. A sheet
    that was applied meanwhile stores nothing."""
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    rows = [row for row in rows_of(held) if row.verdict in ("new", "changed")]
    bodies = held.kind == Draft.Kind.ORGANIZATIONS
    passwords = _store_bodies(act, rows) if bodies else _store_users(act, rows)
    finish(held, act.at)
    return len(rows), passwords


def _store_bodies(act: Act, rows: list[Row]) -> list[tuple[User, str]]:
    """A body may stand below one that comes later in the sheet."""
    stored = {}
    for row in rows:
        body = row.found or Organization()
        stored[row.number] = save(act, body, row.values, seen(body) if body.pk else "")
    later = [row for row in rows if row.cells["parent"] and not row.values.get("parent")]
    for row in later:
        above = next(body for body in Organization.objects.all() if fold(body.name) == fold(row.cells["parent"]))
        body = stored[row.number]
        save(act, body, {"parent": above}, seen(Organization.objects.get(pk=body.pk)))
    return []


def _store_users(act: Act, rows: list[Row]) -> list[tuple[User, str]]:
    made: dict[str, tuple[User, str]] = {}
    for row in rows:
        name = row.values["username"].lower()
        if row.found is None and name not in made:
            made[name] = make_user(act, username=row.values["username"], name=row.values["name"])
        grant(act, row.found or made[name][0], row.values["kind"], row.values["where"])
    return list(made.values())
