"""The chain tells an edit, a gap, a cut tail and a rebuilt chain from a chain that is whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ketluan.office.ledger.rules import GENESIS, Fault, Head, Line, Sealed, digest, faults, iso, worded


def line(number):
    at = datetime(2026, 1, number, 2, 3, tzinfo=UTC)
    return Line(at=at, who="Vi Thị Thoa", ref="people.user:7", verb="report", thing="tasks.task:1", title="Rà soát")


def chain(length, *, said=line):
    made, previous = [], GENESIS
    for number in range(1, length + 1):
        sealed = digest(number, previous, said(number))
        made.append(Sealed(number, said(number), previous, sealed))
        previous = sealed
    return made


def head(entries):
    return Head(entries[-1].number, entries[-1].digest)


WHOLE = chain(6)


@pytest.mark.parametrize("length", [1, 2, 6])
def test_a_whole_chain_has_no_fault(length):
    entries = chain(length)
    assert list(faults(entries, head(entries))) == []


def test_a_chain_that_has_not_begun_has_no_fault():
    assert list(faults([], None)) == []
    assert list(faults([], Head())) == []


def test_an_anchor_that_lags_behind_the_chain_is_no_fault():
    assert list(faults(WHOLE, head(WHOLE[:4]))) == []


@pytest.mark.parametrize("field", ["who", "on_behalf", "verb", "title", "note", "basis"])
def test_an_edit_of_any_word_is_found(field):
    edited = [*WHOLE]
    edited[2] = replace(WHOLE[2], line=replace(WHOLE[2].line, **{field: "khác"}))
    assert list(faults(edited, head(WHOLE))) == [Fault("edited", 3)]


def test_an_edit_of_what_was_after_is_found():
    edited = [*WHOLE]
    edited[5] = replace(WHOLE[5], line=replace(WHOLE[5].line, after={"due": "2026-02-01"}))
    assert list(faults(edited, head(WHOLE))) == [Fault("edited", 6)]


def test_an_edit_with_a_new_seal_breaks_the_next_link():
    edited = [*WHOLE]
    said = replace(WHOLE[2].line, who="Khác")
    edited[2] = Sealed(3, said, WHOLE[2].previous, digest(3, WHOLE[2].previous, said))
    assert list(faults(edited, head(WHOLE))) == [Fault("edited", 4)]


def test_a_deletion_in_the_middle_is_found():
    assert list(faults([*WHOLE[:2], *WHOLE[3:]], head(WHOLE))) == [Fault("missing", 3)]


def test_a_cut_tail_is_found():
    assert list(faults(WHOLE[:4], head(WHOLE))) == [Fault("cut", 5)]


def test_a_chain_that_was_emptied_is_found():
    assert list(faults([], head(WHOLE))) == [Fault("cut", 1)]


def test_a_rebuilt_chain_that_fits_in_itself_is_found_by_the_anchor():
    rebuilt = chain(6, said=lambda number: replace(line(number), who="Khác" if number == 2 else "Vi Thị Thoa"))
    assert list(faults(rebuilt, head(rebuilt))) == []
    assert list(faults(rebuilt, head(WHOLE))) == [Fault("rebuilt", 6)]


def test_a_rebuilt_chain_that_went_on_growing_is_found():
    rebuilt = chain(9, said=lambda number: replace(line(number), who="Khác"))
    assert list(faults(rebuilt, head(WHOLE))) == [Fault("rebuilt", 6)]


def test_a_lost_anchor_is_a_fault_of_its_own():
    assert list(faults(WHOLE, None)) == [Fault("unanchored", 6)]


def test_one_moment_in_two_zones_has_one_seal():
    hanoi = replace(line(1), at=line(1).at.astimezone())
    assert digest(1, GENESIS, hanoi) == digest(1, GENESIS, line(1))


def test_a_value_is_written_into_the_ledger_in_one_way():
    assert (iso(None), iso(date(2026, 3, 9))) == (None, "2026-03-09")
    assert [worded(one) for one in (None, "", 0, date(2026, 3, 9))] == ["", "", "0", "2026-03-09"]
