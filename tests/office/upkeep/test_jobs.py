"""Jobs wait in the database, are done once, and leave no words behind where they fail."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from ketluan.office.people.rules import PLACE
from ketluan.office.upkeep import jobs, worker
from tests.office.ledger.tampering import tamper

DONE = []


@task()
def note(key: int) -> None:
    DONE.append(key)


@task()
def stumble(key: int) -> None:
    raise ValueError("lời văn của văn bản")


@pytest.fixture(autouse=True)
def nothing_done():
    DONE.clear()


def test_a_job_is_done_once(work):
    note.enqueue(7)
    work()
    work()
    assert DONE == [7]


@pytest.mark.django_db
def test_a_job_of_a_transaction_that_fails_was_never_asked_for(work):
    with transaction.atomic():
        note.enqueue(7)
        transaction.set_rollback(True)
    work()
    assert DONE == []


def test_of_a_job_that_fails_no_words_are_kept(work, caplog):
    stumble.enqueue(7)
    work()
    row = DBTaskResult.objects.get()
    assert row.exception_class_path == "builtins.ValueError"
    assert "test_jobs.py" in row.traceback
    # the queue's own lines quote the message: they go nowhere
    assert not logging.getLogger("django_tasks").propagate
    said = [record.getMessage() for record in caplog.records if record.name != "django_tasks"]
    assert said == [f"job {stumble.module_path} failed: builtins.ValueError"]
    assert "lời văn" not in row.traceback


def test_a_job_that_a_killed_process_left_is_done_again(work):
    note.enqueue(7)
    DBTaskResult.objects.update(status="RUNNING")
    work()
    assert DONE == []
    assert worker.take_up_again() == 1
    work()
    assert DONE == [7]


@pytest.mark.parametrize(("now", "then"), [("01:59", "23 02:00"), ("02:00", "24 02:00"), ("14:30", "24 02:00")])
def test_the_night_begins_at_two(now, then):
    at = datetime.fromisoformat(f"2026-11-23 {now}").replace(tzinfo=PLACE)
    assert jobs.next_night(at) == datetime.fromisoformat(f"2026-11-{then}").replace(tzinfo=PLACE)


@pytest.mark.django_db
def test_one_night_waits_and_never_two():
    jobs.plan_the_night()
    jobs.plan_the_night()
    assert DBTaskResult.objects.count() == 1


def test_the_night_puts_away_what_is_over_and_plans_the_next(work):
    for name, days in (("gone", -1), ("there", 1)):
        Session.objects.create(session_key=name, session_data="", expire_date=timezone.now() + timedelta(days=days))
    note.enqueue(7)
    work()
    DBTaskResult.objects.update(finished_at=timezone.now() - timedelta(days=8))
    jobs.night.enqueue()
    work()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["there"]
    assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == ["READY", "SUCCESSFUL"]


def test_the_night_finds_what_is_wrong_with_the_ledger(task, work):
    tamper("UPDATE ledger_entry SET who = 'Khác' WHERE number = 2")
    jobs.night.enqueue()
    work()
    assert DBTaskResult.objects.get(status="SUCCESSFUL").return_value == ["edited 2", "unanchored 4"]
