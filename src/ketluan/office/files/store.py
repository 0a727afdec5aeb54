"""The folder of the bytes: ``KETLUAN_DATA/files/ab/abcd…``, each under its SHA-256. Same bytes lie there once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.conf import settings

FOLDER: Final = "files"
_HEX: Final = frozenset("0123456789abcdef")


def folder() -> Path:
    """Where the bytes lie; a backup takes it whole."""
    return Path(settings.KETLUAN_DATA) / FOLDER


def path_of(sha256: str) -> Path:
    """Where the bytes of a digest lie. Raises ``ValueError`` for what is no digest."""
    if len(sha256) != 64 or not set(sha256) <= _HEX:
        raise ValueError("not a SHA-256")
    return folder() / sha256[:2] / sha256


def put(content: bytes) -> str:
    """Lay bytes down and give their SHA-256. Written beside and moved into place: no half file is ever seen."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = path_of(sha256)
    if path.exists():
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as beside:
        beside.write(content)
        beside.flush()
        os.fsync(beside.fileno())
    os.replace(beside.name, path)
    return sha256


def get(sha256: str) -> bytes:
    """The bytes of a digest. Raises ``FileNotFoundError``, or ``ValueError`` where they are not what they were."""
    content = path_of(sha256).read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"{sha256}: the bytes are not what they were")
    return content


def drop(sha256: str) -> None:
    """Take bytes away; those that are not there are gone already."""
    path_of(sha256).unlink(missing_ok=True)


def stored() -> Iterator[str]:
    """The digests of all that lies in the folder."""
    if folder().is_dir():
        yield from sorted(path.name for path in folder().glob("??/*") if not path.name.startswith("."))
