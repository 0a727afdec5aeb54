"""Columns of an assignment table that stand for a time each, marked by the rows that are due then."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.tables import assignments
from ketluan.reader.marks.orders.time_columns import iso_of
from tests.reader.marked import document, named


def due(*lines: str) -> list[str | None]:
    """The period that each row of a table marks."""
    doc = document("\n".join(("Kế hoạch năm 2026", *lines)))
    return [iso_of(doc, row.times) for row in doc.marks(assignments)]


QUARTERS = (
    "STT | Nhiệm vụ | Chủ trì | Thời gian thực hiện năm 2026 | | | | Sản phẩm",
    "| | | | Quý I | Quý II | Quý III | Quý IV | |",
)
MONTHS = (
    "STT | Nội dung công việc | Chủ trì | Tiến độ năm 2026 (tháng) | | | | |",
    "| | | | 1 | 2 | 3 | 4 | 5 |",
)


@pytest.mark.parametrize(
    ("lines", "wanted"),
    **named(
        {
            "one quarter": (
                (*QUARTERS, "1 | Khảo sát điểm sạt lở | Sở Xây dựng | | x | | | Báo cáo"),
                "2026-04/2026-06",
            ),
            "two quarters": ((*QUARTERS, "1 | Mua máy thở | Sở Y tế | | | X | X | Hợp đồng"), "2026-07/2026-12"),
            "the whole year": ((*QUARTERS, "1 | Trực chốt kiểm dịch | Sở Y tế | x | x | x | x | |"), "2026"),
            "a month that is only counted": (
                (*MONTHS, "1 | Trồng rừng Khau Vai | Hạt Kiểm lâm | | | ✓ | | |"),
                "2026-03",
            ),
            "a head of one row": (
                ("TT | Nhiệm vụ | Chủ trì | T1/2027 | T2/2027", "1 | Dựng rạp hội xuân | Sở Nội vụ | | x"),
                "2027-02",
            ),
            "years": (
                ("TT | Nhiệm vụ | Chủ trì | 2026 | 2027 | 2028", "1 | Kè suối Nậm Cang | Sở Xây dựng | | x | x"),
                "2027/2028",
            ),
        }
    ),
)
def test_a_task_is_due_in_the_columns_that_its_row_marks(lines, wanted):
    assert due(*lines) == [wanted]


def test_a_task_whose_only_words_are_its_own_is_no_group_when_it_marks_a_time():
    assert due("TT | Nhiệm vụ | Quý I | Quý II", "1 | Khảo sát điểm sạt lở | x |") == ["2026-01/2026-03"]


def test_columns_of_figures_are_no_times_of_tasks():
    assert due("TT | Nội dung | Đơn vị tính | Quý I | Quý II", "1 | Trồng rừng tập trung | ha | 120 | 300") == []
