"""Names whose possessive was typed without its sign: "garys hospital number", "joys eyes are worse".

Promise: only in English typed without care, before what people have, or where no word is spelt so; nothing
is proposed here.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..vocabularies import cues
from ..vocabularies.tables import words
from .lexicon import Known
from .loose_words import BODY
from .reading import Reading, Word, what_is_known

_SHORTEST = 3
#: What a person has, beside relatives and parts of the body.
_OWNED = words(
    """
    hospital hospitals blood bloods result results level levels test tests scan scans mri biopsy diagnosis
    symptoms condition disease disorder syndrome seizures fits pain pains rash temperature weight height
    speech walking hearing sight memory doctor doctors dr gp consultant consultent surgeon nurse neurologist
    geneticist specialist paediatrician pediatrician physio dentist midwife teacher school schools nursery
    class work job boss gaffer house home flat room bed birthday name surname number file notes letter
    letters card passport medicine medicines meds medication tablets pills dose treatment operation surgery
    appointment appointments clinic ward care carer team chair wheelchair funeral death phone mobile email
    facebook number address case question gene genes mutation side family parents kids children girlfriend
    boyfriend fella partner ex mate mates friend friends nan nans gran
    """
)
_HAD = BODY | _OWNED | cues.RELATIONS
#: These are no names here, whatever else they are.
_NEVER = words("doe ma pa gran nan babe love will ha wa i")


def with_bare_possessives(reading: Reading, lists: Mapping[str, int]) -> None:
    """Takes the s from names that own what stands behind them."""
    if reading.language != "en" or not reading.is_loose:
        return
    for word in reading.words:
        if word.key.endswith("s") and _owns(reading, word, lists):
            word.text, word.key, word.end = word.text[:-1], word.key[:-1], word.end - 1
            word.flags, word.is_possessive = what_is_known(word.key, lists, reading.language), True


def _owns(reading: Reading, word: Word, lists: Mapping[str, int]) -> bool:
    name = word.key[:-1]
    if word.is_possessive or not word.is_letters or len(name) < _SHORTEST or name in _NEVER:
        return False
    if word.key in cues.FUNCTION | cues.RELATIONS or not lists.get(name, 0) & int(Known.GIVEN):
        return False
    if lists.get(word.key, 0) & int(Known.GIVEN | Known.FAMILY):
        return False
    had = reading.at(word.index + 1)
    if had is None or had.gap != " ":
        return False
    return had.key in _HAD or (
        not word.flags and had.is_ordinary and had.key not in cues.FUNCTION | cues.VERBS
    )
