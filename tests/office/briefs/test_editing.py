"""A draft in the hands of the Office: pictures that can be taken out, sentences of one's own, a draft made anew, the
page of a leader."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from ketluan.office.briefs import actions, drafting, queries
from ketluan.office.briefs.paper import written
from ketluan.office.briefs.typeset import typeset
from ketluan.office.indicators.adopting.actions import adopt
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.intake.restricting import restrict
from ketluan.office.people.actions import Outdated
from ketluan.office.review.actions import confirm
from tests.office import people
from tests.office.indicators.report import SEPTEMBER, adopted, confirmed, equipped
from tests.office.people import SPECIALIST

NINE_MONTHS = period_of("2026-01/2026-09")


@pytest.fixture
def office(province):
    found = equipped()
    adopted()
    return found


@pytest.fixture
def brief(office):
    return actions.draft_report(people.act(SPECIALIST), office, NINE_MONTHS)


def said(brief, words):
    return brief.sentences.get(words__contains=words, level=0)


def revenue(brief):
    return brief.sentences.get(part="budget.revenue")


def alternatives(paper):
    return [(one.get("title"), one.get("descr")) for one in paper.element.body.iter() if one.tag.endswith("}docPr")]


def test_the_draft_places_its_pictures_with_title_words_and_table(brief):
    drawn = brief.sentences.filter(level=4, dropped=False)
    assert [one.words for one in drawn] == [
        "Chỉ tiêu theo mức đạt kế hoạch năm 2026", "Thu ngân sách nhà nước trên địa bàn (tỷ đồng)",
    ]  # fmt: skip
    paper = Document(BytesIO(written(brief)))
    assert [title for title, _ in alternatives(paper)] == [one.words for one in drawn]
    assert all("1" in words for _, words in alternatives(paper))
    assert "Hình 2. Thu ngân sách nhà nước trên địa bàn (tỷ đồng)" in [one.text for one in paper.paragraphs]
    assert [cell.text for cell in paper.tables[2].rows[-1].cells] == ["9", "1.532,8", "1.400"]


def test_a_picture_is_renamed_taken_out_and_put_in_again(brief):
    first, second = brief.sentences.filter(level=4, dropped=False)
    words = {first.pk: (first.words, True), second.pk: ("Thu ngân sách qua các tháng", False)}
    actions.edit(people.act(SPECIALIST), brief, version=1, head={}, words=words)
    paper = Document(BytesIO(written(brief)))
    assert [title for title, _ in alternatives(paper)] == ["Thu ngân sách qua các tháng"]
    assert "Hình 1. Thu ngân sách qua các tháng" in [one.text for one in paper.paragraphs]
    assert typeset(brief).startswith(b"%PDF")


def test_what_was_sent_keeps_the_picture_of_its_day(brief, office):
    drawn = brief.sentences.filter(level=4, part="budget").first()
    actions.send(people.act(SPECIALIST), brief, version=1)
    confirmed(SEPTEMBER.replace("1.532,8", "1.540"), "bản sau.txt")
    adopt(people.act(SPECIALIST), office)
    drawn.refresh_from_db()
    assert drawn.picture["rows"][-1] == ["9", "1.532,8", "1.400"]


def test_a_draft_made_anew_takes_new_values_and_keeps_what_people_did(brief, office):
    opening, told = said(brief, "như sau"), revenue(brief)
    added = actions.Added(told.pk, 0, "Kết quả này là khá.", noted="Ý kiến của Sở Tài chính")
    actions.edit(people.act(SPECIALIST), brief, version=1, head={}, words={opening.pk: ("Mở đầu.", False)})
    actions.add(people.act(SPECIALIST), brief, added, version=2)
    confirmed(SEPTEMBER.replace("1.532,8", "1.540"), "bản sau.txt")
    adopt(people.act(SPECIALIST), office)
    actions.redraft(people.act(SPECIALIST), brief, version=3)
    words = [one.words for one in brief.sentences.all()]
    assert words[0] == "Mở đầu."
    assert "1.540 tỷ đồng" in words[words.index("Kết quả này là khá.") - 1]
    with pytest.raises(Outdated):
        actions.redraft(people.act(SPECIALIST), brief, version=3)


def test_a_reworded_sentence_is_to_be_checked_where_its_value_moved(brief, office):
    actions.edit(people.act(SPECIALIST), brief, version=1, head={}, words={revenue(brief).pk: ("Thu khá.", False)})
    confirmed(SEPTEMBER.replace("1.532,8", "1.540"), "bản sau.txt")
    adopt(people.act(SPECIALIST), office)
    actions.redraft(people.act(SPECIALIST), brief, version=2)
    told = revenue(brief)
    assert (told.words, told.to_check) == ("Thu khá.", True)
    assert "1.540" in told.drafted
    actions.edit(people.act(SPECIALIST), brief, version=3, head={}, words={told.pk: ("Thu rất khá.", False)})
    assert not revenue(brief).to_check


def test_the_page_takes_a_sentence_with_a_fact_a_noted_source_or_none(brief, signed_in):
    browser, address = signed_in(SPECIALIST), reverse("briefs:add", args=[brief.pk])
    after, left = revenue(brief).pk, brief.left_out[0]
    fact = f"{left['kind']}:{left['key']}"
    for version, more in enumerate([{"fact": fact}, {"noted": "Công văn 12/STC"}, {}], 1):
        asked = {"after": after, "level": 0, "words": f"Câu {version}.", "version": version, **more}
        assert browser.post(address, asked).status_code == 302
    told = {one.sentence.words: one for one in queries.shown(brief, people.act(SPECIALIST).actor) if one.sentence.own}
    assert told["Câu 1."].bases[0].address.endswith("#passage")
    assert told["Câu 2."].sentence.noted == "Công văn 12/STC"
    page = browser.get(reverse("briefs:brief", args=[brief.pk])).content.decode()
    assert page.count("Câu của người soạn, không có nguồn") == 1
    brief.refresh_from_db()
    assert left not in brief.left_out
    assert browser.post(address, {"after": after, "level": 0, "words": ""}).status_code == 422


def test_one_page_for_the_leader_gives_the_first_figures_with_their_sources(brief, signed_in):
    page = signed_in(SPECIALIST).get(reverse("briefs:summary", args=[brief.pk])).content.decode()
    assert "1.532,8 tỷ đồng" in page
    assert "Số liệu chính" in page
    assert "#passage" in page


def test_the_report_of_a_month_says_the_month_and_then_all_of_the_year(office):
    confirmed("Thu ngân sách nhà nước trên địa bàn tháng 9 năm 2026 ước đạt 228,8 tỷ đồng.", "tháng.txt")
    made = drafting.report(office, period_of("2026-09"), people.TODAY)
    assert [one.words for one in made.sentences if one.part == "budget.revenue"] == [
        "Thu ngân sách nhà nước trên địa bàn tháng 9 năm 2026 ước đạt 228,8 tỷ đồng.",
        "Tính chung 9 tháng đầu năm, thu ngân sách nhà nước trên địa bàn ước đạt 1.532,8 tỷ đồng, bằng 82,1% dự toán"
        " tỉnh giao, tăng 9,5% so với cùng kỳ năm trước.",
    ]


def test_a_restricted_source_is_told_of_in_no_report(office):
    source = people.taken_in(f"{SEPTEMBER}\n\nTuy nhiên, tiến độ giải phóng mặt bằng còn chậm.", "hạn chế.txt")
    confirm(people.act(SPECIALIST), people.proposals(source, "difficulties"))
    said = "Tiến độ giải phóng mặt bằng còn chậm."
    period = period_of(f"{people.TODAY.year}")
    assert said in [one.words for one in drafting.report(office, period, people.TODAY).sentences]
    restrict(people.act(SPECIALIST), source, [], "Chưa công bố.")
    after = drafting.report(office, period, people.TODAY)
    assert said not in [one.words for one in after.sentences]
    assert not {fact.key for fact in after.known if fact.kind == "finding"} & findings_of(source)


def findings_of(source):
    return set(source.findings.values_list("pk", flat=True))
