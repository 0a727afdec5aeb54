"""Sentences that contradict themselves: a share that is not its part of its whole, parts that are not their sum.

Seen in print: "29/36 chỉ tiêu (80,1%) và 7/36 chỉ tiêu (19,4%)". How far a number may be off follows from the digits
that were written, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators.rules.change import adds_up, rounded, share_follows
from ketluan.vietnamese.numbers import read_number

_HUNDRED = Decimal(100)
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_SHARE = r"(?P<verb>đạt|chiếm|bằng|tương đương|tương ứng|vượt|\(|=)\s*(?:tỷ lệ\s*)?(?P<said>\d+(?:,\d+)?)\s*%"
# no other number stands between the two and their share
_BETWEEN = r"[^\d;.%]{0,90}?"
_QUOTIENTS = (
    re.compile(
        rf"(?<![\d/.,])(?P<part>{_NUMBER})(?:\s*[^\W\d]+)?\s*/\s*(?P<whole>{_NUMBER})(?![\d/.,]*/){_BETWEEN}{_SHARE}"
    ),
    re.compile(
        rf"(?:trong|trên)\s+(?:tổng số\s+)?(?P<whole>{_NUMBER})\s+(?P<unit>[^\W\d]+){_BETWEEN}\bcó\s+"
        rf"(?P<part>{_NUMBER})\s+(?P=unit)\b{_BETWEEN}{_SHARE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\d/.,])(?P<part>{_NUMBER})\s+(?:[^\W\d]+\s+)?(?:trong|trên)\s+(?:tổng số\s+)?(?P<whole>{_NUMBER})"
        rf"(?![\d/.,]){_BETWEEN}{_SHARE}",
        re.IGNORECASE,
    ),
)
_COUNTED = (
    r"chỉ tiêu|dự án|xã|phường|huyện|thôn|hộ|căn|người|vụ|doanh nghiệp|nhiệm vụ|sản phẩm|con|trường hợp|đơn vị|văn bản"
    r"|hồ sơ|sở|ngành|tiêu chí|mục tiêu|nội dung|chủ đầu tư|trường|công trình|hợp tác xã|cơ quan"
)
_UNIT = rf"(?:(?:nghìn |ngàn |trăm )?(?:tỷ|tỉ|triệu)(?: đồng| USD)?|ha|tấn|{_COUNTED})"
_WHOLE = re.compile(
    rf"(?P<whole>{_NUMBER})\s+(?P<unit>{_UNIT})\b[^\d();]{{0,60}}?(?P<open>\(|\bgồm\b|\bbao gồm\b|\btrong đó\b)"
    r"\s*:?(?P<tail>[^()]*)",
    re.IGNORECASE,
)
_IS_COUNTED = re.compile(_COUNTED, re.IGNORECASE)
# "30/9" after these is a day, "12/2026" a month or a document
_DATED = re.compile(r"\b(?:ngày|đến|từ|tháng|quý|số|năm|sáng|chiều|trước|sau|hết)\s*$", re.IGNORECASE)
_LAST_DAY, _LAST_MONTH = 31, 12
_NESTED = re.compile(r"\b(?:gồm|trong đó)\b", re.IGNORECASE)
# a number behind these is no part: a change, a share, a comparison
_NO_PART = re.compile(r"(?:tăng|giảm|bằng|đạt tỷ lệ|so với|vượt|kế hoạch|thêm|hơn|còn lại)\s*$", re.IGNORECASE)
_FEWEST_PARTS = 2


@dataclass(frozen=True)
class Slip:
    """What does not agree inside a sentence. ``said`` and ``reckoned`` are in ``unit``; ``start`` and ``end`` are
    places in the sentence, ``formula`` says how it was reckoned."""

    kind: Literal["quotient", "sum"]
    said: Decimal
    reckoned: Decimal
    unit: str
    formula: str
    start: int
    end: int


def slips(sentence: str) -> Iterator[Slip]:
    """All of a sentence, each once, in the order of the text."""
    found = {slip.start: slip for slip in (*_quotients(sentence), *_sums(sentence))}
    yield from (found[start] for start in sorted(found))


def _quotients(sentence: str) -> Iterator[Slip]:
    for pattern in _QUOTIENTS:
        for match in pattern.finditer(sentence):
            part, whole, said = (_read(match[name]) for name in ("part", "whole", "said"))
            if part is None or whole is None or said is None or whole <= 0 or _dated(sentence, match, part, whole):
                continue
            over = match["verb"] == "vượt"
            if share_follows(said + _HUNDRED if over else said, part, whole) is False:
                share = rounded(part / whole * _HUNDRED - (_HUNDRED if over else 0))
                formula = f"{match['part']} / {match['whole']} x 100" + (" − 100" if over else "")
                yield Slip("quotient", said, share, "%", formula, match.start(), match.end())


def _dated(sentence: str, match: re.Match[str], part: Decimal, whole: Decimal) -> bool:
    """Whether "30/9" is rather a day: said to be one, or one that no counted noun follows."""
    if "/" not in sentence[match.end("part") : match.start("whole")]:
        return False
    like_a_day = part <= _LAST_DAY and whole <= _LAST_MONTH
    noun = _IS_COUNTED.match(sentence[match.end("whole") :].lstrip())
    return bool(_DATED.search(sentence[: match.start()])) or (like_a_day and noun is None)


def _sums(sentence: str) -> Iterator[Slip]:
    for match in _WHOLE.finditer(sentence):
        whole, tail = _read(match["whole"]), match["tail"]
        parts = _parts(tail, match["unit"])
        values = [value for _words, value in parts]
        if whole is None or len(values) < _FEWEST_PARTS or _NESTED.search(tail):
            continue
        total = sum(values, Decimal(0))
        # "trong đó" need not name all parts: they may only not be more than the whole
        some = match["open"].lower() == "trong đó"
        exact = _IS_COUNTED.fullmatch(match["unit"]) is not None
        agrees = total == whole if exact else adds_up(values, whole)
        if not agrees and (total > whole or not some):
            formula = " + ".join(words for words, _value in parts)
            end = match.start("tail") + len(tail.rstrip())
            yield Slip("sum", whole, total, match["unit"].lower(), formula, match.start(), end)


def _parts(tail: str, unit: str) -> list[tuple[str, Decimal]]:
    """The numbers of a unit that are told as parts; none where some number of the unit is something else."""
    found = []
    for match in re.finditer(rf"(?P<part>{_NUMBER})(?:\s+{re.escape(unit)}\b|(?=\s*[;,)]|\s*$))", tail, re.IGNORECASE):
        value = _read(match["part"])
        if value is None or "%" in tail[match.end() : match.end() + 2]:
            continue
        if _NO_PART.search(tail[: match.start()]):
            return []
        found.append((match["part"], value))
    return found


def _read(written: str) -> Decimal | None:
    found = read_number(written)
    return None if found is None or found.doubtful else found.value
