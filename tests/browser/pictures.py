"""The pictures of the documentation, taken of the samples: `python -m tests.browser.pictures`."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from ketluan.serve.door import Door
from ketluan.serve.library import Library
from ketluan.serve.site import Site
from tests.browser.conftest import PHONE
from tests.conftest import FLAGS

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = "documents/ubnd-phien-hop-thang-10-2021.txt"
WIDE = {"width": 1360, "height": 900}


def take(browser: Browser, home: str) -> None:
    """The list, and one sample wide and on a phone, with an item chosen."""
    for name, viewport in (("wide", WIDE), ("phone", PHONE)):
        page = browser.new_page(viewport=viewport, device_scale_factor=1.5, reduced_motion="reduce")
        page.goto(home)
        page.screenshot(path=PICTURES / f"list-{name}.png")
        page.goto(home + SAMPLE)
        directive = page.locator('#panel [data-kind="directives"] .card').nth(1)
        directive.locator("a").click()
        page.mouse.move(0, 0)
        page.wait_for_timeout(300)
        page.screenshot(path=PICTURES / f"reading-{name}.png")
        page.close()


def main() -> None:
    """Serve the samples and take the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with Door(Site(Library(ROOT / "samples")), "127.0.0.1", 0) as door, sync_playwright() as play:
        threading.Thread(target=door.serve_forever, daemon=True).start()
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        take(browser, door.address)
        browser.close()
        door.shutdown()


if __name__ == "__main__":
    main()
