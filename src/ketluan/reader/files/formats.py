"""Which format the bytes are in, by their content; a file's name is not trusted."""

from __future__ import annotations

import re

from ketluan.reader.files.refusals import BinaryOffice, Encrypted, UnsafeXml, Unsupported

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
IMAGE = "image/*"
ZIP = "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF87a", b"GIF89a", b"BM")
_OTHERS = (
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "RAR"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x7fELF", "ELF"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"RIFF", "RIFF"),
    (b"From: <Saved by", "MHTML"),
    (b"MIME-Version:", "MHTML"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OLE = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<(?:html|head|body|title|meta)[\s>])",
    re.I | re.S,
)
_FRAGMENT = re.compile(r"\s*<(?:div|p|table|article|section|main|h[1-6]|span|ul)\b[^<>]{0,500}>.*?</", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\b")
_HEAD = 4_000


def sniffed(raw: bytes) -> str:
    """The media type of a file; ``TEXT`` also for HTML, which is known only after decoding.

    Raises BinaryOffice, Encrypted and Unsupported."""
    if raw.startswith(_OLE):
        raise Encrypted if _ENCRYPTED_OLE in raw else BinaryOffice
    if raw.startswith(b"PK\x03\x04"):
        return ZIP
    if b"%PDF-" in raw[:1024]:
        return PDF
    if raw.startswith(_IMAGES) and not _is_words(raw[:64]):
        return IMAGE
    for magic, kind in _OTHERS:
        if raw.startswith(magic):
            raise Unsupported(kind=kind)
    return TEXT


def _is_words(raw: bytes) -> bool:
    """True for a text that only happens to begin with "BM"."""
    return raw.startswith(b"BM") and not any(byte < 9 for byte in raw)


def is_html(text: str) -> bool:
    """True for a page or a part of one. Raises UnsafeXml for XML with a DTD, Unsupported for other XML."""
    head = text[:_HEAD]
    if "<" not in head[:200]:
        return False
    if _HTML.match(head):
        return True
    if _XML.match(head):
        if "<!DOCTYPE" in head or "<!ENTITY" in head:
            raise UnsafeXml
        raise Unsupported(kind="XML")
    return _FRAGMENT.match(head) is not None
