"""The words of a sentence that tell of one figure among several."""

from __future__ import annotations

import re

from ketluan.office.review.sentences import around

# What is told of one figure begins behind the figure before it, and ends at the next comma.
_TOLD_BEFORE = re.compile(r"(?:đồng|%|USD)\s*,|;")
_TOLD_BEHIND = re.compile(r"[^,;]*(?:, (?:tính )?theo [^,;]*)?")


def told_of(text: str, start: int, end: int) -> str:
    """The words of a sentence that tell of one figure: a sentence may list many, each with its own prices."""
    first, last = around(text, start, end)
    cuts = [found.end() for found in _TOLD_BEFORE.finditer(text, first, start)]
    behind = _TOLD_BEHIND.match(text, end, max(end, last))
    return text[cuts[-1] if cuts else first : behind.end() if behind else end]
