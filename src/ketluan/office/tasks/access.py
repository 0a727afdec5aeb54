"""The guarded doors to tasks: their Office, and the units that lead or support them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, Model, OuterRef, Prefetch, Q, QuerySet

from ketluan.office.files.models import File
from ketluan.office.intake.access import exceptions, hidden
from ketluan.office.intake.models import Source
from ketluan.office.meetings.models import Request, Submission
from ketluan.office.people.access import guarded, require_work
from ketluan.office.people.models import User
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import Finding
from ketluan.office.tasks.list_models import UnitList
from ketluan.office.tasks.models import Extension, Support, Task, Transfer, Urging, UrgingLetter
from ketluan.office.tasks.rules import ENDED, Relation, Standing, Verb, may, may_ever

NOTHING_MORE = Q()


def tasks_for(actor: Actor) -> QuerySet[Task]:
    """The tasks that someone may see: his own, and those shared with him by themselves or with their session; never one
    whose source is restricted to others."""
    return _seen(actor, _shared_with(actor))


def _shared_with(actor: Actor) -> Q:
    """Tasks that are shared with someone: with their session, and by themselves. No condition where there are none."""
    known = exceptions(actor)
    found = Q(pk__in=known.tasks) if known.tasks else Q()
    if known.sessions:
        found |= Q(pk__in=Task.objects.filter(source__of_session__session__in=known.sessions).order_by().values("pk"))
    return found


@dataclass(frozen=True)
class Sides:
    """The tasks that someone may see, side by side, each of which has its own index: those of each of his Offices,
    which are many; and the few that his units lead or support or that are shared. A question that one side answers need
    not be asked of the others."""

    many: list[QuerySet[Task]]
    few: list[QuerySet[Task]]


def sides_for(actor: Actor) -> Sides:
    """The tasks that someone may see, side by side."""
    few = [shared] if (shared := _shared_with(actor)) else []
    if actor.units:
        supported = Support.objects.filter(organization__in=actor.units).values("task")
        few += [Q(lead__in=actor.units), Q(pk__in=supported)]
    rows = Task.objects.filter(~hidden(actor, "source")).order_by()
    many = [rows.filter(office=office) for office in sorted(actor.reads)]
    return Sides(many, [rows.filter(side) for side in few])


def without_papers(rows: QuerySet[Task]) -> QuerySet[Task]:
    """The tasks with their sources, but not with what these say: a list of fifty rows would carry fifty documents."""
    return rows.defer("source__original", "source__text", "source__layout", "source__folded")


def own_tasks_for(actor: Actor) -> QuerySet[Task]:
    """The tasks of someone's Offices and units: what is counted, and what waits. One that is only shared is neither."""
    return _seen(actor)


def _seen(actor: Actor, more: Q = NOTHING_MORE) -> QuerySet[Task]:
    """The tasks of someone and some more, less those of restricted sources. An Office sees most of the table, which is
    then read through once; a unit sees little of it, which is then found by the keys alone."""
    rows = Task.objects.filter(~hidden(actor, "source"))
    shown = Q(office__in=actor.reads) | more
    if not actor.units:
        return rows.filter(shown)
    led = Task.objects.filter(lead__in=actor.units).values("pk").order_by()
    supported = Support.objects.filter(organization__in=actor.units).values("task").order_by()
    if actor.reads:
        return rows.filter(shown | Q(lead__in=actor.units) | Q(pk__in=supported))
    others = (supported, Task.objects.filter(more).values("pk").order_by()) if more else (supported,)
    return rows.filter(pk__in=led.union(*others))


def task_to_share(actor: Actor, key: int) -> Task:
    """A task of an Office in which the asker works. Raises ``PermissionDenied``."""
    found = task_for(actor, key)
    require_work(actor, found.office_id)
    return found


