"""Letters folded one for one, so that a pattern is written once and every offset stays valid.

``shadow`` is the text that all patterns of the reader run on; it never leaves the reader and never replaces a quote.
"""

from __future__ import annotations

import re
from functools import cache

# The tone mark of oa, oe, uy stands on the second vowel in the old school ("hoà", "uỷ", "khoẻ") and on the first in
# the new one ("hòa", "ủy", "khỏe"). Folded to the new style. "qu" is a consonant: "quỳ", "quý" stay as they are.
_OLD_TO_NEW = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_TONE = re.compile("(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!q..)(?![a-zà-ỹ])")

# One code point for one: spaces, dashes, quotation marks, the look-alikes of Đ.
_TWINS = {
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2018": "'", "\u2019": "'", "\u02bc": "'",
    "\u00f0": "đ", "\u0256": "đ",
}  # fmt: skip


def lower(text: str) -> str:
    """Lower-case of ``text`` with the same number of code points."""
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low


def new_tones(low: str) -> str:
    """Lower-case text with tone marks placed in the new style; same length. "tỉnh uỷ" → "tỉnh ủy"."""
    return _OLD_TONE.sub(lambda m: _OLD_TO_NEW[m[0]], low)


def shadow(text: str) -> str:
    """``text`` in lower case, tone marks in the new style, one kind of space, dash, quote and đ; same length."""
    low = lower(text)
    for twin, plain in _TWINS.items():  # one look at a letter that is not there costs less than a pattern of them all
        if twin in low:
            low = low.replace(twin, plain)
    return new_tones(low)


@cache
def _style(*, new: bool) -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern and the table into one style, in lower, upper and title case; made at first use."""
    table = {
        case(old if new else now): case(now if new else old)
        for old, now in _OLD_TO_NEW.items()
        for case in (str.lower, str.upper, str.title)
    }
    return re.compile(rf"(?<![qQ])(?:{'|'.join(table)})(?![^\W\d_])"), table


def in_new_style(text: str) -> str:
    """The text with its capitals, tone marks in the new style; same length. "Tỉnh uỷ Hoà Bình" → "Tỉnh ủy Hòa Bình"."""
    pattern, table = _style(new=True)
    return pattern.sub(lambda m: table[m[0]], text)


def in_old_style(text: str) -> str:
    """The text with its capitals, tone marks in the old style; same length. "sức khỏe" → "sức khoẻ"."""
    pattern, table = _style(new=False)
    return pattern.sub(lambda m: table[m[0]], text)
