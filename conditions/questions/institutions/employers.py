"""Employers: behind words about working, by the form of a company's name, or because everybody knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Listed, Span
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_PHRASES, LARGE_WORDS
from ..vocabularies.tables import words
from ..vocabularies.trade_words import MAKERS
from ..words.doubtful_institutions import is_meant
from ..words.lexicon import Known, long_towns
from ..words.listed_institutions import by_itself, met
from ..words.reading import Reading, Word
from ..words.runs import capital_run, continues, span_of, whole_end

WORK = words(
    """
    work works worked working job jobs employed employee employees employer hired shift shifts boss
    career colleagues intern internship apprentice retired position role contract factory office manager
    engineer cashier driver clerk accountant lawyer secretary receptionist technician programmer
    developer analyst welder electrician mechanic pilot cook chef baker salesman saleswoman assistant
    supervisor director cleaner warehouse operator machinist miner farmer nurse guard laid clean cleans
    cleaned play plays sing sings drive drives deliver serve sell sells coach coaches trabajo trabaja
    trabajaba trabajamos trabajan trabajando trabajado empleado empleada empleo contratado contratada
    contrato turno turnos fabrica oficina ingeniero ingeniera cajero cajera conductor administrativo
    administrativa operario operaria tecnico tecnica secretaria contable jubilado jubilada camarero
    camarera cocinero cocinera limpiadora dependienta dependiente comercial encargado encargada soldador
    mecanico chofer repartidor repartidora
    """
)
_LINKS = words("of at for with by en para de in con from as")
_THINGS = words("company firm employer empresa fabrica compania factory bufete taller")
_FORMS_AFTER = (
    words(
        """
    ltd limited inc llc plc corp corporation company co gmbh sl sa group holdings bakery logistics
    motors industries solutions ambulance orchestra ballet theatre museum united fc rovers police
    brigade services foods airlines airways bank supermarket supermarkets insurance electronics
    construction engineering farms textiles steel council consulting partners associates brewery
    plumbing builders transport haulage technologies systems software pharmacy stores garage restaurant
    hotel cafe media studios enterprises manufacturing mills shipyard refinery sons
    """
    )
    | MAKERS
)
_STOPPED = words("co inc ltd corp bros cia hnos ltda")
_FORMS_BEFORE = words(
    """
    talleres transportes construcciones panaderia banco grupo ayuntamiento industrias supermercados
    farmacia restaurante hotel laboratorios editorial bodegas conservas muebles seguros confecciones
    textiles limpiezas ferreteria gestoria cementos aceros astilleros fundiciones pescados carnicas
    viveros autoescuela peluqueria
    """
)
_SPANISH_FORM = re.compile(r"[,\s]{0,2}\bS\.?\s?[AL]\.?(?:U\.?)?(?!\w)(?:\sde\sC\.?V\.?)?")
_NAMED_BY = cues.CALLED | {"is", "es", "se"}


def employers_by_form(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        yield from _by_form(reading, word.index)


def employers(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        yield from _behind_cue(reading, word.index)
    for one in met(reading):
        if one.is_sure or one.kind is not Kind.EMPLOYER:
            continue
        if is_meant(reading, one) or _is_paying(reading, one):
            yield span_of(reading, one.first, one.last, one.kind, Confidence.PROPOSED, "known-institution")


def _is_paying(reading: Reading, one: Listed) -> bool:
    """ "my insurance is through Renault": no town, person's name or usual word."""
    word = reading.words[one.first]
    if one.last > one.first or not reading.shows_name(word) or word.is_medical:
        return False
    if word.is_name or word.is_common or word.known(Known.TOWN) or word.key in LARGE_WORDS:
        return False
    return _spoken_of_work(reading, one.first)


_PAYS = words("insurance plan benefits pension union seguro nomina sindicato coverage")


def _spoken_of_work(reading: Reading, index: int) -> bool:
    return any(reading.key(i) in WORK or reading.key(i) in _PAYS for i in range(index - 8, index + 6))


def _behind_cue(reading: Reading, index: int) -> Iterator[Span]:
    start = _start_behind(reading, index)
    if start is None:
        return
    while reading.key(start) in _SMALL and not _begins(reading, start):
        start += 1
    run = capital_run(reading, start)
    if run is None:
        run = _plain_run(reading, start)
    if run is not None and _is_employer(reading, *run, link=reading.key(index)):
        first, last = run
        yield Span(
            reading.words[first].start, _end(reading, last), Kind.EMPLOYER, Confidence.PROPOSED, "cue-work"
        )


def _start_behind(reading: Reading, index: int) -> int | None:
    """Where the employer's name would begin behind this word, if the word leads to one."""
    key, before = reading.key(index), {reading.key(i) for i in range(index - 4, index)}
    after = reading.at(index + 1)
    if key in _THINGS and reading.key(index + 1) in _NAMED_BY:
        return index + 2
    if key in _THINGS and after is not None and reading.shows_name(after):
        return index + 1
    if key in ("in", "en") and _begins(reading, index - 1):
        return None
    if (
        key in _LINKS
        and reading.key(index - 1) in ("years", "anos", "decades")
        and _begins(reading, index + 1)
    ):
        return index + 1
    return index + 1 if key in _LINKS and (before & WORK or _is_occupation(reading, index - 1)) else None


