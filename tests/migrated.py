"""The test database as the migrations leave it, kept between runs: to migrate takes longer than most tests.

Promise: a copy is taken only where it was made by the same migrations, models, packages and SQLite, and it is
migrated all the same, which finds nothing to do. Only SQLite in memory is kept; PostgreSQL migrates as ever.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import django
from django.db.backends.base.base import BaseDatabaseWrapper

ROOT = Path(__file__).resolve().parents[1]
# Beside what other tools remember of the last run: git leaves it out and `make clean` takes it away.
FOLDER = ROOT / ".pytest_cache" / "migrated"
PARTS = ("migrations", "models")


@contextmanager
def kept_between_runs(connection: BaseDatabaseWrapper, folder: Path = FOLDER) -> Iterator[None]:
    """Around the making of the test database: begins with the copy, or keeps what was made."""
    name = str(connection.creation._get_test_db_name())
    if connection.vendor != "sqlite" or not connection.creation.is_in_memory_db(name):
        yield
        return
    file = folder / f"{made_by(ROOT)}.sqlite3"
    # Open as long as it takes: the last connection that leaves takes a database in memory away.
    with closing(sqlite3.connect(name, uri=True)) as memory:
        is_kept = file.exists()
        if is_kept:
            copy(str(file), memory)
        yield
        if not is_kept:
            with suppress(OSError, sqlite3.OperationalError):  # Nobody may write here: nothing is kept.
                keep(memory, file)


def made_by(root: Path) -> str:
    """A name for everything that the tables and their first rows follow from."""
    sources = [path for part in PARTS for path in root.glob(f"*/{part}/**/*.py")]
    digest = hashlib.sha256(f"{django.get_version()} {sqlite3.sqlite_version}".encode())
    for path in [*sorted(sources), root / "requirements.txt", root / "gard" / "settings.py"]:
        digest.update(f"\n{path.relative_to(root)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:32]


def copy(name: str, target: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(name)) as source:
        source.backup(target)


def keep(source: sqlite3.Connection, file: Path) -> None:
    """The only one that is kept, whole or not at all, whoever else does the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    for older in file.parent.iterdir():
        older.unlink(missing_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
    unfinished.replace(file)
