"""What was deleted is not left in the files of the database."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connection
from django.db.utils import ConnectionHandler

from gard.environment import sqlite
from gard.lib import wiping

WORD = "Zanzibarword"
MANY = 400


@pytest.fixture
def file_database(tmp_path, monkeypatch, django_db_blocker):
    """A database in a file, opened as the site opens its own."""
    path = tmp_path / "words.sqlite3"
    database = ConnectionHandler({"default": sqlite(path)})["default"]
    monkeypatch.setattr(wiping, "connection", database)
    with django_db_blocker.unblock():
        yield path, database
        database.close()


def stored(path: Path) -> bytes:
    return b"".join(part.read_bytes() for part in path.parent.glob(f"{path.name}*"))


def fill(database) -> None:
    with database.cursor() as cursor:
        cursor.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, body TEXT)")
        cursor.execute("CREATE VIRTUAL TABLE found USING fts5(body)")
        for number in range(MANY):
            body = f"{number} {WORD} {'and so on ' * (number % 50)}"
            cursor.execute("INSERT INTO kept VALUES (%s, %s)", [number, body])
            cursor.execute("INSERT INTO found(rowid, body) VALUES (%s, %s)", [number, body])


def delete(database) -> None:
    with database.cursor() as cursor:
        cursor.execute("DELETE FROM kept WHERE id % 7 > 0")
        cursor.execute("UPDATE kept SET body = 'clean'")
        cursor.execute("DELETE FROM found WHERE rowid % 7 > 0")
        cursor.execute("UPDATE found SET body = 'clean'")


def test_nothing_is_left_in_the_file_in_the_log_or_in_the_full_text_index(file_database):
    path, database = file_database
    fill(database)
    delete(database)
    assert WORD.encode() in stored(path)  # In the log, and for the index in its segments.
    assert wiping.wipe_deleted([]) is True
    assert WORD.lower().encode() not in stored(path).lower()
    assert sqlite3.connect(path).execute("SELECT count(*) FROM kept").fetchone() == (58,)


def test_somebody_who_reads_is_waited_for_until_the_next_run(file_database):
    path, database = file_database
    fill(database)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM kept").fetchone()
    delete(database)
    with database.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    assert wiping.wipe_deleted([]) is False
    reader.execute("COMMIT")
    reader.close()
    assert wiping.wipe_deleted([]) is True
    assert WORD.lower().encode() not in stored(path).lower()


@pytest.mark.django_db(transaction=True)
def test_the_site_s_own_database_frees_the_place_of_deleted_rows():
    assert wiping.wipe_deleted(["conditions_original", "conditions_letter"]) is True
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
