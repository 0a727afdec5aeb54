"""The guarded doors to agendas: those of their session; an item on a matter is seen by those alone who see the matter,
and one on a restricted source by those alone to whom that is open."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from ketluan.office.agendas.models import Agenda, AgendaItem, ItemGround, Series
from ketluan.office.intake.access import hidden
from ketluan.office.matters.access import matters_for
from ketluan.office.meetings.access import session_for, sessions_for
from ketluan.office.people.access import guarded, office_among, require_work
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor

_SOURCES = ("finding__source", "task__source", "observation__finding__source", "target__finding__source")


def items_for(actor: Actor) -> QuerySet[AgendaItem]:
    """The items that someone may see, those in open session first."""
    of_it = ItemGround.objects.filter(item=OuterRef("pk"))
    closed_to_him = Q()
    for path in _SOURCES:
        closed_to_him |= Q(hidden(actor, path))
    seen = Q(matter__isnull=True) | Q(matter__in=matters_for(actor).order_by().values("pk"))
    rows = AgendaItem.objects.filter(seen).exclude(Exists(of_it.filter(closed_to_him)))
    behind = Case(When(matter__isnull=True, then=Value(0)), default=Value(1))
    return rows.select_related("reporter", "matter").order_by(behind, "place", "pk")


def agenda_to_read(actor: Actor, key: int) -> Agenda:
    """The agenda of a session that someone may see. Raises ``PermissionDenied``."""
    session = session_for(actor, key)
    rows = Agenda.objects.filter(session=session)
    return guarded(rows.select_related("session__office__organization", "session__office__serves"))


def agenda_to_write(actor: Actor, key: int) -> Agenda:
    """The agenda of a session of an Office in which the asker works. Raises ``PermissionDenied``."""
    session = session_for(actor, key)
    rows = Agenda.objects.filter(session=session)
    found = rows.select_related("session__office__organization", "session__office__serves").first()
    if found is None or session.office_id not in actor.works:
        raise PermissionDenied
    return found


def item_for(actor: Actor, key: int) -> AgendaItem:
    """An item of a session that someone may see. Raises ``PermissionDenied``."""
    rows = items_for(actor).filter(agenda__session__in=sessions_for(actor).order_by().values("pk"))
    found = rows.select_related(
        "agenda__session__office__organization", "agenda__series", "carried_from__agenda__session"
    ).filter(pk=key)
    one = found.first()
    if one is None:
        raise PermissionDenied
    return one


def item_to_write(actor: Actor, key: int) -> AgendaItem:
    """An item of an Office in which the asker works. Raises ``PermissionDenied``."""
    found = item_for(actor, key)
    require_work(actor, found.ledger_office)
    return found


def series_for(actor: Actor) -> QuerySet[Series]:
    """The series of the Offices that someone reads."""
    return Series.objects.filter(office__in=actor.reads).select_related("office__organization", "post__organization")


def series_to_write(actor: Actor, key: int) -> Series:
    """A series of an Office in which the asker works. Raises ``PermissionDenied``."""
    return guarded(series_for(actor).filter(pk=key, office__in=actor.works))


def office_to_plan(actor: Actor) -> Office:
    """The Office for which the asker plans sessions. Raises ``PermissionDenied``."""
    return office_among(actor.works)
