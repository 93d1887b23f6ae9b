"""What no rule proposed and may yet identify: rare words, codes, ends and joints of names.

Promise: suspected only, never over what is found; each word is looked at a bounded number of times.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import STUDY
from ..vocabularies.kind_words import ATTENDING
from ..vocabularies.medicine import EPONYMS, is_medical_word
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.singling_words import EVERYDAY
from ..vocabularies.tables import words
from ..words.found import STOPS, Found, is_content, stands_before, suspected
from ..words.lexicon import Known
from ..words.number_forms import NOBODYS
from ..words.plain_people import NOT_AT
from ..words.reading import Reading, Word
from ..words.runs import whole_end

_NAMED_PLACES = (Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER)
_NAMING = {*_NAMED_PLACES, Kind.ADDRESS, Kind.PLACE, Kind.NAME}
_BEHIND = words("at from under in by per to the with for en del al")
_AT = words("at under")
#: What universities are called by their kind alone.
_ADJECTIVES = words(
    """
    catolica autonoma complutense politecnica nacional tecnologica austral normal javeriana adventista
    bolivariana veracruzana laboral espanola
    """
)
_LONGEST = 4
_CODE_LENGTH, _CODE_FIGURES = 6, 3
_ROLES = cues.TITLES | cues.RELATIONS


def joints(found: Found) -> Iterator[Span]:
    """What stands between two places that may be one: a school and its town, "Mas" and "i Roca"."""
    text = found.reading.text
    for one, other in itertools.pairwise(found.spans):
        apart = text[one.end : other.start]
        placed = other.kind in (Kind.PLACE, Kind.NAME, one.kind)
        townlike = one.kind in _NAMED_PLACES and placed and apart.strip(" ") in (",", "-", ".")
        beside = apart in (" ", "  ") and one.kind is not other.kind and {one.kind, other.kind} <= _NAMING
        acronym = apart == " at " and text[one.start : one.end].isupper() and other.kind in _NAMING
        names = one.kind is other.kind is Kind.NAME and text[other.start].isupper()
        catalan = apart == " i " and names and text[one.start].isupper()
        if townlike or beside or acronym or catalan:
            yield suspected(one.end, other.start, one.kind, "between-found")


def owners(found: Found) -> Iterator[Span]:
    """ "at King's": the ending of an owner behind "at" or "per", where nothing is owned."""
    reading, spans = found.reading, found.spans
    for word in reading.words:
        at = found.of[word.index]
        if at < 0 or spans[at].end != word.end or spans[at].kind not in _NAMING:
            continue
        rest = reading.text[word.end : word.end + 2]
        after = reading.at(word.index + 1)
        owns = after is not None and after.key not in cues.FUNCTION and is_near(after)
        stands = _begins_behind(found, word.index) or (after is not None and word.opens_sentence)
        if rest[:1] in ("'", "’") and not owns and stands:
            end = word.end + (2 if rest[1:2] in ("s", "S") else 1)
            yield suspected(word.end, end, Kind.NAME, "beside-found")


def is_near(word: Word) -> bool:
    return word.gap.strip(" '’sS") == ""


def _begins_behind(found: Found, last: int) -> bool:
    first = last
    while first > max(0, last - _LONGEST) and found.of[first - 1] == found.of[last]:
        first -= 1
    return found.reading.key(first - 1) in _BEHIND


def behind_at(found: Found) -> Iterator[Span]:
    """ "at dogwood regional", "under freemans", in a text without capitals, with nothing found there."""
    words_ = found.reading.words
    for word in words_ if found.reading.is_loose else ():
        if word.key not in _AT or word.index + 1 == len(words_) or found.of[word.index] >= 0:
            continue
        last = word.index
        while last + 1 < len(words_) and last - word.index < _LONGEST:
            after = words_[last + 1]
            if found.of[after.index] >= 0 or not is_content(found.reading, after) or not after.is_letters:
                break
            if after.gap.strip(" '’-&") or after.key in NOT_AT:
                break
            last = after.index
        if last > word.index:
            yield suspected(words_[word.index + 1].start, words_[last].end, Kind.HOSPITAL, "announced")


def rarely_words(found: Found) -> Iterator[Span]:
    """Words of the lists of names and towns that are hardly used as words, and codes nobody announced."""
    for word in found.reading.words:
        if _is_code(word):
            yield suspected(word.start, word.end, Kind.IDENTIFIER, "number-form")
        if _may_bear(found.reading, word):
            yield suspected(word.start, word.end, Kind.NAME, "rare-listed")
        listed = word.is_name or word.known(Known.TOWN)
        rare = not word.is_common or (word.is_given and word.key not in EVERYDAY)
        if listed and rare and len(word.key) > 2 and is_content(found.reading, word):
            kind = Kind.NAME if word.is_name else Kind.PLACE
            yield suspected(word.start, word.end, kind, "rare-listed")


def _may_bear(reading: Reading, word: Word) -> bool:
    """ "la atrofia muscular de amaro", in small letters: medicine only since a disease stands before it."""
    behind = reading.key(word.index - 1) in ("de", "of") and not reading.has_case
    if not (behind and word.is_medical and word.is_name and not word.is_common):
        return False
    known = word.key in EPONYMS or word.key.removesuffix("s") in EPONYMS or is_medical_word(word.key)
    return not known


def _is_code(word: Word) -> bool:
    """Letters and a row of figures, longer than the name of a gene that no list has."""
    if word.is_letters or len(word.text) < _CODE_LENGTH or NOBODYS.match(word.text):
        return False
    figures = sum(c.isdecimal() for c in word.text[-_CODE_FIGURES:])
    letters = any(c.isalpha() for c in word.text)
    medical = word.is_medical or is_medical_word(word.key, is_upper=word.is_upper)
    return letters and figures >= _CODE_FIGURES and not medical


def leftovers(reading: Reading) -> Iterator[Span]:
    """What nothing explains: unknown words, and capitals inside a sentence. Neighbours make one span."""
    begun: Word | None = None
    last: Word | None = None
    for word in reading.words:
        if not _is_left(reading, word):
            continue
        if (
            begun is None
            or last is None
            or word.index != last.index + 1
            or "\n" in word.gap
            or word.gap.strip(" -'’.&")
        ):
            if begun is not None and last is not None:
                yield _suspect(reading, begun, last)
            begun = word
        last = word
    if begun is not None and last is not None:
        yield _suspect(reading, begun, last)


def _suspect(reading: Reading, first: Word, last: Word) -> Span:
    reason = "capital" if reading.shows_name(first) else "unknown-word"
    return Span(first.start, last.end, Kind.NAME, Confidence.SUSPECTED, reason)


def _is_left(reading: Reading, word: Word) -> bool:
    if word.is_medical or not word.is_letters or word.key in LARGE_WORDS or word.key in cues.FUNCTION:
        return False
    if len(word.text) < 2 or word.key in cues.CAPITAL_WORDS or word.key in _ROLES:
        return False
    if word.key in cues.SIGNED and not word.has_capital:
        return False
    if reading.shows_name(word):
        return not (word.is_upper and is_medical_word(word.key, is_upper=True))
    return not word.is_ordinary and word.key not in cues.MONEY_AND_UNITS


def at_childrens(found: Found, word: Word) -> Span | None:
    """ "at children's", "Children's Mercy"."""
    reading = found.reading
    owned = word.key == "childrens" or (word.key == "children" and word.is_possessive)
    if not owned:
        return None
    after = reading.at(word.index + 1)
    end = whole_end(reading, word.index)
    plain = after is None or after.gap.strip(" '’sS") or after.key in cues.FUNCTION | cues.VERBS
    if plain and reading.key(word.index - 1) in ("at", "en", "to", "from", "de", "in"):
        return suspected(word.start, end, Kind.HOSPITAL, "announced")
    named = reading.capital(word) and after is not None and after.has_capital and found.of[after.index] >= 0
    return suspected(word.start, after.start, Kind.HOSPITAL, "announced") if named and after else None


def studied(found: Found, word: Word) -> Span | None:
    """ "estudia en la católica", "en la Católica": a university by what kind it is of."""
    reading = found.reading
    if word.key not in _ADJECTIVES or reading.key(word.index - 1) != "la" or not reading.close(word.index):
        return None
    ahead = range(max(0, word.index - 6), word.index - 1)
    studied = any(reading.key(place) in STUDY | ATTENDING for place in ahead)
    ends = stands_before(reading, word) in STOPS or stands_before(reading, word) in cues.FUNCTION
    return (
        suspected(word.start, word.end, Kind.SCHOOL, "announced")
        if ends and (studied or (reading.shows_name(word) and not word.is_upper))
        else None
    )


#: What a hospital is called by its kind alone, behind "en el" and its like.
_KINDS_OF_HOSPITALS = words(
    """
    clinico civil infantil materno maternoinfantil general provincial regional comarcal central militar naval
    seguro pediatrico oncologico cancerologico cardiologico neurologico traumatologico geriatrico insular
    universitario
    """
)
_LEADS_TO = words("en al del desde")


def of_its_kind(found: Found, word: Word) -> Span | None:
    """ "en el clínico", "del infantil": a hospital that is called by its kind."""
    reading = found.reading
    if reading.language != "es" or word.key not in _KINDS_OF_HOSPITALS or not reading.close(word.index):
        return None
    before, ahead = reading.key(word.index - 1), reading.key(word.index - 2)
    led = before in ("al", "del") or (before == "el" and ahead in _LEADS_TO)
    after = stands_before(reading, word)
    ends = after in STOPS or after in cues.FUNCTION | cues.VERBS
    return suspected(word.start, word.end, Kind.HOSPITAL, "announced") if led and ends else None


#: What stands before a month, a day or a nation, and not before a person of that name.
_BEFORE_DAYS = words(
    """
    in on of by since until till from to every each this last next early late mid before after during
    about around the a an en de del desde hasta el la los las un una cada este pasado proximo a principios
    finales mediados
    """
)


def of_the_calendar(found: Found, word: Word) -> Span | None:
    """ "my friend April", "Germán López": a month, a day or a nation that people are called, too."""
    reading = found.reading
    if word.key not in cues.CAPITAL_WORDS or not word.is_given or not reading.capital(word) or word.is_upper:
        return None
    after = word.index + 1
    beside = found.of[after] if after < len(found.of) and reading.close(after) else -1
    if beside >= 0 and found.spans[beside].kind is Kind.NAME:
        return suspected(word.start, found.spans[beside].start, Kind.NAME, "capital")
    dated = reading.key(word.index - 1) in _BEFORE_DAYS or reading.key(after)[:1].isdecimal()
    if dated or word.opens_sentence or reading.words[word.index - 1].text.isdecimal():
        return None
    return suspected(word.start, word.end, Kind.NAME, "capital")


def goes_on(found: Found, word: Word) -> Span | None:
    """ "moose Jaw": a word with a capital right behind what names somebody or something, in loose typing."""
    reading = found.reading
    at = found.of[word.index - 1] if word.index else -1
    if (
        at < 0
        or not reading.is_loose
        or not word.has_capital
        or word.is_upper
        or not reading.close(word.index)
    ):
        return None
    usual = word.key in cues.FUNCTION | cues.CAPITAL_WORDS | cues.VERBS or word.is_medical
    named = found.spans[at].kind in (Kind.PLACE, Kind.NAME, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER)
    return None if usual or not named else suspected(word.start, word.end, found.spans[at].kind, "capital")
