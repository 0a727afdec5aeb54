"""A real office, served as a user would serve it, and real browsers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from ketluan.office.desk.demo.cast import PASSWORD
from tests.browser.conftest import PHONE, WIDE, faults, opened
from tests.office import databases

__all__ = ["faults", "opened"]

SIZES = {"desk": WIDE, "telephone": PHONE}


class Served(NamedTuple):
    address: str
    data: Path
    temporary: Path
    log: Path
    environ: dict[str, str]

    def command(self, *words):
        program = Path(sys.executable).with_name("ketluan")
        return subprocess.run(
            [program, "office", *words], env=self.environ, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The demo province on a free port, with folders of its own for data and for what is temporary."""
    folder = tmp_path_factory.mktemp("văn phòng")
    temporary = folder / "tạm"
    temporary.mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KETLUAN_", "DJANGO_"))}
    environ = {**clean, "KETLUAN_LANG": "vi", "KETLUAN_DATA": str(folder / "dữ liệu"), "TMPDIR": str(temporary)}
    environ |= databases.demo(folder / "dữ liệu")
    office = Served("", folder / "dữ liệu", temporary, folder / "nhật ký.txt", environ)
    program = Path(sys.executable).with_name("ketluan")
    with office.log.open("w") as log:
        process = subprocess.Popen(
            [program, "office", "serve", "--port", "0"], env=environ, stdout=subprocess.PIPE, stderr=log, text=True
        )
        said = process.stdout.readline()
        yield office._replace(address=re.search(r"http://\S+/", said)[0].rstrip("/"))
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


@pytest.fixture
def wrong(faults):
    """What is wrong with how a page looks, on a desk and on a telephone, with what ``also(page)`` finds on either.

    The page is opened once and made narrow then: no script of ours asks how wide it is when it begins, so this is the
    page that a telephone opens, at half the price."""

    def found(page, also=lambda page: []):
        said = []
        for name, size in SIZES.items():
            page.set_viewport_size(size)
            said += [f"{name}: {one}" for one in (*also(page), *faults(page))]
            if page.evaluate("document.documentElement.scrollWidth") != size["width"]:
                said.append(f"{name}: stands out of the window")
        return said

    return found


@pytest.fixture
def at_work(opened, served):
    """A window in which someone is signed in: ``at_work("chutich", phone=True)``."""

    def window(username, *, phone=False):
        page = opened(f"{served.address}/sign-in/", PHONE if phone else WIDE, reduced_motion="reduce")
        page.get_by_label("Tên đăng nhập").fill(username)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        page.wait_for_url(f"{served.address}/")
        return page

    return window
