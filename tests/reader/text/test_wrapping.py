"""Lines that an editor broke: a text set to one width is read like the same text in whole lines."""

from __future__ import annotations

import json
import textwrap
from typing import Any

import pytest

from ketluan import read

REPORT = """UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8
Sáng 8/9/2023, đồng chí Đào Việt Cương, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ tháng 8; dự họp có đồng chí Nông Thị Diệu Vân, Phó Chủ tịch Thường trực UBND tỉnh.
Tháng 8, toàn tỉnh giải ngân được 1.280 tỷ đồng, đạt 45,2% kế hoạch năm, thấp hơn bình quân chung của cả nước; 7/12 huyện, thành phố có tỷ lệ giải ngân dưới 30%. Diện tích lúa mùa đạt 18.430 ha, tăng 1,2% so với cùng kỳ năm trước.
Giám đốc Sở Kế hoạch và Đầu tư Vi Văn Sử cho biết nhiều dự án khởi công mới còn vướng thủ tục về đất đai, giá vật liệu xây dựng tăng cao khiến nhà thầu thi công cầm chừng.
Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát từng dự án, báo cáo UBND tỉnh trước ngày 30/9/2023; UBND các huyện hoàn thành chi trả bồi thường giai đoạn 2021 - 2025 trong tháng 10.
Giao Sở Nông nghiệp và Phát triển nông thôn hướng dẫn các địa phương phòng, chống dịch bệnh trên đàn vật nuôi.
"""  # noqa: E501 - a paragraph is one line


