"""A brief as PDF: the same layout set by Typst, with no program and no font of the machine needed."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from ketluan.office.briefs.layout import Laid, Line, laid
from ketluan.office.briefs.models import Brief
from ketluan.vietnamese.dates import write_date

_PAGE = Path(__file__).with_name("brief.typ")
# What the machine has first; Libertinus comes with Typst and has all Vietnamese letters.
_FONTS = ("Times New Roman", "Tinos", "Liberation Serif", "Libertinus Serif")


def typeset(brief: Brief) -> bytes:
    """The file."""
    return typeset_as(laid(brief))


def typeset_as(of: Laid) -> bytes:
    """The file of a paper that is laid out."""
    measures = of.form.measures
    paper = {
        "fonts": _FONTS,
        "party": of.head.party,
        "body": of.head.body_lines,
        "unit": of.head.unit.upper(),
        "author": of.head.unit,
        "archive": of.head.archive,
        "number": of.number,
        "place": f"{of.head.place}, {write_date(of.day.isoformat())}",
        "kind": of.kind,
        "title": of.title,
        "subject": of.subject,
        "lines": [_line(line) for line in of.lines],
        "recipients": of.recipients,
        "power": of.power.upper(),
        "post": of.post.upper(),
        "signer": of.signer,
        "margin": {side: measures[f"margin.{side}"].least for side in ("top", "bottom", "left", "right")},
        "indent": measures["indent"].least,
        "gap": measures["gap"].least,
        "line": measures["line"].least if "line" in measures else None,
        "size": {part[5:]: row.most for part, row in measures.items() if part.startswith("size.")},
    }
    return bytes(typst.compile(_PAGE.read_bytes(), sys_inputs={"paper": json.dumps(paper, ensure_ascii=False)}))


def _line(line: Line) -> dict[str, Any]:
    said = {"words": line.words, "level": line.level}
    if line.table is not None:
        return {**said, "level": "table", **asdict(line.table)}
    drawn = line.picture
    if drawn is None:
        return said
    return {**said, "level": "picture", "svg": drawn.svg, "alt": drawn.alt, "head": drawn.head, "rows": drawn.rows}
