"""Indexes that hold all that a count of tasks asks for, so that the tasks themselves need not be read."""

from django.db import migrations, models

_IS_OPEN = ~models.Q(state__in=["cancelled", "closed"])
_OPEN = ["office", "due", "id", "lead", "given_to", "submitted_on", "state", "starred", "last_word_on", "assigned_on"]
_SILENT = ["office", "last_word_on", "id", "given_to", "submitted_on"]
_DONE = ["office", "lead", "given_to", "due", "submitted_on", "source"]


class Migration(migrations.Migration):
    dependencies = (("tasks", "0011_basis_gathered"),)
    operations = (
        migrations.RemoveIndex(model_name="task", name="task_office_open"),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(
                fields=[*_OPEN, "original_due", "source"],
                name="task_office_open",
                condition=_IS_OPEN,
            ),
        ),
        migrations.AddIndex(
            model_name="task", index=models.Index(fields=_SILENT, name="task_office_silent", condition=_IS_OPEN)
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=_DONE, name="task_office_done", condition=models.Q(state="closed")),
        ),
    )
