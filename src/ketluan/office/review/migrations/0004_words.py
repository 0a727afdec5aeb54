"""What is searched is found by its words."""

from django.db import migrations, models

from ketluan.office.columns import words_indexed


class Migration(migrations.Migration):
    dependencies = (("review", "0003_finding_folded"),)
    operations = (
        migrations.AddIndex(
            model_name="finding",
            index=models.Index(
                fields=["made_at", "id"],
                name="finding_latest",
                condition=models.Q(withdrawn_at__isnull=True),
            ),
        ),
        words_indexed("review_finding"),
    )
