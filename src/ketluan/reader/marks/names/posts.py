"""Posts: "Phó Bí thư Thường trực Tỉnh ủy", "Trưởng đoàn ĐBQH khóa XIV, đơn vị tỉnh Hà Giang", "TUV".

Each post is one mark, also where several stand before or behind one name; who holds it is settled in
:mod:`ketluan.reader.marks.names.people`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.bodies import body_end
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_OWN_FIELD = frozenset(word[1:] for word in words("posts") if word.startswith("="))
_HEAD = Sought(trie(word.lstrip("=") for word in words("posts")))
_ABBREVIATED = frozenset(("ct", "pct", "pbt", "pgđ", "tuv", "đbqh", "tvtu", "huv", "đuv"))
_PREFIX = re.compile(r"(?:nguyên|quyền|q\.|cựu)(?: là)? \Z")
_MODIFIER = re.compile(r"(?: (?:thường trực|chuyên trách|phụ trách|danh dự|dự khuyết|thứ nhất)\b)+")
# "Vụ trưởng Vụ Địa phương I, Văn phòng Trung ương Đảng": the house that the part belongs to
_OF_A_HOUSE = ("vụ trưởng", "phó vụ trưởng", "vụ phó", "cục trưởng", "phó cục trưởng", "cục phó", "viện trưởng")
_HOUSE = re.compile(
    r", (?=(?:bộ (?!trưởng|chỉ huy|đội)|văn phòng (?:trung ương|chính phủ|quốc hội|chủ tịch)"
    r"|ban [^,;.]{3,30}? trung ương|tổng cục|ủy ban (?:dân tộc|trung ương)|thanh tra chính phủ))"
)
# "Trưởng thôn 5", "Trưởng khu phố số 3"
_NUMBERS = (" số ", *(f" {digit}" for digit in range(1, 10)))
_NUMBERED = re.compile(
    r"trưởng (?:thôn|bản|ấp|xóm|buôn|khối|khu phố|khối phố|khu dân cư|tổ dân phố)(?: số)? \d{1,3}[a-d]?\b"
)
_CARES_FOR = re.compile(r" [^\W\d_A-ZĐ]")  # "Phó Chủ tịch HĐND huyện | phụ trách cụm 2" is told to do so
# what these end in, asked first because it costs less than a search
_BEFORE = ("nguyên ", "quyền ", "q. ", "cựu ", " là ")
_LEADS = ("các ", "những ", "hai ", "ba ", "bốn ", "2 ", "3 ", "4 ", "chí ", "ông ", "bà ", "vị ", ": ")
_MANY = re.compile(r"(?:các|những|hai|ba|bốn|2|3|4)(?: đồng chí| ông,? bà| ông \(bà\)| ông| bà| vị)?:? \Z")
_DEPUTIES = frozenset(("phó bí thư", "phó chủ tịch", "pbt", "pct", "phó trưởng ban"))
_STANDING = re.compile(r" T\.?T(?= )")  # "Phó Bí thư TT Huyện ủy"
_ENVOYS = frozenset(("đại sứ", "tổng lãnh sự", "thủ tướng"))
_PLENIPOTENTIARY = re.compile(r" đặc mệnh toàn quyền")
# countries of one syllable, which behind a post could be a given name ("Phó Chủ tịch Đức")
_COUNTRY = re.compile(r" (?:Lào|Nga|Pháp|Đức|Anh|Mỹ|Úc|Ý|Bỉ|Áo|Cuba|Ba Lan)\b")
_POSTED = re.compile(r" tại việt nam\b")
_BRACKET = re.compile(r" \([^()\s]{2,10}\)")


class Post(NamedTuple):
    """One post as written. ``title`` is the office without its unit, ``unit`` the words of the body (may be empty);
    ``prefix`` is "nguyên", "quyền" or empty; ``many`` says that several hold it ("các Phó Chủ tịch UBND tỉnh")."""

    span: Span
    text: str
    title: str
    unit: str
    many: bool


def posts(doc: Document) -> tuple[Post, ...]:
    """All posts of the text, in order; none overlap."""
    shadow = doc.shadow
    out: list[Post] = []
    after = 0
    for head in _HEAD.finditer(shadow):
        start, end = head.span()
        if shadow.startswith("vụ ", start) and shadow.endswith("chức ", 0, start):  # "giữ chức vụ | Phó Giám đốc"
            own = _HEAD.match(shadow, start + 3)
            if own is None:
                continue
            start, end = own.span()
        if start < after or _glued(shadow, start, end) or not _stands(doc, start, end):
            continue
        post = _post(doc, start, end)
        out.append(post)
        after = post.span.end
    return tuple(out)


def _glued(shadow: str, start: int, end: int) -> bool:
    return (start > 0 and shadow[start - 1].isalnum()) or (end < len(shadow) and shadow[end].isalnum())


def _stands(doc: Document, start: int, end: int) -> bool:
    """Abbreviations need their capitals and a body; "thường trực" by itself is a body's word."""
    text, low = doc.text, doc.shadow[start:end]
    if low == "bí thư" and doc.shadow.startswith("ban ", max(0, start - 4)):
        return False
    if low == "chủ tịch" and doc.shadow.endswith("đoàn ", 0, start):  # "Đoàn Chủ tịch" are several
        return doc.shadow.startswith(" ủy ban", end)
    if low == "thường trực":
        return doc.shadow.startswith(" ban bí thư", end)  # of the Party's Secretariat one is a person
    if low == "thư ký" or (low == "tư lệnh" and doc.shadow.startswith("bộ ", max(0, start - 3))):
        return False
    if low in ("ct", "pct", "pbt", "pgđ"):
        return text[start:end].isupper() and text[start - 1 : start] != "-" and text[end : end + 1] == " "
    return low not in _ABBREVIATED or text[start:end].isupper()


