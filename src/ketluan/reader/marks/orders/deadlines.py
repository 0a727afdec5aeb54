"""Deadlines of a directive: the day or period that it names, how often it recurs, and the words as written.

"trước ngày 20/7" is a day, "trong tháng 9" a month, "từ nay đến cuối năm" the year, "hằng tuần" no deadline but a
recurrence, "sớm" and "khẩn trương" words alone. Whether "trước" includes the day is the office's rule.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.orders.recurrences import DUE, OFTEN, recurring
from ketluan.reader.marks.orders.undated import undated
from ketluan.reader.marks.values.dates import Date, current_year, dates, session_day
from ketluan.reader.marks.values.iso import months
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.points import belongs
from ketluan.reader.text.ranges import within
from ketluan.reader.text.sought import Either, Sought
from ketluan.vietnamese.numbers import read_roman


class Deadline(NamedTuple):
    """``iso``: a day or a period (ISO 8601), None where the words name none. ``span``: the words ("trước ngày 20/7").
    ``recurs``: "hằng tháng", "hàng tuần" as written, else None."""

    iso: str | None
    span: Span
    recurs: str | None = None


_BEFORE_DAY = re.compile(
    rf"{DUE}(?:\s+(?:là|vào|cuối|trước|hết|thúc|trong|đến|khoảng|hạn))*\s*:?\s*"
    r"(?:(?:sáng|chiều|tối|đêm)\s+)?(?:[0-9]{1,2}\s*(?:h|giờ)(?:\s*[0-9]{2}(?:\s*phút)?)?\s+)?(?:ngày\s+)?\(?\s*\Z"
)
_BEFORE_PERIOD = Sought(
    rf"(?=[bcdđghkmntvx])(?:{DUE}(?:\s+(?:là|vào|trước|trong|đến|khoảng|hết))*|đầu|giữa|cuối|{DUE}\s+(?:đầu|giữa"
    rf"|cuối|hết)"
    r"|tuần\s+(?:thứ\s+)?\w+\s+của|tuần\s+(?:thứ\s+)?\w+)\s*:?\s*\Z"
)
# "trình tại kỳ họp tháng 12/2025": the month of a session to come.
_AT_SESSION = re.compile(
    r"(?:tại|vào|trình(?:\s+\w+){0,4}|cho)\s+(?:phiên|kỳ|cuộc)?\s*(?:phiên họp|kỳ họp|cuộc họp|họp|hội nghị|giao ban)"
    r"(?:\s+(?:thường|chuyên|giao|định|thứ)\s+\w+|\s+ubnd tỉnh|\s+hđnd tỉnh)?\s+\Z"
)
_MUST = re.compile(r"\s+(?:là )?phải (?:xong|hoàn thành|có|hoàn tất)\b")  # "15/9 phải xong mặt bằng"
# "kỳ họp thường lệ giữa năm 2022": its name
_SESSION_NAMED = re.compile(r"(?:kỳ họp|phiên họp)(?: thường lệ| thường kỳ| định kỳ)? \Z")
_IF = re.compile(r"\b(?:nếu|trường hợp|sau khi)\s+(?:như\s+)?\Z")
# "trình UBND huyện ngày 29/10"
_HANDED_IN = re.compile(r"\b(?:trình|báo cáo|gửi|nộp)\b[^,;.:]{0,60}?\s(?:vào\s+)?ngày\s+\Z")
# "…, vì vậy quý IV | toàn tỉnh phải phấn đấu …"
_CLAUSE_BEGINS = re.compile(r"(?:\A|[,;:]|\b(?:vì vậy|do đó|do vậy|vì thế|bởi vậy|theo đó))\s*\Z")
_OPENS_TASKS = re.compile(r"\A\s*(?:(?:về\s+)?(?:phương hướng,?\s*)?nhiệm vụ(?:\s+trọng tâm)?(?:\s+trong)?\s+)?\Z")
_REMAINING = Sought(
    r"(?:từ\s+nay\s+(?:cho\s+)?(?:đến|tới)|đến|trước|vào|xong\s+trước)\s+(?:hết\s+|thời\s+điểm\s+)?(?:cuối|hết)?\s*"
    r"năm(?:\s+nay)?(?!\s+(?:[0-9]|học|sau|tới))"
)
_YEAR_END = Sought(
    r"(?:từ\s+nay\s+(?:cho\s+)?(?:đến|tới)|đến|trước|vào|hết)\s+(?:cuối|hết)\s+năm\b|(?:cuối|trong)\s+năm\s+nay"
)
_LAST_MONTHS = Sought(r"\b(?:trong|vào|từ)\s+(?:những|các)\s+tháng\s+(?:cuối|còn\s+lại|tới)(?:\s+(?:của\s+)?năm)?")
_HEADS = re.compile(r"(?:[^;.]*,)?\s*(?:yêu cầu|đề nghị|cần|phải)?\s*")
_IN_MONTH = Sought(r"\b(?:ngay )?trong tháng này\b")
# "phấn đấu năm 2013 kết nạp …"; not "phấn đấu hoàn thành kế hoạch năm 2013"
_STRIVES = Sought(
    r"\bphấn đấu (?:trong |đến )?(?P<when>năm (?P<year>20[0-9]{2})|(?:cuối|hết) năm(?! (?:[0-9]|học|sau|tới)))\b"
)
_THIS_YEAR = Either(_YEAR_END, _REMAINING, _LAST_MONTHS, _IN_MONTH, _STRIVES)
_LEFT = 64
_STRIVING = "phấn đấu "


def _day(doc: Document, day: Date) -> str | None:
    """The day that a deadline without a year means: the next one after the session."""
    session = doc.marks(session_day)
    if day.inferred and day.iso and session and session.iso and day.iso < session.iso:
        return f"{int(day.iso[:4]) + 1}{day.iso[4:]}"
    return day.iso


def _by_day(doc: Document, start: int, end: int) -> Deadline | None:
    for day in within(doc.marks(dates), start, end):
        if day.cited or day.holiday:
            continue
        first = doc.shadow[start : day.span.start].rstrip()[-1:] in ("", ",", ";", ":")
        if first and day.iso and _MUST.match(doc.shadow, day.span.end):
            return Deadline(_day(doc, day), day.span)
        left = max(start, day.span.start - _LEFT)
        if run := _run(doc, day):
            return run
        due = _BEFORE_DAY.search(doc.shadow, left, day.span.start)
        if due is None and _is_handed_in(doc, left, day):
            return Deadline(day.iso, Span(doc.shadow.rfind("ngày", left, day.span.end), day.span.end))
        if due and not _IF.search(doc.shadow, max(start, due.start() - 12), due.start()):
            return Deadline(_day(doc, day), Span(due.start(), day.span.end))
    return None


def _run(doc: Document, day: Date) -> Deadline | None:
    """From a day to a later one of the same month: "từ ngày 15 đến 20/11"."""
    led = doc.shadow.rfind("từ ", max(0, day.phrase.start - 4), day.phrase.start)
    first, session = _day(doc, day), doc.marks(session_day)
    if led < 0 or day.last is None or first is None or not (session and session.iso and first >= session.iso):
        return None
    return Deadline(f"{first}/{first[:8]}{day.last[8:]}", Span(led, day.span.end))


def _is_handed_in(doc: Document, left: int, day: Date) -> bool:
    """Whether a day to come is the one on which something is handed in, with no preposition before it."""
    session = doc.marks(session_day)
    if session is None or session.iso is None or day.iso is None or day.iso <= session.iso:
        return False
    ngay = day.span.start if doc.shadow[day.span.start].isdigit() else day.span.start + len("ngày ")
    return _HANDED_IN.search(doc.shadow, left, ngay) is not None


def _by_period(doc: Document, inside: tuple[PeriodMark, ...], start: int, end: int) -> Deadline | None:
    shadow = doc.shadow
    for mark in inside:
        if mark.sort in ("term", "school_year", "as_of", "since") or mark.use == "base" or _is_vague(shadow, mark):
            continue
        if _is_to_come(doc, mark) and (
            held := _AT_SESSION.search(shadow, max(start, mark.span.start - _LEFT), mark.span.start)
        ):
            return Deadline(mark.iso, Span(held.start(), mark.span.end))
        if mark.sort == "month" and mark.use == "own" and _MUST.match(shadow, mark.span.end):
            return Deadline(mark.iso, mark.span)
        due = _BEFORE_PERIOD.search(shadow, max(start, mark.span.start - _LEFT), mark.span.start)
        named = due and _SESSION_NAMED.search(shadow, max(start, due.start() - _LEFT), due.start())
        if due and not named and (mark.use != "name" or due[0].startswith("trong")):
            return Deadline(_to_come(doc, mark), Span(due.start(), mark.span.end))
        if mark.sort != "year" and _OPENS_TASKS.match(shadow[start : mark.span.start]):
            return Deadline(_to_come(doc, mark), mark.span)
        if mark.sort == "quarter" and _begins_order(shadow, start, mark.span):
            return Deadline(_to_come(doc, mark), mark.span)
    if not _THIS_YEAR.may(shadow, start, end):
        return _as_of(inside)
    ends = _as_of(inside) or _this_month(doc, start, end) or _by_year_end(doc, start, end)
    return ends or _strives(doc, start, end)


def _to_come(doc: Document, mark: PeriodMark) -> str | None:
    """The period of a deadline; one without a year that was over on the day of the session is the next year's."""
    session = doc.marks(session_day)
    if mark.iso is None or session is None or session.iso is None or _YEAR.search(doc.shadow, *mark.span):
        return mark.iso
    last = mark.iso.rpartition("/")[2]
    if len(last) < 7 or last >= session.iso[: len(last)]:
        return mark.iso
    return "/".join(f"{int(part[:4]) + 1}{part[4:]}" for part in mark.iso.split("/"))


