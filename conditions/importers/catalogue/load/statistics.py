"""Tells PostgreSQL what the tables hold by now, by which it chooses its ways to find rows.

Promise: after an import, and after a taking back, lists cost what they cost on a site that is long there; a
dry run leaves nothing. PostgreSQL would look by itself some time later, or never where that is switched off.

SQLite is left alone. It would note how many rows an index has for a value on average and not for which, so
that it took the few genes among the facts for many: with its statistics their list takes five times as long.
"""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import Model

from conditions.importers.catalogue.load.batch import MODELS
from conditions.models import PublishedName, SearchedText, ShelvedCondition
from conditions.search.engine import is_postgres

FILLED: tuple[type[Model], ...] = (*MODELS.values(), PublishedName, SearchedText, ShelvedCondition)


def take_statistics() -> None:
    """Of the tables that an import fills, when it is committed."""
    if is_postgres():
        transaction.on_commit(analyze)


def analyze() -> None:
    with connection.cursor() as cursor:
        for model in FILLED:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
