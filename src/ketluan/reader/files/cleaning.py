"""The original made into the one text that everything stands on: NFC, one kind of space and line end, no furniture.

Nothing is corrected: no spelling, no tone mark, no dash. A text that is clean already is returned as it is.

What ``offsets`` hold: for a position inside a run, ``original[o + i]`` is ``text[c + i]``, unless the letter was
composed (the run then starts at the first code point of the cluster), unescaped (at the "&") or is a space or line end
of another kind; a word in a script whose letters compose with one another is one run. What stands neither in the text
nor in ``removed`` is white space and invisible letters.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from ketluan.reader.files.draft import Draft
from ketluan.reader.files.refusals import Mojibake
from ketluan.reader.model import Line, Span

# One for one: whatever breaks a line is "\n", whatever is a blank is " ". Tabs stay: they part columns.
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROL = "".join(map(chr, [*range(9), *range(0x0E, 0x20), 0x7F]))
_DROPPED = f"[{_INVISIBLE}{_CONTROL}]"
_MARKS = "\u0300-\u036f"
_ENTITY = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});"
_ENTITIES = re.compile(_ENTITY)
_MARK = re.compile(f"[{_MARKS}]")
_SMALL_TROUBLE = re.compile(f"{_DROPPED}+|{_ENTITY}")
_SIGN = re.compile(f"[&{_INVISIBLE}{_CONTROL}]")
# a letter only where a mark may follow: a repetition that finds none would cost more than the look ahead
_BASE = f"(?:{_ENTITY}|[^{_MARKS}{_INVISIBLE}{_CONTROL}](?=[{_MARKS}{_INVISIBLE}{_CONTROL}]))"
_TROUBLE = re.compile(f"{_BASE}(?:{_DROPPED}*[{_MARKS}]){{1,30}}|{_SMALL_TROUBLE.pattern}")
_DROP = re.compile(_DROPPED)
_WORD = re.compile(r"\S+")
_LONGEST_WORD = 1_000

# Any of these in the text sends it the long way; each search runs at memory speed.
_TRIGGERS = (*_LINE_ENDS, "\r", *"\u00a0\u2009\u202f\u3000", *_INVISIBLE)


Offsets = tuple[tuple[int, int], ...]
_AS_IT_CAME: Offsets = ((0, 0),)


class Edit(NamedTuple):
    """``original[start:end]`` stands as ``new`` in the cleaned text."""

    start: int
    end: int
    new: str


class Cleaned(NamedTuple):
    """See ``model.Loaded``."""

    text: str
    offsets: Offsets
    removed: tuple[tuple[int, int], ...]
    lines: tuple[Line, ...]


def is_tidy(text: str, raw: bytes) -> bool:
    """True if no letter inside the lines of ``text`` (``raw`` in UTF-8) needs to be changed."""
    return (
        not any(map(text.__contains__, _TRIGGERS))
        and len(raw.translate(None, _CONTROL.encode())) == len(raw)
        and ("&" not in text or not _ENTITIES.search(text))
        and is_normalized("NFC", text)
    )


def clean(draft: Draft, furniture: Iterable[tuple[int, int]], *, tidy: bool = False) -> Cleaned:
    """The cleaned text of a draft without the given ranges (of the original). Raises Mojibake."""
    ranges = _union([*draft.removed, *furniture])
    base = draft.original if tidy else one_for_one(draft.original)
    text, offsets = _edited(base, _AS_IT_CAME, [Edit(start, end, "") for start, end in ranges])
    if not tidy:
        text, offsets = _edited(text, offsets, list(_letter_edits(text)))
        if not is_normalized("NFC", text):  # letters of several scripts that compose
            text, offsets = _edited(text, offsets, list(_word_edits(text)))
    text, offsets = _edited(text, offsets, list(_trim_edits(text)))
    if not tidy and not is_normalized("NFC", text):  # marks by the hundred: no letters of any script
        raise Mojibake
    removed = tuple(span for start, end in ranges if (span := _stripped(base, start, end)))
    return Cleaned(text, offsets, removed, tuple(_moved(draft.lines, text, offsets)))


def one_for_one(text: str) -> str:
    """``text`` with one kind of blank and of line end; same length."""
    for sign in _LINE_ENDS:
        text = text.replace(sign, "\n")
    for sign in _BLANKS:
        text = text.replace(sign, " ")
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text


def _letter_edits(text: str) -> Iterator[Edit]:
    """Edits inside words: marks composed, entities unescaped, invisible letters dropped."""
    composed = is_normalized("NFC", text) and not _MARK.search(text)
    if composed and not _SIGN.search(text):
        return
    trouble = _SMALL_TROUBLE if composed else _TROUBLE
    for found in trouble.finditer(text):
        letters = found[0]
        bare = one_for_one(html.unescape(letters)) if letters[0] == "&" else letters
        new = normalize("NFC", _DROP.sub("", bare))
        if new != letters:
            yield Edit(*found.span(), new)


def _word_edits(text: str) -> Iterator[Edit]:
    """Whole words composed, where no single letter could be."""
    for word in _WORD.finditer(text):
        if len(word[0]) <= _LONGEST_WORD and not is_normalized("NFC", word[0]):
            yield Edit(*word.span(), normalize("NFC", word[0]))


def _trim_edits(text: str) -> Iterator[Edit]:
    """Edits that take the blanks from both ends of each line, and empty lines from both ends of the text."""
    at = 0
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first:
        yield Edit(0, first, "")
    for line in text.split("\n"):
        if len(line.strip()) < len(line):
            start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
            if first <= at < start and start < last:
                yield Edit(at, start, "")
            if first < end < at + len(line) and start < end < last:
                yield Edit(end, at + len(line), "")
        at += len(line) + 1
    if first < last < len(text):
        yield Edit(last, len(text), "")


def _union(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges sorted, those that overlap or touch made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif start < end:
            out.append((start, end))
    return out


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A range without the white space at its ends; None if there is nothing else in it."""
    words = text[start:end]
    return (end - len(words.lstrip()), start + len(words.rstrip())) if words.strip() else None


