"""The values of a period are entered in a grid: all of it or nothing, and nothing typed is lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ketluan.office.indicators import actions
from ketluan.office.indicators.grid.queries import limits_on
from ketluan.office.indicators.grid.rules import Limits, Measured, doubt_of_parts, doubts, due, period_of_last
from ketluan.office.indicators.models import Indicator, Observation
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.ledger.models import Entry
from tests.office import people
from tests.office.indicators.report import equipped
from tests.office.people import SPECIALIST

SEPTEMBER = "2026-09"
ADDRESS = f"/indicators/grid/?period={SEPTEMBER}"


@pytest.fixture
def office(province):
    return equipped()


@pytest.fixture
def browser(office, signed_in):
    return signed_in(SPECIALIST)


def indicator(key):
    return Indicator.objects.get(key=key)


def told(key, value, iso=SEPTEMBER, **more):
    entered = actions.Entered(indicator(key), period_of(iso), Decimal(value), words="BC 1", **more)
    return actions.observe(people.act(SPECIALIST), entered)


def typed(values, **more):
    """What a browser sends: values by indicator, all of them seen empty unless said otherwise."""
    cells = {f"v-{indicator(key).pk}": value for key, value in values.items()}
    return {"status": "final", "words": "BC 12/BC-SCT", **cells, **more}


def values(iso=SEPTEMBER):
    period = period_of(iso)
    found = Observation.objects.filter(current=True, start=period.start, end=period.end, body=None)
    return {one.indicator.key: one.value for one in found}


def test_all_cells_are_kept_each_with_its_line_in_the_ledger(browser):
    before = Entry.objects.filter(verb="observe").count()
    answer = browser.post(ADDRESS, typed({"retail": "1.532,8", "trade.exports": "85", "labour.jobs": ""}))
    assert answer.status_code == 302
    assert values() == {"retail": Decimal("1532.8"), "trade.exports": Decimal(85)}
    assert Entry.objects.filter(verb="observe").count() == before + 2
    assert Observation.objects.get(value=85).words == "BC 12/BC-SCT"


def test_one_wrong_cell_keeps_nothing_and_loses_nothing(browser):
    answer = browser.post(ADDRESS, typed({"retail": "1.532,8", "trade.exports": "tám mươi"}))
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert values() == {}
    assert "Có 1 ô cần sửa" in shown
    for words in ('value="1.532,8"', 'value="tám mươi"', 'value="BC 12/BC-SCT"', "theo cách Việt Nam"):
        assert words in shown


@pytest.mark.parametrize("words", ["1" * 19, "0,1234567", "12.5", "1e5"])
def test_a_number_that_would_not_be_kept_as_written_is_refused(browser, words):
    assert browser.post(ADDRESS, typed({"retail": words})).status_code == 422
    assert values() == {}


def test_without_a_basis_nothing_is_kept(browser):
    assert browser.post(ADDRESS, typed({"retail": "5"}, words=" ")).status_code == 422
    assert values() == {}


def test_a_value_far_from_the_year_before_is_asked_about_and_kept_when_it_is_right(browser):
    told("retail", "1000", "2025-09")
    answer = browser.post(ADDRESS, typed({"retail": "10.000"}))
    assert "+900" in answer.content.decode()
    assert values() == {}
    answer = browser.post(ADDRESS, typed({"retail": "10.000"}, sure=answer.context["form"].doubted))
    assert values() == {"retail": Decimal(10000)}


def test_being_sure_of_one_value_is_not_being_sure_of_another(browser):
    told("retail", "1000", "2025-09")
    sure = browser.post(ADDRESS, typed({"retail": "10.000"})).context["form"].doubted
    assert browser.post(ADDRESS, typed({"retail": "20.000"}, sure=sure)).status_code == 422


def test_as_last_time_is_an_answer_of_its_own(browser):
    told("retail", "1400", "2026-08")
    key = indicator("retail").pk
    assert browser.post(ADDRESS, typed({"retail": ""}, **{f"s-{key}": "on"})).status_code == 302
    kept = Observation.objects.get(indicator=key, end=date(2026, 9, 30))
    assert (kept.value, kept.same_as_last) == (1400, True)
    assert "như kỳ trước" in browser.get(ADDRESS).content.decode()


def test_as_last_time_beside_another_number_is_a_fault(browser):
    told("retail", "1400", "2026-08")
    answer = browser.post(ADDRESS, typed({"retail": "1.401"}, **{f"s-{indicator('retail').pk}": "on"}))
    assert "ghi số khác" in answer.content.decode()


def test_as_last_time_without_a_last_time_is_a_fault(browser):
    answer = browser.post(ADDRESS, typed({"retail": ""}, **{f"s-{indicator('retail').pk}": "on"}))
    assert "Không có số của kỳ trước" in answer.content.decode()


def test_a_value_that_someone_else_entered_meanwhile_is_not_overwritten(browser):
    told("retail", "1500")
    answer = browser.post(ADDRESS, typed({"retail": "1.600"}))
    assert "Người khác vừa ghi" in answer.content.decode()
    assert values() == {"retail": 1500}
    seen = {f"o-{indicator('retail').pk}": Observation.objects.get().pk}
    assert browser.post(ADDRESS, typed({"retail": "1.600"}, **seen)).status_code == 302
    assert values() == {"retail": 1600}


def test_a_cell_that_says_the_same_makes_no_version(browser):
    was = told("retail", "1500")
    browser.post(ADDRESS, typed({"retail": "1.500"}, **{f"o-{was.indicator_id}": was.pk}))
    assert Observation.objects.count() == 1
    browser.post(ADDRESS, typed({"retail": "1.500"}, restate="on", **{f"o-{was.indicator_id}": was.pk}))
    assert [one.status for one in Observation.objects.order_by("version")] == ["preliminary", "final"]


def test_a_value_is_not_emptied(browser):
    was = told("retail", "1500")
    answer = browser.post(ADDRESS, typed({"retail": ""}, **{f"o-{was.indicator_id}": was.pk}))
    assert "không để trống được" in answer.content.decode()


def test_a_locked_period_keeps_nothing_and_says_so(browser, office):
    actions.lock(people.act(SPECIALIST), office, period_of(SEPTEMBER))
    answer = browser.post(ADDRESS, typed({"retail": "5"}))
    assert "đã khóa" in answer.content.decode()
    assert values() == {}


def test_a_part_greater_than_its_whole_is_asked_about(browser):
    answer = browser.post(ADDRESS, typed({"budget.revenue": "100", "budget.revenue.land": "120"}))
    assert "Nhỏ hơn phần hợp thành" in answer.content.decode()


def test_bodies_that_must_make_the_whole_are_reckoned(browser, office):
    of = indicator("disbursement")
    Indicator.objects.filter(pk=of.pk).update(adds_up=True)
    told("disbursement", "100")
    for name in ("Sở Y tế", "Sở Xây dựng"):
        told("disbursement", "40", "2026-08", body=people.body(name))
    address = f"{ADDRESS}&of={of.pk}"
    cells = {f"v-{people.body('Sở Y tế').pk}": "50", f"v-{people.body('Sở Xây dựng').pk}": "55"}
    answer = browser.post(address, {"status": "final", "words": "BC", **cells})
    assert "không bằng số của cả tỉnh" in answer.content.decode()
    cells[f"v-{people.body('Sở Xây dựng').pk}"] = "50"
    assert browser.post(address, {"status": "final", "words": "BC", **cells}).status_code == 302
    assert Observation.objects.filter(body__isnull=False, end=date(2026, 9, 30)).count() == 2


def test_who_has_not_reported_is_listed(browser):
    of = indicator("procedures.on_time")
    told("procedures.on_time", "98", body=people.body("Sở Y tế"))
    grid = browser.get(f"{ADDRESS}&of={of.pk}").context["grid"]
    silent = [row.name for row in grid.silent]
    assert "Sở Y tế" not in silent
    assert "Sở Xây dựng" in silent


def test_an_investor_without_a_value_is_added_to_the_grid(browser):
    body = people.body("Sở Y tế")
    shown = browser.get(f"{ADDRESS}&of={indicator('disbursement').pk}&body={body.pk}").context["grid"]
    assert [row.name for row in shown.rows] == ["Sở Y tế"]


@pytest.mark.parametrize("asked", ["period=hôm qua", "of=x", "office=999", "period=2026-09&body=0"])
def test_an_odd_address_is_answered(browser, asked):
    assert browser.get(f"/indicators/grid/?{asked}").status_code in {200, 403}


def test_the_grid_of_many_bodies_keeps_to_its_budget(browser):
    address = reverse("indicators:grid", query={"period": SEPTEMBER, "of": indicator("housing").pk})
    for asked_for in (ADDRESS, address):
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(asked_for).status_code == 200
        assert len(asked) <= 14, "\n".join(query["sql"][:150] for query in asked.captured_queries)


@pytest.mark.parametrize(
    ("frequency", "iso", "expected"),
    [
        ("M", "2026-09", True),
        ("Q", "2026-09", False),
        ("Q", "2026-07/2026-09", True),
        ("Q H 9M Y", "2026-01/2026-09", True),
        ("Y", "2026-01/2026-09", False),
        ("Y", "2026", True),
        ("W", "2026-09-07/2026-09-13", True),
        ("M", "2026-09-07/2026-09-13", False),
        ("M", "2026-01/2026-08", True),
        ("Y", "2021/2025", False),
    ],
)
def test_an_indicator_is_due_in_the_periods_of_its_frequency(frequency, iso, expected):
    assert due(frequency, period_of(iso)) is expected


@pytest.mark.parametrize(
    ("iso", "last"),
    [
        ("2026-09", "2026-08"),
        ("2026-01", "2025-12"),
        ("2026-01/2026-09", "2026-01/2026-08"),
        ("2026-07/2026-09", "2026-04/2026-06"),
        ("2026", "2025"),
    ],
)
def test_the_last_time_of_a_period(iso, last):
    assert period_of_last(period_of(iso)).iso == last


LIMITS = Limits(Decimal(50), Decimal(100), Decimal(15))


@pytest.mark.parametrize(
    ("said", "iso", "expected"),
    [
        ({"value": 151, "year_before": 100}, "2026-09", ["year"]),
        ({"value": 150, "year_before": 100}, "2026-09", []),
        ({"value": 49, "year_before": 100}, "2026-09", ["year"]),
        ({"value": 201, "last": 100}, "2026-09", ["last"]),
        ({"value": 200, "last": 100}, "2026-01/2026-02", []),
        ({"value": 99, "last": 100}, "2026-01/2026-02", ["shrunk"]),
        ({"value": 30, "last": 10, "percent": True, "measure": "rate"}, "2026-09", ["last"]),
        ({"value": 12, "last": 5, "percent": True, "measure": "rate"}, "2026-09", []),
        ({"value": 12, "last": 0, "year_before": 0}, "2026-09", []),
    ],
)
def test_what_is_odd_of_a_value(said, iso, expected):
    kept = ("percent", "measure")
    numbers = {name: value if name in kept else Decimal(value) for name, value in said.items()}
    measured = Measured(**{"measure": "flow", "percent": False, **numbers})
    assert [kind for kind, _ in doubts(measured, period_of(iso), LIMITS)] == expected


@pytest.mark.parametrize(
    ("whole", "parts", "must", "expected"),
    [
        (100, [50, 50], True, None),
        (100, [50, 60], True, "unequal"),
        (100, [50, None], True, None),
        (100, [101, None], True, "more"),
        (100, [60, 60], False, None),
        (100, [101], False, "more"),
        (None, [5], True, None),
        (100, [None], True, None),
    ],
)
def test_parts_are_held_against_their_whole(whole, parts, must, expected):
    numbers = [None if part is None else Decimal(part) for part in parts]
    assert doubt_of_parts(None if whole is None else Decimal(whole), numbers, must=must) == expected


def test_the_limits_are_dated_settings():
    assert limits_on(date(2026, 9, 30), "Hà Lâm").over_year == 50
