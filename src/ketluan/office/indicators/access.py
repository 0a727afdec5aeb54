"""The guarded doors to indicators: those who read their Office; the working roles and administrators change them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from ketluan.office.indicators.models import Alias, Contradiction, Indicator, Lock, Observation, SetAside, Target
from ketluan.office.intake.access import hidden, sources_for
from ketluan.office.people.access import guarded, office_among
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import STANDING, Finding


def indicators_for(actor: Actor) -> QuerySet[Indicator]:
    """The indicators of the Offices that someone reads."""
    return Indicator.objects.filter(office__in=actor.reads)


def indicator_for(actor: Actor, key: int) -> Indicator:
    """One indicator. Raises ``PermissionDenied``."""
    return guarded(
        indicators_for(actor).filter(pk=key).select_related("office__organization", "lead", "numerator", "denominator")
    )


def observation_for(actor: Actor, key: int) -> Observation:
    """One value. Raises ``PermissionDenied``."""
    rows = Observation.objects.filter(indicator__in=indicators_for(actor))
    return guarded(rows.filter(pk=key).select_related("indicator", "body", "finding__source", "by"))


def told_worked(actor: Actor, kind: str, key: int) -> Observation | Target:
    """A value ("values") or a plan ("plans") that stands, of an Office in which the asker works. Raises
    ``PermissionDenied``."""
    worked = Indicator.objects.filter(office__in=actor.works)
    model: type[Observation] | type[Target] = Target if kind == "plans" else Observation
    rows = model.objects.filter(~hidden(actor, "finding__source"), indicator__in=worked, current=True)
    return guarded(rows.filter(pk=key).select_related("indicator__office__organization", "body", "finding__source"))


def observations_for(actor: Actor, keys: Iterable[int]) -> list[Observation]:
    """Some values, those that the asker may see."""
    rows = Observation.objects.filter(indicator__in=indicators_for(actor), pk__in=list(keys))
    return list(rows.select_related("indicator", "body", "finding__source", "by").order_by("end", "body__sorted_by"))


def sources_seen(actor: Actor, findings: Iterable[Finding | None]) -> set[int]:
    """The sources of some findings that the asker may read: a source may be restricted after its values were taken."""
    keys = {one.source_id for one in findings if one is not None}
    return set(sources_for(actor).filter(pk__in=keys).values_list("pk", flat=True))


def office_read(actor: Actor, key: int | None = None) -> Office:
    """The Office whose indicators are shown: the one named, else the first. Raises ``PermissionDenied``."""
    return office_among(actor.reads, key)


def office_worked(actor: Actor, key: int | None = None) -> Office:
    """The Office whose figures the asker may settle and enter. Raises ``PermissionDenied``."""
    return office_among(actor.works, key)


def office_asked(given: Mapping[str, str]) -> int | None:
    """The key of the Office that an address names; None where it names none."""
    key = given.get("office", "")
    return int(key) if key.isascii() and key.isdecimal() else None


def office_headed(actor: Actor, key: int | None = None) -> Office:
    """The Office that the asker heads: who opens a locked period again. Raises ``PermissionDenied``."""
    return office_among(actor.offices_with(frozenset({"head"})), key)


def lock_for(actor: Actor, key: int) -> Lock:
    """A period that is locked, of an Office that the asker heads. Raises ``PermissionDenied``."""
    headed = actor.offices_with(frozenset({"head"}))
    return guarded(Lock.objects.filter(office__in=headed, opened_at=None, pk=key))


def indicator_worked(actor: Actor, key: int) -> Indicator:
    """An indicator of an Office in which the asker works. Raises ``PermissionDenied``."""
    return guarded(Indicator.objects.filter(office__in=actor.works, pk=key).select_related("office__organization"))


def wording_for(actor: Actor, key: int) -> Alias:
    """A wording that someone of an Office settled, where the asker works. Raises ``PermissionDenied``."""
    settled = Alias.objects.filter(office__in=actor.works, by__isnull=False)
    return guarded(settled.filter(pk=key).select_related("office", "indicator"))


def contradiction_worked(actor: Actor, key: int) -> Contradiction:
    """A contradiction of an Office in which the asker works, whose sentences he may read. Raises
    ``PermissionDenied``."""
    rows = Contradiction.objects.filter(~hidden(actor, "first__source"), ~hidden(actor, "second__source"))
    return guarded(rows.filter(office__in=actor.works, pk=key))


def figure_worked(actor: Actor, key: int) -> Finding:
    """A confirmed figure of an Office in which the asker works. Raises ``PermissionDenied``."""
    rows = Finding.objects.filter(STANDING, ~hidden(actor, "source"), kind="figures", source__office__in=actor.works)
    return guarded(rows.filter(pk=key).select_related("source__office__organization"))


def aside_worked(actor: Actor, key: int) -> SetAside:
    """A figure that was set aside, of an Office in which the asker works. Raises ``PermissionDenied``."""
    rows = SetAside.objects.filter(~hidden(actor, "finding__source"), finding__source__office__in=actor.works)
    return guarded(rows.filter(pk=key).select_related("finding__source"))
