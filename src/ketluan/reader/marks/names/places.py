"""Names of places: those that the dated facts know, and those that a text itself calls a province or a district."""

from __future__ import annotations

import re

from ketluan.reader.marks.names.capitals import TOKEN, Run, runs
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought
from ketluan.reference.places import districts, provinces
from ketluan.vietnamese.letters import shadow as folded

PROVINCES = tuple(sorted({folded(form) for row in provinces() for form in row.forms}))
# districts with numbers for names ("quận 1") and those that bear a person's name need their level before them
DISTRICTS = tuple(sorted({folded(form) for row in districts() for form in row.forms if not form.isdigit()}))
KNOWN = frozenset((*PROVINCES, *DISTRICTS, "việt nam", "trung ương", "đông nam bộ", "tây nguyên", "tây bắc", "hcm"))

_LEVELS = (
    "tỉnh", "thành phố", "tp", "tp.", "huyện", "quận", "thị xã", "tx", "tx.", "thị trấn", "xã", "phường", "đặc khu",
    "thôn", "bản", "buôn", "ấp", "khu phố", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy",
)  # fmt: skip
_LEVEL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _LEVELS))}) \Z")
_LEVEL_ENDS = tuple(f"{level} " for level in _LEVELS)
# "Chủ tịch UBND tỉnh Cao Huy": behind a post the words after "tỉnh" may be a person's
_BEHIND_POST = Sought(
    r"(?:tịch|bí thư|\bp?ct|\bpbt|giám đốc|trưởng|chủ nhiệm|chánh [\w ]{0,12}|viên|chính ủy|phó|(?<!các )đại biểu)"
    r" (?:(?! (?:với|tại|chủ trì|làm việc|họp|tiếp|thăm) )"
    r"(?:[^,.;:()\n]|,(?= (?:hạ tầng|thể thao|công nghệ|lao động|chống|lãng phí|tiêu cực|đô thị|du lịch|truyền hình)"
    r"\b))){0,60}\Z"  # no verb in between
)
# "đồng chí Lò Văn An, Chủ tịch UBND tỉnh Cao Huy": the post's bearer stands before it, so the words behind are a place
_BORNE = re.compile(
    rf"[ĐđÔôBb](?:(?<=[Đđ])(?:ồng chí|/c)|(?<=[Ôô])ng|(?<=[Bb])à) {TOKEN}(?: {TOKEN}){{1,5}}(?:,| [-–—]) "
    r"(?:(?!\b(?:đồng chí|ông|bà|và|cùng|các)\b)[^.;:()\n])*\Z"
)
_TITLES = ("đồng chí ", "đ/c ", "ông ", "bà ", "đại biểu ")
_COMMUNE = re.compile(r"(?:xã|phường|thị trấn|thôn|ấp|khu phố|bản|buôn)\b")
_PERSONAL = re.compile(r"\w+ (?:văn|thị) \w")  # communes bear the names of heroes, provinces and districts do not
_MOST = 4
_OPENING_LEVELS = ("tỉnh ", "huyện ", "xã ", "phường ", "quận ")  # "Tỉnh Nam Sơn kiến nghị …": one run with its name


def named_places(doc: Document) -> frozenset[str]:
    """Lower-case names that the text sets behind a level ("huyện Phiêng Lanh") where no post leads there."""
    shadow = doc.shadow
    found = set()
    for run in doc.marks(runs):
        if len(run.starts) > _MOST:
            continue
        if len(run.starts) > 2 and shadow.startswith(_OPENING_LEVELS, run.start):
            found.add(shadow[run.starts[1] : run.end])
            continue
        ends = shadow.endswith(_LEVEL_ENDS, 0, run.start)  # asked first because it costs less than a search
        level = _LEVEL.search(shadow, max(0, run.start - 11), run.start) if ends else None
        if level is None:
            continue
        person = _PERSONAL.match(shadow, run.start) and not _COMMUNE.match(shadow, level.start())
        if not person and not leads_to_name(doc, level.start()):
            found.add(shadow[run.start : run.end])
    if doc.hints.province:
        found.add(folded(doc.hints.province))
    return frozenset(found)


def leads_to_name(doc: Document, level: int) -> bool:
    """Whether a post that nobody bears yet stands before the word of a level."""
    if not _BEHIND_POST.search(doc.shadow, max(0, level - 70), level):
        return False
    return _BORNE.search(doc.text, max(0, level - 180), level) is None


def addressed(doc: Document) -> frozenset[str]:
    """Lower-case runs that the text sets behind "đồng chí", "ông", "bà": persons, not places."""
    shadow = doc.shadow
    found = []
    for run in doc.marks(runs):
        if shadow.endswith(_TITLES, 0, run.start):
            found.append(shadow[run.start : run.end])
        elif len(run.starts) > 2 and shadow.startswith(("ông ", "bà "), run.start):
            found.append(shadow[run.starts[1] : run.end])
    return frozenset(name for name in found if name not in KNOWN)


def whole_runs(doc: Document) -> frozenset[str]:
    """Lower-case runs of the text that no form of address leads in: places, where a longer run begins with one."""
    low = doc.shadow
    return frozenset(low[run.start : run.end] for run in doc.marks(runs) if not low.endswith(_TITLES, 0, run.start))


def is_place(doc: Document, run: Run, count: int) -> bool:
    """Whether the first ``count`` syllables of a run are a known place's name."""
    name = doc.shadow[run.start : run.ends[count - 1]]
    return name in KNOWN or name in doc.marks(named_places)
