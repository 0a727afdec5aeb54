"""A list is saved as it is looked at: found again, opened first, shared by an act; each sees only what is his."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.ledger.models import Entry
from ketluan.office.lists import actions
from ketluan.office.lists.access import views_for
from ketluan.office.lists.models import Preferred, SavedView
from ketluan.office.people.access import actor_of
from tests.office import people
from tests.office.people import HEAD, LEAD, LEADER, OTHER_OFFICE, OTHER_UNIT, SPECIALIST, act

LATE = "stat=overdue&col=due"


@pytest.fixture
def view(province):
    return actions.save(act(SPECIALIST), "Quá hạn", of="tasks", address=LATE)


def found_by(username):
    return [one.name for one in views_for(actor_of(people.user(username)))]


def verbs():
    return list(Entry.objects.order_by("number").values_list("verb", flat=True))


def test_what_is_ones_own_nobody_else_finds_and_no_line_is_written(view):
    assert found_by(SPECIALIST) == ["Quá hạn"]
    assert not any(found_by(one) for one in (HEAD, LEADER, LEAD, OTHER_OFFICE))
    assert verbs() == []


def test_a_name_leads_to_what_was_saved_last(view):
    actions.save(act(SPECIALIST), "Quá hạn", of="tasks", address="stat=overdue")
    actions.save(act(SPECIALIST), "Quá hạn", of="matters", address="")
    assert SavedView.objects.get(list="tasks").address == "stat=overdue"
    assert SavedView.objects.count() == 2


def test_sharing_is_an_act_that_the_ledger_tells(view):
    actions.share(act(SPECIALIST), view, people.office())
    assert found_by(HEAD) == found_by(LEADER) == ["Quá hạn"]
    assert found_by(OTHER_OFFICE) == found_by(LEAD) == []
    actions.rename(act(SPECIALIST), view, "Việc quá hạn")
    actions.take_back(act(HEAD), view)
    assert found_by(HEAD) == []
    assert verbs() == ["share_view", "change_view", "unshare_view"]
    line = Entry.objects.get(verb="share_view")
    assert (line.title, line.office) == ("Nhiệm vụ: Quá hạn", str(people.office().pk))


def test_a_unit_shares_within_itself(province):
    mine = actions.save(act(LEAD), "Của tôi", of="tasks", address="state=assigned")
    with pytest.raises(PermissionDenied):
        actions.share(act(LEAD), mine, people.office())
    with pytest.raises(PermissionDenied):
        actions.share(act(LEAD), mine, people.body("Sở Y tế"))
    actions.share(act(LEAD), mine, people.body("Sở Tài chính"))
    assert found_by(OTHER_UNIT) == found_by(SPECIALIST) == []
    assert Entry.objects.get().office == str(people.office().pk)


def test_nobody_changes_what_another_shared(view):
    actions.share(act(SPECIALIST), view, people.office())
    for change in (lambda: actions.rename(act(HEAD), view, "x"), lambda: actions.delete(act(HEAD), view)):
        with pytest.raises(PermissionDenied):
            change()
    with pytest.raises(PermissionDenied):
        actions.take_back(act(LEADER), view)
    with pytest.raises(PermissionDenied):
        actions.take_back(act(LEAD), view)


def test_who_is_named_for_a_matter_does_not_share_how_he_looks_for_it(province):
    mine = actions.save(act(SPECIALIST), "Mường Hin", of="matters", address="place=x")
    with pytest.raises(PermissionDenied):
        actions.share(act(SPECIALIST), mine, people.office())


def test_two_of_ones_own_do_not_bear_one_name(view):
    other = actions.save(act(SPECIALIST), "Khác", of="tasks", address="")
    with pytest.raises(actions.NameTaken):
        actions.rename(act(SPECIALIST), other, "Quá hạn")
    assert SavedView.objects.get(pk=other.pk).name == "Khác"


def test_a_list_opens_as_its_reader_prefers_and_no_longer_when_it_is_withdrawn(view):
    actions.share(act(SPECIALIST), view, people.office())
    for who in (SPECIALIST, HEAD):
        actions.prefer(act(who), view)
    with pytest.raises(PermissionDenied):
        actions.prefer(act(LEAD), view)
    actions.take_back(act(SPECIALIST), view)
    assert list(Preferred.objects.values_list("user__username", flat=True)) == [SPECIALIST]
    actions.delete(act(SPECIALIST), view)
    assert not Preferred.objects.exists()


def test_the_head_of_a_list_saves_it_and_opens_it_first(source, task, signed_in):
    browser = signed_in(SPECIALIST)
    given = {"list": "tasks", "address": "stat=overdue", "name": "  Quá   hạn ", "preferred": "1"}
    assert browser.post(reverse("lists:save"), given).url == f"{reverse('tasks:list')}?stat=overdue"
    assert browser.get(reverse("tasks:list")).url == f"{reverse('tasks:list')}?stat=overdue"
    whole = browser.get(f"{reverse('tasks:list')}?view=all").content.decode()
    assert "1 nhiệm vụ" in whole
    assert '<a href="?stat=overdue">Quá hạn</a>' in whole
    assert signed_in(HEAD).get(reverse("tasks:list")).status_code == 200


def test_every_way_to_a_whole_list_names_it_so_that_it_does_not_open_as_preferred(source, task, signed_in):
    browser, where = signed_in(SPECIALIST), reverse("tasks:list")
    made = browser.post(reverse("lists:save"), {"list": "tasks", "address": "", "name": "Tất cả"})
    told = browser.get(where, {"view": "all"}, headers={"HX-Target": "rows"}).headers["HX-Push-Url"]
    assert made.url == told == f"{where}?view=all"
    assert f'<a href="{where}?view=all">Tất cả</a>' in browser.get(reverse("lists:kept")).content.decode()
    nothing = browser.get(where, {"q": "không có"}).content.decode()
    assert nothing.count('href="?view=all"') == 5


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_name_that_is_none_or_too_long_renames_nothing(view, signed_in, name):
    browser, where = signed_in(SPECIALIST), reverse("lists:do", args=[view.pk])
    told = browser.post(where, {"do": "rename", "name": name}, follow=True).content.decode()
    assert "Hãy đặt tên (không quá 80 chữ)" in told
    browser.post(where, {"do": "rename", "name": " Việc   trễ "})
    assert SavedView.objects.get().name == "Việc trễ"


@pytest.mark.parametrize(
    ("given", "status"),
    [({"list": "tasks", "name": ""}, 302), ({"list": "users", "name": "x"}, 404), ({"name": "x"}, 404)],
)
def test_what_cannot_be_saved_is_not(province, signed_in, given, status):
    assert signed_in(SPECIALIST).post(reverse("lists:save"), given).status_code == status
    assert not SavedView.objects.exists()


def test_the_page_of_saved_lists_names_shares_and_deletes(view, signed_in):
    browser, where = signed_in(SPECIALIST), reverse("lists:do", args=[view.pk])
    browser.post(where, {"do": "rename", "name": "Trễ hạn"})
    browser.post(where, {"do": "share", "with": f"o{people.office().pk}"})
    said = signed_in(HEAD).get(reverse("lists:kept")).content.decode()
    assert "Trễ hạn" in said
    assert "Lục Tuấn Khương" in said
    assert signed_in(OTHER_OFFICE).post(where, {"do": "prefer"}).status_code == 403
    assert browser.post(where, {"do": "share", "with": "o999"}).status_code == 403
    assert browser.post(where, {"do": "nothing"}).status_code == 404
    browser.post(where, {"do": "delete"})
    assert not SavedView.objects.exists()
