"""What someone with the database could do to the ledger."""

from __future__ import annotations

from django.db import connection


def tamper(*statements):
    """What someone with the database could do: the triggers gone, then the rows."""
    gone = {
        "sqlite": ["DROP TRIGGER ledger_entry_no_update", "DROP TRIGGER ledger_entry_no_delete"],
        "postgresql": ["DROP TRIGGER ledger_entry_stays ON ledger_entry"],
    }
    with connection.cursor() as cursor:
        for statement in (*gone[connection.vendor], *statements):
            cursor.execute(statement)
