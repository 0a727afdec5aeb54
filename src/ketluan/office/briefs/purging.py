"""What briefs keep of rows that are taken away: sentences that stand on them, and facts that were left out."""

from __future__ import annotations

from collections.abc import Mapping, Set

from django.db.models import Model

from ketluan.office.briefs.models import Brief, Sentence
from ketluan.office.briefs.rules.facts import Kind
from ketluan.office.indicators.models import Observation, Target
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task

_TABLES: dict[Kind, type[Model]] = {"observation": Observation, "target": Target, "finding": Finding, "task": Task}
Gone = Mapping[type[Model], Set[int]]


def sentences_on(office: int, gone: Gone) -> set[int]:
    """The sentences of an Office's briefs that stand on one of the rows."""
    rows = Sentence.objects.filter(brief__office=office).values_list("pk", "facts")
    return {key for key, facts in rows.iterator(chunk_size=2_000) if any(_is_gone(fact, gone) for fact in facts)}


def forget_left_out(office: int, gone: Gone) -> None:
    """Strike the rows from what drafts list as not used."""
    for brief in Brief.objects.filter(office=office):
        kept = [fact for fact in brief.left_out if not _is_gone(fact, gone)]
        if kept != brief.left_out:
            Brief.objects.filter(pk=brief.pk).update(left_out=kept)


def _is_gone(fact: dict[str, object], gone: Gone) -> bool:
    table = _TABLES.get(fact["kind"])  # type: ignore[call-overload]
    return fact["key"] in gone.get(table, ()) if table else False
