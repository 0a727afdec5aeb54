"""What contradicts is found when values change, kept with both sentences, and decided on."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from ketluan.office.indicators.actions import Entered, aim, observe
from ketluan.office.indicators.checking.actions import decide, recheck, recheck_all
from ketluan.office.indicators.models import Indicator
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.review.actions import undo
from tests.office import people
from tests.office.indicators.report import AUGUST, SEPTEMBER, confirmed, equipped
from tests.office.people import SPECIALIST


@pytest.fixture
def office(province):
    return equipped()


def standing(office):
    return office.contradictions.filter(gone_at=None)


def told(key, period, value, **more):
    one = Indicator.objects.get(key=key)
    observe(people.act(SPECIALIST), Entered(one, period_of(period), Decimal(value), words="BC", **more))
    return one


def test_a_share_that_is_not_its_part_of_the_whole_is_found_in_its_sentence(office):
    confirmed("Năm 2026 có 29/36 chỉ tiêu đạt và vượt kế hoạch, chiếm 80,1%.", "năm.txt")
    (found,) = standing(office)
    assert (found.kind, found.said, found.reckoned, found.formula) == (
        "quotient", Decimal("80.1"), Decimal("80.56"), "29 / 36 x 100",
    )  # fmt: skip
    assert found.second is None


def test_percent_that_should_be_percentage_points_is_told_apart(office):
    told("procedures.on_time", "2025", "92.4")
    confirmed(
        "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn năm 2026 đạt 97,6%, tăng 5,2% so với năm 2025.", "a.txt"
    )
    (found,) = standing(office)
    assert (found.kind, found.said, found.reckoned) == ("points", Decimal("5.2"), Decimal("5.63"))


def test_percentage_points_that_follow_are_left_alone(office):
    told("procedures.on_time", "2025", "92.4")
    words = "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn năm 2026 đạt 97,6%"
    confirmed(f"{words}, tăng 5,2 điểm phần trăm so với năm 2025.", "a.txt")
    assert not standing(office).exists()


def test_bodies_that_do_not_make_the_whole_are_found_and_gone_when_mended(office):
    one = told("disbursement", "2026-09", "100")
    Indicator.objects.filter(pk=one.pk).update(adds_up=True)
    one.refresh_from_db()
    told("disbursement", "2026-09", "70", body=people.body("Sở Xây dựng"))
    told("disbursement", "2026-09", "35", body=people.body("Sở Y tế"))
    recheck(people.act(SPECIALIST), office, [one])
    (found,) = standing(office)
    assert (found.kind, found.said, found.reckoned, found.formula) == ("parts", 100, 105, "70 + 35")
    told("disbursement", "2026-09", "30", body=people.body("Sở Y tế"))
    recheck(people.act(SPECIALIST), office, [one])
    assert not standing(office).exists()
    assert office.contradictions.get().gone_at


def test_what_was_settled_is_opened_again_when_its_numbers_change(office):
    confirmed(AUGUST, "tháng 8.txt")
    confirmed(SEPTEMBER, "tháng 9.txt")
    (found,) = standing(office)
    decide(people.act(SPECIALIST), found, "Đã hỏi Sở Tài chính.", settled=True)
    one = told("budget.revenue", "2025-01/2025-09", "1350")
    recheck(people.act(SPECIALIST), office, [one])
    (again,) = standing(office)
    assert (again.pk, again.settled, again.reckoned) == (found.pk, False, Decimal("13.54"))


def test_a_change_is_never_reckoned_between_two_bases_of_prices(office):
    one = told("industry.output", "2025-09", "600", prices="current") if has("industry.output") else None
    if one is None:
        one = Indicator.objects.filter(measure="flow", unit="tỷ đồng").exclude(name__contains="giá").first()
        observe(people.act(SPECIALIST), Entered(one, period_of("2025-09"), Decimal(600), words="BC", prices="current"))
    observe(people.act(SPECIALIST), Entered(one, period_of("2026-09"), Decimal(712), words="BC", prices="constant"))
    from ketluan.office.indicators.pages import indicator_year

    shown = indicator_year(one, 2026, people.a_day("2026-10-01"))
    assert shown.months[8].alone.value == 712
    assert shown.months[8].over_year is None


def has(key):
    return Indicator.objects.filter(key=key).exists()


def test_a_claim_of_a_figure_that_is_taken_back_contradicts_no_more(office):
    confirmed(AUGUST, "tháng 8.txt")
    source = confirmed(SEPTEMBER, "tháng 9.txt")
    assert standing(office).count() == 1
    undo(people.act(SPECIALIST), source)
    assert not standing(office).exists()


def test_looking_everything_over_again_changes_nothing(office):
    confirmed(AUGUST, "tháng 8.txt")
    confirmed(SEPTEMBER, "tháng 9.txt")
    before = list(office.contradictions.values_list("key", "found_at", "gone_at"))
    recheck_all(people.act(SPECIALIST), office)
    assert list(office.contradictions.values_list("key", "found_at", "gone_at")) == before


def test_the_list_is_narrowed_and_the_desk_counts(office, signed_in):
    confirmed(AUGUST, "tháng 8.txt")
    confirmed(SEPTEMBER, "tháng 9.txt")
    aimed = Entered(Indicator.objects.get(key="trade.exports"), period_of("2026"), Decimal(10), words="NQ")
    aim(people.act(SPECIALIST), aimed, "provincial")
    browser = signed_in(SPECIALIST)
    address = reverse("indicators:checks")
    assert "17,5%" in browser.get(address).content.decode()
    assert "17,5%" not in browser.get(address, {"kind": "sum"}).content.decode()
    assert "17,5%" not in browser.get(address, {"state": "settled"}).content.decode()
    assert address in browser.get(reverse("desk:home")).content.decode()


@pytest.mark.parametrize(("july", "contradicts"), [("193.4", False), ("193.0", False), ("180", True)])
def test_a_change_told_in_the_unit_itself_is_a_difference_rounded_as_written(office, july, contradicts):
    told("budget.revenue", "2026-07", july)
    confirmed(
        "Thu ngân sách nhà nước trên địa bàn tháng 8/2026 đạt 223,4 tỷ đồng, tăng 30 tỷ đồng so với tháng 7.", "a"
    )
    assert standing(office).exists() == contradicts
