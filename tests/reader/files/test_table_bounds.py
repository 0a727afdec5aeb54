"""Tables that were made to make much of little: a file of some kilobytes costs no more than one."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from ketluan.reader.files import load
from ketluan.reader.files.refusals import Refused, TooLarge
from tests.reader.files.pdfs import Pdf

PROSE = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành rà soát tiến độ các dự án trong tháng 9. " * 20


def letters(page: str) -> int:
    """How long the text of a page becomes; 0 where it is refused."""
    try:
        return len(load(page.encode()).text)
    except Refused:
        return 0


def test_cells_that_hang_over_one_another_repeat_their_text_only_so_often():
    row = "<tr>" + "<td colspan=99 rowspan=99>Rà soát tiến độ các dự án</td>" * 60 + "</tr>"
    assert letters(f"<html><body><p>{PROSE}</p><table>{row * 100}</table></body></html>") < 3_000_000


def test_more_cells_than_any_table_has_are_refused():
    row = "<tr>" + "<td>a" * 300
    with pytest.raises(TooLarge):
        load(f"<html><body><p>{PROSE}</p><table>{row * 1700}</table></body></html>".encode())


def test_a_page_of_tiny_lines_far_apart_is_read_in_linear_time():
    def seconds(lines: int) -> float:
        pdf = Pdf()
        for at in range(lines):
            for left in (10, 200, 400):
                pdf.text("Sở Y tế", left, at * 0.2, 0.15)
        begun = time.process_time()
        with suppress(Refused):
            load(pdf.bytes())
        return time.process_time() - begun

    few, many = min(seconds(400) for _ in range(3)), seconds(3_200)
    assert many < 40 * max(few, 0.02)
