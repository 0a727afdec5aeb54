"""Whether a word can be a Vietnamese syllable: a cheap test for texts that lost letters or are in another language."""

from __future__ import annotations

import re
import unicodedata

from ketluan.vietnamese.letters import lower

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
# The rime without its tone. Kept as classes of what may follow what, not as a list of the 160 rimes.
_RIME = (
    "[ao][iouy]|[aăâ]u|[âa]y|ua|ưa|ia|uê|uy|uơ|oe|eo|êu|iu|ưu|ươu|iêu|yêu|uôi|ươi|oai|oay|oao|oeo|uây|uya|uyu|ôi|ơi|ui|ưi|oa"
    "|(?:oă|oa|oe|uâ|uê|uyê|uy|iê|yê|uô|ươ|oo|[aăâeêioôơuưy])(?:ng|nh|ch|[ckmnpt])"
    "|[aeêioôơuưyâ]"
)
_SYLLABLE = re.compile(f"(?:{_ONSET})?(?:{_RIME})")


def is_syllable(word: str) -> bool:
    """True where the letters of ``word`` can stand together in one syllable: "nghiêng", "uỷ", not "quc", "thng"."""
    marks = unicodedata.normalize("NFD", lower(word))
    toneless, tones = _TONES.subn("", marks)
    return tones < 2 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)) is not None
