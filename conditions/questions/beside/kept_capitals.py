"""Words kept as medicine, a country, a relative or grammar where a name can stand, mostly with a capital.

Promise: suspected only, never over what is found; diseases beside their nouns, genes and insurers stay kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..people.initials import letter
from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.medicine import DISEASE_NOUNS, EPONYMS, is_medical_by_form
from ..vocabularies.regions import ALSO_NAMES, CITIES, LARGE_WORDS, SMALL_WORDS, STATE_CODES, WITH_ARTICLE
from ..vocabularies.tables import words
from ..words.found import STOPS, Found, stands_before, suspected
from ..words.lexicon import Known
from ..words.person_words import ACTED, CALENDAR, SAYING
from ..words.plain_people import apposed, named_again, titled, uncased
from ..words.reading import Reading, Word
from .nets import at_childrens, goes_on, of_its_kind, of_the_calendar, studied

_NAMING = (Kind.NAME, Kind.PLACE, Kind.ADDRESS, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER)
_IN = words("in from near at en desde")
_FROM_HERE = words("soy es son somos eran era")
_ARTICLES = words("the la el los las")
_SPANISH_ARTICLES = words("la el los las")
#: Given names that are relatives, religions or nations too.
_BORNE_TOO = words("guy christian german domingo reyes")
_FATHERLY = words("nana wee childrens")
_PEOPLE_TOO = words("georgia virginia victoria jordan israel chad alberta montana nevada carolina")
#: Months and days of the other language are names in this one.
_CALENDARS = {
    "en": words("mayo abril julio domingo sabado"),
    "es": words("april may june august sunday january"),
}
_SHORT = words("co hnos hnas")
_REGIONS = LARGE_WORDS | SMALL_WORDS
_SOMEBODY = words("somebody someone man woman lady gentleman alguien hombre senor senora tipo one uno una")
_BEFORE_DATES = words("on in last next this every each since until by of from el los en del de desde hasta")
_KIN_FROM_AFAR = words("amma appa gogo kuya bhai bhaiya nanay tatay oma opa")
_NAMED_SO = cues.CALLED | words("llame llamen llamara llamaria call calling llamarse llamaremos llamamos")
_GROWING = words("be two three four five six seven eight nine ten dos tres cuatro cinco seis siete ocho diez")
#: What is said of a name that would else be taken for something else.
_TOLD = re.compile(
    r",?\s(?:que|who)\s(?:es|era|is|was)\s(?:mi|su|nuestr[oa]|my|our|his|her)\s"
    r"|,\s(?:el|la|mi|my|our|the)\s(?:residente|enfermer[oa]|hij[oa]|herman[oa]|son|daughter|brother|sister"
    r"|nurse|resident|registrar|vecin[oa]|prim[oa]|cousin|niec?e|nephew)\b"
    r"|[^.!?;\n]{0,40}\b(?:what we call|we call (?:him|her)|(?:is|es) (?:his|her|my|su|mi) (?:name|nombre)"
    r"|no el pa[ií]s|no la enfermedad|not the (?:country|disease|month|day))\b"
    r"|,?\sde nombre\b|\sis me\b|\ssoy yo\b"
)
_MANY_KNOW = words("instagram telegram")
_SHORTENED = ("'", "’")
_PERSONAL = cues.VERBS | words("who and y e count ok doing both were are went tienen fueron van see")
_OF_PERSONS = words(
    "for with in on to and y called con para a de que named if does did is was when that from"
)


def kept_capitals(found: Found) -> Iterator[Span]:
    for word in found.reading.words:
        if found.of[word.index] >= 0 or not word.is_letters:
            continue
        for rule in RULES:
            if (span := rule(found, word)) is not None:
                yield span
                break


def _one(word: Word, kind: Kind) -> Span:
    return suspected(word.start, word.end, kind, "capital")


def _shown(reading: Reading, word: Word | None) -> bool:
    return word is not None and reading.shows_name(word) and not word.is_upper


def _of_found(found: Found, index: int) -> Span | None:
    at = found.of[index] if 0 <= index < len(found.of) else -1
    return found.spans[at] if at >= 0 else None


def _is_joined(found: Found, index: int) -> Span | None:
    """The span of a name with a capital, with nothing but a space between it and the word before."""
    span, word = _of_found(found, index), found.reading.at(index)
    if span is None or word is None or span.kind not in _NAMING or not found.reading.close(index):
        return None
    return span if word.has_capital and word.is_letters and not word.is_upper else None


def _eponym(found: Found, word: Word) -> Span | None:
    """ "from Charlevoix", "Ricardo Alport", "Larsen & Toubro": no noun of a disease beside it."""
    reading = found.reading
    capital = reading.capital(word) and not word.is_upper
    if not (word.is_medical and word.key in EPONYMS and capital) or word.key in LARGE_WORDS:
        return None
    if reading.key(word.index + 1) in DISEASE_NOUNS:
        return None
    before, here = reading.key(word.index - 1), reading.close(word.index)
    if before in cues.CALLED and reading.key(word.index - 2) in cues.RELATIONS | _SOMEBODY:
        return _one(word, Kind.NAME)
    if word.opens_sentence:
        return _signed(found, word)
    if reading.text[word.end : word.end + 3] == " & " and _shown(reading, reading.at(word.index + 1)):
        return suspected(word.start, word.end + 3, Kind.EMPLOYER, "capital")
    lived = before in _IN or (before == "de" and reading.key(word.index - 2) in _FROM_HERE)
    if here and lived and (word.known(Known.TOWN) or (before == "de" and word.is_name)):
        return _one(word, Kind.PLACE)
    borne, giver = _of_found(found, word.index - 1), reading.at(word.index - 1)
    if not here or borne is None or borne.kind is not Kind.NAME or giver is None:
        return None
    bears = giver.is_given and giver.has_capital and not giver.is_possessive
    return _one(word, Kind.NAME) if bears else None


def _signed(found: Found, word: Word) -> Span | None:
    """ "Norrie Elliot" on a line of its own."""
    last = _is_joined(found, word.index + 1)
    if last is None or last.kind is not Kind.NAME or "\n" not in word.gap:
        return None
    rest = found.reading.text[last.end : last.end + 2].strip(" .,")
    return suspected(word.start, last.start, Kind.NAME, "capital") if rest in ("", "\n") else None


def _by_form(found: Found, word: Word) -> Span | None:
    """ "Tricase", "to Neurología", "Lakeshore Pediatrics": medicine by its ending only, with a capital."""
    reading = found.reading
    if not (word.is_medical or is_medical_by_form(word.key)) or not _shown(reading, word):
        return None
    if "-" in word.key or word.key in EPONYMS | LARGE_WORDS | _MANY_KNOW or word.key in DISEASE_NOUNS:
        return None
    if not is_medical_by_form(word.key):
        return None
    field = word.is_ordinary or reading.key(word.index - 1) in _ARTICLES | _IN | {"a", "to"}
    return _one(word, Kind.HOSPITAL if field else Kind.NAME)


def _before_found(found: Found, word: Word) -> Span | None:
    """ "Much Hadley", "Western Isles", "Nana Adwoa", "The Limes": what begins a name that was found."""
    reading = found.reading
    span, last = _is_joined(found, word.index + 1), reading.at(word.index + 1)
    if len(word.text) < 2 or word.is_upper or last is None or word.is_possessive:
        return None
    if word.key in _SHORT and reading.capital(word) and last.gap == ". " and found.of[last.index] >= 0:
        return suspected(word.start, last.start, found.spans[found.of[last.index]].kind, "capital")
    if any(sign in word.text for sign in _SHORTENED) or word.key == "semana":
        return None
    linked = _is_joined(found, word.index + 2) if last.key in ("i", "y", "e") else None
    borne = _of_found(found, word.index - 1) is not None and reading.close(word.index)
    if linked and borne and linked.kind is Kind.NAME and _shown(reading, word) and reading.close(last.index):
        return suspected(word.start, linked.start, Kind.NAME, "capital")
    if span is not None and reading.capital(word) and word.key in _FATHERLY:
        return suspected(word.start, span.start, span.kind, "capital")
    nicknamed = word.is_given and reading.key(word.index - 1) in _SPANISH_ARTICLES
    titled = word.key in cues.TITLES and not nicknamed
    if not _shown(reading, word) or titled or word.key in cues.POSSESSORS - _ARTICLES:
        return None
    dated = reading.key(word.index - 1) in _BEFORE_DATES and reading.close(word.index)
    closed = word.key in cues.FUNCTION - _IN or word.key in _ARTICLES or nicknamed
    closed = closed or (word.key in CALENDAR and not dated)
    medical = word.is_medical and word.is_ordinary
    if span is not None and (closed or medical) and span.start >= word.end:
        return suspected(word.start, span.start, span.kind, "capital")
    if (
        word.key in _SPANISH_ARTICLES
        and reading.close(last.index)
        and _shown(reading, last)
        and found.of[last.index] < 0
    ):
        return suspected(word.start, last.end, Kind.PLACE, "capital")
    return None


def _large(found: Found, word: Word) -> Span | None:
    """ "for Jordan", "Victoria, BC", "at the Victoria": a country's name where a person or a town stands."""
    reading = found.reading
    if word.key not in LARGE_WORDS or len(word.text) < 3 or "ñ" in word.text:
        return None
    before, after = reading.key(word.index - 1), stands_before(reading, word)
    if not reading.has_case:
        person = word.key in _PEOPLE_TOO and before not in _IN
        return _one(word, Kind.NAME) if person and not reading.is_all_capitals else None
    if not word.has_capital:
        return None
    close = reading.close(word.index)
    follows = after in STOPS or after in cues.FUNCTION or after in cues.VERBS
    if close and before in _ARTICLES and word.key not in WITH_ARTICLE and follows:
        return _one(word, Kind.HOSPITAL)
    addressed = _of_found(found, word.index - 1)
    if addressed is not None and addressed.kind is Kind.ADDRESS and word.gap == " ":
        return _one(word, Kind.PLACE)
    if word.known(Known.TOWN) and after == ",":
        next_ = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
        if next_ is not None and (
            (
                (next_.text in STATE_CODES or next_.key in LARGE_WORDS | SMALL_WORDS)
                and before not in ("and", "y")
            )
            or (word.key in ALSO_NAMES and next_.key in _ARTICLES | {"en", "near", "cerca"})
        ):
            return _one(word, Kind.PLACE)
    of_a_town = word.gap == ", " and reading.words[word.index - 1].known(Known.TOWN)
    stands = not of_a_town and not (close and before in _IN) and (follows or word.is_possessive)
    return _one(word, Kind.NAME) if word.key in _PEOPLE_TOO and stands and addressed is None else None


