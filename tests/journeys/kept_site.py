"""The whole test database, kept as it is and put back: what a server reads is committed, so no rollback
brings it back, and to load it anew takes seconds.

Promise: what is put back is every row that was kept and no other. Only SQLite copies a database in a moment;
on another nothing is kept, and whoever asks loads again.
"""

import sqlite3

from django.contrib.contenttypes.models import ContentType
from django.db import connection

from conditions.search import feature_reading, known_words, vocabulary


class KeptSite:
    """One database, or none yet."""

    def __init__(self) -> None:
        self.copy: sqlite3.Connection | None = None

    def keep(self) -> None:
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            self.copy = sqlite3.connect(":memory:", check_same_thread=False)
            connection.connection.backup(self.copy)

    def put_back(self) -> bool:
        """Whether there was something to put back."""
        if self.copy is None:
            return False
        connection.ensure_connection()
        self.copy.backup(connection.connection)
        forget_what_was_read()
        return True


def forget_what_was_read() -> None:
    """What the process remembers of the rows that were there before."""
    ContentType.objects.clear_cache()
    for memory in (feature_reading, known_words, vocabulary):
        memory.forget()
