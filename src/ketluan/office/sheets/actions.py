"""Keeping the rows of a sheet until they are applied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rules import Cells

_LONGEST_NAME = 255


def keep(
    rows: Iterable[tuple[int, Cells]], *, kind: str, name: str, by: int, at: datetime, office: int | None
) -> Draft:
    """The rows, waiting; ``by`` is the key of a user."""
    kept = [[number, cells] for number, cells in rows]
    return Draft.objects.create(
        kind=kind, name=name[:_LONGEST_NAME], made_by_id=by, made_at=at, office_id=office, rows=kept
    )


def settle(draft: Draft, choices: dict[str, int]) -> None:
    """Remember what was settled while the rows wait."""
    draft.choices = {**draft.choices, **choices}
    draft.save(update_fields=("choices",))


@contextmanager
def applying(draft: Draft, at: datetime) -> Iterator[Draft]:
    """The sheet, held while its rows are written, and finished with them in one transaction. Raises
    ``PermissionDenied`` for one that somebody applied or put aside meanwhile."""
    with transaction.atomic():
        held = Draft.objects.select_for_update().get(pk=draft.pk)
        if held.applied_at:
            raise PermissionDenied
        yield held
        finish(held, at)


def finish(draft: Draft, at: datetime) -> None:
    """The rows were applied or put aside: nothing of them is kept here."""
    draft.applied_at, draft.rows, draft.choices = at, [], {}
    draft.save(update_fields=("applied_at", "rows", "choices"))
