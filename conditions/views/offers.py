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

    def is_news_after(self, seen: frozenset[str]) -> bool:
        """Something here has not been seen yet, so the question is not sent past it."""
        return not frozenset(self.shown.split()) <= seen

    @property
    def shown(self) -> str:
        """Names of what is on the page, for the field `seen`."""
        return " ".join(["emergency"] * self.is_emergency + ["offers"] * bool(self.offers))


def meet(
    text: str, about: str, *, language: str, condition: int | None, seen: frozenset[str] = frozenset()
) -> Met:
    """What this text calls for: help in an emergency every time, offers that the reader has not seen yet."""
    offers = () if "offers" in seen else offers_for(f"{about} {text}".strip(), language, condition)
    return Met(is_emergency(f"{about} . {text}"), offers)


def offers_for(text: str, language: str, condition: int | None) -> tuple[Offer, ...]:
    if len(text) < SHORTEST:
        return ()
    try:
        return tuple(similar(text, language=language, condition=condition, most=MOST_OFFERS))
    except Exception as problem:  # An extra: when it breaks, nobody loses the question.
        logger.error("No pages could be offered for a question: %s.", type(problem).__name__)
        return ()
