"""Questions that readers see count as answered."""

from django.db import migrations


def settle(apps, schema_editor):
    apps.get_model("conditions", "Question").objects.filter(posted_at__isnull=False).update(state="answered")


def undo(apps, schema_editor):
    """Questions without a page did not exist before; the rest of what readers sent goes with its tables."""
    apps.get_model("conditions", "Question").objects.filter(condition=None).delete()


class Migration(migrations.Migration):
    dependencies = [("conditions", "0004_readers_questions")]
    operations = [migrations.RunPython(settle, undo)]
