"""Periods: months, quarters, years, terms, school years, "đến nay", "tính đến ngày …", as ISO 8601.

A period is a value, never a made-up date: a month is ``2021-08``, the first nine months ``2021-01/2021-09``, what is
counted up to a day from the new year on ``2021-01/2021-10-28``. Where the year is not settled ``iso`` is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.values.day_periods import at_present, by_day, by_now
from ketluan.reader.marks.values.month_periods import by_month, by_quarter
from ketluan.reader.marks.values.period import PeriodMark, Setting, Sort, setting, use_of
from ketluan.reader.marks.values.years import years
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_UNTIL = re.compile(r"(?:đến|vào|trước|hết|cuối|tới|tầm nhìn)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?\Z")
_TERM = re.compile(r"(?:nhiệm kỳ|khóa\s+\w+,?)\s*\Z")
_SCHOOL = re.compile(r"năm\s+học\s*\Z")
# "cả năm", "đến hết năm" mean the year of the session; "trong năm học", "kế hoạch cả năm" do not.
_THIS_YEAR = Sought(
    r"(?:(?P<until>(?:(?:đến|trước|vào)\s+(?:hết|cuối)|hết|phấn\s+đấu\s+cuối)\s+năm(?:\s+nay)?)|cả\s+năm(?:\s+nay)?"
    r"|trong\s+năm(?:\s+nay)?|năm\s+nay)"
    r"(?!\s*(?:(?:19|20)[0-9]{2}|học|sau|tới|trước|qua|đầu|tháng|thứ|cuối|ngoái|vừa)|\w)"
)
# "trong 2 năm 2023 và 2024"
_SEVERAL = re.compile(r"\b(?:[2-9]|hai|ba|bốn|các|những) năm \Z")
_SOME_YEARS = re.compile(r"((?:19|20)[0-9]{2})(?:, (?:19|20)[0-9]{2})*(?:,| và)(?: năm)? ((?:19|20)[0-9]{2})(?![0-9])")
_SPAN_OF_YEARS = re.compile(r"((?:19|20)[0-9]{2})\s?(?:[-/]|đến(?:\s+năm)?)\s?((?:19|20)[0-9]{2})(?![0-9])")


def periods(doc: Document) -> tuple[PeriodMark, ...]:
    """Every period of the text, in order, none inside another."""
    said = doc.marks(setting)
    found = [*by_day(doc, said), *by_month(said), *by_quarter(said), *by_now(said)]
    found += [*at_present(said), *_by_this_year(said)]
    found += _by_year(doc, said, found)
    found.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    reached, apart = 0, []
    for mark in found:
        if mark.span.end > reached:
            apart.append(mark)
        reached = max(reached, mark.span.end)
    return tuple(apart)


def _by_year(doc: Document, said: Setting, taken: list[PeriodMark]) -> Iterator[PeriodMark]:
    """ "năm 2021", "đến năm 2024", "nhiệm kỳ 2020-2025", "năm học 2021-2022", "giai đoạn 2021-2025"."""
    shadow = said.shadow
    inside = sorted(mark.span for mark in taken)
    reached, at = 0, 0
    for year in doc.marks(years):
        while at < len(inside) and inside[at].end <= year.start:
            at += 1
        held = at < len(inside) and inside[at].start <= year.start
        if held or year.start < reached or year.role in ("day", "as_of"):
            continue
        mark = _years_at(shadow, year.start, year.end)
        reached = mark.span.end
        yield mark


def _years_at(shadow: str, start: int, end: int) -> PeriodMark:
    before = shadow[max(0, start - 20) : start]
    pair = _SPAN_OF_YEARS.match(shadow, start)
    if pair:
        span = Span(start, pair.end())
        if _SCHOOL.search(before):
            return PeriodMark(span, f"{pair[1]}-09/{pair[2]}-05", "school_year", use_of(shadow, start - 8))
        return PeriodMark(span, f"{pair[1]}/{pair[2]}", "term" if _TERM.search(before) else "horizon")
    several = _SOME_YEARS.match(shadow, start) if _SEVERAL.search(before) else None
    if several:
        return PeriodMark(Span(start, several.end()), f"{several[1]}/{several[2]}", "horizon")
    begin = start - 4 if before.endswith(("năm ", "năm\n")) else start
    until = _UNTIL.search(shadow, max(0, begin - 16), begin)
    sort: Sort = "until" if until else "year"
    return PeriodMark(span_of((begin, end)), shadow[start:end], sort, use_of(shadow, begin))


def _by_this_year(said: Setting) -> Iterator[PeriodMark]:
    """ "phấn đấu cả năm đạt …", "đến hết năm giải ngân …": the year of the session."""
    iso = str(said.year) if said.year else None
    for match in _THIS_YEAR.finditer(said.shadow):
        sort: Sort = "until" if match["until"] else "year"
        yield PeriodMark(span_of(match.span()), iso, sort, use_of(said.shadow, match.start()))
