"""A sheet of open tasks is handed in, seen, and applied; a second time it makes nothing."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from ketluan import Refused
from ketluan.office.intake.models import Source
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import verified
from ketluan.office.review.models import Finding
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.reading import BadSheet
from ketluan.office.tasks.importing.actions import apply, hand_in
from ketluan.office.tasks.models import Progress, Task
from tests.office import people
from tests.office.intake.test_take_in import dump
from tests.office.people import OTHER_OFFICE, SPECIALIST

HEADS = ("Văn bản giao", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Tình hình thực hiện")
ROWS = (
    ("12/TB-UBND", "Rà soát 14 chợ xã.", "Sở Công Thương", "Sở Xây dựng", "31/12/2026", "Đã rà soát 9 chợ."),
    ("12/TB-UBND", "Sửa 3 cầu treo.", "Sở Xây dựng", "", "quý I/2027", ""),
)


def handed_in(*rows):
    return hand_in(
        people.act(SPECIALIST), people.office(), name="sổ.xlsx", content=people.sheet(HEADS, *(rows or ROWS))
    )


def test_the_rows_become_a_source_with_findings_and_tasks(province):
    assert apply(people.act(SPECIALIST), handed_in()) == 2
    source = Source.objects.get()
    first, second = Task.objects.order_by("pk")
    assert source.kind == "imported"
    for task in (first, second):
        assert source.text[task.finding.start : task.finding.end] == task.sentence == task.finding.quote
    assert (first.lead.name, first.state, first.due.isoformat()) == ("Sở Công Thương", "accepted", "2026-12-31")
    assert [body.name for body in first.supporters.all()] == ["Sở Xây dựng"]
    assert Progress.objects.get().words == "Đã rà soát 9 chợ."
    assert (second.state, second.deadline_words, second.due.isoformat()) == ("assigned", "quý I/2027", "2027-03-31")


def test_each_task_has_its_line_and_the_chain_is_whole(province, committed):
    with committed():
        apply(people.act(SPECIALIST), handed_in())
    assert list(Entry.objects.order_by("number").values_list("verb", flat=True)) == ["import", "assign", "assign"]
    assert verified() == []


def test_a_second_time_nothing_is_made(province):
    apply(people.act(SPECIALIST), handed_in())
    more = ("13/TB-UBND", "Lập danh mục hồ chứa.", "Sở Nông nghiệp và Môi trường", "", "", "")
    assert apply(people.act(SPECIALIST), handed_in(*ROWS, more)) == 1
    assert Task.objects.count() == 3
    assert apply(people.act(SPECIALIST), handed_in(*ROWS)) == 0


def test_a_sheet_is_applied_once(province):
    draft = handed_in()
    assert [apply(people.act(SPECIALIST), draft) for _ in range(2)] == [2, 0]


def test_a_row_that_is_wrong_is_left_and_the_others_are_made(province):
    assert apply(people.act(SPECIALIST), handed_in(ROWS[0], ("", "Việc lạ", "Sở Thời tiết", "", "", ""))) == 1


def test_what_waited_is_forgotten_when_it_was_applied(province):
    apply(people.act(SPECIALIST), handed_in(ROWS[0], ("", "Việc lạ lùng", "Sở Thời tiết", "", "", "")))
    assert Draft.objects.get().rows == []
    assert "Việc lạ lùng" not in dump()


def test_nobody_applies_a_sheet_for_another_office(province):
    with pytest.raises(PermissionDenied):
        apply(people.act(OTHER_OFFICE), handed_in())


def test_of_a_sheet_with_a_secrecy_stamp_nothing_is_kept(province):
    content = people.sheet(("MẬT",), HEADS, ("", "Chuyển kho Phiêng Quang.", "Công an tỉnh", "", "", ""))
    with pytest.raises(Refused):
        hand_in(people.act(SPECIALIST), people.office(), name="kho Phiêng Quang.xlsx", content=content)
    assert "Phiêng Quang" not in dump()
    assert Entry.objects.get().after == {"reason": "secret"}


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 broken", b"\xff\xfe\x00", "Chủ trì;Hạn\nSTC;1/1/2027".encode(), people.sheet(HEADS)],
)
def test_a_file_that_is_no_such_sheet_is_refused_with_a_sentence(province, content):
    with pytest.raises(BadSheet, match=r"\w \w"):
        hand_in(people.act(SPECIALIST), people.office(), name="x.xlsx", content=content)


def test_a_thousand_rows_take_seconds(province):
    rows = [
        (f"{n}/TB", f"Việc số {n}.", "Sở Y tế", "Sở Nội vụ; Sở Tài chính", "31/12/2026", "Đang làm.")
        for n in range(1_000)
    ]
    begun = time.perf_counter()
    assert apply(people.act(SPECIALIST), handed_in(*rows)) == 1_000
    # far above what it takes on any machine, far below what a query a row would
    assert time.perf_counter() - begun < 60
    assert Finding.objects.count() == 1_000


def send(browser, content):
    given = {"office": people.office().pk, "sheet": SimpleUploadedFile("sổ.csv", content)}
    return browser.post(reverse("tasks:import"), given)


def test_the_way_through_the_pages(signed_in):
    browser = signed_in(SPECIALIST)
    rows = "Nội dung nhiệm vụ;Chủ trì;Thời hạn\nRà soát chợ;Sở Thời tiết;1/1/2027\nSửa cầu;Sở Xây dựng;32/1/2027\n"
    address = send(browser, rows.encode()).url
    said = browser.get(address).content.decode()
    assert "Không có cơ quan nào tên “Sở Thời tiết”." in said
    assert "Không đọc được ngày “32/1/2027”." in said
    assert "Nhập 1 nhiệm vụ mới" not in said
    browser.post(address, {"do": "choose", "body-so thoi tiet": people.body("Sở Nông nghiệp và Môi trường").pk})
    assert "Nhập 1 nhiệm vụ mới" in browser.get(address).content.decode()
    browser.post(address, {"do": "apply"})
    assert Task.objects.get().lead.name == "Sở Nông nghiệp và Môi trường"
    assert browser.get(address).status_code == 403


def test_a_sheet_is_put_aside_with_its_rows(signed_in):
    browser = signed_in(SPECIALIST)
    address = send(browser, "Nội dung nhiệm vụ,Chủ trì\nRà soát chợ Phiêng Quang,Sở Y tế\n".encode()).url
    told = browser.post(address, {"do": "drop"}, follow=True).content.decode()
    assert "Đã bỏ bảng chờ nhập." in told
    assert "Phiêng Quang" not in dump()


def test_a_bad_sheet_comes_back_with_its_fault(signed_in):
    answer = send(signed_in(SPECIALIST), b"a,b\n1,2\n")
    assert answer.status_code == 422
    assert "còn thiếu cột: Nội dung nhiệm vụ; Cơ quan chủ trì" in answer.content.decode()


def test_the_template_can_be_handed_in_again(signed_in):
    content = signed_in(SPECIALIST).get(reverse("tasks:import-template")).content
    book = load_workbook(BytesIO(content))
    assert book.active["C1"].value == "Nội dung nhiệm vụ *"
    draft = hand_in(people.act(SPECIALIST), people.office(), name="mẫu.xlsx", content=content)
    assert apply(people.act(SPECIALIST), draft) == 1
