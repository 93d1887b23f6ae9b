"""The screen: what an arriving question looks like, told to the people who handle it.

Promise: it never refuses. Whatever is strange, or breaks in here, makes the question wait for a person before
anything is sent; an emergency puts it first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conditions.questions.asked import Asked
from conditions.questions.emergency import is_emergency

QUICKEST_SECONDS = 4
MOST_FROM_ONE_SENDER = 10
MOST_OVERALL = 300
MOST_LINKS = 3
LINK = re.compile(r"https?://|www\.|\[/?url", re.IGNORECASE)

ADDRESS = re.compile(rf"{LINK.pattern}|://|@|[^\W\d_]{{2}}\.(?-i:[a-z]{{2}})", re.IGNORECASE)
MOST_DIGITS_IN_NAME = 3

SIGNALS = {
    "trap": "A field that people do not see was filled in.",
    "quick": "The form was sent a few seconds after it was opened.",
    "many-from-one": "Many questions came from the same place within an hour.",
    "many": "Unusually many questions came in within an hour.",
    "same-words": "The same words came in before.",
    "links": "The text is full of links, or the name has an address or a number in it.",
    "screen-failed": "The screen did not work, so a person must look.",
    "emergency": "Somebody may be in danger.",
    "deidentify-failed": "Nothing could be marked, so every word needs a look.",
    "deidentify-partly": "Not all could be marked, so every word needs a look.",
    "letter-failed": "The letter of thanks could not be written.",
}
"""Code -> one sentence for the moderator."""

DEIDENTIFYING = frozenset({"deidentify-failed", "deidentify-partly"})
"""Every question is read by a person before anybody else sees it, so that these need no further hold."""

HOLDING = frozenset(SIGNALS) - {"emergency", "same-words", *DEIDENTIFYING, "letter-failed"}
"""Signals for which nothing is sent before a person has looked."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a question came in: seconds the form was open, counts of the last hour (`same_words`: a month)."""

    form_seconds: float | None = None
    is_trapped: bool = False
    from_sender: int = 0
    overall: int = 0
    same_words: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    signals: tuple[str, ...]

    @property
    def is_held(self) -> bool:
        return bool(HOLDING & set(self.signals))

    @property
    def is_urgent(self) -> bool:
        return "emergency" in self.signals


def screen(asked: Asked, arrival: Arrival) -> Verdict:
    """What a person should know of it. Never raises."""
    try:
        return Verdict(tuple(code for code, is_seen in look(asked, arrival).items() if is_seen))
    except Exception:  # The screen is an edge: whatever breaks in it, the question is kept for a person.
        return Verdict(("screen-failed",))


def look(asked: Asked, arrival: Arrival) -> dict[str, bool]:
    links = len(LINK.findall(asked.text))
    return {
        "trap": arrival.is_trapped,
        "quick": arrival.form_seconds is not None and arrival.form_seconds < QUICKEST_SECONDS,
        "many-from-one": arrival.from_sender >= MOST_FROM_ONE_SENDER,
        "many": arrival.overall >= MOST_OVERALL,
        "same-words": arrival.same_words > 0,
        "links": links > MOST_LINKS or is_no_name(asked.name),
        "emergency": is_emergency(f"{asked.about} . {asked.text}"),
    }


def is_no_name(typed: str) -> bool:
    """An advertisement in the place of a name: a link, an e-mail address or a number to call."""
    digits = sum(character.isdecimal() for character in typed)
    return digits > MOST_DIGITS_IN_NAME or ADDRESS.search(typed) is not None
