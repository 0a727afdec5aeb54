"""Short forms of bodies and posts written out: "UBND tỉnh" → "Ủy ban nhân dân tỉnh", "TUV" → "Tỉnh ủy viên"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ketluan.reader.lexicon.words import trie, words
from ketluan.reference.short_forms import abbreviations
from ketluan.vietnamese.letters import shadow

_FIELDS = frozenset(("organisation", "title", "administration", "economy", "society", "security"))


_LEVEL = re.compile(r"\b(TP|TX|TT)\. ?(?=\w)")  # "UBND TP.Hà Lâm"


@cache
def _long_forms() -> dict[str, str]:
    """Short form as written → its words; those of the project's own list go before the general ones."""
    found = {
        short.short: short.expansions[0]
        for short in abbreviations()
        if not short.ambiguous and short.readings[0].field in _FIELDS
    }
    for line in words("short_bodies"):
        short, long = line.split("\t")
        found[short] = long
    return found


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){trie(_long_forms())}(?![\w])")


@lru_cache(4096)
def spelled_out(text: str) -> str:
    """The words of a body or post in full; what is no short form stays as written."""
    long = _long_forms()
    out = _short().sub(lambda found: long[found.group()], _LEVEL.sub(r"\1 ", text))
    return " ".join(out.split())


@lru_cache(4096)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a post or body, to compare by: in full, lower case, without dashes, commas and brackets."""
    return tuple(re.findall(r"[^\W_]+", shadow(spelled_out(re.sub(r"\([^)]*\)", "", text)))))
