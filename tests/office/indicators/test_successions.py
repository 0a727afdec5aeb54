"""The bodies of a period on the map of another day."""

from __future__ import annotations

from datetime import date

from ketluan.office.indicators.rules.successions import Ancestry, Step, ancestry

JULY = date(2025, 7, 1)
MERGED = [Step(1, 9, JULY), Step(2, 9, JULY)]


def test_what_was_merged_adds_up_to_its_successor():
    assert ancestry(MERGED, [1, 2, 3], date(2026, 1, 1)) == {3: Ancestry((3,)), 9: Ancestry((1, 2))}


def test_before_the_day_all_is_as_it_was():
    assert set(ancestry(MERGED, [1, 2, 3], date(2025, 6, 30))) == {1, 2, 3}


def test_the_successor_keeps_what_it_told_itself():
    assert ancestry(MERGED, [1, 9], date(2026, 1, 1)) == {9: Ancestry((1, 9))}


def test_a_chain_of_mergers_is_followed_to_its_end():
    steps = [*MERGED, Step(9, 12, date(2026, 3, 1))]
    assert ancestry(steps, [1, 9], date(2026, 6, 1)) == {12: Ancestry((1, 9))}


def test_what_was_split_belongs_to_no_single_one():
    steps = [Step(1, 5, JULY), Step(1, 6, JULY)]
    assert ancestry(steps, [1, 5], date(2026, 1, 1)) == {5: Ancestry((5,), (1,)), 6: Ancestry((), (1,))}


def test_a_circle_in_the_data_ends():
    assert ancestry([Step(1, 2, JULY), Step(2, 1, JULY)], [1], date(2026, 1, 1)) == {1: Ancestry((1,))}
