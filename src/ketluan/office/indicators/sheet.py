"""The tables of an indicator's page as a workbook, by the same choices of map and basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from ketluan.office.indicators.by_body import BodyRow
from ketluan.office.indicators.models import Prices
from ketluan.office.indicators.pages import IndicatorYear
from ketluan.office.indicators.rules.change import rounded
from ketluan.office.indicators.rules.series import Point
from ketluan.office.indicators.templatetags.indicator_words import why_words
from ketluan.office.papers.letterhead import letterhead_of_office
from ketluan.office.papers.workbook import Sheet, workbook


def book(shown: IndicatorYear, rows: Iterable[tuple[int | None, BodyRow]], shown_on: str, day: date) -> bytes:
    """The months, and the bodies where the indicator is broken down."""
    said = _said(shown, day)
    sheets = [
        Sheet(
            _("Theo tháng"), f"{shown.indicator} {shown.year}", said,
            (_("Tháng"), _("Trong tháng"), _("Từ đầu năm"), _("Cùng kỳ năm trước"), _("So cùng kỳ")),
            (9, 18, 18, 20, 14), list(_months(shown)),
        )
    ]  # fmt: skip
    bodies = list(rows)
    if bodies:
        mapped = _("theo đơn vị hiện nay") if shown_on == "today" else _("theo đơn vị trong kỳ báo cáo")
        sheets.append(
            Sheet(
                _("Theo đơn vị"), f"{shown.indicator} {shown.year}", f"{said}; {mapped}",
                (_("Hạng"), _("Đơn vị"), _("Kế hoạch"), _("Thực hiện"), _("Tỷ lệ (%)"), _("Ghi chú")),
                (8, 40, 16, 16, 12, 48), [_body(place, row) for place, row in bodies],
            )
        )  # fmt: skip
    return workbook(letterhead_of_office(shown.indicator.office), sheets)


def _said(shown: IndicatorYear, day: date) -> str:
    said = [
        _("Đơn vị tính: %(unit)s") % {"unit": shown.indicator.unit},
        _("đến ngày %(day)s") % {"day": f"{day:%d/%m/%Y}"},
    ]
    said += [Prices(shown.basis.prices).label.lower()] if shown.basis.prices else []
    said += [_("kỳ từ ngày 15 đến ngày 14")] if shown.basis.regime == "administrative" else []
    return "; ".join(str(one) for one in said)


def _months(shown: IndicatorYear) -> Iterator[tuple[object, ...]]:
    for row in shown.months:
        change = rounded(row.to_date_over_year) if row.to_date_over_year is not None else None
        yield row.number, _number(row.alone), _number(row.to_date), _number(row.to_date_before), change


def _body(place: int | None, row: BodyRow) -> tuple[object, ...]:
    share = rounded(row.share) if row.share is not None else None
    members = "; ".join(str(one) for one in row.members)
    note = " · ".join(part for part in (members, why_words(row)) if part)
    return place, str(row.body), row.plan, _number(row.point), share, note


def _number(told: Point | None) -> Decimal | None:
    return told.value if told else None
