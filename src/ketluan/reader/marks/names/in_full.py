"""The full name of a body, with its province: "UBND tỉnh" → "Ủy ban nhân dân tỉnh Hà Giang"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.capitals import TOKEN, run_at, shouted_at
from ketluan.reader.marks.names.names import names
from ketluan.reader.marks.names.places import DISTRICTS, PROVINCES
from ketluan.reader.marks.names.posts import Post
from ketluan.reader.marks.names.province import province
from ketluan.reader.marks.names.spelled import spelled_out
from ketluan.reader.marks.values.dates import session_day
from ketluan.reader.text.document import Document
from ketluan.reference.places import province as province_named
from ketluan.vietnamese.letters import shadow

_LOOSE = re.compile(r"\s*\([^)]*\)|,? (?:khóa|khoá|Khóa|Khoá) [IVXLC\d]+\b|, đơn vị .*|,? nhiệm kỳ .*")
_LOOSE_SIGNS = ("(", " khóa ", " khoá ", " Khóa ", " Khoá ", ", đơn vị ", " nhiệm kỳ ")
_LOCAL = re.compile(r"\b(?:huyện|thị xã|quận|xã(?! hội)|phường|thị trấn|đặc khu|khu vực|cụm|số \d)\b")
_OPEN_DISTRICT = ("huyện đoàn", "huyện", "thị xã", "huyện ủy", "thị ủy", "xã", "phường")
# the committee of a commune, whose level the text left out: "Bí thư Đảng ủy, Chủ tịch HĐND xã Bản Lầu"
_OPEN_PARTY = re.compile(r"(?:(?:ban thường vụ|ban chấp hành|thường trực) )?đảng ủy")
_NATIONAL = re.compile(
    r"\b(?:chính phủ|quốc hội|trung ương|bộ chính trị|ban bí thư|quốc gia)\b|^(?:đảng|nước|nhà nước|ngành"
    r"|bộ (?!chỉ huy|đội)|kiểm toán nhà nước)"
)
_ENDS_OPEN = ("tỉnh", "đoàn đại biểu quốc hội", "tỉnh ủy", "thành ủy", "thành phố")
_OF_PROVINCE = re.compile(
    r"(?:sở|công an|thanh tra|ban quản lý|ban dân tộc|cục|chi cục|trung tâm|mặt trận|ủy ban mặt trận|hội|liên đoàn"
    r"|bộ chỉ huy|kho bạc|báo|đài|trường|bảo hiểm xã hội(?! việt)"
    r"|ngân hàng chính sách|liên minh hợp tác xã|tòa án|viện kiểm sát)\b"
)
# what a title ends with, and the body's own word: the longer first ("trưởng tiểu ban" sits in a Tiểu ban)
_BARE_PLACE = re.compile(rf"^((?:Ủy ban|Hội đồng) nhân dân) ({TOKEN}(?: {TOKEN})+)$")
_PROVINCES = frozenset(PROVINCES)
_MOST_WORDS = 5  # "bà rịa - vũng tàu"
_HEADS = {
    "tiểu ban": "Tiểu ban", "văn phòng": "Văn phòng", "thanh tra": "Thanh tra", "kiểm toán": "Kiểm toán",
    "công an": "Công an", "thuế": "Thuế", "thống kê": "Thống kê",
    "phòng": "Phòng", "đoàn": "Đoàn", "đồn": "Đồn", "trạm": "Trạm", "ban": "Ban",
}  # fmt: skip
_HEAD_WORDS = tuple(_HEADS)


def in_full(doc: Document, text: str) -> str:
    """The name of a body in full words; a district's body takes no province."""
    known = doc.marks(_known)
    if text not in known:
        known[text] = _in_full(doc, _calm(doc, text) if text.isupper() else text)
    return known[text]


def _calm(doc: Document, text: str) -> str:
    """A name in capitals throughout as the document writes it elsewhere: "BAN CHẤP HÀNH" → "Ban Chấp hành"."""
    low, at = shadow(text), -1
    while (at := doc.shadow.find(low, at + 1)) >= 0:
        written = doc.text[at : at + len(text)]
        if not written.isupper():
            return written
    return text


def _known(_: Document) -> dict[str, str]:
    """The bodies of one document that were written out already."""
    return {}


