"""Initials that stand for a person: "J.R.", "our TJ", "t. j." in a text without capitals.

Promise: short forms of medicine, states and institutions are no initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .medicine import is_medical_word
from .reading import Reading
from .spans import Confidence, Kind, Span
from .tables import words

_INITIALS = re.compile(
    r"(?<![\w.])M\.?\s?ª\.?(?:\s[A-ZÑ]\.){0,3}|"
    r"(?<![\w.])(?:[A-ZÑ]\.\s?){2,4}(?!\w)|(?<![\w.])[A-Z]\.(?=\s(?:is|has|was|had|got|needs"
    r"|and\s[A-Z]\.)|['’]s\b)"
)
#: "our D.", "R. van der W."
_OURS = re.compile(
    r"(?<=\bour )[A-Z]\.(?=[\s,)])|(?<=\bmy )[A-Z]\.(?=[\s,)])|(?<=\bmi )[A-Z]\.(?=[\s,)])"
    r"|(?<![\w.])(?:[A-Z]\.\s?){1,3}(?:(?:van|von|de|der|den|la|del|di|da|du|ter|y)\s){1,3}[A-Z]\."
)
_NOT_INITIALS = words(
    """
    US SL SA SLU CV UK EU USA ER MD PHD IV AM PM DNA RNA EEUU ED NP PA RN DO MRI CT IQ ID OT PT EG IE
    NHS DOB SSN CI CC TI DNI NIE NIF RUT RUN NHC MRN MP HC NSS PO NI OK TV EDS POTS ICU AC DC BC AD PS
    """
)
_PLAIN_INITIALS = re.compile(
    r"(?<![\w.])(?:[a-z]\.\s?){2,3}(?!\w)|(?<![\w.])[a-z]\.\s(?=[a-z]{4})", re.IGNORECASE
)
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
