"""Patterns that are tried only where the words stand without which they cannot match.

Most sentences hold none of a rule's words. A plain search for one word takes 2 µs a document, a pattern that must be
tried at every letter 100 µs, so the words are looked up once a document and a sentence without them costs nothing.
The words are taken from the pattern itself: whoever changes a rule has nothing to keep in step.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from re import _parser as parser  # type: ignore[attr-defined]  # how the pattern is built is told nowhere else
from typing import Any

from ketluan.reader.text.document import Document

_INSIDE = {"SUBPATTERN": 3, "ATOMIC_GROUP": None, "MAX_REPEAT": 2, "MIN_REPEAT": 2, "POSSESSIVE_REPEAT": 2}
_MARKS = frozenset(":;()")  # rarer than letters
_OFTEN = {1: 60, 2: 12, 3: 5}  # how often words of that length stand in a document, about; longer ones twice
_FIRST, _SECOND = 50, 16  # words that stand more often than that are not worth looking up


class Sought:
    """A pattern over ``doc.shadow`` that asks for its words first."""

    __slots__ = ("pattern", "words")

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self.words = tuple(needed(pattern))

    def search(self, doc: Document, start: int, end: int) -> re.Match[str] | None:
        """The first match in a range."""
        for words in self.words:
            places = doc.places.get(words) or standing(doc, words)
            if places[bisect_left(places, start)] >= end:
                return None
        return self.pattern.search(doc.shadow, start, end)

    def finditer(self, doc: Document, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in a range."""
        for words in self.words:
            places = doc.places.get(words) or standing(doc, words)
            if places[bisect_left(places, start)] >= end:
                return iter(())
        return self.pattern.finditer(doc.shadow, start, end)


def standing(doc: Document, words: frozenset[str]) -> list[int]:
    """Where one of some words begins in the document, in order, and places behind its end; looked up once."""
    if words in doc.places:
        return doc.places[words]
    if len(words) > 1:
        places = sorted(itertools.chain.from_iterable(standing(doc, frozenset((word,))) for word in words))
    else:
        shadow, (word,) = doc.shadow, words
        places = []
        at = shadow.find(word)
        while at >= 0:
            places.append(at)
            at = shadow.find(word, at + 1)
        places.append(len(shadow) + 1)
    doc.places[words] = places
    return places


def needed(pattern: str) -> list[frozenset[str]]:
    """Sets of words of which every match holds one each; the rarest sets, none for a pattern of common words.

    ``(?:nêu|chỉ) rõ [^:]*:`` → ``{":"}``, ``{" rõ "}``."""
    rarest = sorted(map(_shortest, _sets(parser.parse(pattern))), key=_often)[:2]
    return [words for words, limit in zip(rarest, (_FIRST, _SECOND), strict=False) if _often(words) < limit]


def _shortest(words: frozenset[str]) -> frozenset[str]:
    """The words without those that hold another of them: "nêu rõ" beside "nêu"."""
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


def _often(words: frozenset[str]) -> int:
    return sum(3 if word in _MARKS else _OFTEN.get(len(word), 2) for word in words)


def _sets(items: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """The sets that a sequence of a pattern's parts needs."""
    found: list[frozenset[str]] = []
    word = ""
    for kind, content in items:
        name = str(kind)
        if name == "LITERAL":
            word += chr(content)
            continue
        if word:
            found.append(frozenset((word,)))
            word = ""
        if name == "BRANCH":
            rarest = [min(_sets(way), key=_often, default=frozenset[str]()) for way in content[1]]
            found += [frozenset[str]().union(*rarest)] if all(rarest) else []
        elif name in _INSIDE and not ("REPEAT" in name and content[0] == 0):
            at = _INSIDE[name]
            found += _sets(content if at is None else content[at])
    return [*found, frozenset((word,))] if word else found
