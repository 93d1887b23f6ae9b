"""Numbers behind words such as "claim" or "expediente", misspelt too, and the forms of identifiers.

Promise: doses, values, years, telephones and numbers of catalogues are no matter of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .reading import Reading, Word
from .spans import Confidence, Kind, Span
from .tables import words

_CUES = words(
    """
    id ids aadhaar adhaar aadhar pan medicare medicaid mrn nhs ssn nino ppsn pps chi passport pasport
    licence license policy polcy claim member membership subscriber insurance insurer insured reference
    referance ref case patient hospital record records chart file dossier account acct group subject
    participant study trial sample ticket badge payroll employee staff student enrolment registration
    certificate identity identification identifier nin sin tfn emirates bsn dni nie nif curp rfc nss
    nuss cip cipa sip rut run cedula cuil cuit ine ife cpf rg tis hc nhc historia expediente expte exp
    poliza folio afiliado afiliada afiliacion asegurado tarjeta matricula registro documento carnet
    carne pasaporte solicitud siniestro referencia credencial clave cuenta legajo ficha caso socio
    paciente nomina receta radicado number numero num no nro n code codigo card voucher permit visa
    permiso visado cc ppt h+c hcn social veteran va docket prescription rx accession specimen invoice
    booking receipt nis uhid unzr
    """
)
_WEAK = words(
    """
    number numero num no nro n code codigo card group study trial case caso hospital patient paciente
    record records file va social historia run pan sip exp ref student visa account sample rg ine
    """
)
_BETWEEN = words(
    """
    number numbers numero num no nro n id code is es was are the my his her our el la los de del mi su
    card file record member policy claim reference ref patient it its son paciente clinica identidad
    social nacional sanitaria security insurance under with con a and hospital beneficiary identifier
    for para y extranjeria residente ciudadania
    """
)
_PHONES = words(
    """
    telephone phone mobile cell telefono movil celular call ring fax text whatsapp llamar extension
    """
)
_UNITS = re.compile(
    r"\s?(?:mg|mcg|ml|kg|g|%|iu|ui|cm|mm|km|bpm|mmol|units?|unidades|years?|a[nñ]os|months?|meses"
    r"|weeks?|days?"
    r"|d[ií]as|hours?|horas|miles|people|patients|personas|euros?|dollars?|pounds|pesos|steps|times"
    r"|veces|per\b|calor)",
    re.IGNORECASE,
)
_FORMS = (
    re.compile(r"(?<!\w)[A-Z]{5}\d{4}[A-Z](?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)[1-9][A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d{2}(?!\w)"),
    re.compile(r"(?<![\w/.-])\d{4}\s\d{4}\s\d{4}(?![\w-])"),
    re.compile(r"(?<![\w/.-])\d{1,3}\.\d{3}\.\d{3}-[\dkK](?!\w)"),
    re.compile(r"(?<![\w/.-])(?:19|20)\d\d[-/]\d{3,8}(?![\w/-])"),
    re.compile(r"(?<![\w/.-])[A-Z]{1,5}[-/]\d{2,6}(?:[-/][A-Z\d]{2,8}){1,3}(?![\w/-])"),
    re.compile(r"(?<![\w/.-])\d{2}-\d{7,9}-\d(?![\w/-])"),
    re.compile(r"(?<![\w/.-])[A-Z]{2,6}(?:/[A-Z\d]{2,8}){2,4}(?![\w/-])"),
    re.compile(r"(?<![\w/.-])[A-Z]{4,8}\d{3,10}(?![\w/-])(?<!19)(?<!20)"),
    re.compile(r"(?<![\w/.-])(?:[A-Z]{2,5}\s)?\d{4,8}/(?:19|20)?\d\d(?![\w/-])"),
    re.compile(r"(?<![\w/.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w/-])"),
    re.compile(
        r"(?<![\w/.,$-])(?:1\.)?\d{1,3}\.\d{3}\.\d{3}(?![\w/-]|[.,]\d|\s?(?:de\s)?(?:%|pesos|euros|habitantes|personas"
        r"|plaquetas|copias|unidades|d[oó]lares|people|soles|ui\b|c[eé]lulas|leucocitos|por\b))",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w/.-])(?=[A-Z\d]{0,14}\d{2})(?=[A-Z\d]{0,14}[A-Z])[A-Z\d]{7,15}(?![\w/-])"),
)
_CATALOGUED = re.compile(
    r"(?:rs\d|n[mpcgr]_?\d|nct\d|hp:?\d|omim|mim\d|orpha|mondo|gard|pmid|isrctn|chr\d|enst|ensg|covid|sars"
    r"|cyp\d|hla|[a-z]{2,6}\d{1,3}[a-z]{0,2}\d?$|[a-z]\d{2,4}[a-z]{1,3}$|p\.|c\.)",
    re.IGNORECASE,
)
_LONG_CODE = re.compile(r"[A-Z]{4,12}\d{3,12}")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: Between two numbers: the second is one of another kind.
_ANOTHER = frozenset(("and", "y", "best", "contact", "mejor"))
_REACH = 6
_NO_TAILS = _BETWEEN | cues.FUNCTION


def identifying_numbers(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        if any(c.isdecimal() for c in word.text) and (end := _behind_cue(reading, word)):
            start = value_start(reading, word)
            yield Span(start, end, Kind.IDENTIFIER, Confidence.PROPOSED, "cue-number")
    for pattern in _FORMS:
        for match in pattern.finditer(reading.text):
            if not _CATALOGUED.match(match.group()):
                yield Span(match.start(), match.end(), Kind.IDENTIFIER, Confidence.PROPOSED, "number-form")


def _behind_cue(reading: Reading, word: Word) -> int | None:
    """The end of the value that begins with this word, if a cue stands before it."""
    strength = _cue_before(reading, word)
    if strength is None:
        return None
    last = value_end(reading, word)
    value = reading.text[word.start : reading.words[last].end]
    digits = sum(c.isdecimal() for c in value)
    if (
        (_CATALOGUED.match(value) and not _LONG_CODE.fullmatch(value))
        or _YEAR.fullmatch(value)
        or _UNITS.match(reading.text, reading.words[last].end)
    ):
        return None
    if (
        strength == 5
        and not any(c.isalpha() for c in value)
        and 9 <= digits <= 13
        and _is_plain_number(reading, word)
    ):
        return None
    is_code = _LONG_CODE.fullmatch(value) is not None
    return reading.words[last].end if digits >= strength or is_code else None


def _is_plain_number(reading: Reading, word: Word) -> bool:
    """ "my number is 07700 900 461": as likely a telephone's."""
    first = max(0, word.index - _REACH)
    for place in range(word.index - 1, first, -1):
        between = {reading.key(i) for i in range(place + 1, word.index)}
        if any(c.isdecimal() for c in reading.words[place].text) and between & _ANOTHER:
            first = place
            break
    near = {reading.key(i) for i in range(first + 1, word.index)} & _CUES
    northern = reading.key(word.index - 3) == "h" and reading.key(word.index - 2) == "c"
    return not northern and near <= {"number", "numero", "num", "no", "nro", "n"}


