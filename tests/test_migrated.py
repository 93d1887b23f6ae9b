"""The migrated database is kept for the next run, and only for one that would make the same."""

import sqlite3
from contextlib import closing

import pytest
from django.db.backends.sqlite3.base import DatabaseWrapper

from tests.migrated import kept_between_runs, made_by

IN_MEMORY = "file:memorydb_kept?mode=memory&cache=shared"


def making(folder, name=IN_MEMORY, makes=""):
    """What is in the test database before it is made, as a run that makes one table finds it."""
    settings = {"NAME": "site.sqlite3", "OPTIONS": {}, "TEST": {"NAME": name}}
    with (
        closing(sqlite3.connect(name, uri=name.startswith("file:"))) as database,
        kept_between_runs(DatabaseWrapper(settings, alias="kept"), folder),
    ):
        found = [row[0] for row in database.execute("SELECT name FROM sqlite_master")]
        if makes:
            database.execute(f"CREATE TABLE {makes} (number)")
    return found


def test_the_next_run_begins_with_what_the_first_one_made(tmp_path):
    assert making(tmp_path, makes="knees") == []
    assert making(tmp_path) == ["knees"]
    assert making(tmp_path) == ["knees"]


def test_what_other_migrations_made_is_not_taken_and_goes(tmp_path, monkeypatch):
    making(tmp_path, makes="knees")
    monkeypatch.setattr("tests.migrated.made_by", lambda root: "others")
    assert making(tmp_path, makes="elbows") == []
    assert making(tmp_path) == ["elbows"]
    assert [file.name for file in tmp_path.iterdir()] == ["others.sqlite3"]


def test_a_database_in_a_file_is_made_as_ever(tmp_path):
    for _ in range(2):
        assert making(tmp_path / "kept", name=str(tmp_path / "site.sqlite3")) == []
    assert not (tmp_path / "kept").exists()


def test_where_nobody_may_write_nothing_is_kept(tmp_path):
    (tmp_path / "kept").write_text("No folder.")
    assert making(tmp_path / "kept", makes="knees") == []
    assert making(tmp_path / "kept") == []


def test_a_run_that_broke_off_keeps_nothing(tmp_path):
    settings = {"NAME": "", "OPTIONS": {}, "TEST": {"NAME": IN_MEMORY}}
    with (
        pytest.raises(ZeroDivisionError),
        kept_between_runs(DatabaseWrapper(settings, alias="kept"), tmp_path),
    ):
        _ = 1 / 0
    assert making(tmp_path) == []


@pytest.mark.parametrize(
    "changed",
    ["knees/migrations/0001_initial.py", "knees/models/knee.py", "requirements.txt", "gard/settings.py"],
)
def test_another_name_for_whatever_the_tables_follow_from(tmp_path, changed):
    sources = ["knees/migrations/0001_initial.py", "knees/models/knee.py", "knees/views.py"]
    for name in (*sources, "requirements.txt", "gard/settings.py", ".venv/lib/models/x.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    before = made_by(tmp_path)
    for name in ("knees/views.py", ".venv/lib/models/x.py"):
        (tmp_path / name).write_text("VIEW = 1")
    assert made_by(tmp_path) == before
    (tmp_path / changed).write_text("KNEES = 2")
    assert made_by(tmp_path) != before
