"""Where a body is at home: how many syllables of a run behind the word of a level are the place, and where a person's
name begins ("UBND xã | Nậm Khao | Lò Văn An")."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import words
from ketluan.reader.marks.names.capitals import Run
from ketluan.reader.marks.names.places import addressed, is_place, whole_runs
from ketluan.reader.marks.names.province import province
from ketluan.reader.text.document import Document
from ketluan.vietnamese.letters import shadow as folded

SURNAMES = frozenset(word.lstrip("!") for word in words("surnames"))
STRONG_SURNAMES = frozenset(word[1:] for word in words("surnames") if word.startswith("!"))
_COMMUNE = re.compile(r"(?:thị trấn|xã|phường|đặc khu|thôn|bản|buôn|ấp|khu phố|đảng ủy)\Z")
_ONE_NAME = 4  # syllables that one name may have


def place_syllables(doc: Document, run: Run, end: int) -> int:
    """How many syllables of a run behind the word of a level are the place; the rest is a person's name, or nothing."""
    low = [doc.shadow[a:b] for a, b in zip(run.starts, run.ends, strict=True)]
    count = len(low)
    bracketed = doc.shadow.startswith(")", run.end) and not (count > 2 and low[0] in STRONG_SURNAMES)
    if bracketed or _BORNE_BY.match(doc.shadow, run.end):
        return count  # "Ông A (Chủ tịch UBND xã | Lùng Phình)"
    for known in (3, 2, 4, 1):
        if known <= count and known + 1 != count and is_place(doc, run, known):
            return known
    alone = doc.marks(whole_runs) if count > _ONE_NAME else ()
    for known in (3, 2, 4):  # "xã Leng Su Sìn | Chang Hừ Pó" where "Leng Su Sìn" stands alone elsewhere
        if alone and known + 1 < count and " ".join(low[:known]) in alone:
            return known
    called = doc.marks(addressed)
    surname = [_is_surname(syllable) for syllable in low]
    for place in range(min(count - 1, 4)):  # "Cao Thị Nhã Uyên" where the text has "bà Nhã Uyên" is one name
        if " ".join(low[place:]) in called and not (place and surname[0]):
            return place
    for middle in range(1, min(count, 5)):  # "Hà Thị Minh Hạnh", "Quảng Sơn | Đinh Văn Út"
        if low[middle] in ("thị", "văn") and middle + 1 < count:
            return middle - 1
    if count == 3 and low[1] == "a":  # "Phó Chủ tịch HĐND tỉnh Chá A Chừ"
        return 0
    strong = low[0] in STRONG_SURNAMES or (count > 1 and low[0].startswith(("h'", "k'")))
    home = province(doc) if doc.shadow.endswith(("tỉnh", "tỉnh ủy"), 0, end) and count > 1 else None
    if home is not None:
        return _beside_home(low, folded(home).split())
    if count <= 3:
        commune = bool(_COMMUNE.search(doc.shadow, max(0, end - 10), end))
        named = strong or (surname[0] and (count == 3 or not commune))
        return 0 if named and count > 1 else count
    if count == _ONE_NAME and (strong or (surname[0] and low[1] in STRONG_SURNAMES)):  # "Lương Nguyễn Minh Triết"
        return 0
    for place in (2, 3, 1):
        if place + 2 <= count <= place + 5 and surname[place]:
            return place
    return 0 if surname[0] and count <= 5 else min(count, 2)


_BORNE_BY = re.compile(r" [-–—] (?:đồng chí|đ/c|ông|bà) ")  # "Chủ tịch UBND huyện | Cư Kuăng | - ông Y Wem"


def _is_surname(syllable: str) -> bool:
    return syllable in SURNAMES or syllable.startswith(("h'", "k'", "y'"))


def _beside_home(low: list[str], home: list[str]) -> int:
    """ "UBND tỉnh | Ka Hương" in a text of another province: a name that no list of places has is a person's."""
    if low[: len(home)] == home:
        return len(home)
    return 2 if len(low) > 3 and low[2] in STRONG_SURNAMES else 0
