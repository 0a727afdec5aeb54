"""What someone with the database could do to the ledger."""

from __future__ import annotations

from django.db import connection


def tamper(*statements):
    """What someone with the database could do: the triggers gone, then the rows."""
    gone = {
        "sqlite": ["DROP TRIGGER ledger_entry_no_update", "DROP TRIGGER ledger_entry_no_delete"],
        "postgresql": [f"DROP TRIGGER ledger_entry_no_{verb} ON ledger_entry" for verb in ("update", "delete")],
    }
    with connection.cursor() as cursor:
        for statement in (*gone[connection.vendor], *statements):
            cursor.execute(statement)
