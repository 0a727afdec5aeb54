"""Ketluan: from the conclusion to the result.

``read(source)`` turns a report or a conclusion into a ``Record``: every person, figure, directive, submission, request
and citation with the span that it was read from. ``Refused`` is raised for a document that is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ketluan.reader.files.refusals import Refused
    from ketluan.reader.model import Span
    from ketluan.reader.read import read
    from ketluan.reader.record import Record

__all__ = ["Record", "Refused", "Span", "read"]
__version__ = "0.1.0"

_ROOMS = {
    "read": "ketluan.reader.read",
    "Record": "ketluan.reader.record",
    "Span": "ketluan.reader.model",
    "Refused": "ketluan.reader.files.refusals",
}


def __getattr__(name: str) -> Any:
    """Open a door when it is first used, so that ``import ketluan`` costs nothing."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'ketluan' has no attribute {name!r}")
    import importlib

    value = getattr(importlib.import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value
