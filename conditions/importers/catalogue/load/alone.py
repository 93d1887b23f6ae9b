"""One import of catalogues at a time: a second one would take the first for one that broke off."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from conditions.errors import WrongState

LOCK = 0x6361746C
BUSY = "Another import of catalogues is under way. Wait until it is done."


@contextmanager
def alone() -> Iterator[None]:
    """Hold the place for as long as the process lives, at most. Raise WrongState when it is taken."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            if not cursor.fetchone()[0]:
                raise WrongState(BUSY)
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
        return
    with (settings.DATA_DIR / "import_catalogue.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise WrongState(BUSY) from error
        yield
