"""Where a request stands, whether it is late, and who may do what."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ketluan.office.meetings.request_rules import Relation, Standing, is_overdue, may, state, waits_for_answer

DAY = date(2026, 10, 1)
OFFICE, ASKER, ANSWERER, NOBODY = Relation(works=True), Relation(asks=True), Relation(answers=True), Relation()


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Standing(), "asked"),
        (Standing(routed=True), "routed"),
        (Standing(routed=True, answered=True), "answered"),
        (Standing(answered=True), "answered"),
        (Standing(answered=True, says="answered"), "settled"),
        (Standing(answered=True, says="not_answered"), "unanswered"),
    ],
)
def test_where_a_request_stands(one, expected):
    assert state(one) == expected


def test_a_request_waits_until_an_answer_that_its_asker_does_not_refuse():
    assert waits_for_answer(Standing(routed=True))
    assert waits_for_answer(Standing(answered=True, says="not_answered"))
    assert not waits_for_answer(Standing(answered=True))


@pytest.mark.parametrize(
    ("one", "today", "late"),
    [
        (Standing(routed=True, due=DAY), DAY, False),
        (Standing(routed=True, due=DAY), DAY + timedelta(days=1), True),
        (Standing(routed=True), DAY, False),
        (Standing(answered=True, due=DAY), DAY + timedelta(days=1), False),
        (Standing(answered=True, says="not_answered", due=DAY), DAY + timedelta(days=1), True),
    ],
)
def test_a_request_is_late_after_its_day_while_it_waits(one, today, late):
    assert is_overdue(one, today) is late


@pytest.mark.parametrize(
    ("verb", "one", "allowed"),
    [
        ("route", Standing(), {OFFICE}),
        ("route", Standing(answered=True, says="answered"), set()),
        ("answer", Standing(routed=True), {OFFICE, ANSWERER}),
        ("answer", Standing(answered=True, says="not_answered"), {OFFICE, ANSWERER}),
        ("answer", Standing(answered=True, says="answered"), set()),
        ("say", Standing(routed=True), set()),
        ("say", Standing(answered=True), {OFFICE, ASKER}),
        ("say", Standing(answered=True, says="not_answered"), set()),
    ],
)
def test_who_may_do_what_now(verb, one, allowed):
    assert {who for who in (OFFICE, ASKER, ANSWERER, NOBODY) if may(verb, one, who)} == allowed
