"""Briefs from stored facts: drafted, edited, sent; the paper measured; every number on its source."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from docx.shared import Pt
from pypdfium2 import PdfDocument

from ketluan.office.briefs import actions, queries
from ketluan.office.briefs.paper import written
from ketluan.office.briefs.typeset import typeset
from ketluan.office.indicators.actions import Entered, observe
from ketluan.office.indicators.adopting.actions import adopt
from ketluan.office.indicators.models import Observation
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.meetings.actions import hold
from ketluan.office.people.actions import Outdated
from tests.office import people
from tests.office.indicators.report import SEPTEMBER, adopted, confirmed, equipped
from tests.office.people import INSPECTOR, SPECIALIST

NINE_MONTHS = period_of("2026-01/2026-09")


@pytest.fixture
def office(province):
    found = equipped()
    adopted()
    return found


@pytest.fixture
def brief(office):
    return actions.draft_report(people.act(SPECIALIST), office, NINE_MONTHS)


@pytest.fixture
def notice(source, task):
    held = hold(
        people.act(SPECIALIST), source, title="Phiên họp thường kỳ tháng 9", body="UBND tỉnh", held_on=people.TODAY,
        chair="Chủ tịch UBND tỉnh Đào Việt Cương",
    )  # fmt: skip
    return actions.draft_notice(people.act(SPECIALIST), held)


def words(brief):
    return " ".join(one.words for one in brief.sentences.all())


def test_the_report_says_the_value_its_share_and_the_change_reckoned_anew(brief):
    assert (
        "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 1.532,8 tỷ đồng, bằng 82,1% dự toán tỉnh"
        " giao, tăng 9,5% so với cùng kỳ năm trước."
    ) in words(brief)
    assert "1 chỉ tiêu đạt từ 70% đến dưới 100%" in words(brief)


def test_each_sentence_with_a_number_stands_on_a_sentence_of_a_document(brief):
    (row,) = [one for one in queries.shown(brief, people.act(SPECIALIST).actor) if "1.532,8" in one.sentence.words]
    assert any("1.532,8" in basis.words for basis in row.bases)
    assert any("1.867" in basis.words for basis in row.bases)
    assert any("1.400" in basis.words for basis in row.bases)
    assert all("#passage" in basis.address for basis in row.bases)


def test_what_the_report_does_not_say_is_listed(brief):
    assert any("14" in fact["said"] for fact in brief.left_out)


def test_a_restated_value_changes_the_next_draft_and_not_the_sent_one(brief, office):
    sent = actions.send(people.act(SPECIALIST), brief, version=brief.version)
    confirmed(SEPTEMBER.replace("1.532,8", "1.540"), "bản sau.txt")
    adopt(people.act(SPECIALIST), office)
    after = actions.draft_report(people.act(SPECIALIST), office, NINE_MONTHS)
    assert "1.540 tỷ đồng" in words(after)
    assert "1.532,8 tỷ đồng" in words(sent)
    assert actions.digest_of(sent) == sent.digest


def test_a_sent_brief_is_edited_no_more_and_an_old_page_overwrites_nothing(brief):
    one = brief.sentences.first()
    actions.edit(people.act(SPECIALIST), brief, version=1, head={}, words={one.pk: ("Phần mở đầu", False)})
    with pytest.raises(Outdated):
        actions.edit(people.act(SPECIALIST), brief, version=1, head={}, words={one.pk: ("Khác", False)})
    actions.send(people.act(SPECIALIST), brief, version=2)
    with pytest.raises(actions.Frozen):
        actions.edit(people.act(SPECIALIST), brief, version=3, head={}, words={})
    one.refresh_from_db()
    assert (one.words, one.edited) == ("Phần mở đầu", True)


def test_the_paper_has_the_margins_the_font_and_real_styles_of_the_states_form(brief):
    paper = Document(BytesIO(written(brief)))
    section = paper.sections[0]
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(side.mm) for side in sides] == [30, 15, 20, 20]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert paper.styles["Normal"].font.name == "Times New Roman"
    assert round(paper.styles["Ketluan Text"].paragraph_format.first_line_indent.mm) == 10
    head = paper.tables[0]
    assert [one.text for one in head.cell(0, 1).paragraphs][:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    ]  # fmt: skip
    assert head.cell(1, 0).text.startswith("Số:")
    assert head.cell(0, 1).paragraphs[0].runs[0].font.size == Pt(13)
    assert "Nơi nhận:" in paper.tables[-1].cell(0, 0).text
    assert any(one.style.name == "Ketluan Part" and one.text.startswith("I. ") for one in paper.paragraphs)


def test_the_partys_form_is_another(notice):
    notice.form = "party-36-2018"
    paper = Document(BytesIO(written(notice)))
    head = paper.tables[0]
    assert head.cell(0, 1).paragraphs[0].text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert head.cell(0, 1).paragraphs[0].runs[0].font.size == Pt(15)
    assert head.cell(1, 0).text.startswith("Số ")
    assert paper.styles["Ketluan Text"].paragraph_format.line_spacing == Pt(18)


def test_the_pdf_says_what_the_brief_says(brief):
    pages = PdfDocument(typeset(brief))
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "1.532,8" in text
    assert "CHÁNH VĂN PHÒNG" in text


def test_the_notice_gives_each_body_its_tasks_in_the_words_of_the_chair(notice):
    said = words(notice)
    assert "Chủ tịch UBND tỉnh Đào Việt Cương kết luận như sau:" in said
    assert "Sở Tài chính" in [one.words for one in notice.sentences.filter(level=2)]
    assert said.endswith("để các cơ quan, đơn vị biết, thực hiện./.")


def test_the_page_edits_compares_and_sends(brief, office, signed_in):
    browser = signed_in(SPECIALIST)
    address = reverse("briefs:brief", args=[brief.pk])
    shown = browser.get(address).content.decode()
    assert "1.532,8 tỷ đồng" in shown
    one = brief.sentences.get(words__contains="1.532,8")
    given = {name: getattr(brief, name) for name in ("place", "subject", "form", "signer_post", "power", "version")}
    given |= {"dated": "2026-10-02", f"words-{one.pk}": "Thu ngân sách đạt khá."}
    assert browser.post(address, given).status_code == 302
    one.refresh_from_db()
    assert one.words == "Thu ngân sách đạt khá."
    browser.post(reverse("briefs:send", args=[brief.pk]), {"version": 2})
    brief.refresh_from_db()
    assert brief.frozen
    again = actions.draft_report(people.act(SPECIALIST), office, NINE_MONTHS)
    assert browser.get(reverse("briefs:compare", args=[again.pk, brief.pk])).status_code == 200
    assert signed_in(INSPECTOR).post(address, given).status_code == 403


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_a_file_is_handed_over_as_an_attachment(brief, signed_in, kind):
    answer = signed_in(SPECIALIST).get(reverse("briefs:file", args=[brief.pk, kind]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert len(answer.content) > 2000


def test_the_command_writes_the_brief(office, tmp_path):
    from django.core.management import call_command

    out = tmp_path / "nine.docx"
    call_command("brief", period="2026-01/2026-09", out=out, user=SPECIALIST)
    assert any("1.532,8" in one.text for one in Document(str(out)).paragraphs)


def test_the_command_drafts_in_the_name_of_the_head_where_it_is_told_of_nobody(office, tmp_path, capsys):
    from django.core.management import CommandError, call_command

    from ketluan.office.people.models import Role, User
    from tests.office.people import HEAD

    call_command("brief", period="2026-09", out=tmp_path / "month.html")
    assert User.objects.get(username=HEAD).name in capsys.readouterr().out
    Role.objects.filter(kind="head").delete()
    with pytest.raises(CommandError, match="chưa có người đứng đầu"):
        call_command("brief", period="2026-09", out=tmp_path / "none.html")
    assert not (tmp_path / "none.html").exists()


def test_a_purged_source_leaves_no_sentence_in_a_brief(brief, office):
    from ketluan.office.desk.purging import purge
    from tests.office.people import HEAD

    said = brief.sentences.get(words__contains="1.532,8 tỷ đồng, bằng")
    source = queries.facts_of(brief) and said.brief.office.sources.get(name="tháng 9.txt")
    purge(people.act(HEAD), source, "Có dấu chỉ mức độ mật.")
    assert not any("1.532,8" in one.words for one in brief.sentences.all())


def test_a_value_leads_to_the_briefs_in_which_it_was_sent_and_a_restated_one_to_those_that_hold_the_older(
    brief, signed_in
):
    told = Observation.objects.get(value="1532.8", current=True)
    assert not told.carried.exists(), "a draft has gone nowhere"
    actions.send(people.act(SPECIALIST), brief, version=brief.version)
    (sentence, *_) = [one.sentence for one in told.carried.all()]
    anchor = f"{reverse('briefs:brief', args=[brief.pk])}#s{sentence.pk}"
    browser, address = signed_in(SPECIALIST), reverse("indicators:told", args=[told.pk])
    shown = browser.get(address).content.decode()
    assert anchor in shown
    assert "đang giữ số cũ" not in shown
    anew = Entered(told.indicator, NINE_MONTHS, Decimal(1540), words="BC 12")
    address = reverse("indicators:told", args=[observe(people.act(SPECIALIST), anew).pk])
    shown = browser.get(address).content.decode()
    assert "đang giữ số cũ" in shown
    assert "ghi 1.532,8 tỷ đồng (lần 1)" in shown
