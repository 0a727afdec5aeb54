"""The latest sources are read along an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("intake", "0004_carried"),)
    operations = (
        migrations.AddIndex(
            model_name="source", index=models.Index(fields=["office", "received_on", "id"], name="source_latest")
        ),
    )
