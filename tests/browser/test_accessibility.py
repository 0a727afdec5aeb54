"""axe-core finds nothing wrong with any page, at either width, in either language."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from ketluan.serve.library import Library
from ketluan.serve.site import Request, Site
from tests.browser.conftest import PHONE, WIDE

DOCUMENT = quote("phiên họp.txt")


@pytest.mark.parametrize("viewport", [WIDE, PHONE])
@pytest.mark.parametrize("item", [None, "figures-3", "directives-1", "people-1", "statements-1", "difficulties-1"])
def test_the_reading_page(opened, reading, faults, viewport, item):
    page = opened(reading, viewport, reduced_motion="reduce")
    if item:
        page.locator(f'#panel [data-id="{item}"] .head a').click()
    assert faults(page) == []


def test_the_reading_page_in_english_with_all_that_can_be_opened(opened, reading, faults):
    page = opened(reading, reduced_motion="reduce")
    page.locator("#do-removed").click()
    page.locator("#do-language").click()
    page.locator('.chip[data-kind="figures"]').click()
    page.keyboard.press("?")
    assert faults(page) == []


@pytest.mark.parametrize("viewport", [WIDE, PHONE])
@pytest.mark.parametrize("address", ["", "?lang=en", f"documents/{DOCUMENT}", f"documents/{DOCUMENT}?lang=en"])
def test_the_local_pages(opened, port, faults, viewport, address):
    page = opened(f"http://localhost:{port}/{address}", viewport, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    assert faults(page) == []


@pytest.mark.parametrize("address", ["/x", f"/documents/{quote('trống.txt')}", "/?lang=en"])
def test_the_pages_that_only_say_something(opened, site, faults, tmp_path, address):
    # opened as a file: a browser puts a failed answer on its console, and the console must stay silent
    site = Site(Library(tmp_path / "không có")) if address.endswith("en") else site
    path = tmp_path / "lời.html"
    path.write_bytes(site.answer(Request("GET", address)).body)
    assert faults(opened(path.as_uri())) == []


def test_a_page_with_a_fault_is_noticed(opened, reading, faults):
    page = opened(reading)
    page.evaluate("document.querySelector('.b-body p').style.color = '#ccc'")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {fault.split(":")[0] for fault in faults(page)} == {"color-contrast", "html-has-lang"}
