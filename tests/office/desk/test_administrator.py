"""The administrator's desk: what is kept, and what of it waits for a hand."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from ketluan.office.desk.pages import administrator_desk
from ketluan.office.people import waiting
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Membership, Organization, Person, User
from tests.office import people

ADMINISTRATOR = "quantri"


def names(panel):
    return [str(row) for row in panel.rows]


@pytest.fixture
def desk(province):
    return lambda: administrator_desk(actor_of(people.user(ADMINISTRATOR)), people.TODAY)


def fail(username, times=5):
    for _ in range(times):
        Client().post(reverse("sign-in"), {"username": username, "password": "sai"})


def test_who_failed_too_often_waits_to_be_unlocked_and_no_longer_when_he_is(desk, signed_in):
    fail("yte")
    fail("xaydung", times=4)
    (locked,) = desk()["locked"].rows
    assert locked.username == "yte"
    signed_in(ADMINISTRATOR).post(reverse("people:user", args=[locked.pk]), {"do": "unlock"})
    assert desk()["locked"].count == 0


def test_a_lock_that_has_run_out_does_not_wait(province, settings):
    from django.utils import timezone

    fail("yte")
    assert waiting.locked(timezone.now()).exists()
    assert not waiting.locked(timezone.now() + settings.AXES_COOLOFF_TIME).exists()


def test_users_without_a_role_or_of_a_body_that_is_no_more_are_named(desk):
    User.objects.create_user("moi", "Lò Văn Mới")
    Organization.objects.filter(name="Sở Y tế").update(until=people.days(-1))
    assert names(desk()["roleless"]) == ["Lò Văn Mới"]
    assert [user.username for user in desk()["ended"].rows] == ["yte"]


def test_a_person_is_without_a_unit_when_the_last_post_has_ended(desk):
    before = desk()["postless"].count
    held = Membership.objects.filter(until=None).select_related("person").first()
    Membership.objects.filter(person=held.person).update(until=people.days(-1))
    assert desk()["postless"].count == before + 1
    assert held.person in waiting.without_post(people.TODAY)
    assert held.person not in waiting.without_post(people.days(-1))


def test_a_body_for_which_nobody_signs_in_is_named_until_somebody_does(desk):
    assert "Sở Tư pháp" in names(desk()["empty"])
    assert "Sở Y tế" not in names(desk()["empty"])
    User.objects.filter(username="yte").update(is_active=False)
    assert people.body("Sở Y tế") in waiting.without_user(people.TODAY)


def test_the_page_leads_to_all_that_is_kept(signed_in, province):
    page = signed_in(ADMINISTRATOR).get("/").content.decode()
    for name in ("organizations", "people", "users", "offices"):
        assert f'href="{reverse(f"people:{name}")}"' in page
    for kind in ("organizations", "users"):
        assert f'href="{reverse("people:import", args=[kind])}"' in page
    assert f"<dd>{Person.objects.count()}</dd>" in page
