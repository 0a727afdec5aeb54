"""A draft made anew keeps what people did to the old one."""

from __future__ import annotations

from ketluan.office.briefs.rules.facts import Drafted
from ketluan.office.briefs.rules.redrafting import Held, merged

HEAD = Drafted("economy", "Tình hình", level=1)
REVENUE = Drafted("budget.revenue", "Thu đạt 10.")
LATER = Drafted("budget.revenue", "Thu đạt 12.")
ITEM = Drafted("difficulties", "Mưa lũ.", level=3)


def held(key, of, words=None):
    return Held(key, of.part, of.level, of.words, words or of.words)


def own(key, words, part="budget.revenue"):
    return Held(key, part, 0, "", words)


def words(rows, drafted):
    return [one.words for one in merged(rows, drafted)]


def test_what_nobody_touched_is_said_anew():
    assert words([held(1, HEAD), held(2, REVENUE)], [HEAD, LATER]) == ["Tình hình", "Thu đạt 12."]
    assert not any(one.to_check for one in merged([held(1, HEAD), held(2, REVENUE)], [HEAD, LATER]))


def test_a_persons_wording_stands_and_is_to_be_checked_where_the_facts_moved():
    rows = [held(1, HEAD), held(2, REVENUE, "Thu khá.")]
    assert [(one.words, one.to_check) for one in merged(rows, [HEAD, REVENUE])][1] == ("Thu khá.", False)
    assert [(one.words, one.to_check) for one in merged(rows, [HEAD, LATER])][1] == ("Thu khá.", True)


def test_a_sentence_of_ones_own_stays_behind_the_one_it_stood_behind():
    rows = [held(1, HEAD), held(2, REVENUE), own(3, "Kết quả khá."), held(4, ITEM)]
    assert words(rows, [HEAD, LATER, ITEM]) == ["Tình hình", "Thu đạt 12.", "Kết quả khá.", "Mưa lũ."]
    assert words(rows, [HEAD, ITEM]) == ["Tình hình", "Kết quả khá.", "Mưa lũ."]


def test_two_sentences_of_ones_own_keep_their_order():
    rows = [held(1, HEAD), own(2, "Một."), own(3, "Hai.")]
    assert words(rows, [HEAD, REVENUE]) == ["Tình hình", "Một.", "Hai.", "Thu đạt 10."]


def test_what_was_reworded_and_is_no_longer_said_stays_to_be_checked():
    (only,) = merged([held(1, ITEM, "Mưa lũ lớn.")], [])
    assert (only.words, only.to_check, only.drafted) == ("Mưa lũ lớn.", True, None)


def test_an_item_that_is_gone_goes_and_another_does_not_take_its_place():
    other = Drafted("difficulties", "Thiếu giáo viên.", level=3)
    (only,) = merged([held(1, ITEM, "Mưa lũ.")], [other])
    assert (only.words, only.held) == ("Thiếu giáo viên.", None)
