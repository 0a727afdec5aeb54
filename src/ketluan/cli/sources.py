"""Which files a command reads, and under which names their results are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ketluan import folders

STDIN: Final = Path("-")


def documents(paths: Sequence[Path]) -> list[Path]:
    """The files that were named, in the order given; a folder stands for its documents at any depth, sorted."""
    return [document for path in paths for document in (folders.documents(path) if path.is_dir() else [path])]


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
