"""Orders of conclusion notices: points, the lead-ins above them, and what only names the matter of a point."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.directives import find
from ketluan.reader.marks.orders.orders import orders
from tests.reader.marked import document

STATE = (
    "ỦY BAN NHÂN DÂN TỈNH SƠN LÂM\nSố: 88/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 12 tháng 9 năm 2023\nTHÔNG BÁO\n"
    "Kết luận của Chủ tịch UBND tỉnh Đào Việt Cương tại buổi làm việc với UBND xã Pắc Lạn\n"
    "Ngày 8/9/2023, đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh làm việc với UBND xã Pắc Lạn. Sau khi nghe báo cáo, "
    "Chủ tịch UBND tỉnh kết luận như sau:\n"
)
PARTY = (
    "TỈNH ỦY SƠN LÂM\n*\nSố 41-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Lâm, ngày 12 tháng 9 năm 2023\nTHÔNG BÁO\n"
    "kết luận của Ban Thường vụ Tỉnh ủy tại Hội nghị ngày 08/9/2023\n"
    "Ngày 08/9/2023, Ban Thường vụ Tỉnh ủy họp dưới sự chủ trì của đồng chí Lương Khánh Toàn, Bí thư Tỉnh ủy. "
    "Ban Thường vụ Tỉnh ủy kết luận như sau:\n"
)


def ordered(head: str, *lines: str) -> list[tuple[str, str]]:
    """Who is told (joined by a bar) and the action, for each order."""
    doc = document(head + "\n".join(lines) + "\n")
    return [
        (" | ".join(doc.text[a:b] for a, b in found.told), doc.text[slice(*found.action)])
        for found in doc.marks(orders)
    ]


def test_dashes_below_a_point_that_names_a_body_are_its_work_whatever_they_begin_with():
    assert ordered(
        STATE,
        "1. Về thi công kè",
        "a) Ban Quản lý dự án đầu tư xây dựng số 3 (chủ đầu tư):",
        "- Yêu cầu nhà thầu bổ sung 4 máy xúc;",
        "- Rà soát khối lượng còn lại.",
        "b) Sở Xây dựng kiểm định mố kè.",
    ) == [
        ("Ban Quản lý dự án đầu tư xây dựng số 3", "Yêu cầu nhà thầu bổ sung 4 máy xúc"),
        ("Ban Quản lý dự án đầu tư xây dựng số 3", "Rà soát khối lượng còn lại"),
        ("Sở Xây dựng", "kiểm định mố kè"),
    ]


def test_a_lead_in_under_one_heading_does_not_reach_under_the_next():
    assert ordered(
        STATE,
        "II. Nhiệm vụ của xã",
        "Yêu cầu UBND xã Pắc Lạn thực hiện các nhiệm vụ sau:",
        "1. Mở lại chợ phiên trong tháng 10.",
        "III. Các nội dung khác",
        "1. Sở Công Thương hỗ trợ xã lập phương án chợ.",
        "2. Công bố kết quả trên Cổng thông tin điện tử.",
    ) == [
        ("UBND xã Pắc Lạn", "Mở lại chợ phiên trong tháng 10"),
        ("Sở Công Thương", "hỗ trợ xã lập phương án chợ"),
        ("", "Công bố kết quả trên Cổng thông tin điện tử"),
    ]


def test_what_a_point_is_about_stands_outside_its_order():
    assert ordered(
        STATE,
        "III. Về các đề xuất, kiến nghị của xã",
        "1. Kiến nghị sửa trạm y tế với 2,4 tỷ đồng: Nhất trí về chủ trương. Giao Sở Y tế khảo sát hiện trạng.",
        "2. Kiến nghị mở đường vào thôn Tà Sìn: UBND xã lập hồ sơ gửi Sở Tài chính.",
        "3. Đối với kiến nghị cấp giống lúa: chưa xem xét.",
    ) == [("Sở Y tế", "khảo sát hiện trạng"), ("UBND xã", "lập hồ sơ gửi Sở Tài chính")]


def test_a_point_that_only_names_its_matter_is_no_order():
    assert ordered(
        PARTY,
        "1. Về công tác cán bộ",
        "Giao Ban Tổ chức Tỉnh ủy hoàn tất thủ tục điều động.",
        "2. Về Báo cáo số 12-BC/BTCTU về xếp loại, khen thưởng năm 2022",
        "Năm 2022, toàn tỉnh có 14 đảng bộ hoàn thành tốt nhiệm vụ; kết nạp 310 đảng viên.",
        "3. Một số nội dung khác",
        "Giao Văn phòng Tỉnh ủy rà soát chương trình công tác.",
    ) == [
        ("Ban Tổ chức Tỉnh ủy", "hoàn tất thủ tục điều động"),
        ("Văn phòng Tỉnh ủy", "rà soát chương trình công tác"),
    ]


def test_what_the_meeting_has_done_hands_on_nobody():
    assert ordered(
        STATE,
        "II. Về các nội dung trình phiên họp",
        "UBND tỉnh đã xem xét, cho ý kiến đối với 03 nội dung do các cơ quan trình:",
        "1. Về phương án biên chế: cơ bản thống nhất. Giao Sở Nội vụ hoàn thiện.",
    ) == [("Sở Nội vụ", "hoàn thiện")]


def test_the_deciding_body_may_speak_again_under_its_own_conclusion():
    assert ordered(
        PARTY,
        "II. Nhiệm vụ trọng tâm",
        "Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thành ủy thực hiện tốt các nhiệm vụ sau:",
        "1. Rà soát quy hoạch cán bộ.",
        "2. Ban Tổ chức Tỉnh ủy yêu cầu các đảng bộ báo cáo số liệu.",
    ) == [
        ("các huyện ủy, thành ủy", "Rà soát quy hoạch cán bộ"),
        ("Ban Tổ chức Tỉnh ủy", "yêu cầu các đảng bộ báo cáo số liệu"),
    ]


def test_a_briefing_is_no_order_and_a_board_that_is_told_is():
    head = STATE.replace("làm việc với UBND xã Pắc Lạn. Sau", "họp giao ban với các cơ quan tham mưu, giúp việc. Sau")
    assert ordered(head, "1. Giao Ban Dân tộc tỉnh kiểm tra hai xã.") == [("Ban Dân tộc tỉnh", "kiểm tra hai xã")]


def test_a_deadline_before_the_verb_of_a_later_part_is_that_parts():
    doc = document(STATE + "1. Sở Y tế khảo sát ba trạm; chậm nhất ngày 20/10/2023 trình UBND tỉnh phương án.\n")
    assert [one.deadline for one in find(doc)] == [None, "2023-10-20"]


def test_what_is_adopted_is_no_order_whatever_words_its_title_holds():
    assert ordered(
        PARTY,
        "III. Các nội dung khác",
        "1. Thông qua Báo cáo kết quả công tác kiểm tra, giám sát 6 tháng đầu năm 2023.",
        "2. Thống nhất ban hành Nghị quyết về cải tạo vườn tạp. Giao Ban Tổ chức Tỉnh ủy hoàn chỉnh.",
    ) == [("Ban Tổ chức Tỉnh ủy", "hoàn chỉnh")]


def due(*lines: str, head: str = STATE) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    """Deadline, recurrence and supporters of each order."""
    return [(one.deadline, one.recurs, one.supporters) for one in find(document(head + "\n".join(lines) + "\n"))]


def test_the_day_on_which_the_result_is_handed_in_reaches_back_over_the_semicolons():
    assert due(
        "1. Sở Y tế rà soát định mức thuốc; làm rõ nguồn kinh phí; trình UBND tỉnh trước ngày 13/11/2023.",
        "2. Sở Xây dựng kiểm định 4 cầu treo; hằng tháng báo cáo UBND tỉnh.",
        "3. Sở Nội vụ lập danh sách; Sở Tài chính trình UBND tỉnh dự toán trước ngày 20/11/2023.",
        "4. UBND xã mở lại chợ; hoàn thành kè trước ngày 30/11/2023; vận động hộ nghèo ra chợ.",
    ) == [
        ("2023-11-13", None, ()),
        ("2023-11-13", None, ()),
        ("2023-11-13", None, ()),
        (None, None, ()),
        (None, "hằng tháng", ()),
        (None, None, ()),
        ("2023-11-20", None, ()),
        (None, None, ()),
        ("2023-11-30", None, ()),
        (None, None, ()),
    ]


def test_who_works_with_the_lead_works_on_all_parts_of_the_sentence():
    assert [
        backers
        for _, _, backers in due(
            "1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra nhà thuốc; dự thảo văn bản chấn chỉnh.",
            "2. Sở Xây dựng phối hợp với Sở Tài chính đo lại mặt đường; cắm biển báo.",
            "3. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp soát thủ tục; UBND xã công khai kết quả.",
        )
    ] == [("Công an tỉnh",), ("Công an tỉnh",), ("Sở Tài chính",), (), ("Sở Tư pháp",), ()]


def test_a_lead_in_holds_again_where_the_one_below_it_has_ended():
    assert ordered(
        PARTY,
        "II. Nhiệm vụ",
        "Yêu cầu các huyện ủy, thành ủy thực hiện tốt các nhiệm vụ sau:",
        "1. Ban Tổ chức Tỉnh ủy:",
        "- Hướng dẫn đại hội chi bộ.",
        "2. Rà soát quy hoạch cán bộ.",
    ) == [("Ban Tổ chức Tỉnh ủy", "Hướng dẫn đại hội chi bộ"), ("các huyện ủy, thành ủy", "Rà soát quy hoạch cán bộ")]


def test_the_merged_press_of_a_province_is_told_by_its_name():
    assert ordered(STATE, "1. Đề nghị Báo và phát thanh, truyền hình Sơn Lâm mở chuyên mục chợ phiên.") == [
        ("Báo và phát thanh, truyền hình Sơn Lâm", "mở chuyên mục chợ phiên")
    ]


def test_a_body_before_a_colon_is_told_whatever_verb_follows():
    assert ordered(
        STATE,
        "1. Phòng Quản lý đô thị: soạn tờ trình về danh mục dự án đề nghị thu hồi.",
        "2. Số dự án đến nay: 14.",
    ) == [("Phòng Quản lý đô thị", "soạn tờ trình về danh mục dự án đề nghị thu hồi")]


def test_a_condition_names_nobody_who_is_told():
    assert ordered(
        STATE,
        "1. Văn phòng UBND tỉnh",
        "- Đôn đốc các việc quá hạn. Đơn vị nào để chậm lần thứ hai, xem xét hạ bậc thi đua.",
    ) == [
        ("Văn phòng UBND tỉnh", "Đôn đốc các việc quá hạn"),
        ("Văn phòng UBND tỉnh", "xem xét hạ bậc thi đua"),
    ]


def test_what_the_body_weighs_is_no_order():
    assert ordered(
        PARTY,
        "6. Một số nội dung khác",
        "Ban Thường vụ Tỉnh ủy cho ý kiến đối với Đề án ngày hội văn hóa: nhất trí thời gian tổ chức; "
        "giao Ban Tuyên giáo Tỉnh ủy thẩm định kịch bản.",
    ) == [("Ban Tuyên giáo Tỉnh ủy", "thẩm định kịch bản")]


def test_a_heading_in_capitals_orders_nothing():
    assert ordered(STATE, "II. PHÂN CÔNG NHIỆM VỤ", "1. Sở Y tế kiểm tra nhà thuốc.") == [
        ("Sở Y tế", "kiểm tra nhà thuốc")
    ]


def test_a_point_that_decides_and_orders_is_no_heading():
    assert ordered(
        STATE, "5. Về kinh phí: Nhất trí tạm ứng 20 tỷ đồng. Sở Tài chính hướng dẫn thủ tục; xong trước 10/10/2023."
    ) == [("Sở Tài chính", "hướng dẫn thủ tục")]


def test_a_case_names_nobody_and_a_condition_goes_before_who_is_told():
    assert ordered(
        STATE,
        "1. UBND xã đối thoại với các hộ; trường hợp cố tình không chấp hành thì tổ chức cưỡng chế.",
        "2. Yêu cầu các chủ đầu tư cam kết tiến độ; quá 06 tháng không triển khai, Sở Xây dựng tham mưu thu hồi.",
    ) == [
        ("UBND xã", "đối thoại với các hộ"),
        ("UBND xã", "trường hợp cố tình không chấp hành thì tổ chức cưỡng chế"),
        ("các chủ đầu tư", "cam kết tiến độ"),
        ("Sở Xây dựng", "tham mưu thu hồi"),
    ]


def test_what_a_body_is_besides_stands_outside_its_name():
    assert ordered(STATE, "1. Sở Nội vụ (cơ quan thường trực):", "- Lập danh sách điều tra viên.") == [
        ("Sở Nội vụ", "Lập danh sách điều tra viên")
    ]


def test_the_councils_standing_committee_tells_the_executive_by_a_request():
    head = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 9/TB-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 24 tháng 11 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thứ 32 của Thường trực HĐND tỉnh\n"
        "Ngày 20/11/2023, Thường trực HĐND tỉnh tổ chức phiên họp thứ 32. Thường trực HĐND tỉnh kết luận như sau:\n"
    )
    assert ordered(
        head,
        "2. Về kiến nghị của cử tri",
        "Một số sở, ngành trả lời chung chung, chưa nêu lộ trình.",
        "Thường trực HĐND tỉnh đề nghị UBND tỉnh:",
        "- Công khai kết quả giải quyết.",
    ) == [("UBND tỉnh", "Công khai kết quả giải quyết")]


LETTER = (
    "UBND TỈNH SƠN LÂM\nSố: 152/UBND-NN\nV/v khắc phục hậu quả mưa lũ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 18 tháng 10 năm 2017\nKính gửi:\n- Các sở, ban, ngành;\n"
)


def test_an_officer_who_is_not_named_orders_in_a_letter():
    assert ordered(
        LETTER,
        "Thực hiện Công điện số 15/CĐ-TTg ngày 14/10/2017, để sớm ổn định đời sống, Chủ tịch UBND tỉnh yêu cầu:",
        "1. Chủ tịch UBND các huyện:",
        "a) Tìm kiếm người mất tích; thăm hỏi các gia đình bị nạn;",
        "2. Sở Y tế phun khử khuẩn ở các xã bị ngập.",
        "Nhận được văn bản này, yêu cầu các đơn vị nghiêm túc triển khai thực hiện.",
    ) == [
        ("Chủ tịch UBND các huyện", "Tìm kiếm người mất tích"),
        ("Chủ tịch UBND các huyện", "thăm hỏi các gia đình bị nạn"),
        ("Sở Y tế", "phun khử khuẩn ở các xã bị ngập"),
        ("các đơn vị", "nghiêm túc triển khai thực hiện"),
    ]


def test_what_an_officer_of_a_report_once_asked_for_is_no_order():
    report = "Sáng 8/9/2023, UBND huyện Pắc Lạn họp. Chủ tịch UBND tỉnh yêu cầu các huyện rà soát hồ sơ từ năm 2020.\n"
    assert ordered(report) == []


def test_a_part_that_says_how_often_something_is_done_is_an_order_of_its_own():
    told = ordered(PARTY, "1. Ban Tuyên giáo Tỉnh ủy nắm chắc dư luận; hằng tuần phản ánh về Thường trực Tỉnh ủy.")
    assert [action for _, action in told] == ["nắm chắc dư luận", "hằng tuần phản ánh về Thường trực Tỉnh ủy"]


def test_the_points_of_a_body_that_concludes_tell_those_whom_they_name():
    assert ordered(
        PARTY,
        "1. Về công tác thu ngân sách",
        "Các huyện trả lời chung chung.",
        "- UBND tỉnh tiếp nhận 78 kiến nghị, đã giải quyết xong 61 kiến nghị.",
        "- Chất lượng sinh hoạt chi bộ chuyển biến tích cực.",
        "- Ban Tổ chức Tỉnh ủy rà soát biên chế trước ngày 30/9/2023.",
    ) == [("Ban Tổ chức Tỉnh ủy", "rà soát biên chế trước ngày 30/9/2023")]


def test_a_list_of_those_told_may_run_over_lines():
    assert ordered(
        STATE,
        "1. Các sở, ban, ngành,",
        "   UBND các xã, phường,",
        "   Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh:",
        "a) Rà soát hồ sơ tồn.",
    ) == [
        (
            "Các sở, ban, ngành | UBND các xã, phường | Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
            "Rà soát hồ sơ tồn",
        )
    ]


def test_marks_inside_a_sentence_part_orders_and_are_no_words_of_them():
    told = ordered(STATE, "1. Yêu cầu Sở Xây dựng: (i) rà soát quỹ nhà; (ii) tổng kiểm kê trụ sở.")
    assert [action for _, action in told] == ["rà soát quỹ nhà", "tổng kiểm kê trụ sở"]


def test_a_meeting_on_site_is_part_of_what_one_is_told():
    told = ordered(STATE, "1. Giao Sở Xây dựng trực tiếp chỉ đạo, giao ban tại hiện trường vào thứ Bảy hằng tuần.")
    assert told == [("Sở Xây dựng", "trực tiếp chỉ đạo, giao ban tại hiện trường vào thứ Bảy hằng tuần")]


def test_a_dash_that_names_another_ends_the_lead_in_of_a_dash_above():
    assert ordered(
        STATE,
        "1. Về nhiệm vụ",
        "- Đảng ủy UBND phường:",
        "+ Rà soát hồ sơ nhà văn hóa.",
        "- các chi bộ trực thuộc sinh hoạt chuyên đề về phòng, chống lãng phí.",
        "- Sở Nội vụ:",
        "- Lập danh sách điều tra viên.",
    ) == [
        ("Đảng ủy UBND phường", "Rà soát hồ sơ nhà văn hóa"),
        ("các chi bộ trực thuộc", "sinh hoạt chuyên đề về phòng, chống lãng phí"),
        ("Sở Nội vụ", "Lập danh sách điều tra viên"),
    ]


def test_one_who_is_told_to_direct_others_is_told_and_they_lead():
    text = "2.2. Đảng ủy UBND tỉnh chỉ đạo:\na) Sở Nội vụ phối hợp với Công an tỉnh rà soát biên chế;\n"
    (found,) = find(document(STATE + text))
    assert (found.addressees, found.lead, found.supporters) == (("Đảng ủy UBND tỉnh",), "Sở Nội vụ", ("Công an tỉnh",))


def test_who_leads_one_part_of_a_sentence_leads_the_next():
    line = "1. Giao Ban cán sự đảng chỉ đạo Sở Y tế chủ trì, phối hợp với Công an tỉnh rà soát; báo cáo trước 15/9.\n"
    assert [one.lead for one in find(document(PARTY + line))] == ["Sở Y tế", "Sở Y tế"]


@pytest.mark.parametrize(
    ("joint", "lead", "supporters"),
    [("cùng với", "ông Lò Văn Chiêng", ("Phòng Kinh tế và Hạ tầng",)), ("cùng", None, ())],
)
def test_one_told_with_another_leads_and_two_told_together_do_not(joint, lead, supporters):
    line = f"1. Giao ông Lò Văn Chiêng {joint} Phòng Kinh tế và Hạ tầng khảo sát bờ kè, đề xuất phương án.\n"
    (found,) = find(document(STATE + line))
    assert (found.lead, found.supporters) == (lead, supporters)


def test_the_office_that_announces_a_notice_follows_it_up():
    line = "Văn phòng Tỉnh ủy thông báo để các cơ quan biết, thực hiện; đôn đốc, báo cáo Thường trực Tỉnh ủy."
    assert ordered(STATE, line) == [("Văn phòng Tỉnh ủy", "đôn đốc, báo cáo Thường trực Tỉnh ủy")]


@pytest.mark.parametrize(
    "told", ["các Sở: Tài chính, Xây dựng, Nội vụ", "UBND các xã: Phúc Hòa, Pắc Lạn, Tà Sìn"], ids=["fields", "places"]
)
def test_those_listed_behind_a_class_are_told_together(told):
    assert ordered(STATE, f"1. Yêu cầu {told} rà soát hồ sơ tồn.") == [(told, "rà soát hồ sơ tồn")]


def test_a_body_of_its_own_behind_a_list_is_told_apart():
    told = ordered(STATE, "1. Yêu cầu các Sở: Tài chính, Xây dựng, Công an tỉnh rà soát hồ sơ tồn.")
    assert told == [("các Sở: Tài chính, Xây dựng | Công an tỉnh", "rà soát hồ sơ tồn")]


def test_a_heading_that_only_says_to_carry_out_is_no_order():
    assert ordered(STATE, "II. Yêu cầu các cơ quan, đơn vị thực hiện", "1. Sở Nội vụ rà soát biên chế xã Pắc Lạn.") == [
        ("Sở Nội vụ", "rà soát biên chế xã Pắc Lạn")
    ]


def test_a_programme_is_of_the_day_in_its_letterhead():
    head = LETTER.replace("152/UBND-NN", "152/CTr-UBND").replace("Kính gửi:\n- Các sở, ban, ngành;\n", "")
    found = find(
        document(
            head + "CHƯƠNG TRÌNH\nCông tác quý IV\nI. NHIỆM VỤ\n1. Sở Y tế xử lý hồ sơ quá hạn trước ngày 30/10.\n"
            "2. Sở Nội vụ trình Đề án vào ngày 25/12/2017.\n"
        )
    )
    assert [one.deadline for one in found] == ["2017-10-30", "2017-12-25"]


def test_one_that_is_the_core_of_it_and_a_class_that_lacks_something_are_told():
    assert ordered(
        STATE,
        "1. Ngành Y tế là lực lượng nòng cốt, chịu trách nhiệm truy vết.",
        "2. Các xã chưa có nghĩa trang tập trung phải rà soát quỹ đất.",
    ) == [
        ("Ngành Y tế", "chịu trách nhiệm truy vết"),
        ("Các xã chưa có nghĩa trang tập trung", "rà soát quỹ đất"),
    ]


def test_a_body_that_leads_another_in_a_lead_in_is_the_one_told():
    assert ordered(PARTY, "1- Ban Cán sự đảng UBND tỉnh lãnh đạo UBND tỉnh: rà soát các kịch bản.") == [
        ("Ban Cán sự đảng UBND tỉnh", "rà soát các kịch bản")
    ]


def test_who_would_have_to_agree_says_nothing():
    assert ordered(STATE, "1. Yêu cầu các phòng không cử người họp thay nếu chưa được Chủ tịch UBND tỉnh đồng ý.") == [
        ("các phòng", "không cử người họp thay nếu chưa được Chủ tịch UBND tỉnh đồng ý")
    ]


PLAN = (
    "UBND TỈNH SƠN LÂM\nSỞ NỘI VỤ\nSố: 102/KH-SNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 3 tháng 3 năm 2025\nKẾ HOẠCH\nTriển khai công tác cải cách hành chính năm 2025\n"
)


def test_roles_that_a_plan_states_apart_belong_to_the_task_before():
    doc = document(
        PLAN + "I. Mục đích\nNâng cao chất lượng phục vụ.\nII. NỘI DUNG\n1. Cải cách thể chế\n"
        "- Rà soát văn bản đã ban hành. Đơn vị chủ trì: Thanh tra Sở; đơn vị phối hợp: các phòng "
        "thuộc Sở. Thời gian: quý II/2025. Sản phẩm: Báo cáo kết quả rà soát.\n"
    )
    (only,) = find(doc)
    assert (only.action, only.lead, only.supporters) == (
        "Rà soát văn bản đã ban hành",
        "Thanh tra Sở",
        ("các phòng thuộc Sở",),
    )
    assert (only.deadline, only.deliverable) == ("2025-04/2025-06", "báo cáo")


def test_a_body_that_carries_it_out_is_told_where_its_verb_follows():
    assert ordered(STATE, "1. Đơn vị thực hiện: UBND các huyện tổ chức thi tuyển.") == [
        ("UBND các huyện", "tổ chức thi tuyển")
    ]


@pytest.mark.parametrize("stop", ["", ":"])
def test_a_paragraph_below_a_point_that_only_names_a_body_is_its_work(stop):
    assert ordered(
        STATE,
        f"1. Sở Nông nghiệp và Môi trường{stop}",
        "Chủ trì kiểm tra các chủ rừng. Tổng hợp gửi UBND tỉnh trước ngày 20/12/2023.",
        f"2. Sở Tài chính{stop}",
        "Bố trí kinh phí mua máy thổi gió.",
        "Hướng dẫn các xã thanh toán.",
        "Yêu cầu các cơ quan nghiêm túc thực hiện.",
    ) == [
        ("Sở Nông nghiệp và Môi trường", "Chủ trì kiểm tra các chủ rừng"),
        ("Sở Nông nghiệp và Môi trường", "Tổng hợp gửi UBND tỉnh trước ngày 20/12/2023"),
        ("Sở Tài chính", "Bố trí kinh phí mua máy thổi gió"),
        ("Sở Tài chính", "Hướng dẫn các xã thanh toán"),
        ("các cơ quan", "nghiêm túc thực hiện"),
    ]


def test_a_paragraph_behind_the_dashes_of_a_body_is_not_its_work():
    assert ordered(
        STATE,
        "1. Sở Tài chính",
        "- Bố trí kinh phí mua máy thổi gió.",
        "Rà soát lại toàn bộ danh mục đã giao.",
    )[-1] == ("", "Rà soát lại toàn bộ danh mục đã giao")
