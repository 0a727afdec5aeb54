"""The database on which the office is tested: SQLite, or the server whose address ``OFFICE_TEST_DATABASE`` gives."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg

ADDRESS = os.environ.get("OFFICE_TEST_DATABASE", "")


def fresh():
    """The settings of an office with an empty database of its own."""
    if not ADDRESS:
        return {}
    name = f"office_{uuid4().hex}"
    with psycopg.connect(ADDRESS, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    return {"KETLUAN_DATABASE": urlunsplit(urlsplit(ADDRESS)._replace(path=f"/{name}"))}


def folders():
    """The server's own folder, with all that it has written so far; none for SQLite."""
    if not ADDRESS:
        return []
    with psycopg.connect(ADDRESS, autocommit=True) as server:
        server.execute("CHECKPOINT")
        return [Path(server.execute("SHOW data_directory").fetchone()[0])]
