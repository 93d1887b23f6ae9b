"""An empty site on a database that is thrown away."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def empty_site(address: str = "", addresses: str = "") -> Iterator[Path]:
    """Django, ready, on a migrated database: the one at `address`, else SQLite in a folder that goes again.

    `addresses` names another module of addresses. Call it once in a process.
    """
    with tempfile.TemporaryDirectory(prefix="gard-benchmark-") as folder:
        os.environ["DATA_DIR"] = folder
        (Path(folder) / "static").mkdir()
        os.environ["DATABASE_URL"] = address or f"sqlite:///{folder}/benchmark.sqlite3"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gard.settings")
        import django
        from django.conf import settings
        from django.core.management import call_command

        if addresses:
            settings.ROOT_URLCONF = addresses
        django.setup()
        settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
        call_command("migrate", verbosity=0)
        yield Path(folder)
        from django.db import connections

        connections.close_all()
