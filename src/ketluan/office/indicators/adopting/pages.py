"""What the pages of adoption show: what waits and why, and what became of each figure of a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from ketluan.office.indicators.adopting.judged import Judged
from ketluan.office.indicators.adopting.queries import figures, judged, known_of
from ketluan.office.indicators.models import Claim, Observation, SetAside, Target
from ketluan.office.indicators.rules.matching import compared
from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office
from ketluan.office.review.models import Finding


@dataclass(frozen=True)
class Waiting:
    """A wording that waits, with its first figure and how many there are; or one figure that waits for itself."""

    first: Judged
    count: int

    @property
    def by_wording(self) -> bool:
        """Whether saying what the wording means settles it, for all figures."""
        return self.first.reason in ("name", "unsure") and bool(self.first.finding.fields.get("indicator") or {})


def waiting_rows(office: Office, findings: Sequence[Finding]) -> list[Waiting]:
    """What waits, a wording once."""
    found: dict[object, list[Judged]] = {}
    for one in judged(known_of(office), findings):
        words = str((one.finding.fields.get("indicator") or {}).get("text") or "")
        key = compared(words) if one.reason in ("name", "unsure") and words else one.finding.pk
        found.setdefault(key, []).append(one)
    return [Waiting(many[0], len(many)) for many in found.values()]


@dataclass(frozen=True)
class Outcome:
    """What became of one confirmed figure; of one that waits the reason."""

    finding: Finding
    value: Observation | None = None
    target: Target | None = None
    claim: Claim | None = None
    aside: SetAside | None = None
    waits: Judged | None = None


def sources_with_figures(office: Office) -> QuerySet[Source]:
    """The sources of which figures were confirmed, the newest first, with their number."""
    keys = figures(office).order_by().values("source")
    return Source.objects.filter(pk__in=keys).annotate(figures=Count("findings")).order_by("-received_on", "-pk")


def outcomes(office: Office, source: Source) -> list[Outcome]:
    """What became of the figures of a source, in the order of its text."""
    rows = list(figures(office).filter(source=source))
    keys = [one.pk for one in rows]
    values = {
        one.finding_id: one
        for one in Observation.objects.filter(finding__in=keys, withdrawn_at=None).select_related("indicator", "body")
    }
    targets = {
        one.finding_id: one
        for one in Target.objects.filter(finding__in=keys, withdrawn_at=None).select_related("indicator", "body")
    }
    claims = {one.finding_id: one for one in Claim.objects.filter(finding__in=keys).select_related("indicator")}
    aside = {one.finding_id: one for one in SetAside.objects.filter(finding__in=keys).select_related("by")}
    left = [one for one in rows if not any(one.pk in told for told in (values, targets, claims, aside))]
    waits = {one.finding.pk: one for one in judged(known_of(office), left)} if left else {}
    return [
        Outcome(one, values.get(one.pk), targets.get(one.pk), claims.get(one.pk), aside.get(one.pk), waits.get(one.pk))
        for one in rows
    ]
