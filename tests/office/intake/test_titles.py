"""A source without a headline is called by its first sentence, or by as much of it as fills a line."""

from __future__ import annotations

import pytest

from ketluan.office.intake.titles import in_short


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Sáng 31.8, UBND tỉnh họp phiên thường kỳ. Đồng chí A chủ trì.", "Sáng 31.8, UBND tỉnh họp phiên thường kỳ"),
        ("BHL - Chiều 5.3, các đồng chí làm việc tại huyện.", "Chiều 5.3, các đồng chí làm việc tại huyện"),
        ("UBND tỉnh họp", "UBND tỉnh họp"),
    ],
)
def test_the_first_sentence_is_the_title(words, title):
    assert in_short(words) == title


def test_a_long_sentence_ends_at_a_comma_or_between_two_words():
    names = ", ".join(f"đồng chí thứ {number} của tỉnh" for number in range(20))
    assert in_short(names).endswith("của tỉnh…")
    assert len(in_short(names)) <= 141
    assert in_short("chữ " * 100).endswith("chữ…")
