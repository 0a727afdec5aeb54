"""One decision is taken back and made anew, whoever made it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ketluan.office.review import actions
from ketluan.office.review.models import STANDING, Finding, Verdict
from tests.office import people


@pytest.fixture
def me(province):
    return people.act(people.SPECIALIST)


@pytest.fixture
def proposal(source):
    return people.proposals(source)[0]


def test_a_rejection_of_someone_else_is_reopened_and_decided_anew(me, proposal):
    actions.reject(people.act(people.HEAD), proposal)
    actions.reopen(me, proposal)
    actions.confirm(me, [proposal])
    assert Verdict.objects.get(STANDING).kind == "confirmed"
    assert Verdict.objects.count() == 2, "withdrawn, not deleted"


def test_one_of_a_bulk_is_reopened_alone(me, source):
    found = people.proposals(source)
    actions.confirm(me, found)
    actions.reopen(me, found[2])
    assert Finding.objects.filter(STANDING).count() == len(found) - 1


def test_nothing_decided_is_nothing_to_reopen(me, proposal):
    with pytest.raises(actions.Settled):
        actions.reopen(me, proposal)


def test_what_became_a_task_is_not_reopened(me, source, task):
    with pytest.raises(actions.InUse):
        actions.reopen(me, task.finding.verdicts.get().proposal)


def test_the_card_offers_it_and_comes_back_open(me, source, proposal, signed_in):
    actions.confirm(me, [proposal], orientation=True)
    browser = signed_in(people.SPECIALIST)
    assert "Xét lại" in browser.get(reverse("review:desk", args=[source.pk])).content.decode()
    address = reverse("review:decide", args=[source.pk, proposal.pk])
    card = browser.post(address, {"verdict": "reopen"}, headers={"HX-Request": "true"}).content.decode()
    assert 'data-state="open"' in card


def test_a_refusal_is_said_in_the_answer_itself(source, task, signed_in):
    proposal = task.finding.verdicts.get().proposal
    address = reverse("review:decide", args=[source.pk, proposal.pk])
    browser = signed_in(people.SPECIALIST)
    answer = browser.post(address, {"verdict": "reopen"}, headers={"HX-Request": "true"}).content.decode()
    assert "không hoàn tác được" in answer
    assert task.lead.name in answer, "the card still shows its task"
