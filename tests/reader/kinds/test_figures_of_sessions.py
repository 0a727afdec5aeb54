"""Figures as reports of sessions tell them: what is so long, what is lifted, what is pushed on, what is aimed at."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.figures import Figure, find
from tests.reader.marked import document, named

SESSION = (
    "UBND tỉnh Hà Lâm họp phiên thường kỳ\n"
    "Sáng 30/5/2023, UBND tỉnh Hà Lâm họp phiên thường kỳ tháng 5. "
    "Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì phiên họp.\n"
)


def figures(text: str) -> list[Figure]:
    return list(find(document(SESSION + text + "\n")))


def measured(text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value}", figure.indicator and figure.indicator.text) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a road": ("Huyện đã mở mới tuyến đường Bản Lang - Nậm Pẻn dài 14 km.", "tuyến đường Bản Lang - Nậm Pẻn"),
            "behind a comma": ("Đơn vị đã thi công xong kè suối Nậm Hin, dài 640 m.", "kè suối Nậm Hin"),
            "with a bound": ("Xã không có ngõ nào có lòng đường rộng trên 6 m.", "lòng đường"),
            "no adjective": ("Tuyến kênh Nà Pan có chiều dài 3,2 km.", "chiều dài"),
        }
    ),
)
def test_what_is_so_long(text, wanted):
    assert measured(text)[0][1] == wanted


def test_a_length_of_what_was_counted():
    told = "Toàn huyện xảy ra 21 điểm sụt lún, dài 930 m."
    assert measured(told) == [("21", "điểm sụt lún"), ("930", "sụt lún")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a sum that is lifted": (
                "Trong tháng thu 120 tỷ đồng, nâng tổng thu 5 tháng lên 640 tỷ đồng.",
                ("640", "tổng thu"),
            ),
            "a rate that is lifted": (
                "Đã đưa tỷ lệ hộ có hố xí hợp vệ sinh lên 81%.",
                ("81", "tỷ lệ hộ có hố xí hợp vệ sinh"),
            ),
            "no measure": ("Xã đưa 14 học sinh đi học nghề.", ("14", "học sinh đi học nghề")),
        }
    ),
)
def test_what_is_lifted_is_measured(text, wanted):
    assert measured(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a reason behind it": ("Cơ quan còn 12 viên chức nên nhiều việc chậm.", "viên chức"),
            "a weight beside it": ("Đã tiêu hủy 310 con lợn với trọng lượng 17 tấn.", "con lợn"),
            "the next act": ("Nhà thầu có 120 công nhân, thi công 2 mũi.", "công nhân"),
            "what it is for stays": (
                "Huyện mở 4 lớp tập huấn, hướng dẫn sử dụng phần mềm.",
                "lớp tập huấn, hướng dẫn sử dụng phần mềm",
            ),
        }
    ),
)
def test_where_a_counted_thing_ends(text, wanted):
    assert measured(text)[0][1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "given to somebody": ("Huyện đã chi trả 31 tỷ đồng cho 212 hộ.", [("31", "chi trả"), ("212", "hộ")]),
            "things somewhere": (
                "Sở đã tổ chức 40 chuyến xe lưu động tại 12 huyện.",
                [("40", "chuyến xe lưu động"), ("12", "huyện")],
            ),
            "an event somewhere": (
                "Thanh tra tỉnh tiến hành 14 cuộc thanh tra tại 31 đơn vị.",
                [("14", "cuộc thanh tra"), ("31", "cuộc thanh tra")],
            ),
        }
    ),
)
def test_a_count_beside_another(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Điện lực đã sửa xong đường dây 35 kV.",
        "Trạm biến áp 110/22 kV đã đóng điện.",
        "Xã nào dưới 9 tiêu chí thì phải kiểm điểm.",
        "Chủ đầu tư nào giải ngân dưới 40% thì điều chuyển vốn.",
    ],
)
def test_names_and_bands_are_no_figures(text):
    assert measured(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "what is adopted": (
                "Hội nghị thống nhất một số chỉ tiêu chủ yếu năm 2024: GRDP tăng 7,5%; kết nạp 900 đảng viên.",
                ["target", "target"],
            ),
            "what was reached": (
                "Các chỉ tiêu năm 2022 đạt khá: GRDP tăng 7,5%; kết nạp 900 đảng viên.",
                ["change", "level"],
            ),
        }
    ),
)
def test_goals_that_are_adopted(text, wanted):
    assert [figure.kind for figure in figures(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "who attends": ("Tham dự có lãnh đạo 17 sở, ngành.", "2023-05-30"),
            "a scheme, no attending": ("Dự án di dời 17 hộ dân.", "2023-05"),
            "a word that ends like 'now'": ("Trong tháng hoàn thiện 14 phòng học.", "2023-05"),
            "an income of a year": ("Thu nhập bình quân đạt 41 triệu đồng/năm.", "2023-05"),
            "what a plant can do": ("Nhà máy chạy 300 tấn/ngày.", None),
        }
    ),
)
def test_the_period(text, wanted):
    assert figures(text)[0].period == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a sector with a dash": (
                "Nông nghiệp chiếm 41%, công nghiệp - xây dựng 33%, dịch vụ 26%.",
                [("33", "share"), ("26", "share")],
            ),
            "a rate beside a count": (
                "Số hộ đã kê khai là 640 hộ, chiếm 80% tổng số hộ. Xã còn 31 hộ nghèo (1,2%).",
                [("31", "level"), ("1.2", "share")],
            ),
        }
    ),
)
def test_the_kind(text, wanted):
    assert [(f"{figure.value}", figure.kind) for figure in figures(text)[-2:]] == wanted


def test_a_rank_among_others_says_nothing_of_what_moved():
    told = "Chỉ số hài lòng đạt 84 điểm, xếp thứ 21/63 tỉnh, thành phố, tăng 7 bậc so với năm trước."
    assert {name for _, name in measured(told)} == {"Chỉ số hài lòng"}
