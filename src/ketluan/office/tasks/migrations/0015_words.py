"""What is searched is found by its words."""

from django.db import migrations

from ketluan.office.columns import words_indexed


class Migration(migrations.Migration):
    dependencies = (("tasks", "0014_ground_undo"),)
    operations = (words_indexed("tasks_task"),)