def _borne(found: Found, word: Word) -> Span | None:
    """ "in Christian, 13", "Guy is", "We are Will, Joy": a word of grammar or a relative that is a name."""
    reading = found.reading
    if not reading.capital(word) or (word.is_upper and reading.has_case):
        return None
    after, before = stands_before(reading, word), reading.key(word.index - 1)
    stops = after in STOPS or after in _PERSONAL or word.is_possessive
    if word.key in _BORNE_TOO and stops:
        stands = word.opens_sentence or before in _OF_PERSONS or word.gap.strip() == "," or word.is_possessive
        speaks = word.is_possessive and after in cues.VERBS | cues.FUNCTION
        end = word.end + (2 if speaks else 0)
        return suspected(word.start, end, Kind.NAME, "capital") if stands else None
    if _shown(reading, word) and (_is_between(found, word) or word.key in _CALENDARS[reading.language]):
        return _one(word, Kind.NAME)
    if word.key == "will" and (_shown(reading, word) or (word.is_possessive and not word.is_upper)):
        return _one(word, Kind.NAME)
    given = word.is_given or word.key == "will"
    closed = word.key in cues.FUNCTION and given and _shown(reading, word)
    return _one(word, Kind.NAME) if closed and word.key not in cues.POSSESSORS and stops else None


