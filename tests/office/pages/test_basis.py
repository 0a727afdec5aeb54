"""A leader's decision that another records says on what it rests: its kind, its day, its words."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ketluan.office.ledger.models import Entry
from tests.office import people
from tests.office.people import LEAD, SPECIALIST, days


def grant(browser, task, **given):
    address = reverse("tasks:do", args=[task.pk, "grant_extension"])
    return browser.post(address, {f"grant_extension-{name}": value for name, value in given.items()})


@pytest.fixture
def asked(task, signed_in):
    address = reverse("tasks:do", args=[task.pk, "ask_extension"])
    given = {"ask_extension-reason": "Chờ số liệu.", "ask_extension-new_due": days(30).isoformat()}
    assert signed_in(LEAD).post(address, given).status_code == 302
    return task


def test_kind_day_and_words_become_the_basis(asked, signed_in):
    given = {"basis_kind": "note", "basis_on": "2026-11-20", "basis": "đồng ý", "new_due": days(30).isoformat()}
    assert grant(signed_in(SPECIALIST), asked, **given).status_code == 302
    assert Entry.objects.get(verb="grant_extension").basis == "bút phê 20/11/2026: đồng ý"


def test_kind_and_day_are_enough(asked, signed_in):
    given = {"basis_kind": "telephone", "basis_on": "2026-11-20", "new_due": days(30).isoformat()}
    assert grant(signed_in(SPECIALIST), asked, **given).status_code == 302
    assert Entry.objects.get(verb="grant_extension").on_behalf == people.user("chutich").name


@pytest.mark.parametrize("half", [{"basis_kind": "note"}, {"basis_on": "2026-11-20"}, {}])
def test_half_a_basis_is_none(asked, signed_in, half):
    assert grant(signed_in(SPECIALIST), asked, new_due=days(30).isoformat(), **half).status_code == 422
