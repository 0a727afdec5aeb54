"""The term work programme: its editions, the state of its items, and its sheets."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.desk.purging import purge
from ketluan.office.meetings.actions import hold
from ketluan.office.people.access import actor_of
from ketluan.office.people.actions import Outdated
from ketluan.office.rollout.models import Hearing, Item
from ketluan.office.rollout.programme import actions, importing, pages
from tests.office import people
from tests.office.people import HEAD, INSPECTOR, SPECIALIST
from tests.office.rollout import programmes
from tests.office.rollout.documents import entered
from tests.office.rollout.programmes import amended, handed_in, written


@pytest.fixture
def programme(province):
    return programmes.adopted()


def lines(programme, view="now", day=date(2026, 7, 10)):
    return pages.lines(actor_of(people.user(SPECIALIST)), programme, view, day)


def test_an_amendment_leaves_the_programme_as_it_was_first_adopted(programme):
    item = written(programme)
    amended(programme)
    written(programme, item, quarter=4)
    written(programme, content="Đề án chợ xã", product="scheme")
    (first,) = lines(programme, "first")
    assert (first.due, first.text.content) == ("quý 2 năm 2026", "Nghị quyết về chuyển đổi số")
    assert {one.due for one in lines(programme)} == {"quý 2 năm 2026", "quý 4 năm 2026"}
    changed = {one.text.content: [(edition.number, said) for edition, said in one.changes] for one in lines(programme)}
    assert changed == {
        "Nghị quyết về chuyển đổi số": [("05-QĐ/TU", "thời hạn: quý 2 năm 2026 → quý 4 năm 2026")],
        "Đề án chợ xã": [("05-QĐ/TU", "bổ sung vào chương trình")],
    }


def test_an_amendment_comes_after_what_it_amends_and_upon_what_was_seen(programme):
    with pytest.raises(ValueError, match="comes after"):
        amended(programme, day=date(2025, 1, 1))
    amended(programme)
    with pytest.raises(Outdated):
        actions.amend(people.act(SPECIALIST), programme, actions.Decided("9-QĐ/TU", date(2027, 1, 1)), version=1)


def test_an_item_is_done_by_a_document_waits_for_a_session_or_is_late(programme, source):
    done, heard, late, out = (written(programme, content=f"Việc {number}") for number in range(4))
    number, day = entered("30-NQ/TU", issuer="Tỉnh ủy").number, date(2026, 6, 30)
    actions.finish(people.act(SPECIALIST), done, number, day, version=1)
    held = hold(people.act(SPECIALIST), source, title="Hội nghị", body="Tỉnh ủy", held_on=date(2026, 7, 20), chair="")
    actions.hear(people.act(SPECIALIST), heard, held)
    written(programme, out, content="Việc 3", dropped=True)
    states = {one.item.pk: one.state for one in lines(programme)}
    assert [states[one.pk] for one in (done, heard, late, out)] == ["done", "on_agenda", "late", "dropped"]
    assert [one.document.number for one in lines(programme) if one.document] == ["30-NQ/TU"]
    with pytest.raises(ValueError, match="names its document"):
        actions.finish(people.act(SPECIALIST), late, "31-NQ/TU", None, version=1)
    purge(people.act(HEAD), source, "có dấu mật")
    assert Item.objects.count() == 4
    assert not Hearing.objects.exists()


def test_two_who_write_one_item_do_not_lose_a_word(programme):
    item = written(programme)
    written(programme, item, quarter=3)
    with pytest.raises(Outdated):
        written(programme, item, quarter=4)


def test_a_sheet_is_seen_before_it_is_written_and_is_written_once(programme):
    written(programme)
    rows = [
        ("Nghị quyết về chuyển đổi số", "Sở Tài chính", "II", 2026, "Nghị quyết", ""),
        ("Đề án chợ xã", "Ban Tổ chức Tỉnh ủy", "quý IV", 2027, "đề án", "Hội nghị lần thứ 6"),
        ("Quy chế", "", "V", 2027, "Quy chế", ""),
        ("Đề án chợ xã", "", "", 2027, "Đề án", ""),
    ]
    draft = handed_in(programme, *rows)
    verdicts = [(row.verdict, row.fault) for row in importing.rows_of(programme, draft, people.TODAY)]
    assert [one for one, _ in verdicts] == ["same", "new", "error", "error"]
    assert verdicts[2][1] == "Quý “V” không đọc được."
    assert importing.apply(people.act(SPECIALIST), draft) == 1
    assert importing.apply(people.act(SPECIALIST), handed_in(programme, *rows)) == 0
    (made,) = [one for one in lines(programme) if one.text.product == "scheme"]
    assert (made.text.lead_name, made.due, made.text.heard_at) == (
        "Ban Tổ chức Tỉnh ủy",
        "quý 4 năm 2027",
        "Hội nghị lần thứ 6",
    )


def test_the_programme_is_a_page_a_sheet_of_paper_and_a_workbook(programme, signed_in):
    item = written(programme)
    amended(programme)
    written(programme, item, quarter=4)
    browser, address = signed_in(INSPECTOR), reverse("rollout:programme", args=[programme.pk])
    assert "quý 2 năm 2026 → quý 4 năm 2026" in browser.get(address).content.decode()
    assert "quý 2 năm 2026" in browser.get(address, {"view": "first"}).content.decode()
    assert "05-QĐ/TU" in browser.get(address, {"view": "changes", "paper": "1"}).content.decode()
    sheet = load_workbook(BytesIO(browser.get(address, {"as": "xlsx"}).content)).active
    assert any("chuyển đổi số" in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_what_is_typed_on_the_forms_is_kept_and_what_is_wrong_is_said(programme, signed_in):
    browser, item = signed_in(SPECIALIST), written(programme)
    address = reverse("rollout:item", args=[item.pk])
    refused = browser.post(address, {"do": "done", "done-version": 1, "done-number": "30-NQ/TU"})
    assert refused.status_code == 422
    assert "Hãy ghi cả số và ngày của văn bản." in refused.content.decode()
    assert "30-NQ/TU" in refused.content.decode()
    said = {"do": "done", "done-version": 1, "done-number": "30-NQ/TU", "done-on": "2026-06-01"}
    assert browser.post(address, said).status_code == 302
    stale = browser.post(address, said)
    assert "vừa được người khác sửa" in stale.content.decode()
    amending = {"number": "05-QĐ/TU", "decided_on": "2024-01-01", "version": 1}
    assert browser.post(reverse("rollout:programme-amend", args=[programme.pk]), amending).status_code == 422
    term = {"title": "CT", "body": "Tỉnh ủy", "since": 2030, "until": 2025, "number": "1-CTr/TU"}
    wrong = browser.post(reverse("rollout:programme-new"), {**term, "decided_on": "2025-01-01"})
    assert "Năm cuối không thể trước năm đầu." in wrong.content.decode()
