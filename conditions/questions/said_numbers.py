"""Numbers that a word for a policy, a passport or a file announces some words before: "policy with X is ...".

Promise: they win over telephones and postcodes of the same form; what a word for a telephone, a date or an
address announces is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .identifying_numbers import value_end, value_start
from .reading import Reading, Word
from .spans import Confidence, Kind, Span
from .tables import words

_CUES = words(
    """
    mrn nhs chi ssn policy policies poliza polizas polisa passport pasaporte pasport dni nie nif curp rfc
    nss nuss cuil cuit rut cedula expediente expte folio afiliado afiliada afiliacion afiliados member
    membership subscriber beneficiary claim claims siniestro radicado legajo matricula medicaid medicare
    record records historia nhc mutua socia socio asegurado asegurada carne carnet cartilla licence license
    dossier certificate certificado reclamacion reclamo tramite solicitud enrolment enrollment contract
    contrato nis unzr uhid
    """
)
_SAYING = words("is es was era fue number numero num no nro nr n id code codigo reads dice ending termina")
_OTHERS = words(
    """
    telephone phone mobile cell tel telefono movil celular cel fono call ring text whatsapp fax llamar
    llamame llamenme llame marcar contact reach email mail correo address direccion domicilio calle street
    born nacio nacida nacido dob birth nacimiento fecha date dated live lives vivo vive vivimos postcode zip
    cp postal since desde diagnosed age aged edad years anos weighs pesa omim orpha orphanet trial gene
    variant
    """
)
_REACH = 11
_STOPS = frozenset(".!?;\n")
_DATE = re.compile(
    r"\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d|(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}|\d{1,2}[/.]\d{1,4}"
)
_LEAST, _LEAST_WITH_LETTERS = 5, 4


def said_numbers(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        if word.key not in _CUES or (value := _value(reading, word)) is None:
            continue
        start, end = value_start(reading, value), reading.words[value_end(reading, value)].end
        said = reading.key(value.index - 1) in _SAYING or _is_said_to_be_the(reading, value.index)
        if _identifies(reading.text[start:end], said=said):
            yield Span(start, end, Kind.IDENTIFIER, Confidence.PROPOSED, "cue-number")


def _value(reading: Reading, cue: Word) -> Word | None:
    """The first word with figures behind the cue, if "is", "number" or a colon stands right before it."""
    for place in range(cue.index + 1, min(cue.index + _REACH + 1, len(reading.words))):
        word = reading.words[place]
        number = any(c.isdecimal() for c in word.text)
        gap = (
            word.gap.replace(".", "", 1) if reading.key(place - 1) in ("no", "num", "nro", "n") else word.gap
        )
        if (
            _STOPS & set(gap)
            or word.key in _OTHERS
            or (place > cue.index + 1 and word.key in _CUES and number)
        ):
            return None
        if number:
            said = reading.key(place - 1) in _SAYING or _is_said_to_be_the(reading, place)
            led = place == cue.index + 1 or said or set(":=#(º°") & set(word.gap)
            lettered = _is_letters_before(reading, word) and reading.key(place - 2) in _SAYING
            return word if led or lettered else None
    return None


def _is_said_to_be_the(reading: Reading, place: int) -> bool:
    """ "my roll number was the 4471", "mi legajo era el 2093"."""
    return reading.key(place - 1) in ("the", "el", "la") and reading.key(place - 2) in _SAYING


def _is_letters_before(reading: Reading, word: Word) -> bool:
    before = reading.at(word.index - 1)
    return before is not None and before.is_upper and len(before.text) < 5 and word.gap in (" ", "-", "/")


def _identifies(value: str, *, said: bool) -> bool:
    figures = sum(c.isdecimal() for c in value)
    if _DATE.fullmatch(value.strip()):
        return False
    few = said or any(c.isalpha() for c in value)
    return figures >= (_LEAST_WITH_LETTERS if few else _LEAST)
