"""Which words a pattern cannot match without, taken from its parse tree, so that no list of them can be wrong."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Sequence
from re import _parser as parser  # type: ignore[attr-defined]  # how the pattern is built is told nowhere else
from typing import Any

_parsed = functools.lru_cache(maxsize=1)(parser.parse)  # each pattern is asked for both kinds of its words
_NOTHING = frozenset({"AT", "ASSERT", "ASSERT_NOT"})  # match between letters
_INSIDE = {"SUBPATTERN": 3, "ATOMIC_GROUP": None, "MAX_REPEAT": 2, "MIN_REPEAT": 2, "POSSESSIVE_REPEAT": 2}
_RARE = frozenset(":;()?!…%")  # rarer than letters
# How often words of that length, of those that rules ask for, stand in eight pages; longer ones seldom do.
_OFTEN, _SELDOM = {1: 60, 2: 12, 3: 6, 4: 4, 5: 4, 6: 1, 7: 0.5, 8: 0.5, 9: 0.5, 10: 0.3}, 0.02
_MOST = 300  # more ways for a match to begin are not told apart
_LONGEST = 12  # letters of a word that are looked for: what follows them tells hardly any two places apart
_CLASS = 10  # letters of a class that are told apart


def often(words: Iterable[str]) -> float:
    """How often one of some words stands in a text, about."""
    return sum(3 if word in _RARE else _OFTEN.get(len(word), _SELDOM) for word in words)


def beginnings(pattern: str) -> frozenset[str]:
    """Words of which every match begins with one; none where a match may begin with anything.

    ``(?:rất )?chậm|yếu`` → ``rất``, ``chậm``, ``yếu``."""
    found, _ = _ways(list(_parsed(pattern)))
    short = {word[:_LONGEST].rstrip() for word in found}
    return frozenset() if "" in short else frozenset(word for word in short if not _begun(word, short))


def _begun(word: str, words: set[str]) -> bool:
    return any(word[:length] in words for length in range(1, len(word)))


def _ways(items: Sequence[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """How the matches of a sequence of parts begin, and whether these words are the whole of them."""
    begun = {""}
    for at, (kind, content) in enumerate(items):
        name = str(kind)
        if name in _NOTHING:
            continue
        if "REPEAT" in name and content[0] == 0:
            inside, whole = _ways(list(content[2]))
            after, ends = _ways(items[at + 1 :])
            if content[1] == 1 and whole:
                inside = _joined(inside, after)
            else:
                ends = False
            return _joined(begun, inside | after), ends
        inside, whole = _part(name, content)
        if len(begun) > 1 and len(begun) * len(inside) > _MOST:
            return begun, False
        begun = _joined(begun, inside)
        if not whole:
            return begun, False
    return begun, True


def _part(name: str, content: Any) -> tuple[set[str], bool]:
    """The same for one part that cannot be left out."""
    if name == "LITERAL":
        return {chr(content)}, True
    if name == "IN":
        letters = _letters(content)
        return (letters, True) if letters else ({""}, False)
    if name == "BRANCH":
        ways = [_ways(list(way)) for way in content[1]]
        return set().union(*(inside for inside, _ in ways)), all(whole for _, whole in ways)
    if name in _INSIDE:
        at = _INSIDE[name]
        inside, whole = _ways(list(content if at is None else content[at]))
        return inside, whole and ("REPEAT" not in name or content[0] == content[1] == 1)
    return {""}, False


def _letters(members: Iterable[tuple[Any, Any]]) -> set[str]:
    """The letters of a small class, none of a large one."""
    found: set[str] = set()
    for kind, content in members:
        if str(kind) == "LITERAL":
            found.add(chr(content))
        elif str(kind) == "RANGE" and content[1] - content[0] < _CLASS:
            found |= {chr(code) for code in range(content[0], content[1] + 1)}
        else:
            return set()
    return found if len(found) <= _CLASS else set()


def _joined(first: set[str], then: set[str]) -> set[str]:
    return {a + b for a, b in itertools.product(first, then)}


def needed(pattern: str) -> frozenset[str]:
    """The rarest words of which every match holds one; none where it need hold none.

    ``(?:nêu|chỉ) rõ [^:]*:`` → ``:``."""
    rarest = min(map(_shortest, _sets(_parsed(pattern))), key=often, default=frozenset[str]())
    return _shortest(frozenset(word[:_LONGEST] for word in rarest))


def _shortest(words: frozenset[str]) -> frozenset[str]:
    """The words without those that hold another of them: "nêu rõ" beside "nêu"."""
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


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
            rarest = [min(_sets(way), key=often, default=frozenset[str]()) for way in content[1]]
            found += [frozenset[str]().union(*rarest)] if all(rarest) else []
        elif name in _INSIDE and not ("REPEAT" in name and content[0] == 0):
            at = _INSIDE[name]
            found += _sets(content if at is None else content[at])
    return [*found, frozenset((word,))] if word else found
