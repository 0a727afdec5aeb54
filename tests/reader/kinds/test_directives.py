"""Directives: what the chair or the deciding body tells someone to do."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.directives import find
from tests.reader.marked import SESSION, check_session, document, named

CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"
NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì. "
    "Chủ tịch UBND tỉnh kết luận như sau:\n"
    "II. Nhiệm vụ trọng tâm\n"
)


def said(sentence: str):
    """The only directive of a sentence in the session."""
    found = list(find(document(f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n{sentence}\n")))
    assert len(found) == 1
    return found[0]


def points(*lines: str):
    return list(find(document(NOTICE + "\n".join(lines) + "\n")))


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the chair to a department": (f"{CHAIR} yêu cầu Sở Y tế [[rà soát cơ số thuốc của các trạm vùng cao]]."),
            "semicolons": f"{CHAIR} yêu cầu các huyện [[rà soát hộ thiếu đói]]; [[cấp gạo đến từng hộ]]...",
            "praise before the order": (
                f"{CHAIR} ghi nhận cố gắng của ngành điện; đề nghị ngành [[đẩy nhanh tiến độ cấp điện cho ba bản]]."
            ),
            "a reason stays": f"{CHAIR} yêu cầu các xã [[kiểm tra các bến cát vì nguy cơ sạt lở]].",
            "a word of haste behind a name": f"{CHAIR} đề nghị ngành điện lực [[sớm cấp điện cho ba bản]].",
            "an order to stop": f"{CHAIR} yêu cầu các xã [[dừng khai thác cát ở bờ tả]].",
            "on their own": f"{CHAIR} yêu cầu các sở, ngành [[tự kiểm tra]].",
            "a call": f"{CHAIR} kêu gọi người dân [[tiết kiệm nước trong mùa khô]].",
            "a name by post alone": "Chủ tịch UBND tỉnh giao Sở Nội vụ [[kiểm tra việc tuyển dụng ở ba huyện]].",
            "many orders, and one": (
                f"{CHAIR} đã giao 84 đầu việc, yêu cầu các sở, ngành [[khẩn trương triển khai thực hiện]]."
            ),
            "an order until the story turns": (
                f"{CHAIR} yêu cầu các huyện [[rà soát hộ thiếu đói]]. Trước đó, đoàn công tác đã kiểm tra hai hồ chứa."
            ),
            "a report between orders": (
                f"{CHAIR} yêu cầu các huyện [[rà soát hộ thiếu đói]]. Theo báo cáo của Sở Y tế, ba xã thiếu thuốc. "
                "[[Khẩn trương cấp thuốc cho các xã]]."
            ),
            "a sector with a verb in its name": (
                f"{CHAIR} nhấn mạnh, ngành thi hành án dân sự phải [[giải quyết dứt điểm án tồn]]."
            ),
            "a delegation that inspects": (
                "Đoàn kiểm tra số 3 của Tỉnh ủy đề nghị Ban Thường vụ Huyện ủy Nậm Khao [[rà soát quy hoạch cán bộ]]; "
                "[[đánh giá cán bộ đúng quy trình]]."
            ),
            "whichever place": (
                f"{CHAIR} nhấn mạnh, xã nào còn hồ sơ tồn thì chủ tịch xã đó phải [[giải trình trước UBND tỉnh]]."
            ),
            "whichever place, quoted and tagged": (
                "“Huyện nào để mất rừng thì chủ tịch huyện đó phải [[kiểm điểm trước tỉnh]]”, đồng chí Đào Việt Cương "
                "nhấn mạnh."
            ),
            "an order and a quotation": (
                f"{CHAIR} nhấn mạnh, phải [[ngăn chặn cho được buôn lậu gia cầm]]: "
                "“Huyện nào để buôn lậu thì Thanh tra tỉnh phải [[vào cuộc xem xét trách nhiệm]]”."
            ),
            "tasks ahead behind praise": (
                f"{CHAIR} ghi nhận kết quả của Công an tỉnh. Thời gian tới, Công an tỉnh cần [[nắm chắc tình hình]]; "
                "[[tăng cường tuần tra ban đêm]]."
            ),
            "others who ask too": (
                f"{CHAIR} yêu cầu các huyện [[rà soát hộ thiếu đói]]. "
                "Lãnh đạo tỉnh Sơn Lâm cũng yêu cầu các xã [[rà soát nhà tạm]]."
            ),
            "by what one heads": "Người đứng đầu chính quyền tỉnh đề nghị xã Nậm Khao [[thống kê thiệt hại]].",
            "a quotation that is said to be an order": (
                "“Ba huyện biên giới [[kiên quyết không để hình thành đường dây buôn lậu]]. Công an tỉnh phải "
                "[[vào cuộc ngay]]”, đây là ý kiến chỉ đạo của ông Đào Việt Cương tại phiên họp."
            ),
            "a passive with its subject": (
                f"{CHAIR} yêu cầu [[hồ sơ đất đai của người dân phải được giải quyết đúng hẹn]]."
            ),
            "a deputy who charges": (
                "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân giao Sở Y tế [[tổ chức lại các trạm xá bản]]."
            ),
            "the body as a whole": "UBND tỉnh yêu cầu các chủ đầu tư [[ký cam kết tiến độ từng gói thầu]].",
            "the end of the speech": (
                f"{CHAIR} yêu cầu các huyện [[rà soát hộ thiếu đói]].\n"
                "[[Khẩn trương sửa chữa các trường học bị tốc mái]]./."
            ),
        }
    ),
)
def test_what_the_chair_tells_someone_to_do_is_a_directive(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "praise": f"{CHAIR} biểu dương các lực lượng đã cứu hộ kịp thời.",
            "thanks": f"{CHAIR} cảm ơn sự ủng hộ của các doanh nghiệp.",
            "an assessment": f"{CHAIR} đánh giá, giải ngân tháng 8 chuyển biến rõ.",
            "a wish of a delegate": (
                "Đại biểu Phù Thị Mỷ Cáu mong muốn tỉnh quan tâm nước sinh hoạt cho bản vùng cao."
            ),
            "a director's proposal": ("Giám đốc Sở Y tế Phàn Mùi Sểnh đề nghị các huyện quan tâm nhà ở cho bác sĩ."),
            "an activity": "Trong tháng, UBND tỉnh đã chỉ đạo các huyện cấp phát 60 tấn gạo.",
            "a body's report": "Theo báo cáo của Sở Công Thương, chỉ số sản xuất tăng 4,2%.",
            "a caption": "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện chủ động phòng, chống hạn",
            "an adopted document": "Phiên họp thống nhất ban hành Quy chế quản lý chợ.",
            "what is being done": (
                f"{CHAIR} biểu dương các huyện. Sở Y tế phối hợp với các trạm xá đang phun thuốc ở ba xã."
            ),
            "what an office forecasts": (
                f"{CHAIR} biểu dương các huyện. Theo Đài Khí tượng thủy văn tỉnh, dự báo mưa to đến hết tuần."
            ),
            "diligence is no order": f"{CHAIR} nhấn mạnh, nhân dân Sơn Lâm cần cù lao động sáng tạo.",
            "what a place has": f"{CHAIR} nhấn mạnh, Sơn Lâm cũng có truyền thống lâu dài đóng góp cho kháng chiến.",
            "to whom he gave directions": f"{CHAIR} chỉ đạo với Công an tỉnh Sơn Lâm.",
            "an article of a class": "Người đứng đầu cấp ủy, chính quyền đề nghị là những người gương mẫu.",
            "a briefing is no order": (
                f"{CHAIR} chủ trì hội nghị giao ban với các sở nhằm đánh giá kết quả; bàn việc tháng sau."
            ),
            "a tour": "Sau phiên họp, các đại biểu kiểm tra hiện trường kè Nậm Khao.",
        }
    ),
)
def test_what_nobody_orders_is_none(line):
    check_session(find, line)


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    **named(
        {
            "speaker by name": (f"{CHAIR} yêu cầu Sở Y tế kiểm tra bếp ăn.", "speaker", "Đào Việt Cương"),
            "verb": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn.", "verb", "giao"),
            "stress": (f"{CHAIR} nhấn mạnh, các huyện phải kiểm tra bếp ăn.", "verb", "nhấn mạnh"),
            "the body has no name": ("UBND tỉnh yêu cầu các huyện kiểm tra bếp ăn.", "speaker", None),
            "a class is told": (
                f"{CHAIR} yêu cầu các sở, ngành rà soát nhà công vụ.",
                "addressees",
                ("các sở, ngành",),
            ),
            "two addressees": (
                f"{CHAIR} yêu cầu Công an tỉnh, UBND các huyện tăng cường tuần tra ban đêm.",
                "addressees",
                ("Công an tỉnh", "UBND các huyện"),
            ),
            "nobody is told": (f"{CHAIR} yêu cầu tiếp tục giữ nghiêm kỷ cương.", "addressees", ()),
            "lead of one": (f"{CHAIR} giao Sở Xây dựng rà soát nhà chung cư cũ.", "lead", "Sở Xây dựng"),
            "no lead of two": (f"{CHAIR} giao Công an tỉnh, Sở Y tế kiểm tra bếp ăn.", "lead", None),
            "supporters": (
                f"{CHAIR} giao Sở Y tế chủ trì, phối hợp với Công an tỉnh, UBND các huyện kiểm tra bếp ăn.",
                "supporters",
                ("Công an tỉnh", "UBND các huyện"),
            ),
            "in a month": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn trong tháng 9.", "deadline", "2023-09"),
            "before a day": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn trước ngày 20/9.", "deadline", "2023-09-20"),
            "in a quarter": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn trong quý IV.", "deadline", "2023-10/2023-12"),
            "its words": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn trong tháng 9.", "deadline_text", "trong tháng 9"),
            "at the head": (
                "Trong tháng 9, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Y tế kiểm tra bếp ăn.",
                "deadline",
                "2023-09",
            ),
            "behind a semicolon": (
                f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn; hoàn thành trước ngày 25/9/2023.",
                "deadline",
                "2023-09-25",
            ),
            "every week": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn hằng tuần.", "recurs", "hằng tuần"),
            "a day of every month is no deadline": (
                f"{CHAIR} giao Sở Y tế báo cáo UBND tỉnh trước ngày 20 hằng tháng.",
                "deadline",
                None,
            ),
            "a day of every month recurs": (
                f"{CHAIR} giao Sở Y tế báo cáo UBND tỉnh trước ngày 20 hằng tháng.",
                "recurs",
                "hằng tháng",
            ),
            "no deadline": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn.", "deadline", None),
            "a product": (f"{CHAIR} giao Sở Y tế xây dựng Kế hoạch tiêm chủng.", "deliverable", "kế hoạch"),
            "a report": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn, báo cáo UBND tỉnh.", "deliverable", "báo cáo"),
            "no product": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn.", "deliverable", None),
            "no point in a report": (f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn.", "point", None),
        }
    ),
)
def test_a_directive_holds_its_fields(sentence, field, value):
    assert getattr(said(sentence), field) == value


def test_what_the_lead_sums_up_counts_once_where_it_is_said():
    lead = "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện kiểm soát chặt chẽ việc khai thác cát."
    body = f"{CHAIR} yêu cầu các huyện kiểm soát chặt chẽ việc khai thác cát trên sông; cắm biển báo ở bến."
    doc = document(f"Siết khai thác cát ở Sơn Lâm\n{lead}\n{SESSION}\n{body}\n")
    actions = [one.action for one in find(doc)]
    assert actions == ["kiểm soát chặt chẽ việc khai thác cát trên sông", "cắm biển báo ở bến"]


def test_what_only_the_lead_says_counts():
    lead = "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện kiểm soát chặt chẽ việc khai thác cát."
    doc = document(f"Siết khai thác cát ở Sơn Lâm\n{lead}\n{SESSION}\n{CHAIR} yêu cầu các huyện cắm biển báo ở bến.\n")
    assert len(list(find(doc))) == 2


def test_a_deadline_of_a_sentence_does_not_reach_into_the_next():
    text = f"{CHAIR} giao Sở Y tế kiểm tra bếp ăn trong tháng 9. Các huyện sửa chữa trạm xá."
    found = list(find(document(f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n{text}\n")))
    assert [one.deadline for one in found] == ["2023-09", None]


def test_points_of_a_notice_have_their_number_speaker_and_addressee():
    found = points(
        "1. Sở Tài chính công khai danh sách nợ thuế trước ngày 20/9/2023.",
        "2. UBND các huyện:",
        "a) Rà soát hộ thiếu đói.",
        "b) Bố trí kho dự trữ gạo tại các cụm xã.",
    )
    assert [(one.point, one.speaker, one.addressees, one.deadline) for one in found] == [
        ("II.1", "Đào Việt Cương", ("Sở Tài chính",), "2023-09-20"),
        ("II.2.a", "Đào Việt Cương", ("UBND các huyện",), None),
        ("II.2.b", "Đào Việt Cương", ("UBND các huyện",), None),
    ]


def test_a_lead_in_hands_supporters_on_too():
    found = points(
        "1. Giao Sở Nông nghiệp và PTNT chủ trì, phối hợp với UBND các huyện:",
        "a) Khoanh vùng các ổ dịch tả lợn châu Phi.",
    )
    assert [(one.lead, one.supporters) for one in found] == [("Sở Nông nghiệp và PTNT", ("UBND các huyện",))]


def test_one_charged_to_let_another_lead_is_the_addressee_only():
    found = points("1. Giao UBND tỉnh chỉ đạo Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập phương án thuê nhà.")
    assert [(one.addressees, one.lead, one.supporters) for one in found] == [
        (("UBND tỉnh",), "Sở Xây dựng", ("Sở Tài chính",))
    ]


def test_a_row_of_an_assignment_table_is_a_directive():
    found = list(
        find(
            document(
                NOTICE
                + "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm\n"
                + "I | Lĩnh vực y tế | | | |\n"
                + "1 | Giám sát nguồn nước giếng khoan | Sở Y tế | Sở TN&MT, UBND các huyện | 15/10/2023 | "
                + "Báo cáo kết quả giám sát\n"
                + "2 | Giao ban mạng lưới cô đỡ thôn bản | Sở Y tế | | Hằng quý | \n"
            )
        )
    )
    first, second = found
    assert (first.action, first.addressees, first.speaker, first.verb) == (
        "Giám sát nguồn nước giếng khoan",
        (),
        None,
        None,
    )
    assert (first.lead, first.supporters) == ("Sở Y tế", ("Sở TN&MT", "UBND các huyện"))
    assert (first.deadline, first.deadline_text, first.deliverable, first.point) == (
        "2023-10-15",
        "15/10/2023",
        "báo cáo",
        "I.1",
    )
    assert (second.deadline, second.recurs, second.supporters, second.point) == (None, "hằng quý", (), "I.2")


def test_a_table_of_figures_gives_no_directive():
    lines = "STT | Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện\n1 | Thu ngân sách | Tỷ đồng | 2.500 | 1.525\n"
    assert list(find(document(NOTICE + lines))) == []


def test_a_notice_of_a_deputys_conclusion_is_read_whole():
    doc = document(
        "ỦY BAN NHÂN DÂN TỈNH SƠN LÂM\nVĂN PHÒNG\nSố: 96/TB-VPUBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 14 tháng 4 năm 2023\nTHÔNG BÁO\n"
        "Ý kiến kết luận của đồng chí Phùng Trọng Nghĩa, Phó Chủ tịch UBND tỉnh tại cuộc họp về kè Nậm Khao\n"
        "Ngày 12/4/2023, đồng chí Phùng Trọng Nghĩa, Phó Chủ tịch UBND tỉnh chủ trì họp về kè Nậm Khao. "
        "Sau khi thảo luận, đồng chí Phó Chủ tịch UBND tỉnh kết luận như sau:\n"
        "1. Đánh giá cao UBND huyện Nậm Khao đã tích cực giải phóng mặt bằng.\n"
        "2. Để bảo đảm chống lũ năm 2023, yêu cầu:\n"
        "a) UBND huyện Nậm Khao: Huy động thêm mũi thi công; hoàn thành đoạn xung yếu trước ngày 31/5/2023.\n"
        "b) Sở Kế hoạch và Đầu tư tham mưu điều chuyển 12 tỷ đồng vốn dự phòng.\n"
        "c) Đề nghị Công ty Điện lực Sơn Lâm di chuyển 14 cột điện trong phạm vi công trường.\n"
        "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.\n"
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTống Duy Khải\n"
    )
    assert [(one.point, one.addressees, one.action, one.deadline) for one in find(doc)] == [
        ("2.a", ("UBND huyện Nậm Khao",), "Huy động thêm mũi thi công", None),
        ("2.a", ("UBND huyện Nậm Khao",), "hoàn thành đoạn xung yếu trước ngày 31/5/2023", "2023-05-31"),
        ("2.b", ("Sở Kế hoạch và Đầu tư",), "tham mưu điều chuyển 12 tỷ đồng vốn dự phòng", None),
        ("2.c", ("Công ty Điện lực Sơn Lâm",), "di chuyển 14 cột điện trong phạm vi công trường", None),
    ]
    assert {one.speaker for one in find(doc)} == {"Phùng Trọng Nghĩa"}


def test_a_plan_assigns_by_its_headings():
    doc = document(
        "ỦY BAN NHÂN DÂN TỈNH SƠN LÂM\nSố: 23/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 8 tháng 2 năm 2023\nKẾ HOẠCH\nDạy bơi cho học sinh năm 2023\n"
        "Để giảm tai nạn đuối nước ở trẻ em, UBND tỉnh ban hành kế hoạch dạy bơi cho học sinh năm 2023 như sau:\n"
        "I. MỤC TIÊU\n- Phấn đấu 60% học sinh lớp 5 biết bơi.\n"
        "II. NHIỆM VỤ\n1. Khảo sát, lắp đặt 12 bể bơi di động tại các trường nội trú.\n"
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Giáo dục và Đào tạo\n"
        "- Chủ trì, phối hợp với Sở Y tế, UBND các huyện triển khai Kế hoạch này.\n"
        "- Tổng hợp kết quả, báo cáo UBND tỉnh trước ngày 10/12/2023.\n"
        "2. UBND các huyện, thị xã, thành phố: Bố trí kinh phí, đất đặt bể bơi.\n"
    )
    found = list(find(doc))
    assert [(one.point, one.addressees, one.verb) for one in found] == [
        ("II.1", (), None),
        ("III.1", ("Sở Giáo dục và Đào tạo",), None),
        ("III.1", ("Sở Giáo dục và Đào tạo",), None),
        ("III.2", ("UBND các huyện, thị xã, thành phố",), None),
    ]
    assert (found[1].supporters, found[2].deadline, found[2].deliverable) == (
        ("Sở Y tế", "UBND các huyện"),
        "2023-12-10",
        "báo cáo",
    )


def test_a_working_session_gives_the_conclusion_of_the_one_who_concludes():
    doc = document(
        "Bí thư Tỉnh ủy Lương Khánh Toàn làm việc với Ban Thường vụ Huyện ủy Bản Vược\n"
        "Ngày 12/4/2023, đồng chí Lương Khánh Toàn, Ủy viên T.Ư Đảng, Bí thư Tỉnh ủy có buổi làm việc với "
        "Ban Thường vụ "
        "Huyện ủy Bản Vược về kinh tế cửa khẩu. Cùng dự có lãnh đạo một số sở, ngành.\n"
        "Lãnh đạo các sở, ngành đề nghị huyện rà soát quy hoạch chợ.\n"
        "Kết luận buổi làm việc, Bí thư Tỉnh ủy Lương Khánh Toàn biểu dương kết quả của huyện. Bí thư Tỉnh "
        "ủy yêu cầu huyện "
        "xác định kinh tế cửa khẩu là mũi nhọn; giữ bằng được rừng đầu nguồn.\n"
        "Bí thư Tỉnh ủy Lương Khánh Toàn thăm mô hình trồng lê. Ảnh: Mai Trà\n"
        "Đối với các kiến nghị của huyện, đồng chí giao UBND tỉnh xem xét, trả lời trong tháng 5.\n"
        "Nhân dịp này, đồng chí Bí thư Tỉnh ủy tặng quà 10 hộ nghèo xã Sa Thàng.\n"
    )
    assert [(one.speaker, one.addressees, one.action, one.deadline) for one in find(doc)] == [
        ("Lương Khánh Toàn", ("huyện",), "xác định kinh tế cửa khẩu là mũi nhọn", None),
        ("Lương Khánh Toàn", ("huyện",), "giữ bằng được rừng đầu nguồn", None),
        ("Lương Khánh Toàn", ("UBND tỉnh",), "xem xét, trả lời trong tháng 5", "2023-05"),
    ]


PROGRAMME = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 23/CTr-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 07 tháng 10 năm 2023\nCHƯƠNG TRÌNH\nCông tác quý IV năm 2023\nI. NỘI DUNG TRÌNH UBND TỈNH\n"
)


def test_a_programme_of_work_names_the_month_once_and_the_product_alone():
    found = find(
        document(
            PROGRAMME
            + "1. Tháng 10\n- Sở Nội vụ: Đề án vị trí việc làm cấp xã.\n2. Tháng 11\n"
            + "- Sở Tài chính: Bảng giá đất năm 2024; Kế hoạch vay, trả nợ công (trước 20/11).\n"
            + "II. TỔ CHỨC THỰC HIỆN\n1. Thanh tra tỉnh kiểm tra việc thực hiện.\n"
        )
    )
    assert [(one.lead, one.deliverable, one.deadline) for one in found] == [
        ("Sở Nội vụ", "đề án", "2023-10"),
        ("Sở Tài chính", "bảng giá", "2023-11"),
        ("Sở Tài chính", "kế hoạch", "2023-11-20"),
        ("Thanh tra tỉnh", None, None),
    ]


def test_the_tasks_of_a_month_are_not_all_due_in_it():
    found = find(document(PROGRAMME.replace("NỘI DUNG", "NHIỆM VỤ THÁNG 11,") + "1. Sở Y tế rà soát hồ sơ.\n"))
    assert [one.deadline for one in found] == [None]


def test_what_people_pay_is_no_order_to_pay():
    line = (
        "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu: Người dân, doanh nghiệp nộp thuế thì bộ máy phải phục vụ người dân."
    )
    doc = document(f"{SESSION}\n{line}\n")
    assert not any(one.action.startswith("nộp thuế") for one in find(doc))


@pytest.mark.parametrize(
    ("cell", "product"),
    [
        ("Dữ liệu hộ tịch điện tử", "dữ liệu"),
        ("Hệ thống được nghiệm thu, báo cáo", "hệ thống"),
        ("Tin, bài, phóng sự", "tin"),
        ("Cơ sở dữ liệu đất đai", "cơ sở dữ liệu"),
        ("Kết quả rà soát, thông tin về Sở", None),
    ],
)
def test_the_product_of_a_row_is_the_first_noun_of_its_cell(cell, product):
    rows = f"STT | Nhiệm vụ | Chủ trì | Sản phẩm\n1 | Làm sạch sổ hộ tịch | Sở Tư pháp | {cell}\n"
    (only,) = find(document(f"Biểu phân công công việc\n{rows}"))
    assert only.deliverable == product


def test_a_task_that_is_only_named_in_a_table_is_what_comes_out():
    rows = "STT | Nhiệm vụ | Chủ trì | Thời hạn\n1 | Nghị quyết về mức thu học phí | Sở Tài chính | 2026\n"
    (only,) = find(document(f"Biểu phân công công việc\n{rows}"))
    assert (only.deliverable, only.deadline) == ("nghị quyết", "2026")


def test_what_an_order_is_about_is_not_who_is_told():
    (found,) = points(
        "1. Đối với 36 trụ sở còn lại, UBND huyện Tà Sìn chỉ đạo Phòng Tài chính rà soát, báo cáo UBND tỉnh."
    )
    assert (found.addressees, found.action) == (
        ("UBND huyện Tà Sìn",),
        "chỉ đạo Phòng Tài chính rà soát, báo cáo UBND tỉnh",
    )


@pytest.mark.parametrize(
    ("words", "deadline"),
    [("Thời gian hoàn thành: 25/4/2024.", "2024-04-25"), ("Thời gian thực hiện: quý IV.", "2023-10/2023-12")],
)
def test_a_sentence_of_its_own_may_say_when_an_order_is_due(words, deadline):
    (found,) = points(f"1. Sở Tài chính lập phương án chống thất thu. {words}")
    assert (found.deadline, found.action) == (deadline, "lập phương án chống thất thu")


def test_who_works_with_the_lead_may_stand_before_the_action():
    (found,) = points("1. Sở Tài chính là cơ quan đầu mối, cùng với Kho bạc Nhà nước tỉnh hoàn thiện thủ tục.")
    assert (found.lead, found.supporters) == ("Sở Tài chính", ("Kho bạc Nhà nước tỉnh",))


def test_a_list_may_mark_the_one_that_leads():
    rest = ("Sở Tư pháp", "Công an tỉnh")
    found = points("1. Sở Nội vụ (chủ trì), Sở Tư pháp, Công an tỉnh: rà soát hộ tịch; báo cáo trước 20/9.")
    assert [(one.lead, one.addressees, one.supporters) for one in found] == [
        ("Sở Nội vụ", ("Sở Nội vụ", *rest), rest)
    ] * 2


FRONT = (
    "Hội nghị sơ kết công tác Mặt trận\nSáng 12/7/2018, Ủy ban MTTQ huyện Tà Sìn tổ chức hội nghị sơ kết. Đến dự có bà "
    "Hà Thị Lụa, Phó Chủ tịch Ủy ban MTTQ tỉnh; ông Trần Đình Vũ, Chủ tịch Ủy ban MTTQ huyện chủ trì hội nghị.\n"
)


@pytest.mark.parametrize(
    ("opening", "orders"),
    [
        ("Phát biểu chỉ đạo hội nghị, bà Hà Thị Lụa đề nghị Mặt trận huyện", ["đổi mới hoạt động", "giám sát ở thôn"]),
        ("Chỉ đạo tại buổi họp này, bà Hà Thị Lụa đề nghị Mặt trận huyện", ["đổi mới hoạt động", "giám sát ở thôn"]),
        (
            "Bà Hà Thị Lụa phát biểu chỉ đạo, biểu dương hội nghị. Bà đề nghị Mặt trận huyện",
            ["đổi mới hoạt động", "giám sát ở thôn"],
        ),
        (
            "Dự và chỉ đạo hội nghị có bà Hà Thị Lụa. Bà Hà Thị Lụa đề nghị Mặt trận huyện",
            ["đổi mới hoạt động", "giám sát ở thôn"],
        ),
        ("Phát biểu tại hội nghị, bà Hà Thị Lụa đề nghị Mặt trận huyện", []),
    ],
)
def test_who_comes_from_a_higher_body_to_direct_a_meeting_gives_orders(opening, orders):
    found = list(find(document(f"{FRONT}{opening} đổi mới hoạt động; giám sát ở thôn.\n")))
    assert [one.action for one in found] == orders


def test_what_is_done_together_is_no_supporter():
    assert said(f"{CHAIR} đề nghị các ngành phối hợp tổ chức hiệp thương.").supporters == ()


def test_a_watchword_and_a_time_are_no_part_of_who_is_told():
    found = said(f'{CHAIR} yêu cầu các xã "đi từng ngõ, gõ từng nhà", chậm nhất 17 giờ hằng ngày báo cáo về huyện.')
    assert (found.addressees, found.action) == (("các xã",), "báo cáo về huyện")


def test_tasks_under_a_heading_of_a_report_are_the_bodys():
    report = (
        "Huyện ủy Tà Sìn giao ban quý III\n"
        "Sáng 12/10/2022, Huyện ủy Tà Sìn tổ chức hội nghị giao ban. Bí thư Huyện ủy Hờ A Páo chủ trì hội nghị.\n"
        "NHIỆM VỤ TRỌNG TÂM QUÝ IV\n"
        "1. Đẩy nhanh tiến độ thu ngân sách.\n"
        "2. Các xã gieo trồng 300 ha ngô đông xong trước ngày 20/11.\n"
        "Nhân dịp này, Huyện ủy tặng Giấy khen cho 5 tập thể.\n"
    )
    found = [(one.speaker, one.verb, one.addressees, one.deadline) for one in find(document(report))]
    assert found == [(None, None, (), None), (None, None, ("Các xã",), "2022-11-20")]


def test_a_report_that_is_handed_in_and_papers_of_a_congress_are_products():
    found = points("1. Các xã nộp báo cáo tổng kết trước 20/11; chuẩn bị văn kiện Đại hội Đảng bộ xã.")
    assert [one.deliverable for one in found] == ["báo cáo", "văn kiện"]


def test_the_time_of_a_lead_in_holds_for_points_that_name_another():
    found = points(
        "1. Trong tháng 10, các huyện thực hiện một số nhiệm vụ sau:",
        "- Rà soát hộ thiếu đói.",
        "- Phòng Nông nghiệp sớm tiêm phòng đàn bò.",
        "- Công an huyện tuần tra trước ngày 5/10.",
    )
    assert [one.deadline for one in found] == ["2023-10", "2023-10", "2023-10-05"]
