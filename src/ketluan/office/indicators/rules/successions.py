"""What bodies became: the bodies of a period as they were, or as the bodies of another day that succeeded them.

What was merged adds up; what was split cannot be told apart afterwards, so that its parts have no value of before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Map = Literal["then", "today"]


@dataclass(frozen=True)
class Step:
    """On a day one body became another, or part of it; both are keys."""

    old: int
    new: int
    on: date


@dataclass(frozen=True)
class Ancestry:
    """The bodies whose values make that of one body, itself among them; ``split`` are those that became several, so
    that theirs belong to no single one."""

    members: tuple[int, ...]
    split: tuple[int, ...] = ()


def ancestry(steps: Iterable[Step], keys: Iterable[int], on: date) -> dict[int, Ancestry]:
    """On the map of a day: each body of that day with those of ``keys`` that became it. A body that became several is
    named in all of them."""
    known = [step for step in steps if step.on <= on]
    after: Mapping[int, list[int]] = _after(known)
    members: dict[int, set[int]] = defaultdict(set)
    split: dict[int, set[int]] = defaultdict(set)
    for key in keys:
        heirs = _heirs(key, after, frozenset())
        for heir in heirs:
            (members if len(heirs) == 1 else split)[heir].add(key)
    return {
        heir: Ancestry(tuple(sorted(members[heir])), tuple(sorted(split[heir])))
        for heir in sorted(members.keys() | split.keys())
    }


def _after(steps: Iterable[Step]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for step in steps:
        found[step.old].append(step.new)
    return found


def _heirs(key: int, after: Mapping[int, list[int]], seen: frozenset[int]) -> frozenset[int]:
    """What a body is in the end; a circle in the data ends where it closes."""
    if key in seen or key not in after:
        return frozenset({key})
    return frozenset().union(*(_heirs(new, after, seen | {key}) for new in after[key]))
