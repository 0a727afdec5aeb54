"""The verb and the bounding words before a number."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.figures.leads import lead
from tests.reader.marked import named


def read(text: str) -> tuple[str, str | None, str | None, str]:
    """Sort, direction, bound and quoted words of the number that ends ``text``."""
    start = next(i for i, letter in enumerate(text) if letter.isdigit())
    found = lead(text, 0, start)
    return found.sort, found.direction, found.bound, text[found.start : start].strip()


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a level": ("thu đạt 5 tỷ đồng", ("level", None, None, "đạt")),
            "an estimated level": ("thu ước đạt 5 tỷ đồng", ("level", None, "estimate", "ước đạt")),
            "a level that is more": ("thu đạt hơn 5 tỷ đồng", ("level", None, "at_least", "đạt hơn")),
            "a rise": ("thu tăng 5%", ("change", "up", None, "tăng")),
            "an estimated rise": ("chỉ số ước tăng 5%", ("change", "up", "estimate", "tăng")),
            "a fall of about": ("số vụ giảm khoảng 5%", ("change", "down", "about", "giảm khoảng")),
            "lower than": ("thấp hơn 5 điểm", ("change", "down", None, "thấp hơn")),
            "a change that reaches a level": ("tỷ lệ giảm còn 5%", ("level", None, None, "giảm còn")),
            "a rate of growth": ("tốc độ tăng trưởng 5%", ("level", None, None, "")),
            "a sign": ("xuất khẩu (+5%)", ("change", "up", None, "+")),
            "a share": ("chè chiếm 5%", ("share", None, None, "chiếm")),
            "a share of a rate": ("chè chiếm tỷ lệ 5%", ("share", None, None, "chiếm tỷ lệ")),
            "a count": ("huyện ban hành 5 kế hoạch", ("count", None, None, "ban hành")),
            "the longer verb": ("huyện trồng mới 5 ha", ("count", None, None, "trồng mới")),
            "inside a bracket": ("đàn lợn (chiếm khoảng 5%", ("share", None, "about", "chiếm khoảng")),
            "a verb behind a comma is another's": ("xử lý, 5 vụ", ("none", None, None, "")),
            "a verb that is part of a noun": ("tổng mức đầu tư 5 tỷ đồng", ("none", None, None, "")),
            "so many times": ("số vụ gấp gần 5 lần", ("change", "up", "about", "gấp gần")),
            "an estimated sum": ("ước thiệt hại 5 tỷ đồng", ("none", None, "estimate", "")),
            "shortened": ("rút ngắn 5% thời gian", ("change", "down", None, "rút ngắn")),
            "none": ("với tổng diện tích 5 ha", ("none", None, None, "")),
        }
    ),
)
def test_what_leads_to_a_number_settles_its_sort(text, wanted):
    assert read(text) == wanted


def test_a_comparison_may_stand_between_verb_and_number():
    text = "rừng trồng vượt kế hoạch 5%"
    found = lead(text, 0, text.index("5"))
    assert found.base is not None
    assert (found.sort, text[found.base[0] : found.base[1]]) == ("change", "kế hoạch")


def test_a_preposition_ties_the_number_to_what_goes_before():
    text = "khen thưởng cho 5 cá nhân"
    found = lead(text, 0, text.index("5"))
    assert (found.preposition, text[: found.tied].strip()) == ("cho", "khen thưởng")
