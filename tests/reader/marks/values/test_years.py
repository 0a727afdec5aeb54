"""What a year of four digits is there for."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.values.year_votes import year_spoken_for
from ketluan.reader.marks.values.years import years
from ketluan.reader.model import Span
from tests.reader.marked import named, paragraphs


@pytest.mark.parametrize(
    ("text", "role"),
    **named(
        {
            "a month's": ("trong tháng 6/2019 có mưa", "current"),
            "a quarter's": ("quý II năm 2019 có mưa", "current"),
            "the first half's": ("6 tháng đầu năm 2019 có mưa", "current"),
            "a full date's": ("ngày 5/6/2019 có mưa", "day"),
            "a date's that is counted up to": ("tính đến ngày 5/6/2019 có 3 xã", "as_of"),
            "compared with": ("tăng so với cùng kỳ năm 2019", "base"),
            "compared with, however long ago": ("tăng 20 ha so với năm 2010", "horizon"),
            "compared with its months": ("tăng 15% so với 6 tháng đầu năm 2019", "base"),
            "compared with its end": ("tăng 20 lồng so với cuối năm 2019", "base"),
            "a feast's": ("phục vụ Tết Đinh Dậu 2017", "plain"),
            "compared with a feast's": ("tăng 10% so với kế hoạch hàng Tết năm 2016", "base"),
            "a watchword's": ("thực hiện Năm Kỷ cương hành chính 2017", "plain"),
            "planned for": ("phương hướng, nhiệm vụ năm 2019", "plan"),
            "summed up": ("tổng kết công tác năm 2019", "past"),
            "a law's": ("theo Luật Đất đai năm 2013", "cited"),
            "a plan's end": ("đến năm 2030 có 50 xã", "horizon"),
            "a span's": ("giai đoạn 2021 - 2025", "horizon"),
            "told from the past": ("hồi tháng 10-2014, huyện lập danh sách", "horizon"),
            "any other": ("năm 2019 tỉnh có mưa", "plain"),
        }
    ),
)
def test_a_year_has_a_role(text, role):
    assert years(paragraphs(text))[0].role == role


@pytest.mark.parametrize("text", ["có 2019 hộ dân", "có 2.019 hộ dân", "số 2019-CV/TU", "thửa 20191", "đường 1975"])
def test_a_number_of_four_digits_is_no_year_by_itself(text):
    assert years(paragraphs(text)) == ()


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("Sau đợt sạt lở tháng 10/2017, số lồng cá tăng so với cuối năm 2017. Trong năm 2018 sẽ xong.", 4, 2018),
        ("Sau đợt sạt lở tháng 10/2017, tỉnh đã lo chỗ ở.", 11, 2017),
        ("Chỉ số giá tăng 2% so với tháng 12/2016 và tăng so với cùng kỳ năm 2016.", 10, 2017),
    ],
)
def test_a_month_that_the_year_has_not_reached_is_of_the_year_before(text, month, year):
    assert year_spoken_for(paragraphs(text), month) == year


def test_the_day_of_a_document_that_is_carried_out_dates_no_session():
    assert year_spoken_for(paragraphs("Ngày 9/6, huyện sơ kết việc thực hiện Quy định số 21 ngày 3/3/2016."), 6) is None
    assert year_spoken_for(paragraphs("Ngày 9/6, huyện nghe báo cáo tình hình bão ngày 3/3/2016."), 6) == 2016


@pytest.mark.parametrize(
    ("text", "month", "year"),
    **named(
        {
            "months that agree, near": ("Tỉnh họp ngày 3/6. Bến xe đã mở từ tháng 4/2019.", 6, 2019),
            "a paper's anniversary": (
                "Ngày 9/6, huyện sơ kết 2 năm thực hiện Quy định số 21 ngày 3/3/2016 của Tỉnh ủy.",
                6,
                2018,
            ),
            "an anniversary not yet reached": (
                "Ngày 9/6, huyện sơ kết 2 năm thực hiện Quy định số 21 ngày 3/11/2016 của Tỉnh ủy.",
                6,
                None,
            ),
            "a deadline of next month": ("Phải nộp hồ sơ trước ngày 20/5/2019.", 5, 2019),
            "a deadline far off": ("Cầu sẽ xong trong tháng 12/2023, đường xong tháng 11/2023.", 2, None),
            "a career": ("Ông sinh ngày 4/6/1962, vào Đảng ngày 5/6/1983, giữ chức từ tháng 6/2012.", 2, None),
            "the number of a decree": ("Tàu được đóng theo Nghị định 67/2014 và Quyết định 150/2004.", 6, None),
            "a scale": ("Huyện trình quy hoạch 1/2000 khu trung tâm.", 6, None),
            "results and tasks": (
                "Đánh giá kết quả thực hiện nhiệm vụ năm 2016, triển khai nhiệm vụ năm 2017. Năm 2016, năm 2016.",
                5,
                2017,
            ),
            "results and tasks at the year's end": ("Kết quả năm 2016, triển khai nhiệm vụ năm 2017.", 12, 2016),
            "the year's own end": (
                "Bàn cách về đích các chỉ tiêu năm 2016. Kiểm điểm công tác điều hành năm 2016.",
                11,
                2016,
            ),
            "the year that prices are compared in": (
                "Giá trị sản xuất (giá so sánh 2010) tăng 4%. Theo giá so sánh năm 2010, theo giá so sánh 2010.",
                11,
                None,
            ),
            "a school year in autumn": ("Tổng kết tháng 9/2019 và năm học 2019-2020.", 9, 2019),
            "a plan of five years": ("Chương trình giai đoạn 2021-2025, kế hoạch giai đoạn 2021-2025.", 3, None),
        }
    ),
)
def test_the_year_of_a_session_is_weighed(text, month, year):
    assert year_spoken_for(paragraphs(text), month) == year


def test_a_year_beside_the_day_of_the_session_settles_it():
    doc = paragraphs("Chiều 18/1, huyện họp tổng kết công tác năm 2022. Cầu xong trong tháng 1/2021.")
    assert year_spoken_for(doc, 1) is None
    assert year_spoken_for(doc, 1, (Span(0, len(doc.text)),)) == 2023
