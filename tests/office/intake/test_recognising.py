"""A scan is recognised in the background where that is on; of one that bears a stamp nothing is kept."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ketluan.office.intake import reading, recognising, spool
from ketluan.office.intake.models import Recognition, Source
from ketluan.office.intake.pages import recognised_pages
from ketluan.office.ledger.models import Entry
from ketluan.office.meetings.rules import Paper, prevails
from ketluan.office.people.models import Role
from ketluan.reader.files import load, ocr
from tests.office import people
from tests.office.intake.test_take_in import NOTICE, dump
from tests.office.people import OTHER_OFFICE, SPECIALIST
from tests.reader.files.pdfs import Pdf
from tests.reader.files.test_ocr import _line

SCAN = Pdf().picture().bytes()
STAMPED = NOTICE.replace("chợ trung tâm", "kho Phiêng Quang").replace("Số: 214", "TỐI MẬT\n\nSố: 214")


def table(text):
    """The program's table for a page on which a text stands."""
    lines = [line for line in text.split("\n") if line.strip()]
    return "\n".join(_line(1, number, 1, line, confidence=88) for number, line in enumerate(lines, 1))


@pytest.fixture
def says(province, settings, monkeypatch):
    """Recognition is on, and says this of every page."""
    settings.KETLUAN_OCR = True
    monkeypatch.setattr(ocr, "_program", lambda: "tesseract")

    def reads(text):
        monkeypatch.setattr(ocr, "_run", lambda command, given: table(text) if "tsv" in command else "")

    reads(NOTICE)
    return reads


def sent(browser, *, looked=True, content=SCAN, name="bản quét kho.pdf"):
    given = {"office": people.office().pk, "received": people.TODAY.isoformat()}
    given |= {"looked": "on"} if looked else {}
    return browser.post(reverse("intake:take-in"), {**given, "file": [SimpleUploadedFile(name, content)]}, follow=True)


def test_a_scan_waits_is_recognised_and_becomes_a_source_that_says_so(says, signed_in, work, committed):
    browser = signed_in(SPECIALIST)
    with committed():
        page = sent(browser).content.decode()
    assert "Chờ nhận dạng" in page
    assert "bản quét kho.pdf" in page
    assert 'hx-trigger="every 3s"' in page
    assert not Source.objects.exists()
    work()
    source = Source.objects.get()
    assert (source.recognised, source.number) == (True, "214/TB-UBND")
    assert recognised_pages(source)["sure"] == 88
    assert source.layout["pages"][0]["number"] == 1
    assert source.scans.get().file.name == "bản quét kho.pdf"
    assert spool.tokens() == set()
    (held,) = Recognition.objects.all()
    assert (held.state, held.done, held.pages, held.source) == ("taken", 1, 1, source)
    page = browser.get(reverse("intake:recognitions")).content.decode()
    assert reverse("review:desk", args=[source.pk]) in page
    assert "every 3s" not in page
    assert "độ tin cậy trung bình 88%" in browser.get(reverse("intake:source", args=[source.pk])).content.decode()
    assert "nhận dạng từ bản quét" in browser.get(reverse("review:desk", args=[source.pk])).content.decode()


def test_of_a_scan_with_a_stamp_nothing_is_kept_but_time_user_and_reason(says, signed_in, work, committed, tmp_path):
    says(STAMPED)
    browser = signed_in(SPECIALIST)
    with committed():
        sent(browser, name="kho Phiêng Quang.pdf")
        assert "Phiêng Quang" not in dump(), "while it waits no table holds its name"
    with committed():
        work()
    assert not Source.objects.exists()
    assert spool.tokens() == set()
    assert "Phiêng Quang" not in dump()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and "Phiêng".encode() in path.read_bytes()]
    assert Entry.objects.get(verb="refuse").after == {"reason": "secret"}
    page = browser.get(reverse("intake:recognitions")).content.decode()
    assert "dấu chỉ độ mật" in page
    assert "không giữ lại" in page


@pytest.mark.parametrize(("content", "name"), [(SCAN, "quét.pdf"), (NOTICE.encode(), "thông báo.txt")])
def test_a_file_is_opened_once_also_where_somebody_looked_for_a_stamp(says, signed_in, monkeypatch, content, name):
    opened = []
    monkeypatch.setattr(reading, "load", lambda *given, **how: opened.append(given) or load(*given, **how))
    sent(signed_in(SPECIALIST), content=content, name=name)
    assert len(opened) == 1
    assert Recognition.objects.count() + Source.objects.count() == 1
    assert not Entry.objects.filter(verb="refuse").exists()


def test_who_has_not_looked_for_a_stamp_is_asked_to(says, signed_in):
    answer = sent(signed_in(SPECIALIST), looked=False)
    assert answer.status_code == 422
    assert "hãy xem, đánh dấu ô này" in answer.content.decode()
    assert not Recognition.objects.exists()


def test_a_text_is_not_recognised(says, signed_in):
    sent(signed_in(SPECIALIST), content=NOTICE.encode(), name="thông báo.txt")
    assert not Source.objects.get().recognised
    assert not Recognition.objects.exists()


@pytest.mark.parametrize(("wanted", "program"), [(False, "tesseract"), (True, None)])
def test_where_it_is_off_or_not_installed_a_scan_is_refused(says, signed_in, settings, monkeypatch, wanted, program):
    settings.KETLUAN_OCR = wanted
    monkeypatch.setattr(ocr, "_program", lambda: program)
    answer = sent(signed_in(SPECIALIST))
    assert answer.status_code == 422
    assert "bản quét" in answer.content.decode()
    assert 'name="looked"' not in answer.content.decode()
    assert not Recognition.objects.exists()


def test_a_job_that_is_done_twice_takes_in_once(says, signed_in, work, committed):
    with committed():
        sent(signed_in(SPECIALIST))
    work()
    recognising.recognise(Recognition.objects.get().pk)
    assert Source.objects.count() == 1


def test_a_fault_leaves_no_scan_behind_and_the_page_says_so(says, signed_in, work, committed, monkeypatch):
    with committed():
        sent(signed_in(SPECIALIST))
    monkeypatch.setattr(ocr, "_page", lambda number, table: 1 / 0)
    work()
    assert Recognition.objects.get().state == "failed"
    assert spool.tokens() == set()
    assert "Hãy gửi lại tệp" in signed_in(SPECIALIST).get(reverse("intake:recognitions")).content.decode()


def test_another_office_sees_nothing_of_it(says, signed_in, committed):
    with committed():
        sent(signed_in(SPECIALIST))
    assert "bản quét kho" not in signed_in(OTHER_OFFICE).get(reverse("intake:recognitions")).content.decode()
    assert Role.objects.exists()


def test_the_same_paper_as_text_prevails_over_its_scan():
    day = people.TODAY
    assert prevails(Paper(True, day), Paper(True, day, recognised=True))
    assert not prevails(Paper(True, people.days(1), recognised=True), Paper(True, day))
    assert prevails(Paper(True, day, recognised=True), Paper(False, people.days(1)))


def test_a_scan_in_the_spool_is_overwritten_and_readable_by_its_owner_alone(province):
    token = spool.put(b"SCAN", "tên\nhai dòng.pdf")
    path = spool.folder() / token
    assert path.stat().st_mode & 0o077 == 0
    assert spool.get(token) == (b"SCAN", "tên hai dòng.pdf")
    assert spool.name_of(token) == "tên hai dòng.pdf"
    spool.drop(token)
    spool.drop(token)
    assert spool.name_of(token) == ""
