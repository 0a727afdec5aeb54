"""How much the patterns are at work: tried where their words stand and nowhere else, asked for no more than today.

Tries and questions are counted, never the time: a rule that begins with a common word, or that asks the same for each
number of a sentence, is seen here and not only when somebody measures. The limits are a fifth above what is counted.
"""

from __future__ import annotations

from collections import Counter

import pytest

from ketluan import read
from ketluan.reader.text import sought
from ketluan.reader.text.sought import Shadow, Sought
from tests.house.tree import ROOT

LETTERS, WORDS = 1_000, 3_900
TRIES, OF_ONE_RULE, QUESTIONS = 130, 26, 195  # of a thousand letters


def rules():
    return [rule for rule in sought._EVERY if isinstance(rule, Sought)]


@pytest.fixture
def counted(monkeypatch):
    """Counts what each rule does: ``tries``, ``questions`` and ``blind`` ones, asked of a text without the scan, by its
    number."""
    read("Sáng 31/8, đồng chí Lò Thị Mẩy yêu cầu các sở rà soát.")  # loads all rules
    tries, questions, blind, search = Counter(), Counter(), Counter(), Sought.search

    def tried(rule):
        plain = rule.plain.match

        def match(*where):
            tries[rule.number] += 1
            return plain(*where)

        return match

    def asked(rule, *where):
        questions[rule.number] += 1
        blind[rule.number] += not isinstance(where[0], Shadow)
        return search(rule, *where)

    for rule in rules():
        monkeypatch.setattr(rule, "match", tried(rule))
    monkeypatch.setattr(Sought, "search", asked)
    return tries, questions, blind


def test_the_samples_are_read_with_few_tries_and_questions(counted):
    tries, questions, blind = counted
    read_of = sum(len(read(path).text) for path in sorted((ROOT / "samples").glob("*.txt")))
    assert read_of > 30 * LETTERS

    def often(times):
        return times * LETTERS / read_of

    named = {rule.number: rule.plain.pattern[:60] for rule in rules()}
    most = {named[number]: round(often(times), 1) for number, times in tries.items() if often(times) > OF_ONE_RULE}
    assert most == {}
    assert often(tries.total()) < TRIES
    assert often(questions.total()) < QUESTIONS
    assert +blind == {}, [named[number] for number in +blind]


def test_the_scan_looks_for_few_words():
    """A rule that begins with any of thousands of words makes the scan wait for memory, whatever text it reads."""
    read("Sáng 31/8, đồng chí Lò Thị Mẩy yêu cầu các sở rà soát.")  # loads all rules
    words = frozenset().union(*(rule.begins | rule.needs for rule in rules()))
    assert 1_000 < len(words) < WORDS


def test_a_rule_is_tried_where_its_words_stand_and_nowhere_else(counted):
    tries, *_ = counted
    rule = Sought(r"nhiệt liệt (?:hoan nghênh|chúc mừng)")
    places = []
    rule.match = lambda shadow, at, end: places.append(at) or rule.plain.match(shadow, at, end)
    text = "nhiệt tình. " * 40 + "nhiệt liệt chúc mừng. " + "hoan nghênh. " * 40
    try:
        assert rule.search(sought.Shadow(text)).start() == 480
    finally:
        sought._EVERY.remove(rule)
    assert places == [480]
    assert tries.total() == 0
