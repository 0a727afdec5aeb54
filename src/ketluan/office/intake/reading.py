"""Asking the reader: bytes or text in, a record out. The only room of the office that does."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import msgspec

from ketluan import Record, Refused, __version__
from ketluan.reader.files import load
from ketluan.reader.files.ocr import installed as recognition_installed
from ketluan.reader.files.refusals import Secret
from ketluan.reader.model import Hints, Loaded
from ketluan.reader.read import read_loaded

__all__ = [
    "READER", "REASONS", "Refused", "Secret", "Watch", "asked", "asked_again", "bears_stamp", "layout",
    "recognition_installed", "restored", "text_digest",
]  # fmt: skip

READER = __version__
# why a document is refused, by the codes that are kept; those that name a limit say none
REASONS: dict[str, Callable[[], Refused]] = {
    kind.code: partial(kind, **{fact: "…" for fact in ("limit", "kind", "extra") if f"{{{fact}}}" in kind.vi})
    for kind in Refused.__subclasses__()
}
_LAYOUT = ("title", "published", "offsets", "removed", "lines", "warnings", "pages")
Watch = Callable[[int, int], object]


def asked(given: bytes | str, *, name: str, province: str, received: date, watch: Watch | None = None) -> Record:
    """The record of a file's bytes or of a pasted text; with ``watch``, which is told how far it is, a scan is
    recognised. Raises ``Refused`` and nothing else."""
    return read_loaded(
        load(given, name=name, ocr=watch is not None, watch=watch),
        Hints(province=province, received=received.isoformat()),
    )


def bears_stamp(content: bytes, *, name: str) -> bool:
    """Whether a file that is only attached bears a secrecy stamp. One that cannot be read as text (a scan, a picture)
    is not known to."""
    try:
        load(content, name=name)
    except Refused as refusal:
        return bool(refusal.code == "secret")
    return False


def asked_again(stored: dict[str, Any], *, province: str, received: date, **texts: str) -> Record:
    """The record of a stored source (``restored``), by the reader of today."""
    return read_loaded(restored(stored, **texts), Hints(province=province, received=received.isoformat()))


def layout(loaded: Loaded) -> dict[str, Any]:
    """What a stored source must keep beside its two texts, so that a later reader sees the same file."""
    kept: dict[str, Any] = msgspec.to_builtins({name: getattr(loaded, name) for name in _LAYOUT})
    return kept


def restored(stored: dict[str, Any], **texts: str) -> Loaded:
    """The file of a stored source: its ``layout`` and its texts (``text``, ``original``, ``name`` …)."""
    return msgspec.convert({**stored, **texts}, Loaded)


def text_digest(text: str) -> str:
    """SHA-256 of a cleaned text."""
    return hashlib.sha256(text.encode()).hexdigest()
