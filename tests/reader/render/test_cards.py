"""How values are said, and which words head a card."""

from __future__ import annotations

import pytest

from ketluan.reader.render.cards import cards, day_words, number_words
from tests.reader.render import made_up


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2021", "2021"),
        ("2021-08", "8/2021"),
        ("2021-10-28", "28/10/2021"),
        ("2021-01/2021-09", "1/2021 – 9/2021"),
        ("2020/2025", "2020 – 2025"),
        ("2021-01/2021-10-28", "1/2021 – 28/10/2021"),
    ],
)
def test_a_day_or_period_is_said_as_vietnamese_writes_it(value, said):
    assert day_words(value) == said


@pytest.mark.parametrize("value", ["", "trong quý III", "15-NQ/TU", "2021-", "12/3/2021", "99"])
def test_words_that_are_no_period_are_left_alone(value):
    assert day_words(value) == value


@pytest.mark.parametrize(("value", "said"), [(22994.1, "22.994,1"), (13019, "13.019"), (5.08, "5,08"), (0, "0")])
def test_a_number_is_said_as_vietnamese_writes_it(value, said):
    assert number_words(value) == said


def fields(item, key="figures"):
    record = {"text": made_up.TEXT, key: [item]}
    [card] = cards(record, made_up.KINDS)[key]
    return {name: [value.text for value in values] for name, values in card.fields}


def test_a_value_and_its_unit_are_said_together():
    assert fields({"span": [0, 4], "value": 3, "unit": "xã"}) == {"value": ["3 xã"]}


def test_a_unit_without_a_value_is_said_alone():
    assert fields({"span": [0, 4], "unit": "xã"}) == {"unit": ["xã"]}


@pytest.mark.parametrize("nothing", [None, "", [], False])
def test_an_empty_field_is_not_said(nothing):
    assert fields({"span": [0, 4], "base": nothing}) == {}


def test_a_zero_is_said():
    assert fields({"span": [0, 4], "value": 0}) == {"value": ["0"]}


def test_a_card_is_headed_by_its_action_and_a_figure_by_its_words():
    found = cards(made_up.record(), made_up.KINDS)
    assert found["directives"][1].heading == "giải phóng xong mặt bằng"
    assert found["figures"][0].heading == "đạt 223,4 tỷ đồng"


def test_kinds_without_items_have_no_cards():
    assert "requests" not in cards(made_up.record() | {"requests": []}, made_up.KINDS)


def test_a_document_without_a_meeting_has_no_card_of_one():
    assert "meeting" not in cards(made_up.record() | {"meeting": None}, made_up.KINDS)


def test_the_first_mention_is_not_counted_twice():
    found = cards(made_up.record(), made_up.KINDS)
    assert len(found["people"][0].spans) == 2
