"""DOCX: what Word shows is what is read: numbers, merged cells, text boxes; old fonts become Unicode."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ketluan.reader.files import load
from ketluan.reader.files.refusals import Secret
from tests.reader.files.oldsets import abc, vni

LINE = "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát biên chế, hoàn thành trước ngày 20/9."


def saved(document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def lines(document) -> list[str]:
    return load(saved(document)).text.split("\n")


def rows(document) -> list[list[str]]:
    loaded = load(saved(document))
    return [[loaded.text[start:end] for start, end in line.cells] for line in loaded.lines if line.kind == "row"]


def table(document, *texts: list[str]):
    made = document.add_table(len(texts), len(texts[0]))
    for row, cells in zip(made.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return made


def number(paragraph, identifier: int, level: int = 0):
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{identifier}"/></w:numPr>')
    )


def numbered(*levels: tuple[str, str], start: int = 1):
    """A document with one list (number 77) of the given levels: (form, text)."""
    document = docx.Document()
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{inner}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return document


def test_paragraphs_are_lines_and_headings_are_named():
    document = docx.Document()
    document.add_heading("I. KẾT QUẢ", 1)
    document.add_paragraph(LINE)
    loaded = load(saved(document), name="tb.docx")
    assert loaded.text == f"I. KẾT QUẢ\n{LINE}"
    assert [line.kind for line in loaded.lines] == ["heading"]
    assert loaded.media_type.endswith("wordprocessingml.document")


def test_automatic_numbers_are_written_out():
    document = numbered(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    for level in (0, 1, 2, 2, 1, 2, 0, 1):
        number(document.add_paragraph(LINE), 77, level)
    assert [line.split(" ", 1)[0] for line in lines(document)] == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]
    assert {line.kind for line in load(saved(document)).lines} == {"item"}


def test_numbers_of_several_levels_and_another_start():
    document = numbered(("decimal", "%1."), ("decimal", "%1.%2."), start=3)
    for level in (0, 1, 1):
        number(document.add_paragraph(LINE), 77, level)
    assert [line.split(" ", 1)[0] for line in lines(document)] == ["3.", "3.3.", "3.4."]


def test_list_styles_are_numbered_and_bullets_are_dashes():
    document = docx.Document()
    document.add_paragraph(LINE, style="List Number")
    document.add_paragraph(LINE, style="List Number")
    document.add_paragraph(LINE, style="List Bullet")
    assert [line[:3] for line in lines(document)] == ["1. ", "2. ", "- G"]


def test_an_empty_numbered_paragraph_takes_no_number():
    document = numbered(("decimal", "%1."))
    for text in (LINE, "", LINE):
        number(document.add_paragraph(text), 77)
    assert [line[:2] for line in lines(document)] == ["1.", "2."]


def test_a_table_keeps_its_cells_and_merged_cells_count_for_every_row():
    document = docx.Document()
    document.add_paragraph(LINE)
    made = table(
        document, ["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát\nquy hoạch", ""], ["2", "Báo cáo", ""], ["Cộng", "", ""]
    )
    made.cell(1, 2).merge(made.cell(2, 2)).text = "Sở Xây dựng"
    made.cell(3, 0).merge(made.cell(3, 1)).text = "Cộng"
    assert rows(document) == [
        ["TT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Rà soát quy hoạch", "Sở Xây dựng"],
        ["2", "Báo cáo", "Sở Xây dựng"],
        ["Cộng", "", ""],
    ]


def test_a_table_in_a_cell_is_read_in_that_cell():
    document = docx.Document()
    made = table(document, ["TT", "Nhiệm vụ và sản phẩm"], ["1", "Rà soát"])
    inner = made.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "báo cáo", "tờ trình"
    assert rows(document)[1] == ["1", "Rà soát báo cáo tờ trình"]


def test_letterhead_and_foot_are_lines_not_rows():
    document = docx.Document()
    table(
        document,
        ["UBND TỈNH AN SƠN\nSố: 15/TB-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    )
    document.add_paragraph(LINE)
    table(document, ["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "CHÁNH VĂN PHÒNG\nVàng Thị Sen"])
    assert lines(document)[:3] == ["UBND TỈNH AN SƠN", "Số: 15/TB-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert lines(document)[-2:] == ["CHÁNH VĂN PHÒNG", "Vàng Thị Sen"]
    assert rows(document) == []


def test_runs_in_old_fonts_become_unicode():
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text, font in (
        (abc("đề nghị các sở "), ".VnTime"),
        (abc("ủy ban nhân dân "), ".VnTimeH"),
        (vni("khẩn trươ"), "VNI-Times"),
        (vni("ng rà soát"), "VNI-Times"),
        (" © đã là Unicode", "Times New Roman"),
    ):
        paragraph.add_run(text).font.name = font
    assert lines(document) == ["đề nghị các sở ỦY BAN NHÂN DÂN khẩn trương rà soát © đã là Unicode"]


def test_the_font_of_the_style_counts():
    document = docx.Document()
    document.styles["Normal"].font.name = ".VnTime"
    document.add_paragraph(abc("hè"))
    document.add_paragraph("đã là Unicode, ủy ban")
    assert lines(document) == ["hè", "đã là Unicode, ủy ban"]


def test_a_whole_document_in_an_old_set_is_found_without_fonts():
    document = docx.Document()
    document.add_paragraph(abc(LINE))
    table(document, [abc("Nhiệm vụ"), abc("Thời hạn")], [abc("Rà soát quy hoạch"), abc("Quý II")])
    assert lines(document)[0] == LINE
    assert rows(document) == [["Nhiệm vụ", "Thời hạn"], ["Rà soát quy hoạch", "Quý II"]]


def test_deleted_and_hidden_words_are_not_read_inserted_ones_are():
    document = docx.Document()
    paragraph = document.add_paragraph("Giao Sở Y tế ")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>bỏ</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>báo cáo</w:t></w:r></w:ins>"))
    paragraph.add_run(" ẩn").font.hidden = True
    assert lines(document) == ["Giao Sở Y tế báo cáo"]


def test_a_line_break_parts_lines_and_a_tab_stays():
    document = docx.Document()
    document.add_paragraph("Sở Y tế\nSở Nội vụ\tQuý II")
    assert lines(document) == ["Sở Y tế", "Sở Nội vụ\tQuý II"]


def text_box(paragraph, words: str) -> None:
    paragraph.add_run()._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
            f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        )
    )


def test_a_text_box_is_read_behind_its_paragraph():
    document = docx.Document()
    text_box(document.add_paragraph(LINE), "DỰ THẢO LẦN 2")
    assert lines(document) == [LINE, "DỰ THẢO LẦN 2"]


@pytest.mark.parametrize("place", ["box", "header", "cell", "old font"])
def test_a_stamp_is_seen_wherever_word_keeps_it(place):
    document = docx.Document()
    if place == "box":
        text_box(document.add_paragraph(LINE), "TUYỆT MẬT")
    elif place == "header":
        document.sections[0].header.paragraphs[0].text = "TỐI MẬT"
    elif place == "cell":
        table(document, ["UBND TỈNH AN SƠN\nMẬT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    else:
        document.add_paragraph().add_run(abc("mật")).font.name = ".VnTimeH"
    document.add_paragraph(LINE)
    with pytest.raises(Secret):
        load(saved(document))


def test_page_headers_are_no_text():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Văn phòng UBND tỉnh"
    document.add_paragraph(LINE)
    assert lines(document) == [LINE]


def test_a_caption_under_a_picture_is_named_by_its_style():
    document = docx.Document()
    document.add_paragraph(LINE)
    document.add_paragraph("Toàn cảnh phiên họp", style="Caption")
    assert [line.kind for line in load(saved(document)).lines] == ["caption"]


def test_cells_wrapped_in_content_controls_are_found():
    document = docx.Document()
    made = table(document, ["Nhiệm vụ", "Chủ trì"], ["Rà soát", "Sở Nội vụ"])
    row = made.rows[1]._tr
    cell = row.findall(qn("w:tc"))[1]
    row.remove(cell)
    wrapper = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    wrapper[0].append(cell)
    row.append(wrapper)
    assert rows(document) == [["Nhiệm vụ", "Chủ trì"], ["Rà soát", "Sở Nội vụ"]]


def test_footnotes_stand_behind_the_text_with_their_numbers():
    document = docx.Document()
    document.add_paragraph(LINE)
    note = '<w:footnote w:id="{}"{}><w:p><w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p></w:footnote>'
    notes = [("-1", ' w:type="separator"', ""), ("1", "", "Kết luận số 41-KL/TU."), ("2", "", "Gồm 6 hồ chứa.")]
    inner = "".join(note.format(*one) for one in notes)
    raw = BytesIO(saved(document))
    with ZipFile(raw, "a") as archive:
        archive.writestr("word/footnotes.xml", f"<w:footnotes {nsdecls('w')}>{inner}</w:footnotes>")
    assert load(raw.getvalue()).text.split("\n") == [LINE, "[1] Kết luận số 41-KL/TU.", "[2] Gồm 6 hồ chứa."]


def test_a_table_that_frames_another_one_only_lays_the_page_out():
    made = docx.Document()
    frame = made.add_table(rows=1, cols=1).cell(0, 0)
    frame.text = "Danh mục nhiệm vụ của các sở, ngành trong năm"
    inner = frame.add_table(rows=2, cols=3)
    for cell, words in zip(
        [cell for row in inner.rows for cell in row.cells],
        ("TT", "Nhiệm vụ", "Chủ trì", "1", "Kè bờ suối", "Sở Xây dựng"),
        strict=True,
    ):
        cell.text = words
    out = BytesIO()
    made.save(out)
    loaded = load(out.getvalue())
    assert [[loaded.text[slice(*cell)] for cell in line.cells] for line in loaded.lines] == [
        ["TT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Kè bờ suối", "Sở Xây dựng"],
    ]
