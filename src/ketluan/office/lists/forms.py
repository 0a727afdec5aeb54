"""What a list is narrowed to and how it is shown: all of it stands in the address. And the name under which it is
saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Final

from django import forms
from django.db.models import Model, Q, QuerySet
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day as a_day
from ketluan.office.lists.heads import Column, chosen
from ketluan.office.lists.models import LONGEST_ADDRESS, LONGEST_NAME
from ketluan.office.lists.rules import link, tidy
from ketluan.office.lists.words import LISTS
from ketluan.office.people.rules import Actor
from ketluan.vietnamese.folding import fold

_EMPTY: Final[tuple[object, ...]] = (None, "", False, [])


def day(label: Any) -> forms.DateField:
    """A day that need not be said."""
    return a_day(label, required=False)


def words(label: Any) -> forms.CharField:
    """Words that are sought."""
    return forms.CharField(
        label=label, max_length=200, required=False, widget=forms.TextInput(attrs={"type": "search"})
    )


def one_of(label: Any, every: Any, choices: Iterable[tuple[Any, Any]] = ()) -> forms.ChoiceField:
    """One of some values; ``every`` is said where none is chosen."""
    return forms.ChoiceField(label=label, required=False, choices=[("", every), *choices])


def row_of(label: Any, every: Any, rows: QuerySet[Any]) -> forms.ModelChoiceField:
    """One of some rows."""
    return forms.ModelChoiceField(label=label, required=False, empty_label=every, queryset=rows)


class KeyField(forms.IntegerField):
    """A key of a row that the address names; it has no field on the page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput, **options)


@dataclass(frozen=True)
class Narrowed:
    """One thing that narrows a list, in words, the address of the list without it, and its name there."""

    label: str
    words: str
    without: str
    name: str = ""


class ListForm(forms.Form):
    """What a list is narrowed to, by its address; what cannot be understood narrows nothing. The fields of ``OPEN``
    stand in the open, the others behind a fold; ``COLUMNS`` can be chosen among."""

    OPEN: ClassVar[tuple[str, ...]] = ()
    COLUMNS: ClassVar[Sequence[Column]] = ()

    col = forms.MultipleChoiceField(label=_("Cột hiển thị"), required=False, widget=forms.CheckboxSelectMultiple)
    order = forms.CharField(required=False, widget=forms.HiddenInput, max_length=30)

    def __init__(self, given: QueryDict, actor: Actor) -> None:
        super().__init__(given, label_suffix="")
        self.given, self.actor = given, actor
        self.prepare()
        free = [one for one in self.COLUMNS if not one.fixed]
        self.fields["col"].choices = [(one.key, one.label) for one in free]
        if not free:
            del self.fields["col"]
        self.order_fields([*(name for name in self.fields if name not in ("col", "order")), "order", "col"])
        self.full_clean()

    def prepare(self) -> None:
        """Make the fields ready: what there is to choose among."""

    def offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        """What there is to choose among in a field of ``one_of``, behind what it says where none is chosen."""
        none, *_rest = self.fields[name].choices
        self.fields[name].choices = [none, *choices]

    @property
    def in_the_open(self) -> list[forms.BoundField]:
        """The fields that everybody needs."""
        return [self[name] for name in self.OPEN]

    @property
    def folded(self) -> list[forms.BoundField]:
        """The fields behind the fold."""
        return [field for field in self.visible_fields() if field.name not in (*self.OPEN, "col")]

    @property
    def unfolded(self) -> bool:
        """Whether the fold stands open: something in it is wrong. What narrows the list is said above it anyway."""
        return any(field.errors for field in self.folded)

    @property
    def columns(self) -> list[Column]:
        """The columns that are shown."""
        return chosen(self.COLUMNS, self.cleaned_data.get("col") or ())

    @property
    def picked(self) -> list[tuple[str, Any, bool]]:
        """The columns to choose among: key, name, whether it is shown."""
        shown = {one.key for one in self.columns}
        return [(one.key, one.label, one.key in shown) for one in self.COLUMNS if not one.fixed]

    @property
    def narrowed_by(self) -> dict[str, Any]:
        """What was asked for by the names of the fields, without what was not said."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in ("col", "order") and not (value in _EMPTY or isinstance(value, QuerySet))
        }

    def conditions(self, fields: Mapping[str, str]) -> dict[str, Any]:
        """Conditions of a query: the fields of its rows, by the names of those of the form, that were said."""
        asked = self.narrowed_by
        return {field: asked[name] for name, field in fields.items() if name in asked}

    def sought(self, field: str = "folded") -> Q:
        """The condition that folded words of a row hold those of the field ``q``, however these are accented."""
        asked = self.narrowed_by
        return Q(**{f"{field}__contains": fold(asked["q"].strip())}) if "q" in asked else Q()

    def address(self, *but: str) -> str:
        """The address of the list as it is, without some of what it says, and without the page."""
        usual = [one.key for one in chosen(self.COLUMNS, ())]
        left = {*but, "col"} if [one.key for one in self.columns] == usual else {*but}
        pairs = ((name, value) for name, values in self.given.lists() for value in values)
        return tidy(pairs, self.fields, left)

    def ordered(self, order: str) -> str:
        """The way to the same list in another order."""
        return link("&".join(part for part in (self.address("order"), f"order={order}") if part))

    @property
    def narrowings(self) -> list[Narrowed]:
        """What narrows the list, each with the way to leave it out."""
        return [
            Narrowed(str(self.fields[name].label), self.said(name, value), link(self.address(name)), name)
            for name, value in self.narrowed_by.items()
        ]

    def said(self, name: str, value: Any) -> str:
        """What was asked for in one field, in words; nothing for a box that is ticked."""
        if value is True:
            return ""
        if isinstance(value, date):
            return str(date_format(value, "d/m/Y"))
        if isinstance(value, Model):
            return str(value)
        known = {str(key): label for key, label in getattr(self.fields[name], "choices", ())}
        return str(known.get(str(value), value))

    def in_words(self) -> str:
        """All that narrows the list in one line."""
        return "; ".join(f"{one.label}: {one.words}" if one.words else one.label for one in self.narrowings)


class NameForm(forms.Form):
    """The name that a list is given."""

    name = forms.CharField(label=_("Tên"), max_length=LONGEST_NAME)

    def clean_name(self) -> str:
        """The name with single blanks."""
        return " ".join(str(self.cleaned_data["name"]).split())


class SaveForm(NameForm):
    """A list and its name."""

    list = forms.ChoiceField(choices=[(name, name) for name in LISTS], widget=forms.HiddenInput)
    address = forms.CharField(max_length=LONGEST_ADDRESS, required=False, widget=forms.HiddenInput)
