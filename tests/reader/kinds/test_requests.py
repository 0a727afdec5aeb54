"""Requests: what a lower unit asks of a higher one."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.requests import find
from tests.reader.marked import SESSION, VISIT, check_read, document, named


def read(sentence: str):
    return list(find(document(f"{VISIT}{sentence}\n")))


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "one": "Lãnh đạo huyện Bản Vược đề xuất tỉnh [[cho mở rộng thị trấn về phía bờ tả]].",
            "two at a semicolon": (
                "Huyện Bản Vược kiến nghị UBND tỉnh [[bố trí vốn sửa kè suối]]; [[bổ sung biên chế giáo viên mầm non]]."
            ),
            "dots at the end": (
                "Tại buổi làm việc, lãnh đạo huyện Bản Vược đề xuất tỉnh [[hỗ trợ xi măng làm đường bản]]; "
                "[[cho chủ trương xây chợ biên mậu]]…"
            ),
            "a company asks the city by its short name": (
                "Tổng Công ty Bến cảng Sơn Lâm kiến nghị UBND TP [[ưu tiên làm đường ra bến]]."
            ),
            "an office proposes, and nobody is asked": "Sở Văn hóa đề xuất [[giữ lại con đường đèn hoa dịp Tết]].",
            "nobody asked": "Huyện Bản Vược đề xuất [[hỗ trợ 40 tấn giống khoai tây]].",
            "a secretary of the district": (
                "Bí thư Huyện ủy Bản Vược Giàng Seo Vần đề nghị tỉnh [[quan tâm đầu tư đường ra cửa khẩu]]."
            ),
            "departments": "UBND huyện Bản Vược đề nghị các sở, ngành [[hướng dẫn thủ tục giao rừng]].",
            "a commune": "Lãnh đạo xã Sa Thàng kiến nghị huyện [[sửa đập tràn trước mùa mưa]].",
            "an official to the executive": (
                "Giám đốc Sở Công Thương Bế Ngọc Trạch đề nghị UBND tỉnh [[bố trí vốn xây chợ biên mậu]]. "
                "[[Đồng thời sửa quy chế quản lý chợ]]; [[miễn phí bến bãi cho hộ nghèo]]."
            ),
            "heads of villages": (
                "Các trưởng thôn kiến nghị xã [[đặt thùng rác ở bến đò]]; [[thay bóng đèn đường liên thôn]]."
            ),
            "one of them by name": "Trưởng thôn Nà Ngần Hoàng Văn Sính đề nghị UBND xã [[làm cầu qua suối]].",
            "a member of a union": "Hội viên Vàng Thị Sua kiến nghị tỉnh [[mở lớp dạy nghề tại bản]].",
            "to the Party committee of a town": (
                "Bí thư Đảng ủy phường Cốc Pài Lê Minh Đức đề nghị Thị ủy [[cho bán trụ sở cũ]]."
            ),
            "traders beg": "Tiểu thương chợ Cốc Lếu xin phường [[cho bán đến 19 giờ]].",
            "voters": "Nhiều cử tri đề nghị tỉnh [[nâng mức hỗ trợ người cao tuổi]].",
            "cells of the Party": "Các chi bộ đề xuất Đảng ủy [[bổ sung tài liệu sinh hoạt]].",
            "to be granted something": "Công ty cổ phần Gỗ Bản Vược đề nghị [[được lùi hạn trả đất]].",
            "an office named in full": "Ban Quản lý dự án huyện đề nghị Sở Tài chính [[thẩm định lại dự toán]].",
            "a company": "Công ty cổ phần Chè Bản Vược kiến nghị tỉnh [[gia hạn thuê đất nhà xưởng]].",
        }
    ),
)
def test_what_a_lower_unit_asks_is_a_request(marked):
    check_read(find, VISIT + marked + "\n")


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "a union asks its own members": "Hội Nông dân xã đề nghị các hội viên đóng quỹ đúng hạn.",
            "a village is asked": "Phó Chủ tịch UBND huyện Lò Văn Bun đề nghị các thôn phân loại rác tại nhà.",
            "the secretary orders": "Bí thư Tỉnh ủy Lương Khánh Toàn đề nghị huyện Bản Vược giữ rừng đầu nguồn.",
            "departments advise": "Lãnh đạo các sở, ngành đề nghị huyện Bản Vược rà soát quy hoạch chợ.",
            "a director advises": ("Giám đốc Sở Công Thương Bế Ngọc Trạch đề nghị huyện bố trí đất xây chợ biên mậu."),
            "the meeting goes on behind a request": (
                "Huyện đã nêu kiến nghị tháng trước. Phát biểu chỉ đạo, Thủ tướng ủng hộ việc phân cấp cho địa phương."
            ),
            "a guest advises": "Thứ trưởng Bộ Công Thương Nguyễn Văn Tư đề nghị UBND tỉnh quy hoạch chợ biên mậu.",
            "a report behind a request": (
                "Theo báo cáo của Sở Công Thương, các lực lượng bắt giữ 120 vụ; trị giá hàng hóa 2,5 tỷ đồng."
            ),
            "petitions were answered": "Trong quý, huyện đã trả lời 17 kiến nghị của cử tri.",
            "a report": "Bí thư Huyện ủy Bản Vược Giàng Seo Vần báo cáo kết quả trồng rừng.",
            "a caption": "Bí thư Huyện ủy Bản Vược Giàng Seo Vần phát biểu tại buổi làm việc",
            "a request for a lift": "Đoàn công tác khảo sát chợ trung tâm thị trấn.",
        }
    ),
)
def test_what_others_ask_is_none(line):
    assert read(line) == []


@pytest.mark.parametrize(
    ("sentence", "asker", "asked"),
    **named(
        {
            "leaders to the province": (
                "Lãnh đạo huyện Bản Vược đề xuất tỉnh cho mở rộng thị trấn.",
                "Lãnh đạo huyện Bản Vược",
                "tỉnh",
            ),
            "a district to the committee": (
                "Huyện Bản Vược kiến nghị UBND tỉnh bố trí vốn sửa kè.",
                "Huyện Bản Vược",
                "UBND tỉnh",
            ),
            "to nobody": ("Huyện Bản Vược đề xuất hỗ trợ 40 tấn giống khoai tây.", "Huyện Bản Vược", None),
        }
    ),
)
def test_a_request_says_who_asks_and_who_is_asked(sentence, asker, asked):
    assert [(one.asker, one.asked) for one in read(sentence)] == [(asker, asked)]


def test_one_who_is_asked_is_asked_for_every_part():
    found = read("Huyện Bản Vược kiến nghị UBND tỉnh bố trí vốn sửa kè suối; bổ sung biên chế giáo viên mầm non.")
    assert [one.asked for one in found] == ["UBND tỉnh", "UBND tỉnh"]


def test_a_pronoun_is_led_back_to_the_one_who_asks():
    (found,) = read(
        "Giám đốc Công ty Chè Bản Vược Lò Văn Pảo cho biết giá chè đang giảm. Ông kiến nghị UBND tỉnh cho giãn thuế."
    )
    assert found.asker == "Lò Văn Pảo"


def test_what_is_told_behind_a_request_is_none():
    asked = "Huyện Bản Vược kiến nghị tỉnh bố trí vốn sửa kè suối. Ngoài ra, đề nghị bổ sung biên chế giáo viên. "
    found = read(f"{asked}Thủ tướng chủ trương việc gì địa phương làm được thì giao cho địa phương.")
    assert [one.content[:14] for one in found] == ["bố trí vốn sửa", "bổ sung biên c"]


def test_one_who_asks_in_a_second_office_is_named():
    (request,) = read("Với vai trò Trưởng Ban Chỉ đạo tỉnh, ông Bế Ngọc Trạch kiến nghị UBND tỉnh cấp vốn làm chợ.")
    assert request.asker == "Bế Ngọc Trạch"


def test_at_the_centres_meeting_a_province_asks_without_an_address():
    doc = document(
        "Bộ Công Thương họp về chợ biên giới\n"
        "Ngày 4/5/2023, Bộ Công Thương tổ chức hội nghị trực tuyến về chợ biên giới. "
        "Lãnh đạo tỉnh Sơn Lâm, Hòa Ninh đề nghị sửa đổi quy định về thuế cư dân; sớm mở lại lối mở Nà Lùng.\n"
    )
    assert [one.content for one in find(doc)] == ["sửa đổi quy định về thuế cư dân", "sớm mở lại lối mở Nà Lùng"]


def test_a_notice_answers_the_requests_of_the_body_that_its_heading_names():
    doc = document(
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 8 tháng 9 năm 2025\nTHÔNG BÁO\nKết luận buổi làm việc với xã Tà Sìn\n"
        "Ngày 6/9/2025, Chủ tịch UBND tỉnh Đào Việt Cương làm việc với xã Tà Sìn và kết luận như sau:\n"
        "1. Về các kiến nghị của xã\n- Về kiến nghị cấp 300 triệu đồng sửa cầu treo: xã tự cân đối.\n"
    )
    assert [(one.asker, one.content) for one in find(doc)] == [("xã", "cấp 300 triệu đồng sửa cầu treo")]


def test_the_executive_asks_the_council():
    (found,) = read("Giám đốc Sở Công Thương Bế Ngọc Trạch kiến nghị HĐND tỉnh xem xét bố trí 30 tỷ đồng làm chợ.")
    assert found.asked == "HĐND tỉnh"


def test_under_a_heading_of_requests_each_point_names_the_one_that_it_answers():
    doc = document(
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 153/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 8 tháng 9 năm 2025\nTHÔNG BÁO\nKết luận buổi làm việc với xã Tà Sìn\n"
        "Ngày 6/9/2025, Chủ tịch UBND tỉnh Đào Việt Cương làm việc với xã Tà Sìn và kết luận như sau:\n"
        "I. NHIỆM VỤ\n1. Đề nghị Công an tỉnh tăng cường lực lượng: bố trí thêm 2 chốt.\n"
        "II. VỀ CÁC ĐỀ XUẤT, KIẾN NGHỊ CỦA XÃ TÀ SÌN\n"
        "1. Kiến nghị sửa trạm y tế với 2,4 tỷ đồng: Nhất trí. Giao Sở Y tế khảo sát.\n"
        "2. Đề xuất mở lại lớp mầm non thôn Nà Lùng: giao Sở Giáo dục và Đào tạo xem xét.\n"
    )
    assert [(one.asker, one.content) for one in find(doc)] == [
        ("XÃ TÀ SÌN", "sửa trạm y tế với 2,4 tỷ đồng"),
        ("XÃ TÀ SÌN", "mở lại lớp mầm non thôn Nà Lùng"),
    ]


def test_an_office_asks_those_above_it_and_a_leader_does_not():
    (found,) = read("Giám đốc Trung tâm Y tế Phàn Mùi Sểnh đề nghị UBND huyện cấp thêm 200 bộ kim tiêm.")
    assert (found.asked, found.content) == ("UBND huyện", "cấp thêm 200 bộ kim tiêm")
    assert read("Phó Chủ tịch UBND tỉnh Quàng Thị Ngân đề nghị UBND huyện rà soát lại sổ sách.") == []


def test_a_body_that_asks_behind_a_semicolon_of_a_long_sentence_is_heard():
    (found,) = read(
        "Xã có nhiều điểm sạt lở, ảnh hưởng đến 84 hộ, thiệt hại lớn; hồ sơ chậm được duyệt; "
        "Phòng Kinh tế kiến nghị UBND tỉnh công bố tình huống khẩn cấp."
    )
    assert (found.asker, found.asked) == ("Phòng Kinh tế", "UBND tỉnh")


def test_a_leader_of_the_province_asks_a_ministry_whatever_the_text_calls_him():
    doc = document(
        "Bộ Y tế làm việc với UBND tỉnh Sơn Lâm\n"
        "Ngày 7/2/2023, đoàn công tác của Bộ Y tế do Thứ trưởng Bộ Y tế Vi Văn Sử dẫn đầu làm việc với UBND tỉnh.\n"
        "Chủ tịch UBND tỉnh Sơn Lâm Đào Việt Cương cho biết, tỉnh còn thiếu bác sĩ. "
        "Ông Đào Việt Cương cũng kiến nghị Bộ Y tế hỗ trợ xây hai trạm xá; đào tạo thêm nữ hộ sinh.\n"
        "Thứ trưởng Vi Văn Sử đề nghị tỉnh rà soát lại số liệu.\n"
    )
    assert [(one.asker, one.asked, one.content) for one in find(doc)] == [
        ("Đào Việt Cương", "Bộ Y tế", "hỗ trợ xây hai trạm xá"),
        ("Đào Việt Cương", "Bộ Y tế", "đào tạo thêm nữ hộ sinh"),
    ]


def test_a_ministry_written_small_is_asked_by_its_whole_name():
    (found,) = read("Huyện Bản Vược kiến nghị Bộ xây dựng sớm thẩm định quy hoạch thị trấn.")
    assert (found.asked, found.content) == ("Bộ xây dựng", "sớm thẩm định quy hoạch thị trấn")


def test_a_request_that_is_named_only_to_be_answered_may_go_without_about():
    notice = (
        "UBND TỈNH SƠN LÂM\nSố: 8/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Lâm, ngày 12 tháng 9 năm 2023\n"
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\n"
        "5. Về đề nghị của Ban Quản lý dự án điều chỉnh tổng mức đầu tư tăng 18 tỷ đồng: Chưa xem xét.\n"
    )
    (found,) = find(document(notice))
    assert (found.asker, found.content) == ("Ban Quản lý dự án", "điều chỉnh tổng mức đầu tư tăng 18 tỷ đồng")


@pytest.mark.parametrize(
    ("sentence", "asked", "content"),
    [
        ("Xã Sa Thàng kiến nghị điện lực kéo điện cho 42 hộ.", "điện lực", "kéo điện cho 42 hộ"),
        (
            "Đại diện Mặt trận xã Sa Thàng đề nghị Mặt trận cấp trên quan tâm bố trí kinh phí.",
            "Mặt trận cấp trên",
            "quan tâm bố trí kinh phí",
        ),
        (
            "Lãnh đạo xã Sa Thàng đề xuất UBND huyện trưng dụng trường học làm khu cách ly.",
            "UBND huyện",
            "trưng dụng trường học làm khu cách ly",
        ),
    ],
)
def test_those_above_an_association_and_the_electricity_works_are_asked(sentence, asked, content):
    (found,) = find(document(f"{VISIT}{sentence}\n"))
    assert (found.asked, found.content) == (asked, content)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Ban CHQS huyện Tà Sìn đề nghị Bộ CHQS tỉnh cấp bổ sung quân phục.",
            [("Bộ CHQS tỉnh", "cấp bổ sung quân phục")],
        ),
        ("Xã Nậm Khao đề nghị Ban Quản lý dự án tỉnh trả lại đường.", [("Ban Quản lý dự án tỉnh", "trả lại đường")]),
        ("Sở Tài chính đề nghị Sở Y tế gửi dự toán trước.", []),
        ("Sở Tài chính đề nghị UBND các huyện nộp báo cáo.", []),
    ],
)
def test_a_unit_requests_only_of_one_that_stands_above_it(sentence, found):
    assert [(one.asked, one.content) for one in find(document(f"{SESSION}\n{sentence}\n"))] == found


def test_what_is_counted_off_behind_a_colon_is_asked_one_by_one():
    sentence = (
        "Huyện kiến nghị tỉnh: 1. Bố trí vốn nâng cấp đường Pắc Lạn dài 12 km; 2. Giao bổ sung 6 biên chế; "
        "3. Cho chủ trương xây bến xe."
    )
    found = [(one.asker, one.asked, one.content) for one in find(document(VISIT + sentence))]
    assert found == [
        ("Huyện", "tỉnh", "Bố trí vốn nâng cấp đường Pắc Lạn dài 12 km"),
        ("Huyện", "tỉnh", "Giao bổ sung 6 biên chế"),
        ("Huyện", "tỉnh", "Cho chủ trương xây bến xe"),
    ]


@pytest.mark.parametrize(
    ("who", "asker"),
    [
        ("Đồng chí Chủ tịch UBND huyện Bản Vược Lò Văn Chanh", "Chủ tịch UBND huyện Bản Vược Lò Văn Chanh"),
        ("Chủ tịch UBND huyện Bản Vược ông Lò Văn Chanh", "Lò Văn Chanh"),
        ("Ông Lò Văn Chanh, Chủ tịch UBND huyện Bản Vược", "Lò Văn Chanh"),
    ],
)
def test_the_office_that_is_set_off_by_nothing_belongs_to_who_asks(who, asker):
    (found,) = read(f"{who} đề nghị UBND tỉnh bố trí vốn sửa kè suối.")
    assert found.asker == asker
