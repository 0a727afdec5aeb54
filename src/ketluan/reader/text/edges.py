"""Where the words of a passage begin and end."""

from __future__ import annotations

from ketluan.reader.model import Span


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The passage without white space at its edges; None where it is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
