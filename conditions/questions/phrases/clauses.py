"""Clauses with "who" and "que" that single somebody out: "la que guarda la llave", "the judge whose husband".

Promise: `deeds` finds those that only one person can be, whole, in at most 18 words; `clauses` suspects
others around what was found, never over it, in at most 14.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import HOSPITAL_NOUNS
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.singling_words import BY_KIN, FEATS, PUBLIC, USUAL
from ..vocabularies.tables import words
from ..words.found import Found, suspected
from ..words.reading import Reading, Word

_LONGEST_DEED = 18
_PARTS = re.compile(r"[.!?¡¿:;,\n()“”\"…]|\s[-–—]\s")
_WHO = words("que q k who whose that")
_THE = words("the el la los las del al that")
_IS = words(
    "soy es era fue fui somos son eran eramos yo is was am are were im hes shes were youre being becoming"
)
_STOPS = words("and but because so y pero porque asi aunque although while mientras")
_SUBJECTS = words(
    """
    i we he she they it you my our his her the now what how can mi mis me nos no se los las el la le ahora
    yo ella quiero queremos tengo tiene tenemos
    """
)
_EVERYBODY = cues.RELATIONS | words(
    """
        person people persona personas gente someone anyone those one ones others medico medicos medica
        doctor doctors doctora nurse nurses specialist specialists parents patients patient carers staff
        team equipo especialista enfermera familia family paciente pacientes cosa thing things unica unico
        primera primero ultima hora vez neurologo neurologa genetista pediatra misma mismo same
        """
)
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


def deeds(reading: Reading) -> Iterator[tuple[int, int]]:
    """ "the widow of the skipper who drowned", "soy la que guarda la llave de la ermita"."""
    free = 0
    for word in reading.words:
        if word.key not in _WHO or word.index < free or word.index == 0 or _parts(word):
            continue
        first = _subject(reading, word)
        if first < 0:
            continue
        last = _end(reading, word.index)
        if last - word.index > 1 and _is_known(reading, word.index + 1, last):
            free = last + 1
            yield reading.words[first].start, reading.words[last].end


def _parts(word: Word) -> bool:
    return _PARTS.search(word.gap) is not None


def _subject(reading: Reading, relative: Word) -> int:
    """The first word of who does it, or -1: an article alone ("la que") or with a noun nobody else is."""
    noun = reading.words[relative.index - 1]
    alone = noun.key in ("el", "la") or (noun.key == "one" and reading.key(noun.index - 1) == "the")
    if alone:
        first = noun.index - (noun.key == "one")
        after = reading.key(relative.index + 1)
        return first if after not in USUAL and _is_introduced(reading, first) else -1
    first = _article(reading, noun.index)
    if first < 0 or _is_anybody(reading, noun, first) or noun.is_medical or is_medical_word(noun.key):
        return -1
    if noun.key in USUAL or noun.key in cues.VERBS or noun.key in cues.FUNCTION or noun.key.endswith("ed"):
        return -1
    if (
        noun.index - first > 1
        and reading.language == "es"
        and reading.key(noun.index - 1) not in ("de", "del", "d")
    ):
        return -1
    while reading.key(first) in ("del", "al") or reading.key(first - 1) in ("of", "de"):
        whose = first - 1 - (reading.key(first - 1) in ("of", "de"))
        if reading.key(whose) not in BY_KIN:
            break
        first = whose
        if reading.key(first - 1) in _THE:
            first -= 1
    return first if _is_introduced(reading, first) else -1


def _is_anybody(reading: Reading, noun: Word, first: int) -> bool:
    """Somebody's relative, or a doctor, unless he is whose widow it is."""
    return (noun.key in _EVERYBODY or noun.key in cues.TITLES) and reading.key(first - 1) not in BY_KIN


def _article(reading: Reading, noun: int) -> int:
    """Where the article of a noun of at most four words stands."""
    for place in range(noun - 1, max(-1, noun - 5), -1):
        if _parts(reading.words[place + 1]):
            return -1
        if reading.key(place) in _THE:
            return place
    return -1


def _is_introduced(reading: Reading, first: int) -> bool:
    """Whether this says who somebody is: behind "soy" or "she is", in a clause of its own."""
    before = reading.at(first - 1)
    return (
        before is None
        or _parts(reading.words[first])
        or before.key in _IS
        or reading.text[before.start : reading.words[first].start]
        .rstrip()
        .lower()
        .endswith(("'s", "’s", "'m", "’m"))
    )


def _end(reading: Reading, index: int) -> int:
    last = index
    while last + 1 < len(reading.words) and last - index < _LONGEST_DEED:
        after = reading.words[last + 1]
        if _parts(after) or (after.key in _STOPS and reading.key(last + 2) in _SUBJECTS):
            break
        last += 1
    return last


def _is_known(reading: Reading, first: int, last: int) -> bool:
    """Whether others saw or know of it: it happened in public, it is a feat, or a town is named."""
    for place in range(first, last + 1):
        word = reading.words[place]
        if word.key in PUBLIC or (word.key in FEATS and place < first + 3):
            return True
        named = reading.shows_name(word) and not word.is_medical and word.key not in cues.CAPITAL_WORDS
        if named and not word.is_upper and reading.key(place - 1) in ("in", "at", "of", "en", "de"):
            return word.key not in LARGE_WORDS
    return False
