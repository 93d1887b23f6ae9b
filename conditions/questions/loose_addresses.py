"""Postal addresses typed loosely: "12 the paddoks", "caravan 6 lower meadow site", "lautaro 0455 depto 22".

Promise: a number makes an address only behind a word that asks for one, beside a word for a dwelling or before
a word for a street; a dose, an age or a date makes none. The town and the code behind an address go with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .addresses import addresses
from .lexicon import Known, known_words
from .loose_words import is_content
from .near_towns import is_near, long_town_end, near_town
from .plain_people import plain_span
from .premises import premises
from .reading import Reading, Word
from .regions import LARGE_WORDS, STATE_CODES
from .spans import Confidence, Kind, Span
from .tables import words
from .towns import place_end

_UNITS = words(
    """
    flat flt apt apartment unit hse house hs plot stand erf blk block blck lot caravan van suite ste room rm door
    villa tower phase section sector line gali site bungalow chalet cabin berth pitch lodge dpto depto depa apto
    departamento apartamento piso portal bloque blq manzana mz mza lote lt casa torre int interior local parcela
    edificio edif escalera esc bajo puerta pta supermanzana sm etapa rd rr hc
    """
)
_ALWAYS = words("flat apt apartment erf depto dpto apto apartamento caravan hse plot blk manzana mz lote")
_WAYS = words(
    """
    street road lane avenue drive close court crescent terrace gardens grove hill park square walk rise view
    circle fold brae wynd gate vale croft meadows meadow mews orchard parade place quay way estate heights
    highway boulevard parkway cottages cottage residency villas ville towers mansions enclave colony nagar layout
    cross main site row loop trail esplanade strand yard buildings house farm manse paddocks paddock green bank
    """
)
_SHORT_WAYS = words(
    """
    st rd ln ave av dr cl ct crt cct cres crs tce ter gdns gdn gr pde pl sq hwy blvd pkwy cir trl stret rue
    """
)
_CUES = words(
    """
    address addres adress adres addr addy live lives living liv staying stay stays post posted send sent deliver
    delivered mail its is house home moved at to on direccion direxion direcion dir domicilio vivo vive vivimos
    vivo bivo en mandarlo mandar mandenlo mande enviar envien enviarlo a postal
    """
)
_STRONG_CUES = _CUES - words("its is at to on en a home house live lives living mail post")
_INNER = words("the la los las of de del des du der da do")
_SAYING = 3
_LONGEST_NAME = 4
_GAPS = (" ", ", ", ",", "\n", ",\n", " , ", ". ", " - ", " #", " # ", "/", "-")


def postal(reading: Reading) -> list[Span]:
    """All addresses, those typed loosely too, and the towns and codes that stand behind them."""
    if reading.postal is None:
        found = [_before_saint(reading.text, span) for span in (*addresses(reading), *premises(reading))]
        found += [*_abroad(reading), *_dwellings(reading), *_typed(reading)]
        ends = {span.end: span for span in found}
        behind = [more for word in reading.words if word.end in ends for more in _behind(reading, word.index, ends)]
        reading.postal = found + behind
    return reading.postal


_SAINT = re.compile(r"\sst(?:reet)?\s(?=st$)", re.IGNORECASE)


def _before_saint(text: str, span: Span) -> Span:
    """ "17a tolver st st helens": the second "st" is the town's."""
    if (match := _SAINT.search(text[span.start : span.end])) is None:
        return span
    return Span(span.start, span.start + match.end() - 1, span.kind, span.confidence, span.reason)


_COMPOUND = re.compile(
    r"(?<!\w)[^\W\d_]{3,25}(?:weg|str|stra[ßs]+e|gasse|platz|allee|ufer|gracht|straat|laan|plein|kade|dijk|vej"
    r"|gade|gatan|v[äa]gen|veien|gata|katu|tie|utca|ulica)\.?,?\s\d{1,4}(?:\s?[a-zA-Z](?!\w)|-[\dIVX]{1,4})?(?!\w)",
    re.IGNORECASE,
)
_ROMANCE = re.compile(
    r"(?<![\w.])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|chemin|impasse|all[ée]e|quai|place|route)"
    r"(?:\s(?:de|du|des|la|le|les|l'|d')){0,3}(?:\s?[^\W\d_][\w'’-]{1,25}){1,3}(?=[,.\n]|\s\d|$)"
    r"|(?<!\w)(?:via|viale|piazza|corso|vicolo|rua|travessa|largo|ul\.|ulica)\s(?:[^\W\d_][\w'’-]{1,25},?\s){1,4}"
    r"(?:n[º°.]\s?)?\d{1,4}[A-Za-z]?(?!\w)|(?<!\w)R\.?D\.?\s?\d{1,2}(?=,|\n|\s[A-Z])",
    re.IGNORECASE,
)
_DWELLING = re.compile(
    r"(?P<before>[,\n:]\s{0,2}(?:the\s|The\s)?|\bc/o\s(?:the\s|The\s)?)"
    r"(?P<name>(?:[A-ZÁÉÍÓÚŶŴ][\w'’-]{1,20}\s){1,3}(?:Cottages?|House|Farm|Farmhouse|Lodge|Manse|Rectory|Vicarage|Croft"
    r"|Bungalow|Barn|Mill|Hall|Court|Villa|Mansions?|Grange|Gatehouse|Priory|Steading|Stables))(?=\s{0,2}[,\n])"
)


