"""The steps of the gate, in order, each a plain function that returns whether it passed.

Promise: a step sees the settings of development (or, for the deployment check, of production) whatever the
caller's environment holds, and it never touches the site's own data.
"""

import base64
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.gate.browser import NoBrowser, require_chromium
from tests.gate.postgres import NoPostgres, postgres_for_tests

ROOT = Path(__file__).resolve().parents[2]
SITE_SETTINGS = (
    *("ALLOWED_HOSTS", "BEHIND_HTTPS_PROXY", "DATABASE_POOL_SIZE", "DATABASE_URL", "DEBUG", "GARD_ENV"),
    *("DJANGO_SETTINGS_MODULE", "HTTPS_REDIRECT", "LOG_LEVEL", "SECRET_KEY", "TIME_ZONE"),
    *("PYTHONPATH", "PYTHONWARNINGS", "PYTEST_ADDOPTS"),
)
# Neighbours stay in one process, where they share the rows of their module.
PROCESSES = ("-n", "2", "--dist", "worksteal")
JOURNEYS = "tests/journeys"
WITHOUT_BROWSER = ("tests", "--ignore", JOURNEYS)


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    title: str
    run: Callable[[Path], bool]


def environment(scratch: Path, **settings: str) -> dict[str, str]:
    """The caller's environment without the site's settings; `scratch` takes the data that a step writes.

    Compiled modules are kept beside their sources: each suite has three processes that read all of them.
    """
    environ = {name: value for name, value in os.environ.items() if name not in SITE_SETTINGS}
    home = environ.get("HOME", "")
    if not home or not os.access(home, os.W_OK):
        environ["HOME"] = str(scratch)
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**environ, "DATA_DIR": str(scratch / "data"), **settings}


def python(scratch: Path, *arguments: str, **settings: str) -> bool:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment(scratch, **settings), check=False
    )
    return done.returncode == 0


def lint(scratch: Path) -> bool:
    return python(scratch, "-m", "ruff", "check", "--output-format", "concise", ".")


def layout(scratch: Path) -> bool:
    return python(scratch, "-m", "ruff", "format", "--check", "--output-format", "concise", ".")


def types(scratch: Path) -> bool:
    return python(scratch, "-m", "mypy")


def migrations(scratch: Path) -> bool:
    return python(scratch, "manage.py", "makemigrations", "--check", "--dry-run")


def deployment(scratch: Path) -> bool:
    return python(
        scratch, "manage.py", "check", "--deploy", "--fail-level", "WARNING",
        GARD_ENV="production", SECRET_KEY=secrets.token_urlsafe(60), ALLOWED_HOSTS="gard.example.org",
        PRIVATE_KEYS=base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        MAIL_HOST="mail.example.org", MAIL_FROM="answers@gard.example.org",
    )  # fmt: skip


def suite(scratch: Path, *tests: str, **settings: str) -> bool:
    return python(scratch, "-m", "pytest", *PROCESSES, *tests, **settings)


def suite_on_sqlite(scratch: Path) -> bool:
    return suite(scratch, *WITHOUT_BROWSER)


def suite_on_postgresql(scratch: Path) -> bool:
    try:
        with postgres_for_tests(os.environ) as address:
            server = {"DATABASE_URL": address, "DATABASE_POOL_SIZE": "4"}
            return suite(scratch, *WITHOUT_BROWSER, "-m", "database", **server)
    except NoPostgres as problem:
        print(problem, file=sys.stderr)
        return False


def journeys(scratch: Path) -> bool:
    try:
        browser = require_chromium(os.environ)
    except NoBrowser as problem:
        print(problem, file=sys.stderr)
        return False
    return suite(scratch, JOURNEYS, CHROMIUM=str(browser))


STEPS = (
    Step("lint", "Lint (ruff check)", lint),
    Step("format", "Format (ruff format --check)", layout),
    Step("types", "Types (mypy)", types),
    Step("migrations", "No missing migrations", migrations),
    Step("deploy", "Deployment check under production settings", deployment),
    Step("sqlite", "The suite on SQLite", suite_on_sqlite),
    Step("postgresql", "The suite on PostgreSQL", suite_on_postgresql),
    Step("journeys", "Browser journeys", journeys),
)


def in_scratch(step: Step) -> bool:
    with tempfile.TemporaryDirectory(prefix="gard-gate-") as folder:
        return step.run(Path(folder))
