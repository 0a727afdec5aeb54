"""Orders and decisions in a portal's own words: the leader of the body that meets by the post alone, purposes of
several parts, what the meeting decides amid orders."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import decisions, directives, statements
from tests.reader.marked import SESSION, check_read, check_session, document, named

WARD = "Phường Bến Gỗ giao ban\nNgày 3/10/2025, Ban Thường vụ Đảng ủy phường Bến Gỗ họp giao ban công tác tháng 9.\n"
CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the secretary of a ward": (
                f"{WARD}Phát biểu kết luận, đồng chí Bí thư Đảng ủy phường đề nghị các chi bộ [[vận động bà con dọn "
                "vỉa "
                "hè]]; Công an phường [[xử lý dứt điểm chợ tạm trước ngày 25/10]]. Đồng chí cũng yêu cầu Trạm Y tế "
                "[[tiêm đủ mũi sởi]]."
            ),
            "the chief of a force": (
                "Sắp xếp công an xã\nĐại tá Lò Văn Tấn, Trưởng Công an huyện Mường Hin yêu cầu Trưởng Công an 10 xã "
                "[[nắm chắc địa bàn]]; [[không để khiếu kiện vượt cấp]]."
            ),
            "a conference's body behind its orders": (
                "Quyết nghị của Thành ủy\nHội nghị giao Ban Thường vụ Thành ủy [[hoàn thiện báo cáo]]. Thứ hai, hội "
                "nghị "
                "cơ bản nhất trí dự thảo Báo cáo chính trị. Ban Chấp hành Đảng bộ thành phố giao Ban Thường vụ Thành "
                "ủy "
                "[[tiếp thu ý kiến góp ý]]."
            ),
            "a command staff that orders too": (
                "Ứng phó bão\nCông điện nêu rõ: UBND các xã [[gọi tàu thuyền về bờ]]. Ban Chỉ huy phòng chống thiên "
                "tai và "
                "tìm kiếm cứu nạn tỉnh Sơn Lâm cũng yêu cầu UBND huyện Tân Hải [[rà soát nhà yếu]]."
            ),
        }
    ),
)
def test_those_who_lead_what_meets_give_orders(marked):
    check_read(directives.find, marked)


def told(line: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is to be done, and who is told, for each order of a session."""
    doc = document("UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n" + SESSION + "\n" + line + "\n")
    return [(one.action, one.addressees) for one in directives.find(doc)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            f"{CHAIR} nhấn mạnh: Để kỳ họp gọn, nâng cao chất lượng thảo luận, các cơ quan gửi tài liệu trước năm "
            "ngày.",
            [("gửi tài liệu trước năm ngày", ("các cơ quan",))],
        ),
        (
            f"{CHAIR} nhấn mạnh: Để giữ rừng, tăng cường tuần tra ban đêm.",
            [("tăng cường tuần tra ban đêm", ())],
        ),
        (
            f"{CHAIR} yêu cầu các ngành giữ rừng. Riêng Phòng Nông nghiệp được nhắc phải kiểm tra bãi cháy.",
            [("giữ rừng", ("các ngành",)), ("kiểm tra bãi cháy", ("Phòng Nông nghiệp",))],
        ),
        (
            f"{CHAIR} chỉ rõ ba việc các xã phải làm ngay: rà soát hộ nghèo trước ngày 20/9.",
            [("rà soát hộ nghèo trước ngày 20/9", ())],
        ),
        (
            f"{CHAIR} giao Ban Chỉ huy phòng chống thiên tai tỉnh tổng hợp thiệt hại.",
            [("tổng hợp thiệt hại", ("Ban Chỉ huy phòng chống thiên tai tỉnh",))],
        ),
    ],
)
def test_the_order_begins_behind_what_leads_up_to_it(line, wanted):
    assert told(line) == wanted


def test_a_chief_who_speaks_to_others_than_his_own_only_says_it():
    doc = document(
        "Phòng cháy mùa hanh\nĐại tá Lò Văn Tấn, Trưởng Công an huyện Mường Hin yêu cầu các chủ rừng phát dọn đường "
        "băng cản lửa."
    )
    assert list(directives.find(doc)) == []
    assert [one.speaker for one in statements.find(doc)] == ["Lò Văn Tấn"]


def test_a_guest_of_another_body_only_says_it():
    doc = document(
        "UBND huyện Mường Hin họp\nSáng 6/5/2024, UBND huyện Mường Hin họp phiên tháng 4.\nBí thư Đảng ủy xã Pắc Lạn "
        "đề "
        "nghị huyện hỗ trợ bạt."
    )
    assert list(directives.find(doc)) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Về [[kiến nghị ứng vốn sửa cầu]], Chủ tịch UBND tỉnh đồng ý về chủ trương.",
        "Đây là kỳ họp thường lệ nhằm đánh giá công tác năm; thông qua kế hoạch kỳ họp năm sau.",
        "Hội nghị biểu quyết 100% thông qua [[Quy chế làm việc sửa đổi]].",
    ],
)
def test_what_is_decided_has_a_matter(marked):
    check_session(decisions.find, marked)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Xem bếp ăn của trường, Chủ tịch UBND tỉnh Đào Việt Cương hỏi thăm học sinh và dặn nhà trường phải lưu mẫu "
            "thức ăn.",
            [("lưu mẫu thức ăn", ("nhà trường",))],
        ),
        (
            "Chủ tịch UBND tỉnh Đào Việt Cương nhắc lại, người đứng đầu xã nào để nợ việc thì phải giải trình.",
            [("giải trình", ())],
        ),
        (
            f"{CHAIR} yêu cầu các ngành giữ rừng. Hội nghị tán thành với đề xuất mở rộng chợ.",
            [("giữ rừng", ("các ngành",))],
        ),
    ],
)
def test_other_words_of_a_chair(line, wanted):
    assert told(line) == wanted


def backed(line: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Who leads and who supports, for each order of a session."""
    doc = document("UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n" + SESSION + "\n" + line + "\n")
    return [(one.lead, one.supporters) for one in directives.find(doc)]


def test_whoever_does_it_together_with_the_lead_supports_it():
    line = f"{CHAIR} giao Sở Giáo dục và Đào tạo cùng huyện tìm nguồn xã hội hóa."
    assert backed(line) == [("Sở Giáo dục và Đào tạo", ("huyện",))]


def test_a_name_that_holds_together_stays_whole():
    assert backed(f"{CHAIR} yêu cầu các xã cùng chung dòng suối giữ sạch nguồn nước.") == [
        ("các xã cùng chung dòng suối", ())
    ]
