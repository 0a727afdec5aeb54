"""Bodies: "UBND tỉnh", "Sở Nông nghiệp và PTNT", "Phòng Tài nguyên - Môi trường thị xã Gia Nghĩa".

``body_end`` finds where the name of a body ends that begins at a position, and leaves the name of a person that
follows without a comma outside ("Giám đốc Sở Tài chính | Nguyễn Ngọc Thanh").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.capitals import TOKEN, Run, run_at
from ketluan.reader.marks.names.homes import STRONG_SURNAMES, SURNAMES, place_syllables
from ketluan.reader.marks.names.places import DISTRICTS, KNOWN, PROVINCES, is_place
from ketluan.reader.marks.names.steering import steering_end
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_STOP_SYLLABLES = frozenset(words("body_stops"))

_CLOSED = trie(words("bodies"))
_OPEN = trie(words("open_bodies"))
_NONE = rf"{trie(words('not_bodies'))}\b"
_FIELD = trie(word.lstrip("~") for word in words("domains"))
_PLAIN_FIELD = trie(word for word in words("domains") if not word.startswith("~"))
# closed names that no other body's field ends in: "Sở Y tế và | Bảo hiểm xã hội tỉnh"
_OTHER = trie(word for word in words("bodies") if word.count(" ") > 1 or word.isupper())
# an abbreviation may be explained on the way: "Ban Chấp hành (BCH) Đảng bộ"
# "Sở Tài chính, Kho bạc Nhà nước tỉnh" are two
_JOIN = rf"(?: và (?!{_OTHER}\b)| - |- | -|-| & |&|, (?!{_CLOSED}\b)| \([^()\s]{{2,10}}\) )"
_NEXT = r" (?:\([^()\s]{2,10}\) +| *)"
FIELDS = rf"{_FIELD}\b(?:{_JOIN}{_FIELD}\b| {_PLAIN_FIELD}\b){{0,12}}+"

_PROVINCE = trie(PROVINCES)
_DISTRICT = trie((*DISTRICTS, *PROVINCES))
_LOCAL = r"(?:thành phố|tp\.?|huyện|quận|thị xã|tx\.?|thị trấn|xã|phường|đặc khu|thôn|bản|buôn|ấp|khu phố)"
# "khóa XIV, đơn vị tỉnh Hà Giang", "khu vực XII", "số 2", "Quân khu 2", "(PCTT)"
_TAIL = (  # asked first whether one of its parts may begin
    rf"(?:(?= (?:của|khóa|số|\d|[ivx]|về)|, đơn)(?: của quốc hội\b)?(?: khóa [ivxlc\d]+\b)?"
    rf"(?:, đơn vị (?:tỉnh|thành phố)(?: {_PROVINCE})?\b)?(?: số \d+\b| \d+\b|(?<=khu vực) [ivx]+\b)?"
    rf"(?:(?<! ủy)(?<!chính trị)(?<!bí thư)(?<!ubnd)(?<!hđnd) về {FIELDS})?|)"
)
_NUMBERED_HOME = r"tổ(?: dân phố)?(?= (?:số )?\d)|(?:khối(?: phố)?|khu dân cư|xóm)(?= (?:số )?\d)"
# the empty group remembers where the word of a body stands without its field ("Trung tâm | …")
_PART = (
    rf"(?:{_CLOSED}\b|(?!{_NONE}){_OPEN}\b(?: {FIELDS}|())|tỉnh\b(?: {_PROVINCE}\b)?|{_PROVINCE}\b"
    rf"|(?:{_LOCAL}|{_NUMBERED_HOME})(?!\w)(?: {_DISTRICT}\b)?"
    rf"|khóa [ivx]+\b(?: của tỉnh\b)?|[0-9]{{2,3}}(?= (?:tỉnh|huyện|thành phố|quốc gia)\b)"
    rf"|các (?:tỉnh|huyện|xã|phường|sở)\b)"
)
# "Sở Y tế | thanh tra các cơ sở" does so, "Phòng Nội vụ Thanh tra tỉnh" belongs there
_MORE = rf"{_NEXT}(?!(?:thanh tra|thống kê)\b(?! (?:chính phủ|tỉnh|thành phố|nhà nước|sở|bộ|huyện)\b)){_PART}"
_BODY = re.compile(rf" *(?:{_PART}(?:{_MORE}){{0,6}}+{_TAIL}| {FIELDS}(?:{_MORE}){{0,6}}+{_TAIL})")
_OWN_FIELD = re.compile(rf" *{FIELDS}(?:{_MORE}){{0,6}}+{_TAIL}")
_AND_FIELDS = re.compile(rf" và {FIELDS}")
_DOES = re.compile(trie(set(words("action_verbs")) - {word.lstrip("~") for word in words("domains")}) + r"\b")
_PLACEABLE = re.compile(rf"(?<!nhật )(?:{trie(words('party_committees'))}|tỉnh|{_LOCAL})\Z")
_EACH_OF = re.compile(r"các (?:tỉnh|huyện|xã|phường|quận|thị xã|đặc khu)\Z")
# "Ban Quản lý Khu kinh tế cửa khẩu | Lao Bảo - Đakrông"
_ZONE = re.compile(
    r"(?:kkt|kcn|khu (?:kinh tế|công nghiệp|du lịch|công nghệ cao)|cửa khẩu|vườn quốc gia|chợ|đồn(?: biên phòng)?)\Z"
)
_TWIN = re.compile(rf" - {TOKEN}(?: {TOKEN})?(?!\w)")
_SHORT_LEVEL = re.compile(r"(?<!\w)(?:tp|tx|tt)\.\Z")  # "UBND TP.Hà Lâm"
_PLACE_GAP = re.compile(r", | và ")
_BARE_OPEN = re.compile(rf"(?<!\w){_OPEN}\Z")
_WHOLE_BARE = frozenset(
    ("sở", "bộ", "ban", "phòng", "cục", "chi cục", "trung tâm", "công ty", "văn phòng", "hội đồng", "ban chỉ đạo")
)
THING = re.compile(rf"(?<!\w)(?:{trie(words('named_things'))}) \Z")
_WORD = re.compile(r"[^\s,.;:()\"“”|]+")
_MOST_WORDS = 14
_HEAD = Sought(trie((*words("bodies"), *words("open_bodies"))))
_NOT_BODY = re.compile(_NONE)
_LOWER_HEADS = frozenset(("ngành", "huyện ủy", "tỉnh ủy", "thành ủy", "thị ủy"))


def body_end(doc: Document, position: int, *, own_field: bool = False) -> int:
    """Where the body ends that begins at ``position`` (a space before it is allowed), ``position`` if none does.

    With ``own_field`` the word of the body stands before ("Trưởng ban | Tổ chức Tỉnh ủy")."""
    shadow = doc.shadow
    within = own_field and shadow.startswith("ban chỉ ", position - 3)  # "Trưởng Ban | Chỉ đạo …"
    if steering := steering_end(doc, position - 3 if within else position):
        return _with_place(doc, position, steering)
    found = (_OWN_FIELD.match(shadow, position) if own_field else None) or _BODY.match(shadow, position)
    if found is None:
        if own_field and _capital_next(doc, position):
            return _walk(doc, position, behind_post=True)
        return _place_only(doc, position)
    end = found.end()
    if found.lastindex and found.end(found.lastindex) == end:
        end = _with_field(doc, found.start(), end)
        if end <= position:
            return position
    end = _with_place(doc, found.start(), end)
    if not own_field:
        doc.marks(_ends)[position] = end
    return end


def _ends(_: Document) -> dict[int, int]:
    """Where the bodies of one document end that were looked at already, by the place that was asked for."""
    return {}


def _with_field(doc: Document, start: int, end: int) -> int:
    """The end of a body whose field no list knows; "Bí thư Tỉnh ủy | báo …" ends before the word."""
    head = _BARE_OPEN.search(doc.shadow, max(start, end - 20), end)
    if head is None:
        return end
    first = not doc.shadow[start : head.start()].strip()
    if not first and head.group() in STRONG_SURNAMES and _capital_next(doc, end):
        return head.start() - 1  # "UBND tỉnh Hà Giang | Đoàn Văn An"
    walked = _walk(doc, end) if first or doc.text[head.start()].isupper() else end
    if walked == end and not (first and head.group() in _WHOLE_BARE):
        return head.start() - 1
    return walked


def _capital_next(doc: Document, position: int) -> bool:
    return doc.text[position : position + 2].strip()[:1].isupper()


def _place_only(doc: Document, position: int) -> int:
    """ "Chủ tịch Hà Nội", "Chủ tịch xã Quảng Sơn" are cut by the pattern; here a place that only the text knows."""
    run = run_at(doc.text, position + 1) if doc.text[position : position + 1] == " " else None
    if run is None:
        return position
    for count in (3, 2):
        if len(run.starts) >= count and len(run.starts) != count + 1 and is_place(doc, run, count):
            return run.ends[count - 1]
    return position


def _with_place(doc: Document, start: int, end: int) -> int:
    """Take in the place behind the last word ("UBND xã | Nậm Khao"), or leave out one that begins a name."""
    text, shadow = doc.text, doc.shadow
    if not text[end + 1 : end + 2].isupper() or not (text[end] == " " or _SHORT_LEVEL.search(shadow, end - 3, end + 1)):
        return end
    if _EACH_OF.search(shadow, max(start, end - 10), end):
        return _listed_places(text, end)
    run = run_at(text, end + 1)
    if run is None:
        return end
    if _PLACEABLE.search(shadow, max(start, end - 11), end):
        count = place_syllables(doc, run, end)
        return run.ends[count - 1] if count else end
    known = _known_syllables(doc, run)
    if known:
        return run.ends[known - 1]
    if _ZONE.search(shadow, max(start, end - 24), end) and not (len(run.starts) > 2 and _is_persons(doc, run)):
        twin = _TWIN.match(text, run.end) if len(run.starts) == 2 else None
        return twin.end() if twin else run.ends[_lent(doc, run) - 1]
    if len(run.starts) == 1 and text[run.end : run.end + 1] != ".":
        return _without_last_place(doc, start, end)
    return end


def _known_syllables(doc: Document, run: Run) -> int:
    """ "Công ty Điện lực | Nam Sơn Đỗ Mạnh Tường": how many syllables are a place that the text knows, 0 if none."""
    count = len(run.starts)
    if doc.shadow[run.start : run.ends[0]] in STRONG_SURNAMES:
        return 0
    fits = (known for known in (3, 2) if known <= count and known + 1 != count and is_place(doc, run, known))
    return next(fits, 0)


def _listed_places(text: str, end: int) -> int:
    """The end of a list of places ("Bí thư Đảng ủy các xã | Pắc Lạn, Tà Sìn")."""
    run = run_at(text, end + 1)
    while run is not None:
        end = run.end
        gap = _PLACE_GAP.match(text, end)
        run = run_at(text, gap.end()) if gap else None
    return end


def _without_last_place(doc: Document, start: int, end: int) -> int:
    """ "UBND tỉnh Hà Nam | Anh": a known place of which a name makes use is no place."""
    cut = doc.shadow.rfind(" ", start, doc.shadow.rfind(" ", start, end))
    if cut > start and doc.shadow[cut + 1 : end] in KNOWN and _PLACEABLE.search(doc.shadow, start, cut):
        return cut
    return end


def _walk(doc: Document, position: int, *, behind_post: bool = False) -> int:
    """The end of a field that no list knows ("Trung tâm | Điều hành chương trình chống ngập"), word by word."""
    text, shadow = doc.text, doc.shadow
    end, count = position, 0
    while count < _MOST_WORDS and text[end : end + 1] == " ":
        found = _WORD.match(text, end + 1)
        if found is None:
            break
        word = shadow[found.start() : found.end()]
        if whole := _COMPOUND.match(shadow, found.start()):
            end = whole.end()
            count += 1
            continue
        if _ARRANGES.match(text, found.start()) and count:
            break
        if found.group()[0].isupper():
            run = run_at(text, found.start())
            if run and _PLACEABLE.search(shadow, max(0, end - 11), end):  # "Bệnh viện Đa khoa tỉnh | Lò Văn An"
                places = place_syllables(doc, run, end)
                if not places:
                    break
                end = run.ends[places - 1]
                count += 1
                continue
            thing = THING.search(shadow, max(0, run.start - 16), run.start) if run else None
            lent = thing and (count or not behind_post)  # "Trưởng thôn | Lò Văn An" lives in no thing
            if run and lent and begins_name(doc, run):  # "Trường THPT Trần Phú | Nguyễn Văn An"
                end = run.ends[_lent(doc, run) - 1]
                count += 1
                continue
            if run and begins_name(doc, run) and (count or _is_persons(doc, run)) and not _goes_before(doc, run, end):
                break
        elif word == "và" and count and (more := _AND_FIELDS.match(shadow, end)):
            return more.end()
        elif word in "-–—" or word in _STOP_SYLLABLES or (count and _does(doc, end)):
            break
        end = found.end()
        count += 1
        if _LAST.match(shadow, found.start()) and not _capital_next(doc, end):
            break
    return end


# words of which one part alone would end a field, and the verb that a field may hold as a noun ("Ban Tổ chức")
_COMPOUND = re.compile(
    r"(?:cộng đồng|hợp đồng|chương trình|công trình|quy trình|triển khai|bầu cử|ứng cử|kiểm lâm|kiểm dịch|khai thác)\b"
)
_ARRANGES = re.compile(
    r"tổ chức (?!bộ máy|cán bộ|đảng|cơ sở|nhà nước|hành chính|phi |chính trị|xã hội|biên chế|sự kiện)"
)
_LAST = re.compile(r"(?:tỉnh|huyện|xã|phường)(?!\w)(?! (?:ủy|hội|viên|lộ|đoàn|đội|thuộc|về))")


def _does(doc: Document, end: int) -> bool:
    """Whether an order's verb follows: "Ban Điều hành mạng lưới | phối hợp", but not "Ban Chỉ đạo về | xóa nhà tạm"."""
    return _DOES.match(doc.shadow, end + 1) is not None and not doc.shadow.endswith(" về", 0, end)


