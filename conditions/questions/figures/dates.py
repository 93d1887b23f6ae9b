"""Exact dates in English and Spanish, in words and in figures; a year alone is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies.calendars import COUNTED_DAYS, DAYS, LATE_ORDINALS, MONTHS, ORDINALS, OTHER_MONTHS, YEARLY
from ..words.reading import Reading
from ..words.small_letters import found_small, small

_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
_DAY = rf"(?:{_NUMBER}(?:\.?\s?(?:st|nd|rd|th|º|ª|°|ro)|(?:o|er|ero)(?=\sdel?\s))?|{ORDINALS}|{COUNTED_DAYS})"
_YEAR = (
    r"(?:(?:19|20)\d\d|['’]\d\d|\d\d(?![\d:/.]|\s?(?:mg|years?|y\.?o|a[nñ]os|%|days|weeks|months|am|pm"
    r"|hours)))"
)
_LONG_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)"
_BETWEEN = (
    r"(?:\s{0,2}[-–./,]?\s{0,2}(?:of\s|o['’]\s?|of\sthis\s"
    r"|del?\s(?:este|ese|pasado)\s|de\s(?:l\s)?|del\s|d['’]\s?|d\s|in\s)?"
    r"(?:the\s)?(?:year\s|a[nñ]o\s)?)"
)
_NOT_UNIT = (
    r"(?!\s?(?:mg|mcg|ml|kg|%|times|tablets|hours|years|days|weeks|months|a[nñ]os|d[ií]as|veces|pastillas"
    r"|per|por)\b)"
)
_WORDED = small(
    rf"(?<![\w/])(?:(?:the\s|el\s)?{DAYS},?\s)?(?:the\s|el\sd[ií]a\s|el\s|d[ií]a\s)?(?:"
    rf"{_DAY}{_BETWEEN}{MONTHS}(?![a-z])(?:{_BETWEEN}{_YEAR}(?!\w))?"
    rf"|{MONTHS}\s{{0,2}}(?:the\s)?{_DAY}(?![\w]){_NOT_UNIT}(?:\s?,?\s?(?:of\s)?{_YEAR}(?!\w))?"
    rf"|{MONTHS}{_BETWEEN}{_LONG_YEAR}(?!\w)"
    rf"|{MONTHS}\s(?:del?|d|of)\s['’]?\d\d(?!\w)"
    r"|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)(?:[-/]|\s(?=[012]\d(?!\w)(?!\s?(?:%|mg))))\d\d(?![\w/.-])"
    rf"|{_NUMBER}\sdel?\s(?:0?[1-9]|1[0-2])\sdel?\s(?:(?:19|20)\d\d|\d\d)(?!\w)"
    rf"|(?:19|20)\d\d{_BETWEEN}{MONTHS}(?![a-z])(?:\s{_NUMBER}(?!\w))?"
    rf"|(?:(?<=\s)(?:the\s|el\s)?{_NUMBER}(?:st|nd|rd|th)|{ORDINALS})\s(?:of\s)?(?:last|this|next)\smonth"
    rf"|(?<=\bel\s)(?:{_NUMBER}|{COUNTED_DAYS})\sde(?:l\s(?:corriente|presente|mes\spasado|pasado\smes|mes\sque\sviene)"
    rf"|\seste\smes|\sese\smes))",
)
_WEEKDAY = small(
    rf"(?<!\w){DAYS},?\s(?:(?:the\s|el\s|d[ií]a\s)?{_NUMBER}(?:(?:st|nd|rd|th|º)|(?:/\d{{1,2}}){{1,2}})?(?!\w){_NOT_UNIT}(?![.:]\d)"
    rf"|the\s(?:{LATE_ORDINALS}(?!\w)|{ORDINALS}(?=\s?(?:[.,;:!?)\n]|$|\s(?:and|at|if|when|to|for|in|with|is|was|i|we|he|she|they|it|so|but|that|thats|then|cos|because|my|our|as|on|before|after)\b)))"
    rf"|(?:d[ií]a\s)?{COUNTED_DAYS}(?=\s?(?:[.,;:!?)\n]|$|\s(?:de|a|al|por|en|que|y|fue|nos|me|le|lo|la|se|no|con|cuando"
    rf"|tuve|tengo|tenemos|ten[ií]a|es)\b)))",
)
_OTHER_CALENDARS = small(
    rf"(?<![\w/])(?:the\s)?(?:(?:{_NUMBER}(?:st|nd|rd|th)?|{ORDINALS}|{COUNTED_DAYS})(?:\sday)?\s(?:of|de)\s(?:the\smonth\sof\s)?"
    rf"|{_NUMBER}(?:st|nd|rd|th)?\s){OTHER_MONTHS}(?!\w)(?:,?\s1[34]\d\d|,?\s20\d\d|,?\s5[78]\d\d)?"
    rf"|(?<![\w/]){OTHER_MONTHS}\s(?:the\s)?{_NUMBER}(?:st|nd|rd|th)(?!\w)"
    rf"|(?<!\w)(?:{_NUMBER}(?:st|nd|rd|th)|{ORDINALS})\s(?:day\s)?of\sthe\s(?:{ORDINALS}|\d{{1,2}}(?:st|nd|rd|th))\s(?:lunar\s)?"
    rf"(?:month|moon)(?!\w)",
)
_YEARLY = small(
    rf"(?<!\w)(?:the\s(?:day|night|morning|week)\s(?:after|before)\s|(?:el\sd[ií]a|la\snoche)\s(?:antes\s|despu[eé]s\s"
    rf"|siguiente\s)?(?:de(?:l)?\s|al?\s)?|(?:la\s)?v[ií]spera\sde(?:l)?\s)?"
    rf"{YEARLY},?\s(?:of\s|de\s|del\s|in\s)?(?:19|20)\d\d(?!\w)",
)
_FIGURES = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:(?:19|20)\d\d|\d\d)|(?:19"
    r"|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])"
    r"|\d{1,2}[-\s/.]?[A-Za-z]{3,4}[-\s/.]?(?:19|20)?\d\d)(?:t\d\d:\d\d(?::\d\d)?)?(?![\w/]|-\d(?!\d?[:h])|\.\d)",
    re.IGNORECASE,
)
#: A time that a machine wrote at a date: "2024-05-14T10:30".
_TIME = re.compile(r"t\d\d:[\d:]{2,5}$", re.IGNORECASE)
_MONTH_IN_FIGURES = re.compile(rf"\d{{1,2}}[-\s/.]?{MONTHS}[-\s/.]?(?:19|20)?\d\d", re.IGNORECASE)
_SHORT = small(
    r"\b(?:on|born|dob|since|from|dated?|nac(?:i[oó]|ido|ida)|el|d[ií]a|desde|fecha|by|until|till?|hasta"
    r"|del|appt|appointment|cita|turno|booked|admitted|discharged)\s(?P<date>\d{1,2}[/.-]\d{1,2})(?![\w/%]|[.-]\d|\s?(?:mg|ml|%|of|de)|\s(?:to|a)\s\d{1,2}/)",
)
_BORN = small(
    r"\b(?:d\.?\s?o\.?\s?b\.?|date\sof\sbirth|birth\s?date|birthday|born(?:\son)?|f\.?\s?nac\.?"
    r"|fecha\sde\snacimiento|nac[ií](?:[oó]|da|do)?(?:\sel)?|cumplea[nñ]os)"
    r"(?:\s?[:=]?\s?(?:is|es|el|on|the|fue|d[ií]a|was)?\s?)(?P<date>\d{6}|\d{8}"
    r"|\d{1,2}[\s/.-]\d{1,2}[\s/.-]\d{2,4}|\d{1,2}[/.-]\d{1,2}|the\s\d{1,2}(?:st|nd|rd|th))(?!\w)",
)
_FEASTS = small(
    r"\b(?:(?:on\s|this\s|last\s)?(?:christmas\s(?:day|eve)|new\syear[’']?s?\s(?:day|eve)|boxing\sday"
    r"|valentine[’']?s\sday|halloween"
    r"|thanksgiving(?:\sday)?|independence\sday)|nochebuena|nochevieja|d[ií]a\sde\s(?:reyes|navidad"
    r"|los\sdifuntos|la\shispanidad))"
    r"(?:\s(?:of\s|de\s|del\s)?(?:19|20)\d\d)?",
)

#: "until 4.8." at the end of a sentence: a day and a month as Germans and Finns write them.
_STOPPED = re.compile(
    r"\b(?i:until|till?|since|on|born|from\sthe|by\sthe|before|hasta(?:\sel)?|desde\sel|el|d[ií]a|nac(?:i[oó]|id[oa]))"
    r"\s(?P<date>(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.)(?=\s{1,2}[A-ZÁÉÍÓÚÑ¿¡]|\s?$|\n)"
)


_BARE = re.compile(
    r"(?<![\w/.,-])(?:\d{1,2}-)?(?P<date>\d{1,2}/\d{1,2})(?![\w/%]|[.,-]\d|\s?(?:mg|ml|vision|mmhg|of\s|de\s|strength"
    r"|years))"
)

_ENDS_WITH_MONTH = re.compile(
    r"\s(?:january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo"
    r"|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)(?:\sdel?|\sof)?"
    r"\s(?:19|20)\d\d$",
    re.IGNORECASE,
)


_ROMAN = r"(?:xi{1,2}|i?x|vi{1,3}|i?v|i{1,3})"
_ROMAN_MONTH = small(
    rf"(?<![\w/.,-])(?:(?P<day>\d{{1,2}})\s?[-./]\s?(?P<month>{_ROMAN})(?:\s?[-./]\s?(?P<year>(?:19|20)\d\d|\d\d))?)"
    r"(?![\w/%]|[-.,:]\d)",
)
_GRADED = re.compile(
    r"(?:grade|type|stage|class|factor|level|exon|chapter|phase|family|generation|pedigree|nerves?|brca|grado|tipo|estadio"
    r"|clase|nivel|fase|familia|generaci[oó]n|pares?|leads?|nyha)\W{1,2}$"
)
#: The first day of a stretch: "20 to" of "20 to 29 September", "21-" of "21-28/8".
_FROM_DAY = re.compile(
    r"(?<![\w/.,-])(?:(?:the|el)\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?|\s(?:to|till|until|through|and|or|y|o|al?|hasta)"
    r"\s(?:the\s|el\s)?)$"
)
_HEADING = re.compile(r"(?:^|[.;\n]\s{0,2}|[-–*]\s)(?P<date>\d{1,2}/\d{1,2})(?=\s?[:–]\s|\s-\s)")


_YEAR_BEHIND = re.compile(r"(?:19|20)\d\d$")
#: Streets, squares, schools and hospitals bear dates.
_NAMED = re.compile(
    r"\b(?:calle|av\.?|avda\.?|avenida|plaza|plazuela|pza\.?|parque|paseo|colonia|col\.?|barrio|villa|urb\w{0,12}\.?"
    r"|hospital|cl[ií]nica|sanatorio|escuela|esc\.?|colegio|instituto|liceo|primaria|secundaria|jard[ií]n|club"
    r"|universidad|poblaci[oó]n|pobl?\.?|asentamiento|comuna|sector|pasaje|pje\.?|ruta|street|school|en|[,]\s?\d{0,5})"
    r"\s(?:el\s|del?\s|la\s){0,2}$|\ben\sel\s\d{1,2}$|\ben\sel\s\d{1,2}\sde\s\w{4,10}$"
)
#: Days after which hospitals and towns are called, where nothing is said to have happened on them.
_NATIONAL = re.compile(
    r"(?:\b(?:12|doce)\sd?e?\s?octubre|\b(?:2|dos|5|cinco|25)\sd?e?\s?mayo|\b(?:20|veinte)\sd?e?\s?noviembre|\b(?:1|9)\sd?e?\s?octubre"
    r"|\b(?:9|nueve|28|18)\sd?e?\s?julio|\b16\sd?e?\s?septiembre)$"
)
_HAPPENED = re.compile(
    r"(?:[a-z](?:i[oó]|[oó]|ron)|\bfue|\bes|\bera|\bdesde|\bhasta|\bcita|\bd[ií]a|\bfecha|\bpara|nacid[oa]|\bon|\bsince|\bborn)"
    r"\s(?:el\s)?(?:d[ií]a\s)?$"
)
_CAPITAL_MONTH = re.compile(r"\b[A-Z][a-zé]{3,9}$")
_NAMES = re.compile(r"(?:may|june|april|august|jan|mar|julio|abril|mayo|set)\b\.?(?!\sdel?\s)", re.IGNORECASE)


def ends_with_month(written: str) -> bool:
    """Whether the last words are a month and a year, which are a date whatever stands before them."""
    return _ENDS_WITH_MONTH.search(written) is not None


def spoken_dates(reading: Reading) -> Iterator[Span]:
    """Those whose words names could be read from: a day with its month, a feast, another calendar."""
    for pattern in (_WEEKDAY, _OTHER_CALENDARS, _YEARLY):
        for match in found_small(reading, pattern):
            yield _date(match.start(), match.start() + len(match.group().rstrip(" .,")))
    for match in found_small(reading, _WORDED):
        if not _may_be_of_a_name(reading, match):
            yield _date(_first(reading, match.start()), match.start() + len(match.group().rstrip(" .,")))


def _may_be_of_a_name(reading: Reading, match: re.Match[str]) -> bool:
    """ "calle 9 de Julio", "en el 12 de octubre", "April 4": a street, a hospital or a person as well."""
    written = reading.text[match.start() : match.end()]
    if _YEAR_BEHIND.search(written):
        return False
    before = reading.lowered[max(0, match.start() - 24) : match.start()]
    if _NATIONAL.search(match.group()) and not _HAPPENED.search(before):
        return True
    named = _NAMED.search(before + match.group() if match.group().startswith(("el ", "the ")) else before)
    capital = reading.has_case and reading.language == "es" and _CAPITAL_MONTH.search(written) is not None
    return bool(named or capital or _NAMES.match(written))


def dates(reading: Reading) -> Iterator[Span]:
    for pattern in (_WORDED, _FIGURES, _FEASTS):
        for match in found_small(reading, pattern):
            if pattern is not _FIGURES or _is_date(_TIME.sub("", match.group())):
                yield _date(_first(reading, match.start()), match.start() + len(match.group().rstrip(" .,")))
    for pattern in (_BORN, _SHORT, _BARE, _HEADING):
        for match in found_small(reading, pattern):
            if pattern is _BORN or _is_day_and_month(match.group("date"), bare=pattern is _BARE):
                yield _date(_first(reading, match.start("date")), match.end("date"))
    for match in _STOPPED.finditer(reading.text):
        yield _date(*match.span("date"))
    for match in found_small(reading, _ROMAN_MONTH):
        if _is_roman(reading, match):
            yield _date(match.start(), match.end())


def _first(reading: Reading, start: int) -> int:
    """Where a stretch of days begins that ends with the date at `start`."""
    before = reading.lowered[max(0, start - 20) : start]
    match = _FROM_DAY.search(before)
    return start - len(before) + match.start() if match else start


def _is_roman(reading: Reading, match: re.Match[str]) -> bool:
    """ "5.vii", "22-IX", "3/XII/26"; "2.iv" is into a vein, and "II-3" a person in a family tree."""
    day, month, start = int(match.group("day")), match.group("month"), match.start()
    if not 1 <= day <= 31 or _GRADED.search(reading.lowered[max(0, start - 12) : start]):
        return False
    return match.group("year") is not None or (len(month) > 1 and month != "iv" and " " not in match.group())


def _date(start: int, end: int) -> Span:
    return Span(start, end, Kind.DATE, Confidence.PROPOSED, "date")


def is_date_in_figures(written: str) -> bool:
    return _FIGURES.fullmatch(written) is not None and _is_date(written)


def _is_date(figures: str) -> bool:
    """Not a lab value or a ratio: the parts fit days, months and years."""
    if any(c.isalpha() for c in figures):
        return _MONTH_IN_FIGURES.fullmatch(figures) is not None
    parts = [int(part) for part in re.split(r"\s?[-/.]\s?", figures)]
    small = [part for part in parts if part < 1000]
    if len(parts) == 2:
        return 1 <= small[0] <= 12
    if len(small) == 3:
        small = small[:2]
    return len(small) == 2 and min(small) >= 1 and max(small) <= 31 and min(small) <= 12


def _is_day_and_month(figures: str, *, bare: bool) -> bool:
    """Without a word such as "on" before it, only what cannot be a fraction, a ratio or "24/7"."""
    first, second = (int(part) for part in re.split(r"[/.-]", figures))
    smaller, larger = sorted((first, second))
    if bare and (larger <= 12 or first == 20 or (first, second) == (24, 7)):
        return False
    return "." not in figures and 1 <= smaller <= 12 and larger <= 31
