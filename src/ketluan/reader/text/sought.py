"""Patterns that are tried only where the words stand with which they begin, or without which they cannot match.

Most sentences hold none of a rule's words. One scan over the document finds all words of all rules; a rule whose words
are not there costs nothing, and one whose words are there is tried at these places and nowhere else. The words are
taken from the pattern itself: whoever changes a rule has nothing to keep in step.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator

from ketluan.reader.text.literals import beginnings, needed, often
from ketluan.reader.text.scan import Hits, scanner

_EVERY: list[Sought] = []  # each knows the words of its own rule
_MOST = 400  # words that stand more often than that are not worth a look


class Shadow(str):
    """The shadow of a whole document, which remembers where the words of all rules stand.

    ``spots``: for each rule, by its number, where its words stand, in order; there once a rule has asked."""

    __slots__ = ("spots",)
    spots: list[list[int]]


class Sought:
    """A pattern that is searched for in a document's shadow as ``re.Pattern`` searches, with the same answers.

    In any other string it is searched for without the scan. Raises ValueError for a pattern that needs no rare word:
    it would gain nothing."""

    __slots__ = ("begins", "fullmatch", "match", "number", "plain", "words")

    def __init__(self, pattern: str) -> None:
        self.plain = re.compile(pattern)
        self.match, self.fullmatch = self.plain.match, self.plain.fullmatch
        first, inside = beginnings(pattern), needed(pattern)
        self.begins = bool(first) and often(first) <= _MOST
        self.words = first if self.begins else inside
        if not self.words or often(self.words) > _MOST:
            raise ValueError(f"no rare word in {pattern[:60]!r}")
        self.number = len(_EVERY)
        _EVERY.append(self)

    def search(self, shadow: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a range."""
        try:  # nearly always there, and asked for hundreds of times a document
            spots = shadow.spots[self.number]  # type: ignore[attr-defined]
        except (AttributeError, IndexError):
            if not isinstance(shadow, Shadow):
                return self.plain.search(shadow, start, end)
            spots = _SCAN.spots(shadow)[self.number]
        if not spots:
            return None
        at, last = bisect_left(spots, start), len(spots)
        if not self.begins:
            return self.plain.search(shadow, start, end) if at < last and spots[at] < end else None
        match = self.match
        while at < last and (spot := spots[at]) < end:
            if found := match(shadow, spot, end):
                return found
            at += 1
        return None

    def finditer(self, shadow: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a range."""
        while found := self.search(shadow, start, end):
            yield found
            start = found.end()


class _Scan:
    """The scan for the words of all rules; made anew when rules have been added."""

    def __init__(self) -> None:
        self.rules = 0
        self.wanted: list[tuple[int, ...]] = []
        self.hits: Hits = lambda _: ()

    def spots(self, shadow: Shadow) -> list[list[int]]:
        """Find for each rule where its words stand."""
        if self.rules != len(_EVERY):
            self.prepare()
        spots: list[list[int]] = [[] for _ in range(self.rules)]
        wanted = self.wanted
        for word, at, _ in self.hits(shadow):
            for rule in wanted[word]:
                spots[rule].append(at)
        for places in spots:
            places.sort()
        shadow.spots = spots
        return spots

    def prepare(self) -> None:
        """Gather the words of all rules."""
        rules: dict[str, list[int]] = {}
        for rule in _EVERY:
            for word in rule.words:
                rules.setdefault(word, []).append(rule.number)
        self.hits = scanner(list(rules))
        self.wanted = [tuple(numbers) for numbers in rules.values()]
        self.rules = len(_EVERY)


_SCAN = _Scan()
