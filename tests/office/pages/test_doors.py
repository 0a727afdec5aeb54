"""The doors of every app refuse in one way: what is another's is as if it were not there. What somebody else changed
meanwhile comes back with what was written."""

from __future__ import annotations

import pytest
from django import forms
from django.core.exceptions import PermissionDenied
from django.http import QueryDict

from ketluan.office.people.access import actor_of, guarded, require_work
from ketluan.office.people.forms import overtaken
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


class Versioned(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    words = forms.CharField()
    marks = forms.MultipleChoiceField(choices=[("a", "a"), ("b", "b")])


@pytest.mark.parametrize("prefix", [None, "amend"])
def test_a_form_that_was_overtaken_keeps_what_was_written_and_may_be_sent_again(prefix):
    start = f"{prefix}-" if prefix else ""
    given = QueryDict(f"{start}version=1&{start}words=Việc&{start}marks=a&{start}marks=b")
    form = Versioned(given, prefix=prefix)
    assert form.is_valid()
    overtaken(form, "Người khác vừa sửa.", 7)
    assert form.non_field_errors() == ["Người khác vừa sửa."]
    again = Versioned(form.data, prefix=prefix)
    assert again.is_valid()
    assert again.cleaned_data == {"version": 7, "words": "Việc", "marks": ["a", "b"]}
    assert 'value="7"' in str(form["version"])
