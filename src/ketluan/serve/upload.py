"""The file of an upload form (multipart/form-data, RFC 7578), taken out of the request's body."""

from __future__ import annotations

import re
from email.message import Message
from typing import Final, NamedTuple

NAME_LENGTH: Final = 160
_NAME: Final = re.compile(rb'\bname="([^"\r\n]*)"')
_FILENAME: Final = re.compile(rb'\bfilename="([^"\r\n]*)"')


class Upload(NamedTuple):
    """One file as it was sent: the name on the sender's disk, without folders, and its bytes."""

    name: str
    content: bytes


def upload(content_type: str, body: bytes) -> Upload | None:
    """The file in the field ``file``; None where the body holds none or is no such form."""
    for head, content in _parts(content_type, body):
        field, named = _NAME.search(head), _FILENAME.search(head)
        if field and named and field[1] == b"file" and named[1]:
            return Upload(_clean(named[1]), content)
    return None


def _parts(content_type: str, body: bytes) -> list[tuple[bytes, bytes]]:
    header = Message()
    header["content-type"] = content_type
    boundary = header.get_boundary()
    if header.get_content_type() != "multipart/form-data" or not boundary or len(boundary) > 200:
        return []
    # what stands before the first boundary and behind the last one is no part
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary.encode("latin-1", "replace"))[1:-1]
    split = (piece.partition(b"\r\n\r\n") for piece in pieces)
    return [(head, content) for head, gap, content in split if gap]


def _clean(raw: bytes) -> str:
    """A name that is safe to show and to offer: no folders, no control characters, not too long."""
    name = raw.decode("utf-8", "replace").replace("%22", '"').replace("\\", "/").rpartition("/")[2]
    name = "".join(letter for letter in name if letter.isprintable()).strip(". ")
    return name[-NAME_LENGTH:] or "?"
