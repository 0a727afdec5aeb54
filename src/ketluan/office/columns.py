"""Columns that mean the same on every database."""

from __future__ import annotations

from typing import Any, Final

from django.db import migrations, models

# What is no letter or digit of folded text parts two words.
PARTS: Final = "[^0-9a-z]+"
WORDS: Final = f"regexp_split_to_array(%s, '{PARTS}')"


class SortKey(models.CharField):
    """A key of ``ketluan.vietnamese.order``, compared byte by byte whatever language the database was made for.

    SQLite compares so by itself; PostgreSQL is told to, column by column.
    """

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        """The column's parameters, on PostgreSQL with the collation of bytes."""
        parameters: dict[str, Any] = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


def words_indexed(table: str) -> migrations.RunPython:
    """A migration's step: the index of the words of a table's ``folded``, by which PostgreSQL finds rows (see
    ``search.holding``). SQLite has none and reads them all."""
    name = f"{table}_words"

    def make(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"CREATE INDEX {name} ON {table} USING gin (({WORDS % 'folded'}))")

    def take_away(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP INDEX {name}")

    return migrations.RunPython(make, take_away)
