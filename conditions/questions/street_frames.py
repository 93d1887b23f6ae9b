"""Streets that are a number, a route, a crossing or one word behind a shop; houses named in other tongues.

Promise: a word of place, work or living stands before them; a date, a grade, a floor and a round are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .employers import KNOWN_EMPLOYERS
from .governors import GOVERNING
from .kind_words import COMPANY_TAILS, HOSPITAL_TAILS, SCHOOL_TAILS, WORKPLACES
from .lexicon import Known
from .reading import Reading, Word
from .spans import Confidence, Kind, Span
from .tables import words

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\w{0,7}|month"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
_KIND = r"(?:\s(?:street|st|avenue|ave|av|road|rd|place|pl|floor)(?!\w)\.?)?"
_NUMBERED = re.compile(
    rf"\b(?:on|off|at|by|near|along|down|up)\s(?P<street>{_ORDINAL}{_KIND}(?:\s(?:and|&)\s[A-Za-z]{{3,14}}(?!\w))?)"
    rf"(?!\w|\s(?:of|{_MONTHS}|grade|floor|round|cycle|day|week|visit|attempt|year|dose|infusion|time|try|line|birthday"
    rf"|percentile|scan|surgery|operation|month|trimester|appointment|medication|drug)\b)",
    re.IGNORECASE,
)
_CROSSING = re.compile(
    rf"\b(?:on|at|near|by|off|of|in|to)\s(?P<street>(?P<name>[A-Za-z]{{3,14}}(?:\s[A-Za-z]{{4,14}})?)\s(?:and|&|con|y)"
    rf"\s{_ORDINAL}{_KIND})(?!\w|\s(?:of|{_MONTHS})\b)",
    re.IGNORECASE,
)
_CORNER = re.compile(
    r"\b(?:corner\sof|esquina\s(?:de|con)|entre)\s(?P<street>[A-ZÁÉÍÓÚÑ]\w{2,18}(?:\s[A-Z]\w{1,18})?\s(?:and|&|y|con)"
    r"\s[A-ZÁÉÍÓÚÑ]\w{2,18})"
)
_ROUTE = re.compile(
    r"\b(?:on|off|along|near|by|at|down|up|en|sobre|por|de)\s(?:the\s|la\s|el\s)?"
    r"(?P<street>(?:(?:us|state|county|rural|old)\s)?(?:route|rte|rt|highway|hwy|interstate|ruta|carretera|autopista"
    r"|autov[ií]a|panamericana|county\sroad|farm\sroad|state\sroad|exit|junction)\s(?:no\.?\s|n[º°]\s|nacional\s)?#?\d{1,4}[A-Za-z]?"
    r"(?:\s(?:north|south|east|west|km\.?\s\d{1,4}|kil[oó]metro\s\d{1,4}))?|I-\d{1,3}|[AN]-?\d{1,4}(?=[\s,.]))(?!\w)",
    re.IGNORECASE,
)
_SPANISH = re.compile(
    r"\b(?:en|a)\s(?P<street>(?:la|el|las|los)\s[^\W\d_]{4,18}(?:\s(?:de\s|del\s)?[^\W\d_]{4,18})?,?\s(?:n[º°]\s?)?\d{1,4})"
    r"(?!\w|[.,]\d|\s?(?:a[nñ]os|meses|semanas|d[ií]as|horas|veces|mg|ml|kilos|personas|habitantes|%|por|minutos|km)\b)",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:viv[eoi]\w{0,4}|domicilio|direcci[oó]n|mud\w{2,5}|casa|piso|sola?)\s(?:\w{2,10}\s){0,2}$", re.I
)
_HOUSE = (
    r"(?:T[yŷ]|Tyddyn|Plas|Bryn|Heol|Ffordd|Stryd|Maes|L[oô]n|Clos|Cwrt|Rhodfa|Hafod|Hendre|Pant|Nant|Bwthyn|Llys|Cae"
    r"|Teach|Tigh|B[oó]thar|Sr[aá]id|Ascaill|Lios|Cnoc|Taigh|Dun|D[uù]n|Creag|Baile|Gleann|Casa|Finca|Cortijo"
    r"|Caser[ií]o|Mas[ií]a|Mas|Pazo|Quinta|Can|Cal|Chalet|Rancho|Hacienda|Parador|Etxe|Casita|Cas[ae]r[ií]o)"
)
_NAMED = (
    rf"{_HOUSE}(?:\s(?:y|yr|an|na|nan|de|del|la|las|los|el)){{0,2}}(?:\s[A-ZŶÁÉÍÓÚÑ][\w'’]{{1,18}}){{1,2}}"
)
_HOUSES = re.compile(rf"(?<!\w){_NAMED}(?:,\s{_NAMED})?(?!\w)")
_ADDRESSED = re.compile(
    r"\b(?:address|addr|adress|live\s(?:at|in)|living\s(?:at|in)|home\sis|moved\sto|direcci[oó]n|domicilio|viv[oe]\sen"
    r"|vivimos\sen|env[ií]\w{1,6}|post|send)\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
_CODE_BEHIND = re.compile(r",?\s(?:[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}|\d{5}|[A-Z]\d{2}\s?\w{4})(?!\w)")
#: What many streets of towns are called by one word.
_ONE_WORD = words(
    """
    maple elm oak main pine cedar walnut chestnut park church market broadway washington lincoln jefferson
    madison franklin jackson lexington linden spruce birch willow magnolia delancey sunset canal bridge mill
    union central grand state water high front center spring vine cherry wilshire bourbon michigan
    monroe adams clark halsted ashland dearborn peachtree colfax fulton prospect mulberry poplar sycamore
    hickory laurel
    """
)
_SPANISH_ONE_WORD = words(
    "reforma insurgentes corrientes castellana apoquindo rivadavia larco abancay serrano larios"
)
_PREMISES = (COMPANY_TAILS | HOSPITAL_TAILS | SCHOOL_TAILS | WORKPLACES) - words(
    "works work electric company home co united group"
) | words(
    """
    home house store shop clinic pharmacy school church station bar diner deli apartment place branch
    nursery one flat library market bodega gym salon mosque temple daycare restaurant laundromat motel
    barbershop bookshop corner kiosk cinema
    """
)
_REACH = 5


def framed_streets(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for pattern in (_NUMBERED, _CROSSING):
        for match in pattern.finditer(text):
            start, end = match.span("street")
            name = match.groupdict().get("name") or ""
            plain = any(part in cues.FUNCTION for part in name.lower().split())
            if not plain and (pattern is _CROSSING or _is_of_a_place(reading, match.start())):
                yield _street(start, end)
    for match in _ROUTE.finditer(text):
        yield _street(*match.span("street"))
    for match in _CORNER.finditer(text):
        starts = [word for word in reading.words if match.start("street") <= word.start < match.end("street")]
        if not all(word.known(Known.TOWN) for word in starts if word.has_capital):
            yield _street(*match.span("street"))
    for match in _SPANISH.finditer(text):
        if reading.language == "es" and _LIVES.search(text[max(0, match.start() - 40) : match.start()]):
            yield _street(*match.span("street"))
    for match in _HOUSES.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        coded = _CODE_BEHIND.match(text, match.end()) is not None
        if reading.has_case and (coded or "," in match.group() or _ADDRESSED.search(before)):
            yield _street(match.start(), match.end())
    for word in reading.words:
        if _is_one_word(reading, word):
            yield _street(word.start, word.end)


def _street(start: int, end: int) -> Span:
    return Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "street")


def _is_of_a_place(reading: Reading, start: int) -> bool:
    """Whether a shop, a house, or living or working somewhere is spoken of right before."""
    before = [word for word in reading.words if word.start < start][-_REACH:]
    for word in reversed(before):
        if "." in word.gap or "," in word.gap or "\n" in word.gap:
            before = before[before.index(word) :]
            break
    told = any(_is_premises(reading, word.index) or GOVERNING.get(word.key) is Kind.PLACE for word in before)
    working = any(GOVERNING.get(word.key) is Kind.EMPLOYER for word in before)
    return told or (working and any(word.key in ("the", "a", "an") for word in before))


def _is_one_word(reading: Reading, word: Word) -> bool:
    """ "the group home on maple", "el vips de reforma"."""
    before, after = reading.key(word.index - 1), reading.at(word.index + 1)
    ends = after is None or bool(after.gap.strip(" \t")) or after.key in cues.FUNCTION | cues.VERBS
    ends = ends or (after is not None and after.key.endswith(("s", "ed")))
    if word.key in _SPANISH_ONE_WORD:
        led = before in ("de", "en", "sobre") and reading.key(word.index - 3) in ("el", "la", "un", "una")
        return (
            led
            and reading.key(word.index - 2) not in ("trabajo", "plan", "obra", "calle")
            and not word.is_medical
        )
    if word.key not in _ONE_WORD or before not in ("on", "off") or not ends:
        return False
    return _is_premises(reading, word.index - 2)


def _is_premises(reading: Reading, place: int) -> bool:
    return reading.key(place) in _PREMISES or reading.key(place) in KNOWN_EMPLOYERS
