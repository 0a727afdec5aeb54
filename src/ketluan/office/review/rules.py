"""How a text with overlapping items is cut for a page, and which lane each long item's bar takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?")
_WRITTEN = re.compile(r"(?:(?P<day>[0-9]{1,2})[/.-])?(?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})")
# fields of the record that hold days, months or spans of them
DATED = frozenset({"date", "deadline", "period"})
SHORT = frozenset({"people", "figures", "citations"})
LANES = 4


@dataclass(frozen=True)
class Passage:
    """An item on its words: ``ref`` is how the page calls it ("p12", "f3")."""

    start: int
    end: int
    kind: str
    ref: str


@dataclass(frozen=True)
class Segment:
    """A piece of the text over which no item begins or ends. ``at`` is where it begins, in code points."""

    at: int
    words: str
    refs: tuple[str, ...]
    fill: str
    line: str


@dataclass(frozen=True)
class Paragraph:
    """A block of the text with its segments, and the lanes of the bars beside it as (lane, kind, ref)."""

    kind: str
    segments: tuple[Segment, ...]
    bars: tuple[tuple[int, str, str], ...]


def valid_span(start: int, end: int, text: str) -> bool:
    """Whether two numbers name words of a text."""
    return 0 <= start < end <= len(text) and bool(text[start:end].strip())


def trimmed(start: int, end: int, text: str) -> tuple[int, int]:
    """The span without white space at its edges, as a hand with a mouse leaves it."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def nearest(words: str, text: str, near: tuple[int, int]) -> tuple[int, int] | None:
    """Where the text says these words, as near as can be to a span; None where it does not. White space is compared as
    one blank, so that words copied from a page or typed are found across a line's end."""
    parts = words.split()
    if not parts:
        return None
    found = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, parts)), text)]
    return min(found, key=lambda span: (abs(span[0] - near[0]) + abs(span[1] - near[1]), span), default=None)


def day_written(value: str) -> str:
    """An ISO day or month of the record as Vietnamese write it: "15/06/2022", "06/2022"; other words as they are."""
    found = _ISO.fullmatch(value)
    return "/".join(part for part in (found["day"], found["month"], found["year"]) if part) if found else value


def day_read(words: str) -> str:
    """The way back: "15/6/2022" is "2022-06-15"; other words, and days that are none, as they are."""
    found = _WRITTEN.fullmatch(words)
    if not found:
        return words
    day, month, year = int(found["day"] or 1), int(found["month"]), int(found["year"])
    try:
        date(year, month, day)
    except ValueError:
        return words
    return f"{year:04}-{month:02}-{day:02}" if found["day"] else f"{year:04}-{month:02}"


def lanes(passages: Iterable[Passage]) -> dict[str, int]:
    """A lane for each long item, so that two that overlap stand in different ones where no more than LANES overlap."""
    ends: list[int] = []
    chosen: dict[str, int] = {}
    for passage in sorted(passages, key=lambda one: (one.start, -one.end)):
        if passage.kind in SHORT:
            continue
        free = next((lane for lane, end in enumerate(ends) if end <= passage.start), min(len(ends), LANES - 1))
        ends[free : free + 1] = [max([passage.end, *ends[free : free + 1]])]
        chosen[passage.ref] = free
    return chosen


def paragraphs(text: str, blocks: Sequence[tuple[int, int, str]], passages: Sequence[Passage]) -> list[Paragraph]:
    """The blocks ``(start, end, kind)`` cut where items begin and end."""
    ordered = sorted(passages, key=lambda one: (one.start, -one.end))
    lane_of = lanes(ordered)
    made = []
    for start, end, kind in blocks:
        inside = [one for one in ordered if one.start < end and one.end > start]
        bars = tuple((lane_of[one.ref], one.kind, one.ref) for one in inside if one.ref in lane_of)
        made.append(Paragraph(kind, tuple(_segments(text, (start, end), inside)), bars))
    return made


def _segments(text: str, span: tuple[int, int], inside: Sequence[Passage]) -> Iterator[Segment]:
    start, end = span
    edges = {start, end} | {edge for one in inside for edge in (one.start, one.end) if start < edge < end}
    for left, right in pairwise(sorted(edges)):
        over = sorted(
            (one for one in inside if one.start <= left and one.end >= right), key=lambda one: one.end - one.start
        )
        yield Segment(
            at=left,
            words=text[left:right],
            refs=tuple(one.ref for one in over),
            fill=next((one.kind for one in over if one.kind in SHORT), ""),
            line=next((one.kind for one in over if one.kind not in SHORT), ""),
        )
