"""The local page in a browser: dropping a document, opening one, coming back."""

from __future__ import annotations

import pytest

from tests.cli.documents import REPORT

DROP = """([name, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([content], name, { type: "text/plain" }));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def home(port):
    return f"http://localhost:{port}/"


def test_a_document_of_the_list_opens_and_leads_back(opened, home):
    page = opened(home)
    page.get_by_role("link", name="UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10").first.click()
    assert "Đào Việt Cương" in page.locator("article").inner_text()
    page.get_by_role("link", name="Danh mục").click()
    assert page.url == home


def test_a_chosen_file_is_read_at_once(opened, home):
    page = opened(home)
    file = {"name": "tờ trình.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
    with page.expect_navigation():
        page.set_input_files("#file", files=[file])
    assert page.locator(".file").inner_text() == "tờ trình.txt"


def test_a_dropped_file_is_read_at_once(opened, home):
    page = opened(home)
    with page.expect_navigation():
        page.evaluate(DROP, ["thả.txt", REPORT])
    assert page.locator(".file").inner_text() == "thả.txt"


def test_a_file_that_is_too_large_is_not_sent(opened, home):
    page = opened(home)
    page.evaluate(DROP, ["lớn.txt", "x" * (21 * 1024 * 1024)])
    assert page.locator(".said").inner_text() == "Tệp lớn hơn 20 MB."
    assert page.url == home


def test_without_script_a_file_is_sent_by_a_button(opened, home):
    page = opened(home, java_script_enabled=False)
    page.set_input_files("#file", files=[{"name": "a.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}])
    page.get_by_role("button", name="Đọc văn bản").click()
    assert page.locator(".file").inner_text() == "a.txt"


def test_the_list_is_in_english_on_request(opened, home):
    page = opened(home)
    page.get_by_role("link", name="English").click()
    assert page.get_by_role("heading", name="Documents").is_visible()
