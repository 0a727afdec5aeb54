"""Deadlines of directives and of table cells, for a session on 28 September 2021."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.deadlines import Deadline, deadline, deadline_of_cell
from ketluan.reader.text.document import Document
from tests.reader.marked import named, paragraphs

OPENING = "Sáng 28/9/2021, UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 9."


def asked(text: str, *, cell: bool = False) -> tuple[Document, Deadline | None]:
    doc = paragraphs(OPENING, text)
    start = len(OPENING) + 1
    return doc, (deadline_of_cell if cell else deadline)(doc, start, start + len(text))


def read(text: str, *, cell: bool = False) -> tuple[str | None, str | None]:
    found = asked(text, cell=cell)[1]
    return (found.iso, found.recurs) if found else (None, None)


@pytest.mark.parametrize(
    ("text", "iso"),
    **named(
        {
            "before a day": ("hoàn thành trước ngày 20/10", "2021-10-20"),
            "a day in view": ("mở hội nghị đối thoại (dự kiến ngày 24/10/2021)", "2021-10-24"),
            "at the latest": ("báo cáo UBND tỉnh chậm nhất ngày 05/10/2021", "2021-10-05"),
            "a day in words": ("trình trước ngày 15 tháng 12 năm 2021", "2021-12-15"),
            "done before": ("chi trả xong trước 30/10", "2021-10-30"),
            "a day of next year": ("tổng hợp trước ngày 15/01", "2022-01-15"),
            "within a month": ("trong tháng 9 hoàn thành việc giao đất", "2021-09"),
            "before a month": ("hoàn thành trước tháng 11/2021", "2021-11"),
            "the end of a month": ("bàn giao vào cuối tháng 10", "2021-10"),
            "within a quarter": ("trình Đề án trong quý IV/2021", "2021-10/2021-12"),
            "a quarter at the head": ("quý IV phải có báo cáo", "2021-10/2021-12"),
            "to the end of a year": ("đến hết năm 2021 giải ngân hết vốn", "2021"),
            "by a year": ("đến năm 2024 hoàn thành quy hoạch", "2024"),
            "from now to the year's end": ("từ nay đến cuối năm, tập trung thu ngân sách", "2021"),
            "an hour of a day": ("sơ tán dân trước 17 giờ 00 ngày 28/10/2021", "2021-10-28"),
            "a day with a point": ("gieo trồng xong trước 20.11", "2021-11-20"),
            "a day with a dash": ("thẩm định nhân sự, hoàn thành trước 30-11", "2021-11-30"),
            "a session to come": ("trình HĐND tỉnh tại kỳ họp tháng 12/2021", "2021-12"),
            "a regular session to come": ("báo cáo tại phiên họp thường kỳ tháng 10", "2021-10"),
            "a week of a month": ("trình trong tuần thứ ba của tháng 10", "2021-10"),
            "a week by its number": ("trình Kế hoạch trong tuần 2 tháng 11/2021", "2021-11"),
            "from a day to a day": ("từ 01/10 đến 15/11/2021 thu bản chụp giấy tờ", "2021-10-01/2021-11-15"),
            "the months left": ("trong những tháng cuối năm tập trung thu ngân sách", "2021-10/2021-12"),
            "a half year at the head": ("Nhiệm vụ 6 tháng cuối năm 2021, huyện rà soát dự án", "2021-07/2021-12"),
        }
    ),
)
def test_a_deadline_is_a_day_or_a_period(text, iso):
    assert read(text) == (iso, None)


@pytest.mark.parametrize(
    ("text", "recurs"),
    **named(
        {
            "every week": ("hàng tuần báo cáo tiến độ", "hàng tuần"),
            "a day of each month": ("gửi báo cáo trước ngày 20 hằng tháng", "hằng tháng"),
            "a day of each year": ("gửi báo cáo trước ngày 15/12 hằng năm", "hằng năm"),
            "a day and a month of each year": ("trước ngày 15 tháng 12 hàng năm tổng hợp", "hàng năm"),
            "regularly": ("định kỳ hằng quý kiểm tra", "hằng quý"),
            "each week": ("mỗi tuần báo cáo tiến độ", "mỗi tuần"),
            "twice a year": ("sáu tháng một lần báo cáo Thường trực HĐND", "sáu tháng một lần"),
            "every six months": ("định kỳ 6 tháng báo cáo Tỉnh ủy", "định kỳ 6 tháng"),
            "a regular day of each month": ("định kỳ ngày 20 hằng tháng gửi báo cáo", "hằng tháng"),
            "a day of each week": ("trước 16 giờ thứ Sáu hằng tuần công bố thứ hạng", "hằng tuần"),
            "at the head, before a comma": ("Định kỳ vào thứ Sáu hằng tuần,", "hằng tuần"),
            "alone at the head": ("Hằng ngày,", "hằng ngày"),
            "what is broadcast": ("mở chuyên mục, phát hằng tuần", "hằng tuần"),
            "behind the verb": ("báo cáo Chủ tịch UBND tỉnh hằng tuần.", "hằng tuần"),
        }
    ),
)
def test_what_recurs_has_no_deadline(text, recurs):
    assert read(text) == (None, recurs)


def test_what_recurs_up_to_a_month_has_both():
    assert read("xử lý lỗi phần mềm trong tháng 10, hằng ngày cập nhật tình trạng") == ("2021-10", "hằng ngày")


@pytest.mark.parametrize(
    ("text", "words"),
    **named(
        {
            "soon": ("sớm hoàn thành 500 căn nhà", "sớm"),
            "without delay": ("khẩn trương rà soát quy hoạch", "khẩn trương"),
            "before an event": ("hoàn thành trước kỳ họp cuối năm", "trước kỳ họp cuối năm"),
            "within days": ("trả lời trong thời hạn 5 ngày làm việc", "trong thời hạn 5 ngày làm việc"),
        }
    ),
)
def test_a_vague_deadline_is_kept_as_words(text, words):
    doc, found = asked(text)
    assert found is not None
    assert (found.iso, doc.text[found.span.start : found.span.end]) == (None, words)


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "none": "tăng cường công tác phòng cháy",
            "the year of a task": "triển khai nhiệm vụ năm 2022",
            "a plan's name": "xây dựng Kế hoạch đầu tư công năm 2022",
            "a cited date": "thực hiện Nghị quyết số 05-NQ/TU ngày 12/3/2021 của Tỉnh ủy",
            "a feast": "bảo đảm an toàn dịp nghỉ lễ 2/9",
            "a yearly plan": "xây dựng kế hoạch thanh tra hàng năm sát thực tế",
            "a monthly benefit": "chi trả chế độ hằng tháng cho người có công",
            "a comparison": "tăng thu so với tháng 8",
            "a condition": "cắt chuyển khối lượng nếu đến 31/10/2021 nhà thầu không đáp ứng",
            "a session gone by": "tiếp thu ý kiến tại phiên họp tháng 8",
            "the year of a session": "giải quyết dứt điểm các vụ việc tồn đọng trong năm",
            "solutions for months": "đề ra giải pháp cụ thể cho các tháng cuối năm",
            "months in passing": "làm rõ giải pháp thực hiện trong những tháng cuối năm để báo cáo",
            "right at the root": "giải quyết đơn thư ngay từ cơ sở",
        }
    ),
)
def test_what_is_no_deadline_is_left_alone(text):
    assert asked(text)[1] is None


@pytest.mark.parametrize(
    ("text", "iso", "recurs"),
    **named(
        {
            "a day": ("30/9/2021", "2021-09-30", None),
            "a day without a year": ("15/10", "2021-10-15", None),
            "before a day": ("Trước 15/12/2021", "2021-12-15", None),
            "a month": ("Tháng 11", "2021-11", None),
            "a month in digits": ("9/2021", "2021-09", None),
            "a quarter": ("Quý III/2021", "2021-07/2021-09", None),
            "a quarter cut short": ("Q4/2021", "2021-10/2021-12", None),
            "a year": ("Năm 2021", "2021", None),
            "a bare year": ("2021", "2021", None),
            "a span of years": ("2021 - 2025", "2021/2025", None),
            "two months": ("Tháng 7 - tháng 9/2021", "2021-07/2021-09", None),
            "always": ("Thường xuyên", None, None),
            "two quarters": ("Quý III, Quý IV", "2021-07/2021-12", None),
            "two years": ("2021-2022", "2021/2022", None),
            "from a day to a day": ("Từ 01/10 đến 15/11/2021", "2021-10-01/2021-11-15", None),
            "two days of one year": ("15/3 - 25/3/2021", "2021-03-15/2021-03-25", None),
            "the whole year": ("Cả năm", "2021", None),
            "in the year": ("Trong năm", "2021", None),
            "a school year": ("Năm học 2021 - 2022", "2021-09/2022-05", None),
            "before an event": ("Trước khai giảng năm học 2021 - 2022", None, None),
            "each quarter": ("Hằng quý", None, "hằng quý"),
            "words": ("Khi có yêu cầu", None, None),
        }
    ),
)
def test_a_cell_needs_no_preposition(text, iso, recurs):
    assert read(text, cell=True) == (iso, recurs)


def test_an_empty_cell_has_no_deadline():
    assert asked("  ", cell=True)[1] is None


@pytest.mark.parametrize("words", ["không muộn hơn ngày 25/10", "không quá ngày 25/10", "không chậm hơn ngày 25/10"])
def test_a_day_that_is_not_to_be_passed_is_a_deadline(words):
    assert read(f"hoàn tất thủ tục cấp phép mỏ, {words}") == ("2021-10-25", None)


def test_a_number_that_is_not_to_be_passed_is_no_deadline():
    assert read("thanh tra không quá 1 lần trong một đợt") == (None, None)


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("mỗi tháng một lần báo cáo UBND tỉnh", "mỗi tháng một lần"),
        ("6 tháng một lần báo cáo Thường trực Tỉnh ủy", "6 tháng một lần"),
        ("tạo nguồn đảng viên, mỗi năm kết nạp từ 15 đảng viên trở lên", "mỗi năm"),
        ("duy trì kiểm tra hằng ngày trong đợt cao điểm", "hằng ngày"),
        ("Các đồng chí Ủy viên Ban Thường vụ mỗi quý", "mỗi quý"),
        ("chi trả đủ chế độ hằng tháng", None),
    ],
)
def test_what_is_done_again_and_again_recurs(text, often):
    found = asked(text)[1]
    assert (found.recurs if found else None) == often


@pytest.mark.parametrize(
    ("text", "iso", "words"),
    **named(
        {
            "handed in on a day": ("lập dự toán, trình UBND huyện ngày 29/10", "2021-10-29", "ngày 29/10"),
            "a year striven for": ("phấn đấu cuối năm đạt 90% dân số", "2021", "cuối năm"),
            "a run of days": (
                "tiếp xúc cử tri trước kỳ họp từ ngày 15 đến 20/11",
                "2021-11-15/2021-11-20",
                "từ ngày 15 đến 20/11",
            ),
            "this year": ("kéo giảm hồ sơ trễ hẹn trong năm nay", "2021", "trong năm nay"),
            "one year for both days": (
                "kiểm tra việc trực Tết từ 25/01 đến 10/02/2022",
                "2022-01-25/2022-02-10",
                "từ 25/01 đến 10/02/2022",
            ),
            "two years": (
                "trực gác từ 25/12 đến 10/02/2022",
                "2021-12-25/2022-02-10",
                "từ 25/12 đến 10/02/2022",
            ),
            "a quarter before those who are told": (
                "vì vậy quý IV toàn tỉnh phải thu ngân sách",
                "2021-10/2021-12",
                "quý IV",
            ),
            "a day beside what recurs": (
                "hằng ngày tuần tra, xong trước ngày 20/10",
                "2021-10-20",
                "xong trước ngày 20/10",
            ),
        }
    ),
)
def test_a_deadline_quotes_its_words(text, iso, words):
    doc, found = asked(text)
    assert found is not None
    assert (found.iso, doc.text[found.span.start : found.span.end]) == (iso, words)


@pytest.mark.parametrize(
    ("text", "words"),
    **named(
        {
            "an event": ("khẩn trương sơ tán dân trước mùa mưa bão", "trước mùa mưa bão"),
            "an event of a year": ("khép kín ô thủy lợi trước mùa khô 2022", "trước mùa khô 2022"),
            "after an event": (
                "tham mưu kế hoạch ngay sau khi có hướng dẫn của Bộ Y tế",
                "ngay sau khi có hướng dẫn của Bộ Y tế",
            ),
            "so many days from an event": (
                "trả lời trong vòng 07 ngày kể từ ngày nhận được Công văn này",
                "trong vòng 07 ngày kể từ ngày nhận được Công văn này",
            ),
            "the next session": ("báo cáo tại phiên họp gần nhất", "tại phiên họp gần nhất"),
            "a session that is named": ("trình HĐND tỉnh tại kỳ họp cuối năm", "tại kỳ họp cuối năm"),
            "how soon": ("khẩn trương dọn dẹp vệ sinh", "khẩn trương"),
            "an hour of each day": (
                "gửi số liệu về Văn phòng chậm nhất 16 giờ hằng ngày",
                "chậm nhất 16 giờ hằng ngày",
            ),
            "a working day of each month": (
                "Báo cáo kết quả vào ngày làm việc đầu tiên hằng tháng",
                "vào ngày làm việc đầu tiên hằng tháng",
            ),
        }
    ),
)
def test_words_that_name_no_day_are_kept_as_written(text, words):
    doc, found = asked(text)
    assert found is not None
    assert found.iso is None
    assert doc.text[found.span.start : found.span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "kịp thời đưa tin gương người tốt",
        "phát bản tin cảnh báo sớm đến tận thôn",
        "tháo gỡ vướng mắc ngay tại cơ sở",
        "trường hợp đến ngày 30/10 nhà thầu không xong thì chấm dứt hợp đồng",
        "báo cáo việc thực hiện Công văn ngày 12/5 của UBND tỉnh",
    ],
)
def test_words_that_say_how_and_not_when_are_no_deadline(text):
    assert asked(text)[1] is None
