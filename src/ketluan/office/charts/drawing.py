"""Drawing a declared picture: the same one as SVG for a page and a PDF, and as PNG for a DOCX. Nothing is fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import vl_convert

from ketluan.office.charts.specs import Spec

_VIETNAMESE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}
_SHARP = 2.0
_KEPT = 256


@dataclass(frozen=True)
class Picture:
    """A picture with what stands for it: ``alt`` says in a sentence what it shows, ``head`` and ``rows`` are its
    numbers as a table."""

    title: str
    alt: str
    spec: Spec
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    @classmethod
    def kept(cls, stored: Mapping[str, Any]) -> Picture:
        """The picture that was stored as ``to_keep`` says it: a paper that was sent keeps the numbers of its day."""
        return cls(**stored)

    def to_keep(self) -> dict[str, Any]:
        """The declaration, as JSON takes it."""
        return {**asdict(self), "head": list(self.head), "rows": [list(row) for row in self.rows]}

    @property
    def svg(self) -> str:
        """For pages and PDF."""
        return _svg(json.dumps(self.spec, ensure_ascii=False, sort_keys=True))

    @property
    def png(self) -> bytes:
        """For DOCX, at twice the size of the page."""
        return _png(json.dumps(self.spec, ensure_ascii=False, sort_keys=True))


@lru_cache(maxsize=_KEPT)
def _png(spec: str) -> bytes:
    return bytes(vl_convert.vegalite_to_png(spec, scale=_SHARP, format_locale=_VIETNAMESE))


@lru_cache(maxsize=_KEPT)
def _svg(spec: str) -> str:
    return str(vl_convert.vegalite_to_svg(spec, format_locale=_VIETNAMESE))
