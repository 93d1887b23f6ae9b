from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("conditions", "0008_names_search")]

    operations = [
        migrations.AlterModelOptions(
            name="factproposal",
            options={
                "ordering": ("state", "-proposed_at", "pk"),
                "permissions": (("decide_factproposal", "Can accept or decline what catalogues propose"),),
                "verbose_name": "proposal of a catalogue",
                "verbose_name_plural": "proposals of catalogues",
            },
        ),
    ]
