"""Which files a command reads, and under which names their results are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

READABLE: Final = frozenset({".txt", ".html", ".htm", ".docx", ".xlsx", ".pdf"})
STDIN: Final = Path("-")


def documents(paths: Sequence[Path]) -> list[Path]:
    """The files that were named, in the order given; a folder stands for its readable files at any depth, sorted."""
    return [document for path in paths for document in (inside(path) if path.is_dir() else [path])]


def inside(folder: Path) -> list[Path]:
    """The readable files of a folder at any depth, sorted by name; hidden files and folders are passed over."""
    return sorted(_inside(folder), key=lambda path: [part.casefold() for part in path.parts])


def _inside(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _inside(path)
        elif path.suffix.lower() in READABLE:
            yield path


def targets(inputs: Sequence[Path], folder: Path, suffix: str) -> list[Path]:
    """The file that each input's result is written to: ``STEM.json``, for a second input of that stem ``STEM-2.json``,
    and so on in the order of the inputs. Names that differ only in case or in Unicode form count as one, because some
    disks take them for one. An input is never written over."""
    taken = {_key(path) for path in inputs if path != STDIN}
    found = []
    for path in inputs:
        stem = "stdin" if path == STDIN else path.stem
        target = folder / f"{stem}{suffix}"
        number = 1
        while _key(target) in taken:
            number += 1
            target = folder / f"{stem}-{number}{suffix}"
        taken.add(_key(target))
        found.append(target)
    return found


def _key(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path.resolve())).casefold()
