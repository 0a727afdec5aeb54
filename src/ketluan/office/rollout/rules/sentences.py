"""The sentence around some words."""

from __future__ import annotations

import re
from typing import Final

# A sentence ends with its line, or with a stop before a capital; not behind a number ("1. Về …").
_END: Final = re.compile(r"\n|(?<=[^\d\s][.!?])\s+(?=[^\W\d_a-zđ]|[“\"(])|(?<=\d[.])\s+(?=[^\W\d_a-zđ]{2})")


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands in the sentence before, in, and behind ``text[start:end]``; blanks are kept as they are."""
    breaks = [found.span() for found in _END.finditer(text)]
    first = max((stop for _, stop in breaks if stop <= start), default=0)
    last = min((begin for begin, _ in breaks if begin >= end), default=len(text))
    return text[first:start], text[start:end], text[end:last]
