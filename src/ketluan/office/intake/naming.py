"""Whether words name a person, as the reader sees it: for notes in which no person may be named."""

from __future__ import annotations

import re

from ketluan.reader.files import load
from ketluan.reader.files.refusals import Refused
from ketluan.reader.marks.names.bodies import THING, begins_name
from ketluan.reader.marks.names.capitals import TOKEN, UPPER, runs
from ketluan.reader.marks.names.homes import STRONG_SURNAMES
from ketluan.reader.marks.names.names import names
from ketluan.reader.model import Hints
from ketluan.reader.read import document
from ketluan.vietnamese.letters import shadow

# "bị can Hải", "đối tượng T", "ông Tú": a form of address or of suspicion with a capital behind it
_ADDRESSED = re.compile(
    r"\b(?i:ông|bà|anh|chị|bị can|bị cáo|bị hại|nghi can|nghi phạm|đối tượng|đồng chí|đ/c) (?i:tên )?"
    rf"(?P<name>{TOKEN}(?: {TOKEN}){{0,4}})"
)
# "N.V.T."
_INITIALS = re.compile(rf"(?<!\w)(?:[{UPPER}]\.){{2,}}(?!\w)")
_SHOUTED = re.compile(rf"(?<!\w)[{UPPER}]+(?: [{UPPER}]+){{1,3}}(?!\w)")


def persons_named(words: str, *, province: str) -> list[str]:
    """What looks like the name of a person in some words, in their order, each once; none for words that cannot be
    read. It finds rather too much: who writes may say why a word is no name."""
    found: dict[str, None] = {}
    # "Vụ Vàng A Chứ": the first word of a line is no part of a name
    for said in (words, re.sub(r"(?m)^\s*\w", lambda first: first.group().lower(), words)):
        found.update(dict.fromkeys(_read(said, province)))
    found.update((one["name"], None) for one in _ADDRESSED.finditer(words))
    found.update((one.group(), None) for one in _INITIALS.finditer(words))
    found.update((one.group(), None) for one in _SHOUTED.finditer(words) if _is_shouted(one.group()))
    return [one for one in found if not any(one != other and one in other for other in found)]


def _read(words: str, province: str) -> list[str]:
    """The names that the reader marks, and the runs of capitals that begin as names do."""
    try:
        doc = document(load(words, name=""), Hints(province=province))
    except Refused:
        return []
    things = (run for run in doc.marks(runs) if not THING.search(doc.shadow, max(0, run.start - 16), run.start))
    begun = [" ".join(doc.text[run.start : run.end].split()) for run in things if begins_name(doc, run)]
    return [*(name.text for name in doc.marks(names)), *begun]


def _is_shouted(words: str) -> bool:
    """Whether words in capitals throughout begin with a usual surname: "NGUYỄN VĂN TÚ"."""
    return shadow(words.split()[0]) in STRONG_SURNAMES
