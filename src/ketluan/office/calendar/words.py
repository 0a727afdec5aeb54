"""A computed day in words: from which day, how many days, and which were not counted."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ketluan.office.calendar.rules import Counted, Skipped


def explained(counted: Counted) -> list[str]:
    """The sentences that explain a due day counted in working days."""
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
    return said


def _special(skipped: Skipped) -> str:
    return _("Không tính ngày %(day)s: %(name)s.") % {"day": _day(skipped.day), "name": skipped.name}


def _day(day: object) -> str:
    return str(date_format(day, "d/m/Y"))
