"""Where scans wait to be recognised: a file each under ``KETLUAN_DATA/recognising``, readable by its owner alone.

A scan whose stamp nobody has read yet must be able to vanish: it is in no table and no backup, and a file that goes is
overwritten first.
"""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_hex

from django.conf import settings

_NAME_ENDS = b"\n"


def folder() -> Path:
    """Where the files lie."""
    return Path(settings.KETLUAN_DATA) / "recognising"


def put(content: bytes, name: str) -> str:
    """Lay a scan down with its name; the token by which it is found again."""
    token = token_hex(16)
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder() / token, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(name.replace("\n", " ").encode("utf-8", "replace") + _NAME_ENDS + content)
    return token


def get(token: str) -> tuple[bytes, str]:
    """The bytes and the name of a scan. Raises ``FileNotFoundError``."""
    name, _, content = (folder() / token).read_bytes().partition(_NAME_ENDS)
    return content, name.decode("utf-8", "replace")


def name_of(token: str) -> str:
    """What the scan is called; "" where it is gone."""
    try:
        with (folder() / token).open("rb") as file:
            return file.readline(1_000).rstrip(_NAME_ENDS).decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def drop(token: str) -> None:
    """Overwrite a scan and take it away; one that is gone is gone."""
    path = folder() / token
    try:
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)


def tokens() -> set[str]:
    """Those of all that lies there."""
    return {path.name for path in folder().iterdir()} if folder().is_dir() else set()
