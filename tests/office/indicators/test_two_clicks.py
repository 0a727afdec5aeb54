"""Two clicks lead from a number on any page of indicators and briefs to its highlighted sentence."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from ketluan.office.briefs.models import Brief
from tests.office import people
from tests.office.indicators import report
from tests.office.indicators.report import confirmed

SENTENCE = re.compile(r'href="(/sources/\d+/text/\?start=\d+&amp;end=\d+#passage)"')
VALUE = re.compile(r'href="(/indicators/values/\d+/[^"]*)"')


@pytest.fixture
def browser(province, signed_in):
    report.quarter()
    return signed_in("chuyenvien")


def text(browser, address):
    answer = browser.get(address.replace("&amp;", "&"))
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_each_page_with_numbers_leads_to_the_sentence(browser):
    office = people.office()
    disbursement = office.indicators.get(key="disbursement").pk
    revenue = office.indicators.get(key="budget.revenue").pk
    pages = {
        "the scoreboard": reverse("indicators:board", query={"year": 2026}),
        "an indicator": reverse("indicators:indicator", args=[revenue], query={"year": 2026}),
        "disbursement": reverse("indicators:indicator", args=[disbursement], query={"year": 2026}),
        "the grid": reverse("indicators:grid", query={"period": "2026-01/2026-09"}),
        "the checks": reverse("indicators:checks", query={"state": "all"}),
        "what became of figures": reverse("indicators:adopted"),
        "a brief": reverse("briefs:brief", args=[Brief.objects.get(kind="report").pk]),
    }
    for name, address in pages.items():
        shown = text(browser, address)
        straight, values = SENTENCE.findall(shown), VALUE.findall(shown)
        assert straight or values, name
        ends = straight[:2] + [found for one in values[:4] for found in SENTENCE.findall(text(browser, one))[:1]]
        assert ends, name
        for end in ends[:2]:
            assert 'id="passage"' in text(browser, end.partition("#")[0]), (name, end)


def test_every_value_that_a_page_shows_says_where_it_stands(browser):
    shown = text(browser, reverse("indicators:board", query={"year": 2026}))
    for one in sorted(set(VALUE.findall(shown))):
        said = text(browser, one)
        assert SENTENCE.search(said) or "quiet" in said, one
        assert "Lần 1" in said


def test_a_figure_that_waits_leads_to_its_sentence(browser):
    confirmed("Số cuộc giao lưu văn nghệ trong tháng 9 năm 2026 là 14 cuộc.", "chờ.txt")
    assert SENTENCE.search(text(browser, reverse("indicators:waiting")))
