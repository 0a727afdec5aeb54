"""Quantities: every number of the text that counts or measures something, with its unit.

Not quantities, here and so everywhere: days, years, periods and durations, ordinals, numbers of documents, names
("Covid-19", "bão số 9"), telephone numbers, the numbers of points, grades ("cấp 7"), a fraction in words' place
("2/3 diện tích").
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from msgspec.structs import replace

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.values.bare_numbers import bare_unit, stands_beside
from ketluan.reader.marks.values.dates import dates
from ketluan.reader.marks.values.digits import digits
from ketluan.reader.marks.values.units import Unit, unit_at
from ketluan.reader.marks.values.years import years
from ketluan.reader.model import Shape, Span, span_of
from ketluan.reader.text.document import Document

Part = Literal["low", "high", "part", "whole", "rank"]


class Number(Shape, frozen=True, gc=False):
    """A quantity. ``digits`` holds the number alone, ``span`` also its unit ("22.994,1 ha").

    ``value`` is read as Vietnamese writes it ("22.994,1" is 22994.1), the magnitude word stays in ``unit`` ("tỷ đồng").
    ``unit`` is None for a rank alone ("thứ 4"). ``measured`` is true for units of measure (đồng, ha, %).
    ``part``: ``low`` and ``high`` are the ends of a range, ``part`` and ``whole`` the two numbers of "7/10 xã".
    """

    span: Span
    digits: Span
    value: Decimal
    unit: str | None
    unit_span: Span
    measured: bool
    part: Part | None = None


_WRITTEN = r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]+(?:[.,][0-9]+)?"
_NUMBER = re.compile(_WRITTEN)
# "7/10 xã", "13.449 ha/11.557 ha"
_OVER = re.compile(rf"\s?/\s?({_WRITTEN})(?![0-9/])")
# "8,5 - 9%", "từ 7 đến 8%", "200-300mm", "7,5% - 8%"
_TO = re.compile(rf"\s?(?:-|đến|tới)\s?({_WRITTEN})(?![0-9/])")
# "394 tỷ 581 triệu đồng"
_SMALLER = re.compile(r"\s?(tỷ|tỉ|triệu)\s+([0-9]{1,3}(?:,[0-9]+)?)\s?(triệu|nghìn|ngàn)\s+(đồng)\b")
_LARGER = ("tỷ", "tỉ", "triệu")
_SMALLER_BY = {("tỷ", "triệu"): 3, ("tỉ", "triệu"): 3, ("triệu", "nghìn"): 3, ("triệu", "ngàn"): 3}
# What a number names rather than counts: "bão số 9", "Điều 30", "cấp 7", "lần thứ 17", "khóa 8", "tháng 8".
_NAMED = frozenset(words("numbered_things"))
_COUNTED_AFTER = frozenset(
    {("số", "dân"), ("số", "quân"), ("tuyến", "trực"), ("năm", "đầu"), ("năm", "mỗi"), ("tháng", "mỗi"),
     ("số", "con"), ("số", "tổng"), ("số", "trong"), ("tầng", "hạ"), ("cấp", "cung"), ("cấp", "nâng"), ("cấp", "trợ"),
     ("cấp", "phân"), ("cấp", "khẩn")}
)  # fmt: skip
_NAMED_LAST = frozenset((*(name.split()[-1] for name in _NAMED), "và", "-"))
_RANK = re.compile(
    r"(?:(?:xếp|đứng|vị trí|giữ|hạng|(?:tụt |vươn |nhảy |vượt )?(?:xuống|lên))\s+"
    r"(?:ở\s+)?(?:hạng\s+|vị trí\s+)?(?:thứ hạng|thứ bậc|thứ|hạng)"
    r"|xếp\s+hạng|(?:xếp|đứng|giữ|lên|xuống|đạt)\s+(?:ở\s+)?vị trí)\s+\Z"
)
_RANKS = ("thứ ", "hạng ", "vị trí ", "thứ bậc ")
# "đứng thứ 4 trong 5 tỉnh Tây Nguyên": of how many
_AMONG = re.compile(
    r" (?:trong|trên|của) (?:số |tổng số )?[0-9]{1,2}(?= (?:tỉnh|thành phố|huyện|xã|phường|địa phương|sở)\b)"
)
# "xếp thứ 4 trong vùng, thứ 15 cả nước"
_RANK_AGAIN = re.compile(
    r"(?:[,;]\s+(?:và\s+)?|\bvà\s+)(thứ)\s+[0-9]{1,2}(?:/[0-9]{1,2})?\s+(?:cả nước|toàn quốc"
    r"|(?:của |trong )?(?:số )?(?:[0-9]{1,2} )?(?:khu vực|vùng|tỉnh|huyện|xã)\b)"
)
_POINT_AFTER = re.compile(r"[.)]\s|\.[0-9]+\.?\s[^\W\d]")
_FRACTION_OF = re.compile(r"\s+(?:số|diện tích|dân số|tổng|quân số)\b")
# Behind these a number may count what follows: "kết luận 4 cuộc", "chỉ thị 05" is a name all the same.
_DOCUMENTS = frozenset(
    {
        "kết luận",
        "quyết định",
        "chỉ thị",
        "kỳ",
        "tổ",
        "khối",
        "nhóm",
        "ca",
        "đợt",
        "máy",
        "điểm",
        "mức",
        "nhà",
        "tập",
        "phòng",
    }
)
# "cấp 63 giấy phép" hands out, "cấp 3" is a grade.
_HANDED_OUT = ("gpxd", "cccd", "gcn", "hộ chiếu", "mã số", "giấy", "chứng", "thẻ", "sổ", "bằng")
# "gấp 3,2 lần", "tăng hơn 2 lần": so many times what was; "không quá 1 lần": a limit; elsewhere "lần" counts nothing.
_TIMES_OVER = re.compile(
    r"\b(?:gấp|tăng|giảm|cao hơn|nhiều hơn|thấp hơn)\s+(?:gấp\s+)?(?:hơn\s+|gần\s+|trên\s+|khoảng\s+|tới\s+)?\Z"
    r"|\b(?:ít nhất|tối thiểu|(?:không )?quá)\s+\Z"
)
_TIMES = re.compile(r"\s(lần)\b(?!\s+(?:thứ|đầu(?! năm| nhiệm)|sau|này))")
# "quỹ đất 20%" is a name of the law, no share.
_LAND_OF_LAW = ("quỹ đất ", "đất công ích ")
# "trên địa bàn 02 huyện A, B" only introduces names.
_OF_PLACES = re.compile(r"\b(?:địa bàn|địa phận|địa giới|ranh giới)\s+(?:của\s+)?\Z")
_PLACES = re.compile(rf"{trie(words('levels'))}\Z")
_ROW = re.compile(r"\b(phường|quận|tổ|ấp|lô|điều|khoản) [0-9]{1,3} và \Z")  # "Phường 3 và 4 thành phố A"
_PROPORTION = frozenset("123")
_ALL_PROVINCES = frozenset({63, 34})
_REACHED = re.compile(rf"\s+(?:xuống|lên)\s+(?:(?:còn|đến|tới|thành|trên|gần|khoảng|hơn)\s+)*(?:{_WRITTEN})")
_WHOLE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+")
_OF_TOTAL = re.compile(r" (?:trên )?tổng số(?= [^\W\d])")
_SHIFTS = re.compile(r"ca,?\s+(?:và\s+)?[0-9]\s+kíp\b")
_LEFT = 24
_MAGNITUDES = ("triệu ", "tỷ ", "tỉ ")


def _value(written: str, counted: bool) -> Decimal:
    """The number that the digits say. "20,000 hộ" counts whole households, so its comma parts thousands."""
    if written.isdigit():
        return Decimal(written)
    whole, comma, part = written.partition(",")
    if "," in part or (counted and comma and len(part) == 3 and "." not in whole):
        return Decimal(written.replace(",", ""))
    if not comma and written.count(".") == 1 and len(written) - written.index(".") != 4:
        return Decimal(written)  # "9.74%", as foreign copies write it
    return Decimal(written.replace(".", "").replace(",", "."))


def _goes_on(shadow: str, start: int) -> bool:
    """Whether the digits go on a word: "covid-19", "h5n1", "1.234"."""
    if not start:
        return False
    before = shadow[start - 1]
    if before == ":":  # "ISO 9001:2015"
        return start > 1 and shadow[start - 2].isdigit()
    return before.isalpha() or (before in ".,/-" and start > 1 and shadow[start - 2].isalnum())


def _name_before(shadow: str, start: int) -> str | None:
    """The word that the digits number ("Điều 30", "bão số 9"), None where they stand behind none."""
    before = shadow[max(0, start - _LEFT) : start]
    word = before.rsplit(None, 1)[-1:]
    if not word or word[0].lstrip("“\"'(") not in _NAMED_LAST:
        return None
    last = [word.lstrip("“\"'(") for word in before.split()[-3:]]
    if last[-1] == "-":
        return "covid" if last[-2:-1] == ["covid"] else None
    if last[-1] == "và" and (row := _ROW.search(shadow, max(0, start - _LEFT), start)):
        return row[1]
    for count in range(1, len(last) + 1):
        name = " ".join(last[-count:])
        if name in _NAMED:
            counts = name == "tháng" and last[-2:-1][:1] != [] and last[-2].isdigit()  # "9 tháng 131 đồng chí"
            counts = counts or (name, *last[-2:-1]) in _COUNTED_AFTER  # "dân số 29.340 người", "trực tuyến 4.120 hồ sơ"
            return None if counts else name
    return None


def _may_count(shadow: str, name: str, unit: Unit, digits: int) -> bool:
    """Whether a number behind a word that often names counts what follows: "kết luận 4 cuộc", "cấp 63 giấy phép"."""
    if name == "cấp" and (shadow.startswith(_HANDED_OUT, unit.start) or (digits > 2 and unit.listed)):
        return True
    return unit.listed and name in _DOCUMENTS


def _times_over(shadow: str, start: int, end: int) -> Unit | None:
    times = _TIMES.match(shadow, end)
    if times and _TIMES_OVER.search(shadow, max(0, start - _LEFT), start):
        return Unit(times.start(1), times.end(1), True)
    return None


def _is_point(shadow: str, start: int, end: int) -> bool:
    """A point's number: "1. ", "2) " at the head of a line, "(3)" anywhere."""
    after = shadow[end : end + 1]
    if after not in (".", ")") or not after:
        return False
    if after == ")" and shadow[start - 1 : start] == "(":
        return True
    before = shadow[max(0, start - 6) : start]
    head = before.rpartition("\n")[2].strip(" -+*") == "" and (len(before) < 6 or "\n" in before)
    return head and _POINT_AFTER.match(shadow, end) is not None


