"""A draft made anew beside what people have done to the old one: their wording, their own sentences and what they
dropped stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketluan.office.briefs.rules.facts import Drafted


@dataclass(frozen=True)
class Held:
    """A sentence as it stands. ``drafted`` is the machine's wording of it, "" for one that a person added."""

    key: int
    part: str
    level: int
    drafted: str
    words: str

    @property
    def own(self) -> bool:
        """Whether a person added it."""
        return not self.drafted

    @property
    def edited(self) -> bool:
        """Whether a person reworded it."""
        return bool(self.drafted) and self.words != self.drafted


@dataclass(frozen=True)
class Merged:
    """A line of the new draft: what the machine says now, and the sentence that it takes the place of. Without
    ``drafted`` it is a person's alone."""

    drafted: Drafted | None
    held: Held | None

    @property
    def words(self) -> str:
        """What stands: a person's wording where there is one."""
        if self.held is not None and (self.drafted is None or self.held.edited):
            return self.held.words
        return self.drafted.words if self.drafted else ""

    @property
    def to_check(self) -> bool:
        """Whether a person's wording stands on facts of which the machine says something else by now."""
        if self.held is None or not self.held.edited:
            return False
        return self.drafted is None or self.drafted.words != self.held.drafted


def merged(held: Sequence[Held], drafted: Sequence[Drafted]) -> list[Merged]:
    """The new draft in its order, people's own sentences behind those that they stood behind. What a person reworded
    and the machine no longer says stays, to be checked; what nobody touched and the machine no longer says goes."""
    known = _pairs(held, drafted)
    found = [Merged(one, known.get(place)) for place, one in enumerate(drafted)]
    taken = {one.key for one in known.values()}
    before: Held | None = None
    for one in held:
        if one.key not in taken and (one.own or one.edited):
            at = next((place for place, line in enumerate(found, 1) if line.held is before), 0) if before else 0
            found.insert(at, Merged(None, one))
            taken.add(one.key)
        if one.key in taken:
            before = one
    return found


def _pairs(held: Sequence[Held], drafted: Sequence[Drafted]) -> dict[int, Held]:
    """Which sentence each new one takes the place of: of one part and level, first those of the same words, then in
    their order."""
    found: dict[int, Held] = {}
    free = [one for one in held if not one.own]
    for same_words in (True, False):
        for place, new in enumerate(drafted):
            if place in found:
                continue
            fitting = (
                one
                for one in free
                if (one.part, one.level) == (new.part, new.level) and (not same_words or one.drafted == new.words)
            )
            one = next(fitting, None)
            if one is not None and (same_words or _may_follow(new)):
                found[place] = one
                free.remove(one)
    return found


_LIST_ITEM, _PICTURE = 3, 4


def _may_follow(new: Drafted) -> bool:
    """Whether a sentence of other words may still be the same one: one on an indicator, or of a part of few sentences;
    an item of a list or a picture is another one."""
    return new.level not in (_LIST_ITEM, _PICTURE)
