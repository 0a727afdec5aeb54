"""How much two wordings say the same: shared syllables and pairs of syllables, without the words that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from ketluan.vietnamese.folding import fold

Thing = TypeVar("Thing")
# folded; what every directive says
_SAYS_NOTHING = (
    "va cua cac nhung cho ve tai theo den truoc sau ngay thang nam trong duoc la voi co khi tu de do thi o vao ra"
    " chu tri phoi hop yeu cau giao tiep tuc viec dong thoi cung nhu"
)
_EMPTY = frozenset(_SAYS_NOTHING.split())
# a short wording inside a long one says nearly the same, if it is not too short to mean anything
_INSIDE = 0.9
_ENOUGH = 4


def parts(words: str) -> frozenset[str]:
    """The syllables of a wording and their pairs, folded; empty words are left out."""
    told = [word for word in re.findall(r"\w+", fold(words)) if word not in _EMPTY]
    return frozenset(told) | {f"{left} {right}" for left, right in pairwise(told)}


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: Dice's coefficient of two sets of parts, or the share of the smaller that lies in the larger."""
    if not one or not other:
        return 0.0
    shared = len(one & other)
    dice = 2 * shared / (len(one) + len(other))
    smaller = min(len(one), len(other))
    return max(dice, _INSIDE * shared / smaller if smaller >= _ENOUGH else 0.0)


def likeliest(words: str, known: Iterable[tuple[Thing, Sequence[str]]], *, least: float, most: int) -> list[Thing]:
    """Of the things with their wordings those that are most like the words, the likest first."""
    asked = parts(words)
    scored = [(max((likeness(asked, parts(form)) for form in forms), default=0.0), thing) for thing, forms in known]
    good = sorted((row for row in scored if row[0] >= least), key=lambda row: -row[0])
    return [thing for _, thing in good[:most]]
