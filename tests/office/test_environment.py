"""A wrong or missing setting stops the start with a sentence that names it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ketluan.office.database import database
from ketluan.office.environment import LAPTOP_SECRET, Misconfigured, read_environment

# commands on a folder of their own, which know nothing of the server on which the others run
pytestmark = pytest.mark.once
SECRET = "k3" * 30


def test_without_any_setting_it_is_a_laptops_office():
    given = read_environment({})
    assert given.debug
    assert not given.https
    assert given.data == Path.cwd() / "data"
    assert given.hosts == ("localhost", "127.0.0.1", "[::1]")


def test_with_debug_off_cookies_are_secure_and_hosts_are_those_named():
    given = read_environment(
        {"KETLUAN_DEBUG": "0", "KETLUAN_SECRET_KEY": SECRET, "KETLUAN_HOSTS": "a.example, b.example"}
    )
    assert given.https
    assert given.hosts == ("a.example", "b.example")


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({"KETLUAN_DEBUG": "yes"}, "KETLUAN_DEBUG"),
        ({"KETLUAN_DEBUG": "0"}, "KETLUAN_SECRET_KEY"),
        ({"KETLUAN_DEBUG": "0", "KETLUAN_SECRET_KEY": LAPTOP_SECRET, "KETLUAN_HOSTS": "a"}, "KETLUAN_SECRET_KEY"),
        ({"KETLUAN_DEBUG": "0", "KETLUAN_SECRET_KEY": "short", "KETLUAN_HOSTS": "a"}, "KETLUAN_SECRET_KEY"),
        ({"KETLUAN_DEBUG": "0", "KETLUAN_SECRET_KEY": SECRET}, "KETLUAN_HOSTS"),
        ({"KETLUAN_HOSTS": "*"}, "KETLUAN_HOSTS"),
        ({"KETLUAN_UPLOAD_MB": "0"}, "KETLUAN_UPLOAD_MB"),
        ({"KETLUAN_UPLOAD_MB": "²"}, "KETLUAN_UPLOAD_MB"),
        ({"KETLUAN_SECRETKEY": SECRET}, "KETLUAN_SECRETKEY"),
        ({"KETLUAN_DATABASE_URL": "x"}, "KETLUAN_DATABASE_URL"),
    ],
)
def test_what_cannot_be_right_is_named(environ, named):
    with pytest.raises(Misconfigured) as wrong:
        read_environment(environ)
    assert str(wrong.value).startswith(named)


@pytest.mark.parametrize("environ", [{"PATH": "x"}, {"KETLUAN_LANG": "en"}, {"KETLUAN_SECRET_KEY": ""}])
def test_what_is_not_a_setting_of_the_office_is_left_alone(environ):
    assert read_environment(environ).secret_key == LAPTOP_SECRET


def test_without_an_address_the_database_is_a_file_of_the_data_folder(tmp_path):
    chosen = database("", tmp_path)
    assert (chosen["ENGINE"], chosen["NAME"]) == ("django.db.backends.sqlite3", tmp_path / "office.sqlite3")
    assert chosen["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_is_that_of_a_postgresql_server(tmp_path):
    chosen = database("postgresql://v%C4%83n:m%40t@db.example:6432/phong?sslmode=require", tmp_path)
    named = {name: chosen[name] for name in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")}
    assert list(named.values()) == ["django.db.backends.postgresql", "phong", "văn", "m@t", "db.example", "6432"]
    assert chosen["OPTIONS"]["sslmode"] == "require"


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://u:hush@h/n", "PostgreSQL server"),
        ("office", "PostgreSQL server"),
        ("postgresql://u:hush@h", "name of the database is missing"),
        ("postgresql://u:hush@h/a/b", "name of the database is missing"),
        ("postgresql://u:hush@h:port/n", "cannot be read"),
        ("postgresql://u:hush@h/n?sslmod=require", "no option sslmod"),
    ],
)
def test_an_address_that_cannot_be_right_is_named_without_its_password(tmp_path, address, reason):
    with pytest.raises(Misconfigured) as wrong:
        database(address, tmp_path)
    assert str(wrong.value).startswith("KETLUAN_DATABASE: ")
    assert reason in str(wrong.value)
    assert "hush" not in str(wrong.value)


def test_an_address_needs_the_driver(tmp_path, monkeypatch):
    monkeypatch.setattr("ketluan.office.database.find_spec", lambda name: None)
    with pytest.raises(Misconfigured, match=r"^KETLUAN_DATABASE: .*postgres"):
        database("postgresql://h/n", tmp_path)


def office(*words, **environ):
    program = Path(sys.executable).with_name("ketluan")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KETLUAN_", "DJANGO_"))}
    return subprocess.run(
        [program, "office", *words], env={**clean, **environ}, capture_output=True, text=True, check=False
    )


def test_the_command_ends_with_two_and_the_sentence(tmp_path):
    run = office("check", KETLUAN_DATA=str(tmp_path), KETLUAN_DEBUG="0")
    assert run.returncode == 2
    assert run.stderr.startswith("KETLUAN_SECRET_KEY")
    assert "Traceback" not in run.stderr


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "tệp").touch()
    run = office("check", KETLUAN_DATA=str(tmp_path / "tệp" / "trong"))
    assert run.returncode == 2
    assert run.stderr.startswith("KETLUAN_DATA")


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path):
    run = office("migrate", KETLUAN_DATA=str(tmp_path), KETLUAN_DATABASE="postgresql://u:hush@127.0.0.1:9/n")
    assert run.returncode == 2
    assert run.stderr.startswith("KETLUAN_DATABASE")
    assert "hush" not in run.stderr
    assert "Traceback" not in run.stderr


def test_djangos_own_commands_are_passed_on(tmp_path):
    run = office("migrate", "--plan", KETLUAN_DATA=str(tmp_path))
    assert run.returncode == 0, run.stderr
    assert "tasks.0001_initial" in run.stdout


def test_a_server_that_is_open_to_others_passes_djangos_checks(tmp_path):
    settings = {"KETLUAN_DEBUG": "0", "KETLUAN_SECRET_KEY": SECRET + "Xy-9_", "KETLUAN_HOSTS": "office.example"}
    run = office("check", "--deploy", "--fail-level", "ERROR", KETLUAN_DATA=str(tmp_path), **settings)
    assert run.returncode == 0, run.stderr
    assert "security.W" not in run.stderr.replace("security.W005", "").replace("security.W021", "")


def test_the_demo_is_refused_where_its_password_would_be_open_to_others(tmp_path):
    settings = {"KETLUAN_DEBUG": "0", "KETLUAN_SECRET_KEY": SECRET, "KETLUAN_HOSTS": "office.example"}
    run = office("demo", KETLUAN_DATA=str(tmp_path), **settings)
    assert run.returncode == 1
    assert "KETLUAN_DEBUG" in run.stderr


def test_migrations_say_what_the_models_say(tmp_path):
    run = office("makemigrations", "--check", "--dry-run", KETLUAN_DATA=str(tmp_path))
    assert run.returncode == 0, run.stdout
