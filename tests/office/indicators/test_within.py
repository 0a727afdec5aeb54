"""Sentences that contradict themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketluan.office.indicators.rules.within import slips


@pytest.mark.parametrize(
    ("sentence", "said", "reckoned"),
    [
        ("Có 29/36 chỉ tiêu đạt và vượt kế hoạch, chiếm 80,1%.", "80.1", "80.56"),
        ("29/36 chỉ tiêu đạt kế hoạch (80,1%); 7/36 chỉ tiêu chưa đạt (19,4%).", "80.1", "80.56"),
        ("Trong 36 xã có 29 xã đạt chuẩn nông thôn mới, đạt 80,1%.", "80.1", "80.56"),
        ("Đã có 15 trong tổng số 41 hồ sơ được giải quyết, đạt 63,4%.", "63.4", "36.59"),
        ("Gieo trồng 13.449,1 ha/11.557,9 ha, vượt 18,3% kế hoạch.", "18.3", "16.36"),
        ("Hoàn thành 1.250/5.000 căn nhà, đạt 52%.", "52", "25.00"),
    ],
)
def test_a_share_that_is_not_its_part_of_the_whole_is_found(sentence, said, reckoned):
    (found,) = slips(sentence)
    assert (found.kind, found.said, found.reckoned) == ("quotient", Decimal(said), Decimal(reckoned))


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 29/36 chỉ tiêu đạt và vượt kế hoạch, chiếm 80,6%.",
        "29/36 chỉ tiêu đạt kế hoạch, chiếm 81%; 7/36 chỉ tiêu chưa đạt (19,4%).",
        "Gieo trồng 13.449,1 ha/11.557,9 ha, vượt 16,4% kế hoạch.",
        "Ngày 30/9 giải ngân đạt 53,5% kế hoạch.",
        "Đến ngày 15/9/2026 đạt 53,5% kế hoạch.",
        "Quyết định số 12/2026 giao 4 chỉ tiêu, đạt 30%.",
        "Đạt 8/11 huyện; thu ngân sách 1.532,8 tỷ đồng, đạt 82,1% dự toán.",
        "Có 5/12 xã báo cáo, thu đạt 223,4 tỷ đồng, bằng 70% dự toán.",
    ],
)
def test_a_share_that_follows_or_belongs_to_something_else_is_left_alone(sentence):
    assert list(slips(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "said", "reckoned"),
    [
        ("Tổng thu 1.532,8 tỷ đồng, gồm: nội địa 1.400 tỷ đồng, xuất nhập khẩu 123,8 tỷ đồng.", "1532.8", "1523.8"),
        ("Kế hoạch 40.300,7 tỷ đồng (địa phương 33.616,4; trung ương 6.648,3).", "40300.7", "40264.7"),
        ("Có 13 chỉ tiêu, trong đó 4 chỉ tiêu vượt, 6 chỉ tiêu đạt, 2 chỉ tiêu gần đạt, 3 chỉ tiêu thấp.", "13", "15"),
    ],
)  # fmt: skip
def test_parts_that_are_not_their_sum_are_found(sentence, said, reckoned):
    (found,) = slips(sentence)
    assert (found.kind, found.said, found.reckoned) == ("sum", Decimal(said), Decimal(reckoned))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch 40.300,7 tỷ đồng (ngân sách địa phương 33.616,4; ngân sách trung ương 6.684,3).",
        "Thu 1.532,8 tỷ đồng, trong đó thu nội địa 1.200 tỷ đồng, thu xuất nhập khẩu 123,8 tỷ đồng.",
        "Thu 1.532,8 tỷ đồng, gồm: thu nội địa 1.400 tỷ đồng (đạt 80%), tăng 132,8 tỷ đồng.",
        "Có 13 chỉ tiêu, trong đó 4 chỉ tiêu vượt, 6 chỉ tiêu đạt, 2 chỉ tiêu gần đạt, 1 chỉ tiêu thấp.",
        "Tổng 100,1 tỷ đồng, gồm: 33,4 tỷ đồng, 33,4 tỷ đồng, 33,4 tỷ đồng.",
    ],
)
def test_parts_that_add_up_or_need_not_are_left_alone(sentence):
    assert list(slips(sentence)) == []
