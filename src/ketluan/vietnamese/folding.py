"""Folding for search and for matching: what a reader would call the same word becomes the same string.

Every fold maps one code point to one, so a hit in the folded text is a hit at the same offsets of the text.
"""

from __future__ import annotations

import re
import unicodedata

from ketluan.vietnamese.letters import shadow

_BASE = str.maketrans(
    {
        letter: plain
        for plain, letters in {
            "a": "àáảãạăằắẳẵặâầấẩẫậ",
            "d": "đ",
            "e": "èéẻẽẹêềếểễệ",
            "i": "ìíỉĩị",
            "o": "òóỏõọôồốổỗộơờớởỡợ",
            "u": "ùúủũụưừứửữự",
            "y": "ỳýỷỹỵ",
        }.items()
        for letter in letters
    }
)
_I_TO_Y = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")
_LOOSE_I = re.compile(r"(?<![^\W_])(?:[hklmst](?=[iìíỉĩị](?![^\W_]))|qu(?=[iìíỉĩị]))[iìíỉĩị]")


def one_y(low: str) -> str:
    """Lower-case text with "y" where both schools are in use; same length. "tỉ lệ" → "tỷ lệ", "qui mô" → "quy mô".

    Open syllables after h, k, l, m, s, t, and any "qui": elsewhere i and y are different words ("tai", "tay").
    """
    return _LOOSE_I.sub(lambda m: m[0].translate(_I_TO_Y), low)


def unaccented(low: str) -> str:
    """Lower-case text without tone marks and diacritics, đ as d; same length."""
    return low.translate(_BASE)


def fold(text: str) -> str:
    """What search compares: "Uỷ ban", "Ủy ban" and "uy ban" are one, "Kĩ sư" is "ky su".

    One code point for one of the NFC form of ``text``; other scripts stay as they are.
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return one_y(unaccented(shadow(text)))
