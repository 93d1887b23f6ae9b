"""Names in frames so firm that any word there is a name: "me llamo Domingo Santos", "nurse penny gives him".

Promise: proposed where words on both sides tell of a person, suspected where one side does; words of grammar
and of medicine are never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.firm_words import (
    ABSTRACT,
    ACTS,
    BARE_ROLES,
    CHILD_ACTS,
    MOTHERS,
    NAMES_TOO,
    NOT_CALLED,
    NOT_NAMED,
    ROLES,
    STRONG_ACTS,
    TOGETHER,
)
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.inflection import IRREGULAR
from ..words.person_words import KIN, is_clear, suspected
from ..words.persons import name_end, name_span
from ..words.reading import Reading, Word

_NAME_WORDS = words("name nombre names apellido surname nickname apodo")
_OWNERS = words("my his her their our mi su tu nuestro nuestra real full first whose child's")
_THINGS = cues.THINGS | words(
    "town village hospital school clinic company street condicion pueblo calle escuela"
)
_ARTICLES = words("la el the our my mi nuestra nuestro su her his their una")
_OPEN = words("my our mi nuestra nuestro his her su")
_ROOMMATES = KIN | words(
    "roomate roommate flatmate boss jefe jefa mate buddy bestie housemate teammate carer"
)
_SMALL = words("little baby sweet poor wee dear pequena pequeno querida querido pobre")
_AND = words("and y e &")
_ONE_LETTER = re.compile(
    r"\b(?:my|our|his|her|mi|nuestr[oa]|su)\s(?P<kin>[a-záéíóúñ]{3,14})\s(?P<letter>[A-Za-zÑñ]\.)(?=[\s,)?!]|$)"
    r"|\b(?P<of>[a-záéíóúñ]{3,12})\s(?:of|to|de)\s(?P<other>[A-ZÑ]\.)(?=[\s,)?!]|$)",
    re.IGNORECASE,
)
#: Behind a title and a name: what somebody is or did.
_STANDING = words("there here is es was era lost put left made rang forgot sent perdio olvido")
_ENDINGS = ("ing", "ly", "mente", "ando", "endo", "cion", "ness", "ment")
_PREPOSITIONS = words("from at in of del de en on for with who")


def firm_names(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        for frame in (_called, _this_is, _behind_role, _behind_kin, _owned, _two, _mother):
            found = frame(reading, word)
            if found:
                yield from found
                break
    for match in _ONE_LETTER.finditer(reading.text):
        kin, letter = ("kin", "letter") if match.group("kin") else ("of", "other")
        if match.group(kin).lower() in KIN | ROLES:
            yield Span(*match.span(letter), Kind.NAME, Confidence.PROPOSED, "initials")


def _can_name(word: Word | None, *, shown: bool) -> bool:
    """Whether the word can be a name where a frame says that one is due."""
    if word is None or not word.is_letters or len(word.key) < 2:
        return False
    if word.key in cues.FUNCTION | LARGE_WORDS | cues.MONEY_AND_UNITS:
        return False
    if word.is_medical and not word.is_given:
        return False
    return shown or word.key not in cues.RELATIONS | cues.TITLES | cues.VERBS


def _ends(reading: Reading, index: int) -> bool:
    """Whether the clause ends behind this word."""
    after = reading.at(index + 1)
    return after is None or bool(after.gap.strip(" \t'’\"”")) or "\n" in after.gap


def _called(reading: Reading, word: Word) -> list[Span]:
    """ "my name is", "me llamo": all that stands behind it."""
    before, far = reading.key(word.index - 1), reading.key(word.index - 2)
    shown = reading.shows_name(word)
    named = before in ("is", "es", "was", "era") and far in _NAME_WORDS | {"names"}
    owned = named and any(reading.key(i) in _OWNERS for i in range(word.index - 7, word.index - 2))
    self_called = before in ("llamo", "llama", "llamaba", "llaman", "llamas") and far in ("me", "se", "te")
    of_whom = {reading.key(i) for i in range(word.index - 8, word.index - 1)}
    if not (owned or self_called) or not is_clear(word) or not _can_name(word, shown=shown):
        return []
    if of_whom & _THINGS or word.key in NOT_CALLED or word.key.endswith(_ENDINGS):
        return []
    if not (word.is_name or word.key in NAMES_TOO or shown or not word.is_ordinary or _closes(reading, word)):
        return [suspected(word)]
    return [name_span(reading, word.index, _name_end(reading, word), "cue-called")]


def _this_is(reading: Reading, word: Word) -> list[Span]:
    """ "this is holly again", "soy nieves otra vez": who writes says it before a name that is a word."""
    before, far = reading.key(word.index - 1), reading.key(word.index - 2)
    says = before in ("its", "soy") or (before in ("is", "s") and far in ("this", "it"))
    listed = word.is_given or word.key in NAMES_TOO
    if not says or not listed or not is_clear(word) or not _can_name(word, shown=False):
        return []
    after = reading.key(word.index + 1)
    again = (
        after in ("again", "here", "writing", "speaking", "from", "otra", "nuevamente")
        and word.key not in ABSTRACT
    )
    return [name_span(reading, word.index, word.index, "cue-called")] if again else []


def _closes(reading: Reading, word: Word) -> bool:
    return _ends(reading, word.index) or reading.key(word.index + 1) in _AND | ACTS | {
        "i",
        "tengo",
        "soy",
        "my",
    }


def _name_end(reading: Reading, word: Word) -> int:
    """Over a first name that is a nation or a day too: "Christian Pope"."""
    after = reading.at(word.index + 1)
    if after is not None and after.key in _PREPOSITIONS and not reading.shows_name(word):
        return word.index
    last = name_end(reading, word.index)
    if last == word.index and after is not None and after.gap == " " and reading.shows_name(after):
        return name_end(reading, after.index) if after.key not in cues.FUNCTION else last
    return last


def _is_plain(word: Word) -> bool:
    """What may be a name and is no ordinary thing to say there."""
    if word.key in NOT_NAMED or word.key.endswith(_ENDINGS) or word.key in IRREGULAR:
        return False
    return word.is_name or word.key in NAMES_TOO or not word.is_ordinary


def _behind_role(reading: Reading, word: Word) -> list[Span]:
    """ "nurse penny there gives", "la doctora alegria me", "el doctor bueno?"."""
    role, article = reading.key(word.index - 1), reading.key(word.index - 2)
    if role not in ROLES | BARE_ROLES or not is_clear(word) or reading.words[word.index - 1].is_possessive:
        return []
    spanish = role in ("don", "dona")
    led = article in _ARTICLES - {"una"} or (role in BARE_ROLES and (not spanish or reading.language == "es"))
    if not led or not _can_name(word, shown=False) or not _is_plain(word):
        return []
    if reading.has_case and not word.has_capital and not reading.is_loose:
        return []
    listed = word.is_given or word.key in NAMES_TOO | cues.WORD_SURNAMES
    after = reading.key(word.index + 1)
    acts = is_clear_after(reading, word) and (
        after in ACTS | _STANDING | _PREPOSITIONS or after.endswith("ed")
    )
    if listed and (acts or _ends(reading, word.index)):
        return [name_span(reading, word.index, _name_end(reading, word), "cue-title")]
    return [suspected(word)] if listed or acts else []


def is_clear_after(reading: Reading, word: Word) -> bool:
    after = reading.at(word.index + 1)
    return after is not None and is_clear(after)


def _behind_kin(reading: Reading, word: Word) -> list[Span]:
    """ "my boss guy says", "mi hermana lluvia ella tiene", "my roomate storm"."""
    kin, owner = reading.key(word.index - 1), reading.key(word.index - 2)
    if kin not in _ROOMMATES or owner not in _OPEN or not is_clear(word) or _is_plural(kin):
        return []
    relative = word.key in cues.RELATIONS and word.is_given and word.key in NAMES_TOO
    if not (relative or (_can_name(word, shown=False) and word.key in NAMES_TOO)) or word.key in NOT_NAMED:
        return []
    after = reading.key(word.index + 1)
    acts = is_clear_after(reading, word) and (
        after in STRONG_ACTS | {"has", "had", "was", "is", "she", "he", "ella"}
    )
    if acts or (not relative and (_ends(reading, word.index) or after in _PREPOSITIONS)):
        return [name_span(reading, word.index, word.index, "cue-relation")]
    return [] if relative else [suspected(word)]


def _is_plural(kin: str) -> bool:
    return kin.endswith("s") and not kin.endswith("ss")


def _owned(reading: Reading, word: Word) -> list[Span]:
    """ "my daisy is turning five", "mi leo no lee": a possessive, a name, and what a child does."""
    small = reading.key(word.index - 1) in _SMALL
    owner = reading.key(word.index - 1 - small)
    if owner not in ("my", "our", "mi", "nuestra", "nuestro") or not is_clear(word):
        return []
    if not word.is_given or not _can_name(word, shown=False) or word.key in ABSTRACT or word.is_medical:
        return []
    verb, place = reading.key(word.index + 1), word.index + 1
    if verb in (
        "is",
        "was",
        "no",
        "not",
        "also",
        "just",
        "still",
        "never",
        "ya",
        "se",
        "tambien",
        "has",
        "esta",
    ):
        place += 1
    verb = reading.key(place)
    turning = verb in ("turning", "teething", "crawling", "starting", "walking", "cumpliendo", "gateando")
    aged = place > word.index + 1 and verb.isdecimal()
    acts = verb in CHILD_ACTS or turning or aged or (small and verb in ACTS)
    if is_clear_after(reading, word) and acts:
        return [name_span(reading, word.index, _name_end(reading, word), "known-name")]
    return []


def _two(reading: Reading, word: Word) -> list[Span]:
    """ "mar y sol son gemelas": two words that open what is written, and what two people are."""
    other = reading.at(word.index + 2)
    opens = word.index == 0 or word.opens_sentence or "," in word.gap
    if not opens or other is None or reading.key(word.index + 1) not in _AND or not is_clear(other):
        return []
    both = all(
        _can_name(w, shown=False) and (w.is_name or w.key in NAMES_TOO or w.is_unknown) for w in (word, other)
    )
    verb, after = reading.key(word.index + 3), {reading.key(i) for i in range(word.index + 3, word.index + 7)}
    are = verb in ("son", "are", "were", "eran", "nacieron", "both", "have") and bool(after & TOGETHER)
    if not both or not are:
        return []
    return [name_span(reading, w.index, w.index, "name-shape") for w in (word, other)]


def _mother(reading: Reading, word: Word) -> list[Span]:
    """ "Destiny, mom of a 2-year-old": one word before a comma and what one is to somebody."""
    mother = reading.at(word.index + 1)
    opens = word.index == 0 or "\n" in word.gap or bool(set(".!?") & set(word.gap))
    if not opens or mother is None or mother.gap != ", " or mother.key not in MOTHERS:
        return []
    if reading.key(mother.index + 1) not in ("of", "to", "de") or word.key in cues.SIGNED | cues.GREETINGS:
        return []
    told = word.is_given or word.key in NAMES_TOO or (word.is_name and not word.is_common)
    if not _can_name(word, shown=False) or not (told or not word.is_ordinary):
        return []
    return [name_span(reading, word.index, word.index, "cue-signed")]