_SMALL = words("the a la el los las una un is es llama")
_ARTICLES = words("fui soy he sido a an as soy es era como fue the am is was")
_OCCUPATIONS = (
    "er",
    "or",
    "ist",
    "ian",
    "eer",
    "ant",
    "ero",
    "era",
    "ista",
    "ora",
    "ana",
    "ico",
    "ica",
    "ante",
)


def _is_occupation(reading: Reading, place: int) -> bool:
    """ "chemist with", "camionero en": by its ending, behind an article or "a" or "soy"."""
    word = reading.at(place)
    if word is None or not word.is_ordinary or word.key in cues.FUNCTION or word.key in cues.RELATIONS:
        return False
    before = reading.key(place - 1) in _ARTICLES
    after = reading.at(place + 2)
    named = after is not None and reading.shows_name(after) and not after.is_medical
    odd = after is not None and after.is_unknown and reading.key(place + 1) in ("at", "en", "for", "with")
    return (word.key.endswith(_OCCUPATIONS) or odd) and before and named


def _begins(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and reading.shows_name(word)


def _plain_run(reading: Reading, start: int) -> tuple[int, int] | None:
    """Without capitals: known companies, and words that no list has."""
    word = reading.at(start)
    if word is None or not (_is_known(word) or _is_odd(reading, start)):
        return None
    last = start
    for place in range(start + 1, min(len(reading.words), start + 4)):
        if not continues(reading, reading.words[place]):
            break
        if _is_odd(reading, place) or reading.key(place) in _FORMS_AFTER:
            last = place
        else:
            break
    return start, last


def _is_known(word: Word) -> bool:
    """Listed, and no word that everybody uses for something else."""
    entry = by_itself(word.key, Kind.EMPLOYER)
    return entry is not None and (entry.is_sure or not word.is_common)


def _is_odd(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return (
        not (word.is_ordinary or word.is_medical or word.known(Known.TOWN))
        and word.is_letters
        and len(word.key) > 2
    )


def _is_employer(reading: Reading, first: int, last: int, *, link: str) -> bool:
    words = reading.words[first : last + 1]
    phrase = " ".join(w.key for w in words)
    if (
        any(w.is_medical for w in words)
        or phrase in LARGE_PHRASES
        or phrase in long_towns()
        or any(w.key in cues.TITLES for w in words[:1])
    ):
        return False
    if len(words) == 1:
        word = words[0]
        if _is_known(word):
            return True
        if word.key in LARGE_WORDS or word.key in cues.CAPITAL_WORDS or word.is_medical or len(word.text) < 2:
            return False
        if word.known(Known.TOWN) or (
            word.is_surely_given and link in ("by", "with", "con", "de", "from", "for", "para")
        ):
            return False
        return not (
            word.key in cues.FUNCTION
            or (link in ("in", "of", "de", "by", "con", "as", "from") and word.is_ordinary)
        )
    return (
        link not in ("as", "by", "con", "de", "from")
        or words[-1].key in _FORMS_AFTER
        or not any(w.is_given for w in words)
    )


def _by_form(reading: Reading, index: int) -> Iterator[Span]:
    word = reading.words[index]
    if word.key in _FORMS_AFTER and reading.shows_name(word):
        first = index
        while first and continues(reading, reading.words[first]) and _may_name_company(reading, first - 1):
            first -= 1
        if first < index:
            yield Span(
                reading.words[first].start,
                _end(reading, index),
                Kind.EMPLOYER,
                Confidence.PROPOSED,
                "company-form",
            )
    if word.key in _FORMS_BEFORE and (reading.shows_name(word) or _spoken_of_work(reading, index)):
        run = capital_run(reading, index) if reading.shows_name(word) else None
        after = reading.at(index + 1)
        if (
            run is None
            and after is not None
            and reading.shows_name(after)
            and (behind := capital_run(reading, index + 1))
        ):
            run = index, behind[1]
        if run is not None and run[1] > index:
            yield Span(word.start, _end(reading, run[1]), Kind.EMPLOYER, Confidence.PROPOSED, "company-form")


def _may_name_company(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return (reading.shows_name(word) and word.key not in cues.FUNCTION and word.key not in cues.TITLES) or (
        word.key in ("and", "y", "of", "de") and place > 0 and reading.shows_name(reading.words[place - 1])
    )


def _end(reading: Reading, last: int) -> int:
    end = whole_end(reading, last)
    short = len(reading.words[last].text) == 1 or reading.key(last) in _STOPPED
    if short and reading.text[end : end + 1] == ".":
        return end + 1
    form = _SPANISH_FORM.match(reading.text, end)
    return form.end() if form else end
