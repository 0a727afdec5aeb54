"""Quantities and their units; what is written with digits and counts nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketluan.reader.marks.values.numbers import numbers
from tests.reader.marked import check, named, paragraphs


def read(text: str) -> list[tuple[Decimal, str | None]]:
    return [(number.value, number.unit) for number in numbers(paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    **named(
        {
            "thousands and a decimal": ("gieo trồng 22.994,1 ha", "22994.1", "ha"),
            "thousands": ("có 13.019 hộ", "13019", "hộ"),
            "a decimal": ("tăng 5,08%", "5.08", "%"),
            "a space before the sign": ("tăng 5,08 %", "5.08", "%"),
            "a foreign decimal point": ("tăng 9.74%", "9.74", "%"),
            "foreign thousands of whole things": ("có 20,000 hộ", "20000", "hộ"),
            "millions have parts": ("đón 2,128 triệu lượt khách", "2.128", "triệu lượt"),
            "a padded count": ("có 05 xã", "5", "xã"),
            "a glued unit": ("mưa 120mm", "120", "mm"),
            "money": ("thu 223,4 tỷ đồng", "223.4", "tỷ đồng"),
            "money in another spelling": ("thu 223,4 tỉ đồng", "223.4", "tỉ đồng"),
            "foreign money": ("xuất khẩu 85 triệu USD", "85", "triệu usd"),
            "two scales": ("vốn 8,7 nghìn tỷ đồng", "8.7", "nghìn tỷ đồng"),
            "money in two parts": ("thu 394 tỷ 581 triệu đồng", "394.581", "tỷ đồng"),
            "a scale of things": ("đàn lợn 1,2 triệu con", "1.2", "triệu con"),
            "a unit over another": ("năng suất 51,3 tạ/ha", "51.3", "tạ/ha"),
            "a unit over a noun of two words": ("nuôi 50 con/đơn vị", "50", "con/đơn vị"),
            "points of percent": ("giảm 1,2 điểm phần trăm", "1.2", "điểm phần trăm"),
            "a stretch of road": ("còn 50 đoạn tuyến dở dang", "50", "đoạn tuyến"),
            "a noun of several words": ("có 58 tổ chức cơ sở đảng", "58", "tổ chức cơ sở đảng"),
            "nouns with commas": ("tại 5 huyện, thị xã", "5", "huyện, thị xã"),
            "a noun of two syllables": ("giao 46 biên chế cho trạm", "46", "biên chế"),
            "another of two": ("dựng 12 gian hàng", "12", "gian hàng"),
            "a spot and what it is": ("có 17 điểm sạt lở", "17", "điểm sạt lở"),
            "handed out": ("cấp 63 giấy phép trong tuần", "63", "giấy phép"),
            "so many times more": ("số vụ gấp 3,2 lần năm trước", "3.2", "lần"),
            "an abbreviated noun": ("có 54 HTX", "54", "htx"),
            "a noun on no list": ("dựng 12 chòi canh", "12", "chòi"),
            "behind the word that ends a meeting": ("kết luận 4 cuộc giám sát", "4", "cuộc"),
            "behind a word that numbers, but a measure": ("giữ ở mức 59%", "59", "%"),
        }
    ),
)
def test_a_number_is_read_with_its_unit(text, value, unit):
    assert read(text) == [(Decimal(value), unit)]


@pytest.mark.parametrize(
    ("text", "parts"),
    **named(
        {
            "a range": ("đạt 8,5 - 9%", [("8.5", "low"), ("9", "high")]),
            "a range in words": ("đạt từ 7 đến 8%", [("7", "low"), ("8", "high")]),
            "a range by head": ("nặng từ 80kg-120kg/con", [("80", "low"), ("120", "high")]),
            "a range with both signs": ("đạt 7,5% - 8%", [("7.5", "low"), ("8", "high")]),
            "a share of things": ("có 7/10 xã", [("7", "part"), ("10", "whole")]),
            "a plan beside": ("trồng 449,1 ha/557,9 ha", [("449.1", "part"), ("557.9", "whole")]),
            "a rank": ("đứng thứ 5/14", [("5", "rank")]),
            "a rank of so many": ("đứng thứ 4 trong 5 tỉnh của vùng", [("4", "rank")]),
            "two ranks": ("đứng thứ 48 cả nước và thứ 4 trong 5 tỉnh của vùng", [("48", "rank"), ("4", "rank")]),
        }
    ),
)
def test_ranges_and_shares_are_two_numbers_and_a_rank_is_one(text, parts):
    assert [(str(n.value), n.part) for n in numbers(paragraphs(text))] == parts


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "a pandemic": "phòng, chống Covid-19 trên địa bàn",
            "a pandemic with spaces": "phòng, chống Covid – 19 trên địa bàn",
            "a storm": "ứng phó với bão số 9 đang mạnh lên",
            "a strain": "cúm A/H5N1 tái phát",
            "a document": "Nghị quyết số 13-NQ/TW được quán triệt",
            "a document without its word": "Kế hoạch 1853/KH-UBND được ban hành",
            "an article": "theo Điều 30 Điều lệ Đảng",
            "an ordinal": "hội nghị lần thứ 17 của huyện",
            "a term": "khóa 8 nhiệm kỳ 2015 - 2020",
            "a day": "ngày 13/5 tại xã",
            "a year": "năm 2021 tỉnh thu đủ",
            "months": "trong 9 tháng đầu năm",
            "a duration": "trong 60 ngày kể từ khi ký",
            "clock time": "hồi 4 giờ, vị trí tâm bão",
            "an age": "trẻ dưới 5 tuổi",
            "a grade": "đường dây cấp 7 được sửa",
            "stars": "sản phẩm từ 3 sao trở lên",
            "a slogan": "theo phương châm 4 tại chỗ",
            "two levels": "chính quyền địa phương 2 cấp",
            "a telephone": "đường dây nóng 0219.386.612 trực",
            "a point": "1. Giao Sở Y tế chủ trì",
            "a point in brackets": "các việc sau: (2) rà soát quy hoạch",
            "a proportion": "hơn 2/3 số hộ đồng tình",
            "a standard": "hệ thống quản lý ISO 9001:2015 cơ quan",
            "shifts": "thi công 3 ca, 4 kíp trên công trường",
            "a part of a project": "dự án thành phần 4 cao tốc Mường Hin",
            "the next cell": "12\ttổ chức hội nghị",
            "every province": "so với 63 tỉnh, thành phố",
            "how often they were vaccinated": "người đã tiêm đủ 2 liều",
            "all of them": "giảm trên cả 3 tiêu chí",
            "words for numbers": "hai tỉnh cùng ba huyện",
            "how often": "kiểm tra 3 lần mỗi tuần",
            "land set apart by law": "bàn giao quỹ đất 20% của khu đô thị",
            "places that it only introduces": "trên địa bàn 2 huyện Mường Hin, Nậm Khao",
            "a row of wards": "khu nhà ở tại phường 3 và 4 thành phố Lâm Thượng",
            "a technology": "thử nghiệm mạng 5G và công nghiệp 4.0",
        }
    ),
)
def test_what_is_no_quantity_is_left_alone(text):
    assert read(text) == []


def test_a_number_stands_on_its_digits_and_its_unit():
    check(numbers, "thu đạt [[223,4 tỷ đồng]], có [[5.030 hộ gia đình]] và [[72 y, bác sĩ]]; xếp hạng Covid-19")


def test_the_next_line_holds_no_unit():
    doc = paragraphs("1. Dự án đường tỉnh 188", "a) Hạt Kiểm lâm rà soát 12 ha rừng.")
    assert [(number.value, number.unit) for number in numbers(doc)] == [(Decimal(12), "ha")]
