"""Two sources of one session: which sentence of the second says one of the first again, and what it changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ketluan.office.review.likeness import likeness, parts
from ketluan.vietnamese.folding import fold

Verdict = Literal["same", "sharpened", "new"]
LEAST = 0.45
# "cho y kien vao 11 to trinh", "thao luan, cho y kien doi voi 05 noi dung do cac co quan trinh", folded
_WORDS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_HEARD = re.compile(
    r"\b(?:nghe|xem xet|cho y kien|thong qua|thao luan)\b[^.;\n]{0,60}?"
    rf"\b(?P<number>[0-9]{{1,2}}|{'|'.join(_WORDS)}) "
    r"(?:to trinh|noi dung trinh|noi dung do|noi dung,? (?:to trinh|bao cao)|de an|du thao)\b"
)
# what two sentences that agree, or disagree, on a fact gain or lose: (same, other)
_WEIGHS: Mapping[str, tuple[float, float]] = {
    "lead": (0.12, -0.2),
    "due": (0.08, 0.0),
    "value": (0.2, -0.1),
    "period": (0.05, -0.15),
    "speaker": (0.05, -0.3),
    "number": (0.5, -1.0),
}


@dataclass(frozen=True)
class Said:
    """What a source says: its kind, its words, and the facts that may be sharpened, each as words ("" where unsaid)."""

    ref: str
    kind: str
    words: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """A fact that the later sentence adds (``before`` is "") or changes."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Match:
    """A sentence of the later source, what it matches in the earlier one, and how much they are alike (0 to 1)."""

    new: Said
    old: Said | None = None
    score: float = 0.0
    changes: tuple[Change, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The same, sharpened, or new."""
        if self.old is None:
            return "new"
        return "sharpened" if self.changes else "same"


@dataclass(frozen=True)
class Paper:
    """A source as far as it matters which of two prevails: whether it is an official document, and of which day; and
    whether its text was recognised from a scan, which is trusted less than the same paper as text."""

    official: bool
    dated: date
    recognised: bool = False


def declared(text: str) -> int | None:
    """How many papers a text says that the session heard: "xem xét 9 nội dung trình", "nghe năm tờ trình"; the largest
    number where it says several; None where it says none."""
    numbers = [_number(match["number"]) for match in _HEARD.finditer(fold(text))]
    return max(numbers, default=None)


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else _WORDS.index(words) + 1


def prevails(one: Paper, other: Paper) -> bool:
    """Whether a source prevails over another: an official document over the press, text over a
    recognised scan, then the later one."""
    return (one.official, not one.recognised, one.dated) > (other.official, not other.recognised, other.dated)


def matched(old: Sequence[Said], new: Sequence[Said]) -> list[Match]:
    """Each sentence of the later source with the one it says again, in its order; no earlier one is taken twice."""
    left, right = [parts(one.words) for one in old], [parts(one.words) for one in new]
    pairs = [
        (score, at, place)
        for at, one in enumerate(new)
        for place, other in enumerate(old)
        if one.kind == other.kind and (score := _score(one, other, likeness(right[at], left[place]))) >= LEAST
    ]
    taken: set[int] = set()
    found: dict[int, Match] = {}
    for score, at, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if at not in found and place not in taken:
            taken.add(place)
            found[at] = compared(new[at], old[place], score)
    return [found.get(at, Match(one)) for at, one in enumerate(new)]


def compared(new: Said, old: Said, score: float = 1.0) -> Match:
    """Two sentences held to say the same, with what the later one adds or changes."""
    changes = (Change(name, old.facts.get(name, ""), said) for name, said in new.facts.items())
    return Match(new, old, score, tuple(change for change in changes if _adds(change)))


def _adds(change: Change) -> bool:
    """Whether the later words say more: of a list (parts set apart by ";") one part that was not there."""
    before = {part.strip() for part in change.before.split(";")}
    return bool({part.strip() for part in change.after.split(";") if part.strip()} - before)


def _score(one: Said, other: Said, words: float) -> float:
    score = words
    for name, (same, differs) in _WEIGHS.items():
        said, before = one.facts.get(name, ""), other.facts.get(name, "")
        if said and before:
            score += same if said == before else differs
    return max(0.0, min(1.0, score))
