"""Reads the configuration from the environment and refuses what is malformed.

Promise: the site either starts with settings that were understood, or stops with one sentence that names
the variable.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import available_timezones

from django.core.exceptions import ImproperlyConfigured

DEVELOPMENT_SECRET = "development-only-secret-that-production-refuses-to-start-with"  # noqa: S105 - refused in production
DEVELOPMENT_KEY = "ZGV2ZWxvcG1lbnQtb25seS1rZXktb2YtMzItYnl0ZXM="
PRIVATE_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")
POSTGRESQL_SCHEMES = {"postgres", "postgresql"}
TRUE_WORDS = {"1", "true", "yes", "on"}
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
HOST = re.compile(r"\*|\.?[A-Za-z0-9_*-]+(\.[A-Za-z0-9_*-]+)*|\[[0-9A-Fa-f:.]+\]")
FALSE_WORDS = {"0", "false", "no", "off", ""}


def refuse(name: str, sentence: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name}: {sentence}")


def read_flag(environ: Mapping[str, str], name: str, default: bool) -> bool:
    word = environ.get(name)
    if word is None:
        return default
    if word.strip().lower() in TRUE_WORDS:
        return True
    if word.strip().lower() in FALSE_WORDS:
        return False
    raise refuse(name, f"must be true or false, not {word!r}.")


def read_number(environ: Mapping[str, str], name: str, default: int, *, least: int, most: int) -> int:
    word = environ.get(name, "").strip()
    if not word:
        return default
    if not word.isascii() or not word.isdecimal() or not least <= int(word) <= most:
        raise refuse(name, f"must be a whole number from {least} to {most}, not {word!r}.")
    return int(word)


def read_list(environ: Mapping[str, str], name: str, default: tuple[str, ...]) -> list[str]:
    word = environ.get(name)
    if word is None:
        return list(default)
    return [part.strip() for part in word.split(",") if part.strip()]


def read_database(address: str, data_folder: Path, pool_size: int) -> dict[str, Any]:
    """Settings of one database from `DATABASE_URL`.

    `sqlite:///relative/or//absolute/path` or `postgresql://user:password@host:port/name?option=value`.
    Without an address: SQLite in the data folder.
    """
    if not address:
        return sqlite(data_folder / "gard.sqlite3")
    try:
        parts = urlsplit(address)
    except ValueError:
        raise refuse("DATABASE_URL", "cannot be read as an address.") from None
    if parts.scheme == "sqlite":
        if parts.netloc or not parts.path.strip("/"):
            raise refuse("DATABASE_URL", "a SQLite address looks like sqlite:///path/to/file.sqlite3.")
        return sqlite(Path(unquote(parts.path[1:])))
    if parts.scheme in POSTGRESQL_SCHEMES:
        return postgresql(address, pool_size)
    raise refuse("DATABASE_URL", "must start with postgresql:// or sqlite:///.")


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite with write-ahead log and immediate transactions: two writers wait instead of failing.

    What is deleted is overwritten in the file.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; "
                "PRAGMA mmap_size=134217728; PRAGMA cache_size=-16000;"
            ),
        },
    }


def postgresql(address: str, pool_size: int) -> dict[str, Any]:
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        raise refuse("DATABASE_URL", "the port must be a number.") from None
    name = unquote(parts.path.lstrip("/"))
    if not name or "/" in name:
        raise refuse("DATABASE_URL", "must end with the name of one database.")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    options.setdefault("connect_timeout", "5")
    options.setdefault("options", "-c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or ""),
        "OPTIONS": {**options, "pool": {"min_size": 1, "max_size": pool_size, "timeout": 10}},
    }


@dataclass(frozen=True, slots=True)
class Safety:
    """What decides whether the site may start."""

    is_production: bool
    secret_key: str
    debug: bool
    allowed_hosts: list[str]


def read_safety(environ: Mapping[str, str]) -> Safety:
    """The settings on which safety hangs; production refuses the defaults of development."""
    kind = environ.get("GARD_ENV", "development").strip()
    if kind not in {"development", "production"}:
        raise refuse("GARD_ENV", f"must be development or production, not {kind!r}.")
    production = kind == "production"
    secret = environ.get("SECRET_KEY", "").strip() or ("" if production else DEVELOPMENT_SECRET)
    debug = read_flag(environ, "DEBUG", default=False)
    refuse_malformed(environ)
    hosts = read_list(environ, "ALLOWED_HOSTS", () if production else LOOPBACK_HOSTS)
    if wrong := [host for host in hosts if not HOST.fullmatch(host)]:
        raise refuse("ALLOWED_HOSTS", f"takes names of hosts, comma-separated, and {wrong[0]!r} is none.")
    if production:
        refuse_unsafe(secret, debug, hosts)
    return Safety(production, secret, debug, hosts)


def read_private_keys(environ: Mapping[str, str], safety: Safety) -> list[str]:
    """The keys that seal readers' own words: the first one seals, the others only open.

    Each is 32 bytes in URL-safe base64. Development has a fixed one; production refuses to start without.
    """
    keys = read_list(environ, "PRIVATE_KEYS", ())
    if not keys and not safety.is_production:
        return [DEVELOPMENT_KEY]
    if not keys:
        raise refuse(
            "PRIVATE_KEYS",
            "production needs a key of its own. `GARD_ENV=development manage.py new_private_key` makes one.",
        )
    if any(not PRIVATE_KEY.fullmatch(key) for key in keys):
        raise refuse("PRIVATE_KEYS", "takes keys of 44 characters as `manage.py new_private_key` makes them.")
    if safety.is_production and DEVELOPMENT_KEY in keys:
        raise refuse("PRIVATE_KEYS", "the key of development is known to everybody; make another.")
    return keys


def read_origin(environ: Mapping[str, str], safety: Safety) -> str:
    """Scheme and host of the site's own addresses; in production the first allowed host by default."""
    origin = environ.get("SITE_ORIGIN", "").strip().rstrip("/")
    if not origin:
        return f"https://{safety.allowed_hosts[0]}" if safety.is_production else ""
    if not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?", origin):
        raise refuse("SITE_ORIGIN", "looks like https://www.example.org, without a path.")
    return origin


def refuse_malformed(environ: Mapping[str, str]) -> None:
    """Look at what the settings pass on unread, or read only in production."""
    for name in ("HTTPS_REDIRECT", "BEHIND_HTTPS_PROXY"):
        read_flag(environ, name, default=False)
    level = environ.get("LOG_LEVEL", "WARNING").upper()
    if level not in LOG_LEVELS:
        raise refuse("LOG_LEVEL", f"must be one of {', '.join(LOG_LEVELS)}, not {level!r}.")
    zone = environ.get("TIME_ZONE", "UTC")
    if zone not in available_timezones():
        raise refuse("TIME_ZONE", f"must be a zone such as America/New_York, not {zone!r}.")


def refuse_unsafe(secret: str, debug: bool, hosts: list[str]) -> None:
    if not secret or secret == DEVELOPMENT_SECRET:
        raise refuse("SECRET_KEY", "production needs a secret of its own.")
    if len(secret) < 50 or len(set(secret)) < 5:
        raise refuse("SECRET_KEY", "must have at least 50 characters, 5 of them different.")
    if debug:
        raise refuse("DEBUG", "production does not start with DEBUG on.")
    if not hosts:
        raise refuse("ALLOWED_HOSTS", "production needs the names that the site answers to, comma-separated.")
    if any("*" in host or host.startswith(".") for host in hosts):
        raise refuse("ALLOWED_HOSTS", "production takes whole host names, no wildcard.")
