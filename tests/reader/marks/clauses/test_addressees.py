"""Who is told to do something."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.clauses.addressees import addressees, bare, begins
from tests.reader.marked import answer, named, paragraphs


def split(marked: str) -> tuple[list[str], list[str]]:
    plain, wanted = answer(marked)
    doc = paragraphs(plain)
    return [doc.text[a:b] for a, b in addressees(doc, 0, len(plain))], wanted


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "one department": "[[Sở Y tế]]",
            "the joint inside a name": "[[Sở Kế hoạch và Đầu tư]]",
            "the dash inside a name": "[[Sở Lao động - Thương binh và Xã hội]]",
            "two committees of the Council": "[[Ban Kinh tế - Ngân sách]], [[Ban Dân tộc HĐND tỉnh]]",
            "two press offices": "[[Báo Sơn Lâm]], [[Đài Phát thanh - Truyền hình tỉnh]]",
            "the armed forces": (
                "[[Công an tỉnh]], [[Bộ Chỉ huy Quân sự tỉnh]], [[Bộ Chỉ huy Bộ đội Biên phòng tỉnh]]"
            ),
            "a body and a class": "[[Bộ Nông nghiệp và Môi trường]], [[các bộ, ngành, địa phương]]",
            "a department and an office": "[[Sở Khoa học và Công nghệ]] và [[Văn phòng UBND tỉnh]]",
            "two old names joined": "[[Sở Lao động - Thương binh và Xã hội]], [[Ban Dân tộc tỉnh]]",
            "two classes at a semicolon": "[[các sở, ban, ngành]]; [[UBND các huyện, thị xã, thành phố]]",
            "two classes at a comma": "[[các sở, ban, ngành]], [[UBND các huyện, thị xã, thành phố]]",
            "two classes with their own article": "[[các cấp]], [[các ngành]]",
            "three plain nouns": "[[chính quyền]], [[doanh nghiệp]] và [[người dân]]",
            "each and each": "[[từng cấp ủy viên]], [[từng chi bộ]]",
            "a front and its members": "[[MTTQ]], [[các tổ chức chính trị - xã hội]]",
            "a chairman and a secretary": "[[Chủ tịch UBND huyện Mường Hin]], [[Bí thư Huyện ủy Nậm Khao]]",
            "leaders of two kinds": "[[lãnh đạo các sở, ngành]], [[lãnh đạo các xã, phường]]",
            "with another": "[[Sở Xây dựng]] cùng với [[UBND phường Bắc Hà Trung]]",
        }
    ),
)
def test_each_body_that_is_told_is_one(marked):
    found, wanted = split(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "words",
    **named(
        {
            "a class at a comma": "các sở, ngành",
            "departments and districts": "các sở, ban, ngành và huyện, thị xã, thành phố",
            "committees of three levels": "UBND các huyện, thị xã, thành phố",
            "chairmen of a class": "Chủ tịch UBND các xã, phường",
            "party committees of one class": "Các huyện uỷ, thị uỷ, thành uỷ và đảng uỷ trực thuộc Tỉnh uỷ",
            "two named districts after their number": "2 huyện Mường Hin và Nậm Khao",
            "the head of two bodies": "người đứng đầu cấp ủy, chính quyền",
            "a project office": "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",
            "a branch with its reach": "ngành y tế từ tỉnh đến cơ sở",
            "a body within brackets": "Trung tâm Phục vụ hành chính công (Văn phòng UBND tỉnh)",
            "offices that have something to do": "các cơ quan, đơn vị được giao vốn",
        }
    ),
)
def test_a_class_stays_one(words):
    assert split(f"[[{words}]]")[0] == [words]


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "as for": "Đối với [[các chủ đầu tư]]",
            "on the side of": "Về phía [[Sở Y tế]],",
            "only": "Riêng [[huyện Bản Vược]]",
            "as for only": "riêng đối với [[xã Tà Sìn]]",
            "in the time ahead": "[[các huyện]] trong thời gian tới",
            "in a month": "[[Sở Công Thương]] trong tháng 10",
            "is charged": "[[Sở Nội vụ]] có trách nhiệm",
            "on its own part": "bản thân [[các xã]] cũng",
            "above all": "nhất là [[người đứng đầu]]",
            "on the basis of something": "[[Thanh tra tỉnh]] căn cứ kế hoạch được duyệt",
            "within its powers": "[[các ngành]] theo chức năng, nhiệm vụ được giao",
            "every month": "[[Cục Thống kê]] hằng tháng",
        }
    ),
)
def test_the_words_around_a_name_stay_outside(marked):
    plain, wanted = answer(marked)
    doc = paragraphs(plain)
    start, end = bare(doc, 0, len(plain))
    assert [doc.text[start:end]] == wanted


@pytest.mark.parametrize(
    "words",
    [
        "các hộ dân vùng lòng hồ",
        "Sở Công Thương",
        "sở chuyên ngành",
        "mỗi xã một sản phẩm",
        "tập thể lãnh đạo Sở",
        "người đứng đầu",
        "chủ đầu tư",
        "các nhà thầu",
        "hai huyện vùng cao",
        "Trung tâm Y tế huyện",
        "Lâm Thượng",
        "VNPT Sơn Lâm",
        "toàn ngành giáo dục",
        "một số địa phương",
        "Đảng ủy UBND tỉnh",
        "lực lượng kiểm lâm",
        "các đồng chí Ủy viên Ban Thường vụ",
    ],
)
def test_an_addressee_may_begin(words):
    assert begins(paragraphs(words), 0)


@pytest.mark.parametrize(
    "words",
    [
        "các chỉ tiêu còn lại",
        "những tồn tại vừa nêu",
        "một số vướng mắc về đất đai",
        "nhiều giải pháp đồng bộ",
        "Trong tháng 9",
        "Về lâu dài",
        "Công tác quy hoạch",
        "Năm 2024",
        "Hiện nay",
        "tiến độ thi công",
        "nguồn vốn sự nghiệp",
        "ba khâu đột phá",
        "tinh thần chủ động",
        "Theo kế hoạch",
        "rà soát quỹ đất",
    ],
)
def test_things_and_times_are_no_addressees(words):
    assert not begins(paragraphs(words), 0)


def test_nothing_is_told_where_no_words_stand():
    assert addressees(paragraphs("Sở Y tế"), 3, 3) == ()
