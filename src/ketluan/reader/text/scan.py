"""One pass over a text that finds every place of thousands of words, overlapping ones too.

With the package ``ahocorasick_rs`` (the extra ``fast``) an automaton does it, else an expression that steps from letter
to letter; both find the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ketluan.reader.lexicon.words import trie

try:
    import ahocorasick_rs
except ImportError:  # the extra is not installed
    ahocorasick_rs = None  # type: ignore[assignment]

Hits = Callable[[str], Iterable[tuple[int, int, int]]]


def scanner(words: Sequence[str]) -> Hits:
    """A function that gives the number of a word, where it begins and ends, for each place of each word in a text."""
    return by_expression(words) if ahocorasick_rs is None else by_automaton(words)


def by_automaton(words: Sequence[str]) -> Hits:
    """The scanner of compiled code."""
    # the table of all steps (DFA) would not fit beside the rules in a core's memory, and waits for it cost more
    automaton = ahocorasick_rs.AhoCorasick(words, implementation=ahocorasick_rs.Implementation.ContiguousNFA)

    def hits(text: str) -> Iterable[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = automaton.find_matches_as_indexes(text, overlapping=True)
        return found

    return hits


def by_expression(words: Sequence[str]) -> Hits:
    """The scanner of the standard library: at each letter the longest word, and with it all that begin it."""
    numbers = {word: number for number, word in enumerate(words)}
    after: dict[str, list[str]] = {}
    for word in words:
        after.setdefault(word[0], []).append(word[1:])
    step = re.compile("|".join(f"{re.escape(first)}(?=({trie(rest)}))" for first, rest in after.items()))
    begin = {
        word: tuple((numbers[word[:length]], length) for length in range(1, len(word) + 1) if word[:length] in numbers)
        for word in words
    }

    def hits(text: str) -> Iterable[tuple[int, int, int]]:
        for found in step.finditer(text):
            at = found.start()
            for number, length in begin[text[at : found.end(found.lastindex or 0)]]:
                yield number, at, at + length

    return hits
