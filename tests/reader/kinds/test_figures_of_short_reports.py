"""Figures of the terse reports that a commune or a ward keeps, with abbreviations, brackets and sums up to now."""

from __future__ import annotations

import pytest

from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kết nạp 46 ĐV (lũy kế 9 tháng 131 đ/c, đạt 87,3% KH).", [("46", "ĐV"), ("131", "ĐV"), ("87.3", "ĐV")]),
        ("Cấp 26 GPXD, 214 CCCD.", [("26", "GPXD"), ("214", "CCCD")]),
        ("Xã cấp 320 suất quà.", [("320", "suất quà")]),
        ("Huấn luyện DQTV cho 84 đ/c đạt 100% quân số.", [("84", "Huấn luyện DQTV"), ("100", "Huấn luyện DQTV")]),
        ("Đoàn phường ra quân 3 buổi.", [("3", "buổi")]),
        ("Có 118 hộ đã nhận tiền, còn 13 hộ.", [("118", "hộ đã nhận tiền"), ("13", "hộ")]),
        ("Giúp 12 hội viên vay 600 triệu đồng.", [("12", "hội viên"), ("600", "vay")]),
        ("Đình chỉ 2 công trình xây sai phép.", [("2", "công trình xây sai phép")]),
    ],
)
def test_what_a_short_report_counts(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Trường THCS cấp 3 xã Hin đã nhận bàn giao.",
        "Gió giật cấp 12 người dân không ra đường.",
        "Trong 9 tháng, huyện đã làm tốt.",
    ],
)
def test_grades_and_spans_count_nothing(text):
    assert figures(text) == []


def test_a_band_of_plans_is_no_figure():
    assert [f"{one.value}" for one in figures("Có 6/23 chỉ tiêu đạt dưới 45% kế hoạch.")] == ["6", "23"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ngành còn thiếu giáo viên, nhiều nhất là giáo viên tin học (214 người).", [("214", "giáo viên tin học")]),
        ("Hải Lộc đã cấp phép cho 18 dự án.", [("18", "cấp phép")]),
        ("Khu đất đấu giá nói trên cho 1 chi nhánh ngân hàng thuê.", [("1", "chi nhánh ngân hàng thuê")]),
    ],
)
def test_what_stands_right_before_a_count(text, wanted):
    assert measured(text) == wanted


def test_what_meets_a_need_is_a_share_of_it():
    money, share = figures("Kinh phí mua thiết bị tối thiểu là 128 tỷ đồng, mới đáp ứng 46% nhu cầu.")
    assert money.bound is None
    assert (share.kind, share.base) == ("share", "nhu cầu")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kết nạp 412 hội viên, bình quân mỗi năm 165 hội viên.", [("412", "hội viên"), ("165", "hội viên")]),
        (
            "Thu ngân sách đạt 71 tỷ đồng, gấp 1,6 lần đầu nhiệm kỳ.",
            [("71", "Thu ngân sách"), ("1.6", "Thu ngân sách")],
        ),
        ("Tỉnh cân đối 50 tỷ đồng từ nguồn vượt thu.", [("50", "nguồn vượt thu")]),
    ],
)
def test_so_many_each_year_and_so_many_times(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize("text", ["Đây là lần đầu huyện họp.", "Xảy ra 3 lần đầu vụ mưa lớn.", "Từ năm 165 đến nay."])
def test_first_times_are_not_so_many_times(text):
    assert all(one.unit != "lần" for one in figures(text))
