"""Handing in a sheet whose rows wait until they were seen: read, and refused where it bears a secrecy stamp."""

from __future__ import annotations

from collections.abc import Sequence

from ketluan.office.intake.actions import tell_refusal
from ketluan.office.intake.reading import Secret, bears_stamp
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.sheets.actions import keep
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.reading import read_sheet
from ketluan.office.sheets.rules import Column


def keep_sheet(act: Act, office: Office, columns: Sequence[Column], *, kind: str, name: str, content: bytes) -> Draft:
    """Read a sheet and keep its rows until they are applied. Raises ``BadSheet``, or ``Secret`` for one with a secrecy
    stamp: of it nothing is kept."""
    if bears_stamp(content, name=name):
        tell_refusal(act, office, Secret())
        raise Secret
    rows = read_sheet(content, columns)
    return keep(rows, kind=kind, name=name, by=act.actor.key, at=act.at, office=office.pk)
