"""What became of papers that a report lists first and decides on later."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.submissions import find
from tests.reader.marked import SESSION, document

HEAD = f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"
LISTED = (
    "Phiên họp xem xét 3 tờ trình, gồm: Đề án bảo tồn nghề dệt lanh; Quy chế quản lý chợ phiên; Kế hoạch dạy bơi cho "
    "học sinh. "
)


def outcomes(text: str) -> dict[str, str | None]:
    return {one.title: one.outcome for one in find(document(HEAD + text + "\n"))}


@pytest.mark.parametrize(
    ("decides", "wanted"),
    [
        ("UBND tỉnh thống nhất thông qua các nội dung trên.", ["thống nhất thông qua"] * 3),
        (
            "UBND tỉnh thống nhất thông qua các nội dung trên, riêng Kế hoạch dạy bơi chưa thông qua.",
            ["thống nhất thông qua", "thống nhất thông qua", "chưa thông qua"],
        ),
        (
            "Hai nội dung đầu được thống nhất thông qua, riêng Kế hoạch dạy bơi để lại kỳ sau.",
            ["thống nhất thông qua", "thống nhất thông qua", "để lại kỳ sau"],
        ),
        ("UBND tỉnh đồng ý chủ trương xây dựng Quy chế quản lý chợ phiên.", [None, "đồng ý chủ trương", None]),
        (
            "UBND tỉnh thống nhất trình HĐND tỉnh 2 nội dung; chưa thông qua Quy chế quản lý chợ phiên do thiếu vốn.",
            [None, "chưa thông qua", None],
        ),
        ("UBND tỉnh đồng ý gia hạn hợp đồng thu gom rác.", [None, None, None]),
        ("Các đại biểu thảo luận sôi nổi.", [None, None, None]),
    ],
)
def test_what_is_decided_later_is_the_outcome_of_the_papers_it_names(decides, wanted):
    assert list(outcomes(LISTED + decides).values()) == wanted


def test_a_paper_that_is_decided_on_in_fewer_words_is_the_same_one():
    text = LISTED + "Phiên họp cơ bản thống nhất với Đề án bảo tồn nghề dệt và giao Sở Công Thương hoàn chỉnh."
    assert list(outcomes(text).values()) == ["cơ bản thống nhất", None, None]


def test_what_is_decided_behind_the_paragraph_of_a_paper_is_its_outcome():
    text = (
        "Về Đề án nuôi cá lồng hồ Nậm Pu, đồng chí Bế Ngọc Trạch, Giám đốc Sở Công Thương trình bày tóm tắt.\n"
        "Sau khi thảo luận, UBND tỉnh đồng ý chủ trương giao mặt nước cho hợp tác xã."
    )
    assert outcomes(text) == {"Đề án nuôi cá lồng hồ Nậm Pu": "đồng ý chủ trương"}
