"""How a word shows that it is a person's name, and where the name ends.

Promise: no cue is looked for here; a word is judged with what stands right behind it.
"""

from __future__ import annotations

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import HOSPITAL_NOUNS, SCHOOL_NOUNS
from ..vocabularies.medicine import DISEASE_NOUNS
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from .lexicon import Known
from .reading import Reading, Word

_LONGEST_NAME = 6
AUXILIARIES = words(
    """
    will may can would could should might must said says told hope hopes mark marks rose thinks wants
    """
)


def name_span(reading: Reading, first: int, last: int, reason: str) -> Span:
    words = reading.words
    end = words[last].end
    if (len(words[last].text) == 1 or words[last].key in ("jr", "sr")) and reading.text[end : end + 1] == ".":
        end += 1
    return Span(words[first].start, end, Kind.NAME, Confidence.PROPOSED, reason)


def shows_name_at(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and reading.shows_name(word)


def is_acronym(reading: Reading, word: Word) -> bool:
    return word.is_upper and not reading.is_all_capitals and len(word.text) > 3 and not word.is_name


def fits_person(reading: Reading, word: Word) -> bool:
    """A name that is a disease's too stands for a person here, unless the disease's noun follows."""
    return (word.is_name or word.is_unknown) and not _disease_follows(reading, word.index)


def _disease_follows(reading: Reading, index: int) -> bool:
    return any(reading.key(i) in DISEASE_NOUNS for i in range(index + 1, index + 3))


def is_plain_name(reading: Reading, word: Word, *, direct: bool) -> bool:
    """Typed without a capital behind a cue: a name, or a word that no list has."""
    if word.key in cues.FUNCTION or not word.is_letters or word.key in cues.CAPITAL_WORDS:
        return False
    if len(word.key) < 2:
        return direct and word.text.isupper() and word.key not in ("i", "a", "y", "o")
    if word.is_medical and not (word.is_given and fits_person(reading, word)):
        return False
    if word.is_surely_given or (word.is_name and not word.is_ordinary):
        return direct or word.is_given
    if not word.is_ordinary and direct:
        return not word.is_medical and (word.is_unknown or word.known(Known.TOWN))
    return word.is_name and _person_follows(reading, word) and (word.is_given or direct)


def _person_follows(reading: Reading, word: Word) -> bool:
    """Behind a word that is a name too comes what comes behind names: a verb, a comma, a family name."""
    after = reading.at(word.index + 1)
    if word.is_possessive:
        return True
    if after is None:
        return word.is_given
    gap = after.gap.strip(" \t")
    if gap[:1] in (",", ")", "(", "."):
        return (word.is_given and word.key not in AUXILIARIES - {"hope", "mark", "rose"}) or (
            word.is_given and gap[:1] in ("(", ")")
        )
    if after.key in ("has", "is", "was", "had") or (after.key in cues.VERBS and word.is_given):
        return True
    return word.is_given and (
        after.is_unknown
        or (after.known(Known.FAMILY) and (not after.is_ordinary or after.key in cues.WORD_SURNAMES))
    )


def is_sure_name(reading: Reading, word: Word) -> bool:
    """A name by itself: one of the lists that is no ordinary word, or written as only names are."""
    if (
        word.key in cues.FUNCTION
        or word.is_medical
        or not word.is_letters
        or word.key in LARGE_WORDS
        or len(word.key) < 2
    ):
        return False
    if word.key in cues.CAPITAL_WORDS or word.key in cues.TITLES:
        return False
    return (
        word.is_surely_given
        or (word.is_name and not word.is_ordinary)
        or (reading.shows_name(word) and (word.is_name or word.is_unknown))
    )


def name_end(reading: Reading, first: int) -> int:
    """The last word of the name that begins here: initials, particles, family names."""
    last = first
    for place in range(first + 1, min(len(reading.words), first + _LONGEST_NAME)):
        word, before = reading.words[place], reading.words[place - 1]
        gap = word.gap.strip(" \t")
        if (
            "\n" in word.gap
            or before.is_possessive
            or (
                gap not in ("", "-", "'", "’", '"', "“", "”", "(")
                and not (
                    gap == "." and (len(before.text) == 1 or before.key in ("jr", "ma", "st", "fco", "sta"))
                )
            )
        ):
            break
        if before.key == "de" and word.known(Known.TOWN) and (last == first or not word.is_name):
            break
        housed = before.key in ("de", "del") and word.key in HOSPITAL_NOUNS | SCHOOL_NOUNS
        if housed or (before.key == "del" and word.is_unknown):
            break
        if belongs_to_name(reading, word) or word.key in ("jr", "iii"):
            last = place
        elif word.key not in cues.PARTICLES:
            break
    return last


def _closes_name(reading: Reading, word: Word) -> bool:
    """Typed without a capital between a given name and a stop: "josefa cañete."."""
    before, after = reading.words[word.index - 1], reading.at(word.index + 1)
    ends = after is None or after.gap.strip(" ")[:1] in (".", ",", "\n")
    return (
        not reading.has_case
        and ends
        and before.is_surely_given
        and not (word.is_common or word.key in cues.RELATIONS | cues.VERBS)
        and not word.key.endswith(("ed", "ing", "ly", "ando", "endo"))
    )


def belongs_to_name(reading: Reading, word: Word) -> bool:
    if (
        word.is_medical and not (word.known(Known.FAMILY) and reading.shows_name(word))
    ) or word.key in cues.CAPITAL_WORDS - {"may"}:
        return False
    if len(word.text) == 1:
        return word.text.isupper() and (
            reading.text[word.end : word.end + 1] == "." or word.key not in ("i", "a", "y", "o", "e")
        )
    if reading.has_case and word.has_capital:
        return (
            (word.key not in cues.FUNCTION or word.is_name)
            and (not word.is_upper or reading.words[word.index - 1].is_upper)
            and (word.is_letters and word.key not in cues.TITLES)
        )
    if word.key in cues.FUNCTION:
        return False
    before = reading.words[word.index - 1]
    verb = reading.key(word.index + 1) in cues.VERBS or reading.at(word.index + 1) is None
    if _closes_name(reading, word) or (word.is_given and before.is_surely_given and verb):
        return True
    if word.is_unknown and len(word.key) > 3:
        before = reading.words[word.index - 1]
        return before.is_given or before.key in (
            "ni",
            "nic",
            "mac",
            "mc",
            "o",
            "ui",
            "van",
            "von",
            "der",
            "al",
            "bin",
        )
    ordinary = word.is_ordinary if reading.has_case else word.is_common
    return (word.known(Known.FAMILY) or word.known(Known.NAME_ELSEWHERE) or word.is_given) and (
        not ordinary or word.key in cues.WORD_SURNAMES or word.key in cues.NAMES_FIRST
    )
