"""The pictures of tasks: their classes by unit, and how long the overdue ones have been so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.translation import gettext as _

from ketluan.office.charts.drawing import Picture
from ketluan.office.charts.specs import bars, stacked
from ketluan.office.tasks.statistics import Tally

_CLASSES: Final = ("overdue", "open_in_time", "done_late", "done_on_time")
_MOST_UNITS = 15
# Days late: to how many, from the first class to the last, which is open.
_AGES: Final = ((1, 7), (8, 30), (31, 90), (91, None))


def by_unit(tallies: Mapping[str, Tally]) -> Picture | None:
    """Tasks by class and unit, the units with most overdue first; None without a task."""
    names = {
        "overdue": _("Quá hạn"),
        "open_in_time": _("Đang làm, trong hạn"),
        "done_late": _("Xong quá hạn"),
        "done_on_time": _("Xong đúng hạn"),
    }
    units = sorted(
        ((name, one) for name, one in tallies.items() if one.total),
        key=lambda pair: (-pair[1].overdue, -pair[1].total, pair[0]),
    )[:_MOST_UNITS]
    if not units:
        return None
    cells = [(unit, names[key], int(getattr(one, key))) for unit, one in units for key in _CLASSES]
    whole = [(names[key], sum(getattr(one, key) for one in tallies.values())) for key in _CLASSES]
    return Picture(
        title=_("Nhiệm vụ theo đơn vị chủ trì và tình trạng"),
        alt="; ".join(f"{name}: {count}" for name, count in whole),
        spec=stacked(cells, list(names.values())),
        head=(_("Đơn vị"), *names.values()),
        rows=[(unit, *(str(getattr(one, key)) for key in _CLASSES)) for unit, one in units],
    )


def ages(days_late: Iterable[int]) -> Picture | None:
    """How long the overdue tasks have been so; None where none is."""
    late = list(days_late)
    if not late:
        return None
    rows = [
        (
            _("Trên %(days)s ngày") % {"days": first - 1} if last is None
            else _("Từ %(first)s đến %(last)s ngày") % {"first": first, "last": last},
            sum(first <= days and (last is None or days <= last) for days in late),
        )
        for first, last in _AGES
    ]  # fmt: skip
    return Picture(
        title=_("Nhiệm vụ quá hạn theo số ngày quá hạn"),
        alt="; ".join(f"{name}: {count}" for name, count in rows),
        spec=bars(rows),
        head=(_("Số ngày quá hạn"), _("Số nhiệm vụ")),
        rows=[(name, str(count)) for name, count in rows],
    )
