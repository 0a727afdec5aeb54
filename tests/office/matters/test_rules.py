"""Who does what to a matter, when a report is late, what an address leads to, and what looks like a name."""

from __future__ import annotations

from datetime import date

import pytest

from ketluan.office.intake.naming import persons_named
from ketluan.office.matters.rules import Address, Relation, addressed, is_overdue, may

DAY = date(2026, 11, 20)
OFFICE, IN_CHARGE, READER = Relation(works=True), Relation(in_charge=True), Relation()


@pytest.mark.parametrize("verb", ["amend", "step", "tell", "link", "close", "name", "purge"])
def test_who_works_in_the_office_does_everything_to_an_open_matter(verb):
    assert may(verb, closed=False, who=OFFICE)


def test_the_body_in_charge_reports_and_does_nothing_else():
    verbs = ["amend", "step", "tell", "link", "close", "reopen", "name", "purge"]
    assert [verb for verb in verbs if may(verb, closed=False, who=IN_CHARGE)] == ["tell"]
    assert not any(may(verb, closed=False, who=READER) for verb in verbs)


def test_a_closed_matter_is_opened_again_shown_to_others_or_taken_away():
    verbs = ["amend", "step", "tell", "link", "close", "reopen", "name", "purge"]
    assert [verb for verb in verbs if may(verb, closed=True, who=OFFICE)] == ["reopen", "name", "purge"]


@pytest.mark.parametrize(
    ("due", "closed", "late"),
    [(date(2026, 11, 19), False, True), (DAY, False, False), (None, False, False), (date(2026, 11, 1), True, False)],
)
def test_a_report_is_late_the_day_after_it_was_due(due, closed, late):
    assert is_overdue(due, DAY, closed=closed) is late


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("/tasks/17/", Address("task", 17)),
        (" https://vp.halam.example/tasks/17 ", Address("task", 17)),
        ("http://vp/sources/3/text/?start=10&end=42#passage", Address("source", 3, (10, 42))),
        ("/sources/3/", Address("source", 3)),
        ("/sources/3/text/?start=42&end=10", Address("source", 3)),
        ("/sessions/3/", None),
        ("Thông báo 12/TB-UBND", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_an_address_leads_to_a_task_a_source_or_a_passage(words, found):
    assert addressed(words) == found


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Vụ ông Nguyễn Văn Tú lấn chiếm đất rừng", "Nguyễn Văn Tú"),
        ("Khiếu nại của hộ Lò Thị Mai tại xã Mường Hin", "Lò Thị Mai"),
        ("Vụ Vàng A Chứ", "Vàng A Chứ"),
        ("Khởi tố bị can Hải", "Hải"),
        ("Vụ N.V.T. ở xã Tân Sơn Hạ", "N.V.T."),
        ("NGUYỄN VĂN TÚ", "NGUYỄN VĂN TÚ"),
        ("bà H'Yim Niê", "H'Yim Niê"),
    ],
)
def test_what_looks_like_a_name_is_found(words, name):
    assert persons_named(words, province="Hà Lâm") == [name]


@pytest.mark.parametrize(
    "words",
    [
        "Vụ lấn chiếm đất rừng tại thôn Nà Pồng, xã Mường Hin",
        "Khiếu kiện kéo dài tại khu tái định cư Phiêng Lanh",
        "Công ty Trường Sơn chậm tiến độ",
        "Chậm chi trả bồi thường dự án hồ Tân Sơn Hạ",
        "Đường Lê Lợi, phường Ngọc Khê",
        "Sở Nông nghiệp và Môi trường chậm trả hồ sơ",
        "THANH TRA TỈNH KẾT LUẬN",
        "Đối tượng chính sách chưa được chi trả",
        "",
    ],
)
def test_places_bodies_and_things_are_no_names(words):
    assert persons_named(words, province="Hà Lâm") == []
