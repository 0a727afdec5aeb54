"""What a sheet that is imported looks like, and how its cells are read. No Django here, no clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Final, Literal

from ketluan.vietnamese.folding import fold

Verdict = Literal["new", "changed", "same", "choose", "error"]
VERDICTS: Final[tuple[Verdict, ...]] = ("error", "choose", "new", "changed", "same")
Cells = dict[str, str]

_DAY: Final = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})")
_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
_HEAD_ROWS: Final = 20
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its key, its head as the template writes it, other heads that mean it, whether it must be
    there, its width in characters, and what an example says."""

    key: str
    head: str
    others: tuple[str, ...] = ()
    required: bool = False
    width: int = 18
    example: str = ""


@dataclass(frozen=True)
class NoHeads(Exception):
    """No row of the sheet holds the heads that must be there; ``missing`` are those of the best row."""

    missing: tuple[str, ...]


def plain(value: object) -> str:
    """A cell as words: days as ISO, numbers as Vietnamese writes them (a comma before decimals, at most six of them:
    a cell that is reckoned has more than anyone wrote), blanks joined."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float) and isfinite(value):
        return f"{Decimal(repr(round(value, 6))).normalize():f}".replace(".", ",")
    lines = (" ".join(line.split()) for line in str(value).splitlines())
    return "\n".join(line for line in lines if line)


def table(rows: Iterable[Sequence[object]], columns: Sequence[Column]) -> list[tuple[int, Cells]]:
    """The rows under the heads, each with its number in the sheet; empty rows are passed over. Raises ``NoHeads``."""
    lines = [[plain(value) for value in row] for row in rows]
    at, places = _heads(lines[:_HEAD_ROWS], columns)
    found = []
    for number, line in enumerate(lines[at + 1 :], at + 2):
        cells = {key: line[place] for key, place in places.items() if place < len(line)}
        if any(cells.values()):
            found.append((number, {column.key: cells.get(column.key, "") for column in columns}))
    return found


def _heads(lines: Sequence[Sequence[str]], columns: Sequence[Column]) -> tuple[int, dict[str, int]]:
    """The row of the heads, and where each column stands."""
    wanted = {_key(head): column.key for column in columns for head in (column.head, *column.others)}
    places: list[dict[str, int]] = []
    for line in lines:
        named = {
            wanted[_key(words)]: place for place, words in reversed(list(enumerate(line))) if _key(words) in wanted
        }
        places.append(named)
    best = max(range(len(places)), key=lambda at: len(places[at]), default=None)
    known = places[best] if best is not None else {}
    missing = tuple(column.head for column in columns if column.required and column.key not in known)
    if best is None or missing:
        raise NoHeads(missing or tuple(column.head for column in columns if column.required))
    return best, known


def _key(words: str) -> str:
    """A head without its accents, its stars and its brackets."""
    return " ".join(_WORD.findall(fold(words.split("(")[0])))


def read_day(words: str) -> date | None:
    """The day that a cell says: ``22/11/2026``, ``22.11.26``, or a day cell of the sheet; None for anything else."""
    words = words.strip()
    if found := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY.fullmatch(words):
        day, month, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parts(words: str) -> list[str]:
    """The names in a cell that lists several, set apart by semicolons or lines; by commas where there are neither."""
    split = re.split(r"[;\n]", words) if re.search(r"[;\n]", words) else words.split(",")
    return [" ".join(part.split()).strip(" .-+") for part in split if part.strip(" .-+")]


def counted(verdicts: Iterable[Verdict]) -> Mapping[Verdict, int]:
    """How many rows have each verdict; only those that occur."""
    found = list(verdicts)
    return {one: found.count(one) for one in VERDICTS if one in found}
