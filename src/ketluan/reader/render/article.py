"""The left half of the page: the blocks of a text as HTML, captions set apart, table rows as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any, Final

from ketluan.reader.model import Block, Span
from ketluan.reader.render.marked import Marked
from ketluan.reader.render.words import Lang, word

TAGS: Final = {"title": "h2", "heading": "h3"}
NAMED: Final = frozenset({"caption", "letterhead", "recipients", "signature", "byline"})

Gone = Mapping[int, Sequence[str]]


def blocks_of(record: Mapping[str, Any]) -> list[Block]:
    """The blocks of a record's JSON, as shapes."""
    return [
        Block(
            Span(*block["span"]),
            block["kind"],
            block.get("number"),
            tuple(Span(*cell) for cell in block.get("cells", ())),
        )
        for block in record["blocks"]
    ]


def article(marked: Marked, blocks: Sequence[Block], gone: Gone, lang: Lang) -> str:
    """All blocks in order. What was left out of the file stands in its place, hidden until it is asked for."""
    waiting = sorted(position for position in gone if position >= 0)
    out: list[str] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        members = list(group)
        for piece in [members] if kind == "row" or kind in NAMED else [[block] for block in members]:
            while waiting and waiting[0] <= piece[0].span.start:
                out.extend(_gone(gone[waiting.pop(0)]))
            out.append(_piece(marked, piece, lang))
    for position in (*waiting, -1):
        out.extend(_gone(gone.get(position, ())))
    return "\n".join(out)


def _gone(lines: Sequence[str]) -> Iterator[str]:
    return (f'<p class="gone" hidden>{escape(line)}</p>' for line in lines)


def _piece(marked: Marked, blocks: Sequence[Block], lang: Lang) -> str:
    if blocks[0].kind == "row":
        return _table(marked, blocks, lang)
    return _named(marked, blocks, lang) if blocks[0].kind in NAMED else _block(marked, blocks[0])


def _named(marked: Marked, blocks: Sequence[Block], lang: Lang) -> str:
    """Blocks that are no part of the running text, together under the name of what they are."""
    kind = blocks[0].kind
    lines = "".join(_block(marked, block) for block in blocks)
    return f'<div class="apart a-{kind}"><span class="what" data-w="{kind}">{word(kind, lang)}</span>{lines}</div>'


def _block(marked: Marked, block: Block) -> str:
    tag = TAGS.get(block.kind, "p")
    return f'<div class="b b-{block.kind}">{marked.bars(*block.span)}<{tag}>{marked.piece(*block.span)}</{tag}></div>'


def _table(marked: Marked, rows: Sequence[Block], lang: Lang) -> str:
    lines = "\n".join(_row(marked, row) for row in rows)
    name = word("ui.table", lang)
    return f'<div class="b b-table" tabindex="0" role="region" aria-label="{name}"><table>\n{lines}\n</table></div>'


def _row(marked: Marked, row: Block) -> str:
    cells = row.cells or (row.span,)
    written = [marked.piece(*cell) if cell[0] < cell[1] else "" for cell in cells]
    written[0] = marked.bars(*row.span) + written[0]
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in written) + "</tr>"
