from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0005_what_shares_are_made_of"),
        ("people", "0005_symbols"),
        ("review", "0003_finding_folded"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="target",
            name="one_current_target_of_the_whole",
        ),
        migrations.RemoveConstraint(
            model_name="target",
            name="one_current_target_of_a_body",
        ),
        migrations.AddField(
            model_name="claim",
            name="prices",
            field=models.CharField(
                blank=True,
                choices=[("", "–"), ("constant", "Giá so sánh"), ("current", "Giá hiện hành")],
                max_length=20,
                verbose_name="loại giá",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.UniqueConstraint(
                condition=models.Q(("body__isnull", True), ("current", True)),
                fields=("indicator", "plan", "prices", "start", "end"),
                name="one_current_target_of_the_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.UniqueConstraint(
                condition=models.Q(("body__isnull", False), ("current", True)),
                fields=("indicator", "plan", "prices", "body", "start", "end"),
                name="one_current_target_of_a_body",
            ),
        ),
    ]
