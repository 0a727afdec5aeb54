"""A computed day in words: from which day, how many days, and which were not counted."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ketluan.office.calendar.rules import Counted, DaysOff, Skipped, day_off


def explained(counted: Counted, days_off: DaysOff) -> list[str]:
    """The sentences that explain a due day counted in working days; the last says what is not known of a year."""
    said = [
        ngettext(
            "%(days)d ngày làm việc kể từ sau ngày %(start)s là hết ngày %(end)s.",
            "%(days)d ngày làm việc kể từ sau ngày %(start)s là hết ngày %(end)s.",
            counted.days,
        )
        % {"days": counted.days, "start": _day(counted.start), "end": _day(counted.end)}
    ]
    weekends = sum(skipped.why == "weekend" for skipped in counted.skipped)
    if weekends:
        said.append(
            ngettext("Không tính %(days)d ngày nghỉ cuối tuần.", "Không tính %(days)d ngày nghỉ cuối tuần.", weekends)
            % {"days": weekends}
        )
    said += [_special(skipped) for skipped in counted.skipped if skipped.why != "weekend"]
    years = range(counted.start.year, counted.end.year + 1)
    return said + [unknown_in_words(year) for year in years if not days_off(year).announced]


def unknown_in_words(year: int) -> str:
    """What is said of a year whose swapped days nobody has announced yet."""
    return _("Bảng ngày nghỉ năm %(year)s chưa có văn bản về ngày hoán đổi; ngày tính được có thể còn thay đổi.") % {
        "year": str(year)
    }


def why_off(day: date, days_off: DaysOff) -> str:
    """A remark on a due day that is not worked; "" for a working day, and for a year that has no table."""
    try:
        off = day_off(day, days_off)
    except LookupError:
        return ""
    if off is None:
        return ""
    return _("Ngày %(day)s là ngày nghỉ (%(name)s).") % {"day": _day(day), "name": off.name or _("cuối tuần")}


def _special(skipped: Skipped) -> str:
    return _("Không tính ngày %(day)s: %(name)s.") % {"day": _day(skipped.day), "name": skipped.name}


def _day(day: object) -> str:
    return str(date_format(day, "d/m/Y"))
