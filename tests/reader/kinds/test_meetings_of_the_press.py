"""The meeting of the record, as the provincial press tells of it."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.meeting import Meeting, find
from tests.reader.marked import document


def meeting(text: str) -> Meeting:
    (found,) = find(document(text))
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chiều 1/7/2020, UBND tỉnh tổ chức hội nghị trực tuyến phiên họp thường kỳ tháng 6.", "regular_session"),
        ("Sáng 18/8/2015, UBND tỉnh đã tổ chức họp định kỳ nửa đầu tháng 8.", "regular_session"),
        ("Chiều 1/7/2020, UBND tỉnh tổ chức hội nghị trực tuyến sơ kết chương trình giảm nghèo.", "conference"),
        ("Chiều 29/3/2022, ông Lò Văn Pảo chủ trì Phiên họp thứ 15, Thường trực HĐND tỉnh.", "council_session"),
        ("Sáng 29/2/2024, Thường trực HĐND huyện, tổ chức phiên họp lần thứ 27.", "council_session"),
        (
            "UBND tỉnh thảo luận các nội dung trình HĐND tỉnh tại kỳ họp giữa năm\nChiều 29/5/2023, UBND tỉnh họp "
            "thảo luận các nội dung trình tại kỳ họp thứ 14, HĐND tỉnh khóa XIX.\nCác ngành báo cáo.\n",
            "conference",
        ),
        ("Sáng 29/2/2024, UBND huyện tổ chức phiên họp, mời Thường trực HĐND huyện cùng dự.", "conference"),
        ("Sáng 18/8/2015, UBND tỉnh tổ chức hội nghị trực tuyến giao ban công tác tư pháp.", "briefing"),
    ],
)
def test_a_session_by_rule_is_one_though_it_is_called_a_conference_too(text, kind):
    assert meeting(text).kind == kind


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (
            "Sáng 5/11/2023, Ban Thường vụ Huyện ủy tổ chức hội nghị quán triệt Nghị quyết Hội nghị lần thứ 8 "
            "Ban Chấp hành Trung ương Đảng khóa XIII.",
            None,
        ),
        ("Sáng 5/6/2023, Huyện ủy tổ chức hội nghị thông báo kết quả Hội nghị Trung ương 7 (khóa XIII).", None),
        (
            "Sáng 6/8/2020, Ban Thường vụ Tỉnh ủy tổ chức hội nghị cho ý kiến về các nội dung của HĐND tỉnh khóa XIV.",
            None,
        ),
        ("Sáng 6/8/2020, Thường trực HĐND tỉnh khóa XIV tổ chức hội nghị giao ban với các huyện.", None),
        ("Sáng 6/8/2020, HĐND tỉnh khóa XIV tổ chức hội nghị thống nhất chương trình giám sát.", "XIV"),
        ("Sáng 5/6/2023, Ban Chấp hành Đảng bộ huyện khóa XXII tổ chức hội nghị lần thứ 9.", "XXII"),
        ("Sáng 5/6/2023, Ban Chấp hành Trung ương Đảng khóa XIII khai mạc Hội nghị lần thứ 8.", "XIII"),
    ],
)
def test_the_term_of_a_central_committee_is_no_term_of_a_local_conference(text, term):
    assert meeting(text).term == term


def test_a_session_is_the_whole_councils():
    text = (
        "Trong ngày 6/12/2023, kỳ họp thứ 9 nghe báo cáo của Thường trực HĐND huyện, tờ trình của UBND huyện; nghe ý "
        "kiến cử tri gửi HĐND huyện."
    )
    assert meeting(text).body == "Hội đồng nhân dân huyện"
    standing = "Sáng 6/12/2023, Thường trực HĐND huyện tổ chức phiên họp thường kỳ chuẩn bị kỳ họp thứ 9."
    assert meeting(standing).body == "Thường trực Hội đồng nhân dân huyện"


def test_a_body_that_prepares_the_session_of_another_is_the_one_that_meets():
    text = "Để chuẩn bị cho Kỳ họp thứ 17 HĐND tỉnh, sáng 23/11/2020, Thường trực HĐND tỉnh tổ chức hội nghị giao ban."
    assert meeting(text).body == "Thường trực Hội đồng nhân dân tỉnh"


def test_a_board_of_the_council_is_named_with_its_council():
    text = (
        "Ngày 1/6/2020, Ban Kinh tế - Ngân sách tổ chức cuộc họp. Cuộc họp do ông Lý Quốc Dự - Trưởng Ban Kinh tế - "
        "Ngân sách HĐND huyện chủ trì."
    )
    assert meeting(text).body == "Ban Kinh tế - Ngân sách Hội đồng nhân dân huyện"
    alone = "Ngày 1/6/2020, Ban Kinh tế - Ngân sách tổ chức cuộc họp. Cuộc họp do ông Lý Quốc Dự chủ trì."
    assert meeting(alone).body == "Ban Kinh tế - Ngân sách"


@pytest.mark.parametrize(
    ("partners", "counterparts"),
    [
        (
            "Ban Thường vụ Đảng ủy các xã Ea Lâm, Ea Sình và Krông Bắc",
            (
                "Ban Thường vụ Đảng ủy xã Ea Lâm",
                "Ban Thường vụ Đảng ủy xã Ea Sình",
                "Ban Thường vụ Đảng ủy xã Krông Bắc",
            ),
        ),
        (
            "Đảng ủy, UBND các xã Ea Lâm, Ea Sình",
            (
                "Đảng ủy xã Ea Lâm",
                "Đảng ủy xã Ea Sình",
                "Ủy ban nhân dân xã Ea Lâm",
                "Ủy ban nhân dân xã Ea Sình",
            ),
        ),
        ("Đảng ủy, UBND xã Ea Lâm", ("Đảng ủy xã Ea Lâm", "Ủy ban nhân dân xã Ea Lâm")),
        ("các xã: Ea Lâm, Ea Sình", ("xã Ea Lâm", "xã Ea Sình")),
        ("các tỉnh, thành phố: Hà Giang, Đà Nẵng", ("tỉnh Hà Giang", "thành phố Đà Nẵng")),
        ("các tỉnh Hà Giang, Lào Cai", ("tỉnh Hà Giang", "tỉnh Lào Cai")),
        (
            "Ban Thường vụ Tỉnh ủy Hà Giang, Lào Cai và Sơn La",
            ("Ban Thường vụ Tỉnh ủy Hà Giang", "Ban Thường vụ Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ),
        ("Đảng ủy xã Ea Lâm, tỉnh Hà Giang", ("Đảng ủy xã Ea Lâm",)),
        ("UBND xã Ea Lâm và UBND huyện Ea Sình", ("Ủy ban nhân dân xã Ea Lâm", "Ủy ban nhân dân huyện Ea Sình")),
        ("huyện Ea Sình, huyện Ea Lâm", ("huyện Ea Sình", "huyện Ea Lâm")),
        ("Trung tâm Phục vụ hành chính công xã Ea Lâm", ("Trung tâm Phục vụ hành chính công xã Ea Lâm",)),
        ("Tỉnh ủy Hà Giang, Sở Y tế", ("Tỉnh ủy Hà Giang", "Sở Y tế tỉnh Hà Giang")),
    ],
)
def test_the_committees_of_several_communes_are_several(partners, counterparts):
    text = f"Chiều 6/8/2025, đồng chí Lò Văn Pảo, Phó Bí thư Tỉnh ủy làm việc với {partners} về chuyển đổi số."
    assert meeting(text).counterparts == counterparts


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        (
            "Chiều 10/7/2019, Kỳ họp thứ tám HĐND tỉnh hoàn thành chương trình.\n\n"
            "Chủ tịch HĐND tỉnh Y Blăm Niê chủ trì phiên làm việc. Ảnh: Lan Hà\n",
            ("Y Blăm Niê",),
        ),
        (  # a picture of another day
            "Đồng chí Lò Văn Pảo, Chủ tịch UBND tỉnh kiểm tra tại chốt gác ở thị trấn. Ảnh: LAN HÀ\n\n"
            "Chiều 28/6/2021, Phó Thủ tướng Chính phủ Vì Đức Lâm đã họp khẩn cấp theo hình thức trực tuyến, với các "
            "tỉnh miền núi. Dự tại điểm cầu có đồng chí Lò Văn Pảo, Chủ tịch UBND tỉnh.\n",
            ("Vì Đức Lâm",),
        ),
        (
            "Chiều 4/2/2020, tỉnh họp về phòng dịch. Sau khi nghe các ngành báo cáo, Chủ tịch UBND tỉnh Lò Văn Pảo đã "
            "có kết luận về cuộc họp như sau:",
            ("Lò Văn Pảo",),
        ),
        (  # the presidium is no person
            "Sáng 7/8/2025, Đảng bộ phường Nậm Mòn tổ chức đại hội. Dự đại hội có đồng chí Vì Thị Thanh, Chủ tịch HĐND "
            "tỉnh. Đoàn Chủ tịch điều hành đại hội.\n",
            (),
        ),
        (
            "Sáng 19/7/2023, HĐND tỉnh khai mạc kỳ họp thứ 7. Chủ tịch HĐND tỉnh Vì Thái Lâm; Phó Chủ tịch HĐND tỉnh "
            "Chá A Chừ chủ tọa và điều hành các nội dung, chương trình kỳ họp.",
            ("Vì Thái Lâm", "Chá A Chừ"),
        ),
    ],
)
def test_who_chairs_is_told_by_the_words_of_the_meeting_itself(text, chairs):
    assert meeting(text).chairs == chairs


def test_a_provisional_council_is_named_as_one():
    text = "Sáng 5/8/2025, HĐND lâm thời phường Nậm Mòn tổ chức kỳ họp thứ 2."
    assert meeting(text).body == "Hội đồng nhân dân lâm thời phường Nậm Mòn"


@pytest.mark.parametrize(
    ("text", "body", "chairs"),
    [
        (
            "Các ông: Đoàn Hữu Lâm - Bí thư Đảng ủy, Chủ tịch HĐND phường; Lê Văn Pảo - Phó Chủ tịch HĐND phường chủ "
            "trì kỳ họp.\n\nQuang cảnh kỳ họp HĐND phường Nậm Mòn. Ảnh: Lan Hà\n",
            "Hội đồng nhân dân phường Nậm Mòn",
            ("Đoàn Hữu Lâm", "Lê Văn Pảo"),
        ),
        (
            "Tham dự có Bí thư Đảng ủy, Chủ tịch HĐND phường Võ Lê Lâm.\n\nTại kỳ họp, các đại biểu thông qua 7 nghị "
            "quyết của HĐND phường.\n",
            "Hội đồng nhân dân phường",
            (),
        ),
    ],
)
def test_a_session_is_the_councils_though_nothing_says_which_it_was(text, body, chairs):
    found = meeting(text)
    assert (found.kind, found.body, found.chairs) == ("council_session", body, chairs)


@pytest.mark.parametrize(
    "text",
    [
        "Cử tri gửi tới HĐND huyện nhiều ý kiến trước kỳ họp. Giá vật tư tăng 5%.",
        "Tại kỳ họp, Quốc hội thông qua luật. Tỉnh có 36 dự án.",
    ],
)
def test_a_session_that_is_only_spoken_of_is_no_meeting(text):
    assert meeting(text).kind == "other"


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        ("Sáng 22/9/2023, tại Trung tâm Chỉ huy-Công an tỉnh, Tỉnh ủy tổ chức hội nghị.", "Tỉnh ủy"),
        ("Ngày 24/2/2025, tại trụ sở HĐND-UBND tỉnh, Ban Thường vụ Tỉnh ủy họp.", "Ban Thường vụ Tỉnh ủy"),
        (
            "Sáng 2/6/2023, dưới sự chủ trì của ông Lò Văn Pảo, UBND tỉnh đã tổ chức phiên họp Ủy ban thảo luận các "
            "nội dung trình kỳ họp.",
            "Ủy ban nhân dân tỉnh",
        ),
        ("Sáng 19/7/2023, HĐND tỉnh Sơn La Khóa XV tổ chức kỳ họp thứ 7.", "Hội đồng nhân dân tỉnh Sơn La"),
    ],
)
def test_where_a_meeting_is_held_and_its_term_are_no_part_of_who_meets(opening, body):
    assert meeting(opening).body == body


def test_a_commune_that_is_called_like_a_district_elsewhere_settles_no_province():
    visit = "Lãnh đạo tỉnh thăm, chúc tết nhân dân xã Phước Sơn. Sáng 5/2/2021, UBND tỉnh họp."
    assert meeting(visit).province is None
    assert meeting("Sáng 5/2/2021, UBND tỉnh họp với huyện Phước Sơn.").province == "Quảng Nam"


def test_a_district_of_one_syllable_is_a_place_too():
    text = "Sáng 5/2/2021, UBND huyện Lắk họp thường kỳ. Chủ tịch UBND huyện chủ trì. Huyện ủy Lắk dự."
    assert meeting(text).body == "Ủy ban nhân dân huyện Lắk"
    conference = "Sáng 5/2/2021, Huyện ủy Lắk tổ chức hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 9."
    assert meeting(conference).body == "Ban Chấp hành Đảng bộ huyện Lắk"
