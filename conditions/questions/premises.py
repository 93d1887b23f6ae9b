"""Postal addresses without a word for a street: flats, plots, numbers and names; postcodes of many countries.

Promise: a month, a dose, an age or a name of a disease never makes an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .lexicon import Known
from .misspelt import meant_cue
from .reading import Reading, Word
from .regions import STATE_CODES
from .spans import Confidence, Kind, Span
from .tables import words

_PART = (
    r"(?:(?:flat|apt|apartment|street|line|gali|house\sno|unit|suite|plot|block|blk|villa|lot|tower"
    r"|parcela|camarote|sector|phase|door|house|shop|bldg"
    r"|building|site|stand|erf|gate|wing|floor|entrance|mz|manzana|lt|lote|bloque|blq|portal|escalera"
    r"|esc|piso|puerta|pta|depto|dpto|departamento|torre|casa|interior|int|km|supermanzana|sm)\.?"
    r"(?:\s?(?:no|number|n[º°]|\#))?\.?\s?\#?\s?(?:\d{1,5}[A-Za-z]?"
    r"|[A-Z])(?:[-/]\d{1,4}[A-Za-z]?)?(?!\w)(?:\s[\"“][A-Z][\"”])?"
    r"|\d{1,3}(?:st|nd|rd|th)\s(?:cross|main|street|floor|block|phase|avenue|stage|fl)\b"
    r"|\d{1,2}\s?\.?[º°ª]\s?(?:[A-Za-z](?!\w)|izq\w{0,6}\.?|izda\.?|dcha\.?|derecha|centro)?|bajo\s(?:izq|dcha)\.?"
    r"|h\.?\s?no\.?\s?[\w/-]{1,10}|d\.?\s?no\.?\s?[\w/-]{1,10}"
    r"|(?:col|colonia|fracc|fraccionamiento|urb|urbanizaci[oó]n)\.?\s(?-i:(?:(?:de|del|la|las|los)\s)"
    r"{0,2}[A-ZÁÉÍÓÚÑ][\w.]{1,25}(?:\s[A-ZÁÉÍÓÚÑ][\w.]{1,25}){0,3}))"
)
_PREMISES = re.compile(
    rf"(?<![\w.])(?:the\s|(?-i:[A-Z])-\d{{1,4}}[A-Z]?,\s)?{_PART}(?:,?\s{{1,2}}{_PART}){{0,4}}", re.IGNORECASE
)
_NUMBER_PREFIX = re.compile(
    r"(?<!\w)(?:house|lot|plot|shop|door"
    r"|no)\.?\s(?:no\.?\s)?(?=\d{1,5}[A-Za-z]?,?\s(?:[A-Z][\w'’.-]{1,20}\s){1,3}(?-i:[A-Z][a-z]))",
    re.IGNORECASE,
)
_GRID = re.compile(
    r"(?<![\w.,/-])\d{1,5}\s(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.?\s\d{1,5}(?:st|nd|rd|th)?"
    r"(?:\s(?:St|Ave|Street|Avenue|Rd|Road|[NSEW])\b\.?)?(?!\w)"
    r"|(?<![\w.,/-])\d{1,6}\s(?:County|State|Farm|Rural|US|Old)\s(?:Road|Route|Highway|Hwy"
    r"|Rd)\s\d{1,4}[A-Z]?(?!\w)"
)
_BUILDING = re.compile(
    r"(?<!\w)(?:c/o\s)?(?:(?:The\s)?(?:[A-Z][\w'’-]{1,20}\s){0,2}[A-Z][\w'’-]{1,20},\s)?(?:The\s)?(?:[A-Z][\w'’-]{1,20}\s){1,3}(?:House|Cottage|Cottages|Court|Lodge|Mansions?"
    r"|Apartments|Towers?|Villas?|Farmhouse|Barn|Forge|Mill|Rectory|Manse|Vicarage|Hall|Grange|Bungalow"
    r"|Stables|Gatehouse|Estate|Street|Road|Lane|Close|Fold|Brae|Wynd|Nagar|Marg"
    r"|Colony|Layout|Enclave|Crescent|Terrace|Grove|Mews|Drive|Avenue|Cross|Main|Salai)(?!\w)(?=[,.;]|\n|$)"
)
_NUMBER_AND_NAME = re.compile(
    r"(?<![\w.,/%-])(?P<number>(?:No\.?\s?|\#\s?)?\d{1,4}(?:[-/]\d{1,4})?[A-Za-z]?)\s{1,2}"
    r"(?P<name>(?:[A-ZÁÉÍÓÚÑ][\w'’.-]{1,25}|(?:de|del|la|las|los|of|the|y)(?=\s))"
    r"(?:[ ](?:[A-ZÁÉÍÓÚÑ][\w'’.-]{1,25}|(?:de|del|la|las|los|of|the|y)(?=\s))){0,4})"
    r"(?P<behind>\s{0,2}[,.;\n)]|\s\d{4,6}|$)"
)
_NAME_AND_NUMBER = re.compile(
    r"(?<!\w)(?P<name>[A-ZÁÉÍÓÚÑ][\w'’.-]{1,25}(?:\s(?:de\s|del\s|la\s|las\s|los\s){0,2}"
    r"[A-ZÁÉÍÓÚÑ][\w'’.-]{1,25}){0,4})"
    r"(?:,(?=\s\d{1,3}\b))?\s(?:n[º°úu]m?\.?\s?|\#\s?)?(?P<number>\d{1,5}[A-Za-z]?)(?=\s{0,2}[,.;\n]|$)"
)
_ADDRESS_CUE = re.compile(
    r"\b(?:address|addres|adress|adres|live\s(?:at|on)|lives\s(?:at|on)|living\s(?:at|on)|post|posted"
    r"|mail|send|sent"
    r"|write|deliver|delivered|home\sis|house\sis|moved\sto|direcci[oó]n|domicilio|viv[oe]|vivimos"
    r"|env[ií]\w{1,6}"
    r"|mand\w{2,5}|escr[ií]b\w{2,5})\b",
    re.IGNORECASE,
)
_PLAIN_NUMBERED = re.compile(
    r"(?<![\w.,/%-])\d{1,5}[A-Za-z]?,?\s(?:[^\W\d_]{2,20}\s){0,3}(?P<way>[^\W\d_]{2,12})(?!\w)", re.IGNORECASE
)
_WAYS = words(
    """
    street stret steet streat st road raod rd lane ln avenue avenu ave av drive dr close court ct way
    crescent cres terrace gardens grove hill park row square sq walk rise view circle fold brae wynd
    gate vale croft meadows meadow mews orchard nagar marg colony layout place pl boulevard blvd highway
    hwy parade green quay enclave salai sarani nivas bhavan vihar puram ward phase villas cottages loop
    trail ridge run heights esplanade strand bypass salai chowk gali bagh parkway
    """
)
_SPANISH_PLAIN = re.compile(
    r"(?<!\w)(?:calle|clle|cale|c/|avenida|abenida|avda|av|plaza|paseo|camino|carrera|cra|kra|cll|cl|jr"
    r"|jir[oó]n|pasaje|pje"
    r"|ronda|carretera|ctra|rua|r[uú]a|travesia|privada|cerrada|andador|retorno|circuito|calzada|callejon|callej[oó]n"
    r"|prolongaci[oó]n|malec[oó]n|rinconada|costanera|bulevar|bulevard|glorieta)(?:\.\s?|\s"
    r"|(?<=/))(?:[^\W_][\w.]{0,20}\s){0,5}?(?:n[º°o]\.?\s?|num\.?\s|numero\s|\#\s?)?"
    r"(?:\d{1,5}[A-Za-z]?(?:\s?[-#]\s?\d{1,4}){0,2}|s/n)(?!\w)",
    re.IGNORECASE,
)
_CODES = (
    re.compile(r"(?<![\w-])(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?[0-9AC-FHKNPRTV-Y]{4}(?![\w-])", re.IGNORECASE),
    re.compile(r"(?<![\w/.-])\d{5}-\d{4}(?![\w-])"),
    re.compile(r"(?<![\w/.-])\d{5}-\d{3}(?![\w-])"),
    re.compile(r"(?<!\w)[A-HJ-NP-Z]\d{4}[A-Z]{3}(?!\w)"),
    re.compile(r"(?<!\w)[1-9]\d{3}\s[A-Z]{2}(?=\s[A-Z][a-z]|[,.\n]|$)"),
    re.compile(
        r"(?<!\w)(?:c\.?\s?p\.?|pin(?:\s?code)?|zip(?:\s?code)?|post\s?code|c[oó]digo\spostal|eircode|cep"
        r"|postal)\s?:?\s?(?:is\s|es\s|el\s"
        r"|number\s)?[A-Z]{0,2}\d[\dA-Z]{2,6}(?:[\s-]?\d[\dA-Z]{1,3})?(?!\w)",
        re.IGNORECASE,
    ),
)
_AUSTRALIAN = words("nsw vic qld wa sa tas act nt victoria queensland tasmania wales australia")
_MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday
    """
)
_NEVER = words(
    """
    type grade stage factor figure chromosome covid vitamin version level chapter page class year phase
    """
)


