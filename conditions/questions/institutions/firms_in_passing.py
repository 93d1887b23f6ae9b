"""Firms and hospitals named in passing: "a Bofors welder", "Larsen & Toubro", "went to Jimmy's, they sent".

Promise: a nation before an occupation, two people joined by a sign, and a house that somebody owns are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import CARE
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.person_words import may_be_person
from ..words.reading import Reading, Word
from ..words.runs import capital_run, span_of

_OCCUPATIONS = words(
    """
    welder driver engineer electrician mechanic cashier foreman fitter plumber painter clerk manager worker
    guard cleaner machinist miner operator technician pilot courier porter baker butcher docker roofer
    labourer operative shopkeeper salesman rep apprentice trainee lorry checkout warehouse employee retiree
    pensioner
    """
)
_WENT = words("to at from in under via")
_TREATED = (
    CARE | words("sent kept told said gave put scanned bloods wait waited a&e tests took rang")
) - words("stay waiting year class")


def firms_in_passing(reading: Reading) -> Iterator[Span]:
    if not reading.has_case:
        return
    for word in reading.words:
        if not word.has_capital:
            continue
        for frame in (_worker, _partners, _theirs):
            if (span := frame(reading, word)) is not None:
                yield span
                break


def _worker(reading: Reading, word: Word) -> Span | None:
    """ "was a Bofors welder": no nation, person's name or word of the dictionary."""
    if reading.key(word.index - 1) not in ("a", "an", "ex", "former", "retired") or word.is_possessive:
        return None
    after = reading.at(word.index + 1)
    if after is None or after.gap != " " or after.key not in _OCCUPATIONS or not reading.shows_name(word):
        return None
    if not may_be_person(reading, word) or word.is_common or word.known(Known.TOWN):
        return None
    return span_of(reading, word.index, word.index, Kind.EMPLOYER, Confidence.PROPOSED, "company-form")


def _partners(reading: Reading, word: Word) -> Span | None:
    """ "Larsen & Toubro", "Hobbs & Sons": not two given names."""
    after = reading.at(word.index + 1)
    if after is None or after.gap.strip(" ") != "&" or "\n" in after.gap or not after.has_capital:
        return None
    if word.is_medical or after.is_medical or len(word.text) < 2 or len(after.text) < 2:
        return None
    if word.is_upper or after.is_upper or word.key in cues.TITLES | cues.RELATIONS | cues.CAPITAL_WORDS:
        return None
    firm = after.key in ("sons", "son", "co", "daughters", "bros", "partners", "company")
    if after.key in cues.TITLES | cues.CAPITAL_WORDS or (after.key in cues.RELATIONS and not firm):
        return None
    if not firm and (after.is_given or word.is_given or word.is_common or after.is_common):
        return None
    run = capital_run(reading, after.index)
    last = run[1] if run and firm is False else after.index
    return span_of(reading, word.index, last, Kind.EMPLOYER, Confidence.PROPOSED, "company-form")


def _theirs(reading: Reading, word: Word) -> Span | None:
    """ "Went to Jimmy's, they sent us on": an owner with nothing owned, where one is treated."""
    after = reading.at(word.index + 1)
    stops = reading.text[word.end + 2 : word.end + 3] in (",", ".", ";", "?", "!", "")
    if not word.is_possessive or not stops or not reading.shows_name(word) or word.is_medical:
        return None
    if reading.key(word.index - 1) not in _WENT or word.key in cues.RELATIONS | cues.TITLES:
        return None
    near = {reading.key(place) for place in range(word.index - 6, word.index + 5)}
    if after is None or not near & _TREATED:
        return None
    return span_of(reading, word.index, word.index, Kind.HOSPITAL, Confidence.PROPOSED, "institution-word")
