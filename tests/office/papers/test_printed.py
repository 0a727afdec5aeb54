"""Every list has its sheet: body and unit at the head, title with its day, a place for the signature, all rows."""

from __future__ import annotations

import pytest

from ketluan.office.papers import printed
from tests.office import people
from tests.office.people import HEAD, SPECIALIST, TODAY

LISTS = {
    "/tasks/": "Danh mục nhiệm vụ được giao",
    "/sources/": "Văn bản giao việc",
    "/sessions/": "Phiên họp",
    "/ledger/": "Trích nhật ký",
    "/statistics/": "Thống kê nhiệm vụ được giao",
}


@pytest.mark.parametrize("address", LISTS)
def test_a_list_prints_under_its_body_with_its_day_and_a_place_for_the_hand(task, signed_in, address):
    said = signed_in(HEAD).get(f"{address}?paper=1").content.decode()
    assert f"<h1>{LISTS[address]}</h1>" in said
    assert "ỦY BAN NHÂN DÂN TỈNH HÀ LÂM" in said
    assert "VĂN PHÒNG UBND TỈNH" in said
    assert f"Tính đến ngày {TODAY:%d/%m/%Y}" in said
    assert "NGƯỜI LẬP BIỂU" in said
    assert "<thead>" in said


@pytest.mark.parametrize("address", ["/tasks/", "/sources/", "/sessions/", "/ledger/", "/statistics/"])
def test_a_list_leads_to_its_sheet_and_the_sheet_back(task, signed_in, address):
    browser = signed_in(HEAD)
    if address == "/sessions/":
        from ketluan.office.meetings.actions import hold

        hold(people.act(SPECIALIST), task.source, title="Phiên họp", body="UBND tỉnh", held_on=TODAY, chair="")
    assert 'paper=1">Bản in</a>' in browser.get(address).content.decode()
    assert f'<a href="{address}">Về danh sách</a>' in browser.get(f"{address}?paper=1").content.decode()


def test_a_sheet_that_is_cut_says_so(task, signed_in, monkeypatch):
    monkeypatch.setattr(printed, "MOST_ROWS", 2)
    said = signed_in(HEAD).get("/ledger/?paper=1").content.decode()
    assert "Danh sách dài hơn 2 dòng" in said
    assert said.count('<td class="number">') == 6
