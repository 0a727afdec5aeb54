"""The menu shows each role the pages that it has a use for, and says on which of them one is."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ketluan.office.navigation import MENU, Group, menu
from ketluan.office.people.access import actor_of
from tests.office import people
from tests.office.people import HEAD, INSPECTOR, LEAD, LEADER, SPECIALIST

ADMINISTRATOR = "quantri"
EVERY = (SPECIALIST, HEAD, LEADER, INSPECTOR, LEAD, ADMINISTRATOR)


def shown(username, path="/"):
    return menu(actor_of(people.user(username)), path)


def routes(username):
    return {link.href for word in shown(username) for link in word.links}


def test_each_role_may_open_all_that_its_menu_leads_to(province, signed_in):
    refused = {(who, href) for who in EVERY for href in routes(who) if signed_in(who).get(href).status_code != 200}
    assert refused == set()


def test_the_menu_fits_one_row(province):
    assert max(len(shown(who)) for who in EVERY) <= 8
    assert len(shown(LEAD)) <= 6
    assert sum(len(one.places) if isinstance(one, Group) else 1 for one in MENU) > 20


def test_a_word_that_leads_to_one_page_is_a_link_with_its_name(province):
    words = {str(word.label): word.alone for word in shown(LEAD)}
    assert words["Thống kê nhiệm vụ"].href == reverse("reports:statistics")
    assert "Báo cáo" not in words
    assert "Báo cáo" in {str(word.label) for word in shown(SPECIALIST)}


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("/", "Bàn làm việc"),
        ("/tasks/7/", "Nhiệm vụ"),
        ("/findings/7/assign/", "Nội dung đã xác nhận"),
        ("/sessions/", "Phiên họp"),
        ("/sessions/3/agenda/", "Phiên họp"),
        ("/sessions/series/", "Lịch phiên họp"),
        ("/indicators/checks/", "Đối chiếu số liệu"),
        ("/indicators/9/", "Chỉ tiêu, số liệu"),
        ("/search/", None),
    ],
)
def test_the_page_is_found_by_the_longest_address_that_it_begins_with(province, path, here):
    found = [str(link.label) for word in shown(SPECIALIST, path) for link in word.links if link.here]
    assert found == ([here] if here else [])


def test_one_entry_is_marked_on_a_page(province, signed_in):
    said = signed_in(SPECIALIST).get(reverse("meetings:requests")).content.decode()
    assert said.count('aria-current="page"') == 2  # in the row and in the telephone's menu
    assert '<summary class="within">Phiên họp</summary>' in said
