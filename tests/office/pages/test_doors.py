"""The doors of every app refuse in one way: what is another's is as if it were not there."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from ketluan.office.people.access import actor_of, guarded, require_work
from ketluan.office.people.models import Office
from tests.office import people
from tests.office.people import LEADER, OTHER_OFFICE, SPECIALIST


def test_a_door_gives_the_row_that_is_there_and_refuses_where_none_is(province):
    mine = people.office()
    assert guarded(Office.objects.filter(pk=mine.pk)) == mine
    with pytest.raises(PermissionDenied):
        guarded(Office.objects.filter(pk=0))


@pytest.mark.parametrize(("who", "works"), [(SPECIALIST, True), (LEADER, False), (OTHER_OFFICE, False)])
def test_only_who_works_in_an_office_is_let_write_there(province, who, works):
    asker, office = actor_of(people.user(who)), people.office().pk
    assert (office in asker.works) is works
    if works:
        require_work(asker, office)
        return
    with pytest.raises(PermissionDenied):
        require_work(asker, office)
