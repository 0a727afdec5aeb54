"""A record explained for a terminal: each block with its kind, under it the items that begin there and their rules."""

from __future__ import annotations

import textwrap
from collections import deque
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from ketluan.reader.kinds import kinds as all_kinds
from ketluan.reader.render.words import Lang, word

WIDTH: Final = 110


def explain(record: Mapping[str, Any], *, lang: Lang = "vi", width: int = WIDTH) -> str:
    """Every block of the record (in its JSON shape); for every item the rule that made it and the words it quotes."""
    text = record["text"]
    blocks = record["blocks"]
    ends = [following["span"][0] for _, following in pairwise(blocks)] + [len(text) + 1]
    items = deque(sorted(_items(record), key=lambda item: (item["span"][0], -item["span"][1])))
    lines: list[str] = []
    for block, end in zip(blocks, ends, strict=True):
        lines += _block(text, block, (lang, width))
        while items and items[0]["span"][0] < end:
            lines += _item(text, items.popleft(), width)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _items(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for kind in all_kinds():
        found = record.get(kind.key)
        yield from [found] if isinstance(found, dict) else found or ()


def _block(text: str, block: Mapping[str, Any], shape: tuple[Lang, int]) -> Iterator[str]:
    lang, width = shape
    start, end = block["span"]
    number = f" {block['number']}" if block.get("number") else ""
    yield f"[{start}:{end}] {word(block['kind'], lang)}{number}"
    words = textwrap.shorten(text[start:end], 3 * width, placeholder=" …")
    yield from textwrap.wrap(words, width, initial_indent="  ", subsequent_indent="  ")


def _item(text: str, item: Mapping[str, Any], width: int) -> Iterator[str]:
    start, end = item["span"]
    yield f"    {item['id']}  <- {item['rule']}  [{start}:{end}]"
    words = f'"{" ".join(text[start:end].split())}"'
    yield from textwrap.wrap(words, width, initial_indent="      ", subsequent_indent="      ")
