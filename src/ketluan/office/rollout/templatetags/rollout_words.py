"""The roll-out of documents, in templates."""

from __future__ import annotations

from django import template

from ketluan.office.language import grouped
from ketluan.office.rollout.rules.coverage import Column, State
from ketluan.office.rollout.words import CELL_STATES, COLUMN_WORDS, counted_words, review_words, step_words
from ketluan.office.tasks.statistics import Share, Tally
from ketluan.office.tasks.words import rate

register = template.Library()
register.filter("review_words", review_words)
register.filter("step_words", step_words)
register.filter("counted_words", counted_words)
register.filter("grouped", grouped)


@register.filter
def done_share(tally: Tally) -> str:
    """The done of all, with both numbers: "4/9 (44,4%)"."""
    return rate(Share(tally.done, tally.total))


@register.filter
def out_of(part: int, whole: int) -> str:
    """A part with what it is of."""
    return rate(Share(part, whole))


@register.filter
def column_words(name: Column) -> str:
    """The head of a column of the matrix."""
    return str(COLUMN_WORDS[name])


@register.filter
def cell_words(state: State) -> str:
    """The state of a cell of the matrix."""
    return str(CELL_STATES[state])
