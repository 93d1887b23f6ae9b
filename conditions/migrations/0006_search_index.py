"""The full-text index over what readers see, in the way of each database.

SQLite: a table of FTS5 over the rows, kept in step by triggers. PostgreSQL: a column that the database
generates, under a GIN index. Neither is known to Django; see docs/decisions/0018-text-search.md.
"""

from django.db import migrations

SQLITE = (
    """
    CREATE VIRTUAL TABLE searched_words USING fts5(
        title, body, content='conditions_searchedtext', content_rowid='id',
        tokenize='porter unicode61 remove_diacritics 2'
    )
    """,
    "INSERT INTO searched_words(searched_words) VALUES('rebuild')",
    """
    CREATE TRIGGER searched_words_added AFTER INSERT ON conditions_searchedtext BEGIN
        INSERT INTO searched_words(rowid, title, body) VALUES (new.id, new.title, new.body);
    END
    """,
    """
    CREATE TRIGGER searched_words_removed AFTER DELETE ON conditions_searchedtext BEGIN
        INSERT INTO searched_words(searched_words, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
    END
    """,
    """
    CREATE TRIGGER searched_words_changed AFTER UPDATE ON conditions_searchedtext BEGIN
        INSERT INTO searched_words(searched_words, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO searched_words(rowid, title, body) VALUES (new.id, new.title, new.body);
    END
    """,
)
SQLITE_UNDO = (
    "DROP TRIGGER searched_words_added",
    "DROP TRIGGER searched_words_removed",
    "DROP TRIGGER searched_words_changed",
    "DROP TABLE searched_words",
)

# Accents go, and what joins words into one: people write neither when they search.
BARE = (
    "translate({}, "
    "'àáâãäåèéêëìíîïòóôõöøùúûüñçýÿÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÑÇÝ/-_.@:''’', "
    "'aaaaaaeeeeiiiioooooouuuuncyyAAAAAAEEEEIIIIOOOOOOUUUUNCY        ')"
)
VECTOR = " || ".join(
    f"setweight(to_tsvector(CASE language WHEN 'es' THEN 'spanish'::regconfig ELSE 'english'::regconfig END, "
    f"{BARE.format(column)}), '{weight}')"
    for column, weight in (("title", "A"), ("body", "D"))
)
POSTGRES = (
    f"ALTER TABLE conditions_searchedtext ADD COLUMN words tsvector GENERATED ALWAYS AS ({VECTOR}) STORED",
    "CREATE INDEX searched_words ON conditions_searchedtext USING gin (words)",
)
POSTGRES_UNDO = ("ALTER TABLE conditions_searchedtext DROP COLUMN words",)


def run(schema_editor, sqlite, postgres):
    for step in postgres if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(step)


def make(apps, schema_editor):
    run(schema_editor, SQLITE, POSTGRES)


def undo(apps, schema_editor):
    run(schema_editor, SQLITE_UNDO, POSTGRES_UNDO)


class Migration(migrations.Migration):
    dependencies = [("conditions", "0005_posted_questions_are_answered")]
    operations = [migrations.RunPython(make, undo)]