def _edited(text: str, offsets: Offsets, edits: list[Edit]) -> tuple[str, Offsets]:
    """``text``, which ``offsets`` leads back to the original, with the edits made, and what leads back then."""
    if not edits:
        return text, offsets
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []  # where it stands now, where it stood, how long
    at = length = 0
    for start, end, new in [*edits, Edit(len(text), len(text), "")]:
        if start > at:
            parts.append(text[at:start])
            runs.append((length, at, start - at))
            length += start - at
        if new:
            parts.append(new)
            runs += [(length + i, max(start, min(start + i, end - 1)), 1) for i in range(len(new))]
            length += len(new)
        at = end
    return "".join(parts), _joined(_through(runs, offsets))


def _through(runs: list[tuple[int, int, int]], offsets: Offsets) -> Iterator[tuple[int, int]]:
    """Runs into a text that is itself made of runs into the original, as runs into the original."""
    if offsets == _AS_IT_CAME:
        yield from ((now, was) for now, was, _ in runs)
        return
    starts = [clean for clean, _ in offsets]
    for now, was, long in runs:
        at = bisect_right(starts, was) - 1
        while at < len(offsets) and offsets[at][0] < was + long:
            clean, original = offsets[at]
            skip = max(was, clean)
            yield now + skip - was, original + skip - clean
            at += 1


def _joined(offsets: Iterable[tuple[int, int]]) -> Offsets:
    """Runs that go on where the one before them ends need no entry of their own."""
    out: list[tuple[int, int]] = []
    for clean, original in offsets:
        if not out or original - clean != out[-1][1] - out[-1][0]:
            out.append((clean, original))
    return tuple(out)


def _moved(lines: list[Line], text: str, offsets: Offsets) -> Iterator[Line]:
    """Lines of the original at their place in the text; those that were left out are gone."""
    starts = [original for _, original in offsets]

    def place(position: int) -> int:
        at = bisect_right(starts, position) - 1
        if at < 0:
            return 0
        end = offsets[at + 1][0] if at + 1 < len(offsets) else len(text)
        return min(offsets[at][0] + position - offsets[at][1], end)

    for line in lines:
        span = _tight(text, place(line.span.start), place(line.span.end))
        if span.start < span.end:
            cells = tuple(_tight(text, place(start), place(end)) for start, end in line.cells)
            yield Line(span, line.kind, cells, line.table)


def _tight(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    if not words.strip():
        return Span(start, start)
    return Span(end - len(words.lstrip()), start + len(words.rstrip()))
