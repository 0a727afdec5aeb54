"""What is compared has one basis; regime, prices and the map of the bodies are chosen in the address."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.indicators.actions import Entered, aim, observe
from ketluan.office.indicators.by_body import by_body
from ketluan.office.indicators.models import Indicator
from ketluan.office.indicators.rules.periods import called, in_regime, just_before, period_of, week_of, year_to
from ketluan.office.indicators.rules.series import Basis, Point, Series, chosen
from ketluan.office.people.models import Organization, Succession
from tests.office import people
from tests.office.indicators.report import equipped
from tests.office.people import SPECIALIST

SEPTEMBER = in_regime(period_of("2026-09"), "administrative")
DAY = date(2026, 10, 2)


def test_september_of_administrative_reports_runs_from_the_15th_to_the_14th():
    assert (str(SEPTEMBER.start), str(SEPTEMBER.end)) == ("2026-08-15", "2026-09-14")
    assert called(SEPTEMBER) == period_of("2026-09")
    assert just_before(SEPTEMBER) == in_regime(period_of("2026-08"), "administrative")
    assert just_before(in_regime(period_of("2026-03"), "administrative")).end == date(2026, 2, 14)
    assert str(year_to(SEPTEMBER).start) == "2025-12-15"
    assert in_regime(period_of("2026"), "administrative").iso == "2025-12-15/2026-12-14"


@pytest.mark.parametrize("written", ["2026-W36", "tuần 36/2026", "Tuần thứ 36 năm 2026"])
def test_a_week_is_from_monday_to_sunday(written):
    assert week_of(written).iso == "2026-08-31/2026-09-06"
    assert week_of("tuần 60/2026") is None


def test_months_of_one_regime_add_up_and_of_two_do_not():
    rows = [in_regime(period_of(f"2026-0{number}"), "administrative") for number in (1, 2, 3)]
    series = Series([Point(one, Decimal(10), "final", (n,)) for n, one in enumerate(rows, 1)], "flow")
    assert series.to_date(rows[-1]).value == 30
    mixed = Series([Point(one, Decimal(10), "final", (1,)) for one in (rows[0], period_of("2026-02"))], "flow")
    assert mixed.to_date(period_of("2026-02")) is None


def test_the_basis_that_is_wanted_is_chosen_else_the_one_told_last():
    old, new = (Series([Point(period_of(m), Decimal(1), "final", (1,))], "flow") for m in ("2026-08", "2026-09"))
    bases = {Basis(): old, Basis("constant"): new}
    assert chosen(bases)[0] == Basis("constant")
    assert chosen(bases, Basis())[1] is old
    assert chosen({})[1] is None


@pytest.fixture
def office(province):
    return equipped()


def disbursed(body, value, plan=100):
    one = Indicator.objects.get(key="disbursement")
    said = {"words": "BC 12", "body": body}
    observe(people.act(SPECIALIST), Entered(one, period_of("2026-01/2026-09"), Decimal(value), **said))
    aim(people.act(SPECIALIST), Entered(one, period_of("2026"), Decimal(plan), **said), "provincial")
    return one


@pytest.fixture
def merged(office):
    """Two departments that became one on 1 August, and one that stayed."""
    old = [
        Organization.objects.create(name=name, kind="department", level="province") for name in ("Sở Cũ A", "Sở Cũ B")
    ]
    new = Organization.objects.create(name="Sở Mới", kind="department", level="province", since=date(2026, 8, 1))
    for one in old:
        Succession.objects.create(kind="merged", on=date(2026, 8, 1), predecessor=one, successor=new)
    disbursed(old[0], 30)
    disbursed(old[1], 60)
    return disbursed(people.body("Sở Y tế"), 50)


def test_bodies_stand_as_they_were_or_as_their_successor_with_sums(merged):
    then = {row.body.name: row.share for row in by_body(merged, 2026, DAY)}
    assert then == {"Sở Cũ B": 60, "Sở Y tế": 50, "Sở Cũ A": 30}
    today = by_body(merged, 2026, DAY, "today")
    assert [(row.body.name, row.share, row.plan) for row in today] == [("Sở Y tế", 50, 100), ("Sở Mới", 45, 200)]
    assert [one.name for one in today[1].members] == ["Sở Cũ A", "Sở Cũ B"]
    assert len(today[1].point.refs) == 2


def test_a_share_is_reckoned_from_what_it_is_a_share_of_or_says_why_not(merged):
    rate = Indicator.objects.get(key="procedures.on_time")
    Indicator.objects.filter(pk=rate.pk).update(broken_down_by="department")
    olds = Organization.objects.filter(name__startswith="Sở Cũ")
    for body, value in zip(olds, (90, 60), strict=True):
        said = {"words": "BC", "body": body}
        observe(people.act(SPECIALIST), Entered(rate, period_of("2026-09"), Decimal(value), **said))
    (row,) = by_body(rate, 2026, DAY, "today")
    assert (row.point, row.why) == (None, "rate")
    parts = Indicator.objects.filter(measure="flow", unit="tỷ đồng").exclude(key="disbursement")[:2]
    for body, (top, bottom) in zip(olds, ((9, 10), (18, 30)), strict=True):
        for part, value in zip(parts, (top, bottom), strict=True):
            said = {"words": "BC", "body": body}
            observe(people.act(SPECIALIST), Entered(part, period_of("2026-09"), Decimal(value), **said))
    rate.numerator, rate.denominator = parts
    rate.save()
    (row,) = by_body(rate, 2026, DAY, "today")
    assert row.point.value == Decimal("67.5")


def test_the_choice_stands_in_the_address_of_page_and_workbook(merged, signed_in):
    browser = signed_in(SPECIALIST)
    address = reverse("indicators:indicator", args=[merged.pk])
    assert "Sở Cũ A" in browser.get(address, {"year": 2026}).content.decode()
    shown = browser.get(address, {"year": 2026, "map": "today"}).content.decode()
    assert "Sở Mới" in shown
    assert "map=today" in shown
    file = browser.get(reverse("indicators:table", args=[merged.pk]), {"year": 2026, "map": "today"}).content
    cells = [cell for row in load_workbook(BytesIO(file)).worksheets[1].iter_rows(values_only=True) for cell in row]
    assert "Sở Mới" in cells
    assert 45 in cells
    assert "Sở Cũ A; Sở Cũ B" in cells


def test_a_sum_leads_to_each_of_its_values(merged, signed_in):
    browser = signed_in(SPECIALIST)
    (row,) = [one for one in by_body(merged, 2026, DAY, "today") if one.members]
    address = reverse("indicators:told", args=[row.point.refs[0]])
    shown = browser.get(address, {"and": f"{row.point.refs[1]},x"}).content.decode()
    assert "Sở Cũ B" in shown


def test_an_administrative_period_is_entered_in_the_grid_and_shown_apart(office, signed_in):
    browser = signed_in(SPECIALIST)
    one = Indicator.objects.get(key="trade.exports")
    grid = reverse("indicators:grid", query={"period": "tháng 9/2026", "regime": "administrative"})
    assert "15/08/2026" in browser.get(grid).content.decode()
    said = {"status": "final", "words": "BC 9", f"v-{one.pk}": "85", f"o-{one.pk}": "0"}
    assert browser.post(grid, said).status_code == 302
    told = one.observations.get()
    assert (told.regime, told.start, told.end) == ("administrative", date(2026, 8, 15), date(2026, 9, 14))
    observe(people.act(SPECIALIST), Entered(one, period_of("2026-09"), Decimal(90), words="BC"))
    page = reverse("indicators:indicator", args=[one.pk])
    calendar = browser.get(page, {"year": 2026}).content.decode()
    assert "regime=administrative" in calendar
    assert ">90</a>" in calendar
    apart = browser.get(page, {"year": 2026, "prices": "", "regime": "administrative"}).content.decode()
    assert ">85</a>" in apart
    assert ">90</a>" not in apart


def test_a_plan_that_was_revised_shows_both_with_what_decided_them(merged, signed_in):
    for value, words in ((9000, "NQ 88"), (9500, "NQ 91 điều chỉnh")):
        aim(people.act(SPECIALIST), Entered(merged, period_of("2026"), Decimal(value), words=words), "provincial")
    shown = (
        signed_in(SPECIALIST).get(reverse("indicators:indicator", args=[merged.pk]), {"year": 2026}).content.decode()
    )
    assert "NQ 88" in shown
    assert "NQ 91 điều chỉnh" in shown
