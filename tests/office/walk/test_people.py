"""Many files with their verdicts, and the pages of sources and of an administrator, in a real browser."""

from __future__ import annotations

import pytest

TEXT = "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Y tế rà soát {n} trạm y tế trước ngày 20/3/2027.\n"
OFFICE = ["sources/spoken/", "sources/1/about/", "sources/1/sharing/", "tasks/1/sharing/", "tasks/import/"]
ADMINISTRATION = [
    "",
    *("admin/organizations/", "admin/organizations/new/", "admin/organizations/5/", "admin/organizations/5/edit/"),
    *("admin/people/", "admin/people/1/", "admin/offices/", "admin/offices/1/"),
    *("admin/users/", "admin/users/new/", "admin/users/2/", "admin/import/users/", "password/"),
]


def test_each_of_many_files_gets_its_line_while_they_are_sent(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/sources/new/")
    files = [
        {"name": f"kết luận {n}.txt", "mimeType": "text/plain", "buffer": TEXT.format(n=n).encode()} for n in (31, 32)
    ]
    files += [{"name": "mật.txt", "mimeType": "text/plain", "buffer": f"MẬT\n\n{TEXT.format(n=33)}".encode()}]
    page.get_by_label("Tệp", exact=True).set_input_files([*files, files[0]])
    page.get_by_role("button", name="Đọc văn bản").click()
    page.locator("#answers tbody tr").nth(3).wait_for()
    said = page.locator("#answers tbody tr").all_inner_texts()
    verdicts = ("Đã nhận", "Đã nhận", "Từ chối", "Đã có từ trước")
    assert all(verdict in row for verdict, row in zip(verdicts, said, strict=True)), said
    assert page.locator("#done").inner_text() == page.locator("#all").inner_text() == "4"


PAGES = pytest.mark.parametrize(
    ("who", "addresses"),
    [("chuyenvien", OFFICE), ("chanhvanphong", ["sources/1/purge/"]), ("quantri", ADMINISTRATION)],
    ids=["specialist", "head", "administrator"],
)


OPENED = """() => {
  const closed = [...document.querySelectorAll("details:not([open]) > summary")];
  closed.filter((one) => one.checkVisibility()).forEach((one) => one.click());
}"""


def unfolded(page):
    """Opens all that can be opened at this width, menus that lie over each other too."""
    page.evaluate(OPENED)
    return []


@PAGES
def test_each_page_answers(at_work, served, who, addresses):
    page = at_work(who)
    for address in addresses:
        assert page.context.request.get(f"{served.address}/{address}").status == 200, address


@pytest.mark.once
@PAGES
def test_axe_finds_nothing_and_nothing_stands_out_of_the_window(at_work, served, wrong, who, addresses):
    page = at_work(who)
    found = {}
    for address in addresses:
        page.goto(f"{served.address}/{address}")
        found[address] = wrong(page, unfolded)
    assert {address: said for address, said in found.items() if said} == {}
