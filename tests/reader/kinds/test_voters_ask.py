"""Requests of voters and of those who speak for them, and what only looks like one."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import requests, statements
from tests.reader.marked import check_session, document, named, quotes

VISIT = (
    "Đại biểu HĐND tỉnh tiếp xúc cử tri xã Tà Sìn\n"
    "Ngày 4/6/2023, Tổ đại biểu HĐND tỉnh Sơn Lâm tiếp xúc cử tri xã Tà Sìn, huyện Bản Vược. Cùng dự có bà Quàng "
    "Thị Ngân, Phó Chủ tịch UBND tỉnh.\n"
)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "their deputies": "Các cử tri đề nghị đại biểu HĐND tỉnh [[sớm trả lời việc đền bù ở bản Pho]].",
            "all levels": "Cử tri Lò Văn Pảo mong các cấp [[quan tâm phụ cấp cho chi hội]].",
            "on several matters": (
                "Các cử tri kiến nghị một số vấn đề như: [[nạo vét mương Nà Hin]]; [[sửa cầu treo bản Pho]]."
            ),
            "to whom, and on what": (
                "Cử tri xã Tà Sìn kiến nghị đến HĐND tỉnh về các vấn đề: [[tiến độ làm đường liên bản]]; [[rác ở chợ]]."
            ),
            "those of a whole district": (
                "Cử tri trên địa bàn huyện Bản Vược đề nghị tỉnh [[giảm giá nước]]; [[sửa kè suối]]."
            ),
            "firms of a province": "Doanh nghiệp trên địa bàn tỉnh kiến nghị UBND tỉnh [[giãn tiền thuê đất]].",
            "and so they ask": (
                "Các xã phản ánh kinh phí hội họp eo hẹp. Qua đó, kiến nghị Thường trực HĐND huyện [[mở lớp tập huấn]]."
            ),
            "difficulties to be done away with": (
                "Huyện Bản Vược kiến nghị tỉnh tháo gỡ một số khó khăn như: [[bố trí vốn làm kè]]; [[thêm biên chế]]."
            ),
            "sent, and listed": (
                "Các cử tri cũng gửi tới các đại biểu một số ý kiến, kiến nghị, như: [[xem lại phụ cấp thôn đội]]; "
                "[[sửa kè suối]]."
            ),
            "heard, and listed": (
                "Hội nghị đã nghe 11 ý kiến phát biểu phản ánh, kiến nghị của các chi bộ về các vấn đề: [[quản lý đất "
                "bãi bồi]]; [[sáp nhập bản]]."
            ),
            "views that ask": (
                "Nhân dân xã Tà Sìn nêu nhiều ý kiến đề nghị các cấp quan tâm giải quyết như [[làm mương]]; [[diệt "
                "chuột đồng]]."
            ),
            "views on matters": (
                "Các hội viên trên địa bàn xã đã đề xuất nhiều ý kiến tập trung vào các vấn đề như: [[vốn làm ăn]]; "
                "[[dạy nghề]]."
            ),
            "nobody is asked": "Bên cạnh đó, cử tri còn đề nghị [[cần giữ chợ phiên]]; [[khoanh nợ cho hộ nuôi cá]].",
            "glad, and asking": (
                "Cử tri bày tỏ sự vui mừng trước đà đi lên; đồng thời kiến nghị một số vấn đề như [[giá phân bón]]; "
                "[[làm đường vào bản]]."
            ),
            "told and asked, and once more": (
                "Cử tri xã Tà Sìn đã phản ánh, kiến nghị [[sửa trạm bơm thôn Nam]]. Đề nghị nhà nước [[sớm xây nghĩa "
                "địa ở bãi Pho]]."
            ),
            "several levels, such as": (
                "Huyện Bản Vược kiến nghị với các cấp có thẩm quyền như: [[xây thêm phòng học]]; [[thêm biên chế]]."
            ),
            "the head of the Government": "Huyện Bản Vược kiến nghị Thủ tướng Chính phủ [[xem xét cấp vốn làm cầu]].",
        }
    ),
)
def test_voters_ask(marked):
    check_session(requests.find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "what they said was answered": "Các ý kiến, kiến nghị của cử tri đã được xã giải trình; có việc phải chờ.",
            "on the ground of what they said": (
                "Trên cơ sở ý kiến và kiến nghị của cử tri, tổ đại biểu sẽ tổng hợp; có việc phải chờ tỉnh."
            ),
            "a hope": "Nhân dân mong thôn bản ngày càng ấm no, trẻ em được đến trường.",
            "how much was done of it": (
                "Kết quả giải quyết kiến nghị của cử tri về các vấn đề: đất đai đạt 80%; giao thông đạt 60%."
            ),
            "some, on no list": "Cử tri xã Tà Sìn có nhiều kiến nghị về đất đai, giao thông; đã chuyển huyện.",
            "a delegation's findings": "Đoàn giám sát có một số kiến nghị: UBND huyện sớm giao đất; rà soát quy hoạch.",
            "answers to what they said": "Tổ đại biểu báo cáo kết quả trả lời ý kiến, kiến nghị của cử tri.",
            "deputies ask nobody": "Các đại biểu kiến nghị một số vấn đề về cách tiếp xúc cử tri.",
            "a report": "Các cơ quan báo chí trên địa bàn tỉnh đã bám sát định hướng của Tỉnh ủy; đưa 40 tin.",
        }
    ),
)
def test_nobody_asks(line):
    assert list(requests.find(document(VISIT + line + "\n"))) == []


@pytest.mark.parametrize(
    ("sentence", "asker"),
    **named(
        {
            "an office before the name": (
                "Chủ tịch UBND huyện Bản Vược Giàng Seo Vần kiến nghị tỉnh cấp vốn làm kè.",
                "Chủ tịch UBND huyện Bản Vược Giàng Seo Vần",
            ),
            "with a form of address": (
                "Đ/c Bí thư Đảng ủy xã Tà Sìn Chảo Láo Lở đề nghị huyện sớm cấp gạo.",
                "Bí thư Đảng ủy xã Tà Sìn Chảo Láo Lở",
            ),
            "an office behind the name": (
                "Đồng chí Giàng Seo Vần, Chủ tịch UBND huyện Bản Vược kiến nghị tỉnh cấp vốn làm kè.",
                "Giàng Seo Vần",
            ),
            "an office and a comma": (
                "Chủ tịch UBND huyện Bản Vược, ông Giàng Seo Vần kiến nghị tỉnh cấp vốn làm kè.",
                "Giàng Seo Vần",
            ),
            "a name alone": (
                "Giàng Seo Vần, Chủ tịch UBND huyện Bản Vược báo cáo. Ông Giàng Seo Vần kiến nghị tỉnh cấp vốn làm kè.",
                "Giàng Seo Vần",
            ),
        }
    ),
)
def test_who_asks_is_named_as_the_text_has_it(sentence, asker):
    assert [one.asker for one in requests.find(document(VISIT + sentence + "\n"))] == [asker]


@pytest.mark.parametrize(
    ("sentence", "said"),
    **named(
        {
            "raised": (
                "Cử tri xã Tà Sìn nêu lên một số vấn đề như: Rác ở chợ phiên; điện lưới ở bản Pho.",
                ["Rác ở chợ phiên", "điện lưới ở bản Pho"],
            ),
            "what delegates find": ("Các đại biểu nhận định, vụ chè này được giá.", ["vụ chè này được giá"]),
            "what an inspection finds": ("Đoàn kiểm tra nhận định hồ sơ đầy đủ; sổ sách rõ ràng.", []),
            "whose views are taken up": (
                "Tiếp thu ý kiến của các đại biểu, lãnh đạo Sở Y tế cho biết sẽ thêm thuốc cho ba trạm.",
                ["sẽ thêm thuốc cho ba trạm"],
            ),
            "only that there was an answer": ("Đại diện UBND huyện đã trả lời và giải đáp một số kiến nghị.", []),
            "that there was a request": ("Cử tri Lò Văn Pảo nêu kiến nghị tại buổi tiếp xúc.", []),
            "a list of requests": (
                "Các xã nêu nhiều kiến nghị, đề xuất liên quan đến chế độ: tăng phụ cấp thôn đội.",
                [],
            ),
            "how many were answered": ("Các sở đã trả lời 30 kiến nghị và đang xem 22 đơn về thuê đất.", []),
            "an outline": (
                "Các đại biểu cơ bản nhất trí với đề cương báo cáo chính trị trình Đại hội; xem lại bố cục.",
                [],
            ),
            "their views, again": (
                "Bà Quàng Thị Ngân đã giải trình những vấn đề cử tri quan tâm và ghi nhận các ý kiến khác.",
                [],
            ),
            "whom they thanked": ("Bà Quàng Thị Ngân đã trả lời, làm rõ nhiều ý kiến, kiến nghị của nhân dân.", []),
            "what was heard, in what mood": (
                "Sau khi nghe lãnh đạo huyện thông tin mùa màng quý ba, trong không khí cởi mở, hội viên có 20 ý kiến.",
                ["mùa màng quý ba"],
            ),
            "what is named above": ("Các đại biểu nhất trí với những việc nêu trên của xã; còn lại chờ huyện.", []),
            "their views": ("Các ý kiến, kiến nghị đã được xã tổng hợp; việc còn lại gửi huyện.", []),
        }
    ),
)
def test_what_is_said_where_voters_are_met(sentence, said):
    doc = document(VISIT + sentence + "\n")
    assert quotes(doc, statements.find(doc)) == said
