"""A number is shown in its sentence."""

from __future__ import annotations

import pytest

from ketluan.office.indicators.rules.passages import around, told_of

TEXT = "Báo cáo tháng 9\nThu đạt 4.386,5 tỷ đồng, tăng 15,2%. Chi đạt 3.000 tỷ đồng. Dư nợ tăng"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("tăng 15,2%", "Thu đạt 4.386,5 tỷ đồng, tăng 15,2%."),
        ("3.000 tỷ đồng", "Chi đạt 3.000 tỷ đồng."),
        ("Dư nợ", "Dư nợ tăng"),
        ("tháng 9", "Báo cáo tháng 9"),
    ],
)
def test_the_sentence_holds_the_passage_and_no_more(words, sentence):
    start = TEXT.index(words)
    first, last = around(TEXT, start, start + len(words))
    assert TEXT[first:last].strip() == sentence


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
