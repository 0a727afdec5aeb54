"""Road accidents whose cases and victims a sentence counts: "Tai nạn giao thông xảy ra 7 vụ, làm chết 2 người"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.model import Span, span_of

_ACCIDENTS = re.compile(r"\b(?:tai nạn giao thông|tngt)\b")
_VICTIMS = ("làm chết ", "bị thương ", "tử vong ", "làm bị thương ", ", chết ", ": chết ")
_HURT = re.compile(r"\b(?:xảy ra|tăng|giảm)\s+(?:[^\W\d]+\s+)?\Z")


def of_accidents(shadow: str, here: Standing) -> Span | None:
    """The words for road accidents where the number counts cases of them, or, where they are what the clause is about,
    their victims."""
    at = here.number.digits.start
    if here.number.unit == "người" and shadow.endswith(_VICTIMS, here.part.start, at):
        named = _ACCIDENTS.search(shadow, here.part.start, at)
        return span_of(named.span()) if named and not shadow.endswith("vụ ", here.part.start, named.start()) else None
    if here.number.unit != "vụ":
        return None
    if any(name == "vụ" for name, _ in here.said.units):
        return None  # "xảy ra 21 vụ tai nạn giao thông, giảm 4 vụ" goes on with the first
    named = _ACCIDENTS.search(shadow, here.part.start, at)
    return span_of(named.span()) if named and _HURT.search(shadow, max(here.part.start, at - 24), at) else None
