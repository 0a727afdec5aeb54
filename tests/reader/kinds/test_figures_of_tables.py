"""The figures of an annex: an indicator with its unit in each row, plan, month, sum and comparisons in the columns."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.figures import find
from tests.reader.marked import document

REPORT = (
    "UBND TỈNH SƠN LÂM\nSố: 9/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Lâm, ngày 25 tháng 8 năm 2023\n"
    "BÁO CÁO\nTình hình kinh tế - xã hội tháng 8 năm 2023\nSản xuất ổn định, đời sống người dân được chăm lo.\n"
)
HEADER = "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2023 | Tháng 8 | 8 tháng | So với kế hoạch (%) | So với cùng kỳ (%)"


def cells(*lines: str) -> list[tuple[str, str | None, str, str | None, str | None, str | None]]:
    """Value, unit, kind, direction, base and period of each figure of a table."""
    doc = document(REPORT + "\n".join(lines) + "\n")
    return [
        (str(one.value), one.unit, one.kind, one.direction, one.base, one.period)
        for one in find(doc)
        if one.rule == "cell_of_table"
    ]


def test_each_cell_is_a_figure_of_its_row_as_its_column_says():
    assert cells(HEADER, "1 | Diện tích quế trồng mới | ha | 1.200 | 36 | 840,5 | 70,0 | -2,4") == [
        ("1200", "ha", "target", None, None, "2023"),
        ("36", "ha", "level", None, None, "2023-08"),
        ("840.5", "ha", "level", None, None, "2023-01/2023-08"),
        ("70.0", "%", "share", None, "kế hoạch", "2023-01/2023-08"),
        ("2.4", "%", "change", "down", "cùng kỳ", "2023-01/2023-08"),
    ]


def test_a_rate_on_the_same_period_without_a_sign_is_a_share_of_it():
    assert cells(HEADER, "1 | Thu nội địa | tỷ đồng | - | - | 902 | - | 108,3")[-1] == (
        "108.3", "%", "share", None, "cùng kỳ", "2023-01/2023-08",
    )  # fmt: skip


def test_an_estimate_is_marked_and_a_second_line_of_the_header_names_what_is_compared():
    doc = document(
        REPORT
        + "TT | Chỉ tiêu | Đơn vị tính | Ước thực hiện 8 tháng | So sánh (%) | So sánh (%)\n"
        + "TT | Chỉ tiêu | Đơn vị tính | Ước thực hiện 8 tháng | So với KH | So với cùng kỳ\n"
        + "1 | Sản lượng chè búp tươi | tấn | 4.310 | 71,2 | +3,5\n"
    )
    found = [(str(one.value), one.kind, one.base, one.bound) for one in find(doc) if one.rule == "cell_of_table"]
    assert found == [
        ("4310", "level", None, "estimate"),
        ("71.2", "share", "KH", None),
        ("3.5", "change", "cùng kỳ", None),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("TT | Nhiệm vụ | Chủ trì | Thời hạn", "1 | Trồng 36 ha quế | Sở Xây dựng | 12"),
        ("STT | Họ và tên | Năm sinh | Số thửa", "1 | Lò Văn Páo | 1974 | 12"),
        (HEADER, "A | B | 1 | 2 | 3 | 4 | 5 | 6"),
        (HEADER, "I | NÔNG NGHIỆP | | | | | |"),
    ],
)
def test_other_tables_and_rows_without_numbers_give_none(lines):
    assert cells(*lines) == []
