"""Documents from a sheet: each row with a verdict before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from ketluan.office.intake.handing_in import keep_sheet
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act, Actor
from ketluan.office.rollout.access import documents_for, office_worked
from ketluan.office.rollout.actions import AlreadyThere, Entered, edit, enter, is_it
from ketluan.office.rollout.forms import classes
from ketluan.office.rollout.importing.cells import day_of, one_of
from ketluan.office.rollout.importing.columns import DOCUMENTS
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.rules.numbers import body_of, named, symbol
from ketluan.office.sheets.actions import applying
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import SheetRow, Wrong, judged, met_once

_LONGEST: Final = {"kind": 60, "title": 500, "issuer": 200}


@dataclass
class Row(SheetRow):
    """A row with its verdict: what it says, and the document that it changes."""

    entered: Entered | None = None
    document: Instrument | None = None


def hand_in(act: Act, office: Office, *, name: str, content: bytes) -> Draft:
    """Read a sheet and keep its rows until they are applied. Raises ``BadSheet``, ``Secret``."""
    return keep_sheet(act, office, DOCUMENTS, kind=str(Draft.Kind.DOCUMENTS), name=name, content=content)


def rows_of(actor: Actor, draft: Draft) -> list[Row]:
    """The rows of a sheet that waits, each with its verdict of now. A document is known again by its number or name,
    the body that issued it and its year."""
    known: dict[str, list[Instrument]] = {}
    for one in documents_for(actor).filter(office=draft.office_id):
        known.setdefault(one.key, []).append(one)
    met: dict[tuple[str, str, int], int] = {}
    return judged(Row, draft, lambda row: _judge(row, known, met))


def _judge(row: Row, known: Mapping[str, list[Instrument]], met: dict[tuple[str, str, int], int]) -> None:
    said = _entered(row.cells)
    number = symbol(said.number) or named(said.title)
    year = said.dated.year if said.dated else number.year
    key = (number.key, body_of(said.issuer), year)
    met_once(met, key, row.number)
    same = [one for one in known.get(number.key, ()) if is_it(one, key[1], year)]
    row.entered, row.document = said, same[0] if same else None
    row.verdict = "new" if not same else "same" if _adds_nothing(same[0], said) else "changed"


def _adds_nothing(document: Instrument, said: Entered) -> bool:
    """Whether each cell that says something says what is known."""
    return document.entered and all(getattr(document, name) == value for name, value in vars(said).items() if value)


def _entered(cells: Mapping[str, str]) -> Entered:
    texts = {name: " ".join(cells[name].split()) for name in ("kind", "title", "issuer")}
    for name, most in _LONGEST.items():
        if len(texts[name]) > most:
            raise Wrong(_("Ô “%(words)s…” dài quá %(most)d chữ.") % {"words": texts[name][:30], "most": most})
    if not texts["kind"] or not texts["title"]:
        raise Wrong(_("Thiếu loại văn bản hoặc trích yếu."))
    number = " ".join(cells["number"].split())
    found = symbol(number)
    if number and (found is None or found.bare):
        raise Wrong(_("Số “%(words)s” chưa đủ ký hiệu, ví dụ 13-NQ/TW.") % {"words": number})
    with override("vi"):
        named_classes = {key: str(label) for key, label in classes()}
    asked = one_of(cells["asked_of"], named_classes, _("Lớp đơn vị “%(words)s” không có trong danh mục."))
    dated, ended_on = day_of(cells["dated"]), day_of(cells["ended_on"])
    return Entered(number=number[:60], asked_of=asked, dated=dated, ended_on=ended_on, **texts)


def apply(act: Act, draft: Draft) -> int:
    """Enter the rows that are new, and say of known ones what the rows add; how many. An empty cell takes nothing away.
    The same sheet a second time writes none. Raises ``PermissionDenied``."""
    written = 0
    with applying(draft, act.at) as held:
        office = office_worked(act.actor, held.office_id)
        for row in rows_of(act.actor, held):
            if row.verdict in ("new", "changed") and row.entered is not None:
                _write(act, office, row.entered, row.document)
                written += 1
    return written


def _write(act: Act, office: Office, said: Entered, document: Instrument | None) -> None:
    if document is None or not document.entered:
        try:
            document = enter(act, office, said)
        except AlreadyThere as there:
            document = there.document
        return
    kept: dict[str, Any] = {name: value or getattr(document, name) for name, value in vars(said).items()}
    edit(act, document, Entered(**kept), version=document.version)
