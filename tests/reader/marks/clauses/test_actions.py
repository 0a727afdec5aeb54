"""Where the verb of an action stands behind the name of a body; ``|`` marks the place."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.clauses.actions import next_verb
from tests.reader.marked import document


@pytest.mark.parametrize(
    "told",
    [
        "UBND các xã | rà soát hộ nghèo",
        "UBND các xã trên địa bàn | tổ chức thu gom rác",
        "chính quyền xã | tổ chức thu gom rác",
        "các xã, đặc khu | xây dựng kế hoạch của mình",
        "UBND xã Tân Tiến | rà soát hộ nghèo",
        "xã Phú Quy | tổ chức thu gom rác",
        "xã Nà Bàn | lập hồ sơ",
    ],
)
def test_a_verb_is_found_behind_a_name(told):
    doc = document(told.replace("| ", ""))
    assert next_verb(doc, 0, len(doc.text)) == told.index("|")


@pytest.mark.parametrize(
    "told",
    [
        "cán bộ làm công tác quản lý đô thị",
        "lãnh đạo các tổ chức của xã",
        "xã đã được giao đất",
        "đơn vị theo quy trình",
        "phòng Các tổ chức",
    ],
)
def test_what_a_word_before_makes_a_noun_is_no_verb(told):
    doc = document(told)
    assert next_verb(doc, 0, len(doc.text)) == -1
