"""Where the digits stand. The text is searched for them once; dates, periods and numbers start from these places."""

from __future__ import annotations

import re

from ketluan.reader.text.document import Document

_RUN = re.compile("[0-9][0-9]*")  # a class first: the engine skips to the next of its letters


def digits(doc: Document) -> tuple[tuple[int, int], ...]:
    """Every unbroken run of digits as ``(start, end)``, in order. "22.994,1" is three runs."""
    return tuple([m.span() for m in _RUN.finditer(doc.shadow)])
