"""The whole clause around a part of it that may single somebody out, across names and places in it.

Promise: suspected only, never over what is found; a clause ends at a stop or a comma and after 14 words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .found import Found, suspected
from .institution_words import HOSPITAL_NOUNS
from .medicine import is_medical_word
from .reading import Word
from .spans import Kind, Span
from .tables import words

_LONGEST, _SHORTEST = 14, 2
_BREAKS = re.compile(r"[.!?¡¿:;,\n()“”\"…]")
_RELATIVE = words("que q k who whose that")
_BEING = words("soy es era fue yo fui esa ese eres eramos somos son")
_BORN = words("born nacio naci nacimos parida pario")
_CLITICS = words("le les lo los la las me te nos mas menos")
_IN = words("in on at off during en")
_USUALLY_BORN = HOSPITAL_NOUNS | words(
    """
    year month summer winter spring autumn fall morning night same usa us uk states hospital nicu
    verano invierno semana mes ano mismo misma quinto octavo seguro week weeks trimester
    eighties nineties sixties seventies
    """
)
_ARTICLES = words("the el la los las del al aki aqui soy")
#: Who does something as every patient, carer or doctor may.
_ANYBODY = (
    cues.RELATIONS
    | cues.TITLES
    | words(
        """
        person people persona personas gente someone anyone those one ones others medico medicos medica
        doctors nurses specialists parents patients carers staff team equipo especialistas enfermera
        enfermeras familias familia families family primera primero ultima unica unico manera hora tercera
        """
    )
)
_AGENTS = ("ero", "era", "ista", "dor", "dora", "sano", "sana", "tor", "tora", "sor", "sora")


def clauses(found: Found) -> Iterator[Span]:
    words_, free = found.reading.words, 0
    for word in words_:
        first = _opening(found, word)
        if first < free:
            continue
        last = word.index
        while last + 1 < len(words_) and last - first < _LONGEST and not _breaks(found, last + 1):
            last += 1
        if last - first >= _SHORTEST:
            free = last + 1
            yield suspected(words_[first].start, words_[last].end, Kind.COMBINATION, "may-single-out")


def _breaks(found: Found, place: int) -> bool:
    return _BREAKS.search(found.reading.words[place].gap) is not None


def _opening(found: Found, word: Word) -> int:
    """The first word of what a clause beginning here says of somebody, or -1."""
    if word.key in _BORN and found.reading.key(word.index + 1) in _IN:
        return word.index if _is_born_oddly(found, word.index + 2) else -1
    if word.key not in _RELATIVE or word.index == 0 or _breaks(found, word.index):
        return -1
    noun = found.reading.words[word.index - 1]
    if _is_the_one(found, noun):
        return word.index
    if _does_something(found, noun, word):
        return noun.index
    return _since_article(found, word.index) if _has_part(found, word.index) else -1


def _since_article(found: Found, relative: int) -> int:
    for place in range(relative - 1, max(-1, relative - 5), -1):
        if found.reading.key(place) in _ARTICLES:
            return place + 1
        if _breaks(found, place):
            break
    return relative - 1


def _has_part(found: Found, first: int) -> bool:
    """Whether a phrase that singles out was found further on in this clause."""
    for place in range(first, min(first + _LONGEST, len(found.of))):
        if place > first and _breaks(found, place):
            return False
        if found.of[place] >= 0 and found.spans[found.of[place]].kind is Kind.COMBINATION:
            return found.spans[found.of[place]].start >= found.reading.words[first].start
    return False


def _is_the_one(found: Found, article: Word) -> bool:
    """ "soy yo, la que canta", "el q tocaba arpa" behind "yo era", "nieta del que"."""
    if article.key not in ("el", "la", "del") or found.reading.key(article.index + 1) == "who":
        return False
    before = found.reading.key(article.index - 1)
    acts = found.reading.key(article.index + 2) not in _CLITICS
    return acts and (article.key == "del" or "," in article.gap or before in _BEING)


def _does_something(found: Found, noun: Word, relative: Word) -> bool:
    """ "la artesana que tejió", "the judge whose husband"."""
    before = found.reading.key(noun.index - 1)
    medical = noun.is_medical or is_medical_word(noun.key)
    if before not in _ARTICLES or noun.key in _ANYBODY or medical or noun.key in cues.FUNCTION:
        return False
    return relative.key in ("who", "whose") or noun.key.endswith(_AGENTS)


def _is_born_oddly(found: Found, place: int) -> bool:
    """ "born in the lambing shed": in a place that is neither of care nor a time."""
    ahead = [found.reading.key(i) for i in range(place, place + 3)]
    return ahead[0] in ("the", "a", "el", "la", "un", "una") and not any(
        key in _USUALLY_BORN for key in ahead
    )