def _post(doc: Document, start: int, end: int) -> Post:
    text, shadow = doc.text, doc.shadow
    title_end = end
    if modifier := _MODIFIER.match(shadow, end):
        title_end = modifier.end()
    elif shadow[start:end] in _DEPUTIES and (standing := _STANDING.match(text, end)):
        title_end = standing.end()
    if shadow[start:end] in _ENVOYS:
        title_end, unit_end = _of_country(doc, end)
    else:
        unit_end = body_end(doc, title_end, own_field=shadow[start:end] in _OWN_FIELD)
    comma = shadow.find(", ", title_end, unit_end)  # "Trưởng Ban Chỉ đạo, Bí thư Tỉnh ủy" are two
    if comma > 0 and (follows := _HEAD.match(shadow, comma + 2)) and not _glued(shadow, *follows.span()):
        unit_end = comma
    if shadow.startswith(", ", unit_end) and shadow.startswith(_OF_A_HOUSE, start):
        house = _HOUSE.match(shadow, unit_end)
        unit_end = body_end(doc, house.end()) if house else unit_end
    if shadow.startswith(_NUMBERS, unit_end) and (number := _NUMBERED.match(shadow, start)):
        unit_end = max(unit_end, number.end())
    if unit_end > title_end and (late := _MODIFIER.match(shadow, unit_end)):
        cares = late[0].endswith("phụ trách") and _CARES_FOR.match(text, late.end())
        unit_end = unit_end if cares else late.end()
    if shadow.endswith(_BEFORE, 0, start) and (prefix := _PREFIX.search(shadow, max(0, start - 10), start)):
        start = prefix.start()
    if text.startswith(" (", unit_end) and (bracket := _BRACKET.match(text, unit_end)):
        unit_end = bracket.end()
    return Post(
        span_of((start, unit_end)),
        text[start:unit_end],
        text[start:title_end],
        text[title_end:unit_end].strip(),
        shadow.endswith(_LEADS, 0, start) and bool(_MANY.search(shadow, max(0, start - 16), start)),
    )


def _of_country(doc: Document, end: int) -> tuple[int, int]:
    """Where the title and the unit of an envoy or a head of government end: "Đại sứ | Nga tại Việt Nam"."""
    full = _PLENIPOTENTIARY.match(doc.shadow, end)
    title_end = full.end() if full else end
    country = _COUNTRY.match(doc.text, title_end)
    unit_end = country.end() if country else body_end(doc, title_end)
    posted = _POSTED.match(doc.shadow, unit_end)
    return title_end, posted.end() if posted else unit_end
