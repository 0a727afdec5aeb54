"""Orders and decisions as district and commune portals tell them: names that hold a verb, papers already issued, votes
told in passing."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import decisions, directives
from tests.reader.marked import SESSION, check_session, document, named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"
CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"


def told(line: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is to be done, and who is told, for each order of a session."""
    doc = document("\n".join((TITLE, SESSION, line)) + "\n")
    return [(one.action, one.addressees) for one in directives.find(doc)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (f"{CHAIR} yêu cầu ban soạn thảo tuân thủ hướng dẫn.", [("tuân thủ hướng dẫn", ("ban soạn thảo",))]),
        (
            f"{CHAIR} yêu cầu ban chấp hành đảng bộ xã Pắc Lạn rà soát từng chi bộ.",
            [("rà soát từng chi bộ", ("ban chấp hành đảng bộ xã Pắc Lạn",))],
        ),
        (
            f"{CHAIR} đề nghị các đồng chí dự hội nghị tiếp thu đủ các ý kiến để chỉ đạo.",
            [("tiếp thu đủ các ý kiến để chỉ đạo", ("các đồng chí dự hội nghị",))],
        ),
        (f"{CHAIR} đề nghị xã linh hoạt để giữ tiến độ.", [("linh hoạt để giữ tiến độ", ("xã",))]),
        (
            f"{CHAIR} yêu cầu các ngành giữ rừng. Đồng thời đề nghị, sau hội nghị này, các huyện ủy quán triệt "
            "tới chi bộ.",
            [("giữ rừng", ("các ngành",)), ("quán triệt tới chi bộ", ("các huyện ủy",))],
        ),
        (
            "Theo Chủ tịch UBND tỉnh Đào Việt Cương, tháng 9 là mùa bão, vì vậy các ngành cần trực đủ người.",
            [("trực đủ người", ("các ngành",))],
        ),
        (f"{CHAIR} đề nghị các ấp, khóm giữ sạch kênh.", [("giữ sạch kênh", ("các ấp, khóm",))]),
        (
            "Trong tháng 9, phấn đấu thực hiện các nhiệm vụ sau:\n- Lãnh đạo UBND tỉnh chỉ đạo các ngành gom rác.",
            [("gom rác", ("các ngành",))],
        ),
    ],
)
def test_the_name_of_who_is_told_ends_where_the_work_begins(line, wanted):
    assert told(line) == wanted


@pytest.mark.parametrize(
    "line",
    [
        f"{CHAIR} nhấn mạnh để giữ đất lúa, UBND huyện Mường Hin ban hành Quyết định số 255/QĐ-UBND ngày 3/6/2023.",
        f"{CHAIR} nhấn mạnh đợt lũ này, tỉnh ban hành Công điện số 7/CĐ-UBND.",
    ],
)
def test_a_paper_that_has_a_number_is_issued_already(line):
    assert told(line) == []


def test_a_paper_without_number_is_still_to_be_issued():
    assert told(f"{CHAIR} yêu cầu UBND huyện Mường Hin ban hành Quyết định giao đất.") == [
        ("ban hành Quyết định giao đất", ("UBND huyện Mường Hin",))
    ]


