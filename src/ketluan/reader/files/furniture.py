"""The portal's furniture in plain text: lines of buttons, link boxes, date lines, a standfirst that the body repeats,
the bars alone on their lines that a portal of laws puts between the cells of a letterhead.

Only what certainly is none of the article goes; an agency prefix ("(BAS) -"), a by-line, a caption stay in the text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from ketluan.reader.files.datelines import DateLine, read_date_line
from ketluan.reader.lexicon.words import words

_LONGEST = 120
_NUMBER = re.compile(r"\d+(?:[.,]\d{3}(?!\d))*")
_LETTER = re.compile(r"[^\W\d_]")
_BETWEEN = r"[\s|·•*,/\\–\-]*"
# " date 2021-03 BHG - Chiều 5.3": what a crawler put before the text.
_CRAWLED = re.compile(r"\s*date (\d{4})-(\d\d)(?:-(\d\d))?\b[ .]*")
# who owns the page, under what licence: it stands below every page of a portal
_IMPRINT = re.compile(
    r"(?:©|\(c\)|copyright|bản quyền (?:thuộc|©|\d)|giấy phép (?:số|xuất bản|hoạt động|thiết lập|hoạt động báo)"
    r"|chịu trách nhiệm (?:chính|nội dung|xuất bản)\s*:|cơ quan chủ quản\s*:|ghi rõ nguồn|tổng biên tập\s*:"
    r"|nguồn\s*:\s*(?:https?://|www\.)\S+\s*$)",
    re.IGNORECASE,
)
_LONGEST_IMPRINT = 300
# whole sentences that a page says to its reader: below the box for comments, beside the title
_OFFERS = re.compile(
    r"\s*(?:theo dõi (?:báo )?\w[\w ]{1,30} trên google news$"
    r"|(?:email|thư điện tử|địa chỉ email) của bạn sẽ không được (?:hiển thị|công khai|công bố)"
    r"|các trường bắt buộc được đánh dấu"
    r"|không có bình luận(?: nào)?\.?$|bạn (?:cần|phải) đăng nhập để (?:bình luận|gửi)"
    r"|(?:p|img|dsc|dscf|anh|ảnh|hinh|hình|image|photo)[ _-]?\d{1,9}(?:\.\w{3,4})?$"  # a picture's own name
    r"|<(?:image|img)\b.*$"  # how a page keeps one
    r"|\|?\s*!\[.*\]\([^()\s]*\)[\s|]*$"  # a picture, as Markdown writes it
    r"|hotline\s*:[\d\s.()-]{8,}(?:(?:thứ \w+|chủ nhật),? (?:ngày )?[\d/.-]+)?$)",
    re.IGNORECASE,
)
_DESKS = frozenset(
    [
        *("thời sự", "chính trị", "xã hội", "kinh tế", "tin tức", "tin tức - sự kiện", "tin tức sự kiện"),
        *("tin trong tỉnh", "tin địa phương", "xây dựng đảng", "thông tin chỉ đạo điều hành", "chỉ đạo điều hành"),
        *("tin hoạt động", "chính trị - xã hội", "thời sự - chính trị", "hoạt động của lãnh đạo", "english"),
    ]
)
_OFFERING = frozenset(("theo", "email", "thư", "địa", "các", "không", "bạn", "hotline:", "hotline"))
_STRAY = frozenset((".", ","))  # what is left of an empty field
_LAST = 6  # lines of a page's foot
_DATE_LINES_AMONG = 8


class Furniture(NamedTuple):
    """Ranges of the original that are furniture, in order, and the day that stood there (ISO)."""

    ranges: list[tuple[int, int]]
    published: str | None


class _Line(NamedTuple):
    start: int
    end: int
    words: str


@cache
def _lines_by_first_word() -> dict[str, re.Pattern[str]]:
    """For the first word of each entry: what a line of nothing but furniture that begins with it looks like."""
    entries = sorted(words("portal_lines"), key=len, reverse=True)
    every = "|".join(map(re.escape, entries))
    shape = re.compile(f"(?>(?:{every})(?!\\w){_BETWEEN})+")
    return {_first_word(entry): shape for entry in entries}


def _begins(word: str) -> bool:
    """True if a line of buttons could begin with this word."""
    return word[0].isdigit() or _first_word(normalize("NFC", word).lower()) in _lines_by_first_word()


@cache
def _tails() -> frozenset[str]:
    return frozenset(words("portal_tails"))


def _first_word(key: str) -> str:
    return key.split(" ", 1)[0].rstrip(":,|.")


def _key(line: str) -> str:
    """A line as the lists write it."""
    return " ".join(_NUMBER.sub("0", normalize("NFC", html.unescape(line))).lower().split())


def furniture(text: str) -> Furniture:
    """The furniture of a plain text, whose lines end in "\\n"."""
    ranges: list[tuple[int, int]] = []
    published = None
    crawled = _CRAWLED.match(text)
    if crawled:
        ranges.append(crawled.span())
        published = "-".join(part for part in crawled.groups() if part)
    lines = _lines(text, crawled.end() if crawled else 0)
    head = normalize("NFC", lines[0].words).strip().lower() if len(lines) > 3 else ""
    if head in _DESKS or (head.isdecimal() and len(head) < 8):  # above the title
        ranges.append((lines[0].start, lines[0].end + 1))
        del lines[0]
    days = _days(lines)
    ranges += [(line.start, line.end + 1) for line, _ in days]
    if days and not published:  # "Ngày đăng: …" says more than the clock at the head of the page
        published = next((day.iso for _, day in days if day.labelled), days[0][1].iso)
    ranges += [(line.start, line.end + 1) for line in _buttons(lines)]
    ranges += _bars(lines)
    ranges += [(line.start, line.end + 1) for line in lines[3:][-_LAST:] if is_imprint(line.words)]
    ranges += [(line.start, line.end + 1) for line in _boxes(lines)]
    ranges += [(line.start, line.end + 1) for line in _repeated(lines)]
    if "|" in text:
        ranges += [(line.start, line.end + 1) for line in lines if line.words.strip() == "|"]
    return Furniture([(start, min(end, len(text))) for start, end in ranges], published)


def _lines(text: str, at: int) -> list[_Line]:
    """The lines that are not empty, from ``at`` on."""
    lines = []
    for words_ in text[at:].split("\n"):
        if words_ and not words_.isspace():
            lines.append(_Line(at, at + len(words_), words_))
        at += len(words_) + 1
    return lines


def date_line(words_: str) -> str | None:
    """The ISO day of a line that gives the day of publication and nothing but it, the desk and the writer."""
    found = read_date_line(words_, is_button_line)
    return found.iso if found else None


def _days(lines: list[_Line]) -> list[tuple[_Line, DateLine]]:
    """The date lines at the head of a page; the last line of all is none."""
    among = lines[:-1][:_DATE_LINES_AMONG]
    heads = ((line, read_date_line(line.words.lstrip(" •*"), is_button_line)) for line in among)
    return [(line, day) for line, day in heads if day]


def is_button_line(words_: str) -> bool:
    """True for a line made of nothing but buttons, counters and share links, or of an offer to the reader."""
    words_ = words_.lstrip(" •·")
    first = words_[:40].split(None, 1)[:1]
    if len(words_) > _LONGEST or not first:
        return False
    if (first[0].lower() in _OFFERING or any(map(str.isdigit, first[0])) or words_[0] in "<!|") and _OFFERS.match(
        words_
    ):
        return True
    if not _begins(first[0]):
        return False
    key = _key(words_)
    shape = _lines_by_first_word().get(_first_word(key))
    return shape is not None and shape.fullmatch(key) is not None


def is_imprint(words_: str) -> bool:
    """True for a line that says to whom the page belongs: "Bản quyền thuộc Báo …", "Nguồn: http://…"."""
    return len(words_) < _LONGEST_IMPRINT and _IMPRINT.match(words_.strip()) is not None


_PICTURE = re.compile(r"\|?\s*!\[")
_CELL = re.compile(r"(\s*\|\s*)[^|]*?[^|\s](\s*\|\s*)")


def _bars(lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """The bars around the one cell below a picture: "![](a.jpg) |", "| Toàn cảnh phiên họp |"."""
    for line in lines:
        if line.words[-1:] == "|" and line.words.count("|") == 1 and len(line.words.strip()) > 1:
            yield line.start + len(line.words[:-1].rstrip()), line.end
    for above, line in pairwise(lines):
        cell = _CELL.fullmatch(line.words) if line.words[:1] == "|" and _PICTURE.match(above.words) else None
        if cell:
            yield line.start, line.start + cell.end(1)
            yield line.start + cell.start(2), line.end


def _buttons(lines: list[_Line]) -> Iterator[_Line]:
    return (
        line
        for line in lines
        if len(line.words) <= _LONGEST and (is_button_line(line.words) or line.words.strip() in _STRAY)
    )


def is_box_heading(words_: str) -> bool:
    """True for "Tin liên quan", "Tags:" and the like."""
    return len(words_) < 60 and _LETTER.search(words_) is not None and _key(words_).rstrip(" :»>…(0)") in _tails()


def _boxes(lines: list[_Line]) -> Iterator[_Line]:
    """Each link box: its heading and the short lines without a full stop that follow it."""
    if len(lines) < 3:
        return
    inside = False
    for line in lines[1:]:
        if len(line.words) < 60 and is_box_heading(line.words):
            inside = True
        elif inside and not _is_link(line.words):
            inside = False
        if inside:
            yield line


def _is_link(words_: str) -> bool:
    low = words_.strip()
    return len(low) < 180 and not low.endswith((".", ";", ":", "…", "./."))


def _repeated(lines: list[_Line]) -> Iterator[_Line]:
    """A title that stands twice, and a standfirst with which a later paragraph begins word for word."""
    for at, line in enumerate(lines[:4]):
        own = line.words.strip()
        if len(own) < 25:
            continue
        for later in lines[at + 1 : at + 5]:
            words_ = later.words.strip()
            if words_ == own and not own.endswith((".", ";")):
                yield later
                break
            if at and len(own) > 60 and words_.startswith(own.rstrip(".… ")):
                yield line
                break
    for one, other in pairwise(lines[4:]):  # what a picture shows, once from its description and once from below it
        own = one.words.strip()
        if own == other.words.strip() and len(own) > 40 and "ảnh:" in own.lower():
            yield other
