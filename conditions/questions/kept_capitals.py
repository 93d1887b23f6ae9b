"""Words kept as medicine, a country, a relative or grammar where a name can stand, mostly with a capital.

Promise: suspected only, never over what is found; diseases beside their nouns, genes and insurers stay kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import cues
from .found import Found, suspected
from .lexicon import Known
from .medicine import DISEASE_NOUNS, EPONYMS, is_medical_by_form
from .nets import STOPS, at_childrens, stands_before, studied
from .reading import Reading, Word
from .regions import ALSO_NAMES, LARGE_WORDS, STATE_CODES
from .singling_words import EVERYDAY
from .spans import Kind, Span
from .tables import words
from .towns import NEVER_TOWNS

_NAMING = (Kind.NAME, Kind.PLACE, Kind.ADDRESS, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER)
_IN = words("in from near at en desde")
_FROM_HERE = words("soy es son somos eran era")
_ARTICLES = words("the la el los las")
_SPANISH_ARTICLES = words("la el los las")
#: Countries and regions that have an article.
_WITH_ARTICLE = words(
    """
    argentina india china florida patagonia peru ecuador brasil brazil canada libano lebanon congo uruguay
    paraguay japon caribe caribbean balkans netherlands philippines gambia sudan ukraine yemen midwest us uk
    usa eu uae senegal chad salvador andalucia toscana california habana bahamas maldives seychelles
    """
)
#: Given names that are relatives, religions or nations too.
_BORNE_TOO = words("guy christian german domingo reyes")
_FATHERLY = words("nana wee childrens")
_PEOPLE_TOO = words("georgia virginia victoria jordan israel chad alberta montana nevada carolina")
#: Months and days of the other language are names in this one.
_CALENDARS = {
    "en": words("mayo abril julio domingo sabado"),
    "es": words("april may june august sunday january"),
}
_NO_TOWNS = words("hospital school church home back birth early over")
_SHORT = words("co hnos hnas")
_MANY_KNOW = words("instagram telegram")
_SHORTENED = ("'", "’")
_BEING = words("is was has had isnt wasnt hasnt wont cant doesnt didnt says said")
_PERSONAL = cues.VERBS | words("who and y e count ok doing both were are went tienen fueron van see")
_OF_PERSONS = words(
    "for with in on to and y called con para a de que named if does did is was when that from"
)
_OWN = words("my our his her mi nuestra nuestro su")
_HERE = words("soy somos es aqui am im is")
_ADVERBIAL = ("ly", "mente")


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
    if span is not None and reading.capital(word) and word.key in _FATHERLY:
        return suspected(word.start, span.start, span.kind, "capital")
    if not _shown(reading, word) or word.key in cues.TITLES | cues.POSSESSORS - _ARTICLES:
        return None
    closed = word.key in cues.FUNCTION - _IN or word.key in _ARTICLES
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
    if close and before in _ARTICLES and word.key not in _WITH_ARTICLE and follows:
        return _one(word, Kind.HOSPITAL)
    addressed = _of_found(found, word.index - 1)
    if addressed is not None and addressed.kind is Kind.ADDRESS and word.gap == " ":
        return _one(word, Kind.PLACE)
    if word.known(Known.TOWN) and after == ",":
        next_ = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
        if next_ is not None and (
            ((next_.text in STATE_CODES or next_.key in LARGE_WORDS) and before not in ("and", "y"))
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
        stands = word.opens_sentence or before in _OF_PERSONS or word.gap.strip() == ","
        speaks = word.is_possessive and after in cues.VERBS | cues.FUNCTION
        end = word.end + (2 if speaks else 0)
        return suspected(word.start, end, Kind.NAME, "capital") if stands else None
    if _shown(reading, word) and (_is_between(found, word) or word.key in _CALENDARS[reading.language]):
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


def _uncased(found: Found, word: Word) -> Span | None:
    """ "from hay", "my mum lives hook", "his brother les", where capitals tell nothing."""
    reading, before = found.reading, found.reading.key(word.index - 1)
    if reading.has_case or reading.language != "en" or not reading.close(word.index):
        return None
    foreign = word.key in cues.FUNCTION and word.is_given and not word.known(Known.ENGLISH)
    if foreign and before in cues.RELATIONS:
        return _one(word, Kind.NAME)
    lived = before in ("from", "lives", "live", "stays", "originally")
    town = word.known(Known.TOWN) and word.key not in cues.FUNCTION | EVERYDAY | NEVER_TOWNS | _NO_TOWNS
    return _one(word, Kind.PLACE) if lived and town else None


def _letter(found: Found, word: Word) -> Span | None:
    """ "D and I", "G. Arce", "about L., his girl": a letter for a person."""
    reading = found.reading
    if len(word.text) != 1 or not word.has_capital or reading.is_all_capitals or word.text in "IAYEO":
        return None
    after = reading.at(word.index + 1)
    stop = reading.text[word.end : word.end + 1] == "."
    joined = _of_found(found, word.index + 1)
    if stop and after is not None and after.gap in (". ", ".") and joined is not None:
        return (
            suspected(word.start, joined.start, Kind.NAME, "initials") if joined.kind is Kind.NAME else None
        )
    if stop and reading.text[word.end + 1 : word.end + 2] in (",", ";", ")"):
        return suspected(word.start, word.end + 1, Kind.NAME, "initials")
    beside = any(
        reading.key(word.index + step) in ("and", "y")
        and reading.key(word.index + 2 * step) in ("i", "yo", "me")
        for step in (1, -1)
    )
    acts = word.opens_sentence and stands_before(reading, word) in _BEING
    return _one(word, Kind.NAME) if beside or acts else None


def _apposed(found: Found, word: Word) -> Span | None:
    """ "Juniper, our six-year-old", "Lázara, la enfermera", "soy el esposo, Primitivo": told who it is."""
    reading = found.reading
    if word.key in cues.FUNCTION or word.is_medical or len(word.key) < 3 or word.key.endswith(_ADVERBIAL):
        return None
    if word.key in cues.RELATIONS | cues.TITLES | cues.GREETINGS | cues.CAPITAL_WORDS | LARGE_WORDS:
        return None
    first, second = reading.at(word.index + 1), reading.at(word.index + 2)
    if reading.capital(word) and word.opens_sentence and first is not None and second is not None:
        told = second.key in cues.RELATIONS | cues.TITLES or "year-old" in second.key
        owned = first.key in _OWN | _ARTICLES and first.gap == ", " and not second.gap.strip(" ")
        return _one(word, Kind.NAME) if told and owned and _closes(reading, second) else None
    kin = reading.at(word.index - 1)
    introduced = kin is not None and kin.key in cues.RELATIONS and word.gap == ", "
    if introduced and reading.key(word.index - 3) in _HERE and reading.key(word.index - 2) in cues.POSSESSORS:
        ends = stands_before(reading, word) in (".", "!", "?")
        return _one(word, Kind.NAME) if ends and (reading.capital(word) or not reading.has_case) else None
    return None


def _closes(reading: Reading, word: Word) -> bool:
    return stands_before(reading, word) in (*STOPS, "del", "de", "has", "is", "was", "tiene", "at", "in")


RULES = (
    _eponym,
    _by_form,
    _before_found,
    _large,
    _borne,
    _uncased,
    _letter,
    _apposed,
    at_childrens,
    studied,
)
