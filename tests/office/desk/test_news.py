"""What is new since the last visit: what others did to the tasks that concern someone, and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from ketluan.office.desk.actions import visit
from ketluan.office.desk.news import news
from ketluan.office.desk.rules import PAUSE, since_when
from ketluan.office.intake.rereading import reread
from ketluan.office.intake.restricting import restrict
from ketluan.office.people.access import actor_of
from ketluan.office.people.rules import PLACE
from ketluan.office.tasks import actions
from tests.office import people
from tests.office.people import LEAD, LEADER, OTHER_OFFICE, OTHER_UNIT, SPECIALIST, TODAY, act, days

NOON = datetime(2026, 3, 12, 12, tzinfo=PLACE)


def me(username):
    return actor_of(people.user(username))


def told(username, since):
    """The acts upon tasks."""
    found = [(one.entry.verb, one.entry.thing.partition(":")) for one in news(me(username), since)]
    return [(verb, int(key)) for verb, (label, _, key) in found if label == "tasks.task"]


@pytest.fixture
def yesterday():
    return datetime.combine(TODAY, datetime.min.time(), PLACE) - timedelta(hours=1)


def test_a_visit_lasts_until_a_long_pause():
    assert since_when(None, None, NOON) is None
    assert since_when(NOON, None, NOON + PAUSE / 2) is None
    assert since_when(NOON, None, NOON + PAUSE) == NOON
    later = NOON + timedelta(hours=5)
    assert since_when(later, NOON, later + PAUSE / 2) == NOON


def test_the_end_of_the_visit_before_is_remembered(province):
    who = me(LEAD)
    assert visit(who, NOON) is None
    assert visit(who, NOON + timedelta(minutes=10)) is None
    assert visit(who, NOON + timedelta(hours=3)) == NOON + timedelta(minutes=10)
    assert visit(who, NOON + timedelta(hours=3, minutes=5)) == NOON + timedelta(minutes=10)


def test_a_new_task_is_news_to_its_unit_and_to_no_other(task, yesterday):
    assert told(LEAD, yesterday) == [("assign", task.pk)]
    assert told("xaydung", yesterday) == [("assign", task.pk)]
    assert told(OTHER_UNIT, yesterday) == []
    assert told(OTHER_OFFICE, yesterday) == []


def test_ones_own_acts_are_no_news(task, yesterday):
    assert told(SPECIALIST, yesterday) == []
    actions.report(act(LEAD), task, people.account("Đã rà soát 9 dự án."))
    assert told(LEAD, yesterday) == [("assign", task.pk)]
    assert told(SPECIALIST, yesterday) == [("report", task.pk)]


def test_the_latest_comes_first_and_what_is_older_than_the_visit_is_left_out(task, yesterday):
    actions.accept(act(LEAD, days(-3)), task)
    actions.ask_extension(act(LEAD), task, reason="Chờ đo đạc.", new_due=days(30))
    assert told(LEADER, yesterday) == [("ask_extension", task.pk), ("assign", task.pk)]
    assert told(LEADER, None) == []


def test_the_desk_shows_news_after_the_second_visit(task, signed_in, yesterday):
    from ketluan.office.desk.models import Visit

    browser = signed_in(LEAD)
    assert "Mới từ lần trước" not in browser.get("/").content.decode()
    Visit.objects.update(seen_at=yesterday)
    said = browser.get("/").content.decode()
    assert "Mới từ lần trước" in said
    assert "giao nhiệm vụ" in said


def test_the_leader_decides_on_the_first_page_and_stays_there(task, signed_in):
    actions.ask_extension(act(LEAD), task, reason="Chờ đo đạc.", new_due=days(30))
    browser = signed_in(LEADER)
    said = browser.get("/").content.decode()
    assert "Chờ đo đạc." in said
    assert f"/tasks/{task.pk}/grant_extension/" in said
    answer = browser.post(
        f"/tasks/{task.pk}/grant_extension/", {"from": "desk", "grant_extension-new_due": days(25).isoformat()}
    )
    assert answer.url == "/"
    task.refresh_from_db()
    assert task.due == days(25)
    assert f"/tasks/{task.pk}/grant_extension/" not in signed_in("kiemtra").get("/").content.decode()


def test_a_panel_shows_some_rows_and_counts_all(source, signed_in):
    leads = ("Sở Tài chính", "Sở Nội vụ", "Sở Y tế")
    for lead in leads:
        people.assigned(people.confirmed(source, lead), on=days(-30), due=days(-2), lead=lead, supporters=())
    said = signed_in(SPECIALIST).get("/").content.decode()
    assert '<span class="count bad">3</span>' in said


@pytest.mark.parametrize("username", ["chuyenvien", "chutich", "taichinh"])
def test_the_help_names_roles_and_keys(province, signed_in, username):
    said = signed_in(username).get("/help/").content.decode()
    assert "Lãnh đạo tỉnh" in said
    assert "<kbd>/</kbd>" in said


def test_an_administrator_alone_has_a_page_of_his_own(province, signed_in):
    from ketluan.office.people.models import Role

    Role.objects.create(user=people.user("yte"), kind="administrator", office=people.office())
    Role.objects.filter(user=people.user("yte"), kind="unit_head").delete()
    assert "Tài khoản đang bị khóa" in signed_in("yte").get("/").content.decode()


def test_a_new_source_is_news_to_the_office_and_to_nobody_else(source, yesterday):
    def told_of_sources(username):
        return [(one.entry.verb, one.words, one.address) for one in news(me(username), yesterday)]

    assert told_of_sources(people.HEAD) == [("take_in", source.title, f"/sources/{source.pk}/")]
    assert told_of_sources(LEADER)[0][1] == source.title
    reread(act(SPECIALIST, days(1)), source)
    assert [verb for verb, *_ in told_of_sources(people.HEAD)] == ["read", "take_in"]
    assert told_of_sources(SPECIALIST) == told_of_sources(LEAD) == told_of_sources(OTHER_OFFICE) == []


def test_a_source_restricted_to_others_is_no_news(source, yesterday):
    restrict(act(SPECIALIST), source, [people.user(SPECIALIST)], "Chưa công bố.")
    assert news(me(LEADER), yesterday) == []
