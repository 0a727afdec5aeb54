"""The province of a document: what the text makes certain; the caller's hint fills only what it leaves open."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ketluan.reader.lexicon.words import trie
from ketluan.reader.marks.capitals import run_at
from ketluan.reader.marks.places import BEHIND_POST, PROVINCES
from ketluan.reader.text.document import Document
from ketluan.reference.places import districts, provinces
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.letters import shadow as folded

_NAME = trie(PROVINCES)
_REFORM = "2025-07-01"
# What leads to a province, and what it is worth as evidence.
_BODY = re.compile(
    rf"(?:ubnd|hđnd|nhân dân|đảng bộ|ủy ban|mttq|đoàn đbqh|quân sự|công an|quốc hội) (?:tỉnh|thành phố"
    rf"|tp\.?) ({_NAME})\b"
    rf"|(?:tỉnh ủy|thành ủy) (?:tp\.? ?|thành phố )?({_NAME})\b"
)
_LEVEL = re.compile(rf"(?<!các )(?:tỉnh|thành phố|tp\.?) ({_NAME})\b")
_CITY = re.compile(r"tp\.? ?hcm\b")
_BARE = re.compile(rf"\b({_NAME})\b")
_MANY = re.compile(rf"(?:{_NAME})(?:, | và | - )\Z")
_UNKNOWN = re.compile(r"(?:ubnd|hđnd|nhân dân|đảng bộ|trên địa bàn) tỉnh |tỉnh ủy ")
_DISTRICT = re.compile(r"(?:huyện|thị xã|thành phố|tp\.?|thị trấn|quận|huyện ủy|thị ủy) (?=\S)")
_PORTAL = re.compile(r"\b([a-z]{4,16})\.gov\.vn|\bbáo ([a-z]+)\b")
_HOME = re.compile(r"(?<!\w)(?:tỉnh ta|ubnd tỉnh|tỉnh ủy|hđnd tỉnh|toàn tỉnh|của tỉnh|đảng bộ tỉnh)(?!\w)")
_HEAD = 700
_WORTH, _WORTH_ABROAD = 2, 5


def province(doc: Document) -> str | None:
    """The province's name of that day, without its level ("Hà Giang"); None where nothing settles it."""
    home = _speaks_of_home(doc)
    votes = _votes(doc, home)
    if votes:
        (best, most), *rest = votes.most_common(2)
        if most >= (_WORTH if home else _WORTH_ABROAD) and (not rest or most > rest[0][1]):
            return best
    return doc.hints.province


def _speaks_of_home(doc: Document) -> bool:
    """Whether a province is "the province" without its name: "tỉnh ta", "UBND tỉnh tổ chức …"."""
    return any(not doc.text[found.end() + 1 : found.end() + 2].isupper() for found in _HOME.finditer(doc.shadow))


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
    for found in _BODY.finditer(shadow):
        votes[_written()[found[1] or found[2]]] += 6
    for found in _LEVEL.finditer(shadow):
        if not _MANY.search(shadow, max(0, found.start() - 24), found.start()):
            votes[_written()[found[1]]] += 3
    votes["Hồ Chí Minh"] += 3 * len(_CITY.findall(shadow))
    votes += Counter()  # drops zeros
    if not votes or votes.most_common(1)[0][1] < 6:
        _weak_votes(doc, votes)
    if home:
        for city in ("Hà Nội", "Hồ Chí Minh"):
            votes.pop(city, None)
    if portal := _PORTAL.search(shadow, 0, _HEAD):
        name = _portals().get(portal[1] or portal[2] or "")
        if name:
            votes[name] += 8
    return votes


def _weak_votes(doc: Document, votes: Counter[str]) -> None:
    shadow = doc.shadow
    for found in _BARE.finditer(shadow):
        if doc.text[found.start()].isupper() and found[1] != "hồ chí minh":
            votes[_written()[found[1]]] += 2 if found.start() < _HEAD else 1
    homes = {home for found in _DISTRICT.finditer(shadow) for home in _district_home(doc, found.end())}
    for name, home in homes:
        votes[home] += 2 * len(name.split()) // 2
    if not votes:
        for found in _UNKNOWN.finditer(shadow):
            run = (
                None
                if BEHIND_POST.search(shadow, max(0, found.start() - 40), found.start())
                else run_at(doc.text, found.end())
            )
            if run and 2 <= len(run.starts) <= 3:
                votes[doc.text[run.start : run.end]] += 2


def _district_key(name: str) -> str:
    """ "Đăk R’Lấp", "Đắk R'lấp" and "Đắk Rlấp" alike."""
    return name.replace("'", "").replace("đăk ", "đắk ").replace("đak ", "đắk ")


def _district_home(doc: Document, position: int) -> list[tuple[str, str]]:
    run = run_at(doc.text, position)
    if run is None:
        return []
    for count in range(min(3, len(run.starts)), 0, -1):
        name = _district_key(doc.shadow[run.start : run.ends[count - 1]])
        if name in _of_district():
            return [(name, _of_district()[name])]
    return []
