"""The tool that extracts districts and communes from public packages."""

from __future__ import annotations

import pytest

from tools.administrative_units import commune_rows, district_rows, same_name, split_kind, write


@pytest.mark.parametrize(
    ("full", "kind", "name"),
    [
        ("Huyện  Vũng Liêm", "huyện", "Vũng Liêm"),
        ("Thị Xã Việt Yên", "thị xã", "Việt Yên"),
        ("Thành phố Tuy Hoà", "thành phố", "Tuy Hòa"),
        ("Đặc khu Cô Tô", "đặc khu", "Cô Tô"),
        ("Huyện Ia H' Drai", "huyện", "Ia H'Drai"),
    ],
)
def test_a_name_is_parted_from_its_kind(full, kind, name):
    assert split_kind(full) == (kind, name)


def test_a_name_without_a_kind_is_refused():
    with pytest.raises(ValueError, match="Sông Vàng"):
        split_kind("Sông Vàng")


def test_spellings_of_one_name_are_one_and_a_new_rank_is_another():
    assert same_name("Thành phố Phan Rang-Tháp Chàm", "Thành phố Phan Rang - Tháp Chàm")
    assert not same_name("Huyện Mộc Châu", "Thị xã Mộc Châu")


def test_a_district_that_changed_gets_two_rows_and_one_that_did_not_gets_one():
    before = {"001": ("Huyện Hoà An", "04"), "002": ("Huyện Mộc Châu", "14"), "003": ("Huyện Yên Dũng", "24")}
    after = {"001": ("Huyện Hòa An", "04"), "002": ("Thị xã Mộc Châu", "14")}
    rows = [(row[0], row[1], row[2], row[5], row[6]) for row in district_rows(before, after)]
    assert rows == [
        ("001", "Hòa An", "huyện", "", "2025-06-30"),
        ("002", "Mộc Châu", "huyện", "", "2024-12-31"),
        ("002", "Mộc Châu", "thị xã", "2025-01-01", "2025-06-30"),
        ("003", "Yên Dũng", "huyện", "", "2024-12-31"),
    ]


def test_communes_are_written_in_order_of_their_codes(tmp_path):
    units = [("00012", "Xã Suối Mơ", "08"), ("00004", "Phường Đồng Xa", "08")]
    assert write(tmp_path / "c.csv", commune_rows(units)) == 2
    lines = (tmp_path / "c.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("code,name,kind,province,")
    assert [line[:5] for line in lines[1:]] == ["00004", "00012"]
