"""One scan finds each place of each word, whether the automaton does it or the standard library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.reader.text import scan
from ketluan.reader.text.scan import by_automaton, by_expression, scanner

WORDS = ["nêu", "nêu rõ", "rõ", "u r", "ê", "."]
BOTH = pytest.mark.parametrize("make", [by_automaton, by_expression])


@BOTH
def test_words_are_found_inside_and_across_each_other(make: scan.Hits) -> None:
    text = "ông nêu rõ. nê"
    found = sorted((text[start:end], start) for _, start, end in make(WORDS)(text))
    assert found == sorted([("nêu", 4), ("nêu rõ", 4), ("ê", 5), ("u r", 6), ("rõ", 8), (".", 10), ("ê", 13)])


@BOTH
def test_no_word_is_found_in_a_text_without_any(make: scan.Hits) -> None:
    assert list(make(WORDS)("thu ngan sach")) == []


@given(st.sets(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8), st.text("abc", max_size=40))
def test_both_ways_find_what_a_plain_look_finds(words: set[str], text: str) -> None:
    named = sorted(words)
    plain = {(at, i, i + len(word)) for at, word in enumerate(named) for i in range(40) if text.startswith(word, i)}
    assert set(by_automaton(named)(text)) == plain
    assert sorted(by_expression(named)(text)) == sorted(plain)


def test_without_the_package_the_standard_library_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "ahocorasick_rs", None)
    assert list(scanner(["rõ"])("nêu rõ")) == [(0, 4, 6)]