def _begins_order(shadow: str, start: int, mark: Span) -> bool:
    """Whether a period begins a clause right before those who are told: "quý IV toàn tỉnh phải …"."""
    head = HEAD.match(shadow, mark.end + 1)
    return head is not None and _CLAUSE_BEGINS.search(shadow, max(start, mark.start - 12), mark.start) is not None


_YEAR = re.compile(r"(?:19|20)[0-9]{2}|năm (?:nay|trước|ngoái)")


def _strives(doc: Document, start: int, end: int) -> Deadline | None:
    """The year in which a goal is striven for."""
    found = _STRIVES.search(doc.shadow, start, end)
    year = doc.marks(current_year)
    iso = found["year"] or (str(year) if year else None) if found else None
    return Deadline(iso, span_of(found.span("when"))) if found else None


def _this_month(doc: Document, start: int, end: int) -> Deadline | None:
    """ "ngay trong tháng này": the month of the session."""
    session = doc.marks(session_day)
    found = _IN_MONTH.search(doc.shadow, start, end) if session and session.iso else None
    return Deadline(session.iso[:7], span_of(found.span())) if found and session and session.iso else None


def _is_vague(shadow: str, mark: PeriodMark) -> bool:
    """ "trong năm" of an order sets no date; in a table's cell it does."""
    return shadow.startswith("trong năm", mark.span.start) and not shadow[mark.span.end - 1].isdigit()


