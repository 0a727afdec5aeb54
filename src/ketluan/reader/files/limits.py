"""How much a file may be. Every bound is checked before the work that it bounds is done."""

from __future__ import annotations

import msgspec

MEGABYTE = 1024 * 1024


class Limits(msgspec.Struct, frozen=True):
    """Bounds of one file.

    ``file_bytes`` the file as it comes; ``text_letters`` the text made of it, in code points; ``archive_entries``,
    ``archive_bytes`` (unpacked, in all) and ``archive_ratio`` (unpacked to packed, of entries over 4 MB) bound
    what a DOCX or XLSX may hold, ``part_bytes`` and ``tags`` one of its XML parts; ``pages`` and ``page_letters`` (of
    all pages) bound a PDF.
    """

    file_bytes: int = 50 * MEGABYTE
    text_letters: int = 20 * MEGABYTE
    archive_entries: int = 2_000
    archive_bytes: int = 200 * MEGABYTE
    archive_ratio: int = 200
    part_bytes: int = 32 * MEGABYTE
    tags: int = 2_000_000
    pages: int = 2_000
    page_letters: int = 1_500_000


DEFAULT = Limits()
