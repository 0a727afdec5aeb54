"""Months and quarters: "tháng 8", "tháng 7 và 8", "9 tháng đầu năm 2021", "6 tháng cuối năm", "quý I và quý II"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.values.iso import last_month, month, months, months_back
from ketluan.reader.marks.values.period import AS_OF, SUM, PeriodMark, Setting, Sort, use_of
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.sought import Sought

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
_TO_MONTH = re.compile(rf"\s+đến\s+(?:hết\s+)?tháng\s+(?P<m>1[0-2]|0?[1-9])\s?(?:[./-]|,?\s?năm)\s?(?P<y>{_Y})")
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
    rf"qu[ýí]\s+(?P<q>{_Q})(?P<list>(?:\s*(?:,|và|-|\+)\s*(?:quý\s+)?(?:i{{1,3}}|iv|[1-4])(?![\w]))*){_OF_YEAR}"
)
_ONE_QUARTER = re.compile(_Q)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4}
_DAY_BEFORE = re.compile(r"(?:ngày|sáng|chiều|tối)\s+[0-9]{1,2}\s+\Z")
_END_OF = re.compile(r"hết\s+\Z")


def by_month(said: Setting) -> Iterator[PeriodMark]:
    """ "tháng 8", "tháng 6/2019", "tháng 7 và 8", "9 tháng đầu năm 2021", "6 tháng cuối năm"."""
    shadow, at = said.shadow, 0
    while (at := shadow.find("tháng", at)) >= 0:
        found = _named_month(said, at) or _counted_months(said, at)
        if found:
            yield found
        at = max(at + 5, found.span.end if found else 0)


def _named_month(said: Setting, at: int) -> PeriodMark | None:
    match = _MONTH.match(said.shadow, at)
    if match is None or _is_day(said.shadow, at):
        return None
    if across := _across_years(said.shadow, at, match):
        return across
    first = int(match["m"])
    last = int(re.findall("[0-9]+", match["list"])[-1]) if match["list"] else first
    year = _year(match, said.year_of(first))
    start = at
    upto = AS_OF.search(said.shadow, max(0, at - 24), at) or _summed_to_end(said.shadow, at)
    iso = months(year, first, last) if first <= last else month(year, first)
    if upto:
        start = upto.start()
        if SUM.search(said.shadow, max(0, start - 64), start):
            return PeriodMark(Span(start, match.end()), months(year, 1, last), "since", use_of(said.shadow, start))
        return PeriodMark(Span(start, match.end()), iso, "as_of", use_of(said.shadow, start))
    sort: Sort = "month" if first == last else "months"
    return PeriodMark(span_of((start, match.end())), iso, sort, use_of(said.shadow, start))


def _across_years(shadow: str, at: int, first: re.Match[str]) -> PeriodMark | None:
    """ "từ tháng 10/2015 đến tháng 6/2016": from a month of one year to one of another."""
    to = _TO_MONTH.match(shadow, first.end()) if first["y"] and not first["list"] else None
    if to is None or not shadow.endswith("từ ", 0, at):
        return None
    since, until = month(int(first["y"]), int(first["m"])), month(int(to["y"]), int(to["m"]))
    if since is None or until is None or since >= until:
        return None
    return PeriodMark(span_of((at, to.end())), f"{since}/{until}", "months", use_of(shadow, at))


def _summed_to_end(shadow: str, at: int) -> re.Match[str] | None:
    """ "lũy kế hết tháng 10"; "hết tháng 10" alone tells when."""
    end = _END_OF.search(shadow, max(0, at - 8), at)
    return end if end and SUM.search(shadow, max(0, end.start() - 64), end.start()) else None


def _is_day(shadow: str, at: int) -> bool:
    return _DAY_BEFORE.search(shadow, max(0, at - 14), at) is not None


def _counted_months(said: Setting, at: int) -> PeriodMark | None:
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
        return PeriodMark(span, iso, "months", use_of(shadow, span.start))
    ahead = which[:1] in (["cuối"], ["còn"], ["tới"])
    iso = months(year, 13 - number, 12) if ahead else months(year, 1, number)
    return PeriodMark(span_of((count.start(1), match.end())), iso, "months", use_of(shadow, count.start(1)))


def _is_duration(shadow: str, start: int, at: int, end: int) -> bool:
    return bool(_DURATION_BEFORE.search(shadow, max(0, start - 24), at) or _DURATION_AFTER.match(shadow, end))


def by_quarter(said: Setting) -> Iterator[PeriodMark]:
    """ "quý I", "quý 3", "quý II/2025", "quý I và quý II"."""
    for match in _QUARTER.finditer(said.shadow):
        every = [match["q"], *_ONE_QUARTER.findall(match["list"].replace("quý", ""))]
        first, last = (_QUARTERS.get(name) or int(name) for name in (every[0], every[-1]))
        iso = months(_year(match, said.year), 3 * min(first, last) - 2, 3 * max(first, last))
        yield PeriodMark(span_of(match.span()), iso, "quarter", use_of(said.shadow, match.start()))


def _year(match: re.Match[str], default: int | None) -> int | None:
    written = match["y"] or match["yb"]
    if written:
        return int(written)
    shift = {"năm trước": -1, "năm ngoái": -1, "năm sau": 1}.get(match["rel"] or "", 0)
    return default + shift if default is not None else None
