"""Many readers ask at once while the server's workers are killed: is every acknowledged question stored once?

    python -m benchmarks.many_askers [--clients 50] [--questions 2000] [--workers 3] [--seed 1]
        [--database ADDRESS]

Readers send the real form in bursts to a server on this machine; a form that was not answered is sent again
as it was. Meanwhile workers, and now and then the whole server, are killed outright and started again. Then
the database is read: ends with 1 when an acknowledged question is missing, doubled, cannot be opened or says
something else.
"""

import argparse
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import psutil

from benchmarks.asking import Reader, Told, request, text_of
from benchmarks.site import empty_site

MARK = re.compile(r"Mark: (\d{3}x\d{4})\.")
ROOT = Path(__file__).resolve().parents[1]
DOUBLED = "doubled letters or events"
BETWEEN_KILLS = (0.5, 5.0)
QUESTIONS_BETWEEN_KILLS = (1, 40)
LONGEST_WITHOUT_A_KILL_SECONDS = 30
WHOLE_SERVER = 0.1
"""Share of the kills that take the whole server."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--questions", type=int, default=2000, help="Of all readers together.")
    parser.add_argument("--workers", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--database", default="", help="An empty database; else SQLite in a temporary folder."
    )
    options = parser.parse_args()
    os.environ.setdefault("DATABASE_POOL_SIZE", "4")
    with empty_site(options.database) as folder:
        subprocess.run(
            [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=ROOT, check=True
        )
        server = Server(options.workers, folder / "server.log")
        began = time.perf_counter()
        told = ask_everything(server, options.clients, options.questions, options.seed)
        seconds = round(time.perf_counter() - began, 1)
        server.stop()
        found = judge(told)
    figures = {"seconds": seconds, "kills": server.kills, **figures_of(told), **found}
    print(json.dumps(figures, indent=1))
    wrong = ("lost", "doubled", "other words", "cannot be opened", "refused", "given up", DOUBLED)
    sys.exit(any(figures[name] for name in wrong))


class Server:
    """Granian with several workers on a port of its own; may be killed at any moment."""

    def __init__(self, workers: int, log: Path) -> None:
        self.workers, self.log, self.kills = workers, log, Counter[str]()
        self.port = free_port()
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        options = ["--host", "127.0.0.1", "--port", str(self.port), "--workers", str(self.workers)]
        options += ["--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
        options += ["--respawn-failed-workers", "--respawn-interval", "0.5"]
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "gard.wsgi:application", *options]
        with self.log.open("ab") as log:
            return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)

    def wait(self) -> None:
        until = time.monotonic() + 120
        while time.monotonic() < until:
            try:
                if request(self.port, "GET", "/robots.txt", None).status == 200:
                    return
            except OSError:
                time.sleep(0.2)
        sys.exit(f"The server does not answer: {self.log.read_text()[-2000:]}")

    def started_again(self) -> bool:
        """Granian ends when one worker dies twice within seconds; whoever runs it starts it again."""
        if self.process.poll() is None:
            return False
        self.kills["servers that ended after that"] += 1
        self.process = self.start()
        return True

    def kill_one(self, chance: random.Random) -> None:
        """A worker that its server starts again, or all of them with their server, started again here."""
        family = self.family()
        if len(family) > 1 and chance.random() > WHOLE_SERVER:
            kill([chance.choice(family[1:])])
            self.kills["workers"] += 1
            return
        kill(family)
        self.process.wait()
        self.kills["servers"] += 1
        self.process = self.start()

    def family(self) -> list[psutil.Process]:
        """The server and its workers; what has just ended is left out."""
        try:
            server = psutil.Process(self.process.pid)
            return [server, *server.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def stop(self) -> None:
        kill(self.family())
        self.process.wait()


def kill(processes: list[psutil.Process]) -> None:
    for process in processes:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def ask_everything(server: Server, clients: int, questions: int, seed: int) -> Told:
    """All readers at once, and the killing until the last of them is done."""
    from django.db import connections

    connections.close_all()
    server.wait()
    told, chance = Told(), random.Random(f"{seed} kills")  # noqa: S311 - a course of events, no secret
    shares = [questions // clients + (number < questions % clients) for number in range(clients)]
    readers = [
        threading.Thread(target=Reader(number, server.port, seed, told).ask_all, args=[share])
        for number, share in enumerate(shares)
    ]
    for reader in readers:
        reader.start()
    while any(reader.is_alive() for reader in readers):
        wait_for_the_next_kill(told, chance)
        if any(reader.is_alive() for reader in readers) and not server.started_again():
            server.kill_one(chance)
    return told


def wait_for_the_next_kill(told: Told, chance: random.Random) -> None:
    """A while, and until some questions came through: a slow machine needs longer to start its workers."""
    wanted = len(told.acknowledged) + chance.randint(*QUESTIONS_BETWEEN_KILLS)
    time.sleep(chance.uniform(*BETWEEN_KILLS))
    until = time.monotonic() + LONGEST_WITHOUT_A_KILL_SECONDS
    while len(told.acknowledged) < wanted and time.monotonic() < until:
        time.sleep(0.2)


def figures_of(told: Told) -> dict[str, Any]:
    seconds = sorted(told.seconds) or [0.0]
    return {
        "acknowledged": len(told.acknowledged),
        "given up": len(told.given_up),
        "refused": told.refused,
        "forms sent again": told.sent_again,
        "connections that broke": told.broken_connections,
        "answers with 5xx": told.server_errors,
        "seconds from sending to the link: half of them": round(seconds[len(seconds) // 2], 2),
        "95 of 100": round(seconds[len(seconds) * 95 // 100], 2),
        "the slowest": round(seconds[-1], 2),
    }


def judge(told: Told) -> dict[str, Any]:
    """Read everything that is stored, and compare it with what the readers were told."""
    from conditions.models import Letter, Original, Question, QuestionEvent
    from gard.lib.sealing import CannotOpen

    stored, closed, others = Counter[str](), [], []
    for original in Original.objects.all():
        try:
            asked = original.opened()
        except CannotOpen:
            closed.append(original.pk)
            continue
        mark = found[1] if (found := MARK.search(asked.text)) else ""
        stored[mark] += 1
        code = told.acknowledged.get(mark)
        if (
            asked.text != text_of(mark)
            or asked.given_name != f"Given{mark}"
            or code not in {None, asked.code}
        ):
            others.append(original.pk)
    written = [*Letter.objects.values_list("question", "kind")]
    written += QuestionEvent.objects.filter(kind="received").values_list("question", "kind")
    return {
        "stored": Question.objects.count(),
        "lost": sorted(mark for mark in told.acknowledged if not stored[mark]),
        "doubled": sorted(mark for mark, times in stored.items() if times > 1),
        "cannot be opened": closed,
        "other words": others,
        DOUBLED: sorted(pk for (pk, _), times in Counter(written).items() if times > 1),
    }


if __name__ == "__main__":
    main()
