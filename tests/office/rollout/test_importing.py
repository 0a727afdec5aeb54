"""Documents and steps handed in many at once: each row has its verdict before anything is stored."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.ledger.models import Entry
from ketluan.office.rollout.importing import documents, steps
from ketluan.office.rollout.models import Implementation, Instrument
from ketluan.office.sheets.models import Draft
from tests.office import people
from tests.office.people import HEAD, SPECIALIST
from tests.office.rollout.documents import citing, entered, gathered

DOCUMENTS = "Số, ký hiệu\tLoại văn bản\tTrích yếu\tNgày ban hành\tCơ quan ban hành\tĐơn vị phải triển khai"
STEPS = (
    "Văn bản được triển khai\tĐơn vị\tBước\tTình hình\tNgày\tLoại văn bản\tSố, ký hiệu\tSố hội nghị\tSố người dự"
    "\tCăn cứ"
)


def pasted(browser, what, *rows):
    """The preview of rows that were pasted under the heads."""
    head = DOCUMENTS if what == "documents" else STEPS
    words = "\n".join([head, *("\t".join(row) for row in rows)])
    answer = browser.post(reverse("rollout:import", args=[what]), {"pasted": words})
    assert answer.status_code == 302, answer.context["form"].errors
    return answer.url


def verdicts(browser, address):
    rows = [row for row, _ in browser.get(address).context["lines"]]
    return [(row.number, row.verdict, row.fault) for row in sorted(rows, key=lambda row: row.number)]


def applied(browser, address):
    assert browser.post(address, {"do": "apply"}).status_code == 302


def test_documents_are_pasted_seen_and_entered_once(province, signed_in):
    known = entered("18-NQ/TU", dated=date(2024, 5, 2), issuer="Tỉnh ủy", title="Về nông nghiệp")
    rows = (
        ("13-NQ/TU", "Nghị quyết", "Về kinh tế rừng", "15/3/2026", "Tỉnh ủy", "Xã, phường, đặc khu"),
        ("18-NQ/TU", "Nghị quyết", "Về nông nghiệp", "2/5/2024", "Tỉnh ủy", "phường"),
        ("", "Luật", "Luật Đất đai", "18/01/2024", "Quốc hội", ""),
        ("13-NQ/TU", "Nghị quyết", "Lần nữa", "15.03.2026", "Tỉnh ủy", ""),
        ("19", "Nghị quyết", "Thiếu ký hiệu", "", "", ""),
        ("20-NQ/TU", "Nghị quyết", "Ngày sai", "32/1/2026", "", ""),
        ("21-NQ/TU", "Nghị quyết", "Lớp lạ", "", "", "Tổ dân phố"),
        ("22-NQ/TU", "", "Thiếu loại", "", "", ""),
    )
    browser = signed_in(SPECIALIST)
    address = pasted(browser, "documents", *rows)
    found = verdicts(browser, address)
    assert [one[1] for one in found] == ["new", "changed", "new", "error", "error", "error", "error", "error"]
    assert found[3][2] == "Trùng với dòng 2."
    assert "chưa đủ ký hiệu" in found[4][2]
    assert Instrument.objects.count() == 1
    applied(browser, address)
    assert Instrument.objects.count() == 3
    known.refresh_from_db()
    assert (known.asked_of, known.title) == ("commune", "Về nông nghiệp")
    assert Instrument.objects.get(number="13-NQ/TU").dated == date(2026, 3, 15)
    assert Draft.objects.get().rows == []
    again = verdicts(browser, pasted(browser, "documents", *rows))
    assert [one[1] for one in again][:3] == ["same", "same", "same"]


def test_a_document_that_was_only_cited_becomes_the_one_of_the_row(province, signed_in):
    citing()
    gathered()
    browser = signed_in(SPECIALIST)
    row = ("57-NQ/TW", "Nghị quyết", "Về khoa học, công nghệ", "22/12/2024", "Bộ Chính trị", "")
    address = pasted(browser, "documents", row)
    applied(browser, address)
    held = Instrument.objects.get(number="57-NQ/TW")
    assert (held.entered, held.title) == (True, "Về khoa học, công nghệ")


def test_a_document_cited_of_a_body_in_fewer_words_is_the_one_that_is_entered(province):
    citing("Nghị quyết số 18-NQ/TU của Tỉnh ủy phải được quán triệt đến từng chi bộ.\n", "một.txt")
    gathered()
    made = entered("18-NQ/TU", dated=date(2022, 1, 21), issuer="Tỉnh ủy Hà Lâm", title="Về nông nghiệp")
    assert Instrument.objects.get() == made
    other = entered("18-NQ/TU", dated=date(2022, 1, 21), issuer="Tỉnh ủy Hà Sơn", title="Của tỉnh khác")
    assert other != made


def test_steps_are_entered_with_papers_sessions_and_people_counted(province, signed_in):
    document = entered("57-NQ/TW", dated=date(2024, 12, 22), issuer="Bộ Chính trị", asked_of="commune")
    hin, lanh = "UBND xã Mường Hin", "UBND xã Phiêng Lanh"
    rows = (
        ("57-NQ/TW", hin, "Ban hành văn bản triển khai", "", "5/9/2025", "Kế hoạch", "47/KH-UBND", "", "", ""),
        ("57-NQ/TW", hin, "Quán triệt", "Đã làm", "12/8/2025", "", "", "4", "1.316", "BC 9/BC-UBND"),
        ("57-NQ/TW", lanh, "Ban hành văn bản triển khai", "Chưa làm", "", "", "", "", "", "Công văn 88"),
        ("57-NQ/TW", lanh, "Sơ kết", "", "", "", "", "", "", "BC 1"),
        ("99-NQ/TW", lanh, "Sơ kết", "", "1/9/2025", "", "", "", "", "BC 1"),
        ("57-NQ/TW", "UBND xã Không Có", "Sơ kết", "", "1/9/2025", "", "", "", "", "BC 1"),
        ("57-NQ/TW", lanh, "Quán triệt", "", "1/9/2025", "", "", "vài", "", "BC 1"),
        ("57-NQ/TW", lanh, "Ban hành văn bản triển khai", "", "1/9/2025", "", "", "", "", "BC 1"),
    )
    browser = signed_in(SPECIALIST)
    address = pasted(browser, "steps", *rows)
    found = verdicts(browser, address)
    assert [one[1] for one in found] == ["new"] * 3 + ["error"] * 5
    faults = " ".join(one[2] for one in found)
    for words in ("Hãy ghi ngày làm", "Không có văn bản “99-NQ/TW”", "Không có cơ quan", "“vài”", "loại và số"):
        assert words in faults
    applied(browser, address)
    plan, study, waits = Implementation.objects.order_by("pk")
    assert (plan.document, plan.paper, plan.number, plan.on) == (document, "plan", "47/KH-UBND", date(2025, 9, 5))
    assert (study.sessions, study.attended) == (4, 1316)
    assert (waits.done, waits.words) == (False, "Công văn 88")
    assert Entry.objects.filter(verb="tell_step").count() == 3
    again = verdicts(browser, pasted(browser, "steps", *rows))
    assert [one[1] for one in again][:3] == ["same", "same", "same"]


@pytest.mark.parametrize("what", ["documents", "steps"])
def test_the_template_is_a_sheet_that_is_taken_back(province, signed_in, what):
    browser = signed_in(SPECIALIST)
    book = browser.get(reverse("rollout:template", args=[what])).content
    filled = load_workbook(BytesIO(book))
    assert filled.active.max_row == 2
    assert filled.active.title == {"documents": "Văn bản", "steps": "Bước triển khai"}[what]
    offered = {cell.value for row in filled["Lists"].iter_rows() for cell in row}
    assert {"documents": {"Sở, ban, ngành"}, "steps": {"Kế hoạch", "Chưa làm"}}[what] <= offered
    sent = SimpleUploadedFile("mẫu.xlsx", book)
    assert browser.post(reverse("rollout:import", args=[what]), {"sheet": sent}).status_code == 302


@pytest.mark.parametrize(
    ("given", "said"),
    [({}, "Hãy chọn tệp, hoặc dán"), ({"pasted": "13-NQ/TU\tNghị quyết"}, "Không thấy dòng tiêu đề")],
)
def test_what_is_no_sheet_is_said_to_be_none_and_stays_in_the_form(province, signed_in, given, said):
    answer = signed_in(SPECIALIST).post(reverse("rollout:import", args=["documents"]), given)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert given.get("pasted", "") in answer.content.decode()


@pytest.mark.parametrize(("what", "apply"), [("documents", documents.apply), ("steps", steps.apply)])
def test_a_sheet_that_somebody_applied_meanwhile_is_refused(province, signed_in, what, apply):
    row = ("13-NQ/TU", "Nghị quyết", "Về kinh tế rừng", "", "Tỉnh ủy", "")
    pasted(signed_in(SPECIALIST), what, row)
    waiting = Draft.objects.get()
    written = apply(people.act(SPECIALIST), waiting)
    assert written == Instrument.objects.count()
    with pytest.raises(PermissionDenied):
        apply(people.act(SPECIALIST), waiting)
    assert Instrument.objects.count() == written


def test_nobody_else_sees_or_applies_a_sheet_that_waits(province, signed_in):
    row = ("13-NQ/TU", "Nghị quyết", "Về kinh tế rừng", "", "Tỉnh ủy", "")
    address = pasted(signed_in(SPECIALIST), "documents", row)
    assert signed_in(HEAD).get(address).status_code == 403
    told = signed_in(people.SPECIALIST).post(address, {"do": "drop"}, follow=True)
    assert "Đã bỏ bảng chờ nhập." in told.content.decode()
    assert not Instrument.objects.exists()
    assert not Draft.objects.get().rows
