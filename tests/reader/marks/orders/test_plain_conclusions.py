"""Conclusions without numbered points: paragraphs under a body that agrees, bullets that only name who is told."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.directives import find
from tests.reader.marked import document
from tests.reader.marks.speech.test_heads import FROM, HEAD

PARTY = (
    "ĐẢNG ỦY XÃ TÀ SÌN\n*\nSố 86-TB/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nTà Sìn, ngày 11 tháng 12 năm 2025\nTHÔNG BÁO\n"
    "Kết luận của Thường trực Đảng ủy\nNgày 08/12/2025, Thường trực Đảng ủy xã họp về khắc phục mưa lũ.\n"
    "Thường trực Đảng ủy thống nhất:\n"
)


def told(text: str) -> list[tuple[tuple[str, ...], str, tuple[str, ...], str | None]]:
    """Who is told, the action, who supports and the deadline, for each order."""
    return [(one.addressees, one.action, one.supporters, one.deadline) for one in find(document(text))]


def test_paragraphs_under_a_body_that_agrees_charge_whom_they_name():
    assert told(PARTY + "Chi bộ các thôn phân công đảng viên giúp từng hộ trước 20/12.\n") == [
        (("Chi bộ các thôn",), "phân công đảng viên giúp từng hộ trước 20/12", (), "2025-12-20")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Lực lượng vũ trang xã đã di dời 214 hộ.",
        "Nguồn nước ở bản Nậm Khao đến nay vẫn chưa cấp lại.",
        "Mưa lũ làm sập 3 nhà.",
    ],
)
def test_what_such_paragraphs_tell_is_no_order(line):
    assert told(PARTY + line + "\n") == []


def test_a_bullet_that_only_names_a_body_hands_it_on_to_the_paragraphs_below():
    text = (
        f"{HEAD}{FROM}\nA. Khối quản lý\n• Phòng Đo đạc\nĐẩy nhanh đo đạc xã Tà Sìn.\n• Chi cục Kiểm lâm\n"
        "Trực 24/24 giờ trong mùa khô.\nB. Việc chung\nThanh tra Sở kiểm tra đột xuất hai phòng.\n"
    )
    assert [(one[0], one[1]) for one in told(text)] == [
        (("Phòng Đo đạc",), "Đẩy nhanh đo đạc xã Tà Sìn"),
        (("Chi cục Kiểm lâm",), "Trực 24/24 giờ trong mùa khô"),
        (("Thanh tra Sở",), "kiểm tra đột xuất hai phòng"),
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "1. Sở Y tế: Cùng Trung tâm Khuyến nông mở 09 lớp tập huấn.",
            (("Sở Y tế",), "Cùng Trung tâm Khuyến nông mở 09 lớp tập huấn", ("Trung tâm Khuyến nông",), None),
        ),
        (
            "1. Sở Y tế đo nguồn nước xã Tà Sìn (phối hợp: Sở Xây dựng).",
            (("Sở Y tế",), "đo nguồn nước xã Tà Sìn (phối hợp: Sở Xây dựng)", ("Sở Xây dựng",), None),
        ),
        (
            "1. Mặt trận Tổ quốc và các hội: mỗi tổ chức nhận giúp 01 xã khó khăn.",
            (("Mặt trận Tổ quốc", "các hội"), "mỗi tổ chức nhận giúp 01 xã khó khăn", (), None),
        ),
        (
            "1. Sở Y tế trình dự toán mua vắc xin. Ngày hoàn thành: 10/10.",
            (("Sở Y tế",), "trình dự toán mua vắc xin", (), "2023-10-10"),
        ),
        (
            "1. Nợ đọng của các xã do Sở Y tế đối chiếu lại.",
            (("Sở Y tế",), "Nợ đọng của các xã do Sở Y tế đối chiếu lại", (), None),
        ),
    ],
)
def test_who_is_told_with_whom_and_by_when_stands_in_many_places(line, wanted):
    assert told(f"{HEAD}{FROM}\n{line}\n") == [wanted]


def test_a_result_that_is_to_be_reported_is_an_order_of_its_own():
    found = told(f"{HEAD}{FROM}\n1. Sở Y tế rà soát giếng khoan; kết quả báo cáo UBND tỉnh trước ngày 10/10/2023.\n")
    assert [one[1] for one in found] == [
        "rà soát giếng khoan",
        "kết quả báo cáo UBND tỉnh trước ngày 10/10/2023",
    ]


def test_the_name_of_an_office_is_no_product():
    [one] = find(document(f"{HEAD}{FROM}\n1. Việc lập sổ do Phòng Tài chính - Kế hoạch đối chiếu lại.\n"))
    assert one.deliverable is None


def test_a_line_on_whose_tasks_follow_hands_them_on_to_its_points():
    text = f"{HEAD}{FROM}\nA. VIỆC LÀM NGAY\nNhiệm vụ của các sở, ngành:\n1) Rà soát luồng lạch.\n2) Cắm phao.\n"
    assert [one[0] for one in told(text)] == [("các sở, ngành",), ("các sở, ngành",)]


@pytest.mark.parametrize(
    "line",
    [
        "2. Sở Xây dựng: Chưa đồng ý gia hạn. Lập biên bản vi phạm hợp đồng.",
        "2. Sở Xây dựng: Tháng 8, tỉnh đã giao Sở trình quy chế nhưng đến nay chưa trình. Đề nghị Sở lập biên bản.",
    ],
)
def test_a_later_sentence_of_a_point_tells_the_body_before_its_colon(line):
    [one] = told(f"{HEAD}{FROM}\n{line}\n")
    assert one[0] == ("Sở Xây dựng",)


def test_what_was_given_to_do_and_is_overdue_is_no_order():
    assert told(f"{HEAD}{FROM}\n1. Các nhiệm vụ Chủ tịch UBND tỉnh giao đã quá hạn.\n") == []


def test_those_along_with_whom_a_thing_is_done_support_it():
    [one] = told(f"{HEAD}{FROM}\n1. Sở Y tế đo nguồn nước, cùng Ban Quản lý dự án tính toán khối lượng.\n")
    assert one[2] == ("Ban Quản lý dự án",)


def test_a_matter_that_is_given_to_a_person_is_an_order_to_that_person():
    found = told(f"{HEAD}{FROM}\n1. Thủ tục tạm ứng giao bà Phàn Mùi Sểnh trực tiếp hướng dẫn các xã.\n")
    assert [(one[0], one[1]) for one in found] == [(("bà Phàn Mùi Sểnh",), "trực tiếp hướng dẫn các xã")]
