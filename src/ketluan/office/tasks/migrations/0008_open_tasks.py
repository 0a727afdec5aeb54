from django.db import migrations, models

_OPEN = models.Q(("state__in", ["cancelled", "closed"]), _negated=True)


class Migration(migrations.Migration):
    dependencies = (("tasks", "0007_requests"),)
    operations = (
        migrations.AddIndex(
            model_name="task",
            index=models.Index(condition=_OPEN, fields=["office", "due"], name="task_office_open"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(condition=_OPEN, fields=["lead", "due"], name="task_lead_open"),
        ),
    )
