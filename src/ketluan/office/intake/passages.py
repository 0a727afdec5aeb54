"""Where a passage is shown: its source, scrolled to it and highlighted."""

from __future__ import annotations

from django.urls import reverse


def passage_address(source: int, start: int, end: int) -> str:
    """The address of the words from ``start`` to ``end`` (code points of the cleaned text) in a source."""
    return f"{reverse('intake:text', args=[source])}?start={start}&end={end}#passage"