def premises(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for pattern in (_PREMISES, _NUMBER_PREFIX, _GRID, _SPANISH_PLAIN):
        for match in pattern.finditer(text):
            if pattern is not _PREMISES or _is_premises(reading, match.group(), match.start()):
                yield _address(match.start(), match.end(), "street")
    by_start = {word.start: word for word in reading.words}
    for match in _NUMBER_AND_NAME.finditer(text):
        if reading.has_case and _is_house(reading, match, by_start):
            yield _address(match.start(), match.end("name"), "street")
    for match in _NAME_AND_NUMBER.finditer(text):
        cued = _ADDRESS_CUE.search(text[max(0, match.start() - 45) : match.start()])
        short = len(match.group("number")) < 4 or reading.language == "es"
        if short and reading.has_case and cued and _is_way(by_start.get(match.start())):
            yield _address(match.start(), match.end("number"), "street")
    for match in _BUILDING.finditer(text):
        cued = _ADDRESS_CUE.search(text[max(0, match.start() - 45) : match.start()])
        if cued or text[max(0, match.start() - 2) : match.start()].startswith(","):
            yield _address(match.start(), match.end(), "street")
    for match in _PLAIN_NUMBERED.finditer(text):
        way = match.group("way").lower()
        if (way in _WAYS or meant_cue(way, has_capital=True) in _WAYS) and _is_plain(match.group()):
            yield _address(match.start(), match.end(), "street")
    yield from _codes(reading)


def _address(start: int, end: int, reason: str) -> Span:
    return Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, reason)


