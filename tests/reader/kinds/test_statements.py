"""Statements: what a participant who does not conclude reports, observes or proposes."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.statements import find
from tests.reader.marked import SESSION, check_session, document, named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"
CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"


def read(*lines: str):
    return list(find(document("\n".join((TITLE, SESSION, *lines)) + "\n")))


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a director reports": ("Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo [[tình hình sốt xuất huyết ở vùng thấp]]."),
            "a director tells": "Giám đốc Sở Công Thương Bế Ngọc Trạch cho biết, [[ba chợ biên giới đã mở lại]].",
            "a deputy proposes in a caption": (
                "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân đề nghị [[các trường rà soát bếp ăn bán trú trước khai giảng]]"
            ),
            "one proposes in the body": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh đề nghị [[các huyện quan tâm nhà ở cho bác sĩ]]."
            ),
            "what a caption quotes": ("Giám đốc Sở Y tế Phàn Mùi Sểnh: [[Các trạm xá phải có người trực suốt đêm]]."),
            "what the Council heard, and no more": (
                "Hội đồng đã nghe Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo [[tình hình sốt xuất huyết]]; tiếp thu ý kiến "
                "của cử tri và xem xét nhiều việc khác."
            ),
            "a group's parts": (
                "Lãnh đạo các sở, ngành đề nghị [[huyện sớm giao đất]]; [[bố trí cán bộ trực một cửa]]."
            ),
            "topics behind a colon": (
                "Các đại biểu thảo luận về các vấn đề như: [[Thu gom rác ở chợ phiên]]; [[dạy nghề cho phụ "
                "nữ vùng cao]]."
            ),
            "one paragraph, one statement": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh cho rằng, [[trạm xá thiếu bác sĩ. Nhiều máy móc đã cũ]]."
            ),
            "led back to a person": (
                "Theo Giám đốc Sở Y tế Phàn Mùi Sểnh, [[14 xã đã có bác sĩ. Bốn xã còn phải đợi]]."
            ),
            "led back to one with a post behind": (
                "Theo bà Phàn Mùi Sểnh - Giám đốc Sở Y tế, [[các trạm xá đã đủ thuốc]]."
            ),
            "led back to leaders": "Theo lãnh đạo Sở Xây dựng, [[ba khu chợ đã được cấp phép]].",
            "an opinion behind a colon": "Bà Phàn Mùi Sểnh - Giám đốc Sở Y tế có ý kiến: [[Cần thêm xe cứu thương]].",
            "a bracket behind the post": (
                "Bà Phàn Mùi Sểnh, Giám đốc Sở Y tế (cơ quan thường trực) cho biết, [[vắc xin sởi đã đủ]]."
            ),
            "a report that goes into detail": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo [[tóm tắt mạng lưới trạm xá]]. Cụ thể, năm 2022 có 90 trạm."
            ),
            "an observation": ("Đại biểu Nguyễn Hoài Nhưỡng phản ánh [[tình trạng lấn chiếm vỉa hè ở phố cổ]]."),
            "further information": (
                "Giám đốc Sở Tài chính Nghiêm Quốc Tựu thông tin thêm về [[nguồn tăng lương năm 2023]]."
            ),
            "an answer": ("Lãnh đạo UBND thị xã Ngọc Khê trả lời phóng viên về [[việc chậm cấp sổ đỏ tổ dân phố 4]]."),
            "a caption that reports": (
                "Giám đốc Sở Xây dựng Khuất Thành Nhượng nêu [[khó khăn trong cấp phép xây dựng]]"
            ),
        }
    ),
)
def test_what_a_participant_says_is_a_statement(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "speaks, no content": "Giám đốc Sở Y tế Phàn Mùi Sểnh phát biểu tại phiên họp.",
            "a picture's credit behind a colon": "Giám đốc Sở Y tế Phàn Mùi Sểnh thăm trạm xá Lũng Chang: Ảnh: Minh Tú",
            "a caption without content": "Giám đốc Sở Tài chính Nghiêm Quốc Tựu phát biểu tại phiên họp",
            "joins in, no content": "Giám đốc Sở Xây dựng Khuất Thành Nhượng tham gia ý kiến tại phiên họp",
            "the meeting has heard": (
                "Sau khi nghe UBND huyện Nậm Khao báo cáo và ý kiến các đơn vị dự họp, Chủ tịch UBND tỉnh "
                "kết luận như sau:"
            ),
            "the chair orders": f"{CHAIR} yêu cầu các huyện rà soát hộ thiếu đói.",
            "the chair assesses": f"{CHAIR} khẳng định, kinh tế của tỉnh đang phục hồi.",
            "a body's written report": "Theo báo cáo của Sở Công Thương, xuất khẩu đạt 21 triệu USD.",
            "a body's report by its name": "Theo Sở Công Thương, xuất khẩu đạt 21 triệu USD.",
            "by a rule": "Theo quy định, các trạm xá báo cáo vào ngày 5.",
            "only announces": "Giám đốc Sở Y tế Phàn Mùi Sểnh nêu một số vấn đề của các trạm xá vùng cao như:",
            "an activity": "UBND tỉnh đã chỉ đạo các huyện tiêm phòng cho đàn trâu, bò.",
            "plain results": "Toàn tỉnh gieo cấy 14.200 ha lúa mùa, đạt 98% kế hoạch.",
            "who attends": "Dự phiên họp có lãnh đạo các sở, ngành và các huyện, thị xã, thành phố.",
            "the meeting hears": "Phiên họp nghe và cho ý kiến vào dự thảo Quy chế quản lý chợ.",
            "matters that are asked about": "Nhiều vấn đề được các đại biểu hỏi đúng người, hỏi nhiều lần.",
            "questions and answers": "HĐND tỉnh thống nhất với nội dung chất vấn và trả lời chất vấn tại kỳ họp.",
            "a paper without content": "Giám đốc Sở Y tế Phàn Mùi Sểnh trình bày tham luận.",
        }
    ),
)
def test_what_others_say_or_do_is_none(line):
    check_session(find, line)


@pytest.mark.parametrize(
    ("sentence", "speaker", "verb"),
    **named(
        {
            "a name": ("Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, dịch sởi đã lắng.", "Phàn Mùi Sểnh", "cho biết"),
            "a group": ("Một số đại biểu phản ánh tình trạng sim rác.", "Một số đại biểu", "phản ánh"),
            "an office": (
                "Lãnh đạo UBND thị xã Ngọc Khê cho biết, phố đi bộ mở lại từ tháng 10.",
                "Lãnh đạo UBND thị xã Ngọc Khê",
                "cho biết",
            ),
            "the last verb before the words": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh đề xuất nâng phụ cấp cho cô đỡ thôn bản.",
                "Phàn Mùi Sểnh",
                "đề xuất",
            ),
        }
    ),
)
def test_a_statement_has_its_speaker_and_verb(sentence, speaker, verb):
    found = read(sentence)
    assert [(one.speaker, one.verb) for one in found] == [(speaker, verb)]


def test_two_speakers_of_one_paragraph_give_two():
    found = read(
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, dịch sởi đã lắng. "
        "Giám đốc Sở Tài chính Nghiêm Quốc Tựu cho rằng, thu tiền đất sẽ hụt."
    )
    assert [one.speaker for one in found] == ["Phàn Mùi Sểnh", "Nghiêm Quốc Tựu"]


def test_one_speaker_of_one_paragraph_gives_one_whatever_he_is_called():
    found = read(
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, dịch sởi đã lắng. Theo bà Sểnh, các trạm xá cần thêm nữ hộ sinh."
    )
    assert [one.content[-12:] for one in found] == ["thêm nữ hộ sinh"[-12:]]


def test_one_of_several_chairs_who_puts_a_paper_before_the_meeting_states_it():
    chairs = (
        "Sáng 6/9/2023, Ban Chấp hành Đảng bộ tỉnh Sơn Lâm họp lần thứ chín. Các đồng chí: Lò Văn Pao, Bí thư Tỉnh ủy; "
        "Đào Việt Cương, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì hội nghị."
    )
    said = "Đồng chí Đào Việt Cương trình bày Báo cáo kinh tế - xã hội 8 tháng."
    (found,) = find(document(f"{TITLE}\n{chairs}\n{said}\n"))
    assert (found.speaker, found.content) == ("Đào Việt Cương", "Báo cáo kinh tế - xã hội 8 tháng")


def test_what_the_head_of_the_council_stresses_is_no_statement():
    opening = (
        "Ngày 11/6/2023, HĐND tỉnh Sơn Lâm khóa IX tổ chức kỳ họp thứ tư. Đồng chí Lò Văn Pao, Bí thư Tỉnh ủy dự. "
        "Phát biểu tại kỳ họp, bà Vi Thị Hoa, Chủ tịch HĐND tỉnh nhấn mạnh: UBND tỉnh cần phân loại rác tại nguồn."
    )
    assert list(find(document(f"Kỳ họp thứ tư HĐND tỉnh Sơn Lâm\n{opening}\n"))) == []


def test_one_speaker_of_two_paragraphs_gives_two():
    found = read(
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, dịch sởi đã lắng.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cũng cho rằng, trạm xá bản cần thêm nữ hộ sinh.",
    )
    assert [one.content for one in found] == ["dịch sởi đã lắng", "trạm xá bản cần thêm nữ hộ sinh"]


def test_a_leader_who_is_not_the_one_to_conclude_makes_statements():
    found = read(
        "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân cho rằng, các trường nội trú cần thêm nhân viên y tế.",
        f"{CHAIR} yêu cầu Sở Nội vụ bố trí đủ biên chế.",
    )
    assert [one.speaker for one in found] == ["Quàng Thị Ngân"]


def test_a_report_after_a_colon_is_one_statement():
    found = read("Sở Y tế báo cáo: đã tiêm 4.100 liều; còn 12 trạm xá chưa có tủ lạnh.")
    assert [one.content for one in found] == ["đã tiêm 4.100 liều; còn 12 trạm xá chưa có tủ lạnh"]


def test_who_is_only_heard_states_nothing():
    assert read("Sau khi nghe các cơ quan trình bày, các đồng chí thảo luận, phiên họp nghỉ giải lao.") == []
    assert read("Sau khi nghe Văn phòng báo cáo và các đồng chí dự họp thảo luận, phiên họp nghỉ giải lao.") == []


def test_what_leads_to_a_speakers_own_orders_is_no_statement():
    guest = "Phát biểu tại phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương khẳng định"
    assert read(f"{guest} đường lên bản là việc lớn. Vì vậy, các xã cần bàn giao mặt bằng trong tháng.") == []
    (found,) = read("Giám đốc Sở Y tế Phàn Mùi Sểnh khẳng định trạm xá bản là việc lớn. Vì vậy, các xã cần góp sức.")
    assert found.speaker == "Phàn Mùi Sểnh"


def test_a_report_that_turns_to_a_wish_in_the_same_sentence_is_one_statement():
    (found,) = read(
        "Giám đốc Sở Y tế Phàn Mùi Sểnh thông tin một số tình hình dịch bệnh, đồng thời mong muốn được tỉnh quan tâm. "
        "Lực lượng y tế đã tiêm 4.100 liều."
    )
    assert found.content == "một số tình hình dịch bệnh, đồng thời mong muốn được tỉnh quan tâm"


def test_praise_by_one_who_may_order_is_no_statement():
    assert (
        read("Chủ tịch UBND tỉnh Đào Việt Cương đánh giá cao những nỗ lực của huyện. Tuy nhiên, thuốc còn thiếu.") == []
    )


def test_a_ward_and_its_district_behind_a_post_keep_the_speaker():
    (one,) = read("Bà Lò Thị Mẩy, Chủ tịch UBND phường Tà Sìn, quận 1 chia sẻ: Phường không còn chỗ bán hàng.")
    assert (one.speaker, one.content) == ("Lò Thị Mẩy", "Phường không còn chỗ bán hàng")


def test_an_opinion_in_minutes_is_its_speakers():
    (found,) = read("Ý kiến của Giám đốc Sở Y tế Phàn Mùi Sểnh: việc xét danh hiệu ở các xã còn chạy theo số lượng.")
    assert (found.speaker, found.content[:22]) == ("Phàn Mùi Sểnh", "việc xét danh hiệu ở c")
    (found,) = read("Ý kiến của bà Phàn Mùi Sểnh, Giám đốc Sở Y tế: việc xét danh hiệu còn chạy theo số lượng.")
    assert found.speaker == "Phàn Mùi Sểnh"
    assert read("Ý kiến của Giám đốc Sở Y tế Phàn Mùi Sểnh được tiếp thu.") == []


@pytest.mark.parametrize(
    ("heard", "contents"),
    [
        ("Sở Y tế báo cáo tiến độ xây trạm và ý kiến của các đại biểu", ["tiến độ xây trạm"]),
        ("Sở Y tế báo cáo nội dung và 08 ý kiến phát biểu của các xã", []),
    ],
)
def test_the_views_of_others_are_no_part_of_what_was_heard_of_one(heard, contents):
    notice = (
        "UBND TỈNH SƠN LÂM\nSố: 8/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Lâm, ngày 12 tháng 9 năm 2023\n"
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\n"
        "Ngày 8/9/2023, Chủ tịch UBND tỉnh Đào Việt Cương chủ trì cuộc họp. "
    )
    doc = document(f"{notice}Sau khi nghe {heard}, Chủ tịch UBND tỉnh kết luận:\n1. Sở Y tế rà soát trạm.\n")
    assert [one.content for one in find(doc)] == contents


@pytest.mark.parametrize(
    ("sentence", "speaker", "contents"),
    [
        ("Hầu hết đại biểu cho rằng mức hỗ trợ còn thấp.", "Hầu hết đại biểu", ["mức hỗ trợ còn thấp"]),
        (
            "Một lãnh đạo Văn phòng UBND tỉnh xác nhận việc dừng dự án thủy điện.",
            "Một lãnh đạo Văn phòng UBND tỉnh",
            ["việc dừng dự án thủy điện"],
        ),
        (
            "Các ý kiến tại phiên họp tập trung đề nghị: rà soát quy hoạch chợ; sớm bố trí vốn.",
            "Các ý kiến tại phiên họp",
            ["rà soát quy hoạch chợ", "sớm bố trí vốn"],
        ),
        ("Chị Giàng Thị Say, trú tại bản Huổi Mí, kể nhà bị sạt hai lần.", "Giàng Thị Say", ["nhà bị sạt hai lần"]),
        (
            "Đại biểu Vừ A Tủa thuộc tổ đại biểu huyện Nậm Khao cho rằng phải thêm bác sĩ.",
            "Vừ A Tủa",
            ["phải thêm bác sĩ"],
        ),
        (
            "Bà Phàn Mùi Sểnh (Giám đốc Sở Y tế): Nguồn thuốc chỉ đủ dùng đến hết tháng này.",
            "Phàn Mùi Sểnh",
            ["Nguồn thuốc chỉ đủ dùng đến hết tháng này"],
        ),
        (
            '"Trạm xá đã đủ người" - bà Phàn Mùi Sểnh, Giám đốc Sở Y tế nói.',
            "Phàn Mùi Sểnh",
            ['"Trạm xá đã đủ người"'],
        ),
        (
            "Sau khi nghe Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo tình hình dịch sởi, các đại biểu đã thảo luận kỹ.",
            "Phàn Mùi Sểnh",
            ["tình hình dịch sởi"],
        ),
    ],
)
def test_who_speaks_and_how_far_the_words_go(sentence, speaker, contents):
    found = read(sentence)
    assert [one.content for one in found] == contents
    assert {one.speaker for one in found} == {speaker}


def test_each_group_behind_a_semicolon_speaks_for_itself():
    found = read(
        "Đại diện Sở Giáo dục và Đào tạo thông tin về tuyển sinh lớp 10; Chủ tịch UBND huyện Lò Văn Pâng nêu việc "
        "thiếu giáo viên; lãnh đạo Công an tỉnh cho biết đã lắp thêm camera."
    )
    assert [(one.speaker, one.content) for one in found] == [
        ("Đại diện Sở Giáo dục và Đào tạo", "tuyển sinh lớp 10"),
        ("Lò Văn Pâng", "việc thiếu giáo viên"),
        ("lãnh đạo Công an tỉnh", "đã lắp thêm camera"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Giám đốc Sở Y tế Phàn Mùi Sểnh trả lời chất vấn của đại biểu HĐND tỉnh.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh giải trình một số nội dung đại biểu quan tâm.",
        "Báo chí thông tin về kết quả diễn tập phòng thủ.",
        "Lãnh đạo Sở Y tế trình bày báo cáo trung tâm.",
        "Kể từ ngày 1/9, các trạm xá nói chung mở cửa từ 7 giờ.",
        "Bộ phận một cửa: Phàn Mùi Sểnh, Lò Văn Ước trực sáng.",
    ],
)
def test_words_that_only_tell_of_speech_state_nothing(sentence):
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "speaker", "contents"),
    [
        (
            "Bà Phàn Mùi Sểnh, Giám đốc Bệnh viện đa khoa, đơn vị trúng thầu, cho biết thuốc đã về.",
            "Phàn Mùi Sểnh",
            ["thuốc đã về"],
        ),
        (
            "Đi cùng đoàn kiểm tra dự án kè suối, đại diện Ban Quản lý dự án cho hay nhà thầu đã bỏ việc.",
            "đại diện Ban Quản lý dự án",
            ["nhà thầu đã bỏ việc"],
        ),
        (
            "Chủ tịch UBND xã Nậm Khao than thở: bản nào cũng thiếu nước.",
            "Chủ tịch UBND xã Nậm Khao",
            ["bản nào cũng thiếu nước"],
        ),
        (
            "Lãnh đạo Sở Y tế cam kết trả đủ thuốc trong tuần này.",
            "Lãnh đạo Sở Y tế",
            ["trả đủ thuốc trong tuần này"],
        ),
    ],
)
def test_whoever_stands_before_a_verb_of_telling_speaks(sentence, speaker, contents):
    assert [(one.speaker, one.content) for one in read(sentence)] == [(speaker, content) for content in contents]


def test_who_chairs_as_the_lead_says_it_concludes():
    doc = document(
        "Đừng để dân chờ\nChủ tịch UBND tỉnh Sơn Lâm Đào Việt Cương nói như vậy khi chủ trì cuộc họp sáng 6/9.\n"
        "Ông Cương nói các huyện phải sửa xong trạm xá trước mùa mưa.\n"
        "Bà Phàn Mùi Sểnh, Giám đốc Sở Y tế cho biết thuốc đã về.\n"
    )
    assert [one.speaker for one in find(doc)] == ["Phàn Mùi Sểnh"]


@pytest.mark.parametrize(
    ("sentence", "speaker", "contents"),
    [
        ("Đại diện lãnh đạo Sở Xây dựng cho biết: tỉnh có 3.215 nhà tạm.", "Đại diện lãnh đạo Sở Xây dựng", 1),
        ("Nhiều ý kiến băn khoăn về tính khả thi của chỉ tiêu tăng trưởng.", "Nhiều ý kiến", 1),
        ("Các đại biểu cơ bản nhất trí với dự thảo, đồng thời đề nghị bổ sung số liệu; nêu rõ vốn.", "Các đại biểu", 2),
        ("Về nội dung này, theo Giám đốc Sở Y tế Phàn Mùi Sểnh, thủ tục còn dài dòng.", "Phàn Mùi Sểnh", 1),
        ("Ý kiến của đồng chí Phàn Mùi Sểnh: thống nhất với tờ trình, thêm căn cứ pháp lý.", "Phàn Mùi Sểnh", 1),
    ],
)
def test_names_and_nouns_before_a_verb_of_saying_are_told_apart(sentence, speaker, contents):
    found = read(sentence)
    assert [one.speaker for one in found] == [speaker] * contents


def test_what_is_built_or_heard_states_nothing():
    assert read("UBND tỉnh giao các sở xây dựng báo cáo chuyên đề; tiếp thu ý kiến phản ánh của cử tri.") == []


def test_who_wishes_for_something_in_a_quotation_states_nothing_beside_it():
    quote = "Bà Hà Thị Lụa, Chủ tịch UBND xã Pắc Lạn: “Chúng tôi mong tỉnh sớm đầu tư đường”."
    assert list(find(document(f"UBND tỉnh họp\n{SESSION}\n{quote}\n"))) == []


def test_what_a_body_reports_is_one_statement_however_many_semicolons_it_has():
    (told,) = read(
        "Báo cáo tại phiên họp, Sở Công Thương cho biết, cả tỉnh có 9 chợ cửa khẩu; huyện Nậm Ty có 4 chợ. Theo đó, 3 "
        "chợ đã mở lại."
    )
    assert told.speaker == "Sở Công Thương"
    assert told.content.startswith("cả tỉnh có 9 chợ cửa khẩu; huyện Nậm Ty có 4 chợ")


def test_delegates_who_only_give_their_views_say_nothing():
    check_session(find, "Các đại biểu cũng đã đóng góp ý kiến và thông qua báo cáo thẩm tra.")


@pytest.mark.parametrize(
    "line",
    [
        "Các đại biểu đánh giá [[việc đưa trạm bơm vào vận hành giúp hai xã chủ động nước tưới]].",
        "Các đại biểu đã thảo luận, đánh giá tình hình sản xuất vụ xuân.",
        "Ban Thường vụ Huyện ủy đánh giá việc thu ngân sách đạt khá.",
    ],
)
def test_what_people_find_is_said_and_what_a_meeting_weighs_is_not(line):
    check_session(find, line)
