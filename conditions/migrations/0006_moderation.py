"""A public wording knows whether it was screened as it stands."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conditions", "0005_posted_questions_are_answered")]
    operations = [
        migrations.AddField(
            model_name="question",
            name="wording_digest",
            field=models.CharField(
                blank=True,
                editable=False,
                max_length=64,
                verbose_name="digest of the wording that was screened",
            ),
        ),
    ]
