"""Which words of a question are medicine: also names of people and places that stand for a disease.

Promise: "Wilson disease" is a disease and "my son Wilson" a person, whatever words the site knows.
"""

from __future__ import annotations

from ..vocabularies import cues
from ..vocabularies.medicine import DISEASE_NOUNS, EPONYMS, is_medical_word
from ..vocabularies.tables import words
from ..vocabulary import LONGEST_PHRASE, Vocabulary
from .bare_possessives import with_bare_possessives
from .eponym_phrases import mark_named_diseases
from .insurers import mark_insurers
from .lexicon import Known, known_words
from .reading import Reading, Word, read_words

_DISEASE_OWNERS = words(
    """
    has have had having with of for to by de con tiene tengo tenia tienen por para del al a padece sufre
    and y or o e like como about sobre vs versus than que no not possible posible suspected maybe is es
    called llamado llamada diagnosed mild severe leve grave classic atypical against contra from called
    either also see
    """
)

_ORDINARY = int(Known.ENGLISH | Known.SPANISH)


_HAVING = words(
    """
    has have had having tiene tengo tenia tienen padece padezco sufre diagnosed suspected posible mild
    severe
    """
)
#: Names of diseases that so many people have that only "has" tells the disease.
_COMMON_SURNAMES = words(
    """
    smith turner walker jackson williams wilson roberts robinson nelson edwards evans simpson stevens
    ellis hunter miller weber mayer gardner russell kennedy albright alexander anderson lambert barrett
    robin senior williamson west wood winter diamond needles white snyder scott fraser mueller bell
    bloom king moya canada sly graves grave marie job christmas sweet
    """
)

#: Nouns that stand before a town as well as before a name of medicine.
_TAKEN_ANYWHERE = words("test tests prueba operation procedure criteria")
_RESIDING = words("live lives living lived vivo vive vivimos viven vivia viviamos resido reside")
_LIVED_IN = words("in en near at")

#: Between a drug and what it is for.
_AGAINST = words("for para contra against")


def read(text: str, language: str, vocabulary: Vocabulary) -> Reading:
    """The words of the question, those of medicine marked."""
    reading = read_words(text, language)
    with_bare_possessives(reading, known_words())
    _mark_medicine(reading, vocabulary)
    mark_named_diseases(reading)
    mark_insurers(reading)
    return reading


def _mark_medicine(reading: Reading, vocabulary: Vocabulary) -> None:
    eponyms = [_is_eponym_key(w.key) for w in reading.words]
    for word in reading.words:
        parts = [part for part in word.key.split("-") if len(part) > 1]
        if word.is_upper and not reading.is_all_capitals and is_medical_word(word.key):
            word.is_medical = True
        elif not (word.is_name or word.known(Known.TOWN)) or "-" in word.key:
            listed = word.key in vocabulary.words and not (word.is_ordinary and reading.shows_name(word))
            named = eponyms[word.index] and _names_somebody(reading, word.index)
            word.is_medical = listed or (not named and _are_medical(reading, word, parts, vocabulary))
        elif eponyms[word.index] and not _names_somebody(reading, word.index):
            plain = word.key not in _COMMON_SURNAMES or (word.is_possessive and _owns_nothing(reading, word))
            word.is_medical = not word.is_given and plain
        if _stands_for_disease(reading, word.index, eponyms) or (
            word.key in vocabulary.words and not word.is_ordinary and _is_had(reading, word)
        ):
            word.is_medical = True
    _mark_phrases(reading, vocabulary)


def _names_somebody(reading: Reading, index: int) -> bool:
    """ "Ricardo Alport Muñoz", "vivimos en Sotos": among the names of a person, or where somebody lives."""
    word, before, after = reading.words[index], reading.at(index - 1), reading.at(index + 1)
    if before is None or not reading.shows_name(word) or not reading.close(index):
        return False
    if before.key in _LIVED_IN and reading.key(index - 2) in _RESIDING:
        return True
    if after is None or not reading.close(index + 1) or after.key in DISEASE_NOUNS:
        return False
    names = before.is_given and after.known(Known.FAMILY) and before.key not in EPONYMS
    return (
        names
        and before.has_capital
        and after.has_capital
        and not (after.key in EPONYMS or is_medical_word(after.key))
    )


def _owns_nothing(reading: Reading, word: Word) -> bool:
    """ "Huntington's" by itself is the disease, "Huntington's results" are a person's."""
    after = reading.at(word.index + 1)
    return after is None or bool(after.gap.strip(" ")) or after.key in cues.FUNCTION


def _are_medical(reading: Reading, word: Word, parts: list[str], vocabulary: Vocabulary) -> bool:
    """Whether the parts of a word make one of medicine: one does by itself, and none stands against it."""
    shown = word.is_upper and not reading.is_all_capitals
    lists = known_words()
    medical = [
        part in vocabulary.words
        or part in EPONYMS
        or (not word.is_ordinary and part.removesuffix("s") in EPONYMS)
        or is_medical_word(part, is_upper=shown)
        for part in parts
    ]
    return any(medical) and all(
        is_one or lists.get(part, 0) & _ORDINARY for part, is_one in zip(parts, medical, strict=True)
    )


def _is_had(reading: Reading, word: Word) -> bool:
    """ "She has Fabry": what people have is a disease, if its name is known to be one."""
    return reading.key(word.index - 1) in _HAVING and not _names_a_person(reading, word.index)


def _is_eponym_key(key: str) -> bool:
    return bool(key) and all(part in EPONYMS for part in key.split("-"))


