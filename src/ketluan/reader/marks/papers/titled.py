"""Documents that a text refers to by name: "Kết luận của Bộ Chính trị về …", "Quy chế làm việc của …".

A name is the type and what the document is about or whose it is. Where it ends is decided here, for documents that are
carried out and for those that a meeting adopts: at the next document of a list, at what the meeting does further, and
where the sentence goes on with a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.names.bodies import body_end
from ketluan.reader.marks.papers.numbered import TYPED
from ketluan.reader.marks.papers.paper import TYPES, Paper, date_end, kind_of
from ketluan.reader.marks.papers.symbols import SYMBOL
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_ABOUT = (
    r"(?:của |về |thực hiện |lãnh đạo |toàn khóa |chuyên đề |hđnd|hội đồng nhân dân|ban chấp hành|ban thường vụ"
    r"|tỉnh ủy|huyện ủy|chính phủ|bộ chính trị|phiên họp |kỳ họp |ngân sách )"
)
_NAMED = Sought(
    rf"\b(?P<type>(?:kết luận|chỉ thị|quyết định|chương trình hành động)(?=\s{_ABOUT})"
    rf"|nghị quyết(?=\s(?:năm \d|nhiệm vụ |quy định |phê duyệt |thành lập |sửa đổi|điều chỉnh |bổ sung |bãi bỏ"
    rf"|phê chuẩn |{_ABOUT}))"
    r"|quy chế(?=\s(?:làm việc của |phối hợp |hoạt động |quản lý |ứng xử |bầu cử |chi tiêu |tiếp công dân|về |của ))"
    r"|quy định(?=\svề )"
    r"|báo cáo(?=\squyết toán)|(?:bản )?thỏa thuận(?=\s(?:hợp tác|phối hợp))"
    r"|chương trình(?: công tác| hoạt động| làm việc)?(?=\stoàn khóa))\s"
)
_BY_BODY = Sought(
    r"\b(nghị quyết|kết luận|chỉ thị|chương trình hành động|chương trình|kế hoạch(?! và đầu tư)|đề án|quy chế"
    r"|quy định)\s"
    r"(?P<about>(?:[^;:.|(\n\t ]++| (?!(?:của|gắn với|với (?:chỉ thị|nghị quyết|kết luận)) )){1,100}+)"
    r" của (?P<body>tỉnh ủy|thành ủy"
    r"|huyện ủy|ban (?:chấp hành|thường vụ|bí thư)"
    r"|bộ chính trị|trung ương|chính phủ|thủ tướng chính phủ|quốc hội|ubnd tỉnh|hđnd tỉnh)\b"
)
_SUBJECT = (
    r"(?:hội nghị|đại hội|kỳ họp|phiên họp|ban thường vụ|ban chấp hành|đảng ủy|ubnd|hđnd|ủy ban|hội đồng|các|những"
    r"|đồng chí|ông|bà|toàn|tỉnh|huyện|thành phố|xã|phường|đảng bộ|chi bộ|sở|ngành|bộ|lãnh đạo|chúng ta"
    r"|từng|mỗi|tập thể)"
)
_SAYS = (
    r"(?:(?<!đáp ứng )(?<!theo )(?<!bảo đảm )yêu cầu|đề nghị(?! của)|cho biết|nhấn mạnh|nêu rõ|chỉ rõ|chỉ ra|khẳng định"
    r"|xác định|đặt ra|đề ra|quyết nghị|giao(?! thông| dịch| lưu| đất| rừng| khoán| khu))"
)
_DOES_NEXT = (
    r"(?:thống nhất|nhất trí|đồng ý|thông qua|ban hành|quyết định|biểu quyết|bầu|yêu cầu|đề nghị|cho ý kiến"
    r"|tiến hành|bàn|thảo luận|kết luận|công bố|trao|quán triệt|phổ biến|đã|cũng|sẽ|phải|cần|được"
    r"|giao(?! thông| dịch| lưu))"
)
# each way begins with one letter, so that the engine can skip to it
_TITLE_END = re.compile(
    r";|:|\n|\t|\||\(|…|\.(?=[\s\"”]|\Z)|”(?<=\w”)(?=[\s.,;]|\Z)|\"(?<=\w\")(?=[\s.,;]|\Z)"
    r"|, (?=(?:đã|gắn|nhằm|để|trong đó|qua đó|đồng thời|ban hành|tạo|góp|đề|tiếp tục|tập trung|coi"
    r"|từ ngày|đó là|bảo đảm|đảm bảo|bao gồm|trên cơ sở|theo đó|các |những |đồng chí |ông |bà |ngày \d"
    rf"|{_DOES_NEXT} |{_SUBJECT}(?: [^,;.:]{{0,60}}?)? (?:đã|sẽ|cần|phải|đang|được|{_SAYS}) ))"
    r"| (?:và|đồng thời|cùng) (?=(?:ban hành|các|những|kế hoạch|\d|bộ c|ubnd|sở |công an|ý kiến)"
    rf"|{_DOES_NEXT} )"
    r"| (?:đã|sẽ|đang|chưa|vẫn|nhằm|để|gắn với|theo hướng|trong thời gian|tại (?:hội nghị|kỳ họp|phiên họp|cuộc họp"
    r"|buổi)|vào (?:sáng|chiều|ngày)|(?<!không )(?<!chưa )được|cần(?! thu| chuyển| bảo vệ)|còn(?! lại)"
    r"|phải|có hiệu lực|chủ yếu|một cách"
    rf"|là (?:một|thông|căn cứ|văn bản|cơ sở|nghị)|ở (?:một số|nhiều|các)|{_SAYS})\b"
    r"| với (?=tỷ lệ|số phiếu|sự |100|\d+/\d+|\d+ ?%|đa số|tuyệt đối)| - (?=ảnh\b)"
)
_NEXT_PAPER = re.compile(
    rf"(?:,|;| và| cùng| với| hoặc| cũng như| cùng với) (?:các |bản |dự thảo )?(?P<type>{TYPES})\b"
    r"(?P<known> (?:số|của"
    r"|kết luận|\d|đại hội|trung ương|hội nghị))?"
)
_LONGEST = 260
_SHORTEST = 16
_SPECIFIC = re.compile(r"\b(?:về|năm|khóa|lần thứ|nhiệm kỳ|nhiệm vụ|số|phiên họp|thực hiện)\b")
_ONLY_BODY = re.compile(
    r"(?:của )?(?:hđnd|hội đồng nhân dân|tỉnh ủy|huyện ủy|chính phủ|bộ chính trị|ban chấp hành|ban thường vụ)"
    r"(?: (?:tỉnh|thành phố|huyện|các cấp|tỉnh ủy|huyện ủy|đảng bộ|trung ương))*\W*"
)
_OF_MANY = re.compile(
    rf"(?<!\w)(?:các|những|mọi|dự thảo|bộ|ban|nhiều|một số|hai|ba|bốn|\d+)\s+"
    rf"(?:(?:{TYPES}|chủ trương|chính sách|văn bản)(?:, | và ))*\Z"
)
# "tham mưu Ban Thường vụ ban hành Quy chế làm việc": there is no such document yet
_TO_BE_MADE = re.compile(
    r"\b(?:tham mưu|trình|dự thảo|soạn thảo|sớm|khẩn trương|cần|phải|sẽ|tới đây|đề nghị|kiến nghị|nghiên cứu)\b"
    r"[^.;:]{0,70} (?:ban hành|xây dựng)\s+\Z"
    r"|\b(?:cho ý kiến|góp ý)(?: về| vào| đối với)?(?: các)?(?: nội dung| dự thảo)?\s+\Z"
)
_OF_WHOM = re.compile(r"(?:các|những|dự thảo|sở|bộ|phòng|ban|giám đốc)\s+\Z")
_SMALL_OF_NOBODY = frozenset(("quyết định", "quy chế", "quy định"))
_ISSUES_PAPERS = re.compile(
    r"(?:bộ chính trị|ban bí thư|(?:tỉnh|thành|huyện) ủy|ban (?:thường vụ|chấp hành)|ủy ban kiểm tra|quốc hội|hđnd"
    r"|chính phủ|hội đồng nhân dân)\b"
)
_OF_ALL = re.compile(r"của (?:đảng|nhà nước|cấp trên|cấp ủy|các)\b(?! (?:bộ|ủy|đoàn))")
# rules are named where they hold: "thực hiện Quy chế phối hợp …"; elsewhere they are put before a meeting
_CARRIED_OUT = re.compile(
    r"\b(?:thực hiện|chấp hành|tuân thủ|theo|vi phạm|quán triệt|tại|trong|căn cứ|bám sát|áp dụng|ký kết|đã ban hành)"
    r"(?: (?:tốt|đúng|nghiêm|nghiêm túc|đầy đủ|hiệu quả|có hiệu quả|các|nội dung))*\s(?:[^.;:]{0,60}(?:,| và) )?\Z"
)
_NUMBER_BEHIND = re.compile(r" số (\d{1,4}[a-c]?)(?!\s*(?:%|[/,.]\d))\b")


def titled(doc: Document) -> Iterator[Paper]:
    """The documents that are named without a number, and those whose number stands behind their body."""
    yield from _named(doc)
    yield from _of_bodies(doc)


def title_end(doc: Document, start: int, at: int) -> int:
    """Where the name of a document ends that begins at ``start`` and is read up to ``at``."""
    low = doc.shadow
    bound = min(len(low), start + _LONGEST)
    stop = _TITLE_END.search(low, at, bound)
    end = stop.start() if stop else bound
    for following in _NEXT_PAPER.finditer(low, at, min(end + 60, len(low))):
        if following.start() < end and (following["known"] or doc.text[following.start("type")].isupper()):
            end = following.start()
            break
    return _carried_end(doc, at, end)


def _carried_end(doc: Document, at: int, end: int) -> int:
    """A name ends with the number of the document that it carries out: "… thực hiện Kết luận số 9-KL/TW ngày …"."""
    number = SYMBOL.search(doc.text, at, end)
    if number:
        return date_end(doc, number.end())[1]
    while doc.text[end - 1] in " ,":
        end -= 1
    return end


def _named(doc: Document) -> Iterator[Paper]:
    low = doc.shadow
    for found in _NAMED.finditer(low):
        start = found.start("type")
        kind = found["type"]
        if not (doc.text[start].isupper() or _of_body(doc, found)):
            continue
        if _OF_MANY.search(low, max(0, start - 60), start) or _TO_BE_MADE.search(low, max(0, start - 90), start):
            continue
        if _OF_ALL.match(low, found.end()):
            continue
        if kind.startswith("quy ") and not (
            _CARRIED_OUT.search(low, max(0, start - 100), start) or low.startswith("làm việc ", found.end())
        ):
            continue
        if numbered := _numbered(doc, found):
            yield numbered
            continue
        end = title_end(doc, start, found.end())
        if end - start < _SHORTEST or (
            low.startswith("của ", found.end()) and not _SPECIFIC.search(low, found.end(), end)
        ):
            continue
        if _ONLY_BODY.fullmatch(low, found.end(), end):
            continue  # "thực hiện Nghị quyết Hội đồng nhân dân": which one, nobody says
        yield Paper(Span(start, end), _type(kind), None, None, None, "named")


def _type(words: str) -> str:
    """The type of "chương trình công tác", "bản thỏa thuận"."""
    words = words.removeprefix("bản ")
    return kind_of("chương trình" if words.startswith("chương trình") and not words.endswith("hành động") else words)


def _numbered(doc: Document, found: re.Match[str]) -> Paper | None:
    """ "Nghị quyết HĐND tỉnh Hà Lâm số 170": the number stands behind the body."""
    at = found.end() + 4 if doc.shadow.startswith("của ", found.end()) else found.end()
    number = _NUMBER_BEHIND.match(doc.shadow, body_end(doc, at))
    if number is None:
        return None
    date, end = date_end(doc, number.end())
    return Paper(Span(found.start("type"), end), _type(found["type"]), number[1], date, None, "number_behind_body")


def _of_body(doc: Document, found: re.Match[str]) -> bool:
    """ "thực hiện kết luận | của Ban Thường vụ Tỉnh ủy về …": written small, but of a body and about something."""
    at = found.end()
    if found["type"] in _SMALL_OF_NOBODY or doc.shadow.endswith(("thông báo ", "ý kiến "), 0, found.start("type")):
        return False  # a notice names itself
    if not doc.shadow.startswith("của ", at) or not _ISSUES_PAPERS.match(doc.shadow, at + 4):
        return False
    return doc.shadow.startswith(" về ", body_end(doc, at + 4))


def _of_bodies(doc: Document) -> Iterator[Paper]:
    """Documents that are named with their body: "Chương trình kiểm tra … của Tỉnh ủy"."""
    for found in _BY_BODY.finditer(doc.shadow):
        before = doc.shadow[max(0, found.start() - 10) : found.start()]
        if (
            doc.text[found.start()].isupper()
            and 5 <= len(found["about"]) <= 100
            and not _OF_WHOM.search(before)
            and not TYPED.match(doc.shadow, found.start())
            and title_end(doc, found.start(), found.start("about")) > found.end("about")
            and not _TO_BE_MADE.search(doc.shadow, max(0, found.start() - 90), found.start())
        ):
            carried = SYMBOL.search(doc.text, *found.span("about"))
            end = found.end() if carried else max(found.end(), body_end(doc, found.start("body")))
            yield Paper(Span(found.start(), end), kind_of(found[1]), None, None, None, "named_with_body")
