"""Words in a notice that hand the floor over, and points that tell how things stand."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.directives import find
from tests.reader.marked import document

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH SƠN LÂM\nSố: 88/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 12 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp về bến thuyền\n"
    "Ngày 8/9/2023, đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì cuộc họp về bến thuyền Nậm Rốm; cùng dự có "
    "đồng chí Phàn Mùi Sểnh, Giám đốc Sở Y tế.\n"
)
FROM = "Sau khi nghe các ngành báo cáo, Chủ tịch UBND tỉnh kết luận:"


def told(*lines: str) -> list[tuple[str | None, tuple[str, ...], str, str | None]]:
    """Speaker, who is told, the action and its deadline, for each order."""
    doc = document(HEAD + "\n".join(lines) + "\n")
    return [(one.speaker, one.addressees, one.action, one.deadline) for one in find(doc)]


@pytest.mark.parametrize(
    "line",
    [
        "Nội dung kết luận của Chủ tịch UBND tỉnh:",
        "Ý kiến chỉ đạo của đồng chí Đào Việt Cương như sau:",
        "Qua thảo luận, chủ tọa cuộc họp kết luận từng nội dung:",
    ],
)
def test_a_line_that_hands_the_floor_over_names_the_speaker_of_the_points(line):
    assert told(line, "1. Sở Xây dựng rà soát luồng lạch.") == [
        ("Đào Việt Cương", ("Sở Xây dựng",), "rà soát luồng lạch", None)
    ]


def test_a_point_that_reports_orders_nothing_and_the_next_one_does():
    assert told(
        FROM,
        "1. Kết quả tháng 8: Toàn tỉnh trồng mới 36 ha quế; thu ngân sách 12 tỷ đồng.",
        "Hạn chế: bến thuyền xuống cấp; đường vào bến chưa sửa xong.",
        "2. Sở Xây dựng rà soát luồng lạch.",
    ) == [("Đào Việt Cương", ("Sở Xây dựng",), "rà soát luồng lạch", None)]


def test_a_point_on_results_that_asks_for_something_is_an_order():
    found = told(FROM, "1. Kết quả lấy mẫu nước: Sở Y tế phải công bố hằng tuần.")
    assert len(found) == 1


def test_a_person_who_is_told_to_direct_does_not_speak():
    found = told(
        FROM,
        "1. Sở Y tế mở 2 lớp tập huấn. Đồng chí Phàn Mùi Sểnh chỉ đạo trực tiếp.",
        "2. Sở Xây dựng rà soát luồng lạch.",
    )
    assert [one[0] for one in found] == ["Đào Việt Cương"] * len(found)
    assert found[-1][1] == ("Sở Xây dựng",)


def test_what_a_sentence_turns_to_is_no_order_though_it_begins_like_one():
    assert told(FROM, "Tuy vậy, tiến độ còn chậm; huyện Mường Hin mới bàn giao được 6,5 km mặt bằng.") == []


@pytest.mark.parametrize(
    ("time", "iso"),
    [
        ("Trước ngày 15/10/2023:", "2023-10-15"),
        ("Từ nay đến hết ngày 30/11/2023:", "2023-11-30"),
        ("Trong quý IV/2023", "2023-10/2023-12"),
    ],
)
def test_a_point_that_is_only_a_time_sets_the_deadline_of_the_dashes_below_it(time, iso):
    found = told(FROM, f"1. {time}", "- Sở Xây dựng rà soát luồng lạch;", "- Sở Y tế tập huấn cấp cứu.")
    assert [(one[2], one[3]) for one in found] == [("rà soát luồng lạch", iso), ("tập huấn cấp cứu", iso)]


def test_a_heading_without_number_says_what_stands_below_it():
    doc = document(
        "UBND TỈNH SƠN LÂM\nSố: 9/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Lâm, ngày 12 tháng 9 năm 2023\n"
        "BÁO CÁO\nTình hình tháng 8, nhiệm vụ tháng 9\nPhần thứ nhất\nKẾT QUẢ THÁNG 8\n1. Trồng mới 36 ha quế.\n"
        "Phần thứ hai\nNHIỆM VỤ THÁNG 9\n1. Sở Y tế tập huấn cấp cứu cho các trạm vùng cao.\n"
    )
    assert [(one.action, one.point) for one in find(doc)] == [("tập huấn cấp cứu cho các trạm vùng cao", "II.1")]


@pytest.mark.parametrize(
    ("line", "who", "action"),
    [
        (
            "1. Thống nhất giao Sở Xây dựng làm đầu mối theo dõi luồng lạch.",
            "Sở Xây dựng",
            "làm đầu mối theo dõi luồng lạch",
        ),
        ("1. Công ty Điện lực Sơn Lâm được đề nghị cắt điện.", "Công ty Điện lực Sơn Lâm", "cắt điện"),
        ("1. Mặt trận Tổ quốc tỉnh được mời cùng vận động.", "Mặt trận Tổ quốc tỉnh", "cùng vận động"),
        (
            "1. Việc cắm phao do Sở Xây dựng chịu trách nhiệm chính.",
            "Sở Xây dựng",
            "Việc cắm phao do Sở Xây dựng chịu trách nhiệm chính",
        ),
        (
            "1. Sở Xây dựng cùng UBND các xã thống nhất số liệu thuyền chìm.",
            "Sở Xây dựng",
            "thống nhất số liệu thuyền chìm",
        ),
        ("1. 36 bến đò nói trên phải được cấp phép.", "", "36 bến đò nói trên phải được cấp phép"),
        (
            "1. Giao Sở Xây dựng, với vai trò cơ quan thường trực, chủ trì tổng hợp.",
            "Sở Xây dựng",
            "chủ trì tổng hợp",
        ),
    ],
)  # fmt: skip
def test_an_order_in_another_frame_names_who_is_told(line, who, action):
    found = told(FROM, line)
    assert [(one[1][0] if one[1] else "", one[2]) for one in found] == [(who, action)]


@pytest.mark.parametrize(
    "line",
    [
        "1. Thống nhất giao đất cho 36 hộ ven sông.",
        "1. Việc cắm phao đã do Sở Xây dựng thực hiện xong.",
        "1. Chủ tịch UBND tỉnh thống nhất chủ trương mở bến.",
    ],
)
def test_what_is_agreed_or_done_is_no_order(line):
    assert told(FROM, line) == []


@pytest.mark.parametrize(
    ("often", "recurs"),
    [
        ("2 tuần một lần báo cáo UBND tỉnh", "2 tuần một lần"),
        ("báo cáo UBND tỉnh 10 ngày/lần", "10 ngày/lần"),
        ("mỗi thứ Sáu báo cáo UBND tỉnh", "mỗi thứ sáu"),
    ],
)
def test_how_often_a_thing_is_done_is_read_in_any_of_its_usual_forms(often, recurs):
    doc = document(HEAD + FROM + f"\n1. Sở Xây dựng {often}.\n")
    assert [one.recurs for one in find(doc)] == [recurs]


def test_a_sentence_that_is_only_a_deadline_belongs_to_the_order_before_it():
    assert told(FROM, "1. Sở Xây dựng rà soát luồng lạch. Hạn: 10/12.") == [
        ("Đào Việt Cương", ("Sở Xây dựng",), "rà soát luồng lạch", "2023-12-10")
    ]


def test_persons_to_whom_a_work_is_shared_out_are_told_one_by_one():
    line = "1. Đồng chí Phàn Mùi Sểnh phụ trách các xã ven sông, đồng chí Lò Văn Bun phụ trách thị xã Ngọc Khê."
    assert [(one[1], one[2]) for one in told(FROM, line)] == [
        (("Đồng chí Phàn Mùi Sểnh",), "phụ trách các xã ven sông"),
        (("đồng chí Lò Văn Bun",), "phụ trách thị xã Ngọc Khê"),
    ]


def test_what_the_council_itself_asks_ends_with_its_paragraph():
    minutes = (
        "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LÂM\nSố: 8/BB-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 12 tháng 9 năm 2023\nBIÊN BẢN\n"
        "Phiên họp tháng 9 của Thường trực Hội đồng nhân dân tỉnh\n"
        "Ngày 8/9/2023, Thường trực HĐND tỉnh họp phiên thường kỳ. Chủ tọa: ông Lương Khánh Toàn, Chủ tịch HĐND tỉnh.\n"
        "Qua thảo luận, chủ tọa phiên họp kết luận:\n"
        "Thường trực HĐND tỉnh yêu cầu UBND tỉnh trả lời cử tri xã Tà Sìn.\n"
        "Ban Pháp chế rà soát dự thảo nghị quyết.\n"
    )
    assert [one.speaker for one in find(document(minutes))] == [None, "Lương Khánh Toàn"]


LETTER = (
    "UBND TỈNH SƠN LÂM\nVĂN PHÒNG\nSố: 335/VP-TH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 12 tháng 9 năm 2023\nV/v đôn đốc nhiệm vụ\nKính gửi: Các sở, ngành.\n"
)


def test_the_body_that_issues_a_letter_asks_those_below_it():
    doc = document(LETTER + "Văn phòng UBND tỉnh kính đề nghị các sở, ngành cập nhật kết quả.\n")
    assert [(one.addressees, one.action) for one in find(doc)] == [(("các sở, ngành",), "cập nhật kết quả")]


@pytest.mark.parametrize(
    "line",
    [
        "Văn phòng UBND tỉnh kính đề nghị Văn phòng Chính phủ xem xét, giải quyết.",
        "UBND huyện Mường Hin đề nghị bổ sung kinh phí sửa đường.",
    ],
)
def test_what_a_letter_asks_of_those_above_or_tells_of_others_asking_is_no_order(line):
    assert list(find(document(LETTER + line + "\n"))) == []
