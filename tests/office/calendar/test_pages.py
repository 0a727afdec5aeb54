"""The page of the working calendar: days off with their sources, what is not known, a count explained."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django import forms
from django.urls import reverse

from ketluan.office.calendar.forms import Day
from ketluan.office.calendar.pages import months
from ketluan.office.calendar.queries import days_off, known_years, special_days
from ketluan.office.calendar.words import why_off
from tests.office.people import LEAD


def page(browser, year, **asked):
    return browser.get(reverse("calendar:year", args=[year]), asked).content.decode()


def test_each_special_day_names_its_source(signed_in):
    said = page(signed_in(LEAD), 2026)
    for one in special_days(2026):
        assert one.row.name in said
        assert one.source.title in said
    assert "hoán đổi ngày 31/8 và 22/8" in said


def test_a_count_is_explained_in_words(signed_in):
    said = page(signed_in(LEAD), 2026, start="2026-02-10", days="15")
    assert "15 ngày làm việc kể từ sau ngày 10/02/2026 là hết ngày 10/03/2026." in said
    assert "Không tính ngày 17/02/2026: Tết Nguyên đán." in said


def test_what_is_not_known_of_a_year_is_said(signed_in):
    assert "chưa có văn bản về ngày hoán đổi" in page(signed_in(LEAD), 2027)
    assert "chưa có văn bản về ngày hoán đổi" not in page(signed_in(LEAD), 2026)
    assert "Chưa có bảng ngày nghỉ của năm 2050" in page(signed_in(LEAD), 2050)


def test_a_count_into_a_year_without_a_table_is_refused_beside_its_field(signed_in):
    said = page(signed_in(LEAD), 2026, start="2027-12-20", days="30")
    assert "Chưa có lịch nghỉ lễ năm 2028" in said


@pytest.mark.parametrize("year", known_years())
def test_a_year_is_laid_out_with_each_of_its_days_once(year):
    squares = [square for month in months(year, days_off, date(year, 1, 1)) for week in month.weeks for square in week]
    days = [square.day for square in squares if square.day]
    assert days == sorted(set(days))
    assert len(days) == (date(year + 1, 1, 1) - date(year, 1, 1)).days
    marked = {square.day for square in squares if square.kind in ("off", "worked")}
    assert marked >= {one.day for one in special_days(year) if one.day.weekday() < 5 or not one.row.off}


@pytest.mark.parametrize(
    ("day", "said"),
    [("2026-11-24", "Ngày Văn hóa Việt Nam"), ("2026-11-22", "cuối tuần"), ("2026-11-23", ""), ("2050-01-01", "")],
)
def test_a_due_day_that_is_not_worked_is_remarked(day, said):
    found = why_off(date.fromisoformat(day), days_off)
    assert said in found
    assert bool(found) == bool(said)


def test_every_day_of_every_form_is_picked_and_shown_as_the_browser_reads_it():
    import_module("ketluan.office.urls")
    asked, kinds = [], [forms.BaseForm]
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        named = getattr(kind, "base_fields", {})
        asked += [(kind, name, field) for name, field in named.items() if type(field) is forms.DateField]
    ours = [one for one in asked if one[0].__module__.startswith("ketluan.office.")]
    assert len(ours) > 20
    assert [one for one in ours if not isinstance(one[2].widget, (Day, forms.HiddenInput))] == []
    assert '<input type="date" name="on" value="2026-03-09">' in Day().render("on", date(2026, 3, 9))
