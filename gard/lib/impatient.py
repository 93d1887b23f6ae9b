"""Writes that must never make a reader wait: where the database is busy they are left undone.

Promise: what is set here ends with the block; other writes of the connection wait as long as before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

WAIT_MILLISECONDS = 50


@contextmanager
def impatient_transaction(milliseconds: int = WAIT_MILLISECONDS) -> Iterator[None]:
    """A transaction that gives up on a lock after this time. Raise OperationalError.

    The wait is set on the driver's own connection: for SQLite before the transaction takes its lock.
    """
    connection.ensure_connection()
    raw = connection.connection
    if connection.vendor == "postgresql":
        with transaction.atomic():
            raw.execute("SELECT set_config('lock_timeout', %s, true)", [f"{milliseconds}ms"])
            yield
        return
    (before,) = raw.execute("PRAGMA busy_timeout").fetchone()
    raw.execute(f"PRAGMA busy_timeout = {int(milliseconds)}")
    try:
        with transaction.atomic():
            yield
    finally:
        raw.execute(f"PRAGMA busy_timeout = {int(before)}")
