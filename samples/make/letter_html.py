"""An official letter with an assignment table (2025): HTML as Word saves it for an office's web page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from . import source

NAME = "cv-ubnd-dat-dai-ha-lam-2025.html"
HEAD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Công văn 2846</title>
<style>
p.MsoNormal { margin: 0 0 6pt; font-size: 14pt; font-family: "Times New Roman", serif; }
table.MsoTableGrid { border-collapse: collapse; }
</style>
</head>
<body lang="VI">
"""


def _lines(lines: Iterable[str], *, centre: bool = False) -> str:
    style = ' align="center" style="text-align:center"' if centre else ""
    return "".join(f'<p class="MsoNormal"{style}>{escape(line) or "&nbsp;"}<o:p></o:p></p>\n' for line in lines)


def _columns(left: Sequence[str], right: Sequence[str]) -> str:
    cells = "".join(f'<td width="50%" valign="top">\n{_lines(lines, centre=True)}</td>' for lines in (left, right))
    return f'<table border="0" cellspacing="0" width="100%"><tr>{cells}</tr></table>\n'


def _cell(text: str, tag: str) -> str:
    return f'<{tag} valign="top"><p class="MsoNormal">{escape(text) or "&nbsp;"}</p></{tag}>'


def _table(rows: Sequence[Sequence[str]]) -> str:
    written = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        written.append(f"<tr>{''.join(_cell(text, tag) for text in row)}</tr>\n")
    return f'<table class="MsoTableGrid" border="1">\n{"".join(written)}</table>\n'


def make(directory: Path) -> None:
    """Write the document into ``directory``."""
    text = source.load(Path(NAME).stem)
    numbers = source.numbers([level for level, _ in text.body])
    parts = [
        HEAD,
        _columns(text.left, text.right),
        _lines(text.title),
        _lines(number + line for number, (_, line) in zip(numbers, text.body, strict=True)),
        _columns(text.recipients, text.signer),
        '<br clear="all" style="page-break-before:always">\n',
        _lines(text.annex, centre=True),
        _table(text.table),
        "</body>\n</html>\n",
    ]
    (directory / NAME).write_text("".join(parts), "utf-8")
