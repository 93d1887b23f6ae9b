"""What stands behind a preposition of a loosely typed question: "at westmeed", "en la milagrosa".

Promise: a noun in the name tells its kind, else the word that governs the preposition, else the lists, else
the preposition. A person behind "to", "for" or "de" is left to the detectors of people.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Kind, Listed, Span
from ..vocabularies import cues
from ..vocabularies.regions import CITIES, LARGE_WORDS
from ..vocabularies.tables import words
from ..words.governors import governed_kind, is_governor, is_taken
from ..words.heads import BEGINNING, ENDING
from ..words.lexicon import Known, long_towns
from ..words.listed_institutions import known_from
from ..words.loose_words import STOPS, is_content, is_name_like, is_odd, kind_by_noun
from ..words.misspelt import is_slip
from ..words.near_towns import (
    INSTITUTIONS,
    SEEING,
    as_town,
    is_short_town,
    long_town_end,
    town_end,
    with_town,
)
from ..words.plain_people import BIG, NOT_AT, plain_span
from ..words.reading import Reading, Word
from ..words.towns import NEVER_TOWNS

_ENGLISH = words("at @ in from near nr outside for to under of frm fron nere around via on by with w")
_SPANISH = words("en de del al a para pa d desde por con")
LINKS = _ENGLISH | _SPANISH
_PLACING = words("in from near nr outside en desde frm fron nere around via de d of")
_PERSONAL = words("to for de d a para pa by del al of por on with w con")
_SETTING = words("at @ for en in")
_SAYING = words("dicen dijeron dijieron dijo saben atienden quieren hay me nos le les no said told say says")
#: What work, school or care is spoken of with, and no name.
_VAGUE = words(
    """
    turno turnos casa oficina oficinas fabrica campo construccion limpieza ventas cocina bares
    hosteleria negro noche noches cadena linea general informatica educacion sanidad comercio seguridad
    terapia logopedia clase primero segundo tercero cuarto quinto sexto preescolar infantil espera silla
    cama casos edad ingles linea retail sales construction education healthcare catering it finance
    insurance computers bed pain minutes hours shifts meals peanuts free cash money nothing himself
    herself myself themselves people kids children adults patients years months weeks days ages example
    instance fear class lessons gym maths math science university primary secondary elementary middle
    high special front back person public time turn addition rehab therapy physio tears agony total fact
    case order theory practice science medicine nursing law
    """
)
_HOSPITAL_ADJECTIVES = words(
    """
    royal regional general memorial county infirmary childrens clinico infantil materno civil provincial
    comarcal militar universitario naval maternity maternidad oncologico pediatrico cardiologico
    psiquiatrico mater
    """
)
_LIVED = words("in en from near desde outside de")
_STATE = words("st state tech uni university")
_SAINTS = words("st saint san santa sta sto virgen sagrado sagrada nuestra ntra inmaculada cristo")
JOINS = words("or and y e o u")
_ARTICLES = words("the el la los las")
_INSIDE = words("of de d del la and n y los las")
_LONGEST_RUN = 5
_LEADING_TO = SEEING | _PLACING | {"to", "al", "del", "a"}
_NEVER = NEVER_TOWNS | _VAGUE | NOT_AT


def framed(reading: Reading, link: Word, *, behind: bool) -> Iterator[tuple[Span, int]]:
    """What stands behind this preposition, with its last word."""
    start = link.index + 1
    article = reading.key(start) if reading.key(start) in _ARTICLES else ""
    start += bool(article)
    word = reading.at(start)
    if (
        word is None
        or word.gap.strip(" /'\"")
        or "\n" in word.gap
        or (article and reading.words[start - 1].gap.strip(" "))
    ):
        return
    article = article or ("el" if link.key in ("del", "al") else "")
    governed = governed_kind(reading, link.index)
    if behind and link.key in JOINS:
        town = town_end(reading, start)
        if town is not None and not word.is_given and (town > start or not word.is_ordinary):
            yield plain_span(reading, start, town, Kind.PLACE, sure=True), town
        return
    if behind and link.key in _PLACING:
        governed = Kind.PLACE
    known = known_from(reading, start, governed)
    if article and known is None and (known := known_from(reading, start - 1, governed)) is not None:
        start -= 1
    if known is not None and _says_known(reading, link, known, governed, article):
        last, kind = with_town(reading, known.last), known.kind
        yield plain_span(reading, start, last, kind, sure=True), last
        return
    if article and long_town_end(reading, start - 1) is not None:
        start, article = start - 1, ""
    if (found := _by_its_form(reading, link, start, article, governed)) is not None:
        yield found
        return
    yield from _by_governor(reading, link, start, article, governed)


def _by_its_form(
    reading: Reading, link: Word, start: int, article: str, governed: Kind | None
) -> tuple[Span, int] | None:
    """A state university, a saint's name, a local short name of a hospital, or a town."""
    word, town = reading.words[start], town_end(reading, start)
    if word.key in LARGE_WORDS and reading.key(start + 1) in _STATE and link.key in SEEING | {"to"}:
        return plain_span(reading, start, start + 1, Kind.SCHOOL, sure=True), start + 1
    saint = _saint_end(reading, start)
    is_town = town is not None and " ".join(reading.key(i) for i in range(start, town + 1)) in long_towns()
    asked = article or link.key in SEEING or governed in INSTITUTIONS or not is_town
    if saint is not None and asked and governed is not Kind.PLACE and link.key not in _PERSONAL:
        return plain_span(reading, start, saint, governed or Kind.HOSPITAL, sure=True), saint
    if (local := _local_name(reading, link, start, article)) is not None:
        return plain_span(reading, start, local, Kind.HOSPITAL, sure=True), local
    led = link.key in ("to", "a", "al") and is_taken(reading, link.index)
    if town is not None and led and not word.is_given:
        return plain_span(reading, start, town, Kind.HOSPITAL, sure=True), town
    if town is not None and not article and (place := as_town(reading, link, start, town, governed)):
        return place, town
    if governed is Kind.PLACE and not article and link.key in _LIVED and _is_lived_in(reading, word):
        return plain_span(reading, start, start, Kind.PLACE, sure=True), start
    return None


