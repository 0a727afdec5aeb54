"""The address of a list is written in one way, whatever way it came by."""

from __future__ import annotations

import pytest
from django.db.models import F

from ketluan.office.lists.heads import Column, chosen, heads, order_of
from ketluan.office.lists.rules import link, tidy, turned

KNOWN = ("q", "state", "order", "col")
COLUMNS = (
    Column("what", "Việc", fixed=True),
    Column("due", "Hạn", order=(F("due").asc(nulls_last=True), "pk")),
    Column("by", "Người", order=("-by",), usual=False),
)


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([], ""),
        ([("state", "asked"), ("q", "chợ xã")], "q=ch%E1%BB%A3+x%C3%A3&state=asked"),
        ([("q", ""), ("state", "")], ""),
        ([("page", "3"), ("paper", "1"), ("view", "all"), ("x", "1")], ""),
        ([("col", "due"), ("col", "by"), ("col", "due")], "col=due&col=by"),
        ([("order", "-due"), ("q", "a")], "q=a&order=-due"),
    ],
)
def test_the_same_list_has_the_same_address(pairs, said):
    assert tidy(pairs, KNOWN) == said


def test_a_condition_is_left_out_of_an_address():
    assert tidy([("q", "a"), ("state", "asked")], KNOWN, {"q"}) == "state=asked"


def test_the_whole_list_is_named_since_a_bare_address_opens_the_preferred_one():
    assert link("") == "?view=all"
    assert link("q=a") == "?q=a"


def test_a_second_click_turns_the_order_round():
    assert turned("due", "due") == "-due"
    assert turned("-due", "due") == turned("by", "due") == "due"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ((), ["what", "due"]),
        (("by",), ["what", "by"]),
        (("by", "due"), ["what", "due", "by"]),
        (("nothing",), ["what", "due"]),
    ],
)
def test_named_columns_are_shown_in_the_lists_order_beside_the_fixed_ones(keys, shown):
    assert [one.key for one in chosen(COLUMNS, keys)] == shown


def test_rows_without_a_value_stay_at_the_end_both_ways():
    (ascending, _), (descending, last) = order_of(COLUMNS, "due", "by"), order_of(COLUMNS, "-due", "by")
    assert (ascending.descending, ascending.nulls_last) == (False, True)
    assert (descending.descending, descending.nulls_last, last) == (True, True, "-pk")


@pytest.mark.parametrize("wanted", ["", ";drop", "what", "-what"])
def test_an_order_that_is_not_there_is_the_usual_one(wanted):
    assert order_of(COLUMNS, wanted, "-by") == ("by",)


def test_a_head_says_how_its_column_is_ordered():
    shown = heads(COLUMNS, "-due", lambda order: f"?order={order}")
    assert [(one.label, one.sorted, one.address) for one in shown] == [
        ("Việc", "", ""),
        ("Hạn", "descending", "?order=due"),
        ("Người", "none", "?order=by"),
    ]
