"""The chain begins, and the database itself refuses to change or delete an entry."""

from __future__ import annotations

from typing import Any

from django.db import migrations

_SQLITE = [
    f"CREATE TRIGGER ledger_entry_no_{verb.lower()} BEFORE {verb} ON ledger_entry"
    " BEGIN SELECT RAISE(ABORT, 'the ledger is only appended to'); END"
    for verb in ("UPDATE", "DELETE")
]
_POSTGRESQL = [
    "CREATE FUNCTION ledger_entry_stays() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the ledger is only appended to'; END $$",
    "CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry"
    " FOR EACH ROW EXECUTE FUNCTION ledger_entry_stays()",
]


def begin(apps: Any, schema_editor: Any) -> None:
    """One head, and the triggers of this database."""
    apps.get_model("ledger", "ChainHead").objects.create(pk=1)
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """From here on entries are written once."""

    dependencies = (("ledger", "0001_initial"),)
    operations = (migrations.RunPython(begin),)
