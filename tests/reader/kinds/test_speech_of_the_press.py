"""What papers and portals tell of a session's talk: who speaks, asks, agrees and complains, in their own words."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import decisions, difficulties, directives, requests, statements, submissions
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.values.year_votes import year_spoken_for
from tests.reader.marked import check_session, document, named

DISTRICT = "Chủ tịch UBND huyện Mường Hin Lò Văn Pản"
CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a promise": "Giám đốc Sở Y tế Phàn Mùi Sểnh hứa [[trong tuần tới đủ thuốc cho ba trạm xá]].",
            "behind a quotation": "[[“Chúng tôi thiếu bác sĩ, thiếu cả xe”]], Giám đốc Sở Y tế Phàn Mùi Sểnh giãi bày.",
            "then": "Bà Phàn Mùi Sểnh, Giám đốc Sở Y tế, thì cho rằng [[cần thêm xe cứu thương]].",
            "a fault admitted on the way": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh nhận khuyết điểm và cam kết [[đến 31/12 sẽ xong hai trạm xá]]."
            ),
            "bluntly": "Giám đốc Sở Y tế Phàn Mùi Sểnh thẳng thắn: [[“Trạm xá xa dân quá”]].",
            "an opinion": "Giám đốc Sở Y tế Phàn Mùi Sểnh nêu ý kiến: [[cần thêm xe cứu thương]].",
            "a complaint": "Giám đốc Sở Y tế Phàn Mùi Sểnh phàn nàn [[thuốc đến chậm hai tuần]].",
            "whatever the next one does": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết [[thuốc đã đủ]]. Giám đốc Sở Công Thương Bế Ngọc Trạch cười, "
                "xua tay, giá muối đã hạ."
            ),
            "one speaker ends another": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết [[thuốc đã đủ]]. Giám đốc Sở Công Thương Bế Ngọc Trạch hứa "
                "[[giữ giá muối]]."
            ),
        }
    ),
)
def test_what_a_participant_says_in_the_papers_words_is_a_statement(marked):
    check_session(statements.find, marked)


@pytest.mark.parametrize(
    "line",
    [
        "Giám đốc Sở Y tế Phàn Mùi Sểnh thăm hỏi bệnh nhân ở trạm xá xã Tà Sìn.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh xin nghỉ hưu trước tuổi.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh thẳng thắn trong công việc.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh ba lần nhắc tôi.",
    ],
)
def test_a_word_that_only_looks_like_saying_states_nothing(line):
    check_session(statements.find, line)


@pytest.mark.parametrize(
    "marked",
    [
        f"{DISTRICT} thì xin tỉnh [[ứng trước 3 tỷ đồng mở đường]]; [[cho giữ lại cán bộ tăng cường]].",
        f"{DISTRICT} nói rằng huyện vướng hai dự án; kiến nghị tỉnh [[phân cấp định giá đất]].",
        "Đại diện Đảng ủy Khối Doanh nghiệp kiến nghị [[giảm đầu mối thanh tra]].",
        "Xã kiến nghị: [[cho chuyển vốn sự nghiệp sang làm đường]]; [[bố trí kinh phí sửa kênh]].",
        "Chủ tịch UBND TP.Nà Hin Lò Văn Pản đề xuất tỉnh [[cho phép thuê tư vấn định giá đất]].",
    ],
)
def test_what_a_lower_unit_begs_for_is_a_request(marked):
    check_session(requests.find, marked)


def test_one_who_asks_at_the_end_of_a_statement_keeps_the_statement():
    check_session(
        statements.find, f"{DISTRICT} nói rằng [[huyện vướng hai dự án]]; kiến nghị tỉnh phân cấp định giá đất."
    )


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the chair agrees": f"{CHAIR} yêu cầu các sở sớm trả lời. Về đề xuất của huyện, đồng chí nhất trí "
            "[[cho ứng trước 2 tỷ đồng]].",
            "agrees and charges": f"{CHAIR} đồng ý [[hỗ trợ 2 tỷ đồng đo đạc bản đồ]], giao Sở Tài chính tham mưu.",
            "the province agrees": "Tỉnh đồng ý [[chi 14 tỷ đồng mua máy xét nghiệm]].",
            "the meeting behind a semicolon": (
                "Hội nghị bỏ phiếu tín nhiệm các chức danh; thông qua [[Nghị quyết về nhiệm vụ 6 tháng cuối năm]]."
            ),
            "behind a semicolon": f"{CHAIR} cho biết tỉnh sẽ phân cấp; đồng ý [[bố trí 20 tỷ đồng xây kè]].",
        }
    ),
)
def test_what_one_who_concludes_agrees_to_do_is_a_decision(marked):
    check_session(decisions.find, marked)


@pytest.mark.parametrize(
    "line",
    [
        f"{CHAIR} nhất trí với đánh giá của các sở.",
        f"{CHAIR} thống nhất cao với các ý kiến phát biểu.",
        f"{CHAIR} đồng ý với đề xuất này.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh đồng ý cho dân mượn đất.",
    ],
)
def test_to_agree_with_what_was_said_or_without_an_office_to_conclude_decides_nothing(line):
    check_session(decisions.find, line)


def test_the_list_that_a_resolution_sets_is_not_decided_part_by_part():
    check_session(
        decisions.find,
        "Hội nghị biểu quyết thông qua [[Nghị quyết về nhiệm vụ năm 2024]], trong đó xác định: GRDP tăng 9%; "
        "xuất khẩu đạt 5 triệu USD; tỷ lệ hộ nghèo giảm 2%.",
    )


def test_orders_go_on_behind_what_the_chair_agrees_to():
    check_session(
        directives.find,
        f"{CHAIR} yêu cầu các sở [[sớm trả lời kiến nghị]]. Về cấp phép lao động, đồng chí đồng ý rút ngắn còn 5 ngày. "
        "Sở Nội vụ [[khẩn trương sửa đổi quy trình]]; việc định giá đất giao Sở Tài chính [[nghiên cứu, trả lời]].",
    )


def test_what_is_announced_with_a_full_stop_is_told_to_those_named():
    doc = document(
        "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n"
        "Sáng 6/9/2023, UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8. Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ "
        f"trì.\n{CHAIR} lưu ý Sở Y tế mấy việc. Một là, rà soát tủ thuốc của trạm xá. Hai là, kiểm tra xe cứu "
        "thương ngay trong tháng này.\n"
    )
    found = list(directives.find(doc))
    assert [(one.action, one.addressees, one.deadline) for one in found] == [
        ("rà soát tủ thuốc của trạm xá", ("Sở Y tế",), None),
        ("kiểm tra xe cứu thương ngay trong tháng này", ("Sở Y tế",), "2023-09"),
    ]


def test_the_first_person_of_a_quotation_orders_and_a_day_may_stand_first():
    check_session(
        directives.find,
        f"{CHAIR} nói: “Năm nay chỉ còn một quý. Tôi đề nghị các đồng chí [[coi giải ngân là thước đo]]. "
        "Riêng Mường Hin, 15/9 phải [[xong mặt bằng]]”.",
    )


def test_what_people_need_not_do_is_no_order():
    check_session(directives.find, f"“Người dân không cần nghe chúng ta hứa”, {CHAIR.rpartition(', ')[2]} nhấn mạnh.")


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "what worries": "Điều trăn trở: [[12 xã thiếu công chức địa chính]]; [[máy tính cũ kỹ]].",
            "the hardest": (
                "Vướng nhất của huyện, theo ông Pản, là [[kênh Nà Hin cạn mà vốn nạo vét chưa có]]; "
                "[[lộ nhựa mới làm đã bong tróc]]."
            ),
            "a whole list that is pointed out": (
                "Qua thảo luận, các đại biểu chỉ ra: [[làng nghề ô nhiễm nặng]]; [[nạn lấn đất hành lang đê]]; "
                "[[bộ máy nhiều tầng nấc]]."
            ),
            "names at a comma": "Tuy nhiên, [[đất rừng giao chồng lấn ở Nà Hin, Tà Sìn tồn đọng từ năm 2013]].",
            "stuck in place": "[[Trong 45 dự án có 12 dự án giậm chân tại chỗ]].",
            "explained": "Giám đốc Sở Y tế Phàn Mùi Sểnh lý giải, [[cả tỉnh chỉ có ba kho nên chậm cấp thuốc]].",
        }
    ),
)
def test_a_difficulty_is_known_without_the_usual_word(marked):
    check_session(difficulties.find, marked)


def test_a_list_that_tells_what_to_do_is_no_list_of_difficulties():
    check_session(
        difficulties.find,
        "Các đại biểu chỉ ra: cần sắp xếp lại trạm xá; cần khắc phục ô nhiễm; cần thêm xe cứu thương.",
    )


@pytest.mark.parametrize(
    "marked",
    [
        "Ba văn bản được đưa ra lấy ý kiến gồm: [[Quy định về nuôi cá lồng]]; [[Đề án trường bán trú Nậm Khao]].",
        "Phiên họp nghe đồng chí Quàng Thị Ngân trình bày [[dự thảo báo cáo kiểm điểm công tác điều hành]]; đồng chí "
        "Bế Ngọc Trạch trình bày [[Tờ trình về phát triển chợ phiên]].",
    ],
)
def test_what_is_put_before_the_meeting_in_the_papers_words_is_a_submission(marked):
    check_session(submissions.find, marked)


def test_who_speaks_when_the_meeting_is_over_concludes_where_nobody_else_does():
    doc = document(
        "Không để vốn chờ dự án\nSáng 23/8/2019, cuộc họp về giải ngân vốn đầu tư công diễn ra tại UBND tỉnh Sơn Lâm.\n"
        "Giám đốc Sở Tài chính Bế Ngọc Trạch cho biết vốn đã giao đủ.\n"
        "Kết thúc cuộc họp, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện rà soát từng dự án.\n"
    )
    assert session(doc).chairs == ("Đào Việt Cương",)


def test_a_conference_that_has_ended_was_held():
    doc = document(
        "Sơn Lâm chốt 20 chỉ tiêu\n\n(SLO) - Hội nghị lần thứ 3 của Ban Chấp hành Đảng bộ tỉnh Sơn Lâm khóa I đã kết "
        "thúc vào chiều 4/12/2025. Bí thư Tỉnh ủy Lê Quốc Bình điều hành hội nghị.\n\nHội nghị thảo luận nhiều nội "
        "dung quan trọng của tỉnh trong thời gian tới.\n"
    )
    found = session(doc)
    assert (found.kind, found.day, found.ordinal, found.term) == ("conference", "2025-12-04", 3, "I")


def test_a_portals_dateline_tells_the_year():
    doc = document("Tỉnh bàn nhiệm vụ năm 2026\n2025-12-04 17:30\nChiều 4/12, Tỉnh ủy họp bàn nhiệm vụ năm 2026.\n")
    assert year_spoken_for(doc, 12) == 2025


def test_a_citys_short_level_is_glued_to_its_name():
    (found,) = statements.find(
        document(
            "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\nSáng 6/9/2023, UBND tỉnh Sơn Lâm họp thường kỳ.\n"
            "Chủ tịch UBND TX.Nà Hin Lò Văn Pản cho biết hai khu chợ đã xong.\n"
        )
    )
    assert found.speaker == "Lò Văn Pản"


def test_a_day_or_a_duty_may_open_the_order():
    check_session(
        directives.find,
        f"{CHAIR} yêu cầu trước 20/12 mỗi đảng ủy phải [[có kế hoạch hành động]]; Sở Y tế [[nâng mức hỗ trợ thuốc]].",
    )


def test_a_pronoun_that_charges_goes_on_with_the_chair():
    doc = document(
        "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\nSáng 6/9/2023, UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8. "
        f"Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì.\n{CHAIR} nhắc nhở các sở không họp dài. "
        "Đồng chí phân công: Công an huyện và Ban Chỉ huy Quân sự huyện tuần tra đường 62.\n"
    )
    assert list(directives.find(doc))[-1].addressees == ("Công an huyện", "Ban Chỉ huy Quân sự huyện")


def test_a_picture_ends_where_a_speaker_or_a_period_begins_anew():
    first = "Xã Nậm Khao được thành lập trên cơ sở ba xã cũ, có nhiều đồng bào Dao, Mông sinh sống bên suối Hin. " * 3
    doc = document(
        f"Chủ tịch UBND tỉnh làm việc tại xã Nậm Khao\n{first}Đồng chí Chủ tịch UBND tỉnh thăm hỏi người dân ở Trung "
        "tâm Phục vụ hành chính công xã Hai tháng đầu năm, xã thu ngân sách 4 tỷ đồng. Đoàn làm việc cùng Đồng chí "
        "Bí thư Đảng ủy xã.\n"
    )
    captions = [doc.text[slice(*block.span)] for block in doc.blocks if block.kind == "caption"]
    assert captions == ["Đồng chí Chủ tịch UBND tỉnh thăm hỏi người dân ở Trung tâm Phục vụ hành chính công xã"]


def test_a_meeting_for_reports_is_no_order():
    check_session(
        directives.find,
        "Chủ tịch UBND tỉnh Đào Việt Cương chủ trì cuộc họp giao ban giữa UBND tỉnh với các sở. Hàng tăng 12%.",
    )


def test_what_the_chair_settles_in_a_row_is_ordered_paragraph_by_paragraph():
    check_session(
        directives.find,
        "Đồng chí Đào Việt Cương chốt một loạt đầu việc.\n"
        "Về đất đai, Sở Tài chính [[trình bảng giá đất trước 20/11]]; chủ đầu tư nào lỡ hẹn, Sở Xây dựng "
        "[[báo cáo để thay]].",
    )


def test_a_leader_of_the_province_directs_at_a_districts_conference():
    doc = document(
        "Huyện ủy Mường Hin sơ kết 6 tháng\nNgày 5/7/2023, Huyện ủy Mường Hin tổ chức hội nghị sơ kết 6 tháng. Ông "
        "Lò Văn Pản, Bí thư Huyện ủy chủ trì. Dự có ông Giàng A Sử, Phó Bí thư Tỉnh ủy Sơn Lâm.\n"
        "Chỉ đạo hội nghị, ông Giàng A Sử lưu ý huyện phải chọn đúng khâu đột phá là giao thông.\n"
    )
    (found,) = directives.find(doc)
    assert (found.speaker, found.action) == ("Giàng A Sử", "chọn đúng khâu đột phá là giao thông")


def test_a_member_of_a_delegation_holds_the_post_behind_it():
    doc = document("Ông Lý Phúc Hiện, thành viên đoàn, Phó Trưởng Ban Dân tộc HĐND tỉnh đặt vấn đề giống bò.\n")
    (person,) = cast(doc).people
    assert [post.text for post in person.posts] == ["Phó Trưởng Ban Dân tộc HĐND tỉnh"]


def test_what_is_not_to_be_done_keeps_its_not():
    check_session(directives.find, f"{CHAIR} đề nghị các xã [[đừng coi việc ấy là nhỏ]].")


def test_a_city_is_written_out_without_the_stop_of_its_level():
    doc = document(
        "UBND TP.Nà Hin họp phiên thường kỳ tháng 8\nSáng 6/9/2023, UBND TP.Nà Hin họp phiên thường kỳ tháng 8.\n"
    )
    assert session(doc).body == "Ủy ban nhân dân thành phố Nà Hin"


@pytest.mark.parametrize(
    "line",
    [
        "Cư dân nhiều lần kiến nghị lên chủ đầu tư về sổ đỏ nhưng bị từ chối.",
        "Hiệp hội kiến nghị ba vấn đề khi dự án bắt đầu.",
    ],
)
def test_a_group_that_only_wrote_to_somebody_asks_nothing(line):
    check_session(requests.find, line)


def test_a_province_that_begins_like_a_lady_ends_no_picture():
    first = "Xã Nậm Khao được thành lập trên cơ sở ba xã cũ, có nhiều đồng bào Dao, Mông sinh sống bên suối Hin. " * 3
    doc = document(
        f"Gỡ khó cho cảng\n{first}Ông Nguyễn Long, Giám đốc Ban Quản lý dự án chuyên ngành giao thông tỉnh Bà Rịa - "
        "Vũng Tàu trao đổi tại buổi làm việc, nói hàng đã thông.\n"
    )
    assert [block for block in doc.blocks if block.kind == "caption"] == []
