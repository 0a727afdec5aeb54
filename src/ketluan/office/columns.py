"""Columns that mean the same on every database."""

from __future__ import annotations

from typing import Any

from django.db import models


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