def _is_persons(doc: Document, run: Run) -> bool:
    """ "Tổ trưởng | Lò Văn An": no field begins like a name of three syllables with a surname that is nothing else."""
    first = doc.shadow[run.start : run.ends[0]]
    return first.startswith(("h'", "k'")) or (first in STRONG_SURNAMES and len(run.starts) > 2)


def _lent(doc: Document, run: Run) -> int:
    """How many syllables of a run are a name lent to a school or a street; a person's may follow."""
    low = [doc.shadow[a:b] for a, b in zip(run.starts, run.ends, strict=True)]
    for at in (2, 3):
        if len(low) >= at + 2 and low[at] in STRONG_SURNAMES:
            return at
    for at in range(2, len(low) - 1):  # "suối Giàng | Lâm Thị Thoa"
        if low[at] in ("thị", "văn") and low[at - 1] in SURNAMES:
            return at - 1
    return len(low)


def _goes_before(doc: Document, run: Run, end: int) -> bool:
    """ "Tập đoàn Nam | Sơn Lê Hồng Vân": the last syllable of a place that only may be a surname."""
    low = [doc.shadow[a:b] for a, b in zip(run.starts, run.ends, strict=True)]
    before = doc.text.rfind(" ", 0, end) + 1
    inside = doc.text[before : before + 1].isupper() and low[0] not in STRONG_SURNAMES
    return inside and len(low) > 3 and low[1] in STRONG_SURNAMES


