"""A leader's decision that another records says on what it rests: kind, day, number, words, scans."""

from __future__ import annotations

import importlib
from datetime import date
from io import BytesIO

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.ledger.models import Entry
from ketluan.office.people.on_behalf import basis_in_words, kind_in_words
from ketluan.office.people.rules import Founded
from ketluan.office.tasks import actions
from ketluan.office.tasks.decision_models import Basis
from ketluan.office.tasks.models import Attachment
from ketluan.reference.decision_basis import decision_bases
from tests.office import people
from tests.office.files.papers import PDF
from tests.office.people import HEAD, LEAD, LEADER, SPECIALIST, act, days

YESTERDAY = days(-1)
SLIP = {"basis_kind": "slip", "basis_on": YESTERDAY.isoformat(), "basis_number": "31", "basis": "đồng ý"}
WRITTEN = f"phiếu trình số 31 ngày {YESTERDAY:%d/%m/%Y}: đồng ý"


def grant(browser, task, **given):
    given = {"new_due": days(30).isoformat(), **given}
    address = reverse("tasks:do", args=[task.pk, "grant_extension"])
    return browser.post(address, {f"grant_extension-{name}": value for name, value in given.items()})


@pytest.fixture
def asked(task):
    actions.ask_extension(act(LEAD), task, reason="Chờ số liệu.", new_due=days(30))
    return task


def test_every_kind_has_its_words_in_both_languages():
    rows = decision_bases("2026-11-22")
    assert {"slip", "note", "telephone", "meeting", "document"} <= {row.key for row in rows}
    assert all(row.name and row.english and row.source for row in rows)
    assert "system" not in {row.key for row in decision_bases("2019-01-01")}


def test_a_basis_is_written_with_its_number_or_without():
    on = date(2026, 11, 20)
    assert basis_in_words(Founded("note", on, "", "đồng ý")) == "bút phê 20/11/2026: đồng ý"
    assert basis_in_words(Founded("slip", on, "31/PTr")) == "phiếu trình số 31/PTr ngày 20/11/2026"
    assert kind_in_words("a kind of tomorrow") == "a kind of tomorrow"


def test_a_basis_is_kept_in_its_parts_and_shown_wherever_the_decision_is(asked, signed_in):
    scan = SimpleUploadedFile("phiếu trình.pdf", PDF)
    assert grant(signed_in(SPECIALIST), asked, **SLIP, scans=[scan]).status_code == 302
    kept = Basis.objects.get()
    assert (kept.kind, kept.on, kept.number, kept.words) == ("slip", YESTERDAY, "31", "đồng ý")
    assert (kept.verb, kept.on_behalf, kept.by) == (
        "grant_extension",
        people.user(LEADER).name,
        people.user(SPECIALIST),
    )
    assert [one.file.name for one in kept.attachments.all()] == ["phiếu trình.pdf"]
    entry = Entry.objects.get(verb="grant_extension")
    assert (entry.basis, entry.at) == (WRITTEN, kept.at)
    assert (entry.after["basis_kind"], entry.after["basis_on"]) == ("slip", YESTERDAY.isoformat())
    page = signed_in(LEAD).get(reverse("tasks:task", args=[asked.pk])).content.decode()
    assert f"Phiếu trình số 31 ngày {YESTERDAY:%d/%m/%Y}" in page
    assert reverse("tasks:attachment", args=[kept.attachments.get().file_id]) in page
    head = signed_in(HEAD)
    for address in (reverse("desk:ledger"), f"{reverse('desk:ledger')}?paper=1"):
        assert WRITTEN in head.get(address).content.decode()


def test_the_ledger_in_excel_has_a_column_for_each_part(asked, signed_in):
    grant(signed_in(SPECIALIST), asked, **SLIP)
    sheet = load_workbook(BytesIO(signed_in(HEAD).get(reverse("desk:ledger-sheet")).content)).active
    rows = [[cell.value for cell in row] for row in sheet]
    heads = next(row for row in rows if "Loại căn cứ" in row)
    said = dict(zip(heads, next(row for row in rows if WRITTEN in row), strict=True))
    assert (said["Loại căn cứ"], said["Số căn cứ"]) == ("phiếu trình", "31")
    assert said["Ngày căn cứ"].date() == YESTERDAY
    assert "basis_" not in said["Sau"]


def test_kind_and_day_are_enough(asked, signed_in):
    given = {"basis_kind": "telephone", "basis_on": YESTERDAY.isoformat()}
    assert grant(signed_in(SPECIALIST), asked, **given).status_code == 302
    assert Entry.objects.get(verb="grant_extension").on_behalf == people.user(LEADER).name


@pytest.mark.parametrize(
    ("half", "said"),
    [
        ({}, "hãy ghi loại căn cứ và ngày của nó"),
        ({"basis_kind": "note"}, "Hãy ghi ngày của căn cứ."),
        ({"basis_on": YESTERDAY.isoformat()}, "Hãy chọn loại căn cứ."),
        ({"basis": "đồng ý"}, "Hãy chọn loại căn cứ."),
        ({"basis_kind": "note", "basis_on": days(1).isoformat()}, "Ngày của căn cứ chưa tới."),
        ({"basis_kind": "document", "basis_on": YESTERDAY.isoformat()}, "Văn bản làm căn cứ phải có số."),
    ],
)
def test_half_a_basis_is_none(asked, signed_in, half, said):
    answer = grant(signed_in(SPECIALIST), asked, **half)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Basis.objects.exists()


def test_the_leader_himself_needs_none(asked, signed_in):
    assert grant(signed_in(LEADER), asked).status_code == 302
    assert not Basis.objects.exists()


def test_bases_that_were_words_alone_become_rows_and_lose_nothing(asked):
    gather = importlib.import_module("ketluan.office.tasks.migrations.0011_basis_gathered").gather
    on_behalf = people.user(LEADER).name
    scans = (actions.Handed("bút phê.pdf", PDF),)
    old = act(SPECIALIST, on_behalf=on_behalf, basis="bút phê 20/11/2026: đồng ý\nđến hết tháng")
    actions.grant_extension(old, asked, scans=scans)
    free = act(SPECIALIST, on_behalf=on_behalf, basis="Theo chỉ đạo tại Phiếu trình 31")
    actions.set_due(free, asked, due=days(40), reason="Chờ số liệu.")
    Attachment.objects.update(basis=None)
    Basis.objects.all().delete()
    gather(apps, None)
    by_verb = {one.verb: one for one in Basis.objects.all()}
    typed, words = by_verb["grant_extension"], by_verb["set_due"]
    assert (typed.kind, typed.on, typed.words) == ("note", date(2026, 11, 20), "đồng ý\nđến hết tháng")
    assert [one.file.name for one in typed.attachments.all()] == ["bút phê.pdf"]
    assert (words.kind, words.on, str(words)) == ("", None, "Theo chỉ đạo tại Phiếu trình 31")
