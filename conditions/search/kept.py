"""Things worked out from the database and kept in each process until what they were made of changes.

Promise: safe with threads; whoever asks while another renews gets what was kept before, and nobody waits but
for the very first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Held(Generic[Thing]):
    """The thing, and what the database said of itself when it was made."""

    mark: object
    digest: object
    thing: Thing


class Kept(Generic[Thing]):
    """One thing. `digest` says exactly what it would be made of, given the mark; `build` makes it."""

    def __init__(self, *, digest: Callable[[object], object], build: Callable[[], Thing]) -> None:
        self._digest, self._build = digest, build
        self._lock = threading.Lock()
        self._held: Held[Thing] | None = None

    def get(self, mark: object) -> Thing:
        """The thing for this mark: a value that differs whenever the thing might.

        A new mark asks for the digest; only a new digest has the thing made again.
        """
        held = self._held
        if held is not None and held.mark == mark:
            return held.thing
        if not self._lock.acquire(blocking=held is None):
            assert held is not None  # noqa: S101 - only then the lock was asked for without waiting
            return held.thing
        try:
            return self._renewed(mark)
        finally:
            self._lock.release()

    def _renewed(self, mark: object) -> Thing:
        held = self._held
        if held is not None and held.mark == mark:
            return held.thing
        digest = self._digest(mark)
        thing = held.thing if held is not None and held.digest == digest else self._build()
        self._held = Held(mark, digest, thing)
        return thing

    def forget(self) -> None:
        """Make it again at the next call; for tests, whose databases go back in time."""
        self._held = None
