"""Work that is under way becomes a draft of its writer, and the role Editor is called Writer."""

from django.db import migrations
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Left, Length


def begin(apps, schema_editor):
    conditions = apps.get_model("conditions", "Condition").objects
    drafts, editions = (apps.get_model("conditions", name).objects for name in ("Draft", "Edition"))
    current = editions.filter(condition=OuterRef("pk"), is_current=True, language="en")
    unseen = conditions.annotate(shown_at=Subquery(current.values("published_at")[:1])).filter(
        Q(shown_at=None) | Q(shown_at__lt=F("changed_at")), changed_at__isnull=False
    )
    for condition in unseen.iterator(500):
        draft = drafts.create(condition=condition, state="draft", digest="")
        draft.writers.add(*writers_of(apps, condition))
    rename(apps, "Editor", "Writer")


def writers_of(apps, condition):
    """Everybody who saved the page since readers saw a new edition of it."""
    versions = apps.get_model("reversion", "Version").objects.filter(
        content_type__app_label="conditions",
        content_type__model="condition",
        object_id=str(condition.pk),
        revision__user__isnull=False,
    )
    if condition.shown_at:
        versions = versions.filter(revision__date_created__gt=condition.shown_at)
    found = set(versions.values_list("revision__user", flat=True))
    return found | {condition.changed_by_id} - {None}


def undo(apps, schema_editor):
    """Drafts are gone, and notes are cut to what the older column takes."""
    events = apps.get_model("conditions", "Event").objects.annotate(length=Length("note"))
    events.filter(length__gt=300).update(note=Left("note", 300))
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
        ("reversion", "0002_add_index_on_version_for_content_type_and_db"),
    ]
    operations = [migrations.RunPython(begin, undo)]
