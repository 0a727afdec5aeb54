"""Quotations that run over sentences: where one is open."""

from __future__ import annotations

from ketluan.reader.model import Span


def open_quote(text: str, span: Span, opened: int | None) -> int | None:
    """Where a quotation is open at the end of a sentence, None where all are closed."""
    straight = text.count('"', span.start, span.end)
    if opened is not None:
        closes = straight % 2 == 1 or text.count("”", span.start, span.end) > text.count("“", span.start, span.end)
        return None if closes else opened
    if straight % 2 == 1:
        return text.rfind('"', span.start, span.end)
    if text.count("“", span.start, span.end) > text.count("”", span.start, span.end):
        return text.rfind("“", span.start, span.end)
    return None
