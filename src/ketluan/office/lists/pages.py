"""What the head of a list shows of the lists that were saved, and the page on which they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from ketluan.office.lists.access import may_change, may_take_back, views_for
from ketluan.office.lists.models import SavedView
from ketluan.office.lists.rules import link
from ketluan.office.lists.words import LISTS, NEVER_SHARED
from ketluan.office.people.rules import Actor


@dataclass(frozen=True)
class Saved:
    """The saved lists of one kind, and the one that is looked at now."""

    name: str
    address: str
    views: Sequence[Any]

    @property
    def now(self) -> SavedView | None:
        """The one whose address this is."""
        return next((one for one in self.views if one.address == self.address), None)

    @property
    def preferred(self) -> SavedView | None:
        """The one with which the list opens."""
        return next((one for one in self.views if one.preferred), None)

    @property
    def links(self) -> list[tuple[Any, str, bool]]:
        """Each with the way to it, and whether it is looked at now."""
        return [(one, link(one.address), one.address == self.address) for one in self.views]


def saved(actor: Actor, name: str, address: str) -> Saved:
    """Those of one kind that someone finds, in one question."""
    return Saved(name, address, list(views_for(actor).filter(list=name)))


@dataclass(frozen=True)
class Line:
    """A saved list on the page on which they are kept."""

    view: Any
    href: str
    mine: bool
    withdraws: bool
    shareable: bool


def kept(actor: Actor) -> list[tuple[Any, list[Line]]]:
    """All that someone finds, by list."""
    rows = list(views_for(actor).select_related("owner", "office__organization", "organization"))
    return [
        (label, [_line(actor, one) for one in rows if one.list == name])
        for name, (_route, label) in LISTS.items()
        if any(one.list == name for one in rows)
    ]


def _line(actor: Actor, view: SavedView) -> Line:
    href = reverse(LISTS[view.list][0]) + link(view.address)
    mine = may_change(actor, view)
    return Line(view, href, mine, may_take_back(actor, view), mine and view.list not in NEVER_SHARED)
