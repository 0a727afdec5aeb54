"""The deciding words on a submission."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.papers.outcomes import outcome
from tests.reader.marked import answer, paragraphs


@pytest.mark.parametrize(
    "marked",
    [
        "Phiên họp [[cơ bản thống nhất]] với nội dung tờ trình.",
        "Ban Thường vụ Tỉnh ủy [[đồng ý chủ trương]] mở rộng Trường nội trú Nậm Khao.",
        "UBND tỉnh [[chưa thông qua]] nội dung này; giao Sở Xây dựng hoàn chỉnh lại.",
        "[[Không đồng ý]] với đề nghị gia hạn lần thứ ba.",
        "[[Hoàn toàn nhất trí]] với phương án hai.",
        "Các đại biểu [[biểu quyết thông qua]] với 51 phiếu thuận.",
        "[[Thống nhất thông qua]] Quy chế; giao Văn phòng trình ký.",
        "[[Nhất trí về nguyên tắc]] việc điều chỉnh địa giới xã Tà Sìn.",
        "[[Thống nhất phê duyệt]] danh mục công trình khẩn cấp.",
        "Thường trực Tỉnh ủy [[cho ý kiến]] vào bố cục của đề án.",
        "Hồ sơ chưa đủ, [[trả lại]] cơ quan soạn thảo.",
        "Do còn ý kiến khác nhau, nội dung này [[chuyển sang kỳ họp sau]].",
    ],
)
def test_the_deciding_words_are_found(marked):
    plain, wanted = answer(marked)
    doc = paragraphs(plain)
    found = outcome(doc, 0, len(plain))
    assert found is not None
    assert [doc.text[found.start : found.end]] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Giám đốc Sở Xây dựng trình bày hồ sơ của đồ án.",
        "Tờ trình nêu ba phương án vị trí đặt trạm bơm.",
        "Báo cáo thẩm tra đánh giá cao công phu chuẩn bị.",
        "Sở Công Thương rút kinh nghiệm về việc gửi hồ sơ muộn.",
        "Thời gian giải quyết hồ sơ được rút ngắn ba ngày.",
        "Tỉnh kỷ niệm 48 năm ngày thống nhất đất nước.",
        "Cử tri hai xã mong tuyến đường sớm khởi công.",
        "Hai xã có nghề dệt lâu đời.",
    ],
)
def test_other_words_decide_nothing(sentence):
    assert outcome(paragraphs(sentence), 0, len(sentence)) is None


def test_only_the_range_asked_for_is_searched():
    sentence = "Cơ bản thống nhất với tờ trình. Giao Sở Tài chính hoàn chỉnh."
    assert outcome(paragraphs(sentence), sentence.index("Giao"), len(sentence)) is None
