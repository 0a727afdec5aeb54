"""Tasks set out field by field: "Nhiệm vụ: … / Cơ quan chủ trì: … / Thời hạn: …".

The fields stand as lines of a list, or as the rows of a table whose first column names them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.orders.order_parts import only_when
from ketluan.reader.marks.orders.shared_cells import shared
from ketluan.reader.marks.orders.tables import Assignment
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped
from ketluan.reader.text.sentences import sentences_of
from ketluan.reader.text.sought import Sought

_BODY = r"(?:(?:cơ quan|đơn vị|phòng|bộ phận|người|cá nhân|tổ chức)(?:,? (?:cơ quan|đơn vị|cá nhân))? )?"
_NAMES = {
    "task": r"(?:tên )?(?:nhiệm vụ|nội dung(?: nhiệm vụ| công việc| thực hiện)?|công việc|đầu việc)"
    r"(?: (?:số )?[0-9]{1,3})?",
    "lead": rf"{_BODY}(?:chủ trì|đầu mối|phụ trách|chịu trách nhiệm(?: chính)?)(?: thực hiện| tham mưu| chính)?"
    r"|(?:cơ quan|đơn vị|người|phòng|bộ phận) (?:thực hiện|tham mưu|được giao)|phân công(?: thực hiện)?",
    "supporters": rf"{_BODY}(?:cùng )?phối hợp(?: thực hiện)?",
    "deadline": r"(?:thời (?:gian|hạn|điểm)|hạn|ngày|tiến độ|hạn chót)"
    r"(?: (?:phải )?(?:hoàn thành|thực hiện|xong|trình))?"
    r"|hoàn thành(?: trước)?|thời hạn báo cáo",
    "deliverable": r"(?:sản phẩm|kết quả|đầu ra)"
    r"(?: (?:đầu ra|dự kiến|đạt được|hoàn thành|cần đạt|phải đạt|thực hiện))?",
    "aside": r"ghi chú|kinh phí|nguồn kinh phí|căn cứ|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)|mục tiêu|yêu cầu|stt|tt",
    # an invitation says so of a meeting
    "meeting": r"địa điểm|thành phần(?: tham dự| mời)?|chủ tọa|giấy mời|link|trang phục",
}
_LABEL = "|".join(f"(?P<{kind}>{names})" for kind, names in _NAMES.items())
_ENDS_WITH_LABEL = Sought(rf"(?<!\w)(?:{_LABEL})\s*\Z")
_LONGEST_LABEL = 40
_NAME = re.compile(rf"(?:{_LABEL})\s*:?")
_OPENS = re.compile(rf"[-–+•*\s]*(?:{_LABEL})\s*:\s*(?=\S)")
_GOES_ON = re.compile(rf"(?:[.;,]|\s[-–])\s*(?:{_LABEL})\s*:\s*(?=\S)")
_STOP = re.compile(r"\.\s+(?=[^\W\d_])")  # a field is no more than one sentence
# "Số hóa tài liệu lưu trữ (Chủ trì: Sở Nội vụ; thời gian: quý II)": a task and its fields on one line
_BEHIND_TASK = re.compile(rf"(?:[.;]|,?\s*\()\s*(?=(?:{_LABEL})\s*:\s*\S)")
_AROUND = " \t-–+•*.;,"
_BRACKETS = _AROUND + "()"
_LONGEST_VALUE = 400
_SHORTEST_TASK = 8
_MOST_ROWS = 30  # a task has a dozen fields at most
_PLAIN = ("lead", "supporters", "deadline", "deliverable")


class Field(NamedTuple):
    """One field: what it holds, and where its words stand."""

    kind: str
    value: Span


class StatedTask(NamedTuple):
    """A task with its fields, and where these words stand."""

    assignment: Assignment
    spans: tuple[Span, ...]


def stated_tasks(doc: Document) -> tuple[StatedTask, ...]:
    """The tasks of the document that are set out field by field, in order."""
    found: list[StatedTask] = []
    at = 0 if _has_fields(doc) else len(doc.blocks)
    while at < len(doc.blocks):
        run = _run_of_rows(doc, at) or _run_of_lines(doc, at)
        if run is None:
            at += 1
            continue
        found += run.tasks
        at += run.length
    return tuple(found)


def _has_fields(doc: Document) -> bool:
    """Whether a label stands before any colon, or a table that may hold them."""
    colon = doc.shadow.find(":")
    while colon >= 0:
        before = doc.shadow[max(0, colon - _LONGEST_LABEL) : colon].rstrip()
        if before[-1:].isalnum() and _ENDS_WITH_LABEL.search(doc.shadow, max(0, colon - _LONGEST_LABEL), colon):
            return True
        colon = doc.shadow.find(":", colon + 1)
    return any(block.kind == "row" for block in doc.blocks)


class _Run(NamedTuple):
    tasks: list[StatedTask]
    length: int


def _run_of_lines(doc: Document, at: int) -> _Run | None:
    """A task and the lines of fields below it."""
    block = doc.blocks[at]
    if block.kind not in ("item", "body", "heading", "lead"):
        return None
    if block.number is None and doc.text.find(":", block.span.start, block.span.end) < 0:
        return None  # a task has a number or a label
    own = _fields(doc, block)
    if (own and own[0].kind != "task") or (not own and block.number is None):
        return None
    own = own or _with_fields(doc, block)
    said: list[Field] = []
    spans = [Span(block.span.start, own[-1].value.end if own else block.span.end)]
    for following in doc.blocks[at + 1 : at + 12]:
        fields = _fields(doc, following) if following.kind in ("item", "body", "heading") else []
        if not fields or fields[0].kind == "task" or _is_beside(following, block):
            break
        said += fields
        spans.append(Span(following.span.start, fields[-1].value.end))
    task = own[0].value if own else _as_task(doc, block)
    if task is None:
        return None
    assignment = _assigned(doc, block, task, block.number, own[1:] + said, least=1 if own else 2)
    return _Run([StatedTask(assignment, tuple(spans))], len(spans)) if assignment else None


def _is_beside(line: Block, task: Block) -> bool:
    """Whether a line counts on from the task's: "1. Nội dung: …", "2. Thời gian: …" are points of an invitation."""
    return bool(line.number and task.number and line.number != task.number and not line.number.startswith(task.number))


