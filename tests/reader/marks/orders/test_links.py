"""Words that only link an order to what stands before it; ``|`` marks where the order begins."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.links import behind_basis, behind_links, behind_whichever
from tests.reader.marked import document


@pytest.mark.parametrize(
    "clause",
    [
        "Đồng thời, trong thời gian tới, | các xã rà soát hộ nghèo",
        "Thứ hai, | rà soát hộ nghèo",
        "Hằng tháng | các xã báo cáo",
        "theo chức năng, nhiệm vụ được giao | phối hợp giải quyết",
        "| Các xã rà soát hộ nghèo",
        "| Đồng thuận của người dân phải được giữ",
    ],
)
def test_what_links_an_order_is_no_part_of_it(clause):
    doc = document(clause.replace("| ", ""))
    assert behind_links(doc, 0, len(doc.text)) == clause.index("|")


@pytest.mark.parametrize(
    "clause",
    [
        "Trên cơ sở số liệu của ngành mình, | các sở lập kế hoạch",
        "| Theo đó, các sở lập kế hoạch",
        "| Các sở căn cứ số liệu, lập kế hoạch",
    ],
)
def test_what_an_order_is_based_on_stands_before_it(clause):
    doc = document(clause.replace("| ", ""))
    assert behind_basis(doc, 0, len(doc.text)) == clause.index("|")


def test_the_case_in_which_an_order_holds_stands_before_it():
    clause = "Xã nào hồ sơ còn tồn thì chủ tịch xã đó giải trình"
    doc = document(clause)
    assert behind_whichever(doc, 0, len(doc.text)) == clause.index("chủ tịch")
    plain = document("Các xã rà soát hồ sơ còn tồn")
    assert behind_whichever(plain, 0, len(plain.text)) is None
