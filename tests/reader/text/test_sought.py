"""A pattern is tried only where the words stand without which it cannot match; what it finds stays the same."""

from __future__ import annotations

import re

import pytest

from ketluan.reader.text.sought import Either, Shadow, Sought

TEXT = "hội nghị nghe 3 tờ trình. sở tài chính nêu rõ: thu còn chậm; chi đúng hạn. các xã chỉ ra vướng mắc."
PATTERNS = [
    r"(?:nêu|chỉ) r\w",
    r"\b(?:vướng mắc|chậm)\b",
    r"(?:tờ trình|đề án)[^.]*",
    r"[^;]*:",
    "không có",
    r"h\w+ (?=n)",
    r"(?<!nghị )nghe|chậm\Z",
]


def sought(pattern: str) -> Sought:
    try:
        return Sought(pattern)
    except ValueError:
        pytest.fail(f"{pattern} needs no word")


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("end", [len(TEXT), 58, 47, 24, 0])
def test_what_is_sought_is_what_the_plain_pattern_finds(pattern: str, end: int) -> None:
    shadow, plain, ours = Shadow(TEXT), re.compile(pattern), sought(pattern)
    for text in (shadow, TEXT):
        for start in range(0, len(TEXT), 7):
            expected, found = plain.search(text, start, end), ours.search(text, start, end)
            assert (found and found.span()) == (expected and expected.span())
            every = [hit.span() for hit in plain.finditer(text, start, end)]
            assert [hit.span() for hit in ours.finditer(text, start, end)] == every


def test_a_range_without_the_words_is_left_alone() -> None:
    shadow, put = Shadow(TEXT), Sought(r"\w+ trình")
    assert put.search(shadow, 0, 25) is not None
    assert put.search(shadow, 25, len(TEXT)) is None
    assert list(put.finditer(shadow, 25, len(TEXT))) == []


def test_a_rule_that_is_made_after_the_scan_is_found_all_the_same() -> None:
    shadow = Shadow(TEXT)
    assert Sought("tờ trình").search(shadow) is not None
    assert Sought("vướng mắc").search(shadow) is not None


def test_a_rule_is_not_tried_where_a_rarer_word_of_it_is_missing() -> None:
    rule = Sought(r"(?:các|thu|chi)[^.]*?vướng")
    assert rule.begins == {"các", "thu", "chi"}
    assert rule.needs == {"vướng"}
    assert rule.search(Shadow(TEXT), 0, 70) is None
    assert rule.search(Shadow(TEXT), 70) is not None


def test_rules_are_asked_together_whether_one_of_them_may_match() -> None:
    either = Either(Sought("phê bình"), Sought(r"(?:các|thu|chi)[^.]*?vướng"))
    shadow = Shadow(TEXT)
    assert either.may(shadow, 0, len(TEXT))
    assert not either.may(shadow, 0, 70)
    assert not either.may(Shadow("không có gì"), 0, 11)


def test_matching_at_a_place_is_as_ever() -> None:
    rule = Sought("nêu rõ")
    assert rule.match(TEXT, TEXT.index("nêu")) is not None
    assert rule.fullmatch(TEXT) is None


@pytest.mark.parametrize("pattern", [r"\w+", "[^;]*", r"(?:chậm)?", r"\w+(?= hạn)", "a|o|e|i|u|n|h|t"])
def test_a_pattern_without_a_rare_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="no rare word"):
        Sought(pattern)
