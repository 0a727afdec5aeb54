"""The paper of a brief measured in each form: the State's and both of the Party."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from pypdfium2 import PdfDocument

from ketluan.office.briefs.layout import Laid, Line
from ketluan.office.briefs.paper import written_as
from ketluan.office.briefs.typeset import typeset_as
from ketluan.office.briefs.webpage import webpage_of
from ketluan.office.papers.letterhead import Letterhead
from ketluan.reference.paper_forms import paper_forms

FORMS = [form.key for form in paper_forms()]


@pytest.fixture(params=FORMS)
def form(request):
    return next(form for form in paper_forms() if form.key == request.param)


def notice(form):
    """A conclusion notice in a form."""
    party = form.profile == "party"
    head = Letterhead("Ủy ban nhân dân tỉnh Hà Lâm", "Văn phòng UBND tỉnh", "Hà Lâm", party, "", "VPUB", "TH")
    lines = (Line("I. ĐÁNH GIÁ CHUNG", "part"), Line("Đã xong."), Line("- Sở Tài chính báo cáo./.", "item"))
    return Laid(
        form, head, date(2026, 10, 5), "THÔNG BÁO", head.number("TB"), "Kết luận", "Kết luận", lines,
        ("Như trên",), "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Lục Tuấn Khương",
    )  # fmt: skip


@pytest.fixture
def paper(form):
    return Document(BytesIO(written_as(notice(form))))


def lines(cell):
    return [one for one in cell.paragraphs if one.text]


def within(value, measure):
    return measure.least <= round(value, 1) <= measure.most


def ruled(cell):
    return [one for one in cell.paragraphs if one._p.pPr is not None and one._p.pPr.find(qn("w:pBdr")) is not None]


def test_there_are_three_forms_with_days_from_which_they_hold():
    assert FORMS == ["state-30-2020", "party-36-2018", "party-05-2026"]


def test_margins_and_letters_are_inside_the_bands_of_the_form(paper, form):
    section, measures = paper.sections[0], form.measures
    for side in ("top", "bottom", "left", "right"):
        assert within(getattr(section, f"{side}_margin").mm, measures[f"margin.{side}"]), side
    text = paper.styles["Ketluan Text"]
    assert text.base_style.font.name == "Times New Roman"
    assert within(text.base_style.font.size.pt, measures["size.text"])
    assert within(text.paragraph_format.first_line_indent.mm, measures["indent"])
    if "line" in measures:
        assert within(text.paragraph_format.line_spacing.pt, measures["line"])


def test_the_page_number_stands_in_the_middle_above_from_the_second_page_on(paper, form):
    section = paper.sections[0]
    assert section.different_first_page_header_footer
    (line,) = section.header.paragraphs
    assert line.alignment == 1
    assert "PAGE" in line._p.xml
    assert within(line.runs[0].font.size.pt, form.measures["size.page_number"])
    assert "PAGE" not in section.first_page_header._element.xml


def test_the_head_bears_the_title_of_its_side_with_a_line_under_it(paper, form):
    left, right = paper.tables[0].rows[0].cells
    titles = [one.text for one in lines(right)]
    if form.profile == "party":
        assert titles == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
        assert lines(left)[-1].text == "*"
    else:
        assert titles == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
        assert len(ruled(left)) == 1
    assert len(ruled(right)) == 1
    assert all(one.runs[0].bold for one in lines(right))
    assert within(lines(right)[0].runs[0].font.size.pt, form.measures["size.title"])


def test_the_line_of_number_and_symbol_is_that_of_its_side(paper, form):
    said = paper.tables[0].rows[1].cells[0].text
    assert said == ("Số       -TB/VPUB" if form.profile == "party" else "Số:       /TB-VPUB")
    place = lines(paper.tables[0].rows[1].cells[1])[0]
    assert place.runs[0].italic
    assert place.text.startswith("Hà Lâm, ngày ")


def test_under_the_subject_stand_five_hyphens_or_a_line(paper, form):
    at = [one.text for one in paper.paragraphs].index("Kết luận")
    below = paper.paragraphs[at + 1]
    assert (below.text == "-----") == (form.profile == "party")
    assert ("w:pBdr" in below._p.xml) == (form.profile == "state")


def test_the_foot_has_the_recipients_and_the_one_who_signs(paper, form):
    left, right = paper.tables[-1].rows[0].cells
    head, *rest = lines(left)
    assert (head.text, rest[-1].text) == (
        "Nơi nhận:", "- Lưu Văn phòng UBND tỉnh." if form.profile == "party" else "- Lưu: VT, TH.",
    )  # fmt: skip
    assert bool(head.runs[0].underline) == (form.profile == "party")
    power, post, name = lines(right)
    assert (power.text, post.text, name.text) == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Lục Tuấn Khương")
    assert bool(post.runs[0].bold) == (form.profile == "state")
    assert power.runs[0].font.size == Pt(form.measures["size.signer"].most)


def test_the_last_words_stand_on_the_page_of_the_signature(paper):
    last = [one for one in paper.paragraphs if one.text][-1]
    assert last.text.endswith("./.")
    assert last.paragraph_format.keep_with_next


def test_the_page_that_needs_nothing_else_is_of_the_same_form(form):
    said = webpage_of(notice(form)).decode()
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in said) == (form.profile == "party")
    assert "<h2>I. ĐÁNH GIÁ CHUNG</h2>" in said
    assert "http" not in said
    assert "<b>CHÁNH VĂN PHÒNG</b>" in said or form.profile == "party"


def test_the_pdf_is_of_the_same_form(form):
    page = PdfDocument(typeset_as(notice(form)))[0]
    text = page.get_textpage().get_text_range()
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in text) == (form.profile == "party")
    assert "/TB-VPUB" in text or "-TB/VPUB" in text
    assert page.get_size() == pytest.approx((595, 842), abs=1)