def _in_full(doc: Document, text: str) -> str:
    loose = any(map(text.__contains__, _LOOSE_SIGNS))  # which few names hold; a search costs more
    full = spelled_out(_LOOSE.sub("", text) if loose else text).strip(" ,-–")
    if not full:
        return full
    full = full[0].upper() + full[1:]
    full = _BARE_PLACE.sub(lambda found: f"{found[1]} {level_of(doc, found[2])} {found[2]}", full)
    low = _folded(full)
    if low.endswith(_OPEN_DISTRICT):
        home = commune(doc) if low.endswith(("xã", "phường")) and not low.endswith("thị xã") else district(doc)
        return f"{full} {home}" if home else full
    if _OPEN_PARTY.fullmatch(low) and (home := commune(doc)):
        return f"{full} {doc.marks(_commune)[1]} {home}"
    if _LOCAL.search(low) or _NATIONAL.search(low) or _has_province(low):
        return full
    home = province(doc)
    if home is None:
        return full
    if low.endswith(_ENDS_OPEN):
        return f"{full} {home}"
    if low.startswith(("hội ", "liên đoàn ", "liên minh ")) and low.endswith(" việt nam"):
        return full
    if low.startswith("báo ") and not low.startswith("báo và "):  # "Báo Nhân Dân" has its own name
        return full
    if _OF_PROVINCE.match(low) and f" {home.lower()}" not in full.lower():
        return f"{full} {level_of(doc, home)} {home}"
    return full


def _has_province(low: str) -> bool:
    last = low.split()[-_MOST_WORDS:]
    while last:
        if " ".join(last) in _PROVINCES:
            return True
        del last[0]
    return False


def level_of(doc: Document, name: str) -> str:
    """ "tỉnh" or "thành phố", as the text says, else as it was on the day of the meeting."""
    low = shadow(name)
    for level in ("tỉnh", "thành phố"):
        if f"{level} {low}" in doc.shadow:
            return level
    day = doc.marks(session_day)
    row = province_named(name, on=day.iso if day else doc.published) or province_named(name)
    return row.kind if row else "tỉnh"


_DISTRICT = re.compile(r"(?:huyện ủy|thị ủy|ubnd huyện|ubnd thị xã|đảng bộ huyện|huyện|thị xã) ")


def district(doc: Document) -> str | None:
    """The district that the document is about, where it names one above all."""
    return doc.marks(_district)[0]


def _district(doc: Document) -> tuple[str | None]:
    found: Counter[str] = Counter()
    for level in _DISTRICT.finditer(doc.shadow):
        name = _place_at(doc, level.end())
        if name:
            found[name] += 1
    return (_above_all(found),)


def _place_at(doc: Document, at: int) -> str | None:
    """The place that is named at a position, in its own small letters; none where a person is, as behind "Chủ tịch
    UBND huyện"."""
    run = run_at(doc.text, at)
    if run and (2 <= len(run.starts) <= 3 or doc.shadow[run.start : run.end] in DISTRICTS):  # "huyện Lắk"
        return None if run.start in doc.marks(begun_names) else doc.text[run.start : run.end]
    loud = shouted_at(doc.text, at)
    return doc.text[slice(*loud)].title() if loud and doc.text[loud[1] : loud[1] + 1] in ("\n", "") else None


def begun_names(doc: Document) -> frozenset[int]:
    """Where the names of persons begin."""
    return frozenset(name.span.start for name in doc.marks(names))


def _above_all(found: Counter[str]) -> str | None:
    if not found:
        return None
    (name, most), *rest = found.most_common(2)
    return name if not rest or most > rest[0][1] else None


_COMMUNE = re.compile(rf"(?:đảng ủy|đảng bộ|{trie(words('local_authorities'))}|mttq) (xã|phường|đặc khu) ")


def commune(doc: Document) -> str | None:
    """The commune or ward whose bodies the document names, where it names one above all."""
    return doc.marks(_commune)[0]


def _commune(doc: Document) -> tuple[str | None, str]:
    """Its name and its level."""
    found: Counter[str] = Counter()
    levels: dict[str, str] = {}
    for level in _COMMUNE.finditer(doc.shadow):
        name = _place_at(doc, level.end())
        if name:
            found[name] += 1
            levels.setdefault(name, level[1])
    home = _above_all(found)
    return home, levels.get(home or "", "")


_folded = lru_cache(4096)(shadow)  # the same few offices and bodies in document after document


def unit_in_full(doc: Document, title: str, unit: str) -> str:
    """The body of a post: "Trưởng ban" of "Tổ chức Tỉnh ủy" sits in "Ban Tổ chức Tỉnh ủy Hà Giang"."""
    low = _folded(title)
    if not low.endswith(_HEAD_WORDS):
        return in_full(doc, unit)
    key, head = next((key, word) for key, word in _HEADS.items() if low.endswith(key))
    if unit and not _folded(unit).startswith(key):
        unit = f"{head} {unit}"
    return in_full(doc, unit)


def body_of_post(doc: Document, post: Post) -> str:
    """The body that a post sits in, in full."""
    return unit_in_full(doc, post.title, post.unit)
