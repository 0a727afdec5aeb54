"""Drawing a declared picture once, as SVG for a page and a PDF; painted as PNG for a DOCX. Nothing is fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Any

import typst
import vl_convert

from ketluan.office.charts.sizes import Spec, Width, size_of, sized

_VIETNAMESE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}
# Typst draws with the letters that it brings where the machine has none for Vietnamese; other painters leave holes.
_PAINTED = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 158mm)"""
_DOTS_AN_INCH = 200.0
_KEPT = 256
_MANNER = "2"  # changes with the way of drawing, so that no browser keeps what was drawn in another


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

    @cached_property
    def key(self) -> str:
        """What names the picture for good: another number, another key."""
        return sha256(f"{_MANNER}{self._declared}".encode()).hexdigest()[:16]

    @property
    def sizes(self) -> dict[Width, tuple[int, int]]:
        """Width and height in CSS pixels, on a page and on a telephone."""
        return {"wide": size_of(self.spec, "wide"), "narrow": size_of(self.spec, "narrow")}

    def drawn(self, width: Width) -> str:
        """As SVG, for a page or for a telephone."""
        return _svg(self._declared, width)

    @property
    def svg(self) -> str:
        """For pages and PDF."""
        return self.drawn("wide")

    @property
    def png(self) -> bytes:
        """For DOCX: the same drawing, as wide as the text of a page."""
        return _png(self.svg)

    @cached_property
    def _declared(self) -> str:
        return json.dumps(self.spec, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=_KEPT)
def _png(svg: str) -> bytes:
    return bytes(typst.compile(_PAINTED, format="png", ppi=_DOTS_AN_INCH, sys_inputs={"svg": svg}))


@lru_cache(maxsize=_KEPT)
def _svg(declared: str, width: Width) -> str:
    return str(vl_convert.vegalite_to_svg(sized(json.loads(declared), width), format_locale=_VIETNAMESE))
