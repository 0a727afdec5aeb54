"""Where the words of a passage begin and end."""

from __future__ import annotations

from ketluan.reader.model import Span, span_of


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The passage without white space at its edges; None where it is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return span_of((start, end)) if start < end else None


def stripped(text: str, part: Span, before: str, behind: str) -> Span:
    """The part without the signs of `before` at its start and of `behind` at its end; empty where it is only these."""
    start, end = part
    while start < end and text[start] in before:
        start += 1
    while end > start and text[end - 1] in behind:
        end -= 1
    return span_of((start, end))
