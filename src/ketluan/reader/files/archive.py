"""The zip archive of a DOCX or XLSX, opened only as far as its bounds allow, and its XML read without entities."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO
from typing import TypeAlias
from xml.etree import ElementTree

from ketluan.reader.files.formats import DOCX, XLSX
from ketluan.reader.files.limits import MEGABYTE, Limits
from ketluan.reader.files.refusals import Damaged, Encrypted, TooLarge, UnsafeXml, Unsupported, ZipBomb

Element: TypeAlias = ElementTree.Element

_END = b"PK\x05\x06"
_ZIP64 = b"PK\x06\x07"
_DIRECTORY_BYTES_AN_ENTRY = 500
# Files of the "strict" standard differ in their namespaces only.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)  # fmt: skip
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Archive:
    """An opened archive whose sizes were found to be within bounds."""

    def __init__(self, raw: bytes, limits: Limits) -> None:
        """Raises Damaged, Encrypted, ZipBomb."""
        _check_directory(raw, limits)
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError, OSError):
            raise Damaged from None
        self._limits = limits
        self.names = set(self._zip.namelist())
        self._check_sizes()

    def _check_sizes(self) -> None:
        entries, limits = self._zip.infolist(), self._limits
        if len(entries) > limits.archive_entries or sum(entry.file_size for entry in entries) > limits.archive_bytes:
            raise ZipBomb
        for entry in entries:
            if entry.file_size > 4 * MEGABYTE and entry.file_size > limits.archive_ratio * max(entry.compress_size, 1):
                raise ZipBomb
            if entry.flag_bits & 1:
                raise Encrypted

    def bytes_of(self, name: str) -> bytes:
        """One entry unpacked, however large it says that it is. Raises Damaged, TooLarge."""
        try:
            with self._zip.open(name) as entry:
                data = entry.read(self._limits.part_bytes + 1)
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ):
            raise Damaged from None
        if len(data) > self._limits.part_bytes:
            raise TooLarge(limit=f"{self._limits.part_bytes // MEGABYTE} MB XML")
        return data

    def xml(self, name: str) -> Element:
        """The root of one XML part. Raises Damaged, TooLarge, UnsafeXml."""
        data = self.bytes_of(name)
        if b"\x00" in data[:64]:  # UTF-16: allowed, and as small as the other
            try:
                data = data.decode("utf-16").encode()
            except UnicodeDecodeError:
                raise Damaged from None
            data = re.sub(rb"^\s*<\?xml[^>]*\?>", b"", data)
        if _DTD.search(data):
            raise UnsafeXml
        if data.count(b"<") > self._limits.tags:
            raise TooLarge(limit=f"{self._limits.tags} XML")
        for strict, common in _STRICT:
            data = data.replace(strict, common)
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError):
            raise Damaged from None


def _check_directory(raw: bytes, limits: Limits) -> None:
    """The directory's own size, looked at before it is read. Raises Damaged, ZipBomb."""
    at = raw.rfind(_END)
    if at < 0 or len(raw) < at + 22:
        raise Damaged
    size = struct.unpack_from("<I", raw, at + 12)[0]
    if size > limits.archive_entries * _DIRECTORY_BYTES_AN_ENTRY or raw[max(0, at - 20) : at].startswith(_ZIP64):
        raise ZipBomb


def media_type(archive: Archive) -> str:
    """DOCX or XLSX. Raises UnsafeXml, Unsupported."""
    names = archive.names
    if main_part(archive, "word/"):
        return DOCX
    if main_part(archive, "xl/"):
        return XLSX
    if "EncryptedPackage" in names:
        raise Encrypted
    raise Unsupported(kind="ODT/ODS" if "mimetype" in names else "PPTX" if "ppt/presentation.xml" in names else "ZIP")


def main_part(archive: Archive, folder: str) -> str | None:
    """The name of the main part, if it lies in ``folder``: as the package says, or where it usually is."""
    if "_rels/.rels" in archive.names:
        for relation in archive.xml("_rels/.rels"):
            if relation.get("Type", "").endswith("/officeDocument"):
                name = relation.get("Target", "").lstrip("/")
                if name in archive.names:
                    return name if name.startswith(folder) else None
    usual = {"word/": "word/document.xml", "xl/": "xl/workbook.xml"}[folder]
    return usual if usual in archive.names else None
