"""Requests of lower units: from the confirmed sentence to the asker's word on the answer."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.ledger.models import Entry
from ketluan.office.meetings import request_actions as actions
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.request_actions import NotNow
from ketluan.office.meetings.request_queries import to_follow, waiting
from ketluan.office.people.actions import Outdated
from ketluan.office.review.actions import InUse, undo
from tests.office import people
from tests.office.people import LEAD, OTHER_UNIT, SPECIALIST, SUPPORTER


@pytest.fixture
def asked(province):
    return people.asked()


@pytest.fixture
def answered(asked):
    people.answered(asked)
    return asked


def post(browser, asked, verb, **said):
    asked.refresh_from_db()
    given = {f"{verb}-{name}": value for name, value in {"version": asked.version, **said}.items()}
    return browser.post(reverse("meetings:do-request", args=[asked.pk, verb]), given)


def listed(browser, **asked):
    return list(browser.get(reverse("meetings:requests"), asked).context["page"])


def test_a_request_knows_its_asker_by_the_words_of_the_text(asked):
    assert asked.asker == people.body("Sở Xây dựng")
    assert asked.asker_words == "Sở Xây dựng"
    assert asked.routed_to == people.body("Sở Tài chính")


def test_a_sentence_is_followed_once(asked):
    assert asked.finding not in to_follow([asked.finding.source_id])
    again = actions.follow(people.act(SPECIALIST), [asked.finding], people.address_book())
    assert again == []
    assert Request.objects.count() == 1


def test_what_is_not_a_request_is_not_followed(finding):
    with pytest.raises(ValueError, match="request"):
        actions.follow(people.act(SPECIALIST), [finding], people.address_book())


def test_another_office_follows_nothing(asked):
    with pytest.raises(PermissionDenied):
        actions.follow(people.act(people.OTHER_OFFICE), [asked.finding], people.address_book())


def test_the_sentence_of_a_followed_request_cannot_be_taken_back(asked):
    assert undo(people.act(SPECIALIST), asked.finding.source) == 1
    with pytest.raises(InUse):
        undo(people.act(SPECIALIST), asked.finding.source)


def test_each_act_leaves_one_line_in_the_ledger(answered):
    actions.say(people.act(SUPPORTER), answered, "answered", "", version=answered.version + 1)
    thing = f"meetings.request:{answered.pk}"
    verbs = list(Entry.objects.filter(thing=thing).order_by("pk").values_list("verb", flat=True))
    assert verbs == ["follow_request", "route_request", "answer_request", "say_of_answer"]


def test_a_further_answer_sets_the_askers_word_aside(answered):
    actions.say(people.act(SUPPORTER), answered, "not_answered", "Chưa rõ nguồn vốn.", version=answered.version + 1)
    answered.refresh_from_db()
    assert answered in waiting(people.office())
    people.answered(answered, "Đã bố trí 12 tỷ đồng.")
    answered.refresh_from_db()
    assert (answered.says, answered.said_on) == ("", None)
    assert answered not in waiting(people.office())


def test_nobody_speaks_of_an_answer_that_was_not_given(asked):
    with pytest.raises(NotNow):
        actions.say(people.act(SUPPORTER), asked, "answered", "", version=asked.version)


def test_of_two_who_write_at_once_the_second_is_told(answered):
    with pytest.raises(Outdated):
        actions.say(people.act(SUPPORTER), answered, "answered", "", version=1)


def test_the_asker_says_on_its_page_that_it_was_not_answered(answered, signed_in):
    browser = signed_in(SUPPORTER)
    refused = post(browser, answered, "say", says="not_answered")
    assert refused.status_code == 422
    assert "Nêu rõ phần nào" in refused.content.decode()
    assert post(browser, answered, "say", says="not_answered", words="Chưa nêu thời gian.").status_code == 302
    answered.refresh_from_db()
    assert answered.says == "not_answered"


def test_the_office_writes_the_askers_word_down_with_its_basis(answered, signed_in):
    browser = signed_in(SPECIALIST)
    assert post(browser, answered, "say", says="answered").status_code == 422
    assert post(browser, answered, "say", says="answered", basis="CV 45/SXD ngày 02/11/2026").status_code == 302
    assert Entry.objects.order_by("-pk").first().basis == "CV 45/SXD ngày 02/11/2026"


def test_what_was_typed_stands_there_again_where_someone_was_faster(asked, signed_in):
    answer = post(
        signed_in(LEAD), asked, "answer", version=1, words="Đang cân đối.", number="", day=people.TODAY.isoformat()
    )
    assert answer.status_code == 422
    assert "Đang cân đối." in answer.content.decode()
    asked.refresh_from_db()
    assert asked.answer == ""


def test_an_answer_of_a_day_to_come_is_refused_in_words(asked, signed_in):
    answer = post(signed_in(LEAD), asked, "answer", words="Có.", day=people.days(3).isoformat())
    assert "không thể sau hôm nay" in answer.content.decode()


def test_a_verb_that_is_not_there_is_not_found(asked, signed_in):
    assert post(signed_in(SPECIALIST), asked, "burn").status_code == 404


def test_the_list_is_narrowed_by_state_and_body(asked, signed_in):
    browser = signed_in(SPECIALIST)
    assert listed(browser) == listed(browser, state="unanswered") == [asked]
    assert listed(browser, state="overdue") == []
    Request.objects.update(due=people.days(-1))
    assert listed(browser, state="overdue") == [asked]
    assert listed(browser, unit=people.body("Sở Tài chính").pk) == [asked]
    assert listed(browser, state="settled") == []
    people.answered(asked)
    assert listed(browser, state="overdue") == listed(browser, state="unanswered") == []
    assert listed(browser, state="mọi thứ") == [asked]


def test_a_unit_sees_what_it_asks_and_what_it_is_to_answer_and_no_more(asked, signed_in):
    assert listed(signed_in(SUPPORTER)) == listed(signed_in(LEAD)) == [asked]
    assert listed(signed_in(OTHER_UNIT)) == []
    assert signed_in(OTHER_UNIT).get(reverse("meetings:request", args=[asked.pk])).status_code == 403


def test_the_page_of_a_session_shows_how_each_request_stands_and_follows_the_rest(province, signed_in):
    session = people.session_with_requests()
    browser, address = signed_in(SPECIALIST), reverse("meetings:session", args=[session.pk])
    assert "Theo dõi tất cả kiến nghị" in browser.get(address).content.decode()
    assert browser.post(reverse("meetings:follow", args=[session.pk])).status_code == 302
    assert Request.objects.count() == 2
    assert "chưa chuyển" in browser.get(address).content.decode()


def test_one_request_of_a_session_is_followed_alone(province, signed_in):
    session = people.session_with_requests()
    source = session.session_sources.get().source_id
    first = to_follow([source]).first()
    signed_in(SPECIALIST).post(reverse("meetings:follow", args=[session.pk]), {"finding": first.pk})
    assert Request.objects.get().finding == first
