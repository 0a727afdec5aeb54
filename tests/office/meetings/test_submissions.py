"""Papers put before a session: what became of each, held by a person on the session's page."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.ledger.models import Entry
from ketluan.office.meetings.actions import hold
from ketluan.office.meetings.models import Submission
from ketluan.office.meetings.submission_actions import Settled, settle
from ketluan.office.meetings.submission_queries import put_off, submission_of
from ketluan.office.people.actions import Outdated
from ketluan.office.review.actions import InUse, undo
from ketluan.office.review.models import Finding
from tests.office import people
from tests.office.people import LEADER, OTHER_OFFICE, SPECIALIST

TITLE = "Đề án sắp xếp trường học vùng cao"


def session_hearing(day, outcome, title=TITLE):
    """A session that heard one paper."""
    source = people.taken_in(f"Phiên họp ngày {day}\n\nPhiên họp xem xét {title}: {outcome}.", f"{day}.txt")
    held = hold(people.act(SPECIALIST), source, title=f"Phiên {day}", body="UBND tỉnh", held_on=day, chair="")
    return held, people.paper(source, title, title=title, outcome=outcome)


@pytest.fixture
def heard(province):
    return session_hearing(people.days(-30), "cơ bản thống nhất")


@pytest.fixture
def post(heard, signed_in):
    session, paper = heard

    def post(username=SPECIALIST, **said):
        given = {f"s{paper.pk}-{name}": value for name, value in {"version": 0, **said}.items()}
        return signed_in(username).post(reverse("meetings:outcome", args=[session.pk, paper.pk]), given)

    return post


def test_the_page_offers_what_the_words_suggest_until_a_person_settles_it(heard, post, signed_in):
    address = reverse("meetings:session", args=[heard[0].pk])
    page = signed_in(SPECIALIST).get(address).content.decode()
    assert '<option value="in_principle" selected>' in page
    assert f"?start={heard[1].start}" in page
    assert not Submission.objects.exists()
    assert post(outcome="adopted").status_code == 302
    assert Submission.objects.get().outcome == "adopted"
    assert '<option value="adopted" selected>' in signed_in(SPECIALIST).get(address).content.decode()


def test_what_became_of_a_paper_is_asked_of_its_finding_and_of_nobody_where_none_held_it(heard, post):
    assert submission_of(Finding.objects.get(pk=heard[1].pk)) is None
    post(outcome="adopted")
    assert submission_of(Finding.objects.get(pk=heard[1].pk)) == Submission.objects.get()


def test_a_leader_reads_the_outcome_and_is_offered_no_form(heard, post, signed_in):
    post(outcome="adopted", words="Có chỉnh lý")
    page = signed_in(LEADER).get(reverse("meetings:session", args=[heard[0].pk])).content.decode()
    assert "Có chỉnh lý" in page
    assert "Sửa kết quả" not in page
    assert post(LEADER, outcome="returned", version=1).status_code == 403


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"outcome": "complete"}, "Nêu ngày phải hoàn thiện."),
        ({"outcome": "adopted", "complete_by": "2026-12-01"}, "Chỉ ghi ngày khi giao hoàn thiện."),
        ({"outcome": "burnt"}, "burnt"),
    ],
)
def test_what_cannot_be_held_is_refused_with_a_reason_and_stands_there_again(post, said, words):
    answer = post(**said)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_paper_to_be_completed_is_held_with_its_day(post, heard, signed_in):
    post(outcome="complete", complete_by="2026-12-01")
    page = signed_in(SPECIALIST).get(reverse("meetings:session", args=[heard[0].pk])).content.decode()
    assert "trước ngày 01/12/2026" in page


def test_of_two_who_settle_at_once_the_second_is_told(heard, post):
    post(outcome="adopted")
    answer = post(outcome="returned")
    assert "vừa được người khác" in answer.content.decode()
    assert Submission.objects.get().outcome == "adopted"
    with pytest.raises(Outdated):
        settle(people.act(SPECIALIST), heard[1], Settled("returned"), version=0)


def test_settling_anew_leaves_what_was_held_before_in_the_ledger(post):
    post(outcome="adopted")
    post(outcome="returned", version=1)
    first, last = Entry.objects.filter(verb="settle_outcome").order_by("pk")
    assert (first.after["outcome"], last.before["outcome"], last.after["outcome"]) == ("adopted", "adopted", "returned")


def test_another_office_settles_nothing_and_a_request_is_no_paper(heard):
    with pytest.raises(PermissionDenied):
        settle(people.act(OTHER_OFFICE), heard[1], Settled("adopted"), version=0)
    with pytest.raises(ValueError, match="submission"):
        settle(people.act(SPECIALIST), people.asked().finding, Settled("adopted"), version=0)


def test_the_sentence_of_a_settled_paper_cannot_be_taken_back(heard, post):
    post(outcome="adopted")
    with pytest.raises(InUse):
        undo(people.act(SPECIALIST), heard[1].source)


def test_a_paper_put_off_waits_until_a_later_session_hears_it(province):
    _, paper = session_hearing(people.days(-60), "chuyển phiên họp sau")
    held = settle(people.act(SPECIALIST), paper, Settled("next"), version=0)
    session_hearing(people.days(-30), "thông qua", "Bảng giá đất năm 2027")
    assert put_off(people.office(), people.TODAY) == [held]
    session_hearing(people.days(-10), "thông qua", f"Tờ trình về {TITLE}")
    assert put_off(people.office(), people.TODAY) == []
    assert put_off(people.office(), people.days(-20)) == [held]


def test_the_notice_says_the_day_of_a_paper_that_is_to_be_completed(heard, post):
    from ketluan.office.briefs.notice import notice

    post(outcome="complete", complete_by="2026-12-01")
    said = [one.words for one in notice(heard[0])[0] if one.part == "matters" and one.facts]
    assert said == [f"Về {TITLE[:1].lower()}{TITLE[1:]}: cơ bản thống nhất, hoàn thiện trước ngày 01/12/2026."]
