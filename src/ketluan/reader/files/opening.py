"""The door of this room: a path, bytes or a text in, a cleaned text out, or a typed refusal; never anything else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from ketluan.reader.files.cleaning import clean, is_tidy, one_for_one
from ketluan.reader.files.draft import Draft, of_text
from ketluan.reader.files.encodings import decode
from ketluan.reader.files.formats import DOCX, HTML, IMAGE, PDF, TEXT, XLSX, is_html, sniffed
from ketluan.reader.files.furniture import Furniture, furniture
from ketluan.reader.files.language import require_vietnamese
from ketluan.reader.files.limits import DEFAULT, MEGABYTE, Limits
from ketluan.reader.files.refusals import Empty, MissingExtra, Mojibake, Scan, TooLarge, Unreadable
from ketluan.reader.files.secrecy import require_open
from ketluan.reader.model import Loaded

_LETTERS_A_LOST_ONE = 500
Watch = Callable[[int, int], object]


def load(
    source: Path | bytes | str,
    *,
    name: str | None = None,
    ocr: bool = False,
    watch: Callable[[int, int], object] | None = None,
    limits: Limits = DEFAULT,
) -> Loaded:
    """Make a file into text.

    ``source`` is a path, the bytes of a file, or the text itself (a ``str`` is never taken for a path). ``name`` is
    what the file is called (by default the path's own name). ``ocr`` allows character recognition for scans; ``watch``
    is told of the pages that are done, of how many.
    Raises ``Refused``, one subclass a reason.
    """
    if isinstance(source, str):
        raw = _utf8(source)
        draft, kind = _of_letters(source, raw)
    else:
        raw = source if isinstance(source, bytes) else _bytes(source, limits)
        name = name or (source.name if isinstance(source, Path) else None)
        draft, kind = _of_bytes(raw, ocr=(watch or _unwatched) if ocr else None, limits=limits)
    return _loaded(draft, limits, name=name or "", sha256=hashlib.sha256(raw).hexdigest(), kind=kind)


def _unwatched(done: int, of: int) -> None:
    """Nobody asks how far the recognition is."""


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        raise Mojibake from None


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        if not path.is_file():
            raise Unreadable
        if path.stat().st_size > limits.file_bytes:
            raise _too_large(limits)
        return path.read_bytes()
    except (OSError, ValueError):  # a name with a zero in it
        raise Unreadable from None


def _too_large(limits: Limits) -> TooLarge:
    return TooLarge(limit=f"{limits.file_bytes // MEGABYTE} MB")


def _of_letters(text: str, raw: bytes) -> tuple[Draft, str]:
    if is_html(text):
        try:
            from ketluan.reader.files import html

            return html.draft(text), HTML
        except ModuleNotFoundError:
            raise MissingExtra(extra="files") from None
    return of_text(text, raw), TEXT


def _of_bytes(raw: bytes, *, ocr: Watch | None, limits: Limits) -> tuple[Draft, str]:
    """The draft of a file's bytes and its media type."""
    if not raw:
        raise Empty
    if len(raw) > limits.file_bytes:
        raise _too_large(limits)
    kind = sniffed(raw)
    if kind == TEXT:
        text = decode(raw)
        return _of_letters(text, _utf8(text))
    if kind == IMAGE:
        return _picture(raw, ocr=ocr), IMAGE
    try:
        return _container(raw, kind, ocr=ocr, limits=limits)
    except ModuleNotFoundError:
        raise MissingExtra(extra="files") from None


def _picture(raw: bytes, *, ocr: Watch | None) -> Draft:
    """The draft of a picture of a page."""
    if ocr is None:
        raise Scan
    from ketluan.reader.files.ocr import of_picture

    try:
        return of_picture(raw, ocr)
    except ModuleNotFoundError:
        raise MissingExtra(extra="ocr") from None


def _container(raw: bytes, kind: str, *, ocr: Watch | None, limits: Limits) -> tuple[Draft, str]:
    """The draft of a format that needs a library."""
    if kind == PDF:
        from ketluan.reader.files import pdf

        return pdf.draft(raw, ocr=ocr, limits=limits), PDF
    from ketluan.reader.files import docx, xlsx
    from ketluan.reader.files.archive import Archive, media_type

    archive = Archive(raw, limits)
    if media_type(archive) == DOCX:
        return docx.draft(archive), DOCX
    return xlsx.draft(archive), XLSX


def _loaded(draft: Draft, limits: Limits, *, name: str, sha256: str, kind: str) -> Loaded:
    """The draft cleaned, found to be open, and found to be Vietnamese."""
    if len(draft.original) > limits.text_letters:
        raise TooLarge(limit=f"{limits.text_letters // MEGABYTE} triệu ký tự / million letters")
    text = draft.original
    raw = draft.raw if draft.raw is not None else _utf8(text)
    tidy = is_tidy(text, raw)
    plain = kind == TEXT
    found = furniture(text if tidy else one_for_one(text)) if plain else Furniture([], None)
    cleaned = clean(draft, found.ranges, tidy=tidy)
    left_out = [text[start:end] for start, end in cleaned.removed]
    require_open(cleaned.text, [*draft.margins, *left_out])
    if not cleaned.text:
        raise Empty
    if not draft.healthy:
        require_vietnamese(cleaned.text)
    return Loaded(
        text=cleaned.text,
        original=draft.original,
        name=name,
        sha256=sha256,
        media_type=kind,
        title=draft.title,
        published=draft.published or found.published,
        offsets=cleaned.offsets,
        removed=cleaned.removed,
        lines=cleaned.lines,
        warnings=(*draft.warnings, *_lost(cleaned.text)),
        pages=tuple(draft.pages),
    )


def _lost(text: str) -> list[tuple[str, str]]:
    """The warning of letters that were lost before the file came. Raises Mojibake if they are many."""
    lost = text.count("\ufffd")
    if lost > 1 + len(text) // _LETTERS_A_LOST_ONE:
        raise Mojibake
    return [("lost_letters", f"{lost} chữ trong tệp bị hỏng, hiện thành \ufffd.")] if lost else []
