"""Many editors at once, each a process of its own: every word that the site accepted is kept."""

import json
import os
import subprocess
import sys
from urllib.parse import quote, urlencode

import pytest
from django.db import connection

from tests.architecture.source import ROOT
from tests.migrated import begin


@pytest.fixture
def address(tmp_path, request):
    """A database that other processes reach too: a file, or the test database of the server."""
    if connection.vendor == "sqlite":
        begin(tmp_path / "editors.sqlite3")
        return f"sqlite:///{tmp_path}/editors.sqlite3"
    request.getfixturevalue("transactional_db")
    given = connection.settings_dict
    account = quote(given["USER"]) + (f":{quote(given['PASSWORD'])}" if given["PASSWORD"] else "")
    place = {name.lower(): given[name] for name in ("HOST", "PORT") if given[name]}
    return f"postgresql://{account}@/{given['NAME']}?{urlencode(place)}"


def test_every_accepted_word_of_four_editors_is_on_the_page_or_in_its_history(address, record_property):
    options = ("--editors", "4", "--pages", "3", "--saves", "8", "--database", address)
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "benchmarks.many_editors", *options],
        cwd=ROOT,
        env={**os.environ, "DATABASE_POOL_SIZE": "2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(done.stdout)
    record_property("many editors", done.stdout)
    sys.stdout.write(done.stdout)
    assert figures["lost"] == []
    assert figures["pages that differ from their newest version"] == []
    assert figures["accepted saves"] >= 24
    assert figures["accepted words"] >= 24
    assert figures["saves merged without a question"] >= 4
    assert figures["saves with a conflict"] >= 2
