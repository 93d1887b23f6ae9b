"""Cue words typed wrong: "hosptial", "docter", "scool", "numbr"; folded.

Promise: one letter left out, doubled, changed or swapped, and only where no list knows the word as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..vocabularies.tables import words
from .lexicon import known_words

_SHORTEST, _LONGEST = 4, 16
_COMMON = 2 | 8

#: Written with a capital too, as part of a name.
_INSTITUTIONS = words(
    """
    hospital hospice infirmary clinic clinica sanatorio surgery centre center medical general university
    universidad college school academy primary elementary secondary colegio escuela instituto nursery
    kindergarten childrens memorial community regional national street road lane avenue drive avenida
    calle plaza crescent terrace gardens highway boulevard parkway industries logistics limited
    """
)
_CUES = words(
    """
    doctor daughter husband brother sister mother father cousin nephew niece friend grandmother
    grandfather grandson granddaughter teacher partner children parents married neighbour neighbor
    consultant surgeon specialist neurologist called named lives lived living moved works worked working
    employed employer company factory number passport insurance policy member reference address email
    telephone mobile phone username facebook instagram village town born birthday diagnosed treated
    admitted referred operated transplant appointment patient goes attends studies student seen thanks
    regards sincerely family together ninety years hermano hermana esposo esposa marido abuela abuelo
    sobrino sobrina hijita madre padre primo prima amigo amiga doctora llamo llama llamada llamado
    apellido vivo vivimos trabajo trabaja trabajaba numero pasaporte telefono direccion correo usuario
    pueblo ciudad nacio ingresado ingresada operaron atendieron gracias saludos atentamente maestra
    profesora vecina vecino disease diseases disorder syndrome enfermedad sindrome distrofia dystrophy
    """
)


def meant_cue(key: str, *, has_capital: bool) -> str | None:
    """The cue word that this unknown one is, but for one slip."""
    if not _SHORTEST <= len(key) <= _LONGEST or not key.isalpha():
        return None
    found = _found(key, _by_part(capitals=has_capital))
    return found if found is not None and (len(found) > _SHORTEST or len(key) > _SHORTEST) else None


def is_slip(key: str) -> bool:
    """Whether one slip makes this unknown word of one that everybody uses."""
    if not 3 < len(key) <= _LONGEST or not key.isalpha():
        return False
    lists = known_words()
    return any(lists.get(other, 0) & _COMMON for other in near(key))


def _found(key: str, by_part: dict[str, str]) -> str | None:
    for part in (key, *_shorter(key)):
        cue = by_part.get(part)
        if cue is not None and abs(len(cue) - len(key)) <= 1 and (cue[0] == key[0] or cue[1:] == key):
            return cue
    return None


@cache
def _by_part(*, capitals: bool) -> dict[str, str]:
    table = _INSTITUTIONS if capitals else _INSTITUTIONS | _CUES
    parts: dict[str, str] = {}
    for cue in sorted(word for word in table if len(word) > _SHORTEST):
        for part in (cue, *_shorter(cue)):
            parts.setdefault(part, cue)
    return parts


def _shorter(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def near(key: str) -> Iterator[str]:
    """Every word that is one letter away from this one; some come twice."""
    yield from _shorter(key)
    for place in range(len(key)):
        head, tail = key[:place], key[place:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail[1:]
            yield head + letter + tail
    for letter in _LETTERS:
        yield key + letter
