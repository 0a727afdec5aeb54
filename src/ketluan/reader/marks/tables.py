"""Assignment tables: which column holds the task, who leads, who supports, by when, what comes out.

A table is one by its header (STT, nhiệm vụ, chủ trì, phối hợp, thời hạn, sản phẩm, in any usual wording); each row
below it with a task is one assignment. Rows that only name a group ("I. Lĩnh vực kinh tế") assign nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document

_COLUMNS: dict[str, re.Pattern[str]] = {
    "number": re.compile(r"^(?:stt|tt|số tt|số thứ tự|no\.?|#|số)\.?$"),
    "supporters": re.compile(r"phối hợp|cùng thực hiện|tham gia"),
    "deadline": re.compile(
        r"thời (?:gian|hạn|điểm)|hạn hoàn thành|tiến độ|kỳ hạn|ngày hoàn thành|lộ trình|hoàn thành trước"
    ),
    "deliverable": re.compile(r"sản phẩm|kết quả|đầu ra|hình thức văn bản|văn bản ban hành|hồ sơ"),
    "lead": re.compile(
        r"chủ trì|(?:đơn vị|cơ quan|phòng|bộ phận|người|cá nhân)[^|]{0,30}(?:thực hiện|chịu trách nhiệm"
        r"|thực thi|chính|tham mưu|phụ trách|được giao)|đầu mối|chịu trách nhiệm|phân công|^(?:đơn vị"
        r"|cơ quan)$|tham mưu|đơn vị thực hiện"
    ),
    "task": re.compile(
        r"nhiệm vụ|nội dung|công việc|đầu việc|giải pháp|hoạt động|tên (?:đề án|văn bản|chương trình)|việc"
    ),
    "leader": re.compile(r"lãnh đạo|chỉ đạo|theo dõi"),
    "note": re.compile(r"ghi chú|căn cứ"),
}
_ORDER = ("number", "supporters", "leader", "deadline", "lead", "deliverable", "task", "note")


class Assignment(NamedTuple):
    """One row: spans of its cells, None where the column is missing or the cell is empty."""

    block: Block
    number: str | None
    task: Span
    lead: Span | None
    supporters: Span | None
    deadline: Span | None
    deliverable: Span | None


def assignments(doc: Document) -> tuple[Assignment, ...]:
    """The assignments of all tables of the document, in order."""
    found: list[Assignment] = []
    columns: dict[str, int] | None = None
    table: int | None = None
    group: str | None = None
    after_row = False
    for block in doc.blocks:
        if block.kind != "row":
            after_row = False
            continue
        if block.table != table or (not after_row and block.table is None):
            columns, group, table = None, None, block.table
        after_row = True
        header = _header(doc, block)
        if header:
            columns, group = header, None
        elif columns and _is_group(doc, block):
            group = _group_number(doc, block) or group
        elif columns:
            row = _row(doc, block, columns)
            if row:
                found.append(row._replace(number=_under(group, row.number)))
    return tuple(found)


def _header(doc: Document, block: Block) -> dict[str, int] | None:
    """The columns by their names, None where the row is no header of an assignment table."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(block.cells):
        words = " ".join(doc.shadow[cell.start : cell.end].split())
        if not words or len(words) > 90:
            continue
        for column in _ORDER:
            if column not in columns and _COLUMNS[column].search(words):
                columns[column] = place
                break
    cells = [doc.shadow[cell.start : cell.end].strip() for cell in block.cells]
    long = sum(len(cell) for cell in cells) > 45 * max(1, len(cells))
    if "task" in columns and ({"lead", "supporters", "deadline"} & columns.keys()) and len(columns) >= 3 and not long:
        return columns
    return None


_GROUP_MARK = re.compile(r"\s*(?:([ivxlc]{1,6})|([a-zđ]))\s*(?:[.)/-]|$)")


def _is_group(doc: Document, block: Block) -> bool:
    """Whether a row only names a group of tasks: one text, perhaps repeated over merged cells, and a number at most."""
    texts = {doc.shadow[cell.start : cell.end].strip() for cell in block.cells if cell.end > cell.start}
    return len({text for text in texts if len(text.strip(" .)")) > 5}) <= 1


def _group_number(doc: Document, block: Block) -> str | None:
    """The number of a group's row: "II" in a cell of its own, or before the words ("II. Về …")."""
    for cell in block.cells[:2]:
        found = _GROUP_MARK.match(doc.shadow, *cell)
        if found and doc.text[cell.start : cell.end].strip():
            return doc.text[found.start(1) : found.end(1)] or doc.text[found.start(2) : found.end(2)]
    return None


def _under(group: str | None, number: str | None) -> str | None:
    return f"{group}.{number}" if group and number else number


def _row(doc: Document, block: Block, columns: dict[str, int]) -> Assignment | None:
    cells = {column: _cell(block, place) for column, place in columns.items()}
    task = cells.get("task")
    if task is None or len(task_words(doc, task)) < 8:
        return None
    if not any(cells.get(column) for column in ("lead", "supporters", "deadline", "deliverable")):
        return None
    number = cells.get("number")
    return Assignment(
        block,
        doc.text[number.start : number.end].strip(" .") or None if number else None,
        task,
        cells.get("lead"),
        cells.get("supporters"),
        cells.get("deadline"),
        cells.get("deliverable"),
    )


def task_words(doc: Document, cell: Span) -> str:
    """The words of a task's cell."""
    return doc.text[cell.start : cell.end].strip(" -+.")


def _cell(block: Block, place: int) -> Span | None:
    if place >= len(block.cells):
        return None
    cell = block.cells[place]
    return cell if cell.end > cell.start else None