def made(line: str) -> list[tuple[str | None, str | None]]:
    """Product and deadline of each order of a session."""
    doc = document("\n".join((TITLE, SESSION, line)) + "\n")
    return [(one.deliverable, one.deadline) for one in directives.find(doc)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (f"{CHAIR} yêu cầu các phòng chuẩn bị tốt nội dung báo cáo, dự thảo tờ trình.", ("báo cáo", None)),
        (f"{CHAIR} giao Sở Y tế tham gia ý kiến vào dự thảo Chỉ thị của Thủ tướng.", (None, None)),
        (f"{CHAIR} yêu cầu Sở Nội vụ chuẩn bị kỳ họp thường lệ cuối năm 2023.", (None, None)),
        (f"{CHAIR} yêu cầu Sở Nội vụ lập danh sách xong cuối năm 2023.", ("danh sách", "2023")),
    ],
)
def test_a_name_is_no_product_and_no_deadline(line, wanted):
    assert made(line) == [wanted]


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the committee by its letters": (
                "Trên tinh thần dân chủ, BCH Đảng bộ đã thảo luận và biểu quyết thông qua [[Nghị quyết về cơ cấu "
                "đại biểu]]."
            ),
            "dismissed and elected": "HĐND tỉnh bỏ phiếu miễn nhiệm và bầu bổ sung [[Ủy viên UBND tỉnh]].",
            "a vote besides": (
                "Các đại biểu đã góp nhiều ý kiến. Đồng thời, xem xét và biểu quyết thông qua [[18 nghị quyết]], là cơ "
                "sở để các ngành thực hiện."
            ),
            "papers behind semicolons": (
                "Hội nghị đã thông qua [[Kế hoạch trồng ngô đông]]; [[Báo cáo diện tích đất bỏ hoang]]; [[Hướng dẫn "
                "thực hiện kỹ thuật làm đất]]."
            ),
        }
    ),
)
def test_what_a_session_adopts(marked):
    check_session(decisions.find, marked)


@pytest.mark.parametrize(
    "line",
    [
        "Theo báo cáo, tại kỳ họp trước HĐND tỉnh đã xem xét thông qua 04 nghị quyết.",
        "Theo đó kỳ họp dự kiến được tổ chức vào tháng 12; đồng thời thông qua Kế hoạch kỳ họp năm sau.",
        "Sáng nay, Thường trực HĐND tổ chức Hội nghị liên tịch thống nhất nội dung kỳ họp cuối năm.",
    ],
)
def test_what_another_session_did_or_will_do_is_no_decision(line):
    check_session(decisions.find, line)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            f"{CHAIR} yêu cầu các phòng và các xã, phường - Tiếp tục gom rác đầu làng.",
            [("Tiếp tục gom rác đầu làng", ("các phòng", "các xã, phường"))],
        ),
        (
            f"{CHAIR} yêu cầu lực lượng Cảnh sát trật tự phối hợp với các phường dẹp chợ cóc.",
            [("phối hợp với các phường dẹp chợ cóc", ("lực lượng Cảnh sát trật tự",))],
        ),
        (
            f"{CHAIR} yêu cầu các ngành giữ rừng. Đối với phòng Quản lý đô thị nắm bắt khối lượng cát, kiểm "
            "tra nguồn đá.",
            [
                ("giữ rừng", ("các ngành",)),
                ("nắm bắt khối lượng cát, kiểm tra nguồn đá", ("phòng Quản lý đô thị",)),
            ],
        ),
        (
            f"{CHAIR} yêu cầu các ngành giữ rừng. Lãnh đạo UBND tỉnh cũng đặt ra các nhiệm vụ tháng 9, trong đó gom "
            f"rác.",
            [("giữ rừng", ("các ngành",))],
        ),
    ],
)
def test_who_is_told_is_no_more_than_a_name(line, wanted):
    assert told(line) == wanted


def bodies(line: str) -> list[tuple[str | None, str]]:
    """Who decides what, for each decision of a session."""
    doc = document("Huyện ủy Mường Hin họp\nSáng 6/5/2024, Huyện ủy Mường Hin họp.\n" + line + "\n")
    return [(one.body, one.object) for one in decisions.find(doc)]


def test_the_name_of_a_committee_ends_where_it_acts():
    line = "Ban Chấp hành Đảng bộ huyện đã thảo luận, xem xét thống nhất thông qua phương án sắp xếp trụ sở."
    assert bodies(line) == [("Ban Chấp hành Đảng bộ huyện", "phương án sắp xếp trụ sở")]


@pytest.mark.parametrize(
    "line",
    [
        "Ban Chấp hành Đảng bộ huyện tạo sự đồng thuận, thống nhất cao về nhận thức trong cán bộ.",
        "Các đại biểu đã thảo luận và thống nhất cao các nội dung đề ra.",
    ],
)
def test_to_be_of_one_mind_decides_nothing(line):
    assert bodies(line) == []
