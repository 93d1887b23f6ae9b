"""Everything that the site keeps, as text in which words can be looked for.

Promise: no table is left out, whatever made it; on SQLite the bytes of the file are read too, with its free
pages and the log beside it; what is packed (sessions, bytes, other encodings) is unpacked first.
"""

import base64
import json
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.db import connection

ESCAPES = re.compile(r"\\u([0-9a-fA-F]{4})")


def places_of(*words: str, more: dict[str, str] | None = None) -> list[str]:
    """Where one of the words stands: names of tables, files, caches; none is the wish.

    `more`: further texts by name, such as logs and rendered pages.
    """
    wanted = [word.casefold() for word in words]
    found = []
    for name, text in (*everything(), *(more or {}).items()):
        readable = unescaped(text).casefold()
        found += [f"{name}: {word}" for word in wanted if word in readable]
    return found


def everything() -> Iterator[tuple[str, str]]:
    yield from tables()
    yield from database_files()
    yield from data_files()
    for session in Session.objects.all():
        yield "sessions, unpacked", json.dumps(session.get_decoded())
    for alias in settings.CACHES:
        store = caches[alias]
        yield f"cache {alias}", "\n".join(as_text(value) for value in getattr(store, "_cache", {}).values())


def tables() -> Iterator[tuple[str, str]]:
    """Every table of the database, one row a line; on PostgreSQL materialised views and all schemas too."""
    with connection.cursor() as cursor:
        for name in table_names(cursor):
            cursor.execute(f"SELECT * FROM {name}")  # noqa: S608 - a table's own name
            yield f"table {name}", "\n".join(" | ".join(map(as_text, row)) for row in cursor.fetchall())


def table_names(cursor) -> list[str]:
    quote = connection.ops.quote_name
    if connection.vendor == "sqlite":
        cursor.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        return [quote(name) for (name,) in cursor.fetchall()]
    cursor.execute(
        "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') "
        "AND n.nspname NOT LIKE 'pg_%%'"
    )
    return [f"{quote(schema)}.{quote(name)}" for schema, name in cursor.fetchall()]


def database_files() -> Iterator[tuple[str, str]]:
    """SQLite: the pages themselves, used and free."""
    if connection.vendor != "sqlite":
        return
    name = str(connection.settings_dict["NAME"])
    if connection.is_in_memory_db():
        connection.ensure_connection()
        yield "database, byte by byte", as_text(connection.connection.serialize())
        return
    for path in (Path(f"{name}{end}") for end in ("", "-wal", "-shm", "-journal")):
        if path.exists():
            yield f"file {path.name}", as_text(path.read_bytes())


def data_files() -> Iterator[tuple[str, str]]:
    """What the site wrote beside the database: letters in files, exports."""
    own = str(connection.settings_dict["NAME"])
    for path in sorted(Path(settings.DATA_DIR).rglob("*")):
        is_ours = path.is_file() and "static" not in path.parts and not str(path).startswith(own)
        if is_ours and ".sqlite3" not in path.name:
            yield f"file {path.name}", f"{path.name}\n{as_text(path.read_bytes())}"


def as_text(value: object) -> str:
    """Bytes in every encoding in which words may stand in them; packed text unpacked beside itself."""
    if isinstance(value, bytes | bytearray | memoryview):
        raw = bytes(value)
        return "\n".join((raw.decode("utf-8", "ignore"), raw.decode("utf-16-le", "ignore"), unpacked(raw)))
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    text = str(value)
    return f"{text}\n{unbased(text)}"


def unpacked(raw: bytes) -> str:
    """The cache keeps values compressed."""
    try:
        return zlib.decompress(raw).decode("utf-8", "ignore")
    except zlib.error:
        return ""


def unbased(text: str) -> str:
    """A value that is base64 as a whole, in clear."""
    try:
        return base64.b64decode(text, validate=True).decode("utf-8", "ignore")
    except ValueError:
        return ""


def unescaped(text: str) -> str:
    r"""JSON inside JSON writes ñ as ñ."""
    return f"{text}\n{ESCAPES.sub(lambda found: chr(int(found[1], 16)), text)}" if "\\u" in text else text


class LoggedWords(logging.Handler):
    """Keeps what every logger says, at every level, with arguments and tracebacks."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("django.db.backends"):
            self.lines.append(self.format(record))

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@contextmanager
def all_logs() -> Iterator[LoggedWords]:
    """What all loggers say meanwhile."""
    heard, root = LoggedWords(), logging.getLogger()
    level = root.level
    root.addHandler(heard)
    root.setLevel(logging.DEBUG)
    try:
        yield heard
    finally:
        root.removeHandler(heard)
        root.setLevel(level)
