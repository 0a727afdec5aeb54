"""Departments and Party bodies before and after the reform of 2025."""

from __future__ import annotations

import pytest

from ketluan.reference import department, department_successions, department_successors, departments

BEFORE, AFTER = "2021-08-31", "2025-08-31"


@pytest.mark.parametrize(
    ("short", "name", "on"),
    [
        ("SNV", "Sở Nội vụ", BEFORE),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn", BEFORE),
        ("sở nn và ptnt", "Sở Nông nghiệp và Phát triển nông thôn", BEFORE),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư", BEFORE),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường", AFTER),
        ("Ban Tuyên giáo và Dân vận Tỉnh uỷ", "Ban Tuyên giáo và Dân vận Tỉnh ủy", AFTER),
    ],
)
def test_a_body_is_found_by_its_short_form(short, name, on):
    assert department(short, on=on).name == name


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("Sở KH&ĐT", AFTER),
        ("Sở NN&MT", BEFORE),
        ("Ban Dân vận Tỉnh ủy", AFTER),
        ("Sở Kinh tế - Tài chính", AFTER),
        ("Tài chính", None),
    ],
)
def test_a_body_that_did_not_exist_that_day_is_not_found(name, on):
    assert department(name, on=on) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sở KH&ĐT", "Sở Tài chính"),
        ("Sở Giao thông vận tải", "Sở Xây dựng"),
        ("Sở TN&MT", "Sở Nông nghiệp và Môi trường"),
        ("Sở LĐ-TB&XH", "Sở Nội vụ"),
        ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ],
)
def test_a_merged_body_is_followed(old, new):
    assert department_successors(old) == (new,)


def test_work_that_went_elsewhere_is_followed_by_its_name():
    assert department_successors("Sở LĐ-TB&XH", scope="giảm nghèo") == ("Sở Nông nghiệp và Môi trường",)
    assert department_successors("Sở LĐ-TB&XH", scope="du lịch") == ()


@pytest.mark.parametrize("name", ["Sở Tư pháp", "Sở Nội vụ", "Sở Y tế"])
def test_a_body_that_goes_on_has_no_successor(name):
    assert department_successors(name) == ()


def test_both_ends_of_a_succession_are_bodies_that_existed():
    names = {row.name for row in departments()}
    assert {end for change in department_successions() for end in (change.predecessor, change.successor)} <= names
    for change in department_successions():
        assert department(change.successor, on=change.on), change


def test_departments_of_a_day_leave_out_the_merged_ones():
    so = {row.name for row in departments(AFTER, kind="sở")}
    assert "Sở Dân tộc và Tôn giáo" in so
    assert not so & {"Ban Dân tộc", "Sở Thông tin và Truyền thông"}