def _is_between(found: Found, word: Word) -> bool:
    """ "Víctor Domingo Silva", "Luján de Cuyo"."""
    index = word.index
    if found.reading.key(index - 1) in ("de", "del") and _of_found(found, index - 2) is not None:
        return word.key in cues.FUNCTION and _is_joined(found, index - 2) is not None
    beside = _of_found(found, index - 1) is not None and found.reading.close(index)
    if word.key in cues.SHORT_TITLES or word.key in ("nurse", "ella", "el"):
        return False
    return beside and _is_joined(found, index + 1) is not None and not found.reading.words[index - 1].is_upper


def _acting(found: Found, word: Word) -> Span | None:
    """ "Israel collapsed", "with April due", "se llame África": a country or a month acts as people do."""
    reading = found.reading
    usual = word.key in LARGE_WORDS | CITIES | CALENDAR | {"reyes"}
    if not reading.capital(word) or word.is_upper or len(word.text) < 3:
        return None
    before, after = reading.key(word.index - 1), stands_before(reading, word)
    if usual or (word.is_medical and _shown(reading, word)):
        named = before in _NAMED_SO and reading.close(word.index)
        called = usual and named and reading.key(word.index - 2) not in cues.THINGS
        due = before in ("with", "con") and after == "due"
        ahead = reading.key(word.index + 2)
        grows = after in ("will", "turns", "cumple") and (ahead in _GROWING or ahead.isdecimal())
        told = _TOLD.match(reading.text, word.end, word.end + 70) is not None
        acts = usual and after in ACTED
        return _one(word, Kind.NAME) if called or due or grows or told or acts else None
    if word.key in _KIN_FROM_AFAR and word.opens_sentence and word.is_possessive:
        return _one(word, Kind.NAME)
    kept = cues.RELATIONS | cues.TITLES | cues.GREETINGS | cues.CAPITAL_WORDS
    beyond = reading.at(word.index + 1)
    if word.key in cues.CAPITAL_WORDS and word.known(Known.TOWN) and after == "," and beyond is not None:
        regional = beyond.has_capital and beyond.key in _REGIONS | {"new"} and before in _IN
        return _one(word, Kind.PLACE) if regional and _shown(reading, word) else None
    if word.is_medical or word.key in kept:
        return None
    speaks = word.opens_sentence and word.is_name and after in SAYING and word.key not in cues.FUNCTION
    mate = _of_found(found, word.index - 2)
    beside = before in ("and", "y", "e") and mate is not None and mate.kind is Kind.NAME
    joined = (
        beside
        and "'" not in word.text
        and "’" not in word.text
        and _shown(reading, word)
        and word.key in cues.FUNCTION
        and reading.close(word.index)
    )
    if speaks or (joined and reading.close(word.index)):
        return _one(word, Kind.NAME)
    foreign = word.key in cues.FUNCTION and word.known(Known.TOWN) and _shown(reading, word)
    return _one(word, Kind.PLACE) if foreign and before in _IN and after in STOPS else None


RULES = (
    _eponym,
    _by_form,
    _before_found,
    _large,
    _borne,
    _acting,
    uncased,
    titled,
    named_again,
    letter,
    apposed,
    at_childrens,
    studied,
    of_its_kind,
    of_the_calendar,
    goes_on,
)
