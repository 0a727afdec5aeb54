"""Which document a citation means: by the number without its writings, the body and the year.

Grammar of numbers: NĐ 30/2020/NĐ-CP, Appendix I (State: number[/year]/KIND-BODY, counted anew each year); Hướng dẫn
36-HD/VPTW of 2018 (Party: number-KIND/BODY, counted anew in each term). So a number alone names no document: that of
another body or of another year is another document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ketluan.vietnamese.folding import fold

_CENTRE: Final = re.compile(r"T\s*[.]?\s*Ư|TƯ", re.IGNORECASE)
_PARTS: Final = re.compile(r"[\s/–—-]+")
_NUMBER: Final = re.compile(r"(\d{1,6})([a-zđ]?)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# The two kinds that are written in either order of letters ("01/HNVB-VPCP", met for VBHN).
_SWAPPED: Final = {"hnvb": "vbhn"}
_SHORT: Final = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("ban chap hanh dang bo tinh", "tinh uy"),
    ("ban thuong vu", ""),
    ("ban chap hanh", ""),
    ("chu tich", ""),
)
# Whatever of the Party's centre issues under /TW shares one row of numbers for each kind.
_CENTRAL: Final = ("trung uong", "bo chinh tri", "ban bi thu")
_LONGEST_NAME: Final = 200


@dataclass(frozen=True)
class Symbol:
    """A number as it is compared: ``key`` is "13/nq/tw" ("18/qd/ubnd" without its year), ``year`` 0 where it does not
    hold one; ``bare`` where it is a number alone ("13")."""

    key: str
    year: int = 0

    @property
    def bare(self) -> bool:
        """Whether neither kind nor body is told."""
        return "/" not in self.key

    @property
    def digits(self) -> str:
        """The number itself: "13"."""
        return self.key.partition("/")[0]


@dataclass(frozen=True)
class Cited:
    """What a citation says of its document: number as compared, kind and body folded, year (0: not told)."""

    symbol: Symbol
    kind: str = ""
    body: str = ""
    year: int = 0

    @property
    def signature(self) -> str:
        """How the citation is remembered once a person has settled it."""
        return "|".join((self.symbol.key, self.kind if self.symbol.bare else "", self.body, str(self.year or "")))


@dataclass(frozen=True)
class Known:
    """A document that can be meant: its key, number as compared, kind and body folded, year (0: not known)."""

    pk: int
    key: str
    body: str = ""
    year: int = 0
    kind: str = ""


@dataclass(frozen=True)
class Match:
    """What a citation means: one document (``pk``), a document not met before (``new``), none that is followed
    (``ignored``), or a question (none of the three); ``among`` are those that can be meant."""

    pk: int | None = None
    new: bool = False
    ignored: bool = False
    among: tuple[int, ...] = ()


def symbol(number: str) -> Symbol | None:
    """A number as it is compared; None where it holds none. "31/QĐ-TW", "31-QĐ/TW" and "31/QÐ/TW" are one, "09-CT/TU"
    is "9-CT/TU"; "NQ/TƯ" and "NQ/T.Ư" are of the centre ("TW") and not of a province's committee ("TU")."""
    folded = fold(_CENTRE.sub("TW", number.replace("Ð", "Đ")))
    first, *rest = [part for part in _PARTS.split(folded) if part] or [""]
    found = _NUMBER.fullmatch(first)
    if found is None:
        return None
    year = int(rest.pop(0)) if rest and _YEAR.fullmatch(rest[0]) else 0
    return Symbol("/".join((f"{int(found[1])}{found[2]}", *(_SWAPPED.get(part, part) for part in rest))), year)


def named(words: str) -> Symbol:
    """A document without a number as it is compared: by its name. "Nghị quyết Đại hội XIII của Đảng"."""
    return Symbol(f"ten:{fold(' '.join(words.split()))[:_LONGEST_NAME]}/")


def body_of(words: str) -> str:
    """A body as it is compared: "Ban Thường vụ Tỉnh ủy" is the committee, "Ủy ban nhân dân" is "ubnd", and all that
    issues for the Party's centre is one."""
    folded = f" {fold(' '.join(words.split()))} "
    if any(form in folded for form in _CENTRAL):
        return "trung uong"
    for long, short in _SHORT:
        folded = folded.replace(f" {long} ", f" {short} ")
    return " ".join(folded.split())


def same_body(one: str, other: str) -> bool:
    """Whether two bodies can be one: equal, one not told, or one told more fully ("ubnd", "ubnd tinh ha lam")."""
    if not one or not other:
        return True
    short, long = sorted((one, other), key=len)
    return f" {short} " in f" {long} "


def same_year(one: int, other: int) -> bool:
    """Whether two years can be one; 0 is a year that is not told."""
    return not one or not other or one == other


def match(
    cited: Cited, known: Iterable[Known], settled: Mapping[str, int | None], beside: Iterable[Cited] = ()
) -> Match:
    """What a citation means. ``settled`` is what persons said of earlier ones, by signature; ``beside`` are the others
    of the same source: "Nghị quyết số 13" is the one of them that bears that number.

    One document that fits is meant; none makes a new one; several are a person's to settle, and so is a bare number.
    """
    if cited.signature in settled:
        meant = settled[cited.signature]
        return Match(pk=meant, ignored=meant is None)
    if cited.symbol.bare:
        return _short(cited, list(known), beside)
    fitting = [
        one
        for one in known
        if one.key == cited.symbol.key and same_body(one.body, cited.body) and same_year(one.year, cited.year)
    ]
    exact = [one for one in fitting if cited.year and one.year == cited.year]
    chosen = exact if exact else fitting
    if len(chosen) == 1:
        return Match(pk=chosen[0].pk)
    return Match(new=not chosen, among=tuple(one.pk for one in chosen))


def _short(cited: Cited, known: list[Known], beside: Iterable[Cited]) -> Match:
    """A bare number: the document of that number and kind which the same source cites in full."""
    full = {other for other in beside if not other.symbol.bare and _bears(other.symbol.key, other.kind, cited)}
    found = [match(other, known, {}) for other in full]
    keys = {one.pk for one in found if one.pk is not None}
    if len(found) == 1 and len(keys) == 1:
        return Match(pk=keys.pop())
    return Match(among=tuple(one.pk for one in known if _bears(one.key, one.kind, cited)))


def _bears(key: str, kind: str, cited: Cited) -> bool:
    return Symbol(key).digits == cited.symbol.key and kind == cited.kind
