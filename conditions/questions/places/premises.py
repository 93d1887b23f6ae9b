"""Flats, plots, numbers and names without a word for a street; houses after what they were; farms on tracks.

Promise: a month, a dose, an age or a name of a disease makes none; a house needs a unit, a street or living.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.tables import words
from ..words.misspelt import meant_cue
from ..words.reading import Reading, Word

_PART = (
    r"(?:(?:flat|apt|apartment|street|line|gali|house\sno|unit|suite|plot|block|blk|villa|lot|tower"
    r"|parcela|camarote|sector|phase|door|house|shop|bldg"
    r"|building|site|stand|erf|gate|wing|floor|entrance|mz|manzana|lt|lote|bloque|blq|portal|escalera"
    r"|esc|piso|puerta|pta|depto|dpto|departamento|torre|casa|interior|int|km|supermanzana|sm)\.?"
    r"(?:\s?(?:no|number|n[º°]|\#))?\.?\s?\#?\s?(?:\d{1,5}[A-Za-z]?"
    r"|[A-Z])(?:[-/]\d{1,4}[A-Za-z]?)?(?!\w)(?:\s[\"“][A-Z][\"”])?"
    r"|\d{1,3}(?:st|nd|rd|th)\s(?:cross|main|street|floor|block|phase|avenue|stage|fl)\b"
    r"|\d{1,2}\s?\.?[º°ª]\s?(?:[A-Za-z](?!\w)|izq\w{0,6}\.?|izda\.?|dcha\.?|derecha|centro)?"
    r"|bajo\s(?:izq|dcha)\.?"
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
    r"(?<!\w)(?:c/o\s)?(?:(?:The\s)?(?:[A-Z][\w'’-]{1,20}\s){0,2}[A-Z][\w'’-]{1,20},\s)?(?:The\s)?(?:[A-Z][\w'’-]{1,20}\s){1,3}(?:House"
    r"|Cottage|Cottages|Court|Lodge|Mansions?"
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
    r"|ronda|carretera|ctra|rua|r[uú]a|travesia|privada|cerrada|andador|retorno|circuito|calzada"
    r"|callejon|callej[oó]n"
    r"|prolongaci[oó]n|malec[oó]n|rinconada|costanera|bulevar|bulevard|glorieta)(?:\.\s?|\s"
    r"|(?<=/))(?:[^\W_][\w.]{0,20}\s){0,5}?(?:n[º°o]\.?\s?|num\.?\s|numero\s|\#\s?)?"
    r"(?:\d{1,5}[A-Za-z]?(?:\s?[-#]\s?\d{1,4}){0,2}|s/n)(?!\w)",
    re.IGNORECASE,
)
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
_COMPOUND = re.compile(
    r"(?<!\w)[^\W\d_]{3,25}(?:weg|str|stra[ßs]{1,2}e|gasse|platz|allee|ufer|gracht|straat|laan"
    r"|plein|kade|dijk|vej"
    r"|gade|gatan|v[äa]gen|veien|gata|katu|tie|utca|ulica)\.?,?\s\d{1,4}(?:\s?[a-zA-Z](?!\w)"
    r"|-[\dIVX]{1,4})?(?!\w)",
    re.IGNORECASE,
)
_ROMANCE = re.compile(
    r"(?<![\w.])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|chemin|impasse|all[ée]e|quai"
    r"|place|route)"
    r"(?:\s(?:de|du|des|la|le|les|l'|d')){0,3}(?:\s?[^\W\d_][\w'’-]{1,25}){1,3}(?=[,.\n]|\s\d|$)"
    r"|(?<!\w)(?:via|viale|piazza|corso|vicolo|rua|travessa|largo|ul\."
    r"|ulica)\s(?:[^\W\d_][\w'’-]{1,25},?\s){1,4}"
    r"(?:n[º°.]\s?)?\d{1,4}[A-Za-z]?(?!\w)|(?<!\w)R\.?D\.?\s?\d{1,2}(?=,|\n|\s[A-Z])",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"flat|apt|apartment|plot|piso|portal|unit|h\.?\s?no|col|fracc|urb|depto|dpto|manzana|[º°ª]", re.I
)
_PLAIN_STOPS = re.compile(
    r"\b(?:years?|yrs?|months?|weeks?|days?|mg|ml|mcg|times?|percent|of|in|on|or|old|hours?|minutes?"
    r"|cases?|people"
    r"|children|at|was|is|has|to|for|with|a|my|from|per|kg|miles|km|doctors?|hospitals?|dr|same|a[nñ]os"
    r"|our|and|we|i|he|she|they|you|it|both|still|can|never|now|im|my|so|but|then|when|lives|living)\b",
    re.IGNORECASE,
)
_FORMER = (
    r"(?:dairy|tannery|bakery|bakehouse|forge|smithy|rectory|vicarage|manse|parsonage|presbytery"
    r"|mill|barn|stables?|byre"
    r"|school\s?house|schoolhouse|chapel|bungalow|cottages?|lodge|gatehouse|coach\shouse|granary"
    r"|maltings|brewery|creamery"
    r"|post\soffice|police\s(?:house|station)|station\shouse|signal\sbox|lighthouse"
    r"|coastguard(?:\scottages?)?|toll\shouse"
    r"|boat\s?house|farmhouse|farm|grange|oast(?:\shouse)?|kiln|pump\shouse|laundry|workhouse"
    r"|engine\shouse|ferry\shouse"
    r"|weaver'?s?\scottages?|foundry|ropeworks|ropery|ice\shouse|gas\s?works|fire\sstation"
    r"|court\shouse|customs\shouse"
    r"|malt\s?house|tithe\sbarn|dovecote|orangery|sawmill|woolshed|shearers'?\squarters|homestead"
    r"|caravan|annexe?|croft"
    r"|priory|abbey|nunnery|convent|(?:pier|harbour|lock|bridge|quarry|gate|garden|dower|glebe"
    r"|well|tower)\shouse)"
)
_OLD = r"(?:old|former|converted|new|wee|big|little|upper|lower|white|red|stone)"
_LIVED_IN = re.compile(
    r"\b(?:liv(?:e|es|ing|ed)(?:\s\w{2,10}){0,2}\s(?:at|in)|(?:she|he|we|they|i)['’]?\s?(?:s|m|re"
    r"|is|am|are|was|were)\sat"
    r"|(?:post|mail|send|sent|posted|deliver\w{0,3}|write|letters?|booklets?|leaflets?|parcels?"
    r"|forward\w{0,3})\b[^.!?\n]{0,40}\sto"
    r"|address(?:\sis|:)?|home\sis|moved\s(?:in)?to|reach\s\w{2,4}\sat|c/o)\s$"
)
_UNIT_BEFORE = r"(?:(?:flat|apt|apartment|unit|room|suite|no\.?|number)\s?\d{0,4}[a-z]?,?\s)"
_OLD_HOUSE = re.compile(rf"(?<!\w)(?P<unit>{_UNIT_BEFORE})?the\s(?:{_OLD}\s)?{_FORMER}(?!\w)")
_BEHIND_HOUSE = re.compile(
    r",?\s(?:[a-z][\w'’-]{2,20}\s){1,2}(?:lane|road|street|rd|st|row|hill|close|way|drive|avenue"
    r"|park|green|terrace)(?!\w)"
)
_CAP = r"[A-ZÁÉÍÓÚÑ][\w'’]{1,20}"
_LINKS = r"(?:(?:de|del|la|las|los|el|y)\s){0,2}"
_CAPITALS = rf"{_LINKS}{_CAP}(?:\s{_LINKS}{_CAP}){{0,3}}"
_FARM = (
    r"(?:[Vv]ereda|[Ff]inca|[Qq]uinta|[Hh]acienda|[Cc]aser[ií]o|[Pp]araje|[Rr]ancher[ií]a|[Ff]undo"
    r"|[Pp]arcela|[Cc]ortijo|[Ee]stancia"
    r"|[Pp]redio|[Rr]ecinto|[Cc]omunidad|[Ee]jido|[Cc]hacra|[Cc]haco|[Ll]ote|[Vv]illa|[Cc]asa"
    r"|[Rr]ancho|[Mm]as[ií]a|[Pp]olígono)"
)
_WAY_ES = (
    r"(?:[Cc]alle|[Cc]allej[oó]n|[Aa]venida|[Aa]v\.|[Pp]asaje|[Cc]amino|[Tt]ransversal|[Vv]ereda"
    r"|[Ss]ector|[Mm]anzana|[Ss]enda"
    r"|[Pp]rivada|[Cc]errada|[Tt]raves[ií]a|[Pp]laza|[Cc]uesta|[Rr]onda|[Aa]ndador|[Cc]orredor"
    r"|[Pp]rolongaci[oó]n)"
)
#: Two parts of one address behind each other: "vereda X, finca Y", "quinta X, calle Y".
_PAIRED = re.compile(
    rf"(?<!\w)(?:{_FARM}|{_WAY_ES})\s{_CAPITALS},\s(?:la\s)?(?:{_FARM}|{_WAY_ES})\s{_CAPITALS}"
)
_PART_OF_HOUSE = (
    r"(?:bajo|piso|portal|puerta|escalera|esc\.?|interior|int\.?|apto\.?|apartamento|depto\.?"
    r"|casa|local|bloque|planta|[aá]tico)"
)
_WAY_AND_PART = re.compile(
    rf"(?<!\w){_WAY_ES}\s{_CAPITALS}(?:,\s{_PART_OF_HOUSE}(?:\s(?:\d{{1,4}}[A-Za-z]?|[A-Z])(?!\w)"
    rf"|(?=[,.;\n]))){{1,3}}"
)
_KILOMETRE = re.compile(
    r"(?<!\w)(?:[Kk]m\.?|[Kk]il[oó]metro)\s\d{1,4}(?:[.,+]\d{1,3})?,?\s(?:de\s|por\s|en\s)?(?:la\s|el\s)?"
    r"(?:carretera|autopista|autov[ií]a|ruta|v[ií]a|camino|troncal|panamericana)(?:\s(?:vieja"
    r"|nacional|federal|antigua|interamericana|panamericana|austral|central|norte|sur))?"
    rf"(?:\s(?:a|de|hacia|que\sva\sa|al)\s{_CAPITALS})?"
)


def premises(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for pattern in (_PREMISES, _NUMBER_PREFIX, _GRID, _SPANISH_PLAIN):
        for match in pattern.finditer(text):
            if pattern is not _PREMISES or _is_premises(reading, match.group(), match.start()):
                yield _address(match.start(), match.end())
    by_start = {word.start: word for word in reading.words}
    for match in _NUMBER_AND_NAME.finditer(text):
        if reading.has_case and _is_house(reading, match, by_start):
            yield _address(match.start(), match.end("name"))
    for match in _NAME_AND_NUMBER.finditer(text):
        cued = _ADDRESS_CUE.search(text[max(0, match.start() - 45) : match.start()])
        short = len(match.group("number")) < 4 or reading.language == "es"
        if short and reading.has_case and cued and _is_way(by_start.get(match.start())):
            yield _address(match.start(), match.end("number"))
    for match in _BUILDING.finditer(text):
        cued = _ADDRESS_CUE.search(text[max(0, match.start() - 45) : match.start()])
        if cued or text[max(0, match.start() - 2) : match.start()].startswith(","):
            yield _address(match.start(), match.end())
    for match in _PLAIN_NUMBERED.finditer(text):
        way = match.group("way").lower()
        if (way in _WAYS or meant_cue(way, has_capital=True) in _WAYS) and _is_plain(match.group()):
            yield _address(match.start(), match.end())
    yield from _dwellings(reading)
    yield from _abroad(reading)


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


def _is_plain(written: str) -> bool:
    return _PLAIN_STOPS.search(written) is None and len(written.split()) > 2


def _dwellings(reading: Reading) -> Iterator[Span]:
    for match in _OLD_HOUSE.finditer(reading.lowered):
        behind = _BEHIND_HOUSE.match(reading.lowered, match.end())
        before = reading.lowered[max(0, match.start() - 70) : match.start()]
        at_home = match.group().endswith(" house") and before.endswith(" at ")
        if (
            match.group("unit")
            or at_home
            or (_LIVED_IN.search(before) and (behind or _ends(reading.text, match.end())))
        ):
            yield _address(match.start(), behind.end() if behind else match.end())
    for pattern in (_PAIRED, _WAY_AND_PART, _KILOMETRE):
        for match in pattern.finditer(reading.text):
            yield _address(match.start(), match.end())


def _ends(text: str, end: int) -> bool:
    """Whether a clause ends here, or a conjunction follows: the house is meant, and not "the mill town"."""
    return (
        re.match(r"\s?(?:[,.;!?)\n]|$|(?:and|but|in|near|so|cos|because|with)\b)", text[end : end + 9])
        is not None
    )


def _address(start: int, end: int) -> Span:
    return Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "street")


def _abroad(reading: Reading) -> Iterator[Span]:
    """Streets of other countries: "Bahnhofweg 12", "14 rue des Tilleuls", "via Roma 3", "RD 4"."""
    for pattern in (_COMPOUND, _ROMANCE):
        for match in pattern.finditer(reading.text):
            yield _address(match.start(), match.end())