def _as_task(doc: Document, block: Block) -> Span | None:
    """A numbered line of one sentence without a label, which may be the task of the fields below it."""
    if block.number is None or block.kind not in ("item", "heading"):
        return None
    words = _trim(doc, Span(max(block.content, block.span.start), block.span.end))
    one = len(sentences_of(doc.text, *words)) == 1 and doc.text.find(";", *words) < 0 and doc.text[words.end - 1] != ":"
    return words if one and block.span.end - block.span.start < _LONGEST_VALUE else None


def _fields(doc: Document, block: Block) -> list[Field]:
    """The fields of a line that holds nothing else."""
    start = max(block.content, block.span.start)
    return _fields_from(doc, start, block.span.end)


def _with_fields(doc: Document, block: Block) -> list[Field]:
    """A numbered task of one sentence and its fields behind it on the same line."""
    start = max(block.content, block.span.start)
    may = block.number is not None and doc.text.find(":", block.span.start, block.span.end) > 0
    behind = _BEHIND_TASK.search(doc.shadow, start, block.span.end) if may else None
    if behind is None:
        return []
    task = _trim(doc, Span(start, behind.start()))
    end = block.span.end
    while doc.text[end - 1] in _BRACKETS and doc.text[behind.start() : behind.end()].strip().endswith("("):
        end -= 1
    fields = _fields_from(doc, behind.end(), end)
    whole = task.end > task.start and len(sentences_of(doc.text, *task)) == 1 and doc.text.find(";", *task) < 0
    return [Field("task", task), *fields] if whole and len(fields) > 1 else []


