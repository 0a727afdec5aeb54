"""The database that the environment names: SQLite in the data folder, or a PostgreSQL server by its address."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from ketluan.office.environment import Misconfigured

NAME: Final = "KETLUAN_DATABASE"
_SHAPE: Final = "postgresql://user:password@host:5432/name"
_SCHEMES: Final = frozenset({"postgresql", "postgres"})
# What may be added to the address behind "?": how the way to the server is secured.
_OPTIONS: Final = frozenset({"sslmode", "sslrootcert", "sslcert", "sslkey"})
_PATIENCE_SECONDS: Final = 20
# What a page asks is small: to start workers or a compiler for it, or to weigh every order in which a task can be
# joined with the ten rows that it names, costs more than it saves, and takes the processor from the other pages.
_SMALL_QUESTIONS: Final = "-c max_parallel_workers_per_gather=0 -c jit=off -c join_collapse_limit=4"
_LINE: Final = f"-c lock_timeout={_PATIENCE_SECONDS}s {_SMALL_QUESTIONS}"


def database(address: str, data: Path) -> dict[str, Any]:
    """Django's settings of the database at an address; "" is SQLite in the data folder. Raises ``Misconfigured``."""
    return _postgresql(address) if address else _sqlite(data)


def _sqlite(data: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data / "office.sqlite3",
        "OPTIONS": {
            # Writers queue at the door of the transaction, not in the middle of it.
            "transaction_mode": "IMMEDIATE",
            "timeout": _PATIENCE_SECONDS,
            # what is deleted is overwritten: a purged document must not lie on in the file
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
            " PRAGMA secure_delete=ON;",
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _wrong("không đọc được", "cannot be read") from None
    name, options = unquote(parts.path.lstrip("/")), dict(parse_qsl(parts.query))
    if parts.scheme not in _SCHEMES:
        raise _wrong("chỉ nhận địa chỉ PostgreSQL", "must be the address of a PostgreSQL server")
    if not name or "/" in name:
        raise _wrong("thiếu tên cơ sở dữ liệu", "the name of the database is missing")
    if options.keys() - _OPTIONS:
        unknown = min(options.keys() - _OPTIONS)
        raise _wrong(f"không có lựa chọn {unknown}", f"there is no option {unknown}")
    if find_spec("psycopg") is None:
        raise Misconfigured(
            f"{NAME}: chưa cài phần nối PostgreSQL; hãy chạy (run): pip install 'ketluan[office,postgres]'"
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": {**options, "connect_timeout": 5, "options": _LINE},
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def _wrong(vietnamese: str, english: str) -> Misconfigured:
    """The address itself is not repeated: a password may stand in it."""
    return Misconfigured(f"{NAME}: {vietnamese}; dạng đúng là {_SHAPE} ({english}; its form is {_SHAPE}).")