def _stands_for_disease(reading: Reading, index: int, eponyms: list[bool]) -> bool:
    """A name that carries a disease here: "Wilson disease", "enfermedad de Wilson", "has Wilson's"."""
    word = reading.words[index]
    odd = word.is_unknown or "-" in word.key
    if not (word.is_name or word.known(Known.TOWN) or eponyms[index] or odd) or word.key in cues.FUNCTION:
        return False
    if _names_somebody(reading, index):
        return False
    if "-" in word.key and _is_before_medicine(reading, index):
        return True
    owner = word.is_given and word.is_possessive and not eponyms[index]
    if not owner and (_noun_follows(reading, index, eponyms) or _noun_precedes(reading, index, eponyms)):
        return True
    if not eponyms[index]:
        return False
    if _beside_eponym(reading, index, eponyms):
        return True
    before = reading.key(index - 1)
    if before in _AGAINST and index > 1 and reading.words[index - 2].is_medical:
        return True
    owned = word.is_possessive and _owns_nothing(reading, word)
    only_had = (word.is_given or word.key in _COMMON_SURNAMES) and not owned
    owners = _HAVING if only_had else _DISEASE_OWNERS - cues.CALLED
    return before in owners and not _names_a_person(reading, index)


def _is_before_medicine(reading: Reading, index: int) -> bool:
    """ "Hutchinson-Gilford progeria"."""
    after = reading.at(index + 1)
    return after is not None and reading.close(index + 1) and is_medical_word(after.key) and not after.is_name


def _beside_eponym(reading: Reading, index: int, eponyms: list[bool]) -> bool:
    """ "Charcot Marie Tooth": a name between or behind names that only diseases carry."""
    for place in (index - 1, index + 1):
        if 0 <= place < len(reading.words) and eponyms[place] and not reading.words[place].is_given:
            gap = reading.words[max(place, index)].gap
            if gap.strip(" -–") == "" and reading.key(min(place, index) - 1) not in cues.RELATIONS:
                return True
    return False


def _names_a_person(reading: Reading, index: int) -> bool:
    """What follows is what follows people: another name, or an age."""
    after = reading.at(index + 1)
    before = reading.key(index - 1)
    if before in ("and", "y", "to", "a", "from", "with", "by", "for", "con", "para", "de", "of") and (
        reading.words[index].is_given and not reading.words[index].is_ordinary
    ):
        return True
    return (
        after is not None
        and reading.close(index + 1)
        and after.is_name
        and reading.shows_name(after)
        and (not after.is_medical)
    )


def _noun_follows(reading: Reading, index: int, eponyms: list[bool]) -> bool:
    place = index + 1
    for _ in range(4):
        word = reading.at(place)
        if word is None or word.gap.strip(" \t-–/") not in ("", "'", "’", ","):
            return False
        if word.key in DISEASE_NOUNS:
            return "," not in word.gap and _is_direct(reading, index, place, eponyms)
        if not (eponyms[place] or word.key in ("or", "and", "o", "y", "s") or word.is_name):
            return False
        place += 1
    return False


def _is_direct(reading: Reading, index: int, noun: int, eponyms: list[bool]) -> bool:
    """Whether the noun belongs to this name: at once behind it, or behind a chain of names of diseases."""
    bears = eponyms[index] or "-" in reading.key(index)
    spanish = reading.language == "es" and not bears
    if spanish or (reading.key(index - 1) in cues.RELATIONS and (noun > index + 1 or not bears)):
        return False
    if reading.key(noun) in (
        "type",
        "gene",
        "complex",
        "test",
        "tests",
        "score",
        "body",
        "bodies",
        "cell",
        "cells",
    ):
        return eponyms[index]
    between = range(index + 1, noun)
    return (
        not between
        or (eponyms[index] and all(eponyms[i] or reading.key(i) in "or and o y s" for i in between))
        or (all(reading.words[i].gap.strip() in ("-", "–") for i in between))
    )


def _noun_precedes(reading: Reading, index: int, eponyms: list[bool]) -> bool:
    """ "enfermedad de Gaucher, Pompe y Fabry": a comma ends the disease before a name that is none."""
    for back in range(1, 6):
        place = index - back
        gap = reading.words[place + 1].gap
        ends = any(sign in gap for sign in ".;:!?\n") or ("," in gap and not eponyms[index])
        if ends and reading.capital(reading.words[index]):
            return False
        key = reading.key(place)
        if key in DISEASE_NOUNS:
            if key in _TAKEN_ANYWHERE and not eponyms[index] and reading.words[index].known(Known.TOWN):
                return False
            linked = [reading.key(i) for i in range(place + 1, index)]
            return bool(linked) and linked[0] in ("de", "del", "of")
        word = reading.at(place)
        if word is None or not (
            key in ("de", "del", "la", "y", "o", "e", "of", "von", "van", "der", "den", "los")
            or _in_chain(reading, place)
        ):
            return False
    return False


def _in_chain(reading: Reading, place: int) -> bool:
    word, after = reading.words[place], reading.at(place + 1)
    return after is not None and (word.key in EPONYMS or after.gap.strip() in ("-", "–"))


def _mark_phrases(reading: Reading, vocabulary: Vocabulary) -> None:
    if not vocabulary.phrases:
        return
    listed = reading.words
    for index in range(len(listed)):
        phrase = listed[index].key.replace("-", " ")
        for end in range(index + 1, min(index + LONGEST_PHRASE, len(listed))):
            phrase += " " + listed[end].key.replace("-", " ")
            if phrase in vocabulary.phrases:
                for word in listed[index : end + 1]:
                    word.is_medical = True
