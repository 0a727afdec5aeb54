"""The persons whom a document names, with their posts and what they do in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.held import post_ends
from ketluan.reader.marks.names.in_full import unit_in_full
from ketluan.reader.marks.names.people import Person, cast
from ketluan.reader.model import Item, Shape, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

Role = Literal["chair", "attendee", "speaker", "reporter", "mentioned"]

KEY = "people"
ORDER = 30
LABELS = {"vi": "Người", "en": "People"}
FIELD_LABELS = {
    "name": {"vi": "Họ tên", "en": "Name"},
    "posts": {"vi": "Chức vụ", "en": "Posts"},
    "roles": {"vi": "Vai trò", "en": "Roles"},
    "mentions": {"vi": "Chỗ nhắc đến", "en": "Mentions"},
}

_SAYS = re.compile(
    rf"[\s,]*(?:(?:cũng|đã|còn|và|đồng thời|tiếp tục|trực tiếp) )*(?:{trie(words('speech_verbs_of_persons'))})\b"
)
_REPORTS = re.compile(r"[\s,]*(?:đã |cũng )?(?:báo cáo|trình bày)\b")
_ATTENDS = Sought(r"(?:dự|tham gia|cùng dự|tham dự|về phía|điểm cầu)(?!\w)[^.]*\Z")


_ROLL = 600  # letters; so far back the list of those present may begin


class HeldPost(Shape, frozen=True, gc=False):
    """One post as written (``text`` quotes ``span``): ``title`` the office, ``unit`` its body in full."""

    text: str
    title: str
    unit: str | None
    span: Span


class PersonItem(Item, frozen=True, gc=False, kw_only=True):
    """One person. ``mentions`` are all places where the person is meant, forms of address and posts included."""

    name: str
    posts: tuple[HeldPost, ...]
    roles: tuple[Role, ...]
    mentions: tuple[Span, ...]


def find(doc: Document) -> Iterator[PersonItem]:
    """The persons, in the order in which they first appear; by-lines name none."""
    chairs = doc.marks(session).chairs
    for person in doc.marks(cast).people:
        yield PersonItem(
            span=person.mentions[0],
            rule="name_with_post" if person.posts else "name_alone",
            name=person.name,
            posts=tuple(
                HeldPost(post.text, post.title, unit_in_full(doc, post.title, post.unit) or None, post.span)
                for post in person.posts
            ),
            roles=_roles(doc, person, person.name in chairs),
            mentions=person.mentions,
        )


def _roles(doc: Document, person: Person, chairs: bool) -> tuple[Role, ...]:
    """What the person does: chairs, reports, speaks, attends; else is only mentioned."""
    ends = doc.marks(post_ends)
    found: set[Role] = {"chair"} if chairs else set()
    for _, mention_end in person.mentions:
        end = _behind_posts(doc, mention_end, ends)
        if _REPORTS.match(doc.shadow, end):
            found.add("reporter")
        elif not chairs and _SAYS.match(doc.shadow, end):
            found.add("speaker")
    if not found:
        start = person.mentions[0].start
        attends = _ATTENDS.search(doc.shadow, max(0, start - _ROLL), start)
        return ("attendee",) if attends else ("mentioned",)
    order: tuple[Role, ...] = ("chair", "reporter", "speaker")
    return tuple(role for role in order if role in found)


def _behind_posts(doc: Document, at: int, ends: dict[int, int]) -> int:
    """Past the posts that follow a name with commas or dashes."""
    while True:
        start = at
        while doc.shadow[start : start + 1] in (" ", ",", "-") and start < at + 4:
            start += 1
        if start not in ends:
            return at
        at = ends[start]
