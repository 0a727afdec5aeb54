"""Search asks sources, findings and tasks, each through its own door."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ketluan.office.review.actions import move
from ketluan.office.review.models import Finding
from tests.office import people
from tests.office.people import LEAD, OTHER_OFFICE, OTHER_UNIT, SPECIALIST, act

SEARCH = "/search/"


def answer(browser, words, **more):
    return browser.get(SEARCH, {"q": words, **more}).content.decode()


@pytest.mark.parametrize("words", ["điều chuyển vốn", "dieu chuyen von", "ĐIỀU CHUYỂN VỐN"])
def test_a_word_is_found_in_all_three_kinds(task, signed_in, words):
    said = answer(signed_in(SPECIALIST), words)
    for group in ("tasks", "findings", "sources"):
        assert f'id="h-{group}"' in said
    assert said.count("<mark>điều chuyển vốn</mark>") == 3
    assert reverse("tasks:task", args=[task.pk]) in said


def test_a_finding_and_a_source_are_opened_at_their_words(finding, signed_in):
    said = answer(signed_in(SPECIALIST), "điều chuyển vốn")
    assert f"?start={finding.start}&amp;end={finding.end}#passage" in said
    at = finding.source.text.index("điều chuyển vốn")
    assert f"?start={at}&amp;end={at + 15}#passage" in said


def test_a_unit_finds_what_concerns_it_and_another_office_nothing(task, signed_in):
    assert answer(signed_in(LEAD), "điều chuyển vốn").count("<mark>") == 3
    for stranger in (OTHER_UNIT, OTHER_OFFICE):
        said = answer(signed_in(stranger), "điều chuyển vốn")
        assert "<mark>" not in said
        assert "Không tìm thấy gì" in said


def test_a_finding_that_was_withdrawn_is_not_found(finding, signed_in):
    Finding.objects.filter(pk=finding.pk).update(withdrawn_at=act(SPECIALIST).at)
    assert 'id="h-findings"' not in answer(signed_in(SPECIALIST), "điều chuyển vốn")


def test_words_that_do_not_stand_together_are_found_apart_and_it_is_said(task, signed_in):
    said = answer(signed_in(SPECIALIST), "vốn điều chuyển")
    assert "Không có cụm từ này nguyên vẹn" in said
    assert "<mark>điều</mark> <mark>chuyển</mark> <mark>vốn</mark>" in said


def test_one_group_is_shown_page_by_page_with_its_count(task, signed_in):
    said = answer(signed_in(SPECIALIST), "điều chuyển vốn", **{"in": "tasks"})
    assert 'id="h-tasks"' in said
    assert 'id="h-sources"' not in said
    assert '<span class="count">1</span>' in said


@pytest.mark.parametrize("words", ["", "   ", "%%", "_", "\\", "'; drop table", "<script>", "x" * 500, '"'])
def test_any_words_are_only_words(task, signed_in, words):
    said = answer(signed_in(SPECIALIST), words)
    assert "<script>" not in said
    assert "<mark>" not in said


def test_the_folded_words_follow_a_border_that_was_moved(source, signed_in):
    finding = people.confirmed(source, "Sở Nội vụ")
    before = finding.folded
    move(act(SPECIALIST), finding, (finding.start, finding.end - 4))
    moved = Finding.objects.get(pk=finding.pk)
    assert moved.folded == before[:-4].rstrip() or moved.folded == before[: len(moved.quote)]
