"""The day by which an answer was promised stays with its question; a deleted form is not taken in again."""

import datetime as dt

from django.db import migrations, models
from django.utils import timezone

SATURDAY = 5
SHIPPED_TARGET = 5


def promised(received_at, days):
    day = timezone.localtime(received_at).date()
    while days > 0:
        day += dt.timedelta(days=1)
        days -= day.weekday() < SATURDAY
    return day


def write_down(apps, schema_editor):
    """What whoever is waiting reads on the private page today."""
    rules = apps.get_model("conditions", "QuestionRules").objects.first()
    days = rules.target_days if rules else SHIPPED_TARGET
    questions = apps.get_model("conditions", "Question").objects.filter(received_at__isnull=False)
    for key, received_at in list(questions.values_list("pk", "received_at")):
        questions.filter(pk=key).update(promised_on=promised(received_at, days))


class Migration(migrations.Migration):
    dependencies = [("conditions", "0010_deciding_proposals")]

    operations = [
        migrations.AddField(
            model_name="question",
            name="promised_on",
            field=models.DateField(editable=False, null=True, verbose_name="answer promised by"),
        ),
        migrations.CreateModel(
            name="DeletedForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        max_length=64, unique=True, verbose_name="digest of the form's one-time number"
                    ),
                ),
                ("deleted_on", models.DateField(db_index=True, verbose_name="deleted")),
            ],
            options={
                "verbose_name": "form whose question was deleted",
                "verbose_name_plural": "forms whose questions were deleted",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(write_down, migrations.RunPython.noop),
    ]
