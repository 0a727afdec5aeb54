"""The shapes that every storey of the reader shares. Frozen; nothing here computes.

All positions are code points of the one cleaned text (``Loaded.text``); ``text[span.start:span.end]`` is always
the quoted words. The record that leaves the reader is described in ``docs/record.md``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal, NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of the cleaned text, in code points."""

    start: int
    end: int


# A span of the pair of its ends, such as a match's own; made hundreds of times a document, and faster than Span(…).
span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)


class Shape(msgspec.Struct, frozen=True, gc=False):
    """Base of all records: cheap to make, never changed."""


class Quote(Shape, frozen=True, gc=False):
    """Words of the text together with where they stand: ``text == cleaned[span.start:span.end]``."""

    text: str
    span: Span


LineKind = Literal["title", "heading", "caption", "item", "row", "byline", "body"]


class Line(Shape, frozen=True, gc=False):
    """What the file's own format said of one line of the cleaned text (a heading style, a table row, a figcaption).

    ``cells`` holds the span of each cell of a row (an empty cell is an empty span), ``table`` numbers the table.
    """

    span: Span
    kind: LineKind
    cells: tuple[Span, ...] = ()
    table: int | None = None


class RecognisedPage(Shape, frozen=True, gc=False):
    """A page of a scan: how many words were recognised on it, how sure of them the program is (0 to 100, on average),
    and of how many it is hardly sure."""

    number: int
    words: int
    confidence: int
    doubtful: int


class Loaded(Shape, frozen=True, gc=False):
    """A file made into text, before anything is read from it.

    ``original`` is the text as it came (decoded, or extracted from the container, furniture included), ``text`` the
    cleaned one. ``offsets`` maps cleaned to original as runs ``(clean_start, original_start)`` in rising order: inside
    a run both advance together. ``removed`` lists the ranges of ``original`` that were left out.
    ``warnings`` holds ``(code, message)`` pairs. ``pages`` are those of a scan whose text was recognised.
    """

    text: str
    original: str
    name: str
    sha256: str
    media_type: str
    title: str | None = None
    published: str | None = None
    offsets: tuple[tuple[int, int], ...] = ()
    removed: tuple[tuple[int, int], ...] = ()
    lines: tuple[Line, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()
    pages: tuple[RecognisedPage, ...] = ()


BlockKind = Literal[
    "title", "lead", "heading", "body", "item", "row", "caption", "byline", "letterhead", "recipients", "signature"
]


class Block(Shape, frozen=True, gc=False):
    """One stretch of the text with one job. ``number`` is the point's own number ("II.3.a") or the row's;
    ``cells`` the cells of a table row; ``content`` where the words begin behind the number."""

    span: Span
    kind: BlockKind
    number: str | None = None
    cells: tuple[Span, ...] = ()
    table: int | None = None
    content: int = -1


class Hints(Shape, frozen=True, gc=False):
    """What the caller knows of the document: the province's name, the ISO day on which it was received."""

    province: str | None = None
    received: str | None = None


class Warning(Shape, frozen=True, gc=False):
    """What the reader could not settle."""

    code: str
    message: str
    span: Span | None = None


class Item(Shape, frozen=True, gc=False, kw_only=True):
    """Base of everything that is read from a text: where it stands and the rule that made it.

    ``id`` is set when the record is assembled (``figures-3``)."""

    span: Span
    rule: str
    id: str = ""
