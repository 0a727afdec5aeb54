"""What a row of the sheet of open tasks is: a verdict on each, and the task that it would make. No Django, no clock."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from ketluan.office.calendar.rules import last_day
from ketluan.office.sheets.rules import Cells, Verdict, parts, read_day
from ketluan.office.tasks.importing.columns import BEFORE_A_DAY
from ketluan.vietnamese.dates import read_period
from ketluan.vietnamese.folding import fold

Fault = Literal["no_wording", "no_lead", "unknown", "ambiguous", "bad_day", "no_assigner", "no_leader", "twice"]
LEFT_OUT: Final = 0
_CHOSEN: Final[frozenset[Fault]] = frozenset({"unknown", "ambiguous"})
_DAY_LIKE: Final = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,4}(?:\s*[/.\-]\s*\d{1,4})?")
_NO_DAY: Final = ("khong thoi han", "khong co thoi han", "khong")
_RECURS: Final = ("hang ", "dinh ky", "thuong xuyen")
_BEFORE: Final = re.compile(rf"(?:(?:{'|'.join(BEFORE_A_DAY)})\s+)+(?:ng\w+y\s+)?", re.IGNORECASE)
_LONGEST_WORDS: Final = 200


@dataclass(frozen=True)
class Known:
    """What the rows are measured by: bodies by folded writing, leaders by folded name, keys of rows that were applied,
    and what was chosen for words that name no body or several (``LEFT_OUT`` for a supporter that is passed over)."""

    bodies: Mapping[str, tuple[int, ...]]
    leaders: Mapping[str, int]
    today: date
    applied: frozenset[str] = frozenset()
    choices: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Deadline:
    """``kind`` as ``Task.Deadline``; ``words`` where the cell says more than a day."""

    kind: str
    due: date | None = None
    words: str = ""


@dataclass(frozen=True)
class Row:
    """A row of the sheet with its verdict. ``faults`` pairs each fault with the words that it is about; ``key`` is the
    same for the same row of another sheet."""

    number: int
    cells: Cells
    key: str
    verdict: Verdict
    faults: tuple[tuple[Fault, str], ...] = ()
    lead: int | None = None
    supporters: tuple[int, ...] = ()
    assigner: int | None = None
    assigned_on: date | None = None
    dated: date | None = None
    deadline: Deadline = Deadline("none")
    original_due: date | None = None

    @property
    def to_choose(self) -> tuple[str, ...]:
        """The words that name no body, or several."""
        return tuple(words for fault, words in self.faults if fault in _CHOSEN)


def judged(rows: Iterable[tuple[int, Cells]], known: Known) -> Iterator[Row]:
    """Each row with its verdict. A row that stands in the sheet twice is new once."""
    seen: set[str] = set()
    for number, cells in rows:
        row = _row(number, cells, known)
        if row.key in seen and row.verdict != "error":
            row = Row(number, cells, row.key, "same", (("twice", ""),))
        seen.add(row.key)
        yield row


def key_of(cells: Cells) -> str:
    """What makes a row the same in another sheet: document, sentence and lead, as they are written."""
    said = "\n".join(" ".join(fold(cells[name]).split()) for name in ("number", "wording", "lead"))
    return hashlib.sha256(said.encode()).hexdigest()


def _row(number: int, cells: Cells, known: Known) -> Row:
    key = key_of(cells)
    if key in known.applied:
        return Row(number, cells, key, "same")
    faults: list[tuple[Fault, str]] = []
    if not cells["wording"]:
        faults.append(("no_wording", ""))
    lead = _body(cells["lead"], known, faults) if cells["lead"] else None
    if not cells["lead"]:
        faults.append(("no_lead", ""))
    supporters = [_body(name, known, faults, may_leave=True) for name in parts(cells["supporters"])]
    days = {name: _day(cells[name], faults) for name in ("dated", "assigned_on", "original_due")}
    deadline = _deadline(cells["due"], faults)
    assigner = _assigner(cells["assigner"], known, faults)
    return Row(
        number,
        cells,
        key,
        _verdict(faults),
        tuple(faults),
        lead=lead,
        supporters=tuple(dict.fromkeys(body for body in supporters if body and body != lead)),
        assigner=assigner,
        assigned_on=days["assigned_on"] or days["dated"] or known.today,
        dated=days["dated"],
        deadline=deadline,
        original_due=(days["original_due"] or deadline.due) if deadline.due else None,
    )


def _verdict(faults: list[tuple[Fault, str]]) -> Verdict:
    if any(fault not in _CHOSEN for fault, _ in faults):
        return "error"
    return "choose" if faults else "new"


def _body(words: str, known: Known, faults: list[tuple[Fault, str]], *, may_leave: bool = False) -> int | None:
    form = fold(" ".join(words.split())).strip(" .,;:")
    chosen = known.choices.get(form)
    if chosen or (chosen == LEFT_OUT and may_leave):
        return chosen
    found = known.bodies.get(form, ())
    if len(found) == 1:
        return found[0]
    faults.append(("ambiguous" if found else "unknown", words))
    return None


def _assigner(words: str, known: Known, faults: list[tuple[Fault, str]]) -> int | None:
    """The leader of that name; without a name the Office's first."""
    if not known.leaders:
        faults.append(("no_leader", ""))
        return None
    if not words:
        return next(iter(known.leaders.values()))
    named = fold(words)
    found = [key for name, key in known.leaders.items() if name in named]
    if len(found) != 1:
        faults.append(("no_assigner", words))
        return None
    return found[0]


def _day(words: str, faults: list[tuple[Fault, str]]) -> date | None:
    day = read_day(words)
    if words and day is None:
        faults.append(("bad_day", words))
    return day


def _deadline(words: str, faults: list[tuple[Fault, str]]) -> Deadline:
    """A day, a period (its last day), something that comes again, vague words, or nothing."""
    folded = fold(words)
    if not words or folded in _NO_DAY:
        return Deadline("none")
    if day := read_day(words):
        return Deadline("day", day)
    period = read_period(words) or read_period(_BEFORE.sub("", words))
    if period and (day := last_day(period)):
        return Deadline("day", day, words[:_LONGEST_WORDS])
    if _DAY_LIKE.search(words):
        faults.append(("bad_day", words))
    recurs = folded.startswith(_RECURS)
    return Deadline("recurring" if recurs else "vague", words=words[:_LONGEST_WORDS])
