"""What may begin or end a name beside what was found: an initial, a number, a first or a last word.

Promise: suspected only; each span is looked at with at most a few words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..places.loose_addresses import WAYS
from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.edge_words import (
    ADJECTIVE_NOUNS,
    ADJECTIVES,
    ARTICLES,
    CATALAN,
    FIRST_NUMBERS,
    HONOURED,
    LAST_WORDS,
    LYING,
    NEVER_FIRST,
    NEW_AND_OLD,
    NUMBERED_SCHOOLS,
    NUMBERS_OF_HOUSES,
    OUR,
    PARTICLES_OF_NAMES,
    QUARTERS,
    ROYAL,
    TOWN_BEGINNINGS,
)
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.found import Found, suspected
from ..words.heads import ENDING
from ..words.reading import Reading, Word

INSTITUTIONS = frozenset({Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
PLACED = INSTITUTIONS | {Kind.ADDRESS, Kind.PLACE}
NAMING = PLACED | {Kind.NAME}
#: Kinds whose form is their own: nothing is added to them but the rest of a token.
OWN_FORM = frozenset({Kind.DATE, Kind.AGE, Kind.EMAIL})
#: Letters that stand for words in messages: "u r", "q", "d"; a name's initial only before a stop.
_LETTER_WORDS = {"en": words("i a u r n b c w y k x q o"), "es": words("a y e o u d q x k n i")}
_LEADING = words("at in of from for to near en de del al por para")
_ARTICLES = words("the los las el la le te")
_PARTICLES = words("de la del los las no n nr num numero km nro")
_CALENDAR = words(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre
    setiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
    """
)
_NATIONS = cues.CAPITAL_WORDS - _CALENDAR
#: Ways and parts of a town that have numbers.
_NUMBERED = WAYS | words("ruta route km highway carretera sector section phase fase etapa mz lote block blk")
_COUNTS = cues.MONEY_AND_UNITS | words("year years yr yrs old day week month ano anos mes dia times more")
_STOPS = re.compile(r"\s?[.,;:!?)\n]")
#: A letter is no initial of what stands before it: "3 A.M.", "c/o".
_JOINED = re.compile(r"['’/]|\.\w")
_OUTWARD = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?")
_MOST_WORDS = 3
_CLOSED = cues.FUNCTION | cues.RELATIONS | cues.TITLES | cues.VERBS | cues.GREETINGS | cues.SIGNED


def edge(start: int, end: int, kind: Kind) -> Span:
    return suspected(start, end, kind, "edge")


def last_letters(found: Found) -> Iterator[Span]:
    """ "kev d", "de la O", "bloor st e", "normal 7", "Ruta 2 km 31": a letter or figures behind a span."""
    for index, span in ends(found):
        after = found.reading.at(index + 1)
        place = index + 1
        while after is not None and after.key in _PARTICLES and is_beside(after) and place < index + 3:
            place += 1
            after = found.reading.at(place)
        if after is None or not is_beside(after) or found.of[place] >= 0:
            continue
        if _is_initial(found.reading, after, span, crossed=place > index + 1):
            stop = found.reading.text[after.end : after.end + 1] == "."
            yield edge(span.end, after.end + stop, span.kind)
        elif span.kind in PLACED and _is_house_number(found.reading, after):
            yield edge(span.end, after.end, span.kind)
        elif found.reading.key(index) in _NUMBERED and after.text.isdecimal() and len(after.text) < 5:
            yield edge(span.end, after.end, Kind.ADDRESS)


def codes(found: Found) -> Iterator[Span]:
    """ "Howick, 3290.": a row of four to six figures, no year, and "Bootle, L20,", behind a place."""
    for index, span in ends(found):
        after = found.reading.at(index + 1)
        if after is None or found.of[after.index] >= 0 or after.gap not in (", ", " ", " - ", "-"):
            continue
        if span.kind in (Kind.PLACE, Kind.ADDRESS) and _is_outward(found.reading, after):
            yield edge(after.start, after.end, Kind.ADDRESS)
        if not (after.text.isdecimal() and 4 <= len(after.text) <= 6 and _ends_here(found.reading, after)):
            continue
        if span.kind in (Kind.PLACE, Kind.ADDRESS, Kind.NAME) and not 1900 <= int(after.text) < 2040:
            yield edge(after.start, after.end, Kind.ADDRESS)


def _is_outward(reading: Reading, word: Word) -> bool:
    """ "Bootle, L20, ...": the first half of a British postcode behind its town."""
    is_form = reading.language == "en" and _OUTWARD.fullmatch(word.text) is not None
    return is_form and word.gap in (", ", " ") and not word.is_medical and _ends_here(reading, word)


