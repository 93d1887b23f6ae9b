"""After an import PostgreSQL knows what its tables hold; SQLite, which that makes slower, does not."""

import pytest
from django.db import connection, transaction

from conditions.importers.catalogue.load.restore import restore
from conditions.models import ImportRun
from tests.conditions.importers.catalogue.load.catalogues import KNEE, LISTS, following, listed, says

pytestmark = pytest.mark.django_db
FIRST = [
    item for number in range(KNEE, KNEE + 20) for item in (listed(number, f"Joint {number}"), says(number))
]


def known_rows() -> int | None:
    """How many facts PostgreSQL believes to have, 0 before it looked; None for SQLite that never looked."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")
            return cursor.fetchone()[0] or None
        cursor.execute("SELECT count(*) FROM pg_stats WHERE tablename = 'conditions_fact'")
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute("SELECT reltuples::int FROM pg_class WHERE relname = 'conditions_fact'")
        return cursor.fetchone()[0]


def on_postgres(rows: int) -> int | None:
    return rows if connection.vendor == "postgresql" else None


def test_an_import_and_its_taking_back_take_statistics(tmp_path, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        following(tmp_path, {LISTS: FIRST})
    assert known_rows() == on_postgres(60)
    more = [*FIRST, *(says(number, "inheritance", "Dominant") for number in range(KNEE, KNEE + 20))]
    with django_capture_on_commit_callbacks(execute=True):
        following(tmp_path, {LISTS: more})
    assert known_rows() == on_postgres(80)
    with django_capture_on_commit_callbacks(execute=True):
        restore(ImportRun.objects.order_by("-pk")[0])
    assert known_rows() == on_postgres(60)


def test_a_dry_run_takes_none(tmp_path, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        following(tmp_path, {LISTS: FIRST})
        transaction.set_rollback(True)
    assert known_rows() == on_postgres(0)