def _cue_before(reading: Reading, word: Word) -> int | None:
    """How many figures the cue before it needs, or nothing without one."""
    needed = None
    for place in range(word.index - 1, max(-1, word.index - 1 - _REACH), -1):
        key, gap = reading.key(place), reading.words[place + 1].gap
        if set(".!?\n;") & set(gap.replace("no.", "")) and reading.key(place) not in (
            "no",
            "num",
            "nro",
            "ref",
            "n",
            "exp",
        ):
            break
        if key in _PHONES:
            return None
        if key in _CUES:
            need = 5 if key in _WEAK else 3
            needed = need if needed is None else min(need, needed)
        elif key not in _BETWEEN and not (reading.words[place].is_letters and len(key) < 4 and key.isalpha()):
            break
        if key in _CUES and key not in _BETWEEN:
            break
    both = needed == 5 and {reading.key(i) for i in range(word.index - 3, word.index)} & {
        "number",
        "numero",
        "no",
        "num",
    }
    two_cues = sum(reading.key(i) in _CUES for i in range(word.index - 3, word.index)) > 1
    return 3 if both and two_cues else needed


def value_start(reading: Reading, word: Word) -> int:
    """Letters that belong to the number stand before it: "AX-8871", "EXP 2019"."""
    before = reading.at(word.index - 1)
    if (
        before is not None
        and before.is_upper
        and len(before.text) <= 4
        and (before.key not in _CUES or reading.key(word.index - 2) in _CUES)
        and word.gap in ("-", "/", " ")
    ):
        return before.start
    letter = before is not None and len(before.text) == 1 and before.text.isalpha() and not reading.has_case
    if before is not None and letter and reading.key(word.index - 2) in ("no", "nº", "number", "num", "nro"):
        return before.start
    return word.start


def value_end(reading: Reading, word: Word) -> int:
    last = word.index
    for place in range(word.index + 1, min(len(reading.words), word.index + 7)):
        after = reading.words[place]
        joined = after.gap in ("-", "/", ".", " ", "–", " - ")
        more = any(c.isdecimal() for c in after.text) or _is_tail(reading, after)
        if not joined or not more:
            break
        last = place
    return last


def _is_tail(reading: Reading, word: Word) -> bool:
    """Letters at the end of a number: "4532 118 907 KL"."""
    if word.gap not in ("-", "/", " ") or not word.is_letters or word.key in _NO_TAILS:
        return False
    shown = word.text.isupper() or (not reading.has_case and len(word.text) < 3)
    return shown and len(word.text) <= 3
