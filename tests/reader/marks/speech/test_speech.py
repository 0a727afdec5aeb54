"""Turns of speech through a document."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.meeting.concluders import concluders
from ketluan.reader.marks.speech.speech import turns
from tests.reader.marked import SESSION, document, named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"
CONCLUDES = (
    "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các sở, ngành rà soát từng chỉ tiêu đạt thấp."
)


def spoken(*lines: str) -> list[tuple[str | None, str, bool]]:
    """Speaker, words said and whether they may be orders, for each turn of a session."""
    doc = document("\n".join((TITLE, SESSION, *lines)) + "\n")
    return [
        (
            turn.name or (turn.subject and doc.text[slice(*turn.subject)]),
            doc.text[slice(*turn.said)].strip(' .“”"'),
            turn.orders,
        )
        for turn in doc.marks(turns)
    ]


FIRST = ("Đào Việt Cương", "các sở, ngành rà soát từng chỉ tiêu đạt thấp", True)


def test_the_next_sentence_goes_on_with_the_speaker():
    assert spoken(CONCLUDES + " Các huyện giải ngân hết vốn sự nghiệp.") == [
        FIRST,
        ("Đào Việt Cương", "Các huyện giải ngân hết vốn sự nghiệp", True),
    ]


def test_the_next_paragraph_goes_on_with_the_speaker():
    assert spoken(CONCLUDES, "Ngành giáo dục bố trí đủ giáo viên trước khai giảng.") == [
        FIRST,
        ("Đào Việt Cương", "Ngành giáo dục bố trí đủ giáo viên trước khai giảng", True),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "Toàn cảnh phiên họp",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh phát biểu tại phiên họp",
        "Các đại biểu dự phiên họp. Ảnh: Mai Trà",
    ],
)
def test_a_caption_between_two_paragraphs_does_not_end_a_speech(caption):
    found = spoken(CONCLUDES, caption, "Ngành giáo dục bố trí đủ giáo viên trước khai giảng.")
    assert found[-1] == ("Đào Việt Cương", "Ngành giáo dục bố trí đủ giáo viên trước khai giảng", True)


def test_what_a_caption_reports_is_said_by_whom_it_names():
    found = spoken(CONCLUDES, "Giám đốc Sở Y tế Phàn Mùi Sểnh đề nghị bổ sung bác sĩ cho ba trạm vùng cao")
    assert found == [FIRST, ("Phàn Mùi Sểnh", "bổ sung bác sĩ cho ba trạm vùng cao", False)]


@pytest.mark.parametrize(
    "line",
    [
        "Phiên họp cũng xem xét hai nội dung về giá đất.",
        "Tại phiên họp, các đại biểu nghe phổ biến Luật Đấu thầu.",
        "Cũng trong sáng nay, UBND tỉnh gặp mặt đoàn vận động viên.",
        "Trước đó, các thành viên đã tham quan gian trưng bày nông sản.",
    ],
)
def test_a_paragraph_on_the_meeting_ends_a_speech(line):
    assert spoken(CONCLUDES, line)[1:] == []


def test_what_a_participant_says_is_not_carried_into_the_next_paragraph():
    found = spoken(
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, sốt xuất huyết giảm 40% so với cùng kỳ.",
        "Thu ngân sách tháng 8 đạt 210 tỷ đồng.",
    )
    assert [turn[0] for turn in found] == ["Phàn Mùi Sểnh"]


def test_a_participant_goes_on_within_the_paragraph():
    found = spoken(
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, sốt xuất huyết giảm 40%. Tuy vậy, hai ổ dịch cũ chưa được dập hẳn."
    )
    assert [turn[0] for turn in found] == ["Phàn Mùi Sểnh"] * 2


def test_a_new_speaker_takes_over():
    found = spoken(CONCLUDES, "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân cho rằng nhiều trạm y tế thiếu bác sĩ.")
    assert [turn[0] for turn in found] == ["Đào Việt Cương", "Quàng Thị Ngân"]


def test_an_order_that_goes_on_keeps_its_speaker_and_takes_its_own_verb():
    doc = document("\n".join((TITLE, SESSION, CONCLUDES + " Đồng thời giao Văn phòng UBND tỉnh theo dõi việc này.")))
    found = doc.marks(turns)
    assert [(turn.name, turn.verb and doc.text[slice(*turn.verb)]) for turn in found] == [
        ("Đào Việt Cương", "yêu cầu"),
        ("Đào Việt Cương", "giao"),
    ]


@pytest.mark.parametrize(
    ("sentence", "orders"),
    **named(
        {
            "the chair": ("Chủ tịch UBND tỉnh Đào Việt Cương lưu ý các huyện chống hạn.", True),
            "a deputy who charges": ("Phó Chủ tịch UBND tỉnh Phùng Trọng Nghĩa giao Sở Xây dựng lập dự toán.", True),
            "a deciding body": ("UBND tỉnh yêu cầu các chủ đầu tư cam kết tiến độ.", True),
            "a director who proposes": ("Giám đốc Sở Y tế Phàn Mùi Sểnh đề nghị bổ sung bác sĩ cho trạm xã.", False),
            "a group": ("Lãnh đạo các huyện đề nghị tỉnh cấp bổ sung xi măng.", False),
            "a delegate": ("Đại biểu Phù Thị Mỷ Cáu phản ánh đường vào bản sạt lở.", False),
        }
    ),
)
def test_who_chairs_leads_or_decides_may_order(sentence, orders):
    assert [turn[2] for turn in spoken(sentence)] == [orders]


@pytest.mark.parametrize(
    "line",
    [
        "Thu ngân sách tháng 8 đạt 210 tỷ đồng, bằng 8,4% dự toán năm.",
        "Mưa lớn kéo dài làm sạt 14 điểm trên tỉnh lộ.",
    ],
)
def test_a_paragraph_that_nobody_speaks_has_no_turn(line):
    assert spoken(line) == []


@pytest.mark.parametrize("quotes", ["“”", '""'])
def test_a_quotation_over_sentences_belongs_to_the_one_who_closes_it(quotes):
    opening, closing = quotes
    found = spoken(
        f"{opening}Không được chờ cấp trên nhắc mới làm. Các huyện phải chủ động lập phương án{closing}, "
        "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu."
    )
    assert [(turn[0], turn[1].strip(',”" ')) for turn in found] == [
        ("Đào Việt Cương", "Không được chờ cấp trên nhắc mới làm"),
        ("Đào Việt Cương", "Các huyện phải chủ động lập phương án"),
    ]


NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ. "
    "Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:\n"
)


def test_the_points_of_a_notice_are_spoken_by_the_one_who_concludes():
    doc = document(
        NOTICE
        + "I. Đánh giá chung\nThu ngân sách đạt khá so với cùng kỳ năm trước.\n"
        + "II. Nhiệm vụ trọng tâm\n1. Sở Tài chính đôn đốc thu hồi các khoản nợ thuế.\n"
    )
    found = [turn for turn in doc.marks(turns) if turn.block.kind == "item"]
    assert [(turn.name, turn.orders) for turn in found] == [("Đào Việt Cương", True)]


def test_the_part_of_a_notice_that_assesses_is_no_order():
    doc = document(NOTICE + "I. Đánh giá chung\nThu ngân sách đạt khá so với cùng kỳ năm trước.\n")
    assert [turn for turn in doc.marks(turns) if doc.text[slice(*turn.said)].startswith("Thu ngân sách")] == []


PRESS = "Chiều 4/5/2023, UBND tỉnh Sơn Lâm họp về tiêu thụ mận.\n"


def test_where_nobody_chairs_the_one_leader_of_the_province_concludes():
    doc = document(PRESS + "Phó Chủ tịch UBND tỉnh Tòng Thị Lả đề nghị các siêu thị trong tỉnh mở quầy bán mận.\n")
    assert doc.marks(concluders) == ("Tòng Thị Lả",)


def test_of_two_leaders_of_one_rank_nobody_is_guessed_to_conclude():
    doc = document(
        PRESS
        + "Phó Chủ tịch UBND tỉnh Tòng Thị Lả nêu giá mận năm nay. Phó Chủ tịch UBND tỉnh Vì Văn Sơn nêu lượng mận.\n"
    )
    assert doc.marks(concluders) == ()


def test_a_later_part_of_a_notice_is_the_concluders_again():
    doc = document(
        NOTICE + "I. Đánh giá chung\nThu ngân sách đạt khá.\nII. Về các nội dung trình\n1. Giao Sở Y tế mua vắc xin.\n"
    )
    assert [turn.name for turn in doc.marks(turns) if turn.block.number] == ["Đào Việt Cương"]


def test_a_point_beside_a_lead_in_orders_anew():
    doc = document(
        NOTICE
        + "II. Nhiệm vụ trọng tâm\n1. Giao Sở Y tế:\na) Mua vắc xin.\nb) Tập huấn người tiêm.\n"
        + "2. Yêu cầu Chủ tịch UBND các xã trực tiếp chỉ đạo, chịu trách nhiệm về tỷ lệ tiêm.\n"
    )
    last = doc.marks(turns)[-1]
    assert last.verb is not None
    assert doc.text[slice(*last.verb)] == "Yêu cầu"


def test_dashes_under_a_lead_in_stay_its_points():
    doc = document(
        NOTICE + "II. Nhiệm vụ trọng tâm\n1. Giao Ban Quản lý dự án tỉnh:\n- Yêu cầu nhà thầu thêm hai mũi thi công.\n"
    )
    last = doc.marks(turns)[-1]
    assert last.verb is not None
    assert doc.text[slice(*last.verb)] == "Giao"


def test_a_notice_answers_the_one_who_asks():
    doc = document(
        NOTICE + "II. Về kiến nghị\n1. Huyện Nậm Khao kiến nghị tỉnh cấp vốn sửa cầu. Giao Sở Tài chính cân đối vốn.\n"
    )
    assert [turn.name for turn in doc.marks(turns) if turn.block.number][-1] == "Đào Việt Cương"


def test_a_chief_by_chi_thi_orders_what_follows():
    doc = document(
        NOTICE.split("Ngày 6/9/2023")[0]
        + "Để sớm dập dịch, Chủ tịch UBND tỉnh chỉ thị:\n1. Sở Y tế lập ba chốt kiểm dịch.\n"
        + "Nơi nhận:\n- Như trên.\nCHỦ TỊCH\nĐào Việt Cương\n"
    )
    assert [turn.orders for turn in doc.marks(turns) if turn.block.number] == [True]


def test_who_opens_a_meeting_does_not_order_through_the_report():
    doc = document(
        PRESS
        + "Phát biểu khai mạc, Phó Chủ tịch UBND tỉnh Tòng Thị Lả đề nghị các đại biểu thảo luận kỹ.\n"
        + "Dự thảo tờ trình nêu, giá mận giảm một nửa.\n"
    )
    assert [turn.name for turn in doc.marks(turns) if turn.orders] == ["Tòng Thị Lả"]


def test_at_a_provinces_point_its_leader_concludes_after_the_centres():
    doc = document(
        "Hội nghị trực tuyến toàn quốc về chuyển đổi số\nNgày 4/5/2023, Phó Thủ tướng Lữ Văn Phong chủ trì hội nghị "
        "trực tuyến toàn quốc. Tại điểm cầu Sơn Lâm có Chủ tịch UBND tỉnh Đào Việt Cương.\n"
        "Phát biểu tại điểm cầu tỉnh, Chủ tịch UBND tỉnh Đào Việt Cương đề nghị Sở Tư pháp số hóa hộ tịch.\n"
    )
    assert "Đào Việt Cương" in doc.marks(concluders)


def test_who_agrees_and_then_assigns_orders():
    doc = document(
        PRESS
        + "Về đề xuất của xã, Phó Chủ tịch UBND tỉnh Tòng Thị Lả cơ bản nhất trí; giao Sở Nội vụ bổ sung biên chế.\n"
    )
    assert [(turn.name, turn.orders) for turn in doc.marks(turns)][-1] == ("Tòng Thị Lả", True)
