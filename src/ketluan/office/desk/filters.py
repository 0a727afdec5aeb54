"""The list of the ledger's lines: what narrows it, and its columns."""

from __future__ import annotations

from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import Wanted
from ketluan.office.ledger.words import VERBS, verb_in_words
from ketluan.office.lists.forms import ListForm, day, one_of, words
from ketluan.office.lists.heads import Cell, Column
from ketluan.vietnamese.order import sort_key

_LONGEST = 140


def moment(entry: Entry) -> str:
    """When it was done."""
    return str(date_format(timezone.localtime(entry.at), "H:i d/m/Y"))


def _who(entry: Entry) -> Cell:
    instead = gettext("thay mặt")
    return Cell(entry.who, under=f"{instead} {entry.on_behalf}: {entry.basis}" if entry.on_behalf else "")


COLUMNS: Final = (
    Column("number", _("Số"), lambda one: Cell(one.number), ("number",), number=True, fixed=True),
    Column("at", _("Thời điểm"), lambda one: Cell(moment(one)), number=True),
    Column("who", _("Người thực hiện"), _who, css="mid"),
    Column("verb", _("Việc"), lambda one: Cell(verb_in_words(one.verb)), css="mid"),
    Column("thing", _("Đối tượng"), lambda one: Cell(one.title[:_LONGEST]), css="wide"),
)


class EntryFilter(ListForm):
    """Who, which verb, upon what, from when to when."""

    OPEN = ("who", "verb", "thing", "since", "until")
    COLUMNS = COLUMNS

    who = words(_("Người thực hiện"))
    verb = one_of(_("Việc"), _("Mọi việc"))
    thing = words(_("Đối tượng"))
    since = day(_("Từ ngày"))
    until = day(_("Đến ngày"))

    def prepare(self) -> None:
        """Offer the verbs in the order of the alphabet."""
        verbs = sorted(((verb, str(words)) for verb, words in VERBS.items()), key=lambda choice: sort_key(choice[1]))
        self.offer("verb", verbs)

    @property
    def wanted(self) -> Wanted:
        """What is asked for; a field that cannot be understood narrows nothing."""
        return Wanted(**self.narrowed_by)
