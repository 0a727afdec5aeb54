"""Which indicator of the catalogue a report's words name: exactly, or as the longest name that they contain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ketluan.office.indicators.rules.units import measures_same
from ketluan.vietnamese.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_SPACE = re.compile(r"[\s,;:()–-]+")
# Words that may stand beside a name without making it another thing: the time, the whole province, how it was reached.
_HARMLESS = frozenset(
    re.findall(
        r"\w+",
        "thang quy nam ngay tuan den tu dau nay trong tinh toan ca dia ban tren cua uoc dat duoc thuc hien ket qua so"
        " tong luy ke chung cong tac chi tieu ty le muc gia tri hoan thanh theo sanh hanh te co la the vu duy tri",
    )
)
# What is said around a name and is no part of it.
_AROUND = re.compile(
    r"^(?:chi tieu|ke hoach|du toan|muc tieu|tong so|tong|so|ket qua|cong tac|gia tri|uoc|luy ke)\s+|"
    r"\s+(?:cua (?:toan )?tinh|"
    r"(?:thu tuong chinh phu|trung uong|hoi dong nhan dan tinh|hdnd tinh|ubnd tinh|tinh) giao|duoc giao|"
    r"toan tinh|tren dia ban(?: (?:toan )?tinh)?|cua dia phuong|nam \d{4}|(?:thang|quy) \S+)$"
)

# What the rows of an annex shorten; a name is looked up as it is first.
_SHORT = {
    "hh": "hang hoa", "dt": "doanh thu", "dv": "dich vu", "dtdv": "doanh thu dich vu", "xnk": "xuat nhap khau",
    "xk": "xuat khau", "nk": "nhap khau", "kn": "kim ngach", "ns": "ngan sach", "nsnn": "ngan sach nha nuoc",
    "nsdp": "ngan sach dia phuong", "nstw": "ngan sach trung uong", "ntm": "nong thon moi", "gtsx": "gia tri san xuat",
    "gt": "gia tri", "sx": "san xuat", "cn": "cong nghiep", "bhyt": "bao hiem y te", "bhxh": "bao hiem xa hoi",
    "tthc": "thu tuc hanh chinh", "tngt": "tai nan giao thong", "dtpt": "dau tu phat trien", "dtc": "dau tu cong",
    "ctmtqg": "chuong trinh muc tieu quoc gia", "mtqg": "muc tieu quoc gia", "dn": "doanh nghiep", "htx": "hop tac xa",
    "sl": "san luong", "gd": "gia dinh", "bq": "binh quan", "ld": "lao dong", "gqvl": "giai quyet viec lam",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A name of an indicator. ``unit`` is the indicator's; ``growth``: it is itself a growth rate."""

    key: int
    name: str
    unit: str
    growth: bool = False


@dataclass(frozen=True)
class Matched:
    """An indicator and how sure it is: the name itself, a name inside the words, or what a person decided.

    ``rest`` are the words beside the name.
    """

    key: int
    how: Literal["same", "inside", "settled"]
    rest: str = ""

    def sure(self, *names: str) -> bool:
        """Whether nothing beside the name could make it another thing: "thu ngân sách từ đất" is no whole revenue.
        ``names`` are further words that say nothing, those of the province."""
        harmless = _HARMLESS.union(*(name.split() for name in names))
        return all(word in harmless or not word.isalpha() for word in self.rest.split())


def compared(words: str, *, brackets: bool = False) -> str:
    """Words of a report as they are compared: folded, without what is said around a name.

    What stands in brackets is left out; with ``brackets`` it is kept, for names that differ by it alone.
    """
    text = _SPACE.sub(" ", fold(words if brackets else _BRACKETS.sub(" ", words))).strip()
    before = ""
    while before != text:
        before, text = text, _AROUND.sub("", text).strip()
    return text


def spelt(text: str) -> str:
    """Folded words with what is shortened written out: "thu nsnn" is "thu ngan sach nha nuoc"."""
    return _WORD.sub(lambda found: _SHORT.get(found[0], found[0]), text)


class Catalogue:
    """Names to look up. Of two indicators that share a name the one with the fitting unit is meant."""

    def __init__(self, names: Iterable[Named]) -> None:
        """Index the names."""
        self._by_name: dict[str, list[Named]] = {}
        for name in names:
            plain = compared(name.name)
            for form in {plain, spelt(plain), compared(name.name, brackets=True)}:
                self._by_name.setdefault(form, []).append(name)
        self._longest = max((len(name.split()) for name in self._by_name), default=0)

    def match(
        self, words: str, *, unit: str, kind: str, settled: Mapping[str, int | None] | None = None
    ) -> Matched | None:
        """The indicator that words mean for a value of a unit and a kind ("level", "change", …); None where unsure.

        ``settled`` are wordings that a person decided on before (None: no indicator).
        """
        text = compared(words)
        if settled is not None and text in settled:
            decided = settled[text]
            return None if decided is None else Matched(decided, "settled")
        for form in (compared(words, brackets=True), text, spelt(text)):
            whole = _fitting(self._by_name.get(form, ()), unit, kind)
            if whole is not None:
                return Matched(whole, "same")
        return self._inside(text, unit, kind) or self._inside(spelt(text), unit, kind)

    @staticmethod
    def decided(words: str, settled: Mapping[str, int | None]) -> bool:
        """Whether a person decided that the words name no indicator."""
        return settled.get(compared(words), 0) is None

    def _inside(self, text: str, unit: str, kind: str) -> Matched | None:
        """The longest name of two words or more that the text contains, if it is one indicator's alone."""
        words = text.split()
        for size in range(min(self._longest, len(words)), 1, -1):
            found = {
                key: " ".join(words[:at] + words[at + size :])
                for at in range(len(words) - size + 1)
                if (key := _fitting(self._by_name.get(" ".join(words[at : at + size]), ()), unit, kind)) is not None
            }
            if found:
                (first, rest), *others = found.items()
                return None if others else Matched(first, "inside", rest)
        return None


def _fitting(names: Iterable[Named], unit: str, kind: str) -> int | None:
    fitting = [name for name in names if _fits(name, unit, kind)]
    found = {name.key for name in fitting}
    if kind == "change":  # "GRDP tăng 7,5%" is growth itself, not what grows
        found = {name.key for name in fitting if name.growth} or found
    return found.pop() if len(found) == 1 else None


def _fits(name: Named, unit: str, kind: str) -> bool:
    if kind in ("level", "target"):
        return measures_same(unit, name.unit)
    if kind == "change":
        return True
    return not name.growth