def hidden_things(actor: Actor) -> list[str]:
    """How the ledger names what came of sources that are restricted to others: its lines are not shown to the asker."""
    sources = list(Source.objects.filter(hidden(actor), office__in=actor.audits).values_list("pk", flat=True))
    if not sources:
        return []
    told: tuple[tuple[type[Model], str], ...] = ((Source, "pk"), (Finding, "source"), (Task, "source"))
    told += ((Request, "finding__source"), (Submission, "finding__source"))
    return [
        f"{table._meta.label_lower}:{key}"
        for table, path in told
        for key in table._default_manager.filter(**{f"{path}__in": sources}).values_list("pk", flat=True)
    ]


def task_for(actor: Actor, key: int) -> Task:
    """One task with all that its page names. Raises ``PermissionDenied`` where it is not there for the asker."""
    rows = tasks_for(actor).select_related("office", "source", "finding", "parent__finding", "due_rule", "lead")
    rows = rows.prefetch_related("supports__organization", _requests(Extension), _requests(Transfer))
    return guarded(without_papers(rows).filter(pk=key))


def _requests(model: type[Extension] | type[Transfer]) -> Prefetch:
    """What a unit asked for, with the people and bodies that it names."""
    people = ("asked_by", "decided_by")
    bodies = ("lead_before", "proposed", "lead_after") if model is Transfer else ()
    return Prefetch(f"{model._meta.model_name}s", model.objects.select_related(*people, *bodies))


def standing(actor: Actor, task: Task, today: date) -> Standing:
    """How someone stands to a task on a day."""
    supporters = {support.organization_id for support in task.supports.all()}
    relations: dict[Relation, bool] = {
        "assigner": task.assigner_id == actor.key,
        "leader": task.leader_id == actor.key,
        "office": task.office_id in actor.works,
        "lead": task.lead_id in actor.units,
        "lead_head": task.lead_id in actor.headed,
        "supporter": bool(supporters & actor.units),
    }
    return Standing(
        relations=frozenset(name for name, holds in relations.items() if holds),
        state=task.state,
        due=task.due,
        extension_asked=any(one.state == Extension.State.ASKED for one in task.extensions.all()),
        today=today,
        transfer_asked=any(one.state == Transfer.State.ASKED for one in task.transfers.all()),
        gathers=task.gathers,
        unanswered=task.children.exclude(state__in=ENDED).count() if task.gathers else 0,
    )


def unit_list_for(actor: Actor, key: int) -> UnitList:
    """A list of units of an Office in which the asker works. Raises ``PermissionDenied``."""
    return guarded(UnitList.objects.filter(pk=key, office__in=actor.works).select_related("office__organization"))


def doers(task: Task) -> QuerySet[User]:
    """The users of the unit that leads a task, who can be named to do it."""
    return User.objects.filter(roles__organization=task.lead_id, is_active=True).distinct().order_by("name", "pk")


def attachment_for(actor: Actor, key: int) -> File:
    """A file attached to a task that someone may see. Raises ``PermissionDenied``."""
    return guarded(File.objects.filter(pk=key, attachment__task__in=tasks_for(actor)))


def require(verb: Verb, actor: Actor, task: Task, today: date) -> Standing:
    """The standing of someone who may do this now. Raises ``PermissionDenied``."""
    found = standing(actor, task, today)
    if not may(verb, found):
        raise PermissionDenied
    return found


def visible_letters(rows: QuerySet[UrgingLetter], actor: Actor) -> QuerySet[UrgingLetter]:
    """Those letters that someone may see: none that names a task whose source is restricted to others."""
    unseen = Urging.objects.filter(hidden(actor, "task__source"), letter=OuterRef("pk"))
    return rows.filter(~Exists(unseen), Q(office__in=actor.reads) | Q(organization__in=actor.units))


def may_now(actor: Actor, task: Task, verb: Verb, today: date) -> bool:
    """Whether someone may do this now; False where the task has moved on. Raises ``PermissionDenied`` for who never
    may."""
    found = standing(actor, task, today)
    if not may_ever(verb, found.relations):
        raise PermissionDenied
    return may(verb, found)


def letter_for(actor: Actor, key: int) -> UrgingLetter:
    """A letter of an Office that the asker reads, or to a unit for which the asker speaks."""
    rows = UrgingLetter.objects.select_related("office__organization", "office__serves", "organization", "made_by")
    return guarded(visible_letters(rows, actor).filter(pk=key))
