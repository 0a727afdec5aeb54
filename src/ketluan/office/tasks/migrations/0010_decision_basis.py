import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_TO = {"on_delete": django.db.models.deletion.PROTECT}


class Migration(migrations.Migration):
    dependencies = (("tasks", "0009_full_office"), migrations.swappable_dependency(settings.AUTH_USER_MODEL))
    operations = (
        migrations.CreateModel(
            name="Basis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("verb", models.CharField(max_length=40)),
                ("on_behalf", models.CharField(max_length=200, verbose_name="thay mặt")),
                ("kind", models.CharField(blank=True, max_length=20, verbose_name="loại căn cứ")),
                ("on", models.DateField(blank=True, null=True, verbose_name="ngày của căn cứ")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="số của căn cứ")),
                ("words", models.TextField(blank=True, verbose_name="nội dung căn cứ")),
                ("at", models.DateTimeField()),
                ("by", models.ForeignKey(related_name="recorded_bases", to=settings.AUTH_USER_MODEL, **_TO)),
                ("task", models.ForeignKey(related_name="bases", to="tasks.task", **_TO)),
            ],
            options={"verbose_name": "căn cứ quyết định", "ordering": ("-at", "-pk")},
        ),
        migrations.AddField(
            model_name="attachment",
            name="basis",
            field=models.ForeignKey(blank=True, null=True, related_name="attachments", to="tasks.basis", **_TO),
        ),
        migrations.AddConstraint(
            model_name="basis",
            constraint=models.CheckConstraint(
                condition=models.Q(kind="", on__isnull=True) & ~models.Q(words="")
                | ~models.Q(kind="") & models.Q(on__isnull=False),
                name="a_basis_has_kind_and_day_or_words",
            ),
        ),
    )
