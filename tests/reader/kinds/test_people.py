"""The persons of the record."""

from __future__ import annotations

from ketluan.reader.kinds.people import PersonItem, find
from tests.reader.marked import document

TEXT = (
    "UBND tỉnh họp tháng 8\n\n"
    "Sáng 31/8/2021, UBND tỉnh Sơn La tổ chức phiên họp thường kỳ. Đồng chí Đào Việt Cương, Phó Bí thư Tỉnh ủy, "
    "Chủ tịch UBND tỉnh chủ trì phiên họp. Cùng dự có đồng chí Đinh Hữu Thuyết, Trưởng Ban Tuyên giáo Tỉnh ủy.\n\n"
    "Giám đốc Sở Tài chính Nghiêm Quốc Tựu báo cáo thu, chi ngân sách tháng 8.\n\n"
    "Phó Chủ tịch UBND tỉnh Hờ A Páo đề nghị các huyện làm tốt công tác phòng, chống rét cho vật nuôi. Tỉnh tặng quà "
    "gia đình ông Chảo Láo Lở ở vùng cao.\n"
)


def people(text: str) -> dict[str, PersonItem]:
    return {item.name: item for item in find(document(text))}


def test_each_person_stands_once_with_posts_that_quote_the_text():
    found = people(TEXT)
    assert list(found) == ["Đào Việt Cương", "Đinh Hữu Thuyết", "Nghiêm Quốc Tựu", "Hờ A Páo", "Chảo Láo Lở"]
    for item in found.values():
        assert all(TEXT[post.span.start : post.span.end] == post.text for post in item.posts)
        assert item.span == item.mentions[0]
        assert item.name.split()[-1] in TEXT[item.span.start : item.span.end]


def test_a_post_is_an_office_in_a_body_that_is_written_in_full():
    first, second = people(TEXT)["Đào Việt Cương"].posts
    assert (first.title, first.unit) == ("Phó Bí thư", "Tỉnh ủy Sơn La")
    assert (second.title, second.unit) == ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")
    assert people(TEXT)["Đinh Hữu Thuyết"].posts[0].unit == "Ban Tuyên giáo Tỉnh ủy Sơn La"


def test_roles_say_who_chairs_attends_reports_and_speaks():
    roles = {name: item.roles for name, item in people(TEXT).items()}
    assert roles == {
        "Đào Việt Cương": ("chair",),
        "Đinh Hữu Thuyết": ("attendee",),
        "Nghiêm Quốc Tựu": ("reporter",),
        "Hờ A Páo": ("speaker",),
        "Chảo Láo Lở": ("mentioned",),
    }


def test_a_text_that_names_nobody_has_no_people():
    assert people("Các sở, ngành khẩn trương hoàn thành kế hoạch năm.") == {}


def test_the_parts_of_minutes_that_sign_are_no_persons():
    found = people(
        "UBND HUYỆN BẢN VƯỢC\nSố: 12/BB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Bản Vược, ngày 4 tháng 5 năm 2023\nBIÊN BẢN\nHọp giao ban tuần 18\n"
        "1. Chủ trì: Ông Lò Văn Pảo - Chủ tịch UBND huyện.\n2. Thư ký: Bà Chảo Thị Mẩy - Chuyên viên Văn phòng.\n"
        "Cuộc họp kết thúc lúc 10 giờ.\nTHƯ KÝ\nChảo Thị Mẩy\n\nCHỦ TRÌ\nLò Văn Pảo\n"
    )
    assert {name: [post.text for post in item.posts] for name, item in found.items()} == {
        "Lò Văn Pảo": ["Chủ tịch UBND huyện"],
        "Chảo Thị Mẩy": ["Chuyên viên Văn phòng"],
    }


def test_a_post_that_someone_is_to_take_up_is_theirs():
    sentence = "Đồng ý để đồng chí Lò Văn Pảo, Phó Bí thư Huyện ủy Bản Vược giữ chức Trưởng ban Dân tộc tỉnh."
    posts = [post.text for post in people(sentence)["Lò Văn Pảo"].posts]
    assert posts == ["Phó Bí thư Huyện ủy Bản Vược", "Trưởng ban Dân tộc tỉnh"]


def test_all_of_a_roll_are_present():
    text = (
        "Sáng 8/9/2023, Tỉnh ủy Sơn Lâm họp. Dự hội nghị có các đồng chí: Lò Văn Pánh, Phó Bí thư Thường trực Tỉnh ủy;"
        " Phạm Thị Hoài Thu, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh.\n"
    )
    assert {one.name: one.roles for one in find(document(text))} == {
        "Lò Văn Pánh": ("attendee",),
        "Phạm Thị Hoài Thu": ("attendee",),
    }
