"""The sentence around a passage: a number alone says little."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…;](?=\s+(\S))|\n")
_LONGEST = 1_000


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds a passage; at most a thousand letters to either side are looked at."""
    near = max(0, start - _LONGEST)
    ends = [found.end() for found in _END.finditer(text, near, end + _LONGEST) if _ends(found)]
    first = max((place for place in ends if place <= start), default=near)
    return first, min((place for place in ends if place >= end), default=min(len(text), end + _LONGEST))


def _ends(found: re.Match[str]) -> bool:
    """A line ends, or a mark before a capital; "TP. Hà Lâm" is rare enough to be cut."""
    return found[1] is None or found[1].isupper()
