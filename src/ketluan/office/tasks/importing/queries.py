"""What the rows of a sheet are measured by."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from ketluan.office.people.models import Office
from ketluan.office.people.queries import holders, organizations
from ketluan.office.sheets.models import Draft
from ketluan.office.tasks.importing.rules import Known, Row, judged
from ketluan.office.tasks.models import ImportedRow
from ketluan.vietnamese.folding import fold


def known(office: Office, today: date, choices: dict[str, int] | None = None) -> Known:
    """The bodies of the day by each of their writings, the Office's leaders, and the rows that were applied."""
    bodies: dict[str, set[int]] = defaultdict(set)
    for key, folded in organizations(today).values_list("pk", "folded"):
        for form in folded.strip("|").split("|"):
            bodies[form].add(key)
    return Known(
        bodies={form: tuple(sorted(keys)) for form, keys in bodies.items()},
        leaders={fold(user.name): user.pk for user in holders("leader", office=office)},
        today=today,
        applied=frozenset(ImportedRow.objects.filter(office=office).values_list("key", flat=True)),
        choices=choices or {},
    )


def rows_of(draft: Draft, today: date) -> list[Row]:
    """The rows of a sheet that waits, each with its verdict of now."""
    pairs = [(number, cells) for number, cells in draft.rows]
    return list(judged(pairs, known(draft.office, today, draft.choices)))
