"""Submissions: what is put before the meeting, and what became of it."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.submissions import declared, find
from tests.reader.marked import SESSION, check_session, document, named

NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì. "
    "Chủ tịch UBND tỉnh kết luận như sau:\n"
)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a list behind a count": (
                "Phiên họp cho ý kiến vào 3 tờ trình của các sở, ngành về: [[Quy chế quản lý chợ]]; "
                "[[Đề án bảo tồn nghề dệt lanh]]; [[Kế hoạch dạy bơi cho học sinh]]."
            ),
            "a plan named in small letters": (
                "Phiên họp nghe và cho ý kiến về [[quy hoạch chung đô thị Tà Sìn đến năm 2030]]."
            ),
            "one whom an adviser speaks of": (
                "Tham gia góp ý vào [[Dự án kè suối Nậm Pu]], TS. Hầu Văn Páo, nguyên Viện trưởng cho rằng phải "
                "khoan thử."
            ),
            "a list that trails off": (
                "Phiên họp dành thời gian cho ý kiến vào 8 tờ trình về: [[Quy chế quản lý chợ]]; "
                "[[Đề án bảo tồn nghề dệt lanh]]…"
            ),
            "drafts behind a colon": (
                "Hội nghị thông qua các dự thảo: [[báo cáo tổng kết năm 2023]]; [[Chương trình công tác của Ban "
                "Thường vụ Huyện ủy]]."
            ),
            "drafts that somebody puts, on what": (
                "Ban Pháp chế thẩm tra 3 dự thảo nghị quyết do UBND tỉnh trình về [[danh mục đất thu hồi]]; "
                "[[chính sách trồng chè shan]]; [[giá nước sạch]]."
            ),
            "an outline that is gone through": (
                "Cuộc họp tiếp tục thảo luận, thống nhất [[đề cương báo cáo chính trị trình Đại hội]]."
            ),
            "reports, one of them named small": (
                "Các đại biểu xem xét, thảo luận các [[báo cáo của UBND xã về ngân sách quý hai]]; [[Báo cáo trả lời "
                "kiến nghị của cử tri]]."
            ),
            "one that is read out, and the next": (
                "Phiên họp nghe Văn phòng UBND tỉnh trình bày [[dự thảo báo cáo điều hành năm 2023]]; [[dự thảo "
                "chương trình công tác năm 2024]]; thảo luận về mùa màng."
            ),
            "opinions on named papers": (
                "Phiên họp cũng cho ý kiến đối với [[Báo cáo kiểm kê rừng năm 2023]]; [[Kế hoạch dạy bơi cho "
                "học sinh]]."
            ),
            "one draft": "UBND tỉnh thảo luận, cho ý kiến vào [[dự thảo Quy chế quản lý chợ trên địa bàn tỉnh]].",
            "one that is presented": (
                "Giám đốc Sở Công Thương Bế Ngọc Trạch trình bày [[Tờ trình về phát triển chợ biên mậu năm 2024]]."
            ),
            "one that is presented in a caption": (
                "Giám đốc Sở Công Thương Bế Ngọc Trạch trình bày [[Tờ trình về phát triển chợ biên mậu]]"
            ),
            "one that a caption names again in fewer words": (
                "Phiên họp cho ý kiến vào [[Đề án bảo tồn nghề dệt lanh giai đoạn 2024 - 2030]].\n"
                "Giám đốc Sở Công Thương Bế Ngọc Trạch trình bày Đề án bảo tồn nghề dệt lanh"
            ),
            "a report on work": "Ban Pháp chế cho ý kiến vào [[báo cáo công tác an toàn giao thông]].",
            "two papers at a comma": (
                "Hội nghị xem xét, cho ý kiến về [[Báo cáo kiểm kê rừng năm 2023]], [[Đề án bảo tồn nghề dệt lanh]]."
            ),
        }
    ),
)
def test_each_paper_before_the_meeting_is_a_submission(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "an order to draft": (
                "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương giao Sở Y tế xây dựng Đề án trạm y tế bản."
            ),
            "a paper carried out": "Các xã đang thực hiện Đề án bảo tồn nghề dệt lanh.",
            "a general discussion": "Phiên họp thảo luận, cho ý kiến về tình hình thu ngân sách.",
            "petitions": "Trong tháng, Ban Tiếp công dân tiếp nhận 13 đơn kiến nghị.",
            "a caption": "Giám đốc Sở Công Thương Bế Ngọc Trạch trình bày tờ trình về quản lý chợ",
            "a talk about a matter": "Các đại biểu thảo luận về dự báo mưa lũ và giá chè trong quý tới.",
            "what was put, on no list": "UBND tỉnh có 3 tờ trình về đất đai trong tháng; các sở trả lời đúng hạn.",
            "drafts that are not named": "UBND tỉnh họp cho ý kiến về một số dự thảo văn bản trình HĐND tỉnh.",
            "a report is heard of": "Theo báo cáo của Sở Tài chính, chi ngân sách đạt 52% dự toán.",
        }
    ),
)
def test_what_is_not_put_before_the_meeting_is_none(line):
    check_session(find, line)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Phiên họp cho ý kiến vào 13 tờ trình của các sở, ngành.", 13),
        ("Phiên họp xem xét, thông qua mười tờ trình.", 10),
        ("Kỳ họp xem xét, thông qua 21 dự thảo nghị quyết.", 21),
        ("Hội nghị cho ý kiến vào năm dự thảo quan trọng.", 5),
    ],
)
def test_the_count_that_the_text_gives_is_kept(sentence, count):
    assert declared(document(f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n{sentence}\n")) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Phiên họp cho ý kiến vào các tờ trình của các sở, ngành.",
        "Trong tháng 8, UBND tỉnh ban hành 13 quyết định về giá đất.",
        "Có 13 dự án chậm tiến độ.",
    ],
)
def test_without_a_count_nothing_is_declared(sentence):
    assert declared(document(f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n{sentence}\n")) is None


@pytest.mark.parametrize(
    ("point", "title", "outcome"),
    **named(
        {
            "agreed in the main": (
                "1. Về dự thảo Quy chế quản lý chợ trên địa bàn tỉnh: Cơ bản thống nhất với đề nghị của Sở "
                "Công Thương.",
                "dự thảo Quy chế quản lý chợ trên địa bàn tỉnh",
                "Cơ bản thống nhất",
            ),
            "not adopted": (
                "2. Về Đề án bảo tồn nghề dệt lanh đến năm 2030: Chưa thông qua; giao Sở Văn hóa hoàn chỉnh lại.",
                "Đề án bảo tồn nghề dệt lanh đến năm 2030",
                "Chưa thông qua",
            ),
            "adopted": (
                "3. Đối với phương án bố trí trụ sở dôi dư của huyện: thống nhất thông qua.",
                "phương án bố trí trụ sở dôi dư của huyện",
                "thống nhất thông qua",
            ),
        }
    ),
)
def test_a_point_of_a_notice_gives_title_and_outcome(point, title, outcome):
    found = list(find(document(f"{NOTICE}I. Các nội dung trình\n{point}\n")))
    assert [(one.title, one.outcome) for one in found] == [(title, outcome)]


@pytest.mark.parametrize(
    "point",
    [
        "1. Về thu ngân sách: Sở Tài chính đôn đốc thu hồi các khoản nợ thuế kéo dài.",
        "2. Kế hoạch vốn năm 2024: các chủ đầu tư đăng ký trước ngày 30/9/2023.",
    ],
)
def test_a_point_without_an_outcome_is_no_submission(point):
    assert list(find(document(f"{NOTICE}I. Nhiệm vụ\n{point}\n"))) == []


def test_a_dash_agrees_to_the_matter_of_a_paper_or_sends_it_back():
    lines = (
        "- Thống nhất nội dung Tờ trình số 15-TTr/ĐU ngày 22/8/2023 của Đảng ủy xã Tà Sìn về kè suối.\n"
        "- Đối với dự thảo Đề án số hóa sổ bộ của Văn phòng: giao Văn phòng tiếp tục hoàn thiện, trình lại.\n"
        "- Thống nhất ban hành Quy chế tiếp công dân.\n"
    )
    assert [one.title for one in find(document(f"{NOTICE}III. Về các nội dung xin ý kiến\n{lines}"))] == [
        "Tờ trình số 15-TTr/ĐU ngày 22/8/2023 của Đảng ủy xã Tà Sìn về kè suối",
        "dự thảo Đề án số hóa sổ bộ của Văn phòng",
    ]


def test_what_the_body_weighs_was_put_and_who_is_told_was_not():
    lines = (
        "1. Ban Thường vụ cho ý kiến đối với Đề án ngày hội văn hóa các xã vùng cao: nhất trí thời gian tổ chức.\n"
        "2. Phòng Kinh tế, Hạ tầng và Đô thị: không đồng ý gia hạn cho nhà thầu.\n"
        "II. ĐỀ XUẤT, KIẾN NGHỊ CỦA XÃ TÀ SÌN\n3. Kiến nghị cấp giống: thống nhất.\n"
    )
    assert [one.title for one in find(document(f"{NOTICE}I. Các nội dung\n{lines}"))] == [
        "Đề án ngày hội văn hóa các xã vùng cao"
    ]


def test_a_draft_that_is_sent_back_and_one_not_weighed_were_put():
    lines = (
        "3.1. Đối với dự thảo Nghị quyết quy định mức học phí: đề nghị UBND tỉnh đánh giá kỹ tác động.\n"
        "3.2. Chưa xem xét Đề án thành lập Quỹ đầu tư phát triển tỉnh.\n"
        "3.3. Chưa xem xét đề xuất của Công ty Đại Thành về tiền thuê đất.\n"
    )
    assert [(one.title, one.outcome) for one in find(document(f"{NOTICE}3. Về các tờ trình, dự thảo\n{lines}"))] == [
        ("dự thảo Nghị quyết quy định mức học phí", None),
        ("Đề án thành lập Quỹ đầu tư phát triển tỉnh", "Chưa xem xét"),
    ]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "Phiên họp thảo luận các nội dung: dự thảo kế hoạch vốn trung hạn; phương án phân bổ dự phòng ngân sách.",
            ["dự thảo kế hoạch vốn trung hạn", "phương án phân bổ dự phòng ngân sách"],
        ),
        ("Các đại biểu nghe và thảo luận Báo cáo giải ngân vốn đầu tư công.", ["Báo cáo giải ngân vốn đầu tư công"]),
        ("Các đại biểu thảo luận sôi nổi về công tác thu ngân sách.", []),
    ],
)
def test_what_is_heard_and_discussed_is_put_before_the_meeting(sentence, titles):
    assert [one.title for one in find(document(f"UBND tỉnh họp\n{SESSION}\n{sentence}\n"))] == titles


def test_a_draft_that_is_held_back_was_put_before_the_meeting():
    head = "UBND phường họp\nSáng 6/9/2023, UBND phường Tà Sìn tổ chức phiên họp thường kỳ.\n"
    line = "Đối với dự thảo Quy chế quản lý chợ phiên, đề nghị tiếp tục lấy ý kiến các hộ tiểu thương.\n"
    assert [one.title for one in find(document(head + line))] == ["Quy chế quản lý chợ phiên"]
    other = "Đối với chợ phiên, đề nghị tiếp tục lấy ý kiến các hộ tiểu thương.\n"
    assert list(find(document(head + other))) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Về [[Đề án nuôi cá lồng hồ Nậm Pu]], đồng chí Bế Ngọc Trạch, Giám đốc Sở Công Thương trình bày tóm tắt.",
        "Đối với [[Tờ trình của Sở Nội vụ về biên chế]], Giám đốc Sở Nội vụ Lù A Chống cho biết còn thiếu 12 người.",
        "Phiên họp xem xét 3 nội dung UBND tỉnh trình, trong đó có: [[phân bổ vốn giảm nghèo]]; [[Đề án dạy bơi]].",
        "Các đại biểu đã nghe Sở Y tế trình bày [[Đề án trạm y tế]]; Sở Xây dựng trình [[Kế hoạch sửa trụ sở]].",
    ],
)
def test_a_paper_that_somebody_introduces_is_a_submission(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Về Đề án nuôi cá lồng hồ Nậm Pu, Giám đốc Sở Công Thương Bế Ngọc Trạch cho biết đã có 12 hộ tham gia.",
        "Về công tác thu ngân sách, lãnh đạo Sở Tài chính trình bày ba nguyên nhân.",
    ],
)
def test_speaking_of_a_scheme_puts_nothing_before_the_meeting(sentence):
    check_session(find, sentence)


def test_what_somebody_is_to_submit_decides_nothing_on_the_heading():
    head = NOTICE + "2. Đối với dự án hồ chứa nước Nậm Pu\n"
    assert list(find(document(head + "Giao Sở Y tế thẩm định danh mục thiết bị, trình UBND tỉnh phê duyệt.\n"))) == []


def test_what_the_meeting_does_next_is_no_paper():
    check_session(
        find, "Hội nghị cho ý kiến vào [[dự thảo Quy chế làm việc]]; giới thiệu nhân sự bổ sung quy hoạch nhiệm kỳ mới."
    )


def test_the_report_and_what_was_said_of_it_are_no_paper():
    check_session(find, "Kết luận hội nghị, đồng chí Bí thư Tỉnh ủy nhất trí với báo cáo và các ý kiến thảo luận.")
