"""PDF: words at places become lines, paragraphs, columns and tables again."""

from __future__ import annotations

import pytest

from ketluan.reader.files import load
from ketluan.reader.files.limits import Limits
from ketluan.reader.files.refusals import Damaged, GlyphMapped, NotVietnamese, Scan, TooLarge
from tests.reader.files.pdfs import Pdf, width

FULL = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành, địa phương khẩn trương rà soát"  # full, with its indent
NEXT = "tiến độ giải ngân vốn đầu tư công, tháo gỡ khó khăn cho các dự án chậm trễ,"
LEFT, INDENT = 70, 100


def lines(pdf: Pdf) -> list[str]:
    return load(pdf.bytes()).text.split("\n")


def kinds(pdf: Pdf) -> list[tuple[str, list[str]]]:
    loaded = load(pdf.bytes())
    return [(line.kind, [loaded.text[start:end] for start, end in line.cells]) for line in loaded.lines]


def paragraph(pdf: Pdf, top: float, *texts: str) -> Pdf:
    for number, text in enumerate(texts):
        pdf.text(text, INDENT if not number else LEFT, top + 16 * number)
    return pdf


def test_lines_are_joined_to_paragraphs():
    pdf = paragraph(Pdf(), 80, FULL, NEXT, "chậm nhất trong tháng 9.")
    paragraph(pdf, 140, FULL, "trước ngày 20/9.")
    assert lines(pdf) == [
        f"{FULL} {NEXT} chậm nhất trong tháng 9.",
        f"{FULL} trước ngày 20/9.",
    ]


def test_a_numbered_point_begins_a_line_of_its_own():
    pdf = paragraph(Pdf(), 80, FULL, NEXT).text("2. Giao Sở Y tế báo cáo tình hình dịch bệnh.", LEFT, 112)
    assert lines(pdf)[1] == "2. Giao Sở Y tế báo cáo tình hình dịch bệnh."


def test_short_lines_stay_apart():
    pdf = Pdf().text("THÔNG BÁO", 250, 80).text("Kết luận của Chủ tịch UBND tỉnh", 200, 100)
    assert lines(paragraph(pdf, 130, FULL, "trong tháng."))[:2] == ["THÔNG BÁO", "Kết luận của Chủ tịch UBND tỉnh"]


def test_a_paragraph_goes_on_over_the_page_and_its_foot_is_kept_as_removed():
    pdf = paragraph(Pdf(), 700, FULL, NEXT).text("- 1 -", 280, 800)
    pdf.page().text("chậm nhất trong tháng 9.", LEFT, 60).text("- 2 -", 280, 800)
    loaded = load(pdf.bytes())
    assert loaded.text == f"{FULL} {NEXT} chậm nhất trong tháng 9."
    assert [loaded.original[start:end] for start, end in loaded.removed] == ["- 1 -\n- 2 -"]


def test_a_head_that_every_page_repeats_is_left_out():
    pdf = Pdf()
    parts = ["đầu tư công", "nông thôn mới", "cải cách hành chính"]
    for part in parts:
        pdf.text("Văn phòng UBND tỉnh An Sơn", 200, 30)
        pdf.text(f"Về {part}, các sở báo cáo trước ngày 20.", INDENT, 80)
        pdf = pdf.page() if part != parts[-1] else pdf
    assert lines(pdf) == [f"Về {part}, các sở báo cáo trước ngày 20." for part in parts]


def test_the_columns_of_a_letterhead_are_read_one_after_the_other():
    pdf = Pdf().text("ỦY BAN NHÂN DÂN", 70, 60).text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280, 60)
    pdf.text("TỈNH AN SƠN", 85, 76).text("Độc lập - Tự do - Hạnh phúc", 300, 76)
    pdf.text("Số: 15/TB-UBND", 80, 100).text("An Sơn, ngày 5 tháng 9 năm 2021", 290, 100)
    assert lines(paragraph(pdf, 150, FULL, "trong tháng."))[:6] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH AN SƠN",
        "Số: 15/TB-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Sơn, ngày 5 tháng 9 năm 2021",
    ]


