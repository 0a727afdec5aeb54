"""What a directive suggests for the form that makes it a task."""

from __future__ import annotations

from datetime import date

import pytest

from ketluan.office.people.queries import holders, organization_named
from ketluan.office.tasks.suggestion import deliverable, suggested
from tests.office import people
from tests.office.people import TODAY


def of(finding):
    return suggested(finding, holders("leader", office=people.office()), TODAY)


def test_the_form_begins_with_what_the_text_says(finding):
    said = of(finding)
    assert str(said["lead"]) == "Sở Tài chính"
    assert said["supporters"] == [people.body("Sở Xây dựng").pk]
    assert said["assigner"] == people.user("chutich")
    assert (said["deadline"], said["due"]) == ("day", people.days(-18))
    assert said["deliverable"] == "plan"
    assert said["wording"][0].isupper()


@pytest.mark.parametrize(
    ("fields", "deadline", "due"),
    [
        ({"deadline": "2026-06"}, "day", date(2026, 6, 30)),
        ({"deadline": None, "deadline_text": "khẩn trương"}, "vague", None),
        ({"deadline": None, "deadline_text": None}, "none", None),
        ({"recurs": "hằng tháng", "deadline_text": "trước ngày 20 hằng tháng", "deadline": None}, "recurring", None),
        ({"deadline": "không rõ", "deadline_text": "sớm"}, "vague", None),
    ],
)
def test_the_kind_of_deadline_follows_the_words(finding, fields, deadline, due):
    finding.fields = {**finding.fields, "recurs": None, **fields}
    assert (of(finding)["deadline"], of(finding)["due"]) == (deadline, due)


@pytest.mark.parametrize(
    ("recurs", "words", "every", "day"),
    [
        ("hằng tuần", "thứ Hai hằng tuần", "week", 1),
        ("hàng tuần", "hàng tuần", "week", None),
        ("hằng tháng", "trước ngày 20 hằng tháng", "month", 20),
        ("hằng quý", "hằng quý", "quarter", None),
        ("6 tháng một lần", "6 tháng một lần", "half_year", None),
        ("hằng năm", "trước ngày 10/12 hằng năm", "year", None),
        (None, "trước ngày 20/7", "", None),
    ],
)
def test_how_often_and_on_which_day_it_comes_again(finding, recurs, words, every, day):
    finding.fields = {**finding.fields, "recurs": recurs, "deadline_text": words}
    assert (of(finding)["recurs_every"], of(finding)["recurs_day"]) == (every, day)


@pytest.mark.parametrize(
    ("told", "given_to"),
    [
        ("UBND các xã, phường", "commune"),
        ("các sở, ban, ngành", "department"),
        ("Mặt trận và các đoàn thể", "union"),
        ("các chủ đầu tư", ""),
        ("Sở Tài chính", ""),
    ],
)
def test_a_class_that_is_told_is_offered_to_be_given_to_at_once(finding, told, given_to):
    finding.fields = {**finding.fields, "lead": told}
    assert of(finding)["given_to"] == given_to


def test_a_body_that_nobody_knows_is_left_to_the_person(finding):
    finding.fields = {**finding.fields, "lead": "các chủ đầu tư", "supporters": ["các doanh nghiệp viễn thông"]}
    assert (of(finding)["lead"], of(finding)["supporters"]) == (None, [])


@pytest.mark.parametrize("words", ["Sở NN&MT", "sở Nông nghiệp và môi trường", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG;"])
def test_a_body_is_known_by_its_short_form_and_in_any_case(province, words):
    assert str(organization_named(words, on=TODAY)) == "Sở Nông nghiệp và Môi trường"


@pytest.mark.parametrize("words", ["", "Sở", "Sở Giao thông vận tải", "Sở Nông nghiệp", "a|b", "  "])
def test_half_a_name_is_no_name(province, words):
    assert organization_named(words, on=TODAY) is None


def test_a_body_is_not_known_before_it_began(province):
    assert organization_named("Sở Tài chính", on=date(2025, 6, 30)) is None


def test_two_bodies_of_one_name_are_left_to_the_person(province):
    twin = people.body("Sở Tài chính")
    twin.pk = None
    twin.save()
    assert organization_named("Sở Tài chính", on=TODAY) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [("báo cáo", "report"), ("đề án", "scheme"), ("Kế hoạch hành động", "plan"), ("bản đồ", "other"), (None, "")],
)
def test_a_product_has_a_type(words, kind):
    assert deliverable(words) == kind
