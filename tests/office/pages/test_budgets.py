"""A page asks the database as often for many rows as for few."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ketluan.office.desk.demo.story import tell
from ketluan.office.tasks.models import Task
from tests.office import kept, people
from tests.office.rollout import documents, programmes

# the session, the user, the roles and what departs from who sees what are asked for on each page: 4
BUDGETS = {
    ("chuyenvien", "desk:home"): 23,
    ("chutich", "desk:home"): 16,
    ("taichinh", "desk:home"): 13,
    ("chuyenvien", "tasks:list"): 12,
    ("taichinh", "tasks:list"): 12,
    ("chuyenvien", "search:search"): 12,
    ("chuyenvien", "reports:statistics"): 11,
    ("chuyenvien", "tasks:send"): 10,
    ("chuyenvien", "tasks:task"): 20,
    ("taichinh", "tasks:task"): 20,
    ("chuyenvien", "calendar:now"): 5,
    ("chuyenvien", "review:desk"): 12,
    ("chuyenvien", "review:correct"): 9,
    ("chuyenvien", "directives:table"): 17,
    ("chuyenvien", "directives:second"): 19,
    ("chuyenvien", "review:quality"): 8,
    ("chuyenvien", "review:addressees"): 8,
    ("chuyenvien", "intake:list"): 8,
    ("chuyenvien", "intake:source"): 17,
    ("quantri", "desk:home"): 24,
    ("quantri", "people:organizations"): 10,
    ("quantri", "people:people"): 12,
    ("quantri", "people:posts"): 12,
    ("quantri", "people:users"): 12,
    ("quantri", "people:offices"): 8,
    ("chuyenvien", "intake:sharing"): 20,
    ("chuyenvien", "tasks:sharing"): 14,
    ("chuyenvien", "meetings:sharing"): 14,
    ("chuyenvien", "meetings:session"): 13,
    ("chutich", "agendas:agenda"): 14,
    ("chuyenvien", "agendas:agenda"): 28,
    ("chutich", "agendas:large"): 16,
    ("chutich", "agendas:print"): 28,
    ("chuyenvien", "agendas:item"): 20,
    ("chuyenvien", "agendas:series"): 8,
    ("chuyenvien", "meetings:requests"): 11,
    ("chuyenvien", "meetings:submissions"): 11,
    ("chuyenvien", "review:findings"): 11,
    ("chuyenvien", "lists:kept"): 9,
    ("taichinh", "meetings:requests"): 10,
    ("chuyenvien", "meetings:request"): 10,
    ("chuyenvien", "rollout:documents"): 13,
    ("chuyenvien", "rollout:document"): 19,
    ("chuyenvien", "rollout:matrix"): 11,
    ("muonghin", "rollout:mine"): 14,
    ("chuyenvien", "rollout:programme"): 14,
    ("chuyenvien", "rollout:waiting"): 13,
    ("chanhvanphong", "desk:ledger"): 9,
    ("chuyenvien", "matters:list"): 10,
    ("chuyenvien", "matters:matter"): 20,
}


@pytest.fixture
def story(province):
    kept.then("one of each", told)


def told():
    tell(people.TODAY)
    people.asked()
    people.watched()
    documents.carried_out()
    programmes.written(programmes.adopted())
    agenda = people.planned()
    for number in range(3):
        people.awaited(people.item_of(agenda, f"Mục {number}"))
    carry_and_adopt(agenda)


def carry_and_adopt(agenda):
    """Items on late tasks, each line one, so that a page of many is measured."""
    from ketluan.office.agendas.actions import adopt
    from ketluan.office.agendas.drafting import candidates
    from ketluan.office.people.access import actor_of

    for part in candidates(actor_of(people.user("chuyenvien")), agenda):
        for line in part.lines[:3]:
            adopt(people.act("chuyenvien"), agenda, line.key)


def keys(name):
    from ketluan.office.agendas.models import AgendaItem
    from ketluan.office.intake.models import Proposal, Source
    from ketluan.office.matters.models import Matter
    from ketluan.office.meetings.models import Request, Session
    from ketluan.office.rollout.models import Instrument, Programme

    if name == "review:correct":
        proposal = Proposal.objects.select_related("reading").order_by("pk")[0]
        return [proposal.reading.source_id, proposal.pk]
    first = {
        "tasks:task": Task,
        "review:desk": Source,
        "directives:table": Source,
        "directives:second": Source,
        "intake:source": Source,
        "intake:sharing": Source,
        "tasks:sharing": Task,
        "meetings:session": Session,
        "meetings:sharing": Session,
        "meetings:request": Request,
        "rollout:document": Instrument,
        "rollout:matrix": Instrument,
        "rollout:programme": Programme,
        "matters:matter": Matter,
        "agendas:item": AgendaItem,
        "agendas:large": AgendaItem,
    }.get(name)
    if name in ("agendas:agenda", "agendas:print"):
        return [Session.objects.exclude(agenda=None).get().pk]
    return [first.objects.order_by("pk").first().pk] if first else []


def test_each_page_keeps_to_its_budget(story, signed_in):
    """The story is told once for all pages; what the visit of one leaves behind is taken back before the next."""
    over = {}
    for (username, name), budget in BUDGETS.items():
        with transaction.atomic():
            browser = signed_in(username)
            with CaptureQueriesContext(connection) as asked:
                answer = browser.get(
                    reverse(name, args=keys(name)), {"q": "trước ngày"} if name == "search:search" else {}
                )
            transaction.set_rollback(True)
        assert answer.status_code == 200, (username, name)
        if len(asked) > budget:
            over[username, name] = [len(asked), *(query["sql"][:160] for query in asked.captured_queries)]
    assert not over, over


def test_the_list_asks_as_often_for_fifty_as_for_one(story, signed_in):
    browser = signed_in("chuyenvien")

    def asked(address):
        with CaptureQueriesContext(connection) as queries:
            browser.get(address)
        return len(queries)

    few, many = asked("/tasks/?q=nghẽn"), asked("/tasks/")
    assert many <= few


def test_the_story_of_the_demo_has_something_of_each_kind(story):
    states = set(Task.objects.values_list("state", flat=True))
    assert states == {"assigned", "accepted", "submitted", "closed", "cancelled"}
    assert Task.objects.filter(extensions__state="asked").exists()
    assert Task.objects.filter(urgings__isnull=False).exists()
    assert Task.objects.filter(due=None).exists()