class _Reading:
    """One pass over a document's digits."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.text, self.shadow = doc, doc.text, doc.shadow
        self.taken = {d.span.start: d.span.end for d in doc.marks(dates)}
        self.taken.update((y.start, y.end) for y in doc.marks(years))

    def at(self, start: int, end: int) -> tuple[list[Number], int]:
        """The numbers that begin with a run of digits and where they end; none where the digits are no quantity."""
        shadow = self.shadow
        if shadow.startswith((".", ","), end):
            end = _NUMBER.match(shadow, start).end()  # type: ignore[union-attr]
        written, before = shadow[start:end], shadow[start - 1 : start]
        if shadow.endswith(_RANKS, 0, start):
            if rank := _RANK.search(shadow, max(0, start - _LEFT), start):
                if not written.isdigit() or len(written) > 3:
                    return [], end  # "xếp thứ 422.994,1" is no place
                placed = self._rank(rank.start(), start, end)
                return [placed], placed.span.end
            if again := _RANK_AGAIN.search(shadow, max(0, start - 9), start + 40):
                placed = self._rank(again.start(1), start, end)
                return [placed], placed.span.end
        beside = before == "/" and stands_beside(shadow, start, end) and self._unit(end) is not None
        goes_on = before != " " and not beside and _goes_on(shadow, start)
        if goes_on or _is_point(shadow, start, end) or _is_telephone(written):
            return [], end
        unit = self._unit(end) or _times_over(shadow, start, end)
        name = _name_before(shadow, start)
        if name and not (unit and (unit.measured or _may_count(shadow, name, unit, len(written)))):
            return [], end
        if unit and self.shadow.startswith("kv", unit.start):
            return [], end  # "đường dây 35 kV": the name of a line
        if written in ("1", "01") and unit and self._is_per(start, unit):
            return [], end
        found = self._with_second(start, end, unit)
        if found is not None:
            return found, found[-1].span.end if found else end
        if unit is None:
            return self._bare(start, end)
        if before == "+" and shadow[unit.start : unit.end] == "m":
            return [], end  # "cao trình +45,0 m" is a height on the map
        if not unit.listed and not _WHOLE.fullmatch(written):
            return [], end  # "PM 2.5 gấp đôi": no thing is counted in parts
        if self._counts_nothing(written, start, unit):
            return [], end
        return [self._number(start, end, unit)], unit.end

    def _is_per(self, start: int, unit: Unit) -> bool:
        """Whether one of a measure stands for each: "giá trị sản xuất trên 1 ha đất canh tác"."""
        area = self.shadow[unit.start : unit.end] in ("ha", "m2", "km2")
        return area and self.shadow.endswith((" trên ", " trên mỗi ", " của "), 0, start)

    def _unit(self, at: int) -> Unit | None:
        """The unit behind a number, in the same block: "tuyến đường 188" above "a) …" counts nothing."""
        if self.shadow.startswith("\n", at) and self.doc.block_at(at) is None:
            return None
        return unit_at(self.text, self.shadow, at)

    def _bare(self, start: int, end: int) -> tuple[list[Number], int]:
        if reached := self._reached(end):
            return [replace(self._number(start, end, reached), span=Span(start, end), unit_span=Span(end, end))], end
        counts, unit = bare_unit(self.text, self.shadow, start, end)
        value = _value(self.shadow[start:end], True)
        held = Number(span_of((start, end)), span_of((start, end)), value, unit, span_of((end, end)), False)
        return ([held] if counts and value == int(value) else []), end

    def _reached(self, end: int) -> Unit | None:
        """The unit of a level that is left for another: "giảm từ 401 xuống còn 208 đơn vị"."""
        reached = _REACHED.match(self.shadow, end)
        return unit_at(self.text, self.shadow, reached.end()) if reached else None

    def _counts_wholes(self, unit: Unit) -> bool:
        """Whether the unit is one that is counted; "2,128 triệu lượt" counts millions, which have parts."""
        return not unit.measured and not self.shadow.startswith(_MAGNITUDES, unit.start)

    def _counts_nothing(self, written: str, start: int, unit: Unit) -> bool:
        """Whether the number belongs to a name or a watchword, or introduces names."""
        if unit.measured:
            return self.shadow.startswith("%", unit.start) and self.shadow.endswith(_LAND_OF_LAW, 0, start)
        if self.text[unit.start - 1] != " " and self.text[unit.start].isupper():
            return True  # "(3EM)"
        return self._is_slogan(written, start, unit) or self._introduces(start, unit) or self._numbers_name(start, unit)

    def _introduces(self, start: int, unit: Unit) -> bool:
        """Whether the number introduces names: "địa bàn 02 huyện Hin, Khao"."""
        shadow, low = self.shadow, max(0, start - _LEFT)
        named = self.text[unit.end : unit.end + 1] == " " and self.text[unit.end + 1 : unit.end + 2].isupper()
        place = named and _PLACES.match(shadow, unit.start, unit.end)
        return bool(place and _OF_PLACES.search(shadow, low, start))

    def _numbers_name(self, start: int, unit: Unit) -> bool:
        """Whether the digits belong to the name before them: "khu công nghiệp Nam Thuận 2 xả thải"."""
        if unit.listed or not self.text[start : start + 3].split(" ")[0].isdigit():
            return False
        word = self.text.rfind(" ", max(0, start - _LEFT), start - 1) + 1
        opens = self.text[max(0, word - 2) : word].rstrip()[-1:] in ("", ".", ":", ";", "-", "\n", "“", '"')
        return self.text[start - 1 : start] == " " and self.text[word].isupper() and not opens

    def _is_slogan(self, written: str, start: int, unit: Unit) -> bool:
        noun = self.shadow[unit.start : unit.end]
        if noun.startswith(("liều", "mũi")) and self.shadow.endswith(("đủ ", "tiêm ít nhất "), 0, start):
            return True  # "tiêm đủ 2 liều", "tiêm ít nhất 1 mũi" say who is counted, they count nothing
        if noun in ("lúa", "vụ", "màu") and self.shadow.endswith(("đất ", "lúa "), 0, start):
            return True  # "đất 2 lúa"
        if _SHIFTS.match(self.shadow, unit.start) or noun == "kíp":
            return True  # the builders' watchword "3 ca, 4 kíp"
        if len(written) == 1 and self.shadow.endswith(" cả ", 0, start):
            return True  # "cả 3 tiêu chí" means all of them
        return noun.startswith("tỉnh") and written.isdigit() and int(written) in _ALL_PROVINCES

    def _number(self, start: int, end: int, unit: Unit, part: Part | None = None) -> Number:
        return Number(
            span=span_of((start, max(end, unit.end) if unit.start >= end else end)),
            digits=span_of((start, end)),
            value=_value(self.shadow[start:end], self._counts_wholes(unit)),
            unit=" ".join(self.text[unit.start : unit.end].lower().split()),
            unit_span=span_of((unit.start, unit.end)),
            measured=unit.measured,
            part=part,
        )

    def _rank(self, phrase: int, start: int, end: int) -> Number:
        """In "xếp thứ 4", "đứng thứ 5/14": the place, not the field."""
        over = _OVER.match(self.shadow, end) or _AMONG.match(self.shadow, end)
        stop = over.end() if over else end
        value = Decimal(self.shadow[start:end])
        return Number(Span(phrase, stop), Span(start, end), value, None, Span(end, end), False, "rank")

    def _with_second(self, start: int, end: int, own: Unit | None) -> list[Number] | None:
        """The numbers where a second one goes on with this one, none where both are no quantity, else None."""
        if own is not None and self.shadow.startswith(_LARGER, own.start) and (found := self._smaller(start, end)):
            return found
        at = own.end if own else end
        joint = self.shadow[at : at + 2].lstrip()[:1]
        if joint == "/":
            return self._fraction(start, end, own)
        return self._range(start, end, own) if joint in ("-", "đ", "t") else None

    def _smaller(self, start: int, end: int) -> list[Number] | None:
        match = _SMALLER.match(self.shadow, end)
        if match is None or (match[1], match[3]) not in _SMALLER_BY:
            return None
        value = _value(self.shadow[start:end], False) + Decimal(match[2].replace(",", ".")).scaleb(-3)
        unit = Span(match.start(1), match.end())
        return [Number(Span(start, match.end()), Span(start, end), value, f"{match[1]} {match[4]}", unit, True)]

    def _fraction(self, start: int, end: int, own: Unit | None) -> list[Number] | None:
        over = _OVER.match(self.shadow, own.end if own else end)
        if over is None:
            return None
        after = over.end()
        total = _OF_TOTAL.match(self.shadow, after) if len(over[1]) > 1 else None  # "95/96 tổng số đại biểu"
        unit = self._unit(total.end() if total else after)
        part = total is None and _FRACTION_OF.match(self.shadow, after) is not None
        if unit is None or part or self.shadow.startswith("kv", unit.start) or self._is_proportion(start, over, unit):
            return []
        if own is not None and over[1] in ("1", "01") and not self._is_same(own, unit):
            return [self._number(start, end, Unit(own.start, unit.end, own.measured))]  # "14 tiêu chí/1 xã"
        if own is not None and not self._is_same(own, unit):  # "thụ lý 96 vụ/152 bị can": two counts
            return [self._number(start, end, own), self._number(over.start(1), after, unit)]
        first = self._number(start, end, own or unit, "part")
        return [replace(first, span=Span(start, unit.end)), self._number(over.start(1), after, unit, "whole")]

    def _is_same(self, own: Unit, unit: Unit) -> bool:
        words = self.shadow[own.start : own.end].split()
        return own.measured == unit.measured and words[:1] == self.shadow[unit.start : unit.end].split()[:1]

    def _is_proportion(self, start: int, over: re.Match[str], unit: Unit) -> bool:
        """ "1/10 chiều dài": a proportion of something; "7/10 xã" counts."""
        return len(over[1]) <= 2 and self.shadow[start : over.start()].strip() in _PROPORTION and not unit.listed

    def _range(self, start: int, end: int, own: Unit | None) -> list[Number] | None:
        to = _TO.match(self.shadow, own.end if own else end)
        if to is None or to.start(1) in self.taken:
            return None
        unit = self._unit(to.end())
        if unit is None or (
            own is not None and not self.shadow.startswith(self.shadow[own.start : own.end], unit.start)
        ):
            return None
        low = self._number(start, end, unit, "low")  # "80kg-120kg/con": both by head
        return [replace(low, span=Span(start, unit.end)), self._number(to.start(1), to.end(), unit, "high")]


def _is_telephone(written: str) -> bool:
    if len(written) > 2 and written[0] == "0" and written[1] not in ",.":
        return True
    return len(written) > 15 and len(written.replace(".", "")) > 15


def numbers(doc: Document) -> tuple[Number, ...]:
    """The quantities of a text in order; the two numbers of a range or a fraction are each one."""
    reading, found, reached = _Reading(doc), [], 0
    for start, end in doc.marks(digits):
        if start < reached:
            continue
        taken = reading.taken.get(start)
        if taken is not None:
            reached = taken
            continue
        some, reached = reading.at(start, end)
        found += some
    return tuple(found)
