"""All that a document assigns outside of its sentences: rows of assignment tables, tasks set out field by field."""

from __future__ import annotations

from ketluan.reader.marks.orders.cards import cards
from ketluan.reader.marks.orders.tables import Assignment, assignments
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document


def assigned(doc: Document) -> tuple[Assignment, ...]:
    """The assignments of tables and cards, in the order of the text."""
    found = [*doc.marks(assignments), *(card.assignment for card in doc.marks(cards))]
    return tuple(sorted(found, key=lambda one: one.task.start))


def spans_of_cards(doc: Document) -> tuple[Span, ...]:
    """Where the words of cards stand, in rising order: none of theirs is an order besides."""
    return tuple(sorted(span for card in doc.marks(cards) for span in card.spans))
