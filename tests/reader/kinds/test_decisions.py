"""Decisions: what the meeting formally adopts or agrees to."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.decisions import find
from tests.reader.marked import SESSION, check_session, document, named

NOTICE = (
    "TỈNH ỦY SƠN LÂM\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 345-TB/TU\nSơn Lâm, ngày 22 tháng 7 năm 2022\nTHÔNG BÁO\n"
    "kết luận của Ban Thường vụ Tỉnh ủy\n"
    "Ngày 20/7/2022, Ban Thường vụ Tỉnh ủy họp, xem xét các nội dung trình và kết luận như sau:\n"
)


def read(*lines: str, head: str = ""):
    return list(find(document(head + "\n".join(lines) + "\n")))


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the conference adopts": "Hội nghị thống nhất ban hành [[Kết luận về phát triển chợ vùng biên]].",
            "the standing board agrees": (
                "Ban Thường vụ Tỉnh ủy đồng ý [[bổ sung đường Pắc Lạn - Tà Sìn vào kế hoạch đầu tư công]]."
            ),
            "the Council passes": "HĐND tỉnh biểu quyết thông qua [[Nghị quyết về học phí năm học 2023 - 2024]].",
            "two objects": (
                "UBND tỉnh cơ bản thống nhất [[Đề án bảo tồn nghề dệt lanh]]; [[Quy định phân cấp quản lý "
                "nghĩa trang]]."
            ),
            "what is told of it is left out": (
                "HĐND tỉnh thông qua [[9 nghị quyết]] với tỷ lệ tán thành cao, là căn cứ để các ngành làm việc."
            ),
            "what it stresses is left out": (
                "Kỳ họp thông qua [[Nghị quyết về trồng rừng năm 2024]], trong đó nhấn mạnh việc giữ giống lanh."
            ),
            "what is among it stays": "Kỳ họp thông qua [[9 nghị quyết, trong đó có Nghị quyết về trồng rừng]].",
            "persons": (
                "HĐND tỉnh bầu bổ sung [[2 Phó Trưởng Ban]], miễn nhiệm [[1 ủy viên UBND tỉnh]] và cho thôi "
                "[[làm nhiệm vụ đại biểu đối với bà Sùng Thị Mỷ]]."
            ),
            "two drafts": (
                "UBND tỉnh thông qua [[dự thảo Nghị quyết về học phí]] và [[dự thảo Nghị quyết về giống lanh]] "
                "để trình HĐND tỉnh."
            ),
            "what is only heard behind a semicolon": (
                "Hội nghị thống nhất ban hành [[Kết luận về chợ vùng biên]]; nghe và cho ý kiến về quy hoạch đô thị."
            ),
            "considered and passed": "UBND tỉnh đã xem xét, thống nhất thông qua [[Kế hoạch trồng cây xanh]].",
            "two papers, one of them put by an office": (
                "UBND tỉnh thống nhất thông qua [[Kế hoạch trồng 5 vạn cây quế]] và [[Tờ trình về đặt tên đường]] "
                "do Sở "
                "Văn hóa, Thể thao và Du lịch trình."
            ),
            "passed by those present": (
                "Tại phiên họp, [[Đề án sắp xếp trạm khuyến nông]] và [[Quy chế quản lý chợ phiên]] được 100% thành "
                "viên "
                "biểu quyết thông qua."
            ),
            "passed by the Council": "[[Nghị quyết về học phí năm học 2023 - 2024]] đã được HĐND tỉnh thông qua.",
            "agrees with": "Phiên họp nhất trí với [[phương án sáp nhập ba trạm khuyến nông]].",
            "a task behind a comma is left out": (
                "Hội nghị thống nhất [[chủ trương xây dựng khu tái định cư Nà Ngần]], giao UBND huyện lập quy hoạch."
            ),
        }
    ),
)
def test_what_the_meeting_adopts_is_a_decision(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "not adopted": "Phiên họp chưa thông qua dự thảo Quy chế quản lý chợ.",
            "not agreed": "Ban Thường vụ Tỉnh ủy không đồng ý gia hạn lần thứ ba.",
            "still to be considered": ("Sở Xây dựng hoàn thiện hồ sơ để UBND tỉnh xem xét, phê duyệt trong tháng 10."),
            "asked to approve": "Huyện đề nghị UBND tỉnh phê duyệt quy hoạch chợ trung tâm.",
            "an order": "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện rà soát hộ thiếu đói.",
            "high unity of feeling": "Người dân hai xã thống nhất ý chí giữ rừng.",
            "results": "Thu ngân sách tháng 8 đạt 210 tỷ đồng.",
            "passed in the passive, long ago": "Đề án nuôi cá lồng được HĐND tỉnh thông qua năm 2017 nay đã hết hạn.",
            "not passed in the passive": "Quy chế quản lý chợ phiên chưa được các đại biểu thông qua.",
            "approved, as one who takes part tells": (
                "Sở Xây dựng cho biết khu dân cư Nà Ngần được UBND tỉnh chấp thuận chủ trương từ lâu."
            ),
            "told by an office of another body": "Lãnh đạo Sở Tài chính cho biết UBND tỉnh đã đồng ý ứng vốn làm kè.",
            "of another day": "Ngày 12/5, UBND tỉnh đồng ý gia hạn cho chủ đầu tư thêm 12 tháng.",
            "of a month that is over": "Tháng 3/2021, UBND tỉnh có thông báo đồng ý gia hạn dự án.",
            "what, nobody says": "Hội nghị đã xem xét, quyết định nhiều nội dung quan trọng.",
            "agrees only to charge": "Chủ tịch UBND tỉnh cơ bản thống nhất và giao Sở Tài chính thẩm định dự toán.",
            "of a body under it": "Đảng ủy xã Tà Sìn đề xuất tỉnh phân cấp cho xã phê duyệt phương án bồi thường.",
            "a draft that is only weighed": "Phiên họp cho ý kiến đối với dự thảo Quyết định quy định giá đất.",
            "a paper that was issued": "UBND quận đã chỉ đạo ra quyết định đình chỉ công tác hai cô giáo.",
            "an approval of long ago": "Tuyến đường được phê duyệt từ năm 2019 nhưng chưa khởi công.",
        }
    ),
)
def test_what_is_not_adopted_is_none(line):
    check_session(find, line)


@pytest.mark.parametrize(
    ("sentence", "verb", "body"),
    [
        ("Hội nghị thống nhất ban hành Kết luận về phát triển chợ vùng biên.", "thống nhất ban hành", "Hội nghị"),
        ("HĐND tỉnh biểu quyết thông qua Nghị quyết về học phí.", "biểu quyết thông qua", "HĐND tỉnh"),
        ("Ban Thường vụ Tỉnh ủy đồng ý cấp vốn làm cầu.", "đồng ý", "Ban Thường vụ Tỉnh ủy"),
    ],
)
def test_a_decision_has_its_verb_and_body(sentence, verb, body):
    (found,) = read(f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}", sentence)
    assert found.verb == verb
    assert found.body == body


def test_a_point_of_a_notice_decides_without_naming_the_body():
    found = read("1. Nhất trí chủ trương thành lập Đảng bộ cơ sở Bệnh viện Mường Hin.", head=NOTICE)
    assert [(one.body, one.object.removeprefix("chủ trương ")) for one in found] == [
        (None, "thành lập Đảng bộ cơ sở Bệnh viện Mường Hin")
    ]
    assert found[0].verb.startswith("Nhất trí")


def test_a_point_that_decides_behind_a_colon():
    found = read("1. Về phương án bố trí trụ sở dôi dư: đồng ý chuyển cho trường mầm non thị trấn.", head=NOTICE)
    assert [(one.verb, one.object) for one in found] == [("đồng ý", "chuyển cho trường mầm non thị trấn")]


@pytest.mark.parametrize(
    "point",
    [
        "1. Các huyện ủy rà soát đảng viên đi làm ăn xa.",
        "2. Chưa thông qua đề án sáp nhập các trạm khuyến nông.",
        "3. Giao Ban Tổ chức Tỉnh ủy tham mưu nhân sự.",
    ],
)
def test_a_point_that_orders_or_declines_is_no_decision(point):
    assert read(point, head=NOTICE) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Thường vụ Tỉnh ủy thống nhất kết luận:",
        "Thường trực HĐND tỉnh thống nhất kết luận một số nội dung như sau:",
        "Thực hiện Quyết định số 208/QĐ-UBND của Chủ tịch UBND tỉnh phê duyệt Đề án, Sở Nội vụ xây dựng kế hoạch.",
    ],
)
def test_to_conclude_or_to_cite_an_approval_is_no_decision(sentence):
    assert read(sentence, head=NOTICE) == []


def test_agreeing_in_principle_agrees_to_what_the_point_is_about():
    found = read(
        "1. Về kiến nghị cho dùng lại trụ sở cũ: thống nhất về nguyên tắc.",
        "2. Kiến nghị sửa trạm y tế xã Tà Sìn: nhất trí về chủ trương. Giao Sở Y tế khảo sát.",
        head=NOTICE,
    )
    assert [(one.verb, one.object) for one in found] == [
        ("thống nhất về nguyên tắc", "cho dùng lại trụ sở cũ"),
        ("nhất trí", "sửa trạm y tế xã Tà Sìn"),
    ]


def test_to_adopt_is_what_is_agreed_to_in_principle():
    (found,) = read("1. Ban Thường vụ Tỉnh ủy thống nhất về chủ trương ban hành Quy chế phối hợp.", head=NOTICE)
    assert (found.verb, found.object) == ("thống nhất", "chủ trương ban hành Quy chế phối hợp")


@pytest.mark.parametrize(
    "sentence",
    [
        "Trước đó, HĐND tỉnh đã thông qua Nghị quyết về chính sách hỗ trợ doanh nghiệp nhỏ.",
        "Năm 2019, UBND tỉnh phê duyệt Đề án phát triển cây dược liệu.",
    ],
)
def test_what_another_meeting_decided_is_none(sentence):
    assert read(f"UBND tỉnh họp\n{SESSION}\n{sentence}") == []


def test_at_a_districts_session_what_the_province_agreed_to_was_decided_elsewhere():
    head = (
        "UBND huyện Bản Vược họp phiên thường kỳ\nSáng 6/9/2023, UBND huyện Bản Vược tổ chức phiên họp thường kỳ "
        "tháng 8. "
        "Ông Giàng Seo Vần, Chủ tịch UBND huyện chủ trì phiên họp.\n"
    )
    assert read("UBND tỉnh cũng đã đồng ý cho xây lại chợ trung tâm.", head=head) == []
    assert [one.object for one in read("UBND huyện đồng ý cho xây lại chợ trung tâm.", head=head)] == [
        "cho xây lại chợ trung tâm"
    ]


def test_points_below_what_a_meeting_votes_on_are_its_decisions():
    check_session(
        find,
        "Hội nghị đã biểu quyết:\n1. Thông qua [[Kết luận về nhiệm vụ quý IV]].\n2. Thống nhất ban hành "
        "[[Nghị quyết về phát triển cây mắc ca]].\n3. Cho ý kiến vào Báo cáo kiểm điểm giữa nhiệm kỳ.",
    )


def test_what_a_meeting_is_for_is_not_decided_yet():
    check_session(find, "Hội nghị thảo luận, quyết định nhiệm vụ quý IV và một số nội dung khác thuộc thẩm quyền.")


@pytest.mark.parametrize("line", ["Quyết định này có hiệu lực kể từ ngày ký.", "Quyết định nêu trên hết hiệu lực."])
def test_what_a_paper_says_of_a_decision_is_none(line):
    head = (
        "UBND TỈNH SƠN LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND\nSơn Lâm, ngày 3 tháng 5 năm 2024\n"
        "QUYẾT ĐỊNH\nVề việc ban hành Quy chế trực bão\nĐiều 1. Ban hành kèm theo đây Quy chế trực bão.\nĐiều 2. "
    )
    assert read(line, head=head) == []


def test_each_paper_that_a_session_adopts_is_a_decision_though_reports_are_written_small():
    check_session(
        find,
        "Kỳ họp đã thông qua [[báo cáo tình hình kinh tế - xã hội]]; [[báo cáo dự toán thu chi 6 tháng đầu năm]]; "
        "[[tờ trình phân bổ vốn cho các xã và giao quyền tự chủ cho hai đơn vị]].",
    )


def test_a_report_that_is_told_behind_what_was_agreed_is_no_decision():
    check_session(
        find,
        "UBND tỉnh thống nhất [[kế hoạch trồng rừng]]; báo cáo kết quả về UBND tỉnh trước ngày 20/12.",
    )
