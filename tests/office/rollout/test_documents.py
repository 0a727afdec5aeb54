"""Documents that come into being by citations, or that a person enters."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.desk.purging import purge
from ketluan.office.intake.restricting import restrict
from ketluan.office.ledger.models import Entry
from ketluan.office.people.access import actor_of
from ketluan.office.people.actions import Outdated
from ketluan.office.review.actions import undo
from ketluan.office.rollout import actions, queries
from ketluan.office.rollout.access import document_for, documents_for
from ketluan.office.rollout.models import Citation, Holding, Instrument
from tests.office import people
from tests.office.people import HEAD, LEAD, LEADER, OTHER_OFFICE, SPECIALIST
from tests.office.rollout import documents
from tests.office.rollout.documents import citing, document, entered, gathered


@pytest.fixture
def cited(province):
    source = citing()
    gathered()
    return source


def as_actor(username=SPECIALIST):
    return actor_of(people.user(username))


def test_confirmed_citations_make_documents_that_are_only_cited(cited):
    assert documents.numbers() == ["09-CT/TU", "57-NQ/TW"]
    found = document()
    assert (found.kind, found.issuer, found.dated.isoformat(), found.entered) == (
        "Nghị quyết",
        "Bộ Chính trị",
        "2024-12-22",
        False,
    )
    assert {one.state for one in queries.listed(as_actor())} == {"unknown"}
    assert gathered() == actions.Gathered()


def test_another_writing_of_the_number_is_the_same_document(cited):
    citing("Theo Nghị quyết số 57 - NQ/TW của Bộ Chính trị, các sở rà soát.\n", "khác.txt")
    assert [one.cited for one in queries.listed(as_actor()).filter(number="57-NQ/TW")] == [2]


def test_the_page_shows_the_whole_sentence_and_leads_to_its_words(cited, signed_in):
    page = signed_in(SPECIALIST).get(reverse("rollout:document", args=[document().pk])).content.decode()
    finding = document().citations.get().finding
    assert f"/sources/{cited.pk}/text/?start={finding.start}&amp;end={finding.end}#passage" in page
    assert "giao Sở Tài chính bố trí vốn trước ngày 30/12/2026." in page


def test_a_citation_that_could_be_two_documents_waits_and_is_settled_once(province):
    old, new = entered(dated=people.a_day("2002-03-18")), entered(dated=people.a_day("2022-06-16"))
    source = citing("Tổng kết Nghị quyết số 13-NQ/TW của Trung ương; đẩy mạnh hợp tác xã.\n", "một.txt")
    assert gathered() == actions.Gathered(waiting=1)
    finding = source.findings.get(kind="citations")
    assert queries.among(as_actor(), people.office(), [finding])[finding.pk] == [old, new]
    assert actions.settle(people.act(SPECIALIST), finding, new) == new
    citing("Theo Nghị quyết số 13-NQ/TW của Trung ương, hỗ trợ 5 hợp tác xã.\n", "hai.txt")
    assert gathered().waiting == 0
    assert new.citations.count() == 2


def test_what_was_settled_can_be_forgotten(province):
    entered(dated=people.a_day("2002-03-18"))
    other = entered(dated=people.a_day("2022-06-16"))
    finding = citing("Tổng kết Nghị quyết số 13-NQ/TW của Trung ương.\n", "một.txt").findings.get(kind="citations")
    actions.settle(people.act(SPECIALIST), finding, None)
    assert Citation.objects.get().document is None
    actions.settle(people.act(SPECIALIST), finding, other)
    (meaning,) = queries.meanings(as_actor(), people.office())
    actions.forget(people.act(SPECIALIST), meaning)
    citing("Theo Nghị quyết số 13-NQ/TW của Trung ương, hỗ trợ hợp tác xã.\n", "hai.txt")
    assert gathered().waiting == 1


def test_a_source_of_ours_that_is_the_document_is_known_as_such(cited, signed_in):
    head = "TỈNH ỦY HÀ LÂM\n*\nSố 09-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Lâm, ngày 05 tháng 3 năm 2024\n\n"
    text = head + "CHỈ THỊ\nvề nếp sống văn minh\n\nCác chi bộ thực hiện nghiêm.\n"
    source = people.taken_in(text, "chỉ thị.txt")
    gathered()
    assert Holding.objects.get().source == source
    assert queries.listed(as_actor()).get(number="09-CT/TU").state == "held"


def test_a_document_that_was_cited_is_entered_once(cited):
    known = entered("57/NQ-TW", issuer="Bộ Chính trị", dated=people.a_day("2024-12-22"), title="Về đột phá")
    assert known == document("57/NQ-TW")
    assert known.citations.count() == 1
    with pytest.raises(actions.AlreadyThere):
        entered("57-NQ/TW", issuer="Bộ Chính trị", dated=people.a_day("2024-12-22"))
    said = actions.Entered("57-NQ/TW", "Nghị quyết", "Về đột phá phát triển", known.dated, "Bộ Chính trị")
    actions.edit(people.act(SPECIALIST), known, said, version=1)
    with pytest.raises(Outdated):
        actions.edit(people.act(SPECIALIST), known, said, version=1)


def test_a_citation_that_is_taken_back_no_longer_makes_a_document(cited):
    undo(people.act(SPECIALIST), cited)
    assert not documents_for(as_actor()).exists()


def test_what_only_a_restricted_source_tells_stays_with_those_who_are_named(cited, signed_in):
    restrict(people.act(HEAD), cited, [people.user(HEAD)], "việc nội bộ")
    found = document()
    for username in (SPECIALIST, LEADER):
        with pytest.raises(PermissionDenied):
            document_for(as_actor(username), found.pk)
        assert "57-NQ" not in signed_in(username).get(reverse("rollout:documents")).content.decode()
    assert document_for(as_actor(HEAD), found.pk) == found
    said = actions.Entered("57-NQ/TW", "Nghị quyết", "Về đột phá", found.dated, found.issuer)
    actions.edit(people.act(HEAD), found, said, version=1)
    assert "57-NQ" in signed_in(HEAD).get("/ledger/").content.decode()
    assert "57-NQ" not in signed_in("kiemtra").get("/ledger/").content.decode()


def test_purging_the_only_source_takes_its_documents_along_and_leaves_those_that_were_entered(cited):
    kept = entered("57-NQ/TW", issuer="Bộ Chính trị", dated=people.a_day("2024-12-22"))
    purge(people.act(HEAD), cited, "có dấu mật")
    assert list(Instrument.objects.all()) == [kept]
    assert not Citation.objects.exists()


def test_another_office_and_a_unit_see_no_document(cited, signed_in):
    address = reverse("rollout:document", args=[document().pk])
    assert [signed_in(one).get(address).status_code for one in (OTHER_OFFICE, LEAD)] == [403, 403]


def test_each_act_writes_its_line(cited):
    entered()
    verbs = list(Entry.objects.order_by("number").values_list("verb", flat=True))
    assert verbs[-3:] == ["cite", "cite", "enter_document"]


def test_the_pages_take_what_was_typed_and_say_what_is_wrong(cited, signed_in):
    browser = signed_in(SPECIALIST)
    refused = browser.post(reverse("rollout:new"), {"kind": "Nghị quyết", "number": "13", "title": "Về kinh tế"})
    assert refused.status_code == 422
    assert "Hãy ghi đủ số và ký hiệu" in refused.content.decode()
    made = browser.post(reverse("rollout:new"), {"kind": "Nghị quyết", "number": "13-NQ/TW", "title": "Về kinh tế"})
    assert made.status_code == 302
    assert "Về kinh tế" in browser.get("/documents/?q=ve+kinh+te&state=known").content.decode()
    assert "Không có dòng nào khớp" in browser.get("/documents/?q=khong+co").content.decode()
