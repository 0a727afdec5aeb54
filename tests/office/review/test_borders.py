"""The borders of an item are moved by a person: spans count code points, and the proposal stays as it was."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ketluan.office.intake.models import Proposal
from ketluan.office.ledger.models import Entry
from ketluan.office.review import actions, queries
from ketluan.office.review.actions import Selection, Settled
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.review.rules import nearest
from tests.office import people


@pytest.fixture
def me(province):
    return people.act(people.SPECIALIST)


@pytest.fixture
def proposal(source):
    return people.proposals(source)[0]


def test_a_proposal_is_held_true_on_other_words_and_stays_as_it_was(me, source, proposal):
    before = Proposal.objects.values().get(pk=proposal.pk)
    finding = actions.correct(me, proposal, {}, (proposal.start, proposal.end - 10))
    assert finding.quote == source.text[proposal.start : proposal.end - 10].rstrip()
    assert Proposal.objects.values().get(pk=proposal.pk) == before
    assert Entry.objects.get(verb="correct").before["span"] == f"{proposal.start}-{proposal.end}"


def test_the_border_of_what_was_confirmed_is_moved_and_counts_as_a_correction(me, source, proposal):
    (finding,) = actions.confirm(me, [proposal])
    moved = actions.move(me, finding, (finding.start, finding.end + 1))
    assert moved.pk == finding.pk
    assert moved.quote == source.text[moved.start : moved.end]
    assert moved.verdicts.get().kind == "corrected"
    entry = Entry.objects.get(verb="move")
    assert entry.before["span"] == f"{finding.start}-{finding.end}"


def test_a_task_keeps_its_finding_and_its_frozen_sentence_when_the_border_moves(me, source, task):
    frozen = task.sentence
    actions.move(me, task.finding, (task.finding.start, task.finding.end - 12))
    task.refresh_from_db()
    assert task.sentence == frozen
    assert task.finding.quote == frozen[:-12].rstrip()


@pytest.mark.parametrize("span", [(-1, 4), (7, 7), (0, 10**6)])
def test_a_border_outside_the_text_is_refused(me, proposal, span):
    with pytest.raises(ValueError, match="no words"):
        actions.correct(me, proposal, {}, span)
    assert not Finding.objects.exists()


def test_a_border_is_not_moved_onto_another_finding_of_the_kind(me, source, proposal):
    (finding,) = actions.confirm(me, [proposal])
    other = actions.add(me, source, Selection(0, 6, "directives"))
    with pytest.raises(Settled):
        actions.move(me, other, (finding.start, finding.end))


def test_a_withdrawn_finding_has_no_borders_to_move(me, source, proposal):
    (finding,) = actions.confirm(me, [proposal])
    actions.undo(me, source)
    with pytest.raises(Settled):
        actions.move(me, finding, (finding.start, finding.end - 5))


def test_words_that_the_text_says_twice_are_found_where_they_stand_nearest():
    text = "Sở Y tế báo cáo. Sở Nội vụ báo cáo."
    assert nearest("báo cáo", text, (20, 30)) == (27, 34)
    assert nearest("báo cáo", text, (0, 5)) == (8, 15)


@pytest.mark.parametrize("words", ["", "  ", "thanh tra", "báo cáo?"])
def test_words_that_the_text_does_not_say_are_not_found(words):
    assert nearest(words, "Sở Y tế báo cáo.", (0, 1)) is None


def test_words_copied_across_a_line_are_found():
    assert nearest("trước ngày 30/6", "xong trước\n ngày 30/6.", (0, 1)) == (5, 21)


def test_the_desk_cuts_the_text_where_the_finding_now_stands(me, source, proposal):
    (finding,) = actions.confirm(me, [proposal])
    moved = actions.move(me, finding, (finding.start, finding.end - 12))
    card = next(card for card in queries.desk(source).cards if card.proposal == proposal)
    assert (card.start, card.end, card.quote) == (moved.start, moved.end, moved.quote)


@pytest.mark.parametrize("decided", [False, True])
def test_the_page_moves_a_border_of_a_proposal_open_or_decided(source, proposal, signed_in, decided):
    if decided:
        actions.confirm(people.act(people.SPECIALIST), [proposal])
    given = {"ref": f"p{proposal.pk}", "start": proposal.start, "end": proposal.end - 12}
    answer = signed_in(people.SPECIALIST).post(reverse("review:move", args=[source.pk]), given)
    assert answer.url.endswith(f"#p{proposal.pk}")
    assert Finding.objects.get(STANDING).end <= proposal.end - 12


@pytest.mark.parametrize("given", [{"ref": "p1"}, {"ref": "x1", "start": 1, "end": 2}, {"ref": "p1", "start": "a"}])
def test_a_border_that_is_not_understood_changes_nothing(source, signed_in, given):
    answer = signed_in(people.SPECIALIST).post(reverse("review:move", args=[source.pk]), given, follow=True)
    assert "ranh giới" in answer.content.decode()
    assert not Finding.objects.exists()


def test_without_script_words_are_added_by_writing_them(source, signed_in):
    given = {"words": "không để việc của dân", "kind": "difficulties", "start": "", "end": ""}
    signed_in(people.SPECIALIST).post(reverse("review:add", args=[source.pk]), given)
    finding = Finding.objects.get(STANDING)
    assert source.text[finding.start : finding.end] == "không để việc của dân"


def test_without_script_a_border_is_moved_by_writing_the_passage(source, proposal, signed_in):
    passage = source.text[proposal.start : proposal.end].rpartition(" ")[0]
    given = {"verdict": "correct", "passage": passage}
    signed_in(people.SPECIALIST).post(reverse("review:decide", args=[source.pk, proposal.pk]), given)
    assert Finding.objects.get(STANDING).quote == passage


def test_a_passage_that_the_text_does_not_say_is_refused_in_words(source, proposal, signed_in):
    given = {"verdict": "correct", "passage": "Sở Y tế bay lên cung trăng"}
    address = reverse("review:decide", args=[source.pk, proposal.pk])
    answer = signed_in(people.SPECIALIST).post(address, given, follow=True)
    assert "không có đoạn vừa ghi" in answer.content.decode()
    assert not Finding.objects.exists()
