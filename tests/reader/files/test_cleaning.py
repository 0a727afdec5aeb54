"""The cleaned text leads back to the original, letter by letter, and nothing is lost on the way."""

from __future__ import annotations

import re
from unicodedata import combining, is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.reader.files import load
from ketluan.reader.files.cleaning import clean
from ketluan.reader.files.draft import Draft
from ketluan.reader.files.refusals import Mojibake
from ketluan.reader.model import Line, Span

TITLE = "UBND tỉnh An Sơn họp phiên thường kỳ tháng 8"
INVISIBLE = "\u200b\u00ad\ufeff\u2060\x07"
PIECES = st.sampled_from(
    [
        "Ủy ban",
        "tỉnh",
        "đề nghị",
        " ",
        "\xa0",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\u2028",
        "\u200b",
        "\xad",
        "&amp;",
        "&nbsp;",
        "&Ecirc;",
        "&#7852;",
        "&",
        "ủ",
        "ệ",
        "́",
        "a\u200b̉",
        "각",
        "하",
        "x",
        "12,5%",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def cleaned(text: str, *removed: tuple[int, int]):
    return clean(Draft(text), removed)


def source(text: str, offsets, position: int) -> int:
    """The place in the original of a place in the cleaned text."""
    run = [pair for pair in offsets if pair[0] <= position][-1]
    return run[1] + position - run[0]


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("tỉnh\u00a0An\u202fSơn", "tỉnh An Sơn"),
        ("dòng một  \r\n\tdòng hai\r\n", "dòng một\ndòng hai"),
        ("dòng một\rdòng hai\u2028dòng ba\x0cdòng bốn", "dòng một\ndòng hai\ndòng ba\ndòng bốn"),
        ("\ufeffkinh\u00ad tế\u200b - xã hội", "kinh tế - xã hội"),
        ("Số: 15/QĐ&#x002F;TW T&Ecirc;N A&nbsp;&amp; B", "Số: 15/QĐ/TW TÊN A & B"),
        (normalize("NFD", "Ủy ban nhân dân tỉnh"), "Ủy ban nhân dân tỉnh"),
        ("\n\n  đầu\n\n\ncuối \n\n", "đầu\n\n\ncuối"),
    ],
)
def test_one_kind_of_blank_line_end_and_letter(original, text):
    assert cleaned(original).text == text


@pytest.mark.parametrize(
    "text",
    [
        "diễn biết, theo định, KT-XH xã hội",
        "hoà bình, uỷ ban, kĩ thuật",
        "Ðà Nẵng, NÐ-CP",
        "“ngoặc” – gạch — dài…",
        "A\tB\tC",
        "Sở GD&ĐT, NN&PTNT; R&D",
        "x < y & z",
        "a  b   c",
        "Covid – 19",
    ],
)
def test_nothing_is_corrected(text):
    assert cleaned(text).text == text


def test_a_removed_range_is_told_without_the_white_space_around_it():
    text = f"{TITLE}\n  nút bấm \nThân bài"
    start = text.index("  nút")
    made = cleaned(text, (start, start + len("  nút bấm \n")))
    assert made.text == f"{TITLE}\nThân bài"
    assert [text[a:b] for a, b in made.removed] == ["nút bấm"]


def test_lines_move_with_the_text_and_lose_what_was_removed():
    text = normalize("NFD", "Thừa\nSở Nội vụ | Quý II \u200b| ")
    row, gap = text.index("\n") + 1, text.index("|")
    end = text.rindex("|")
    line = Line(Span(row, len(text)), "row", (Span(row, gap - 1), Span(gap + 2, end), Span(end + 2, end + 2)), 1)
    draft = Draft(text, lines=[Line(Span(0, row - 1), "caption"), line])
    made = clean(draft, [(0, row)])
    [moved] = made.lines
    assert [made.text[a:b] for a, b in moved.cells] == ["Sở Nội vụ", "Quý II", ""]
    assert made.text[moved.span.start : moved.span.end] == "Sở Nội vụ | Quý II |"


def test_marks_by_the_hundred_are_refused():
    with pytest.raises(Mojibake):
        cleaned("a" + "\u0301\u0323" * 2000)


def test_a_clean_text_has_one_run():
    assert cleaned(TITLE).offsets == ((0, 0),)


@given(TEXTS)
def test_the_text_is_composed_and_bare(text):
    made = cleaned(text)
    assert is_normalized("NFC", made.text)
    assert not set(INVISIBLE + "\r\u00a0\u2028") & set(made.text)
    assert all(line == line.strip() for line in made.text.split("\n"))


@given(TEXTS.filter(lambda text: "\u1161" not in text))
def test_every_letter_leads_back_to_where_it_came_from(text):
    made = cleaned(text)
    assert list(made.offsets) == sorted(made.offsets)
    for position, letter in enumerate(made.text):
        original = text[source(made.text, made.offsets, position)]
        same = original == letter or (original.isspace() and letter.isspace())
        unescaped = original in "&amp;nbspEcirc#7852;"
        composed = normalize("NFD", letter)[0] == normalize("NFD", original)[0]
        second_mark = combining(letter) and (combining(original) or original in INVISIBLE)
        assert same or unescaped or composed or second_mark


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_what_is_neither_kept_nor_removed_is_white_space_or_invisible(text, first, length):
    start, end = min(first, len(text)), min(first + length, len(text))
    made = cleaned(text, (start, end))
    assert list(made.removed) == sorted(made.removed)
    for a, b in made.removed:
        assert start <= a < b <= end
    outside = text[:start] + "\n" + text[end:]
    without = re.sub(r"\s", "", made.text)
    assert without == re.sub(r"\s", "", cleaned(text[:start]).text + cleaned(text[end:]).text) or _composed(outside)


def _composed(text: str) -> bool:
    """True if the letters on both sides of a cut belong together."""
    return re.search("[\u0300-\u036f\u1161&\u200b]", text) is not None


@given(
    st.lists(st.sampled_from(["Tăng cỡ chữ", "Lượt xem: 5", TITLE, "Sáng 5/3, hội nghị đã khai mạc.", ""]), max_size=12)
)
def test_the_ranges_of_a_loaded_text_are_disjoint_and_in_order(lines):
    loaded = load("\n".join([TITLE, "Chủ tịch UBND tỉnh đề nghị các sở rà soát.", *lines]))
    edges = [edge for pair in loaded.removed for edge in pair]
    assert edges == sorted(edges)
    assert all(loaded.original[start:end].strip() == loaded.original[start:end] for start, end in loaded.removed)
