"""Abbreviations of provincial reports with what they stand for."""

from __future__ import annotations

from functools import cache

import msgspec

from ketluan.reference.tables import Fact, read_table


class Expansion(Fact, frozen=True, kw_only=True, gc=False):
    """One reading of an abbreviation, with the field it belongs to ("economy", "organisation")."""

    short: str
    expansion: str
    field: str


class Abbreviation(msgspec.Struct, frozen=True):
    """An abbreviation with all its readings."""

    short: str
    readings: tuple[Expansion, ...]

    @property
    def expansions(self) -> tuple[str, ...]:
        """The full words, one for each reading."""
        return tuple(reading.expansion for reading in self.readings)

    @property
    def ambiguous(self) -> bool:
        """True where only the context decides: "CT" is chỉ thị, Chủ tịch or chương trình."""
        return len(self.readings) > 1


@cache
def _by_short() -> dict[str, Abbreviation]:
    found: dict[str, list[Expansion]] = {}
    for row in read_table("abbreviations", Expansion):
        found.setdefault(row.short, []).append(row)
    return {short: Abbreviation(short, tuple(readings)) for short, readings in found.items()}


def abbreviations() -> tuple[Abbreviation, ...]:
    """All of them."""
    return tuple(_by_short().values())


def abbreviation(short: str) -> Abbreviation | None:
    """The abbreviation as written ("NTM", "TTr": capitals count), None for an unknown one."""
    return _by_short().get(short)
