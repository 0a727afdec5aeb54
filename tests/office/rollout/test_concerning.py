"""A unit sees the documents that it is to carry out and what is awaited of it, and nothing of another unit."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ketluan.office.intake.restricting import restrict
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Organization, Role
from ketluan.office.rollout import tellings
from ketluan.office.rollout.concerning import concerning
from ketluan.office.rollout.tellings import Told
from tests.office import people
from tests.office.people import LEAD, SPECIALIST, TODAY
from tests.office.rollout.documents import citing, entered, gathered

FINANCE, HEALTH = "Sở Tài chính", "Sở Y tế"


@pytest.fixture
def document(province):
    return entered("57-NQ/TW", dated=date(2024, 12, 22), issuer="Bộ Chính trị", asked_of="department")


def mine(username=LEAD):
    return concerning(actor_of(people.user(username)), TODAY)


def told(document, body, kind="studied", **more):
    said = {"done": True, "on": date(2026, 3, 2), "words": "Báo cáo 5/BC-SYT", **more}
    return tellings.tell(people.act(SPECIALIST), document, Told(people.body(body), kind, **said))


def test_what_is_awaited_goes_as_the_unit_does_it(document):
    (one,) = mine()
    ((row, left),) = one.rows
    assert (row.body.name, left) == (FINANCE, ("studied", "plan"))
    told(document, FINANCE)
    told(document, FINANCE, "issued", paper="plan", number="208/KH-STC")
    (one,) = mine()
    assert [left for _row, left in one.rows] == [()]


def test_nothing_of_another_unit_is_shown(document, signed_in):
    told(document, HEALTH, words="Báo cáo của ngành y tế")
    said = signed_in(LEAD).get(reverse("rollout:mine")).content.decode()
    assert FINANCE in said
    assert HEALTH not in said
    assert "ngành y tế" not in said


def test_a_document_of_another_class_or_out_of_force_does_not_concern_the_unit(document):
    entered("58-NQ/TW", dated=date(2024, 12, 22), asked_of="commune")
    entered("59-NQ/TW", dated=date(2020, 12, 22), asked_of="department", ended_on=people.days(-1))
    assert [one.document for one in mine()] == [document]


def test_a_document_that_only_a_restricted_source_tells_is_not_there(province):
    source = citing()
    gathered()
    held = source.findings.filter(kind="citations").first().citation.document
    held.asked_of = "department"
    held.save()
    assert [one.document for one in mine()] == [held]
    restrict(people.act(SPECIALIST), source, [], "Vụ việc")
    assert mine() == []


def test_a_hundred_and_thirty_bodies_ask_no_more_questions_than_a_few(document, signed_in):
    document.asked_of = "commune"
    document.save()
    browser, address = signed_in(SPECIALIST), reverse("rollout:matrix", args=[document.pk])
    with CaptureQueriesContext(connection) as few:
        browser.get(address)
    made = [Organization(name=f"UBND xã Số {number:03d}", kind="commune", level="commune") for number in range(130)]
    Organization.objects.bulk_create(made)
    for one in made[:40]:
        told(document, one.name, "issued", paper="plan", number="7/KH-UBND")
    with CaptureQueriesContext(connection) as many:
        answer = browser.get(address)
    assert len(answer.context["matrix"].rows) >= 130
    assert len(many) <= len(few)


def test_the_unit_s_own_open_tasks_of_the_document_stand_there(document, task):
    tellings.link(people.act(SPECIALIST), document, [task])
    (one,) = mine()
    assert one.tasks == (task,)
    assert one.waiting == 3
    Role.objects.filter(user=people.user(LEAD)).update(organization=people.body(HEALTH))
    assert mine()[0].tasks == ()
