"""A person by what is done: "grace has", "a Rigoberto le empezó", "la abril va", "will started".

Promise: words that are names too are proposed only where they open a clause and a verb of people follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Span
from ..vocabularies import cues
from ..vocabularies.singling_words import EVERYDAY
from ..vocabularies.tables import words
from ..words.lexicon import Known, known_words
from ..words.person_words import (
    KIN,
    MONTH_NAMES,
    bears_name,
    is_clear,
    may_be_person,
    named,
    opens_clause,
    suspected,
)
from ..words.persons import name_span
from ..words.reading import Reading, Word

_DOES = words(
    """
    has had says said thinks told got gets went goes started starts wants needs cant can takes took lives
    lived
    works worked keeps kept wakes woke cries cried sleeps slept eats ate walks fell broke swears reckons knows
    swims plays loves hates turned turns died passed was is saw sees came comes never wont doesnt didnt
    tiene tuvo dice dijo quiere queria va iba nacio cumple cumplio toma tomo camina llora come duerme sigue
    empezo
    necesita puede estudia trabaja vive murio fallecio esta estaba sufre padece convulsiona respira vomita
    """
)
_WEAK = words("is was esta estaba can never puede come")
_HUMAN = words(
    "says said thinks told wants cries swears reckons swims fell dice dijo quiere llora lost lives went"
)
_SPEAKING = words("says said thinks swears reckons wants cries hates dice dijo quiere llora")
_AUXILIARY = words("will may")
_PAST = words("has had was is got will may said says cant wont started would could does did")
_ELDERS = words(
    "uncle aunt auntie tia tio tita tito kuya don dona sister brother ing lic profe miss coach teacher"
)
_OF_EITHER_KIND = words(
    "boy girl baby junior tan son van an ha ho so le lo long sin si san may will mas dos do"
)
_AFTER_DOCTOR = words("tan van ho ha le lo")
_NOT_NAMES = ("ed", "ing", "ly", "mente", "ando", "endo", "s")
_NOT_CHILDREN = words("mayor menor ex side doctor teacher school name hospital job work house")
_OBJECTS = words("le lo la les")
_PAST_TENSE = ("ed",)
_NO_NAMES = cues.FUNCTION | cues.RELATIONS | cues.TITLES | EVERYDAY
_NO_CHILDREN = EVERYDAY | _NOT_CHILDREN


def _verb(reading: Reading, word: Word) -> str:
    """The verb of people right behind it, over one "no", "both", "also" or "is"; or nothing."""
    after = reading.at(word.index + 1)
    if after is None or not is_clear(after):
        return ""
    key = after.key
    if key in ("no", "not", "also", "just", "still", "always", "ya", "se", "siempre", "nunca"):
        key = reading.key(word.index + 2)
    if key in _DOES or (len(key) > 4 and key.endswith(_PAST_TENSE)):
        return key
    return ""


def _does(reading: Reading, word: Word) -> Span | None:
    """ "bronte swims", "grace has": a clause opens with it."""
    if not opens_clause(reading, word) or not may_be_person(reading, word) or word.key in EVERYDAY:
        return None
    verb = _verb(reading, word)
    opening = reading.has_case and word.opens_sentence and word.is_common and verb not in _HUMAN
    if not verb or opening or (reading.has_case and not word.has_capital and not word.opens_sentence):
        return None
    strong = verb not in _WEAK
    rare = not word.is_common and not (word.known(Known.TOWN) and not strong)
    town = word.known(Known.TOWN) and rare and verb in _HUMAN
    plain = town or (
        word.is_given and (rare or (strong and word.key not in MONTH_NAMES and not reading.has_case))
    )
    if plain or (word.is_name and rare and strong and (not word.is_ordinary or reading.language == "en")):
        return named(reading, word.index)
    return None


def _says(reading: Reading, word: Word) -> Span | None:
    """ "Christian says": a given name with a capital, whatever else it means, before what only people do."""
    shown = reading.has_case and word.has_capital and word.is_given and word.key not in cues.FUNCTION
    return named(reading, word.index) if shown and _verb(reading, word) in _SPEAKING else None


def _auxiliary(reading: Reading, word: Word) -> Span | None:
    """ "will started", "whether may may fly": what no auxiliary has behind it stands behind a name."""
    if word.key not in _AUXILIARY or reading.language == "es":
        return None
    after = reading.at(word.index + 1)
    if (
        after is None
        or not is_clear(after)
        or reading.key(word.index - 1) in ("i", "it", "she", "he", "they")
    ):
        return None
    doubled = after.key == word.key
    past = after.key in _PAST or (len(after.key) > 4 and after.key.endswith("ed"))
    if doubled or (
        past and (opens_clause(reading, word) or reading.key(word.index - 1) in ("whether", "how", "why"))
    ):
        return name_span(reading, word.index, word.index, "known-name")
    return None


def _article(reading: Reading, word: Word) -> Span | None:
    """ "la esperanza no quiere", "el tavo dice", as Spanish is spoken."""
    if reading.language != "es" or reading.key(word.index - 1) not in ("la", "el") or not is_clear(word):
        return None
    verb = _verb(reading, word)
    if not verb or verb in _WEAK or not may_be_person(reading, word) or word.key in EVERYDAY:
        return None
    if word.is_given and (reading.has_case <= word.has_capital) and verb not in ("come", "sigue"):
        return named(reading, word.index)
    return None


def _to_whom(reading: Reading, word: Word) -> Span | None:
    """ "a Rigoberto le empezó", "a isma no le"."""
    if reading.language != "es" or reading.key(word.index - 1) != "a" or not bears_name(reading, word):
        return None
    after = {reading.key(word.index + 1), reading.key(word.index + 2)}
    first = reading.key(word.index + 1)
    if first in _OBJECTS or (first in ("no", "se", "ya", "tambien", "nadie") and after & _OBJECTS):
        return named(reading, word.index)
    return None


def _ours(reading: Reading, word: Word) -> Span | None:
    """ "our mason has", "mi benja va"."""
    if reading.key(word.index - 1) not in ("our", "my", "mi", "nuestro", "nuestra") or not is_clear(word):
        return None
    if not may_be_person(reading, word) or word.is_common or not _verb(reading, word):
        return None
    if word.is_given or (word.known(Known.GUESSED) and _verb(reading, word) not in _WEAK):
        return named(reading, word.index)
    return None


def _elder(reading: Reading, word: Word) -> Span | None:
    """ "uncle boy got", "dr tan wants": behind a title, before a verb, even what is a word."""
    title = reading.key(word.index - 1)
    short = title in cues.SHORT_TITLES
    rare = title in cues.TITLES and not word.is_common and not word.key.endswith(_NOT_NAMES)
    if not (short or rare or title in _ELDERS) or word.gap.strip(" .") or not word.is_letters:
        return None
    known = may_be_person(reading, word) and (word.is_name or not word.is_common)
    known = known or (word.is_medical and word.is_name and bool(_verb(reading, word)))
    if not known and word.key not in _OF_EITHER_KIND:
        return None
    if short and word.key in _AFTER_DOCTOR:
        return name_span(reading, word.index, word.index, "cue-title")
    of = rare and reading.key(word.index + 1) in ("del", "from", "at")
    if _verb(reading, word) or of or (short and known and not word.key.endswith(_NOT_NAMES)):
        return named(reading, word.index, "cue-title")
    return None


def _who_told(reading: Reading, word: Word) -> Span | None:
    """ "Domingo me dijo", "reyes le dice"."""
    clitic, verb = reading.key(word.index + 1), reading.key(word.index + 2)
    if reading.language != "es" or clitic not in ("me", "te", "le", "nos", "les") or verb not in _HUMAN:
        return None
    given = word.is_given and word.key not in _NO_NAMES
    return name_span(reading, word.index, word.index, "known-name") if given else None


def _called_month(reading: Reading, word: Word) -> Span | None:
    """ "se llama abril", "la abril va"."""
    if word.key not in MONTH_NAMES:
        return None
    before = reading.key(word.index - 1)
    if before in cues.CALLED or before in KIN or (before == "la" and _verb(reading, word)):
        return name_span(reading, word.index, word.index, "cue-called")
    return None


def _child(reading: Reading, word: Word) -> Span | None:
    """ "my daughter poppy is", "mi polola catita que": a word behind one's relative, before its verb."""
    kin, owner = reading.key(word.index - 1), reading.key(word.index - 2)
    if (
        kin not in KIN
        or owner not in ("my", "our", "mi", "nuestra", "nuestro", "her", "his")
        or not is_clear(word)
    ):
        return None
    if not may_be_person(reading, word) or word.key in _NO_CHILDREN or word.key.endswith(_NOT_NAMES):
        return None
    if kin.endswith("s") or reading.words[word.index - 1].is_possessive:
        return None
    after = reading.at(word.index + 1)
    named_on = after is not None and is_clear(after) and after.is_name and not after.is_common
    acts = _verb(reading, word)
    if word.is_given and (acts or named_on or not word.is_common):
        return named(reading, word.index, "cue-relation")
    next_key = after.key if after is not None else ""
    ends = next_key == "que" or (next_key == "de" and reading.key(word.index + 2).isdecimal())
    stops = after is None or after.gap.strip(" ")[:1] in (",", "(", ".")
    listed = known_words().get(word.key, 0) != 0
    if not word.is_common and (acts or ends) and (listed or not word.is_ordinary):
        return named(reading, word.index, "cue-relation")
    return suspected(word) if acts or (stops and not word.is_common) else None


FRAMES = (_does, _says, _auxiliary, _article, _to_whom, _ours, _elder, _who_told, _called_month, _child)


def acting_names(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        for frame in FRAMES:
            if (span := frame(reading, word)) is not None:
                yield span
