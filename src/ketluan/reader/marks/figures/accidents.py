"""Road accidents whose cases a sentence counts: "Tai nạn giao thông xảy ra 7 vụ, giảm 2 vụ"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.model import Span

_ACCIDENTS = re.compile(r"\b(?:tai nạn giao thông|tngt)\b")
_HURT = re.compile(r"\b(?:xảy ra|tăng|giảm)\s+(?:[^\W\d]+\s+)?\Z")


def of_accidents(shadow: str, here: Standing) -> Span | None:
    """The words for road accidents where the number counts cases of them."""
    if here.number.unit != "vụ":
        return None
    at = here.number.digits.start
    if any(name == "vụ" for name, _ in here.said.units):
        return None  # "xảy ra 21 vụ tai nạn giao thông, giảm 4 vụ" goes on with the first
    named = _ACCIDENTS.search(shadow, here.part.start, at)
    return Span(*named.span()) if named and _HURT.search(shadow, max(here.part.start, at - 24), at) else None
