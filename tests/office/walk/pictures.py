"""The pictures of the office, taken of the demo province: `python -m tests.office.walk.pictures`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from ketluan.office.desk.demo.cast import PASSWORD
from tests.browser.conftest import PHONE
from tests.browser.pictures import PICTURES, ROOT, WIDE
from tests.conftest import FLAGS
from tests.office.walk.quarter import NOTICE, REPORT, Quarter, pages

SAMPLE = ROOT / "samples" / "tb-ubnd-phien-hop-thang-5-2022.txt"
LARGEST = 200_000  # bytes of a picture; what is larger is painted with fewer colours
SHOTS = (
    ("chutich", "/", "overview", True),
    ("chuyenvien", "/tasks/", "tasks", True),
    ("yte", "/tasks/5/", "task", True),
    ("chutich", "/statistics/", "statistics", False),
    ("chuyenvien", "/search/?q=truoc+ngay", "search", False),
    ("chuyenvien", "/tasks/?paper=1", "paper", False),
    ("chuyenvien", "/sessions/7/agenda/", "agenda", False),
    ("chutich", "/agenda-items/8/large/", "screen", False),
    ("chuyenvien", "/matters/1/", "matter", False),
)


def signed_in(browser: Browser, home: str, username: str, viewport: dict[str, int]):
    """A page of someone who has signed in."""
    page = browser.new_page(viewport=viewport, device_scale_factor=1, reduced_motion="reduce", locale="vi-VN")
    page.goto(home)
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    return page


def take(browser: Browser, home: str) -> None:
    """The leader's page, the list, a task, the quarter with its brief and notice, and the review desk."""
    for username, address, name, phone_too in SHOTS:
        for size, viewport in (("wide", WIDE), *((("phone", PHONE),) if phone_too else ())):
            page = signed_in(browser, home, username, viewport)
            page.goto(home + address)
            page.screenshot(path=PICTURES / f"office-{name}-{size}.png")
            page.close()
    take_quarter(browser, home)
    take_review(browser, home)


def take_quarter(browser: Browser, home: str) -> None:
    """What the quarter ends with, as its test goes through it."""
    office, leader = signed_in(browser, home, "chuyenvien", WIDE), signed_in(browser, home, "chutich", PHONE)
    quarter = Quarter(home, office, leader, lambda page, name: page.screenshot(path=PICTURES / f"office-{name}.png"))
    quarter.sessions()
    quarter.indicator()
    quarter.contradiction()
    quarter.margin()
    quarter.one_page()
    for name, link in (("brief", REPORT), ("notice", NOTICE)):
        pages(quarter.papers(name, link)[1], PICTURES / f"office-{name}-pdf.png")


def take_review(browser: Browser, home: str) -> None:
    """The review desk in the middle of its work."""
    page = signed_in(browser, home, "chuyenvien", WIDE)
    page.goto(f"{home}/sources/new/")
    page.get_by_label("Tệp", exact=True).set_input_files(SAMPLE)
    page.get_by_role("button", name="Đọc văn bản").click()
    for chip in page.locator(".chip:not([data-kind='directives'])").all():
        chip.click()
    for key in ("j", "a", "j", "x"):
        page.keyboard.press(key)
        page.wait_for_timeout(400)
    page.screenshot(path=PICTURES / "office-review-wide.png")
    page.close()


def lighten(path: Path) -> None:
    """Fewer colours where a picture is large: 256 of them tell what a page of letters and few tints tells."""
    with Image.open(path) as picture:
        fewer = picture.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    if path.stat().st_size > LARGEST:
        fewer.save(path, optimize=True)


def main() -> None:
    """Serve a demo province of its own and take the pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        environ = {**os.environ, "KETLUAN_DATA": folder, "KETLUAN_LANG": "vi"}
        program = Path(sys.executable).with_name("ketluan")
        subprocess.run([program, "office", "demo"], env=environ, check=True, stdout=subprocess.DEVNULL)
        office = subprocess.Popen(
            [program, "office", "serve", "--port", "0"], env=environ, stdout=subprocess.PIPE, text=True
        )
        home = re.search(r"http://\S+/", office.stdout.readline())[0].rstrip("/")
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        take(browser, home)
        browser.close()
        office.terminate()
    for path in PICTURES.glob("office-*.png"):
        lighten(path)


if __name__ == "__main__":
    main()
