"""What the page of statistics shows: each number with the address of its list, each rate with what it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from ketluan.office.charts.drawing import Picture
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.reports.queries import Asked, Row
from ketluan.office.tasks import pictures
from ketluan.office.tasks.statistics import Share, Tally
from ketluan.office.tasks.words import percentage


class Number(NamedTuple):
    """A number and the address of the list behind it."""

    tasks: int
    address: str
    bad: bool = False


class Rate(NamedTuple):
    """A share as a percentage, and what it is of."""

    words: str
    part: int
    whole: int


@dataclass(frozen=True)
class Line:
    """One row of the table."""

    name: str
    address: str
    numbers: tuple[Number, ...]
    rates: tuple[Rate, ...]

    @property
    def late(self) -> bool:
        """Whether any of its tasks is overdue."""
        return any(number.bad and number.tasks for number in self.numbers)


NUMBERS = ("total", "done_on_time", "done_late", "open_in_time", "undated", "overdue", "extended", "stale")


def heads() -> tuple[str, ...]:
    """The heads of the numbers and of the rates, in the order of ``NUMBERS``."""
    return (
        _("Tổng số"),
        _("Xong đúng hạn"),
        _("Xong quá hạn"),
        _("Chưa xong, trong hạn"),
        _("trong đó không thời hạn"),
        _("Chưa xong, quá hạn"),
        _("Đã gia hạn"),
        _("Lâu chưa có báo cáo"),
        _("Tỷ lệ đúng hạn"),
        _("Tỷ lệ đúng hạn gốc"),
        _("Tỷ lệ báo cáo đúng kỳ"),
    )


def formulas() -> tuple[str, ...]:
    """What each rate is: part and whole."""
    return (
        _(
            "Tỷ lệ đúng hạn = số hoàn thành đúng hạn / số đến hạn, tức số đã hoàn thành cộng số chưa hoàn thành mà đã"
            " quá hạn; theo thời hạn đã được đồng ý."
        ),
        _("Tỷ lệ đúng hạn gốc = như trên, tính theo thời hạn giao ban đầu, không kể gia hạn."),
        _(
            "Tỷ lệ báo cáo đúng kỳ = số nhiệm vụ đang làm mà đơn vị đã báo cáo trong kỳ / số nhiệm vụ đang làm phải báo"
            " cáo trong kỳ."
        ),
        _(
            "Nhiệm vụ không thời hạn được tính là trong hạn và nêu riêng. Không tính nhiệm vụ đã hủy và nhiệm vụ mẹ của"
            " giao đồng loạt."
        ),
    )


def lines(rows: list[Row]) -> list[Line]:
    """The rows of the table."""
    return [line(row) for row in rows]


def line(row: Row) -> Line:
    """One row with its addresses."""
    return Line(
        row.name,
        _list(row.address, ""),
        tuple(Number(_count(row.tally, name), _list(row.address, name), name == "overdue") for name in NUMBERS),
        tuple(Rate(percentage(share), share.part, share.whole) for share in shares(row.tally)),
    )


def shares(tally: Tally) -> tuple[Share, Share, Share]:
    """The three rates."""
    return tally.on_time, tally.on_time_originally, tally.reported_on_time


def drawn(asked: Asked, rows: list[Row], days_late: list[int]) -> dict[str, Picture]:
    """The pictures of the page by name: the classes of each unit, and how long the overdue ones have been so."""
    units = pictures.by_unit({row.name: row.tally for row in rows}) if asked.by == "unit" else None
    found = {"units": units, "ages": pictures.ages(days_late)}
    return {name: one for name, one in found.items() if one is not None}


def sheet_of(asked: Asked, shown: list[Line], said: str) -> Printed:
    """The table on paper."""
    first = {"unit": _("Đơn vị chủ trì"), "assigner": _("Người giao"), "month": _("Tháng giao")}[asked.by]
    columns = (Column(first, 13), *(Column(name, 8, number=True) for name in heads()))
    return Printed(_("Thống kê nhiệm vụ được giao"), columns, map(cells, shown), said, formulas(), asked.on)


def cells(one: Line) -> tuple[object, ...]:
    """The cells of a row, rates with what they are of."""
    rates = (f"{rate.words}\n({rate.part}/{rate.whole})" if rate.whole else "–" for rate in one.rates)
    return (one.name, *(number.tasks for number in one.numbers), *rates)


def _count(tally: Tally, name: str) -> int:
    return int(getattr(tally, name))


def _list(address: str, counted: str) -> str:
    return f"{reverse('tasks:list')}?{address}{f'&counted={counted}' if counted else ''}"
