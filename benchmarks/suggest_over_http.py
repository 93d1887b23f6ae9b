"""Suggestions of the search box over HTTP: the production server, several clients, all names there are.

    python -m benchmarks.suggest_over_http GARD_DATA [DATABASE_URL] [--clients 8] [--seed 5]

The server runs as the guide says, a worker for each core, on a port of this machine. Each client types names
that are drawn by the seed, letter by letter, one in four of them with an error: at first as people type, then
without any pause. A bare view of the same site is asked in the same way, in turn with the suggestions. Ends
with status 1 when, as people type, one answer in a hundred takes 50 ms or more.
"""

import argparse
import http.client
import random
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import psutil

from benchmarks.many_askers import free_port
from benchmarks.names_site import Catalogue, fill, read
from benchmarks.search_names import misspelt
from benchmarks.site import empty_site
from benchmarks.timing import calibrate, noise

ROOT = Path(__file__).resolve().parents[1]
MOST_MILLISECONDS = 50
BARE, SUGGEST = "/bare/small", "/search/suggest"
BETWEEN_LETTERS = (0.12, 0.3)
"""Seconds: the box itself waits for 0.12 after a letter."""
PACES = ("as people type", "without a pause")
LONGEST_TYPED = 30


@dataclass
class Took:
    """Seconds by the clock of each answer, and seconds of processor of the server for all of them."""

    wall: list[float] = field(default_factory=list)
    processor: float = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("database", nargs="?", default="")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--letters", type=int, default=60, help="Typed by each client in a round.")
    parser.add_argument("--workers", type=int, default=psutil.cpu_count() or 2)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--filled", action="store_true", help="the database holds the names already")
    options = parser.parse_args()
    catalogue = read(options.data)
    with empty_site(options.database) as folder:
        if not options.filled:
            fill(catalogue)
        from django.db import connection, connections

        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # As a database does by itself after a while.
        connections.close_all()
        server = Server(options.workers, folder / "server.log")
        try:
            found = measure(server, catalogue, options)
        finally:
            server.stop()
    sys.exit(report(found))


class Server:
    """Granian as the guide starts it, with the bare view beside the site."""

    def __init__(self, workers: int, log: Path) -> None:
        self.port, self.log = free_port(), log
        options = ["--host", "127.0.0.1", "--port", str(self.port), "--workers", str(workers)]
        options += ["--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "benchmarks.wsgi:application"]
        with log.open("wb") as written:
            self.process = subprocess.Popen([*command, *options], cwd=ROOT, stdout=written, stderr=written)

    def wait(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                Client(self.port).get(BARE)
                return
            except OSError:
                time.sleep(0.2)
        sys.exit(f"The server does not answer: {self.log.read_text()[-2000:]}")

    def processor_seconds(self) -> float:
        times = [one.cpu_times() for one in psutil.Process(self.process.pid).children(recursive=True)]
        return sum(one.user + one.system for one in times)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


class Client:
    """One browser: a connection that stays open."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def get(self, address: str) -> float:
        begun = time.perf_counter()
        self.connection.request("GET", address, headers={"Accept": "application/json"})
        answer = self.connection.getresponse()
        answer.read()
        seconds = time.perf_counter() - begun
        assert answer.status == 200, f"{address}: {answer.status}"
        return seconds


def letters(names: list[str], chance: random.Random) -> Iterator[str]:
    """What stands in the box after each letter of one name after another."""
    while True:
        name = chance.choice(names)
        typed = misspelt(name, 1, chance) if chance.random() < 0.25 else name
        yield from (typed[:end] for end in range(2, min(len(typed), LONGEST_TYPED) + 1))


def measure(server: Server, catalogue: Catalogue, options: argparse.Namespace) -> dict[tuple[str, str], Took]:
    names = sorted({name for known in catalogue.values() for name in (known.name, *known.english)})
    server.wait()
    found: dict[tuple[str, str], Took] = defaultdict(Took)
    for turn in range(options.rounds + 1):
        for pace in PACES:
            for path in (BARE, SUGGEST):
                seed = f"{options.seed} {turn} {pace}"
                one = ask_together(server, path, pace, names, options, seed)
                if turn:  # The first round warms up.
                    found[pace, path].wall += one.wall
                    found[pace, path].processor += one.processor
    print(noise(calibrate()))
    return found


def ask_together(
    server: Server, path: str, pace: str, names: list[str], options: argparse.Namespace, seed: str
) -> Took:
    """All clients at the same time."""
    took = Took()
    begun = server.processor_seconds()

    def ask(number: int) -> None:
        chance = random.Random(f"{seed} {number}")  # noqa: S311 - a sample
        client, seconds = Client(server.port), []
        typed = letters(names, chance)
        for _ in range(options.letters):
            if pace == PACES[0]:
                time.sleep(chance.uniform(*BETWEEN_LETTERS))
            seconds.append(client.get(f"{path}?{urlencode({'q': next(typed)})}"))
        took.wall.extend(seconds)

    clients = [threading.Thread(target=ask, args=[number]) for number in range(options.clients)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    took.processor = server.processor_seconds() - begun
    return took


def report(found: dict[tuple[str, str], Took]) -> int:
    """1 when the bar is missed."""
    cuts = {}
    for (pace, path), took in found.items():
        hundredths = [1000 * cut for cut in statistics.quantiles(took.wall, n=100)]
        cuts[pace, path] = hundredths[49], hundredths[98], 1000 * took.processor / len(took.wall)
        p50, p99, processor = cuts[pace, path]
        print(
            f"{pace}, {path}: p50 {p50:.1f} ms, p99 {p99:.1f} ms, processor {processor:.1f} ms each, "
            f"{len(took.wall)} answers"
        )
    for pace in PACES:
        ratios = [own / bare for own, bare in zip(cuts[pace, SUGGEST], cuts[pace, BARE], strict=True)]
        print(
            f"{pace}, times a bare view: p50 {ratios[0]:.1f}, p99 {ratios[1]:.1f}, processor {ratios[2]:.1f}"
        )
    return int(cuts[PACES[0], SUGGEST][1] >= MOST_MILLISECONDS)


if __name__ == "__main__":
    main()
