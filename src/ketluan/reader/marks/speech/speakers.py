"""Who stands before a verb of saying: a person with posts, home or capacity between, or a group right before it."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.people import Cast
from ketluan.reader.marks.speech.attributions import over_posts
from ketluan.reader.marks.speech.groups import group_before
from ketluan.reader.marks.speech.openers import comes_first
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document

# what only tells, so that whoever stands before it as its subject speaks, whatever stands between
TELLS = frozenset({
    "cho biết", "cho rằng", "cho hay", "chia sẻ", "khẳng định", "thừa nhận", "xác nhận", "lý giải", "thông tin", "kể",
    "nói", "phản ánh", "than thở", "giải thích", "nhận định", "tâm sự", "bộc bạch", "phân trần", "nhận xét", "tiết lộ",
})  # fmt: skip
_FILLER = re.compile(
    r"[\s,–-]*(?:(?:đã|cơ bản|cũng|còn|đều|lại|vừa|tiếp tục|đồng thời|thẳng thắn|trực tiếp|chân thành|thống nhất"
    r"|kính|trân trọng"
    r"|(?:không|chưa|chỉ|chưa thể|không thể)(?= (?:đồng ý|thống nhất|nhất trí|đồng tình|cơ bản))"
    r"|đặc biệt|thì|tỏ ra"
    r"|nhận (?:khuyết điểm|trách nhiệm|lỗi)(?: (?:về|do|trong|vì) [^,;.]{4,90}?(?=,? (?:và|đồng thời) ))?"
    r"|ghi nhận|biểu dương|hoan nghênh|một lần nữa"
    r"|tiếp thu(?:(?: các| những| đầy đủ)* (?:ý kiến|chất vấn|kiến nghị)(?: (?:góp ý|phát biểu|chỉ đạo))?"
    r"(?: của [^,;.]{3,50}?(?=,| và ))?)?"
    r"|vui mừng|bày tỏ"
    r"|thay mặt [^,;]{3,80}"
    r"|phát biểu(?: kết luận| chỉ đạo| khai mạc| bế mạc| giải trình| làm rõ)?(?: (?:tại|hội nghị|phiên họp"
    r"|buổi làm việc|cuộc họp|kỳ họp)[^,;]{0,40})?|kết luận(?: (?:hội nghị|phiên họp|buổi làm việc"
    r"|cuộc họp))?"
    r"|chủ trì (?:hội nghị|phiên họp|cuộc họp|buổi làm việc)|và|khi|tại (?:hội nghị|buổi làm việc|cuộc họp"
    r"|phiên họp|kỳ họp))[\s,]*)*"
)


def person_before(doc: Document, people: Cast, start: int, verb: int) -> tuple[str, Span] | None:
    """The person who is the subject of a verb: named, by post or by "đồng chí", with only manner words between."""
    mention = people.before(start, verb)
    if mention is not None and doc.shadow.endswith(_BY_WHOM, start, mention.span.start):
        return None
    if mention is not None and doc.shadow.endswith(("của ", "theo "), start, mention.span.start):
        opener = people.after(start, mention.span.start)  # "Bí thư Huyện ủy tiếp thu ý kiến của ông A và hứa …"
        linked = opener and comes_first(doc, start, opener.span.start) and doc.shadow.endswith(" và ", start, verb)
        if opener and linked:
            return opener.person.name, Span(opener.span.start, over_posts(doc, opener.span.end, verb))
    if mention is not None:
        after = over_posts(doc, mention.span.end, verb)
        house = _HOUSE.match(doc.text, after, verb) if after > mention.span.end else None
        after = house.end() if house else after
        home = _AT_HOME.match(doc.shadow, after, verb)
        filler = _FILLER.match(doc.shadow, home.end(), verb) if home else None
        if filler and filler.end() == verb:
            return mention.person.name, Span(mention.span.start, after)
        filler = _FILLER.match(doc.shadow, after, verb)
        if filler and filler.end() == verb:
            return mention.person.name, span_of((mention.span.start, after))
        if doc.shadow[verb : verb + 12].startswith(_TELLING) and _in_apposition(doc, people, after, verb):
            return mention.person.name, Span(mention.span.start, after)
    return None


_TELLING = tuple(sorted(TELLS))
# ", chủ đầu tư dự án, đơn vị trúng thầu,": what is said of the subject between commas, with no verb of its own
_APPOSITION = re.compile(r"\s?(?:,|\(|-|–)[^;:.\"“”]{2,160}[,) –-]\s?(?:(?:cũng|đã|còn|vừa) )?\Z")
_HAS_VERB = re.compile(
    rf"\b(?:{trie(word.split(chr(9))[0] for word in words('speech_verbs'))}|là|được|có|bị|đang|sẽ|khi|để|mà|thì|nên"
    r"|trong khi|đến|tới|chủ trì|dự|cùng|phải|cần|dư luận|người dân|cử tri|nhiều|một số)\b"
)


def _in_apposition(doc: Document, people: Cast, start: int, verb: int) -> bool:
    """Whether only what is said of the subject stands between a name and a verb."""
    if not _APPOSITION.match(doc.shadow, start, verb) or people.after(start, verb) is not None:
        return False
    return _HAS_VERB.search(doc.shadow, start, verb) is None


# "chị A, trú tại bản B, kể": where someone is at home, or in what capacity
_AT_HOME = re.compile(
    r"(?:,| \(| -) (?:trú|ngụ|ở|sống|quê|người|hộ|thôn|bản|làng|xóm|ấp|buôn|khối|tổ|phường|xã|thị trấn|khu|nguyên"
    r"|đại diện|chủ|đại biểu|tổ đại biểu|giáo viên|bác sĩ|nông dân|ngư dân|tiểu thương|trưởng)\b[^,;:.()]{2,70}"
    r"(?:,|\))? ?(?=\w|\Z)"
)
# "nếu chưa được Chủ tịch UBND huyện đồng ý"
_BY_WHOM = ("được ", "được đồng chí ", "được ông ", "được bà ")
# "ông A, Vụ trưởng Vụ B, Tổng cục C cho rằng": the house behind a post
_HOUSE = re.compile(
    r"(?:\s[^\W\d_]+){0,2},\s+(?:thuộc\s+)?(?:Tổng [Cc]ục|Cục|Vụ|Viện|Trường|Trung tâm|Tổng [Cc]ông ty|Công ty"
    r"|Tập đoàn|huyện|quận|thị xã|thành phố|tỉnh(?=\s+[A-ZĐ]))"
    r"(?:\s+\w+){1,6}?(?=\s*\Z|\s+(?:đã|cũng)\b)"
)


def named_in(people: Cast, group: Span) -> str | None:
    """The person whom the words for a group begin with: "Đại biểu A thuộc tổ đại biểu huyện B"."""
    mention = people.after(group.start, group.end)
    return mention.person.name if mention and mention.span.start <= group.start + _CALLED else None


_CALLED = 12  # "đại biểu", "đồng chí" and the like before a name
_COMMA = re.compile(r", (?=(?:một |các |nhiều )?(?:đại diện|lãnh đạo|người đứng đầu|chính quyền)\b)")


def right_before(doc: Document, start: int, verb: int) -> Span | None:
    """The group that stands between a comma and the verb, whatever the sentence begins with: "…, đại diện Sở A cho
    hay"."""
    commas = [found.end() for found in _COMMA.finditer(doc.shadow, max(start, verb - _NEAR), verb)]
    return group_before(doc, commas[-1], verb) if commas else None


_NEAR = 160
