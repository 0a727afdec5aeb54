"""Quotations that run over sentences: where one is open."""

from __future__ import annotations

from ketluan.reader.model import Span


def open_quote(text: str, span: Span, opened: int | None) -> int | None:
    """Where a quotation is open at the end of a sentence, None where all are closed."""
    start, end = span
    straight = text.count('"', start, end)
    if opened is not None:
        closes = straight % 2 == 1 or text.count("”", start, end) > text.count("“", start, end)
        return None if closes else opened
    if straight % 2 == 1:
        return text.rfind('"', start, end)
    begun = text.count("“", start, end)  # which most sentences lack
    return text.rfind("“", start, end) if begun and begun > text.count("”", start, end) else None
