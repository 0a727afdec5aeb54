"""What a number counts or measures: the words behind it, by list or by the shape of a counted noun."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.model import Shape

_SCALE = r"(?:nghìn|ngàn|vạn|trăm|triệu|tỷ|tỉ|trđ|tr\.đ)"
_END = r"(?![^\W_])"
_COUNTERS = ("con", "lượt", "người", "cuộc", "hộ", "căn", "cây", "chiếc")  # also behind a scale: "1,2 triệu con"
_LISTED = trie([*words("measures"), *words("counted_nouns"), *_COUNTERS])
_PER = (
    r"(?:\s?/\s?(?:ngày đêm|(?:10{2,5}|1\.0{3}|vạn|nghìn)\s(?:dân|trẻ|hộ)"
    r"|đơn vị|đầu người|nhân khẩu|doanh nghiệp|[^\W\d_]+[23²³]?))*"
)
_UNIT = re.compile(
    rf"\s?(?:(?P<scaled>{_SCALE}(?:\s+{_SCALE})*){_END}(?:\s+(?P<of>{_LISTED}){_END})?"
    rf"|(?P<listed>{_LISTED})(?:(?<=%)|{_END})){_PER}"
)
# "15 triệu đồng/m 2", "420 m 2 ": a raised figure that the copy has set apart
_RAISED = re.compile(r" (?P<power>[23])(?=\s?[,.;:)”\"/]|\s+[^\W\d]|\s*\Z)")
_WORD = re.compile(r"\s(?P<noun>[^\W\d_]+(?:'[^\W\d_]+)?)")
_NOT_UNITS = frozenset(words("not_units"))
_MEASURES = frozenset(words("measures"))


class Unit(Shape, frozen=True, gc=False):
    """``text[start:end]`` of the unit; ``measured`` where it is a unit of measure (đồng, ha, %), no counted
    thing; ``listed`` where a list holds it."""

    start: int
    end: int
    measured: bool
    listed: bool = True


def unit_at(text: str, shadow: str, at: int) -> Unit | None:
    """The unit that begins at ``at`` (a space may stand before it), None where what follows is no unit.

    A single lower-case word that is on no list is the counted noun itself ("12 chòi", "5 lán").
    """
    if shadow[at : at + 1] == "\t":
        return None  # the next cell of a row
    listed = _UNIT.match(shadow, at)
    if listed:
        start, end = at + (shadow[at : at + 1].isspace()), listed.end()
        scaled, of, alone = listed.group("scaled", "of", "listed")
        noun = of or alone
        measured = noun in _MEASURES if noun else scaled is not None
        if noun == "điểm" and (after := _WORD.match(shadow, end)) and after["noun"] not in _NOT_UNITS:
            measured = False  # "60 điểm truy cập" counts places, "đạt 65 điểm" is a score
        metric = shadow[end - 1] == "m" and shadow[end - 2] in " /k0123456789"
        raised = _RAISED.match(shadow, end) if metric else None
        return Unit(start, raised.end() if raised else end, measured)
    word = _WORD.match(shadow, at)
    if word is None or word["noun"] in _NOT_UNITS or not text[word.start("noun")].islower():
        return None
    return Unit(word.start("noun"), word.end(), False, listed=False)
