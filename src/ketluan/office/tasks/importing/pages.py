"""What the preview of a sheet shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ketluan.office.people.models import Organization
from ketluan.office.people.queries import organizations
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import counts_in_words, wrong_first
from ketluan.office.sheets.rules import Verdict
from ketluan.office.sheets.words import VERDICTS as VERDICT_WORDS
from ketluan.office.tasks.importing.queries import rows_of
from ketluan.office.tasks.importing.rules import Row
from ketluan.office.tasks.importing.words import fault_in_words
from ketluan.vietnamese.folding import fold

_CHOICE = "body-"


@dataclass(frozen=True)
class ShownRow:
    """A row with its verdict in words."""

    row: Row
    label: str
    faults: list[str]


@dataclass(frozen=True)
class ToChoose:
    """A name that no body bears, or several: the field that settles it, and how many rows wait for it."""

    field: str
    words: str
    rows: int


def preview(draft: Draft, today: date, verdict: str) -> dict[str, Any]:
    """The rows, narrowed to a verdict, what is wrong first; the names to settle; how many rows have each verdict."""
    rows = rows_of(draft, today)
    to_choose = _to_choose(rows)
    shown = wrong_first(row for row in rows if verdict in ("", row.verdict))
    return {
        "rows": [_shown(row) for row in shown],
        "counts": counts_in_words(rows),
        "whole": len(rows),
        "new": sum(row.verdict == "new" for row in rows),
        "verdict": verdict,
        "to_choose": to_choose,
        "bodies": organizations(today) if to_choose else Organization.objects.none(),
    }


def _shown(row: Row) -> ShownRow:
    verdict: Verdict = row.verdict
    return ShownRow(row, str(VERDICT_WORDS[verdict]), [fault_in_words(*fault) for fault in row.faults])


def _to_choose(rows: list[Row]) -> list[ToChoose]:
    waiting: dict[str, tuple[str, int]] = {}
    for row in rows:
        for words in row.to_choose:
            form = fold(" ".join(words.split())).strip(" .,;:")
            waiting[form] = (words, waiting.get(form, ("", 0))[1] + 1)
    return [ToChoose(f"{_CHOICE}{form}", words, count) for form, (words, count) in waiting.items()]


def chosen(given: Mapping[str, str]) -> dict[str, int]:
    """What was settled: the folded words of a name to the key of a body, or 0 for a supporter that is passed over."""
    picked = {name.removeprefix(_CHOICE): value for name, value in given.items() if name.startswith(_CHOICE)}
    return {form: int(value) for form, value in picked.items() if value.isascii() and value.isdecimal()}


def body_names(today: date) -> list[str]:
    """The names of the bodies of a day, for the template."""
    return list(organizations(today).order_by("sorted_by").values_list("name", flat=True))
