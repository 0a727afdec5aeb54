"""The sentence around a passage, for showing: a number alone says little."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…;](?=\s+(\S))|\n")
_LONGEST = 1_000
# What is told of one figure begins behind the figure before it, and ends at the next comma.
_TOLD_BEFORE = re.compile(r"(?:đồng|%|USD)\s*,|;")
_TOLD_BEHIND = re.compile(r"[^,;]*(?:, (?:tính )?theo [^,;]*)?")


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds a passage; at most a thousand letters to either side are looked at."""
    near = max(0, start - _LONGEST)
    ends = [found.end() for found in _END.finditer(text, near, end + _LONGEST) if _ends(found)]
    first = max((place for place in ends if place <= start), default=near)
    return first, min((place for place in ends if place >= end), default=min(len(text), end + _LONGEST))


def told_of(text: str, start: int, end: int) -> str:
    """The words of a sentence that tell of one figure: a sentence may list many, each with its own prices."""
    first, last = around(text, start, end)
    cuts = [found.end() for found in _TOLD_BEFORE.finditer(text, first, start)]
    behind = _TOLD_BEHIND.match(text, end, max(end, last))
    return text[cuts[-1] if cuts else first : behind.end() if behind else end]


def _ends(found: re.Match[str]) -> bool:
    """A line ends, or a mark before a capital; "TP. Hà Lâm" is rare enough to be cut."""
    return found[1] is None or found[1].isupper()
