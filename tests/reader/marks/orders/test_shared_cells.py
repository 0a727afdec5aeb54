"""One cell of an assignment table for those who lead and those who support."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.tables import assignments
from tests.reader.marked import document, named

HEADER = "TT | Việc phải làm | Cơ quan, địa phương thực hiện | Kết quả"


def row(*lines: str) -> list[tuple[str | None, ...]]:
    """Who leads, who supports and by when, for each row."""
    doc = document("\n".join(lines))
    return [
        tuple(span and doc.text[slice(*span)] for span in (one.lead, one.supporters, one.deadline))
        for one in doc.marks(assignments)
    ]


@pytest.mark.parametrize(
    ("cell", "lead", "supporters"),
    **named(
        {
            "labels before": ("Chủ trì: Sở Xây dựng; phối hợp: UBND các xã", "Sở Xây dựng", "UBND các xã"),
            "labels in brackets": (
                "Sở Y tế (chủ trì); Sở Nội vụ, Tỉnh đoàn (phối hợp)",
                "Sở Y tế",
                "Sở Nội vụ, Tỉnh đoàn",
            ),
            "two letters each": ("CT: Sở Nội vụ - PH: Bưu điện tỉnh", "Sở Nội vụ", "Bưu điện tỉnh"),
            "other words": ("Đầu mối: Công an tỉnh; Cùng làm: Công an xã", "Công an tỉnh", "Công an xã"),
            "no supporters": ("Chủ trì: Sở Tài chính", "Sở Tài chính", None),
            "no labels": ("Sở Tài chính, Sở Xây dựng", "Sở Tài chính, Sở Xây dựng", None),
        }
    ),
)
def test_labels_in_a_cell_tell_who_leads_and_who_supports(cell, lead, supporters):
    assert row(HEADER, f"1 | Cắm mốc lộ giới đường Tà Sìn | {cell} | Biên bản") == [(lead, supporters, None)]


def test_a_header_that_names_both_cuts_its_cells_at_a_slash():
    assert row(
        "TT | Nội dung | Đơn vị chủ trì/phối hợp | Thời hạn",
        "1 | Rà soát quỹ nhà công vụ | Sở Xây dựng/Sở Tài chính, UBND các huyện | Quý II/2024",
    ) == [("Sở Xây dựng", "Sở Tài chính, UBND các huyện", "Quý II/2024")]


def test_a_group_that_names_when_gives_its_rows_the_deadline_until_the_next_group():
    assert row(
        HEADER,
        "I | Nhiệm vụ hoàn thành trong quý II/2024 | |",
        "1 | Kiểm kê bến thuyền dọc sông Nậm Rốm | Sở Xây dựng | Báo cáo",
        "II | Duy trì quanh năm | |",
        "2 | Trực gác cầu phao mùa nước lớn | UBND xã Tà Sìn | Sổ trực",
    ) == [("Sở Xây dựng", None, "trong quý II/2024"), ("UBND xã Tà Sìn", None, None)]


@pytest.mark.parametrize(
    ("cell", "lead", "supporters"),
    **named(
        {
            "only the one that leads is marked": (
                "Sở Xây dựng (chủ trì), Sở Y tế, UBND xã Pắc Lạn",
                "Sở Xây dựng",
                "Sở Y tế, UBND xã Pắc Lạn",
            ),
            "a verb behind the first": ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ", "Sở Y tế", "Sở Nội vụ"),
            "a verb before each": ("Chủ trì Sở Y tế, phối hợp Sở Nội vụ", "Sở Y tế", "Sở Nội vụ"),
            "a verb behind each": ("Sở Y tế chủ trì; Sở Nội vụ, Tỉnh đoàn phối hợp", "Sở Y tế", "Sở Nội vụ, Tỉnh đoàn"),
        }
    ),
)
def test_words_between_the_names_tell_who_leads_and_who_supports(cell, lead, supporters):
    assert row(HEADER, f"1 | Cắm mốc lộ giới đường Tà Sìn | {cell} | Biên bản") == [(lead, supporters, None)]
