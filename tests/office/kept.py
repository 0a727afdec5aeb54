"""What many tests begin with is made once in a process: later its rows and files are put in again, as they were.

A test's rows are gone with its transaction. Telling a quarter takes seconds, its rows come back in milliseconds.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import time
from itertools import islice
from typing import Any, NamedTuple

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction

from ketluan.office.ledger.models import ChainHead

_AT_ONCE = 200  # rows of one statement
_Rows = dict[Any, tuple[Any, ...]]


class _State(NamedTuple):
    """What was made: by whom, on which head of the ledger; statements with their values; files; what was given."""

    maker: Any
    head: str
    statements: list[tuple[str, list[Any]]]
    files: dict[str, bytes]
    given: bytes


_STATES: dict[tuple[str, ...], _State] = {}
_SO_FAR: list[str] = []  # what was put into the database of the test at hand, in order


def first(name, make):
    """As ``then``, on a database without a row."""
    _SO_FAR.clear()
    return then(name, make)


def then(name, make):
    """What ``make`` gives, with the rows and files that it writes, on top of what was kept before in this test.

    Made in earnest where something that is not kept wrote to the ledger in between."""
    head = ChainHead.objects.get(pk=1).digest
    _SO_FAR.append(name)
    key = tuple(_SO_FAR)
    if key not in _STATES:
        _STATES[key] = _made(make, head)
    state = _STATES[key]
    assert state.maker is make.__code__, f"two makers of {name}"
    if state.head != head:
        return make()
    with connection.cursor() as cursor:
        for words, values in state.statements:
            cursor.execute(words, values)
    for path, content in state.files.items():
        there = settings.KETLUAN_DATA / path
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(content)
    return pickle.loads(state.given)


def _made(make, head):
    """Makes it, and takes its rows back: every test is given them in the same way."""
    before, had = _all_rows(), _files()
    with transaction.atomic():
        given = pickle.dumps(make())
        after = _all_rows()
        transaction.set_rollback(True)
    files = {path: content for path, content in _files().items() if had.get(path) != content}
    for path in files:
        (settings.KETLUAN_DATA / path).unlink()
    statements = [one for model in after for one in _statements(model, before[model], after[model])]
    return _State(make.__code__, head, statements, files, given)


def _files():
    folder = settings.KETLUAN_DATA
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _columns(model):
    return [field.column for field in model._meta.local_concrete_fields if not field.generated]


def _all_rows() -> dict[Any, _Rows]:
    """All rows of all tables by their keys."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    return {model: dict(_rows_of(model)) for model in models if not model._meta.proxy}


def _rows_of(model) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    columns = _columns(model)
    at = columns.index(model._meta.pk.column)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(map(_quoted, columns))} FROM {_quoted(model._meta.db_table)}")
        for row in cursor.fetchall():
            yield row[at], tuple(str(value) if isinstance(value, time) else value for value in row)


def _quoted(name):
    return connection.ops.quote_name(name)


def _statements(model, before: _Rows, after: _Rows) -> Iterator[tuple[str, list[Any]]]:
    """What makes the rows of a table out of those that were there."""
    assert before.keys() <= after.keys(), "what is kept takes no row away"
    table, columns, key = _quoted(model._meta.db_table), _columns(model), _quoted(model._meta.pk.column)
    new = iter([row for at, row in after.items() if at not in before])
    one = f"({', '.join(['%s'] * len(columns))})"
    while rows := list(islice(new, min(_AT_ONCE, 900 // len(columns)))):
        into = f"INSERT INTO {table} ({', '.join(map(_quoted, columns))}) VALUES {', '.join([one] * len(rows))}"
        yield into, [value for row in rows for value in row]
    changed = ", ".join(f"{_quoted(column)} = %s" for column in columns)
    for at, row in before.items():
        if after[at] != row:
            yield f"UPDATE {table} SET {changed} WHERE {key} = %s", [*after[at], at]
