"""Of a list of figures each is told by its own words."""

from __future__ import annotations

import pytest

from ketluan.office.indicators.rules.passages import told_of


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ("đạt 223,4 tỷ đồng", "Thu ngân sách đạt 223,4 tỷ đồng"),
        ("846,6 tỷ đồng", " giá trị sản xuất (theo giá thực tế) đạt 846,6 tỷ đồng"),
        ("45.000 tỷ đồng", " GRDP đạt 45.000 tỷ đồng, tính theo giá hiện hành"),
    ],
)
def test_of_a_list_of_figures_each_is_told_by_its_own_words(figure, told):
    text = (
        "Thu ngân sách đạt 223,4 tỷ đồng, tăng 30 tỷ đồng; giá trị sản xuất (theo giá thực tế) đạt 846,6 tỷ đồng, tăng"
        " 8,6%; GRDP đạt 45.000 tỷ đồng, tính theo giá hiện hành."
    )
    start = text.index(figure)
    assert told_of(text, start, start + len(figure)).rstrip(".") == told
