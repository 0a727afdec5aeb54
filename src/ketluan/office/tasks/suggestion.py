"""What a directive suggests for the form that makes it a task."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from ketluan.office.calendar.rules import last_day
from ketluan.office.intake.models import Source
from ketluan.office.meetings.queries import session_of
from ketluan.office.people.models import User
from ketluan.office.review.addressees import AddressBook, book
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold

_DELIVERABLES = (
    ("report", ("bao cao",)),
    ("submission", ("to trinh",)),
    ("scheme", ("de an", "chuong trinh", "du an", "quy hoach")),
    ("plan", ("ke hoach", "phuong an", "danh muc")),
    ("draft", ("du thao", "nghi quyet", "quy che", "quy dinh")),
    ("decision", ("quyet dinh", "chi thi", "cong van", "huong dan", "thong bao", "van ban")),
)
# "UBND các xã, phường", "các sở, ban, ngành": told to every unit of a class
_CLASSES = (
    ("commune", ("cac xa", "cac phuong", "cap xa")),
    ("department", ("cac so", "so, ban, nganh", "so, nganh")),
    ("district", ("cac huyen", "cap huyen")),
    ("union", ("cac doan the", "doan the")),
)
_EVERY = (
    ("half_year", ("6 thang", "sau thang", "nua nam")),
    ("week", ("tuan",)),
    ("month", ("thang",)),
    ("quarter", ("quy",)),
    ("year", ("nam",)),
)

_WEEKDAYS = (
    ("thu hai", 1),
    ("thu ba", 2),
    ("thu tu", 3),
    ("thu nam", 4),
    ("thu sau", 5),
    ("thu bay", 6),
    ("chu nhat", 7),
)


def suggested(finding: Finding, assigners: QuerySet[User], today: date) -> dict[str, Any]:
    """The first values of the form: who is told, by when, what is to come of it. Bodies are those of the session's
    day, as the Office has settled their wordings."""
    known = book(finding.source.office, on=day_told(finding.source), today=today)
    return from_fields(finding.fields, finding.quote, known, assigners)


def from_fields(said: dict[str, Any], quote: str, known: AddressBook, assigners: Iterable[User]) -> dict[str, Any]:
    """The same for a directive's fields and words; asks the database for nothing where the assigners are a list."""
    lead = known.named(told(said))
    supporters = known.all_named(said.get("supporters") or [])
    due = last_day(said["deadline"]) if said.get("deadline") else None
    return {
        "wording": _sentence_case(" ".join(quote.split())),
        "lead": lead,
        "supporters": [body.pk for body in supporters if body != lead],
        "assigner": _assigner(assigners, said.get("speaker")),
        "deadline": _deadline(said, due),
        "due": due,
        "deadline_words": said.get("deadline_text") or "",
        "deliverable": deliverable(said.get("deliverable")),
        "given_to": _first(_CLASSES, told(said)) if lead is None else "",
        **_again(said),
    }


def for_one_lead(suggestion: dict[str, Any]) -> dict[str, Any]:
    """The suggestion for a task of one lead that does not come again by itself, as ``actions.Assignment`` takes it but
    for the supporters, who are keys here."""
    return {name: value for name, value in suggestion.items() if name not in ("given_to", "recurs_every", "recurs_day")}


def told(said: dict[str, Any]) -> str:
    """The wording of who is told to lead; "" where the text names nobody."""
    return str(said.get("lead") or next(iter(said.get("addressees") or []), ""))


def day_told(source: Source) -> date:
    """The day of the session of which a source tells, else that of the document, else that on which it came."""
    session = session_of(source)
    day: date = session.held_on if session else source.dated or source.received_on
    return day


def deliverable(words: str | None) -> str:
    """The type of a product that the text names; "" where it names none."""
    if not words:
        return ""
    return _first(_DELIVERABLES, words) or "other"


def _again(said: dict[str, Any]) -> dict[str, Any]:
    """How often the task comes again and on which day: "thứ Hai hằng tuần", "ngày 25 hằng tháng"."""
    every = _first(_EVERY, said.get("recurs") or "")
    words = fold(f"{said.get('deadline_text') or ''} {said.get('recurs') or ''}")
    if every == "week":
        return {"recurs_every": every, "recurs_day": next((day for name, day in _WEEKDAYS if name in words), None)}
    named = re.search(r"\bngay (?:mung )?(\d{1,2})\b(?!/)", words) if every else None
    day = int(named[1]) if named and 1 <= int(named[1]) <= 31 else None
    return {"recurs_every": every, "recurs_day": day}


def _first(table: tuple[tuple[str, tuple[str, ...]], ...], words: str) -> str:
    """The first key of a table one of whose forms stands in the words; "" for none."""
    named = fold(words)
    return next((key for key, forms in table if any(form in named for form in forms)), "")


def _deadline(said: dict[str, Any], due: date | None) -> str:
    if said.get("recurs"):
        return str(Task.Deadline.RECURRING)
    if due is not None:
        return str(Task.Deadline.DAY)
    return str(Task.Deadline.VAGUE if said.get("deadline_text") else Task.Deadline.NONE)


def _assigner(assigners: Iterable[User], speaker: str | None) -> User | None:
    """The leader who spoke, else the Office's first."""
    found = list(assigners)
    return next((user for user in found if user.name == speaker), found[0] if found else None)


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]
