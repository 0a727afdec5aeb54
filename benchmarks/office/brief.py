"""`python -m benchmarks.office.brief`: a brief of twenty pages with ten pictures, as PDF and as DOCX."""

from __future__ import annotations

import os
import time
from datetime import date
from decimal import Decimal

TOLD = (
    "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 4.386,5 tỷ đồng, bằng 78,3% dự toán Trung ương"
    " giao và bằng 70,8% dự toán tỉnh giao, tăng 10,8% so với cùng kỳ năm trước."
)
PARTS, SENTENCES = 10, 14


def laid():
    """The paper: ten parts of fourteen sentences, each with a picture of its own."""
    from ketluan.office.briefs.layout import Laid, Line
    from ketluan.office.charts.drawing import Picture
    from ketluan.office.charts.specs import months
    from ketluan.office.papers.letterhead import Letterhead
    from ketluan.reference.paper_forms import paper_forms

    lines = []
    for part in range(PARTS):
        now = [(month, Decimal(month * 100 + part)) for month in range(1, 10)]
        last = [(month, Decimal(month * 90 + part)) for month in range(1, 13)]
        rows = [(str(month), str(value), str(value)) for month, value in now]
        spec = months("tỷ đồng", "Tháng", [("2026", now), ("2025", last)], [("Tỉnh giao", Decimal(1300 + part))])
        picture = Picture(f"Thu ngân sách {part}", "Thu tăng đều.", spec, ("Tháng", "2026", "2025"), rows)
        lines += [Line(f"{part + 1}. Thu, chi", "heading"), *[Line(TOLD)] * SENTENCES]
        lines.append(Line(f"Hình {part + 1}. Thu ngân sách", picture=picture))
    head = Letterhead("Ủy ban nhân dân tỉnh Hà Lâm", "Văn phòng UBND tỉnh", "Hà Lâm", False, "", "VP", "TH")
    words = ("BÁO CÁO", head.number("BC"), "Tình hình", "Tình hình")
    return Laid(
        paper_forms()[0], head, date(2026, 10, 2), *words, tuple(lines), ("Như trên",), "", "CHÁNH VĂN PHÒNG", ""
    )


def main() -> None:
    """Make both, twice: the second time the drawings are kept."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ketluan.office.settings")
    import django

    django.setup()
    from pypdfium2 import PdfDocument

    from ketluan.office.briefs.paper import written_as
    from ketluan.office.briefs.typeset import typeset_as

    paper = laid()
    for name, make in (
        ("PDF", typeset_as),
        ("DOCX", written_as),
        ("PDF again", typeset_as),
        ("DOCX again", written_as),
    ):
        cpu, wall = time.process_time(), time.monotonic()
        made = make(paper)
        spent, waited = time.process_time() - cpu, time.monotonic() - wall
        print(f"{name:10} {spent:.2f} s of the processor, {waited:.2f} s, {len(made):,} B")
    print(f"{len(PdfDocument(typeset_as(paper)))} pages")


if __name__ == "__main__":
    main()
