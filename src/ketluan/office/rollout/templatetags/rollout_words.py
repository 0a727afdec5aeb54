"""The roll-out of documents, in templates."""

from __future__ import annotations

from django import template

from ketluan.office.rollout.words import review_words
from ketluan.office.tasks.statistics import Share, Tally
from ketluan.office.tasks.words import rate

register = template.Library()
register.filter("review_words", review_words)


@register.filter
def done_share(tally: Tally) -> str:
    """The done of all, with both numbers: "4/9 (44,4%)"."""
    return rate(Share(tally.done, tally.total))
