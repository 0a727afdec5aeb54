"""A real browser. Every page that a test opens must stay silent on its console and ask nothing of anyone else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ketluan.reader.render import html
from tests.pages.conftest import folder, port, site
from tests.reader.render import made_up

__all__ = ["folder", "port", "site"]

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def opened(chromium):
    """Opens an address in a window of its own."""
    contexts, said, asked = [], [], []

    def open_page(address, viewport=None, **options):
        context = chromium.new_context(viewport=viewport or WIDE, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        home = urlsplit(address)[:2]
        page.on("request", lambda request: asked.append(request.url) if not of_home(request.url, home) else None)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []
    assert asked == []


def of_home(address, home):
    return urlsplit(address).scheme in ("data", "blob") or urlsplit(address)[:2] == home


@pytest.fixture(scope="session")
def reading(tmp_path_factory):
    """The address of the page of the record that was written by hand."""
    path = tmp_path_factory.mktemp("trang") / "phiên họp.html"
    frame = html.Frame(original=made_up.ORIGINAL)
    path.write_text(html.page(made_up.record(), frame, kinds=made_up.KINDS), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def faults():
    """What axe-core finds wrong with a page (WCAG 2.2 AA and its best practices)."""

    def found(page):
        # the page's own policy lets no other script in: axe comes by the debugger, not as an element
        if page.evaluate("!window.axe"):
            page.evaluate(AXE)
        page.evaluate("document.getAnimations().forEach((motion) => motion.finish())")
        report = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [f"{fault['id']}: {node['html'][:160]}" for fault in report["violations"] for node in fault["nodes"]]

    return found
