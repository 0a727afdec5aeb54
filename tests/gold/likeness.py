"""How far two passages say the same: the comparisons that the scorer is built of.

Everything compares words, so that case, punctuation at the edges, the placing of a tone mark and the commonest
abbreviations make no difference between what a person copied and what the reader quoted.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")

TOKEN = re.compile(r"\w+(?:[-.,/]\w+)*")
NEW_TONE = {"uỷ": "ủy", "uý": "úy", "hoà": "hòa", "hoá": "hóa"}
COURTESY = "đồng chí "
# abbreviation = what it stands for; only those that both writings are common of
SHORT = dict(
    line.split(" = ")
    for line in """
t.ư = trung ương
tư = trung ương
ubnd = ủy ban nhân dân
hđnd = hội đồng nhân dân
ubkt = ủy ban kiểm tra
mttq = mặt trận tổ quốc
đbqh = đại biểu quốc hội
btv = ban thường vụ
bch = ban chấp hành
kt-xh = kinh tế xã hội
ntm = nông thôn mới
ptnt = phát triển nông thôn
""".strip().splitlines()
)
CLOSE = 0.6


@lru_cache(maxsize=20_000)
def words(text: str | None) -> tuple[str, ...]:
    """The words of a passage: NFC, lower case, one tone style, abbreviations in full, no "đồng chí"."""
    plain = unicodedata.normalize("NFC", text or "").lower()
    for old, new in NEW_TONE.items():
        plain = plain.replace(old, new)
    plain = plain.replace(COURTESY, "")
    return tuple(word for token in TOKEN.findall(plain) for word in SHORT.get(token, token).split())


@lru_cache(maxsize=20_000)
def _bag(text: str | None) -> Counter[str]:
    return Counter(words(text))


def overlap(one: str | None, other: str | None) -> float:
    """F1 of the words that two passages share, 0 to 1; word order does not count."""
    left, right = _bag(one), _bag(other)
    common = (left & right).total()
    return 2 * common / (left.total() + right.total()) if common else 0.0


def same(one: object, other: object) -> bool:
    """The same words; null is only the same as null."""
    if one is None or other is None:
        return one is other
    return words(str(one)) == words(str(other))


def close(one: str | None, other: str | None) -> bool:
    """Nearly the same words; nothing is close to nothing ("" and null are both nothing)."""
    return overlap(one, other) >= CLOSE if one or other else True


def close_joined(one: Sequence[str] | None, other: Sequence[str] | None) -> bool:
    """The same members, however they are split: "các sở, ngành và huyện" may be one or two."""
    return close(", ".join(one or ()), ", ".join(other or ()))


def close_sets(one: Sequence[str] | None, other: Sequence[str] | None) -> bool:
    """As many members, each close to one of the others, in any order."""
    wanted, found = list(one or ()), list(other or ())
    return len(wanted) == len(found) == len(matches(wanted, found, likeness=overlap, floor=CLOSE))


def same_truth(one: object, other: object) -> bool:
    """Both true or both not."""
    return bool(one) is bool(other)


def matches(
    gold: Sequence[T], found: Sequence[T], *, likeness: Callable[[T, T], float], floor: float
) -> dict[int, int]:
    """Pairs of gold and found items, one to one, the likest first and none under ``floor``: {gold index: found index}.

    Of equally like pairs the one that stands earlier in the gold, then in the record, is taken.
    """
    candidates = [(likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted((c for c in candidates if c[0] >= floor), reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def amount(value: Any) -> float | None:
    """A value as a number, null where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
