"""Purging a source whose secrecy stamp was missed: all that came of it goes, whichever app it is in."""

from __future__ import annotations

import json
from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model

from ketluan.office.agendas.models import ItemGround
from ketluan.office.agendas.purging import issues_on, items_on
from ketluan.office.briefs.models import Sentence
from ketluan.office.briefs.purging import forget_left_out, sentences_on
from ketluan.office.intake.access import source_to_review
from ketluan.office.intake.gone import Rows, hanging_on, names, scrub_later, take_away
from ketluan.office.intake.models import Source
from ketluan.office.ledger.actions import erase
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import name_of
from ketluan.office.meetings.models import Session
from ketluan.office.people.actions import line
from ketluan.office.people.rules import Act, Actor
from ketluan.office.review.models import Finding
from ketluan.office.rollout.purging import told_by_alone
from ketluan.office.tasks.models import Task, Urging, UrgingLetter

_SHORTEST = 12


def may_purge(actor: Actor, source: Source) -> bool:
    """The head of the Office alone."""
    return actor.holds(source.office_id, frozenset({"head"}))


def source_to_purge(actor: Actor, key: int) -> Source:
    """A source of an Office that the asker heads. Raises ``PermissionDenied``."""
    found = source_to_review(actor, key)
    if not may_purge(actor, found):
        raise PermissionDenied
    return found


def gone_with(source: Source) -> Rows:
    """What goes with a source: what hangs on it, and the sessions and letters that tell of nothing else."""
    rows = hanging_on(source)
    sessions = Session.objects.filter(session_sources__source=source)
    lonely = [one for one in sessions if not one.session_sources.exclude(source=source).exists()]
    urged = rows.get(Urging, set())
    letters = UrgingLetter.objects.filter(urgings__in=urged).exclude(urgings__in=Urging.objects.exclude(pk__in=urged))
    found = hanging_on(
        source, *lonely, *letters.distinct(), *told_by_alone(source), *items_on(rows.get(ItemGround, set())),
        *issues_on(source),
    )  # fmt: skip
    said = sentences_on(source.office_id, found)
    return {**found, Sentence: found.get(Sentence, set()) | said} if said else found


def counted(source: Source) -> list[tuple[str, int]]:
    """How many findings, tasks, sessions and letters go with a source."""
    rows = gone_with(source)
    tables: tuple[type[Model], ...] = (Finding, Task, Session, UrgingLetter)
    return [(str(table._meta.verbose_name), len(rows[table])) for table in tables if table in rows]


@transaction.atomic
def purge(act: Act, source: Source, reason: str) -> int:
    """Take a source away for good, with all that came of it and what the ledger says of it; how many rows that were.

    The ledger keeps who, when and which verb of each act, and the act itself with its reason; its chain stays whole.
    Raises ``PermissionDenied``.
    """
    source = source_to_purge(act.actor, source.pk)
    rows = gone_with(source)
    telling = list(_telling(source, rows))
    count = sum(len(keys) for keys in rows.values())
    # what a signed notice brought to tasks of other sources
    Task.objects.filter(grounds__finding__source=source, number=source.number).update(number="")
    told = line(act, "purge", name_of(source), source.office_id, {"reason": reason, "rows": count})
    forget_left_out(source.office_id, rows)
    take_away(rows)
    erase(telling, told)
    scrub_later()
    return count


def _telling(source: Source, rows: Rows) -> Iterator[int]:
    """The entries about what goes, and those about other rows that repeat its words."""
    words = _words(source, rows)
    about = set(names(rows))
    first = Entry.objects.filter(thing=name_of(source)).order_by("number").values_list("number", flat=True).first() or 0
    for entry in Entry.objects.filter(number__gte=first).order_by("number").iterator(chunk_size=2_000):
        said = f"{entry.title}\n{json.dumps([entry.before, entry.after, entry.note], ensure_ascii=False)}"
        if entry.thing in about or any(some in said for some in words):
            yield entry.number


def _words(source: Source, rows: Rows) -> set[str]:
    """Words of the source that other entries may repeat: its title, its findings, its tasks; as JSON writes them."""
    said = {source.title, source.name}
    said |= set(Finding.objects.filter(pk__in=rows.get(Finding, ())).values_list("quote", flat=True))
    said |= set(Task.objects.filter(pk__in=rows.get(Task, ())).values_list("wording", flat=True))
    return {json.dumps(words, ensure_ascii=False)[1:-1] for words in said if len(words) >= _SHORTEST}
