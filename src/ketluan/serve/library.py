"""The documents of the folder that is served: what each is, in a line, and its record."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ketluan import Refused, folders, read
from ketluan.reader.render.headline import title_of
from ketluan.serve.words import WORDS

if TYPE_CHECKING:
    from ketluan import Record


class Line(NamedTuple):
    """One document in the list: ``paper`` is an official one's type and number, ``meeting`` the meeting's kind, ``day``
    an ISO day, ``counts`` how many items of each kind; ``refused`` is set instead of all else for a file not read: why,
    in Vietnamese and in English."""

    name: str
    title: str = ""
    paper: str = ""
    meeting: str = ""
    day: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    refused: tuple[str, str] | None = None


class Library:
    """A folder of documents. Lines are kept as long as their files do not change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lines: dict[str, tuple[tuple[int, int], Line]] = {}

    def names(self) -> list[str]:
        """The documents' names: their paths from the folder, with ``/``."""
        return [path.relative_to(self.folder).as_posix() for path in folders.documents(self.folder)]

    def line(self, name: str) -> Line:
        """One document of ``names`` in a line; it is read anew only if it has changed."""
        state = self._state(name)
        known = self._lines.get(name)
        if known is None or known[0] != state:
            known = self._lines[name] = (state, self._look(name))
        return known[1]

    def record(self, name: str) -> Record | None:
        """The record of a document, None where there is no such document. Raises ``ketluan.Refused``."""
        return read(self.folder / name) if name in self.names() else None

    def _state(self, name: str) -> tuple[int, int]:
        try:
            found = (self.folder / name).stat()
        except OSError:
            return (0, 0)
        return (found.st_mtime_ns, found.st_size)

    def _look(self, name: str) -> Line:
        try:
            record = read(self.folder / name)
        except Refused as refused:
            return Line(name, refused=(refused.message_vi, refused.message_en))
        except Exception:
            # a fault of ours in one document must not hide the others
            traceback.print_exc()
            return Line(name, refused=WORDS["500"])
        plain = record.to_dict()
        paper, meeting = plain.get("document") or {}, plain.get("meeting") or {}
        counts = tuple(
            (key, len(found)) for key, found in plain.items() if key in record.items and isinstance(found, list)
        )
        return Line(
            name,
            title=title_of(plain),
            paper=" ".join(str(paper[key]) for key in ("type", "number") if paper.get(key)),
            meeting=meeting.get("kind") or "",
            day=meeting.get("date") or paper.get("date") or "",
            counts=tuple(pair for pair in counts if pair[1]),
        )
