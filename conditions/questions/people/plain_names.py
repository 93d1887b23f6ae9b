"""Names typed without capitals, or all in capitals: institutions, firms and towns.

Promise: what no list of ordinary words has is proposed where a name can stand; ordinary words need a cue.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import GENERIC, HOSPITAL_NOUNS, RIGHT_NAMES, SCHOOL_NOUNS
from ..vocabularies.kind_words import COMPANY_HEADS, COMPANY_TAILS, HOSPITAL_TAILS, SCHOOL_TAILS
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.contexts import kind_around, nearest_kind
from ..words.lexicon import Known, long_towns
from ..words.loose_words import STOPS, is_any_of_a_town
from ..words.misspelt import is_slip
from ..words.plain_people import BIG, may_name, plain_span
from ..words.reading import Reading, Word

_INSIDE = words("of de del la las los el and y & san santa st")
_STOPS = words(
    """
    because who says said told cos coz cuz bc and y but pero que when after before then since where
    which while if so my mi his her our they they we he she it i u ur dont cant wont im ive got get has
    is was had are were will would can could gave give wants want doing do did has have with con for
    """
)
_TELLING = words(
    """
    colliery shipyard shipyards foods logistics haulage motors ltd llp plc llc inc bros couriers freight
    airlines textiles steelworks brewery
    """
)
_VERBS_BEFORE = words(
    """
    attends attend attending attended visited visits left joined started called rang loves hates via
    called named
    """
)
_MORE_TAILS = words("base royal district rd university")
_MISSING = words("frm form fron fromm nr nere neer")


_LINKS = words("at en for para in from near de @ under desde around outside of to")
_HOSPITAL_WORDS = HOSPITAL_NOUNS | HOSPITAL_TAILS | _MORE_TAILS


def plain_names(reading: Reading) -> Iterator[Span]:
    yield from _institutions(reading)
    for word in reading.words:
        ours = word.key == "our" and reading.key(word.index + 1) in ("lady", "ladys")
        if (word.key in ("st", "saint") or ours) and not reading.has_case:
            yield from _saint(reading, word)
        if not reading.has_case and _stands_in_address(reading, word):
            yield plain_span(reading, word.index, word.index, Kind.PLACE, sure=True)
        if word.key in _LINKS or word.key in _MISSING:
            yield from _behind(reading, word)


def _institutions(reading: Reading) -> Iterator[Span]:
    if reading.has_case:
        return
    for word in reading.words:
        kind = Kind.HOSPITAL if _is_childrens(word) else _kind_of(word.key)
        if kind is None or is_any_of_a_town(reading, word):
            continue
        first, sure = _left(reading, word)
        if first < word.index:
            yield plain_span(reading, first, word.index, kind, sure=sure)
        last = _right(reading, word)
        if last > word.index:
            yield plain_span(reading, min(first, word.index), last, kind, sure=True)


def _is_childrens(word: Word) -> bool:
    return word.key == "childrens" or (word.key == "children" and word.is_possessive)


def _kind_of(key: str) -> Kind | None:
    if key in HOSPITAL_NOUNS:
        return Kind.HOSPITAL
    if key in SCHOOL_NOUNS or key in ("kinder", "prepa", "jardin", "kindy", "middle"):
        return Kind.SCHOOL
    return Kind.EMPLOYER if key in COMPANY_HEADS or key in COMPANY_TAILS - SCHOOL_TAILS else None


def _left(reading: Reading, noun: Word) -> tuple[int, bool]:
    """The first word of a name that ends with this noun, and whether it is surely one."""
    first, told = noun.index, False
    for place in range(noun.index - 1, max(-1, noun.index - 5), -1):
        word = reading.words[place]
        if reading.words[place + 1].gap.strip(" '’-.&") or not word.is_letters or _ends_left(word):
            break
        told = told or word.key not in GENERIC
        first = place
    if not told:
        return noun.index, False
    odd = any(not w.is_common for w in reading.words[first : noun.index])
    linked = (
        reading.key(first - 1) in ("at", "to", "from", "in", "the", "for")
        or reading.key(first - 1) in _VERBS_BEFORE
    )
    if noun.key in COMPANY_TAILS - _TELLING and nearest_kind(reading, first, noun.index) is not Kind.EMPLOYER:
        return noun.index, False
    return first, odd or (linked and reading.key(first - 1) != "the")


def _ends_left(word: Word) -> bool:
    return (
        word.key in cues.FUNCTION - {"and"}
        or (word.is_possessive and not _is_childrens(word))
        or word.key in BIG
        or word.key in _VERBS_BEFORE
        or word.key in cues.RELATIONS - {"children"}
        or word.is_medical
        or word.key in cues.TITLES - {"sister", "lady"}
        or word.key in _STOPS
    )


def _right(reading: Reading, noun: Word) -> int:
    """The last word of a Spanish name that begins with this noun, or of "university of somewhere"."""
    last, told = noun.index, False
    for place in range(noun.index + 1, min(len(reading.words), noun.index + 8)):
        word = reading.words[place]
        if word.gap.strip(" .'\"’-") or "\n" in word.gap:
            break
        if noun.key == "hospital" and word.key in ("no", "number", "num", "nº", "n"):
            break
        if word.key in ("de", "del", "la", "las", "los", "el", "of", "y", "no", "nº", "n"):
            continue
        before = reading.key(place - 1)
        named = (
            before in RIGHT_NAMES
            or before in ("la", "del", "las", "los", "sta", "san")
            or word.key in RIGHT_NAMES
        )
        odd = not word.is_common and not word.is_medical and word.is_letters
        if word.key in cues.FUNCTION or word.key in cues.RELATIONS or word.is_medical or word.key in STOPS:
            break
        if word.key in GENERIC and not told:
            continue
        if told and before == "y":
            break
        if not (odd or (named and word.is_letters and word.key not in BIG)):
            break
        last, told = place, True
    return last


def _behind(reading: Reading, link: Word) -> Iterator[Span]:
    """ "at yorkhill", "frm barnsly", "for esb networks", "en la shaio"."""
    start = link.index + 1
    article = reading.key(start) in ("the", "el", "la", "los", "las")
    start += article
    word = reading.at(start)
    if (
        word is None
        or word.gap.strip(" \"'")
        or reading.capital(word)
        or not word.is_letters
        or len(word.key) < 3
    ):
        return
    if not reading.has_case and (place := _town(reading, link, link.index + 1 + article)):
        yield place
        return
    if not may_name(word):
        return
    last = _plain_end(reading, start)
    kind, told = kind_around(reading, start, last)
    if link.key in _MISSING:
        kind, told = Kind.PLACE, True
    odd = any(not w.is_ordinary and not is_slip(w.key) for w in reading.words[start : last + 1])
    unlike = not word.is_common and not word.is_ordinary
    at = link.key in ("at", "@", "under") and not article and not reading.has_case
    works = kind is Kind.EMPLOYER and told and not article and link.key in ("at", "for", "en", "para")
    if kind is Kind.NAME or not (odd or unlike or at or (works and not reading.has_case)):
        return
    if (
        link.key in ("de", "for", "para")
        and not (told and kind is Kind.EMPLOYER)
        and not word.known(Known.TOWN)
    ):
        return
    sure = (
        (odd and word.key not in GENERIC)
        or (works and not word.is_common)
        or (kind is Kind.EMPLOYER and works)
    )
    yield plain_span(reading, start, last, kind, sure=sure)


_STREETS = words("street road lane avenue close drive court crescent terrace st rd ave")
_TOWN_LINKS = words("in from near en desde nr around outside de of to at")
_BEING_FROM = words("cerca here soy somos im am saludos vecina vecino pueblo")


def _stands_in_address(reading: Reading, word: Word) -> bool:
    """ "box 2214 bozeman mt", "dayton ohio": a listed town beside a number, a street or a state."""
    if not word.known(Known.TOWN) or word.is_common or word.key in cues.FUNCTION or word.gap.strip(" ,\n"):
        return False
    before, after = reading.key(word.index - 1), reading.key(word.index + 1)
    return (
        after in LARGE_WORDS
        or before in _STREETS
        or (before.isdecimal() and after not in ("years", "months"))
    )


def _town(reading: Reading, link: Word, start: int) -> Span | None:
    """A listed town behind "in" or "from": an ordinary word only where somebody lives there."""
    word = reading.words[start]
    near = {reading.key(i) for i in range(link.index - 5, link.index)}
    lived = nearest_kind(reading, start, start) is Kind.PLACE or bool(near & _BEING_FROM)
    last = start
    phrase = word.key
    for place in range(start + 1, min(start + 5, len(reading.words))):
        phrase = f"{phrase} {reading.key(place)}"
        last = place if phrase in long_towns() and not reading.words[place].gap.strip(" -") else last
    listed = last > start or (word.known(Known.TOWN) and may_name(word))
    if (
        link.key not in _TOWN_LINKS
        or not listed
        or (link.key in ("de", "of", "to") and not lived and last == start)
    ):
        return None
    return plain_span(reading, start, last, Kind.PLACE, sure=last > start or lived or not word.is_common)


def _saint(reading: Reading, word: Word) -> Iterator[Span]:
    """ "st wilfreds" """
    after = reading.at(word.index + 1)
    if (
        after is None
        or after.gap.strip(" .")
        or not after.is_letters
        or (after.is_common and not after.is_name)
    ):
        return
    last = after.index
    tail = reading.at(last + 1)
    if tail is not None and not tail.gap.strip(" ") and (tail.key in HOSPITAL_TAILS or not tail.is_ordinary):
        last = tail.index
    kind = nearest_kind(reading, word.index, last)
    yield plain_span(reading, word.index, last, kind if kind is Kind.SCHOOL else Kind.HOSPITAL, sure=True)


def _plain_end(reading: Reading, start: int) -> int:
    last = start
    town = reading.key(start)
    for place in range(start + 1, min(len(reading.words), start + 4)):
        word = reading.words[place]
        if word.gap.strip(" &'-") or "\n" in word.gap or reading.words[place - 1].is_possessive:
            break
        town = f"{town} {word.key}"
        if town in long_towns():
            last = place
            continue
        if word.key in COMPANY_TAILS or word.key in _HOSPITAL_WORDS or word.key in SCHOOL_NOUNS:
            return place
        if word.key in _INSIDE - {"and", "y"} or word.key in cues.FUNCTION or word.key in _STOPS:
            break
        if word.is_medical or (word.is_ordinary and (reading.key(start - 1) != "at" or reading.has_case)):
            break
        if word.key in cues.VERBS or word.key in ("all", "every", "again", "told", "asked"):
            break
        last = place
    return last
