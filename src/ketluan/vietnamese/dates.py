"""Days and periods read and written as Vietnamese documents write them; values are ISO 8601 strings.

A day is ``2021-08-31``, a month ``2021-08``, a year ``2021``, an interval ``2021-01/2021-09``, a term ``2020/2025``.
All functions take one expression, not a text, and ask no clock.
"""

from __future__ import annotations

import datetime
import re

from ketluan.vietnamese.letters import shadow
from ketluan.vietnamese.numbers import read_roman, write_roman

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_Parts = tuple[int, int | None, int | None]


def is_day(year: int, month: int, day: int) -> bool:
    """True where the calendar has that day: not 31 April, not 29 February 2021."""
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _parts(iso: str) -> _Parts:
    match = _ISO.fullmatch(iso)
    if not match:
        raise ValueError(f"Không phải ngày, tháng, năm: {iso!r} (not an ISO 8601 date)")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not is_day(year, month or 1, day or 1):
        raise ValueError(f"Không có ngày này trong lịch: {iso!r} (no such date)")
    return year, month, day


def _padded_month(month: int) -> str:
    """NĐ 30/2020/NĐ-CP: months 1 and 2 take a leading zero, months 3 to 12 do not."""
    return f"{month:02}" if month < 3 else str(month)


def write_date(iso: str, *, short: bool = False) -> str:
    """A date as "ngày 05 tháng 3 năm 2021", "tháng 02 năm 2021"; ``short``: "05/3/2021", "02/2021".

    Leading zeros by Appendix I of NĐ 30/2020/NĐ-CP: days below 10, months 1 and 2. Raises ``ValueError``.
    """
    year, month, day = _parts(iso)
    if month is None:
        return str(year) if short else f"năm {year}"
    if day is None:
        return f"{_padded_month(month)}/{year}" if short else f"tháng {_padded_month(month)} năm {year}"
    if short:
        return f"{day:02}/{_padded_month(month)}/{year}"
    return f"ngày {day:02} tháng {_padded_month(month)} năm {year}"


def write_period(iso: str) -> str:
    """A date or an interval in words: "quý III/2021", "9 tháng đầu năm 2021", "giai đoạn 2021 - 2025".

    Raises ``ValueError`` where ``iso`` is neither, or ends before it begins.
    """
    start, slash, end = iso.partition("/")
    if not slash:
        return write_date(iso)
    first, last = _parts(start), _parts(end)
    if tuple(part or 0 for part in first) > tuple(part or 99 for part in last):
        raise ValueError(f"Thời kỳ kết thúc trước khi bắt đầu: {iso!r} (the period ends before it begins)")
    if first[1] is None and last[1] is None:
        return f"giai đoạn {first[0]} - {last[0]}"
    return _within_year(first, last) or _from_to(start, end)


def _within_year(first: _Parts, last: _Parts) -> str | None:
    """Periods with a name of their own: quarters, the first or last months, "từ đầu năm đến …"."""
    (year, month, day), (last_year, last_month, last_day) = first, last
    if year != last_year or day or not month or not last_month:
        return None
    if last_day:
        return f"từ đầu năm đến {write_date(f'{year}-{last_month:02}-{last_day:02}')}" if month == 1 else None
    if month % 3 == 1 and last_month == month + 2:
        return f"quý {write_roman(last_month // 3)}/{year}"
    if (month, last_month) == (1, 12):
        return f"12 tháng năm {year}"
    if month == 1 and last_month > 1:
        return f"{last_month} tháng đầu năm {year}"
    return f"{13 - month} tháng cuối năm {year}" if last_month == 12 and month > 1 else None


def _from_to(start: str, end: str) -> str:
    """Both ends; the month and the year that they share stand once: "từ ngày 11 đến ngày 12 tháng 10 năm 2021"."""
    first = write_date(start)
    if start[:4] == end[:4]:
        first = first.partition(" năm")[0]
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        first = first.partition(" tháng")[0]
    return f"từ {first} đến {write_date(end)}"


