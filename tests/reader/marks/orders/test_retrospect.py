"""Whether a sentence looks back on a period that is over, and is then no order."""

import pytest

from ketluan.reader.marks.orders.retrospect import looks_back
from ketluan.reader.model import Span
from tests.reader.marked import document

HELD = "Ngày 18/9/2025, Chủ tịch UBND tỉnh Sơn Lâm làm việc với xã Pắc Lạn.\n"


def looks(sentence: str) -> bool:
    doc = document(HELD + sentence + "\n")
    return looks_back(doc, Span(len(HELD), len(HELD) + len(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Từ ngày 01/7 đến ngày 15/9/2025, xã tiếp nhận 902 hồ sơ, giải quyết đúng hạn 880 hồ sơ.",
        "Năm 2024, toàn xã có 12 chi bộ hoàn thành tốt nhiệm vụ.",
        "Trong 8 tháng đầu năm 2025, xã vận động đóng góp 1,2 tỷ đồng làm đường.",
        "Tính đến ngày 10/9/2025, xã giải ngân 6,4 tỷ đồng.",
    ],
)
def test_a_period_that_is_over_makes_a_report(sentence):
    assert looks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong tháng 10/2025, xã tiếp nhận hồ sơ của 3 thôn còn lại.",
        "Năm 2026, xã xây dựng 2 cây cầu dân sinh.",
        "Từ nay đến 31/12/2025, xã giải ngân số vốn còn lại.",
        "Trước ngày 10/9/2025, Sở Nội vụ gửi báo cáo.",
        "Trong quý II/2025 còn 4 việc tồn đọng, yêu cầu xã giải quyết dứt điểm.",
        "Sở Tài chính công khai kết quả giải ngân năm 2024.",
        "Rà soát số liệu của năm 2024, bổ sung phần còn thiếu.",
    ],
)
def test_a_period_to_come_or_a_demand_makes_none(sentence):
    assert not looks(sentence)


def test_without_a_day_of_the_meeting_nothing_is_over():
    sentence = "Năm 2019, xã tiếp nhận 40 hồ sơ."
    assert not looks_back(document(sentence + "\n"), Span(0, len(sentence)))
