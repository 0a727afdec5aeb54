"""Requests that a notice names only to answer them, point by point under a heading of their own."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import requests, submissions
from tests.reader.marked import document

NOTICE = (
    "TỈNH ỦY SƠN LÂM\n*\nSố 41-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Lâm, ngày 12 tháng 9 năm 2023\nTHÔNG BÁO\n"
    "kết luận của Bí thư Tỉnh ủy tại buổi làm việc với Huyện ủy Mường Hin\n"
    "Ngày 08/9/2023, đồng chí Lương Khánh Toàn, Bí thư Tỉnh ủy làm việc với Huyện ủy Mường Hin và kết luận:\n"
)
POINTS = (
    "IV- VỀ NHỮNG KIẾN NGHỊ CỦA HUYỆN\n1- Về nâng cấp đường lên đèo Tà Sìn: đồng ý về nguyên tắc.\n"
    "2- Về bổ sung 05 biên chế đoàn thể: không đồng ý, huyện tự cân đối.\n"
)


def test_each_point_under_the_requests_of_a_lower_unit_is_a_request_of_it():
    found = [(one.asker, one.content) for one in requests.find(document(NOTICE + POINTS))]
    assert found == [("HUYỆN", "nâng cấp đường lên đèo Tà Sìn"), ("HUYỆN", "bổ sung 05 biên chế đoàn thể")]


def test_a_request_is_no_submission():
    assert list(submissions.find(document(NOTICE + POINTS))) == []


def test_under_another_heading_a_point_is_no_request():
    other = POINTS.replace("NHỮNG KIẾN NGHỊ CỦA HUYỆN", "NHIỆM VỤ TRỌNG TÂM")
    assert list(requests.find(document(NOTICE + other))) == []


def test_the_paper_that_a_unit_asks_in_is_no_part_of_its_name():
    point = "IV- NHIỆM VỤ\n1- Đồng ý đề xuất của Sở Y tế tại Tờ trình số 12/TTr-SYT về cấp 02 xe cứu thương.\n"
    found = [(one.asker, one.content) for one in requests.find(document(NOTICE + point))]
    assert found == [("Sở Y tế", "cấp 02 xe cứu thương")]


def test_what_a_unit_asks_about_is_no_part_of_its_name():
    point = (
        "IV- NHIỆM VỤ\n1- Đối với kiến nghị của UBND xã Tà Sìn về bố trí kinh phí sửa đập: giao Sở Tài chính xem xét.\n"
    )
    found = [(one.asker, one.content) for one in requests.find(document(NOTICE + point))]
    assert found == [("UBND xã Tà Sìn", "bố trí kinh phí sửa đập")]


@pytest.mark.parametrize("basis", ["Xét đề nghị", "Theo đề nghị"])
def test_what_a_decision_rests_on_is_no_request(basis):
    line = f"{basis} của Sở Y tế tại Tờ trình số 12/TTr-SYT về việc ban hành Quy chế trực bão.\n"
    assert list(requests.find(document(NOTICE + line))) == []
