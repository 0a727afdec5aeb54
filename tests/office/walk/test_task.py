"""The pages of tasks and the calendar, whole: every fold open, on a desk and on a telephone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE, WIDE

# given to all communes, one of them, coming again, opened again, a transfer asked for, cancelled, extended, supported
TASKS = [12, 15, 18, 19, 20, 22, 23, 24]
OPENED = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("username", ["chuyenvien", "chutich"])
def test_axe_finds_nothing_on_a_task_with_all_its_folds_open(at_work, served, faults, username, viewport):
    page = at_work(username, phone=viewport == PHONE)
    found = {}
    for key in TASKS:
        page.goto(f"{served.address}/tasks/{key}/")
        page.evaluate(OPENED)
        found[key] = faults(page)
        assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"], key
    assert {key: wrong for key, wrong in found.items() if wrong} == {}


def test_axe_finds_nothing_on_a_units_telephone(at_work, served, faults):
    for username, key in (("taichinh", 24), ("giaoduc", 20), ("nongnghiep", 18), ("hatang", 24)):
        page = at_work(username, phone=True)
        page.goto(f"{served.address}/tasks/{key}/")
        page.evaluate(OPENED)
        assert faults(page) == [], username
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_on_the_calendar(at_work, served, faults, viewport):
    page = at_work("chuyenvien", phone=viewport == PHONE)
    for address in ("calendar/", "calendar/2027/", "calendar/2050/", "calendar/2026/?start=2026-02-10&days=15"):
        page.goto(f"{served.address}/{address}")
        assert faults(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"], address
    assert "15 ngày làm việc" in page.locator(".counted").inner_text()
