"""Who says what in one sentence."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.speech.frames import frames
from tests.reader.marked import SESSION, named, paragraphs

CAST = SESSION + (
    " Dự họp có đồng chí Quàng Thị Ngân, Phó Chủ tịch UBND tỉnh; Vi Thị Thoa, Giám đốc Sở Kế hoạch và Đầu tư."
)


def said(sentence: str) -> list[tuple[str | None, str, str]]:
    """Speaker (a person's name or a group's words), verb and words of each frame."""
    doc = paragraphs(CAST, sentence)
    start = len(CAST) + 1
    return [
        (
            frame.name or (frame.subject and doc.text[slice(*frame.subject)]),
            doc.text[slice(*frame.verb)],
            doc.text[slice(*frame.said)].strip(" ."),
        )
        for frame in frames(doc, start, start + len(sentence))
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    **named(
        {
            "a post and a name": (
                "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các sở tự kiểm tra công vụ.",
                ("Đào Việt Cương", "yêu cầu", "các sở tự kiểm tra công vụ"),
            ),
            "a name and its posts": (
                "Đồng chí Quàng Thị Ngân, Phó Chủ tịch UBND tỉnh nêu thực trạng thiếu giáo viên tiếng Anh.",
                ("Quàng Thị Ngân", "nêu", "thực trạng thiếu giáo viên tiếng Anh"),
            ),
            "a post alone": (
                "Chủ tịch UBND tỉnh lưu ý các chủ đầu tư về hạn giải ngân.",
                ("Đào Việt Cương", "lưu ý", "các chủ đầu tư về hạn giải ngân"),
            ),
            "a name alone": (
                "Đồng chí Vi Thị Thoa cho biết, còn 14 dự án chưa khởi công.",
                ("Vi Thị Thoa", "cho biết", "còn 14 dự án chưa khởi công"),
            ),
            "a name and its post between dashes": (
                "Đồng chí Vi Thị Thoa - Giám đốc Sở Kế hoạch và Đầu tư - kiến nghị lùi hạn nộp hồ sơ.",
                ("Vi Thị Thoa", "kiến nghị", "lùi hạn nộp hồ sơ"),
            ),
            "a post in a house of its own": (
                "Ông Hầu Văn Páo, Vụ trưởng Vụ Đê điều, Tổng cục Thủy lợi cho rằng, phải khoan thử thân kè.",
                ("Hầu Văn Páo", "cho rằng", "phải khoan thử thân kè"),
            ),
            "led back behind a concession": (
                "Dù có nhiều tiến bộ song theo Giám đốc Sở Kế hoạch và Đầu tư Vi Thị Thoa, đất đai còn vướng.",
                ("Vi Thị Thoa", "theo", "đất đai còn vướng"),
            ),
            "an opening phrase": (
                "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương nhấn mạnh vai trò của cấp cơ sở.",
                ("Đào Việt Cương", "nhấn mạnh", "vai trò của cấp cơ sở"),
            ),
            "a colon": (
                "Đồng chí Đào Việt Cương chỉ rõ: Kỷ luật công vụ chưa nghiêm.",
                ("Đào Việt Cương", "chỉ rõ", "Kỷ luật công vụ chưa nghiêm"),
            ),
            "that": (
                "Giám đốc Sở Kế hoạch và Đầu tư Vi Thị Thoa cho rằng vướng mắc lớn nhất là đất đai.",
                ("Vi Thị Thoa", "cho rằng", "vướng mắc lớn nhất là đất đai"),
            ),
            "a group": (
                "Lãnh đạo các sở, ngành đề nghị huyện sớm giao đất.",
                ("Lãnh đạo các sở, ngành", "đề nghị", "huyện sớm giao đất"),
            ),
            "some delegates": (
                "Một số đại biểu phản ánh tình trạng sim rác.",
                ("Một số đại biểu", "phản ánh", "tình trạng sim rác"),
            ),
            "a body that asks": (
                "UBND huyện Nậm Khao đề xuất tỉnh cấp thêm gạo cứu trợ.",
                ("UBND huyện Nậm Khao", "đề xuất", "tỉnh cấp thêm gạo cứu trợ"),
            ),
            "a body that orders": (
                "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy rà soát đảng viên đi làm ăn xa.",
                ("Ban Thường vụ Tỉnh ủy", "yêu cầu", "các cấp ủy rà soát đảng viên đi làm ăn xa"),
            ),
            "words before their speaker": (
                "Không để ai bị bỏ lại phía sau, Chủ tịch UBND tỉnh Đào Việt Cương nhấn mạnh.",
                ("Đào Việt Cương", "nhấn mạnh", "Không để ai bị bỏ lại phía sau,"),
            ),
        }
    ),
)
def test_a_sentence_has_a_speaker_a_verb_and_words(sentence, wanted):
    assert said(sentence) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "speakers", "verbs"),
    **named(
        {
            "praise, then an order": (
                (
                    "Chủ tịch UBND tỉnh Đào Việt Cương ghi nhận nỗ lực của ngành y tế; đồng thời yêu cầu các huyện bố "
                    "trí đủ thuốc."
                ),
                ["Đào Việt Cương", None],
                ["ghi nhận", "yêu cầu"],
            ),
            "two speakers": (
                (
                    "Đồng chí Vi Thị Thoa báo cáo tiến độ giải ngân; đồng chí Quàng Thị Ngân đề nghị bổ sung vốn cho "
                    "trường học."
                ),
                ["Vi Thị Thoa", "Quàng Thị Ngân"],
                ["báo cáo", "đề nghị"],
            ),
        }
    ),
)
def test_a_sentence_may_have_two_frames(sentence, speakers, verbs):
    found = said(sentence)
    assert [frame[0] for frame in found] == speakers
    assert [frame[1] for frame in found] == verbs


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Đồng thời yêu cầu Sở Y tế mở thêm hai điểm tiêm.", "yêu cầu"),
        ("Giao Văn phòng UBND tỉnh theo dõi, đôn đốc.", "Giao"),
        ("Bên cạnh đó, đề nghị các huyện rà soát hộ thiếu đói.", "đề nghị"),
        ("Về giải phóng mặt bằng, giao UBND thị xã Ngọc Khê chủ trì.", "giao"),
    ],
)
def test_a_verb_of_ordering_without_subject_goes_on_with_the_speaker_before(sentence, verb):
    assert [frame[:2] for frame in said(sentence)] == [(None, verb)]


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "a requirement as a noun": "Công tác tham mưu đáp ứng yêu cầu nhiệm vụ trong tình hình mới.",
            "a report as a noun": "Theo báo cáo của Sở Tài chính, chi ngân sách đạt 52% dự toán.",
            "a steering committee": "Ban Chỉ đạo tỉnh có 21 thành viên.",
            "a plan that was assigned": "Số vốn được giao là 410 tỷ đồng.",
            "a discussion as a noun": "Hội nghị dành thời gian thảo luận ba nội dung.",
            "an agency of information": "Sở Thông tin và Truyền thông có trụ sở mới.",
            "a duty that was assigned": "Các xã hoàn thành nhiệm vụ được giao.",
            "petitions as a noun": "Tỉnh đã giải quyết 41 đơn kiến nghị của công dân.",
            "a meeting for exchange": "Hai bên có buổi trao đổi kinh nghiệm bảo tồn.",
            "nothing said": "Lúa mùa đang trỗ đều ở các cánh đồng phía nam.",
            "under leadership": "Dưới sự lãnh đạo, chỉ đạo của cấp ủy, phong trào lan rộng.",
            "a good example": "Tuổi trẻ các xã nêu cao tinh thần xung kích.",
        }
    ),
)
def test_nouns_and_plain_facts_are_no_frames(sentence):
    assert said(sentence) == []


def test_one_who_is_told_is_no_speaker():
    sentence = (
        "Chủ tịch UBND tỉnh Đào Việt Cương giao đồng chí Quàng Thị Ngân chỉ đạo xử lý dứt điểm việc thiếu giáo viên."
    )
    assert [frame[:2] for frame in said(sentence)] == [("Đào Việt Cương", "giao")]


def test_a_minister_of_foreign_affairs_assigns_nothing():
    assert said("Bộ trưởng Bộ Ngoại giao Đèo Văn Tài chủ trì buổi gặp.") == []


def test_a_body_whose_name_holds_verbs_speaks():
    found = said("Lãnh đạo Ban Thi đua - Khen thưởng tỉnh mong muốn mỗi huyện có một phong trào riêng.")
    assert [frame[1] for frame in found] == ["mong muốn"]


def test_two_who_are_heard_speak_and_the_chair_concludes_once():
    found = said(
        "Sau khi nghe Sở Y tế báo cáo tình hình dịch sởi, Sở Tài chính báo cáo kinh phí mua vắc xin, "
        "Chủ tịch UBND tỉnh Đào Việt Cương kết luận, chỉ đạo như sau:"
    )
    assert [(frame[0], frame[1]) for frame in found] == [
        ("Sở Y tế", "báo cáo"),
        ("Sở Tài chính", "báo cáo"),
        ("Đào Việt Cương", "chỉ đạo"),
    ]
