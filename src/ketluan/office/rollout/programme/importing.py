"""The items of a programme from a spreadsheet: each row with a verdict before anything is stored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from ketluan.office.intake.handing_in import keep_sheet
from ketluan.office.people.queries import organization_named
from ketluan.office.people.rules import Act
from ketluan.office.rollout.importing.cells import one_of
from ketluan.office.rollout.models import Item, ItemText, Programme
from ketluan.office.rollout.programme.access import programme_worked
from ketluan.office.rollout.programme.actions import Wanted, write_item
from ketluan.office.rollout.programme.columns import COLUMNS
from ketluan.office.sheets.actions import applying, settle
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import SheetRow, Wrong, judged, met_once
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.numbers import read_roman

_QUARTER: Final = re.compile(r"(?:quy )?(i{1,3}|iv|[1-4])")
_PROGRAMME: Final = "programme"


@dataclass
class Row(SheetRow):
    """A row with its verdict: what it would write, and the item that it changes."""

    wanted: Wanted | None = None
    item: Item | None = None


def hand_in(act: Act, programme: Programme, *, name: str, content: bytes) -> Draft:
    """Read a sheet and keep its rows until they are applied. Raises ``BadSheet``, ``Secret``."""
    kind = str(Draft.Kind.PROGRAMME)
    draft = keep_sheet(act, programme.office, COLUMNS, kind=kind, name=name, content=content)
    settle(draft, {_PROGRAMME: programme.pk})
    return draft


def programme_of(act: Act, draft: Draft) -> Programme:
    """The programme for which a sheet was handed in. Raises ``PermissionDenied``."""
    return programme_worked(act.actor, draft.choices.get(_PROGRAMME, 0))


def rows_of(programme: Programme, draft: Draft, today: date) -> list[Row]:
    """The rows of a sheet that waits, each with its verdict of now. An item is known again by its content."""
    known: dict[str, ItemText] = {}
    for text in (
        ItemText.objects.filter(item__programme=programme).select_related("item", "lead").order_by("edition__place")
    ):
        known[fold(" ".join(text.content.split()))] = text
    met: dict[str, int] = {}
    return judged(Row, draft, lambda row: _judge(row, known, met, today))


def _judge(row: Row, known: dict[str, ItemText], met: dict[str, int], today: date) -> None:
    cells = row.cells
    content = " ".join(cells["content"].split())
    if not content:
        raise Wrong(_("Thiếu nội dung."))
    key = fold(content)
    met_once(met, key, row.number)
    lead = organization_named(cells["lead"], on=today) if cells["lead"] else None
    row.wanted = Wanted(
        content=content,
        year=_year(cells["year"]),
        product=_product(cells["product"]),
        quarter=_quarter(cells["quarter"]),
        lead=lead,
        lead_words="" if lead else cells["lead"][:200],
        heard_at=cells["heard_at"][:200],
    )
    held = known.get(key)
    row.item = held.item if held else None
    row.verdict = "new" if held is None else "same" if _same(held, row.wanted) else "changed"


def _same(held: ItemText, wanted: Wanted) -> bool:
    return all(getattr(held, name) == value for name, value in vars(wanted).items() if name != "content")


def _year(words: str) -> int:
    found = re.fullmatch(r"(?:nam )?((?:19|20)\d\d)", fold(words.strip()))
    if found is None:
        raise Wrong(_("Năm “%(words)s” không đọc được.") % {"words": words})
    return int(found[1])


def _quarter(words: str) -> int | None:
    folded = fold(words.strip())
    if not folded or folded == "trong nam":
        return None
    found = _QUARTER.fullmatch(folded)
    if found is None:
        raise Wrong(_("Quý “%(words)s” không đọc được.") % {"words": words})
    return read_roman(found[1].upper()) or int(found[1])


def _product(words: str) -> str:
    with override("vi"):
        labels = {key: str(label) for key, label in ItemText.Product.choices}
    fault = _("Sản phẩm “%(words)s” không có trong danh mục.")
    found = one_of(words, labels, fault)
    if not found:
        raise Wrong(fault % {"words": words})
    return found


def apply(act: Act, draft: Draft) -> int:
    """Write the rows that are new or changed into the edition in force; how many. The same sheet a second time writes
    none. Raises ``PermissionDenied``."""
    written = 0
    with applying(draft, act.at) as held:
        programme = programme_of(act, held)
        for row in rows_of(programme, held, act.day):
            if row.verdict in ("new", "changed") and row.wanted is not None:
                write_item(act, programme, row.wanted, row.item, version=row.item.version if row.item else 1)
                written += 1
    return written