def _abroad(reading: Reading) -> Iterator[Span]:
    """Streets of other countries: "Bahnhofweg 12", "14 rue des Tilleuls", "via Roma 3", "RD 4"."""
    for pattern in (_COMPOUND, _ROMANCE):
        for match in pattern.finditer(reading.text):
            yield Span(match.start(), match.end(), Kind.ADDRESS, Confidence.PROPOSED, "street")


def _dwellings(reading: Reading) -> Iterator[Span]:
    """A house with a name between commas or lines."""
    for match in _DWELLING.finditer(reading.text):
        yield Span(*match.span("name"), Kind.ADDRESS, Confidence.PROPOSED, "street")


def _typed(reading: Reading) -> Iterator[Span]:
    free = 0
    for word in reading.words:
        if word.index < free:
            continue
        last = _from_number(reading, word) or _from_unit(reading, word) or _from_name(reading, word)
        if last is not None:
            free = last + 1
            yield _address(reading, word.index, last, "street")


def _address(reading: Reading, first: int, last: int, reason: str) -> Span:
    return Span(reading.words[first].start, reading.words[last].end, Kind.ADDRESS, Confidence.PROPOSED, reason)


def _is_house(word: Word) -> bool:
    key = word.key.lstrip("#")
    return key[:1].isdigit() and len(key) < 7 and sum(c.isalpha() for c in key) < 2


def _is_way(key: str) -> bool:
    if key in _WAYS or key in _SHORT_WAYS:
        return True
    return len(key) > 4 and not known_words().get(key) and any(len(way) > 4 and is_near(key, way) for way in _WAYS)


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
    while (after := reading.at(place + 1)) is not None and after.gap == " " and len(after.key) > 3 and _is_way(after.key):
        place += 1
    return place


def _is_cued(reading: Reading, index: int) -> bool:
    if index == 0:
        return False
    near = [reading.key(i) for i in range(max(0, index - _SAYING), index)]
    return (near[-1] in _CUES and bool(set(near) & (_STRONG_CUES | {"live", "lives", "living", "post", "house"}))) or near[-1] in _STRONG_CUES


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
    if word is None or code is None or word.key not in _UNITS or code.gap not in (" ", "  ", ". ", " #", " # "):
        return False
    if reading.key(index + 2) in cues.MONEY_AND_UNITS and reading.words[index + 2].gap == " ":
        return False
    return _is_house(code) or (len(code.text) == 1 and code.text.isalpha() and code.key not in ("a", "y", "i", "e", "o", "u")) or (
        len(code.text) < 5 and code.text[:1].isalpha() and code.text[1:].isdigit()
    )


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
    while place < word.index + 3 and reading.at(place) is not None and is_content(reading, reading.words[place]):
        place += 1
    number = reading.at(place)
    if number is None or number.gap not in (" ", ", ") or not number.text.isdigit() or not 1 < len(number.text) < 6:
        return None
    return place + 2 if _is_unit(reading, place + 1) else None


def _is_town(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return word.known(Known.TOWN) or near_town(word.key)


def _behind(reading: Reading, last: int, ends: dict[int, Span]) -> Iterator[Span]:
    """The town and the postal code that follow the end of an address, in either order."""
    place = last + 1
    for _ in range(3):
        word = reading.at(place)
        if word is None or word.gap not in _GAPS[:7] or word.end in ends:
            return
        coded = word.text.isdigit() and 3 < len(word.text) < 7 and reading.key(place + 1) not in cues.MONEY_AND_UNITS
        if coded:
            yield _address(reading, place, place, "postcode")
            place += 1
            continue
        if word.key in ("brgy", "barangay", "barrio", "colonia", "aahh", "pin", "cp", "zip", "in", "en"):
            place += 1
            continue
        end = _town_end(reading, place)
        if end is None:
            return
        yield plain_span(reading, place, end, Kind.PLACE, sure=True)
        place = end + 1


def _town_end(reading: Reading, place: int) -> int | None:
    word = reading.words[place]
    if (end := long_town_end(reading, place)) is not None and (reading.is_loose or reading.shows_name(word)):
        return end
    if not reading.is_loose:
        return _shown_end(reading, place)
    if not is_content(reading, word) or word.key in LARGE_WORDS or (word.is_surely_given and not word.known(Known.TOWN)):
        return None
    if word.known(Known.TOWN) or near_town(word.key):
        return place
    if word.is_ordinary or word.is_name:
        return None
    return place


def _shown_end(reading: Reading, place: int) -> int | None:
    """In a text with capitals, the last word of the run of capitals that begins here, if it may be a town."""
    word = reading.words[place]
    if not (reading.shows_name(word) or word.gap.strip(" ,") == "\n") or not word.has_capital:
        return None
    if word.key in LARGE_WORDS | cues.CAPITAL_WORDS | cues.SIGNED or word.text in STATE_CODES or word.is_medical:
        return None
    if word.is_surely_given and not word.known(Known.TOWN):
        return None
    end = place_end(reading, place)
    after = reading.at(end + 1)
    ends = after is None or after.gap.strip(" ")[:1] in (",", ".", "\n", ";", ")", "?") or after.text[:1].isdigit()
    return end if ends or word.known(Known.TOWN) or any(c.isdigit() for c in after.text) else None
