"""One import that links facts to catalogues at a time: a second one would take the first for one that broke
off, or change what it counts. The second says which one runs."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from conditions.errors import WrongState

LOCK = 0x6361746C
CATALOGUE, MEDQUAD = "import_catalogue", "import_medquad"
COMMANDS = (CATALOGUE, MEDQUAD)
HOLDER = """
    SELECT objid FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 2 AND classid = %s
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def busy(command: str) -> WrongState:
    what = f"{command} is running" if command in COMMANDS else "Another import is running"
    return WrongState(f"{what} on this site. Wait until it is done.")


@contextmanager
def alone(command: str = CATALOGUE) -> Iterator[None]:
    """Hold the place for as long as the process lives, at most. Raise WrongState when it is taken."""
    hold = on_postgresql if connection.vendor == "postgresql" else in_a_file
    with hold(command):
        yield


@contextmanager
def on_postgresql(command: str) -> Iterator[None]:
    """One lock for the place; another, which nobody waits for, says by its number who has it."""
    place = COMMANDS.index(command)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            cursor.execute(HOLDER, [LOCK])
            holder = cursor.fetchone()
            raise busy(COMMANDS[holder[0]] if holder else "")
        cursor.execute("SELECT pg_advisory_lock_shared(%s, %s)", [LOCK, place])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_shared(%s, %s)", [LOCK, place])
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def in_a_file(command: str) -> Iterator[None]:
    """A file of this database; it holds the name of the command. Nobody else can open one in memory."""
    database = re.sub(r"\W+", "-", str(connection.settings_dict["NAME"]).rpartition("/")[2])
    if connection.is_in_memory_db():  # type: ignore[attr-defined]
        database = f"{database}-{os.getpid()}"
    with (settings.DATA_DIR / f"import-{database}.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise busy(file.read().strip()) from error
        file.truncate(0)
        file.write(command)
        file.flush()
        yield
