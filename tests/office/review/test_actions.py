"""A person confirms, corrects, rejects or adds; the proposal stays; an undo withdraws and deletes nothing."""

from __future__ import annotations

import pytest

from ketluan.office.intake.kinds import kinds
from ketluan.office.intake.models import Proposal
from ketluan.office.ledger.models import Entry
from ketluan.office.review import actions, queries
from ketluan.office.review.actions import InUse, Selection, Settled
from ketluan.office.review.forms import CorrectionForm
from ketluan.office.review.models import STANDING, Finding, Verdict
from tests.office import people


@pytest.fixture
def me(province):
    return people.act(people.SPECIALIST)


@pytest.fixture
def proposal(source):
    return people.proposals(source)[0]


def standing(source):
    return Finding.objects.filter(STANDING, source=source)


def frozen(proposal):
    return Proposal.objects.values().get(pk=proposal.pk)


def test_confirming_makes_a_finding_on_the_same_words(me, source, proposal):
    (finding,) = actions.confirm(me, [proposal])
    assert finding.quote == source.text[proposal.start : proposal.end]
    assert finding.fields == proposal.fields
    assert not finding.orientation


def test_correcting_leaves_the_proposal_as_the_machine_made_it(me, proposal):
    before = frozen(proposal)
    finding = actions.correct(me, proposal, {"lead": "Sở Xây dựng"})
    assert finding.fields["lead"] == "Sở Xây dựng"
    assert frozen(proposal) == before
    entry = Entry.objects.get(verb="correct")
    assert (entry.before, entry.after) == ({"lead": "Sở Tài chính"}, {"lead": "Sở Xây dựng"})


def test_rejecting_makes_no_finding(me, source, proposal):
    actions.reject(me, proposal)
    assert not standing(source).exists()
    assert Verdict.objects.get().kind == "rejected"


def test_an_orientation_is_a_finding_from_which_no_task_arises(me, proposal):
    assert actions.confirm(me, [proposal], orientation=True)[0].orientation


@pytest.mark.parametrize("again", ["confirm", "correct", "reject"])
def test_what_is_decided_is_not_decided_twice(me, proposal, again):
    actions.confirm(me, [proposal])
    with pytest.raises(Settled):
        {
            "confirm": lambda: actions.confirm(me, [proposal]),
            "correct": lambda: actions.correct(me, proposal, {}),
            "reject": lambda: actions.reject(me, proposal),
        }[again]()


def test_a_bulk_act_with_one_decided_among_them_changes_nothing(me, source):
    first, *rest = people.proposals(source)
    actions.reject(me, first)
    with pytest.raises(Settled):
        actions.confirm(me, [*rest, first])
    assert not standing(source).exists()


def test_words_selected_become_a_finding_without_the_white_space_around_them(me, source):
    start = source.text.index("không để việc của dân")
    finding = actions.add(me, source, Selection(start - 1, start + len("không để việc của dân") + 1, "directives"))
    assert finding.quote == "không để việc của dân"


@pytest.mark.parametrize(("start", "end"), [(-4, 5), (5, 5), (10, 10**6)])
def test_a_selection_outside_the_text_is_refused(me, source, start, end):
    with pytest.raises(ValueError, match="no words"):
        actions.add(me, source, Selection(start, end, "directives"))


def test_a_passage_is_found_once_a_kind(me, source, proposal):
    actions.confirm(me, [proposal])
    with pytest.raises(Settled):
        actions.add(me, source, Selection(proposal.start, proposal.end, "directives"))
    assert actions.add(me, source, Selection(proposal.start, proposal.end, "decisions"))


def test_an_undo_takes_back_the_whole_of_a_bulk_act_and_nothing_before_it(me, source):
    first, *rest = people.proposals(source)
    kept = actions.confirm(me, [first])[0]
    actions.confirm(me, rest)
    assert actions.undo(me, source) == len(rest)
    assert list(standing(source)) == [kept]
    assert Finding.objects.count() == len(rest) + 1, "withdrawn, not deleted"


def test_what_was_undone_can_be_decided_again(me, source, proposal):
    actions.reject(me, proposal)
    actions.undo(me, source)
    actions.confirm(me, [proposal])
    assert standing(source).count() == 1


def test_an_undo_is_of_ones_own_decisions(me, source, proposal):
    actions.confirm(people.act(people.HEAD), [proposal])
    assert actions.undo(me, source) == 0


def test_nothing_to_undo_is_no_fault(me, source):
    assert actions.undo(me, source) == 0


def test_a_decision_on_which_a_task_stands_is_not_undone(me, source, task):
    with pytest.raises(InUse):
        actions.undo(me, source)
    assert standing(source).exists()


def test_the_desk_shows_every_proposal_with_its_state(me, source, proposal):
    actions.confirm(me, [proposal])
    actions.add(me, source, Selection(0, 6, "directives"))
    desk = queries.desk(source)
    states = [card.state for card in desk.cards]
    assert states.count("confirmed") == states.count("added") == 1
    assert desk.counts.left == len(desk.cards) - 2
    assert [card.start for card in desk.cards] == sorted(card.start for card in desk.cards)


def test_the_desk_asks_as_much_of_eleven_directives_as_of_one(me, source, django_assert_num_queries):
    actions.confirm(me, people.proposals(source))
    with django_assert_num_queries(5):
        desk = queries.desk(source)
        [card.task for card in desk.cards]


def test_what_waits_of_some_kinds_is_what_nobody_has_decided(me, source):
    first, *rest = people.proposals(source, "directives")
    figures = people.proposals(source, "figures")
    actions.confirm(me, [first])
    assert set(queries.open_of(source, "directives")) == set(rest)
    assert set(queries.open_of(source, "directives", "figures")) == {*rest, *figures}
    assert queries.open_of(source) == []


def test_undecided_directives_are_counted_of_the_last_reading(me, source, proposal):
    total = len(people.proposals(source))
    actions.confirm(me, [proposal])
    assert queries.undecided([source]) == {source.pk: total - 1}


def test_a_correction_writes_lists_as_lists_and_empty_words_as_nothing(province):
    form = CorrectionForm(kinds()["directives"], {"supporters": "Sở Y tế;  Sở Xây dựng ; ", "lead": " "})
    assert form.is_valid()
    assert form.corrected() == {"supporters": ["Sở Y tế", "Sở Xây dựng"], "lead": None}
