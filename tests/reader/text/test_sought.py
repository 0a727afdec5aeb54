"""A pattern is tried only where the words stand without which it cannot match; what it finds stays the same."""

from __future__ import annotations

import pytest

from ketluan.reader.model import Hints, Loaded
from ketluan.reader.read import document
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought, needed

TEXT = "Hội nghị nghe 3 tờ trình. Sở Tài chính nêu rõ: thu còn chậm; chi đúng hạn. Các xã chỉ ra vướng mắc."


def written(text: str) -> Document:
    return document(Loaded(text, text, "thu.txt", "0", "text/plain"), Hints())


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("phê bình", [{"phê bình"}]),
        (r"\b(?:nhất trí|thông qua)\b", [{"nhất trí", "thông qua"}]),
        ("(?:nêu|nêu rõ)", [{"nêu"}]),
        (r"(?:trình|nghe)[^:]*:", [{":"}, {"trình", "nghe"}]),
        (r"(?:rất )*(?:chậm trễ)+", [{"chậm trễ"}]),
        (r"(?:chưa)?(?=thu)", []),
        (r"(?:vướng|\d+) mắc", [{" mắc"}]),
        (r"(?:vướng|[a-z]+)", []),
        (r"a|b", []),
    ],
)
def test_a_pattern_needs_the_words_that_each_match_holds(pattern: str, words: list[set[str]]) -> None:
    assert [set(one) for one in needed(pattern)] == words


@pytest.mark.parametrize(
    "pattern",
    [r"(?:nêu|chỉ) r\w", r"\b(?:vướng mắc|chậm)\b", r"(?:tờ trình|đề án)[^.]*", r"[^;]*:", r"\w+(?= hạn)", "không có"],
)
@pytest.mark.parametrize("end", [len(TEXT), 47, 24, 0])
def test_what_is_sought_is_what_the_plain_pattern_finds(pattern: str, end: int) -> None:
    doc, sought = written(TEXT), Sought(pattern)
    for start in range(0, len(TEXT), 7):
        plain = sought.pattern.search(doc.shadow, start, end)
        found = sought.search(doc, start, end)
        assert (found and found.span()) == (plain and plain.span())
        every = [hit.span() for hit in sought.pattern.finditer(doc.shadow, start, end)]
        assert [hit.span() for hit in sought.finditer(doc, start, end)] == every


def test_a_range_without_the_words_is_left_alone() -> None:
    doc, sought = written(TEXT), Sought(r"\w+ trình")
    assert sought.search(doc, 0, 25) is not None
    assert sought.search(doc, 25, len(TEXT)) is None
    assert list(sought.finditer(doc, 25, len(TEXT))) == []
