"""A province is asked for by name and day, and history keeps its names."""

from __future__ import annotations

from collections import Counter

import pytest

from ketluan.reference import communes, districts, predecessors, province, provinces, successor
from ketluan.reference.places import province_successions
from ketluan.vietnamese.folding import fold

EVE, MERGER = "2025-06-30", "2025-07-01"


@pytest.mark.parametrize(
    ("on", "count", "cities"),
    [
        ("2021-08-31", 63, 5),
        ("2025-01-01", 63, 6),
        (EVE, 63, 6),
        (MERGER, 34, 6),
        ("2026-04-29", 34, 6),
        ("2026-04-30", 34, 7),
    ],
)
def test_the_number_of_provinces_and_of_cities_among_them(on, count, cities):
    kinds = Counter(row.kind for row in provinces(on))
    assert kinds == {"tỉnh": count - cities, "thành phố": cities}


def test_codes_and_names_of_one_day_are_unique():
    for on in ("2021-08-31", EVE, MERGER, "2026-04-30"):
        assert (
            len({row.code for row in provinces(on)})
            == len({fold(row.name) for row in provinces(on)})
            == len(provinces(on))
        )


def test_52_provinces_were_merged_and_11_went_on():
    before, after = set(provinces(EVE)), set(provinces(MERGER))
    assert (len(before - after), len(before & after), len(after - before)) == (52, 11, 23)


def test_every_old_province_has_exactly_one_successor():
    changed = Counter(change.predecessor for change in province_successions() if change.on == MERGER)
    ended = {row.name for row in provinces(EVE) if row.valid_to == EVE}
    assert set(changed) == ended
    assert set(changed.values()) == {1}
    assert {successor(row, on=MERGER) for row in provinces(EVE)} == set(provinces(MERGER))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hà Giang", "Tuyên Quang"),
        ("Đắk Nông", "Lâm Đồng"),
        ("Kiên Giang", "An Giang"),
        ("TT-Huế", "Huế"),
        ("Nghệ An", "Nghệ An"),
    ],
)
def test_a_province_of_2021_is_followed_to_the_merger(old, new):
    assert successor(province(old, on="2021-08-31"), on=MERGER).name == new


def test_a_province_is_itself_until_the_day_of_the_merger():
    old = province("Hà Giang", on="2021-08-31")
    assert successor(old, on=EVE) is old
    assert successor(province("Đồng Nai", on="2021-08-31")).full_name == "thành phố Đồng Nai"
    assert successor(province("Đồng Nai", on="2021-08-31"), on="2026-04-29").full_name == "tỉnh Đồng Nai"


def test_the_old_provinces_of_a_new_one_are_known():
    assert {row.name for row in predecessors(province("Phú Thọ", on=MERGER))} == {"Vĩnh Phúc", "Hòa Bình", "Phú Thọ"}
    assert predecessors(province("Nghệ An")) == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("tỉnh Hoà Bình", "Hòa Bình"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("Thành phố Hồ Chí Minh", "Hồ Chí Minh"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("thua thien hue".replace(" hue", " - hue"), "Thừa Thiên Huế"),
        ("ĐẮK LẮK", "Đắk Lắk"),
    ],
)
def test_a_province_is_found_in_its_usual_spellings(written, name):
    assert province(written, on="2021-08-31").name == name


@pytest.mark.parametrize(
    ("written", "on"),
    [
        ("Hà Giang", MERGER),
        ("Huế", "2021-08-31"),
        ("Thừa Thiên Huế", "2025-01-01"),
        ("Hà Tây", "2021-08-31"),
        ("Sài Gòn", None),
        ("", None),
        ("tỉnh", None),
    ],
)
def test_a_name_that_no_province_bore_that_day_finds_none(written, on):
    assert province(written, on=on) is None


def test_districts_lasted_until_30_june_2025():
    assert len(districts(on="2021-08-31")) == 705
    assert len(districts(on=EVE)) == 696
    assert districts(on=MERGER) == ()
    assert [(d.kind, d.name) for d in districts("Hà Giang", on="2021-08-31")][:2] == [
        ("thành phố", "Hà Giang"),
        ("huyện", "Đồng Văn"),
    ]


def test_a_code_that_changed_hands_mixes_no_districts():
    old, new = province("Bắc Ninh", on=EVE), province("Bắc Ninh", on=MERGER)
    assert len(districts(old, on=EVE)) == 8
    assert districts(new) == communes(old) == ()
    assert len(communes(new)) == len(communes("Bắc Ninh")) == 99


def test_communes_are_known_from_1_july_2025():
    assert len(communes(on=MERGER)) == 3321
    assert communes(on=EVE) == ()
    assert Counter(row.kind for row in communes("Tuyên Quang", on=MERGER)) == {"xã": 117, "phường": 7}


def test_every_district_and_commune_belongs_to_a_province_of_its_time():
    assert {row.province for row in districts(on="2021-08-31")} == {row.code for row in provinces("2021-08-31")}
    assert {row.province for row in communes(on=MERGER)} == {row.code for row in provinces(MERGER)}
