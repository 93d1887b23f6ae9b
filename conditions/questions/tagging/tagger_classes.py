"""The classes of cue words that the tagger knows, gathered from the tables of the rules.

Promise: tables only; folded words.
"""

from __future__ import annotations

from functools import cache

from ..places.loose_addresses import DWELLINGS, WAYS
from ..vocabularies import cues
from ..vocabularies.institution_words import (
    CARE,
    CENTRES,
    HOSPITAL_NOUNS,
    LEFT_QUALIFIERS,
    SCHOOL_NOUNS,
    STUDY,
)
from ..vocabularies.kind_words import ATTENDING, COMPANY_HEADS, COMPANY_TAILS, LIVING, PLACE_TAILS, WORKING
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.singling_words import KNOWS, ONLY, SINGLING
from ..words.governors import GOVERNING
from ..words.heads import BEGINNING, ENDING, WEAK_BEGINNINGS, WEAK_ENDINGS

_CLASSES = (
    ("rel", cues.RELATIONS),
    ("title", cues.TITLES),
    ("called", cues.CALLED),
    ("signed", cues.SIGNED),
    ("greet", cues.GREETINGS),
    ("care", CARE),
    ("study", STUDY | ATTENDING),
    ("work", WORKING),
    ("live", LIVING),
    ("hosp", HOSPITAL_NOUNS | CENTRES),
    ("school", SCHOOL_NOUNS),
    ("firm", COMPANY_TAILS | COMPANY_HEADS),
    ("town", PLACE_TAILS),
    ("way", WAYS),
    ("unit-of", DWELLINGS),
    ("poss", cues.POSSESSORS),
    ("qual", LEFT_QUALIFIERS),
    ("thing", cues.THINGS),
    ("only", ONLY),
    ("single", SINGLING),
    ("knows", KNOWS),
    ("large", LARGE_WORDS),
    ("unit", cues.MONEY_AND_UNITS),
    ("verb", cues.VERBS),
)


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """By folded word, the classes of cue words that it is in."""
    found: dict[str, list[str]] = {}
    for name, table in _CLASSES:
        for key in table:
            found.setdefault(key, []).append(name)
    for key, kind in GOVERNING.items():
        found.setdefault(key, []).append(f"gov-{kind.value}")
    for key, kind in ENDING.items():
        found.setdefault(key, []).append(f"{'weak-' if key in WEAK_ENDINGS else ''}end-{kind.value}")
    for key, kind in BEGINNING.items():
        found.setdefault(key, []).append(f"{'weak-' if key in WEAK_BEGINNINGS else ''}begin-{kind.value}")
    return {key: tuple(names) for key, names in found.items()}
