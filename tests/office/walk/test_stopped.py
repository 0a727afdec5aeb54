"""The pages that stop someone: not found, not allowed, opened too long ago, failed, locked out. Each shows a way on."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string

from tests.browser.conftest import PHONE

FAILED = {"400": "Yêu cầu không hợp lệ", "500": "Có lỗi ở máy chủ"}


def soothe(route):
    """The same page as a success: a browser's console speaks of each failure, and must stay silent in these tests."""
    route.fulfill(response=route.fetch(), status=200)


def ways(page):
    return page.locator(".stopped .buttons a").all()


def test_a_page_that_is_not_there_or_not_theirs_shows_the_way_back(at_work, served, wrong):
    page = at_work("yte")
    for address, said in (("nowhere/", "Không tìm thấy"), ("ledger/", "Không có quyền")):
        page.route(f"{served.address}/{address}", soothe)
        page.goto(f"{served.address}/{address}")
        assert page.get_by_role("heading", level=1).inner_text() == said
        assert wrong(page) == []
        with page.expect_navigation():
            ways(page)[0].click()
        assert page.url == f"{served.address}/"


def test_a_page_of_an_earlier_sign_in_is_told_so(at_work, served, wrong):
    page = at_work("yte")
    page.goto(f"{served.address}/password/")
    page.context.clear_cookies(name="csrftoken")
    page.route(f"{served.address}/password/", soothe)
    with page.expect_navigation():
        page.locator("main form button").evaluate("(button) => button.form.submit()")
    assert page.get_by_role("heading", level=1).inner_text() == "Trang mở đã quá lâu"
    assert wrong(page) == []


@pytest.mark.once
@pytest.mark.parametrize("code", FAILED)
def test_a_failure_speaks_both_languages_and_shows_the_way_back(at_work, served, wrong, code):
    page = at_work("yte")
    body = render_to_string(f"{code}.html").replace('"static/', '"/static/')
    page.route("**/broken/", lambda route: route.fulfill(content_type="text/html", body=body))
    page.goto(f"{served.address}/broken/")
    assert page.get_by_role("heading", level=1).inner_text() == FAILED[code]
    assert page.locator("[lang=en]").first.is_visible()
    assert wrong(page) == []
    assert ways(page)[0].get_attribute("href") == "/"


def test_who_fails_too_often_is_told_what_to_do(opened, served, wrong):
    page = opened(f"{served.address}/sign-in/", PHONE)
    for attempt in range(1, 6):
        if attempt == 5:
            page.route(f"{served.address}/sign-in/", soothe)
        page.get_by_label("Tên đăng nhập").fill("không ai")
        page.get_by_label("Mật khẩu").fill("sai")
        with page.expect_navigation():
            page.get_by_role("button", name="Đăng nhập").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Tạm khóa đăng nhập"
    assert wrong(page) == []
    with page.expect_navigation():
        ways(page)[0].click()
    assert page.url.startswith(f"{served.address}/sign-in/")
