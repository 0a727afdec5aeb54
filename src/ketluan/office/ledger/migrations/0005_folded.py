"""Search compares folded words, the same on both databases. They follow what an entry says, and are erased with it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.db import migrations, models

from ketluan.vietnamese.folding import fold

_ERASING = import_module("ketluan.office.ledger.migrations.0004_erased_content")
_OPEN = {
    "sqlite": ["DROP TRIGGER ledger_entry_no_update", "DROP TRIGGER ledger_entry_no_delete"],
    "postgresql": ["DROP TRIGGER ledger_entry_no_update ON ledger_entry"],
}
_WITH_IT = """ AND NEW."title_folded" = '' AND NEW."who_folded" = OLD."who_folded\""""
# SQLite lays the table anew with its columns, and both triggers must be laid anew too.
_SHUT = {
    "sqlite": [
        "CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry"
        f" WHEN NOT ({_ERASING._LAWFUL_SQLITE}{_WITH_IT})"
        " BEGIN SELECT RAISE(ABORT, 'the ledger is only appended to'); END",
        "CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry"
        " BEGIN SELECT RAISE(ABORT, 'the ledger is only appended to'); END",
    ],
    "postgresql": [
        "CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry"
        f" FOR EACH ROW WHEN (({_ERASING._LAWFUL_POSTGRESQL}{_WITH_IT}) IS NOT TRUE)"
        " EXECUTE FUNCTION ledger_entry_stays()",
    ],
}


def open_up(apps: Any, schema_editor: Any) -> None:
    """The entries may be added to for this one step."""
    for statement in _OPEN[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def fill(apps: Any, schema_editor: Any) -> None:
    """Fold what is there, then shut the table again."""
    entries = apps.get_model("ledger", "Entry").objects
    for number, who, title in entries.values_list("number", "who", "title").iterator():
        entries.filter(pk=number).update(who_folded=fold(who)[:200], title_folded=fold(title)[:300])
    for statement in _SHUT[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """What is sealed does not change."""

    dependencies = (("ledger", "0004_erased_content"),)
    operations = (
        migrations.RunPython(open_up),
        migrations.AddField("entry", "who_folded", models.CharField(default="", editable=False, max_length=200)),
        migrations.AddField("entry", "title_folded", models.CharField(default="", editable=False, max_length=300)),
        migrations.RunPython(fill),
    )
