import re
from typing import Any

from django.db import migrations

_KINDS = {
    "phiếu trình": "slip",
    "bút phê": "note",
    "điện thoại": "telephone",
    "ý kiến tại cuộc họp": "meeting",
    "văn bản": "document",
}
_WRITTEN = re.compile(rf"({'|'.join(_KINDS)}) (\d\d)/(\d\d)/(\d{{4}})(?:: (.*))?", re.DOTALL)
_VERBS = ("grant_extension", "refuse_extension", "set_due", "cancel", "reopen")


def _parts(basis: str) -> dict[str, str]:
    """What the words of a basis say; words that no form wrote stay words."""
    found = _WRITTEN.fullmatch(basis)
    if found is None:
        return {"words": basis}
    kind, day, month, year, words = found.groups()
    return {"kind": _KINDS[kind], "on": f"{year}-{month}-{day}", "words": words or ""}


def gather(apps: Any, schema_editor: Any) -> None:
    """The bases that stood in the ledger's words alone, each as a row; its scans are those of the same moment."""
    entry, basis, task = (
        apps.get_model(*name) for name in (("ledger", "Entry"), ("tasks", "Basis"), ("tasks", "Task"))
    )
    user, attachment = apps.get_model("people", "User"), apps.get_model("tasks", "Attachment")
    tasks, users = set(task.objects.values_list("pk", flat=True)), set(user.objects.values_list("pk", flat=True))
    told = entry.objects.filter(verb__in=_VERBS, thing__startswith="tasks.task:", erased_by=None)
    for one in told.exclude(on_behalf="").exclude(basis="").order_by("number"):
        key, by = int(one.thing.rpartition(":")[2]), int(one.ref.rpartition(":")[2])
        if key in tasks and by in users:
            made = basis.objects.create(
                task_id=key, verb=one.verb, on_behalf=one.on_behalf, by_id=by, at=one.at, **_parts(one.basis)
            )
            scans = attachment.objects.filter(task_id=key, is_basis=True, basis=None, file__kept_at=one.at)
            scans.update(basis=made)


class Migration(migrations.Migration):
    dependencies = (
        ("tasks", "0010_decision_basis"),
        ("ledger", "0005_folded"),
        ("files", "0001_initial"),
    )
    operations = (migrations.RunPython(gather, migrations.RunPython.noop),)
