"""Search asks sources, findings and tasks, each through its own door."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse

from ketluan.office.people.access import actor_of
from ketluan.office.review.actions import move
from ketluan.office.review.models import Finding
from ketluan.office.search.holding import holding
from ketluan.office.search.queries import tasks_found
from ketluan.office.search.rules import sought
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold
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


TEXTS = (
    "Phòng, chống cháy rừng ở xã Ban Mai.",
    "Số 12/TB-UBND ngày 5/11",
    "phòng\ncháy 100% (giai đoạn 1)",
    "an toàn hồ đập; ban hành",
    "12/TB",
    "\\ và _ và 'nháy'",
)
SOUGHT = (
    "an",
    "ban",
    "phòng cháy",
    "phong",
    "12/TB",
    "2/TB",
    "tb-ubnd",
    "100%",
    "%",
    "_",
    "\\",
    "giai doan 1)",
    "ban hanh",
    "hô đap;",
    '"ban" "an toan"',
)


@pytest.mark.parametrize("words", SOUGHT)
def test_a_row_is_found_by_whole_words_on_each_database_and_by_the_rule_alike(task, words):
    asked = sought(words)
    held = {text: asked.stands_in(fold(text)) for text in TEXTS}
    for text in TEXTS:
        task.wording = task.sentence = text
        task.save()
        for indexed in (False, True):
            rows = Task.objects.filter(holding(asked, indexed=indexed))
            assert rows.exists() == asked.stands_in(task.folded) == held[text], (text, indexed)


def test_a_part_of_a_word_is_not_the_word():
    assert [text for text in TEXTS if sought("an").stands_in(fold(text))] == [TEXTS[3]]
    assert [text for text in TEXTS if sought("12/TB").stands_in(fold(text))] == [TEXTS[1], TEXTS[4]]


def test_what_is_not_among_the_first_rows_is_found_behind_them_and_each_row_once(task):
    me = actor_of(people.user(SPECIALIST))
    keys = [task.pk]
    for number in range(5):
        keys.append(Task.objects.bulk_create([copied(task, f"đê kè {number % 2}")])[0].pk)
    (part, ended) = tasks_found(me, sought("đê kè 1"), people.TODAY).parts
    for near in (0, 2, 300):
        looked = replace(part, near=near)
        assert looked.first(1) == looked.first(9)[:1]
        assert looked.first(9) == [keys[2], keys[4]]
    assert ended.first(9) == []


def copied(task, wording):
    """Another task of the same kind, without a finding of its own."""
    names = [field.attname for field in Task._meta.concrete_fields if field.attname not in ("id", "finding_id")]
    return Task(**{**{name: getattr(task, name) for name in names}, "wording": wording, "folded": fold(wording)})
