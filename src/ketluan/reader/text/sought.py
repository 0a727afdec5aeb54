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

    ``spots``: for each rule where the words stand with which it begins, and then where those that it needs, in order;
    there once a rule has asked."""

    __slots__ = ("spots",)
    spots: list[list[int]]


class Sought:
    """A pattern that is searched for in a document's shadow as ``re.Pattern`` searches, with the same answers.

    In any other string it is searched for without the scan. Raises ValueError for a pattern that needs no rare word:
    it would gain nothing."""

    __slots__ = ("begins", "fullmatch", "match", "needs", "number", "plain")

    def __init__(self, pattern: str) -> None:
        self.plain = re.compile(pattern)
        self.match, self.fullmatch = self.plain.match, self.plain.fullmatch
        begins, needs = beginnings(pattern), needed(pattern)
        self.begins = begins if often(begins) <= _MOST else frozenset()
        self.needs = needs if 2 * often(needs) < (often(self.begins) or 2 * _MOST) else frozenset()
        if not self.begins and not self.needs:
            raise ValueError(f"no rare word in {pattern[:60]!r}")
        self.number = 2 * len(_EVERY)
        _EVERY.append(self)

    def search(self, shadow: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a range."""
        number = self.number
        try:  # nearly always there, and asked for hundreds of times a document
            spots = shadow.spots  # type: ignore[attr-defined]
            begun = spots[number]
        except (AttributeError, IndexError):
            if not isinstance(shadow, Shadow):
                return self.plain.search(shadow, start, end)
            spots = _SCAN.spots(shadow)
            begun = spots[number]
        if self.needs:
            places = spots[number + 1]
            at = bisect_left(places, start)
            if at == len(places) or places[at] >= end:
                return None
            if not self.begins:
                return self.plain.search(shadow, start, end)
        if begun:
            match = self.match
            for at in range(bisect_left(begun, start), len(begun)):
                spot = begun[at]
                if spot >= end:
                    break
                if found := match(shadow, spot, end):
                    return found
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
        spots: list[list[int]] = [[] for _ in range(2 * self.rules)]
        wanted = self.wanted
        for word, at, _ in self.hits(shadow):
            for number in wanted[word]:
                spots[number].append(at)
        for places in spots:
            places.sort()
        shadow.spots = spots
        return spots

    def prepare(self) -> None:
        """Gather the words of all rules."""
        rules: dict[str, list[int]] = {}
        for rule in _EVERY:
            for word in rule.begins:
                rules.setdefault(word, []).append(rule.number)
            for word in rule.needs:
                rules.setdefault(word, []).append(rule.number + 1)
        self.hits = scanner(list(rules))
        self.wanted = [tuple(numbers) for numbers in rules.values()]
        self.rules = len(_EVERY)


_SCAN = _Scan()
