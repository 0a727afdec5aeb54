"""Numbers read and written as Vietnamese writes them: a dot between thousands, a comma before decimals.

Values are ``Decimal``: money and measures are never floats. All functions are pure and take one expression, not a text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ketluan.vietnamese.letters import lower

# "22.994,1", "13.019", "5,08", "8", "1 234 567" (also with the narrow spaces of typesetters).
_PLAIN = re.compile(r"[-+]?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?")
# "9.74", "40,300.7", "1,234,567": a foreign hand; "0.125" would be a thousand without its thousands.
_FOREIGN = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)")
_LEADING_ZERO_GROUP = re.compile(r"[-+]?0\d*[. \u00a0\u202f]")
_NOT_DIGIT = re.compile(r"[^\d,+-]")

MAGNITUDES = {
    "chục": 1, "trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tr": 6, "tỷ": 9, "tỉ": 9,
    "nghìn tỷ": 12, "ngàn tỷ": 12, "nghìn tỉ": 12, "ngàn tỉ": 12, "trăm nghìn": 5, "trăm triệu": 8, "trăm tỷ": 11,
}  # fmt: skip
"""Powers of ten of the words that multiply a number ("8,7 nghìn tỷ", "39 vạn")."""

_WRITTEN = ((9, "tỷ"), (6, "triệu"))
_AMOUNT = re.compile(r"(\S+)\s*(\D*)")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_ROMAN_VALUE = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


class Number(NamedTuple):
    """A value, and whether the writing leaves a doubt that a person should settle ("9.74" for "9,74")."""

    value: Decimal
    doubtful: bool = False


def read_number(written: str) -> Number | None:
    """The value of digits as written, None where they are no number. "13.019" is 13019, "5,08" is 5.08.

    A single dot with other than three digits after it is read as a decimal point and marked doubtful.
    """
    if written.isdecimal():
        return Number(Decimal(written))
    if _PLAIN.fullmatch(written) and not _LEADING_ZERO_GROUP.match(written):
        return Number(Decimal(_NOT_DIGIT.sub("", written).replace(",", ".")))
    if _FOREIGN.fullmatch(written):
        return Number(Decimal(written.replace(",", "")), doubtful=True)
    return None


def magnitude(word: str) -> Decimal | None:
    """What a magnitude word multiplies by: "tỷ" is 10^9; None for another word."""
    power = MAGNITUDES.get(lower(word))
    return None if power is None else Decimal(10) ** power


def read_amount(written: str) -> Decimal | None:
    """A number with its magnitude word multiplied in: "1,05 triệu" is 1050000. None where either is unknown."""
    match = _AMOUNT.fullmatch(written.strip())
    if not match:
        return None
    number = read_number(match[1])
    factor = magnitude(match[2].strip()) if match[2] else Decimal(1)
    return number.value * factor if number and factor else None


def write_number(value: Decimal | int, *, places: int | None = None) -> str:
    """Writes 22994.1 as "22.994,1"; ``places`` rounds half up and fills with zeros, None keeps the digits."""
    exact = Decimal(value)
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
    whole, _, fraction = f"{exact:,f}".partition(".")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def write_percent(value: Decimal | int, *, places: int | None = None) -> str:
    """Writes 5.26 as "5,26%"."""
    return f"{write_number(value, places=places)}%"


def write_amount(value: Decimal | int, *, places: int = 2) -> str:
    """With "triệu" or "tỷ" where one fits, rounded to ``places`` decimals: "1,05 triệu" for 1050000, "22.994,1"."""
    exact = Decimal(value)
    for power, word in _WRITTEN:
        if abs(exact) >= Decimal(10) ** power:
            return f"{_trimmed(exact.scaleb(-power), places)} {word}"
    return _trimmed(exact, places)


def _trimmed(value: Decimal, places: int) -> str:
    written = write_number(value, places=places)
    return written.rstrip("0").rstrip(",") if "," in written else written


def read_roman(written: str) -> int | None:
    """Reads "XVIII" as 18; None where it is not the standard form ("IIII", "VX", "")."""
    value = 0
    for letter, after in zip(written, f"{written[1:]} ", strict=False):
        step = _ROMAN_VALUE.get(letter)
        if step is None:
            return None
        value += -step if _ROMAN_VALUE.get(after, 0) > step else step
    return value if 0 < value < 4000 and write_roman(value) == written else None


def write_roman(value: int) -> str:
    """Writes 18 as "XVIII", as terms and quarters are numbered.

    Raises ``ValueError`` outside 1 to 3999.
    """
    if not 0 < value < 4000:
        raise ValueError(f"Không viết được số La Mã: {value} (Roman numerals run from 1 to 3999)")
    letters = ""
    for step, letter in _ROMAN:
        count, value = divmod(value, step)
        letters += letter * count
    return letters