def test_the_cells_of_a_ruled_table_are_kept_together():
    pdf = paragraph(Pdf(), 60, FULL, "như sau:").grid([70, 100, 320, 480], [100, 120, 160, 180])
    for left, words in ((72, "TT"), (105, "Nhiệm vụ"), (325, "Chủ trì")):
        pdf.text(words, left, 103)
    pdf.text("1", 72, 123).text("Rà soát quy hoạch của", 105, 123).text("các xã vùng cao", 105, 140).text(
        "Sở Xây dựng", 325, 123
    )
    pdf.text("2", 72, 163).text("Báo cáo tiến độ", 105, 163).text("Sở Y tế", 325, 163)
    assert kinds(pdf) == [
        ("row", ["TT", "Nhiệm vụ", "Chủ trì"]),
        ("row", ["1", "Rà soát quy hoạch của các xã vùng cao", "Sở Xây dựng"]),
        ("row", ["2", "Báo cáo tiến độ", "Sở Y tế"]),
    ]


def test_a_cell_merged_over_two_rows_counts_for_both():
    pdf = Pdf().text("Bảng phân công nhiệm vụ của các sở, ngành", 70, 60)
    for place in (70, 100, 320, 480):
        pdf.rule(place, 100, place, 160)
    for place in (100, 120, 160):
        pdf.rule(70, place, 480, place)
    pdf.rule(70, 140, 320, 140)
    pdf.text("TT", 72, 103).text("Nhiệm vụ", 105, 103).text("Chủ trì", 325, 103)
    pdf.text("1", 72, 123).text("Rà soát", 105, 123).text("2", 72, 143).text("Báo cáo", 105, 143).text(
        "Sở Nội vụ", 325, 132
    )
    assert [cells for _, cells in kinds(pdf)][1:] == [["1", "Rà soát", "Sở Nội vụ"], ["2", "Báo cáo", "Sở Nội vụ"]]


def test_a_table_that_goes_on_over_the_page_keeps_its_number():
    pdf = Pdf().text("Bảng phân công nhiệm vụ của các sở, ngành trong quý", 70, 60)
    for page in range(2):
        pdf.grid([70, 100, 320, 480], [100, 120, 140])
        for row in range(2):
            pdf.text(str(2 * page + row), 72, 103 + 20 * row).text("Rà soát tiến độ các dự án", 105, 103 + 20 * row)
        pdf = pdf.page() if not page else pdf
    assert [line.table for line in load(pdf.bytes()).lines] == [1, 1, 1, 1]


def test_justified_word_spaces_are_no_columns():
    pdf = Pdf()
    words = ["Giao", "Sở", "Kế", "hoạch", "và", "Đầu", "tư"]
    left = 70.0
    for word in words:
        pdf.text(word, left, 80)
        left += width(word) + 13
    assert lines(pdf) == ["Giao Sở Kế hoạch và Đầu tư"]


def test_a_page_with_a_picture_and_no_text_is_a_scan():
    with pytest.raises(Scan):
        load(Pdf().picture().bytes())


def test_one_scanned_page_among_others_is_told():
    pdf = paragraph(Pdf(), 80, *[FULL] * 12)
    assert [code for code, _ in load(pdf.page().picture().bytes()).warnings] == ["scanned_pages"]


def test_a_picture_beside_the_text_is_no_scan():
    assert load(paragraph(Pdf().picture(), 80, FULL, "trong tháng.").bytes()).warnings == ()


def test_letters_of_a_private_map_are_refused():
    with pytest.raises(GlyphMapped):
        load(paragraph(Pdf(shift=0x02), 80, FULL, FULL).bytes())


def test_a_pdf_cut_short_is_refused():
    with pytest.raises(Damaged):
        load(paragraph(Pdf(), 80, FULL).bytes()[:300])


def test_a_pdf_of_another_language_is_refused():
    with pytest.raises(NotVietnamese):
        load(paragraph(Pdf(), 80, "The committee met on Monday to discuss the budget").bytes())


def test_more_pages_than_allowed_are_refused():
    with pytest.raises(TooLarge):
        load(Pdf().text(FULL, 70, 80).page().text(FULL, 70, 80).bytes(), limits=Limits(pages=1))


def test_recipients_wider_than_half_the_foot_do_not_break_it_in_two():
    page = Pdf().text("Nơi nhận:", 60, 100).text("T/L BAN THƯỜNG VỤ", 360, 100)
    page.text("- Thường trực Tỉnh ủy,", 60, 116).text("CHÁNH VĂN PHÒNG", 366, 116)
    page.text("- Đảng ủy UBND tỉnh, Đảng ủy HĐND tỉnh Sơn Lâm,", 60, 132).text("- Lưu Văn phòng.", 60, 148)
    page.text("Trịnh Quang Đạo", 370, 190)
    assert lines(page)[-7:] == [
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy,",
        "- Đảng ủy UBND tỉnh, Đảng ủy HĐND tỉnh Sơn Lâm,",
        "- Lưu Văn phòng.",
        "T/L BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
        "Trịnh Quang Đạo",
    ]


