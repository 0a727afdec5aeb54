"""The next agenda takes open requests and papers that were put off, each on its sentence."""

from __future__ import annotations

import pytest

from ketluan.office.agendas.business import business
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.submission_actions import Settled, settle
from tests.office import people
from tests.office.meetings.test_submissions import TITLE, session_hearing


def items(part):
    return [one for one in business(people.office(), people.TODAY) if one.part == part and one.level == 3]


@pytest.fixture
def asked(province):
    return people.asked()


def test_a_request_without_an_answer_is_an_item_with_who_answers_by_when(asked):
    (item,) = items("requests")
    assert item.words.startswith("Sở Xây dựng: bố trí 12 tỷ đồng sửa cầu Nà Phặc; Sở Tài chính trả lời, hạn trả lời")
    assert [(fact.kind, fact.key) for fact in item.facts] == [("finding", asked.finding_id)]
    assert "quá hạn" not in item.words


def test_a_request_past_its_day_is_said_to_be_late(asked):
    Request.objects.update(due=people.days(-1))
    assert "(quá hạn)" in items("requests")[0].words


def test_a_request_is_no_item_once_it_is_answered_and_one_again_when_the_asker_refuses(asked):
    people.answered(asked)
    assert items("requests") == []
    Request.objects.update(says="not_answered", said_on=people.TODAY)
    assert "chưa được giải quyết" in items("requests")[0].words


def test_a_confirmed_request_that_nobody_follows_is_no_item(province):
    people.session_with_requests()
    assert items("requests") == []


def test_a_paper_put_off_is_an_item_on_its_sentence(province):
    _, paper = session_hearing(people.days(-30), "chuyển phiên họp sau")
    assert items("submissions") == []
    settle(people.act(people.SPECIALIST), paper, Settled("next"), version=0)
    (item,) = items("submissions")
    assert item.words.startswith(f"{TITLE}; chuyển từ phiên họp ngày")
    assert [fact.key for fact in item.facts] == [paper.pk]