def _is_to_come(doc: Document, mark: PeriodMark) -> bool:
    session = doc.marks(session_day)
    today = session.iso if session else None
    return mark.sort == "month" and mark.iso is not None and (today is None or mark.iso >= today[:7])


def _between_days(doc: Document, inside: tuple[PeriodMark, ...], start: int) -> Deadline | None:
    """ "từ 01/10 đến 15/11/2025": an interval of days."""
    for mark in inside:
        if (
            mark.sort == "since"
            and mark.iso
            and len(mark.iso) == 21
            and not doc.shadow.startswith("nay", mark.span.end - 3)
        ):
            before = doc.shadow[max(start, mark.span.start - 12) : mark.span.start]
            led = before.rfind("từ ")
            return Deadline(
                _of_one_year(doc, mark),
                Span(mark.span.start - len(before) + led if led >= 0 else mark.span.start, mark.span.end),
            )
    return None


def _of_one_year(doc: Document, mark: PeriodMark) -> str | None:
    """ "từ 25/01 đến 10/02/2022": the year behind the second day is the first one's too."""
    first = _FIRST_OF_TWO.match(doc.shadow, *mark.span)
    if mark.iso is None or first is None or not _YEAR.search(doc.shadow, first.end(), mark.span.end):
        return mark.iso
    last = mark.iso[11:]
    day = f"{last[:4]}-{int(first['m']):02}-{int(first['d']):02}"
    return f"{day if day <= last else f'{int(last[:4]) - 1}{day[4:]}'}/{last}"


