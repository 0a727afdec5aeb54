"""Names of persons: what licenses a run of capitals, and what must be left alone."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.names.names import names
from tests.reader.marked import check, document, paragraphs, quotes


@pytest.mark.parametrize(
    "marked",
    [
        "Đồng chí [[Lương Khánh Toàn]] chủ trì hội nghị.",
        "Bí thư Tỉnh ủy [[Lương Khánh Toàn]] yêu cầu các sở khẩn trương.",
        "Giám đốc Sở Tài chính [[Nghiêm Quốc Tựu]] báo cáo.",
        "Chủ tịch UBND tỉnh Lâm Đồng [[Đoàn Văn Ỏn]] báo cáo.",
        "Bí thư Tỉnh đoàn [[Đoàn Kim Lụa]] phát động phong trào.",
        "Đoàn thăm các mẹ: [[Dương Thị Thảo]] sinh năm 1929; [[Hồ Thị Sửu]] sinh năm 1931.",
        "Hiệu trưởng Trường Tiểu học [[Nguyễn Thị Sao]] báo cáo.",
        "Giám đốc Sở Nông nghiệp và PTNT [[Lù Văn Séng]] nêu ý kiến.",
        "[[Hờ A Páo]], Phó Chủ tịch UBND tỉnh dự họp.",
        "Cùng dự có [[Sình Dỉ Pháng]] - Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.",
        "Các đồng chí: [[Lò Văn Ước]], Bí thư Huyện ủy; [[Vàng A Chứ]], Chủ tịch UBND huyện dự.",
        "Dự có các Phó Chủ tịch UBND tỉnh: [[Hờ A Páo]], [[Quàng Thị Ngân]], [[Phùng Trọng Nghĩa]].",
        "Đại tá [[Thạch Sa Rưởng]] phát biểu.",
        "PGS.TS [[Doãn Bá Thịnh]] trình bày tham luận.",
        "Bà [[Phù Thị Mỷ Cáu]] hỏi về đường liên xã.",
        "Đ/c [[Mạc Thế Đỉnh]] điều hành.",
        "Dự có Phó Chủ tịch UBND tỉnh [[Nông Thị Sao]], [[Vy Quang Sửu]]; các sở, ngành.",
        "Theo [[Giáp Trung Hiền]], Giám đốc Sở Khoa học và Công nghệ, việc này đang làm.",
        "Ông [[Y Thuyên Ayŭn]] cho biết.",
        "Giám đốc Ban Quản lý dự án số 1 [[H'Mai Niê Kdăm]] chia sẻ.",
        "Bà [[H’Mai Niê Kdăm]] kiến nghị.",
        "Ông [[K'Brông]] phát biểu.",
        "Bí thư Huyện ủy Quảng Xương [[Triệu Mùi Chòi]] báo cáo.",
        "Chủ tịch UBND xã Nậm Khao [[Lý Sành Phấu]] đề nghị.",
        "Phó Chủ tịch UBND tỉnh [[Cao Lâm]] kiểm tra.",
        "Phó Chủ tịch UBND tỉnh [[Hà Thị Lê Dung]] kiểm tra.",
        "Hội nghị nghe [[Nguyễn Văn Ỏn]] thay mặt các hộ dân trình bày.",
        "Chủ tịch UBND xã [[H'Blum Kbuôr]] báo cáo.",
        "Trưởng thôn [[K'Sră Êban]] nêu ý kiến.",
        "Đại biểu [[Pơ Lur Tiến Đạt]] chất vấn về giá thuốc.",
        "Sau đó, đại biểu [[Sơ Ao Nhung]] hỏi: bao giờ làm xong?",
        "Dự có bà [[H'Yâo Knul]], Phó Chủ tịch UBND tỉnh; [[H'Lê Niê]], Phó Giám đốc Sở Nội vụ.",
        "Đại biểu [[Cil Bri]] hỏi về nước, đại biểu [[Ha Chương]] hỏi về đường.",
        "Nghe chuyện Anh hùng Lực lượng vũ trang nhân dân [[Hồ Kan Lịch]] đánh giặc.",
        "Chủ tịch UBND huyện Cư Kuăng - ông [[Y Wem H'Wing]] chủ trì.",
        "Phó Thủ tướng [[Trương Hòa Ban]] Trước khi kết luận đã nghe các bộ.",
        "Phó Chủ tịch UBND TP [[Lê Văn Khoai]] Ông Khoai cho biết.",
        "Thứ trưởng [[Vũ Văn Tám]] dự họp. Thứ trưởng [[Vũ Văn Tám]] Phạm Anh.",
        "Chủ tịch Hội Nhà văn Hà Nội [[Bằng Vĩnh Việt]] dự.",
        "Bí thư Huyện ủy [[Hồ Thị Sau Lụa]] báo cáo.",
    ],
)
def test_a_person_is_found_by_what_stands_around_the_name(marked):
    check(names, marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Chỉ đạo tỉnh yêu cầu Hội Nông dân và Liên đoàn Lao động vào cuộc.",
        "Đoàn kiểm tra đường Trần Hưng Đạo và Trường THPT Lê Quý Đôn.",
        "Tuyến phố Nguyễn Thị Minh Khai sẽ được nâng cấp.",
        "Các tuyến đường: Nguyễn Thị Định, Lê Phụng Hiểu, Đồng Văn Cống đang ùn tắc.",
        "Vá mặt đường Hoàng Sa - Võ Nguyên Giáp và Nguyễn Văn Linh trước mùa mưa.",
        "Hiệu trưởng Trường THPT Trần Phú báo cáo.",
        "Đình chỉ chức vụ của Hiệu trưởng Trường Tiểu học Nam Trung Yên.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Nhân dịp sinh nhật Chủ tịch Hồ Chí Minh, tỉnh tổ chức lễ dâng hương.",
        "Bí thư Tỉnh ủy Hà Giang làm việc tại huyện Mèo Vạc.",
        "Chủ tịch UBND tỉnh Quảng Nam, Giám đốc Sở Xây dựng Hà Nội cùng dự.",
        "Chủ tịch UBND TP Hà Nội, TP.HCM và Đà Nẵng cùng ký.",
        "Tặng Huân chương Lao động hạng Nhì và danh hiệu Bà mẹ Việt Nam Anh hùng.",
        "Bà con vùng cao và chợ Bà Chiểu Bình Thạnh nhộn nhịp.",
        "Bí thư Đảng ủy các xã Pắc Lạn, Chiềng Hặc Thượng kiến nghị tăng cán bộ.",
        "Các xã Tân Bắc, Tiên Yên, Vĩ Thượng đã hoàn thành.",
        "Bộ Kế hoạch và Đầu tư, Bộ Công Thương thẩm định.",
        "Ông Thống cho rằng việc này cần làm sớm.",
        "Công an điều tra tại khu Nam Trung Yên. Ảnh: Lê Xuân",
    ],
)
def test_what_is_no_person_is_left_alone(sentence):
    check(names, sentence)


def test_a_name_that_is_licensed_once_is_found_wherever_it_stands():
    check(names, "Ông [[Tẩn Láo Lở]] dự họp. Ý kiến của [[Tẩn Láo Lở]] được ghi nhận.")


@pytest.mark.parametrize(
    "marked",
    [
        "UBND tỉnh Lâm Đồng họp. Đại biểu HĐND tỉnh [[Pi Năng Thúy]] chất vấn.",
        "Tỉnh ủy Sơn Lâm họp. Phó Chủ tịch UBND tỉnh Sơn Lâm [[Đỗ Khắc Tuân]] dự.",
        "Ông [[Mang Sây]] hỏi. Chủ tịch UBND tỉnh [[Mang Sây]] trả lời.",
        "Bà [[Tà Yên Lụa]] hỏi. Chủ tịch UBND xã Phước Trà [[Tà Yên Lụa]] trả lời.",
        "Huyện Thanh Khê khó khăn. Giám đốc Trung tâm Y tế Thanh Khê [[Cấn Thị Hiên]] báo cáo.",
        "Tỉnh Hà Lâm khó khăn. Giám đốc Công ty Điện lực Hà Lâm [[Đỗ Khắc Tuân]] thông tin.",
        "Ông [[Đào Việt Cương]], Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Cao Huy chủ trì. Cao Huy là tỉnh nghèo.",
    ],
)
def test_what_else_the_text_names_parts_a_place_from_a_name(marked):
    check(names, marked)


def test_a_place_of_the_text_is_cut_off_before_the_name():
    check(names, "Huyện Phiêng Lanh đã chuẩn bị. Bí thư Huyện ủy Phiêng Lanh [[Đàm Thị Chi]] báo cáo.")


def test_the_place_behind_a_post_that_somebody_holds_already_is_no_name():
    check(names, "Đồng chí [[Chảo Láo Dùn]], Phó Bí thư Tỉnh ủy Hà Lâm chủ trì buổi làm việc.")


def test_a_by_line_names_no_person_of_the_report():
    doc = document(
        "Tỉnh họp bàn về đê điều\n\n"
        "Ngày 5/6, đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì cuộc họp về công tác đê điều năm nay.\n\n"
        "Cuộc họp thống nhất nhiều giải pháp để bảo vệ các tuyến đê xung yếu trên địa bàn.\n\n"
        "Tin, ảnh: Hoàng Yến Nhi\n"
    )
    assert [name.text for name in names(doc)] == ["Đào Việt Cương"]


def test_the_signer_of_an_official_document_is_named_also_in_a_column_beside_the_recipients():
    doc = document(
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH SƠN LÂM          Độc lập - Tự do - Hạnh phúc\n"
        "Số: 11/TB-UBND          Sơn Lâm, ngày 06 tháng 6 năm 2022\n"
        "THÔNG BÁO\n"
        "Kết luận tại phiên họp tháng 5\n"
        "Giao các sở tổ chức thực hiện.\n"
        "Nơi nhận:                    TL. CHỦ TỊCH\n"
        "- Các sở;                    CHÁNH VĂN PHÒNG\n"
        "- Lưu: VT.                   Tống Duy Khải\n"
    )
    assert [name.text for name in names(doc)] == ["Tống Duy Khải"]


def test_a_name_stands_on_its_own_words():
    doc = paragraphs("Đồng chí Vi Thị Thoa phát biểu.")
    assert quotes(doc, names(doc)) == [name.text for name in names(doc)]


@pytest.mark.parametrize("level", ["thành phố", "huyện", "xã"])
def test_two_syllables_right_behind_the_word_of_a_level_are_its_place(level):
    said = f"Chủ tịch UBND {level} Lâm Sơn cho rằng ý thức của người dân còn chủ quan."
    assert [name.text for name in names(document(said))] == []
    called = f"{said} Đồng chí Lâm Sơn đề nghị hỗ trợ."
    assert {name.text for name in names(document(called))} == {"Lâm Sơn"}


def test_a_post_of_a_commune_right_before_a_name_with_an_apostrophe_is_somebodys():
    assert [name.text for name in names(document("Chủ tịch UBND xã H'Rê Ayun cho rằng dân còn thiếu nước."))] == [
        "H'Rê Ayun"
    ]