def _is_lived_in(reading: Reading, word: Word) -> bool:
    """A town of the lists, or what is short for one, behind "vivo en" or "we are from": usual words too."""
    if word.key in _NEVER or not is_content(reading, word):
        return False
    return word.known(Known.TOWN) or is_short_town(word.key)


def _local_name(reading: Reading, link: Word, start: int, article: str) -> int | None:
    """ "at the royal", "en el infantil", "at regional": what kind of hospital stands for its name."""
    if reading.key(start) not in _HOSPITAL_ADJECTIVES or not (link.key in SEEING or article):
        return None
    if link.key not in _LEADING_TO:
        return None
    after = reading.at(start + 1)
    town = town_end(reading, start + 1) if after is not None and after.gap == " " else None
    if town is not None:
        return town
    stands = after is None or after.gap.strip() or after.key in STOPS or after.key in cues.FUNCTION
    return start if stands else None


def _saint_end(reading: Reading, start: int) -> int | None:
    """ "st aldelms", "santa maria", "virgen del rosio": the last word of a saint's name."""
    if reading.key(start) not in _SAINTS:
        return None
    last = None
    for place in range(start + 1, min(start + _LONGEST_RUN, len(reading.words))):
        word = reading.words[place]
        if word.gap.strip(" .'") or "\n" in word.gap:
            break
        if word.key in ("de", "del", "la", "las", "los", "sra", "senora") and last is None:
            continue
        if not is_content(reading, word) or (last is not None and not is_name_like(word)):
            break
        last = place
    return last


def _says_known(reading: Reading, link: Word, known: Listed, governed: Kind | None, article: str) -> bool:
    """Whether a listed name is meant here: an ordinary word or a town needs its governor."""
    several, kind, first = known.last > known.first, known.kind, reading.words[known.first]
    if not known.is_sure and not (
        (governed is kind or (governed in INSTITUTIONS and link.key in SEEING))
        and (several or (first.is_letters and first.key not in NOT_AT))
        and (several or link.key in SEEING or article or not first.known(Known.TOWN))
    ):
        return False
    if kind is Kind.EMPLOYER:
        return governed is Kind.EMPLOYER or (several and governed is None)
    if link.key in ("to", "for", "a", "para", "pa", "by", "on", "of", "de", "d"):
        return governed is kind or several
    if several and link.key in SEEING:
        return True
    names = reading.words[known.first : known.last + 1]
    plain = all(w.is_ordinary or w.is_given or w.known(Known.TOWN) for w in names)
    by_itself = several or bool(article) or first.key not in CITIES
    return not plain or governed is kind or (by_itself and governed is not Kind.PLACE)


