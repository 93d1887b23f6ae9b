"""Schools and hospitals called by a code and a number, by an owner, or by usual words behind "goes to".

Promise: "PS 118" and "hgz 14" are found whole; a dose, an age, a time or a disease with a number never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import CARE, STUDY
from ..vocabularies.kind_words import ATTENDING
from ..vocabularies.tables import words
from ..words.found import is_content
from ..words.reading import Reading, Word
from ..words.runs import span_of

#: Codes that no other word is spelt like.
_SCHOOLS = words(
    """
    cbtis cetis cbta cbtf cecyt cecyte cecytem conalep cobach cobaem cobao colbach cbt cch ceip eest eet epet
    epem epes esrn isfd isft cens ipem iesp jhs telesecundaria telebachillerato prepa preparatoria secu
    kendriya kv smk sekolah sosh lycee unidad-educativa cobatab cecati conafe bachilleres vocacional voca
    """
)
#: Codes that are words or diseases too: in capitals, or where school is spoken of.
_SHORT_SCHOOLS = words("ps is ms hs es ep cp ies ie ee jin jic esc sec sb eei eeb cem iti su une ice ue")
_HOSPITALS = words(
    "hgz hgr hgsz hgo hgp umf umae uman umfh caps cesfam cais cecosf cap sapu saps ubs amas upss"
)
_CARE_NOUNS = words("clinica clinic hospital consultorio dispensario policlinica policlinico ambulatorio")
_STUDY_NOUNS = words(
    "escuela escuelita colegio liceo jardin primaria secundaria tecnica instituto kinder school elementary"
)
_NUMBER_WORDS = words("no num nro numero number n nº")
_UNITS = (cues.MONEY_AND_UNITS - {"por", "per"}) | words(
    """
    times time visits visit nurses doctors beds patients camas medicos doctores enfermeras consultas citas
    citas visitas pacientes noches nights grados grade clases classes kids children ninos alumnos cuadras
    blocks pm am de minutes mins hrs h
    """
)
_NEAR = 6
_A_AND_M = re.compile(r"(?<!\w)(?:(?P<state>[A-Za-z]{4,14})\s)?a\s?(?:&|and)\s?m(?!\w)", re.IGNORECASE)
_GOING = words(
    "goes go going went attends attend attended attending started starts start enrolled va asiste acude"
)
_NURSERY = words(
    """
    beginnings acorns stars steps scholars learners explorers angels ducklings sprouts footprints horizons
    rainbows tots sunbeams buttons bees bears cubs chicks lambs oaks minds futures seedlings saplings
    bumblebees ladybirds ladybugs butterflies hands treasures pumpkins munchkins monkeys dolphins owls
    robins sparrows fledglings poppets tadpoles kittens pandas stepping stones academy pasitos estrellitas
    angelitos patitos caracolitos gotitas semillitas duendes burbujas ositos pollitos abejitas girasoles
    arcoiris trencito manitas peques picaros
    """
)
_TITLED = words("miss mrs mr ms madame auntie aunty sister teacher little tiny")


def coded_institutions(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        for rule in (_numbered, _owned, _nursery):
            if (span := rule(reading, word)) is not None:
                yield span
    for match in _A_AND_M.finditer(reading.text):
        if match.group("state") and match.group("state").lower() not in cues.FUNCTION:
            yield Span(match.start(), match.end(), Kind.SCHOOL, Confidence.PROPOSED, "institution-word")


def _numbered(reading: Reading, word: Word) -> Span | None:
    """ "PS 118", "IES nº 4", "cbtis 75", "clínica 23"."""
    kind = _kind_of_code(reading, word)
    place = word.index + 1
    while kind is not None and reading.key(place) in _NUMBER_WORDS and place < word.index + 3:
        place += 1
    number = reading.at(place)
    if kind is None or number is None or not _is_number(number):
        return None
    if word.key == "cp" and len(number.text) > 3:
        return None
    after = reading.at(place + 1)
    measured = after is not None and after.gap.strip(" ") == "" and after.key in _UNITS
    if (
        measured
        and after is not None
        and not (after.key == "de" and reading.key(place + 2) not in cues.FUNCTION)
    ):
        return None
    first = word.index - 1 if _is_spelt(reading, word) else word.index
    return span_of(reading, first, place, kind, Confidence.PROPOSED, "institution-word")


def _is_number(word: Word) -> bool:
    return (
        word.text.isdecimal()
        and len(word.text) < 5
        and word.gap.strip(" .#º°-") == ""
        and "\n" not in word.gap
    )


def _is_spelt(reading: Reading, word: Word) -> bool:
    """The "P" of "P.S. 118"."""
    before = reading.at(word.index - 1)
    return before is not None and len(word.text) == 1 and len(before.text) == 1 and word.gap == "."


def _kind_of_code(reading: Reading, word: Word) -> Kind | None:
    key = word.key
    if _is_spelt(reading, word):
        key = reading.key(word.index - 1) + key
    if key in _SCHOOLS:
        return Kind.SCHOOL
    if key in _HOSPITALS:
        return Kind.HOSPITAL if word.is_upper or len(key) > 3 or _is_near(reading, word, CARE) else None
    if key in _SHORT_SCHOOLS:
        shown = word.text.isupper() and not reading.is_all_capitals
        studied = _is_near(reading, word, STUDY | ATTENDING) or reading.key(word.index - 1) in ("at", "al")
        needed = key in ("ms", "is", "es", "hs", "su", "ie", "ue", "une", "ice", "ee", "esc", "sec")
        return Kind.SCHOOL if (shown and (studied or not needed)) or (studied and not needed) else None
    if reading.key(word.index - 1) not in _LEADING or reading.shows_name(word):
        return None
    if key in _CARE_NOUNS:
        return Kind.HOSPITAL
    return Kind.SCHOOL if key in _STUDY_NOUNS else None


_LEADING = words("la el en al del a at de mi su to from")


def _is_near(reading: Reading, word: Word, table: frozenset[str]) -> bool:
    return any(reading.key(i) in table for i in range(word.index - _NEAR, word.index + _NEAR))


def _owned(reading: Reading, word: Word) -> Span | None:
    """ "attends Miss Pepper's,": an owner behind what one does at school, with nothing owned behind."""
    after = reading.at(word.index + 1)
    ends = (
        after is None
        or after.gap.strip(" ")[:1] in (",", ".", "?", "!", ";", "(")
        or after.key in cues.FUNCTION
    )
    if not word.is_possessive or not ends or word.key in cues.RELATIONS:
        return None
    first = word.index
    while first > word.index - 2 and (
        reading.key(first - 1) in _TITLED or reading.shows_name(reading.words[first - 1])
    ):
        if not reading.close(first):
            break
        first -= 1
    led = reading.key(first - 1)
    goes = led in ("to", "at") and any(reading.key(i) in _GOING for i in range(first - 5, first))
    titled = first < word.index and reading.key(first) in _TITLED
    if not titled or not (led in ("attends", "attended", "attend") or goes):
        return None
    return span_of(reading, first, word.index, Kind.SCHOOL, Confidence.PROPOSED, "cue-school")


def _nursery(reading: Reading, word: Word) -> Span | None:
    """ "goes to bright beginnings": usual words that end as names of nurseries do."""
    if word.key not in _NURSERY:
        return None
    first = word.index
    while first > word.index - 3 and first > 0:
        before = reading.words[first - 1]
        if not reading.close(first) or not is_content(reading, before) or before.key in _GOING:
            break
        first -= 1
    led, far = reading.key(first - 1), {reading.key(i) for i in range(first - 6, first - 1)}
    attending = led in ("attends", "attended", "attend")
    goes = led in ("to", "at", "a", "al") and bool(far & _GOING)
    if first == word.index or not (attending or goes):
        return None
    return span_of(reading, first, word.index, Kind.SCHOOL, Confidence.PROPOSED, "cue-school")
