"""The subject before a verb, cleared of what frames it; and the comparison behind a number."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.figures.comparisons import base_after, base_of_sentence, whole_after
from ketluan.reader.marks.figures.limits import counted
from ketluan.reader.marks.figures.subjects import is_generic_sum, is_measure, subject
from ketluan.reader.model import Span
from tests.reader.marked import answer, named


def cleared(marked: str, *, action: bool = False) -> tuple[str, str]:
    plain, wanted = answer(marked)
    span = subject(plain.lower(), 0, len(plain), action=action)
    return (plain[span.start : span.end] if span else ""), (wanted or [""])[0]


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "nothing to clear": "[[thu ngân sách trên địa bàn]]",
            "a connective": "Trong đó, [[thu nội địa]]",
            "two connectives": "Bên cạnh đó, đặc biệt là [[thu nội địa]]",
            "a period before": "Trong 6 tháng đầu năm, [[thu nội địa]]",
            "a period behind": "[[Thu nội địa]] quý I",
            "a period and an adverb behind": "[[Thu nội địa]] từ đầu năm đến nay ước",
            "who reports": "Theo báo cáo của Sở Tài chính, [[thu nội địa]]",
            "who says so": "Lãnh đạo Sở Tài chính cho biết [[thu nội địa]]",
            "a clause before": "Sản xuất được phục hồi, [[sản lượng điện]]",
            "a list": "[[khu vực nông, lâm nghiệp và thủy sản]]",
            "a measure with a comma": "[[Tổng trị giá hàng hóa của hệ thống bán buôn, bán lẻ]]",
            "a heading before a colon": "Kết quả cụ thể: [[diện tích lúa]]",
            "a verb in the measure": "[[Tổng số tiền đã thụ lý]]",
            "what it is doing": "[[Nhà máy]] đang vận hành ổn định",
            "a period alone": "Trong tháng 8,",
            "grammar alone": "trong đó có",
        }
    ),
)
def test_a_subject_is_cleared_of_what_frames_it(marked):
    found, wanted = cleared(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the agent": "UBND các xã đã [[hỗ trợ học phí]]",
            "a light verb": "Tổ chức [[tuyên truyền về tai nạn]]",
            "several verbs": "[[cắt giảm, loại khỏi dự toán và thu hồi]]",
            "who gives": "Đồng chí Chủ tịch UBND huyện trao [[bằng khen]]",
        }
    ),
)
def test_an_act_is_cleared_of_its_agent(marked):
    found, wanted = cleared(marked, action=True)
    assert found == wanted


def test_a_sum_that_only_says_how_much_is_told_from_a_measure():
    assert is_generic_sum("hỗ trợ học phí với số tiền ", 0, 27) == len("hỗ trợ học phí")
    assert is_generic_sum("tổng vốn đăng ký ", 0, 17) is None
    assert is_measure("tổng vốn đăng ký", 0)
    assert not is_measure("huyện ủy ban hành", 0)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a month": "5% so với [[tháng trước]], tăng",
            "the same time last year": "5% so với [[cùng kỳ năm 2020]].",
            "a plan": "5% [[dự toán tỉnh giao]]; chi",
            "up to a verb": "5% so với [[cùng kỳ]] và vượt kế hoạch",
            "none": "5% nhờ được mùa",
            "a noun that is no plan": "5% hộ dân",
        }
    ),
)
def test_a_base_follows_a_number(marked):
    plain, wanted = answer(marked)
    base = base_after(plain, plain.index("%") + 1, len(plain))
    assert ([plain[base.start : base.end]] if base else []) == wanted


def test_a_base_may_open_its_sentence_and_a_whole_follow_a_share():
    opening = "so với cùng kỳ năm trước, số vụ tăng"
    base = base_of_sentence(opening, 0, len(opening))
    assert base is not None
    assert opening[base.start : base.end] == "cùng kỳ năm trước"
    share = "72% tổng số sản phẩm"
    whole = whole_after(share, 3, len(share))
    assert whole is not None
    assert share[whole.start : whole.end] == "tổng số sản phẩm"


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "to the stop": "20 [[văn bản chỉ đạo sản xuất]].",
            "to a bracket": "20 [[văn bản chỉ đạo]] (kèm phụ lục)",
            "to a change": "20 [[văn bản chỉ đạo]], tăng so với",
            "over a pair": "20 [[văn bản về phòng, chống dịch]]; kiểm tra",
            "over a list": "20 [[đơn khiếu nại, tố cáo và kiến nghị của dân]].",
            "to a new clause": "20 [[văn bản chỉ đạo sản xuất vụ mùa]], góp phần ổn định",
            "to the purpose": "20 [[văn bản chỉ đạo]] nhằm ổn định",
            "over names": "20 [[văn bản gửi Tân An, Phú Mỹ]].",
        }
    ),
)
def test_a_count_reaches_to_the_end_of_its_limits(marked):
    plain, wanted = answer(marked)
    span = counted(plain, plain.lower(), Span(3, 3 + len("văn bản")), (len(plain), None))
    assert [plain[span.start : span.end]] == wanted
