"""Every page that answers a browser, for several roles, on a desk and on a telephone: axe finds nothing, nothing stands
out of the window, every control is large enough, and the keyboard reaches what the eye sees.

How a page looks does not depend on the database: what is marked ``once``, here and beside, is asked on SQLite alone.
That every page answers is asked on both."""

from __future__ import annotations

import re
from itertools import chain, pairwise

import pytest
from django.urls import get_resolver

from tests.browser.conftest import PHONE

ROLES = ("chuyenvien", "chanhvanphong", "chutich", "kiemtra", "yte")
# what every role sees in a shape of its own, and lists as they are sent and printed
ALWAYS = ("/", "/tasks/2/", "/help/")
NARROWED = (
    "/tasks/?stat=overdue&urged=on&lead=5",
    "/tasks/?q=kh%C3%B4ng+c%C3%B3+trong+%C4%91%C3%B3",
    "/tasks/?paper=1",
    "/search/?q=truoc+ngay",
    "/search/?q=kh%C3%B4ng+c%C3%B3+trong+%C4%91%C3%B3",
    "/statistics/?by=month",
    "/statistics/?paper=1",
    "/sources/?paper=1",
    "/documents/1/matrix/?paper=1",
    "/programmes/1/?view=changes",
    "/sessions/?paper=1",
    "/sessions/7/agenda/",
    "/sessions/7/agenda/print/?closed=1",
    "/agenda-items/8/large/",
    "/matters/?paper=1",
    "/ledger/?paper=1",
)
SMALLEST_TARGET = 24
SMALL_TARGETS = """(least) => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a")]
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const hidden = !box.width || getComputedStyle(one).visibility === "hidden" || box.right < 0;
    return !hidden && Math.min(box.width, box.height) < least && !one.closest("label") && !one.labels?.length;
  })
  .map((one) => one.outerHTML.slice(0, 120))"""
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.tagName[1]))"""


def addresses(resolver=None, prefix="/"):
    """Every route's address, its keys 1, its year this year's."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern, route)
        else:
            yield re.sub(r"<(\w+:)?\w+>", lambda found: {"slug:": "x", "str:": "csv"}.get(found[1], "1"), route)


def open_to(page, root, wanted, settled):
    """The pages that answer someone; what is a file, sends on or takes no question is ``settled`` for everybody."""
    for address in wanted:
        answer = page.context.request.get(root + address, max_redirects=0)
        if answer.status == 200 and answer.headers["content-type"].startswith("text/html"):
            yield address
        elif answer.status not in (403, 404):
            assert answer.status < 500, address
            settled.add(address)


@pytest.fixture(scope="module")
def found_open():
    """What each role was found to open, so that nobody need ask again."""
    return {}


@pytest.fixture
def pages_of(at_work, served, found_open):
    """Each role's pages: all are opened once, by the first who may; some in the shape of each role."""
    every = sorted({*addresses()} - {"/sign-in/", "/sign-out/"})
    done = set()
    for username in () if found_open else ROLES:
        page = at_work(username)
        wanted = [*ALWAYS, *(one for one in (*every, *NARROWED) if one not in done)]
        found_open[username] = list(open_to(page, served.address, wanted, done))
        done.update(found_open[username])
        page.context.close()
    return found_open


def faulty(page):
    """What axe does not know: steps of headings that are left out, and what a finger does not hit."""
    levels = page.evaluate(HEADINGS)
    found = [f"h{after} behind h{before}" for before, after in pairwise(levels) if after > before + 1]
    if levels[:1] != [1] or levels.count(1) != 1:
        found.append(f"headings begin {levels[:3]}")
    return found + [f"small: {one}" for one in page.evaluate(SMALL_TARGETS, SMALLEST_TARGET)]


def test_every_page_answers(pages_of):
    assert set(pages_of) == set(ROLES)
    assert all({"/", "/help/"} <= {*pages} for pages in pages_of.values())
    assert len({*chain.from_iterable(pages_of.values())}) > 80


@pytest.mark.once
def test_every_page_is_open_to_everybody(at_work, served, wrong, pages_of):
    found = {}
    for username, pages in pages_of.items():
        page = at_work(username)
        for address in pages:
            page.goto(served.address + address)
            if said := wrong(page, faulty):
                found[f"{username} {address}"] = said
        page.context.close()
    assert found == {}


@pytest.mark.once
@pytest.mark.parametrize("size", ["2", "3"])
def test_larger_letters_fit_a_telephone(at_work, served, size):
    page = at_work("chutich", phone=True)
    page.locator(".me summary").click()
    page.locator(f".size-{size}").click()
    page.wait_for_load_state()
    assert f"text-{size}" in page.locator("html").get_attribute("class")
    for address in ("/", "/tasks/", "/tasks/2/", "/statistics/", "/search/?q=tr%C6%B0%E1%BB%9Bc"):
        page.goto(served.address + address)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"], address


def test_the_keyboard_skips_to_the_content_and_goes_to_the_search(at_work, served):
    page = at_work("chuyenvien")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Đến nội dung chính"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "top-q"
    page.keyboard.type("dieu chuyen von")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("mark").first.inner_text() == "điều chuyển vốn"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_list_is_copied_for_a_chat_program(at_work, served):
    page = at_work("chuyenvien")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{served.address}/tasks/?stat=overdue")
    page.get_by_role("link", name="Sao chép để gửi").click()
    page.get_by_text("Đã sao chép danh sách").wait_for()
    words = page.evaluate("navigator.clipboard.readText()")
    assert words.startswith("VĂN PHÒNG UBND TỈNH")
    assert f"{served.address}/tasks/" in words


def test_one_box_chooses_the_whole_page(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/tasks/?stat=overdue")
    page.get_by_label("Chọn cả trang").check()
    boxes = page.locator("tbody input[name=task]")
    assert boxes.count() > 0
    assert all(box.is_checked() for box in boxes.all())


def test_the_filter_swaps_the_rows_and_the_address_keeps_it(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/tasks/")
    before = page.locator("tbody tr").count()
    with page.expect_response(lambda answer: "stat=overdue" in answer.url):
        page.get_by_label("Xếp loại", exact=True).select_option("overdue")
    page.locator(".narrowed").wait_for()
    assert 0 < page.locator("tbody tr").count() < before
    assert page.url == f"{served.address}/tasks/?stat=overdue"
    page.locator(".saved > summary").click()
    page.get_by_label("Lưu bộ lọc, thứ tự và cột đang xem với tên").fill("Việc quá hạn")
    with page.expect_navigation():
        page.locator(".saved").get_by_role("button", name="Lưu").click()
    assert page.locator(".saved > summary").inner_text().startswith("Việc quá hạn")
    page.locator(".group-menu > summary", has_text="Phiên họp").click()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.innerText").startswith("Phiên họp")
    assert not page.locator(".group-menu[open]").count()


def test_the_arrow_keys_lead_through_an_agenda_and_move_its_items(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/sessions/7/agenda/")
    page.get_by_role("link", name="Trình chiếu").click()
    first = page.locator("h1").inner_text()
    with page.expect_navigation():
        page.keyboard.press("ArrowRight")
    second = page.locator("h1").inner_text()
    with page.expect_navigation():
        page.keyboard.press("ArrowLeft")
    assert page.locator("h1").inner_text() == first != second
    with page.expect_navigation():
        page.keyboard.press("Escape")
    page.locator(".agenda-item").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Alt+ArrowDown")
    assert [one.inner_text() for one in page.locator(".agenda-item h2").all()[:2]] == [second, first]
    assert page.evaluate("document.activeElement.querySelector('h2').innerText") == first
