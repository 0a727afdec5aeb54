"""PostgreSQL empties a table past the triggers of its rows: that is refused too. SQLite knows no such statement."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def refuse_to_empty(apps: Any, schema_editor: Any) -> None:
    """One more trigger on PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE TRIGGER ledger_entry_not_emptied BEFORE TRUNCATE ON ledger_entry"
            " FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_stays()"
        )


class Migration(migrations.Migration):
    """No entry is lost, not even all at once."""

    dependencies = (("ledger", "0002_append_only"),)
    operations = (migrations.RunPython(refuse_to_empty),)