def _as_of(inside: tuple[PeriodMark, ...]) -> Deadline | None:
    """ "đến hết tháng 9 hoàn thành …": what is a date of counting elsewhere is the deadline of a directive."""
    for mark in inside:
        if mark.sort == "as_of" and mark.iso and len(mark.iso) == 7:
            return Deadline(mark.iso, mark.span)
    return None


def _by_year_end(doc: Document, start: int, end: int) -> Deadline | None:
    shadow, year = doc.shadow, doc.marks(current_year)
    match = _YEAR_END.search(shadow, start, end) or _REMAINING.search(shadow, start, end)
    if match:
        return Deadline(str(year) if year else None, span_of(match.span()))
    match = _LAST_MONTHS.search(shadow, start, end)
    session = doc.marks(session_day)
    if match and "cuối" in match[0] and _HEADS.fullmatch(shadow, start, match.start()):
        first = session.month + 1 if session and session.month < 12 else None
        return Deadline(months(year, first, 12) if first else None, span_of(match.span()))
    return None


def deadline(doc: Document, start: int, end: int) -> Deadline | None:
    """The deadline that a passage (a directive, or the sentence that it stands in) names, None where it names none."""
    if start >= end:
        return None
    often = recurring(doc, start, end)
    inside = within(doc.marks(periods), start, end)
    dated = _between_days(doc, inside, start) or _by_day(doc, start, end) or _by_period(doc, inside, start, end)
    if dated and doc.shadow.startswith(_STRIVING, dated.span.start):
        dated = dated._replace(span=Span(dated.span.start + len(_STRIVING), dated.span.end))
    if often:
        apart = dated and not (often.span.start < dated.span.end and dated.span.start < often.span.end)
        return Deadline(dated.iso, dated.span, often.often) if dated and apart else Deadline(None, *often)
    if dated:
        return dated
    soon = undated(doc, start, end)
    return Deadline(None, soon) if soon else None


# "1. Tháng 10", "2. Từ nay đến hết ngày 30/6/2023:": a programme of work names the time once, above its tasks
_ONLY_TIME = re.compile(
    r"(?:trong\s+|từ nay (?:cho )?đến (?:hết )?|đến (?:hết )?|hết\s+|trước\s+)?(?:tháng|quý)\s+"
    r"(?:[0-9]{1,2}|[ivx]{1,3}|một|hai|ba|tư)(?:\s*(?:/|-|năm)\s*[0-9]{4})?\s*:?"
    r"|(?:(?:hoàn thành|xong) )?(?:từ nay (?:cho )?đến (?:hết )?|đến (?:hết )?|hết |trước |chậm nhất (?:là )?|trong )"
    r"(?:[0-9]{1,2} giờ )?(?:ngày )?[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{4})?\s*:?"
)


def times_above(doc: Document) -> dict[int, Deadline]:
    """For each block that stands below a point that is only a time, by its start: that time."""
    found: dict[int, Deadline] = {}
    above: tuple[str, Deadline] | None = None
    for block in doc.blocks:
        if above and (block.number is None or not belongs(block.number, above[0])):
            above = None
        head = max(block.content, block.span.start)
        if block.number and _ONLY_TIME.fullmatch(doc.shadow, head, block.span.end):
            time = deadline_of_cell(doc, head, block.span.end)
            above = (block.number, time) if time and time.iso else None
        elif above:
            found[block.span.start] = above[1]
    return found


