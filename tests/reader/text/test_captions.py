"""Captions: lines that stand alone and tell what a picture shows."""

from __future__ import annotations

import pytest

from ketluan.reader.text.captions import is_byline, is_caption, is_credit, is_portrait


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Quàng Thị Ngân tặng quà gia đình ông Lò A Sính.",
        "Đoàn công tác kiểm tra tiến độ cầu Nậm Pu.",
        "Bí thư Đảng ủy xã Pu Nậm Lò A Páo tham luận về giữ rừng.",
        "Đại biểu dự họp.",
        "Thiếu tướng Lò A Páo - Giám đốc Công an tỉnh phát biểu ý kiến chỉ đạo tại hội nghị.",
        "Đại biểu trung ương và địa phương dự buổi lễ.",
        "Lãnh đạo huyện kiểm tra tại Trung tâm Phục vụ hành chính công phường Nậm Mòn.",
        "Ban Chấp hành Đảng bộ phường Nậm Mòn ra mắt đại hội",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh trình bày phương án chống dịch.",
        "Đồng chí Lò A Páo, Trưởng Công an huyện trả lời chất vấn của đại biểu.",
        "Các đồng chí chủ trì buổi giao ban.",
        "Đồng chí Lò A Páo, Bí thư Huyện ủy kết luận hội nghị.",
        "Phối cảnh bến xe mới ở Mường Hin.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh: Các trạm xá phải có người trực suốt đêm.",
        "Bí thư Huyện ủy Lò A Páo đề đạt nguyện vọng của bà con",
        "Mô hình nuôi cá lồng ở xã Nậm Khao cho thu nhập ổn định",
        "Điểm cầu huyện Mường Hin",
        "Đại biểu tham dự tại điểm cầu huyện Mường Hin.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh làm rõ nội dung đại biểu quan tâm",
        "Lễ ký kết biên bản ghi nhớ giữa hai huyện",
        "Dây chuyền may xuất khẩu tại Công ty may Hà Lâm",
    ],
)
def test_a_line_that_shows_who_does_what_is_a_caption(line):
    assert is_caption(line, line.lower())


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Quàng Thị Ngân đã thăm và tặng quà gia đình ông Lò A Sính.",
        "Đoàn công tác kiểm tra tiến độ cầu Nậm Pu, giao Sở Xây dựng báo cáo trước ngày 5/9.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết: Các trạm xá phải có người trực.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh nhận định: Các trạm xá sẽ đủ người trực.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo: Các trạm xá đã có người trực.",
        "Bí thư Huyện ủy tặng xã 20 tấn xi măng.",
        "Đại biểu các xã dự buổi lễ đã thăm nhà truyền thống.",
        "Đại biểu dự lễ phải đeo thẻ.",
        "Các ông: Lò A Páo - Bí thư Huyện ủy; Vì Văn Lâm - Chủ tịch UBND huyện chủ trì hội nghị.",
        "Lãnh đạo huyện sẽ kiểm tra tại các phường.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh đã trình bày phương án chống dịch.",
        "Trưởng ban bầu cử có trách nhiệm báo cáo kết quả với Đảng ủy xã.",
        "kỳ họp và giải trình trước Thường trực Hội đồng.",
        "Đồng chí giao Văn phòng hằng tuần tổng hợp việc chậm, báo cáo Chủ tịch UBND tỉnh.",
        "Bà đề nghị Trưởng bản Nà Pán trình bày thêm.",
        "Công trình trọng điểm chậm tiến độ",
        "Nông dân không còn đất sản xuất ở Mường Hin",
        "Sản phẩm nào cho Mường Hin: câu hỏi còn bỏ ngỏ",
    ],
)
def test_a_line_that_reports_is_none(line):
    assert not is_caption(line, line.lower())


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("Chủ tịch UBND tỉnh Lò Văn Pành", True),
        ("Đồng chí Lò Văn Pành, Chủ tịch UBND tỉnh Hà Lâm", True),
        ("Chủ tịch UBND tỉnh yêu cầu làm ngay", False),
        ("Chủ tịch UBND tỉnh Lò Văn Pành: Làm ngay", False),
        ("Giám đốc không họp thay", False),
    ],
)
def test_a_post_and_a_name_alone_are_a_portrait(line, stands):
    assert is_portrait(line, line.lower()) is stands


@pytest.mark.parametrize(
    ("line", "credit"),
    [("Ảnh: Giang Minh", True), ("(Ảnh: V.TR.)", True), ("Ảnh: Cầu mới thông xe; xe chạy thử", False), ("Ảnh", False)],
)
def test_a_line_of_a_photographer_is_known(line, credit):
    assert is_credit(line.lower()) is credit


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("MAI HOA - Ảnh: VĂN TÁM", True),
        ("Bí thư Huyện ủy Lò A Páo - Ảnh: VĂN TÁM", False),
        ("Mai Hoa", True),
        ("Lò Thị Mai (Trung tâm VH-TT)", True),
    ],
)
def test_a_name_before_a_credit_wrote_and_a_post_is_seen(line, author):
    assert is_byline(line, line.lower(), last=True) is author
