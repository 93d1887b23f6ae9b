"""Terms of clinical features, and their names, may come about from facts of pages, without an ontology."""

import django.db.models.deletion
from django.db import migrations, models


def drop_what_pages_gave(apps, schema_editor):
    """On the way back: without a source there is no place for them."""
    apps.get_model("conditions", "FeatureName").objects.filter(source=None).delete()
    apps.get_model("conditions", "FeatureTerm").objects.filter(source=None).delete()


class Migration(migrations.Migration):
    dependencies = [("conditions", "0011_what_askers_were_told")]

    operations = [
        migrations.AlterField(
            model_name="featurename",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="Without one, the pages that readers see call the term so.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="feature_names",
                to="conditions.source",
            ),
        ),
        migrations.AlterField(
            model_name="featureterm",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The ontology. Without one, the facts of pages alone name the term.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="terms",
                to="conditions.source",
            ),
        ),
        migrations.AddConstraint(
            model_name="featurename",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source", None)),
                fields=("term", "name", "language", "kind"),
                name="feature_name_of_pages_once",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, drop_what_pages_gave),
    ]