def begins_name(doc: Document, run: Run) -> bool:
    """Whether a run looks like a person's name by its first syllable and its length."""
    first = doc.shadow[run.start : run.ends[0]]
    named = first in SURNAMES or first[:2] in ("h'", "k'", "y'")
    return named and 2 <= len(run.starts) <= 5 and not is_place(doc, run, len(run.starts))


class Body(NamedTuple):
    """A body as the text names it."""

    span: Span
    text: str


def bodies_between(doc: Document, start: int, end: int) -> list[Body]:
    """The bodies that are named in a range, in order; a body inside the name of another is not one of its own."""
    text = doc.text
    out: list[Body] = []
    after = start
    for at, stop in _named(doc, start, end):
        stop = min(stop, end)
        if at >= after and stop - at > 3:
            out.append(Body(span_of((at, stop)), text[at:stop]))
            after = stop
    return out


def _named(doc: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Where bodies begin in a range, and where each ends; from the whole text's heads, unless the range cuts one."""
    heads, named = doc.marks(_heads)
    for border in (start, end):
        before = bisect_left(heads, (border,)) - 1
        if before >= 0 and heads[before][1] > border:
            return _begun(doc, [head.span() for head in _HEAD.finditer(doc.shadow, start, end)])
    return named[bisect_left(named, (start,)) : bisect_left(named, (end,))]


def _heads(doc: Document) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """All words that begin names of bodies, and the names that they do begin."""
    heads = [head.span() for head in _HEAD.finditer(doc.shadow)]
    return heads, _begun(doc, heads)


def _begun(doc: Document, heads: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names that begin with some of these words: from where to where."""
    text, shadow, ends = doc.text, doc.shadow, doc.marks(_ends)
    found = []
    for at, after in heads:
        if not text[at].isupper() and not (shadow[at:after] in _LOWER_HEADS and _capital_next(doc, after)):
            continue
        glued = (at and shadow[at - 1].isalnum()) or shadow[after : after + 1].isalnum()
        if not glued and not _NOT_BODY.match(shadow, at) and not _in_place_name(doc, at, after):
            # a post asked for the body behind the space: "Chủ tịch| UBND tỉnh"
            found.append((at, ends.get(at - 1) or body_end(doc, at)))
    return found


def _in_place_name(doc: Document, at: int, after: int) -> bool:
    """Whether a word of one syllable is the second of a place's: "xã Nam | Ban Lâm Hà"."""
    if " " in doc.shadow[at:after] or not doc.text[at - 2 : at - 1].islower():
        return False
    return _FIRST_OF_PLACE.search(doc.text, max(0, at - 24), at) is not None


_FIRST_OF_PLACE = re.compile(rf"(?:xã|phường|thị trấn|huyện|thị xã|thôn|bản|ấp) {TOKEN} \Z")


def bodies(doc: Document) -> tuple[Body, ...]:
    """All bodies of the text, in order."""
    return tuple(bodies_between(doc, 0, len(doc.text)))
