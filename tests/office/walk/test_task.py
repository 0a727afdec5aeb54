"""The pages of tasks and the calendar, whole: every fold open, on a desk and on a telephone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE

# given to all communes, one of them, coming again, opened again, a transfer asked for, cancelled, extended, supported
TASKS = [12, 15, 18, 19, 20, 22, 23, 24]
UNITS = [("taichinh", 24), ("giaoduc", 20), ("nongnghiep", 18), ("hatang", 24)]
OPENED = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"


@pytest.mark.once
@pytest.mark.parametrize("username", ["chuyenvien", "chutich"])
def test_axe_finds_nothing_on_a_task_with_all_its_folds_open(at_work, served, wrong, username):
    page = at_work(username)
    found = {}
    for key in TASKS:
        page.goto(f"{served.address}/tasks/{key}/")
        page.evaluate(OPENED)
        found[key] = wrong(page)
    assert {key: said for key, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("username", "keys"), [("chuyenvien", TASKS), ("chutich", TASKS), *((w, [k]) for w, k in UNITS)]
)
def test_the_page_of_each_task_answers(at_work, served, username, keys):
    page = at_work(username)
    for key in keys:
        assert page.context.request.get(f"{served.address}/tasks/{key}/").status == 200, key


@pytest.mark.once
def test_axe_finds_nothing_on_a_units_telephone(at_work, served, faults):
    for username, key in UNITS:
        page = at_work(username, phone=True)
        page.goto(f"{served.address}/tasks/{key}/")
        page.evaluate(OPENED)
        assert faults(page) == [], username
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.once
def test_axe_finds_nothing_on_the_calendar(at_work, served, wrong):
    page = at_work("chuyenvien")
    for address in ("calendar/", "calendar/2027/", "calendar/2050/", "calendar/2026/?start=2026-02-10&days=15"):
        page.goto(f"{served.address}/{address}")
        assert wrong(page) == [], address
    assert "15 ngày làm việc" in page.locator(".counted").inner_text()