def _by_governor(
    reading: Reading, link: Word, start: int, article: str, governed: Kind | None
) -> Iterator[tuple[Span, int]]:
    first = reading.words[start]
    last = _run_end(reading, start, governs=governed in INSTITUTIONS)
    if last is None or (first.is_common and first.key in NOT_AT | BIG):
        return
    kind = kind_by_noun(reading, start, last) or _kind_of_frame(link, article, governed)
    if link.key in ("to", "a", "al") and is_taken(reading, link.index):
        kind = governed = Kind.HOSPITAL
    if link.key in ("in", "en") and governed is None and reading.key(last + 1) in _SAYING:
        kind = Kind.HOSPITAL
    if kind is None:
        return
    slip = not first.flags and is_slip(first.key) and link.key not in (*SEEING, "for", "near", "from")
    rare = not (first.is_common or slip or first.key in ENDING or first.key in BEGINNING) and (
        link.key in SEEING
        or (governed is Kind.PLACE and link.key in _PLACING)
        or (governed in INSTITUTIONS and link.key in _SETTING)
    )
    odd = rare or any(is_name_like(w) for w in reading.words[start : last + 1])
    if link.key in _PERSONAL:
        person = first.is_given or first.key in cues.TITLES
        taken = governed is Kind.HOSPITAL and is_taken(reading, link.index) and link.key == "to"
        if governed is None or not odd or (person and kind is not Kind.PLACE and not taken):
            return
    if not odd:
        if governed not in INSTITUTIONS or link.key not in _SETTING or first.key in _VAGUE:
            return
        last = _plain_end(reading, start)
        ends = last > start and not article and _ends_clause(reading, last)
        odd = ends or (not article and (governed in (Kind.EMPLOYER, Kind.SCHOOL) or link.key in SEEING))
    yield plain_span(reading, start, last, kind, sure=odd), last


def _ends_clause(reading: Reading, last: int) -> bool:
    after = reading.at(last + 1)
    return after is None or bool(after.gap.strip()) or "\n" in after.gap


def _plain_end(reading: Reading, start: int) -> int:
    """The last of up to three usual words that may be a name behind "works at" and its like."""
    last = start
    while last < start + 2 and (after := reading.at(last + 1)) is not None:
        if after.gap not in (" ", "-") or not is_content(reading, after) or is_governor(after.key):
            break
        last += 1
    return last


def _kind_of_frame(link: Word, article: str, governed: Kind | None) -> Kind | None:
    if link.key in ("at", "@", "under"):
        return governed or Kind.HOSPITAL
    if link.key in ("for", "on", "by", "with", "w", "con"):
        return governed if governed is Kind.EMPLOYER else None
    if link.key in ("to", "a", "para", "pa", "of"):
        return governed if governed in (Kind.SCHOOL, Kind.PLACE) or link.key == "of" else None
    if link.key == "al":
        return governed if governed is not Kind.EMPLOYER else None
    if link.key in ("de", "d"):
        return governed if article or governed in (Kind.PLACE, Kind.EMPLOYER) else None
    if article:
        return governed if governed in INSTITUTIONS else Kind.HOSPITAL
    if link.key in ("in", "en"):
        return governed or Kind.PLACE
    return Kind.PLACE if link.key in _PLACING else governed


def _run_end(reading: Reading, start: int, *, governs: bool) -> int | None:
    """The last word of what may be a name: odd words, and nouns of institutions."""
    if not is_content(reading, reading.words[start]):
        return None
    last = start
    for place in range(start + 1, min(start + _LONGEST_RUN, len(reading.words))):
        word = reading.words[place]
        if word.gap.strip(" &-'") or "\n" in word.gap or reading.words[place - 1].is_possessive:
            break
        if word.key in _INSIDE and _goes_on(reading, place):
            continue
        headed_by = word.key in ENDING and word.key not in STOPS
        named = (
            is_name_like(word)
            or (is_odd(word) and governs)
            or (place == start + 1 and _ends_there(reading, word))
        )
        if not headed_by and not (is_content(reading, word) and named):
            break
        if reading.key(place - 1) in ENDING and place - 1 > start and town_end(reading, place) is not None:
            break
        last = place
    return last


def _ends_there(reading: Reading, word: Word) -> bool:
    """ "leeds trinity.": a usual word behind a town, with the end of its clause behind it."""
    before, after = reading.words[word.index - 1], reading.at(word.index + 1)
    if not before.known(Known.TOWN) or before.is_common or word.gap != " ":
        return False
    return after is None or bool(after.gap.strip()) or after.key in ("and", "y")


def _goes_on(reading: Reading, place: int) -> bool:
    after = reading.at(place + 1)
    if after is None or after.gap != " " or not is_content(reading, after):
        return False
    if reading.key(place) in ("de", "d", "of") and town_end(reading, place + 1) is not None:
        return False
    return not after.is_ordinary and not after.is_given
