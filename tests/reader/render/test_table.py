"""The table for a terminal: aligned, folded, in columns that a reader can follow."""

from __future__ import annotations

import unicodedata

import pytest

from ketluan.reader.render.table import columns, laid_out, table
from tests.reader.render import made_up


def drawn(**options):
    return table(made_up.record(), kinds=made_up.KINDS, **options)


def test_every_kind_with_items_has_its_table():
    headed = [line for line in drawn().splitlines() if line.endswith(")") and " (" in line]
    assert "Chỉ đạo (3)" in headed
    assert "Số liệu (4)" in headed
    assert "Directives (3)" in drawn(lang="en")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width):
    assert max(columns(line) for line in drawn(width=width).splitlines()) <= width


def test_columns_are_aligned_in_either_unicode_form():
    decomposed = unicodedata.normalize("NFD", "Thị xã Ngọc Khê")
    lines = list(laid_out([["Đơn vị", "="], ["Sở Xây dựng", "="], [decomposed, "="]], 80))
    assert [columns(line.partition("=")[0]) for line in lines] == [17, 17, 17]


def test_a_narrow_terminal_gets_the_fields_one_under_another():
    assert "1. đạt 223,4 tỷ đồng\n   Chỉ tiêu: Thu ngân sách\n   Giá trị: 223,4 tỷ đồng\n" in drawn(width=60)


def test_a_long_cell_is_folded_and_no_word_is_lost():
    words = "rà soát toàn bộ quy trình nội bộ " * 5
    lines = list(laid_out([["1", words, "Sở Nội vụ"]], 40))
    assert len(lines) > 4
    assert sorted(" ".join(lines).split()) == sorted(f"1 {words} Sở Nội vụ".split())


def test_more_columns_than_fit_are_still_drawn():
    assert len(next(laid_out([list("abcdefgh")], 10))) >= 8


def test_warnings_close_the_table():
    assert drawn().splitlines()[-1] == "! Năm được suy ra <từ ngày nhận>."
