"""Drawing a declared picture once, as SVG for a page and a PDF; painted as PNG for a DOCX. Nothing is fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import typst
import vl_convert

from ketluan.office.charts.specs import Spec

_VIETNAMESE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}
# Typst draws with the letters that it brings where the machine has none for Vietnamese; other painters leave holes.
_PAINTED = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 158mm)"""
_DOTS_AN_INCH = 200.0
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
        """For DOCX: the same drawing, as wide as the text of a page."""
        return _png(self.svg)


@lru_cache(maxsize=_KEPT)
def _png(svg: str) -> bytes:
    return bytes(typst.compile(_PAINTED, format="png", ppi=_DOTS_AN_INCH, sys_inputs={"svg": svg}))


@lru_cache(maxsize=_KEPT)
def _svg(spec: str) -> str:
    return str(vl_convert.vegalite_to_svg(spec, format_locale=_VIETNAMESE))
