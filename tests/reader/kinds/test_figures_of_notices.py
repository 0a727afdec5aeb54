"""Figures as notices and plans word them: rates of counts, goals to change something, shares of a named whole."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.figures import Figure, find
from tests.reader.marked import document, named

NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì. "
    "Chủ tịch UBND tỉnh kết luận như sau:\n"
)


def last(sentence: str, head: str = "I. KẾT QUẢ\n1. ") -> Figure:
    """The last figure of a sentence in a notice."""
    return list(find(document(f"{NOTICE}{head}{sentence}\n")))[-1]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    **named(
        {
            "of a count": ("Các xã tiếp nhận 902 hồ sơ, giải quyết 880 hồ sơ, đạt 97,5%.", "share"),
            "of a fraction": ("Các cơ quan làm xong 41/46 nhiệm vụ được giao, đạt 89,1%.", "share"),
            "of its own": ("Xã có 12 trường học, tỷ lệ phủ sóng đạt 97,5%.", "level"),
        }
    ),
)
def test_a_rate_behind_a_count_is_its_share(sentence, kind):
    assert last(sentence).kind == kind


@pytest.mark.parametrize(
    ("sentence", "indicator", "base"),
    **named(
        {
            "a whole behind": ("Khối lượng thi công đạt 62% hợp đồng.", "Khối lượng thi công", "hợp đồng"),
            "a product": ("Tỷ trọng kinh tế số đạt 19,8% GRDP.", "Tỷ trọng kinh tế số", "GRDP"),
            "things that are counted": ("Có 40% hộ dân dùng nước sạch.", "hộ dân dùng nước sạch", None),
        }
    ),
)
def test_a_measure_that_has_reached_a_share_of_a_whole_keeps_its_own_name(sentence, indicator, base):
    found = last(sentence)
    assert (found.indicator and found.indicator.text, found.base) == (indicator, base)


@pytest.mark.parametrize(
    ("sentence", "indicator", "base"),
    **named(
        {
            "shortened": (
                "Sở Xây dựng rút ngắn tối thiểu 30% thời gian thẩm định so với quy định.",
                "thời gian thẩm định",
                "quy định",
            ),
            "pulled down": ("Công an tỉnh kéo giảm ít nhất 5% số vụ trộm cắp.", "số vụ trộm cắp", None),
            "behind another task": (
                "Các sở rà soát, cắt giảm 30% thời gian giải quyết thủ tục.",
                "thời gian giải quyết thủ tục",
                None,
            ),
        }
    ),
)
def test_an_order_to_change_something_sets_a_target_for_what_stands_behind(sentence, indicator, base):
    found = last(sentence, "II. NHIỆM VỤ\n1. ")
    assert found.indicator is not None
    assert (found.kind, found.direction, found.indicator.text, found.base) == ("target", None, indicator, base)


def test_a_change_against_a_plan_stays_a_change_of_its_subject():
    found = last("Diện tích rừng trồng đạt 2.150 ha, vượt 3% kế hoạch.")
    assert found.indicator is not None
    assert (found.kind, found.indicator.text) == ("change", "Diện tích rừng trồng")


def test_a_sum_that_a_thing_has_is_named_without_the_thing():
    found = last("Dự án kè Nậm Khao có tổng mức đầu tư 92 tỷ đồng.")
    assert found.indicator is not None
    assert found.indicator.text == "tổng mức đầu tư"


def test_a_numbered_step_counts_nothing():
    assert (
        list(find(document(f"{NOTICE}II. NHIỆM VỤ\n1. Sở Xây dựng bảo đảm giao thông bước 1 trước mùa mưa.\n"))) == []
    )


def test_what_an_order_sets_is_a_target_though_its_sentence_says_what_was_got():
    assert last("Kiến nghị chưa được chấp nhận; huyện sử dụng 47 lô đất còn trống.", "1. ").kind == "target"


def test_what_an_order_tells_to_have_been_reached_is_a_level():
    assert last("Sở Xây dựng rà soát dự án, đến nay đã giải ngân 47 tỷ đồng.", "1. ").kind == "level"


def test_a_goal_is_set_for_the_year_that_stands_next_to_it():
    sentence = "So với năm 2019 còn thấp, tháng 9 này các xã phấn đấu đến năm 2025 đạt 100% số hộ có nước sạch."
    assert last(sentence, "1. ").period == "2025"
