"""What a question can be met with before it is sent: where to get help now, and pages that may answer it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from conditions.questions.emergency import is_emergency
from conditions.search.similar import Offer, similar

logger = logging.getLogger(__name__)

MOST_OFFERS = 5
SHORTEST = 12
"""Characters below which nothing is looked for."""


@dataclass(frozen=True, slots=True)
class Met:
    """What to show before a question is sent."""

    is_emergency: bool
    offers: tuple[Offer, ...]

    def __bool__(self) -> bool:
        return self.is_emergency or bool(self.offers)

    @property
    def shown(self) -> str:
        """Names of what is on the page, for the field `seen`."""
        return " ".join(["emergency"] * self.is_emergency + ["offers"] * bool(self.offers))


def meet(
    text: str, about: str, *, language: str, condition: int | None, seen: frozenset[str] = frozenset()
) -> Met:
    """What this text calls for and the reader has not seen yet."""
    urgent = "emergency" not in seen and is_emergency(f"{about} . {text}")
    offers = () if "offers" in seen else offers_for(f"{about} {text}".strip(), language, condition)
    return Met(urgent, offers)


def offers_for(text: str, language: str, condition: int | None) -> tuple[Offer, ...]:
    if len(text) < SHORTEST:
        return ()
    try:
        return tuple(similar(text, language=language, condition=condition, most=MOST_OFFERS))
    except Exception as problem:  # An extra: when it breaks, nobody loses the question.
        logger.error("No pages could be offered for a question: %s.", type(problem).__name__)
        return ()
