"""The meeting: kind, body, chairs, counterparts, number and term."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.meeting.session import Session, session
from tests.reader.marked import document

TAIL = "\n\nHội nghị thảo luận nhiều nội dung quan trọng của tỉnh trong thời gian tới, bảo đảm tiến độ đề ra.\n"


def meeting(text: str, **hints: str) -> Session:
    return session(document(text + TAIL, **hints))


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Sáng 31/8/2021, UBND tỉnh tổ chức phiên họp thường kỳ tháng 8 trực tuyến tới các huyện.", "regular_session"),
        ("Ngày 7/7/2022, Ban Chấp hành Đảng bộ tỉnh tổ chức Hội nghị lần thứ chín.", "conference"),
        ("Chiều 5/3/2021, đồng chí Lương Khánh Toàn, Bí thư Tỉnh ủy làm việc với Huyện ủy.", "working_session"),
        ("Sáng 2/7/2019, Huyện ủy Mường Hin tổ chức Hội nghị giao ban cấp ủy tháng 6.", "briefing"),
        ("Ngày 8/12/2022, HĐND tỉnh khai mạc kỳ họp thứ tám.", "council_session"),
        ("Ngày 8/12/2022, Thường trực HĐND tỉnh tổ chức phiên họp thường kỳ tháng 12.", "council_session"),
        ("Ngày 8/12/2022, UBND tỉnh họp thường kỳ; dự có đại diện Thường trực HĐND tỉnh.", "regular_session"),
        ("Ngày 4/5/2022, đoàn công tác của tỉnh đi kiểm tra tiến độ tuyến đường liên xã.", "inspection"),
        ("Trong ngày 4/5/2022, Chủ tịch UBND tỉnh Đào Việt Cương kiểm tra tuyến đường liên xã.", "inspection"),
        ("Ngày 4/5/2022, đồng chí Lương Khánh Toàn, Bí thư Tỉnh ủy đã khảo sát khu tái định cư.", "inspection"),
        ("Ngày 4/5/2022, Ban Chỉ đạo tỉnh đã họp phiên thứ nhất.", "conference"),
        ("Ngày 4/5/2022, UBND tỉnh vừa ban hành Chỉ thị về phòng, chống rét cho đàn vật nuôi vùng cao.", "other"),
        ("Sáng nay (4/5/2022), Ban Thường vụ Huyện ủy Mường Hin đã họp cho ý kiến về bồi thường.", "conference"),
        ("Ngày 4/5/2022, UBND tỉnh tổ chức họp phiên thường kỳ tháng 4.", "regular_session"),
        ("Ngày 4/5/2022, Thường trực HĐND tỉnh tổ chức phiên họp thứ 14, khóa XV.", "council_session"),
        ("Ngày 4/5/2022, Thường trực HĐND tỉnh tổ chức hội nghị tập huấn cho đại biểu.", "conference"),
        ("Ngày 4/5/2022, Ban Pháp chế HĐND tỉnh họp thẩm tra các tờ trình trình kỳ họp thứ 7 HĐND tỉnh.", "conference"),
        ("Ngày 4/5/2022, Tổ đại biểu HĐND tỉnh tiếp xúc cử tri trước kỳ họp thứ 7 HĐND tỉnh.", "conference"),
        ("Ngày 4/5/2022, tại Trung tâm Hội nghị tỉnh khai trương gian hàng sản vật vùng cao.", "other"),
        ("Ngày 4/5/2022, đoàn kiểm tra của huyện Mường Hin đã về làm việc với UBND xã Nậm Khao.", "working_session"),
        ("Ngày 4/5/2022, Ủy ban Kiểm tra Tỉnh ủy tổ chức kỳ họp thứ 5.", "conference"),
        ("Ngày 4/5/2022, UBND tỉnh tổ chức phiên họp thứ 40.", "regular_session"),
        ("Chiều 4/5/2022, tiếp tục chương trình kỳ họp thứ 20, HĐND tỉnh chia tổ thảo luận.", "council_session"),
        ("Chiều 4/5/2022, Tổ công tác làm việc trực tuyến với tỉnh Hà Giang.", "working_session"),
        ("Ngày 4/5/2022, Thường trực HĐND tỉnh tổ chức phiên chất vấn và trả lời chất vấn.", "council_session"),
        (
            "Ngày 4/5/2022, Bí thư Huyện ủy Lò Văn Ước cùng đoàn công tác của huyện kiểm tra mốc biên giới.",
            "inspection",
        ),
        ("Ngày 4/5/2022, Ban Chỉ đạo chuyển đổi số của UBND tỉnh họp phiên thứ hai.", "conference"),
        ("Ngày 4/5/2022, lực lượng chức năng kiểm tra ba cơ sở kinh doanh, phát hiện nhiều vi phạm.", "other"),
        ("Ngày 4/5/2022, ông Lò Văn Ước, người dân xã Nậm Khao kiểm tra ruộng ngô sau lũ.", "other"),
    ],
)
def test_the_opening_says_what_kind_of_meeting_it_is(opening, kind):
    assert meeting(opening).kind == kind


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        (
            "Ngày 9/6, Ban Thường vụ Tỉnh ủy Sơn Lâm tổ chức sơ kết một năm thực hiện quy định về nêu gương.",
            "Ban Thường vụ Tỉnh ủy Sơn Lâm",
        ),
        ("Sáng 31/8, UBND tỉnh Hà Giang tổ chức phiên họp thường kỳ.", "Ủy ban nhân dân tỉnh Hà Giang"),
        (
            "Ngày 7/7, Tỉnh ủy Hà Giang tổ chức Hội nghị BCH Đảng bộ tỉnh lần thứ chín, khóa XVII.",
            "Ban Chấp hành Đảng bộ tỉnh Hà Giang",
        ),
        (
            "Chiều 2/4, UBND tỉnh Hà Giang và Ban Tuyên giáo Tỉnh ủy phối hợp tổ chức họp báo quý I.",
            "Ủy ban nhân dân tỉnh Hà Giang, Ban Tuyên giáo Tỉnh ủy Hà Giang",
        ),
        ("Sáng 2/7, Huyện ủy Mường Hin đã tổ chức Hội nghị giao ban.", "Huyện ủy Mường Hin"),
        (
            "Chiều 5/3, đồng chí Lương Khánh Toàn, Ủy viên T.Ư Đảng, Bí thư Tỉnh ủy Hà Giang làm việc với huyện.",
            "Tỉnh ủy Hà Giang",
        ),
        ("Sáng 13/5, Phó Thủ tướng Tô Vĩnh Hào chủ trì hội nghị trực tuyến với các địa phương.", "Chính phủ"),
        ("Ngày 9/9, Đoàn công tác của Bộ Công an làm việc với Công an tỉnh Hà Giang.", "Bộ Công an"),
        (
            "Ngày 9/9, Đoàn công tác số 5 của BTV Tỉnh ủy Hà Giang do đồng chí Chảo Láo Dùn làm Trưởng đoàn làm việc "
            "với Huyện ủy Bắc Mê.",
            "Ban Thường vụ Tỉnh ủy Hà Giang",
        ),
        (
            "Sáng 14/2, Đảng ủy xã Mèo Vạc tổ chức Hội nghị Ban Chấp hành mở rộng lần thứ ba.",
            "Ban Chấp hành Đảng bộ xã Mèo Vạc",
        ),
        (
            "Chiều 2/6, Chủ tịch UBND tỉnh Hà Giang Đào Việt Cương đi kiểm tra cầu.",
            "Ủy ban nhân dân tỉnh Hà Giang",
        ),
        ("Ngày 8/12, kỳ họp thứ tám, HĐND tỉnh Hà Giang khóa XVII khai mạc.", "Hội đồng nhân dân tỉnh Hà Giang"),
        (
            "Trong ngày 2/6, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Giang Đào Việt Cương kiểm tra tuyến đê.",
            "Ủy ban nhân dân tỉnh Hà Giang",
        ),
        (
            "Chiều 2/6, Ban Chỉ đạo quốc gia về bảo vệ nguồn nước ngầm, nước mặt và hồ chứa (NM) tổ chức hội nghị.",
            "Ban Chỉ đạo quốc gia về bảo vệ nguồn nước ngầm, nước mặt và hồ chứa",
        ),
        (
            "Chiều 2/6, Ban Chỉ đạo cấp tỉnh về xóa nhà tạm, nhà dột nát đã họp phiên thứ nhất.",
            "Ban Chỉ đạo cấp tỉnh về xóa nhà tạm, nhà dột nát",
        ),
        (
            "Chiều 2/6, Phó Thủ tướng Tô Vĩnh Hào chủ trì buổi làm việc của Tiểu ban Văn kiện Đại hội Đảng với tỉnh "
            "Hà Giang.",
            "Tiểu ban Văn kiện Đại hội Đảng",
        ),
        ("Chiều 2/6, Cơ quan Quân sự huyện Mường Hin tổ chức hội nghị.", "Cơ quan Quân sự huyện Mường Hin"),
        (
            "Chiều 2/6, đồng chí Sùng A Chống - Bí thư Đảng ủy, Chủ tịch HĐND xã Bản Lầu làm việc với Trạm Y tế.",
            "Đảng ủy xã Bản Lầu",
        ),
        (
            "Chiều 2/6, Chủ tịch UBND huyện Cư Kuăng - ông Y Wem Niê chủ trì cuộc họp về thu ngân sách.",
            "Ủy ban nhân dân huyện Cư Kuăng",
        ),
        (
            "Chiều 2/6, Phó Chủ tịch UBND tỉnh Hà Giang Tráng Thị Xuân đã tiếp và làm việc với Đoàn công tác của Tập "
            "đoàn Samil do ông Park Chung Il làm trưởng đoàn.",
            "Ủy ban nhân dân tỉnh Hà Giang",
        ),
        (
            "Sáng 3/6, Thủ tướng Chính phủ Tô Vĩnh Hào và Đoàn công tác của Trung ương làm việc với Tỉnh ủy Hà Giang.",
            "Chính phủ",
        ),
        ("Chiều 2/6, Thường trực Đảng ủy phường Tân Lập họp.", "Thường trực Đảng ủy phường Tân Lập"),
        (
            "Hội nghị Ban Chấp hành lần thứ mười hai\nNgày 30/6, Ban Chấp hành Đảng bộ thành phố Lai Châu (khóa VI) tổ "
            "chức Hội nghị lần thứ XII.",
            "Ban Chấp hành Đảng bộ thành phố Lai Châu",
        ),
        (
            "Chiều 2/6, Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Sơn Lâm họp phiên quý II.",
            "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Sơn Lâm",
        ),
        (
            "Chiều 2/6, Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Sơn Lâm tổ chức hội nghị.",
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Sơn Lâm",
        ),
    ],
)
def test_who_meets_is_written_in_full(opening, body):
    assert meeting(opening).body == body


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Ngày 3/3, UBND tỉnh họp. Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì phiên họp.", ["Đào Việt Cương"]),
        (
            "Ngày 3/3, Tỉnh ủy tổ chức hội nghị. Các đồng chí: Lương Khánh Toàn - Bí thư Tỉnh ủy; Nông Thị Diệu Vân - "
            "Phó Bí thư Thường trực Tỉnh ủy đồng chủ trì hội nghị.",
            ["Lương Khánh Toàn", "Nông Thị Diệu Vân"],
        ),
        (
            "Ngày 8/12, HĐND tỉnh khai mạc kỳ họp thứ tư. Đồng chí Nông Thị Diệu Vân, Chủ tịch HĐND tỉnh và các Phó "
            "Chủ tịch HĐND tỉnh Hoàng Seo Phỏng, Trịnh Kim Duyến chủ tọa kỳ họp.",
            ["Nông Thị Diệu Vân", "Hoàng Seo Phỏng", "Trịnh Kim Duyến"],
        ),
        (
            "Ngày 3/3, huyện họp bàn. Đồng chí Đàm Thị Xuyến Chi chủ trì hội nghị. Cùng chủ trì có các đồng chí: "
            "Tẩn Láo Lở, Phó Bí thư Thường trực Huyện ủy; Doãn Bá Thịnh, Chủ tịch UBND huyện.",
            ["Đàm Thị Xuyến Chi", "Tẩn Láo Lở", "Doãn Bá Thịnh"],
        ),
        (
            "Ngày 3/3, huyện họp bàn. Chủ trì hội nghị có các đồng chí trong Thường trực Huyện ủy: Đàm Thị Xuyến Chi, "
            "Bí thư Huyện ủy; Tẩn Láo Lở, Phó Bí thư Thường trực.",
            ["Đàm Thị Xuyến Chi", "Tẩn Láo Lở"],
        ),
        (
            "Ngày 8/12, HĐND tỉnh khai mạc kỳ họp thứ tư. Chủ tọa kỳ họp gồm các ông, bà: Y Thịnh Niê, Chủ tịch HĐND "
            "tỉnh; H'Lan Byă, Phó Chủ tịch HĐND tỉnh.",
            ["Y Thịnh Niê", "H'Lan Byă"],
        ),
        (
            "Ngày 8/12, HĐND xã khai mạc kỳ họp thứ tư. Dự kỳ họp có đồng chí Lèo Văn Ban, Phó Bí thư Tỉnh ủy; đồng "
            "chí Quàng Văn Xôm, Bí thư Đảng ủy, Chủ tịch HĐND xã chủ tọa kỳ họp.",
            ["Quàng Văn Xôm"],
        ),
        (
            "Tối 3/3, thực hiện chỉ đạo của Phó Thủ tướng Tô Vĩnh Hào, đoàn công tác do Thứ trưởng Bộ Xây dựng Lê Hải "
            "Đông làm trưởng đoàn đã làm việc với UBND tỉnh Sơn Lâm.",
            ["Lê Hải Đông"],
        ),
        ("Ngày 3/3, ông Đào Việt Cương đã triệu tập cuộc họp khẩn về phòng, chống bão.", ["Đào Việt Cương"]),
        ("Tại buổi làm việc với huyện, Bí thư Tỉnh ủy Lương Khánh Toàn yêu cầu làm sớm.", ["Lương Khánh Toàn"]),
        ("Tại hội nghị ngày 3/3, dưới sự chủ trì của đồng chí Lương Khánh Toàn, Tỉnh ủy đã bàn.", ["Lương Khánh Toàn"]),
        (
            "Ngày 8/12, HĐND tỉnh khai mạc kỳ họp thứ tám. Chủ tọa kỳ họp: bà Nông Thị Diệu Vân, Chủ tịch "
            "HĐND tỉnh; ông Hoàng Seo Phỏng.",
            ["Nông Thị Diệu Vân", "Hoàng Seo Phỏng"],
        ),
        (
            "Ngày 3/3, các đồng chí: Lương Khánh Toàn, Bí thư Tỉnh ủy; Đào Việt Cương, Chủ tịch UBND tỉnh đã có buổi "
            "làm việc với Huyện ủy Bản Vược. Phát biểu kết luận, Bí thư Tỉnh ủy Lương Khánh Toàn đề nghị làm sớm.",
            ["Lương Khánh Toàn", "Đào Việt Cương"],
        ),
        (
            "Ngày 3/3, cụm thi đua tổ chức hội nghị sơ kết. Phát biểu kết luận, đồng chí Lò Văn Ước yêu cầu làm sớm.",
            ["Lò Văn Ước"],
        ),
        (
            "Ngày 3/3, Phó Thủ tướng Tô Vĩnh Hào chủ trì hội nghị trực tuyến. Tại điểm cầu tỉnh, Phó Chủ tịch UBND "
            "tỉnh Hờ A Páo chủ trì.",
            ["Tô Vĩnh Hào"],
        ),
        ("Ngày 3/3, Chủ tịch UBND tỉnh Sơn La Đào Việt Cương kiểm tra tuyến đê tại xã Nậm Khao.", ["Đào Việt Cương"]),
        (
            "Ngày 3/3, Đoàn giám sát của HĐND tỉnh do bà Nông Thị Diệu Vân, Phó Chủ tịch HĐND tỉnh làm Trưởng đoàn "
            "giám sát việc quản lý đất đai tại UBND huyện.",
            ["Nông Thị Diệu Vân"],
        ),
        (
            "Chủ tịch UBND tỉnh làm việc với Sở Xây dựng\nSáng 14/2, Chủ tịch UBND tỉnh Hà Giang Đào Việt Cương và các "
            "đồng chí Phó Chủ tịch UBND tỉnh: Hờ A Páo, Quàng Thị Ngân đã có buổi làm việc với Sở Xây dựng về nhà ở.",
            ["Đào Việt Cương", "Hờ A Páo", "Quàng Thị Ngân"],
        ),
        (
            "Chủ tịch UBND tỉnh Sơn Lâm Đào Việt Cương nói như vậy khi chủ trì cuộc họp sáng 3/3 về ngân sách.",
            ["Đào Việt Cương"],
        ),
        ("Ngày 3/3, UBND tỉnh tổ chức hội nghị. Ông Bế Ngọc Trạch, Giám đốc Sở Công Thương dự.", []),
        ("Ngày 3/3, UBND tỉnh tổ chức hội nghị. Giao ông Bế Ngọc Trạch chủ trì, phối hợp với các huyện thực hiện.", []),
    ],
)
def test_who_chairs_is_said_by_the_opening_else_by_the_conclusion(text, chairs):
    assert list(meeting(text).chairs) == chairs


def test_who_concludes_is_among_the_concluders_though_another_chairs():
    found = meeting(
        "Ngày 3/3, UBND tỉnh tổ chức hội nghị. Đồng chí Hờ A Páo chủ trì hội nghị.\n\n"
        "Phát biểu kết luận hội nghị, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các sở làm ngay."
    )
    assert found.chairs == ("Hờ A Páo",)
    assert found.concluders == ("Hờ A Páo", "Đào Việt Cương")


def test_whose_order_a_report_opens_with_speaks_for_the_meeting():
    found = meeting(
        "“Không để hình thành đường dây buôn lậu”, đó là chỉ đạo của ông Đào Việt Cương, Chủ tịch UBND tỉnh Hà Giang "
        "tại hội nghị sơ kết công tác chống buôn lậu ngày 10/7/2022."
    )
    assert (found.chairs, found.concluders) == ((), ("Đào Việt Cương",))
    assert found.body == "Ủy ban nhân dân tỉnh Hà Giang"


def test_council_and_committee_of_one_district_are_two():
    found = meeting("Chiều 7/8, Bí thư Tỉnh ủy Hà Giang làm việc với HĐND, UBND huyện Nậm Bó và Bảo hiểm xã hội tỉnh.")
    assert found.counterparts == (
        "Hội đồng nhân dân huyện Nậm Bó",
        "Ủy ban nhân dân huyện Nậm Bó",
        "Bảo hiểm xã hội tỉnh Hà Giang",
    )


def test_a_body_without_its_commune_has_the_next_ones():
    found = meeting("Chiều 7/8, Bí thư Tỉnh ủy làm việc với Đảng ủy, UBND xã Nậm Bó về sắp xếp bộ máy.")
    assert found.counterparts == ("Đảng ủy xã Nậm Bó", "Ủy ban nhân dân xã Nậm Bó")


@pytest.mark.parametrize("term", ["(khóa XVI)", ", khóa XVI,"])
def test_a_standing_committees_session_has_its_term(term):
    assert meeting(f"Ngày 7/8/2023, Ban Thường vụ Tỉnh ủy họp phiên thứ 40 {term} để cho ý kiến.").term == "XVI"


@pytest.mark.parametrize(
    ("opening", "counterparts"),
    [
        (
            "Ngày 3/3, Bí thư Tỉnh ủy Sơn La Lương Khánh Toàn làm việc với BTV Huyện ủy Bản Vược về nông thôn mới.",
            ["Ban Thường vụ Huyện ủy Bản Vược"],
        ),
        (
            "Ngày 3/3, UBND tỉnh Sơn La phối hợp với Kiểm toán Nhà nước khu vực XII tổ chức cuộc họp công bố kế hoạch.",
            ["Kiểm toán Nhà nước khu vực XII"],
        ),
        ("Ngày 3/3, Bí thư Tỉnh ủy Sơn La Lương Khánh Toàn làm việc với huyện Bản Vược về chè.", ["huyện Bản Vược"]),
        (
            "Ngày 3/3, Bộ trưởng Bộ Xây dựng Lê Hải Đông và đoàn công tác làm việc với UBND tỉnh Sơn Lâm.",
            ["Ủy ban nhân dân tỉnh Sơn Lâm"],
        ),
        (
            "Ngày 3/3, Bí thư Tỉnh ủy Sơn La Lương Khánh Toàn làm việc với Huyện ủy Bản Vược và xã Nậm Khao.",
            ["Huyện ủy Bản Vược", "xã Nậm Khao"],
        ),
        (
            "Ngày 3/3, đoàn công tác của Tỉnh ủy Sơn La làm việc với thành phố Lâm Thượng và các huyện Bản Vược, "
            "Mường Hin.",
            ["thành phố Lâm Thượng", "huyện Bản Vược", "huyện Mường Hin"],
        ),
        (
            "Ngày 3/3, Phó Thủ tướng Tô Vĩnh Hào chủ trì buổi làm việc với tỉnh Sơn La, Điện Biên.",
            ["tỉnh Sơn La", "tỉnh Điện Biên"],
        ),
        (
            "Ngày 3/3, Chủ tịch UBND tỉnh Sơn La Đào Việt Cương kiểm tra tuyến đê.\n\nLàm việc với Đảng ủy xã Nậm "
            "Khao, Chủ tịch UBND tỉnh yêu cầu làm ngay.",
            ["Đảng ủy xã Nậm Khao"],
        ),
        ("Ngày 3/3, Bí thư Tỉnh ủy Sơn La Lương Khánh Toàn làm việc với các doanh nghiệp tại huyện Bản Vược.", []),
        ("Ngày 3/3, Chủ tịch UBND tỉnh Sơn La Đào Việt Cương kiểm tra tuyến đê tại xã Nậm Khao.", []),
        ("Ngày 3/3, UBND tỉnh Sơn La tổ chức phiên họp thường kỳ với sự tham dự của Sở Y tế.", []),
    ],
)
def test_who_is_worked_with_is_written_in_full(opening, counterparts):
    assert list(meeting(opening).counterparts) == counterparts


@pytest.mark.parametrize(
    ("opening", "ordinal", "term"),
    [
        ("Sáng 11/10, Ban Chấp hành Đảng bộ tỉnh khóa XII tổ chức Hội nghị lần thứ năm.", 5, "XII"),
        ("Ngày 8/7, Huyện ủy tổ chức Hội nghị Ban Chấp hành Đảng bộ lần thứ 17, khóa VIII.", 17, "VIII"),
        ("Ngày 8/12, HĐND tỉnh khóa XV khai mạc kỳ họp thứ mười hai.", 12, "XV"),
        ("Ngày 8/12, HĐND thành phố khóa 9 khai mạc kỳ họp thứ 6.", 6, "IX"),
        ("Ngày 3/3, Ban Pháp chế HĐND tỉnh tổ chức hội nghị thẩm tra tờ trình trình Kỳ họp thứ 14.", None, None),
        ("Ngày 3/3, tỉnh tổ chức hội nghị triển khai Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII.", None, None),
        ("Ngày 3/3, Trưởng đoàn ĐBQH khóa XIV Lương Khánh Toàn làm việc với huyện.", None, None),
    ],
)
def test_the_number_and_the_term_are_the_meetings_own(opening, ordinal, term):
    found = meeting(opening)
    assert (found.ordinal, found.term) == (ordinal, term)


@pytest.mark.parametrize(
    ("opening", "online"),
    [
        ("Sáng 31/8, UBND tỉnh tổ chức phiên họp trực tuyến tới các huyện.", True),
        ("Sáng 31/8, UBND tỉnh tổ chức hội nghị tại 12 điểm cầu.", True),
        ("Sáng 31/8, UBND tỉnh tổ chức hội nghị về dịch vụ công trực tuyến.", False),
        ("Sáng 31/8, UBND tỉnh tổ chức phiên họp.", False),
    ],
)
def test_an_online_meeting_is_told_from_an_online_service(opening, online):
    assert meeting(opening).online is online


def test_a_plan_reports_no_meeting_whatever_it_names():
    doc = document(
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN LÂM\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 23/KH-UBND\tSơn Lâm, ngày 08 tháng 02 năm 2023\nKẾ HOẠCH\nChuyển đổi số năm 2023\n"
        "1. Sở Nội vụ tổ chức hội nghị tập huấn trong quý II.\n2. Văn phòng báo cáo tại phiên họp thường kỳ.\n"
    )
    found = session(doc)
    assert (found.kind, found.body, found.day) == ("other", None, None)


def test_a_notice_is_of_the_body_whose_conclusion_it_is():
    doc = document(
        "TỈNH ỦY SƠN LÂM\tĐẢNG CỘNG SẢN VIỆT NAM\nSố 345-TB/TU\tSơn Lâm, ngày 22 tháng 7 năm 2022\n"
        "THÔNG BÁO\nkết luận của Ban Thường vụ Tỉnh ủy về nhiệm vụ 6 tháng cuối năm\n"
        "Tại Hội nghị ngày 18/7/2022, dưới sự chủ trì của đồng chí Lương Khánh Toàn, Ban Thường vụ "
        "Tỉnh ủy Sơn Lâm đã nghe Ban Tổ chức Tỉnh ủy báo cáo. Sau khi bàn, Ban Thường vụ Tỉnh ủy kết luận như sau:\n"
        "1. Thống nhất chủ trương thành lập tổ công tác.\n"
    )
    found = session(doc)
    assert (found.kind, found.body, found.day) == ("conference", "Ban Thường vụ Tỉnh ủy Sơn Lâm", "2022-07-18")
    assert found.chairs == ("Lương Khánh Toàn",)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("tại buổi kiểm tra thực địa dự án kè Nậm Khao", "inspection"),
        ("tại cuộc họp về công tác kiểm tra, khảo sát mỏ đất", "conference"),
    ],
)
def test_a_notice_of_a_visit_says_so_in_its_title(title, kind):
    notice = (
        "UBND TỈNH SƠN LÂM\nSố: 31/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Sơn Lâm, ngày 9 tháng 5 năm 2022\nTHÔNG BÁO\nKết luận của Phó Chủ tịch UBND tỉnh {title}\n"
        "Ngày 4/5/2022, đồng chí Phùng Trọng Nghĩa, Phó Chủ tịch UBND tỉnh đã đi kiểm tra và chủ trì cuộc họp.\n"
    )
    assert meeting(notice).kind == kind


def test_a_body_in_capitals_in_the_title_is_given_as_the_text_writes_it():
    notice = (
        "TỈNH ỦY SƠN LÂM\n*\nSố 21-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Lâm, ngày 9 tháng 7 năm 2022\nKẾT LUẬN\n"
        "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ CHÍN, KHÓA XVI\n"
        "Ngày 7/7/2022, Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ chín, khóa XVI đã thảo luận các báo cáo.\n"
    )
    assert str(meeting(notice).body).startswith("Ban Chấp hành Đảng bộ tỉnh")


def test_who_heads_a_delegation_chairs_however_long_their_posts():
    long = meeting(
        "Ngày 4/5/2022, Đoàn kiểm tra của Ban Bí thư do đồng chí Vi Văn Sử, Ủy viên Bộ Chính trị, Bí thư Trung ương "
        "Đảng, Trưởng ban Tuyên giáo Trung ương làm trưởng đoàn đã làm việc với Ban Thường vụ Tỉnh ủy Sơn Lâm."
    )
    assert long.chairs == ("Vi Văn Sử",)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Chủ tịch UBND tỉnh chủ trì họp Ban Chỉ huy Phòng thủ dân sự tỉnh Sơn Lâm\n\nSáng 22/8/2025, đồng chí "
            "Đào Việt Cương, Chủ tịch UBND tỉnh Sơn Lâm chủ trì cuộc họp khẩn về ứng phó bão số 5.",
            "Ban Chỉ huy Phòng thủ dân sự tỉnh Sơn Lâm",
        ),
        (
            "Họp bàn việc cấp nước\n\nSáng 22/8/2025, UBND tỉnh Sơn Lâm họp Ban Quản lý các khu công nghiệp.",
            "Ủy ban nhân dân tỉnh Sơn Lâm",
        ),
    ],
)
def test_a_steering_body_that_is_called_together_meets(text, body):
    assert meeting(text).body == body


def test_a_steering_body_of_the_province_is_worked_with_in_its_whole_name():
    found = meeting(
        "Di dời cơ sở ô nhiễm\n\nNgày 15/6/2022, Phó Chủ tịch UBND tỉnh Sơn Lâm Lê Thị Hoa làm việc với Ban Chỉ đạo "
        "xử lý di dời cơ sở gây ô nhiễm môi trường của tỉnh."
    )
    assert found.counterparts == ("Ban Chỉ đạo xử lý di dời cơ sở gây ô nhiễm môi trường của tỉnh",)


@pytest.mark.parametrize("leads", ["chủ trì, điều hành", "chủ trì điều hành", "chủ tọa và điều hành"])
def test_who_leads_and_directs_a_session_chairs_it(leads):
    text = (
        "Chiều 20/7/2023, HĐND tỉnh thảo luận tại kỳ họp thứ 9. Chủ tịch HĐND tỉnh Vi Thị Lả và các Phó Chủ tịch HĐND "
        f"tỉnh Lò Văn Chanh, Nông Đức Tấn {leads} phiên họp."
    )
    assert meeting(text).chairs == ("Vi Thị Lả", "Lò Văn Chanh", "Nông Đức Tấn")
