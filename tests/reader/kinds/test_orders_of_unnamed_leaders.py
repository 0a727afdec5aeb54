"""Orders of those whom a report names by the post alone, and of bodies outside any meeting."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import directives, statements
from tests.reader.marked import check_read, document, named


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "no comma before the post": (
                "Họp bàn chống úng\nPhát biểu tại cuộc họp đồng chí Chủ tịch UBND tỉnh yêu cầu các huyện [[nạo vét "
                "xong kênh mương]]. Các xã [[chuẩn bị đủ dầu]]. Đồng thời, đồng chí cũng đề nghị Sở Y tế [[bổ sung "
                "thuốc]]."
            ),
            "behind a purpose of several parts": (
                "Để lễ hội vui tươi, tiết kiệm và giữ được nét xưa, đồng chí Bí thư Huyện ủy yêu cầu [[thành lập hai "
                "tổ hậu cần]]."
            ),
            "an opinion, and what it says on the next line": (
                "Ngày 4/3, UBND tỉnh nhận được đơn của Công ty Tân Sơn.\nSau khi xem xét, Chủ tịch UBND tỉnh có ý kiến "
                "chỉ đạo:\nGiao Sở Xây dựng [[trả lời công ty trước ngày 12/3]]. Chủ tịch UBND tỉnh yêu cầu Giám đốc "
                "Sở "
                "Xây dựng [[báo cáo kết quả]]."
            ),
            "a body's opinion": (
                "Trả lời kiến nghị của cử tri\nUBND tỉnh có ý kiến như sau:\nGiao Sở Công Thương [[rà soát lưới điện]]."
            ),
            "a body asks those below it": (
                "Chống rét cho đàn trâu\nTheo đó, UBND tỉnh đề nghị các đơn vị [[che chắn chuồng trại]]. UBND tỉnh "
                "cũng "
                "đề nghị UBND các huyện [[dự trữ rơm]]."
            ),
            "a leader asks the Front": (
                "Đón Tết tiết kiệm\nTheo đó, Chủ tịch UBND tỉnh đề nghị Ủy ban Mặt trận Tổ quốc tỉnh [[vận động bà con "
                "không đốt pháo]]."
            ),
            "a paper, then the body, then the body again": (
                "Ngày 3/4, ông Lê Hiền, Chánh Văn phòng UBND tỉnh Sơn Lâm ký công văn yêu cầu các ngành [[giữ đê]]. "
                "Theo "
                "đó, UBND tỉnh Sơn Lâm yêu cầu UBND thành phố Tà Lài [[lập phương án hộ đê]]. UBND tỉnh Sơn Lâm cũng "
                "giao Sở Nông nghiệp [[kiểm tra từng cống]]."
            ),
            "a team that checks": (
                "Sau khi kiểm tra năm xã, Tổ công tác yêu cầu Phòng Tài chính [[thu hồi khoản chi sai]]."
            ),
        }
    ),
)
def test_a_leader_or_body_orders_without_a_name(marked):
    check_read(directives.find, marked)
    doc = document(marked.replace("[[", "").replace("]]", ""))
    assert {one.speaker for one in directives.find(doc)} == {None}


@pytest.mark.parametrize(
    "plain",
    **named(
        {
            "one who visits is asked": (
                "Bộ trưởng Bộ Y tế làm việc với tỉnh Sơn Lâm\nSáng 5/9, Đoàn công tác của Bộ Y tế do Bộ trưởng Trần "
                "Mạc "
                "dẫn đầu làm việc với UBND tỉnh Sơn Lâm. UBND tỉnh đề nghị Bộ Y tế hỗ trợ vắc-xin."
            ),
            "those above are asked": (
                "Xin lùi hạn\nUBND huyện Mường Hin đề nghị UBND tỉnh lùi hạn nộp hồ sơ. UBND tỉnh đề nghị các cấp có "
                "thẩm quyền xem xét."
            ),
            "help is asked": "Trồng rừng\nUBND tỉnh đề nghị các đơn vị quan tâm hỗ trợ cây giống.",
            "what was done": "Chống hạn\nChủ tịch UBND tỉnh đã yêu cầu các huyện đắp đập tạm.",
            "what an opinion is on": "Cao tốc\nThủ tướng có ý kiến chỉ đạo về cơ chế đầu tư tuyến cao tốc.",
            "a list of who gave the tasks": (
                "Kết quả\nCác nhiệm vụ do Thường trực HĐND tỉnh, Chủ tịch UBND tỉnh giao các ngành đã xong cả."
            ),
            "a unit's chief who only reports": "Mất mùa\nChủ tịch UBND xã nhấn mạnh vụ này mất trắng 40 ha lúa.",
        }
    ),
)
def test_no_order_stands_where_none_below_is_told(plain):
    assert list(directives.find(document(plain))) == []


def test_under_a_leader_who_is_named_a_body_is_told():
    doc = document(
        "Sáng 6/9/2023, UBND tỉnh Sơn Lâm họp. Đồng chí Đào Việt Cương, Bí thư Tỉnh ủy chủ trì.\nKết luận cuộc họp, "
        "đồng chí Đào Việt Cương yêu cầu các ngành giữ rừng. UBND huyện Mường Hin giao Hạt Kiểm lâm tuần tra hằng đêm."
    )
    found = list(directives.find(doc))
    assert [(one.speaker, one.addressees) for one in found] == [
        ("Đào Việt Cương", ("các ngành",)),
        ("Đào Việt Cương", ("UBND huyện Mường Hin",)),
    ]


def test_a_department_that_has_an_opinion_says_it():
    doc = document("Trả lời cử tri\nSở Tài chính có ý kiến như sau: giá đất ở xã Pắc Lạn đã theo bảng giá.")
    assert [one.speaker for one in statements.find(doc)] == ["Sở Tài chính"]
    assert list(directives.find(doc)) == []
