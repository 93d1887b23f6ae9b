"""Frames in which only a person can stand: "me and X", "X my ex", "ask for X", "they call me X".

Promise: the frame beats the lists, so that a name that is a town or a word is a person here. Each word is
looked at a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Span
from ..vocabularies import cues
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.misspelt import is_slip
from ..words.person_words import KIN, bears_name, is_clear, may_be_person, named, opens_clause, suspected
from ..words.persons import name_span
from ..words.reading import Reading, Word

_SELF = words("me i yo myself")
_AND = words("and y e &")
_OWNING = words("my our his her their mi su nuestra nuestro")
_ASK = frozenset(
    {
        ("ask", "for"),
        ("asking", "for"),
        ("speak", "to"),
        ("speak", "with"),
        ("talk", "to"),
        ("behalf", "of"),
        ("attention", "of"),
        ("care", "of"),
        ("pregunten", "por"),
        ("pregunte", "por"),
        ("preguntar", "por"),
        ("pregunta", "por"),
        ("hablar", "con"),
        ("hablen", "con"),
        ("nombre", "de"),
        ("parte", "de"),
        ("atencion", "de"),
    }
)
_SIGN = words("firmo firma")
_NAMED = frozenset(
    {
        ("call", "me"),
        ("calls", "me"),
        ("call", "him"),
        ("call", "her"),
        ("calls", "him"),
        ("calls", "her"),
        ("me", "dicen"),
        ("me", "llaman"),
        ("le", "dicen"),
        ("le", "llaman"),
        ("le", "decimos"),
        ("le", "llamamos"),
        ("le", "digo"),
        ("known", "as"),
        ("conocido", "como"),
        ("conocida", "como"),
    }
)
_BEFORE_NICKNAME = words("el la the")
_SIZES = words("big little wee old young mad")
_AGED = words("years year yrs yr yo months month meses mes ano anos weeks semanas")
_OLD = words("old de aged")
_PLACING = words("in en at from de near to for on of del al a")
_ONLINE = words("forum foro reddit insta instagram username user handle online twitter discord group grupo")
_SHE = words("she he who shes hes")
_ENDS_SELF = words(
    """
    and y from de del la con who que i my mi tengo vivo aged mum mam mother madre here age live have call ring
    phone text email thanks llamar llamen correo gracias
    """
)
_AM = words("soy im")


def framed_names(reading: Reading) -> Iterator[Span]:
    """Frames that are safe before institutions and addresses are looked for."""
    for word in reading.words:
        for frame in (
            _with_me,
            _pair,
            _from_somewhere,
            _owned_kin,
            _apposed,
            _asked_for,
            _nicknamed,
            _aged,
            _aged_she,
            _i_am,
        ):
            if (span := frame(reading, word)) is not None:
                yield span


def _with_me(reading: Reading, word: Word) -> Span | None:
    """ "me and naveed", "leonel paz y yo"."""
    link, far = reading.at(word.index - 1), reading.at(word.index - 2)
    with_me = link is not None and far is not None and link.key in _AND and far.key in _SELF - {"i"}
    if with_me and is_clear(word) and bears_name(reading, word) and reading.key(word.index + 1) not in KIN:
        return named(reading, word.index)
    after = reading.at(word.index + 2)
    mine = ("yo",) if reading.language == "es" else ("i", "me", "myself")
    if (
        after is None
        or not is_clear(after)
        or reading.key(word.index + 1) not in _AND
        or after.key not in mine
    ):
        return None
    before = reading.at(word.index - 1)
    first = word.index
    if before is not None and is_clear(word) and before.is_given and not before.is_common:
        first = before.index
    led = reading.key(first - 1)
    gap = reading.words[first].gap
    opens = first == 0 or (gap[-1:].isspace() and bool(gap.strip(" \t"))) or led in KIN or led in _AND
    if not bears_name(reading, word) or not (opens or (first < word.index and led not in _PLACING)):
        return None
    return name_span(reading, first, word.index, "name-shape")


def _pair(reading: Reading, word: Word) -> Span | None:
    """ "mo and aisha both": beside a sure name, what opens the clause."""
    other = reading.at(word.index + 2)
    joined = other is not None and is_clear(other) and reading.key(word.index + 1) in _AND
    if not joined or other is None or not other.is_surely_given or not may_be_person(reading, word):
        return None
    listed = word.is_name or (word.is_unknown and not is_slip(word.key))
    if opens_clause(reading, word) and listed and not word.is_common and not word.is_upper:
        return name_span(reading, word.index, word.index, "name-shape")
    return None


def _from_somewhere(reading: Reading, word: Word) -> Span | None:
    """ "breda from the chemist", "Buck from springdale"."""
    if reading.key(word.index + 1) not in ("from", "desde") or not may_be_person(reading, word):
        return None
    if (
        not opens_clause(reading, word)
        or word.key in cues.SIGNED
        or (reading.has_case and not word.has_capital)
    ):
        return None
    town = word.known(Known.TOWN) and reading.key(word.index + 2) == "the"
    if (word.is_given and not (word.is_common and not word.has_capital)) or (town and not word.is_common):
        return name_span(reading, word.index, word.index, "known-name")
    if reading.has_case and not word.opens_sentence and word.is_unknown:
        return name_span(reading, word.index, word.index, "name-shape")
    return None


def _owned_kin(reading: Reading, word: Word) -> Span | None:
    """ "craig my ex", "consuelo mi hermana"."""
    owner, kin = reading.at(word.index + 1), reading.at(word.index + 2)
    if owner is None or kin is None or owner.key not in _OWNING or kin.key not in KIN or not is_clear(owner):
        return None
    surely = word.is_given or (word.is_name and not word.is_ordinary and not word.known(Known.TOWN))
    if not may_be_person(reading, word) or not surely or reading.key(word.index - 1) in ("in", "en", "at"):
        return None
    return name_span(reading, word.index, word.index, "known-name")


def _apposed(reading: Reading, word: Word) -> Span | None:
    """ "Tato, su padrino,", "Ventura, her husband"."""
    owner, kin = reading.at(word.index + 1), reading.at(word.index + 2)
    if owner is None or kin is None or owner.gap != ", " or owner.key not in _OWNING or kin.key not in KIN:
        return None
    shown = reading.capital(word) or word.is_given or word.is_unknown
    placed = not word.opens_sentence and bool(
        {reading.key(word.index - 1), reading.key(word.index - 2)} & _PLACING
    )
    if (
        not may_be_person(reading, word)
        or not shown
        or placed
        or (not word.has_capital and is_slip(word.key))
    ):
        return None
    return name_span(reading, word.index, word.index, "known-name")


def _asked_for(reading: Reading, word: Word) -> Span | None:
    """ "ask for breda", "pregunten por Begoña"."""
    pair = (reading.key(word.index - 2), reading.key(word.index - 1))
    if pair[1] in _SIGN and is_clear(word) and word.is_unknown and len(word.key) > 2:
        return name_span(reading, word.index, word.index, "cue-signed")
    if pair not in _ASK or not is_clear(word) or not bears_name(reading, word):
        return None
    return named(reading, word.index, "cue-called")


def _nicknamed(reading: Reading, word: Word) -> Span | None:
    """ "they call me big mal", "me dicen la momia"."""
    first = word.index
    while reading.key(first - 1) in _SIZES | _BEFORE_NICKNAME and first > word.index - 2:
        first -= 1
    pair = (reading.key(first - 2), reading.key(first - 1))
    if pair not in _NAMED or not is_clear(word) or word.key in _SIZES:
        return None
    article = reading.key(first) in _BEFORE_NICKNAME
    if not may_be_person(reading, word) or (pair[1] == "as" and not word.is_given and not article):
        return None
    if article or first < word.index or bears_name(reading, word) or not word.is_common:
        return name_span(reading, first + article, word.index, "cue-called")
    return suspected(word)


def _aged(reading: Reading, word: Word) -> Span | None:
    """ "rodel 34 yrs old", "Iker (6 años)", "lwazi, 7 months"."""
    number, unit = reading.at(word.index + 1), reading.at(word.index + 2)
    if number is None or unit is None or not number.text.isdecimal() or unit.key not in _AGED:
        return None
    if number.gap not in (" ", ", ", " (", ",") or int(number.text[:4]) > 115:
        return None
    old = reading.key(unit.index + 1) in _OLD or unit.key == "yo" or number.gap != " "
    if word.known(Known.TOWN) and not word.is_given:
        return None
    if word.is_given and not word.is_common and may_be_person(reading, word):
        return name_span(reading, word.index, word.index, "known-name")
    odd = reading.key(unit.index + 1) == "old" and word.is_unknown and not word.known(Known.GUESSED)
    if old and (odd or bears_name(reading, word)) and not word.is_common and not word.is_upper:
        return name_span(reading, word.index, word.index, "name-shape")
    return None


def _aged_she(reading: Reading, word: Word) -> Span | None:
    """ "morag, shes 3", "Kofi, who is 12"."""
    she = reading.at(word.index + 1)
    if (
        she is None
        or she.gap != ", "
        or she.key not in _SHE
        or not may_be_person(reading, word)
        or word.is_common
    ):
        return None
    number = (
        reading.key(word.index + 2)
        if reading.key(word.index + 2) not in ("is", "just")
        else reading.key(word.index + 3)
    )
    if not number.isdecimal() or (word.known(Known.TOWN) and not word.is_given):
        return None
    return name_span(reading, word.index, word.index, "name-shape")


def _i_am(reading: Reading, word: Word) -> Span | None:
    """ "im bronte i work nights", "soy nicanor del barrio"; at the opening of what is written."""
    before, far = reading.key(word.index - 1), reading.key(word.index - 2)
    online = any(reading.key(i) in _ONLINE for i in range(word.index - 7, word.index))
    mixed = not (word.text.islower() or word.text.istitle() or word.is_upper)
    if (online and not word.is_given) or mixed:
        return None
    if before in _BEFORE_NICKNAME and far == "soy" and not (word.is_name or not word.is_common):
        return None
    before, far = (far, reading.key(word.index - 3)) if before in ("el", "la") else (before, far)
    am = before in _AM or (before == "am" and far == "i") or before == "myself"
    town = word.known(Known.TOWN) and not word.is_common and may_be_person(reading, word)
    if not am or not is_clear(word) or not (town or bears_name(reading, word)):
        return None
    after = reading.at(word.index + 1)
    ends = after is None or bool(after.gap.strip(" \t")) or after.key in _ENDS_SELF or after.text.isdecimal()
    listed = word.is_given and (ends or not word.is_common)
    if listed or (ends and (word.is_name or word.known(Known.TOWN) or word.is_unknown)):
        return named(reading, word.index, "cue-called")
    return None
