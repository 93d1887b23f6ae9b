"""Published names get a kind and a key, and an index over the words of the key; counts of searches.

SQLite: a table of FTS5 over a view of the rows, kept in step by triggers. PostgreSQL: a column that the
database generates, under a GIN index. Neither is known to Django; see docs/decisions/0021-names-search.md.
Codes and genes are written by `rebuild_search`, or when a page is published next.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models.functions import Length

import conditions.models.published_name
from conditions.search.keys import key_of

BATCH = 2000

SQLITE = (
    """
    CREATE VIEW conditions_wordedname AS
        SELECT id, "key" FROM conditions_publishedname WHERE kind <> 'code'
    """,
    """
    CREATE VIRTUAL TABLE name_words USING fts5(
        "key", content='conditions_wordedname', content_rowid='id', detail=none, prefix='2 3 4',
        tokenize='unicode61'
    )
    """,
    "INSERT INTO name_words(name_words) VALUES('rebuild')",
    """
    CREATE TRIGGER name_words_added AFTER INSERT ON conditions_publishedname WHEN new.kind <> 'code' BEGIN
        INSERT INTO name_words(rowid, "key") VALUES (new.id, new."key");
    END
    """,
    """
    CREATE TRIGGER name_words_removed AFTER DELETE ON conditions_publishedname WHEN old.kind <> 'code' BEGIN
        INSERT INTO name_words(name_words, rowid, "key") VALUES ('delete', old.id, old."key");
    END
    """,
    """
    CREATE TRIGGER name_words_left AFTER UPDATE ON conditions_publishedname WHEN old.kind <> 'code' BEGIN
        INSERT INTO name_words(name_words, rowid, "key") VALUES ('delete', old.id, old."key");
    END
    """,
    """
    CREATE TRIGGER name_words_changed AFTER UPDATE ON conditions_publishedname WHEN new.kind <> 'code' BEGIN
        INSERT INTO name_words(rowid, "key") VALUES (new.id, new."key");
    END
    """,
)
SQLITE_UNDO = (
    "DROP TRIGGER name_words_added",
    "DROP TRIGGER name_words_removed",
    "DROP TRIGGER name_words_left",
    "DROP TRIGGER name_words_changed",
    "DROP TABLE name_words",
    "DROP VIEW conditions_wordedname",
)
# The words of a key are taken as they stand: the parser of PostgreSQL would read some as numbers.
POSTGRES = (
    """
    ALTER TABLE conditions_publishedname ADD COLUMN words tsvector GENERATED ALWAYS AS (
        CASE WHEN kind <> 'code' THEN array_to_tsvector(string_to_array("key", ' ')) END
    ) STORED
    """,
    # Without a list of rows that are still to be sorted in: every search would read through it.
    "CREATE INDEX name_words ON conditions_publishedname USING gin (words) WITH (fastupdate = off)",
)
POSTGRES_UNDO = ("ALTER TABLE conditions_publishedname DROP COLUMN words",)


def run(schema_editor, sqlite, postgres):
    for step in postgres if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(step)


def make_index(apps, schema_editor):
    run(schema_editor, SQLITE, POSTGRES)


def drop_index(apps, schema_editor):
    run(schema_editor, SQLITE_UNDO, POSTGRES_UNDO)


def fill(apps, schema_editor):
    """Names that are there get their kind and their key."""
    names = apps.get_model("conditions", "PublishedName").objects
    names.filter(is_display_name=True).update(kind="display")
    rows = []
    for row in names.order_by("pk").iterator(chunk_size=BATCH):
        row.key = key_of(row.name)
        rows.append(row)
        if len(rows) == BATCH:
            names.bulk_update(rows, ["key"], batch_size=200)
            rows = []
    names.bulk_update(rows, ["key"], batch_size=200)
    check_now(schema_editor)


def check_now(schema_editor):
    """PostgreSQL alters no table of which rows wait for their foreign keys to be checked."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def empty(apps, schema_editor):
    """Only what the older shape has room for stays."""
    names = apps.get_model("conditions", "PublishedName").objects
    names.filter(kind__in=("code", "gene")).delete()
    names.annotate(length=Length("name")).filter(length__gt=250).delete()
    names.filter(kind="display").update(is_display_name=True)
    check_now(schema_editor)


class Migration(migrations.Migration):
    dependencies = [("conditions", "0007_catalogue")]

    operations = [
        migrations.CreateModel(
            name="NamesChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mark",
                    models.BigIntegerField(
                        default=conditions.models.published_name.new_mark, verbose_name="mark"
                    ),
                ),
            ],
            options={"verbose_name": "change of names", "verbose_name_plural": "changes of names"},
        ),
        migrations.AlterField(
            model_name="publishedname",
            name="is_display_name",
            field=models.BooleanField(default=False, verbose_name="heading of the page"),
        ),
        migrations.AddField(
            model_name="publishedname",
            name="kind",
            field=models.CharField(
                choices=[
                    ("display", "Heading of the page"),
                    ("other", "Other name"),
                    ("code", "Code"),
                    ("gene", "Gene"),
                ],
                default="other",
                max_length=8,
                verbose_name="kind",
            ),
        ),
        migrations.AddField(
            model_name="publishedname",
            name="key",
            field=models.CharField(default="", max_length=520, verbose_name="name for searching"),
        ),
        migrations.AddIndex(
            model_name="publishedname", index=models.Index(fields=["key"], name="published_name_key")
        ),
        migrations.AlterField(
            model_name="publishedname",
            name="folded",
            field=models.CharField(db_index=True, max_length=520, verbose_name="name for comparing"),
        ),
        migrations.AlterField(
            model_name="publishedname",
            name="language",
            field=models.CharField(
                blank=True,
                choices=[("", "Any"), ("en", "English"), ("es", "Español")],
                default="en",
                max_length=8,
                verbose_name="language",
            ),
        ),
        migrations.AlterField(
            model_name="publishedname",
            name="name",
            field=models.CharField(max_length=400, verbose_name="name"),
        ),
        migrations.RunPython(fill, empty),
        migrations.RemoveField(model_name="publishedname", name="is_display_name"),
        migrations.CreateModel(
            name="SearchCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(db_index=True, verbose_name="day")),
                ("query", models.CharField(blank=True, max_length=200, verbose_name="words")),
                ("asked", models.PositiveIntegerField(default=0, verbose_name="times searched")),
                ("found", models.PositiveIntegerField(default=0, verbose_name="times with results")),
                ("clicked", models.PositiveIntegerField(default=0, verbose_name="results opened")),
            ],
            options={
                "verbose_name": "count of searches",
                "verbose_name_plural": "counts of searches",
                "ordering": ("-day", "-asked", "query"),
                "constraints": [
                    models.UniqueConstraint(fields=("query", "day"), name="search_count_once"),
                    models.CheckConstraint(
                        condition=models.Q(("found__lte", models.F("asked"))),
                        name="search_found_no_more_than_asked",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchClick",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=300, verbose_name="page")),
                ("clicked", models.PositiveIntegerField(default=0, verbose_name="times opened")),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clicks",
                        to="conditions.searchcount",
                    ),
                ),
            ],
            options={
                "verbose_name": "page opened from results",
                "verbose_name_plural": "pages opened from results",
                "ordering": ("-clicked", "address"),
                "constraints": [
                    models.UniqueConstraint(fields=("search", "address"), name="search_click_once")
                ],
            },
        ),
        migrations.RunPython(make_index, drop_index),
    ]
