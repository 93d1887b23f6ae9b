"""Postal addresses: house and street, post boxes and postal codes, in English and Spanish forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexicon import Known
from .reading import Reading, Word
from .regions import LARGE_WORDS, STATE_CODES
from .spans import Confidence, Kind, Span

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
    r"(?:\s?(?:\#|n[º°o]\.?|con)\s?\d{1,4}[A-Za-z]?(?:\s?[-–]\s?(?:\d{1,4}[A-Za-z]{0,2}|[A-Za-z]{1,2}))?)?(?!\w)"
    r"(?:,?\s(?:casa|int(?:erior|\.)|apto\.?|apartamento|torre|manzana|mz\.?|lote|bloque|edificio|piso)\s?\w{1,12}){0,3}",
    re.IGNORECASE,
)
_FLAT_ALONE = re.compile(
    r"(?<!\w)(?:flat|apt|apartment|suite)\.?\s?#?\s?\d{1,5}[A-Za-z]?(?!\w)", re.IGNORECASE
)
_BOX = re.compile(
    r"(?<!\w)(?:p\.?\s?o\.?\s?box|post\s?office\sbox|po\sbox|gpo\sbox|locked\sbag|private\s(?:mail\s)?bag|post\s?bag|b\.?\s?p\.?(?=\s?\d)|box\sno\.?|apartado(?:\sde\scorreos|\spostal"
    r"|\sde\scorreo)?|casilla(?:\sde\scorreo|\spostal)?|apdo\.?(?:\sde\scorreos|\spostal)?|a\.\s?p\.)"
    r"\s?(?:number|no\.?|n[º°]\.?|n[uú]mero|#)?\s?x?\d{1,7}[A-Za-z]?(?!\w)",
    re.IGNORECASE,
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
    rf"(?<![\w/])(?:(?:en\s)?la\s)?{_WAY}(?:\s|(?<=[./º°])){_WAY_NAME}(?:,\s?|\s)?(?:n[uú]mero|n[uú]m\.?|n[º°o]\.?"
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
_POSTCODES = (
    re.compile(
        r"(?<!\w)(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?"
        r"|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRVWXY]?)\s?\d[ABD-HJLNP-UW-Z]{2}(?!\w)",
        re.IGNORECASE,
    ),  # United Kingdom
    re.compile(
        r"(?<!\w)[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][\s-]?\d[ABCEGHJ-NPRSTV-Z]\d(?!\w)", re.IGNORECASE
    ),  # Canada
    re.compile(
        r"\b(?:zip(?:\s?code)?|postal\scode|post\s?code|c[oó]digo\spostal|c\.?\s?p\.?|cp)\s?(?:is|es|:"
        r"|number|de|n[uú]mero)?\s?(?P<code>\d{4,5}(?:-\d{4})?"
        r"|[A-Za-z]{1,2}\d[\dA-Za-z]?(?:\s\d[A-Za-z]{2})?)(?!\w)",
        re.IGNORECASE,
    ),
)
_FIVE_FIGURES = re.compile(r"\d{5}(?:-\d{4})?")


def addresses(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for pattern in (
        _ENGLISH,
        _LIVE_ON,
        _LIVE_ON_PLAIN,
        _SPANISH,
        _SPANISH_CAPITAL,
        _LIVE_CALLE,
        _BOX,
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
    for pattern in _POSTCODES:
        for match in pattern.finditer(text):
            start, end = match.span("code") if "code" in pattern.groupindex else match.span()
            yield Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "postcode")


_AUSTRALIA = ("nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt")


def five_figure_codes(reading: Reading) -> Iterator[Span]:
    """ZIP and Spanish postal codes: five figures beside a town or a state."""
    for word in reading.words:
        if reading.key(word.index - 1) in _AUSTRALIA and word.text.isdecimal() and len(word.text) == 4:
            yield Span(word.start, word.end, Kind.ADDRESS, Confidence.PROPOSED, "postcode")
        if not _FIVE_FIGURES.fullmatch(word.text) or word.gap[-1:] in (".", "/", "-"):
            continue
        if reading.text[word.end : word.end + 3].strip(" .,\n")[:1].isdecimal():
            continue
        before, after = reading.at(word.index - 1), reading.at(word.index + 1)
        beside = [before] if before and word.gap.strip(" \n") in ("", ",", "(") else []
        beside += [after] if after and after.gap.strip(" \n") in ("", ",") and reading.capital(after) else []
        if any(_is_place(other) for other in beside):
            yield Span(word.start, word.end, Kind.ADDRESS, Confidence.PROPOSED, "postcode")


def _is_place(word: Word) -> bool:
    return (
        word.key in LARGE_WORDS or word.text in STATE_CODES or (word.known(Known.TOWN) and not word.is_common)
    )


_NO_STREET = re.compile(
    r"\b(?:years?|months?|weeks?|days?|mg|ml|mcg|times?|percent|of|in|on|the\s(?:right|best|only|same"
    r"|other)|and|or|old|hours?|minutes?|cases?|people|children|at|was|is|has|to|for|with|a|my|from|per|kg"
    r"|we|i|he|she|they|you|it|both|still|can|never|now|lives|living|so|but|then|when)\b",
    re.IGNORECASE,
)


def _is_street(matched: str, reading: Reading) -> bool:
    """ "12 Mill Lane" is one, "5 years of the same way" is none."""
    return _NO_STREET.search(matched) is None


_WORD_BETWEEN = re.compile(
    r"\b(?:tiene|tengo|hace|desde|est[aá]|fue|con|por|para|que|oral|a[nñ]os|meses|mg|dosis|muerta|com[uú]n"
    r"|sintom\w{1,9}|toma|de\shace)\b",
    re.IGNORECASE,
)
_VAGUE_WAYS = re.compile(
    r"^(?:(?:en\s)?la\s)?(?:v[ií]a|cuesta|diagonal|carrera|transversal|camino|c\.|pl\.|c[l]\.)\s",
    re.IGNORECASE,
)


def _is_way(matched: str) -> bool:
    if _WORD_BETWEEN.search(matched):
        return False
    return (
        not _VAGUE_WAYS.match(matched)
        or re.search(r"#|n[º°]|,\s?\d|n[uú]mero|[A-ZÁÉÍÓÚ][a-z]+\s\d", matched) is not None
    )
