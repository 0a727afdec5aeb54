"""The way about the office: the pages that each role has a use for, in groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.access import actor
from ketluan.office.people.rules import Actor

_Needs = Callable[[Actor], Any]


def _anybody(_actor: Actor) -> bool:
    return True


def _reads(actor: Actor) -> bool:
    return bool(actor.reads)


def _works(actor: Actor) -> bool:
    return bool(actor.works)


def _speaks(actor: Actor) -> bool:
    return bool(actor.units)


def _administers(actor: Actor) -> bool:
    return bool(actor.administers)


def _follows(actor: Actor) -> bool:
    """Whether someone reads an Office or speaks for a unit: has more to do than to administer or to audit."""
    return bool(actor.reads or actor.units)


def _has_work(actor: Actor) -> bool:
    """Whether someone has more to see here than bodies and users; what is shared with somebody is his too."""
    return _follows(actor) or not _administers(actor)


@dataclass(frozen=True)
class Place:
    """A page of the menu: its route and label, who has a use for it, and the other beginnings of addresses that belong
    to it."""

    route: str
    label: Any
    needs: _Needs = _anybody
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Pages under one word."""

    label: Any
    places: tuple[Place, ...]


MENU: Final[tuple[Place | Group, ...]] = (
    Place("desk:home", _("Bàn làm việc")),
    Place("tasks:list", _("Nhiệm vụ"), _has_work),
    Group(
        _("Văn bản"),
        (
            Place("intake:list", _("Văn bản giao việc"), _has_work, ("/proposals/",)),
            Place("review:findings", _("Nội dung đã xác nhận"), _follows),
            Place("rollout:documents", _("Văn bản được viện dẫn, triển khai"), _reads),
            Place("rollout:mine", _("Văn bản đơn vị triển khai"), _speaks),
            Place("rollout:programmes", _("Chương trình toàn khóa"), _reads),
        ),
    ),
    Group(
        _("Phiên họp"),
        (
            Place("meetings:list", _("Phiên họp"), _reads, ("/agenda-items/",)),
            Place("agendas:series", _("Lịch phiên họp"), _reads),
            Place("meetings:submissions", _("Nội dung trình"), _reads),
            Place("meetings:requests", _("Kiến nghị, đề xuất"), _follows),
            Place("matters:list", _("Vụ việc theo dõi"), _follows),
        ),
    ),
    Group(
        _("Chỉ tiêu"),
        (
            Place("indicators:board", _("Chỉ tiêu, số liệu"), _reads),
            Place("indicators:waiting", _("Số liệu chờ xử lý"), _works),
            Place("indicators:checks", _("Đối chiếu số liệu"), _reads),
        ),
    ),
    Group(
        _("Báo cáo"),
        (
            Place("reports:statistics", _("Thống kê nhiệm vụ"), _has_work),
            Place("briefs:list", _("Báo cáo, thông báo"), _reads),
            Place("review:quality", _("Chất lượng bộ đọc"), _reads),
        ),
    ),
    Group(
        _("Quản trị"),
        (
            Place("people:organizations", _("Cơ quan"), _administers),
            Place("people:posts", _("Chức vụ"), _administers),
            Place("people:people", _("Người"), _administers),
            Place("people:users", _("Người dùng"), _administers),
            Place("people:offices", _("Văn phòng"), _administers),
        ),
    ),
    Place("desk:ledger", _("Nhật ký"), lambda actor: actor.audits),
)


@dataclass(frozen=True)
class Link:
    """An entry of the menu as a page shows it: whether it is the page (``here``), or what stands below it."""

    label: Any
    href: str
    here: bool


@dataclass(frozen=True)
class Shown:
    """A word of the menu: a link by itself, or a group of them; ``within`` where the page is one of them."""

    label: Any
    links: Sequence[Link]

    @property
    def alone(self) -> Link | None:
        """The link of a word that leads to one page."""
        return self.links[0] if len(self.links) == 1 else None

    @property
    def within(self) -> bool:
        """Whether the page is one of them."""
        return any(one.here for one in self.links)


@cache
def _addresses(prefix: str) -> dict[str, str]:
    """The addresses of the menu, worked out once. The part before them is the server's."""
    places = [one for entry in MENU for one in (entry.places if isinstance(entry, Group) else (entry,))]
    return {one.route: reverse(one.route) for one in places}


def menu(actor: Actor, path: str) -> list[Shown]:
    """What someone finds in the menu of a page. The longest address that the page's begins with is the one it is of."""
    addresses = _addresses(get_script_prefix())
    groups = [(one.label, one.places) if isinstance(one, Group) else (one.label, (one,)) for one in MENU]
    found = [(label, [one for one in places if one.needs(actor)]) for label, places in groups]
    here = _here([one for _label, places in found for one in places], path)
    linked = [
        (label, [Link(one.label, addresses[one.route], one.route == here) for one in places]) for label, places in found
    ]
    return [Shown(links[0].label if len(links) == 1 else label, links) for label, links in linked if links]


def _here(places: Sequence[Place], path: str) -> str:
    home, *_rest = MENU
    best, route = 0, ""
    for one in places:
        for start in (_addresses(get_script_prefix())[one.route], *one.also):
            if path == start or (one is not home and path.startswith(start) and len(start) > best):
                best, route = len(start), one.route
    return route


def shown(request: HttpRequest) -> dict[str, Any]:
    """The menu for a page's template, where somebody is signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    search = reverse("search:search")
    found = Link(_("Tìm kiếm"), search, request.path == search)
    return {"menu": menu(actor(request), request.path), "menu_search": found}
