"""Bodies and their names in full."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.names.bodies import bodies
from ketluan.reader.marks.names.in_full import in_full, unit_in_full
from ketluan.reader.marks.names.spelled import plain_words, spelled_out
from tests.reader.marked import check, document, paragraphs


@pytest.mark.parametrize(
    "marked",
    [
        "[[UBND tỉnh]] giao [[Sở Tài chính]] thẩm định.",
        "[[Ban Thường vụ Đảng ủy UBND tỉnh]] họp.",
        "[[Sở Lao động - Thương binh và Xã hội]], [[Công an tỉnh]] phối hợp.",
        "[[Ban Chấp hành (BCH) Đảng bộ tỉnh]] thống nhất.",
        "[[Trung tâm Xúc tiến đầu tư tỉnh]] tham mưu.",
        "[[Huyện ủy Bản Vược]] lãnh đạo.",
        "[[Sở Tài chính]], [[Kho bạc Nhà nước tỉnh]] kiểm tra.",
        "[[Sở Y tế]], [[Bảo hiểm xã hội tỉnh]], [[Công an tỉnh]] rà soát.",
        "[[Sở Nội vụ]], [[Thanh tra tỉnh]], [[Thuế tỉnh]] đối chiếu.",
        "[[Sở Văn hóa, Thể thao và Du lịch]] tham mưu.",
        "[[Sở Y tế]] và [[Bảo hiểm xã hội tỉnh]] đối chiếu.",
        "Viện trưởng [[VKSND tỉnh]] Bàn Khắc Minh báo cáo.",
        "Cục trưởng [[Cục Thuế tỉnh]] Hoàng Khắc Tựu báo cáo.",
    ],
)
def test_a_body_is_found_whole(marked):
    check(bodies, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Giao [[Phòng Quản lý nhà và thị trường bất động sản]] rà soát lại.",
        "Giao [[Chi cục Giám định xây dựng]] xây dựng kế hoạch.",
        "Giao [[Trung tâm Kiểm định chất lượng xây dựng]] đôn đốc nhà thầu.",
        "Giao [[Phòng Kết cấu hạ tầng giao thông]] vá mặt đường.",
        "Giao [[Chi cục Trồng trọt và Bảo vệ thực vật]] bảo vệ vườn giống.",
        "Giao [[Quỹ Bảo vệ và Phát triển rừng]] chi trả đủ.",
        "Giao [[Sở Y tế]] thanh tra các phòng khám.",
        "Giao [[Ban Điều hành mạng lưới cấp cứu]] phối hợp làm ngay.",
        "Giao [[Ban Quản lý Khu kinh tế cửa khẩu Nà Lếch - Pò Mạ]] mở thêm làn.",
        "Giao [[Ban Quản lý Khu kinh tế Vũng Lân]] báo cáo.",
        "[[Ban Chỉ đạo cải cách tư pháp tỉnh]] tổ chức hội nghị.",
        "[[Hội đồng Nghĩa vụ quân sự huyện]] tổ chức phiên họp.",
        "[[Trường Đại học Tây Bắc]] tổ chức hội thảo.",
        "[[Ban Tổ chức Tỉnh ủy]] tổ chức tập huấn.",
        "[[Ủy ban bầu cử tỉnh]] họp.",
        "[[Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh]] báo cáo.",
        "[[Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng đời sống mới tỉnh]] báo cáo.",
        "[[Ban Chỉ đạo phòng, chống dịch]], các sở, ngành của tỉnh báo cáo.",
        "[[Ban Chỉ đạo phòng, chống dịch]] và [[UBND huyện]] báo cáo.",
    ],
)
def test_verbs_inside_a_name_stay_and_verbs_behind_it_do_not(marked):
    check(bodies, marked)


@pytest.mark.parametrize(
    "sentence",
    ["Hội nghị thống nhất cao.", "Báo cáo nêu rõ kết quả.", "Tổ chức thực hiện tốt.", "Đoàn kết là sức mạnh."],
)
def test_words_that_begin_like_a_body_are_left_alone(sentence):
    check(bodies, sentence)


HOME = "Ngày 4/5, Tỉnh ủy Hà Giang và UBND tỉnh Hà Giang tổ chức hội nghị."


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Giang"),
        ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Hà Giang"),
        ("BCH Đảng bộ tỉnh khóa XVII", "Ban Chấp hành Đảng bộ tỉnh Hà Giang"),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư tỉnh Hà Giang"),
        ("UBND tỉnh Cao Bằng", "Ủy ban nhân dân tỉnh Cao Bằng"),
        ("Huyện ủy Mèo Vạc", "Huyện ủy Mèo Vạc"),
        ("Bộ NN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("KTNN khu vực XII", "Kiểm toán Nhà nước khu vực XII"),
        ("UBND Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
    ],
)
def test_a_body_is_written_out_with_its_province(short, full):
    assert in_full(paragraphs(HOME), short) == full


def test_where_the_province_is_open_only_the_hint_fills_it():
    text = "Ngày 4/5, UBND tỉnh tổ chức hội nghị."
    assert in_full(document(text), "UBND tỉnh") == "Ủy ban nhân dân tỉnh"
    assert in_full(document(text, province="Sơn La"), "UBND tỉnh") == "Ủy ban nhân dân tỉnh Sơn La"


@pytest.mark.parametrize(
    ("title", "unit", "full"),
    [
        ("Trưởng ban", "Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy Hà Giang"),
        ("Chánh Thanh tra", "tỉnh", "Thanh tra tỉnh Hà Giang"),
        ("Chánh Văn phòng", "UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh Hà Giang"),
        ("Chủ tịch", "HĐND tỉnh", "Hội đồng nhân dân tỉnh Hà Giang"),
        ("Trưởng tiểu ban", "Nội dung", "Tiểu ban Nội dung"),
    ],
)
def test_the_body_of_a_post_begins_with_its_own_word(title, unit, full):
    assert unit_in_full(paragraphs(HOME), title, unit) == full


def test_short_forms_are_written_out_and_the_rest_stays_as_written():
    written = spelled_out("TUV, Phó Chủ tịch UBND huyện Bản Vược")
    assert written == "Tỉnh ủy viên, Phó Chủ tịch Ủy ban nhân dân huyện Bản Vược"
    assert spelled_out("Trung tâm TUVA") == "Trung tâm TUVA"


def test_two_writings_have_the_same_plain_words():
    assert plain_words("Phó Tổng KTNN") == plain_words("Phó Tổng kiểm toán Nhà nước")
    assert plain_words("Đảng uỷ") == plain_words("Đảng ủy")


def test_the_second_syllable_of_a_communes_name_is_no_board():
    check(bodies, "Giao [[UBND xã Nam Ban Sơn Hạ]] và [[Ban Dân tộc tỉnh]]; xã Nam Ban Sơn Hạ phối hợp.")
