"""Takes deleted words out of the database's files, as far as the database lets us.

Promise: SQLite keeps nothing of them in the file, in free pages or in the log beside it; PostgreSQL frees
their place, which stays on its disk until something is written over it. The decision is
docs/decisions/0016-private-words.md.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.backends.utils import CursorWrapper

FULL_TEXT = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING fts5%'"


def wipe_deleted(tables: Iterable[str]) -> bool:
    """Call it outside a transaction. False when others were reading, so that the log is still there."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            return wipe_sqlite(cursor)
        vacuum(cursor, tables)
        return True


def wipe_sqlite(cursor: CursorWrapper) -> bool:
    """Although what is deleted is overwritten, pages that were rearranged keep pieces, so the whole file is
    written anew.
    """
    merge_full_text(cursor)
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    is_busy, _, _ = cursor.fetchone() or (0, 0, 0)
    return not is_busy


def merge_full_text(cursor: CursorWrapper) -> None:
    """A full-text table of SQLite keeps the words of a deleted row until its segments are merged."""
    cursor.execute(FULL_TEXT)
    for (name,) in cursor.fetchall():
        quoted = connection.ops.quote_name(name)
        cursor.execute(f"INSERT INTO {quoted}({quoted}) VALUES ('optimize')")  # noqa: S608 - a table's own name


def vacuum(cursor: CursorWrapper, tables: Iterable[str]) -> None:
    """Statements of the site end after half a minute; this one may take as long as it needs."""
    cursor.execute("SET statement_timeout = 0")
    for table in tables:
        cursor.execute(f"VACUUM {connection.ops.quote_name(table)}")
    cursor.execute("RESET statement_timeout")
