"""What `make run` tells the server about itself."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def database_of_make(**more: str) -> list[str]:
    """Everything make knows about `run`, without running it."""
    kept = {name: value for name, value in os.environ.items() if name not in {"SITE_ORIGIN", "MAKEFLAGS"}}
    asked = ["make", "--dry-run", "--print-data-base", "run", "PORT=8123"]
    return subprocess.run(
        asked, cwd=ROOT, env=kept | more, capture_output=True, text=True, check=False
    ).stdout.splitlines()


def test_private_links_in_letters_lead_to_the_port_that_was_asked_for() -> None:
    assert "run: SITE_ORIGIN = http://127.0.0.1:$(PORT)" in database_of_make()


def test_an_origin_that_is_set_is_left_alone() -> None:
    told = database_of_make(SITE_ORIGIN="http://a.test")
    assert "SITE_ORIGIN = http://a.test" in told
    assert "run: SITE_ORIGIN = http://127.0.0.1:$(PORT)" not in told
