"""The only place that knows the order of the storeys: file -> text -> blocks -> marks -> items = record."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ketluan.reader.files import load
from ketluan.reader.kinds import Kind, kinds
from ketluan.reader.model import Hints, Item, Loaded, Warning
from ketluan.reader.record import Record, Source
from ketluan.reader.text.blocks import blocks
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Shadow
from ketluan.reader.text.wrapping import without_wraps
from ketluan.vietnamese.letters import shadow


def read(
    source: Path | bytes | str,
    *,
    province: str | None = None,
    received: str | None = None,
    name: str | None = None,
) -> Record:
    """Read one document into a grounded record.

    ``source`` is a path, the bytes of a file, or the text itself. ``province`` (a province's name) and ``received``
    (ISO day on which the document came in) are hints: they fill only what the text leaves open, and are marked in
    ``source.hints``. Raises ``ketluan.Refused`` and nothing else for a document that cannot or must not be read.
    """
    return read_loaded(load(source, name=name), Hints(province=province, received=received))


def read_loaded(loaded: Loaded, hints: Hints) -> Record:
    """The record of a file that is text already. Pure: the same file and hints give the same record."""
    doc = document(loaded, hints)
    items: dict[str, tuple[Item, ...]] = {}
    counts: dict[str, int | None] = {}
    for kind in kinds():
        items[kind.key] = _found(kind, doc)
        for key, count in kind.counts.items():
            counts[key] = count(doc)
    return Record(
        source=_source(loaded, hints),
        text=doc.text,
        blocks=doc.blocks,
        items=items,
        counts=counts,
        warnings=tuple(Warning(code, message) for code, message in loaded.warnings),
        loaded=loaded,
    )


def document(loaded: Loaded, hints: Hints) -> Document:
    """The document that rules are given."""
    low = Shadow(shadow(loaded.text))  # before it is cut: pictures are sought in it
    cut = blocks(loaded, low)
    text = without_wraps(loaded.text, cut)
    if text is not loaded.text:
        low = Shadow(without_wraps(low, cut))
    return Document(text, cut, hints, published=loaded.published, title=loaded.title, low=low)


def _found(kind: Kind, doc: Document) -> tuple[Item, ...]:
    """The items of one kind with their ids, in the order in which the rules give them."""
    items = tuple(kind.find(doc))
    for number, item in enumerate(items, 1):  # new and nobody else's yet, so named in place
        msgspec.structs.force_setattr(item, "id", kind.key if kind.single else f"{kind.key}-{number}")
    return items


def _source(loaded: Loaded, hints: Hints) -> Source:
    return Source(
        name=loaded.name,
        sha256=loaded.sha256,
        media_type=loaded.media_type,
        title=loaded.title,
        published=loaded.published,
        hints={"province": hints.province, "received": hints.received},
        offsets=loaded.offsets,
        removed=loaded.removed,
    )
