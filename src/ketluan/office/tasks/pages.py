"""What the pages of tasks show, put together from the questions."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ketluan.office.ledger.queries import head
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.book import Book
from ketluan.office.tasks.explanation import moved_in_words
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import Verb
from ketluan.office.tasks.words import VERBS


def book_of(actor: Actor, today: date) -> Book:
    """The head of the ledger of tasks: the Office's body and name, or the unit's."""
    return Book(letterhead_of(actor), today, head())


def assigned_in_words(task: Task) -> str:
    """What is said after a task was given."""
    if task.gathers:
        count = task.children.count()
        said = ngettext("Đã giao nhiệm vụ cho %(count)d đơn vị.", "Đã giao nhiệm vụ cho %(count)d đơn vị.", count)
        return str(said % {"count": count})
    said = _("Đã giao nhiệm vụ cho %(unit)s.") % {"unit": task.lead}
    return f"{said} {moved_in_words(task)}" if task.written_due else str(said)


def done_in_words(verb: Verb) -> str:
    """What is said after a verb."""
    return _("%(verb)s: đã ghi.") % {"verb": VERBS[verb]}
