"""The pictures of indicators: against plan and last year, the scoreboard, the pace, the bodies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from ketluan.office.charts.drawing import Picture
from ketluan.office.charts.specs import bars, months
from ketluan.office.indicators.by_body import BodyRow
from ketluan.office.indicators.models import Indicator
from ketluan.office.indicators.pages import Board, IndicatorYear
from ketluan.office.indicators.rules.pace import Disbursement
from ketluan.office.indicators.templatetags.indicator_words import amount, band_words, percent

_MOST_BODIES = 40


def against_plan(shown: IndicatorYear) -> Picture | None:
    """From New Year, month by month, beside last year and the plans; None without a value."""
    flow = shown.indicator.measure == "flow"
    rows = [(row.number, row.to_date if flow else row.to_date or row.alone) for row in shown.months]
    now = [(number, point.value) for number, point in rows if point]
    last = [(row.number, row.to_date_before.value) for row in shown.months if row.to_date_before]
    if not now:
        return None
    series = [(str(shown.year), now), *([(str(shown.year - 1), last)] if last else [])]
    plans: list[tuple[str, Decimal | int]] = [
        (f"{row.target.get_plan_display()}: {amount(row.target.value)}", row.target.value) for row in shown.plans
    ]
    before = dict(last)
    newest = now[-1]
    return Picture(
        title=f"{shown.indicator} ({shown.indicator.unit})",
        alt=_("%(name)s đến tháng %(month)s năm %(year)s: %(value)s %(unit)s.")
        % {
            "name": shown.indicator,
            "month": newest[0],
            "year": shown.year,
            "value": amount(newest[1]),
            "unit": shown.indicator.unit,
        },
        spec=months(shown.indicator.unit, _("Tháng"), series, plans),
        head=(_("Tháng"), str(shown.year), str(shown.year - 1)),
        rows=[(str(number), amount(value), amount(before.get(number))) for number, value in now],
    )


def of_board(board: Board) -> Picture | None:
    """How many indicators stand in each band; None where none does."""
    if not board.counts.total:
        return None
    rows = [(band_words(band), count) for band, count in zip(board.bands, board.counts.counts, strict=True)]
    return Picture(
        title=_("Chỉ tiêu theo mức đạt kế hoạch năm %(year)s") % {"year": board.year},
        alt="; ".join(f"{name}: {count}" for name, count in rows),
        spec=bars(rows),
        head=(_("Mức đạt"), _("Số chỉ tiêu")),
        rows=[(name, str(count)) for name, count in rows],
    )


def of_pace(shown: IndicatorYear) -> Picture | None:
    """The mean of a month so far and the one that each plan needs; None where nothing is needed."""
    with_pace = [(row, row.pace) for row in shown.plans if row.pace and row.pace.needed is not None]
    if not with_pace or with_pace[0][1].so_far is None:
        return None
    rows: list[tuple[str, Decimal | int]] = [(_("Bình quân tháng đã qua"), with_pace[0][1].so_far)]
    rows += [
        (_("Cần mỗi tháng: %(plan)s") % {"plan": row.target.get_plan_display()}, pace.needed)
        for row, pace in with_pace
        if pace.needed is not None
    ]
    return Picture(
        title=_("%(name)s: bình quân tháng (%(unit)s)") % {"name": shown.indicator, "unit": shown.indicator.unit},
        alt="; ".join(f"{name}: {amount(Decimal(value))}" for name, value in rows),
        spec=bars(rows, places=1),
        head=(_("Bình quân tháng"), shown.indicator.unit),
        rows=[(name, amount(Decimal(value))) for name, value in rows],
    )


def of_bodies(indicator: Indicator, rows: Sequence[BodyRow], day: date) -> Picture | None:
    """The bodies by share of their plan, the share of the year gone across; None where none has reported."""
    told = [(row.body.name, row.share) for row in rows if row.share is not None][:_MOST_BODIES]
    if not told:
        return None
    until = max((row.point.period.end for row in rows if row.point), default=day)
    gone = Disbursement(Decimal(0), Decimal(1), until).year_gone
    return Picture(
        title=_("%(name)s: tỷ lệ so với kế hoạch theo đơn vị (phần trăm)") % {"name": indicator},
        alt=_("Cao nhất %(best)s %(high)s; thấp nhất %(worst)s %(low)s.")
        % {"best": told[0][0], "high": percent(told[0][1]), "worst": told[-1][0], "low": percent(told[-1][1])},
        spec=bars(told, "%", across=(_("thời gian đã qua %(share)s") % {"share": percent(gone)}, gone), places=1),
        head=(_("Đơn vị"), "%"),
        rows=[(name, percent(share)) for name, share in told],
    )


NAMED: Mapping[str, Callable[[IndicatorYear, Sequence[BodyRow], date], Picture | None]] = {
    "plan": lambda shown, _rows, _day: against_plan(shown),
    "pace": lambda shown, _rows, _day: of_pace(shown),
    "bodies": lambda shown, rows, day: of_bodies(shown.indicator, rows, day),
}
