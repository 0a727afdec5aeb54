"""The line that says when a page was published: "Thứ hai, 11/10/2021 | 08:30 GMT+7", "Ngày đăng: 11/10/2021"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from unicodedata import normalize

_LONGEST = 120
_JOINTS = " \t|·•*,/–-"
_WORD_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH_NAMES = {name: number for number, name in enumerate(_WORD_MONTHS, 1)}
# as a blog program writes its days: "28 Tháng Mười, 2026"
_NAMED_DAY = re.compile(
    rf"(?P<d>\d{{1,2}}) tháng (?P<m>{'|'.join(reversed(_WORD_MONTHS))}|\d{{1,2}}),? (?:năm )?(?P<y>(?:19|20)\d\d)"
    r"(?:\s*(?:bởi|by|đăng bởi)\s+\S+(?:\s\S+){0,3})?",
    re.IGNORECASE,
)
_DAY = r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d)"
_TIME = r"\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?(?:\s*(?:am|pm|sa|ch))?(?:\s*\(?(?:gmt|utc)?\s*\+?\s*7\)?)?"
_LABEL = (
    r"ngày (?:đăng(?: bài| tin)?|cập nhật|tạo|xuất bản)|đăng ngày|cập nhật(?: lúc| ngày)?|đăng lúc|xuất bản(?: lúc)?"
)
# the page's desk, before the day: "Xã hội 17-06-2022", "Thời sự - 26/04/2025 19:05"
_DESK = (
    r"(?:thời sự|chính trị(?: - xã hội)?|xã hội|kinh tế|văn hóa|pháp luật|tin tức(?: - sự kiện)?|tin trong tỉnh"
    r"|xây dựng đảng|quốc phòng - an ninh|tin địa phương)"
)
_WEEKDAY = r"(?:thứ \w+|chủ nhật)"
_DATE_LINE = re.compile(
    rf"\(?(?:{_DESK}\s*[-–|,]?\s*)?(?P<label>(?:{_LABEL})\s*:?\s*)?(?:{_WEEKDAY}\s*[-–,]?\s*(?:ngày\s*)?)?"
    rf"(?:{_TIME}\s*[-,|]?\s*(?:{_WEEKDAY}\s*,\s*)?(?:ngày\s*)?)?"
    rf"{_DAY}(?P<time>\s*[-,|]?\s*{_TIME})?(?:\s*\(?gmt\s*\+\s*7)?\)?\s*",
    re.IGNORECASE,
)
# who wrote it, behind the day or before it: "| Tác giả: Long Hà", "Tuấn Điệp - 05/08/2025 - 09:17"
_WRITER = re.compile(r"(?:tác giả|người đăng|bài|pv)\s*:\s*\S+(?:\s\S+){0,4}", re.IGNORECASE)
_SIGNED = re.compile(r"(?:[^\W\d_][\w.]*[ -]){1,5}?- (?=\d)")
_VIEWS = re.compile(r"\d{1,7}(?: \d{1,4})?")  # how often it was read, how many wrote back


class DateLine(NamedTuple):
    """The day of publication; ``labelled`` where the line says that it is one ("Ngày đăng: …")."""

    iso: str
    labelled: bool


def read_date_line(line: str, is_furniture: Callable[[str], bool]) -> DateLine | None:
    """What a line says that gives the day of publication, its desk or writer, and furniture, and nothing else."""
    if len(line) >= _LONGEST:
        return None
    line = normalize("NFC", line.strip())
    if named := _NAMED_DAY.fullmatch(line):
        month = _MONTH_NAMES.get(named["m"].lower()) or int(named["m"])
        return _dated(int(named["y"]), month, int(named["d"]), labelled=False)
    signed = _SIGNED.match(line)
    by = signed is not None and all(word[0].isupper() for word in signed[0].replace("-", " ").split())
    found = _DATE_LINE.match(line, signed.end() if signed and by else 0)
    if not found or (by and not found["time"]):
        return None
    behind = line[found.end() :].lstrip(_JOINTS)
    timed = found["time"] and _VIEWS.fullmatch(behind)
    if behind and not (timed or _WRITER.fullmatch(behind) or is_furniture(behind)):
        return None  # "22/08/2023 16:05 | Lượt xem: 284 | In trang" may
    return _dated(int(found["y"]), int(found["m"]), int(found["d"]), labelled=bool(found["label"]))


def _dated(year: int, month: int, day: int, *, labelled: bool) -> DateLine | None:
    return DateLine(f"{year}-{month:02}-{day:02}", labelled) if 0 < day < 32 and 0 < month < 13 else None
