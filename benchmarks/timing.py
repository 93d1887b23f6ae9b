"""How long things take on a machine that does other things too.

Promise: every figure stands beside how noisy the machine was, and beside a ratio that does not depend on it.
"""

import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

CALIBRATION_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of one run: by the clock, and of processor time in this process."""

    wall: float
    cpu: float


def took(act: Callable[[], object]) -> Took:
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return Took(time.perf_counter() - wall, time.process_time() - cpu)


def calibrate() -> list[Took]:
    """The same piece of work several times: how much they differ is the noise of the machine."""

    def work() -> int:
        return sum(hash(str(number)) & 1 for number in range(400_000))

    return [took(work) for _ in range(CALIBRATION_ROUNDS)]


def noise(rounds: list[Took]) -> str:
    """One line: load, how far the slowest round of the same work was from the quickest, and the share of a
    processor that this process got."""
    slowest, quickest = max(r.wall for r in rounds), min(r.wall for r in rounds)
    share = sum(r.cpu for r in rounds) / sum(r.wall for r in rounds)
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    return (
        f"machine: {os.cpu_count()} cores, load {load}; the same work took {slowest / quickest:.2f} times as "
        f"long at worst as at best, with {share:.0%} of a processor"
    )


def peak_megabytes() -> float:
    """The most memory that this process held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def median_milliseconds(seconds: list[float]) -> float:
    return 1000 * statistics.median(seconds)
