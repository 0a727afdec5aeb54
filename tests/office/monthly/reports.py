"""The reports as DOCX files: their paragraphs, and the annex as a table (lines that begin with "|")."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path

from docx import Document

from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.queries import latest_reading
from ketluan.office.review.actions import confirm
from tests.office import people

HERE = Path(__file__).parent
DAYS = {"2026-07": date(2026, 7, 29), "2026-08": date(2026, 8, 28), "2026-09": date(2026, 9, 30)}


def docx(name: str) -> bytes:
    """The file as the Office receives it."""
    file = Document()
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    for table, rows in groupby(lines, lambda line: line.startswith("|")):
        if not table:
            for line in rows:
                file.add_paragraph(line)
            continue
        cells = [row[1:].split("|") for row in rows]
        made = file.add_table(len(cells), len(cells[0]))
        for row, said in zip(made.rows, cells, strict=True):
            for cell, words in zip(row.cells, said, strict=True):
                cell.text = words
    written = BytesIO()
    file.save(written)
    return written.getvalue()


def confirmed(name: str):
    """A report taken in on its day, all its figures confirmed as they were proposed."""
    act = people.act(people.SPECIALIST, DAYS[name])
    source = take_in(act, people.office(), Given(docx(name), f"{name}.docx", DAYS[name])).source
    confirm(act, [one for one in latest_reading(source).proposals.all() if one.kind == "figures"])
    return source
