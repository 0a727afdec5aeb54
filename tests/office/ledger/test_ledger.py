"""The ledger in the database: appended only, in the transaction of the change, anchored in a file."""

from __future__ import annotations

import json
from datetime import timedelta
from io import StringIO
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from ketluan.office.ledger import anchor
from ketluan.office.ledger.actions import write
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import Wanted, entries, head, history, verified
from ketluan.office.ledger.rules import Fault, Head, digest
from ketluan.office.ledger.words import head_in_words
from ketluan.office.people.actions import log_change
from ketluan.office.tasks import actions
from tests.office import people
from tests.office.ledger.tampering import tamper


@pytest.fixture
def told(task, committed):
    """A ledger of some entries, anchored."""
    with committed():
        actions.accept(people.act(people.LEAD), task)
        actions.report(people.act(people.LEAD), task, people.account())
    return list(Entry.objects.order_by("number"))


def rebuild(who):
    """Everything sealed anew from the first entry on, as if one name had been another."""
    previous = "0" * 64
    for entry in Entry.objects.order_by("number"):
        entry.who = who if entry.number == 2 else entry.who
        sealed = digest(entry.number, previous, entry.sealed.line, entry.salt)
        Entry.objects.filter(pk=entry.pk).update(who=entry.who, previous=previous, digest=sealed)
        previous = sealed


def test_a_ledger_as_it_was_written_is_whole(told):
    assert verified() == []
    assert head() == anchor.anchored() == Head(told[-1].number, told[-1].digest)


def test_an_edit_is_found(told):
    tamper("UPDATE ledger_entry SET who = 'Khác' WHERE number = 2")
    assert verified() == [Fault("edited", 2)]


def test_a_deletion_in_the_middle_is_found(told):
    tamper("DELETE FROM ledger_entry WHERE number = 2")
    assert verified() == [Fault("missing", 2)]


def test_a_cut_tail_is_found(told):
    tamper(f"DELETE FROM ledger_entry WHERE number > {told[-1].number - 2}")
    assert verified() == [Fault("cut", told[-1].number - 1)]


def test_a_rebuilt_chain_is_found(told):
    tamper()
    rebuild("Khác")
    assert verified() == [Fault("rebuilt", told[-1].number)]


def test_a_lost_anchor_is_found(told, settings):
    (settings.KETLUAN_DATA / anchor.NAME).unlink()
    assert verified() == [Fault("unanchored", told[-1].number)]


def test_the_command_says_that_all_is_well(told):
    out = StringIO()
    call_command("verify", stdout=out)
    assert f"{told[-1].number} dòng" in out.getvalue()


def test_the_command_says_what_is_wrong(told):
    tamper("UPDATE ledger_entry SET verb = 'close' WHERE number = 3")
    with pytest.raises(CommandError, match="Dòng 3 đã bị sửa"):
        call_command("verify")


REFUSED = ["UPDATE ledger_entry SET who = 'Khác'", "DELETE FROM ledger_entry"]
REFUSED += ["TRUNCATE ledger_entry"] if connection.vendor == "postgresql" else []


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_itself_refuses_to_change_an_entry(told, statement):
    with pytest.raises(DatabaseError, match="only appended"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_entry_is_saved_once_and_not_deleted(told):
    with pytest.raises(TypeError):
        told[0].save()
    with pytest.raises(TypeError):
        told[0].delete()


def test_an_act_that_fails_leaves_no_line(task):
    before = head()
    with pytest.raises(actions.NotLater):
        actions.ask_extension(people.act(people.LEAD), task, reason="Thiếu số liệu", new_due=task.due)
    assert head() == before


def test_a_change_tells_of_what_was_and_is_the_facts_alone_that_differ(task):
    log_change(
        people.act(people.SPECIALIST), "edit", task, {"wording": "Rà soát", "due": None}, {"wording": "Rà", "due": None}
    )
    told = Entry.objects.latest("number")
    assert (told.verb, told.before, told.after) == ("edit", {"wording": "Rà soát"}, {"wording": "Rà"})


def test_a_line_outside_a_transaction_is_refused(told):
    outside = mock.Mock(in_atomic_block=False)
    with mock.patch.object(transaction, "get_connection", return_value=outside), pytest.raises(RuntimeError):
        write(told[0].sealed.line)


def test_the_end_of_the_chain_is_said_with_its_count_and_digest(told):
    assert head_in_words(head()) == f"Nhật ký: {len(told)} dòng, mã cuối {told[-1].digest}"


def test_the_anchor_only_moves_forward(tmp_path):
    anchor.advance(Head(5, "e" * 64), tmp_path)
    anchor.advance(Head(4, "d" * 64), tmp_path)
    assert anchor.anchored(tmp_path) == Head(5, "e" * 64)


@pytest.mark.parametrize("content", ["", "{", json.dumps({"count": "x", "digest": ""}), json.dumps([1])])
def test_an_anchor_that_cannot_be_read_counts_as_lost(tmp_path, content):
    (tmp_path / anchor.NAME).write_text(content)
    assert anchor.anchored(tmp_path) is None


def test_the_history_of_a_task_is_its_own(told, task):
    assert [entry.verb for entry in history(task)] == ["report", "accept", "assign"]
    assert {entry.who for entry in history(task)} == {"Vi Thị Thoa", "Lục Tuấn Khương"}


def test_the_entries_of_an_office_are_not_shown_to_another(told):
    ours, theirs = people.office(), people.office("Văn phòng Tỉnh ủy")
    assert entries([ours.pk]).count() == len(told)
    assert entries([theirs.pk]).count() == 0


def test_entries_are_narrowed_by_person_and_verb(told):
    ours = [people.office().pk]
    assert [entry.verb for entry in entries(ours, Wanted(who="Thoa"))] == ["report", "accept"]
    assert [entry.who for entry in entries(ours, Wanted(verb="assign"))] == ["Lục Tuấn Khương"]


@pytest.mark.parametrize("words", ["THI THOA", "vi thị thoa", "Thoà"])
def test_a_person_is_found_without_diacritics_and_in_any_case(told, words):
    found = entries([people.office().pk], Wanted(who=words))
    assert {entry.who for entry in found} == {"Vi Thị Thoa"}


def test_entries_are_narrowed_by_day_and_both_days_count(told):
    ours = [people.office().pk]
    day = told[-1].at.astimezone(people.PLACE).date()
    assert entries(ours, Wanted(since=day, until=day)).count() > 0
    assert entries(ours, Wanted(since=day + timedelta(days=1))).count() == 0
    assert entries(ours, Wanted(until=day - timedelta(days=1))).count() == 0