_ALWAYS = re.compile(
    r"flat|apt|apartment|plot|piso|portal|unit|h\.?\s?no|col|fracc|urb|depto|dpto|manzana|[º°ª]", re.I
)


def _is_premises(reading: Reading, written: str, start: int) -> bool:
    """ "Unit 6, Old Mill House" in an address, not "block 3" or "phase 2" by themselves."""
    if re.search(r"phase\s?\d|floor\s?[A-Z]|\d\s?[º°ª]\s?$", written, re.IGNORECASE) and "," not in written:
        return False
    if _ALWAYS.match(written) and written[:4].lower() not in ("unit", "piso"):
        return True
    before = reading.text[max(0, start - 60) : start]
    return "," in written or _ADDRESS_CUE.search(before) is not None or before.rstrip(" ").endswith(",")


def _is_house(reading: Reading, match: re.Match[str], by_start: dict[int, Word]) -> bool:
    word = by_start.get(match.start("name"))
    if not _is_way(word) or re.fullmatch(r"(?:19\d\d|20[012]\d)", match.group("number")):
        return False
    before = reading.text[max(0, match.start() - 45) : match.start()]
    opens = not before.strip() or before.rstrip(" ")[-1:] in (",", "\n", ":", "(", ".")
    cued = _ADDRESS_CUE.search(before) is not None or re.search(r"\b(?:at|to|is|en)\s$", before) is not None
    return opens or cued or match.group("behind").strip().isdecimal()


