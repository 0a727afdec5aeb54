"""What ``docs/record.md`` promises of every record, as one function that names each breach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ketluan.vietnamese.letters import shadow

# Of each kind: the field that repeats the passage of the item, and fields whose words stand somewhere in the text.
PASSAGE = {
    "directives": "action",
    "decisions": "object",
    "statements": "content",
    "submissions": "title",
    "requests": "content",
    "difficulties": "text",
}
QUOTED = {
    "directives": ("verb", "addressees", "lead", "supporters", "deliverable", "deadline_text", "recurs"),
    "decisions": ("verb", "body"),
    "statements": ("verb",),
    "submissions": ("outcome",),
    "requests": ("from", "to"),
    "figures": ("base",),
    "citations": ("number",),
    "people": ("name",),
}
PERIOD = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
PERIODS = {"figures": "period", "directives": "deadline", "citations": "date"}


def breaches(record: dict[str, Any]) -> list[str]:
    """Everything in which a record breaks its promises; empty for a good one."""
    return [
        *_blocks(record["text"], record["blocks"]),
        *_ungrounded(record),
        *(f"{where}: {what}" for where, item in items(record) for what in _item(record["text"], where, item)),
        *_ids(record),
    ]


def items(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every item with the key of its kind."""
    for key, value in record.items():
        if key in ("source", "blocks", "warnings"):
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield key, item


def _blocks(text: str, blocks: list[dict[str, Any]]) -> Iterator[str]:
    at = 0
    for block in blocks:
        start, end = block["span"]
        if not at <= start < end <= len(text):
            yield f"blocks: {start}-{end} behind {at}"
        if text[at:start].strip():
            yield f"blocks: {text[at:start]!r} is in none"
        for a, b in block.get("cells", ()):
            if not start <= a <= b <= end:
                yield f"blocks: the cell {a}-{b} is outside {start}-{end}"
        at = end
    if text[at:].strip():
        yield f"blocks: {text[at:]!r} is in none"


def _ungrounded(record: dict[str, Any]) -> Iterator[str]:
    """Spans that are no range of the text, and quotes that are not what stands there."""
    text = record["text"]
    for where, item in items(record):
        for found in _objects(item):
            spans = [found["span"]] if "span" in found else []
            for start, end in [*spans, *found.get("mentions", ())]:
                if not 0 <= start < end <= len(text):
                    yield f"{where}: {start}-{end} is no passage"
            if spans and "text" in found and text[slice(*found["span"])] != found["text"]:
                yield f"{where}: {found['text']!r} stands as {text[slice(*found['span'])]!r}"


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)


def _item(text: str, where: str, item: dict[str, Any]) -> Iterator[str]:
    passage = text[slice(*item["span"])]
    if where in PASSAGE and _folded(item[PASSAGE[where]]) != _folded(passage):
        yield f"{item[PASSAGE[where]]!r} is not the passage {passage!r}"
    whole = _folded(text)
    for field in QUOTED.get(where, ()):
        for words in item[field] if isinstance(item[field], list) else [item[field]]:
            if words is not None and _folded(words) not in whole:
                yield f"{field} {words!r} is not in the text"
    period = item.get(PERIODS.get(where, ""))
    if period is not None and not PERIOD.fullmatch(period):
        yield f"{period!r} is no period"
    if where == "figures" and item["direction"] and item["kind"] != "change":
        yield f"a {item['kind']} with a direction"
    if where == "people" and item["span"] not in item["mentions"]:
        yield "a person whose place is no mention"
    if not item["rule"]:
        yield "an item without a rule"


def _folded(words: str) -> str:
    return " ".join(shadow(words).split())


def _ids(record: dict[str, Any]) -> Iterator[str]:
    seen = [item["id"] for _, item in items(record)]
    if len(set(seen)) != len(seen) or "" in seen:
        yield "ids are not unique"
