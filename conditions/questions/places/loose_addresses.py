"""Postal addresses typed loosely: "12 the paddoks", "caravan 6 lower meadow site", "lautaro 0455 depto 22".

Promise: a number makes an address only behind a word that asks for one, beside a word for a dwelling or
before a word for a street; a dose, an age or a date makes none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.tables import words
from ..words.lexicon import Known, known_words
from ..words.loose_words import is_content
from ..words.near_towns import is_near, long_town_end, near_town
from ..words.reading import Reading, Word

_UNITS = words(
    """
    flat flt apt apartment unit hse house hs plot stand erf blk block blck lot caravan van suite ste
    room rm door villa tower phase section sector line gali site bungalow chalet cabin berth pitch lodge
    dpto depto depa apto departamento apartamento piso portal bloque blq manzana mz mza lote lt casa
    torre int interior local parcela edificio edif escalera esc bajo puerta pta supermanzana sm etapa rd
    rr hc
    """
)
_ALWAYS = words("flat apt apartment erf depto dpto apto apartamento caravan hse plot blk manzana mz lote")
_WAYS = words(
    """
    street road lane avenue drive close court crescent terrace gardens grove hill park square walk rise
    view circle fold brae wynd gate vale croft meadows meadow mews orchard parade place quay way estate
    heights highway boulevard parkway cottages cottage residency villas ville towers mansions enclave
    colony nagar layout cross main site row loop trail esplanade strand yard buildings house farm manse
    paddocks paddock green bank
    """
)
_SHORT_WAYS = words(
    """
    st rd ln ave av dr cl ct crt cct cres crs tce ter gdns gdn gr pde pl sq hwy blvd pkwy cir trl stret
    rue
    """
)
#: Words for a street or for a dwelling.
WAYS, DWELLINGS = _WAYS | _SHORT_WAYS, _UNITS
_CUES = words(
    """
    address addres adress adres addr addy live lives living liv staying stay stays post posted send sent
    deliver delivered mail its is house home moved at to on direccion direxion direcion dir domicilio
    vivo vive vivimos vivo bivo en mandarlo mandar mandenlo mande enviar envien enviarlo a postal
    """
)
_STRONG_CUES = _CUES - words("its is at to on en a home house live lives living mail post")
_INNER = words("the la los las of de del des du der da do")
_LETTER_WORDS = words("a y i e o u")
_SAYING = 3
_LONGEST_NAME = 4
_GAPS = (" ", ", ", ",", "\n", ",\n", " , ", ". ", " - ", " #", " # ", "/", "-")


def loose_addresses(reading: Reading) -> Iterator[Span]:
    free = 0
    for word in reading.words:
        if word.index < free:
            continue
        last = _from_number(reading, word) or _from_unit(reading, word) or _from_name(reading, word)
        if last is not None:
            free = last + 1
            yield _address(reading, word.index, last, "street")


def _address(reading: Reading, first: int, last: int, reason: str) -> Span:
    return Span(
        reading.words[first].start, reading.words[last].end, Kind.ADDRESS, Confidence.PROPOSED, reason
    )


def _is_house(word: Word) -> bool:
    key = word.key.lstrip("#")
    return key[:1].isdecimal() and len(key) < 7 and sum(c.isalpha() for c in key) < 2


def _is_way(key: str) -> bool:
    if key in _WAYS or key in _SHORT_WAYS:
        return True
    return (
        len(key) > 4
        and not known_words().get(key)
        and any(len(way) > 4 and is_near(key, way) for way in _WAYS)
    )


def _from_number(reading: Reading, word: Word) -> int | None:
    """A number, words of a name and a way; or, behind a word that asks for an address, without one."""
    if not _is_house(word) or reading.key(word.index + 1) in cues.MONEY_AND_UNITS:
        return None
    cued = _is_cued(reading, word.index)
    place, name = word.index + 1, 0
    last = None
    while place < len(reading.words) and name < _LONGEST_NAME:
        after = reading.words[place]
        if not (reading.is_loose or reading.capital(after) or after.key in _INNER):
            break
        if after.gap not in _GAPS[:2] or not after.is_letters:
            break
        if _is_way(after.key) and name:
            last = _last_way(reading, place)
            break
        if after.key not in _INNER and not is_content(reading, after):
            break
        name += 1
        place += 1
    if last is None and cued and name:
        last = place - 1
        if reading.key(last) in _INNER or (_is_town(reading, last) and name > 1):
            last -= 1
    if last is None or last == word.index:
        return None
    return _more_units(reading, last) if cued or _is_way(reading.key(last)) else None


def _last_way(reading: Reading, place: int) -> int:
    """ "3 back lane cotages", "lower meadow site": of several words for ways the last."""
    while (
        (after := reading.at(place + 1)) is not None
        and after.gap == " "
        and len(after.key) > 3
        and _is_way(after.key)
        and long_town_end(reading, after.index) is None
    ):
        place += 1
    return place


def _is_cued(reading: Reading, index: int) -> bool:
    if index == 0:
        return False
    near = [reading.key(i) for i in range(max(0, index - _SAYING), index)]
    return (
        near[-1] in _CUES and bool(set(near) & (_STRONG_CUES | {"live", "lives", "living", "post", "house"}))
    ) or near[-1] in _STRONG_CUES


def _from_unit(reading: Reading, word: Word) -> int | None:
    """ "unit 4/88 wattle pde", "hse 3312 block d4", "mz f lote 8": two units, or one and a street."""
    if not _is_unit(reading, word.index):
        return None
    last = _more_units(reading, word.index + 1)
    units = last > word.index + 1
    place, name, way = last + 1, 0, None
    while place < len(reading.words) and name <= _LONGEST_NAME:
        after = reading.words[place]
        if after.gap not in _GAPS or not (after.is_letters or _is_house(after)) or "\n" in after.gap:
            break
        if _is_way(after.key) and name:
            way = _last_way(reading, place)
            break
        if not (is_content(reading, after) or after.key in ("the", "la") or _is_house(after)):
            break
        name += 1
        place += 1
    if way is not None:
        return way
    sure = units or word.key in _ALWAYS or _is_cued(reading, word.index)
    return last if sure else None


def _is_unit(reading: Reading, index: int) -> bool:
    word, code = reading.at(index), reading.at(index + 1)
    if (
        word is None
        or code is None
        or word.key not in _UNITS
        or code.gap not in (" ", "  ", ". ", " #", " # ")
    ):
        return False
    if reading.key(index + 2) in cues.MONEY_AND_UNITS and reading.words[index + 2].gap == " ":
        return False
    return (
        _is_house(code)
        or (len(code.text) == 1 and code.text.isalpha() and _is_letter_of_door(reading, code))
        or (len(code.text) < 5 and code.text[:1].isalpha() and code.text[1:].isdecimal())
    )


def _is_letter_of_door(reading: Reading, code: Word) -> bool:
    """A letter that is no word of grammar, or a capital one that is none."""
    return code.key not in _LETTER_WORDS or (reading.has_case and code.text in ("A", "E", "U"))


def _more_units(reading: Reading, last: int) -> int:
    """The last word of further units behind this one."""
    while True:
        place = last + 1
        after = reading.at(place)
        if after is None or after.gap not in _GAPS:
            return last
        if _is_unit(reading, place):
            last = place + 1
        elif reading.words[place].gap in ("/", "-") and _is_house(after):
            last = place
        else:
            return last


def _from_name(reading: Reading, word: Word) -> int | None:
    """ "lautaro 0455 depto 22": the street first, then the number and a unit."""
    if not is_content(reading, word) or word.is_common or word.key in _UNITS:
        return None
    if not (reading.is_loose or reading.shows_name(word)):
        return None
    place = word.index + 1
    while (
        place < word.index + 3 and reading.at(place) is not None and is_content(reading, reading.words[place])
    ):
        place += 1
    number = reading.at(place)
    if (
        number is None
        or number.gap not in (" ", ", ")
        or not number.text.isdecimal()
        or not 1 < len(number.text) < 6
    ):
        return None
    return place + 2 if _is_unit(reading, place + 1) else None


def _is_town(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return word.known(Known.TOWN) or near_town(word.key)