def _fields_from(doc: Document, start: int, end_of_line: int) -> list[Field]:
    label = _OPENS.match(doc.shadow, start, end_of_line)
    if label is None:
        words = _trim(doc, Span(start, end_of_line))
        return [Field("deadline", words)] if words.end > words.start and only_when(doc, words) else []
    labels = [label, *_GOES_ON.finditer(doc.shadow, label.end(), end_of_line)]
    ends = [other.start() for other in labels[1:]] + [end_of_line]
    found = []
    for one, end in zip(labels, ends, strict=True):
        stop = _STOP.search(doc.text, one.end(), end) if one.lastgroup in _PLAIN else None
        value = _trim(doc, Span(one.end(), stop.start() if stop else end))
        if value.end - value.start > _LONGEST_VALUE or value.end <= value.start:
            return []
        found.append(Field(one.lastgroup or "", value))
    return found


def _run_of_rows(doc: Document, at: int) -> _Run | None:
    """Rows of a table whose first column names the fields; each further column is a task of its own."""
    block = doc.blocks[at]
    if block.kind != "row" or _name_of_row(doc, block) is None:
        return None
    rows: list[tuple[str, tuple[Span, ...], Block]] = []
    for following in doc.blocks[at : at + _MOST_ROWS]:
        named = _name_of_row(doc, following) if following.kind == "row" and following.table == block.table else None
        if named is None or (named[0] == "task" and any(kind == "task" for kind, *_ in rows)):
            break
        rows.append((*named, following))
    tasks = next((values for kind, values, _ in rows if kind == "task"), ())
    made: list[StatedTask] = []
    for place, task in enumerate(tasks):
        said = [Field(kind, values[place]) for kind, values, _ in rows if place < len(values) and kind != "task"]
        first = next(row for kind, _, row in rows if kind == "task")
        assignment = _assigned(
            doc, first, task, None, [one for one in said if one.value.end > one.value.start], least=2
        )
        if assignment:
            made.append(StatedTask(assignment, tuple(row.span for *_, row in rows)))
    # without a task no part of the run is one set out so; with one, the run may begin further down
    return _Run(made, len(rows)) if made or not tasks else None


def _name_of_row(doc: Document, block: Block) -> tuple[str, tuple[Span, ...]] | None:
    """What a row holds by the name in its first cell (or the second, behind a number), and its further cells."""
    cells = block.cells
    first = next((place for place, cell in enumerate(cells) if not _is_empty_or_number(doc, cell)), len(cells))
    named = _NAME.fullmatch(doc.shadow, *cells[first]) if len(cells) - first >= 2 else None
    values = cells[first + 1 :]
    if named is None or any(_NAME.fullmatch(doc.shadow, *cell) for cell in values):
        return None
    return named.lastgroup or "", values


def _is_empty_or_number(doc: Document, cell: Span) -> bool:
    return cell.end == cell.start or doc.text[slice(*cell)].strip(" .)").isdigit()


def _assigned(
    doc: Document, block: Block, task: Span, number: str | None, said: list[Field], *, least: int
) -> Assignment | None:
    """The task with its fields; None where too few of them say who or when."""
    fields: dict[str, Span] = {}
    for one in said:
        fields.setdefault(one.kind, one.value)
    told = [kind for kind in _PLAIN if kind in fields]
    enough = len(told) >= least and ("lead" in fields or "deadline" in fields) and "meeting" not in fields
    if not enough or task.end - task.start < _SHORTEST_TASK:
        return None
    lead, supporters = fields.get("lead"), fields.get("supporters")
    if lead and supporters is None:
        lead, supporters = shared(doc, lead) or (lead, None)
    return Assignment(block, number, task, lead, supporters, fields.get("deadline"), fields.get("deliverable"))


def _trim(doc: Document, span: Span) -> Span:
    return stripped(doc.text, span, before=_AROUND, behind=_AROUND)
