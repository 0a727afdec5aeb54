"""Keeping the values and targets of a sheet, once they were seen."""

from __future__ import annotations

from django.db import transaction

from ketluan.office.indicators.actions import aim, observe
from ketluan.office.indicators.checking.actions import recheck
from ketluan.office.indicators.importing.columns import COLUMNS
from ketluan.office.indicators.importing.queries import OBSERVATION, rows_of
from ketluan.office.intake.handing_in import keep_sheet
from ketluan.office.people.access import require_work
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.sheets.actions import finish
from ketluan.office.sheets.models import Draft


def hand_in(act: Act, office: Office, *, name: str, content: bytes) -> Draft:
    """Keep the rows of a sheet until they are applied. Raises ``BadSheet``, or ``Secret``: of it nothing is kept."""
    return keep_sheet(act, office, COLUMNS, kind=str(Draft.Kind.VALUES), name=name, content=content)


@transaction.atomic
def apply(act: Act, draft: Draft) -> int:
    """Keep the values that are new or changed, each with its line in the ledger; how many. The same sheet a second
    time keeps none. Raises ``PermissionDenied``."""
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    require_work(act.actor, held.office_id)
    kept, touched = 0, set()
    for row in rows_of(held, act.day):
        if row.verdict in ("new", "changed") and row.entered is not None:
            if row.plan == OBSERVATION:
                observe(act, row.entered)
            else:
                aim(act, row.entered, row.plan)
            touched.add(row.entered.indicator)
            kept += 1
    recheck(act, held.office, touched)
    finish(held, act.at)
    return kept
