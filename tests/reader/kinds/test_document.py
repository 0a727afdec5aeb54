"""The official document itself: type, number, day, issuer, subject, signer."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.document import find
from ketluan.reader.marks.values.dates import session_day
from tests.reader.marked import SESSION, document, named

STATE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Lâm, ngày 08 tháng 9 năm 2023\nTHÔNG BÁO\n"
    "Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì.\n"
    "1. Sở Tài chính đôn đốc các khoản nợ thuế kéo dài nhiều năm.\n"
    "Nơi nhận:\n- Các sở, ngành;\n- Lưu: VT.\n"
    "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nTống Duy Khải\n"
)
PARTY = (
    "TỈNH ỦY SƠN LÂM\n*\nSố 345-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Lâm, ngày 22 tháng 7 năm 2022\nTHÔNG BÁO\n"
    "kết luận của Ban Thường vụ Tỉnh ủy về công tác 6 tháng đầu năm\n-----\n"
    "Ngày 20/7/2022, Ban Thường vụ Tỉnh ủy họp, xem xét báo cáo 6 tháng đầu năm và kết luận một số nội dung.\n"
    "1. Các huyện ủy rà soát đảng viên đi làm ăn xa.\n"
    "Nơi nhận:\n- Các huyện ủy;\n- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n(Đã ký)\nNông Thị Diệu Vân\n"
)
LETTER = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM\nSố: 2846/UBND-NNMT\nV/v làm sạch dữ liệu đất đai\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Lâm, ngày 26 tháng 9 năm 2025\n"
    "Kính gửi:\n- Sở Nông nghiệp và Môi trường;\n- UBND các xã, phường.\n"
    "Xét đề nghị của Sở Nông nghiệp và Môi trường, UBND tỉnh có ý kiến như sau:\n"
    "1. Sở Nông nghiệp và Môi trường rà soát các thửa đất trùng số.\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTô Vĩnh Hào\n"
)


def read(text: str):
    return list(find(document(text)))


@pytest.mark.parametrize(
    ("text", "field", "value"),
    **named(
        {
            "state type": (STATE, "type", "Thông báo"),
            "state number": (STATE, "number", "152/TB-UBND"),
            "state day": (STATE, "date", "2023-09-08"),
            "state issuer": (STATE, "issuer", "Ủy ban nhân dân tỉnh Sơn Lâm"),
            "state subject": (STATE, "subject", "Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8"),
            "state signer": (STATE, "signer", "Tống Duy Khải"),
            "state capacity": (STATE, "signer_capacity", "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG"),
            "party type": (PARTY, "type", "Thông báo"),
            "party number": (PARTY, "number", "345-TB/TU"),
            "party day": (PARTY, "date", "2022-07-22"),
            "party issuer": (PARTY, "issuer", "Tỉnh ủy Sơn Lâm"),
            "party subject": (PARTY, "subject", "kết luận của Ban Thường vụ Tỉnh ủy về công tác 6 tháng đầu năm"),
            "party signer": (PARTY, "signer", "Nông Thị Diệu Vân"),
            "letter type": (LETTER, "type", "Công văn"),
            "letter number": (LETTER, "number", "2846/UBND-NNMT"),
            "letter subject": (LETTER, "subject", "làm sạch dữ liệu đất đai"),
            "letter issuer": (LETTER, "issuer", "Ủy ban nhân dân tỉnh Hà Lâm"),
            "letter signer": (LETTER, "signer", "Tô Vĩnh Hào"),
        }
    ),
)
def test_an_official_document_says_what_it_is(text, field, value):
    (found,) = read(text)
    assert getattr(found, field) == value


def test_an_issuer_on_one_line_keeps_its_province():
    (found,) = read(STATE.replace("ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM", "ỦY BAN NHÂN DÂN TỈNH SƠN LÂM", 1))
    assert found.issuer == "Ủy ban nhân dân tỉnh Sơn Lâm"


def test_a_district_on_two_lines_is_the_issuer():
    (found,) = read(STATE.replace("TỈNH SƠN LÂM", "HUYỆN MƯỜNG HIN", 1))
    assert found.issuer == "Ủy ban nhân dân huyện Mường Hin"


MINUTES = (
    "UBND TỈNH HÀ LÂM            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG          Độc lập - Tự do - Hạnh phúc\n"
    "Số: 17/BB-SNNMT            Hà Lâm, ngày 06 tháng 5 năm 2025\nBIÊN BẢN\n"
    "Họp giao ban công tác tháng 4\nThời gian: 14 giờ 00 ngày 05/5/2025.\nĐịa điểm: Phòng họp số 1.\n"
    "1. Đồng chí Lục Văn Bảy, Giám đốc Sở kết luận, giao Văn phòng Sở tổ chức hội nghị vào ngày 20/5/2025.\n"
    "Cuộc họp kết thúc hồi 16 giờ cùng ngày.\n"
    "{}\n"
)
TWO_COLUMNS = (
    "THƯ KÝ                        CHỦ TRÌ\n\n\nĐàm Thị Nhài                  Lục Văn Bảy",
    "CHỦ TỌA                       THƯ KÝ\n\n\nLục Văn Bảy                   Đàm Thị Nhài",
)


@pytest.mark.parametrize("signed", TWO_COLUMNS)
def test_minutes_are_a_departments_and_signed_by_who_led(signed):
    (found,) = read(MINUTES.format(signed))
    assert found.issuer == "Sở Nông nghiệp và Môi trường tỉnh Hà Lâm"
    assert found.signer == "Lục Văn Bảy"


def test_minutes_say_when_the_meeting_was():
    day = session_day(document(MINUTES.format(TWO_COLUMNS[0])))
    assert day is not None
    assert day.iso == "2025-05-05"


@pytest.mark.parametrize(
    ("above", "issuer"),
    [("UBND TỈNH HÀ LÂM", "Văn phòng UBND tỉnh Hà Lâm"), ("TỈNH ỦY HÀ LÂM", "Văn phòng Tỉnh ủy Hà Lâm")],
)
def test_an_office_bears_the_name_of_its_body(above, issuer):
    (found,) = read(MINUTES.replace("UBND TỈNH HÀ LÂM", above).replace("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "VĂN PHÒNG"))
    assert found.issuer == issuer


def test_an_unsigned_and_undated_draft_leaves_these_fields_empty():
    (found,) = read(
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố:     /KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày     tháng     năm 2023\nKẾ HOẠCH\nDạy bơi cho học sinh năm 2023\n"
        "Để giảm tai nạn đuối nước, UBND tỉnh ban hành kế hoạch dạy bơi cho học sinh các trường vùng sông suối.\n"
    )
    assert (found.type, found.number, found.date, found.signer) == ("Kế hoạch", None, None, None)


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "a report of a session": f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n",
            "a report that cites a document": (
                "Sơn Lâm sơ kết cải cách hành chính\nSáng 5/9/2023, UBND tỉnh sơ kết Kế hoạch số 120/KH-UBND.\n"
                "Số hồ sơ đúng hẹn đạt 96%.\n"
            ),
            "a report that names the State in a sentence": (
                "Thông tin về kỳ họp\nNgày 22/5, Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam, khóa XV đã khai mạc "
                "kỳ họp.\nĐại biểu Sơn Lâm dự đủ.\n"
            ),
        }
    ),
)
def test_a_news_report_is_no_official_document(text):
    assert read(text) == []


def test_a_letterhead_and_a_signature_in_lines_of_a_table_are_read_by_column():
    (found,) = find(
        document(
            "| ỦY BAN NHÂN DÂN TỈNH SƠN LÂM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
            "| Số: 58/KH-UBND | Độc lập - Tự do - Hạnh phúc |\n|  | Sơn Lâm, ngày 26 tháng 01 năm 2026 |\n"
            "KẾ HOẠCH\nTổng điều tra kinh tế\nUBND tỉnh ban hành Kế hoạch như sau:\n"
            "1. Sở Nội vụ lập danh sách điều tra viên trước ngày 10/02/2026.\n"
            "| Nơi nhận: | KT. CHỦ TỊCH |\n| - Các sở; | PHÓ CHỦ TỊCH |\n| - Lưu: VT. | Nông Thị Diệu Vân |\n"
        )
    )
    assert (found.number, found.issuer, found.signer) == (
        "58/KH-UBND",
        "Ủy ban nhân dân tỉnh Sơn Lâm",
        "Nông Thị Diệu Vân",
    )


def test_what_a_page_prints_above_the_letterhead_hides_no_paper():
    (found,) = read("Thông báo kết luận của Ban Thường vụ Tỉnh ủy về công tác 6 tháng\nBan biên tập\n" + PARTY)
    assert (found.type, found.number, found.issuer) == ("Thông báo", "345-TB/TU", "Tỉnh ủy Sơn Lâm")
    assert found.subject == "kết luận của Ban Thường vụ Tỉnh ủy về công tác 6 tháng đầu năm"


def test_the_type_of_a_conclusion_notice_is_its_first_word():
    title = "THÔNG BÁO\nkết luận của Ban Thường vụ"
    assert read(PARTY.replace(title, "THÔNG BÁO KẾT LUẬN\ncủa Ban Thường vụ"))[0].type == "Thông báo"


def test_the_standing_committee_of_a_council_is_named_with_it():
    council = STATE.replace("ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM", "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LÂM\nTHƯỜNG TRỰC")
    assert read(council)[0].issuer == "Thường trực Hội đồng nhân dân tỉnh Sơn Lâm"


ANNEX = (
    "UBND HUYỆN TÀ SÌN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ BẢO VỆ RỪNG\n"
    "(Kèm theo Kế hoạch số 31/KH-UBND ngày 05/3/2024 của UBND huyện)\n"
    "TT | Nội dung công việc | Đơn vị thực hiện | Đơn vị phối hợp | Thời gian\n"
    "1 | Dọn thực bì hai bên đường băng | Hạt Kiểm lâm | UBND các xã | 30/4/2024\n"
)


def test_the_head_of_an_annex_ends_above_its_table():
    (found,) = read(ANNEX)
    assert (found.type, found.subject) == ("Phụ lục", "PHÂN CÔNG NHIỆM VỤ BẢO VỆ RỪNG")
    assert [block.kind for block in document(ANNEX).blocks][-2:] == ["row", "row"]


def test_a_subject_may_begin_as_a_sentence_does():
    subject = (
        "Triển khai thực hiện Nghị quyết số 45-NQ/TU ngày 20/7/2022 của Ban Chấp hành Đảng bộ tỉnh về phát triển công"
        " nghiệp chế biến nông sản ở các huyện vùng cao"
    )
    (found,) = read(STATE.replace("Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8", subject))
    assert found.subject == subject


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("TỈNH ỦY SƠN LÂM\nBAN THƯỜNG VỤ", "Ban Thường vụ Tỉnh ủy Sơn Lâm"),
        ("UBND HUYỆN TÀ SÌN\nVĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND huyện Tà Sìn"),
    ],
)
def test_what_stands_under_a_body_is_its_own(lines, issuer):
    (found,) = read(STATE.replace("ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM", lines))
    assert found.issuer == issuer


COLUMNS = (
    "ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "XÃ MƯỜNG KHOA                       Độc lập - Tự do - Hạnh phúc\n"
    "Số: 145/TB-UBND                     Mường Khoa, ngày 12 tháng 9 năm 2025\n\nTHÔNG BÁO\n"
    "Kết luận của Chủ tịch UBND xã tại phiên họp thường kỳ tháng 8 năm 2025\n\n"
    "Ngày 29/8/2025, đồng chí Lò Văn Thoan, Chủ tịch UBND xã chủ trì phiên họp thường kỳ, kết luận:\n"
    "1. Phòng Kinh tế rà soát các dự án, báo cáo trước ngày 20/9.\n"
    "Nơi nhận:                                   TL. CHỦ TỊCH\n"
    "- Thường trực Đảng ủy;                      CHÁNH VĂN PHÒNG\n"
    "- Lưu: VT.                                  (Đã ký)\n\n"
)


def test_the_name_below_two_columns_is_who_signed():
    (found,) = read(f"{COLUMNS}                                            Quàng Thị Mến\n")
    assert (found.signer, found.issuer) == ("Quàng Thị Mến", "Ủy ban nhân dân xã Mường Khoa")


def test_a_line_below_two_columns_that_is_no_name_signs_nothing():
    (found,) = read(f"{COLUMNS}PHỤ LỤC\n")
    assert found.signer is None


def test_a_partys_office_beside_the_day_is_the_issuer():
    (found,) = read(
        "TỈNH ỦY HÀ LÂM                    ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "VĂN PHÒNG                          Hà Lâm, ngày 04 tháng 3 năm 2024\n*\nSố 512-TB/VPTU\n\nTHÔNG BÁO\n"
        "Kết luận của đồng chí Bí thư Tỉnh ủy\n\nNgày 28/02/2024, đồng chí Bí thư Tỉnh ủy làm việc với huyện.\n"
    )
    assert (found.issuer, found.date) == ("Văn phòng Tỉnh ủy Hà Lâm", "2024-03-04")


def test_a_committee_beside_the_day_is_named_with_its_capitals():
    (found,) = read(
        "ĐẢNG BỘ TỈNH HÀ LÂM               ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "BAN THƯỜNG VỤ TỈNH ỦY              Hà Lâm, ngày 04 tháng 3 năm 2024\n*\nSố 512-TB/TU\n\nTHÔNG BÁO\n"
        "kết luận về nhiệm vụ quý II\n\nNgày 28/02/2024, Ban Thường vụ Tỉnh ủy họp.\n"
    )
    assert found.issuer.startswith("Ban Thường vụ Tỉnh ủy")
