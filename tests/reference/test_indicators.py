"""The catalogue of indicators is whole, and says who answers for each before and after the mergers of 2025."""

from __future__ import annotations

from collections import Counter

from ketluan.reference.indicators import indicators
from ketluan.reference.tables import sources

LETTERS = {"W", "M", "Q", "H", "9M", "Y"}


def test_the_list_of_48_is_there_whole():
    # 19 is disbursement again, by investor
    assert {row.number for row in indicators()} - {0} | {19} == set(range(1, 49))
    assert next(row for row in indicators() if row.key == "disbursement").broken_down_by == "investor"


def test_keys_and_names_are_each_ones_own():
    assert max(Counter(row.key for row in indicators()).values()) == 1
    for is_rate in (True, False):
        rows = [row for row in indicators() if (row.measure == "rate") == is_rate]
        assert max(Counter(name.lower() for row in rows for name in row.names).values()) == 1


def test_a_part_names_an_indicator_that_is_there():
    keys = {row.key for row in indicators()}
    assert {row.parent for row in indicators() if row.parent} <= keys


def test_rows_say_how_often_they_are_reported_and_by_which_source():
    assert all(set(row.frequency.split()) <= LETTERS for row in indicators())
    assert {row.source for row in indicators()} <= set(sources())


def test_the_lead_changes_with_the_merger_of_departments():
    row = next(row for row in indicators() if row.key == "disbursement")
    assert row.lead("2025-02-28") == "Sở Kế hoạch và Đầu tư"
    assert row.lead("2025-03-01") == "Sở Tài chính"


def test_counters_of_programmes_and_petitions_are_entries_as_any_other():
    beside = {row.key for row in indicators() if row.number == 0}
    assert {"petitions.received", "petitions.settled", "countryside.gardens", "ocop.3", "income.per_head"} <= beside
