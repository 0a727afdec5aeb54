"""The record: what reading one document yields, ready to be written as the JSON that ``docs/record.md`` describes."""

from __future__ import annotations

from typing import Any

import msgspec

from ketluan.reader.kinds import kinds
from ketluan.reader.model import Block, Item, Loaded, Shape, Warning

SCHEMA = "ketluan.record/1"
_ENCODER = msgspec.json.Encoder(decimal_format="number")


class Source(Shape, frozen=True, gc=False):
    """Where the text came from: name, SHA-256 of the bytes, and the way back to the file."""

    name: str
    sha256: str
    media_type: str
    title: str | None
    published: str | None
    hints: dict[str, str | None]
    offsets: tuple[tuple[int, int], ...]
    removed: tuple[tuple[int, int], ...]


class Record(Shape, frozen=True, gc=False):
    """All that was read from one document. ``items`` holds a tuple for each kind's key, ``counts`` the declared
    numbers.

    ``loaded`` is the file as text (with its original wording, for pages that show what was left out); it is not part
    of the JSON."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    items: dict[str, tuple[Item, ...]]
    counts: dict[str, int | None]
    warnings: tuple[Warning, ...]
    loaded: Loaded

    def __getitem__(self, key: str) -> tuple[Item, ...]:
        """The items of one kind: ``record["figures"]``."""
        return self.items[key]

    def _plain(self) -> dict[str, Any]:
        plain: dict[str, Any] = {
            "schema": SCHEMA,
            "source": self.source,
            "text": self.text,
            "blocks": [_block(block) for block in self.blocks],
        }
        for kind in kinds():
            found = self.items[kind.key]
            plain[kind.key] = (found[0] if found else None) if kind.single else found
        plain.update(self.counts)
        plain["warnings"] = self.warnings
        return plain

    def to_json(self) -> bytes:
        """The record as UTF-8 JSON, numbers with the digits as written."""
        return _ENCODER.encode(self._plain())

    def to_dict(self) -> dict[str, Any]:
        """The record as dicts, lists, strings and numbers, the same content as ``to_json``."""
        plain: dict[str, Any] = msgspec.json.decode(self.to_json())
        return plain


def _block(block: Block) -> dict[str, Any]:
    plain: dict[str, Any] = {"span": block.span, "kind": block.kind}
    if block.number is not None:
        plain["number"] = block.number
    if block.cells:
        plain["cells"] = block.cells
    return plain
