"""A document is cited once, however short its second mention is; another year or term is another document."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.papers.cited import Cited, Named


def numbered(written: str, kind: str = "nghị quyết", date: str | None = None) -> Named:
    return Named(kind, f"{kind} số {written}".lower(), written.lower(), written, date)


def named(words: str, *, congress: bool = False) -> Named:
    return Named("nghị quyết", words, congress=congress)


def knows(first: Named, second: Named) -> bool:
    cited = Cited()
    cited.add(first)
    return cited.knows(second)


SAME = {
    "the same number": (numbered("13-NQ/TW"), numbered("13-NQ/TW")),
    "a number whose kind is written otherwise": (numbered("13-NQ/TW"), numbered("13-NQ/TW", "kết luận")),
    "its figures alone": (numbered("13-NQ/TW"), numbered("13")),
    "its figures alone behind a zero": (numbered("013-NQ/TW"), numbered("13")),
    "a date given once": (numbered("13-NQ/TW", date="2022-03-18"), numbered("13-NQ/TW")),
    "a date given later": (numbered("13-NQ/TW"), numbered("13-NQ/TW", date="2022-03-18")),
    "a shorter name": (named("nghị quyết đại hội đảng bộ tỉnh"), named("nghị quyết đại hội")),
    "a longer name": (named("nghị quyết đại hội"), named("nghị quyết đại hội đảng bộ tỉnh")),
    "a congress without its term": (
        named("nghị quyết đại hội đảng bộ tỉnh lần thứ xvii"),
        named("nghị quyết của đại hội đại biểu tỉnh", congress=True),
    ),
}
OTHER = {
    "another number": (numbered("13-NQ/TW"), numbered("14-NQ/TW")),
    "figures in the middle of a number": (numbered("113-NQ/TW"), numbered("13")),
    "figures of another kind": (numbered("13-NQ/TW"), numbered("13", "chỉ thị")),
    "figures behind more zeros than were written": (numbered("8-NQ/TW"), numbered("08")),
    "the number of another year": (
        numbered("15/NQ-HĐND", date="2021-07-20"),
        numbered("15/NQ-HĐND", date="2022-07-20"),
    ),
    "another name": (named("nghị quyết về cây chè"), named("nghị quyết về cây quế")),
    "a name behind a number": (numbered("13-NQ/TW"), named("nghị quyết số")),
    "a congress of another level": (
        named("nghị quyết đại hội đảng bộ tỉnh lần thứ xvii"),
        named("nghị quyết của đại hội đảng bộ huyện lần thứ xvii", congress=True),
    ),
    "a congress of another term": (
        named("nghị quyết đại hội đảng bộ tỉnh lần thứ xvii"),
        named("nghị quyết của đại hội đảng bộ tỉnh lần thứ xvi", congress=True),
    ),
    "what is no congress's": (
        named("nghị quyết đại hội đảng bộ tỉnh lần thứ xvii"),
        named("nghị quyết của hđnd tỉnh", congress=True),
    ),
}


@pytest.mark.parametrize(("first", "second"), SAME.values(), ids=list(SAME))
def test_one_document_is_known_again_by(first, second):
    assert knows(first, second)


@pytest.mark.parametrize(("first", "second"), OTHER.values(), ids=list(OTHER))
def test_another_document_is_not_taken_for_it(first, second):
    assert not knows(first, second)


def test_before_anything_is_cited_nothing_is_known():
    assert not Cited().knows(named("nghị quyết đại hội", congress=True))
    assert not Cited().knows(numbered("13"))
