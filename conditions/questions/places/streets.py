"""Streets by a word for one, by a number, a route, a crossing or a kilometre, in the order of each country.

Promise: a dose, an age, a date, a grade, a floor and a round are none; all patterns are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.kind_words import COMPANY_TAILS, HOSPITAL_TAILS, SCHOOL_TAILS, WORKPLACES
from ..vocabularies.tables import words
from ..words.governors import GOVERNING
from ..words.lexicon import Known
from ..words.listed_institutions import by_itself
from ..words.reading import Reading, Word

_NAME = r"(?:[^\W\d_][\w'’.-]{0,25}|\d{1,3}(?:st|nd|rd|th))"
_SURE_STREET = (
    r"(?:street|road|lane|avenue|boulevard|crescent|terrace|highway|parkway|cul-de-sac|mews|turnpike"
    r"|strasse|rd|ave|blvd|hwy|pkwy|cres|ln)"
)
_STREET = (
    rf"(?:{_SURE_STREET}|st|drive|dr|court|ct|way|close|place|pl|gardens?|grove|hill|park|row|square|sq"
    rf"|walk|rise|view|circle|cir|trail"
    r"|green|wharf|quay|villas|loop|alley|plaza|route|pike|bend|ridge|run|heights|mount|parade|path"
    r"|cottages?)"
)
_FLAT = r"(?:(?:flat|apt|apartment|unit|suite|ste|room|rm|floor|fl)\.?\s?#?\s?\d{0,5}[A-Za-z]?(?!\w))"
_HOUSE = r"\d{1,5}(?:\s?[-–/]\s?\d{1,5})?[A-Za-z]?"
_ENGLISH = re.compile(
    rf"(?<![\w.,/-])(?:{_FLAT},?\s{{1,2}})?{_HOUSE},?\s{{1,2}}(?:(?:north|south|east|west|n|s|e|w|the|old"
    rf"|new|st)\.?\s)?"
    rf"(?:{_NAME}\s){{1,3}}{_STREET}(?!\w)\.?(?:,?\s{{1,2}}(?:{_FLAT}|\#\s?\d{{1,5}}))?",
    re.IGNORECASE,
)
_LIVE_ON = re.compile(
    rf"\b(?:on|in|at|off|down|near|of)"
    rf"\s(?P<street>(?:the\s)?(?:[A-Z][\w'’.-]{{1,25}}\s){{1,3}}"
    rf"(?:(?i:{_SURE_STREET})|Street|St|Drive|Close|Court|Grove|Gardens|Way)(?!\w))"
)
_LIVE_ON_PLAIN = re.compile(
    rf"\b(?:live|lives|lived|living|house|home|address|moved|flat)\s(?:is\s|to\s|was\s)?(?:on|in|at|off"
    rf"|is)\s(?P<street>(?:the\s)?(?:{_NAME}\s){{1,3}}{_SURE_STREET}(?!\w))",
    re.IGNORECASE,
)
_RURAL = re.compile(
    r"(?<!\w)(?:rural\sroute|r\.?\s?r\.?|rfd|hc"
    r"|star\sroute)\s?#?\s?\d{1,4}(?:,?\s?box\s?#?\s?\d{1,6}[A-Za-z]?)?(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<![\w/])(?:calle|carrera|avenida|av\.?|cra\.?|cl\.|transversal"
    r"|diagonal)\s\d{1,3}[A-Za-z]?(?:\s(?:bis|sur|norte|este|oeste)){0,2}"
    r"(?:\s?(?:\#|n[º°o]\.?|con)\s?\d{1,4}[A-Za-z]?(?:\s?[-–]\s?(?:\d{1,4}[A-Za-z]{0,2}"
    r"|[A-Za-z]{1,2}))?)?(?!\w)"
    r"(?:,?\s(?:casa|int(?:erior|\.)|apto\.?|apartamento|torre|manzana|mz\.?|lote|bloque|edificio"
    r"|piso)\s?\w{1,12}){0,3}",
    re.IGNORECASE,
)
_FLAT_ALONE = re.compile(
    r"(?<!\w)(?:flat|apt|apartment|suite)\.?\s?#?\s?\d{1,5}[A-Za-z]?(?!\w)", re.IGNORECASE
)
_WAY = (
    r"(?:calle|c/|c\.|cl\.|avenida|avda?\.?|av\.|plaza|pza\.?|pl\.|paseo|p[º°]|camino|cmno\.?|carretera"
    r"|ctra\.?|ronda|traves[ií]a|callej[oó]n|calz(?:ada|\.)"
    r"|bulevar|blvd\.?|cuesta|glorieta|rambla|carrer|rua|r[uú]a|pasaje|psje\.?|prolongaci[oó]n|prol\."
    r"|jir[oó]n|jr\.|carrera|cra\.?|diagonal|transversal|urbanizaci[oó]n|urb\.?|pol[ií]gono|v[ií]a)"
)
_WAY_WORD = r"(?:[^\W\d_][\w'’.-]{0,25}|n[º°]|\d{1,3}(?=\s(?:de\s|bis\s|sur|norte|#|con)))"
_WAY_NAME = rf"(?:{_WAY_WORD}\s){{0,6}}{_WAY_WORD}\s?"
_SPANISH = re.compile(
    rf"(?<![\w/])(?:(?:en\s)?la\s)?{_WAY}(?:\s|(?<=[./º°])){_WAY_NAME}(?:,\s?|\s)?(?:n[uú]mero"
    rf"|n[uú]m\.?|n[º°o]\.?"
    rf"|\#|s/n|no\.|kil[oó]metro|km\.?)?\s?"
    r"(?:\d{1,5}(?:\s?bis)?[A-Za-z]?(?!\w)|s/n|sin\sn[uú]m(?:ero(?!\w)|\.))"
    r"(?:\s?[-–#]\s?\d{1,4}(?!\w))?"
    r"(?:,?\s{0,2}(?:\d{1,2}\s?[º°ª.]{1,2}\s?(?:[A-Za-z](?!\w)|izq(?:uierda|da)?\.?|dcha?\.?|derecha"
    r"|izda\.?|\d[ª°]?)?|piso\s\d{1,2}(?:\s?[º°])?(?:\s?[A-Z](?!\w))?|puerta\s\w{1,3}|portal\s\w{1,3}"
    r"|bajo(?:\s[A-Z](?!\w))?|[aá]tico|int(?:erior|\.)?\s\w{1,4}|dpto\.?\s\w{1,4}|depto\.?\s\w{1,4}"
    r"|departamento\s\w{1,4}|esc(?:alera|\.)?\s\w{1,3}|\d{1,2}\s?-?\s?[A-Z](?!\w))){0,4}",
    re.IGNORECASE,
)
_SPANISH_CAPITAL = re.compile(
    r"\b(?P<street>(?:[Cc]alle|C/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Rr]onda|[Cc]arretera"
    r"|[Rr]ambla|[Tt]raves[ií]a|[Uu]rbanizaci[oó]n|[Cc]olonia|[Cc]ol\.)\s(?:(?:de|del|la|las|los|el"
    r"|y)\s){0,3}[A-ZÁÉÍÓÚÑ][\w'’.-]{1,25}"
    r"(?:\s(?:(?:de|del|la|las|los|el|y)\s){0,2}[A-ZÁÉÍÓÚÑ][\w'’.-]{1,25}){0,4})"
)
_LIVE_CALLE = re.compile(
    r"\b(?:viv\w{1,4}|domicilio|direcci[oó]n|casa|piso)\s(?:est[aá]\s|es\s)?(?:en\s)?(?:la\s"
    r"|el\s)?(?P<street>(?:calle|avenida|avda|plaza|paseo|camino|ronda|carretera|colonia"
    r"|urbanizaci[oó]n)\s(?:(?:de|del|la|las|los|el)\s){0,3}[^\W\d_]{3,25})",
    re.IGNORECASE,
)
_NO_STREET = re.compile(
    r"\b(?:years?|months?|weeks?|days?|mg|ml|mcg|times?|percent|of|in|on|the\s(?:right|best|only|same"
    r"|other)|and|or|old|hours?|minutes?|cases?|people|children|at|was|is|has|to|for|with|a|my|from|per|kg"
    r"|we|i|he|she|they|you|it|both|still|can|never|now|lives|living|so|but|then|when)\b",
    re.IGNORECASE,
)
#: "28 November Dr Heng": a day and its month, unless the word behind is surely one of a street.
_DAY_AND_MONTH = re.compile(
    r"^(?:0?[1-9]|[12]\d|3[01])\s(?:january|february|march|april|may|june|july|august|september|october|november"
    rf"|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s(?!{_SURE_STREET}(?!\w))",
    re.IGNORECASE,
)
_WORD_BETWEEN = re.compile(
    r"\b(?:tiene|tengo|hace|desde|est[aá]|fue|con|por|para|que|oral|a[nñ]os|meses|mg|dosis|muerta|com[uú]n"
    r"|sintom\w{1,9}|toma|de\shace)\b",
    re.IGNORECASE,
)
_VAGUE_WAYS = re.compile(
    r"^(?:(?:en\s)?la\s)?(?:v[ií]a|cuesta|diagonal|carrera|transversal|camino|c\.|pl\.|c[l]\.)\s",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\w{0,7}|month"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
_KIND_OF_STREET = r"(?:\s(?:street|st|avenue|ave|av|road|rd|place|pl|floor)(?!\w)\.?)?"
_ORDINAL_STREET = re.compile(
    rf"\b(?:on|off|at|by|near|along|down|up)\s(?P<street>{_ORDINAL}{_KIND_OF_STREET}(?:\s(?:and"
    rf"|&)\s[A-Za-z]{{3,14}}(?!\w))?)"
    rf"(?!\w|\s(?:of|{_MONTHS}|grade|floor|round|cycle|day|week|visit|attempt|year|dose|infusion"
    rf"|time|try|line|birthday"
    rf"|percentile|scan|surgery|operation|month|trimester|appointment|medication|drug)\b)",
    re.IGNORECASE,
)
_CROSSING = re.compile(
    rf"\b(?:on|at|near|by|off|of|in"
    rf"|to)\s(?P<street>(?P<name>[A-Za-z]{{3,14}}(?:\s[A-Za-z]{{4,14}})?)\s(?:and|&|con|y)"
    rf"\s{_ORDINAL}{_KIND_OF_STREET})(?!\w|\s(?:of|{_MONTHS})\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:corner\sof|esquina\s(?:de|con)"
    r"|entre)\s(?P<street>[A-ZÁÉÍÓÚÑ]\w{2,18}(?:\s[A-Z]\w{1,18})?\s(?:and|&|y|con)"
    r"\s[A-ZÁÉÍÓÚÑ]\w{2,18})"
)
_ROUTE = re.compile(
    r"\b(?:on|off|along|near|by|at|down|up|en|sobre|por|de)\s(?:the\s|la\s|el\s)?"
    r"(?P<street>(?:(?:us|state|county|rural|old)\s)?(?:route|rte|rt|highway|hwy|interstate|ruta"
    r"|carretera|autopista"
    r"|autov[ií]a|panamericana|county\sroad|farm\sroad|state\sroad|exit|junction)\s(?:no\.?\s"
    r"|n[º°]\s|nacional\s)?#?\d{1,4}[A-Za-z]?"
    r"(?:\s(?:north|south|east|west|km\.?\s\d{1,4}|kil[oó]metro\s\d{1,4}))?|I-\d{1,3}"
    r"|[AN]-?\d{1,4}(?=[\s,.]))(?!\w)",
    re.IGNORECASE,
)
_ARTICLE_AND_NUMBER = re.compile(
    r"\b(?:en|a)\s(?P<street>(?:la|el|las|los)\s[^\W\d_]{4,18}(?:\s(?:de\s"
    r"|del\s)?[^\W\d_]{4,18})?,?\s(?:n[º°]\s?)?\d{1,4})"
    r"(?!\w|[.,]\d|\s?(?:a[nñ]os|meses|semanas|d[ií]as|horas|veces|mg|ml|kilos|personas|habitantes"
    r"|%|por|minutos|km)\b)",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:viv[eoi]\w{0,4}|domicilio|direcci[oó]n|mud\w{2,5}|casa|piso|sola?)\s(?:\w{2,10}\s){0,2}$", re.I
)
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
_SHOPS = (COMPANY_TAILS | HOSPITAL_TAILS | SCHOOL_TAILS | WORKPLACES) - words(
    "works work electric company home co united group"
) | words(
    """
    home house store shop clinic pharmacy school church station bar diner deli apartment place branch
    nursery one flat library market bodega gym salon mosque temple daycare restaurant laundromat motel
    barbershop bookshop corner kiosk cinema
    """
)
_REACH = 5


def streets(reading: Reading) -> Iterator[Span]:
    """Streets of every form that a word, a number or a frame tells."""
    yield from _with_words(reading)
    yield from _framed(reading)


def _with_words(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for pattern in (
        _ENGLISH,
        _LIVE_ON,
        _LIVE_ON_PLAIN,
        _SPANISH,
        _SPANISH_CAPITAL,
        _LIVE_CALLE,
        _RURAL,
        _NUMBERED,
        _FLAT_ALONE,
    ):
        for match in pattern.finditer(text):
            start, end = match.span("street") if "street" in pattern.groupindex else match.span()
            if pattern is _ENGLISH and not _is_street(match.group(), reading):
                continue
            if pattern is _SPANISH and not _is_way(match.group()):
                continue
            yield Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "street")


def _is_street(matched: str, reading: Reading) -> bool:
    """ "12 Mill Lane" is one, "5 years of the same way" and "28 May, Dr Heng" are none."""
    return _NO_STREET.search(matched) is None and _DAY_AND_MONTH.match(matched) is None


def _is_way(matched: str) -> bool:
    if _WORD_BETWEEN.search(matched):
        return False
    return (
        not _VAGUE_WAYS.match(matched)
        or re.search(r"#|n[º°]|,\s?\d|n[uú]mero|[A-ZÁÉÍÓÚ][a-z]+\s\d", matched) is not None
    )


def _framed(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for pattern in (_ORDINAL_STREET, _CROSSING):
        for match in pattern.finditer(text):
            start, end = match.span("street")
            name = match.groupdict().get("name") or ""
            plain = any(part in cues.FUNCTION for part in name.lower().split())
            if not plain and (pattern is _CROSSING or _is_of_a_place(reading, match.start())):
                yield _street(start, end)
    for match in _ROUTE.finditer(text):
        yield _street(*match.span("street"))
    for match in _BETWEEN.finditer(text):
        starts = [word for word in reading.words if match.start("street") <= word.start < match.end("street")]
        if not all(word.known(Known.TOWN) for word in starts if word.has_capital):
            yield _street(*match.span("street"))
    for match in _ARTICLE_AND_NUMBER.finditer(text):
        if reading.language == "es" and _LIVES.search(text[max(0, match.start() - 40) : match.start()]):
            yield _street(*match.span("street"))
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
    told = any(_is_shop(reading, word.index) or GOVERNING.get(word.key) is Kind.PLACE for word in before)
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
    return _is_shop(reading, word.index - 2)


def _is_shop(reading: Reading, place: int) -> bool:
    return reading.key(place) in _SHOPS or by_itself(reading.key(place), Kind.EMPLOYER) is not None
