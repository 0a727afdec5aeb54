"""Patterns that are tried only where the words stand with which they begin, or without which they cannot match.

Most sentences hold none of a rule's words. One scan over the document finds all words of all rules; a rule whose words
are not there costs nothing, and one whose words are there is tried at these places and nowhere else. The words are
taken from the pattern itself: whoever changes a rule has nothing to keep in step.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ketluan.reader.model import Span
from ketluan.reader.text.literals import beginnings, needed, often
from ketluan.reader.text.scan import Hits, scanner

_EVERY: list[Sought | Either] = []  # each knows the words of its own rule
_MOST = 400  # words that stand more often than that are not worth a look
_MANY = 150  # words that begin with the same few are not all looked for


class Shadow(str):
    """The shadow of a whole document, which remembers where the words of all rules stand.

    ``spots``: for each rule two lists, where the words stand with which it begins, and where those stand without which
    it cannot match; in order, none at all or a place behind all others at the end. There once a rule has asked."""

    __slots__ = ("spots",)
    spots: list[list[int]]


class Sought:
    """A pattern that is searched for in a document's shadow as ``re.Pattern`` searches, with the same answers.

    In any other string it is searched for without the scan. Raises ValueError for a pattern that needs no rare word:
    it would gain nothing."""

    __slots__ = ("begins", "fullmatch", "match", "needs", "number", "plain", "rarest")

    def __init__(self, pattern: str, *, scanned: bool = True) -> None:
        self.plain = re.compile(pattern)
        self.match, self.fullmatch = self.plain.match, self.plain.fullmatch
        begins, needs = beginnings(pattern), needed(pattern)
        self.begins = begins if often(begins) <= _MOST else frozenset()
        self.needs = needs if often(needs) < (often(self.begins) * 2 / 3 or _MOST) else frozenset()
        if len(self.begins) > _MANY and all(word.startswith(tuple(self.needs)) for word in self.begins):
            self.begins, self.needs = self.needs, frozenset()  # "tp", and not "tp an giang", "tp. an giang", …
        if not self.begins and not self.needs:
            raise ValueError(f"no rare word in {pattern[:60]!r}")
        self.number = len(_EVERY)
        self.rarest = 2 * self.number + bool(self.needs)  # which list to look into first
        if scanned:
            _EVERY.append(self)

    def search(self, shadow: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a range."""
        try:  # nearly always there, and asked for hundreds of times a document
            spots = shadow.spots  # type: ignore[attr-defined]
            begun = spots[self.rarest]
        except (AttributeError, IndexError):
            if not isinstance(shadow, Shadow):
                return self.plain.search(shadow, start, end)
            spots = _SCAN.spots(shadow)
            begun = spots[self.rarest]
        if not begun or begun[at := bisect_left(begun, start)] >= end:
            return None
        if not self.begins:
            return self.plain.search(shadow, start, end)
        if self.needs:
            begun = spots[2 * self.number]
            if not begun:
                return None
            at = bisect_left(begun, start)
        while (spot := begun[at]) < end:
            if found := self.match(shadow, spot, end):
                return found
            at += 1
        return None

    def among(self, shadow: Shadow, spans: Iterable[Span]) -> list[Span]:
        """The ranges in which its words stand; in no other does it match."""
        spots = _spots(shadow, self.rarest)
        return [span for span in spans if spots[bisect_left(spots, span[0])] < span[1]] if spots else []

    def finditer(self, shadow: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a range."""
        first = self.search(shadow, start, end)
        if first is None:
            return iter(())
        if not self.begins or not isinstance(shadow, Shadow):
            return self.plain.finditer(shadow, first.start(), end)
        return self._from(first, shadow, end)

    def _from(self, first: re.Match[str], shadow: Shadow, end: int) -> Iterator[re.Match[str]]:
        """The first match and those behind it."""
        yield first
        begun, match, after = shadow.spots[2 * self.number], self.match, first.end()
        at = bisect_left(begun, after)
        while (spot := begun[at]) < end:
            at += 1
            if spot >= after and (found := match(shadow, spot, end)):
                yield found
                after = found.end()


def _spots(shadow: Shadow, which: int) -> list[int]:
    """One of the lists of places, from the scan that is made when a rule first asks."""
    try:
        return shadow.spots[which]
    except (AttributeError, IndexError):
        return _SCAN.spots(shadow)[which]


class Either:
    """Several rules that are asked at once whether one of them may match, before each is searched for.

    A plain pattern among them is one that is only matched at a place: what begins a sentence."""

    __slots__ = ("begins", "needs", "number")

    def __init__(self, *rules: Sought | re.Pattern[str]) -> None:
        every = (rule if isinstance(rule, Sought) else Sought(rule.pattern, scanned=False) for rule in rules)
        self.begins = frozenset[str]().union(*(rule.needs or rule.begins for rule in every))
        self.needs = frozenset[str]()
        self.number = len(_EVERY)
        _EVERY.append(self)

    def may(self, shadow: Shadow, start: int, end: int) -> bool:
        """Whether the words of one of the rules stand in a range; where they do not, none matches there."""
        try:
            found = shadow.spots[2 * self.number]
        except (AttributeError, IndexError):
            found = _SCAN.spots(shadow)[2 * self.number]
        return found[bisect_left(found, start)] < end if found else False


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
            for which in wanted[word]:
                spots[which].append(at)
        for some in spots:
            if some:
                some.sort()
                some.append(sys.maxsize)
        shadow.spots = spots
        return spots

    def prepare(self) -> None:
        """Gather the words of all rules."""
        rules: dict[str, list[int]] = {}
        for rule in _EVERY:
            for word in rule.begins:
                rules.setdefault(word, []).append(2 * rule.number)
            for word in rule.needs:
                rules.setdefault(word, []).append(2 * rule.number + 1)
        self.hits = scanner(list(rules))
        self.wanted = [tuple(numbers) for numbers in rules.values()]
        self.rules = len(_EVERY)


_SCAN = _Scan()
