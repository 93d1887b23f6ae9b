"""Names of people typed without capitals or told by who they are, and what any plain name must not be.

Promise: a word of the lists of names is at least suspected; a word that no list has is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.singling_words import EVERYDAY
from ..vocabularies.tables import words
from .found import STOPS, Found, stands_before, suspected
from .lexicon import Known
from .misspelt import is_slip
from .person_words import CALENDAR
from .reading import Reading, Word
from .runs import whole_end
from .towns import NEVER_TOWNS

NOT_AT = words(
    """
    home night nights school work least first all once times birth risk present moment end age ages
    hospital rest bedtime lunch breakfast dinner uni college nursery weekends weekend christmas easter
    midnight noon dawn dusk minimum maximum half random loss last most best worst any about around
    different various their its room high low up down risk play church mass casa noche veces menos
    general principio final parte total cuanto vez cama ayunas reposo tratamiento urgencias momento
    """
)
BIG = words(
    """
    big small new old local same nearest other another different main good bad great best private public
    our my your his her their this that each every whole busy large nice
    """
)

_NO_TOWNS = words("hospital school church home back birth early over")
_ARTICLES = words("the la el los las")
_OWN = words("my our his her mi nuestra nuestro su")
_HERE = words("soy somos es aqui am im is")
_DUTCH = words("van von")
_POLITE = words("dr dra sr sra srta senor senora senorita don dona doctor doctora mr mrs miss ms nurse")
_BACK = 40
_LIVED = words("in en from near")
_ADVERBIAL = ("ly", "mente")


def plain_people(reading: Reading) -> Iterator[Span]:
    """In a text without capitals, words that no list has and that are no slip of a common one."""
    if reading.has_case:
        return
    for word in reading.words:
        if not may_name(word) or word.is_common:
            continue
        named = word.is_name or word.known(Known.TOWN)
        if named and word.is_ordinary:
            yield plain_span(reading, word.index, word.index, Kind.NAME, sure=False)
        if len(word.key) < 3 or not word.is_letters:
            continue
        known = word.is_name and not word.is_ordinary
        if known or (not word.flags and (not is_slip(word.key) or _acts(reading, word))):
            yield plain_span(reading, word.index, word.index, Kind.NAME, sure=True)


def _acts(reading: Reading, word: Word) -> bool:
    after = reading.at(word.index + 1)
    return word.is_possessive or (after is not None and not after.gap.strip(" ") and after.key in cues.VERBS)


def may_name(word: Word) -> bool:
    return not (
        word.key in cues.FUNCTION
        or word.key in NOT_AT
        or word.key in cues.SIGNED
        or word.key in BIG
        or word.is_medical
        or word.key in LARGE_WORDS
        or word.key in cues.CAPITAL_WORDS
        or word.key in cues.RELATIONS
        or word.key in cues.MONEY_AND_UNITS
        or word.key in cues.TITLES
    )


def plain_span(reading: Reading, first: int, last: int, kind: Kind, *, sure: bool) -> Span:
    confidence = Confidence.PROPOSED if sure else Confidence.SUSPECTED
    end = reading.words[last].end if kind is Kind.NAME else whole_end(reading, last)
    reason = {
        Kind.HOSPITAL: "cue-care",
        Kind.SCHOOL: "cue-school",
        Kind.EMPLOYER: "cue-work",
        Kind.PLACE: "cue-place",
    }.get(kind, "unknown-word")
    return Span(reading.words[first].start, end, kind, confidence, reason)


def uncased(found: Found, word: Word) -> Span | None:
    """ "from hay", "my mum lives hook", "his brother les", where capitals tell nothing."""
    reading, before = found.reading, found.reading.key(word.index - 1)
    if reading.has_case or reading.language != "en" or not reading.close(word.index):
        return None
    foreign = word.key in cues.FUNCTION and word.is_given and not word.known(Known.ENGLISH)
    if foreign and before in cues.RELATIONS:
        return suspected(word.start, word.end, Kind.NAME, "capital")
    lived = before in ("from", "lives", "live", "stays", "originally")
    town = word.known(Known.TOWN) and word.key not in cues.FUNCTION | EVERYDAY | NEVER_TOWNS | _NO_TOWNS
    return suspected(word.start, word.end, Kind.PLACE, "capital") if lived and town else None


def apposed(found: Found, word: Word) -> Span | None:
    """ "Juniper, our six-year-old", "Lázara, la enfermera", "soy el esposo, Primitivo": told who it is."""
    reading = found.reading
    if word.key in cues.FUNCTION or word.is_medical or len(word.key) < 3 or word.key.endswith(_ADVERBIAL):
        return None
    if word.key in cues.RELATIONS | cues.TITLES | cues.GREETINGS | cues.CAPITAL_WORDS | LARGE_WORDS:
        return None
    named = suspected(word.start, word.end, Kind.NAME, "capital")
    first, second = reading.at(word.index + 1), reading.at(word.index + 2)
    if reading.capital(word) and word.opens_sentence and first is not None and second is not None:
        told = second.key in cues.RELATIONS | cues.TITLES or "year-old" in second.key
        owned = first.key in _OWN | _ARTICLES and first.gap == ", " and not second.gap.strip(" ")
        return named if told and owned and _closes(reading, second) else None
    kin = reading.at(word.index - 1)
    introduced = kin is not None and kin.key in cues.RELATIONS and word.gap == ", "
    if introduced and reading.key(word.index - 3) in _HERE and reading.key(word.index - 2) in cues.POSSESSORS:
        ends = stands_before(reading, word) in (".", "!", "?")
        return named if ends and (reading.capital(word) or not reading.has_case) else None
    return None


def _closes(reading: Reading, word: Word) -> bool:
    return stands_before(reading, word) in (*STOPS, "del", "de", "has", "is", "was", "tiene", "at", "in")


def titled(found: Found, word: Word) -> Span | None:
    """ "señorita paloma", "so van niekerk says", where capitals tell nothing."""
    reading, before = found.reading, found.reading.key(word.index - 1)
    if reading.has_case or word.is_medical:
        return None
    if word.key == "german" and reading.language == "es":
        return suspected(word.start, word.end, Kind.NAME, "capital")
    if not reading.close(word.index):
        return None
    at = found.of[word.index + 1] if word.index + 1 < len(found.of) else -1
    if word.key in _DUTCH and reading.language == "en" and at >= 0 and reading.close(word.index + 1):
        named = found.spans[at].kind is Kind.NAME and before not in cues.POSSESSORS | {"a", "by", "in"}
        return suspected(word.start, found.spans[at].start, Kind.NAME, "capital") if named else None
    named = word.is_name and before in _POLITE and word.key not in cues.FUNCTION | cues.TITLES
    if named:
        return suspected(word.start, word.end, Kind.NAME, "capital")
    return None


def named_again(found: Found, word: Word) -> Span | None:
    """ "la hija de victoria, en victoria": a country's name, after a person with it, is a town."""
    reading = found.reading
    kept = word.key in LARGE_WORDS | cues.CAPITAL_WORDS and word.key not in CALENDAR
    if not (kept and word.known(Known.TOWN) and reading.key(word.index - 1) in _LIVED):
        return None
    for other in reading.words[max(0, word.index - _BACK) : word.index]:
        before, ahead = reading.key(other.index - 1), reading.key(other.index - 2)
        person = before in cues.RELATIONS or (before in ("de", "of") and ahead in cues.RELATIONS)
        at = found.of[other.index]
        if other.key == word.key and (person or (at >= 0 and found.spans[at].kind is Kind.NAME)):
            return suspected(word.start, word.end, Kind.PLACE, "capital")
    return None
