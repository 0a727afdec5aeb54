"""Assignment tables: a table is one by its head, each row below it with a task is one assignment.

Rows that only name a group ("I. Lĩnh vực kinh tế") assign nothing; what they say holds for the rows below them. A
table that goes on behind a paragraph, without a head of its own, keeps the head that it had.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.orders.shared_cells import by_slash, shared
from ketluan.reader.marks.orders.table_groups import TaskGroup, body_alone, group_of, is_group
from ketluan.reader.marks.orders.table_heads import Head, cell_at, head_at, lower_head
from ketluan.reader.marks.orders.time_columns import TimeColumn, is_tick
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document


class Assignment(NamedTuple):
    """One row: spans of its cells, None where the column is missing or the cell is empty; ``times`` the columns of
    time that it marks."""

    block: Block
    number: str | None
    task: Span
    lead: Span | None
    supporters: Span | None
    deadline: Span | None
    deliverable: Span | None
    times: tuple[TimeColumn, ...] = ()


def assignments(doc: Document) -> tuple[Assignment, ...]:
    """The assignments of all tables of the document, in order."""
    walk = _Walk(doc)
    for at, block in enumerate(doc.blocks):
        if block.kind == "row":
            walk.row(at, block)
        walk.before = block
    return tuple(walk.found)


_SHORTEST_TASK = 8
_SAME_AS_ABOVE = re.compile(r"[-–\s]*(?:nt|như trên|//|\"|”|〃)[-–\s.]*")
_LAST_COUNT = re.compile(r"(?:^|\.)([0-9]{1,3})$")
_SUBGROUP = re.compile(r"[ivxlc]{1,6}|[a-zđ]")


class _Walk:
    """One pass over the rows of a document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.found: list[Assignment] = []
        self.head: Head | None = None
        self.head_row = -1
        self.top: tuple[str, ...] = ()  # the names of the head's first row, by which one printed again is known
        self.group = TaskGroup()
        self.default: Span | None = None  # who leads all tasks of the table, by the heading over it
        self.table: int | None = None
        self.before: Block | None = None
        self.above: dict[str, Span] = {}

    def row(self, at: int, block: Block) -> None:
        goes_on = self.before is not None and self.before.kind == "row"
        if block.table != self.table or (not goes_on and block.table is None):
            self.begin_table(at, block)
        if self.take_head(at):
            return
        if self.head is None:
            return
        if is_group(self.doc, block) and not self.is_task_alone(block):
            self.group = group_of(self.doc, block, self.group)
            self.above = {}
        elif self.carries(at, block):
            self.group = self.carried(block)
        elif made := self.assignment(block):
            self.found.append(made)

    def begin_table(self, at: int, block: Block) -> None:
        """A new table: nothing holds any longer, unless it goes on with the one before."""
        self.table = block.table
        if self.head is not None and head_at(self.doc, at) is None and self.continues(block):
            return
        self.head, self.group, self.above = None, TaskGroup(), {}
        heading = self.before if self.before is not None and self.before.kind != "row" else None
        named = heading and Span(max(heading.content, heading.span.start), heading.span.end)
        self.default = body_alone(self.doc, named) if named else None

    def continues(self, block: Block) -> bool:
        """Whether a row counts on from the last one of a table that is as wide."""
        if self.head is None or len(block.cells) != self.head.cells or not self.found:
            return False
        place = self.head.columns.get("number")
        cell = cell_at(block, place) if place is not None else None
        last = _LAST_COUNT.search(self.found[-1].number or "")
        now = _LAST_COUNT.search(self.words(cell).strip(" .")) if cell else None
        return bool(last and now and int(now[1]) == int(last[1]) + 1)

    def take_head(self, at: int) -> bool:
        """Whether the row is a head, or the lower row of one."""
        lower = lower_head(self.doc, at, self.head) if self.head is not None and self.head_row == at - 1 else None
        head = lower or head_at(self.doc, at)
        if head is None:
            return False
        if lower is None and head.names != self.top:
            self.group, self.top = TaskGroup(), head.names
        self.head, self.head_row, self.above = head, at, {}
        return True

    def is_task_alone(self, block: Block) -> bool:
        """Whether a row whose only words are a task marks a time, or stands under a group or heading that says who."""
        if self.head is None:
            return False
        task = cell_at(block, self.head.columns["task"])
        number = self.number(block)
        if task is None or number is None or _SUBGROUP.fullmatch(number.lower()):
            return False
        return bool(self.times(block) or self.group.lead or self.default)

    def words(self, cell: Span | None) -> str:
        return self.doc.text[cell.start : cell.end] if cell else ""

    def number(self, block: Block) -> str | None:
        assert self.head is not None
        place = self.head.columns.get("number")
        return self.words(cell_at(block, place)).strip(" .-)(") or None if place is not None else None

    def times(self, block: Block) -> tuple[TimeColumn, ...]:
        """The columns of time that a row marks."""
        times = self.head.times if self.head else {}
        return tuple(
            time for place, time in times.items() if place < len(block.cells) and is_tick(self.doc, block.cells[place])
        )

    def carries(self, at: int, block: Block) -> bool:
        """Whether a numbered heading says who leads or by when for the rows below it, which leave it open:
        "II | Cải cách hành chính | Sở Nội vụ | Quý II" over "1 | Rà soát thủ tục … | |"."""
        assert self.head is not None
        number, below = self.number(block), self.doc.blocks[at + 1 : at + 2]
        if number is None or not _SUBGROUP.fullmatch(number.lower()) or not below or below[0].kind != "row":
            return False
        under, task = self.number(below[0]), cell_at(below[0], self.head.columns["task"])
        counted = under is not None and under[:1].isdigit() and task is not None
        return counted and not any(self.cells(below[0]).get(name) for name in ("lead", "supporters", "deadline"))

    def carried(self, block: Block) -> TaskGroup:
        cells = self.cells(block)
        return TaskGroup(self.number(block), cells.get("lead"), cells.get("deadline"))

    def cells(self, block: Block) -> dict[str, Span]:
        """The filled cells of a row by what they hold; "nt" stands for the cell above."""
        assert self.head is not None
        found: dict[str, Span] = {}
        for column, place in self.head.columns.items():
            cell = cell_at(block, place)
            if cell and _SAME_AS_ABOVE.fullmatch(self.doc.shadow, *cell):
                cell = self.above.get(column)
            if cell:
                found[column] = cell
        return found

    def assignment(self, block: Block) -> Assignment | None:
        cells = self.cells(block)
        task, times = cells.get("task"), self.times(block)
        self.share(block, cells)
        if task is None or len(_task_words(self.doc, task)) < _SHORTEST_TASK:
            return None
        lead, supporters = self.who(cells)
        lead = lead or self.group.lead or self.default
        deadline = cells.get("deadline") or (None if times else self.group.due)
        if not (lead or supporters or deadline or times or cells.get("deliverable")):
            return None
        number = _under(self.group.number, self.number(block))
        return Assignment(block, number, task, lead, supporters, deadline, cells.get("deliverable"), times)

    def share(self, block: Block, cells: dict[str, Span]) -> None:
        """A row without a number of its own shares who leads with the row above: they stand in one wide cell."""
        assert self.head is not None
        counted = "number" in self.head.columns and self.number(block) is None and self.head.columns["number"] == 0
        if counted and "lead" not in cells and "lead" in self.above and len(cells) > 1:
            cells["lead"] = self.above["lead"]
        self.above = cells

    def who(self, cells: dict[str, Span]) -> tuple[Span | None, Span | None]:
        """Who leads and who supports, in cells of their own or in one."""
        assert self.head is not None
        lead, supporters = cells.get("lead"), cells.get("supporters")
        if lead is None or "supporters" in self.head.columns:
            return lead, supporters
        return shared(self.doc, lead) or by_slash(self.doc, lead) or (lead, supporters)


def _under(group: str | None, number: str | None) -> str | None:
    if group and number and not number.startswith(f"{group}."):
        return f"{group}.{number}"
    return number


def _task_words(doc: Document, cell: Span) -> str:
    """The words of a task's cell."""
    return doc.text[cell.start : cell.end].strip(" -+.")
