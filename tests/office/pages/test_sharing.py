"""Sharing is an act, and a restriction goes through every door: pages, lists, sheets, search, counts, ledger."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.intake.models import Source
from ketluan.office.intake.restricting import Outsider, lift, restrict
from ketluan.office.ledger.models import Entry
from ketluan.office.meetings.actions import hold
from ketluan.office.people.sharing import share, withdraw
from ketluan.office.tasks import actions
from ketluan.office.tasks.queries import by_unit
from tests.office import people
from tests.office.people import HEAD, INSPECTOR, LEAD, LEADER, OTHER_OFFICE, OTHER_UNIT, SPECIALIST, SUPPORTER, TODAY

WORDS = "điều chuyển vốn"
EVERYBODY_OF_IT = (SPECIALIST, HEAD, LEADER, INSPECTOR, LEAD, SUPPORTER)


@pytest.fixture
def held(source):
    return hold(
        people.act(SPECIALIST), source, title="Phiên họp giao ban kín", body="UBND tỉnh", held_on=TODAY, chair=""
    )


def seen(browser, name, *args):
    answer = browser.get(reverse(name, args=args))
    return answer.content.decode() if answer.status_code == 200 else ""


def sheet_of(browser):
    book = load_workbook(BytesIO(browser.get(reverse("tasks:export")).getvalue()))
    return "\n".join(str(cell.value) for row in book.active.iter_rows() for cell in row if cell.value)


def everywhere(browser, source, task, held):
    """The places in which the source, or what came of it, is seen."""
    places = {
        "the list of sources": source.title in seen(browser, "intake:list"),
        "the source": bool(seen(browser, "intake:text", source.pk)),
        "its page": bool(seen(browser, "intake:source", source.pk)),
        "its desk": bool(seen(browser, "review:desk", source.pk)),
        "the list of tasks": WORDS in seen(browser, "tasks:list"),
        "the task": bool(seen(browser, "tasks:task", task.pk)),
        "the sheet": WORDS in sheet_of(browser),
        "the desk": WORDS in seen(browser, "desk:home"),
        "the session": bool(seen(browser, "meetings:session", held.pk)),
        "the list of sessions": held.title in seen(browser, "meetings:list"),
        "the search": WORDS in browser.get(f"{reverse('search:search')}?q=dieu+chuyen+von").content.decode(),
        "the ledger": WORDS in seen(browser, "desk:ledger"),
    }
    return {place for place, there in places.items() if there}


@pytest.mark.parametrize("who", EVERYBODY_OF_IT)
def test_a_restricted_source_is_seen_nowhere_by_who_is_not_named(source, task, held, signed_in, who):
    actions.urge(people.act(SPECIALIST), [task])
    browser = signed_in(who)
    assert everywhere(browser, source, task, held)
    other = HEAD if who != HEAD else SPECIALIST
    restrict(people.act(other), source, [], "Nội dung nhân sự")
    assert everywhere(browser, source, task, held) == set()
    assert by_unit(people.act(who).actor, TODAY, 9).units == 0
    letter = task.urgings.get().letter
    assert browser.get(reverse("tasks:letter", args=[letter.pk])).status_code == 403
    assert browser.post(reverse("tasks:do", args=[task.pk, "report"]), {"report-words": "Xong."}).status_code == 403


def test_who_is_named_sees_it_everywhere_and_a_lifted_restriction_is_gone(source, task, held, signed_in):
    before = {who: everywhere(signed_in(who), source, task, held) for who in EVERYBODY_OF_IT}
    restrict(people.act(SPECIALIST), source, [people.user(LEAD)], "Nội dung nhân sự")
    for who in (SPECIALIST, LEAD):
        assert everywhere(signed_in(who), source, task, held) == before[who]
    assert everywhere(signed_in(HEAD), source, task, held) == set()
    lift(people.act(SPECIALIST), source)
    for who in EVERYBODY_OF_IT:
        assert everywhere(signed_in(who), source, task, held) == before[who]


def test_who_is_not_named_neither_lifts_a_restriction_nor_shares(source, task, signed_in):
    restrict(people.act(SPECIALIST), source, [], "Nội dung nhân sự")
    with pytest.raises(PermissionDenied):
        lift(people.act(HEAD), source)
    address = reverse("intake:sharing", args=[source.pk])
    assert signed_in(HEAD).post(address, {"do": "lift"}).status_code == 403
    assert signed_in(HEAD).get(reverse("tasks:sharing", args=[task.pk])).status_code == 403


def test_only_people_of_the_office_and_of_its_units_are_named(source, task):
    with pytest.raises(Outsider):
        restrict(people.act(SPECIALIST), source, [people.user(OTHER_UNIT)], "Nội dung nhân sự")


def test_a_document_that_is_restricted_to_others_is_not_named_to_who_hands_it_in_again(source, signed_in):
    restrict(people.act(SPECIALIST), source, [], "Nội dung nhân sự")
    text = Source.objects.get().original
    given = {"office": people.office().pk, "text": text, "received": TODAY.isoformat()}
    answer = signed_in(HEAD).post(reverse("intake:take-in"), given, follow=True)
    assert "đã được tiếp nhận" in answer.content.decode()
    assert source.title not in answer.content.decode()


def test_a_finding_of_a_restricted_source_is_not_assigned_by_others(source, finding, signed_in):
    restrict(people.act(SPECIALIST), source, [], "Nội dung nhân sự")
    assert signed_in(HEAD).get(reverse("tasks:assign", args=[finding.pk])).status_code == 403


@pytest.mark.parametrize("who", [OTHER_OFFICE, OTHER_UNIT])
@pytest.mark.parametrize("what", ["source", "session", "task"])
def test_what_is_shared_is_seen_until_it_is_withdrawn(source, task, held, signed_in, who, what):
    browser = signed_in(who)
    assert everywhere(browser, source, task, held) == set()
    thing = {"source": source, "session": held, "task": task}[what]
    to = people.office("Văn phòng Tỉnh ủy") if who == OTHER_OFFICE else people.body("Sở Y tế")
    share(people.act(SPECIALIST), thing, to, "Phối hợp theo dõi")
    places = {
        "source": {"the list of sources", "the source", "its page", "the search"},
        "session": {
            *("the list of sources", "the source", "its page", "the session", "the list of sessions"),
            *("the list of tasks", "the task", "the sheet", "the search"),
        },
        "task": {
            "the list of sources",
            "the source",
            "its page",
            "the list of tasks",
            "the task",
            "the sheet",
            "the search",
        },
    }
    assert everywhere(browser, source, task, held) == places[what]
    assert by_unit(people.act(who).actor, TODAY, 9).units == 0, "what is only shared is not counted"
    withdraw(people.act(SPECIALIST), thing, thing.shares.get().pk)
    assert everywhere(browser, source, task, held) == set()
    verbs = Entry.objects.order_by("-number").values_list("verb", flat=True)[:2]
    assert list(verbs) == ["unshare", "share"]


def test_what_is_shared_is_seen_and_not_acted_upon(source, task, signed_in):
    share(people.act(SPECIALIST), task, people.office("Văn phòng Tỉnh ủy"), "Phối hợp")
    browser = signed_in(OTHER_OFFICE)
    for verb, words in (
        ("report", {"report-words": "Xong."}),
        ("edit", {"edit-wording": "x", "edit-version": 1}),
    ):
        assert browser.post(reverse("tasks:do", args=[task.pk, verb]), words).status_code == 403
    assert browser.post(reverse("tasks:urge"), {"task": task.pk}).status_code == 403
    assert browser.get(reverse("tasks:sharing", args=[task.pk])).status_code == 403
    assert "h-history" not in seen(browser, "tasks:task", task.pk)


def test_a_restriction_is_stronger_than_a_share(source, task, held, signed_in):
    share(people.act(SPECIALIST), source, people.office("Văn phòng Tỉnh ủy"), "Phối hợp")
    restrict(people.act(SPECIALIST), source, [], "Nội dung nhân sự")
    assert everywhere(signed_in(OTHER_OFFICE), source, task, held) == set()


def test_nobody_shares_what_is_another_offices(source):
    with pytest.raises(PermissionDenied):
        share(people.act(OTHER_OFFICE), source, people.office("Văn phòng Tỉnh ủy"), "Tự lấy")
    with pytest.raises(PermissionDenied):
        share(people.act(LEADER), source, people.body("Sở Y tế"), "Tự chia sẻ")


def test_a_session_of_which_one_source_is_restricted_shows_the_other_alone(source, held, signed_in):
    from ketluan.office.meetings.actions import attach

    other = people.taken_in("Thu ngân sách tháng 8 đạt 412,6 tỷ đồng, bằng 55% dự toán.", "ngân sách.txt")
    attach(people.act(SPECIALIST), other, held)
    restrict(people.act(SPECIALIST), source, [], "Nội dung nhân sự")
    said = seen(signed_in(HEAD), "meetings:session", held.pk)
    assert "Thu ngân sách" in said
    assert source.title not in said
    assert 'data-label="Văn bản">1</td>' in seen(signed_in(HEAD), "meetings:list")


def test_the_way_through_the_page(source, task, signed_in):
    browser = signed_in(SPECIALIST)
    address = reverse("intake:sharing", args=[source.pk])
    to = people.office("Văn phòng Tỉnh ủy")
    assert browser.post(address, {"do": "share", "reason": "Phối hợp"}).status_code == 422
    assert browser.post(address, {"do": "share", "office": to.pk, "reason": "Phối hợp"}).status_code == 302
    said = browser.get(address).content.decode()
    assert "Phối hợp" in said
    browser.post(address, {"do": "unshare", "share": source.shares.get().pk})
    assert browser.post(address, {"do": "restrict", "reason": ""}).status_code == 422
    browser.post(address, {"do": "restrict", "readers": [people.user(LEADER).pk], "reason": "Nhân sự"})
    page = seen(browser, "intake:source", source.pk)
    assert "Đào Việt Cương; Lục Tuấn Khương" in page
    browser.post(address, {"do": "lift"})
    assert "Nhân sự" not in seen(browser, "intake:source", source.pk).split("h-history")[0]
