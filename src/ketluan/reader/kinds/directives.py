"""Directives: what the chair or the deciding body tells someone to do, one action each.

Source of the roles: 5 rõ (clear person, work, deadline, product, coordinator) as in QĐ 42/2014/QĐ-TTg as amended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.lexicon.words import pattern
from ketluan.reader.marks.clauses.addressees import addressees
from ketluan.reader.marks.orders.assigned import assigned, spans_of_stated
from ketluan.reader.marks.orders.assignment import between, deliverable, lead, supporters
from ketluan.reader.marks.orders.deadlines import Deadline, deadline, deadline_of_cell, times_above
from ketluan.reader.marks.orders.decided import decided
from ketluan.reader.marks.orders.directed import Directed
from ketluan.reader.marks.orders.repeats import told
from ketluan.reader.marks.orders.tables import Assignment
from ketluan.reader.marks.orders.time_columns import iso_of
from ketluan.reader.marks.speech.sections import enclosing_points
from ketluan.reader.model import Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped
from ketluan.reader.text.ranges import around, within

KEY = "directives"
ORDER = 50
LABELS = {"vi": "Nội dung chỉ đạo", "en": "Directives"}
FIELD_LABELS = {
    "speaker": {"vi": "Người chỉ đạo", "en": "Speaker"},
    "verb": {"vi": "Động từ", "en": "Verb"},
    "addressees": {"vi": "Đối tượng giao", "en": "Addressees"},
    "lead": {"vi": "Chủ trì", "en": "Lead"},
    "supporters": {"vi": "Phối hợp", "en": "Supporters"},
    "deliverable": {"vi": "Sản phẩm", "en": "Deliverable"},
    "deadline": {"vi": "Thời hạn", "en": "Deadline"},
    "deadline_text": {"vi": "Thời hạn (nguyên văn)", "en": "Deadline as worded"},
    "recurs": {"vi": "Định kỳ", "en": "Recurs"},
    "point": {"vi": "Điểm", "en": "Point"},
}


class Directive(Item, frozen=True, gc=False, kw_only=True):
    """``action`` is the passage from the action's verb on; ``deadline`` an ISO day or period, None where the text names
    none; ``deadline_text`` its words, also vague ones; ``point`` the number of the point or row ("II.3.a")."""

    action: str
    speaker: str | None
    verb: str | None
    addressees: tuple[str, ...]
    lead: str | None
    supporters: tuple[str, ...]
    deliverable: str | None
    deadline: str | None
    deadline_text: str | None
    recurs: str | None
    point: str | None


def find(doc: Document) -> Iterator[Directive]:
    """The directives of speech and points, then those of table rows, in the order of the text."""
    stated = doc.marks(spans_of_stated)
    found = [_spoken(doc, directed) for directed in doc.marks(told) if not around(stated, directed.action.start)]
    found += [directive for row in doc.marks(assigned) for directive in _row(doc, row)]
    yield from sorted(found, key=lambda directive: directive.span.start)


def _words(doc: Document, span: Span | None) -> str | None:
    return None if span is None else " ".join(doc.text[span.start : span.end].split())


def _spoken(doc: Document, directed: Directed) -> Directive:
    due = _due(doc, directed)
    action = directed.action
    backers = supporters(doc, action)
    head = directed.head
    for words in (directed.led, head):
        if words is not None and not backers:
            backers = supporters(doc, words)
    backers = backers or directed.beside or between(doc, directed.told, action)
    product = deliverable(doc, action)
    stated = _first_noun(doc, directed.product) if directed.product else None
    return Directive(
        span=action,
        rule="row" if directed.block.kind == "row" else "spoken_order" if directed.verb else "assigned_point",
        action=doc.text[action.start : action.end],
        speaker=directed.speaker,
        verb=_words(doc, directed.verb),
        addressees=tuple(_words(doc, span) or "" for span in directed.told),
        lead=_words(doc, directed.leader or lead(doc, action, directed.told, directed.led)),
        supporters=tuple(_words(doc, span) or "" for span in backers),
        deliverable=stated or _product(doc, product),
        deadline=due.iso if due else None,
        deadline_text=_words(doc, due.span) if due else None,
        recurs=due.recurs if due else None,
        point=doc.marks(enclosing_points).get(directed.block.span.start),
    )


def _due(doc: Document, directed: Directed) -> Deadline | None:
    """The deadline of an order: its own words, those bound to it by a semicolon, those that open its sentence or the
    lead-in above it; vague words ("sớm") only where none of these names a day, a period or a recurrence."""
    own = deadline(doc, directed.action.start, directed.action.end)
    if own is not None and (own.iso or own.recurs):
        return own
    for place in (*directed.also, _opening(doc, directed), *([directed.head] if directed.head else ())):
        due = _due_at(doc, place)
        if due is not None and (due.iso or due.recurs):
            return due
    return own or doc.marks(times_above).get(directed.block.span.start)


def _opening(doc: Document, directed: Directed) -> Span:
    """The words that open the sentence of an order, behind what it decides: "Đồng ý gia hạn đến quý I; giao …"."""
    start, end = directed.opening
    before = within(doc.marks(decided), start, end)
    return Span(min(before[-1].span.end, end), end) if before else directed.opening


_HEADED = re.compile(r"(?:hạn|ngày|thời gian|thời hạn|tiến độ)[^:;.]{0,24}:\s*")


def _due_at(doc: Document, place: Span) -> Deadline | None:
    """The deadline that a passage names; "Thời gian hoàn thành: quý II" needs no preposition."""
    start, end = place
    if start >= end:
        return None
    headed = _HEADED.match(doc.shadow, start, end)
    return deadline(doc, start, end) or (deadline_of_cell(doc, headed.end(), end) if headed else None)


def _row(doc: Document, row: Assignment) -> Iterator[Directive]:
    task = _trim(doc, row.task)
    in_table = row.block.kind == "row"
    due = _due_of_row(doc, row)
    leads = addressees(doc, row.lead.start, row.lead.end) if row.lead else ()
    backers = addressees(doc, *row.supporters) if row.supporters else supporters(doc, task)
    if row.deliverable:
        product = _first_noun(doc, row.deliverable)
    else:
        product = _product(doc, deliverable(doc, task, listed=True))
    yield Directive(
        span=task,
        rule="table_row" if in_table else "stated_task",
        action=doc.text[task.start : task.end],
        speaker=None,
        verb=None,
        addressees=(),
        lead=_words(doc, row.lead if len(leads) != 1 else leads[0]),
        supporters=tuple(_words(doc, span) or "" for span in backers),
        deliverable=product,
        deadline=due.iso if due else None,
        deadline_text=_words(doc, row.deadline) or _marked(doc, row),
        recurs=due.recurs if due else None,
        point=row.number if in_table else doc.marks(enclosing_points).get(row.block.span.start),
    )


def _due_of_row(doc: Document, row: Assignment) -> Deadline | None:
    """The deadline of a row: what its cell says, else the columns of time that it marks."""
    if row.deadline:
        return deadline_of_cell(doc, row.deadline.start, row.deadline.end)
    return Deadline(iso_of(doc, row.times), row.times[0].name) if row.times else None


def _marked(doc: Document, row: Assignment) -> str | None:
    """The names of the columns that a row marks, the first and the last: "Quý III - Quý IV"."""
    names = [_words(doc, time.name) or "" for time in row.times]
    return " - ".join(names[:1] + names[1:][-1:]) or None


def _trim(doc: Document, span: Span) -> Span:
    return stripped(doc.text, span, before=" -–+•", behind=" .;,")


def _product(doc: Document, span: Span | None) -> str | None:
    words = _words(doc, span)
    return words.lower() if words else None


_NOUN = pattern("products")
# what is no paper, named at the head of the cell: "Dữ liệu hộ tịch điện tử", "Tin, bài, phóng sự"
_THING = re.compile(
    r"(?:kho dữ liệu|dữ liệu|hệ thống|nền tảng|ứng dụng|cổng thông tin|trang thông tin|tin|bài|phóng sự|mô hình"
    r"|công trình|hội thảo|diễn đàn|sản phẩm|giải pháp|video|clip)\b"
)


def _first_noun(doc: Document, cell: Span) -> str | None:
    """The first noun of the product's cell: "Báo cáo kết quả rà soát" → "báo cáo"."""
    first = _THING.match(doc.shadow, *cell) or _NOUN.search(doc.shadow, *cell)
    return first[0] if first else None
