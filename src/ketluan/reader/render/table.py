"""A record as plain text for a terminal: a table a kind, columns aligned, long words folded."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final
from unicodedata import combining, east_asian_width, normalize

from ketluan.reader.kinds import kinds as all_kinds
from ketluan.reader.render.cards import Card, KindView, Value, cards
from ketluan.reader.render.headline import facts_of, title_of
from ketluan.reader.render.words import Lang, field_word, word

WIDTH: Final = 120
NARROWEST: Final = 8


def table(
    record: Mapping[str, Any], *, lang: Lang = "vi", width: int = WIDTH, kinds: Sequence[KindView] | None = None
) -> str:
    """The whole record (in its JSON shape), not wider than ``width`` columns where words allow it."""
    shown = all_kinds() if kinds is None else kinds
    found = cards(record, shown)
    lines = [*textwrap.wrap(title_of(record), width), " · ".join(facts_of(record)), ""]
    for kind in (kind for kind in shown if kind.key in found):
        count = "" if kind.single else f" ({len(found[kind.key])})"
        lines += [f"{kind.labels[lang]}{count}", *_rows(found[kind.key], kind, (lang, width)), ""]
    lines += [f"! {warning['message']}" for warning in record.get("warnings") or ()]
    return "\n".join(lines).rstrip() + "\n"


def _rows(found: Sequence[Card], kind: KindView, shape: tuple[Lang, int]) -> Iterator[str]:
    lang, width = shape
    if kind.single:
        pairs = [[field_word(name, kind.field_labels, lang), _said(values, lang)] for name, values in found[0].fields]
        return laid_out(pairs, width)
    names = list(dict.fromkeys(name for card in found for name, _ in card.fields))
    if len(names) + 2 > (width + 2) // (NARROWEST + 2):
        return _stacked(found, kind, shape)
    head = ["", "", *(field_word(name, kind.field_labels, lang) for name in names)]
    rows = [
        [str(card.number), card.heading, *(_said(dict(card.fields).get(name, ()), lang) for name in names)]
        for card in found
    ]
    return laid_out([head, *rows], width, ruled=True)


def _stacked(found: Sequence[Card], kind: KindView, shape: tuple[Lang, int]) -> Iterator[str]:
    """The items one under another, for a terminal too narrow for their columns."""
    lang, width = shape
    for card in found:
        number = f"{card.number}. "
        yield from textwrap.wrap(card.heading, width, initial_indent=number, subsequent_indent=" " * len(number))
        for name, values in card.fields:
            said = f"{field_word(name, kind.field_labels, lang)}: {_said(values, lang)}"
            yield from textwrap.wrap(said, width, initial_indent="   ", subsequent_indent="     ")


def _said(values: Sequence[Value], lang: Lang) -> str:
    return "; ".join(word(value.word, lang) if value.word else value.text for value in values)


def laid_out(rows: Sequence[Sequence[str]], width: int, *, ruled: bool = False) -> Iterator[str]:
    """The rows as lines: columns two spaces apart, as wide as their words need, the widest folded until all fit;
    ``ruled`` draws a line under the first row."""
    rows = [[normalize("NFC", cell) for cell in row] for row in rows]
    widths = _widths(rows, width)
    for index, row in enumerate(rows):
        folded = [_folded(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        for line in zip_longest(*folded, fillvalue=""):
            yield "  ".join(_padded(cell, wide) for cell, wide in zip(line, widths, strict=True)).rstrip()
        if ruled and index == 0:
            yield "  ".join("-" * wide for wide in widths)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    widths = [max(1, *(columns(cell) for cell in column)) for column in zip(*rows, strict=True)]
    room = max(width - 2 * (len(widths) - 1), NARROWEST * len(widths))
    while sum(widths) > room:
        widest = widths.index(max(widths))
        others = sum(widths) - widths[widest]
        runner_up = max((wide for wide in widths if wide < widths[widest]), default=NARROWEST)
        widths[widest] = max(room - others, min(runner_up, widths[widest] - 1), NARROWEST)
    return widths


def _folded(cell: str, width: int) -> list[str]:
    return textwrap.wrap(" ".join(cell.split()), width) or [""]


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))


def columns(words: str) -> int:
    """How many columns of a terminal the words take: combining marks none, wide letters two."""
    if words.isascii():
        return len(words)
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in words)
