from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def of_sent_briefs(apps: Any, _editor: Any) -> None:
    """What the briefs hold that were sent before."""
    sentence, observation = apps.get_model("briefs", "Sentence"), apps.get_model("indicators", "Observation")
    carried = apps.get_model("briefs", "Carried")
    rows = sentence.objects.exclude(brief__digest="").filter(dropped=False).values_list("pk", "brief", "facts")
    for key, brief, facts in rows.iterator(chunk_size=2_000):
        told = {fact["key"] for fact in facts if fact["kind"] == "observation"}
        stored = observation.objects.filter(pk__in=told).values_list("pk", flat=True)
        carried.objects.bulk_create(carried(brief_id=brief, sentence_id=key, observation_id=one) for one in stored)


class Migration(migrations.Migration):
    dependencies = [
        ("briefs", "0003_pictures_and_own_sentences"),
        ("indicators", "0006_prices_of_comparisons_and_plans"),
    ]

    operations = [
        migrations.CreateModel(
            name="Carried",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "brief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="carried", to="briefs.brief"
                    ),
                ),
                (
                    "observation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="carried", to="indicators.observation"
                    ),
                ),
                (
                    "sentence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="carried", to="briefs.sentence"
                    ),
                ),
            ],
            options={
                "ordering": ("-brief", "sentence", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("sentence", "observation"), name="a_sentence_carries_a_value_once")
                ],
            },
        ),
        migrations.RunPython(of_sent_briefs, migrations.RunPython.noop),
    ]
