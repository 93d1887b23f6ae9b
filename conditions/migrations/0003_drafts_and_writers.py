"""Work that is under way becomes a draft of its writer, and the role Editor is called Writer."""

from django.db import migrations
from django.db.models import F, OuterRef, Q, Subquery


def begin(apps, schema_editor):
    conditions = apps.get_model("conditions", "Condition").objects
    drafts, editions = (apps.get_model("conditions", name).objects for name in ("Draft", "Edition"))
    current = editions.filter(condition=OuterRef("pk"), is_current=True, language="en")
    unseen = conditions.annotate(shown_at=Subquery(current.values("published_at")[:1])).filter(
        Q(shown_at=None) | Q(shown_at__lt=F("changed_at")), changed_at__isnull=False
    )
    for condition in unseen.iterator(500):
        draft = drafts.create(condition=condition, state="draft", digest="")
        if condition.changed_by_id:
            draft.writers.add(condition.changed_by_id)
    rename(apps, "Editor", "Writer")


def undo(apps, schema_editor):
    apps.get_model("conditions", "Draft").objects.all().delete()
    rename(apps, "Writer", "Editor")


def rename(apps, old, new):
    groups = apps.get_model("auth", "Group").objects
    if not groups.filter(name=new).exists():
        groups.filter(name=old).update(name=new)


class Migration(migrations.Migration):
    dependencies = [
        ("conditions", "0002_the_desk"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(begin, undo)]
