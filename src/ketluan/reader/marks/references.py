"""Every place where a person of the document is meant: full names, bare posts, "ông Sơn", "đồng chí" alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.capitals import runs
from ketluan.reader.marks.held import Held, bearings, full_name, same_post
from ketluan.reader.marks.posts import Post, posts
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document


class Sighting(NamedTuple):
    """Words that mean the person of that name."""

    span: Span
    name: str


class _Event(NamedTuple):
    """Something that may mean a person: ``post`` for a bare post, ``names`` for those who bear a given name."""

    span: Span
    name: str | None
    post: Post | None
    names: tuple[str, ...]


_ADDRESS = re.compile(
    r"(?<!\w)(?<!các )(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|cụ|đại biểu|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy)) \Z"
)
_PRONOUN = re.compile(
    r"(?<!\w)(đồng chí|ông|bà)(?:,? (?:cũng|đã|còn|đồng thời|tiếp tục|sẽ|vừa|rất|bày tỏ|đề nghị|đề xuất|yêu cầu"
    r"|nhấn mạnh|khẳng định|cho"
    r"|mong|chỉ đạo|chỉ rõ|lưu ý|đánh giá|ghi nhận|biểu dương|hoan nghênh|trân trọng|tin tưởng|phát biểu|kết luận"
    r"|kêu gọi|nêu|giao"
    r"|nói|hỏi|thông tin|kiến nghị|phân tích|chia sẻ|gợi ý|nhận định|báo cáo|trình bày|giải thích|dẫn chứng|đặt"
    r"|bổ sung|hy vọng|gửi|chúc|cảm ơn|nhắc|thẳng thắn)\b|, )"
)
_SEVERAL = re.compile(r"(?:các|từng|mỗi|những|số|nhiều|một|hai|ba|bốn|năm|\d+) \Z")
_ANY = re.compile(r"(?:từng|mỗi|một|các|những|vị trí|chức|chức vụ|chức danh|bầu|làm|cử|cuộc bầu cử|danh sách|giữ) \Z")
_CLASS = re.compile(r"\bcác\b")


def sightings(doc: Document, people: dict[str, tuple[Held, ...]]) -> list[Sighting]:
    """All mentions of the persons in the order of the text; a pronoun means who was last spoken of."""
    out: list[Sighting] = []
    last: str | None = None  # in the running text
    seen: str | None = None  # also in captions
    after = 0
    for event in _events(doc, people):
        if event.span.start < after:
            continue
        name = event.name or _meant(event, people, out, seen if _is_caption(doc, event.span) else last)
        if name is None:
            continue
        out.append(Sighting(event.span, name))
        after = event.span.end
        seen = name
        if not _is_caption(doc, event.span):
            last = name
    return out


def _is_caption(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return block is not None and block.kind == "caption"


def _meant(event: _Event, people: dict[str, tuple[Held, ...]], out: list[Sighting], last: str | None) -> str | None:
    if event.post is not None:
        return _post_holder(event.post, people, out)
    if event.names:
        return _latest(event.names, out)
    return last


def _post_holder(post: Post, people: dict[str, tuple[Held, ...]], out: list[Sighting]) -> str | None:
    """Who holds a bare post; among several who was named last."""
    holders = tuple(name for name, held in people.items() if any(same_post(one, post) for one in held))
    exact = tuple(name for name in holders if any(one.text.casefold() == post.text.casefold() for one in people[name]))
    return _latest(exact or holders, out)


def _latest(names: tuple[str, ...], out: list[Sighting]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    for sighting in reversed(out):
        if sighting.name in names:
            return sighting.name
    return names[0]


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
        events.append(_Event(Span(start, end), full_name(doc, bearing.name.text), None, ()))
    for post in doc.marks(posts):
        if post.span.start not in worn and _may_mean_one(doc, post):
            events.append(_Event(Span(_with_address(doc, post.span.start), post.span.end), None, post, ()))
    events += _given_names(doc, people)
    events += [
        _Event(Span(*found.span(1)), None, None, ())
        for found in _PRONOUN.finditer(doc.shadow)
        if not _SEVERAL.search(doc.shadow, max(0, found.start() - 8), found.start())
    ]
    return sorted(events, key=lambda event: (event.span.start, -event.span.end))


def _with_address(doc: Document, start: int) -> int:
    found = _ADDRESS.search(doc.shadow, max(0, start - 16), start)
    return found.start() if found else start


def _may_mean_one(doc: Document, post: Post) -> bool:
    if post.many or _CLASS.search(post.unit.lower()):
        return False
    if (
        not post.unit
        and post.text.islower()
        and not _ADDRESS.search(doc.shadow, max(0, post.span.start - 16), post.span.start)
    ):
        return False
    return not _ANY.search(doc.shadow, max(0, post.span.start - 14), post.span.start)


def _given_names(doc: Document, people: dict[str, tuple[Held, ...]]) -> list[_Event]:
    """ "ông Sơn", "Thứ trưởng Nhật": the last syllable of a name behind a form of address or a post."""
    given: dict[str, list[str]] = {}
    for name in people:
        given.setdefault(name.split()[-1].lower(), []).append(name)
    finish = {post.span.end: post for post in doc.marks(posts)}
    out = []
    for run in doc.marks(runs):
        if len(run.starts) > 2:
            continue
        bearers = given.get(doc.text[run.starts[-1] : run.end].lower())
        if not bearers:
            continue
        start = run.starts[-1]
        if len(run.starts) == 2 and doc.shadow[run.start : run.ends[0]] not in ("ông", "bà", "anh", "chị", "cô"):
            continue
        post = finish.get(start - 1)
        address = _with_address(doc, start)
        if post is not None:
            out.append(_Event(Span(post.span.start, run.end), None, None, tuple(bearers)))
        elif address < start:
            out.append(_Event(Span(address, run.end), None, None, tuple(bearers)))
    return out
