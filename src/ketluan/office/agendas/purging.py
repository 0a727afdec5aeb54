"""What agendas keep of rows that are taken away: items whose words come from them."""

from __future__ import annotations

from collections.abc import Set

from ketluan.office.agendas.models import AgendaItem, Issue, ItemGround
from ketluan.office.intake.models import Source


def items_on(grounds: Set[int]) -> list[AgendaItem]:
    """The items that stand on some grounds, but for those of many tasks or passages of which others stay."""
    left = ItemGround.objects.exclude(pk__in=grounds).exclude(task=None, finding=None)
    rows = AgendaItem.objects.filter(grounds__in=grounds).exclude(grounds__in=left)
    return list(rows.distinct())


def issues_on(source: Source) -> list[Issue]:
    """The issued agendas that repeat words of a source."""
    rows = Issue.objects.filter(agenda__session__office=source.office_id)
    return [one for one in rows if source.pk in one.body["sources"]]
