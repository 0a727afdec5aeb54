"""Springs by their names in the sixty-year cycle, which date a report that writes no year."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.values.dates import session_day
from ketluan.reader.marks.values.lunar_years import lunar_year, springs
from tests.reader.marked import document


@pytest.mark.parametrize(
    ("stem", "branch", "year"),
    [("giáp", "tý", 1984), ("đinh", "dậu", 2017), ("quí", "mẹo", 2023), ("ất", "tị", 2025), ("quý", "hợi", 2043)],
)
def test_the_year_of_a_name(stem, branch, year):
    assert lunar_year(stem, branch) == year


def test_names_that_never_meet():
    assert lunar_year("giáp", "sửu") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Các đơn vị vui Xuân Giáp Thìn an toàn.", [2024]),
        ("Huyện chăm lo Tết Nguyên đán Quý Mão.", [2023]),
        ("Xã Tân Dậu đón xuân.", []),
        ("Ông Đinh Dậu phát biểu.", []),
    ],
)
def test_springs_that_are_named(text, wanted):
    assert [year for _, year in document(text + "\n").marks(springs)] == wanted


@pytest.mark.parametrize(
    ("day", "wanted"),
    [("6/2", "2024-02-06"), ("20/12", "2023-12-20"), ("6/7", None)],
)
def test_a_spring_dates_a_meeting_of_its_months(day, wanted):
    told = (
        f"UBND tỉnh Hà Lâm họp giao ban\nSáng {day}, UBND tỉnh Hà Lâm họp giao ban. Chủ tịch UBND tỉnh chủ trì.\n"
        "Các đơn vị đã chuẩn bị đón Xuân Giáp Thìn.\n"
    )
    day_of_session = document(told).marks(session_day)
    assert (day_of_session.iso if day_of_session else None) == wanted