def test_a_body_broken_in_its_narrow_cell_stays_one():
    pdf = paragraph(Pdf(), 60, FULL, "như sau:").grid([70, 200, 290], [100, 140, 180])
    pdf.text("Lắp đặt trạm", 75, 103).text("Viễn thông", 205, 103).text("Sơn Hà", 205, 120)
    pdf.text("Rà soát quỹ đất", 75, 143).text("Sở Y tế", 205, 143).text("Sở Nội vụ", 205, 160)
    assert [cells for _, cells in kinds(pdf)][-2:] == [
        ["Lắp đặt trạm", "Viễn thông Sơn Hà"],
        ["Rà soát quỹ đất", "Sở Y tế; Sở Nội vụ"],
    ]


def test_a_word_whose_letters_come_from_two_fonts_is_one_word():
    pdf, left = Pdf(), 70.0
    for at, word in enumerate(["Th", "ườ", "ng", "trự", "c,", "Tỉnh", "ủy", "họp", "phiên", "thứ", "tám"]):
        left += 0 if at in (1, 2, 4) else 8
        pdf.text(word, left, 80)
        left += width(word)
    assert lines(pdf) == ["Thường trực, Tỉnh ủy họp phiên thứ tám"]


def test_a_letter_that_is_drawn_after_its_word_goes_back_into_it():
    pdf = Pdf().text("Ủy ban các hu", 70, 80)
    behind = 70 + width("Ủy ban các hu")
    pdf.text("n", behind + width("yệ"), 80).text("yệ", behind, 80)
    assert lines(pdf) == ["Ủy ban các huyện"]


def test_the_words_of_a_merged_cell_stay_together():
    pdf = Pdf().text("Bảng phân công nhiệm vụ của các sở, ngành", 70, 60)
    for place in (70, 100, 480):
        pdf.rule(place, 100, place, 160)
    for top in (100, 140):
        pdf.rule(200, top, 200, top + 20)
    for place in (100, 120, 140, 160):
        pdf.rule(70, place, 480, place)
    pdf.text("TT", 72, 103).text("Nhiệm vụ", 105, 103).text("Chủ trì", 205, 103)
    pdf.text("I", 72, 123).text("Phát triển vùng nguyên liệu", 105, 123)
    pdf.text("1", 72, 143).text("Rà soát", 105, 143).text("Sở Nội vụ", 205, 143)
    assert [cells for _, cells in kinds(pdf)][-2:] == [
        ["I", "Phát triển vùng nguyên liệu", ""],
        ["1", "Rà soát", "Sở Nội vụ"],
    ]


def test_a_row_cut_by_the_pages_end_is_put_together_and_the_head_is_read_once():
    pdf = Pdf().text("Bảng phân công nhiệm vụ của các sở, ngành trong quý", 70, 60)
    for number, task in (("1", "Hỗ trợ mã số"), ("", "vùng trồng")):
        pdf.grid([70, 100, 320, 480], [100, 120, 140])
        pdf.text("TT", 72, 103).text("Nhiệm vụ", 105, 103).text("Chủ trì", 325, 103)
        pdf.text(task, 105, 123)
        if number:
            pdf.text(number, 72, 123).text("Sở Y tế", 325, 123)
            pdf = pdf.page()
    assert [cells for _, cells in kinds(pdf)][-2:] == [
        ["TT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Hỗ trợ mã số vùng trồng", "Sở Y tế"],
    ]


def test_a_row_that_the_pages_end_leaves_open_belongs_to_its_ruled_table():
    pdf = Pdf().text("Bảng phân công nhiệm vụ của các sở, ngành trong quý", 70, 60)
    pdf.grid([70, 100, 320, 480], [100, 120, 140, 160])
    for place in (70, 100, 320, 480):
        pdf.rule(place, 100, place, 180)
    for at, task in enumerate(("Nhiệm vụ", "Kè bờ suối", "Đấu nối điện", "Dựng cổng chào")):
        pdf.text(str(at), 72, 103 + 20 * at).text(task, 105, 103 + 20 * at).text("Sở Y tế", 325, 103 + 20 * at)
    assert kinds(pdf)[-1] == ("row", ["3", "Dựng cổng chào", "Sở Y tế"])
