"""Work given to units that were picked by hand, and lists of units that are remembered under a name."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.ledger.models import Entry
from ketluan.office.people.actions import Outdated
from ketluan.office.people.models import Organization, Succession
from ketluan.office.tasks import actions
from ketluan.office.tasks.cascade import answers, lists_in_time, units_of_class
from ketluan.office.tasks.list_models import UnitList
from ketluan.office.tasks.models import Task
from tests.office import people
from tests.office.people import HEAD, LEADER, OTHER_OFFICE, SPECIALIST, TODAY, account, act, days

NAME = "3 xã vùng cao"


@pytest.fixture
def high(province):
    return list(units_of_class("commune", TODAY)[:3])


def kept(units, name=NAME, who=SPECIALIST, office=None, **days_of):
    return actions.remember_list(act(who), office or people.office(), actions.Remembered(name, tuple(units), **days_of))


def typed(units, **more):
    said = {"wording": "Báo cáo số hộ thiếu đói.", "given_to": "picked", "units": [unit.pk for unit in units]}
    return {**said, "assigner": people.user(LEADER).pk, "deadline": "day", "due": days(9).isoformat(), **more}


def assign(browser, finding, **given):
    return browser.post(reverse("tasks:assign", args=[finding.pk]), given)


def test_each_picked_unit_gets_a_task_and_the_parent_shows_who_has_answered(finding, high, signed_in):
    browser = signed_in(SPECIALIST)
    assert assign(browser, finding, **typed(high, list_name=NAME)).status_code == 302
    parent = Task.objects.get(parent=None)
    assert (parent.given_to, parent.given_to_name, parent.gathers) == ("picked", NAME, True)
    assert {child.lead for child in parent.children.all()} == set(high)
    child = parent.children.get(lead=high[0])
    Task.objects.filter(pk=child.pk).update(lead=people.body("Sở Y tế"))
    actions.submit_result(act("yte"), child, account("Đã báo cáo.", unit="Sở Y tế"))
    found = answers(parent)
    assert (found.answered, len(found.rows)) == (1, 3)
    page = browser.get(reverse("tasks:task", args=[parent.pk])).content.decode()
    assert NAME in page
    assert "1/3 đơn vị đã trả lời" in page


def test_picked_units_are_remembered_under_their_name_in_the_same_act(finding, high, signed_in):
    assign(signed_in(SPECIALIST), finding, **typed(high, list_name=f"  {NAME} "))
    assert set(UnitList.objects.get(name=NAME).units.all()) == set(high)
    assert Entry.objects.get(verb="remember_list").after["units"] == sorted(unit.name for unit in high)


def test_the_units_of_a_remembered_list_are_called_by_it(finding, high, signed_in):
    kept(high)
    assign(signed_in(SPECIALIST), finding, **typed(high))
    assert Task.objects.get(parent=None).given_to_name == NAME
    assert UnitList.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"units": []}, "Hãy đánh dấu các đơn vị được giao"),
        ({"given_to": ""}, "Đã đánh dấu đơn vị"),
        ({"list_name": NAME.upper()}, "đã có danh sách tên này"),
    ],
)
def test_what_is_half_said_is_asked_for_and_nothing_typed_is_lost(finding, high, signed_in, more, said):
    kept(high)
    lead = {} if more.get("given_to", "picked") else {"lead": people.body("Sở Y tế").pk}
    answer = assign(signed_in(SPECIALIST), finding, **{**typed(high[:2]), **lead, **more})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "Báo cáo số hộ thiếu đói." in page
    assert not Task.objects.exists()


def ticks(page):
    fields = page.context["form"]["units"]
    return {int(str(one.data["value"])) for one in fields if one.data["selected"]}


def test_a_class_or_a_list_is_a_start_from_which_units_are_ticked(finding, high, signed_in):
    mine, browser = kept(high), signed_in(SPECIALIST)
    other = people.body("Sở Y tế")

    def ticked(start, *units):
        return assign(browser, finding, **typed(units), do="tick", start=start)

    listed = ticked(f"list:{mine.pk}", other)
    assert ticks(listed) == {other.pk, *(unit.pk for unit in high)}
    assert "Báo cáo số hộ thiếu đói." in listed.content.decode()
    assert not listed.context["form"].errors
    communes = {unit.pk for unit in units_of_class("commune", TODAY)}
    assert ticks(ticked("class:commune")) == communes
    assert ticks(ticked("none", other)) == set()
    assert not Task.objects.exists()


def test_a_list_is_offered_on_its_days_alone(high):
    office = people.office()
    kept(high, "trước", since=days(-9), until=days(-1))
    kept(high, "nay", since=days(-9))
    kept(high, "sau", since=days(2))
    assert [one.row.name for one in lists_in_time([office.pk], TODAY, valid=True)] == ["nay"]
    assert [one.row.name for one in lists_in_time([office.pk], TODAY)] == ["nay", "sau", "trước"]


def test_of_a_list_those_are_taken_that_exist_and_the_others_are_named_with_what_they_became(high):
    kept(high)
    Organization.objects.filter(pk=high[0].pk).update(until=days(-1))
    Succession.objects.create(kind="merged", on=TODAY, predecessor=high[0], successor=high[1])
    (found,) = lists_in_time([people.office().pk], TODAY, valid=True)
    assert found.units == high[1:]
    assert found.gone == [(high[0], high[1].name)]


def test_two_lists_of_a_name_do_not_hold_on_one_day(high):
    kept(high, until=days(5))
    with pytest.raises(actions.NameTaken):
        kept(high, since=days(5))
    kept(high, since=days(6))


def test_a_list_is_changed_with_its_line_and_not_over_the_change_of_another(high):
    mine = kept(high)
    wanted = actions.Remembered("2 xã vùng cao", tuple(high[:2]), until=days(30))
    actions.change_list(act(HEAD), mine, wanted, version=1)
    mine.refresh_from_db()
    assert (mine.name, list(mine.units.all())) == ("2 xã vùng cao", high[:2])
    entry = Entry.objects.get(verb="change_list")
    assert (entry.before["name"], entry.after["name"]) == (NAME, "2 xã vùng cao")
    with pytest.raises(Outdated):
        actions.change_list(act(SPECIALIST), mine, wanted, version=1)


def test_another_office_neither_makes_nor_changes_our_lists(high):
    with pytest.raises(PermissionDenied):
        kept(high, who=OTHER_OFFICE)
    with pytest.raises(PermissionDenied):
        actions.change_list(act(OTHER_OFFICE), kept(high), actions.Remembered("x", ()), version=1)


def test_the_pages_make_change_and_tell_of_lists(high, signed_in):
    browser, keys = signed_in(SPECIALIST), [unit.pk for unit in high]
    given = {"office": people.office().pk, "name": NAME, "since": TODAY.isoformat(), "units": keys}
    new = reverse("tasks:unit-list-new")
    assert browser.post(new, {**given, "units": []}).status_code == 422
    assert browser.post(new, {**given, "until": days(-1).isoformat()}).status_code == 422
    assert browser.post(new, given).url == reverse("tasks:unit-lists")
    assert browser.post(new, given).status_code == 422, "the name is taken"
    edit = reverse("tasks:unit-list", args=[UnitList.objects.get().pk])
    said = {"name": NAME, "until": days(1).isoformat(), "units": keys[:1]}
    assert browser.post(edit, {**said, "version": 1}).status_code == 302
    answer = browser.post(edit, {**said, "version": 1})
    assert "vừa được người khác sửa" in answer.content.decode()
    assert NAME in browser.get(reverse("tasks:unit-lists")).content.decode()
