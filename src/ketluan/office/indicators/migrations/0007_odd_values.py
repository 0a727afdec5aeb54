from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0006_prices_of_comparisons_and_plans"),
    ]

    operations = [
        migrations.AlterField(
            model_name="contradiction",
            name="kind",
            field=models.CharField(
                choices=[
                    ("change", "Mức tăng, giảm không khớp số đã lưu"),
                    ("points", "Ghi phần trăm nhưng là điểm phần trăm"),
                    ("share", "Tỷ lệ đạt kế hoạch không khớp số đã lưu"),
                    ("quotient", "Tỷ lệ không bằng phần chia cho tổng"),
                    ("sum", "Các phần cộng lại không bằng tổng"),
                    ("parts", "Các đơn vị cộng lại không bằng số chung"),
                    ("restated", "Hai văn bản nói khác nhau"),
                    ("magnitude", "Số lớn hoặc nhỏ khác thường, có thể nhầm đơn vị"),
                    ("fallen", "Lũy kế nhỏ hơn số của một phần kỳ"),
                    ("over", "Tỷ lệ lớn hơn 100%"),
                ],
                max_length=20,
            ),
        ),
    ]
