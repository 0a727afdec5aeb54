"""Commas that tie and commas that part."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words

COMMA = re.compile(r",\s+|,(?=[^\W\d])")
_PAIRS = re.compile(rf"{trie(words('comma_pairs'))}\b")
# what stands behind a comma of a pair, from the comma on
_SECOND = re.compile(trie(pair[at:] for pair in words("comma_pairs") for at, sign in enumerate(pair) if sign == ","))
_REACH = 24  # no first word of a pair is longer


def tied(shadow: str, cut: re.Match[str], low: int) -> bool:
    """Whether a comma stands inside a pair of words that belong together: "phòng, chống"."""
    if _SECOND.match(shadow, cut.start()) is None:
        return False
    at, end = max(low, cut.start() - _REACH), cut.end() + _REACH // 2
    while pair := _PAIRS.search(shadow, at, end):  # pairs overlap: "BHXH, BHYT, BHTN"
        if pair.start() < cut.start() < pair.end():
            return True
        at = pair.start() + 1
    return False


def piece_start(text: str, low: int, high: int) -> int:
    """Where the piece between commas begins that ``high`` stands in."""
    comma = text.rfind(", ", low, high)
    return comma + 2 if comma >= 0 else low
