"""How much two wordings say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.office.review.likeness import likeliest, likeness, parts


def alike(one, other):
    return likeness(parts(one), parts(other))


def test_the_same_words_are_one_whatever_their_accents_and_case():
    assert alike("Rà soát quỹ đất", "ra soat QUY DAT") == 1.0


def test_a_short_wording_inside_a_long_one_is_nearly_the_same():
    short = "rà soát 14 dự án chậm tiến độ"
    assert alike(short, f"Chủ trì, phối hợp với Sở Xây dựng {short}, trình phương án điều chuyển vốn") > 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rà soát danh mục trang thiết bị trạm y tế", "sửa chữa phòng học bán trú"),
        ("báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6", "bố trí mặt bằng nhà văn hóa xã"),
    ],
)
def test_other_work_is_far(one, other):
    assert alike(one, other) < 0.2


def test_words_that_every_directive_says_count_for_nothing():
    assert parts("yêu cầu và giao cho") == frozenset()


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_is_a_share_and_the_same_either_way(one, other):
    assert 0.0 <= alike(one, other) <= 1.0
    assert alike(one, other) == alike(other, one)


def test_the_likeliest_come_first_and_the_far_ones_not_at_all():
    known = [(name, [name]) for name in ("Sở Y tế", "Sở Nội vụ", "Trung tâm Y tế Mường Hin")]
    assert likeliest("ngành y tế Mường Hin", known, least=0.4, most=3)[0] == "Trung tâm Y tế Mường Hin"
    assert likeliest("kho bạc", known, least=0.4, most=3) == []
