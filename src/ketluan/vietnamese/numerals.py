"""Numbers in words: "mười ba nghìn không trăm mười chín" is 13019, both ways."""

from __future__ import annotations

from decimal import Decimal

from ketluan.vietnamese.folding import one_y
from ketluan.vietnamese.letters import shadow

_NAMES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_UNITS = {name: value for value, name in enumerate(_NAMES)}
_VARIANTS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9}
_FALLING = sorted(_SCALES.items(), key=lambda entry: -entry[1])
_POINT = "phẩy"
_LIMIT = 10**18
_LONGEST = 300  # characters; the longest number below the limit takes half of it

WORDS = frozenset(
    {*_UNITS, *_VARIANTS, *_SCALES, "bẩy", "tỉ", "mười", "mươi", "trăm", "chục", "linh", "lẻ", "rưỡi", "rưởi", _POINT}
)
"""Every word that a number in words may hold, lower-case, new tone style."""


def read_words(written: str) -> Decimal | None:
    """The value of a number in words, None where it is not one. "mười lăm phẩy sáu" is 15.6, "ba trăm rưỡi" is 350."""
    if len(written) > _LONGEST:
        return None
    words = one_y(shadow(written)).replace("bẩy", "bảy").split()
    if _POINT in words:
        return _with_fraction(words)
    half = bool(words) and words[-1] in ("rưỡi", "rưởi")
    whole = _whole(words[:-1] if half else words)
    if whole is None or not half:
        return None if whole is None else Decimal(whole)
    return Decimal(whole) + Decimal(_SCALES.get(words[-2], 100 if words[-2] == "trăm" else 1)) / 2


def _with_fraction(words: list[str]) -> Decimal | None:
    point = words.index(_POINT)
    whole, rest = _whole(words[:point]), words[point + 1 :]
    if whole is None or not rest:
        return None
    if all(word in _UNITS for word in rest):
        return Decimal(f"{whole}.{''.join(str(_UNITS[word]) for word in rest)}")
    fraction = _whole(rest)
    return None if fraction is None else Decimal(f"{whole}.{fraction}")


def _whole(words: list[str]) -> int | None:
    """Split at the largest scale: what stands before multiplies it ("mười nghìn tỷ"), what stands after is smaller."""
    for name, scale in _FALLING:
        if name in words:
            at = words.index(name)
            before, after = _whole(words[:at]), _whole(words[at + 1 :]) if words[at + 1 :] else 0
            if not before or after is None or after >= scale:
                return None
            return before * scale + after
    return _below_thousand(words)


def _below_thousand(words: list[str]) -> int | None:
    value = 0
    if "trăm" in words[1:2]:
        hundreds = _UNITS.get(words[0])
        if hundreds is None:
            return None
        value, words = 100 * hundreds, words[2:]
        if not words:
            return value
    rest = _below_hundred(words, after_hundred="trăm" not in words and value > 0)
    return None if rest is None else value + rest


def _below_hundred(words: list[str], *, after_hundred: bool) -> int | None:
    match words:
        case ["linh" | "lẻ", unit]:
            return _UNITS.get(unit, _VARIANTS.get(unit))
        case ["mười"]:
            return 10
        case ["mười", unit]:
            return _ten_and(10, unit)
        case [tens, "mươi" | "chục"] if tens in _UNITS:
            return 10 * _UNITS[tens]
        case [tens, "mươi", unit] if tens in _UNITS:
            return _ten_and(10 * _UNITS[tens], unit)
        case [unit] if not after_hundred:
            return _UNITS.get(unit)
        case _:
            return None


def _ten_and(tens: int, unit: str) -> int | None:
    value = _UNITS.get(unit, _VARIANTS.get(unit))
    return None if not value else tens + value


def write_words(value: int) -> str:
    """Writes 107 as "một trăm linh bảy", as amounts are spelt out.

    Raises ``ValueError`` below 0 and from 10^18.
    """
    if not 0 <= value < _LIMIT:
        raise ValueError(f"Không viết được bằng chữ: {value} (words run from 0 to 10^18)")
    if value == 0:
        return _NAMES[0]
    return " ".join(_spelt(value, first=True))


def _spelt(value: int, *, first: bool) -> list[str]:
    for name, scale in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3)):
        if value >= scale:
            head, rest = divmod(value, scale)
            return [*_spelt(head, first=first), name, *(_spelt(rest, first=False) if rest else [])]
    return _three_digits(value, padded=not first)


def _three_digits(value: int, *, padded: bool) -> list[str]:
    hundreds, below = divmod(value, 100)
    tens, unit = divmod(below, 10)
    words = [_NAMES[hundreds], "trăm"] if hundreds or padded else []
    if tens > 1:
        words += [_NAMES[tens], "mươi"]
    elif tens:
        words.append("mười")
    elif unit and words:
        words.append("linh")
    if unit == 1 and tens > 1:
        words.append("mốt")
    elif unit == 5 and tens:
        words.append("lăm")
    elif unit:
        words.append(_NAMES[unit])
    return words
