"""Is this Vietnamese? Counted by the letters that hardly any other language has."""

from __future__ import annotations

import re

from ketluan.reader.files.refusals import Mojibake, NotVietnamese

# Letters with a dot below, a hook, or two marks, and ơ, ư, đ: a quarter of the letters of a Vietnamese page; none in
# French, Portuguese or German. Yoruba and Igbo have a few of them, so they must also be of several sorts.
SPECIFIC = "\u1ea0-\u1ef9ƠơƯưĐđ"
_SPECIFIC = re.compile(f"[{SPECIFIC}]")
_LETTER = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
FEW_LETTERS = 40
SHARE = 0.03
_LETTERS_A_SORT = 40
_SORTS = 6
_GARBLED = re.compile("[^\\W\\d_][\x80-\xbf\ufffd€†‡‰‹›]")


def looks_vietnamese(text: str) -> bool:
    """True unless ``text`` has more than ``FEW_LETTERS`` letters of which under ``SHARE`` are Vietnamese ones.

    Looks at the beginning and, of a long text, at the middle; a short title is let through in any language.
    """
    middle = len(text) // 2
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE]
    letters = sum(map(len, _LETTER.findall(sample)))
    if letters <= FEW_LETTERS:
        return True
    specific = _SPECIFIC.findall(sample.lower())
    return len(specific) >= SHARE * letters and len(set(specific)) >= min(_SORTS, letters // _LETTERS_A_SORT)


def plainly_vietnamese(text: str, raw: bytes) -> bool:
    """A quick sure yes: the UTF-8 bytes ``raw`` of ``text`` hold plenty of letters of U+1EC0 to U+1EFF (ề to ỹ)."""
    if not ("đ" in text or "Đ" in text) or not ("ư" in text or "Ư" in text or "ơ" in text):
        return False
    return raw.count(b"\xe1\xbb") >= 0.03 * len(text)


def require_vietnamese(text: str) -> None:
    """Raises NotVietnamese, or Mojibake where signs stand within words ("nhÃ¢n dÃ¢n")."""
    if looks_vietnamese(text):
        return
    if len(_GARBLED.findall(text[:_SAMPLE])) > 0.1 * len(_LETTER.findall(text[:_SAMPLE])):
        raise Mojibake
    raise NotVietnamese
