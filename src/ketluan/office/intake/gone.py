"""All that hangs on a row, whichever app it belongs to, and taking it away for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Model

from ketluan.office.files.actions import discard
from ketluan.office.files.models import File

Rows = dict[type[Model], set[int]]


def hanging_on(*roots: Model) -> Rows:
    """The rows and every row that points to one of them, by foreign key, over all tables. A pointer inside one
    table draws nothing in."""
    found: Rows = defaultdict(set)
    fresh: Rows = defaultdict(set)
    for root in roots:
        fresh[type(root)].add(root.pk)
    while fresh:
        table, keys = fresh.popitem()
        new = keys - found[table]
        found[table] |= new
        for other, field in _pointing(table) if new else ():
            fresh[other] |= set(other._default_manager.filter(**{f"{field}__in": new}).values_list("pk", flat=True))
            if not fresh[other]:
                del fresh[other]
    return {table: keys for table, keys in found.items() if keys}


def _pointing(table: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """The tables with a foreign key to a table, and its name there."""
    for relation in table._meta.get_fields(include_hidden=True):
        backward = relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one)
        if backward and relation.related_model is not table:
            yield relation.related_model, relation.field.name


def names(rows: Rows) -> list[str]:
    """How the ledger names these rows."""
    return [f"{table._meta.label_lower}:{key}" for table, keys in rows.items() for key in sorted(keys)]


def take_away(rows: Rows) -> None:
    """Delete rows with the files that they keep. They must be whole: nothing that stays may point to one of them."""
    files = [file for table in rows for file in _files(table, rows[table])]
    for table, keys in rows.items():
        for own in _own_pointers(table):
            table._default_manager.filter(**{f"{own}__in": keys}).exclude(pk__in=keys).update(**{own: None})
        rows_gone = table._default_manager.filter(pk__in=keys)
        rows_gone._raw_delete(rows_gone.db)
    for file in files:
        discard(file)


def _files(table: type[Model], keys: Iterable[int]) -> list[File]:
    fields = [field.name for field in table._meta.concrete_fields if field.related_model is File]
    kept = (table._default_manager.filter(pk__in=keys).values_list(name, flat=True) for name in fields)
    return [*File.objects.filter(pk__in={key for some in kept for key in some if key})]


def _own_pointers(table: type[Model]) -> list[str]:
    return [field.name for field in table._meta.concrete_fields if field.related_model is table and field.null]


def scrub() -> None:
    """After the commit: leave nothing of deleted rows in the files of the database. SQLite overwrites as it deletes
    (``secure_delete``), and its log is emptied here; PostgreSQL writes the tables anew."""
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("VACUUM FULL")


def scrub_later() -> None:
    """``scrub`` once the change is committed."""
    transaction.on_commit(scrub)
