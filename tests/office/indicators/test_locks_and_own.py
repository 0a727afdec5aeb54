"""A period is locked after it was seen and opened by the head; an Office has indicators and wordings of its own."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ketluan.office.indicators import queries
from ketluan.office.indicators.adopting.actions import adopt
from ketluan.office.indicators.models import Indicator, Lock
from ketluan.office.ledger.models import Entry
from tests.office import people
from tests.office.indicators.report import AUGUST, confirmed, equipped
from tests.office.people import HEAD, LEADER, SPECIALIST

LOCKS = "/indicators/locks/"
OWN = {"name": "Số buổi giao lưu văn nghệ", "unit": "cuộc", "better": "up", "measure": "flow", "frequency": ["M", "Q"]}


@pytest.fixture
def office(province):
    return equipped()


@pytest.fixture
def browser(office, signed_in):
    return signed_in(SPECIALIST)


def verbs():
    return list(Entry.objects.order_by("-number").values_list("verb", flat=True)[:1])


def test_a_period_is_locked_only_after_its_values_were_seen(browser, office):
    seen = browser.post(LOCKS, {"period": "tháng 9/2026"})
    assert "Khóa tháng 9" in seen.content.decode()
    assert not queries.locks(office).exists()
    assert browser.post(LOCKS, {"period": "2026-09", "sure": "1"}).status_code == 302
    assert queries.locks(office).get().start.isoformat() == "2026-09-01"
    assert "đang khóa" in browser.get(LOCKS).content.decode()


def test_a_period_that_is_none_is_refused(browser, office):
    assert browser.post(LOCKS, {"period": "hôm qua", "sure": "1"}).status_code == 422
    assert not queries.locks(office).exists()


def test_only_the_head_opens_a_period_again_and_says_why(browser, signed_in):
    held = people.locked()
    address = reverse("indicators:open", args=[held.pk])
    assert browser.post(address, {"reason": "Cục Thống kê đính chính."}).status_code == 403
    signed_in(HEAD).post(address, {"reason": " "})
    assert Lock.objects.get().opened_at is None
    signed_in(HEAD).post(address, {"reason": "Cục Thống kê đính chính."})
    assert Lock.objects.get().opened_at is not None
    assert Entry.objects.filter(verb="open_again").get().after == {"reason": "Cục Thống kê đính chính."}


def test_who_reads_sees_the_locks_and_locks_nothing(signed_in, office):
    assert signed_in(LEADER).get(LOCKS).status_code == 200
    assert signed_in(LEADER).post(LOCKS, {"period": "2026-09", "sure": "1"}).status_code == 403


def test_an_office_makes_an_indicator_and_reports_that_name_it_are_taken(browser, office):
    assert browser.post("/indicators/new/", OWN).status_code == 302
    made = office.indicators.get(key="")
    assert (made.frequency, made.unit, verbs()) == ("M Q", "cuộc", ["make"])
    confirmed(AUGUST.replace("Số cuộc giao lưu", "Số buổi giao lưu"), "tháng 8.txt")
    assert adopt(people.act(SPECIALIST), office).values >= 0
    assert made.observations.count() == 1


def test_a_name_is_given_once(browser, office):
    browser.post("/indicators/new/", OWN)
    answer = browser.post("/indicators/new/", {**OWN, "name": "số buổi giao  lưu văn nghệ"})
    assert answer.status_code == 422
    assert office.indicators.filter(key="").count() == 1


def edited(browser, indicator, **changed):
    address = reverse("indicators:edit", args=[indicator.pk])
    seen = browser.get(address).context["form"].initial["seen"]
    kept = {"name": indicator.name, "unit": indicator.unit, "better": indicator.better, "measure": indicator.measure,
            "frequency": indicator.frequency.split(), "broken_down_by": indicator.broken_down_by, "seen": seen,
            "lead": indicator.lead_id or ""}  # fmt: skip
    return browser.post(address, {**kept, **changed})


def test_an_indicator_is_changed_but_not_its_unit_while_it_has_values(browser, office):
    told = people.observed().indicator
    assert edited(browser, told, unit="triệu đồng", adds_up="on").status_code == 302
    told.refresh_from_db()
    assert (told.unit, told.adds_up, verbs()) == ("tỷ đồng", True, ["change"])


def test_a_change_that_rests_on_what_is_no_longer_so_is_refused_and_kept_on_the_page(browser, office):
    one = office.indicators.get(key="retail")
    answer = edited(browser, one, seen="0" * 16, name="Bán lẻ")
    assert answer.status_code == 422
    assert 'value="Bán lẻ"' in answer.content.decode()
    assert Indicator.objects.get(pk=one.pk).name == one.name
    again = edited(browser, one, seen=answer.context["form"].data["seen"], name="Bán lẻ")
    assert again.status_code == 302


def test_an_indicator_is_no_longer_followed_and_followed_again(browser, office):
    one = office.indicators.get(key="retail")
    address = reverse("indicators:follow", args=[one.pk])
    browser.post(address, {"active": "0"})
    assert verbs() == ["stop_following"]
    assert not Indicator.objects.get(pk=one.pk).active
    browser.post(address, {"active": "1"})
    assert Indicator.objects.get(pk=one.pk).active


def test_a_wording_is_forgotten_and_asked_about_again(browser, office):
    one = office.indicators.get(key="retail")
    kept = people.settled(one)
    assert kept.words in browser.get("/indicators/names/").content.decode()
    browser.post(reverse("indicators:forget", args=[kept.pk]))
    assert verbs() == ["forget"]
    assert not queries.wordings(office).exists()


@pytest.mark.parametrize("name", ["locks", "new", "names"])
def test_a_page_keeps_to_its_budget(browser, office, name):
    people.locked()
    people.settled(office.indicators.get(key="retail"))
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(reverse(f"indicators:{name}")).status_code == 200
    assert len(asked) <= 9, "\n".join(query["sql"][:150] for query in asked.captured_queries)
