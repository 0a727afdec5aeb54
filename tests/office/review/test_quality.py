"""The reader's precision and recall, counted from what people decided."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from ketluan.office.review import actions
from ketluan.office.review.actions import Selection
from ketluan.office.review.quality import Asked, percent, quality
from ketluan.office.review.score import Score
from tests.office import people


@pytest.fixture
def me(province):
    return people.act(people.SPECIALIST)


@pytest.fixture
def decided(me, source):
    """Of the directives six are confirmed, one corrected, one rejected; two are added by hand."""
    found = people.proposals(source)
    actions.confirm(me, found[:6])
    actions.correct(me, found[6], {"lead": "Sở Y tế"})
    actions.reject(me, found[7])
    actions.add(me, source, Selection(0, 6, "directives"))
    actions.add(me, source, Selection(8, 20, "directives"))
    return source


def score(kind="directives", **asked):
    actor = people.act(people.SPECIALIST).actor
    return {label.key: one for label, one in quality(actor, Asked(**asked)).kinds}.get(kind)


def test_the_counts_are_those_of_the_decisions(decided):
    assert score() == Score(confirmed=6, corrected=1, rejected=1, added=2)
    assert score("figures") is None


def test_precision_and_recall_follow_from_the_counts(decided):
    found = score()
    assert found.precision == 7 / 8
    assert found.exact == 6 / 8
    assert found.recall == 7 / 9


def test_what_was_undone_is_not_counted(me, decided):
    actions.undo(me, decided)
    assert score().added == 1


def test_a_moved_border_is_a_correction(me, decided):
    finding = decided.findings.filter(verdicts__kind="confirmed", verdicts__proposal__isnull=False).first()
    actions.move(me, finding, (finding.start, finding.end - 8))
    assert (score().confirmed, score().corrected) == (5, 2)


def test_a_period_and_a_version_narrow_the_counts(decided):
    from ketluan.office.intake.reading import READER

    assert score(since=people.days(1)) is None
    assert score(until=people.TODAY, since=people.TODAY).decided == 8
    assert score(reader=READER).added == 2
    assert score(reader="0.0.0") is None


def test_another_office_sees_nothing_of_it(decided):
    assert quality(people.act(people.OTHER_OFFICE).actor, Asked()).kinds == []


def test_nothing_decided_is_no_rate():
    assert (Score().precision, Score().exact, Score().recall) == (None, None, None)
    assert percent(None) == "–"
    assert percent(0.9231) == "92,3%"


counts = st.builds(Score, *(st.integers(0, 50) for _ in range(4)))


@given(counts, counts)
def test_scores_add_up_and_rates_are_shares(one, other):
    both = one + other
    assert both.decided == one.decided + other.decided
    for rate in (both.precision, both.exact, both.recall):
        assert rate is None or 0 <= rate <= 1
    assert both.precision is None or both.exact <= both.precision


def test_the_page_shows_counts_and_formulas(decided, signed_in, django_assert_max_num_queries):
    browser = signed_in(people.SPECIALIST)
    with django_assert_max_num_queries(8):
        page = browser.get(reverse("review:quality")).content.decode()
    assert "87,5%" in page
    assert "77,8%" in page
    assert "(xác nhận + sửa) / đã quyết định" in page


@pytest.mark.parametrize("asked", ["?since=hôm qua", "?until=2026-99-99&reader=", "?reader=0.0.0"])
def test_what_cannot_be_understood_is_no_fault(decided, signed_in, asked):
    assert signed_in(people.SPECIALIST).get(reverse("review:quality") + asked).status_code == 200


def test_the_files_hold_what_the_page_shows(decided, signed_in):
    browser = signed_in(people.SPECIALIST)
    words = browser.get(reverse("review:quality-file", args=["csv"])).content.decode("utf-8-sig")
    assert words.splitlines()[1] == 'Nội dung chỉ đạo,8,6,1,1,2,"87,5%","75,0%","77,8%"'
    sheet = load_workbook(BytesIO(browser.get(reverse("review:quality-file", args=["xlsx"])).content)).active
    assert [cell.value for cell in sheet[2]][:3] == ["Nội dung chỉ đạo", 8, 6]
    assert browser.get(reverse("review:quality-file", args=["exe"])).status_code == 404
