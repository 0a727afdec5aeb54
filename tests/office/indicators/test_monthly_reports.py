"""Three monthly reports, taken in as they are: each value that the Office holds of them was found in them by hand."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from ketluan.office.indicators.models import Observation, Target
from ketluan.reference.indicators import indicators
from tests.office.indicators.report import equipped
from tests.office.monthly.reports import HERE, confirmed

# What the text leaves open, and what was left to it: no period is said of these.
UNSAID = {"petitions.citizens", "petitions.received", "forest.violations"}


FLOWS = {row.key for row in indicators() if row.measure == "flow"}


def by_hand(name):
    with (HERE / f"{name}.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            days = told_of(row["indicator"], *row["period"].split("/"))
            yield row["indicator"], days, Decimal(row["value"]), row["plan"], row["prices"]


def held(model, source):
    for one in model.objects.filter(finding__source=source, body=None).select_related("indicator"):
        days = told_of(one.indicator.key, str(one.start), str(one.end))
        yield one.indicator.key, days, one.value.normalize(), getattr(one, "plan", ""), one.prices


def told_of(key, start, end):
    """What adds up has its first day; what stands, or is a rate, the day at which it was told."""
    return (start, end) if key in FLOWS else end


@pytest.mark.parametrize("name", ["2026-07", "2026-08", "2026-09"])
def test_each_value_of_a_report_is_held_as_it_was_found_by_hand(province, name):
    equipped()
    source = confirmed(name)
    told = {*held(Observation, source), *held(Target, source)}
    assert {one for one in told ^ set(by_hand(name)) if one[0] not in UNSAID} == set()
