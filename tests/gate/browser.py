"""A Chromium for the browser journeys.

Promise: the journeys are never skipped. Chromium is found, or installed where that is allowed, or the gate
fails and says what to install.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

# Chromium without windows comes first: the same engine, and a new page costs it an eighth of the work.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
USUAL_PLACES = (
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
INSTALL_TIMEOUT_SECONDS = 300
# What a headless browser on a test machine needs, and nothing that calls home.
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


class NoBrowser(Exception):
    """There is no Chromium; the message says how to get one."""


def find_chromium(environ: Mapping[str, str]) -> Path | None:
    """The browser that CHROMIUM names, else the first one found. A wrong CHROMIUM is an error, not a hint."""
    named = environ.get("CHROMIUM", "").strip()
    if named:
        if not os.access(named, os.X_OK):
            raise NoBrowser(f"CHROMIUM names {named}, which is not a program.")
        return Path(named)
    found = [shutil.which(name) for name in NAMES]
    for place in [*found, *USUAL_PLACES]:
        if place and os.access(place, os.X_OK):
            return Path(place)
    return None


def require_chromium(environ: Mapping[str, str]) -> Path:
    """Finds Chromium, installing it with apt where this process may."""
    browser = find_chromium(environ)
    if browser is None and os.geteuid() == 0 and shutil.which("apt-get"):
        install_with_apt()
        browser = find_chromium(environ)
    if browser is None:
        raise NoBrowser(
            "The browser journeys need Chromium. On Debian: apt install chromium-headless-shell; on "
            "Ubuntu: apt install chromium-browser; elsewhere set CHROMIUM=/path/to/chromium (or Chrome)."
        )
    return browser


def install_with_apt() -> None:
    print("Chromium is missing; installing it with apt-get ...", flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ("install", "-y", "-q", "--no-install-recommends", "fonts-dejavu-core")

    def apt_get(*arguments: str) -> bool:
        done = subprocess.run(
            ["apt-get", *arguments], env=environ, timeout=INSTALL_TIMEOUT_SECONDS, check=False
        )
        return done.returncode == 0

    apt_get("update", "-q")
    # Older systems have only the one with windows.
    if not apt_get(*install, "chromium-headless-shell"):
        apt_get(*install, "chromium")