_LONGEST = 100  # characters of one expression; a page pasted into a form field is none
_DASH = r"\s*(?:-|đến)\s*"
_YEAR = r"(?:\s*(?:/|-|\.|,?\s*năm\s+|của năm\s+|\s)\s*(?P<year>\d{4}))?"
_DAY = re.compile(r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*(?P<mark>[/.-])\s*|\s+tháng\s+)(?P<month>\w+)" + _YEAR)
_MONTH = re.compile(r"tháng\s+(?P<month>\w+)" + _YEAR)
_NUMERIC_MONTH = re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})")
_QUARTER = re.compile(r"quý\s+(?P<quarter>[1-4]|iv|i{1,3})" + _YEAR)
_FIRST_MONTHS = re.compile(r"(?P<count>\d{1,2})\s+tháng(?:\s+đầu)?(?:\s+năm)?" + _YEAR)
_LAST_MONTHS = re.compile(r"(?P<count>\d{1,2})\s+tháng\s+cuối(?:\s+năm)?" + _YEAR)
_WHOLE_YEAR = re.compile(r"(?:cả\s+)?năm\s+(?P<year>\d{4})")
_SCHOOL_YEAR = re.compile(r"năm\s+học\s+(?P<start>\d{4})" + _DASH + r"(?P<end>\d{4})")
_YEARS = re.compile(r"(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|thời kì|khóa)\s+)?(?P<start>\d{4})" + _DASH + r"(?P<end>\d{4})")
_SINCE_NEW_YEAR = re.compile(r"(?:từ\s+)?đầu\s+năm\s+đến\s+(?:hết\s+)?(?P<end>.+)")
_FROM_TO = re.compile(r"từ\s+(?P<start>.+?)\s+đến\s+(?:hết\s+)?(?P<end>.+)")
_BARE_DAY = re.compile(r"(?:ngày\s+)?(\d{1,2})")
_MONTH_WORDS = {"giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
                "mười": 10, "chạp": 12}  # fmt: skip


def read_period(written: str, *, year: int | None = None) -> str | None:
    """The ISO 8601 value of one expression, None where it is none; ``year`` is taken where the words give no year.

    "ngày 05 tháng 3 năm 2021", "31.8", "11/10", "28-10-2021", "tháng 8/2021", "quý III", "9 tháng năm 2021",
    "6 tháng cuối năm", "năm học 2021 - 2022" (September to May), "nhiệm kỳ 2020 - 2025".
    """
    if len(written) > _LONGEST:
        return None
    words = " ".join(shadow(written).split()).strip(" .,;")
    for pattern, value in _READERS:
        match = pattern.fullmatch(words)
        if match and (iso := value(match, year)):
            return iso
    return None


def _year_of(match: re.Match[str], year: int | None) -> int | None:
    return int(match["year"]) if match["year"] else year


def _month_of(word: str) -> int | None:
    month = int(word) if word.isdecimal() else _MONTH_WORDS.get(word)
    return month if month and month < 13 else None


def _day(match: re.Match[str], year: int | None) -> str | None:
    known, month, day = _year_of(match, year), _month_of(match["month"]), int(match["day"])
    if not match["month"].isdecimal() and (match["mark"] or not match[0].startswith("ngày")):
        return None  # "9 tháng năm 2021" is nine months, "ngày 9 tháng năm" the 9th of May
    if not known or not month or not is_day(known, month, day):
        return None
    return f"{known}-{month:02}-{day:02}"


def _month(match: re.Match[str], year: int | None) -> str | None:
    known, month = _year_of(match, year), _month_of(match["month"])
    return f"{known}-{month:02}" if known and month else None


def _quarter(match: re.Match[str], year: int | None) -> str | None:
    known, written = _year_of(match, year), match["quarter"]
    quarter = int(written) if written.isdecimal() else read_roman(written.upper())
    return f"{known}-{3 * quarter - 2:02}/{known}-{3 * quarter:02}" if known and quarter else None


def _first_months(match: re.Match[str], year: int | None) -> str | None:
    known, count = _year_of(match, year), int(match["count"])
    return f"{known}-01/{known}-{count:02}" if known and 1 < count <= 12 else None


def _last_months(match: re.Match[str], year: int | None) -> str | None:
    known, count = _year_of(match, year), int(match["count"])
    return f"{known}-{13 - count:02}/{known}-12" if known and 1 < count < 12 else None


def _years(match: re.Match[str], _year: int | None) -> str | None:
    return f"{match['start']}/{match['end']}" if match["start"] < match["end"] else None


def _school_year(match: re.Match[str], _year: int | None) -> str | None:
    return f"{match['start']}-09/{match['end']}-05" if int(match["end"]) == int(match["start"]) + 1 else None


def _since_new_year(match: re.Match[str], year: int | None) -> str | None:
    end = read_period(match["end"], year=year)
    return f"{end[:4]}-01/{end}" if end and len(end) in (7, 10) else None


def _from_to_period(match: re.Match[str], year: int | None) -> str | None:
    """The start takes from the end the year, and the month, that it leaves out."""
    end = read_period(match["end"], year=year)
    if not end or "/" in end:
        return None
    bare = _BARE_DAY.fullmatch(match["start"])
    start = read_period(f"{bare[1]}.{end[5:7]}.{end[:4]}" if bare else match["start"], year=int(end[:4]))
    return f"{start}/{end}" if start and "/" not in start and start <= end else None


_READERS = (
    (_DAY, _day),
    (_NUMERIC_MONTH, _month),
    (_MONTH, _month),
    (_QUARTER, _quarter),
    (_LAST_MONTHS, _last_months),
    (_FIRST_MONTHS, _first_months),
    (_SCHOOL_YEAR, _school_year),
    (_YEARS, _years),
    (_WHOLE_YEAR, lambda match, _year: match["year"]),
    (_SINCE_NEW_YEAR, _since_new_year),
    (_FROM_TO, _from_to_period),
)
