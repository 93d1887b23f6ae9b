"""Institutions whose names are more often something else, where words of their kind lead to them.

Promise: a usual word, a town or a region is taken only where such a word governs the preposition before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Listed, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import HOSPITAL_NOUNS, SCHOOL_NOUNS
from ..vocabularies.regions import LARGE_WORDS, SMALL_WORDS
from ..vocabularies.tables import words
from .governors import governed_kind, is_taken
from .lexicon import Known, long_towns
from .listed_institutions import met
from .plain_people import NOT_AT
from .reading import Reading, Word
from .runs import span_of

_SHORTEST = 4
_ARTICLES = words("the el la")
_SURE_LINKS = words("at under")
_LINKS = _SURE_LINKS | words("to in en al a del de from by for para")
_NOUNS = {Kind.HOSPITAL: HOSPITAL_NOUNS, Kind.SCHOOL: SCHOOL_NOUNS}


def doubtfully_listed(reading: Reading) -> Iterator[Span]:
    """Hospitals and schools; firms come later, behind words about work."""
    for one in met(reading):
        if not one.is_sure and one.kind is not Kind.EMPLOYER and is_meant(reading, one):
            yield span_of(reading, one.first, one.last, one.kind, Confidence.PROPOSED, "known-institution")


def is_meant(reading: Reading, one: Listed) -> bool:
    """ "seen at la paz", "from Queen Square"; by itself a word with a capital that no other list has."""
    names = reading.words[one.first : one.last + 1]
    if any(word.is_medical for word in names) or not any(word.is_letters for word in names):
        return False
    if len(names) == 1:
        return _is_meant_alone(reading, names[0], one.kind)
    if reading.key(one.first - 1) in _NOUNS.get(one.kind, ()):
        return True
    link, has_article = _link_before(reading, one.first)
    if reading.key(link) not in _LINKS:
        return False
    opens_with_article = names[0].key in _ARTICLES
    is_town = " ".join(word.key for word in names) in long_towns()
    shown = not reading.has_case or (names[0].has_capital and names[-1].has_capital)
    if shown and not (is_town or names[0].is_given or _goes_on(reading, one.last)):
        return True
    asked = governed_kind(reading, link) is one.kind
    return asked and (not is_town or has_article or opens_with_article or reading.key(link) in _SURE_LINKS)


def _goes_on(reading: Reading, last: int) -> bool:
    """ "St Augustine Girls", "San Basilio de Palenque": the name of something else begins with this one."""
    after = reading.at(last + 1)
    if after is None or after.gap != " ":
        return False
    return reading.shows_name(after) or after.key in ("de", "del")


def _is_meant_alone(reading: Reading, word: Word, kind: Kind) -> bool:
    shown = reading.shows_name(word)
    is_region = word.key in LARGE_WORDS | SMALL_WORDS | cues.CAPITAL_WORDS
    if shown and word.is_unknown and not is_region and len(word.key) >= _SHORTEST:
        return True
    link, has_article = _link_before(reading, word.index)
    if word.key in NOT_AT or reading.key(link) not in _LINKS or governed_kind(reading, link) is not kind:
        return False
    if kind is Kind.HOSPITAL and shown and reading.key(link) in ("to", "a") and is_taken(reading, link):
        return not is_region
    if has_article:
        return shown or not (word.is_common or is_region)
    return reading.key(link) in _SURE_LINKS or not (word.is_common or is_region or word.known(Known.TOWN))


def _link_before(reading: Reading, first: int) -> tuple[int, bool]:
    """The preposition that may lead to the name, and whether an article stands between."""
    has_article = reading.key(first - 1) in _ARTICLES
    return first - 1 - has_article, has_article
