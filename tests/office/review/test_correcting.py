"""The form of a correction comes when it is asked for: on the desk into its card, without script as a page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.office import people

SPECIALIST = "chuyenvien"


@pytest.fixture
def proposal(source):
    return people.proposals(source)[0]


@pytest.fixture
def asked(proposal, source, signed_in):
    def get(**headers):
        address = reverse("review:correct", args=[source.pk, proposal.pk])
        return signed_in(SPECIALIST).get(address, headers=headers).content.decode()

    return get


def test_the_desk_carries_no_form_of_correction_before_it_is_asked_for(source, signed_in):
    page = signed_in(SPECIALIST).get(reverse("review:desk", args=[source.pk])).content.decode()
    assert 'name="passage"' not in page
    assert reverse("review:correct", args=[source.pk, people.proposals(source)[0].pk]) in page


def test_without_script_the_form_is_a_page_that_is_sent_where_the_card_is(asked, proposal, source):
    page = asked()
    assert f'action="{reverse("review:decide", args=[source.pk, proposal.pk])}"' in page
    assert source.text[proposal.start : proposal.end] in page
    assert 'value="correct"' in page


def test_on_the_desk_it_is_the_fields_alone_for_the_form_that_is_there(asked):
    fields = asked(**{"HX-Request": "true"})
    assert "<form" not in fields
    assert 'name="passage"' in fields
