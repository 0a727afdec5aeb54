"""The demo province with the samples: every state of a task, documents that wait, and nothing twice."""

from __future__ import annotations

from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from ketluan.office.intake.models import Source
from ketluan.office.ledger.models import Entry
from ketluan.office.people.access import actor_of
from ketluan.office.rollout.models import Instrument, Programme
from ketluan.office.rollout.programme.pages import lines
from ketluan.office.rollout.tracking import matrix_of
from ketluan.office.tasks.models import Extension, Task
from tests.house.tree import ROOT
from tests.office import kept, people


@pytest.fixture
def demo(db, tmp_path, settings):
    settings.KETLUAN_DATA, settings.DEBUG = tmp_path, True


def loaded():
    said = StringIO()
    call_command("demo", samples=ROOT / "samples", stdout=said)
    return said.getvalue()


def test_the_demo_has_tasks_in_every_state_and_documents_that_wait(demo):
    said = kept.first("demo", loaded)
    assert set(Task.objects.values_list("state", flat=True)) == set(Task.State.values)
    assert set(Extension.objects.values_list("state", flat=True)) == set(Extension.State.values)
    offices = Counter(Source.objects.values_list("office__organization__name", flat=True))
    assert offices == {"Văn phòng UBND tỉnh": 17, "Văn phòng Tỉnh ủy": 1}
    assert Source.objects.filter(findings=None).count() == 3
    assert f"  {people.SPECIALIST} " in said
    actor = actor_of(people.user(people.SPECIALIST))
    shown = matrix_of(actor, Instrument.objects.get(number="57-NQ/TW"), "commune", people.TODAY)
    plans = {one.cell.state for row in shown.rows for one in row.places if one.column == "plan"}
    assert plans == {"done", "partly", "not_yet", "not_reported"}
    programme = Programme.objects.get()
    assert programme.editions.count() == 2
    stands = {one.state for one in lines(actor, programme, "now", people.TODAY)}
    assert stands == {"done", "done_late", "on_agenda", "late", "in_time", "dropped"}


def test_a_second_run_keeps_what_is_there(demo):
    first = kept.first("demo", loaded)
    before = Entry.objects.count()
    assert loaded() == first
    assert Entry.objects.count() == before


def test_samples_that_are_not_there_are_passed_over(province, tmp_path):
    from ketluan.office.desk.demo.samples import tell_of

    assert tell_of(tmp_path, people.TODAY) == 0
