"""Is a page's markup of a kind that a browser's parser reads in linear time? Asked before it is parsed."""

from __future__ import annotations

import re
from collections import Counter

from ketluan.reader.files.refusals import Damaged
from ketluan.reader.files.tables import MOST_CELLS, too_many_cells

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Not counted as open: these have no end, or their end is implied by the next one.
_ENDLESS = frozenset(
    """
    area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option
    optgroup tbody thead tfoot colgroup rp rt
    """.split()  # noqa: SIM905
)
# What is left open among these is opened again in every later block.
_FORMATTING = frozenset(
    """
    a b big code em font i nobr s small strike strong tt u
    """.split()  # noqa: SIM905
)
_FEW_TAGS = 2_000
_TAGS_TIMES_DEPTH = 400_000_000
_TAGS_TIMES_OPEN_FORMATS = 2_000_000
_ATTRIBUTES = re.compile(r"<[a-zA-Z][^<>]{20000}")


def require_bounded(markup: str) -> None:
    """Raises TooLarge for a page of more cells than any table has, Damaged for one whose elements are nested without
    end, as no editor writes."""
    if _ATTRIBUTES.search(markup):
        markup = re.sub(r"=\s*(?:\"[^\"]*\"|'[^']*')", "", markup)  # a picture inside an attribute is no harm
        if _ATTRIBUTES.search(markup):
            raise Damaged
    if sum(map(markup.count, ("<td", "<th", "<TD", "<TH"))) > MOST_CELLS:
        raise too_many_cells()
    tags = markup.count("<")
    if tags < _FEW_TAGS:
        return
    depth, formats = _depths(markup)
    if tags * depth > _TAGS_TIMES_DEPTH or tags * formats > _TAGS_TIMES_OPEN_FORMATS:
        raise Damaged


def _depths(markup: str) -> tuple[int, int]:
    """How many elements, and how many formatting elements, are open at most; an upper estimate."""
    still_open: Counter[str] = Counter()
    depth = formats = deepest = most_formats = 0
    for tag in _TAG.finditer(markup):
        name = tag[2].lower()
        if name in _ENDLESS:
            continue
        if not tag[1]:
            step = 1
        elif still_open[name]:
            step = -1
        else:
            continue
        still_open[name] += step
        depth += step
        deepest = max(deepest, depth)
        if name in _FORMATTING:
            formats += step
            most_formats = max(most_formats, formats)
    return deepest, most_formats
