"""Which files of a folder are documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

READABLE: Final = frozenset({".txt", ".html", ".htm", ".docx", ".xlsx", ".pdf"})


def documents(folder: Path) -> list[Path]:
    """The files of a folder, at any depth, whose ending is that of a document, sorted by name. Hidden files and folders
    and links to other folders are passed over; a folder that may not be read counts as empty."""
    return sorted(_inside(folder), key=lambda path: [part.casefold() for part in path.parts])


def _inside(folder: Path) -> Iterator[Path]:
    try:
        names = list(folder.iterdir())
    except OSError:
        return
    for path in names:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _inside(path)
        elif path.suffix.lower() in READABLE:
            yield path
