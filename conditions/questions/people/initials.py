"""Initials that stand for a person: "J.R.", "our TJ", "t. j." in a text without capitals.

Promise: short forms of medicine, states and institutions are no initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.tables import words
from ..words.found import Found, stands_before, suspected
from ..words.reading import Reading, Word

_INITIALS = re.compile(
    r"(?<![\w.])M\.?\s?ª\.?(?:\s[A-ZÑ]\.){0,3}|"
    r"(?<![\w.])(?:[A-ZÑ]\.\s?){2,4}(?!\w)|(?<![\w.])[A-Z]\.(?=\s(?:is|has|was|had|got|needs"
    r"|and\s[A-Z]\.)|['’]s\b)"
)
#: "our D.", "R. van der W."
_OURS = re.compile(
    r"(?<=\bour )[A-Z]\.(?=[\s,)])|(?<=\bmy )[A-Z]\.(?=[\s,)])|(?<=\bmi )[A-Z]\.(?=[\s,)])"
    r"|(?<![\w.])[A-Z]\.\sO['’][A-Z]\.(?!\w)"
    r"|(?<![\w.])(?:[A-Z]\.\s?){1,3}(?:(?:van|von|de|der|den|la|del|di|da|du|ter|y)\s){1,3}[A-Z]\."
)
_NOT_INITIALS = words(
    """
    US SL SA SLU CV UK EU USA ER MD PHD IV AM PM DNA RNA EEUU ED NP PA RN DO MRI CT IQ ID OT PT EG IE
    NHS DOB SSN CI CC TI DNI NIE NIF RUT RUN NHC MRN MP HC NSS PO NI OK TV EDS POTS ICU AC DC BC AD PS
    """
)
_PLAIN_INITIALS = re.compile(
    r"(?<![\w.])(?:[a-z]\.\s?){2,3}(?=['’]?s\b|\W|$)|(?<![\w.])[a-z]\.\s(?=[a-z]{4})", re.IGNORECASE
)
#: What a letter behind these is of: a vitamin, a type, a grade.
_LETTERED = words(
    """
    vitamin vitamina vitamins vitaminas hepatitis type tipo factor stage estadio estadio grade grado
    group grupo class clase category categoria part parte chain cadena protein proteina form forma plan
    blood sangre point punto wave onda section seccion appendix anexo option opcion letter letra line
    linea room sala box ward unit ala block bloque bloco apto piso floor planta exon gene gen subtype
    subtipo influenza gripe strep child pugh niemann pick tay note nota figure figura table tabla item
    """
)
_BEING = words("is was has had isnt wasnt hasnt wont cant doesnt didnt says said")
_DOES = _BEING | words(
    "wants needs takes lives got came wants gets went refuses feels tiene quiere vive dice"
)
_US = words("i yo me we us")
_SHORT_FORMS = frozenset(
    {"i.e.", "e.g.", "a.m.", "p.m.", "u.s.", "u.k.", "s.l.", "s.a.", "p.o.", "u.s.a.", "d.c."}
)
_PERSON_VERBS = cues.VERBS - words("s still also just never no se le nos me ya es a e")


def initials(reading: Reading) -> Iterator[Span]:
    for match in _INITIALS.finditer(reading.text):
        written = match.group().rstrip()
        if written.replace(".", "").replace(" ", "") not in _NOT_INITIALS:
            yield Span(
                match.start(), match.start() + len(written), Kind.NAME, Confidence.PROPOSED, "initials"
            )
    for match in _OURS.finditer(reading.text):
        yield Span(match.start(), match.end(), Kind.NAME, Confidence.PROPOSED, "initials")
    for match in _PLAIN_INITIALS.finditer(reading.text) if not reading.has_case else ():
        if match.group().lower().replace(" ", "") not in _SHORT_FORMS:
            yield Span(match.start(), match.end(), Kind.NAME, Confidence.PROPOSED, "initials")
    for word in reading.words:
        if (
            word.is_upper
            and 2 <= len(word.text) <= 3
            and not reading.is_all_capitals
            and word.text not in _NOT_INITIALS
        ):
            before = reading.key(word.index - 1)
            acts = reading.key(word.index + 1) in _PERSON_VERBS
            if (
                (before in cues.RELATIONS or (len(word.text) == 2 and (acts or before in ("and", "y"))))
                and not word.is_medical
                and not is_medical_word(word.key, is_upper=True)
            ):
                yield Span(word.start, word.end, Kind.NAME, Confidence.PROPOSED, "initials")


def letter(found: Found, word: Word) -> Span | None:
    """ "D and I", "G. Arce", "about L., his girl", "A. wants", "(D and L)": a letter for a person."""
    reading = found.reading
    index = word.index
    if len(word.text) != 1 or not word.has_capital or reading.is_all_capitals:
        return None
    if reading.key(index - 1) in _LETTERED or word.is_medical:
        return None
    after, here = reading.at(index + 1), stands_before(reading, word)
    stop = reading.text[word.end : word.end + 1] == "."
    joined = _of(found, index + 1)
    if stop and after is not None and after.gap in (". ", ".") and joined is not None:
        if joined.kind is Kind.NAME or (joined.kind is Kind.PLACE and "\n" in word.gap):
            return suspected(word.start, joined.start, Kind.NAME, "initials")
        return None
    if stop and _stands_with_stop(reading, word, after):
        return suspected(word.start, word.end + 1, Kind.NAME, "initials")
    if word.text in "IAYEO":
        return None
    beside = any(
        reading.key(index + step) in ("and", "y") and reading.key(index + 2 * step) in _US for step in (1, -1)
    )
    acts = word.opens_sentence and here in _BEING
    named = beside or acts or _is_paired(reading, index)
    return suspected(word.start, word.end, Kind.NAME, "capital") if named else None


def _stands_with_stop(reading: Reading, word: Word, after: Word | None) -> bool:
    """ "A., healthy", "A. and I", "whom I shall call G. with"."""
    if reading.text[word.end + 1 : word.end + 2] in (",", ";", ")", ":"):
        return True
    if after is None or after.gap.strip(" ") != ".":
        return False
    if reading.key(word.index - 1) in cues.CALLED | {"call", "llamare", "llamaremos"}:
        return True
    with_us = after.key in ("and", "y") and reading.key(word.index + 2) in _US
    return with_us or (not after.has_capital and after.key in _DOES)


def _is_paired(reading: Reading, index: int) -> bool:
    """ "(D and L)": two letters between brackets."""
    for first in (index, index - 2):
        one, other = reading.at(first), reading.at(first + 2)
        if one is None or other is None or reading.key(first + 1) not in ("and", "y", "e"):
            continue
        single = all(len(w.text) == 1 and w.has_capital for w in (one, other))
        end = reading.text[other.end : other.end + 2].strip(".")[:1]
        if single and one.gap.endswith("(") and end == ")" and reading.key(first - 1) not in _LETTERED:
            return True
    return False


def _of(found: Found, index: int) -> Span | None:
    at = found.of[index] if 0 <= index < len(found.of) else -1
    return found.spans[at] if at >= 0 else None
