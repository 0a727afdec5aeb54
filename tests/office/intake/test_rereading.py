"""A newer reader reads again: no decision is touched, and what is new, changed or gone is shown."""

from __future__ import annotations

from unittest import mock

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.urls import reverse

from ketluan.office.intake import actions
from ketluan.office.intake.models import Proposal, Reading
from ketluan.office.intake.queries import latest_reading, proposals
from ketluan.office.intake.rereading import NothingToRead, differences, reread
from ketluan.office.review.actions import confirm, reject
from ketluan.office.review.models import Finding, Verdict
from ketluan.office.review.queries import desk, undecided
from ketluan.office.tasks.importing.actions import apply
from tests.office import people
from tests.office.people import LEADER, SPECIALIST


@pytest.fixture
def newer(monkeypatch):
    """A reader that finds no directive to the department of health, one more for the interior's, and a word else for
    finance's and construction's."""
    whole = actions.proposed

    def otherwise(reading, record):
        found = whole(reading, record)
        kept = [one for one in found if not (one.kind == "directives" and one.fields["lead"] == "Sở Y tế")]
        for one in kept:
            if one.kind == "directives" and one.fields["lead"] in ("Sở Tài chính", "Sở Nội vụ"):
                one.fields = {**one.fields, "deliverable": "tờ trình"}
        first = next(one for one in kept if one.kind == "directives")
        kept.append(
            Proposal(reading=reading, kind="requests", key="r99", rule="x", start=first.start, end=first.end, fields={})
        )
        return kept

    with mock.patch("ketluan.office.intake.rereading.proposed", otherwise):
        yield


def told(found):
    return len(found.new), len(found.changed), len(found.gone)


def test_the_same_reader_says_the_same_and_makes_no_proposal_anew(source):
    before = list(proposals(latest_reading(source)))
    reading = reread(people.act(SPECIALIST), source)
    assert Reading.objects.count() == 2
    assert list(proposals(reading)) == before
    assert told(differences(reading)) == (0, 0, 0)


def test_what_is_new_changed_and_gone_is_told(source, newer):
    assert told(differences(reread(people.act(SPECIALIST), source))) == (1, 2, 1)


def test_no_decision_is_touched(source, newer):
    finding = people.confirmed(source, "Sở Tài chính")
    task = people.assigned(finding)
    (rejected,) = [one for one in people.proposals(source) if one.fields["lead"] == "Sở Y tế"]
    reject(people.act(SPECIALIST), rejected)
    before = list(Verdict.objects.order_by("pk").values()), list(Finding.objects.order_by("pk").values())
    reread(people.act(SPECIALIST), source)
    assert (list(Verdict.objects.order_by("pk").values()), list(Finding.objects.order_by("pk").values())) == before
    task.refresh_from_db()
    assert task.finding == finding


def test_what_was_decided_is_not_asked_again(source, newer):
    people.confirmed(source, "Sở Tài chính")
    open_before = undecided([source])[source.pk]
    reading = reread(people.act(SPECIALIST), source)
    assert undecided([source])[source.pk] == open_before - 1, "the one that is gone"
    cards = [card for card in desk(source).cards if card.kind.key == "directives"]
    (decided,) = [card for card in cards if card.state == "confirmed"]
    assert decided.proposal.reading_id != reading.pk
    assert told(differences(reading)) == (1, 2, 1), "the decided one differs, and that is told"


def test_a_third_reading_carries_what_the_second_carried(source):
    people.confirmed(source, "Sở Tài chính")
    before = list(proposals(latest_reading(source)))
    for _ in range(2):
        reread(people.act(SPECIALIST), source)
    assert list(proposals(latest_reading(source))) == before
    assert sum(card.state == "confirmed" for card in desk(source).cards) == 1


def test_what_waits_is_asked_as_the_newer_reader_says_it(source, newer):
    reread(people.act(SPECIALIST), source)
    waiting = [one for one in proposals(latest_reading(source)) if one.fields.get("lead") == "Sở Nội vụ"]
    assert [one.fields["deliverable"] for one in waiting] == ["tờ trình"]
    confirm(people.act(SPECIALIST), waiting)
    assert Finding.objects.get().fields["deliverable"] == "tờ trình"


def test_only_who_works_for_the_office_reads_again(source):
    with pytest.raises(PermissionDenied):
        reread(people.act(LEADER), source)


def test_the_rows_of_a_sheet_are_not_read(province):
    apply(people.act(SPECIALIST), people.sheet_handed_in())
    from ketluan.office.intake.models import Source

    with pytest.raises(NothingToRead):
        reread(people.act(SPECIALIST), Source.objects.get())


def test_the_page_shows_what_differs(source, newer, signed_in):
    browser = signed_in(SPECIALIST)
    answer = browser.post(reverse("intake:reread", args=[source.pk]), follow=True)
    said = answer.content.decode()
    assert "Khác gì so với lượt đọc trước" in said
    assert "<ins>tờ trình</ins>" in said
    assert "Không còn" in said


def test_the_command_reads_one_or_all_that_an_older_reader_read(source, capsys):
    call_command("reread", all=True, user=SPECIALIST)
    assert capsys.readouterr().out == ""
    call_command("reread", source=source.pk, user=SPECIALIST)
    assert f"Văn bản {source.pk}: 0 mới, 0 thay đổi, 0 không còn." in capsys.readouterr().out
    Reading.objects.update(reader="0.0.1")
    call_command("reread", all=True, user=SPECIALIST)
    assert Reading.objects.count() == 3


@pytest.mark.parametrize("wrong", [{"user": LEADER, "all": True}, {"user": SPECIALIST, "source": 999}])
def test_the_command_says_what_cannot_be(source, wrong):
    with pytest.raises(CommandError):
        call_command("reread", **wrong)
