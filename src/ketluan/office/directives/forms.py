"""The form of the table of directives: one row of cells for each directive, named by its reference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.calendar.rules import quarter_end
from ketluan.office.directives.actions import Wanted
from ketluan.office.directives.queries import Row, settled
from ketluan.office.lists.forms import ListForm, one_of, words
from ketluan.office.people.models import User
from ketluan.office.review.addressees import AddressBook
from ketluan.office.tasks.actions import Assignment
from ketluan.office.tasks.models import Task


class CellsForm(forms.Form):
    """The cells of one row."""

    wording = forms.CharField(required=False, max_length=4_000)
    lead = forms.CharField(required=False, max_length=200)
    supporters = forms.CharField(required=False, max_length=2_000)
    deadline = forms.ChoiceField(choices=Task.Deadline.choices, required=False)
    due = day(required=False)
    deliverable = forms.ChoiceField(choices=[("", "—"), *Task.Deliverable.choices], required=False)


class HeadForm(forms.Form):
    """What holds for all rows."""

    assigner = forms.ModelChoiceField(label=_("Người giao"), queryset=User.objects.none(), empty_label="–")

    def __init__(self, *args: Any, assigners: QuerySet[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["assigner"].queryset = assigners


def filled(row: Row, given: QueryDict) -> Row:
    """The row with the cells that came with the form; a cell that cannot be understood is empty."""
    form = CellsForm(given, prefix=row.ref)
    form.is_valid()
    clean = {name: form.cleaned_data.get(name, "") for name in form.fields}
    clean["due"] = clean["due"] or None
    # a day that is written down is a deadline, whatever kind stood there before
    undated = clean["deadline"] in ("", Task.Deadline.NONE, Task.Deadline.VAGUE)
    clean["deadline"] = Task.Deadline.DAY if clean["due"] and undated else clean["deadline"] or Task.Deadline.NONE
    return replace(row, values={**row.values, **clean}, chosen=row.ref in given.getlist("row"))


def wanted(row: Row, known: AddressBook, assigner: User, today: date) -> Wanted:
    """The task that a row without lacks is to be."""
    cells, found = row.values, settled(row.values, known)
    due = {Task.Deadline.QUARTER_END: quarter_end(today), Task.Deadline.DAY: cells["due"]}.get(cells["deadline"])
    return Wanted(
        row.item,
        Assignment(
            wording=cells["wording"].strip(),
            lead=known.bodies[found.lead or 0],
            assigner=assigner,
            deadline=cells["deadline"],
            supporters=tuple(known.bodies[key] for key in dict.fromkeys(found.supporters)),
            due=due,
            deadline_words=cells["deadline_words"],
            deliverable=cells["deliverable"],
        ),
    )


class TableFilter(ListForm):
    """Which directives of a source are shown."""

    OPEN = ("q", "show")

    q = words(_("Tìm trong nội dung, cơ quan"))
    show = one_of(
        _("Dòng"),
        _("Mọi dòng"),
        (("ready", _("đủ thông tin")), ("lacking", _("còn thiếu")), ("confirmed", _("đã xác nhận"))),
    )
