"""Runs the rules one by one, so that one that breaks costs nothing that the others find.

Promise: what a rule found before it broke stays; its failure is told to the caller and logged by the name of
the rule and the place in the source, never with a word of the text.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from ..spans import Span
from .reading import Reading

Given = TypeVar("Given")

log = logging.getLogger(__name__)


class RulesFailed(Exception):
    """Rules broke on a text. `spans` is what the others found, `rules` are the names of those that broke."""

    def __init__(self, spans: tuple[Span, ...], rules: Sequence[str]) -> None:
        super().__init__(f"These rules broke: {', '.join(rules)}.")
        self.spans, self.rules = spans, tuple(rules)


def carefully(rule: Callable[[Given], Iterable[Span]], given: Given, *, reading: Reading) -> list[Span]:
    """What the rule finds; if it breaks, what it found until then, and its name in the reading."""
    found: list[Span] = []
    try:
        found.extend(rule(given))
    except Exception as problem:  # Part of the screen: the others' proposals must stay.
        name = getattr(rule, "__name__", "rule")
        reading.failed.append(name)
        log.error("The rule %s broke: %s at %s.", name, type(problem).__name__, place_of(problem))
    return found


def place_of(problem: Exception) -> str:
    """File and line of the source, without the message of the problem, which may quote the text."""
    last = traceback.extract_tb(problem.__traceback__)[-1]
    return f"{last.filename.rpartition('/')[2]}:{last.lineno}"