def _is_initial(reading: Reading, word: Word, span: Span, *, crossed: bool) -> bool:
    if len(word.text) != 1 or not word.text.isalpha() or span.kind not in NAMING:
        return False
    if word.is_possessive or _JOINED.match(reading.text, word.end):
        return False
    if word.text.isupper() and not reading.is_all_capitals and word.text != "I":
        return not crossed or span.kind is Kind.NAME
    stops = _ends_here(reading, word) and word.text not in ("i", "a", "y", "q", "n", "x", "k")
    written = word.text.lower()
    return not crossed and (stops or written not in _LETTER_WORDS.get(reading.language, frozenset()))


def _is_house_number(reading: Reading, word: Word) -> bool:
    """A short number that counts nothing: a stop or a word of grammar follows."""
    figures = word.text.isdecimal() and len(word.text) < 4
    after = reading.at(word.index + 1)
    counted = after is not None and after.key in _COUNTS and not _ends_here(reading, word)
    grammar = after is not None and after.key in cues.FUNCTION and after.key not in ("to", "a", "or", "o")
    return figures and not counted and (_ends_here(reading, word) or grammar)


def _ends_here(reading: Reading, word: Word) -> bool:
    rest = reading.text[word.end : word.end + 2]
    return not rest.strip() or (_STOPS.match(rest) is not None and not rest[1:2].isdecimal())


def first_words(found: Found) -> Iterator[Span]:
    """A word with a capital right before a span, where nothing tells that it only opens the sentence."""
    for index, span in begins(found):
        first = index
        while first > max(0, index - _MOST_WORDS) and _may_begin(found, first - 1, first, span):
            first -= 1
        if first < index:
            yield edge(found.reading.words[first].start, span.start, span.kind)


def _may_begin(found: Found, place: int, beside: int, span: Span) -> bool:
    word, after = found.reading.words[place], found.reading.words[beside]
    if found.of[place] >= 0 or not is_beside(after) or word.is_possessive or span.kind not in NAMING:
        return False
    if found.reading.language == "en" and word.key in ("al", "el") and span.kind in INSTITUTIONS:
        return not after.opens_sentence
    if not found.reading.capital(word) or not after.has_capital or len(word.text) < 2:
        return False
    if word.key == "our":
        return after.key in OUR
    led = found.reading.key(place - 1) in _LEADING
    if word.key in _ARTICLES:
        return span.kind in (Kind.ADDRESS, Kind.PLACE) or (
            word.text == "Te" and found.reading.language == "en"
        )
    if word.key in FIRST_NUMBERS:
        return led or span.kind in INSTITUTIONS
    if word.key in ("don", "dona"):
        return led or span.kind in INSTITUTIONS
    if word.key in LARGE_WORDS or word.key in _NATIONS:
        return (led or span.kind in INSTITUTIONS) and word.key not in NEVER_FIRST
    return not _only_opens(word)


def first_words_unshown(found: Found) -> Iterator[Span]:
    """ "Dr Harry Surtie", "western isles", "los maristas", "hogar comunitario", "km 38", "van niekerk"."""
    for index, span in begins(found):
        word = found.reading.at(index - 1)
        first = found.reading.words[index]
        if word is None or found.of[word.index] >= 0 or first.start < span.start or word.is_possessive:
            continue
        if span.confidence is not Confidence.PROPOSED:
            continue
        beside = is_beside(first) or (first.gap == ". " and word.key in HONOURED | NUMBERS_OF_HOUSES)
        if beside and _belongs_before(found, word, first, span):
            reason = "joint" if word.key in HONOURED else "edge"
            yield suspected(word.start, span.start, span.kind, reason)


def _belongs_before(found: Found, word: Word, first: Word, span: Span) -> bool:
    reading, key = found.reading, word.key
    is_one_word = span.end <= first.end
    if span.kind is Kind.NAME:
        led = reading.key(word.index - 1) in _ARTICLES
        return reading.language == "en" and key in PARTICLES_OF_NAMES and not led
    if span.kind is Kind.ADDRESS:
        numbered = first.text[:1].isdecimal() and (
            key in NUMBERS_OF_HOUSES or (key == "no" and reading.language == "en")
        )
        return (
            numbered
            or (key in QUARTERS and first.is_letters)
            or (key in HONOURED and first.is_letters)
            or key == "old"
        )
    if span.kind not in PLACED:
        return False
    if key in LYING:
        return True
    if span.kind is Kind.PLACE:
        return False
    if key in HONOURED or (key in CATALAN and reading.language == "es" and span.kind is Kind.HOSPITAL):
        return True
    if key in ADJECTIVE_NOUNS and first.key in ADJECTIVES:
        return True
    if len(first.text) < 4 and is_one_word and reading.key(word.index - 1) == "the":
        return word.is_letters and key not in _CLOSED
    return key in ARTICLES and _takes_article(found, word, first, span)


