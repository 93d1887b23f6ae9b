"""The words by which the person who asked could be known, and whether a text holds one of them.

Promise: rather one word too many than one too few; a name is found in any case and script,
with or without accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conditions.questions.asked import Asked
from conditions.questions.plain_words import plain_words
from conditions.questions.spans import Kind

SHORTEST_WORD = 3
SHORTEST_NUMBER = 5
BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s().\-/–]+(?=[\d(])")
NUMBER = re.compile(r"\d+")
NUMBERED = (Kind.TELEPHONE, Kind.IDENTIFIER)


@dataclass(frozen=True, slots=True)
class Identifying:
    """Folded words and phrases, bare numbers, and addresses as they are typed."""

    phrases: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return "<Identifying: private>"

    def are_in(self, text: str) -> bool:
        folded = f" {plain_words(text)} "
        lowered = text.casefold()
        bare = " ".join(NUMBER.findall(BETWEEN_DIGITS.sub("", text)))
        return (
            any(f" {phrase} " in folded for phrase in self.phrases)
            or any(number in bare for number in self.numbers)
            or any(address in lowered for address in self.addresses)
        )


def identifying(asked: Asked, removed: Iterable[tuple[Kind, str]]) -> Identifying:
    """From what the form asked for, and from the places in the text that were marked to go."""
    places = list(removed)
    texts = [asked.name, asked.given_name, asked.family_name, *(text for _, text in places)]
    texts += [part for text in (asked.name, *names_in(places)) for part in plain_words(text).split()]
    numbers = {digits for kind, text in places if kind in NUMBERED for digits in bare_numbers(text)}
    addresses = [asked.email, *(text for kind, text in places if kind in {Kind.EMAIL, Kind.LINK})]
    return Identifying(
        frozenset(folded for text in texts if len(folded := plain_words(text)) >= SHORTEST_WORD),
        frozenset(numbers),
        frozenset(address.strip().casefold() for address in addresses if address.strip()),
    )


def names_in(places: Iterable[tuple[Kind, str]]) -> list[str]:
    return [text for kind, text in places if kind is Kind.NAME]


def bare_numbers(text: str) -> list[str]:
    """A telephone number written in any way is one row of digits."""
    return [run for run in NUMBER.findall(BETWEEN_DIGITS.sub("", text)) if len(run) >= SHORTEST_NUMBER]
