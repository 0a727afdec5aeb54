"""What a format's loader hands to the cleaning: the text as it came, and what the format said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ketluan.reader.files.language import plainly_vietnamese
from ketluan.reader.files.legacy import READING_NAMES, Mender
from ketluan.reader.model import Line, LineKind, RecognisedPage, Span

CELL_GAP = " | "


class Draft(msgspec.Struct):
    """A text before cleaning. All positions (``lines``, ``removed``) are code points of ``original``.

    ``lines`` what the format knows of single lines; ``removed`` ranges that it knows to be furniture; ``margins`` texts
    that stand outside the text proper (page headers), looked at for a secrecy stamp only; ``published`` ISO date or
    month; ``warnings`` pairs of code and message; ``pages`` of a
    recognised scan; ``healthy`` if surely Vietnamese; ``raw`` the original in UTF-8,
    if at hand.
    """

    original: str
    lines: list[Line] = []
    removed: list[tuple[int, int]] = []
    margins: list[str] = []
    title: str | None = None
    published: str | None = None
    warnings: list[tuple[str, str]] = []
    pages: list[RecognisedPage] = []
    healthy: bool = False
    raw: bytes | None = None


class Piece(msgspec.Struct):
    """One line as a format gives it: one text, or the texts of a row's cells."""

    texts: tuple[str, ...]
    kind: LineKind = "body"
    table: int | None = None
    furniture: bool = False


def of_text(text: str, raw: bytes) -> Draft:
    """The draft of a plain text (``raw`` in UTF-8): nothing is known of its lines."""
    healthy = plainly_vietnamese(text, raw)
    mender = Mender(text, healthy=healthy)
    new = mender.mend(text)
    return Draft(new, warnings=_told(mender), healthy=healthy, raw=raw if new is text else None)


def of_pieces(pieces: Sequence[Piece], margins: Iterable[str] = ()) -> Draft:
    """The draft of a format that gives lines; texts in an old set are made Unicode piece by piece."""
    whole = "\n".join(text for piece in pieces for text in piece.texts)
    healthy = plainly_vietnamese(whole, whole.encode("utf-8", "replace"))
    mender = Mender(whole, healthy=healthy)
    draft = Draft("", margins=[mender.mend(text) for text in margins], healthy=healthy)
    parts: list[str] = []
    length = 0
    for piece in pieces:
        texts = [mender.mend(_one_line(text)) for text in piece.texts]
        line = CELL_GAP.join(texts)
        span = Span(length, length + len(line))
        if piece.furniture:
            draft.removed.append((span.start, span.end + 1))
        elif piece.kind != "body":
            draft.lines.append(Line(span, piece.kind, _cells(texts, length, piece.kind), piece.table))
        if piece.kind == "title" and draft.title is None:
            draft.title = line
        parts.append(line)
        length += len(line) + 1
    draft.original = "\n".join(parts)
    draft.removed = [(start, min(end, len(draft.original))) for start, end in draft.removed]
    draft.warnings = _told(mender)
    return draft


def _one_line(text: str) -> str:
    """A cell or paragraph without line ends of its own."""
    return text.replace("\n", " ") if "\n" in text else text


def _cells(texts: list[str], at: int, kind: LineKind) -> tuple[Span, ...]:
    """Where each cell of a row stands."""
    if kind != "row":
        return ()
    spans = []
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + len(CELL_GAP)
    return tuple(spans)


def _told(mender: Mender) -> list[tuple[str, str]]:
    if mender.done is None:
        return []
    return [("legacy_encoding", f"Văn bản dùng bảng mã {READING_NAMES[mender.done]}, đã chuyển sang Unicode.")]
