"""All that a document assigns outside of its sentences: rows of assignment tables, tasks set out field by field."""

from __future__ import annotations

from ketluan.reader.marks.orders.stated_tasks import stated_tasks
from ketluan.reader.marks.orders.tables import Assignment, assignments
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document


def assigned(doc: Document) -> tuple[Assignment, ...]:
    """The assignments of tables and of tasks set out field by field, in the order of the text."""
    found = [*doc.marks(assignments), *(stated.assignment for stated in doc.marks(stated_tasks))]
    return tuple(sorted(found, key=lambda one: one.task.start))


def spans_of_stated(doc: Document) -> tuple[Span, ...]:
    """Where the words of tasks set out field by field stand, in rising order: none of theirs is an order besides."""
    return tuple(sorted(span for stated in doc.marks(stated_tasks) for span in stated.spans))
