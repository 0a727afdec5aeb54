"""Bytes made into letters: UTF-8, UTF-16, Windows-1258, TCVN3 (ABC), VNI; found by content."""

from __future__ import annotations

from ketluan.reader.files.legacy import latin
from ketluan.reader.files.refusals import Damaged, Unsupported

_MARKS_OF_ORDER = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decode(raw: bytes) -> str:
    """The text of the bytes of a plain text or HTML file, without a byte order mark.

    Raises Damaged (cut or broken UTF), Unsupported (no text at all)."""
    for mark, encoding in _MARKS_OF_ORDER:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding)
    if b"\x00" in raw:
        return _strict(raw, _wide(raw[:4096]))
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return _eight_bit(raw)


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise Damaged from None


def _wide(raw: bytes) -> str:
    """The order of bytes of UTF-16 without a mark: Latin letters and line ends have their zeros on one side."""
    zeros_first, zeros_second = raw[0::2].count(0), raw[1::2].count(0)
    if max(zeros_first, zeros_second) < 0.1 * len(raw) or min(zeros_first, zeros_second) * 8 > max(
        zeros_first, zeros_second
    ):
        raise Unsupported(kind="nhị phân / binary")
    return "utf-16-be" if zeros_first > zeros_second else "utf-16-le"


def _eight_bit(raw: bytes) -> str:
    """Bytes that are no UTF-8: UTF-8 with a few broken letters, or an 8-bit set (as Latin letters, to be mended)."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 20 < len(raw) - len(text):  # most of the non-ASCII bytes are good UTF-8
        if broken > 1 + len(text) // 500:
            raise Damaged
        return text
    return latin(raw)