def found(text: str) -> dict[str, Any]:
    """What was read, without where it stands."""
    record = json.loads(read(text).to_json())
    kinds = ("meeting", "people", "figures", "directives", "statements", "difficulties")
    return {kind: _without_places(record[kind]) for kind in kinds}


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(part) for key, part in value.items() if key not in ("span", "mentions")}
    return [_without_places(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("width", [72, 80, 95, 110])
def test_a_text_set_to_a_width_reads_like_its_whole_lines(width):
    lines = [part for line in REPORT.splitlines() for part in textwrap.wrap(line, width, break_on_hyphens=False)]
    assert len(lines) > len(REPORT.splitlines())
    assert found("\n".join(lines)) == found(REPORT)


def test_what_is_quoted_stands_in_the_text():
    record = json.loads(read("\n".join(textwrap.wrap(REPORT.splitlines()[4], 80))).to_json())
    assert record["directives"]
    for item in record["directives"]:
        start, end = item["span"]
        assert record["text"][start:end] == item["action"]


def test_short_lines_of_one_length_stay_apart():
    lines = [f"{at}. Sở Y tế cấp thuốc cho xã thứ {at}" for at in range(1, 9)]
    assert read("\n".join(lines)).text == "\n".join(lines)


def test_points_of_full_lines_stay_apart():
    lines = [
        "- Sở Kế hoạch và Đầu tư rà soát danh mục dự án khởi công mới trong kế hoạch năm",
        "- Sở Tài nguyên và Môi trường xác định giá đất cụ thể của các dự án trọng điểm;",
        "- Ban Quản lý dự án tỉnh đôn đốc các nhà thầu huy động thêm máy móc, nhân lực;",
        "- Ủy ban nhân dân các huyện, thành phố hoàn thành chi trả tiền bồi thường đợt 3;",
        "- Công an tỉnh xử lý nghiêm các hành vi cản trở thi công ở những dự án trọng điểm",
        "- Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc và tổng hợp báo cáo hằng tuần",
    ]
    assert read("\n".join(lines)).text == "\n".join(lines)


def _broken_anywhere(line: str, widths: tuple[int, int]) -> list[str]:
    """A paragraph as the source of a page has it: the first line of one width, the others of another."""
    first, *rest = textwrap.wrap(line, widths[0], break_on_hyphens=False)
    return [first, *textwrap.wrap(" ".join(rest), widths[1], break_on_hyphens=False)]


@pytest.mark.parametrize("widths", [(34, 78), (28, 64), (41, 96)])
def test_a_text_that_was_broken_anywhere_reads_like_its_whole_lines(widths):
    lines = [part for line in REPORT.splitlines()[1:] for part in _broken_anywhere(line, widths)]
    text = "\n".join([REPORT.splitlines()[0], *lines])
    assert found(text) == found(REPORT)


def test_short_lines_that_begin_with_small_letters_stay_apart_where_they_are_few():
    lines = ["Đến dự có:", "các đồng chí trong Ban Thường vụ", "các sở, ngành", "lãnh đạo các huyện", "Phiên họp bàn:"]
    assert len(read("\n".join(lines)).blocks) == len(lines)


def test_points_of_a_text_that_was_broken_anywhere_stay_apart():
    bodies = ("Tài chính", "Xây dựng", "Nội vụ", "Y tế", "Tư pháp", "Công Thương")
    points = [
        f"{at}. Sở {body} tiếp tục\nđôn đốc các đơn vị trực thuộc nộp\nhồ sơ đúng hạn"
        for at, body in enumerate(bodies, 1)
    ]
    assert len(read("\n".join(points)).blocks) == len(points)


COPIED = """UBND TỈNH SƠN LÂM
-------
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/KH-UBND
Sơn Lâm, ngày 3
tháng 5 năm 2024
KẾ HOẠCH
PHÒNG, CHỐNG CHÁY RỪNG TRÊN ĐỊA
BÀN TỈNH SƠN LÂM
Căn cứ Luật Lâm nghiệp, UBND tỉnh ban
hành Kế hoạch phòng, chống cháy rừng
mùa khô với những nội dung sau:
I. MỤC TIÊU
Giảm số vụ cháy và diện tích rừng bị
cháy so với năm trước.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Phát triển
nông thôn
Chủ trì, phối hợp với Công an tỉnh kiểm
tra các chủ rừng.
2. Sở Tài chính
Tham mưu bố trí kinh phí mua máy thổi
gió cho các tổ đội.
3. Sở Văn hóa, Thể thao và
Du lịch
Nhắc nhở các điểm du lịch dưới tán
rừng không đốt lửa trại.
"""


def test_a_paper_broken_anywhere_keeps_its_rules_and_the_names_above_its_paragraphs():
    record = read(COPIED).to_dict()
    document = record["document"]
    assert (document["number"], document["date"]) == ("77/KH-UBND", "2024-05-03")
    assert document["subject"] == "PHÒNG, CHỐNG CHÁY RỪNG TRÊN ĐỊA BÀN TỈNH SƠN LÂM"
    assert [(one["addressees"], one["action"]) for one in record["directives"]] == [
        (["Sở Nông nghiệp và Phát triển nông thôn"], "Chủ trì, phối hợp với Công an tỉnh kiểm tra các chủ rừng"),
        (["Sở Tài chính"], "Tham mưu bố trí kinh phí mua máy thổi gió cho các tổ đội"),
        (["Sở Văn hóa, Thể thao và Du lịch"], "Nhắc nhở các điểm du lịch dưới tán rừng không đốt lửa trại"),
    ]


LONG = "Hội nghị thảo luận dự thảo kế hoạch tổ chức kỳ họp; dự kiến nội dung, chương trình; " * 3
NARROW = """Sáng ngày
7/6/2023, Thường trực HĐND huyện tổ chức hội nghị liên tịch thống nhất nội
dung, chương trình Kỳ họp thứ nhất, HĐND huyện khóa XX, nhiệm kỳ 2021-2026.
Tham dự họp có đ/c Nông Kim Vân, Tỉnh ủy viên, Bí thư Huyện ủy; đ/c Nguyễn
Văn Sử, UV BTV Huyện ủy, Phó Chủ tịch HĐND huyện; đại diện lãnh đạo UBND,
UBMTTQVN huyện; Trưởng, Phó Trưởng các Ban HĐND huyện; thủ trưởng các cơ quan
chuyên môn liên quan của huyện.
"""


def test_paragraphs_that_were_set_to_a_width_among_whole_lines_are_put_together():
    record = json.loads(read(f"{NARROW}{LONG}.\n{LONG}.\n").to_json())
    assert [person["name"] for person in record["people"]] == ["Nông Kim Vân", "Nguyễn Văn Sử"]
    assert (record["meeting"]["kind"], record["meeting"]["part_of_day"]) == ("conference", "morning")


def test_a_roll_of_lines_among_whole_lines_stays_a_roll():
    roll = [f"Xã Nậm Mòn {number} hoàn thành kiên cố hóa kênh mương nội đồng, đường bản" for number in range(6)]
    record = json.loads(read("\n".join([f"{LONG}.", *roll, f"{LONG}."])).to_json())
    assert len(record["blocks"]) == len(roll) + 2
