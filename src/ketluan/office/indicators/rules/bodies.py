"""Which bodies a text names: whole words, the longest name that stands there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ketluan.vietnamese.folding import fold

_SPACE = re.compile(r"[\s,;:.()–-]+")
_SHORTEST = 4


@dataclass(frozen=True)
class Mentioned:
    """The keys of the bodies that a text names, and the text without their names."""

    keys: frozenset[int]
    rest: str


def mentioned(words: str, forms: Mapping[str, int]) -> Mentioned:
    """The bodies named in some words; ``forms`` are folded names with the body's key. A name inside a longer one that
    stands there too is not meant: "Công an" in "Công an tỉnh"."""
    text = f" {_SPACE.sub(' ', fold(words)).strip()} "
    keys = set()
    for form in sorted((one for one in forms if len(one) >= _SHORTEST and f" {one} " in text), key=len, reverse=True):
        if f" {form} " in text:
            keys.add(forms[form])
            text = text.replace(f" {form} ", " ")
    return Mentioned(frozenset(keys), text.strip())
