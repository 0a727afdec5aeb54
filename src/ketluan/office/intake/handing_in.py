"""Handing in a sheet whose rows wait until they were seen: read, and refused where it bears a secrecy stamp."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ketluan.office.intake.actions import tell_refusal
from ketluan.office.intake.reading import Refused, Secret, bears_stamp
from ketluan.office.intake.words import refusal_in_words
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.sheets.actions import keep
from ketluan.office.sheets.forms import SheetForm
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.reading import BadSheet, read_sheet
from ketluan.office.sheets.rules import Column


def keep_sheet(act: Act, office: Office, columns: Sequence[Column], *, kind: str, name: str, content: bytes) -> Draft:
    """Read a sheet and keep its rows until they are applied. Raises ``BadSheet``, or ``Secret`` for one with a secrecy
    stamp: of it nothing is kept."""
    if bears_stamp(content, name=name):
        tell_refusal(act, office, Secret())
        raise Secret
    rows = read_sheet(content, columns)
    return keep(rows, kind=kind, name=name, by=act.actor.key, at=act.at, office=office.pk)


class Keep(Protocol):
    """An app's way to keep a sheet."""

    def __call__(self, *, name: str, content: bytes) -> Draft:
        """Raises ``BadSheet``, ``Refused``."""


def handed_in(form: SheetForm, keep: Keep) -> Draft | None:
    """What became of a form's sheet; None, and the fault stands at its field, where it is not kept."""
    sheet = form.cleaned_data["sheet"]
    try:
        return keep(name=str(sheet.name), content=sheet.read())
    except BadSheet as fault:
        form.add_error("sheet", str(fault))
    except Refused as refusal:
        form.add_error("sheet", refusal_in_words(refusal))
    return None
