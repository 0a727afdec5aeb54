"""The folded words of a finding, for search."""

from typing import Any

from django.db import migrations, models

from ketluan.vietnamese.folding import fold


def fold_quotes(apps: Any, _schema: Any) -> None:
    """Fill the column of the findings that are there."""
    finding = apps.get_model("review", "Finding")
    for row in finding.objects.only("pk", "quote").iterator(chunk_size=1_000):
        finding.objects.filter(pk=row.pk).update(folded=fold(row.quote))


class Migration(migrations.Migration):
    dependencies = [("review", "0002_addressees")]

    operations = [
        migrations.AddField("finding", "folded", models.TextField(default="", editable=False)),
        migrations.RunPython(fold_quotes, migrations.RunPython.noop),
    ]
