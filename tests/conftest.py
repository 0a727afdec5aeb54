"""What all tests share: one browser (a second one could not start beside it in the same process), and no hurry."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import sync_playwright

# No test asserts a time: a machine that has other things to do fails none.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    program = shutil.which("chromium")
    assert program, "the browser tests need Debian's chromium: apt install chromium"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()
