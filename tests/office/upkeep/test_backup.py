"""A backup is one file, and becomes the same office again on either database; a file that is not whole is refused."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from ketluan.office.files import store
from ketluan.office.ledger import anchor
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import head, verified
from ketluan.office.people.models import Person
from ketluan.office.tasks.models import Task
from ketluan.office.upkeep.backup import Unwritable, back_up
from ketluan.office.upkeep.restoring import NotEmpty, Unfit, restore
from ketluan.office.upkeep.tables import tables
from tests.office import databases, people

KEEP = """
from django.utils import timezone
from ketluan.office.files.actions import keep
from ketluan.office.people.models import User
keep("Biên bản\\n".encode(), "biên bản.txt", at=timezone.now(), by=User.objects.first().pk)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The backup of a demo province that stood on SQLite, with an attachment."""
    folder = tmp_path_factory.mktemp("sao lưu")
    program, path = Path(sys.executable).with_name("ketluan"), folder / "văn phòng.zip"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KETLUAN_", "DJANGO_"))}
    environ = {**clean, "KETLUAN_DATA": str(folder / "dữ liệu")}
    databases.demo(folder / "dữ liệu", address="")
    for words in (["shell", "--no-imports", "-c", KEEP], ["backup", str(path)]):
        run = subprocess.run([program, "office", *words], env=environ, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
    return path


@pytest.fixture
def empty(db, tmp_path, settings):
    """An office without anything, in a folder of its own."""
    settings.KETLUAN_DATA = tmp_path / "mới"
    settings.KETLUAN_DATA.mkdir()


def manifest(path):
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("manifest.json"))


def remade(path, to, change):
    """The backup with some members changed; None takes one away."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return to


def test_what_was_restored_is_what_was_backed_up(made, empty, tmp_path):
    restore(made)
    said = manifest(made)
    assert {label: model._base_manager.count() for label, model in tables().items()} == {
        label: table["count"] for label, table in said["tables"].items()
    }
    assert said["tables"]["tasks.task"]["count"] == Task.objects.count() > 5
    again = back_up(tmp_path / "again.zip")
    assert {**again, "made_at": ""} == {**said, "made_at": ""}


def test_the_chain_of_a_restored_ledger_is_whole_and_anchored(made, empty):
    restore(made)
    assert verified() == []
    assert anchor.anchored() == head()


def test_kept_files_come_back(made, empty):
    restore(made)
    digests = manifest(made)["files"]
    assert "Biên bản\n".encode() in [store.get(sha256) for sha256 in digests]
    assert set(store.stored()) == set(digests)


def test_the_restored_office_goes_on_where_it_was(made, empty, committed):
    restore(made)
    last = head().count
    with committed():
        newcomer = Person.objects.create(name="Giàng Thị Pằng")
        people.taken_in("Chiều 12/10/2025, UBND tỉnh Hà Lâm họp. Chủ tịch UBND tỉnh yêu cầu Sở Y tế kiểm tra 14 trạm.")
    assert newcomer.pk == max(Person.objects.values_list("pk", flat=True))
    assert head().count == last + 2
    assert verified() == []


def test_an_anchor_that_is_further_on_stays_and_tells_of_what_is_lost(made, empty):
    later = anchor.Head(manifest(made)["head"]["count"] + 5, "f" * 64)
    anchor.advance(later)
    with pytest.raises(CommandError, match="bị cắt"):
        call_command("restore", made)
    assert anchor.anchored() == later


def test_an_office_that_is_not_empty_is_left_alone(made, province):
    before = head()
    with pytest.raises(NotEmpty):
        restore(made)
    with pytest.raises(CommandError, match="còn trống"):
        call_command("restore", made)
    assert head() == before


def edited(name, content):
    return (
        content.replace("Sở Y tế".encode(), "Sở Y Tế".encode())
        if name == "tables/people.organization.jsonl"
        else content
    )


def without_a_table(name, content):
    return None if name == "tables/tasks.task.jsonl" else content


def without_files(name, content):
    return None if name.startswith("files/") else content


def of_another_program(name, content):
    return content.replace(b'"tasks.0001_initial"', b'"tasks.0099_later"') if name == "manifest.json" else content


def of_another_form(name, content):
    return content.replace(b'"format": 1', b'"format": 7') if name == "manifest.json" else content


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (edited, "people.organization"),
        (without_a_table, "tasks.task"),
        (without_files, "files/"),
        (of_another_program, "tasks.0099_later"),
        (of_another_form, "format 7"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused_and_nothing_is_written(made, empty, tmp_path, change, part):
    with pytest.raises(Unfit, match=part):
        restore(remade(made, tmp_path / "other.zip", change))
    assert not Entry.objects.exists()
    assert not any(store.stored())


@pytest.mark.parametrize("content", [b"", b"PK no archive", None])
def test_what_is_no_backup_is_refused(empty, tmp_path, content):
    path = tmp_path / "x.zip"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match="không nguyên vẹn"):
        call_command("restore", path)


def test_a_backup_is_its_owners_alone_and_never_written_over(province, tmp_path):
    path = tmp_path / "sao lưu.zip"
    call_command("backup", path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(CommandError, match="đã có tệp"):
        call_command("backup", path)
    with pytest.raises(Unwritable):
        back_up(tmp_path / "nowhere" / "x.zip")


def test_who_is_signed_in_and_the_words_of_a_password_are_in_no_backup(signed_in, tmp_path):
    signed_in(people.SPECIALIST)
    back_up(tmp_path / "x.zip")
    assert not {"sessions.session", "axes.accessattempt"} & set(manifest(tmp_path / "x.zip")["tables"])
