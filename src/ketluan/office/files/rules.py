"""What may be kept as an attachment, by its content, and under what name: no Django here, no clock.

A file is what its first bytes and its parts say, never what its name says. Pages and pictures with script, macros and
archives are refused: whoever opens an attachment opens a paper.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Literal

Fault = Literal["empty", "too_large", "kind", "macro", "damaged"]

PDF: Final = "application/pdf"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
# the part that makes a package what it is, the media type, the ending of the name
_PACKAGES: Final = (
    ("word/document.xml", f"{_OFFICE}wordprocessingml.document", ".docx"),
    ("xl/workbook.xml", f"{_OFFICE}spreadsheetml.sheet", ".xlsx"),
    ("ppt/presentation.xml", f"{_OFFICE}presentationml.presentation", ".pptx"),
)
_SIGNATURES: Final = (
    (b"%PDF-", PDF, (".pdf",)),
    (b"\x89PNG\r\n\x1a\n", "image/png", (".png",)),
    (b"\xff\xd8\xff", "image/jpeg", (".jpg", ".jpeg")),
    (b"II*\x00", "image/tiff", (".tif", ".tiff")),
    (b"MM\x00*", "image/tiff", (".tif", ".tiff")),
)
_TEXT: Final = ("text/plain", (".txt", ".csv"))
_ZIP: Final = b"PK\x03\x04"
_MACROS: Final = "vbaproject.bin"
_MARKUP: Final = ("<!doctype", "<html", "<script", "<svg", "<?xml")
_LONGEST_NAME: Final = 200
_NAME_REFUSES: Final = frozenset('/\\:*?"<>|')


class Refused(Exception):
    """A file that is not kept, with a typed reason."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


@dataclass(frozen=True)
class Kept:
    """What a file is: its media type, and its name with the ending that goes with it."""

    media_type: str
    name: str


def recognised(content: bytes, name: str, *, largest: int) -> Kept:
    """The file as it may be kept; ``largest`` in bytes. Raises ``Refused``."""
    if not content:
        raise Refused("empty")
    if len(content) > largest:
        raise Refused("too_large")
    media_type, endings = _kind(content)
    return Kept(media_type, _named(name, endings))


def _kind(content: bytes) -> tuple[str, tuple[str, ...]]:
    for signature, media_type, endings in _SIGNATURES:
        if content.startswith(signature):
            return media_type, endings
    if content.startswith(_ZIP):
        return _package(content)
    if _is_text(content):
        return _TEXT
    raise Refused("kind")


def _package(content: bytes) -> tuple[str, tuple[str, ...]]:
    """A package of Office Open XML by its main part; nothing of it is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = {part.lower() for part in package.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise Refused("damaged") from None
    if any(part.endswith(_MACROS) for part in parts):
        raise Refused("macro")
    for main, media_type, ending in _PACKAGES:
        if main in parts:
            return media_type, (ending,)
    raise Refused("kind")


def _is_text(content: bytes) -> bool:
    """Plain words in UTF-8, and no page of a browser."""
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    head = words[:1000].lstrip().lower()
    return "\x00" not in words and not head.startswith(_MARKUP)


def _named(given: str, endings: tuple[str, ...]) -> str:
    """The name without a path and without characters that a file system refuses; its ending fits the content."""
    bare = given.replace("\\", "/").rpartition("/")[2]
    bare = "".join(letter for letter in bare if letter.isprintable() and letter not in _NAME_REFUSES)
    bare = bare.strip(" .") or "tep"
    lowered = bare.lower()
    ending = next((one for one in endings if lowered.endswith(one)), "")
    stem = bare[: len(bare) - len(ending)].strip(" .") or "tep"
    return stem[:_LONGEST_NAME] + (ending or endings[0])
