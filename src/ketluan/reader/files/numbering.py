"""Word's automatic numbers, which stand in no paragraph's text, written out: "1.", "a)", "II.", "1.2."."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from ketluan.reader.files.archive import Element
from ketluan.vietnamese.numbers import write_roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9


class Level(msgspec.Struct):
    """How one level of a list is numbered."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    glued: bool = False
    legal: bool = False


class List(msgspec.Struct):
    """One list: the definition that counts, and its levels."""

    counter: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbers:
    """Counts through the paragraphs of one document."""

    def __init__(self, numbering: Element | None) -> None:
        self._lists = _lists(numbering) if numbering is not None else {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, number: str, level: int) -> str:
        """What stands before the next paragraph of list ``number``, with the blank behind it; "" for none."""
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.counter, [None] * _LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for at, start in found.restarts.items():
                counts[at:] = [start - 1] + [None] * (_LEVELS - at - 1)
        for at in range(level):
            if counts[at] is None:
                counts[at] = found.levels.get(at, Level()).start
        own = counts[level]
        counts[level] = found.levels[level].start if own is None else own + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return _written(found, level, counts)


def _written(found: List, level: int, counts: list[int | None]) -> str:
    own = found.levels[level]
    if own.form == "bullet":
        return f"{own.text if own.text in '-–+*' and own.text else '-'} "
    if own.form == "none" or not own.text:
        return ""

    def place(sign: re.Match[str]) -> str:
        at = int(sign[1]) - 1
        form = "decimal" if own.legal else found.levels.get(at, Level()).form
        return FORMS.get(form, str)(counts[at] or 0)

    label = re.sub(r"%([1-9])", place, own.text)
    return label if own.glued else f"{label} "


def _letters(number: int) -> str:
    """a to z, then aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9) if number > 0 else ""


def _roman(number: int) -> str:
    return write_roman(number).lower() if 0 < number < 4000 else str(number)


FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}


def _lists(numbering: Element) -> dict[str, List]:
    """The lists of ``numbering.xml`` by their number."""
    abstract = {
        definition.get(f"{W}abstractNumId", ""): {
            _whole(level.get(f"{W}ilvl")): _level(level) for level in definition.findall(f"{W}lvl")
        }
        for definition in numbering.findall(f"{W}abstractNum")
    }
    out = {}
    for num in numbering.findall(f"{W}num"):
        counter = value(num, "abstractNumId") or ""
        levels = dict(abstract.get(counter, {}))
        restarts = {}
        for override in num.findall(f"{W}lvlOverride"):
            at = _whole(override.get(f"{W}ilvl"))
            start = value(override, "startOverride")
            if start is not None:
                restarts[at] = _whole(start)
            anew = override.find(f"{W}lvl")
            if anew is not None:
                levels[at] = _level(anew)
        out[num.get(f"{W}numId", "")] = List(
            counter,
            {k: v for k, v in levels.items() if k < _LEVELS},
            {k: v for k, v in restarts.items() if k < _LEVELS},
        )
    return out


def _level(element: Element) -> Level:
    return Level(
        start=_whole(value(element, "start"), 1),
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        glued=value(element, "suff") == "nothing",
        legal=element.find(f"{W}isLgl") is not None,
    )


def value(element: Element, name: str) -> str | None:
    """The value of a property element: ``<w:name w:val="…"/>``."""
    found = element.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val")


def _whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise
