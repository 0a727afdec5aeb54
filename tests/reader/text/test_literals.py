"""The words that a pattern begins with or needs are taken from the pattern itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.reader.text.literals import beginnings, needed, often


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("phê bình", {"phê bình"}),
        (r"\b(?:nhất trí|thông qua)\b", {"nhất trí", "thông qua"}),
        ("(?:nêu|nêu rõ)", {"nêu"}),
        (r"(?:rất )?chậm|yếu", {"rất chậm", "chậm", "yếu"}),
        (r"(?:rất )*chậm", {"rất", "chậm"}),
        (r"trong\s+(?:tháng|quý)", {"trong"}),
        (r"(?<!không )[Cc]ó (?:ca|vụ)", {"Có ca", "có ca", "Có vụ", "có vụ"}),
        (r"(?P<to>(?:tính )?đến)\b nay", {"tính đến nay", "đến nay"}),
        (r"(?:xin )?(?:mời|gọi)+ về", {"xin mời", "xin gọi", "mời", "gọi"}),
        (r"(?>nêu|hỏi) rõ", {"nêu rõ", "hỏi rõ"}),
        (r"(?=thu)(?:thu|chi)", {"thu", "chi"}),
        (r"\w+ trình", set()),
        (r"(?:chậm)?", set()),
        (r"(?:chậm)?\s*", set()),
        (r"[^;]*:", set()),
        (r".|yếu", set()),
    ],
)
def test_every_match_begins_with_one_of_these_words(pattern: str, words: set[str]) -> None:
    assert beginnings(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("phê bình", {"phê bình"}),
        ("(?:nêu|nêu rõ)", {"nêu"}),
        (r"(?:trình bày|nghe báo cáo)[^:]*:", {"trình bày", "nghe báo cáo"}),
        (r"(?:a|b)[^:]*:", {":"}),
        (r"(?:rất )*(?:chậm trễ)+", {"chậm trễ"}),
        (r"(?:chưa)?(?=thu)", set()),
        (r"(?:vướng|\d+) mắc", {" mắc"}),
        (r"(?:vướng|[a-z]+)", set()),
    ],
)
def test_every_match_holds_one_of_these_words(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words


_ATOMS = st.sampled_from(["ba", "b", "ab", "[ab]", r"\b", "(?<!a)", "(?=b)", "c", "[^c]", r"\w", " "])
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        st.tuples(inner, st.sampled_from("?*+")).map(lambda both: f"(?:{both[0]}){both[1]}"),
        inner.map(lambda part: f"({part})"),
    ),
    max_leaves=8,
)


@given(_PATTERNS, st.text("abc ", max_size=24))
def test_whatever_the_pattern_no_match_is_without_its_words(pattern: str, text: str) -> None:
    first, inside = beginnings(pattern), needed(pattern)
    for found in re.finditer(pattern, text):
        assert not first or text.startswith(tuple(first), found.start())
        assert not inside or any(word in found[0] for word in inside)


def test_a_longer_word_stands_less_often() -> None:
    assert often(["ở"]) > often(["để"]) > often(["năm"]) > often(["nhiệm vụ"])
    assert often(["thu", "chi"]) == often(["thu"]) + often(["chi"])
