"""The pages between the review desk and the task, in a real browser: an annex in one act, the notice and the press."""

from __future__ import annotations

import re

import pytest

from tests.office.directives.test_second_source import notice_text
from tests.office.walk.test_desk import take_in

HEAD = "DANH MỤC NHIỆM VỤ GIAO CÁC ĐƠN VỊ\n\nTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn hoàn thành"


def annex(name, rows=12):
    units = ("Sở Tài chính", "Sở Nội vụ", "các cơ quan y tế tỉnh")
    told = (
        f"{number}\tRà soát hồ sơ {name} số {number}\t{units[number % 3]}\tSở Tư pháp\t20/12/2026"
        for number in range(1, rows + 1)
    )
    return "\n".join([HEAD, *told])


def key_of(page):
    return int(re.search(r"/sources/(\d+)/", page.url)[1])


def test_an_annex_is_assigned_with_one_click_for_an_unknown_wording(at_work, served):
    page = at_work("chuyenvien")
    take_in(page, served, annex("kho bãi"))
    with page.expect_navigation():
        page.get_by_role("link", name="Giao hàng loạt").click()
    assert page.locator("input[name=row]:checked").count() == 8
    assert page.locator("tr.lacking").count() == 4
    with page.expect_navigation():
        page.get_by_role("button", name="Sở Y tế").first.click()
    assert page.locator("tr.lacking").count() == 0, "settled in every row with the wording"
    page.get_by_label("Chọn tất cả").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Giao các dòng đã chọn").first.click()
    assert "Đã giao 12 nhiệm vụ" in page.locator(".said").inner_text()


@pytest.mark.once
def test_axe_finds_nothing_on_them(at_work, served, wrong):
    page = at_work("chuyenvien")
    take_in(page, served, annex("trụ sở"))
    table = key_of(page)
    known = page.locator("a[href*='/known/']").first.get_attribute("href")
    take_in(page, served, notice_text())
    second = key_of(page)
    page.goto(f"{served.address}/sources/{second}/session/")
    page.get_by_label("Phiên họp", exact=True).first.select_option(index=1)
    with page.expect_navigation():
        page.get_by_role("button", name="Gắn vào phiên này").click()
    found = {}
    for address in (
        f"sources/{table}/",
        f"sources/{table}/assign/",
        known.lstrip("/"),
        f"sources/{second}/second/",
        f"sources/{second}/session/",
        "sessions/1/",
        "sessions/1/edit/",
        "sessions/?year=2026",
        "quality/",
        "addressees/",
    ):
        page.goto(f"{served.address}/{address}")
        found[address] = wrong(page)
    assert {address: said for address, said in found.items() if said} == {}


def test_without_script_the_table_is_assigned_too(opened, served):
    from ketluan.office.desk.demo.cast import PASSWORD

    page = opened(f"{served.address}/sources/new/", java_script_enabled=False)
    page.get_by_label("Tên đăng nhập").fill("chuyenvien")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="Đăng nhập").click()
    take_in(page, served, annex("không kịch bản", rows=1))
    with page.expect_navigation():
        page.get_by_role("link", name="Giao hàng loạt").click()
    assert page.locator("input[name=row]").is_checked()
    with page.expect_navigation():
        page.get_by_role("button", name="Giao các dòng đã chọn").first.click()
    assert "Đã giao 1 nhiệm vụ" in page.locator(".said").inner_text()
