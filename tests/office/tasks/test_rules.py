"""The four classes, lateness, and who may do what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.office.tasks.rules import (
    Relation,
    Standing,
    StatClass,
    State,
    Verb,
    days_late,
    days_left,
    is_stale,
    may,
    may_ever,
    needs_basis,
    stat_class,
    valid_extension,
    waiting_for,
)

DUE = date(2026, 3, 31)
DAY = timedelta(days=1)
JUDGING = {
    "close",
    "return_result",
    "grant_extension",
    "refuse_extension",
    "grant_transfer",
    "refuse_transfer",
    "reopen",
    "cancel",
    "set_due",
    "edit",
}


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


def standing(*relations, state="accepted", due=DUE, asked=False, today=DUE, moving=False, **more):
    return Standing(frozenset(relations), state, due, asked, today, transfer_asked=moving, **more)


ALLOWED = [
    ("accept", standing("lead", state="assigned")),
    ("report", standing("lead")),
    ("answer", standing("supporter")),
    ("answer", standing("supporter", state="submitted")),
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
    ("edit", standing("office")),
    ("cancel", standing("assigner", state="submitted")),
    ("reopen", standing("leader", state="closed")),
    ("reopen", standing("office", state="cancelled")),
    ("set_due", standing("office", due=None)),
    ("name_doer", standing("lead", "lead_head")),
    ("withdraw_extension", standing("lead", asked=True)),
    ("ask_transfer", standing("lead", state="assigned")),
    ("ask_transfer", standing("lead", today=DUE + DAY)),
    ("withdraw_transfer", standing("lead", moving=True)),
    ("grant_transfer", standing("office", moving=True)),
    ("refuse_transfer", standing("assigner", moving=True)),
    ("close", standing("office", state="assigned", gathers=True)),
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
    ("report", standing("supporter")),
    ("answer", standing("lead")),
    ("edit", standing("lead")),
    ("cancel", standing("lead")),
    ("cancel", standing("lead", "office")),
    ("reopen", standing("lead", state="closed")),
    ("reopen", standing("office")),
    ("set_due", standing("lead")),
    ("set_due", standing("office", asked=True)),
    ("set_due", standing("office", state="submitted")),
    ("name_doer", standing("lead")),
    ("withdraw_extension", standing("lead")),
    ("withdraw_extension", standing("office", asked=True)),
    ("ask_transfer", standing("lead", moving=True)),
    ("ask_transfer", standing("supporter")),
    ("ask_transfer", standing("lead", state="submitted")),
    ("grant_transfer", standing("office")),
    ("grant_transfer", standing("lead", "office", moving=True)),
    ("withdraw_transfer", standing("lead")),
    ("close", standing("office", state="assigned", gathers=True, unanswered=1)),
    ("close", standing("office", state="submitted", gathers=True, unanswered=1)),
    ("urge", standing("leader")),
    ("urge", standing("office", state="submitted")),
]


@pytest.mark.parametrize(("verb", "stands"), ALLOWED)
def test_what_is_allowed(verb, stands):
    assert may(verb, stands)


@pytest.mark.parametrize(("verb", "stands"), FORBIDDEN)
def test_what_is_not(verb, stands):
    assert not may(verb, stands)


@pytest.mark.parametrize("state", ["closed", "cancelled"])
@pytest.mark.parametrize("verb", [verb for verb in get_args(Verb) if verb != "reopen"])
def test_a_task_that_has_ended_is_left_alone(verb, state):
    for relation in get_args(Relation):
        assert not may(verb, standing(relation, state=state, asked=True, moving=True))


@pytest.mark.parametrize("verb", get_args(Verb))
def test_who_is_nothing_to_a_task_may_do_nothing(verb):
    assert not any(may(verb, standing(state=state, asked=True)) for state in ("assigned", "accepted", "submitted"))


def test_only_who_decides_for_another_needs_a_basis():
    assert needs_basis("grant_extension", frozenset({"office"}))
    assert not needs_basis("grant_extension", frozenset({"office", "assigner"}))
    assert not needs_basis("close", frozenset({"office"}))
    assert needs_basis("cancel", frozenset({"office"}))
    assert needs_basis("reopen", frozenset({"office"}))


@pytest.mark.parametrize(
    ("stands", "waiting"),
    [
        (standing("lead", state="assigned"), {"accept"}),
        (standing("lead"), {"report", "submit_result", "ask_extension"}),
        (standing("lead", today=DUE + DAY), {"report", "submit_result"}),
        (standing("lead", state="submitted"), set()),
        (standing("supporter"), {"answer"}),
        (standing("office"), set()),
        (standing("office", state="submitted"), {"close", "return_result"}),
        (
            standing("assigner", asked=True, moving=True),
            {"grant_extension", "refuse_extension", "grant_transfer", "refuse_transfer"},
        ),
    ],
)
def test_what_waits_for_someone(stands, waiting):
    assert set(waiting_for(stands)) == waiting


@pytest.mark.parametrize("verb", get_args(Verb))
def test_only_who_can_never_do_a_thing_is_simply_refused(verb):
    relations = [relation for relation in get_args(Relation) if may_ever(verb, frozenset({relation}))]
    assert relations
    assert not may_ever(verb, frozenset())


@given(
    st.frozensets(st.sampled_from(get_args(Relation))),
    st.sampled_from(get_args(State)),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(0, 3),
)
def test_no_doer_ever_judges_its_own_work(relations, state, asked, moving, gathers, unanswered):
    stands = standing(*relations, state=state, asked=asked, moving=moving, gathers=gathers, unanswered=unanswered)
    judged = {verb for verb in get_args(Verb) if may(verb, stands)} & JUDGING
    assert not judged or not relations & {"lead", "supporter"}
    assert set(waiting_for(stands)) <= {verb for verb in get_args(Verb) if may(verb, stands)}


def test_an_extension_gives_more_time():
    assert valid_extension(due=DUE, new_due=DUE + DAY)
    assert not valid_extension(due=DUE, new_due=DUE)
