"""Every place where a person of the document is meant: full names, bare posts, "ông Sơn", "đồng chí" alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.names.capitals import UPPER
from ketluan.reader.marks.names.held import Held, bearings, full_name, same_post
from ketluan.reader.marks.names.posts import Post, posts
from ketluan.reader.model import Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought


class Sighting(Shape, frozen=True, gc=False):
    """Words that mean the person of that name."""

    span: Span
    name: str


class _Event(Shape, frozen=True, gc=False):
    """Something that may mean a person: ``post`` for a bare post, ``names`` for those who bear a given name."""

    span: Span
    name: str | None
    post: Post | None
    names: tuple[str, ...]


_ADDRESS = re.compile(
    r"(?<!\w)(?<!các )(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|cụ|đại biểu|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy)) \Z"
)
_ADDRESS_ENDS = (
    "chí ", "đ/c ", "ông ", "bà ", "anh ", "chị ", "cô ", "thầy ", "cụ ", "biểu ", "tá ", "tướng ", "úy "
)  # fmt: skip
_DOES = (
    r"(?:,? (?:cũng|đã|còn|đồng thời|tiếp tục|sẽ|vừa|rất|bày tỏ|đề nghị|đề xuất|yêu cầu|nhấn mạnh|khẳng định|cho|mong"
    r"|chỉ đạo|chỉ rõ|lưu ý|đánh giá|ghi nhận|biểu dương|hoan nghênh|trân trọng|tin tưởng|phát biểu|kết luận"
    r"|kêu gọi|nêu"
    r"|giao|nói|hỏi|thông tin|kiến nghị|phân tích|chia sẻ|gợi ý|nhận định|báo cáo|trình bày|giải thích|dẫn chứng|đặt"
    r"|bổ sung|hy vọng|gửi|chúc|cảm ơn|nhắc|thẳng thắn|phân công|quán triệt|căn dặn|hứa|cam kết|cảnh báo"
    r"|đặc biệt (?=nhấn|lưu|yêu|đề|biểu|đánh|quan)|một lần nữa|dặn|nhắn|động viên|định hướng|phê bình|đôn đốc|chốt"
    r"|chỉ ra"
    r"|lý giải|giải trình|trả lời|(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất))\b|, )"
)
_PRONOUNS = tuple(Sought(rf"({word}){_DOES}") for word in ("đồng chí", "đ/c", "ông", "bà"))
_MANY_PEOPLE = 200
_FEW = 24
_SEVERAL = re.compile(r"(?:các|từng|mỗi|những|số|nhiều|một|hai|ba|bốn|năm|\d+) \Z")
_ANY = re.compile(r"(?:từng|mỗi|một|các|những|vị trí|chức|chức vụ|chức danh|bầu|làm|cử|cuộc bầu cử|danh sách|giữ) \Z")
_CLASS = re.compile(r"\bcác\b")


def sightings(doc: Document, people: dict[str, tuple[Held, ...]]) -> list[Sighting]:
    """All mentions of the persons in the order of the text; a pronoun means who was last spoken of."""
    out: list[Sighting] = []
    holders = _Holders(people)
    last: str | None = None  # in the running text
    seen: str | None = None  # also in captions
    after = 0
    for event in _events(doc, people):
        if event.span.start < after:
            continue
        caption = _is_caption(doc, event.span)
        name = event.name or holders.meant(event) or (None if event.post or event.names else seen if caption else last)
        if name is None:
            continue
        out.append(Sighting(event.span, name))
        holders.seen(name)
        after = event.span.end
        seen = name
        if not caption:
            last = name
    return out


def _is_caption(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return block is not None and block.kind == "caption"


class _Holders:
    """Who holds a bare post, who bears a given name; among several who was named last."""

    def __init__(self, people: dict[str, tuple[Held, ...]]) -> None:
        self.people = people
        self.order: dict[str, int] = {}
        self.count = 0
        self.known: dict[str, tuple[str, ...]] = {}
        self.bearers: dict[str, dict[str, None]] = {}  # post in small letters → those who hold it, in order
        for name, held in people.items():
            for one in held:
                self.bearers.setdefault(one.text.casefold(), {})[name] = None

    def seen(self, name: str) -> None:
        self.count += 1
        self.order[name] = self.count

    def meant(self, event: _Event) -> str | None:
        names = self.holding(event.post) if event.post else event.names
        if len(names) < 2:
            return names[0] if names else None
        return max(names, key=lambda name: self.order.get(name, -1))

    def holding(self, post: Post) -> tuple[str, ...]:
        key = post.text.casefold()
        if key not in self.known:
            self.known[key] = self._search(post)
        return self.known[key]

    def _search(self, post: Post) -> tuple[str, ...]:
        exact = tuple(self.bearers.get(post.text.casefold(), ()))
        if exact or len(self.people) > _MANY_PEOPLE:
            return exact
        return tuple(name for name, held in self.people.items() if any(same_post(one, post) for one in held))


def _events(doc: Document, people: dict[str, tuple[Held, ...]]) -> list[_Event]:
    """What may mean a person, in the order of the text; what begins first, then what is longer, goes first."""
    events: list[_Event] = []
    worn: set[int] = set()
    for bearing in doc.marks(bearings):
        start, end = bearing.name.span
        if bearing.before:
            start = bearing.before.start
        for chain in (bearing.before, bearing.behind):
            worn.update(post.span.start for post in chain.posts) if chain else None
        start = _with_address(doc, start)
        events.append(_Event(span_of((start, end)), full_name(doc, bearing.name.text), None, ()))
    for post in doc.marks(posts):
        if post.span.start not in worn and _may_mean_one(doc, post):
            events.append(_Event(span_of((_with_address(doc, post.span.start), post.span.end)), None, post, ()))
    events += _given_names(doc, people)
    events += _pronouns(doc)
    events += _heads(doc, people)
    return sorted(events, key=lambda event: (event.span.start, -event.span.end))


def _with_address(doc: Document, start: int) -> int:
    found = _address(doc, start)
    return found.start() if found else start


def _address(doc: Document, start: int) -> re.Match[str] | None:
    """The form of address right before a position."""
    ends = doc.shadow.endswith(_ADDRESS_ENDS, 0, start)  # asked first because it costs less than a search
    return _ADDRESS.search(doc.shadow, max(0, start - 16), start) if ends else None


def _may_mean_one(doc: Document, post: Post) -> bool:
    if post.many or _CLASS.search(post.unit.lower()):
        return False
    if not post.unit and post.text.islower() and not _address(doc, post.span.start):
        return False
    return not _ANY.search(doc.shadow, max(0, post.span.start - 14), post.span.start)


def _pronouns(doc: Document) -> list[_Event]:
    """ "đồng chí", "đ/c", "ông", "bà" alone as the subject of a verb."""
    shadow = doc.shadow
    found = (hit.span(1) for pronoun in _PRONOUNS for hit in pronoun.finditer(shadow))
    return [
        _Event(Span(start, end), None, None, ())
        for start, end in found
        if not (start and shadow[start - 1].isalnum()) and not _SEVERAL.search(shadow, max(0, start - 8), start)
    ]


# "người đứng đầu chính quyền tỉnh đề nghị …"
_HEAD_OF = Sought(
    r"người đứng đầu (?:(?P<state>chính quyền|ubnd|ủy ban nhân dân)"
    r"|(?P<centre>chính phủ|bộ [^\W\d_]+(?: [^\W\d_]+){0,5}?)|tỉnh ủy|thành ủy"
    r"|huyện ủy|thị ủy|đảng bộ|cấp ủy)(?: (?:tỉnh|thành phố|huyện|thị xã|địa phương))?"
    r"(?= (?:cũng |đã |còn |tiếp tục )?(?:yêu cầu|đề nghị|giao|nhấn mạnh|lưu ý|chỉ đạo|khẳng định|cho rằng|cho biết"
    r"|đánh giá|kết luận|phát biểu|mong|tin tưởng|kêu gọi|nêu|biểu dương|ghi nhận)\b)"
)
_OF_STATE = re.compile(r"(?:quyền )?chủ tịch (?:ubnd|ủy ban nhân dân)\b")
_OF_CENTRE = re.compile(r"thủ tướng|bộ trưởng")
_OF_PARTY = re.compile(r"(?:quyền )?bí thư (?:tỉnh|thành|huyện|thị|đảng) ủy\b")


def _heads(doc: Document, people: dict[str, tuple[Held, ...]]) -> list[_Event]:
    """The head of a province or a district by what he or she heads, where one of the persons is that."""
    out = []
    for hit in _HEAD_OF.finditer(doc.shadow):
        office = _OF_STATE if hit["state"] else _OF_CENTRE if hit["centre"] else _OF_PARTY
        names = tuple(name for name, held in people.items() if any(office.match(post.text.lower()) for post in held))
        if names:
            out.append(_Event(span_of(hit.span()), None, None, names))
    return out


def _given_names(doc: Document, people: dict[str, tuple[Held, ...]]) -> list[_Event]:
    """ "ông Sơn", "Thứ trưởng Nhật": the last syllable of a name behind a form of address or a post."""
    given: dict[str, list[str]] = {}
    for name in people:
        given.setdefault(name.split()[-1], []).append(name)
    finish = {post.span.end: post for post in doc.marks(posts)}
    out = []
    for start, end in _bare(doc, tuple(given)):
        bearers = tuple(given[doc.text[start:end]])
        post = finish.get(start - 1)
        address = _with_address(doc, start)
        if post is not None:
            out.append(_Event(Span(post.span.start, end), None, None, bearers))
        elif address < start:
            out.append(_Event(Span(address, end), None, None, bearers))
    return out


def _bare(doc: Document, given: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where given names stand alone; few names are looked for one by one, which is faster."""
    if len(given) > _FEW:
        every = re.compile(rf" ({'|'.join(map(re.escape, given))})(?![\w'’])(?! [{UPPER}])")
        yield from (hit.span(1) for hit in every.finditer(doc.text))
        return
    text = doc.text
    for name in given:
        at = text.find(f" {name}")
        while at >= 0:
            start, end = at + 1, at + 1 + len(name)
            if not text[end : end + 1].isalnum() and not (
                text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
            ):
                yield start, end
            at = text.find(f" {name}", end)
