"""Days, and the year of those that bear none."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.values.dates import current_year, dates, session_day
from ketluan.reader.model import Hints
from ketluan.reader.text.document import Document
from tests.reader.marked import document, named, paragraphs

OPENING = "Sáng 28.9.2021, UBND tỉnh Sơn Lâm tổ chức phiên họp thường kỳ tháng 9.\n"


def days(text: str) -> list[str | None]:
    return [day.iso for day in dates(paragraphs(OPENING + text))][1:]


@pytest.mark.parametrize(
    ("text", "iso"),
    **named(
        {
            "slashes": ("Đoàn kiểm tra ngày 13/5/2021 tại xã.", "2021-05-13"),
            "dots": ("Đoàn kiểm tra ngày 13.5.2021 tại xã.", "2021-05-13"),
            "dashes": ("Đoàn kiểm tra ngày 13-5-2021 tại xã.", "2021-05-13"),
            "an en dash with spaces": ("Chiều 13 – 5, đoàn kiểm tra tại xã.", "2021-05-13"),
            "in words": ("Đoàn kiểm tra ngày 03 tháng 5 năm 2021 tại xã.", "2021-05-03"),
            "in words over a line": ("Đoàn kiểm tra ngày 03\ntháng 5 năm 2021 tại xã.", "2021-05-03"),
            "the month in letters": ("Đoàn kiểm tra ngày 03 tháng tư năm 2021.", "2021-04-03"),
            "without a year": ("Chiều 13/5, đoàn kiểm tra tại xã.", "2021-05-13"),
            "after a preposition": ("Việc chi trả xong trước 30/6.", "2021-06-30"),
            "a day that no share can be": ("Đến 31/12 giải ngân hết vốn.", "2021-12-31"),
            "in brackets": ("Chiều nay (27/9), đoàn kiểm tra tại xã.", "2021-09-27"),
            "a point before which it is due": ("Việc gieo trồng xong trước 20.11.", "2021-11-20"),
            "a dash before which it is due": ("Việc thẩm định hoàn thành trước 30-11.", "2021-11-30"),
            "a run of days": ("Trong 2 ngày 11-12/10, đoàn kiểm tra.", "2021-10-11"),
            "next January seen from December": ("Ngày 05/01/2022 họp lại.", "2022-01-05"),
        }
    ),
)
def test_a_day_is_read_however_it_is_written(text, iso):
    assert days(text) == [iso]


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "a share": "Đến nay có 7/10 xã đạt chuẩn.",
            "a share with a preposition": "Tỉnh đưa số xã đạt chuẩn đến 7/10 xã.",
            "a decimal": "Chỉ số tăng 5,3%.",
            "a decimal point": "Giá trị đạt 5.3 tỷ đồng.",
            "a decimal point behind before": "Giá trị trước 5.3 tỷ đồng.",
            "thousands": "Có 13.019 hộ.",
            "a range": "Mưa từ 5-7 giờ.",
            "a telephone number": "Đường dây nóng: 0219.386.612.",
            "a document": "Thực hiện Nghị quyết số 10/NQ-HĐND.",
            "a pandemic": "Phòng, chống Covid-19 trên địa bàn.",
            "a month alone": "Trong tháng 5/2021, tỉnh hoàn thành.",
            "a day that is none": "Hạn là ngày 31 tháng 13.",
        }
    ),
)
def test_what_looks_like_a_day_is_left_alone(text):
    assert days(text) == []


def test_part_of_day_and_holidays_are_told_apart():
    found = dates(paragraphs("Tối 1.9, đoàn trực ban. Chiều ngày 3/9 họp. Dịp nghỉ lễ 2.9 bảo đảm an toàn."))
    assert [day.part_of_day for day in found] == ["evening", "afternoon", None]
    assert [day.holiday for day in found] == [False, False, True]


def test_the_date_of_a_document_is_marked_as_such():
    found = dates(paragraphs(OPENING + "Thực hiện Nghị quyết số 05-NQ/TU ngày 12/3/2020 của Tỉnh ủy, ngày 5/9 họp."))
    assert [(day.iso, day.cited) for day in found[1:]] == [("2020-03-12", True), ("2021-09-05", False)]


def test_a_year_that_nothing_settles_is_null_and_the_day_stays():
    day = session_day(paragraphs("Sáng 28/9, UBND tỉnh tổ chức phiên họp. Đồng chí Chủ tịch chủ trì."))
    assert day is not None
    assert (day.iso, day.day, day.month, day.inferred) == (None, 28, 9, False)


def made(text: str, **more: object) -> Document:
    doc = paragraphs(text)
    return Document(doc.text, doc.blocks, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "year"),
    **named(
        {
            "a month with its year": ("Sáng 2/7, huyện họp giao ban tháng 6/2019.", 2019),
            "a half year": ("Ngày 8/7, huyện sơ kết 6 tháng đầu năm 2019.", 2019),
            "what it is compared with": ("Sáng 2/7, tỉnh họp. Thu tăng 8% so với cùng kỳ năm 2020.", 2021),
            "a day counted up to": ("Sáng 13/5, tỉnh họp. Tính đến ngày 12/5/2019 có 5 xã.", 2019),
            "the year counted up to in January": ("Sáng 13/1, tỉnh họp. Tính đến ngày 31/12/2019 có 5 xã.", 2020),
            "plans made in July": ("Chiều 10/7, tỉnh họp, yêu cầu xây dựng kế hoạch kiểm tra năm 2018.", 2017),
            "a year summed up in April": ("Ngày 2/4, tỉnh tổng kết công tác thi đua năm 2018.", 2019),
            "one year told of": ("Ngày 2/4, tỉnh họp. Khu đất được giao năm 2011.", None),
            "a law": ("Ngày 2/4, tỉnh họp về Luật Đất đai năm 2013 và Luật Giá năm 2012.", None),
            "a plan's span": ("Ngày 2/4, tỉnh họp về quy hoạch giai đoạn 2021-2025.", None),
        }
    ),
)
def test_the_year_is_inferred_from_what_the_text_says(text, year):
    assert current_year(paragraphs(text)) == year


def test_publication_settles_the_year_before_the_text_and_receipt_after_it():
    text = "Sáng 2/7, huyện họp giao ban tháng 6/2019."
    assert current_year(made(text, published="2020-07-03")) == 2020
    assert current_year(made(text, hints=Hints(received="2021-07-03"))) == 2019
    assert current_year(made("Sáng 2/7, huyện họp.", hints=Hints(received="2021-07-03"))) == 2021


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "at the head": "Sáng 28/9/2021, UBND tỉnh họp.",
            "behind an agency": "BSL - Chiều 28.9.2021, đồng chí Bí thư có buổi làm việc với huyện.",
            "behind an address": "(sonlam.gov.vn) - Ngày 28/9/2021, UBND tỉnh tổ chức hội nghị.",
            "two days": "Trong 2 ngày 28-29/9/2021, HĐND tỉnh tổ chức kỳ họp.",
            "in a sentence further down": "Đó là nhấn mạnh tại hội nghị. Hội nghị diễn ra tại Sơn Lâm, sáng 28/9/2021.",
        }
    ),
)
def test_the_session_is_dated_by_its_dateline(text):
    day = session_day(paragraphs("Hội nghị đánh giá công tác\n" + text + " Đồng chí Chủ tịch chủ trì hội nghị."))
    assert day is not None
    assert day.iso == "2021-09-28"


def test_a_line_at_the_head_says_when_the_meeting_was():
    doc = document(
        "UBND phường Hồng Vân giao ban tháng 4/2026\n\nThời gian: 8 giờ 00 phút, ngày 01/4/2026\n"
        "Chủ trì: Đồng chí Lò Thị Hoa - Chủ tịch UBND phường\n\nCác phòng hoàn thành trước ngày 30/4.\n"
    )
    day = session_day(doc)
    assert day is not None
    assert day.iso == "2026-04-01"


def test_a_cited_document_does_not_date_the_session():
    text = "Thực hiện Kế hoạch số 5/KH-UBND ngày 3/3/2021, ngày 28/9/2021 huyện tổ chức hội nghị."
    day = session_day(paragraphs(text))
    assert day is not None
    assert day.iso == "2021-09-28"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("trước ngày 15-12 xử lý xong hồ sơ", ["15-12"]),
        ("trước 15-12 xử lý xong hồ sơ", ["15-12"]),
        ("giảm trước 20-11 hộ", []),
    ],
)
def test_a_day_with_a_dash_is_one_before_an_act_and_none_before_a_count(text, days):
    doc = paragraphs(text)
    assert [doc.text[slice(*day.span)] for day in dates(doc)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Riêng từ 1-7 đến 10-9, trạm đã khám 61 người.", ["1-7", "10-9"]),
        ("Từ 25.9 đến hết 5.10, tổ đã đến 120 hộ.", ["25.9", "5.10"]),
        ("Từ 1-7 đến 10-9 toàn xã đã thu được 2 tỷ đồng.", ["1-7", "10-9"]),
        ("Từ 15.6 đến nay, chợ đón 300 lượt khách.", ["15.6"]),
        ("Sản lượng tăng từ 1.5 đến 2.5, vượt năm trước.", []),
        ("Mật độ từ 1.5 đến 2.5 lần mức cho phép.", []),
        ("Bột giá từ 1.2 đến 3.4 triệu đồng.", []),
        ("Trẻ từ 3-4 đến 5-6 tuổi ra lớp.", []),
        ("Điểm thi từ 9-8 đến 7-6, xếp loại khá.", []),
    ],
)
def test_two_days_that_bound_a_time_need_no_word_for_a_day(text, days):
    doc = paragraphs(text)
    assert [doc.text[slice(*day.span)] for day in dates(doc)] == days


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (
            "Phải sửa cầu trước mùa lũ, đó là yêu cầu của ông A tại cuộc họp chiều nay (7/10/2021).\n"
            "Ngày 3/12/2020, UBND tỉnh đã ban hành Kế hoạch số 69/KH-UBND.",
            "2021-10-07",
        ),
        ("Ngày 3/3/2021, UBND tỉnh họp. Kế hoạch này có hiệu lực từ hôm nay 5/3.", "2021-03-03"),
    ],
)
def test_the_day_that_is_today_is_the_sessions(text, iso):
    day = session_day(paragraphs(text))
    assert day is not None
    assert day.iso == iso
