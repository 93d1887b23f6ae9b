"""Houses named after what they were, farms on tracks, and what stands beside an address.

Promise: a house needs a unit, a street or a word of living before or behind it; all patterns are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import Reading
from .spans import Confidence, Kind, Span
from .tables import words

_HOUSE = (
    r"(?:dairy|tannery|bakery|bakehouse|forge|smithy|rectory|vicarage|manse|parsonage|presbytery|mill|barn|stables?|byre"
    r"|school\s?house|schoolhouse|chapel|bungalow|cottages?|lodge|gatehouse|coach\shouse|granary|maltings|brewery|creamery"
    r"|post\soffice|police\s(?:house|station)|station\shouse|signal\sbox|lighthouse|coastguard(?:\scottages?)?|toll\shouse"
    r"|boat\s?house|farmhouse|farm|grange|oast(?:\shouse)?|kiln|pump\shouse|laundry|workhouse|engine\shouse|ferry\shouse"
    r"|weaver'?s?\scottages?|foundry|ropeworks|ropery|ice\shouse|gas\s?works|fire\sstation|court\shouse|customs\shouse"
    r"|malt\s?house|tithe\sbarn|dovecote|orangery|sawmill|woolshed|shearers'?\squarters|homestead|caravan|annexe?|croft"
    r"|priory|abbey|nunnery|convent|(?:pier|harbour|lock|bridge|quarry|gate|garden|dower|glebe|well|tower)\shouse)"
)
_OLD = r"(?:old|former|converted|new|wee|big|little|upper|lower|white|red|stone)"
_LIVING = re.compile(
    r"\b(?:liv(?:e|es|ing|ed)(?:\s\w{2,10}){0,2}\s(?:at|in)|(?:she|he|we|they|i)['’]?\s?(?:s|m|re|is|am|are|was|were)\sat"
    r"|(?:post|mail|send|sent|posted|deliver\w{0,3}|write|letters?|booklets?|leaflets?|parcels?|forward\w{0,3})\b[^.!?\n]{0,40}\sto"
    r"|address(?:\sis|:)?|home\sis|moved\s(?:in)?to|reach\s\w{2,4}\sat|c/o)\s$"
)
_UNIT = r"(?:(?:flat|apt|apartment|unit|room|suite|no\.?|number)\s?\d{0,4}[a-z]?,?\s)"
_OLD_HOUSE = re.compile(rf"(?<!\w)(?P<unit>{_UNIT})?the\s(?:{_OLD}\s)?{_HOUSE}(?!\w)")
_BEHIND_HOUSE = re.compile(
    r",?\s(?:[a-z][\w'’-]{2,20}\s){1,2}(?:lane|road|street|rd|st|row|hill|close|way|drive|avenue|park|green|terrace)(?!\w)"
)
_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w'’]{1,20}"
_SMALL = r"(?:(?:de|del|la|las|los|el|y)\s){0,2}"
_CAPITALS = rf"{_SMALL}{_CAPITAL}(?:\s{_SMALL}{_CAPITAL}){{0,3}}"
_RURAL = (
    r"(?:[Vv]ereda|[Ff]inca|[Qq]uinta|[Hh]acienda|[Cc]aser[ií]o|[Pp]araje|[Rr]ancher[ií]a|[Ff]undo|[Pp]arcela|[Cc]ortijo|[Ee]stancia"
    r"|[Pp]redio|[Rr]ecinto|[Cc]omunidad|[Ee]jido|[Cc]hacra|[Cc]haco|[Ll]ote|[Vv]illa|[Cc]asa|[Rr]ancho|[Mm]as[ií]a|[Pp]olígono)"
)
_WAY = (
    r"(?:[Cc]alle|[Cc]allej[oó]n|[Aa]venida|[Aa]v\.|[Pp]asaje|[Cc]amino|[Tt]ransversal|[Vv]ereda|[Ss]ector|[Mm]anzana|[Ss]enda"
    r"|[Pp]rivada|[Cc]errada|[Tt]raves[ií]a|[Pp]laza|[Cc]uesta|[Rr]onda|[Aa]ndador|[Cc]orredor|[Pp]rolongaci[oó]n)"
)
#: Two parts of one address behind each other: "vereda X, finca Y", "quinta X, calle Y".
_PAIRED = re.compile(rf"(?<!\w)(?:{_RURAL}|{_WAY})\s{_CAPITALS},\s(?:la\s)?(?:{_RURAL}|{_WAY})\s{_CAPITALS}")
_PART_OF_HOUSE = (
    r"(?:bajo|piso|portal|puerta|escalera|esc\.?|interior|int\.?|apto\.?|apartamento|depto\.?"
    r"|casa|local|bloque|planta|[aá]tico)"
)
_WAY_AND_PART = re.compile(
    rf"(?<!\w){_WAY}\s{_CAPITALS}(?:,\s{_PART_OF_HOUSE}(?:\s(?:\d{{1,4}}[A-Za-z]?|[A-Z])(?!\w)|(?=[,.;\n]))){{1,3}}"
)
_KILOMETRE = re.compile(
    r"(?<!\w)(?:[Kk]m\.?|[Kk]il[oó]metro)\s\d{1,4}(?:[.,+]\d{1,3})?,?\s(?:de\s|por\s|en\s)?(?:la\s|el\s)?"
    r"(?:carretera|autopista|autov[ií]a|ruta|v[ií]a|camino|troncal|panamericana)(?:\s(?:vieja|nacional|federal|antigua|interamericana|panamericana|austral|central|norte|sur))?"
    rf"(?:\s(?:a|de|hacia|que\sva\sa|al)\s{_CAPITALS})?"
)
_BESIDE = re.compile(
    r",?\s(?:junto|frente|enfrente|detr[aá]s|al\slado|a\sespaldas|a\sun\scostado|diagonal|contiguo)\s(?:de\s|a\s|con\s)?"
    r"(?:del?|al|a|la|el|los|las)(?:\s(?:la|el|los|las))?\s[^\W\d_]{3,20}(?:\s(?:de|del)\s(?:la\s)?[^\W\d_]{3,20})?",
    re.IGNORECASE,
)
#: The first half of a British postcode: the letters of its areas with two letters, and one or two figures.
_HALF = re.compile(r"(?P<area>[A-Z]{2})(?P<figures>\d{1,2})[A-Z]?(?![\w-]|\s\d[A-Z]{2})")
_AREAS = words(
    """
    AB AL BA BB BD BH BL BN BR BS BT CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN
    EX FK FY GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG
    NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF
    TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE
    """
)
_IN = re.compile(r"\b(?:in|near|around|round|postcode|area)\s$")


def dwellings(reading: Reading) -> Iterator[Span]:
    for match in _OLD_HOUSE.finditer(reading.lowered):
        behind = _BEHIND_HOUSE.match(reading.lowered, match.end())
        before = reading.lowered[max(0, match.start() - 70) : match.start()]
        at_home = match.group().endswith(" house") and before.endswith(" at ")
        if (
            match.group("unit")
            or at_home
            or (_LIVING.search(before) and (behind or _ends(reading.text, match.end())))
        ):
            yield _address(match.start(), behind.end() if behind else match.end())
    for pattern in (_PAIRED, _WAY_AND_PART, _KILOMETRE):
        for match in pattern.finditer(reading.text):
            yield _address(match.start(), match.end())


def beside(reading: Reading, found: list[Span]) -> Iterator[Span]:
    """What an address is said to stand by, and half a postcode behind it."""
    for span in found:
        match = _BESIDE.match(reading.text, span.end) if reading.language == "es" else None
        if match:
            yield _address(span.start, match.end())
    for match in _HALF.finditer(reading.text):
        before = reading.text[max(0, match.start() - 12) : match.start()]
        addressed = any(0 < match.start() - span.end < 4 for span in found)
        placed = len(match.group("figures")) == 2 and _IN.search(before) is not None
        if match.group("area") in _AREAS and (addressed or placed):
            yield Span(match.start(), match.end(), Kind.ADDRESS, Confidence.PROPOSED, "postcode")


def _address(start: int, end: int) -> Span:
    return Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "street")


def _ends(text: str, end: int) -> bool:
    """Whether a clause ends here, or a conjunction follows: the house is meant, and not "the mill town"."""
    return (
        re.match(r"\s?(?:[,.;!?)\n]|$|(?:and|but|in|near|so|cos|because|with)\b)", text[end : end + 9])
        is not None
    )
