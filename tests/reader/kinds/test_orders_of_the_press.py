"""Orders as portals narrate them: without a verb of order, behind another verb, in quotations, told of the body."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import decisions, directives, requests, statements, submissions
from tests.reader.marked import check_read, check_session, document, named

CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a unit's tasks ahead": (
                "Trong 4 tháng cuối năm, UBND tỉnh [[tập trung tháo gỡ vướng mắc của các mỏ đá]]; [[giữ giá muối]]."
            ),
            "tasks ahead of nobody": "Thời gian tới, [[tiếp tục rà soát hộ thiếu đói]]; [[mở thêm ba lớp xóa mù]].",
            "dashes below them": (
                "Trong thời gian tới, UBND tỉnh tập trung thực hiện một số nhiệm vụ trọng tâm sau:\n"
                "- [[Khơi thông 12 km kênh mương]].\n- [[Tiêm phòng xong đàn trâu trước ngày 15/10]]."
            ),
            "what goes along": (
                f"{CHAIR} đề nghị các huyện [[rà soát hộ thiếu đói]]. Trước hết là [[lập danh sách từng thôn]]. Đi "
                f"đôi với "
                "đó là [[dạy nghề cho thanh niên]]."
            ),
            "to whom, behind a preposition": (
                f"{CHAIR} quán triệt tới toàn thể cán bộ, công chức [[không uống rượu trong giờ làm việc]]."
            ),
            "behind another verb": (
                "Chủ tịch UBND tỉnh Đào Việt Cương phê bình ba huyện chậm giải ngân, yêu cầu các huyện [[báo cáo trước "
                "ngày 15/9]]."
            ),
            "on the spot": (
                "Trực tiếp xem từng buồng bệnh, Chủ tịch UBND tỉnh thăm hỏi người bệnh, đề nghị Sở Y tế [[bổ sung hai "
                "bác sĩ]]."
            ),
            "the body that meets": (
                "Sau khi thảo luận, UBND tỉnh chưa thống nhất với báo cáo, đề nghị Sở Y tế [[làm rõ số thuốc tồn]]."
            ),
            "what one who speaks plainly goes on to say": (
                "Chủ tịch UBND tỉnh Đào Việt Cương cho rằng mưa lũ còn dài. Vì vậy, các huyện cần [[sơ tán dân ở ba "
                "điểm]]. "
                "Các chủ đập [[thông báo cho hạ du trước khi xả]]."
            ),
            "the meeting gives": "Hội nghị giao Sở Y tế [[chủ trì lập danh sách các trạm thiếu thuốc]].",
            "to whom a lead-in's time comes first": (
                f"{CHAIR} yêu cầu trong thời gian tới, Ban Thường vụ Huyện ủy cần:\nThứ nhất, [[củng cố các chi bộ]]."
                "\nThứ hai, [[giữ rừng đầu nguồn]]."
            ),
            "tasks named, then listed": (
                "Chủ tịch UBND tỉnh Đào Việt Cương nêu ba nhiệm vụ mà các ngành phải tập trung. Đó là: [[nâng hạng chỉ "
                "số PCI]]; [[chăm lo an sinh]]."
            ),
            "a thing that has to be": (
                "Theo Chủ tịch UBND tỉnh Đào Việt Cương, [[việc cấp phép xây dựng cần rút xuống còn 10 ngày]]."
            ),
            "stress on what has to be": f"{CHAIR} nhấn mạnh yêu cầu phải [[thay đổi cách làm]].",
            "behind thanks, with the scene first": (
                f"{CHAIR} nhất trí với các ý kiến và nhấn mạnh, quý IV rất nhiều việc, từng cán bộ phải [[bám thôn, "
                "bám dân]]."
            ),
            "what a unit should do": f"{CHAIR} cho rằng xã nên [[huy động xã hội hóa làm nhà văn hóa]].",
            "a leader of the State by his post alone": "Thủ tướng yêu cầu tỉnh [[làm xong khu tái định cư]].",
            "what was done wrongly is to be put right": (
                f"{CHAIR} yêu cầu các huyện rà soát quỹ đất. [[Thu hồi các lô đất giao không đúng quy định]]."
            ).replace("các huyện rà soát quỹ đất", "các huyện [[rà soát quỹ đất]]"),
            "a chair who goes on behind what he stated": (
                "Chủ tịch UBND tỉnh Đào Việt Cương nêu rõ quan điểm làm xuyên Tết. Theo đó, nhà thầu [[bổ sung hai "
                "mũi thi "
                "công]].\nUBND huyện Mường Hin phải [[bàn giao mặt bằng trước 20/02]]."
            ),
            "dashes below a request, whatever their words": (
                f"{CHAIR} đề nghị:\n+ [[Mỗi bản làm 500 m đường bê tông]].\n+ Công an xã [[nắm chắc tình hình]]."
            ),
            "given at the end of a setting": (
                f"{CHAIR} nêu rõ, đối với 64 hộ này, cho phép hỗ trợ 80%, giao Sở Tài chính [[hướng dẫn cụ thể]]."
            ),
            "things that have to be so": (
                f"{CHAIR} yêu cầu các trường [[bố trí đủ giáo viên]]. [[Các khoản thu đầu năm phải được công khai]]."
            ),
            "work that a unit shares out itself": (
                f"{CHAIR} yêu cầu các xã [[trồng bù rừng]]; [[phân công cán bộ bám từng thôn]]; [[báo cáo hằng tuần]]."
            ),
            "the head of the province's executive": (
                "Người đứng đầu chính quyền tỉnh yêu cầu Sở Y tế [[bổ sung hai bác sĩ]]."
            ),
            "what an order is based on": (
                f"{CHAIR} cho rằng số liệu đã rõ. Trên cơ sở số liệu thống kê, thẩm định, các huyện cần [[chi trả xong "
                "trước ngày 15/9]]."
            ),
            "the last of a quotation": (
                "“Rác còn khắp nơi. Tôi đi qua ba phố đều thấy. Các phường phải [[dọn xong trước ngày 15/9]]”, Chủ "
                "tịch "
                "UBND tỉnh Đào Việt Cương yêu cầu."
            ),
        }
    ),
)
def test_narrated_orders_are_read(marked):
    check_session(directives.find, marked)


@pytest.mark.parametrize(
    "line",
    [
        "Thời gian tới, Công ty Hưng Phát sẽ mở rộng nhà máy thêm 2 ha.",
        "Trong 4 tháng đầu năm, UBND tỉnh đã tập trung tháo gỡ vướng mắc của các mỏ đá.",
        "Thời gian tới, mưa lũ còn diễn biến phức tạp.",
        "UBND tỉnh đề nghị Bộ Y tế cấp thêm thuốc cho các trạm vùng cao.",
        "Đoàn viên ba xã, bà con các bản khẳng định sẵn sàng góp công làm đường.",
        f"{CHAIR} nhấn mạnh đến việc quản lý xây dựng, trong đó có ba phường để lấn chiếm đất công.",
        f"{CHAIR} cho rằng giá tăng cao nên giảm mua.",
        f"{CHAIR} cho rằng còn vi phạm. Giao đất có thu tiền chưa đúng quy định của Luật Đất đai.",
        f"{CHAIR} nói: Phải xem vì sao dự án chậm như thế?",
        f"{CHAIR} cho rằng tỉnh có 37 cơ sở phải di dời, nhưng đến nay mới có 29 cơ sở được giao đất.",
        "Chủ tịch UBND tỉnh Đào Việt Cương phát biểu chỉ đạo tại hội nghị.\nCông an tỉnh tích cực tham mưu cho cấp ủy.",
        "Bí thư Huyện ủy Hầu A Páo tiếp thu ý kiến của Chủ tịch UBND tỉnh Đào Việt Cương và hứa sẽ làm ngay.",
        f"{CHAIR} nhấn mạnh: “Không thể để dân thiếu nước được”.",
        "Nhiều xã báo cáo chậm, số liệu không khớp.",
    ],
)
def test_plans_of_others_and_plain_facts_order_nothing(line):
    check_session(directives.find, line)


DISTRICT = (
    "Huyện Nậm Khao giao ban công tác giảm nghèo\nSáng 5/10/2021, huyện Nậm Khao tổ chức giao ban. Dự buổi giao ban có "
    "đồng chí Vàng A Sử, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện; chủ tịch UBND 9 xã.\n"
)


def test_a_districts_own_head_orders_where_nobody_of_the_province_is():
    check_read(
        directives.find,
        f"{DISTRICT}Ông Vàng A Sử nói thẳng: Phòng Nông nghiệp [[không được xuất giống khi chuồng chưa xong]]. Cán "
        f"bộ xã "
        "[[không được bắt dân đi lại nhiều lần]].",
    )


def test_a_participant_in_a_paragraph_of_his_own_is_told_nothing():
    lines = (
        f"{DISTRICT}Ông Vàng A Sử yêu cầu Thanh tra huyện làm rõ trách nhiệm.\nChủ tịch các xã Tà Sìn, Pắc Lạn trình "
        f"bày "
        "[[nguyên nhân giảm nghèo chậm là do thiếu đất]]."
    )
    check_read(statements.find, lines)


def test_communes_beg_of_their_district():
    check_read(
        requests.find, f"{DISTRICT}Hai xã này xin huyện [[cho chuyển 1,2 tỷ đồng sang sửa công trình nước sinh hoạt]]."
    )


def test_an_act_that_recurs_may_open_its_sentence():
    doc = document(f"{DISTRICT}Ông Vàng A Sử giao các phòng bám xã. Hằng tuần, Thanh tra huyện kiểm tra hiện trường.\n")
    assert [one.recurs for one in directives.find(doc)] == [None, "hằng tuần"]


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "several in small letters": (
                "Các thành viên UBND tỉnh cho ý kiến vào [[dự thảo báo cáo kiểm kê rừng năm 2023]], [[tờ trình về "
                "mức thu "
                "phí chợ]] và [[dự thảo kế hoạch dạy bơi cho học sinh]]."
            ),
            "and more": (
                "Phiên họp cho ý kiến vào [[dự thảo Quy chế quản lý chợ]]; [[Kế hoạch dạy bơi]] và một số nội dung "
                "khác."
            ),
            "put by each": (
                "Phiên họp nghe Sở Tài chính trình [[dự thảo Nghị quyết về phí chợ]]; Sở Nội vụ trình [[Đề án vị trí "
                "việc "
                "làm]]."
            ),
            "a list of what is told": (
                "Phiên họp nghe đồng chí Bế Ngọc Trạch trình bày các báo cáo: [[Báo cáo kiểm kê rừng]]; [[Báo cáo "
                "thu ngân "
                "sách]]."
            ),
            "dashes": (
                "Phiên họp đã cho ý kiến về các nội dung sau:\n- [[Báo cáo kiểm kê rừng năm 2023]].\n- [[Tờ trình về "
                "mức "
                "thu phí chợ]]."
            ),
            "what is adopted was not put": (
                "HĐND tỉnh biểu quyết thông qua 2 nghị quyết, gồm: Nghị quyết về phí chợ; Nghị quyết về giá nước."
            ),
            "one named before": "UBND tỉnh nhất trí với dự thảo báo cáo.",
        }
    ),
)
def test_papers_put_before_a_session(marked):
    check_session(submissions.find, marked)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "several behind their count": (
                "HĐND tỉnh biểu quyết thông qua 2 nghị quyết, gồm: [[Nghị quyết về phí chợ]]; [[Nghị quyết về giá "
                "nước]]."
            ),
            "then it only hears": (
                "UBND tỉnh thông qua [[Nghị quyết về phí chợ]]; đồng thời cho ý kiến vào dự thảo Quy chế; dự thảo "
                "Hướng dẫn."
            ),
        }
    ),
)
def test_decisions_end_where_the_body_only_hears(marked):
    check_session(decisions.find, marked)


LINED = "\n".join(
    (
        "Đừng ngồi quán nữa",
        "Sáng 6/9/2023, Chủ tịch UBND tỉnh Sơn Lâm Đào Việt Cương chủ trì cuộc họp về trật tự đô thị.",
        "Cuộc họp có lãnh đạo các sở, các huyện.",
        "Ông Cương nói cán bộ phải [[xốc lại tinh thần]].",
        '"[[Đừng ngồi quán nữa]].',
        "Dân nhìn vào hết.",
        '[[Việc hôm nay phải làm xong hôm nay]]", ông Cương yêu cầu.',
        "Giám đốc Sở Xây dựng Bế Ngọc Trạch cho biết còn 12 hộ lấn chiếm.",
        "Các hộ này đã được nhắc ba lần.",
        "Có hộ dựng lán từ năm 2019.",
        "Ba phường chưa lập biên bản.",
        "Cuộc họp kết thúc lúc 11 giờ.",
    )
)


def test_a_report_that_has_lost_its_paragraphs_keeps_its_quotations():
    check_read(directives.find, LINED)


def test_a_bulleted_list_of_requests_is_read_to_its_end():
    check_read(
        requests.find,
        f"{DISTRICT}Xã Tà Sìn kiến nghị huyện một số nội dung sau:\n- [[Hỗ trợ kéo điện cho hai bản]];\n"
        "- [[Bổ sung ba giáo viên]];\n- [[Có chính sách tiêu thụ sơn tra]].",
    )


def test_what_is_only_meant_to_be_adopted_is_no_decision():
    check_session(decisions.find, "HĐND tỉnh dự kiến thông qua Nghị quyết về phí chợ tại kỳ họp cuối năm.")


def test_the_only_one_who_orders_concludes_where_no_post_is_told():
    check_read(
        directives.find,
        "Hà Nội chấn chỉnh lễ hội\nTại cuộc họp giao ban sáng 6/2 của UBND Hà Nội, ông Hà Văn Thuấn cho rằng lễ hội "
        "còn lộn "
        "xộn.\nÔng Hà Văn Thuấn yêu cầu các quận [[không để tái diễn cảnh chen lấn]].",
    )


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "in writing": "Bệnh viện Đa khoa huyện có văn bản đề nghị Sở Y tế [[bổ sung năm bác sĩ]].",
            "that someone may care": "Xã Tà Sìn mong muốn được tỉnh [[quan tâm đầu tư trạm biến áp cho hai bản]].",
            "along with a report": (
                "Lãnh đạo UBND huyện Mường Hin báo cáo tình hình giảm nghèo, đồng thời kiến nghị với tỉnh: [[Sớm ban "
                "hành "
                "tiêu chí hộ khó khăn]]; [[nâng mức vay vốn]]."
            ),
            "of a class that is higher": (
                "Công ty Hưng Phát kiến nghị, các cơ quan chức năng cần [[di dời các bãi xe]]. Tỉnh cần [[làm nhanh "
                "đường nối "
                "ra cảng]]."
            ),
        }
    ),
)
def test_what_lower_units_ask(marked):
    check_session(requests.find, marked)


def test_a_wish_that_all_go_on_together_asks_for_nothing():
    check_session(requests.find, "Xã Tà Sìn mong các sở, ngành tiếp tục đồng hành cùng địa phương.")


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "behind a colon": "UBND tỉnh thống nhất: [[hỗ trợ thêm 5 triệu đồng mỗi nhà]].",
            "what the sentence opens with": (
                "Đối với [[các kiến nghị của huyện Mường Hin]], đồng chí Đào Việt Cương cơ bản nhất trí, giao Sở Y "
                "tế rà soát."
            ),
        }
    ),
)
def test_what_is_agreed_to(marked):
    check_session(decisions.find, marked)


def test_a_paper_that_is_not_adopted_is_sent_back():
    check_session(
        directives.find,
        "UBND tỉnh thống nhất chủ trương làm đường Tà Sìn. Riêng Tờ trình về phí chợ chưa thông qua, giao cơ quan "
        "trình "
        "[[chuẩn bị lại]].",
    )


def test_papers_put_without_a_count():
    check_session(
        submissions.find,
        "Các nội dung trình tại phiên họp gồm: [[Tờ trình về mức thu phí chợ]]; [[Đề án bảo tồn nghề dệt lanh]].",
    )


def test_another_meeting_behind_a_star_ends_the_speech():
    check_session(
        directives.find,
        f"{CHAIR} yêu cầu Sở Y tế [[bổ sung bác sĩ]]. * Chiều 7/9, Chủ tịch UBND huyện Mường Hin họp về an ninh. "
        f"Công an huyện "
        "đã lập ba chốt; bố trí xe dẫn đường cho các đoàn.",
    )


def test_whom_it_concerns_ends_before_the_case_in_which_it_does():
    doc = document(f"{DISTRICT}Ông Vàng A Sử đề nghị các trưởng thôn khi có cháy rừng phải báo ngay cho Kiểm lâm.\n")
    assert [one.addressees for one in directives.find(doc)] == [("các trưởng thôn",)]


HAMLETS = (
    "UBND xã họp phiên thường kỳ\nChiều 25/9/2025, UBND xã Tà Sìn tổ chức phiên họp thường kỳ tháng 9. Đ/c Giàng Seo "
    "Vần, Chủ tịch UBND xã chủ trì. Dự họp có đ/c Lò Thị Panh, Phó Chủ tịch UBND xã.\n"
    "Kết luận phiên họp, đ/c Chủ tịch UBND xã yêu cầu:\n"
)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("- Trưởng các ấp: nhắc bà con không đổ rác.", (["Trưởng các ấp"], "nhắc bà con không đổ rác")),
        ("- 03 ấp Thạnh, Bình, Trà tự tổ chức thu gom rác.", (["03 ấp Thạnh, Bình, Trà"], "tự tổ chức thu gom rác")),
        ("- Tổ trưởng các khu phố rà soát hộ nghèo.", (["Tổ trưởng các khu phố"], "rà soát hộ nghèo")),
        (
            "- Thu gom rác. Riêng bãi rác cũ, Phòng Kinh tế làm lại hồ sơ.",
            (["Phòng Kinh tế"], "làm lại hồ sơ"),
        ),
        (
            "- Thu gom rác.\nVề lâu dài, đ/c giao Phó Chủ tịch Lò Thị Panh chỉ đạo Phòng Kinh tế lập phương án.",
            (["Phó Chủ tịch Lò Thị Panh"], "chỉ đạo Phòng Kinh tế lập phương án"),
        ),
    ],
)
def test_a_communes_chairman_tells_hamlets_and_their_heads(line, wanted):
    found = list(directives.find(document(HAMLETS + line)))
    assert ([str(one) for one in found[-1].addressees], found[-1].action) == wanted
    assert {one.speaker for one in found} == {"Giàng Seo Vần"}


def test_what_is_told_of_a_matter_apart_is_no_order():
    found = list(directives.find(document(HAMLETS + "- Thu gom rác. Riêng năm 2024, tỉnh đã hỗ trợ 5 hộ.")))
    assert [one.action for one in found] == ["Thu gom rác"]


@pytest.mark.parametrize(
    ("line", "verb", "told", "action"),
    [
        (
            "“Các xã phải làm ngay, đừng đẩy lên huyện”, đồng chí Giàng Seo Vần nhắc.",
            "nhắc",
            ["Các xã"],
            "làm ngay, đừng",
        ),
        ("“Việc gì của thôn thì thôn phải làm trước”, đồng chí Giàng Seo Vần lưu ý.", "lưu ý", ["thôn"], "làm trước"),
        (
            "“Đồng chí nào phụ trách bản nào thì phải xuống bản đó”, đồng chí Giàng Seo Vần lưu ý.",
            "lưu ý",
            [],
            "xuống bản",
        ),
        (
            "“Mỗi cán bộ phải gần dân” - là một trong những nội dung quan trọng trong phát biểu kết luận của đồng chí "
            "Giàng Seo Vần.",
            "kết luận",
            ["Mỗi cán bộ"],
            "gần dân",
        ),
    ],
)
def test_a_quoted_order_is_told_by_the_words_behind_it(line, verb, told, action):
    text = HAMLETS.replace("Kết luận phiên họp, đ/c Chủ tịch UBND xã yêu cầu:\n", "")
    (found,) = directives.find(document(f"{text}{line}\n"))
    assert (found.speaker, found.verb, list(found.addressees)) == ("Giàng Seo Vần", verb, told)
    assert found.action.startswith(action)
    assert "”" not in found.action
