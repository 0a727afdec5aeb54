"""Captions: lines that stand alone and tell what a picture shows."""

from __future__ import annotations

import pytest

from ketluan.reader.text.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Quàng Thị Ngân tặng quà gia đình ông Lò A Sính.",
        "Đoàn công tác kiểm tra tiến độ cầu Nậm Pu.",
        "Bí thư Đảng ủy xã Pu Nậm Lò A Páo tham luận về giữ rừng.",
        "Đại biểu dự họp.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh: Các trạm xá phải có người trực suốt đêm.",
        "Bí thư Huyện ủy Lò A Páo đề đạt nguyện vọng của bà con",
    ],
)
def test_a_line_that_shows_who_does_what_is_a_caption(line):
    assert is_caption(line, line.lower())


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Quàng Thị Ngân đã thăm và tặng quà gia đình ông Lò A Sính.",
        "Đoàn công tác kiểm tra tiến độ cầu Nậm Pu, giao Sở Xây dựng báo cáo trước ngày 5/9.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết: Các trạm xá phải có người trực.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh nhận định: Các trạm xá sẽ đủ người trực.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo: Các trạm xá đã có người trực.",
        "Bí thư Huyện ủy tặng xã 20 tấn xi măng.",
    ],
)
def test_a_line_that_reports_is_none(line):
    assert not is_caption(line, line.lower())
