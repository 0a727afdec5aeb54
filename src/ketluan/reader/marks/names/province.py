"""The province of a document: what the text makes certain; the caller's hint fills only what it leaves open."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ketluan.reader.lexicon.words import trie
from ketluan.reader.marks.names.capitals import run_at, runs
from ketluan.reader.marks.names.places import PROVINCES, leads_to_name, named_places
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought
from ketluan.reference.places import districts, provinces
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.letters import shadow as folded

_NAME = trie(PROVINCES)
# what leads to a province; each begins with a literal, which the engine finds at the speed of a plain search
_PROVINCE = Sought(rf"tỉnh (ủy )?({_NAME})\b")
_PARTY = Sought(rf"thành ủy (?:tp\.? ?|thành phố )?({_NAME})\b")
_CITY = Sought(rf"thành phố ({_NAME})\b")
_SHORT_CITY = Sought(rf"tp\.? ?({_NAME})\b")
_HCM = Sought(r"tp\.? ?hcm\b")
_OF_BODY = re.compile(
    r"(?:ubnd|hđnd|nhân dân|đảng bộ|ủy ban|mttq|đoàn đbqh|quân sự|công an|quốc hội|thành ủy) (?:tỉnh |thành phố "
    r"|tp\.? ?)?\Z"
)
_MANY = re.compile(r"các \Z|(?:, | và | - )\Z")
# "tỉnh ta", "UBND tỉnh tổ chức": the province without its name
_HOME = Sought(r"tỉnh(?: ta| ủy)?(?!\w)")
_HOME_BEFORE = re.compile(r"(?:ubnd|hđnd|toàn|của|đảng bộ|nhân dân) \Z")
_UNKNOWN = Sought(r"(?:ubnd|hđnd|nhân dân|đảng bộ|trên địa bàn|đbqh|quốc hội|của) tỉnh |tỉnh ủy ")
_PORTALS = Sought(r"\b([a-z]{4,16})\.gov\.vn"), Sought(r"\bbáo ([a-z]+)\b")
_HEAD = 700
_WORTH, _WORTH_ABROAD = 2, 5
_SURE = 6


def province(doc: Document) -> str | None:
    """The province's name of that day, without its level ("Hà Giang"); None where nothing settles it."""
    return doc.marks(_found)[0]


def _found(doc: Document) -> tuple[str | None]:
    home = _speaks_of_home(doc)
    votes = _votes(doc, home)
    if votes:
        (best, most), *rest = votes.most_common(2)
        if most >= (_WORTH if home else _WORTH_ABROAD) and (not rest or most > rest[0][1]):
            return (best,)
    return (doc.hints.province,)


def _speaks_of_home(doc: Document) -> bool:
    """Whether a province is "the province" without its name."""
    text, shadow = doc.text, doc.shadow
    for found in _HOME.finditer(shadow):
        start, end = found.span()
        named = text[end + 1 : end + 2].isupper() and text[end] == " "
        if not named and (end - start > 4 or _HOME_BEFORE.search(shadow, max(0, start - 9), start)):
            return True
    return False


@cache
def _written() -> dict[str, str]:
    return {folded(form): row.name for row in provinces() for form in row.forms}


@cache
def _of_district() -> dict[str, str]:
    """Districts whose name only one province has."""
    names = {row.code: row.name for row in provinces("2024-01-01")}
    homes: dict[str, set[str]] = {}
    for row in districts():
        for form in row.forms:
            homes.setdefault(_district_key(folded(form)), set()).add(names.get(row.province, ""))
    return {form: next(iter(home)) for form, home in homes.items() if len(home) == 1 and "" not in home}


@cache
def _portals() -> dict[str, str]:
    return {fold(row.name).replace(" ", "").replace("-", ""): row.name for row in provinces()}


def _votes(doc: Document, home: bool) -> Counter[str]:
    shadow, votes = doc.shadow, Counter[str]()
    for found in _PROVINCE.finditer(shadow):
        _vote(shadow, votes, found.start(), found[2], body=bool(found[1]))
    for found in _PARTY.finditer(shadow):
        votes[_written()[found[1]]] += 6
    for city in (_CITY, _SHORT_CITY):
        for found in city.finditer(shadow):
            _vote(shadow, votes, found.start(), found[1], body=False)
    for found in _HCM.finditer(shadow):
        _vote(shadow, votes, found.start(), "tp.hcm", body=False)
    if not votes or votes.most_common(1)[0][1] < _SURE:
        _weak_votes(doc, votes)
    if home:
        for name in ("Hà Nội", "Hồ Chí Minh"):
            votes.pop(name, None)
    portals = [named for portal in _PORTALS if (named := portal.search(shadow, 0, _HEAD))]
    if portals:
        name = _portals().get(min(portals, key=re.Match.start)[1], "")
        if name:
            votes[name] += 8
    return votes


def _vote(shadow: str, votes: Counter[str], start: int, name: str, *, body: bool) -> None:
    """ "UBND tỉnh Hà Giang" counts more than "tỉnh Hà Giang"; a member of a list of provinces counts nothing."""
    left = max(0, start - 12)
    if body or _OF_BODY.search(shadow, left, start):
        votes[_written()[name]] += 6
    elif not _MANY.search(shadow, left, start):
        votes[_written()[name]] += 3


def _weak_votes(doc: Document, votes: Counter[str]) -> None:
    """Bare names, districts of one province only, and provinces that no table knows."""
    shadow, written = doc.shadow, _written()
    for run in doc.marks(runs):
        for end in run.ends[2:0:-1]:  # of three syllables, else of two
            name = shadow[run.start : end]
            if name in written and name != "hồ chí minh":
                votes[written[name]] += 2 if run.start < _HEAD else 1
                break
    for name in doc.marks(named_places):
        district = _of_district().get(_district_key(name))
        if district and name not in written and f"tỉnh {name}" not in shadow and not _is_commune(shadow, name):
            votes[district] += 2
    if not votes:
        for found in _UNKNOWN.finditer(shadow):
            run_after = None if leads_to_name(doc, found.start()) else run_at(doc.text, found.end())
            if run_after and 2 <= len(run_after.starts) <= 3:
                votes[doc.text[run_after.start : run_after.end]] += 3


def _is_commune(shadow: str, name: str) -> bool:
    """ "xã Phước Sơn" where nothing calls it a district: its name may be another province's district's."""
    return any(f"{level} {name}" in shadow for level in ("xã", "phường")) and f"huyện {name}" not in shadow


def _district_key(name: str) -> str:
    """ "Đăk R’Lấp", "Đắk R'lấp" and "Đắk Rlấp" alike."""
    return name.replace("'", "").replace("đăk ", "đắk ").replace("đak ", "đắk ")
