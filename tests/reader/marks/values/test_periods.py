"""Periods as ISO 8601, in a report of a session on 28 September 2021."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.meeting.reviewed import report_period
from ketluan.reader.marks.values.periods import periods
from tests.reader.marked import named, paragraphs

OPENING = "Sáng 28/9/2021, UBND tỉnh Sơn Lâm họp.\n"


def found(text: str) -> list[tuple[str, str | None]]:
    doc = paragraphs(*(OPENING + text).split("\n"))
    return [(doc.text[m.span.start : m.span.end], m.iso) for m in periods(doc)]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    **named(
        {
            "a month": ("Trong tháng 8, tỉnh thu đủ.", "tháng 8", "2021-08"),
            "a month of its year": ("Trong tháng 8/2020, tỉnh thu đủ.", "tháng 8/2020", "2020-08"),
            "a month and its year in words": ("Trong tháng 8 năm 2020, tỉnh thu đủ.", "tháng 8 năm 2020", "2020-08"),
            "two months": ("Trong tháng 7 và 8, tỉnh thu đủ.", "tháng 7 và 8", "2021-07/2021-08"),
            "nine months": ("Kết quả 9 tháng, tỉnh thu đủ.", "9 tháng", "2021-01/2021-09"),
            "the first half": ("Trong 6 tháng đầu năm, tỉnh thu đủ.", "6 tháng đầu năm", "2021-01/2021-06"),
            "the last quarter in months": (
                "Nhiệm vụ 3 tháng cuối năm 2021:",
                "3 tháng cuối năm 2021",
                "2021-10/2021-12",
            ),
            "nine months of a year": ("Trong 9 tháng năm 2020, tỉnh thu đủ.", "9 tháng năm 2020", "2020-01/2020-09"),
            "a quarter in Roman numerals": ("Trong quý III, tỉnh thu đủ.", "quý III", "2021-07/2021-09"),
            "a quarter in digits": ("Trong quý 3/2020, tỉnh thu đủ.", "quý 3/2020", "2020-07/2020-09"),
            "two quarters": ("Trong quý I và quý II, tỉnh thu đủ.", "quý I và quý II", "2021-01/2021-06"),
            "a year": ("Trong năm 2020, tỉnh thu đủ.", "năm 2020", "2020"),
            "a term": ("Trong nhiệm kỳ 2020 - 2025, tỉnh thu đủ.", "2020 - 2025", "2020/2025"),
            "a school year": ("Năm học 2021-2022 có 3 trường mới.", "2021-2022", "2021-09/2022-05"),
            "up to now": ("Đến nay, tỉnh có 5 xã.", "Đến nay", "2021-09-28"),
            "at present": ("Hiện nay, tỉnh có 5 xã.", "Hiện nay", "2021-09-28"),
            "since the new year": ("Từ đầu năm đến nay có 5 vụ.", "Từ đầu năm đến nay", "2021-01/2021-09-28"),
            "up to a day": ("Tính đến ngày 20/9/2021, có 5 xã.", "Tính đến ngày 20/9/2021", "2021-09-20"),
            "up to this hour": ("Tới giờ, tỉnh có 5 xã.", "Tới giờ", "2021-09-28"),
            "a bare present": ("Hiện toàn tỉnh có 5 xã.", "Hiện", "2021-09-28"),
            "from a day until now": ("Từ ngày 01/7 đến nay có 5 vụ.", "Từ ngày 01/7 đến nay", "2021-07-01/2021-09-28"),
            "from a month until now": ("Từ tháng 7 đến nay có 5 vụ.", "Từ tháng 7 đến nay", "2021-07/2021-09-28"),
            "from an evening to a day": (
                "Từ chiều tối 27/9 đến 29/9 mưa to.",
                "27/9 đến 29/9",
                "2021-09-27/2021-09-29",
            ),
            "the whole year": ("Thu cả năm đạt 95%.", "cả năm", "2021"),
            "to the year's end": ("Đến hết năm, tỉnh thu đủ.", "Đến hết năm", "2021"),
            "summed up to a day": ("Lũy kế đến ngày 20/9, có 5 vụ.", "đến ngày 20/9", "2021-01/2021-09-20"),
            "summed up to a month": ("Lũy kế đến hết tháng 8 có 5 vụ.", "đến hết tháng 8", "2021-01/2021-08"),
            "summed up to a month's end": ("Lũy kế hết tháng 8 có 5 vụ.", "hết tháng 8", "2021-01/2021-08"),
            "days of one month": (
                "Từ ngày 9 đến ngày 12/9 mưa to.",
                "Từ ngày 9 đến ngày 12/9",
                "2021-09-09/2021-09-12",
            ),
            "from a day to a day": ("Từ ngày 1/7 đến ngày 20/9 có 5 vụ.", "1/7 đến ngày 20/9", "2021-07-01/2021-09-20"),
        }
    ),
)
def test_a_period_has_its_iso_form(text, words, iso):
    assert (words, iso) in found(text)


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "a duration": "Sau 3 tháng triển khai, tỉnh rút kinh nghiệm.",
            "an age": "Trẻ từ 6 tháng tuổi trở lên được tiêm.",
            "a time limit": "Hoàn thành trong thời hạn 2 tháng kể từ khi ký.",
            "the word for year alone": "Năm nào tỉnh cũng làm tốt.",
            "now in another word": "Xưa nay vẫn vậy.",
            "an act": "Tỉnh thực hiện tốt, phát hiện sớm.",
            "a state of things": "Xử lý hiện trạng, hiện trường vụ việc.",
            "a school year without years": "Hoàn thành trong năm học tới.",
            "a precious thing": "Loài dược liệu quý hiếm được bảo vệ.",
        }
    ),
)
def test_what_is_no_period_is_left_alone(text):
    assert found(text) == []


def test_a_year_that_nothing_settles_leaves_the_period_null():
    doc = paragraphs("Sáng 28/9, UBND tỉnh họp phiên tháng 9.")
    assert [mark.iso for mark in periods(doc)] == [None]


def test_december_seen_from_january_is_last_years():
    doc = paragraphs("Ngày 5/1/2022, UBND tỉnh họp phiên tháng 12.")
    assert [mark.iso for mark in periods(doc)] == ["2021-12"]


@pytest.mark.parametrize(
    ("text", "use"),
    **named(
        {
            "its own": ("Trong năm 2020, tỉnh thu đủ.", "own"),
            "compared with": ("Thu tăng 5% so với tháng 8.", "base"),
            "the same time of last year": ("Thu tăng 5% so với cùng kỳ năm 2020.", "base"),
            "a plan's": ("Thu đạt 78% dự toán năm 2021.", "name"),
        }
    ),
)
def test_a_period_is_there_for_something(text, use):
    doc = paragraphs(OPENING, text)
    assert periods(doc)[-1].use == use


@pytest.mark.parametrize(
    ("lead", "iso"),
    **named(
        {
            "a monthly session": ("tổ chức phiên họp thường kỳ tháng 8", "2021-08"),
            "a review and a plan": (
                "sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm",
                "2021-01/2021-06",
            ),
            "results of nine months": (
                "đánh giá kết quả thực hiện nhiệm vụ 9 tháng, nhiệm vụ quý IV",
                "2021-01/2021-09",
            ),
            "a session of June that reviews a half": (
                "tổ chức phiên họp thường kỳ tháng 6/2021, đánh giá tình hình kinh tế 6 tháng đầu năm 2021",
                "2021-01/2021-06",
            ),
            "a briefing": ("tổ chức buổi họp báo định kỳ tháng 8/2021", None),
            "no review": ("làm việc với huyện Mường Hin về xây dựng nông thôn mới", None),
            "a plan only": ("triển khai nhiệm vụ quý IV", None),
        }
    ),
)
def test_the_period_that_a_report_is_on(lead, iso):
    mark = report_period(paragraphs(f"Sáng 28/9/2021, UBND tỉnh {lead}."))
    assert (mark and mark.iso) == iso
