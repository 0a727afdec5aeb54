"""What of the indicators waits for someone today, as his first page counts it."""

from __future__ import annotations

from dataclasses import dataclass

from ketluan.office.indicators.adopting.queries import waiting_in
from ketluan.office.indicators.checking.queries import standing_in
from ketluan.office.people.rules import Actor


@dataclass(frozen=True)
class Waits:
    """Contradictions that nobody settled, and confirmed figures that are not certain."""

    contradictions: int
    figures: int

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self.contradictions or self.figures)


def waits(actor: Actor) -> Waits:
    """What waits in the Offices in which someone works."""
    return Waits(standing_in(actor, actor.works).filter(settled=False).count(), waiting_in(actor.works).count())
