"""The main walk with script turned off: take in, confirm, assign, report, decide, search, copy. Forms alone do it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ketluan.office.desk.demo.cast import PASSWORD
from tests.browser.conftest import PHONE, WIDE
from tests.office.people import TODAY

TEXT = (
    "Hà Lâm: Kiểm tra kho đông lạnh\n\nHLO - Ngày {day}, UBND tỉnh Hà Lâm họp. Chủ tịch UBND tỉnh Đào Việt"
    " Cương yêu cầu Sở Y tế kiểm tra 27 kho đông lạnh ở Phiêng Lanh, báo cáo trước ngày {due}."
)


@pytest.fixture
def without_script(opened, served):
    def window(username, *, phone=False):
        page = opened(f"{served.address}/sign-in/", PHONE if phone else WIDE, java_script_enabled=False)
        page.get_by_label("Tên đăng nhập").fill(username)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        go(page, page.get_by_role("button", name="Đăng nhập"))
        return page

    return window


def go(page, control):
    with page.expect_navigation():
        control.click()


def test_the_walk_without_script(without_script, served):
    office = without_script("chuyenvien")
    due = TODAY + timedelta(days=9)
    office.goto(f"{served.address}/sources/new/")
    office.get_by_label("hoặc dán văn bản").fill(TEXT.format(day=f"{TODAY:%d/%m/%Y}", due=f"{due:%d/%m/%Y}"))
    go(office, office.get_by_role("button", name="Đọc văn bản"))

    card = office.locator(".card[data-kind='directives'][data-state='open']").first
    go(office, card.get_by_role("button", name="Là nhiệm vụ"))
    go(office, office.locator("a.assign").first)
    assert office.get_by_label("Cơ quan chủ trì").locator("option:checked").inner_text() == "Sở Y tế"
    go(office, office.get_by_role("button", name="Giao nhiệm vụ"))

    unit = without_script("yte", phone=True)
    go(unit, unit.get_by_role("link", name="27 kho đông lạnh").first)
    go(unit, unit.get_by_role("button", name="Tiếp nhận nhiệm vụ").first)
    report = unit.locator("details", has=unit.locator("summary", has_text="Báo cáo tiến độ")).first
    if report.get_attribute("open") is None:
        report.locator("summary").first.click()
    report.get_by_label("Nội dung báo cáo").fill("Đã kiểm tra 11 kho, còn 16 kho.")
    go(unit, report.get_by_role("button", name="Báo cáo tiến độ"))
    assert "Đã kiểm tra 11 kho" in unit.locator("main").inner_text()

    office.goto(f"{served.address}/tasks/")
    office.get_by_label("Tìm", exact=True).fill("kho dong lanh")
    go(office, office.get_by_role("button", name="Lọc"))
    assert "Đã kiểm tra 11 kho" in office.locator("table.tasks").inner_text()
    go(office, office.get_by_role("link", name="Sao chép để gửi"))
    assert "27 kho đông lạnh" in office.get_by_label("Nội dung").input_value()

    office.goto(f"{served.address}/search/?q=kho+dong+lanh")
    assert office.locator("mark").count() >= 3


def test_the_leader_decides_without_script(without_script, served):
    leader = without_script("chutich")
    waiting = leader.locator("section", has=leader.locator("#h-asked"))
    before = int(waiting.locator(".count").first.inner_text())
    assert before > 0
    waiting.locator(".decide-here summary").first.click()
    go(leader, waiting.get_by_role("button", name="Đồng ý", exact=True).first)
    assert leader.url == f"{served.address}/"
    after = leader.locator("section", has=leader.locator("#h-asked")).locator(".count").first.inner_text()
    assert int(after) == before - 1
