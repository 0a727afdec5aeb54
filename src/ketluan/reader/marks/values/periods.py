"""Periods: months, quarters, halves, years, terms, school years, "đến nay", "tính đến ngày …", as ISO 8601.

A period is a value, never a made-up date: a month is ``2021-08``, the first nine months ``2021-01/2021-09``, what is
counted up to a day from the new year on ``2021-01/2021-10-28``. Where the year is not settled ``iso`` is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ketluan.reader.marks.values.dates import Date, current_year, dates, session_day
from ketluan.reader.marks.values.years import years
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

Sort = Literal[
    "month", "months", "quarter", "year", "as_of", "since", "term", "school_year", "horizon", "until", "vague"
]
Use = Literal["own", "base", "name"]


class PeriodMark(NamedTuple):
    """A period of the text.

    ``sort``: ``as_of`` is a day that a stock is counted on ("tính đến ngày 12/5/2019", "đến nay"), ``since`` a sum
    from the new year up to a day ("từ đầu năm đến nay"), ``until`` the year that a goal is set for ("đến năm 2024"),
    ``horizon`` a span of years of a plan ("giai đoạn 2021-2025"), ``vague`` one that has no ISO form ("thời gian tới").
    ``use``: ``base`` where something is compared with it ("so với tháng 7"), ``name`` where it belongs to a plan's or
    a document's name ("dự toán năm 2021"), else ``own``.
    """

    span: Span
    iso: str | None
    sort: Sort
    use: Use = "own"


_Y = r"(?:19|20)[0-9]{2}(?![0-9])"
_OF_YEAR = (
    rf"(?:(?:\.|[ ]?[/-][ ]?|,?\s*(?:của\s+)?năm\s+)(?P<y>{_Y})|[ ](?P<yb>{_Y})"
    r"|\s+(?:của\s+)?(?P<rel>năm nay|năm trước|năm ngoái|năm sau))?"
)
_MONTH = re.compile(
    rf"tháng\s+(?P<m>1[0-2]|0?[1-9])(?![0-9]|,[0-9])(?!\.[0-9]{{3}}(?![0-9]))"
    rf"(?P<list>(?:\s*(?:,|và|-|đến|\+)\s*(?:tháng\s+)?(?:1[0-2]|0?[1-9])(?![0-9]|[.,][0-9]|\s*(?:%"
    rf"|tháng)))*){_OF_YEAR}"
)
_COUNTED_MONTHS = re.compile(
    rf"tháng(?P<which>\s+(?:đầu|cuối|qua|vừa qua|còn lại|tới)(?:\s+của)?)?(?:\s+năm)?{_OF_YEAR}"
)
_COUNT_BEFORE = re.compile(r"(?<![0-9.,/])(1[0-2]|0?[1-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+\Z")
_DURATION_BEFORE = re.compile(
    r"(?:sau|trong vòng|thời hạn|kéo dài|thời gian|khoảng|hơn|gần|mỗi|cứ|trước|từ|phạt|tù|ít nhất|tối thiểu|hạn|thêm"
    r"|đủ|định kỳ)"
    r"\s+(?:là\s+)?[\w.]+\s+\Z"
)
_DURATION_AFTER = re.compile(
    r"\s+(?:tuổi|kể từ|thi công|nữa|một lần|liền|liên tục|sau|lương|tù|tập sự|triển khai)\b|/lần"
)
COUNTS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_Q = r"(?:i{1,3}|iv|[1-4]|một|hai|ba|tư|nhất)(?![\w])"
_QUARTER = Sought(
    rf"quý\s+(?P<q>{_Q})(?P<list>(?:\s*(?:,|và|-|\+)\s*(?:quý\s+)?(?:i{{1,3}}|iv|[1-4])(?![\w]))*){_OF_YEAR}"
)
_ONE_QUARTER = re.compile(_Q)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4}
_NOW = Sought(r"(?:nay|giờ)\b")
_NOW_BEFORE = re.compile(
    r"(?P<since>(?:từ|kể từ)\s+(?:đầu\s+năm(?:\s+(?P<y>(?:19|20)[0-9]{2}))?|đầu\s+nhiệm\s+kỳ|năm\s+(?P<from>(?:19"
    r"|20)[0-9]{2}))\s+)?"
    r"(?:(?P<to>(?:tính\s+)?(?:đến|cho\s+đến|tới)\s+(?:thời\s+điểm\s+)?(?:hiện\s+|bây\s+)?)|(?P<at>hiện\s+))\Z"
)
# "hiện toàn tỉnh còn …", not "thực hiện", "hiện trạng"
_AT_PRESENT = Sought(r"hiện\b(?!\s+(?:nay|đại|trạng|trường|hành|vật|tượng|hữu|diện|thực|tại|hình))")
_HALF_OF_WORD = re.compile(r"(?:thực|phát|thể|xuất|biểu|tái|cải)\s+\Z")
_SINCE_DAY = re.compile(
    r"(?:kể\s+)?từ\s+(?:ngày\s+)?(?:(?P<d>[0-9]{1,2})\s?[./-]\s?(?P<m>1[0-2]|0?[1-9])|tháng\s+(?P<month>1[0-2]"
    r"|0?[1-9]))"
    r"(?:\s?[./-]\s?(?P<y>(?:19|20)[0-9]{2}))?\s+\Z"
)
_AS_OF = Sought(
    r"(?:tính\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+|thời\s+điểm\s+|[0-9]{1,2}\s?(?:h|giờ)[0-9]*\s+)*\Z"
)
_DAY_BEFORE = re.compile(r"(?:ngày|sáng|chiều|tối)\s+[0-9]{1,2}\s+\Z")
_END_OF = re.compile(r"hết\s+\Z")
_AT_DAY = Sought(r"(?:tại\s+)?thời\s+điểm\s+(?:ngày\s+)?\Z")
_FROM = re.compile(r"từ\s+(?:(?:sáng|trưa|chiều|tối|đêm)\s+)*(?:ngày\s+)?\Z")
# "từ ngày 9 đến ngày 12/10", "ngày 15 - 18/4": the first day has the month of the last
_DAYS = Sought(
    r"(?:từ (?:ngày )?|(?:trong )?(?:các |hai |ba )?ngày )(?P<first>[0-3]?[0-9])\s?(?:-|đến(?: hết)?|và|,)\s?"
    r"(?:ngày )?\Z"
)
_FROM_TO = re.compile(r"\s+đến\s+(?:hết\s+)?(?:[0-9]{1,2}\s?(?:h|giờ)[0-9]*\s+)?(?:ngày\s+)?")
_SUM = re.compile(r"(?:lũy kế|tính chung|từ đầu năm|cộng dồn)[^.;]{0,60}\Z")
_COMPARED = Sought(
    r"(?:\bso\s+(?:với\s+)?|cùng\s+kỳ\s+|cùng\s+thời\s+điểm\s+|\b(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhỉnh)\s+hơn\s+)"
    r"[^.;,()0-9]{0,32}\Z"
)
_NAME = Sought(
    r"(?:(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|phương hướng|nhiệm vụ|chương trình|chương trình công tác|luật"
    r"|quyết toán"
    r"|hiến pháp|kế hoạch vốn|dt|đề án|chủ đề|mục tiêu|định hướng)\s|kh[ \t\n])\s*"
    r"(?:của\s+|trong\s+|cả\s+|trọng\s+tâm\s+)*\Z"
)
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


def month(year: int | None, number: int) -> str | None:
    """A month as ISO 8601."""
    return f"{year}-{number:02}" if year else None


def months(year: int | None, first: int, last: int) -> str | None:
    """Months of one year as ISO 8601: the whole year, one month, or an interval."""
    if year is None:
        return None
    if (first, last) == (1, 12):
        return str(year)
    return month(year, first) if first == last else f"{year}-{first:02}/{year}-{last:02}"


def last_month(today: str | None) -> str | None:
    """The month that a session of this day looks back on: its own near the end, else the one before."""
    if today is None or today[8:] >= "20":
        return today and today[:7]
    year, number = int(today[:4]), int(today[5:7])
    return month(year, number - 1) if number > 1 else month(year - 1, 12)


def months_back(last: str | None, count: int) -> str | None:
    """So many months up to one ("2021-08") as an interval, None where they begin before the year before."""
    if last is None or count > int(last[5:7]) + 11:
        return None
    if count > int(last[5:7]):
        return f"{int(last[:4]) - 1}-{int(last[5:7]) + 13 - count:02}/{last}"
    return months(int(last[:4]), int(last[5:7]) - count + 1, int(last[5:7]))


def _year(match: re.Match[str], default: int | None) -> int | None:
    written = match["y"] or match["yb"]
    if written:
        return int(written)
    shift = {"năm trước": -1, "năm ngoái": -1, "năm sau": 1}.get(match["rel"] or "", 0)
    return default + shift if default is not None else None


def _use(shadow: str, start: int) -> Use:
    """What the period is there for, by the words before it."""
    low = max(0, start - 48)
    if _COMPARED.search(shadow, low, start):
        return "base"
    return "name" if _NAME.search(shadow, low, start) else "own"


class _Settings(NamedTuple):
    shadow: str
    year: int | None
    session_month: int | None
    today: str | None

    def year_of(self, number: int) -> int | None:
        """The year of a month named alone: December is last year's in January, January next year's in December."""
        if self.year is None or self.session_month is None:
            return self.year
        if self.session_month <= 2 and number >= 11:
            return self.year - 1
        return self.year + 1 if self.session_month >= 11 and number <= 2 else self.year


def _by_month(said: _Settings) -> Iterator[PeriodMark]:
    """ "tháng 8", "tháng 6/2019", "tháng 7 và 8", "9 tháng đầu năm 2021", "6 tháng cuối năm"."""
    shadow, at = said.shadow, 0
    while (at := shadow.find("tháng", at)) >= 0:
        found = _named_month(said, at) or _counted_months(said, at)
        if found:
            yield found
        at = max(at + 5, found.span.end if found else 0)


def _named_month(said: _Settings, at: int) -> PeriodMark | None:
    match = _MONTH.match(said.shadow, at)
    if match is None or _is_day(said.shadow, at):
        return None
    first = int(match["m"])
    last = int(re.findall("[0-9]+", match["list"])[-1]) if match["list"] else first
    year = _year(match, said.year_of(first))
    start = at
    upto = _AS_OF.search(said.shadow, max(0, at - 24), at) or _summed_to_end(said.shadow, at)
    iso = months(year, first, last) if first <= last else month(year, first)
    if upto:
        start = upto.start()
        if _SUM.search(said.shadow, max(0, start - 64), start):
            return PeriodMark(Span(start, match.end()), months(year, 1, last), "since", _use(said.shadow, start))
        return PeriodMark(Span(start, match.end()), iso, "as_of", _use(said.shadow, start))
    sort: Sort = "month" if first == last else "months"
    return PeriodMark(span_of((start, match.end())), iso, sort, _use(said.shadow, start))


def _summed_to_end(shadow: str, at: int) -> re.Match[str] | None:
    """ "lũy kế hết tháng 10"; "hết tháng 10" alone tells when."""
    end = _END_OF.search(shadow, max(0, at - 8), at)
    return end if end and _SUM.search(shadow, max(0, end.start() - 64), end.start()) else None


def _is_day(shadow: str, at: int) -> bool:
    return _DAY_BEFORE.search(shadow, max(0, at - 14), at) is not None


def _counted_months(said: _Settings, at: int) -> PeriodMark | None:
    shadow = said.shadow
    count = _COUNT_BEFORE.search(shadow, max(0, at - 8), at)
    match = _COUNTED_MONTHS.match(shadow, at)
    if count is None or match is None:
        return None
    number = COUNTS.get(count[1]) or int(count[1])
    which = (match["which"] or "").split()
    named = which or match["y"] or match["yb"] or match["rel"]
    if number < 2 or (not named and _is_duration(shadow, count.start(1), at, match.end())):
        return None
    year = _year(match, said.year)
    if (which[:1] == ["qua"] or which == ["vừa", "qua"]) and said.today and number <= int(said.today[5:7]):
        span, iso = Span(count.start(1), match.end()), months_back(last_month(said.today), number)
        return PeriodMark(span, iso, "months", _use(shadow, span.start))
    ahead = which[:1] in (["cuối"], ["còn"], ["tới"])
    iso = months(year, 13 - number, 12) if ahead else months(year, 1, number)
    return PeriodMark(span_of((count.start(1), match.end())), iso, "months", _use(shadow, count.start(1)))


def _is_duration(shadow: str, start: int, at: int, end: int) -> bool:
    return bool(_DURATION_BEFORE.search(shadow, max(0, start - 24), at) or _DURATION_AFTER.match(shadow, end))


def _by_quarter(said: _Settings) -> Iterator[PeriodMark]:
    """ "quý I", "quý 3", "quý II/2025", "quý I và quý II"."""
    for match in _QUARTER.finditer(said.shadow):
        every = [match["q"], *_ONE_QUARTER.findall(match["list"].replace("quý", ""))]
        first, last = (_QUARTERS.get(name) or int(name) for name in (every[0], every[-1]))
        iso = months(_year(match, said.year), 3 * min(first, last) - 2, 3 * max(first, last))
        yield PeriodMark(span_of(match.span()), iso, "quarter", _use(said.shadow, match.start()))


def _by_year(doc: Document, said: _Settings, taken: list[PeriodMark]) -> Iterator[PeriodMark]:
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
            return PeriodMark(span, f"{pair[1]}-09/{pair[2]}-05", "school_year", _use(shadow, start - 8))
        return PeriodMark(span, f"{pair[1]}/{pair[2]}", "term" if _TERM.search(before) else "horizon")
    several = _SOME_YEARS.match(shadow, start) if _SEVERAL.search(before) else None
    if several:
        return PeriodMark(Span(start, several.end()), f"{several[1]}/{several[2]}", "horizon")
    begin = start - 4 if before.endswith(("năm ", "năm\n")) else start
    until = _UNTIL.search(shadow, max(0, begin - 16), begin)
    sort: Sort = "until" if until else "year"
    return PeriodMark(span_of((begin, end)), shadow[start:end], sort, _use(shadow, begin))


def _by_now(said: _Settings) -> Iterator[PeriodMark]:
    """ "đến nay", "hiện nay", "từ đầu năm đến nay"."""
    shadow = said.shadow
    for match in _NOW.finditer(shadow):
        before = _NOW_BEFORE.search(shadow, max(0, match.start() - 48), match.start())
        if before is None:
            continue
        span = Span(before.start(), match.end())
        since = _SINCE_DAY.search(shadow, max(0, span.start - 32), span.start)
        if since:
            yield PeriodMark(Span(since.start(), span.end), _since(since, said), "since")
        elif before["since"]:
            start = before["y"] or (said.year and str(said.year)) if "đầu năm" in before["since"] else before["from"]
            first = f"{start}-01" if "đầu năm" in before["since"] else start
            yield PeriodMark(span, f"{first}/{said.today}" if first and start and said.today else None, "since")
        else:
            yield PeriodMark(span, said.today, "as_of")


def _since(match: re.Match[str], said: _Settings) -> str | None:
    """From a day or a month up to the session: "từ ngày 01/7 đến nay"."""
    year = int(match["y"]) if match["y"] else said.year
    if year is None or said.today is None:
        return None
    first = f"{year}-{int(match['m']):02}-{int(match['d']):02}" if match["d"] else month(year, int(match["month"]))
    return f"{first}/{said.today}" if first and first < said.today else None


def _at_present(said: _Settings) -> Iterator[PeriodMark]:
    """ "Hiện toàn tỉnh còn 12 xã …": what stands on the day of the session."""
    shadow = said.shadow
    for match in _AT_PRESENT.finditer(shadow):
        inside = shadow[match.start() - 1 : match.start()].isalpha()  # "hoàn thiện", "cải thiện"
        if not inside and not _HALF_OF_WORD.search(shadow, max(0, match.start() - 8), match.start()):
            yield PeriodMark(span_of(match.span()), said.today, "as_of")


def _by_this_year(said: _Settings) -> Iterator[PeriodMark]:
    """ "phấn đấu cả năm đạt …", "đến hết năm giải ngân …": the year of the session."""
    iso = str(said.year) if said.year else None
    for match in _THIS_YEAR.finditer(said.shadow):
        sort: Sort = "until" if match["until"] else "year"
        yield PeriodMark(span_of(match.span()), iso, sort, _use(said.shadow, match.start()))


def _runs(shadow: str, first: Span, last: int) -> bool:
    """Whether a period runs from one day to the next: "từ 01/7 đến 30/9"."""
    joined = _FROM_TO.fullmatch(shadow, first.end, last)
    return bool(joined and _FROM.search(shadow, max(0, first.start - 24), first.start))


def _by_day(doc: Document, said: _Settings) -> Iterator[PeriodMark]:
    """ "tính đến ngày 12/5/2019", "lũy kế đến 28/10/2021", "tại thời điểm 01/4"."""
    shadow = said.shadow
    last: Date | None = None
    for day in doc.marks(dates):
        start = day.span.start
        before, last = last, day
        if before and before.iso and day.iso and _runs(shadow, before.span, start):
            yield PeriodMark(Span(before.span.start, day.span.end), f"{before.iso}/{day.iso}", "since")
            continue
        days = _DAYS.search(shadow, max(0, start - 30), start) if day.iso else None
        if days and day.iso and 0 < int(days["first"]) < int(day.iso[8:]):
            first, begin = f"{day.iso[:8]}{int(days['first']):02}", days.start()
            yield PeriodMark(Span(begin, day.span.end), f"{first}/{day.iso}", "since", _use(shadow, begin))
            continue
        upto = _AS_OF.search(shadow, max(0, start - 40), start)
        if upto is None:
            at = _AT_DAY.search(shadow, max(0, start - 24), start)
            if at:
                yield PeriodMark(Span(at.start(), day.span.end), day.iso, "as_of", _use(shadow, at.start()))
            continue
        if _SUM.search(shadow, max(0, upto.start() - 64), upto.start()):
            iso = f"{day.year}-01/{day.iso}" if day.iso else None
            yield PeriodMark(Span(upto.start(), day.span.end), iso, "since")
        else:
            yield PeriodMark(Span(upto.start(), day.span.end), day.iso, "as_of", _use(shadow, upto.start()))


def _settings(doc: Document) -> _Settings:
    session = doc.marks(session_day)
    return _Settings(
        doc.shadow, doc.marks(current_year), session.month if session else None, session.iso if session else None
    )


def periods(doc: Document) -> tuple[PeriodMark, ...]:
    """Every period of the text, in order, none inside another."""
    said = doc.marks(_settings)
    found = [*_by_day(doc, said), *_by_month(said), *_by_quarter(said), *_by_now(said)]
    found += [*_at_present(said), *_by_this_year(said)]
    found += _by_year(doc, said, found)
    found.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    reached, apart = 0, []
    for mark in found:
        if mark.span.end > reached:
            apart.append(mark)
        reached = max(reached, mark.span.end)
    return tuple(apart)
