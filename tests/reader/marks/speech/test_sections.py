"""Which parts of a document assign work by their headings."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.speech.sections import enclosing_points, sections
from tests.reader.marked import document

HEAD = (
    "ỦY BAN NHÂN DÂN\n"
    "TỈNH SƠN LÂM\n"
    "Số: 152/TB-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\n"
    "THÔNG BÁO\n"
    "Kết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ.\n"
)


def opened(text: str) -> dict[str, bool]:
    doc = document(text)
    lines = {block.span.start: doc.text[slice(*block.span)] for block in doc.blocks}
    return {lines[start]: assigns for start, assigns in doc.marks(sections).items()}


@pytest.mark.parametrize(
    "heading",
    [
        "II. Nhiệm vụ trọng tâm tháng 9",
        "III. Tổ chức thực hiện",
        "II. Một số nhiệm vụ, giải pháp chủ yếu",
        "IV. Phân công trách nhiệm",
        "2. Yêu cầu các sở, ngành, địa phương",
    ],
)
def test_a_heading_of_tasks_assigns(heading):
    assert opened(f"{HEAD}{heading}\n")[heading] is True


@pytest.mark.parametrize(
    "heading",
    [
        "I. Kết quả thực hiện tháng 8",
        "I. Đánh giá chung",
        "I. Tình hình kinh tế - xã hội",
        "1. Ưu điểm",
        "2. Tồn tại, hạn chế",
        "I. Mục đích",
        "3. Nguyên nhân",
        "II. Quan điểm, mục tiêu",
    ],
)
def test_a_heading_of_results_or_aims_assigns_nothing(heading):
    assert opened(f"{HEAD}{heading}\n")[heading] is False


@pytest.mark.parametrize(
    "line",
    [
        "Mưa lớn gây sạt lở nhiều tuyến đường trên địa bàn ba huyện phía bắc của tỉnh.",
        "a) Sở Y tế kiểm tra các trạm y tế xã vùng cao.",
    ],
)
def test_a_paragraph_or_a_point_below_opens_no_part(line):
    assert line not in opened(f"{HEAD}I. Kết quả thực hiện tháng 8\n{line}\n")


REPORT = (
    "Huyện ủy Bản Vược sơ kết 6 tháng đầu năm\n"
    "Sáng 4/7/2023, Huyện ủy Bản Vược tổ chức hội nghị sơ kết công tác 6 tháng đầu năm, có 42 đại biểu dự.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "Nhiệm vụ 6 tháng cuối năm: đẩy mạnh thu ngân sách; giữ vững diện tích chè.",
        "Phương hướng, nhiệm vụ 6 tháng cuối năm, huyện tập trung trồng bù rừng bị chết.",
    ],
)
def test_a_paragraph_of_tasks_ahead_in_a_report_assigns(line):
    assert opened(REPORT + line + "\n") == {line: True}


@pytest.mark.parametrize(
    "line",
    [
        "Nhiệm vụ bảo vệ rừng được các xã thực hiện tốt.",
        "Trong 6 tháng đầu năm, huyện trồng mới 320 ha quế.",
        "Kết quả, thu ngân sách đạt 61% dự toán.",
    ],
)
def test_a_paragraph_of_results_in_a_report_assigns_nothing(line):
    assert opened(REPORT + line + "\n") == {}


def test_a_paragraph_under_a_point_has_the_number_of_the_point():
    doc = document(f"{HEAD}II. Nhiệm vụ\n1. Về thu ngân sách\nSở Tài chính đôn đốc các khoản nợ thuế kéo dài.\n")
    numbers = doc.marks(enclosing_points)
    assert [numbers[block.span.start] for block in doc.blocks][-3:] == ["II", "II.1", "II.1"]


def test_a_paragraph_of_a_report_has_no_number():
    doc = document(f"{REPORT}1. Về trồng rừng\nHuyện trồng mới 320 ha quế và 40 ha sa mộc.\n")
    assert list(doc.marks(enclosing_points).values())[-2:] == ["1", None]


REPORT = (
    "Huyện ủy Tà Sìn giao ban quý III\n"
    "Sáng 12/10/2022, Huyện ủy Tà Sìn tổ chức hội nghị giao ban. Bí thư Huyện ủy Hờ A Páo chủ trì hội nghị.\n"
)


@pytest.mark.parametrize(
    ("heading", "assigns"),
    [
        ("NHIỆM VỤ TRỌNG TÂM QUÝ IV", True),
        ("Phương hướng, nhiệm vụ quý IV", True),
        ("* Nhiệm vụ trọng tâm quý IV:", True),
        ("Giải pháp chủ yếu những tháng còn lại", True),
        ("KẾT QUẢ QUÝ III", False),
        ("* Tồn tại, hạn chế:", False),
    ],
)
def test_a_heading_of_a_report_says_whether_tasks_follow(heading, assigns):
    rows = "- Các xã gieo trồng 300 ha ngô đông.\n- Phòng Giáo dục phổ biến quy chế thi.\n"
    opened_by = opened(f"{REPORT}{heading}\n{rows}")
    assert next((answer for line, answer in opened_by.items() if line.endswith(heading.lstrip("* "))), None) is assigns


@pytest.mark.parametrize("heading", ["Giải pháp nào cho chợ nổi", "NHIỆM VỤ ĐÃ QUA"])
def test_other_headings_of_a_report_say_nothing_of_tasks(heading):
    assert True not in opened(f"{REPORT}{heading}\nCác xã gieo trồng 300 ha ngô đông.\n").values()
