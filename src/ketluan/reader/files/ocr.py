"""Scans by way of Debian's tesseract with its Vietnamese data, if it is installed and the caller allows it.

Pages go one by one, as pictures through pipes (nothing is written to a disk), each with a bound on time and memory.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

import msgspec

from ketluan.reader.files.draft import Draft, Piece, of_pieces
from ketluan.reader.files.refusals import Damaged, OcrMissing, TooLarge
from ketluan.reader.files.scanlines import lines_of, paragraphs, said, words_of
from ketluan.reader.files.stamps import STAMP, heads, looks_like_stamp
from ketluan.reader.model import RecognisedPage

# told of the pages that are done, of how many
Watch = Callable[[int, int], object]

_DPI = 200
_POINTS_AN_INCH = 72
_MOST_PIXELS = 12_000_000
_SECONDS_A_PAGE = 60
_SECONDS_IN_ALL = 1_200
_PAGES = 60
_KILOBYTES = 1_500_000
_DOUBTFUL = 60


class _Read(msgspec.Struct):
    """A page as it was read: its paragraphs, its single lines, and how sure of it the program is."""

    paragraphs: list[str]
    lines: list[str]
    page: RecognisedPage


def installed() -> bool:
    """Whether tesseract is there, with its Vietnamese data."""
    return _program() is not None


def recognised(document: Any, watch: Watch) -> Draft:
    """The draft of a scanned PDF. Raises OcrMissing, Damaged, TooLarge."""
    return _draft((_drawn(document[number]) for number in range(len(document))), len(document), watch)


def of_picture(raw: bytes, watch: Watch) -> Draft:
    """The draft of a picture of a page, or of several (PNG, JPEG, TIFF). Raises OcrMissing, Damaged, TooLarge."""
    from PIL import Image, ImageSequence

    if _program() is None:
        raise OcrMissing

    try:
        with Image.open(BytesIO(raw)) as picture:
            frames = (_bounded(frame.convert("L")) for frame in ImageSequence.Iterator(picture))
            return _draft(frames, int(getattr(picture, "n_frames", 1)), watch)
    except (OSError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Damaged from None


def _draft(pictures: Iterable[Any], count: int, watch: Watch) -> Draft:
    """The draft of the grey pictures of some pages."""
    program = _program()
    if program is None:
        raise OcrMissing
    if count > _PAGES:
        raise TooLarge(limit=f"{_PAGES} trang quét / scanned pages")
    until = time.monotonic() + _SECONDS_IN_ALL
    read: list[_Read] = []
    watch(0, count)
    for number, picture in enumerate(pictures, 1):
        if time.monotonic() > until:
            raise TooLarge(limit=f"{_SECONDS_IN_ALL // 60} phút nhận dạng / minutes of recognition")
        read.append(_page(number, _run([program, "-", "-", "-l", "vie", "--psm", "4", "tsv"], _plain(picture))))
        if number == 1:
            for head, way in heads(picture):
                again = _run([program, "-", "-", "-l", "vie", "--psm", way], _plain(head))
                read[0].lines += again.splitlines()
        watch(number, count)
    made = of_pieces([Piece((line,)) for page in read for line in page.paragraphs])
    made.margins += [STAMP if looks_like_stamp(line) else line for page in read for line in page.lines]
    made.pages = [page.page for page in read]
    made.warnings.append(("ocr", "Chữ do máy nhận dạng từ bản quét, có thể sai."))
    return made


def _program() -> str | None:
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        return program if "vie" in _run([program, "--list-langs"], b"").split() else None
    except Damaged:
        return None


def _page(number: int, table: str) -> _Read:
    """A page of the program's table."""
    words = words_of(table)
    sure = [word.confidence for word in words]
    return _Read(
        paragraphs=paragraphs(words),
        lines=[said(line) for line in lines_of(words)],
        page=RecognisedPage(
            number=number,
            words=len(words),
            confidence=round(sum(sure) / len(sure)) if sure else 0,
            doubtful=sum(confidence < _DOUBTFUL for confidence in sure),
        ),
    )


def _drawn(page: Any) -> Any:
    """A page of a PDF as a grey picture."""
    scale = _DPI / _POINTS_AN_INCH
    pixels = page.get_width() * page.get_height() * scale * scale
    return page.render(scale=scale * min(1.0, (_MOST_PIXELS / pixels) ** 0.5), grayscale=True).to_pil().convert("L")


def _bounded(picture: Any) -> Any:
    pixels = picture.width * picture.height
    if pixels <= _MOST_PIXELS:
        return picture
    share = (_MOST_PIXELS / pixels) ** 0.5
    return picture.resize((max(1, int(picture.width * share)), max(1, int(picture.height * share))))


def _plain(picture: Any) -> bytes:
    """A grey picture in the plainest of formats (PGM)."""
    return f"P5 {picture.width} {picture.height} 255\n".encode() + bytes(picture.tobytes())


def _run(command: list[str], given: bytes) -> str:
    """What the program says, in one thread, with bounds on its memory and its time. Raises Damaged."""
    bounded = ["/bin/sh", "-c", f'ulimit -v {_KILOBYTES}; exec "$@"', "sh", *command]
    try:
        done = subprocess.run(
            bounded,
            input=given,
            capture_output=True,
            timeout=_SECONDS_A_PAGE,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        raise Damaged from None
    return done.stdout.decode("utf-8", "replace")
