"""Given names that are words too, where a capital or a neighbour hints at a person: May, Miles, lee, destiny.

Promise: "in May", "Miles away" and "I hope" stay; a hint makes a suspicion, two make a proposal.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.lexicon import Known, known_words
from ..words.reading import Reading, Word

_MONTHS = words("may april june august abril julio mayo enero")
_BEFORE_MONTH = words(
    """
    in on since last this next by until till from of early late mid every to through en desde de hasta
    proximo pasado este before after during late and around
    """
)
#: Words that open sentences so often that their being names tells nothing.
_NEVER = words(
    """
    will in so an any many no is as see do my may un el la ya su son dos con sin mas era cara eso dia
    tal para guy boy child king so long young case page love more best long early man hi lo me de al sal
    pena mal van le san sanders gene see do my ok so mi pa ma ta ti va ve vi da dan said bien
    """
)
_PERSON = cues.VERBS - words("s still also just no se le nos me la es a e has was is had who que") | words(
    """
    fell broke gave bleeds should dise dize qiere swears won cant coughs sleeps eats
    """
)
_BE = words(
    """
    has was is had who tiene es fue era esta estaba can cant cannot wont doesnt didnt isnt will would
    does did should could and y
    """
)
_OWNING = words("my our his her their mi su")
_DETERMINERS = words(
    """
    the a an my our his her their this that of no any some el la un una mi su de los las
    """
)
_KIN = cues.RELATIONS - words("law child kids friends patient patients children nina nino")


_NO_OWNERS = cues.RELATIONS | cues.TITLES | cues.FUNCTION
_NO_NAMES = cues.FUNCTION | _NEVER
_CAPITALS = cues.CAPITAL_WORDS | cues.TITLES


def _owners(reading: Reading) -> Iterator[Span]:
    """ "graces teacher": an owner typed without capital and apostrophe."""
    lists = known_words()
    for word in reading.words[:-1]:
        after = reading.key(word.index + 1)
        stem = word.key[:-1]
        owner = (
            not reading.has_case
            and len(stem) > 2
            and word.key.endswith("s")
            and bool(lists.get(stem, 0) & int(Known.GIVEN))
        )
        known = stem in _NO_OWNERS
        if owner and not known and after in _KIN | cues.TITLES:
            yield Span(word.start, word.end, Kind.NAME, Confidence.PROPOSED, "known-name")


def word_names(reading: Reading) -> Iterator[Span]:
    yield from _owners(reading)
    for word in reading.words:
        if not word.is_given or not word.is_letters or len(word.key) < 3 or word.is_medical:
            continue
        if (word.key in _CAPITALS and word.key not in _MONTHS) or word.key in cues.RELATIONS:
            continue
        if word.key in LARGE_WORDS or (word.key in _NO_NAMES and word.key not in _MONTHS):
            continue
        hints = _hints(reading, word)
        if not hints and _may_be_spoken_of(reading, word):
            yield Span(word.start, word.end, Kind.NAME, Confidence.SUSPECTED, "known-name")
        if hints:
            sure = Confidence.PROPOSED if hints > 1 or not reading.has_case else Confidence.SUSPECTED
            yield Span(word.start, word.end, Kind.NAME, sure, "known-name")


_BEFORE_PERSON = words(
    "for with that if whether why should can does when did was to a de que con para si and y from but him her"
)


def _may_be_spoken_of(reading: Reading, word: Word) -> bool:
    """ "is it safe for dawn to fly", "el lupus de luz", in a text without capitals."""
    before = reading.key(word.index - 1)
    opens = word.index == 0 or word.gap.strip(" ") in (".", "?", "!", ",")
    return not reading.has_case and (before in _BEFORE_PERSON or opens or before in _KIN)


def _hints(reading: Reading, word: Word) -> int:
    before, after = reading.key(word.index - 1), reading.key(word.index + 1)
    gap = reading.words[word.index + 1].gap if word.index + 1 < len(reading.words) else ""
    if word.key in _MONTHS and (
        before in _BEFORE_MONTH or before.isdecimal() or after.isdecimal() or before.endswith("th")
    ):
        return 0
    hints = int(not reading.has_case and not word.is_common)
    if reading.shows_name(word):
        hints += 2
    elif reading.has_case and word.has_capital:
        hints += 1
    elif (reading.has_case and word.is_common) or (word.is_common and before in _DETERMINERS - _OWNING):
        return 0
    if before in _KIN and not reading.words[word.index].gap.strip(" "):
        hints += 1 + (after in _BE or gap.startswith((",", ".")))
    if (_acts(reading, word.index + 1) and not gap.strip(" ")) or word.is_possessive:
        hints += 1
    if after in _BE and not gap.strip(" ") and (word.has_capital or not word.is_common):
        hints += 1
    if (
        not reading.has_case
        and after in ("had", "has", "was", "tiene", "dice", "dise")
        and before not in _DETERMINERS
    ):
        hints += 1
    if after in ("my", "our", "mi", "nuestra", "nuestro") and reading.key(word.index + 2) in _KIN:
        hints += 2
    return hints + _joined(reading, word)


def _is_plain(reading: Reading, word: Word) -> bool:
    return not reading.has_case and word.is_given and word.key not in _NO_NAMES


def _acts(reading: Reading, place: int) -> bool:
    """A verb of people: one of the list, or any past tense."""
    word = reading.at(place)
    if word is None:
        return False
    if word.key in _PERSON or (len(word.key) > 4 and word.key.endswith("ed")):
        return True
    before = reading.words[place - 1]
    return (
        (before.has_capital or not reading.has_case)
        and len(word.key) > 4
        and word.key.endswith("s")
        and word.is_common
    )


def _joined(reading: Reading, word: Word) -> int:
    """ "Peter and hope", "lee and his brother"."""
    for link, other in ((word.index - 1, word.index - 2), (word.index + 1, word.index + 2)):
        near: Word | None = reading.at(other)
        linked = reading.key(link) in ("and", "y", "e", "an") and near is not None
        if linked and near is not None and (near.is_surely_given or _is_plain(reading, near)):
            return 1
    return 0
