"""Posts: where each begins and ends, in lists, before and behind names."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.names.posts import posts
from tests.reader.marked import check, paragraphs


@pytest.mark.parametrize(
    "marked",
    [
        "Đào Việt Cương, [[Phó Bí thư Tỉnh ủy]], [[Chủ tịch UBND tỉnh]] chủ trì.",
        "[[Phó Bí thư]] – [[CT UBND huyện Mường Hin]] phát biểu.",
        "Đồng chí [[Bí thư Tỉnh ủy]] Lương Khánh Toàn kết luận.",
        "[[Phó Bí thư Thường trực Huyện ủy Phiêng Lanh]] Tẩn Láo Lở dự.",
        "[[Ủy viên Ban Chấp hành Trung ương Đảng]], [[Bí thư Tỉnh ủy]].",
        "[[Uỷ viên Ban Thường vụ]], [[Chủ nhiệm Uỷ ban Kiểm tra Tỉnh uỷ]] báo cáo.",
        "[[Ủy viên BTV Tỉnh ủy]], [[Trưởng ban Tổ chức Tỉnh ủy]].",
        "[[Trưởng Ban Chỉ đạo]], [[Bí thư Tỉnh ủy]] Lương Khánh Toàn chủ trì.",
        "[[TUV]], [[UVTV]], [[nguyên Bí thư Tỉnh ủy]].",
        "[[Trưởng đoàn ĐBQH khóa XIV, đơn vị tỉnh Hà Giang]].",
        "[[Giám đốc Sở Nông nghiệp và PTNT]] Lù Văn Séng nêu.",
        "[[Phó Giám đốc Sở Tài chính]] Vi Thị Thoa báo cáo.",
        "[[Giám đốc Sở Nông nghiệp và Môi trường]] Lù Văn Séng báo cáo.",
        "[[Trưởng Phòng Tài nguyên - Môi trường thị xã Ngọc Khê]].",
        "[[Chánh Văn phòng UBND tỉnh]] tổng hợp.",
        "[[Phó Bí thư TT Huyện ủy]] Tẩn Láo Lở dự.",
        "[[Phó Chủ nhiệm Ủy ban Kinh tế và Tài chính của Quốc hội]] Lù Văn Séng nêu.",
        "[[Giám đốc Ban QLDA đầu tư xây dựng công trình dân dụng tỉnh]] Lù Văn Séng báo cáo.",
        "[[Trưởng phòng Kinh tế - Hạ tầng huyện Nậm Cang Thượng]] Khang A Sò báo cáo.",
        "[[Tổng Giám đốc Công ty cổ phần Tập đoàn Cao Sơn]] Lê Khắc Tựu cam kết.",
        "[[Giám đốc HTX Chè Suối Thàu]] Lâm Thị Nhã kiến nghị.",
        "[[Giám đốc Bệnh viện Đa khoa tỉnh]] Hồ Khắc Tựu báo cáo.",
        "[[Hiệu trưởng Trường THPT Hoàng Văn Thụ]] báo cáo.",
        "[[Trưởng Thuế tỉnh]] Hoàng Khắc Tựu báo cáo.",
        "Giàng Thị Dở, [[PCT TT HĐND huyện]] trình bày.",
        "[[Phó Bí thư T.T Tỉnh ủy]] Nông Thị Diệu Vân dự.",
        "[[Chủ tịch UBND]] TT Mường Hin phát biểu.",
        "[[Phó Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh]] Lò Văn Pánh nêu.",
        "[[Đại sứ Lào tại Việt Nam]] Khamphao Siphan thăm tỉnh.",
        "[[Đại sứ Đặc mệnh toàn quyền Nhật Bản]] Sato Kenji thăm tỉnh.",
        "[[Thủ tướng Lào]] Bounmy Keo thăm tỉnh.",
        "[[Phó Chủ tịch]] Anh nói thêm.",
        "[[Trưởng thôn]] Nguyễn Văn Ỏn nêu ý kiến.",
        "[[Trưởng bản Hua Pư]] Lò Thị Xinh nêu ý kiến.",
        "[[Tổ trưởng]] Lò Văn Bính báo cáo.",
        "[[Trưởng BQL Khu kinh tế tỉnh]] Hoa Đăng Lực báo cáo.",
        "[[Trưởng đoàn Đại biểu Quốc hội tỉnh]] dự.",
        "[[Phó Trưởng đoàn chuyên trách phụ trách Đoàn ĐBQH tỉnh]] dự.",
        "[[Ủy viên Ủy ban Pháp luật của Quốc hội]], [[ĐBQH khóa XV tỉnh Hà Giang]] dự.",
        "[[Trưởng Ban Chỉ đạo 389 tỉnh]] dự.",
        "[[TVTU]], [[Bí thư Thành ủy]]; [[HUV]], [[Trưởng phòng Nội vụ huyện Mường Hin]] dự.",
        "[[Chánh Thanh tra tỉnh]] Bùi Đức Khiển.",
        "[[Phó Thủ tướng Thường trực Chính phủ]] kết luận.",
        "[[Bộ trưởng Bộ NN&PTNT]] và [[Tổng Thanh tra Chính phủ]].",
        "[[phó chủ tịch UBND tỉnh Lâm Đồng]] cho biết.",
        "[[Chủ tịch UBND TP.HCM]] Tô Vĩnh Hào nói.",
        "[[Chủ tịch UBND xã Nậm Khao]] Lý Sành Phấu.",
        "[[Phó Chủ tịch Thường trực UBND tỉnh]] Hờ A Páo.",
        "[[Chủ tịch Ủy ban MTTQ Việt Nam tỉnh]] Lường Thị Hương Sen.",
        "[[Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh]].",
        "[[Cụm trưởng Cụm thi đua số 3]] phát động.",
        "[[Trưởng Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh]] chỉ đạo.",
        "[[Hiệu trưởng Trường THPT Trần Phú]] báo cáo.",
        "[[Phó Bí thư chuyên trách Đảng ủy UBND tỉnh Lào Cai]].",
    ],
)
def test_a_post_ends_where_its_body_ends(marked):
    check(posts, marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tăng trưởng kinh tế đạt khá; ứng phó bão số 3.",
        "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.",
        "Quyết định của Ban Bí thư và Thường trực Tỉnh ủy.",
        "Bộ Tư lệnh Bộ đội Biên phòng tăng cường lực lượng.",
        "Sở Y tế chủ trì, phối hợp với các huyện.",
    ],
)
def test_words_that_only_look_like_a_post_are_left_alone(sentence):
    check(posts, sentence)


@pytest.mark.parametrize(
    ("sentence", "title", "unit"),
    [
        ("Phó Bí thư Thường trực Tỉnh ủy họp.", "Phó Bí thư Thường trực", "Tỉnh ủy"),
        ("Trưởng ban Tổ chức Tỉnh ủy họp.", "Trưởng ban", "Tổ chức Tỉnh ủy"),
        ("Giám đốc Sở Kế hoạch và Đầu tư họp.", "Giám đốc", "Sở Kế hoạch và Đầu tư"),
        ("Phó Thủ tướng nhấn mạnh.", "Phó Thủ tướng", ""),
    ],
)
def test_a_post_is_an_office_in_a_body(sentence, title, unit):
    (post,) = posts(paragraphs(sentence))
    assert (post.title, post.unit) == (title, unit)


@pytest.mark.parametrize(
    ("sentence", "many"),
    [
        ("Dự có các Phó Chủ tịch UBND tỉnh: A, B.", True),
        ("Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy dự.", True),
        ("Phó Chủ tịch UBND tỉnh dự.", False),
    ],
)
def test_a_post_of_several_is_marked_so(sentence, many):
    (post,) = posts(paragraphs(sentence))
    assert post.many is many


@pytest.mark.parametrize("verb", ["báo cáo", "tổ chức", "thông tin", "phát biểu", "chủ trì", "tổng hợp"])
def test_the_verb_behind_a_post_is_no_part_of_it(verb):
    check(posts, f"[[Bí thư Tỉnh ủy]] {verb} việc này.")