_CELL_DAY = re.compile(
    r"(?P<d>[12][0-9]|3[01]|0?[1-9])\s?[/.-]\s?(?P<m>1[0-2]|0?[1-9])(?:\s?[/.-]\s?(?P<y>(?:19|20)[0-9]{2}))?(?![0-9])"
)
_CELL_MONTH = re.compile(r"(?:t|tháng\s*)?(?P<m>1[0-2]|0?[1-9])\s?[/.-]\s?(?P<y>(?:19|20)[0-9]{2})(?![0-9])")
_CELL_QUARTER = re.compile(r"q\.?\s?(?P<q>[1-4]|i{1,3}|iv)\s?[/.-]\s?(?P<y>(?:19|20)[0-9]{2})")
# "15/3 - 25/3/2026"
_FIRST_OF_TWO = re.compile(
    r"(?:từ\s+)?(?:ngày\s+)?(?P<d>[12][0-9]|3[01]|0?[1-9])[/.](?P<m>1[0-2]|0?[1-9])\s*(?:-|đến)\s*(?:ngày\s*)?"
)
_CELL_OFTEN = re.compile(rf"{OFTEN}|định\s+kỳ(?:\s+[\w/]+){{0,3}}|hằng\s+[\w]+")


def deadline_of_cell(doc: Document, start: int, end: int) -> Deadline | None:
    """The deadline in a table's cell, where no preposition is needed: "30/9/2021", "Quý III", "Thường xuyên"."""
    words = doc.quote(start, end)
    if not words.text:
        return None
    return _cell_recurs(doc, words.span) or _cell_dated(doc, words.span) or Deadline(None, words.span)


def _cell_recurs(doc: Document, span: Span) -> Deadline | None:
    match = _CELL_OFTEN.search(doc.shadow, *span)
    return Deadline(None, span, " ".join(match[0].split())) if match else None


def _cell_dated(doc: Document, span: Span) -> Deadline | None:
    start, end = span
    inside = within(doc.marks(periods), start, end)
    between = _between_days(doc, inside, start)
    if between:
        return between._replace(span=span)
    days = within(doc.marks(dates), start, end)
    if len(days) == 1 and (first := _FIRST_OF_TWO.fullmatch(doc.shadow, start, days[0].span.start)) and days[0].iso:
        return Deadline(f"{days[0].iso[:4]}-{int(first['m']):02}-{int(first['d']):02}/{days[0].iso}", span)
    for day in days:
        return Deadline(_day(doc, day), span)
    month = _CELL_MONTH.fullmatch(doc.shadow, start, end)
    if month:
        return Deadline(f"{month['y']}-{int(month['m']):02}", span)
    quarter = _CELL_QUARTER.fullmatch(doc.shadow, start, end)
    if quarter:
        number = read_roman(quarter["q"].upper()) or int(quarter["q"])
        return Deadline(months(int(quarter["y"]), 3 * number - 2, 3 * number), span)
    if inside and inside[0].sort == "school_year" and doc.shadow.startswith("trước ", start):
        return Deadline(None, span)  # "Trước khai giảng năm học …" names an event, not the school year
    if inside:
        return Deadline(inside[-1].iso if len(inside) == 1 else _whole(inside), span)
    return _cell_short(doc, span)


def _whole(marks: tuple[PeriodMark, ...]) -> str | None:
    """Two periods in one cell ("Tháng 7 - tháng 9/2021") reach from the first's beginning to the last's end."""
    first, last = marks[0].iso, marks[-1].iso
    return f"{first.split('/')[0]}/{last.split('/')[-1]}" if first and last else first or last


# "2026", "Năm 2026 - 2027"
_CELL_YEARS = re.compile(r"(?:trong )?(?:năm |các năm )?(?P<y>20[0-9]{2})(?:\s?[-–]\s?(?P<z>20[0-9]{2}))?")


def _cell_short(doc: Document, span: Span) -> Deadline | None:
    """ "15/10", which means a day in a cell alone, and "2026", which means that year."""
    shadow, (start, end) = doc.shadow, span
    years = _CELL_YEARS.fullmatch(shadow, start, end)
    if years:
        return Deadline("/".join(year for year in years.groups() if year), span)
    day = _CELL_DAY.search(shadow, start, end)
    if day:
        year = int(day["y"]) if day["y"] else doc.marks(current_year)
        return Deadline(f"{year}-{int(day['m']):02}-{int(day['d']):02}" if year else None, span)
    return None
