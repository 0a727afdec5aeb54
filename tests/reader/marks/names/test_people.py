"""Who holds which post, and who is meant by later short forms."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.names.people import cast
from ketluan.reader.text.document import Document
from tests.reader.marked import document, paragraphs


def held(*lines: str) -> dict[str, list[str]]:
    return {person.name: [post.text for post in person.posts] for person in cast(paragraphs(*lines)).people}


def meant(doc: Document, phrase: str, *, last: bool = True) -> str | None:
    start = doc.text.rfind(phrase) if last else doc.text.find(phrase)
    person = cast(doc).holder(start, start + len(phrase))
    return person.name if person else None


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("Đào Việt Cương, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh dự.", ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]),
        ("Chủ tịch UBND tỉnh Đào Việt Cương dự.", ["Chủ tịch UBND tỉnh"]),
        ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Đào Việt Cương dự.", ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]),
        ("Đồng chí Đào Việt Cương - TUV – Bí thư Huyện ủy dự.", ["TUV", "Bí thư Huyện ủy"]),
        (
            "Chủ tịch UBND tỉnh Đào Việt Cương, Trưởng Ban Chỉ đạo phòng, chống dịch tỉnh dự.",
            ["Chủ tịch UBND tỉnh", "Trưởng Ban Chỉ đạo phòng, chống dịch tỉnh"],
        ),
        ("Đoàn kiểm toán do ông Đào Việt Cương làm Trưởng đoàn đã đến.", ["Trưởng đoàn"]),
        ("Đại biểu Đào Việt Cương (Mường Hin) – Trưởng Ban Pháp chế HĐND tỉnh hỏi.", ["Trưởng Ban Pháp chế HĐND tỉnh"]),
        (
            "Đào Việt Cương, Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực (Ban Chỉ đạo 20) tỉnh nói.",
            ["Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực (Ban Chỉ đạo 20) tỉnh"],
        ),
        ("Chị Đào Việt Cương, Chi hội trưởng phụ nữ kể.", ["Chi hội trưởng phụ nữ"]),
        ("Ông Đào Việt Cương hỏi.", []),
        ("Thượng tá Đào Việt Cương báo cáo.", []),
    ],
)
def test_posts_around_a_name_are_the_persons(sentence, posts):
    assert held(sentence) == {"Đào Việt Cương": posts}


def test_an_order_to_become_something_gives_no_post():
    assert held("Chủ tịch UBND tỉnh giao Phó Chủ tịch UBND tỉnh Tô Vĩnh Hào làm tổ trưởng tổ công tác.") == {
        "Tô Vĩnh Hào": ["Phó Chủ tịch UBND tỉnh"]
    }


def test_the_head_of_a_list_gives_its_post_to_all():
    assert held("Dự có các Phó Chủ tịch UBND tỉnh: Hờ A Páo, Quàng Thị Ngân và Phùng Trọng Nghĩa.") == {
        "Hờ A Páo": ["Phó Chủ tịch UBND tỉnh"],
        "Quàng Thị Ngân": ["Phó Chủ tịch UBND tỉnh"],
        "Phùng Trọng Nghĩa": ["Phó Chủ tịch UBND tỉnh"],
    }


def test_a_post_behind_two_persons_is_both_ones():
    assert held("Dự có ông Hoàng Seo Phỏng và bà Trịnh Kim Duyến, Phó Chủ tịch HĐND tỉnh.") == {
        "Hoàng Seo Phỏng": ["Phó Chủ tịch HĐND tỉnh"],
        "Trịnh Kim Duyến": ["Phó Chủ tịch HĐND tỉnh"],
    }


def test_the_next_persons_post_is_not_the_one_befores():
    assert held("Dự có Bí thư Tỉnh ủy Lương Khánh Toàn, Chủ tịch UBND tỉnh Đào Việt Cương.") == {
        "Lương Khánh Toàn": ["Bí thư Tỉnh ủy"],
        "Đào Việt Cương": ["Chủ tịch UBND tỉnh"],
    }


def test_a_post_behind_a_dash_is_that_of_two_between_semicolons():
    found = held("Dự có: Phương Thị Sanh - Phó Bí thư Tỉnh ủy; Hà Sỹ Thắng, Hoàng Thị Dương - Phó Chủ tịch HĐND tỉnh.")
    assert found["Hà Sỹ Thắng"] == found["Hoàng Thị Dương"] == ["Phó Chủ tịch HĐND tỉnh"]
    comma = held("Dự có: Trần Quốc Toán, Bí thư Tỉnh ủy; Hà Sỹ Thắng, Lê Xuân Tín, Phó Chủ tịch HĐND tỉnh chủ tọa.")
    assert comma["Hà Sỹ Thắng"] == ["Phó Chủ tịch HĐND tỉnh"]
    apart = held("Dự có ông Hà Sỹ Thắng, bà Hoàng Thị Dương - Phó Chủ tịch HĐND tỉnh.")
    assert apart["Hà Sỹ Thắng"] == []


def test_a_semicolon_behind_commas_ends_who_shares_a_post():
    found = held("Dự có các Phó Giám đốc: Thượng tá Sùng A Súa, Đại tá Lò Hải; Thượng tá Tao Văn Sơn - Trưởng phòng.")
    assert found == {"Sùng A Súa": ["Phó Giám đốc"], "Lò Hải": ["Phó Giám đốc"], "Tao Văn Sơn": ["Trưởng phòng"]}


def test_whom_one_speaks_to_is_another():
    found = held("Báo cáo với Chủ tịch UBND tỉnh, ông Đào Duy Trọng, Giám đốc Sở Xây dựng cho biết đã xong.")
    assert found == {"Đào Duy Trọng": ["Giám đốc Sở Xây dựng"]}


def test_whom_a_person_reports_to_gives_no_post():
    assert held("Báo cáo Thủ tướng, Bí thư Thành ủy Cao Lâm Thao nêu ba đề xuất.") == {
        "Cao Lâm Thao": ["Bí thư Thành ủy"]
    }


def test_a_post_is_written_once_as_first_written_in_full():
    assert held(
        "Đ/c Quàng Thị Ngân, Phó Chủ tịch UBND phát biểu.",
        "Đồng chí Quàng Thị Ngân, Phó Chủ tịch UBND tỉnh kết luận. Phó Chủ tịch UBND tỉnh Quàng Thị Ngân yêu cầu.",
    ) == {"Quàng Thị Ngân": ["Phó Chủ tịch UBND tỉnh"]}


def test_two_posts_of_one_title_in_two_bodies_stay_two():
    assert held("Đào Việt Cương, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh dự.") == {
        "Đào Việt Cương": ["Chủ tịch UBND tỉnh", "Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh"]
    }


def test_the_printed_post_of_a_signer_is_not_whom_he_signs_for():
    doc = document(
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN LÂM\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 11/KH-UBND\tSơn Lâm, ngày 06 tháng 6 năm 2022\nKẾ HOẠCH\nChuyển đổi số năm 2022\n"
        "Giao các sở tổ chức thực hiện.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHờ A Páo\n"
    )
    (person,) = cast(doc).people
    assert [post.text for post in person.posts] == ["PHÓ CHỦ TỊCH"]


REPORT = (
    "Sáng 8/7, các đồng chí: Lương Khánh Toàn, Bí thư Tỉnh ủy; Đào Việt Cương, Chủ tịch UBND tỉnh làm việc với huyện.",
    "Giám đốc Sở Tài chính Nghiêm Quốc Tựu báo cáo. Phó Giám đốc Sở Tài chính Vi Thị Thoa dự.",
)


@pytest.mark.parametrize(
    ("line", "phrase", "name"),
    [
        ("Bí thư Tỉnh ủy yêu cầu làm ngay.", "Bí thư Tỉnh ủy", "Lương Khánh Toàn"),
        ("Đồng chí Bí thư Tỉnh ủy yêu cầu làm ngay.", "Đồng chí Bí thư Tỉnh ủy", "Lương Khánh Toàn"),
        ("Chủ tịch UBND tỉnh giao các sở rà soát.", "Chủ tịch UBND tỉnh", "Đào Việt Cương"),
        ("Giám đốc Sở Tài chính tiếp thu.", "Giám đốc Sở Tài chính", "Nghiêm Quốc Tựu"),
        ("Ông Cương đề nghị huyện làm sớm.", "Ông Cương", "Đào Việt Cương"),
        ("Đồng chí Toàn kết luận.", "Đồng chí Toàn", "Lương Khánh Toàn"),
        ("Bí thư Tỉnh ủy cảm ơn. Đồng chí đề nghị huyện làm sớm.", "Đồng chí", "Lương Khánh Toàn"),
        ("Chủ tịch UBND tỉnh ghi nhận; đồng chí cũng lưu ý việc chậm.", "đồng chí", "Đào Việt Cương"),
        ("Từng đồng chí đề nghị sửa quy chế.", "đồng chí", None),
        ("Các đồng chí đề nghị sửa quy chế.", "đồng chí", None),
        ("Bầu Chủ tịch HĐND tỉnh nhiệm kỳ mới.", "Chủ tịch HĐND tỉnh", None),
        ("Chủ tịch UBND các huyện chịu trách nhiệm.", "Chủ tịch UBND các huyện", None),
        ("Phó Chủ tịch UBND tỉnh theo dõi.", "Phó Chủ tịch UBND tỉnh", None),
        ("Ông Hải đề nghị huyện làm sớm.", "Ông Hải", None),
    ],
)
def test_a_short_form_means_who_holds_the_post_or_was_named_last(line, phrase, name):
    assert meant(paragraphs(*REPORT, line), phrase) == name


def test_a_caption_between_two_paragraphs_does_not_change_who_the_comrade_is():
    doc = document(
        "Hội nghị bàn về rừng\n\n"
        "Sáng 5/6, Chủ tịch UBND tỉnh Đào Việt Cương chủ trì hội nghị về bảo vệ rừng với các huyện vùng cao.\n\n"
        "Giám đốc Sở Tài chính Nghiêm Quốc Tựu phát biểu tại hội nghị\n\n"
        "Đồng chí đề nghị các huyện chủ động phương án ngay từ đầu mùa khô, không để bị động.\n\nHội nghị kết thúc.\n"
    )
    assert meant(doc, "Đồng chí") == "Đào Việt Cương"


def test_of_several_who_hold_a_post_the_one_named_last_is_meant():
    doc = paragraphs(
        "Phó Chủ tịch UBND tỉnh Hờ A Páo và Phó Chủ tịch UBND tỉnh Quàng Thị Ngân dự.",
        "Phó Chủ tịch UBND tỉnh Hờ A Páo phát biểu. Phó Chủ tịch UBND tỉnh yêu cầu làm ngay.",
    )
    assert meant(doc, "Phó Chủ tịch UBND tỉnh") == "Hờ A Páo"


def test_a_shorter_writing_of_a_name_is_the_same_person():
    doc = paragraphs("Bí thư Thành ủy Cao Thị Nhã Uyên dự. Bà Nhã Uyên đề nghị làm rõ.")
    (person,) = cast(doc).people
    assert person.name == "Cao Thị Nhã Uyên"
    assert [doc.text[a:b] for a, b in person.mentions] == ["Bí thư Thành ủy Cao Thị Nhã Uyên", "Bà Nhã Uyên"]


def test_persons_are_found_by_name_and_by_position():
    doc = paragraphs("Ông Tạ Quỳnh Lam, Giám đốc Sở Giáo dục và Đào tạo trả lời.")
    people = cast(doc)
    assert people.named("Tạ Quỳnh Lam") is people.person_at(5)
    assert people.named("Tạ Quỳnh") is None
    assert people.person_at(len(doc.text) - 3) is None
    assert people.before(0, 4) is None


def test_a_text_without_persons_has_an_empty_cast():
    assert cast(paragraphs("Bí thư Tỉnh ủy yêu cầu làm ngay.")).people == ()


def test_a_deputy_prime_minister_needs_no_body():
    doc = paragraphs("Phó Thủ tướng Tô Vĩnh Hào chủ trì. Phó Thủ tướng Chính phủ Tô Vĩnh Hào kết luận.")
    (person,) = cast(doc).people
    assert [post.text for post in person.posts] == ["Phó Thủ tướng"]


def test_who_receives_a_notice_gives_no_post_to_who_signs_it():
    doc = document(
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH SƠN LÂM          Độc lập - Tự do - Hạnh phúc\n"
        "Số: 11/TB-UBND          Sơn Lâm, ngày 06 tháng 6 năm 2022\n"
        "THÔNG BÁO\n"
        "Kết luận tại phiên họp tháng 5\n"
        "Giao các sở tổ chức thực hiện.\n"
        "Nơi nhận:                    TL. CHỦ TỊCH\n"
        "- Thường trực Tỉnh ủy;                    CHÁNH VĂN PHÒNG\n"
        "- CT và các PCT UBND tỉnh;\n"
        "- Lưu: VT.                   Tống Duy Khải\n"
    )
    (person,) = cast(doc).people
    assert [post.text for post in person.posts] == ["CHÁNH VĂN PHÒNG"]


def test_a_short_writing_of_a_standing_deputy_is_the_same_post():
    doc = paragraphs("Phó Bí thư TT Huyện ủy Tẩn Láo Lở dự. Phó Bí thư Thường trực Huyện ủy Tẩn Láo Lở nói.")
    (person,) = cast(doc).people
    assert [post.text for post in person.posts] == ["Phó Bí thư TT Huyện ủy"]


def test_a_name_that_a_post_has_swallowed_everywhere_is_no_person_without_a_place():
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM\nSố: 147/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nHà Lâm, ngày 06 tháng 6 năm 2022\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\n"
        "Ngày 28 tháng 9 năm 2023, Ban Thường vụ Tỉnh ủy Hà Lâm họp thường kỳ tháng 9 KT. CHỦ TỊCH\n"
        "PHÓ CHỦ TỊCH\nHờ A Páo đồng chí Lò Thị Mẩy "
    )
    people = cast(document(text)).people
    assert people
    assert all(person.mentions for person in people)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Dự có Chánh Văn phòng Tỉnh ủy - Đào Xuân Mạnh; Giám đốc Sở Nội vụ - Trịnh Đình Sơn.",
            {"Đào Xuân Mạnh": ["Chánh Văn phòng Tỉnh ủy"], "Trịnh Đình Sơn": ["Giám đốc Sở Nội vụ"]},
        ),
        (
            "Đồng chí Sùng Seo Páo (Bí thư Đảng ủy xã Lùng Phình) báo cáo.",
            {"Sùng Seo Páo": ["Bí thư Đảng ủy xã Lùng Phình"]},
        ),
        ("Tổ trưởng tổ dân phố số 14 Ngô Văn Lạng hỏi.", {"Ngô Văn Lạng": ["Tổ trưởng tổ dân phố số 14"]}),
        ("Trưởng thôn 5 Lê Văn Ba dự.", {"Lê Văn Ba": ["Trưởng thôn 5"]}),
        (
            "Trung tá Hà Duy Tân, Đồn trưởng Đồn Biên phòng Nậm Cang dự.",
            {"Hà Duy Tân": ["Đồn trưởng Đồn Biên phòng Nậm Cang"]},
        ),
        (
            "Phân công đồng chí Đinh Thị Lụa - Phó Chủ tịch HĐND huyện phụ trách cụm 2.",
            {"Đinh Thị Lụa": ["Phó Chủ tịch HĐND huyện"]},
        ),
        (
            "Các ông, bà trưởng thôn: Lường Văn Ín, Vì Văn Pâng dự.",
            {"Lường Văn Ín": ["trưởng thôn"], "Vì Văn Pâng": ["trưởng thôn"]},
        ),
        ("Bà Lê Thị Ba, Thành viên UBND tỉnh dự.", {"Lê Thị Ba": ["Thành viên UBND tỉnh"]}),
        (
            "Ông Lê Văn Ba, Vụ trưởng Vụ Địa phương I, Văn phòng Trung ương Đảng dự.",
            {"Lê Văn Ba": ["Vụ trưởng Vụ Địa phương I, Văn phòng Trung ương Đảng"]},
        ),
        (
            "Ông Lê Văn Ba, Giám đốc Bệnh viện Lao và Bệnh phổi Nghệ An dự.",
            {"Lê Văn Ba": ["Giám đốc Bệnh viện Lao và Bệnh phổi Nghệ An"]},
        ),
        (
            "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Lê Thị Ba dự.",
            {"Lê Thị Ba": ["Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường"]},
        ),
        ("Ông Lê Văn Ba, Cục trưởng Cục Thuế, Bộ trưởng dự.", {"Lê Văn Ba": ["Cục trưởng Cục Thuế", "Bộ trưởng"]}),
        ("Phòng kiểm tra việc chống dịch tả lợn Châu Phi, báo cáo trước ngày 25/5.", {}),
        ("Chủ tịch UBND huyện - Mường Hin là huyện nghèo.", {}),
    ],
)
def test_posts_stand_before_a_dash_in_brackets_and_with_a_number(sentence, wanted):
    assert held(sentence) == wanted


def test_a_place_that_stands_alone_elsewhere_ends_before_a_name():
    people = held(
        "Đồng chí Bí thư Đảng ủy xã Leng Su Sìn Chang Hừ Pó đề nghị sửa cầu.",
        "Đồn BP Leng Su Sìn tăng cường tuần tra.",
    )
    assert people == {"Chang Hừ Pó": ["Bí thư Đảng ủy xã Leng Su Sìn"]}
