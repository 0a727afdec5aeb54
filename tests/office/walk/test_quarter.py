"""A whole quarter of the demo province: three sessions, two plans, the planted contradiction, brief and notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office.walk.quarter import NOTICE, RECKONED, REPORT, SAID, SESSIONS, Quarter, pages


@pytest.fixture
def quarter(at_work, served, tmp_path):
    def keep(page, name):
        page.screenshot(path=tmp_path / f"{name}.png")

    return Quarter(served.address, at_work("chuyenvien"), at_work("chutich", phone=True), keep)


def test_the_quarter_ends_with_a_brief_and_a_notice(quarter, tmp_path):
    # three sessions, each with its report and its notice, reviewed and followed
    found = quarter.sessions()
    assert set(found) == set(SESSIONS)
    for headings in found.values():
        assert {"Văn bản", "Số liệu", "Nội dung chỉ đạo"} <= {heading.rstrip("0123456789 ") for heading in headings}

    # indicators against two plans
    told = quarter.indicator()
    assert "9.800" in told
    assert "9.200" in told
    assert "5.243" in told

    # the planted contradiction, and one click to the sentence that says it
    said, passage = quarter.contradiction()
    assert SAID in said
    assert RECKONED in said
    assert said.count("Văn bản ghi") == 1
    assert SAID.rstrip("%") in passage

    # a column, and names with numbers, pasted from a sheet into the grid of a month
    column, named, keys = quarter.pasted()
    assert column[:2] == ["1234,5", "6.789"]
    assert "2" in column[3]
    assert (named[0], named[1], named[2]) == ("11", "6.789", "7")
    assert "Chỉ tiêu không có" in named[3]
    assert keys[0] == keys[1]

    # from a number of the brief to the sentence it was read from
    said, passage = quarter.margin()
    assert "tăng 10,8% so với cùng kỳ năm trước" in said
    assert "4.386,5" in passage
    assert "4.386,5" in quarter.one_page()
    assert quarter.leader.evaluate("document.documentElement.scrollWidth") == 360

    # both papers, as files of both kinds
    for name, link, words in (("brief", REPORT, "4.386,5"), ("notice", NOTICE, "để các cơ quan, đơn vị biết")):
        paper, pdf = quarter.papers(name, link)
        assert any(words in one.text for one in paper.paragraphs)
        assert words in " ".join("".join(page.get_textpage().get_text_range() for page in pdf).split())
        pages(pdf, tmp_path / f"{name}-pdf.png")
    assert len(paper.inline_shapes) == 0
    assert {path.name for path in Path(tmp_path).glob("*.png")} >= {"brief-wide.png", "notice-pdf.png"}
