"""Kinds of official document with their abbreviations: the State's, the Party's before and from 9 January 2026."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ketluan.reference.tables import Dated, read_table

Profile = Literal["state", "party"]


class DocumentType(Dated, frozen=True, kw_only=True, gc=False):
    """A kind of document. ``group``: "kind", "copy" (sao y, trích sao, sao lục) or "paper" (giấy mời, phiếu gửi)."""

    name: str
    profile: Profile
    group: Literal["kind", "copy", "paper"]
    abbreviation: str | None = None


@cache
def _types() -> tuple[DocumentType, ...]:
    return read_table("document_types", DocumentType)


def document_types(profile: Profile | None = None, *, on: str | None = None) -> tuple[DocumentType, ...]:
    """The kinds of one side, or of both, on a day (ISO 8601; all periods for None)."""
    return tuple(row for row in _types() if row.holds(on) and profile in (None, row.profile))


def document_type(
    abbreviation: str, *, profile: Profile | None = None, on: str | None = None
) -> tuple[DocumentType, ...]:
    """The kinds that an abbreviation stands for, capitals count; two for the Party's "QĐ": decision and regulation."""
    return tuple(row for row in document_types(profile, on=on) if row.abbreviation == abbreviation)
