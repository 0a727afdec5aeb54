from django.db import migrations, models

_INDEXES = {
    "task_due": ["due", "id"],
    "task_office_lead": ["office", "lead"],
    "task_office_tracker": ["office", "tracker"],
    "task_office_assigner": ["office", "assigner"],
}


class Migration(migrations.Migration):
    dependencies = (("tasks", "0008_open_tasks"),)
    operations = tuple(
        migrations.AddIndex(model_name="task", index=models.Index(fields=fields, name=name))
        for name, fields in _INDEXES.items()
    )
