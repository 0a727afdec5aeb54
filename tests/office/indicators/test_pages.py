"""Pages of indicators: what they show, where each number leads, and how they answer what is entered."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from ketluan.office.indicators import pages
from ketluan.office.indicators.models import Indicator, Observation
from tests.office.indicators.report import confirmed, equipped, of_two_months
from tests.office.people import INSPECTOR, SPECIALIST


@pytest.fixture
def office(province):
    found = equipped()
    of_two_months()
    return found


def page(browser, name, *args, **query):
    return browser.get(reverse(f"indicators:{name}", args=args, query=query)).content.decode()


def test_the_scoreboard_shows_share_and_value(office, signed_in):
    shown = page(signed_in(SPECIALIST), "board", year=2026)
    assert "82,1%" in shown
    assert "1.532,8" in shown


def test_two_clicks_lead_from_a_number_to_its_sentence(office, signed_in):
    browser = signed_in(SPECIALIST)
    told = Observation.objects.get(value="1532.8")
    address = reverse("indicators:told", args=[told.pk])
    assert address in page(browser, "board", year=2026)
    finding = told.finding
    sentence = f"{reverse('intake:text', args=[finding.source_id])}?start={finding.start}&amp;end={finding.end}#passage"
    assert sentence in browser.get(address).content.decode()


def test_the_page_of_an_indicator_shows_plan_pace_and_months(office, signed_in):
    key = Indicator.objects.get(key="budget.revenue").pk
    shown = page(signed_in(SPECIALIST), "indicator", key, year=2026)
    assert "334,2" in shown
    assert "+9,5" in shown


def test_a_wording_is_settled_on_the_page(office, signed_in):
    browser = signed_in(SPECIALIST)
    address = reverse("indicators:waiting")
    assert "14 cuộc" in browser.get(address).content.decode()
    browser.post(address, {"words": "Số cuộc giao lưu văn nghệ", "indicator": ""})
    assert office.indicator_aliases.filter(by__isnull=False, indicator=None).exists()


def test_a_value_is_entered_as_vietnamese_write_it(office, signed_in):
    key = Indicator.objects.get(key="trade.exports").pk
    given = {"indicator": key, "what": "observation", "period": "9 tháng đầu năm 2026", "value": "1.250,5",
             "status": "final", "words": "BC 12"}  # fmt: skip
    browser = signed_in(SPECIALIST)
    assert browser.post(reverse("indicators:enter"), given).status_code == 302
    assert str(Observation.objects.get(indicator=key).value) == "1250.500000"
    wrong = browser.post(reverse("indicators:enter"), {**given, "value": "12.5", "period": "hôm qua"})
    assert wrong.status_code == 422
    assert "1.532,8" in wrong.content.decode()


def test_the_contradiction_stands_with_both_sentences_and_is_decided(office, signed_in):
    browser = signed_in(SPECIALIST)
    shown = page(browser, "checks")
    assert "17,5%" in shown
    assert "9,49%" in shown
    (found,) = office.contradictions.all()
    browser.post(reverse("indicators:check", args=[found.pk]), {"reason": "Đã hỏi lại.", "settled": "1"})
    assert office.doubts.get().reason == "Đã hỏi lại."
    assert "17,5%" not in page(browser, "checks")
    assert "Đã hỏi lại." in page(browser, "checks", state="settled")


def test_who_only_reads_decides_nothing(office, signed_in):
    (found,) = office.contradictions.all()
    address = reverse("indicators:check", args=[found.pk])
    answer = signed_in(INSPECTOR).post(address, {"reason": "y", "settled": "1"})
    assert answer.status_code == 403


def test_a_picture_is_loaded_from_its_own_address_and_asked_for_once(office, signed_in):
    browser = signed_in(SPECIALIST)
    key = Indicator.objects.get(key="budget.revenue").pk
    shown = page(browser, "indicator", key, year=2026)
    assert "<svg" not in shown
    (wide,) = re.findall(r'<img src="([^"]+plan\.svg[^"]+)" alt="[^"]*1\.532,8[^"]*" width="640" height="310"', shown)
    first = browser.get(wide.replace("&amp;", "&"))
    assert (first.status_code, first["Content-Type"]) == (200, "image/svg+xml")
    assert b"<svg" in first.content
    assert "immutable" in first["Cache-Control"]
    assert browser.get(wide.replace("&amp;", "&"), headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_a_picture_whose_numbers_changed_is_asked_for_anew(office, signed_in, monkeypatch):
    browser = signed_in(SPECIALIST)
    key = Indicator.objects.get(key="budget.revenue").pk
    address = reverse("indicators:picture", args=[key, "plan"], query={"year": 2026, "v": "cu"})
    assert browser.get(address)["Cache-Control"] == "private, no-cache"
    monkeypatch.setattr(pages, "indicator_page", lambda *_given: pytest.fail("nothing is reckoned for no picture"))
    assert browser.get(reverse("indicators:picture", args=[key, "khong-co"])).status_code == 404


def test_the_bases_of_the_index_of_prices_are_told_apart(office, signed_in):
    confirmed(
        "Chỉ số giá tiêu dùng (CPI) tháng 8/2026 tăng 0,18% so với tháng trước, tăng 2,36% so với tháng 12 năm trước và"
        " tăng 3,19% so với cùng kỳ năm trước. CPI bình quân 8 tháng năm 2026 tăng 3,07% so với cùng kỳ.",
        "giá.txt",
    )
    prices = Indicator.objects.get(key="prices.cpi")
    told = {f"{one.start}/{one.end}": str(one.value.normalize()) for one in prices.observations.all()}
    assert told == {"2026-08-01/2026-08-31": "3.19", "2026-01-01/2026-08-31": "3.07"}
    shown = page(signed_in(SPECIALIST), "indicator", prices.pk, year=2026)
    assert all(change in shown for change in ("+0,18", "+2,36"))
    assert not office.contradictions.filter(gone_at=None, indicator=prices).exists()


def test_the_prices_of_a_value_and_of_a_plan_are_said_and_never_compared_across(office, signed_in):
    browser = signed_in(SPECIALIST)
    revenue = Indicator.objects.get(key="budget.revenue")
    plan = revenue.targets.get(plan="provincial", current=True)
    given = {"prices": "constant", "reason": "Nghị quyết ghi giá so sánh"}
    assert browser.post(reverse("indicators:reprice", args=["plans", plan.pk]), given).status_code == 302
    assert "82,1%" not in page(browser, "board", year=2026), "values are at no prices"
    told = Observation.objects.get(value="1532.8")
    assert browser.post(reverse("indicators:reprice", args=["values", told.pk]), {"prices": "x"}).status_code == 422
    browser.post(reverse("indicators:reprice", args=["values", told.pk]), given)
    assert Observation.objects.get(pk=told.pk).prices == "constant"
    assert "82,1%" in page(browser, "indicator", revenue.pk, year=2026, prices="constant", regime="statistical")
