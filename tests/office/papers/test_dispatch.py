"""An official paper, measured: its margins and letters stand within the bands that the State and the Party set."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from ketluan.office.papers.dispatch import Dispatch
from ketluan.office.papers.letterhead import Letterhead
from ketluan.reference import paper_measures

DAY = date(2026, 1, 5)
HEADS = {
    "state": Letterhead("Ủy ban nhân dân tỉnh Hà Lâm", "Văn phòng UBND tỉnh", "Hà Lâm", signer="Chánh Văn phòng"),
    "party": Letterhead("Tỉnh ủy Hà Lâm", "Văn phòng Tỉnh ủy", "Hà Lâm", party=True, signer="Chánh Văn phòng"),
}


def written(side):
    paper = Dispatch(HEADS[side], DAY)
    paper.opening("Số:        /VP-TH", "đôn đốc thực hiện nhiệm vụ")
    paper.named("Báo cáo", "Tình hình thực hiện nhiệm vụ")
    paper.says("Qua theo dõi, kết quả như sau:")
    paper.table(("STT", "Nội dung", "Thời hạn"), [("1", "Rà soát 14 dự án", "20/3/2026")], (1.2, 10, 3))
    paper.closing(["Như trên"], "Chánh Văn phòng")
    return Document(BytesIO(paper.file()))


@pytest.fixture(params=["state", "party"])
def side(request):
    return request.param


@pytest.fixture
def paper(side):
    return written(side)


def runs(paper):
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    paragraphs = [*paper.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    return {run.text: run for paragraph in paragraphs for run in paragraph.runs if run.text}


def within(value, measure):
    return measure.least - 0.05 <= value <= measure.most + 0.05


def test_the_page_is_a4_with_margins_inside_the_bands(paper, side):
    measures, section = paper_measures(side), paper.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for margin in ("top", "bottom", "left", "right"):
        assert within(getattr(section, f"{margin}_margin").mm, measures[f"margin.{margin}"]), margin


def test_every_letter_is_times_new_roman_within_its_band(paper, side):
    measures, found = paper_measures(side), runs(paper)
    assert paper.styles["Normal"].font.name == "Times New Roman"
    assert {run.font.name for run in found.values()} == {None}
    sizes = {
        "BÁO CÁO": "type",
        "Qua theo dõi, kết quả như sau:": "text",
        "Hà Lâm, ngày 05 tháng 01 năm 2026": "place",
        "Nơi nhận:": "recipients_head",
        "- Như trên;": "recipients",
        "CHÁNH VĂN PHÒNG": "signer",
        "Số:        /VP-TH": "number",
    }
    for words, part in sizes.items():
        size = found[words].font.size or paper.styles["Normal"].font.size
        assert within(size.pt, measures[f"size.{part}"]), words


def test_the_text_is_justified_with_indent_and_gap_inside_the_bands(paper, side):
    measures = paper_measures(side)
    (said,) = [one for one in paper.paragraphs if one.text.startswith("Qua theo dõi")]
    form = said.style.paragraph_format
    assert form.alignment == 3
    assert within(form.first_line_indent.mm, measures["indent"])
    assert within(form.space_before.pt + form.space_after.pt, measures["gap"])


def test_the_state_and_the_party_each_have_their_title_and_their_number():
    state, party = runs(written("state")), runs(written("party"))
    assert state["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"].bold
    assert state["Độc lập - Tự do - Hạnh phúc"].bold
    assert "V/v đôn đốc thực hiện nhiệm vụ" in state
    assert state["Nơi nhận:"].italic
    assert state["CHÁNH VĂN PHÒNG"].bold
    assert party["ĐẢNG CỘNG SẢN VIỆT NAM"].font.size.pt == 15
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" not in party
    assert "*" in party
    assert party["về việc đôn đốc thực hiện nhiệm vụ"].italic
    assert party["Nơi nhận:"].underline
    assert not party["CHÁNH VĂN PHÒNG"].bold
    assert "- Lưu Văn phòng Tỉnh ủy." in party


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2026, 2, 9), "ngày 09 tháng 02 năm 2026"), (date(2026, 3, 12), "ngày 12 tháng 3 năm 2026")],
)
def test_a_zero_stands_before_small_days_and_the_first_two_months(day, said):
    paper = Dispatch(HEADS["state"], day)
    paper.opening("Số:")
    assert f"Hà Lâm, {said}" in runs(Document(BytesIO(paper.file())))


def test_the_page_number_stands_above_from_the_second_page_on(paper):
    section = paper.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_the_head_of_a_table_comes_again_on_every_page_and_rows_are_not_torn(paper):
    table = paper.tables[1]
    assert table.rows[0]._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
    assert all(row._tr.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in table.rows)
