"""What may be a person where words around it say so, and where a clause opens.

Promise: a word is judged by itself; which words around it count is for those who ask.
"""

from __future__ import annotations

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import GENERIC
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from .lexicon import Known
from .misspelt import is_slip
from .persons import name_end, name_span
from .reading import Reading, Word

MONTH_NAMES = words("april may june august abril julio mayo")
KIN = cues.RELATIONS - words("law child patient paciente chico chica student alumno client man mate") | words(
    """
    ex padrino madrina padrastro madrastra concubino concubina hermanastro hermanastra tutor tutora flatmate
    housemate workmate guardian stepson widow viuda viudo
    """
)
_NEVER_PERSON = (
    cues.FUNCTION
    | cues.RELATIONS
    | cues.TITLES
    | LARGE_WORDS
    | cues.MONEY_AND_UNITS
    | GENERIC
    | cues.VERBS
    | (cues.CAPITAL_WORDS - MONTH_NAMES)
)
_OPENERS = words(
    """
    and but so because when if that y pero porque cuando si while since then told mean now anyway even only
    both
    hi hello hola today also
    """
)


def may_be_person(reading: Reading, word: Word | None) -> bool:
    """Nothing that it could not be: no function word, relative, title, large place, or word of medicine."""
    if word is None or not word.is_letters or word.is_medical or len(word.key) < 2:
        return False
    return word.key not in _NEVER_PERSON


def bears_name(reading: Reading, word: Word | None) -> bool:
    """Like a name where a frame says so: listed, shown by a capital, or a word of no list that is no slip."""
    if word is None or not may_be_person(reading, word):
        return False
    if word.is_given or reading.shows_name(word) or (word.is_name and not word.is_common):
        return True
    return word.is_unknown and not word.known(Known.GUESSED) and not is_slip(word.key)


def named(reading: Reading, first: int, reason: str = "name-shape") -> Span:
    return name_span(reading, first, name_end(reading, first), reason)


def suspected(word: Word) -> Span:
    return Span(word.start, word.end, Kind.NAME, Confidence.SUSPECTED, "announced")


def is_clear(word: Word) -> bool:
    """Nothing but a space before it."""
    return word.gap.strip(" \t") == ""


def opens_clause(reading: Reading, word: Word) -> bool:
    return word.index == 0 or bool(word.gap.strip(" \t")) or reading.key(word.index - 1) in _OPENERS


#: Months and days of the week in both languages.
CALENDAR = words(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre
    setiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
    """
)
#: What people do and countries, months and days do not.
ACTED = words(
    """
    collapsed fainted vomited coughed coughs cried cries limps limped walks sleeps slept eats ate drinks
    drank rides rode tripped fell wheezes screamed smiles smiled laughs laughed crawls crawled swallows
    chokes choked bruises bled bleeds aches itches shakes nacio murio fallecio vomito vomita tose tosio
    llora lloro cojea camina duerme durmio come comio bebe gatea sonrie traga sangra sangro tiembla
    convulsiono convulsiona mama respira habla hablo cumple cumplio
    """
)
SAYING = words(
    """
    dice dijo opina insiste receto explica explico recomienda says said reckons thinks insists explained
    prescribed suggests wrote
    """
)
