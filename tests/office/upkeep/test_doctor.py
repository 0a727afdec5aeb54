"""The doctor says of each thing whether it is well, and ends with 1 where one is not."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ketluan.office.files.actions import keep
from ketluan.office.files.store import path_of
from ketluan.office.ledger import anchor
from ketluan.office.upkeep.doctor import look_over
from ketluan.office.upkeep.jobs import night
from tests.office import people
from tests.office.ledger.tampering import tamper

_NINE_HOURS = timedelta(hours=9)


@pytest.fixture
def well(task, committed, settings, monkeypatch):
    """An office in which nothing is wrong; its acts are at nine of today, which may be still to come."""
    monkeypatch.setattr("ketluan.office.upkeep.doctor._CLOCK_MAY_DIFFER", _NINE_HOURS)
    settings.DEBUG = False
    settings.KETLUAN_DATA.chmod(0o700)
    with committed():
        people.taken_in("Chiều 12/10/2025, UBND tỉnh Hà Lâm họp. Chủ tịch UBND tỉnh yêu cầu Sở Y tế kiểm tra 14 trạm.")
    return settings


def ill():
    return {looked.what: looked.wrong for looked in look_over() if looked.wrong}


def test_a_well_office_is_well_in_every_line(well):
    said = StringIO()
    call_command("doctor", stdout=said)
    lines = said.getvalue().splitlines()
    assert len(lines) == 9
    assert {line.split()[0] for line in lines} == {"tốt"}


def test_the_command_ends_with_one_and_the_sentence(well):
    well.KETLUAN_DATA.chmod(0o755)
    said = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("doctor", stdout=said)
    assert left.value.code == 1
    assert "chmod 700" in said.getvalue()


def test_an_edited_entry_is_found(well):
    tamper("UPDATE ledger_entry SET who = 'Khác' WHERE number = 2")
    assert ill() == {"chuỗi nhật ký": ("Dòng 2 đã bị sửa.",)}


def test_a_lost_anchor_is_found(well):
    (well.KETLUAN_DATA / anchor.NAME).unlink()
    assert [*ill()] == ["mã giữ ngoài"]


def test_a_file_that_is_gone_one_that_was_changed_and_one_of_nobody_are_found(well):
    by, at = people.user(people.LEAD).pk, timezone.now()
    gone, changed = (keep(words.encode(), "a.txt", at=at, by=by) for words in ("một", "hai"))
    path_of(gone.sha256).unlink()
    path_of(changed.sha256).write_bytes(b"ba")
    stray = path_of("ab" * 32)
    stray.parent.mkdir()
    stray.write_bytes(b"x")
    (found,) = ill().values()
    assert [gone.sha256 in found[0], changed.sha256 in found[1], "ab" * 32 in found[-1]] == [True] * 3


def test_a_clock_that_went_back_is_found(well, monkeypatch):
    early = timezone.now() - timedelta(days=400)
    monkeypatch.setattr("ketluan.office.upkeep.doctor.timezone.now", lambda: early)
    assert "đồng hồ" in ill()


def test_a_job_that_nobody_does_and_one_that_failed_are_found(well):
    night.enqueue()
    night.enqueue()
    past = timezone.now() - timedelta(hours=3)
    DBTaskResult.objects.update(enqueued_at=past, run_after=past)
    DBTaskResult.objects.filter(pk=DBTaskResult.objects.first().pk).update(status="FAILED", finished_at=past)
    (found,) = ill().values()
    assert "worker" in found[0]
    assert night.module_path in found[1]


def test_an_office_without_its_tables_is_not_looked_at_further(well, monkeypatch):
    monkeypatch.setattr(
        "ketluan.office.upkeep.doctor.MigrationExecutor.migration_plan", lambda *_: [("tasks.0099", False)]
    )
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("doctor", stdout=said)
    assert "tasks.0099" in said.getvalue()
    assert "đồng hồ" not in said.getvalue()
