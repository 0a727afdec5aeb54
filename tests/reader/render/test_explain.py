"""What a terminal says of a reading: each block, each item's rule and its words."""

from __future__ import annotations

import pytest

from ketluan.reader.render import explain as explaining
from tests.reader.render import made_up


@pytest.fixture
def explained(monkeypatch):
    monkeypatch.setattr(explaining, "all_kinds", lambda: made_up.KINDS)
    return explaining.explain(made_up.record())


def test_each_block_is_named_with_its_place(explained):
    assert "[0:46] đầu đề\n  UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10" in explained
    assert "dòng bảng" in explained


def test_each_item_is_told_with_its_rule_and_its_words(explained):
    assert "directives-2  <- by_hand" in explained
    assert '"các huyện giải phóng xong mặt bằng trong tháng 11"' in explained


def test_no_item_is_forgotten(explained):
    record = made_up.record()
    made = sum(1 if kind.single else len(record[kind.key]) for kind in made_up.KINDS)
    assert explained.count(" <- by_hand") == made


def test_an_item_is_told_under_the_block_in_which_it_begins(explained):
    assert explained.index("chú thích ảnh") < explained.index("figures-1  <-") < explained.index("directives-1  <-")


def test_the_number_of_a_point_is_told(monkeypatch):
    monkeypatch.setattr(explaining, "all_kinds", lambda: ())
    record = made_up.record()
    record["blocks"][3]["number"] = "II.3.a"
    assert "đoạn II.3.a" in explaining.explain(record)
