"""Loosely typed names with the noun of an institution: "oakfeild special sch", "prepa 6", "tiendas marlus".

Promise: a noun with nothing but general words beside it names nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import GENERIC, RIGHT_NAMES
from ..vocabularies.regions import CITIES, TOWNS_TOO
from ..vocabularies.tables import words
from ..words.governors import governed_kind, is_governor
from ..words.heads import BEGINNING, ENDING, WEAK_BEGINNINGS, WEAK_ENDINGS
from ..words.lexicon import Known, known_words
from ..words.loose_words import STOPS, is_content, is_name_like, is_odd
from ..words.near_towns import long_town_end, near_town
from ..words.plain_people import BIG, NOT_AT, plain_span
from ..words.reading import Reading, Word

_LONGEST_LEFT, _LONGEST_RIGHT = 4, 8
_BEFORE = words(
    """
    at to from in for of the @ under nr near en de del la el al a attends attended starts started
    left joined via by
    """
)
_INSIDE = words("of and n y d de del la las los el i e dos das do da")
#: Whose hospital or school it is: an adjective of a nation or a faith right behind the noun.
_NATIONS = words(
    """
    aleman alemana britanico britanica ingles inglesa italiano italiana frances francesa americano
    americana espanol espanola israelita judio arabe sirio libanes suizo suiza japones chino mexicano
    mexicana adventista evangelico evangelica bautista metodista anglicano cristiano cristiana militar
    naval policial ferroviario
    """
)
_SOME = ("un", "una", "a", "an", "unas", "unos")
_ANDS = ("y", "e", "i", "and", "n")
_NUMBERED = words("no n nº nro num numero number nr °")
_QUALIFYING = words(
    """
    special boarding residential mainstream village faith dental vet veterinary law business nursing
    grad graduate comprehensive sunday online home walk-in memory teaching mental psychiatric district
    childrens kids medical general local big little small summer night day art music dance driving
    evening after pre senior lower upper full part time normal same whole other own every clinic
    hospital school college nursery uni emergency urgent care acute trauma stroke day-care rehab
    """
)
_NAMING = words("great new old big little private")
_SHORT_FORMS = words(
    "ies ceip cpr eei cra conalep cetis cbtis cecyt cobach epet eet iep cens ie cesfam hgz umf sapu"
)
_RURAL = words(
    "rural urbana primaria secundaria tecnica normal bilingue publica privada mixta diurna nocturna"
)
_FOREIGN = words(
    "ysgol colaiste scoil gaelscoil ikastola eskola lizeo escola escoleta ecole lycee kv iti jnv"
)
_LEGAL = words("ltd llc llp inc plc gmbh pty limited")
_VAGUE = words(
    """
    zona pueblo barrio ciudad esquina vuelta provincia capital region seguridad tarde manana noche vida
    comunidad lado tierra campo gente dia verano padres madres dias salud mujer familia trabajo casa
    calle estado gobierno otra otro misma mismo nueva nuevo vieja viejo grande chico chica ropa comida
    """
)
_TOWNS = CITIES | TOWNS_TOO
_GENERAL = GENERIC | _QUALIFYING


def headed(reading: Reading) -> Iterator[Span]:
    free = 0
    for word in reading.words:
        if word.index < free:
            continue
        for span, last in (*_begun(reading, word), *_ended(reading, word, free)):
            free = max(free, last + 1)
            yield span


def _ended(reading: Reading, noun: Word, free: int) -> Iterator[tuple[Span, int]]:
    """The name that ends with this noun; of several nouns in a row the last one ends it."""
    kind = ENDING.get(noun.key)
    if kind is None or _is_followed(reading, noun):
        return
    first = _leftmost(reading, noun, free)
    own = [w for w in reading.words[first : noun.index] if w.key not in _GENERAL and w.key not in ENDING]
    if not own:
        return
    linked = _is_linked(reading, first) or is_governor(reading.key(first - 1)) or noun.key in _LEGAL
    odd = any(is_name_like(w) for w in own)
    weak = noun.key in WEAK_ENDINGS
    governed = (
        governed_kind(reading, first - (2 if reading.key(first - 1) == "the" else 1)) if linked else None
    )
    if weak and not (linked and (odd or governed is kind)):
        return
    if kind is Kind.EMPLOYER and not odd and governed is not kind and noun.key not in _LEGAL:
        return
    if not (odd or linked):
        return
    yield plain_span(reading, first, noun.index, kind, sure=odd or governed is kind or linked), noun.index


def _is_followed(reading: Reading, noun: Word) -> bool:
    after = reading.at(noun.index + 1)
    return after is not None and after.gap in (" ", "-") and after.key in ENDING and after.key not in STOPS


def _leftmost(reading: Reading, noun: Word, free: int) -> int:
    first = noun.index
    for place in range(noun.index - 1, max(free, noun.index - 1 - _LONGEST_LEFT) - 1, -1):
        word, later = reading.words[place], reading.words[place + 1]
        if (
            later.gap.strip(" '’-.&")
            or "\n" in later.gap
            or (word.is_possessive and word.key not in ("children",))
        ):
            break
        if "." in later.gap and word.key not in ("st", "mt", "ft"):
            break
        if (
            word.key in _INSIDE
            and place > 0
            and _may_stand(reading, reading.words[place - 1])
            and first < noun.index
        ):
            if is_odd(reading.words[place - 1]):
                continue
            break
        if not _may_stand(reading, word):
            break
        first = place
    return first


def _may_stand(reading: Reading, word: Word) -> bool:
    if word.key in ("st", "saint", "our", "lady"):
        return True
    if word.key in ENDING and word.key not in STOPS:
        return True
    return (
        is_content(reading, word)
        and word.key not in BIG - _NAMING
        and not is_governor(word.key)
        and word.key not in NOT_AT
    )


def _is_linked(reading: Reading, first: int) -> bool:
    before = reading.at(first - 1)
    if before is None:
        return False
    return (
        not reading.words[first].gap.strip(" '\"")
        and before.key in _BEFORE
        and (before.key not in ("the", "la", "el") or reading.key(first - 2) in _BEFORE)
    )


def _begun(reading: Reading, noun: Word) -> Iterator[tuple[Span, int]]:
    """The name that begins with this noun, and the town behind its own name."""
    kind = BEGINNING.get(noun.key)
    if kind is None:
        return
    before = reading.key(noun.index - 1)
    led = before in _BEFORE or before in ("un", "una", "cole", "mi", "mina", "maquila", "creche", "su")
    if noun.key in WEAK_BEGINNINGS and not led:
        return
    last, town = _rightmost(reading, noun, kind)
    if last == noun.index:
        return
    of = reading.key(noun.index + 1) in ("de", "d", "en", "of", "in")
    if before in _SOME and of and _town(reading, noun.index + 2) == last:
        yield plain_span(reading, noun.index + 2, last, Kind.PLACE, sure=True), last
        return
    yield plain_span(reading, noun.index, last, kind, sure=True), last
    if town is not None:
        yield plain_span(reading, town[0], town[1], Kind.PLACE, sure=True), town[1]


def _rightmost(reading: Reading, noun: Word, kind: Kind) -> tuple[int, tuple[int, int] | None]:
    last, reached, named = noun.index, noun.index, False
    english = reading.language == "en"
    for place in range(noun.index + 1, min(len(reading.words), noun.index + _LONGEST_RIGHT)):
        word, before = reading.words[place], reading.key(place - 1)
        if word.gap.strip(" .'\"’-#°º&") or "\n" in word.gap or ("." in word.gap and len(before) > 4):
            break
        if word.key in _INSIDE or word.key in _NUMBERED:
            continue
        if word.key in BEGINNING and before in _INSIDE and named:
            break
        if any(c.isdecimal() for c in word.key):
            if kind is not Kind.SCHOOL or not _is_number(reading, place) or place - reached > 2:
                break
            last = reached = place
            continue
        apart = before in ("de", "d", "en", "del")
        if apart and (end := _town(reading, place)) is not None:
            return (last, (place, end)) if named else (end, None)
        if before in _ANDS and noun.key not in _FOREIGN:
            if word.key in ("hijos", "hijo", "hermanos", "cia", "asociados", "sons"):
                return place, None
            if not (is_odd(word) and kind is Kind.EMPLOYER):
                break
        if word.key in _GENERAL | _RURAL and (not english or word.key in GENERIC) and place == reached + 1:
            reached = place
            continue
        if word.key in _NATIONS and place == noun.index + 1:
            last = reached = place
            named = True
            continue
        beside = place == noun.index + 1 or (apart and not named) or noun.key in _FOREIGN | _SHORT_FORMS
        if not (
            _continues(reading, word, before, english=english)
            or (beside and _is_unlisted(reading, noun, word))
        ):
            break
        named = named or not apart
        last = reached = place
    return last, None


def _continues(reading: Reading, word: Word, before: str, *, english: bool) -> bool:
    saintly = before in RIGHT_NAMES or before in ("st", "sta", "sto", "dona", "don")
    if word.key in ("san", "santa", "sta", "sto", "st", "dona", "don") or word.key in RIGHT_NAMES:
        return True
    if word.key in cues.FUNCTION or word.key in STOPS or word.is_medical or not word.is_letters:
        return False
    if is_governor(word.key) and not saintly:
        return False
    if is_name_like(word) and is_content(reading, word):
        return True
    rare = word.known(Known.SPANISH) and not word.is_common and word.key in known_words()
    if rare and not english and not word.key.endswith(("ar", "er", "ir")) and is_content(reading, word):
        return True
    articled = before in ("las", "los", "la", "el", "del") and not english
    return (articled or saintly) and word.key not in _VAGUE and is_content(reading, word)


def _is_unlisted(reading: Reading, noun: Word, word: Word) -> bool:
    """Behind short forms that are no words ("ies", "ceip") any word that is no verb of telling."""
    return (is_odd(word) or noun.key in _SHORT_FORMS) and is_content(reading, word)


def _is_number(reading: Reading, place: int) -> bool:
    key, after = reading.key(place), reading.key(place + 1)
    return (
        len(key) < 6
        and after not in cues.MONEY_AND_UNITS
        and after not in ("veces", "veses", "and")
        and reading.key(place + 2) not in cues.CAPITAL_WORDS
    )


def _town(reading: Reading, place: int) -> int | None:
    if (end := long_town_end(reading, place)) is not None:
        return end
    word = reading.words[place]
    usual = word.is_common and word.key not in _TOWNS
    return (
        place if (word.known(Known.TOWN) and not usual) or (not word.flags and near_town(word.key)) else None
    )