def _is_way(word: Word | None) -> bool:
    if word is None or word.is_medical or word.key in _MONTHS or word.key in _NEVER:
        return False
    return (
        word.key not in cues.FUNCTION - {"the", "la", "los", "las", "el"} and word.key not in cues.RELATIONS
    )


_PLAIN_STOPS = re.compile(
    r"\b(?:years?|yrs?|months?|weeks?|days?|mg|ml|mcg|times?|percent|of|in|on|or|old|hours?|minutes?"
    r"|cases?|people"
    r"|children|at|was|is|has|to|for|with|a|my|from|per|kg|miles|km|doctors?|hospitals?|dr|same|a[nñ]os"
    r"|our|and|we|i|he|she|they|you|it|both|still|can|never|now|im|my|so|but|then|when|lives|living)\b",
    re.IGNORECASE,
)


def _is_plain(written: str) -> bool:
    return _PLAIN_STOPS.search(written) is None and len(written.split()) > 2


_OUTWARD = re.compile(r"(?<!\w)[A-Z]{1,2}\d{1,2}[A-Z]?(?!\w|\s\d[A-Z]{2})")
_SAYS_CODE = re.compile(r"post\s?code|\barea\b", re.IGNORECASE)


def _codes(reading: Reading) -> Iterator[Span]:
    for pattern in _CODES:
        for match in pattern.finditer(reading.text):
            yield _address(match.start(), match.end(), "postcode")
    for match in _OUTWARD.finditer(reading.text):
        if _SAYS_CODE.search(reading.text[max(0, match.start() - 60) : match.end() + 12]):
            yield _address(match.start(), match.end(), "postcode")
    for word in reading.words:
        before, after = reading.at(word.index - 1), reading.at(word.index + 1)
        if not word.text.isdecimal() or before is None or word.gap.strip(" \n,.-–("):
            continue
        end = word.end
        if (
            after is not None
            and after.gap in (" ", "-", "/")
            and after.text.isdecimal()
            and len(word.text) != 3
        ):
            continue
        if len(word.text) == 3 and after is not None and after.gap == " " and len(after.text) == 3:
            end = after.end if after.text.isdecimal() else word.end
        figures = len(word.text) if end == word.end else 6
        beside = _is_placelike(reading, before) or (
            after is not None and after.gap == " " and reading.shows_name(after) and figures > 4
        )
        if beside and (figures in (5, 6) or (figures == 4 and _is_four(word, before))):
            yield _address(word.start, end, "postcode")


def _is_placelike(reading: Reading, word: Word) -> bool:
    """A state, or a word with a capital that is no medicine."""
    if word.text in STATE_CODES or word.key in _AUSTRALIAN:
        return True
    if not reading.has_case:
        return word.is_letters and word.known(Known.TOWN) and not word.is_common
    return reading.shows_name(word) and not word.is_upper and not word.is_medical and word.key not in _CODED


_CODED = words(
    """
    omim mim orpha orphanet mondo gard hp pmid nct doi icd cie id nhs no mrn ref dni policy number claim
    """
)


def _is_four(word: Word, before: Word) -> bool:
    return not re.fullmatch(r"(?:19|20)\d\d", word.text) or before.key in _AUSTRALIAN
