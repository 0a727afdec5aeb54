"""Which sentence of the notice says which of the press again: measured on invented pairs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ketluan.office.meetings.rules import Paper, Said, compared, matched, prevails

# the press, the notice; what one of them alone says has None on the other side
FILE = Path(__file__).with_name("pairs.txt")
LINES = [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
PAIRS = [tuple(part.strip() for part in line.split("|")) for line in LINES]


def said(ref, words, lead=""):
    return Said(ref, "directives", words, {"lead": lead})


def test_on_invented_pairs_nearly_all_are_found_and_none_is_invented():
    old = [said(f"o{at}", press, lead) for at, (press, _, lead) in enumerate(PAIRS) if press]
    new = [said(f"n{at}", notice, lead) for at, (_, notice, lead) in enumerate(PAIRS) if notice]
    found = {(match.old.ref[1:], match.new.ref[1:]) for match in matched(old, new) if match.old}
    right = {(str(at), str(at)) for at, (press, notice, _) in enumerate(PAIRS) if press and notice}
    precision, recall = len(found & right) / len(found), len(found & right) / len(right)
    assert precision == 1.0, found - right
    assert recall >= 0.95, right - found


def test_without_the_addressee_the_words_alone_still_find_most():
    old = [said(f"o{at}", press) for at, (press, _, _) in enumerate(PAIRS) if press]
    new = [said(f"n{at}", notice) for at, (_, notice, _) in enumerate(PAIRS) if notice]
    found = {(match.old.ref[1:], match.new.ref[1:]) for match in matched(old, new) if match.old}
    right = {(str(at), str(at)) for at, (press, notice, _) in enumerate(PAIRS) if press and notice}
    assert len(found & right) / len(found) >= 0.95
    assert len(found & right) / len(right) >= 0.8


def test_an_earlier_sentence_is_taken_once_by_the_one_that_is_most_like_it():
    old = [said("o", "rà soát 14 dự án chậm tiến độ")]
    new = [said("far", "rà soát 14 dự án sử dụng đất chậm"), said("near", "rà soát 14 dự án chậm tiến độ")]
    assert [match.old.ref if match.old else None for match in matched(old, new)] == [None, "o"]


def test_sentences_of_two_kinds_are_never_the_same():
    old = [Said("o", "decisions", "thống nhất thông qua đề án")]
    assert matched(old, [said("n", "thống nhất thông qua đề án")])[0].verdict == "new"


def test_the_same_work_of_another_body_is_other_work():
    words = "tổ chức tiếp công dân định kỳ"
    old = said("o", f"{words} tại xã", "UBND xã Mường Hin")
    (other,) = matched([old], [said("n", words, "UBND xã Tân Sơn Hạ")])
    (same,) = matched([old], [said("n", words, "UBND xã Mường Hin")])
    assert other.score < same.score


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ({"due": ""}, {"due": "20/12/2026"}, "sharpened"),
        ({"due": "20/12/2026"}, {"due": "20/12/2026"}, "same"),
        ({"due": "20/12/2026"}, {"due": ""}, "same"),
        ({"supporters": "Sở Y tế; Sở Tư pháp"}, {"supporters": "Sở Tư pháp"}, "same"),
        ({"supporters": "Sở Y tế"}, {"supporters": "Sở Tư pháp; Sở Y tế"}, "sharpened"),
        ({"value": "7418"}, {"value": "7420"}, "sharpened"),
    ],
)
def test_a_sentence_sharpens_by_what_it_adds_or_changes(before, after, verdict):
    assert compared(Said("n", "directives", "x", after), Said("o", "directives", "x", before)).verdict == verdict


def test_another_value_of_the_same_figure_is_a_change_and_not_another_figure():
    old = Said(
        "o", "figures", "thu ngân sách nhà nước trên địa bàn đạt 7.418 tỷ đồng", {"value": "7418", "unit": "tỷ đồng"}
    )
    new = Said(
        "n", "figures", "thu ngân sách nhà nước trên địa bàn đạt 7.420 tỷ đồng", {"value": "7420", "unit": "tỷ đồng"}
    )
    (match,) = matched([old], [new])
    assert [(change.field, change.before, change.after) for change in match.changes] == [("value", "7418", "7420")]


DAY, LATER = date(2026, 10, 1), date(2026, 10, 6)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Paper(True, LATER), Paper(False, DAY), True),
        (Paper(True, DAY), Paper(False, LATER), True),
        (Paper(False, LATER), Paper(True, DAY), False),
        (Paper(False, LATER), Paper(False, DAY), True),
        (Paper(True, DAY), Paper(True, LATER), False),
        (Paper(True, DAY), Paper(True, DAY), False),
    ],
)
def test_the_signed_document_prevails_then_the_later_one(one, other, expected):
    assert prevails(one, other) is expected
