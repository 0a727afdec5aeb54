"""The persons of the record, as the provincial press names them."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.people import find
from tests.reader.marked import document


def posts(text: str) -> dict[str, list[str]]:
    return {item.name: [post.text for post in item.posts] for item in find(document(text))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # two spaces
            "Dự hội nghị có đồng chí Huỳnh Thị Lam, Ủy viên Ban Thường vụ Tỉnh ủy,  Trưởng Ban Tổ chức Tỉnh ủy.",
            {"Huỳnh Thị Lam": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Tổ chức Tỉnh ủy"]},
        ),
        (
            "Bí thư Đảng ủy, Chủ tịch HĐND lâm thời phường Nậm Mòn Phùng Phú Lâm phát biểu khai mạc kỳ họp.",
            {"Phùng Phú Lâm": ["Bí thư Đảng ủy", "Chủ tịch HĐND lâm thời phường Nậm Mòn"]},
        ),
        (  # the list of those who share the post ends where the next is addressed anew
            "Dự lễ có các đồng chí Ủy viên Trung ương Đảng: Vì Hồng Lam - Phó Chủ tịch Quốc hội, Phan Văn Sấu - Chủ "
            "nhiệm Ủy ban Kinh tế của Quốc hội; đồng chí Lý Thanh Dự - Chủ tịch Hội Người cao tuổi Việt Nam.",
            {
                "Vì Hồng Lam": ["Ủy viên Trung ương Đảng", "Phó Chủ tịch Quốc hội"],
                "Phan Văn Sấu": ["Ủy viên Trung ương Đảng", "Chủ nhiệm Ủy ban Kinh tế của Quốc hội"],
                "Lý Thanh Dự": ["Chủ tịch Hội Người cao tuổi Việt Nam"],
            },
        ),
        (
            "Dự họp có các Phó Chủ tịch UBND tỉnh: đồng chí Vì Hồng Lam; đồng chí Phan Văn Sấu.",
            {"Vì Hồng Lam": ["Phó Chủ tịch UBND tỉnh"], "Phan Văn Sấu": ["Phó Chủ tịch UBND tỉnh"]},
        ),
        (  # the last syllable is a word that sentences begin with
            "Dự họp có các Phó Chủ tịch UBND huyện: Vũ Đức Trong, Lý Văn Sau.",
            {"Vũ Đức Trong": ["Phó Chủ tịch UBND huyện"], "Lý Văn Sau": ["Phó Chủ tịch UBND huyện"]},
        ),
        (
            "Phó Chủ tịch UBND huyện Vũ Đức Lâm Trong buổi chiều đi kiểm tra các chốt.",
            {"Vũ Đức Lâm": ["Phó Chủ tịch UBND huyện"]},
        ),
        (
            "Hội nghị đã bầu đồng chí Lò Văn Pảo tiếp tục giữ chức Bí thư Huyện ủy; đồng chí Vì Thị Mai được bầu giữ "
            "chức Phó Bí thư Huyện ủy.",
            {"Lò Văn Pảo": ["Bí thư Huyện ủy"], "Vì Thị Mai": ["Phó Bí thư Huyện ủy"]},
        ),
        (
            "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư Trần Văn Cẩn dự hội nghị.",
            {"Trần Văn Cẩn": ["Ủy viên Bộ Chính trị", "Thường trực Ban Bí thư"]},
        ),
        (  # "chức vụ" and an office, not a "vụ phó"
            "Chủ tịch UBND tỉnh điều động bà Vì Thị Mai giữ chức vụ Phó Giám đốc Sở Tài chính.",
            {"Vì Thị Mai": ["Phó Giám đốc Sở Tài chính"]},
        ),
        ("Ông Lò Văn Pảo, Vụ trưởng Vụ Ngân sách dự họp.", {"Lò Văn Pảo": ["Vụ trưởng Vụ Ngân sách"]}),
        (
            "Tại kỳ họp, ông Lò Văn Pảo - Bí thư Đảng ủy trúng cử chức danh Chủ tịch HĐND phường Nậm Mòn.",
            {"Lò Văn Pảo": ["Bí thư Đảng ủy", "Chủ tịch HĐND phường Nậm Mòn"]},
        ),
        (
            "Bộ Chính trị chuẩn y 3 đồng chí, gồm các ông: Lò Văn Pảo; Vì Đình Lâm; Chá A Chừ.",
            {"Lò Văn Pảo": [], "Vì Đình Lâm": [], "Chá A Chừ": []},
        ),
        ("Đoàn thăm các mô hình: Nậm Mòn; Chá A Chừ Farm; trang trại ở bản.", {}),
        (
            "Chủ tịch HĐND thành phố Lương Nguyễn Minh Trí chủ trì hội nghị.",
            {"Lương Nguyễn Minh Trí": ["Chủ tịch HĐND thành phố"]},
        ),
        (
            "Dự có đồng chí Lò Văn Pảo, Trưởng Đoàn đại biểu Quốc hội khóa XIII của tỉnh; đồng chí Vì Thị Mai.",
            {"Lò Văn Pảo": ["Trưởng Đoàn đại biểu Quốc hội khóa XIII của tỉnh"], "Vì Thị Mai": []},
        ),
        (  # a semicolon inside what one person is
            "Các đồng chí: Vì Thị Mai, Ủy viên Ban Thường vụ Tỉnh ủy; Phó Chủ tịch HĐND tỉnh; Lý Thanh Dự, Giám đốc Sở "
            "Y tế dự.",
            {
                "Vì Thị Mai": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch HĐND tỉnh"],
                "Lý Thanh Dự": ["Giám đốc Sở Y tế"],
            },
        ),
        (  # and one between persons, of whom the second has no name
            "Dự họp có đồng chí Vì Thị Mai, Phó Chủ tịch UBND tỉnh; Giám đốc Sở Y tế; lãnh đạo các huyện.",
            {"Vì Thị Mai": ["Phó Chủ tịch UBND tỉnh"]},
        ),
        (
            "Phó Chủ tịch UBND thị xã -Nguyễn Văn Lâm; Phó Ban Dân vận Thị ủy- Điểu Nình đồng chủ trì hội nghị.",
            {"Nguyễn Văn Lâm": ["Phó Chủ tịch UBND thị xã"], "Điểu Nình": ["Phó Ban Dân vận Thị ủy"]},
        ),
        ("Thường trực Huyện ủy Mường Hin nghe báo cáo.", {}),
        ("Đoàn Chủ tịch điều hành đại hội.", {}),
    ],
)
def test_each_has_the_posts_that_the_press_gives_them(text, found):
    assert posts(text) == found


def test_a_society_of_the_whole_country_takes_no_province():
    text = (
        "Lãnh đạo tỉnh Sơn La dự lễ. Cùng dự có đồng chí Lý Thanh Dự - Chủ tịch Hội Người cao tuổi Việt Nam; đồng chí "
        "Vì Thị Mai, Chủ tịch Hội Người cao tuổi tỉnh."
    )
    units = [post.unit for item in find(document(text)) for post in item.posts]
    assert units == ["Hội Người cao tuổi Việt Nam", "Hội Người cao tuổi tỉnh Sơn La"]


def test_a_newspaper_has_its_own_name():
    text = "Lãnh đạo tỉnh Sơn La tiếp đoàn. Đồng chí Lý Thanh Dự, Tổng Biên tập Báo Nông Thôn cảm ơn tỉnh Sơn La."
    assert [post.unit for item in find(document(text)) for post in item.posts] == ["Báo Nông Thôn"]


def test_who_sits_at_another_place_of_an_online_meeting_attends():
    text = "Tại điểm cầu huyện Mường Hin có đồng chí Hờ A Chừ - Bí thư Huyện ủy. Huyện giao đất cho ông Lý Văn Pảo."
    assert {item.name: item.roles for item in find(document(text))} == {
        "Hờ A Chừ": ("attendee",),
        "Lý Văn Pảo": ("mentioned",),
    }
