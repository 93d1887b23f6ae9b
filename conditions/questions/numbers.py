"""Telephone numbers, numbers that identify a person, and great ages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .reading import Reading
from .small_letters import found_small, small
from .spans import Confidence, Kind, Span

_PROPOSED = Confidence.PROPOSED
#: Figures with the signs that people put between them; letters O and l are typed for 0 and 1.
_FIGURES = re.compile(
    r"(?<![\w.,/-])(?:\+\s?|\(\s?\+?)?\d(?:[\s().\-–/·]{0,3}[\dOol]){5,18}(?![\w%]|[.,/]\d)"
)
_EXTENSION = re.compile(
    r"[\s,]{0,3}(?:\(?(?:ext(?:ension|\.|ensi[oó]n)?|x|extn|int\.?|anexo)\s?\.?:?\s?\d{1,6}\)?)",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:tel(?:[eé]fono|ephone|[eé]f|f|fno)?|tfn?o|ph(?:one)?|mob(?:ile)?|cell?(?:ular)?|m[oó]vil|fax"
    r"|call(?:ing)?|ring|text|reach|whats\s?app"
    r"|wasap|ll[aá]m\w{1,7}|marcar|landline|fijo|contact|n[uú]mero|number|phoning|sms|at|al|on)\b",
    re.IGNORECASE,
)
_ALPHA_NUMBER = re.compile(
    r"(?<!\w)(?:1[-.\s])?8(?:00|88|77|66|55)[-.\s][A-Z0-9]{3,7}(?:-[A-Z0-9]{2,5})?(?!\w)"
)
_DIGIT = (
    r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|hundred|thousand|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|die(?:z|ci\w{3,6})|once|doce"
    r"|trece|catorce|quince|veinte|(?:dos|tres|cuatro|seis|ocho)?cientos|quinientos|cien"
    r"|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\sy\s\w{3,6})?|veinti\w{2,7}|\d)"
)
_SPELT = re.compile(rf"\b{_DIGIT}(?:[\s,-]{{1,2}}{_DIGIT}){{4,14}}\b", re.IGNORECASE)

_CUES = (
    r"badge|employee|staff|registration|number\splate|serial|ticket|tracking|radicado|tr[aá]mite|receta"
    r"|nhs|national\sinsurance|n\.?i\.?|ssn|s\.s\.n\.?|ss|social\ssecurity|passport|mrn|m\.r\.n\.?"
    r"|medical\srecords?|health\srecord"
    r"|record|hospital|chart|patient|insurance|policy|member(?:ship)?|subscriber|claim|case|reference|ref"
    r"|medicare|medicaid"
    r"|licen[cs]e|driver'?s?\slicen[cs]e|id|i\.d\.|identity(?:\scard)?|account|group|health\scard|ohip|chi"
    r"|file|prescription|sample|trial\sid|bank|iban"
    r"|dni|d\.n\.i\.?|nie|nif|curp|rfc|nss|nuss|cip|cipa|rut|run|c[eé]dula|pasaporte"
    r"|historia(?:\scl[ií]nica)?|n\.?h\.?c\.?|hc|expediente"
    r"|p[oó]liza|tarjeta(?:\s(?:sanitaria|de\sla\sseguridad\ssocial|de\scr[eé]dito))?|afiliaci[oó]n"
    r"|afiliad[oa]|afiliada|seguridad\ssocial|seguro(?:\s(?:social|m[eé]dico))?|imss|issste"
    r"|matr[ií]cula|registro|carn[eé]t?|documento|identificaci[oó]n|c[oó]digo(?:\sde\spaciente)?|solicitud"
    r"|siniestro|caso|socio|asegurad[oa]|referencia|eps|credencial|folio"
)
_CUED = re.compile(
    rf"(?<!\w)(?:{_CUES})(?!\w)"
    r"(?:\s?(?:number|numbers|no\.?|num\.?|nr\.?|n[uú]mero|n[º°o]\.?|#(?!\w)|id|i\.d\.|code|card|file|record"
    r"|policy|is|es|was|are|de|del|la|el|the|my|mi|paciente|cl[ií]nica"
    r"|identidad|social|sanitaria|member|with|con|reference|ref|group|end(?:ing|s)(?:\sin)?|under|bajo|su|her"
    r"|his|our|insurance|health|al|afiliaci[oó]n|p[oó]liza|expediente|historia|nacional|electr[oó]nica)){0,6}"
    r"\s{0,2}[:=\-–(]{0,2}\s{0,2}(?P<value>#?[A-Za-z]{0,10}[-/\s.]?\d[\dA-Za-z]{0,24}(?:[-/\s.]{1,2}(?=[\dA-Za-z]{0,6}\d)[\dA-Za-z]{1,12}){0,6}(?:[-/\s]?(?-i:[A-Z]{1,2})(?!\w))?)",
    re.IGNORECASE,
)
_FORMS = (
    re.compile(r"(?<![\w-])\d{3}[-\s]\d{2}[-\s]\d{4}(?![\w-])"),  # United States social security
    re.compile(
        r"(?<![\w-])\d{1,2}[.\s]?\d{3}[.\s]?\d{3}[-.\s]{0,2}[A-HJ-NP-TV-Za-hj-np-tv-z](?!\w)"
    ),  # Spain: DNI
    re.compile(r"(?<!\w)[XYZxyz][-\s.]?\d(?:[\s.]?\d){6}[-\s.]?[A-Za-z](?!\w)"),  # Spain: NIE
    re.compile(r"(?<!\w)[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d(?!\w)", re.IGNORECASE),  # Mexico: CURP
    re.compile(r"(?<!\w)[A-Z]{4}\d{6}[A-Z0-9]{3}(?!\w)"),  # Mexico: RFC
    re.compile(r"(?<!\w)[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?!\w)", re.IGNORECASE),  # UK: NI
    re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?(?!\w)"),  # IBAN
    re.compile(r"(?<!\w)\d{1,2}\.\d{3}\.\d{3}-[\dKk](?!\w)"),  # Chile: RUT
    re.compile(r"(?<!\w)#\s?\d{4,12}(?!\w)"),
    re.compile(
        r"(?<![\w.-])(?=[A-Z\d/-]{0,20}\d{3})[A-Z]{1,10}[-/]?\d{4,14}(?:[-/][A-Z\d]{1,8}){0,3}(?![\w-])"
    ),
    re.compile(r"(?<![\w.-])\d{4,12}[-/]?[A-Z]{1,4}\d{0,8}(?![\w-])"),
)
#: Numbers of catalogues, genes, variants and trials say nothing about a person.
_CATALOGUED = re.compile(
    r"(?:rs\d+|n[mpcgr]_?\d+(?:\.\d+)?|nct\d+|hp:?\d+|omim:?\d+|mim:?\d+|orpha(?:net)?:?\d+|mondo:?\d+"
    r"|gard:?\d+|pmid:?\d+|doi.*|eudract.*"
    r"|[cpgm]\.\S+|chr\d+|enst?g?\d+|isrctn\d+|ec\d+|umls:?c?\d+|mesh:?d?\d+|[a-z]\d{2,4}[a-z]"
    r"|\d{1,3}[a-z]{1,2})",
    re.IGNORECASE,
)
_CATALOGUE_BEFORE = re.compile(
    r"(?<![a-z])(?:omim|mim|orphanet|orpha|mondo|gard|hp|pmid|rs|nct|doi|icd|cie|hgnc|umls)\W{0,3}$",
    re.IGNORECASE,
)

_TENS = (
    r"(?:nine?ty|nintey|ninty|noventa|nobenta)(?:[-\s](?:y\s)?(?:one|two|three|four|five|six|seven"
    r"|eight|nine|uno|un|dos|tres"
    r"|cuatro|cinco|seis|siete|ocho|nueve))?"
)
_GREAT = rf"(?:9\d|1[01]\d|{_TENS}|(?:a|one)\shundred(?:\sand\s\w{{3,5}})?|cien|ciento\s\w{{2,6}})"
_YEARS = r"[-\s]?(?:years?|yrs?|yr|a[nñ]os|y\s?[./]?\s?o\b\.?|a[nñ]itos)(?:[-\s]?(?:old|of\sage|de\sedad))?"
_AGES = (
    small(
        rf"(?<![\w.,/-])(?:{_TENS}|(?:a|one)\shundred\sand\s\w{{3,5}}|ciento\s(?:un|uno|dos|tres|cuatro"
        rf"|cinco))(?:\s(?:and\sa\shalf|y\smedio))?(?:\s(?:years?|a[nñ]os|yrs?)(?:\s\w{{3,5}})?)?"
        rf"(?!\w|\s?(?:mg|%|kg|ml|percent|per|por|cm|bpm|weeks|months|days|semanas|meses|minutes"
        rf"|minutos|hours|degrees|grados"
        rf"|miles|d[ií]as|euros|dollars|pounds|grams|gramos|beats|people|patients|personas))",
    ),
    small(
        r"\b(?:be|at|a|aged?|los|de|con|is|was|am|turning|turned|reached|hit|to|till|until|tiene"
        r"|ten[ií]a|ya|hasta|she's|he's|she’s|he’s|lived|vivi[oó]"
        r"|now|nearly|almost|about|around|casi)\s(?P<age>(?:9\d|10\d|11[0-5])(?:\s?(?:y\.?o\.?|yrs?"
        r"|years?(?:\sold|\syoung)?|a[nñ]os))?)"
        r"(?=[;)?!]|[.,](?!\d)|\s(?:and|now|but|with|y|con|pero|come|in|this|next|when|she|he|on|en"
        r"|cuando|years?|yrs?|la|el)\b|\s?$)",
    ),
    small(r"(?<=[a-záéíóúñ]),\s(?P<age>9\d|10\d)(?=\s?,\s?[a-záéíóúñ])"),
    small(rf"(?<![\w.,/-]){_GREAT}{_YEARS}(?!\w)"),
    small(
        rf"\b(?:aged?|age\sof|turn(?:ed|s|ing)|edad|edad\sde|cumpl\w{{1,5}}|nearly|almost"
        rf"|casi)\s?:?\s(?P<age>{_GREAT})(?![\w%]|[.,/]\d|\s?(?:mg|%|kg|ml|percent|per|por|cm|bpm|weeks"
        rf"|months|days|semanas|meses|minutes|hours))",
    ),
    small(
        rf"\b(?:mother|father|mum|mom|dad|gran\w{{0,9}}|nan|aunt|uncle|she|he|who|wife|husband|i|she's"
        rf"|he's|i'm)\s?(?:is|was|'s|am|,)\s(?:now\s|already\s)?"
        rf"(?P<age>{_GREAT})(?![\w%-]|[.,/]\d|\s?(?:mg|%|kg|ml|percent|per|cm|bpm|weeks|months|days|pounds"
        rf"|lbs|minutes|hours))",
    ),
    small(
        r"\b(?:is|now|es|tiene|has)\s(?P<age>9\d|10\d)(?=[;)]|[.,](?!\d)|\s(?:and|now|but|with|y|con"
        r"|pero)\b)",
    ),
    small(r"(?<=[a-záéíóúñ])\s\(\s?(?P<age>9\d|10\d)\s?\)"),
    small(
        r"\b(?:(?:going\son|pushing|ya\scon|ya\sa\slos|rondando\slos|roza\slos)\s"
        r"|(?:a|con|at|with|tengo|despite|pese\sa|por)\s(?:mis|sus|tus|my|his|her|their)\s(?:ya\s)?)"
        rf"(?P<age>{_GREAT}"
        rf"(?:{_YEARS})?)(?![\w%]|[.,/]\d|\s?(?:mg|%|kg|ml|percent|per|por|cm|bpm|weeks|months|days|semanas|meses"
        rf"|d[ií]as|minutes|hours|horas|degrees|grados|pounds|lbs|kilos|miles|tablets|pills|pastillas|beats|steps|pasos))",
    ),
    small(
        r"\b(?:nona|cente)na?(?:gena)?rian?s?\b|\bnonagenari[oa]\b|\bcentenari[oa]s?\b|\bin\s(?:her|his"
        r"|their|my)\s(?:early\s|mid\s|late\s|mid-)?(?:nineties|90'?s)\b",
    ),
)


def identifiers(reading: Reading) -> Iterator[Span]:
    text = reading.text
    for match in _CUED.finditer(text):
        value = match.group("value")
        if sum(c.isdecimal() for c in value) >= _digits_needed(match.group()) and not _is_catalogued(
            text, match.start("value"), value
        ):
            yield Span(match.start("value"), match.end("value"), Kind.IDENTIFIER, _PROPOSED, "cue-number")
    for pattern in _FORMS:
        for match in pattern.finditer(text):
            if not _is_catalogued(text, match.start(), match.group()):
                yield Span(match.start(), match.end(), Kind.IDENTIFIER, _PROPOSED, "number-form")


def _digits_needed(cued: str) -> int:
    """Weak words such as "case" or "record" stand before small numbers too."""
    return (
        4
        if re.match(
            r"(?:case|patient|hospital|group|record|id|file|ref|caso|code|c[oó]digo|documento|registro|ss"
            r"|trial|sample|seguro)\b",
            cued,
            re.IGNORECASE,
        )
        else 3
    )


def _is_catalogued(text: str, start: int, value: str) -> bool:
    before = text[max(0, start - 12) : start]
    return bool(
        _CATALOGUED.fullmatch(value.strip())
        or _CATALOGUE_BEFORE.search(before)
        or re.fullmatch(r"(?:19|20)\d\d", value.strip())
        or re.search(r"(?:^|\s)\d+(?:\.\d+)?\s?(?:mg|ml|mcg|kg|g|iu|ui|cm|mm)$", value, re.IGNORECASE)
    )


_CALL_NOW = re.compile(
    r"\b(?:call|ring|text|phone|tel|telephone|mob|mobile|cell?|cel|celular|whats\s?app|wsp|wpp|fono|m[oó]vil|tlf|tfno"
    r"|tel[eé]fono|ll[aá]m\w{1,6})(?:\s(?:me|us|on|at|is|no|al|number|num|es|nro|n[uú]mero|my|mi|please|pls)){0,3}"
    r"\W{0,3}$",
    re.IGNORECASE,
)


_EXTENDED = re.compile(r"\d[\s,(]{1,3}(?:ext|x|int|anexo)[\w.:]{0,7}\s?\d{1,6}\)?$", re.IGNORECASE)


def called_telephones(reading: Reading) -> Iterator[Span]:
    """Those behind "call me on", or with an extension, before they are taken for a postcode."""
    for span in telephones(reading):
        written = reading.text[span.start : span.end]
        figures = sum(c.isdecimal() for c in written)
        called = _CALL_NOW.search(reading.text[max(0, span.start - 40) : span.start]) is not None
        if figures > 8 and (called or _EXTENDED.search(written)):
            yield span


def telephones(reading: Reading) -> list[Span]:
    if reading.telephones is None:
        reading.telephones = list(_telephones(reading.text))
    return reading.telephones


def _telephones(text: str) -> Iterator[Span]:
    for match in (*_ALPHA_NUMBER.finditer(text), *_spelt_telephones(text)):
        yield Span(match.start(), match.end(), Kind.TELEPHONE, _PROPOSED, "telephone")
    for match in _FIGURES.finditer(text):
        digits = sum(c.isdecimal() or c in "Ool" for c in match.group())
        cued = _CALL.search(text[max(0, match.start() - 30) : match.start()]) is not None
        if not _is_telephone(match.group(), digits, cued) or _CATALOGUE_BEFORE.search(
            text[max(0, match.start() - 12) : match.start()]
        ):
            continue
        extension = _EXTENSION.match(text, match.end())
        end = extension.end() if extension else match.start() + len(match.group().rstrip(" (.-"))
        yield Span(match.start(), end, Kind.TELEPHONE, _PROPOSED, "telephone")


def _spelt_telephones(text: str) -> Iterator[re.Match[str]]:
    """Seven figures in words, or five (some of two figures) where calling is spoken of."""
    for match in _SPELT.finditer(text):
        cued = _CALL.search(text[max(0, match.start() - 30) : match.start()]) is not None
        if cued or len(re.split(r"[\s,-]{1,2}", match.group())) > 6:
            yield match


def _is_telephone(written: str, digits: int, cued: bool) -> bool:
    groups = re.findall(r"\d+", written)
    if all(re.fullmatch(r"(?:19|20)\d\d", group) for group in groups):
        return False
    if digits >= 9 or written.lstrip("( ").startswith(("+", "00")):
        return digits >= 7 and len(groups) <= 9
    if digits in (7, 8):
        return cued or re.fullmatch(r"\(?\d{3}\)?[-.\s]\d{4}|\d{4}[-.\s]\d{4}", written) is not None
    return cued and digits == 6 and len(groups) <= 3


def unclaimed_numbers(reading: Reading) -> Iterator[Span]:
    """Long figures that nothing else explains."""
    for match in re.finditer(r"(?<![\w.,/-])\d{7,20}(?![\w.,%]\w)", reading.text):
        if not _CATALOGUE_BEFORE.search(reading.text[max(0, match.start() - 12) : match.start()]):
            yield Span(match.start(), match.end(), Kind.IDENTIFIER, Confidence.SUSPECTED, "number-form")


_MEASURED = re.compile(
    r"(?:sat(?:s|uration|uraci[oó]n)?|oxygen|ox[ií]geno|pulse|pulso|rate|level|weigh\w{0,3}|pes[oa]"
    r"|pressure|temp|iq|score|count|glucose"
    r"|glucosa|sugar|az[uú]car|ferritin\w?|h[gb]b|value|result|hemo\w{1,8}|creatinin\w{0,2}|cholesterol"
    r"|percentile|room)\W",
    re.IGNORECASE,
)


_SENTENCE_ENDS = re.compile(r"[.!?]\s")
_DOSE_LINKS = ("de", "of", "at", "a", "con", "to", "up", "is", "es")


def _is_dose(reading: Reading, start: int, end: int) -> bool:
    """ "aspirina de 100", "lamotrigine at 100": a bare number right behind a word of medicine."""
    if any(c.isalpha() for c in reading.text[start:end]):
        return False
    place = bisect_left(reading.words, start, key=lambda word: word.start)
    before = place - 1
    while before >= 0 and reading.key(before) in _DOSE_LINKS and reading.close(before + 1):
        before -= 1
    return 0 <= before < place - 1 and reading.close(before + 1) and reading.words[before].is_medical


def is_measured(reading: Reading, start: int, end: int) -> bool:
    """Whether a number is a value or a dose by what its sentence says before it."""
    before = _SENTENCE_ENDS.split(reading.text[max(0, start - 30) : start])[-1]
    return _MEASURED.search(before) is not None or _is_dose(reading, start, end)


def ages(reading: Reading) -> Iterator[Span]:
    for pattern in _AGES:
        for match in found_small(reading, pattern):
            start, end = match.span("age") if "age" in pattern.groupindex else match.span()
            if not is_measured(reading, start, end):
                yield Span(start, end, Kind.AGE, _PROPOSED, "great-age")