def _takes_article(found: Found, article: Word, first: Word, span: Span) -> bool:
    """ "la union", "los maristas", "the hospital club", "la Fe": of ordinary words alone."""
    within = [word for word in found.reading.words[first.index : first.index + 6] if word.end <= span.end]
    if span.kind is Kind.HOSPITAL:
        return len(within) == 1 and first.is_common and len(first.text) < 4
    many = article.key in ("los", "las") and first.key.endswith("s")
    return many or (len(within) < 4 and all(word.is_common for word in within))


def _only_opens(word: Word) -> bool:
    closed = _CLOSED
    medical = word.is_medical or is_medical_word(word.key, is_upper=word.is_upper)
    return word.key in closed or word.key in NEVER_FIRST or word.key in cues.CAPITAL_WORDS or medical


def _unshown_end(found: Found, index: int, span: Span) -> int:
    """The last word of "prince of wales", "puerto montt" and "la cetis 45", or -1."""
    reading, last = found.reading, found.reading.key(index)
    word = reading.at(index + 1)
    if word is None or found.of[word.index] >= 0 or not is_beside(word):
        return -1
    if span.kind in INSTITUTIONS and last in ROYAL and word.key == "of":
        return index + 2 if reading.key(index + 2) in LARGE_WORDS else -1
    if span.kind is Kind.PLACE and last in TOWN_BEGINNINGS and word.is_letters and len(word.text) > 3:
        is_slip = word.text.isascii() and word.text.lower() != word.key
        return -1 if (word.key in _CLOSED and not is_slip) or word.is_medical else word.index
    if span.kind is Kind.ADDRESS:
        return word.index if last in WAYS and word.key in NEW_AND_OLD else -1
    numbered = span.kind is Kind.SCHOOL and last in NUMBERED_SCHOOLS and word.text.isdecimal()
    return (
        word.index
        if numbered and len(word.text) < 4 and reading.key(index + 2) not in _COUNTS - {"m"}
        else -1
    )


def last_words(found: Found) -> Iterator[Span]:
    """What ends the name of an institution: "orchard supply", "rondebosch boys", "Rey Católico"."""
    for index, span in ends(found):
        word = found.reading.at(index + 1)
        if (last := _unshown_end(found, index, span)) > 0:
            yield edge(span.end, found.reading.words[last].end, span.kind)
            continue
        if word is None or found.of[word.index] >= 0 or not is_beside(word):
            continue
        if found.reading.words[index].is_possessive and span.end < word.start - 1:
            continue
        shown = len(word.text) > 2 and found.reading.shows_name(word) and word.key in _NATIONS
        for_whom = span.kind is Kind.PLACE and word.key in LAST_WORDS[Kind.HOSPITAL]
        trade = span.kind in NAMING and word.key in LAST_WORDS[Kind.EMPLOYER]
        if (for_whom or trade or (span.kind in INSTITUTIONS and _may_end(found.reading, word, span))) or (
            shown and span.kind in NAMING and not word.is_upper and word.key not in NEVER_FIRST
        ):
            yield edge(span.end, word.end, span.kind)


def _may_end(reading: Reading, word: Word, span: Span) -> bool:
    if len(word.text) < 3 or any(word.key in table for table in LAST_WORDS.values()):
        return len(word.text) > 2
    return ENDING.get(word.key) is span.kind and word.key not in ("unit", "ward", "surgery", "health")


def ends(found: Found) -> Iterator[tuple[int, Span]]:
    """The last word of each span, and the span; an edge of a span that was found before is one too."""
    for word in found.reading.words:
        at = found.of[word.index]
        ends = word.index + 1 == len(found.of) or found.of[word.index + 1] != at
        if at >= 0 and ends and found.spans[at].kind not in OWN_FORM:
            yield word.index, found.spans[at]


def begins(found: Found) -> Iterator[tuple[int, Span]]:
    for word in found.reading.words:
        at = found.of[word.index]
        begins = word.index == 0 or found.of[word.index - 1] != at
        if at >= 0 and begins and found.spans[at].kind not in OWN_FORM:
            yield word.index, found.spans[at]


def is_beside(word: Word) -> bool:
    return word.gap in (" ", "  ", "-")
