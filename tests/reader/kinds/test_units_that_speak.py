"""What units and their heads say and ask in a session: promises, views, requests that one makes after another."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import requests, statements
from tests.reader.marked import SESSION, check_session, document, named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"


def session(*lines: str):
    return document("\n".join((TITLE, SESSION, *lines)) + "\n")


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a group promises": "Lãnh đạo UBND huyện Mường Hin hứa [[chi trả xong cho 46 hộ trước ngày 10/9]].",
            "one takes up what was said, and promises": (
                "Chủ tịch UBND huyện Mường Hin Hà Văn Quý tiếp thu các ý kiến và cam kết [[làm xong hồ sơ tháng này]]."
            ),
            "what was said by another": (
                "Chủ tịch UBND huyện Mường Hin Hà Văn Quý tiếp thu ý kiến của các sở và hứa [[sẽ chấm dứt việc này]]."
            ),
            "the chief difficulty": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo, [[khó khăn lớn nhất là thiếu bác sĩ: cả tỉnh có 90 người. "
                "Nhiều trạm xá đã cũ]]."
            ),
            "a report before the meeting": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo trước cuộc họp, [[thời gian qua dịch sởi đã lùi]]."
            ),
            "what is heard ends where another acts": (
                "Sau khi nghe lãnh đạo Sở Y tế báo cáo về [[tỷ lệ tiêm chủng]], Phó Chủ tịch UBND tỉnh Lê Thị Hoa tỏ ý "
                "chưa hài lòng."
            ),
            "a holder whom the report does not name": (
                "Trưởng Công an huyện Mường Hin báo cáo nhanh [[tình hình an ninh dịp lễ]]."
            ),
            "led back to the holder of a post": (
                "Theo đồng chí Chánh Văn phòng UBND tỉnh, [[trong tháng có 12 việc quá hạn]]."
            ),
            "one who takes the blame for something": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh nhận trách nhiệm về việc chậm mua thuốc, đồng thời cam kết [[làm xong "
                "trong quý này]]."
            ),
            "two verbs for one": "Bà Phàn Mùi Sểnh, Giám đốc Sở Y tế nói và cho rằng [[thuốc đã đủ cho mùa mưa]].",
            "members of a delegation": (
                "Các thành viên Đoàn giám sát đề nghị [[phường làm rõ 4 đơn quá hạn]]; [[công khai lịch tiếp dân]]."
            ),
            "what was before": "Ông Hà Văn Quý, Chủ tịch UBND xã cho biết [[trước đây chợ họp ở bến]].",
            "an opinion that nobody owns": "Có ý kiến cho rằng [[nên lùi ngày hội chọi trâu]].",
            "the opinion of a unit": "Ý kiến của Sở Tư pháp: [[dự thảo đã đúng trình tự, thủ tục]].",
            "a report at the meeting": (
                "Báo cáo tại cuộc họp, Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết: [[hiện có 12 xã thiếu thuốc]]."
            ),
            "from another place": (
                "Phát biểu từ điểm cầu xã Nậm Cang, Chủ tịch UBND xã Lò Thị Mai phản ánh [[đường vào bản còn sạt lở]]."
            ),
        }
    ),
)
def test_a_unit_states_what_it_promises_and_finds(marked):
    check_session(statements.find, marked)


@pytest.mark.parametrize(
    ("line", "asked"),
    **named(
        {
            "two verbs for one": (
                "Chủ tịch UBND huyện Mường Hin Hà Văn Quý kiến nghị, đề xuất với UBND tỉnh được ứng trước 2 tỷ đồng.",
                [("Chủ tịch UBND huyện Mường Hin Hà Văn Quý", "được ứng trước 2 tỷ đồng")],
            ),
            "what is asked of one who stands far above": (
                "Ông Mai Xuân Lực, Giám đốc Công ty Sơn Lâm kiến nghị với UBND tỉnh là: Giảm tiền thuê đất mặt nước.",
                [("Mai Xuân Lực", "Giảm tiền thuê đất mặt nước")],
            ),
            "who asks, and what another did": (
                "Chủ cơ sở nuôi tôm xin giãn nợ một năm. Căn cứ báo cáo của xã, huyện đã giao Phòng Tài chính xử lý.",
                [("Chủ cơ sở nuôi tôm", "giãn nợ một năm")],
            ),
            "who stands for firms": (
                "Ông Mai Xuân Lực, đại diện Hiệp hội Doanh nghiệp kiến nghị: giảm tiền thuê đất; mở lớp đào tạo nghề.",
                [("Mai Xuân Lực", "giảm tiền thuê đất"), ("Mai Xuân Lực", "mở lớp đào tạo nghề")],
            ),
            "a second unit asks": (
                "Đại diện Sở Tài chính đề nghị bổ sung nguồn vốn; Sở Nội vụ kiến nghị rà soát biên chế.",
                [("Đại diện Sở Tài chính", "bổ sung nguồn vốn"), ("Sở Nội vụ", "rà soát biên chế")],
            ),
            "what the one above is to give to others": (
                "Sở Giao thông vận tải đề xuất UBND tỉnh cho chuyển 85 tỷ đồng; giao Sở Tài chính bổ sung nguồn; bố "
                "trí kinh phí dời đường điện.",
                [
                    ("Sở Giao thông vận tải", "cho chuyển 85 tỷ đồng"),
                    ("Sở Giao thông vận tải", "giao Sở Tài chính bổ sung nguồn"),
                    ("Sở Giao thông vận tải", "bố trí kinh phí dời đường điện"),
                ],
            ),
        }
    ),
)
def test_each_unit_asks_for_itself(line, asked):
    doc = session(line)
    assert [(one.asker, one.content) for one in requests.find(doc)] == asked
    assert list(statements.find(doc)) == []


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "what one who promises nothing promises": "Đó là lời hứa với bà con vùng lũ.",
            "complaints under a head": "Giám đốc Sở Y tế Phàn Mùi Sểnh nêu các khó khăn, vướng mắc như: thiếu bác sĩ.",
            "a word for what was said before": "Giám đốc Sở Y tế Phàn Mùi Sểnh nhấn mạnh điều này tại cuộc họp với xã.",
            "an answer of which nothing is told": (
                "Trước sự chưa hài lòng của chủ tọa, đích thân Giám đốc Sở Y tế Phàn Mùi Sểnh trả lời."
            ),
            "land that was given out": "Cơ quan chức năng kết luận việc UBND huyện Mường Hin giao đất là không đúng.",
            "what a body has told others to do": "UBND huyện Mường Hin đã yêu cầu Công an huyện vào cuộc.",
            "requests that were answered": "Các thành viên đoàn công tác giải đáp kiến nghị của xã về đường sá.",
            "views that were heard": "Các ý kiến đã được tiếp thu và cam kết được ghi vào biên bản.",
        }
    ),
)
def test_promises_that_nobody_makes_and_lists_of_complaints_are_no_statements(line):
    assert list(statements.find(session(line))) == []


def test_the_points_of_minutes_tell_who_said_what():
    doc = document(
        "BIÊN BẢN\nHọp xét hộ nghèo năm 2025\n\nThời gian: 8 giờ 00, ngày 12/9/2025\n\nI. THÀNH PHẦN\n"
        "1. Ông Lò Văn Inh - Chủ tịch UBND xã, chủ trì\n2. Ông Cầm Văn Thái - Trưởng phòng Kinh tế\n\n"
        "II. NỘI DUNG\n1. Ý kiến tham gia\n- Ông Cầm Văn Thái: vốn vay năm nay còn 1,2 tỷ đồng chưa giải ngân.\n"
        "2. Kết luận\nÔng Lò Văn Inh kết luận: giao "
        "phòng Kinh tế hoàn thiện hồ sơ.\n"
    )
    assert [(one.speaker, one.content) for one in statements.find(doc)] == [
        ("Cầm Văn Thái", "vốn vay năm nay còn 1,2 tỷ đồng chưa giải ngân")
    ]
