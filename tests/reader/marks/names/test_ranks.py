"""Ranks of units: who stands above whom by the words that name them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ketluan.reader.marks.names.ranks import rank


def test_units_stand_one_above_the_other():
    down = ("chính phủ", "ubnd tỉnh", "sở y tế", "ubnd huyện tà sìn", "ban chqs huyện", "đảng ủy xã nậm khao", "bản ón")
    ranks = [rank(unit) for unit in down]
    assert all(above is not None and below is not None and above < below for above, below in pairwise(ranks))


@pytest.mark.parametrize(
    ("posts", "unit"),
    [
        ("chủ tịch ubnd xã nậm khao, huyện mường hin", "ubnd xã"),
        ("phó giám đốc sở nội vụ", "sở"),
        ("đại diện trung tâm y tế huyện", "phòng"),
        ("bộ chqs tỉnh", "sở"),
        ("ban chỉ đạo tỉnh", "ubnd tỉnh"),
    ],
)
def test_who_heads_or_speaks_for_a_unit_stands_where_it_stands(posts, unit):
    assert rank(posts) == rank(unit)


def test_a_name_without_a_level_has_no_rank():
    assert rank("công ty cấp nước hà lâm") is None


def test_a_city_stands_under_a_province_and_over_its_own_departments():
    assert rank("tỉnh") < rank("bí thư thành ủy") < rank("giám đốc sở y tế")
