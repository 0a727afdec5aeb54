"""Series of sessions: said anew, chaired by who holds the post that day, told in time, ended and taken up again."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.agendas import pages, rules, series_actions
from ketluan.office.agendas.drafting import days_off_known
from ketluan.office.ledger.models import Entry
from ketluan.office.meetings.models import Session
from ketluan.office.people.models import Membership, Person, Post
from tests.office import people
from tests.office.people import SPECIALIST


@pytest.fixture
def series(province):
    return people.series_of_sessions()


def said(series, **more):
    known = {"title": series.title, "body": series.body, "every": 1, "since": series.since.isoformat(), "week": 5}
    return {**known, "weekday": 3, "day": 28, "starts": "08:00", "version": series.version, "notice": "", **more}


def chaired():
    post = Post.objects.create(title="Chủ tịch", organization=people.office().serves)
    for name, since, until in (("Lò Văn Một", None, people.TODAY), ("Lò Văn Hai", people.days(1), None)):
        Membership.objects.create(person=Person.objects.create(name=name), post=post, since=since, until=until)
    return post


def test_a_series_is_said_anew_and_the_sessions_that_are_planned_stay(series, signed_in):
    people.planned(series=series)
    address = reverse("agendas:edit-series", args=[series.pk])
    browser = signed_in(SPECIALIST)
    assert browser.post(address, said(series, title="Họp Ban Thường vụ", notice=3)).status_code == 302
    series.refresh_from_db()
    assert (series.title, series.notice, series.version) == ("Họp Ban Thường vụ", 3, 2)
    assert Session.objects.get().title == "Phiên họp thường kỳ"
    (line,) = Entry.objects.filter(verb="change_series")
    assert (line.before, line.after) == (
        {"title": "Phiên họp thường kỳ", "notice": "0"},
        {"title": "Họp Ban Thường vụ", "notice": "3"},
    )


def test_two_who_say_a_series_anew_lose_no_word(series, signed_in):
    address, browser = reverse("agendas:edit-series", args=[series.pk]), signed_in(SPECIALIST)
    stale = said(series, title="Tên thứ hai")
    browser.post(address, said(series, title="Tên thứ nhất"))
    answer = browser.post(address, stale)
    assert answer.status_code == 422
    assert "Tên thứ hai" in answer.content.decode()
    stale["version"] = answer.context["form"]["version"].value()
    assert browser.post(address, stale).status_code == 302
    series.refresh_from_db()
    assert series.title == "Tên thứ hai"


def test_the_chair_is_who_holds_the_post_on_the_day(series):
    series.post, series.chair = chaired(), "Người khác"
    assert pages.planned(series, people.TODAY).chair.endswith("Lò Văn Một")
    assert pages.planned(series, people.days(9)).chair.endswith("Lò Văn Hai")
    Membership.objects.all().delete()
    assert pages.planned(series, people.TODAY).chair == "Người khác"


def test_a_session_is_told_so_many_working_days_before():
    assert rules.told_by(date(2026, 10, 15), 3, days_off_known) == date(2026, 10, 12)
    assert rules.told_by(date(2026, 11, 23), 1, days_off_known) == date(2026, 11, 20)
    assert rules.told_by(date(2026, 9, 4), 1, days_off_known) == date(2026, 9, 3)
    assert rules.told_by(date(2026, 11, 26), 0, days_off_known) is None


def test_a_paper_is_asked_for_by_the_day_on_which_the_session_is_told(series, signed_in):
    series.notice = 3
    series.save()
    item = people.item_of(people.planned(series=series))
    form = signed_in(SPECIALIST).get(reverse("agendas:item", args=[item.pk])).context["paper_form"]
    assert form["due"].value() == rules.told_by(people.days(10), 3, days_off_known)


def test_the_office_of_a_series_with_sessions_stays(series):
    other = people.office("Văn phòng Tỉnh ủy")
    with pytest.raises(PermissionDenied):
        series_actions.change_series(people.act(SPECIALIST), series, other, {}, version=1)


def test_an_ended_series_is_taken_up_again(series, signed_in):
    browser = signed_in(SPECIALIST)
    browser.post(reverse("agendas:end-series", args=[series.pk]))
    address = reverse("agendas:edit-series", args=[series.pk])
    assert "Tiếp tục loạt này" in browser.get(address).content.decode()
    browser.post(reverse("agendas:resume-series", args=[series.pk]))
    series.refresh_from_db()
    assert series.ended_on is None
