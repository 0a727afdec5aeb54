"""How much a text looks like Vietnamese spelling. It ranks readings of the same bytes; it judges no document."""

from __future__ import annotations

import re

_PLAIN = "aăâeêioôơuưy"
_TONED = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_ONSET = "(?:ngh|ng|nh|gh|kh|ch|th|tr|ph|[bcdđghklmnpqrstvx])?"
_CODA = "(?:ch|ng|nh|[cmnpt])?"
_SYLLABLE = re.compile(f"{_ONSET}(?:[{_PLAIN}]{{1,3}}|[{_PLAIN}]{{0,2}}[{_TONED}][{_PLAIN}]{{0,2}}){_CODA}")
# Letters and whatever else is not ASCII: "nh©n" is one word of a broken text.
_WORD = re.compile(
    r"[^\W\d_]*[^\x00-\x7f\u2010-\u2026\u00a0\s][^\x00-\x40\x5b-\x60\x7b-\x7f\u2010-\u2026\u00a0\s]*|[A-Za-z]+"
)
_SAMPLE = 6_000


def is_syllable(word: str) -> bool:
    """True for a word that Vietnamese could spell, in any case; in NFC."""
    return _SYLLABLE.fullmatch(word.lower()) is not None


def plausibility(text: str) -> float:
    """From -1 to 1: accented words that are Vietnamese syllables, less those that are none, of all words.

    About 0.7 for Vietnamese, about 0 for English, negative for garbled text. Looks at the beginning of a long text.
    """
    words = _WORD.findall(text[:_SAMPLE])
    accented = [word for word in words if not word.isascii()]
    right = sum(map(is_syllable, accented))
    return (2 * right - len(accented)) / max(len(words), 1)
