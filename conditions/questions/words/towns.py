"""Where the text names countries and large regions, and where a listed town may be meant.

Promise: places by their own form; what stands before them is looked at elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..vocabularies import cues
from ..vocabularies.regions import ALSO_NAMES, LARGE_PHRASES, LARGE_WORDS, LONGEST, STATE_CODES
from ..vocabularies.tables import words
from .lexicon import Known, long_towns
from .reading import Reading, Word
from .runs import continues

IN = words("in from near outside around en desde via nr")
WEAK_IN = words("to at of de a hacia por cerca del through between and y entre for into hasta over towards")
LONGEST_TOWN = 5
NEVER_TOWNS = words(
    """
    casa paz campo calle pueblo ciudad centro villa costa sierra isla esperanza soledad silencio pareja
    familia union planta hospital pension piso pain hope fear home same poverty peace comfort silence
    town city village country center centre many most
    """
)


@dataclass(frozen=True, slots=True)
class LargePlace:
    first: int
    last: int


def large_places(reading: Reading) -> list[LargePlace]:
    """Where the text names countries, states and large regions."""
    found, place = [], 0
    while place < len(reading.words):
        last = _large_from(reading, place)
        if last is None:
            place += 1
            continue
        found.append(LargePlace(place, last))
        place = last + 1
    return found


def _large_from(reading: Reading, first: int) -> int | None:
    phrase, best = "", None
    for length in range(min(LONGEST, len(reading.words) - first)):
        word = reading.words[first + length]
        if length and (
            word.gap.strip(" \t") not in ("", "-") or reading.words[first + length - 1].is_possessive
        ):
            break
        phrase = f"{phrase} {word.key}" if length else word.key
        if phrase in LARGE_PHRASES or (not length and _is_large_word(reading, word)):
            best = first + length
    return best


def _is_large_word(reading: Reading, word: Word) -> bool:
    if word.key in LARGE_WORDS:
        if word.key in (
            "us",
            "eu",
            "chad",
            "mali",
            "china",
            "turkey",
            "guinea",
            "jordan",
            "wales",
        ) and not reading.capital(word):
            return False
        if word.key == "us" and not word.is_upper:
            return False
        return word.key not in ALSO_NAMES or not _may_be_person(reading, word)
    return word.text in STATE_CODES and word.gap.strip(" ") == "," and not reading.is_all_capitals


def _may_be_person(reading: Reading, word: Word) -> bool:
    before = reading.key(word.index - 1)
    if before in cues.RELATIONS or before in cues.TITLES or before in cues.CALLED or before == "soy":
        return True
    if (
        before in IN
        or before in WEAK_IN
        or before == ","
        or (word.gap.strip() == "," and _is_town(reading, word.index - 1))
    ):
        return False
    after = reading.at(word.index + 1)
    if after is not None and (after.key in ("age", "aged", "who") or after.gap.strip() == "("):
        return True
    return bool(
        word.is_given
        and (
            reading.key(word.index + 1) in cues.VERBS
            or (after is not None and reading.close(after.index) and reading.shows_name(after))
        )
    )


def _is_town(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and word.known(Known.TOWN)


def town_from(reading: Reading, first: int, *, surely: bool, named: bool = False) -> int | None:
    """The last word of the longest listed town that begins here and may be meant."""
    word = reading.words[first]
    best = None
    if word.known(Known.TOWN) and (word.key not in cues.FUNCTION) and not word.is_medical:
        odd = not word.is_ordinary and (named or not word.is_surely_given)
        if (
            reading.shows_name(word)
            or odd
            or (surely and not word.is_common)
            or (
                surely and word.known(Known.TOWN) and word.key not in NEVER_TOWNS and reading.language == "en"
            )
        ):
            best = first
    phrase, telling = word.key.replace("-", " "), not word.is_ordinary
    for place in range(first + 1, min(len(reading.words), first + LONGEST_TOWN)):
        after = reading.words[place]
        if not continues(reading, after):
            break
        phrase += " " + after.key.replace("-", " ")
        telling = telling or not after.is_ordinary
        if phrase in long_towns() and (
            reading.shows_name(after)
            or ((surely or telling) and not reading.has_case)
            or (telling and not reading.shows_name(word))
        ):
            best = place
    return best


def place_end(reading: Reading, start: int) -> int:
    """The last word of the place that begins here: further capitals, "de la" between them."""
    last = start
    for place in range(start + 1, min(len(reading.words), start + 6)):
        word = reading.words[place]
        if not continues(reading, word):
            break
        if reading.capital(word):
            if (
                word.key in cues.CAPITAL_WORDS
                or word.key in STATE_CODES
                or word.key in cues.TITLES
                or word.key == "i"
            ):
                break
            last = place
        elif word.key not in (
            "de",
            "del",
            "la",
            "las",
            "los",
            "el",
            "on",
            "upon",
            "under",
            "le",
            "in",
            "by",
            "the",
            "and",
            "y",
            "sur",
            "en",
        ) or word.key in ("and", "y", "in", "by", "en"):
            break
    return last
