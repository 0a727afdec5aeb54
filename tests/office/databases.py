"""The database on which the office is tested: SQLite, or the server whose address ``OFFICE_TEST_DATABASE`` gives.

Migrating takes seconds of the processor, and a run needs a dozen empty offices: one is migrated, the others are copies.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg

from ketluan.office.people.rules import PLACE

ADDRESS = os.environ.get("OFFICE_TEST_DATABASE", "")
ROOT = Path(__file__).parents[2]
_KEPT = ROOT / ".pytest_cache" / "office"
_BROUGHT = ("Django", "django-axes", "django-tasks-db")  # whose migrations are not ours
_NAME = "office.sqlite3"


@cache
def _state():
    """What the tables follow from: a change of any migration is another office."""
    found = hashlib.sha256(" ".join(version(name) for name in _BROUGHT).encode())
    for path in sorted((ROOT / "src" / "ketluan" / "office").glob("*/migrations/*.py")):
        found.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return found.hexdigest()[:24]


def _office(*words, **settings):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KETLUAN_", "DJANGO_"))}
    program = Path(sys.executable).with_name("ketluan")
    subprocess.run([program, "office", *words], env={**clean, **settings}, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _alone():
    _KEPT.mkdir(parents=True, exist_ok=True)
    with (_KEPT / "making").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield


@cache
def empty():
    """The file of an office without a row on SQLite."""
    made = _KEPT / f"{_state()}.sqlite3"
    with _alone(), tempfile.TemporaryDirectory() as folder:
        if not made.exists():
            _office("migrate", "-v0", KETLUAN_DATA=folder)
            with closing(sqlite3.connect(Path(folder) / _NAME)) as line:
                line.execute("PRAGMA journal_mode=DELETE")  # a copy in memory has no log beside it
            for old in _KEPT.glob("*.sqlite3"):
                old.unlink()
            shutil.copyfile(Path(folder) / _NAME, made)
    return made


@cache
def template():
    """The name of the same as a database of the server."""
    name = f"office_{_state()}"
    with psycopg.connect(ADDRESS, autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(1)")
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            server.execute(f"CREATE DATABASE {name}_making")
            with tempfile.TemporaryDirectory() as folder:
                _office("migrate", "-v0", KETLUAN_DATA=folder, KETLUAN_DATABASE=_at(f"{name}_making"))
            server.execute(f"ALTER DATABASE {name}_making RENAME TO {name}")
    return name


def _at(name):
    return urlunsplit(urlsplit(ADDRESS)._replace(path=f"/{name}"))


def into(name):
    """Writes the empty office into a database of SQLite in memory, which lives as long as what is returned."""
    kept = sqlite3.connect(name, uri=True)
    with closing(sqlite3.connect(empty())) as made:
        made.backup(kept)
    return kept


def on_file(data):
    """Puts the empty office on SQLite into a data folder."""
    data.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(empty(), data / _NAME)


def fresh(data, *, address=ADDRESS):
    """The settings of an empty office of its own with a data folder."""
    if address:
        data.mkdir(parents=True, exist_ok=True)
        return {"KETLUAN_DATABASE": _copied(template())}
    on_file(data)
    return {}


def _copied(name):
    """The address of a copy of one of the server's databases."""
    copy = f"office_{uuid4().hex}"
    with psycopg.connect(ADDRESS, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {copy} TEMPLATE {name}")
    return _at(copy)


@cache
def _told():
    """What the demo province follows from: all of the code, and the day on which it is told."""
    found = hashlib.sha256(f"{_state()} {datetime.now(PLACE).date()}".encode())
    for path in sorted((ROOT / "src" / "ketluan").rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            found.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return found.hexdigest()[:24]


def demo(data, *, address=ADDRESS):
    """The settings of an office of its own with the demo province; that is told once, and copied afterwards."""
    empty()  # before the door is held, at which it waits too
    on_a_file = _KEPT / f"demo-{_told()}"
    kept = _KEPT / f"{on_a_file.name}-{hashlib.sha256(address.encode()).hexdigest()[:8]}" if address else on_a_file
    with _alone():
        if not (kept / "settings").exists():
            for old in set(_KEPT.glob("demo-*")) - {on_a_file}:
                shutil.rmtree(old)
            settings = fresh(kept, address=address)
            _office("demo", KETLUAN_DATA=str(kept), **settings)
            (kept / "settings").write_text(json.dumps(settings))
        shutil.copytree(kept, data, ignore=shutil.ignore_patterns("settings"))
    settings = json.loads((kept / "settings").read_text())
    return {name: _copied(urlsplit(told).path.strip("/")) for name, told in settings.items()}


def folders():
    """The server's own folder, with all that it has written so far; none for SQLite."""
    if not ADDRESS:
        return []
    with psycopg.connect(ADDRESS, autocommit=True) as server:
        server.execute("CHECKPOINT")
        return [Path(server.execute("SHOW data_directory").fetchone()[0])]
