"""The four classes, lateness, and who may do what."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import get_args

import pytest

from ketluan.office.tasks.rules import (
    Standing,
    StatClass,
    Tally,
    Verb,
    days_late,
    days_left,
    is_stale,
    may,
    needs_basis,
    stat_class,
    valid_extension,
)

DUE = date(2026, 3, 31)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("due", "submitted", "done", "today", "expected"),
    [
        (DUE, None, False, DUE, StatClass.OPEN_IN_TIME),
        (DUE, None, False, DUE + DAY, StatClass.OVERDUE),
        (None, None, False, DUE, StatClass.OPEN_IN_TIME),
        (DUE, DUE, False, DUE + 9 * DAY, StatClass.OPEN_IN_TIME),
        (DUE, DUE + DAY, False, DUE + 9 * DAY, StatClass.OVERDUE),
        (DUE, DUE, True, DUE + 9 * DAY, StatClass.DONE_ON_TIME),
        (DUE, DUE + DAY, True, DUE + 9 * DAY, StatClass.DONE_LATE),
        (None, DUE, True, DUE, StatClass.DONE_ON_TIME),
    ],
)
def test_the_class_of_a_task(due, submitted, done, today, expected):
    assert stat_class(due=due, submitted_on=submitted, done=done, today=today) is expected


@pytest.mark.parametrize(
    ("due", "submitted", "today", "late"),
    [
        (DUE, None, DUE, 0),
        (DUE, None, DUE + 30 * DAY, 30),
        (DUE, DUE + 2 * DAY, DUE + 30 * DAY, 2),
        (None, None, DUE, 0),
        (DUE, None, DUE - DAY, 0),
    ],
)
def test_lateness_is_counted_in_calendar_days(due, submitted, today, late):
    assert days_late(due=due, submitted_on=submitted, today=today) == late


def test_days_left_go_below_zero_behind_the_day():
    assert [days_left(due=DUE, today=DUE + n * DAY) for n in (-2, 0, 3)] == [2, 0, -3]
    assert days_left(due=None, today=DUE) is None


@pytest.mark.parametrize(("silent", "done", "stale"), [(90, None, True), (89, None, False), (200, DUE, False)])
def test_silence_is_told_apart_from_lateness(silent, done, stale):
    assert is_stale(last_word=DUE - silent * DAY, done_on=done, today=DUE, limit=90) is stale


def standing(*relations, state="accepted", due=DUE, asked=False, today=DUE):
    return Standing(frozenset(relations), state, due, asked, today)


ALLOWED = [
    ("accept", standing("lead", state="assigned")),
    ("report", standing("lead")),
    ("report", standing("supporter")),
    ("report", standing("lead", state="assigned")),
    ("ask_extension", standing("lead")),
    ("ask_extension", standing("lead", state="returned")),
    ("submit_result", standing("lead", state="assigned")),
    ("submit_result", standing("lead", state="returned")),
    ("grant_extension", standing("assigner", asked=True)),
    ("grant_extension", standing("leader", asked=True)),
    ("refuse_extension", standing("office", asked=True)),
    ("return_result", standing("office", state="submitted")),
    ("close", standing("office", state="submitted")),
    ("close", standing("assigner", state="submitted")),
    ("reword", standing("office")),
    ("star", standing("leader")),
    ("urge", standing("office")),
]
FORBIDDEN = [
    ("accept", standing("lead", state="accepted")),
    ("accept", standing("supporter", state="assigned")),
    ("accept", standing("office", state="assigned")),
    ("report", standing("office")),
    ("ask_extension", standing("supporter")),
    ("ask_extension", standing("lead", today=DUE + DAY)),
    ("ask_extension", standing("lead", asked=True)),
    ("ask_extension", standing("lead", due=None)),
    ("ask_extension", standing("lead", state="submitted")),
    ("grant_extension", standing("assigner")),
    ("grant_extension", standing("lead", asked=True)),
    ("grant_extension", standing("lead", "leader", asked=True)),
    ("submit_result", standing("supporter")),
    ("submit_result", standing("lead", state="submitted")),
    ("close", standing("lead", state="submitted")),
    ("close", standing("lead", "office", state="submitted")),
    ("close", standing("supporter", "assigner", state="submitted")),
    ("close", standing("office", state="accepted")),
    ("return_result", standing("office")),
    ("reword", standing("lead")),
    ("urge", standing("leader")),
    ("urge", standing("office", state="submitted")),
]


@pytest.mark.parametrize(("verb", "stands"), ALLOWED)
def test_what_is_allowed(verb, stands):
    assert may(verb, stands)


@pytest.mark.parametrize(("verb", "stands"), FORBIDDEN)
def test_what_is_not(verb, stands):
    assert not may(verb, stands)


@pytest.mark.parametrize("verb", get_args(Verb))
def test_a_closed_task_is_left_alone(verb):
    everybody = standing("assigner", "leader", "office", "lead", "supporter", state="closed", asked=True)
    assert not may(verb, everybody)


@pytest.mark.parametrize("verb", get_args(Verb))
def test_who_is_nothing_to_a_task_may_do_nothing(verb):
    assert not any(may(verb, standing(state=state, asked=True)) for state in ("assigned", "accepted", "submitted"))


def test_only_who_decides_for_another_needs_a_basis():
    assert needs_basis("grant_extension", frozenset({"office"}))
    assert not needs_basis("grant_extension", frozenset({"office", "assigner"}))
    assert not needs_basis("close", frozenset({"office"}))


def test_an_extension_gives_more_time():
    assert valid_extension(due=DUE, new_due=DUE + DAY)
    assert not valid_extension(due=DUE, new_due=DUE)


def test_the_rate_is_of_tasks_fallen_due():
    tally = Tally(done_on_time=14, done_late=2, open_in_time=60, overdue=4, undated=11)
    assert tally.total == 80
    assert tally.fallen_due == 20
    assert tally.on_time == Fraction(7, 10)
    assert Tally(open_in_time=3).on_time is None


def test_tallies_are_added():
    assert Tally(1, 2, 3, 4, 5, 6) + Tally(1, 1, 1, 1, 1, 1) == Tally(2, 3, 4, 5, 6, 7)
