"""What an entry says has a seal of its own. The triggers let that be erased, once, and nothing else be changed."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models

_KEPT = ("number", "at", "who", "ref", "on_behalf", "verb", "thing", "office", "previous", "digest")
_EMPTIED = ("salt", "title", "basis", "note")


def _lawful(same: str, plain: str) -> str:
    """The condition of an erasing; ``same`` compares with nothing lost, ``plain`` makes JSON into text."""
    kept = [f'NEW."{name}" {same} OLD."{name}"' for name in _KEPT]
    gone = [f"NEW.\"{name}\" = ''" for name in _EMPTIED]
    gone += [f"{plain.format(name)} = '{{}}'" for name in ("before", "after")]
    return " AND ".join(["OLD.erased_by IS NULL AND NEW.erased_by > OLD.number", *kept, *gone])


_LAWFUL_SQLITE = _lawful("IS", 'NEW."{}"')
_LAWFUL_POSTGRESQL = _lawful("IS NOT DISTINCT FROM", 'NEW."{}"::text')
_SQLITE = [
    "DROP TRIGGER IF EXISTS ledger_entry_no_update",
    "DROP TRIGGER IF EXISTS ledger_entry_no_delete",
    f"CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry WHEN NOT ({_LAWFUL_SQLITE})"
    " BEGIN SELECT RAISE(ABORT, 'the ledger is only appended to'); END",
    "CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry"
    " BEGIN SELECT RAISE(ABORT, 'the ledger is only appended to'); END",
]
_POSTGRESQL = [
    "DROP TRIGGER ledger_entry_stays ON ledger_entry",
    "CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry"
    " FOR EACH ROW EXECUTE FUNCTION ledger_entry_stays()",
    "CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry"
    f" FOR EACH ROW WHEN (({_LAWFUL_POSTGRESQL}) IS NOT TRUE)"
    " EXECUTE FUNCTION ledger_entry_stays()",
]


def guard(apps: Any, schema_editor: Any) -> None:
    """The triggers of this database. SQLite lost its own when the table was made anew with its columns."""
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """From here on what an entry says can be erased, and is seen to be."""

    atomic = True
    dependencies = (("ledger", "0003_never_emptied"),)
    operations = (
        migrations.AddField("entry", "salt", models.CharField(max_length=32, blank=True, default="")),
        migrations.AddField("entry", "content", models.CharField(max_length=64, blank=True, default="")),
        migrations.AddField("entry", "erased_by", models.PositiveBigIntegerField(null=True)),
        migrations.RunPython(guard),
    )
