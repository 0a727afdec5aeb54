"""When reviews are due, who has done what, and how the items of a programme stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from ketluan.office.rollout.rules import coverage, programme
from ketluan.office.rollout.rules.coverage import Told, counted, matrix, without_plan
from ketluan.office.rollout.rules.programme import Text
from ketluan.office.rollout.rules.reviews import Due, Said, Usual, after, is_reviewed, months_later, reviews

USUAL = (Usual("mid", 5), Usual("final", 10), Usual("final", 20))
ADOPTED = date(2002, 3, 18)


def test_the_usual_reviews_follow_the_day_of_the_document():
    days = [(one.kind, one.years, one.due, one.own) for one in reviews(ADOPTED, USUAL, [])]
    assert days == [
        ("mid", 5, date(2007, 3, 18), False),
        ("final", 10, date(2012, 3, 18), False),
        ("final", 20, date(2022, 3, 18), False),
    ]
    assert after(date(2024, 2, 29), 5) == date(2029, 2, 28)
    assert reviews(None, USUAL, []) == []


def test_a_day_that_the_document_sets_goes_before_the_usual_one():
    words = "Ba năm sơ kết một lần"
    said = [Said("mid", 5, date(2006, 6, 30), words), Said("mid", 0, date(2003, 12, 31), words)]
    found = reviews(ADOPTED, USUAL, said)
    assert [(one.due, one.own) for one in found[:3]] == [
        (date(2003, 12, 31), True),
        (date(2006, 6, 30), True),
        (date(2012, 3, 18), False),
    ]


def test_a_review_is_done_overdue_soon_or_later():
    due = Due("mid", 5, date(2007, 3, 18))
    ahead = months_later(date(2007, 1, 31), 1)
    assert ahead == date(2007, 2, 28)
    assert due.state(date(2007, 3, 19), date(2007, 9, 19)) == "overdue"
    assert due.state(date(2007, 3, 18), date(2007, 9, 18)) == "soon"
    assert due.state(date(2007, 1, 31), ahead) == "later"
    assert replace(due, done_on=date(2007, 4, 1)).state(date(2008, 1, 1), date(2008, 7, 1)) == "done"


def test_nothing_is_due_once_a_document_has_ended_but_what_was_done_stays():
    said = [Said("mid", 5, done_on=date(2007, 5, 2), done_number="12-BC/TU")]
    found = reviews(ADOPTED, USUAL, said, ended=date(2010, 1, 1))
    assert [(one.years, one.done_number) for one in found] == [(5, "12-BC/TU")]


def test_the_usual_years_hold_for_the_partys_own_documents():
    assert is_reviewed("13/nq/tw", "nghi quyet")
    assert is_reviewed("9/ct/tu", "chi thi")
    assert not is_reviewed("18/qd/ubnd", "quyet dinh")
    assert not is_reviewed("62/nq/hdnd", "nghi quyet")


def told(body, column="plan", done=True):
    return Told(10 * body, body, column, done, date(2026, 1, 5) if done else None)


def test_not_reported_is_told_apart_from_not_yet():
    cells = matrix([1, 2, 3], [told(1), told(2, done=False)], {})
    assert [cells[body, "plan"].state for body in (1, 2, 3)] == ["done", "not_yet", "not_reported"]
    count = counted(cells, "plan")
    assert (count.done, count.not_yet, count.not_reported, count.whole) == (1, 1, 1, 3)
    assert without_plan(cells) == [2, 3]


def test_a_body_that_has_done_it_does_not_fall_back_when_it_is_asked_again():
    for order in ([told(1), told(1, done=False)], [told(1, done=False), told(1)]):
        assert matrix([1], order, {})[1, "plan"].state == "done"


def test_a_merged_body_has_what_all_before_it_had():
    before = {9: {1, 2}}
    assert matrix([9], [told(1), told(2)], before)[9, "plan"].state == "done"
    partly = matrix([9], [told(1)], before)[9, "plan"]
    assert (partly.state, [one.body for one in partly.before], partly.bodies_before) == ("partly", [1], 2)
    assert matrix([9], [told(1, done=False)], before)[9, "plan"].state == "not_yet"
    assert matrix([9], [told(1), told(2), told(9, done=False)], before)[9, "plan"].state == "not_yet"


def test_a_body_merged_twice_has_what_the_body_between_had():
    before = {9: {5}, 5: {1, 2}, 1: {9}}
    assert matrix([9], [told(5)], before)[9, "plan"].state == "done"
    assert matrix([9], [told(1)], before)[9, "plan"].state == "partly"


def test_a_guidance_is_no_plan_of_the_bodys_own():
    assert coverage.column("issued", "plan") == coverage.column("issued", "programme") == "plan"
    assert coverage.column("issued", "guidance") is None
    assert coverage.column("studied", "") == "studied"


BODIES = some.integers(1, 6)


@given(
    some.lists(some.builds(told, BODIES, some.sampled_from(coverage.COLUMNS), some.booleans())),
    some.dictionaries(BODIES, some.sets(BODIES, max_size=3)),
)
def test_the_states_of_a_column_add_up_to_its_bodies(rows, before):
    cells = matrix([1, 2, 3], rows, before)
    assert all(counted(cells, name).whole == 3 for name in coverage.COLUMNS)


FIRST = Text(0, "Nghị quyết về chuyển đổi số", "Sở Khoa học và Công nghệ", 2026, 2, "resolution")


def test_what_an_amendment_changed_is_told_field_by_field():
    later = replace(FIRST, place=1, quarter=4)
    dropped = replace(later, place=2, dropped=True)
    found = programme.changes([dropped, FIRST, later])
    assert [(one.place, one.what, one.field, one.before, one.after) for one in found] == [
        (1, "field", "due", "2026-2", "2026-4"),
        (2, "dropped", "", "", ""),
    ]
    assert programme.now([later, FIRST]).quarter == 4
    assert programme.as_of([later, FIRST], 0) == FIRST
    assert [one.what for one in programme.changes([later])] == ["added"]
    assert programme.as_of([later], 0) is None


def test_an_item_is_late_after_the_last_day_of_its_quarter():
    assert programme.due(2026, 2) == date(2026, 6, 30)
    assert programme.due(2026, None) == date(2026, 12, 31)
    assert programme.state(FIRST, None, None, date(2026, 6, 30)) == "in_time"
    assert programme.state(FIRST, None, None, date(2026, 7, 1)) == "late"


def test_an_item_is_done_with_its_document_or_waits_for_its_session():
    assert programme.state(FIRST, date(2026, 6, 30), None, date(2027, 1, 1)) == "done"
    assert programme.state(FIRST, date(2026, 7, 2), None, date(2027, 1, 1)) == "done_late"
    assert programme.state(FIRST, None, date(2026, 7, 15), date(2026, 7, 10)) == "on_agenda"
    assert programme.state(FIRST, None, date(2026, 7, 15), date(2026, 7, 16)) == "late"
    assert programme.state(replace(FIRST, dropped=True), None, None, date(2027, 1, 1)) == "dropped"
