"""Scans by way of Debian's tesseract with its Vietnamese data, if it is installed and the caller allows it."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import Any

from ketluan.reader.files.draft import Draft, Piece, of_pieces
from ketluan.reader.files.refusals import Damaged, OcrMissing

_DPI = 200
_POINTS_AN_INCH = 72
_SECONDS_A_PAGE = 120
_PAGES = 60


def recognised(document: Any) -> Draft:
    """The draft of a scanned PDF, at most ``_PAGES`` pages of it. Raises OcrMissing, Damaged."""
    return of_images([_image(document[number]) for number in range(min(len(document), _PAGES))])


def of_images(images: list[bytes]) -> Draft:
    """The draft of pictures of pages (PNG, JPEG, TIFF). Raises OcrMissing, Damaged."""
    program = shutil.which("tesseract")
    if program is None or "vie" not in _run([program, "--list-langs"], b"").split():
        raise OcrMissing
    texts = [_run([program, "-", "-", "-l", "vie", "--psm", "4"], image) for image in images]
    lines = [re.sub(r"\s*\n\s*", " ", part).strip() for text in texts for part in re.split(r"\n\s*\n|\f", text)]
    made = of_pieces([Piece((line,)) for line in lines if line])
    made.warnings.append(("ocr", "Chữ do máy nhận dạng từ bản quét, có thể sai."))
    return made


def _image(page: Any) -> bytes:
    """A page as a grey picture in the plainest of formats (PGM)."""
    bitmap = page.render(scale=_DPI / _POINTS_AN_INCH, grayscale=True)
    rows, width, stride = bytes(bitmap.buffer), bitmap.width, bitmap.stride
    lines = [rows[at * stride : at * stride + width] for at in range(bitmap.height)]
    return f"P5 {width} {bitmap.height} 255\n".encode() + b"".join(lines)


def _run(command: list[str], given: bytes) -> str:
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=_SECONDS_A_PAGE, check=True)
    except (OSError, subprocess.SubprocessError):
        raise Damaged from None
    return done.stdout.decode("utf-8", "replace")
