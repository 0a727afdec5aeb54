"""Decisions whose matter stands before the deciding words, and acts that are somebody's task and no decision."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.decisions import find
from ketluan.reader.kinds.directives import find as directives
from tests.reader.marked import SESSION, document, named

NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì. "
    "Chủ tịch UBND tỉnh kết luận như sau:\n"
)
REPORT = f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"


def decided(text: str) -> list[tuple[str, str]]:
    return [(one.verb, one.object) for one in find(document(text + "\n"))]


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.addressees, one.action) for one in directives(document(text + "\n"))]


@pytest.mark.parametrize(
    ("sentence", "verb", "matter"),
    **named(
        {
            "set in front": (
                "Về điều chỉnh quy hoạch chợ Tà Sìn, hội nghị thống nhất chủ trương, yêu cầu Sở Xây dựng khảo sát.",
                "thống nhất",
                "điều chỉnh quy hoạch chợ Tà Sìn",
            ),
            "set in front, passed": (
                "Với dự thảo Quy chế quản lý chợ phiên, các đại biểu dự họp nhất trí thông qua.",
                "nhất trí thông qua",
                "dự thảo Quy chế quản lý chợ phiên",
            ),
            "how many": (
                "Hai nội dung sau được UBND tỉnh thống nhất thông qua.",
                "thống nhất thông qua",
                "Hai nội dung sau",
            ),
            "in principle": (
                "UBND tỉnh đồng ý về nguyên tắc cho thuê lại kho lạnh Tà Sìn.",
                "đồng ý về nguyên tắc",
                "cho thuê lại kho lạnh Tà Sìn",
            ),
            "a report": (
                "Kết luận phiên họp, đồng chí Đào Việt Cương cơ bản nhất trí với báo cáo của Sở Nội vụ và yêu cầu "
                "Sở Nội vụ bổ sung số liệu.",
                "cơ bản nhất trí",
                "báo cáo của Sở Nội vụ",
            ),
        }
    ),
)
def test_what_is_decided_may_stand_before_the_deciding_words(sentence, verb, matter):
    assert decided(REPORT + sentence) == [(verb, matter)]


def test_the_heading_of_a_point_is_what_is_passed_below_it():
    text = NOTICE + "2. Về dự thảo Quy chế quản lý chợ phiên (Sở Công Thương trình)\nUBND tỉnh thống nhất thông qua."
    assert decided(text) == [("thống nhất thông qua", "dự thảo Quy chế quản lý chợ phiên")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đại biểu nhất trí cao với các báo cáo trình tại phiên họp.",
        "Về quản lý chợ, các đại biểu thảo luận sôi nổi.",
        "Nhiều nội dung còn chưa được UBND tỉnh thống nhất thông qua.",
        "Phiên họp kết thúc, các thành viên UBND tỉnh thống nhất cao.",
    ],
)
def test_agreeing_to_nothing_that_is_named_decides_nothing(sentence):
    assert decided(REPORT + sentence) == []


@pytest.mark.parametrize(
    ("point", "action"),
    [
        ("- Phê duyệt phương án đền bù cho 14 hộ;", "Phê duyệt phương án đền bù cho 14 hộ"),
        ("- Thống nhất với các hộ về thời gian di dời;", "Thống nhất với các hộ về thời gian di dời"),
        ("- Cho phép chủ đầu tư tạm sử dụng bãi đất trống;", "Cho phép chủ đầu tư tạm sử dụng bãi đất trống"),
    ],
)
def test_what_a_body_above_is_to_approve_is_its_task(point, action):
    text = f"{NOTICE}a) UBND huyện Nậm Khao:\n{point}\n- Đôn đốc nhà thầu thi công ban đêm."
    assert told(text)[0] == (("UBND huyện Nậm Khao",), action)
    assert decided(text) == []


@pytest.mark.parametrize(
    ("point", "matter"),
    [
        ("- Đồng ý chủ trương mua hai xe cứu thương.", "mua hai xe cứu thương"),
        ("- Chấp thuận đề nghị gia hạn của nhà thầu.", "đề nghị gia hạn của nhà thầu"),
    ],
)
def test_what_is_agreed_to_below_a_body_stays_the_meetings(point, matter):
    text = f"{NOTICE}a) Sở Y tế:\n{point}"
    assert [one.removeprefix("chủ trương ") for _, one in decided(text)] == [matter]
    assert told(text) == []


@pytest.mark.parametrize(
    ("sentence", "matter", "addressee", "action"),
    [
        (
            "UBND tỉnh thống nhất thông qua 3 nội dung; riêng đồ án khu dân cư Nà Ngần giao Sở Xây dựng chỉnh sửa.",
            "3 nội dung",
            "Sở Xây dựng",
            "chỉnh sửa",
        ),
        (
            "Hai nội dung đầu được UBND tỉnh thống nhất thông qua, riêng Đề án dạy bơi giao Sở Y tế lấy thêm ý kiến.",
            "Hai nội dung đầu",
            "Sở Y tế",
            "lấy thêm ý kiến",
        ),
    ],
)
def test_what_is_set_apart_from_a_decision_is_somebodys_task(sentence, matter, addressee, action):
    assert told(REPORT + sentence) == [((addressee,), action)]
    assert decided(REPORT + sentence) == [("thống nhất thông qua", matter)]


def test_a_time_that_is_left_to_an_office_is_its_task():
    text = NOTICE + "3. Đồng ý cho đoàn đi học tập tại tỉnh bạn; thời gian cụ thể giao Văn phòng UBND tỉnh bố trí."
    assert decided(text) == [("Đồng ý", "cho đoàn đi học tập tại tỉnh bạn")]
    assert told(text) == [(("Văn phòng UBND tỉnh",), "bố trí")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí cũng phê bình một số chủ đầu tư giải ngân chậm.",
        "Đồng chí nghiêm khắc phê bình các xã để mất rừng.",
    ],
)
def test_blame_is_no_order(sentence):
    head = "Kết luận phiên họp, đồng chí Đào Việt Cương yêu cầu các huyện rà soát hộ thiếu đói. "
    assert [action for _, action in told(REPORT + head + sentence)] == ["rà soát hộ thiếu đói"]


def test_to_blame_somebody_may_be_a_task():
    (found,) = told(REPORT + "Kết luận phiên họp, đồng chí Đào Việt Cương giao Sở Nội vụ phê bình các đơn vị chậm.")
    assert found == (("Sở Nội vụ",), "phê bình các đơn vị chậm")


def test_in_a_notice_the_body_that_concludes_may_ask_a_lower_one():
    text = (
        "HUYỆN ỦY NẬM KHAO\n*\nSố 57-TB/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nNậm Khao, ngày 05 tháng 6 năm 2021\n"
        "THÔNG BÁO KẾT LUẬN\ncủa Thường trực Huyện ủy tại buổi làm việc với Đảng ủy xã Tà Sìn\n"
        "Ngày 02/6/2021, Thường trực Huyện ủy đã làm việc với Đảng ủy xã Tà Sìn. Sau khi thảo luận, Thường trực "
        "Huyện ủy kết luận:\nII- NHIỆM VỤ THỜI GIAN TỚI\n"
        "Thường trực Huyện ủy đề nghị Đảng ủy xã tập trung thực hiện các nội dung sau:\n"
        "1- Rà soát hộ nghèo theo chuẩn mới.\n2- Giao đất công ích cho dân bản trồng cỏ.\n"
    )
    assert told(text) == [
        (("Đảng ủy xã",), "Rà soát hộ nghèo theo chuẩn mới"),
        (("Đảng ủy xã",), "Giao đất công ích cho dân bản trồng cỏ"),
    ]


def test_a_heading_of_a_report_hands_the_floor_over():
    text = (
        f"{REPORT}III. Ý kiến tại buổi giao ban\nGiám đốc Sở Y tế Phàn Mùi Sểnh đề nghị tỉnh cấp thêm thuốc.\n"
        "IV. Kết luận của đồng chí Chủ tịch UBND tỉnh\n1. Sở Xây dựng:\n- Sửa ngay đoạn cống sập ở phố Nà Ngần.\n"
        "2. Trung tâm Khuyến nông: cấp giống trước ngày 20/9. Mở ba lớp tập huấn.\n"
        "3. Đề nghị các huyện rà soát hộ thiếu đói.\n"
    )
    found = list(directives(document(text)))
    assert [(one.addressees, one.action, one.speaker) for one in found] == [
        (("Sở Xây dựng",), "Sửa ngay đoạn cống sập ở phố Nà Ngần", "Đào Việt Cương"),
        (("Trung tâm Khuyến nông",), "cấp giống trước ngày 20/9", "Đào Việt Cương"),
        (("Trung tâm Khuyến nông",), "Mở ba lớp tập huấn", "Đào Việt Cương"),
        (("các huyện",), "rà soát hộ thiếu đói", "Đào Việt Cương"),
    ]


def test_what_stands_under_another_heading_is_nobodys():
    text = f"{REPORT}I. Kết luận thanh tra\n1. Sở Xây dựng: Sửa đoạn cống sập ở phố Nà Ngần.\n"
    assert told(text) == []


CHAIR = "Kết luận phiên họp, đồng chí Đào Việt Cương"


@pytest.mark.parametrize(
    ("sentence", "addressee", "action"),
    [
        (f"{CHAIR} y/c các huyện rà soát hộ thiếu đói.", "các huyện", "rà soát hộ thiếu đói"),
        (f"{CHAIR} yêu cầu các cấp ủy, chính quyền không lơ là.", "các cấp ủy, chính quyền", "không lơ là"),
        (
            f"{CHAIR} yêu cầu các cấp ủy, chính quyền tăng cường tuần tra.",
            "các cấp ủy, chính quyền",
            "tăng cường tuần tra",
        ),
        (f"{CHAIR} đề nghị các huyện không từ chối nhận bệnh nhân.", "các huyện", "không từ chối nhận bệnh nhân"),
        (
            f"{CHAIR} yêu cầu các chủ đầu tư giải ngân dưới mức bình quân phải kiểm điểm.",
            "các chủ đầu tư giải ngân dưới mức bình quân",
            "kiểm điểm",
        ),
        (
            f"{CHAIR} đề nghị các xã đăng ký về đích nông thôn mới rà soát từng tiêu chí.",
            "các xã đăng ký về đích nông thôn mới",
            "rà soát từng tiêu chí",
        ),
        (f"{CHAIR} giao Hạt kiểm lâm huyện Nậm Khao tuần tra.", "Hạt kiểm lâm huyện Nậm Khao", "tuần tra"),
        (
            f"{CHAIR} đề nghị các đ/c ủy viên được phân công phụ trách địa bàn dự sinh hoạt chi bộ.",
            "các đ/c ủy viên được phân công phụ trách địa bàn",
            "dự sinh hoạt chi bộ",
        ),
        (f"{CHAIR} giao UBND xã Tà Sìn, Nậm Pu rà soát hộ nghèo.", "UBND xã Tà Sìn, Nậm Pu", "rà soát hộ nghèo"),
        (f"{CHAIR} yêu cầu các phòng, xã tập trung: Rà soát hộ nghèo.", "các phòng, xã", "Rà soát hộ nghèo"),
        (f"{CHAIR} đề nghị UBND các xã vùng cao chống rét cho trâu.", "UBND các xã vùng cao", "chống rét cho trâu"),
    ],
)
def test_whom_an_order_names_may_be_told_apart_by_a_clause(sentence, addressee, action):
    assert told(REPORT + sentence) == [((addressee,), action)]


def test_what_is_left_to_an_office_behind_a_refusal_is_its_task():
    text = (
        NOTICE + "3. Về dự thảo Quy chế tiếp công dân: chưa thông qua, giao Văn phòng UBND tỉnh nghiên cứu, trình lại."
    )
    assert told(text) == [(("Văn phòng UBND tỉnh",), "nghiên cứu, trình lại")]


@pytest.mark.parametrize(
    ("point", "addressees", "action"),
    [
        (
            "4. Trưởng các phòng, ban; Chủ tịch UBND các xã chịu trách nhiệm về tiến độ.",
            ("Trưởng các phòng, ban", "Chủ tịch UBND các xã"),
            "chịu trách nhiệm về tiến độ",
        ),
        ("4. Đ/c Trưởng phòng Nội vụ rà soát biên chế.", ("Đ/c Trưởng phòng Nội vụ",), "rà soát biên chế"),
        ("4. Sở Xây dựng: theo chức năng, nhiệm vụ tháo gỡ vướng mắc.", ("Sở Xây dựng",), "tháo gỡ vướng mắc"),
    ],
)
def test_whom_a_point_of_a_notice_names(point, addressees, action):
    assert told(NOTICE + point) == [(addressees, action)]


def test_the_time_of_what_is_decided_is_not_that_of_the_task_behind_it():
    text = NOTICE + "3. Đồng ý cho nhà thầu gia hạn đến quý I/2024; giao Sở Xây dựng hướng dẫn thủ tục."
    (found,) = directives(document(text + "\n"))
    assert (found.action, found.deadline) == ("hướng dẫn thủ tục", None)


def test_what_a_notice_allows_is_decided_and_not_how_it_is_done():
    text = NOTICE + "3. Cho phép Ban Quản lý dự án chỉ định thầu; thủ tục thực hiện theo Luật Đấu thầu."
    assert decided(text) == [("Cho phép", "Ban Quản lý dự án chỉ định thầu")]


def test_what_is_to_be_done_first_goes_on_from_an_order():
    text = (
        f"{REPORT}Kết luận phiên họp, đồng chí Đào Việt Cương gợi mở, huyện cần bám sát lợi thế cửa khẩu. Trước mắt, "
        "tập trung dọn bùn ở các trường học. Tiếp tục có thêm 3 xã đạt chuẩn."
    )
    assert [action for _, action in told(text)][:2] == [
        "bám sát lợi thế cửa khẩu",
        "tập trung dọn bùn ở các trường học",
    ]


def test_what_those_who_discuss_agree_with_is_not_decided():
    assert decided(REPORT + "Qua thảo luận, các đại biểu cơ bản nhất trí với phương án di dời chợ.") == []
