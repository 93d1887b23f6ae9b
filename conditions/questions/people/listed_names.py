"""Names of people by the lists of names, by initials, and by how they are written.

Promise: "rose" and "hope" in running text stay words; "Rose has" and "rose begum" are people.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import CITIES, LARGE_WORDS
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.misspelt import is_slip
from ..words.persons import belongs_to_name, name_end
from ..words.reading import Reading, Word

_PERSON_VERBS = cues.VERBS - words("s still also just never no se le nos me ya es a e")
_MONTHS_AND_MORE = words("may april june will august")
_BEFORE_MONTH = words("in on since last this next by until till from of early late mid every during")


def listed_names(reading: Reading) -> Iterator[Span]:
    place = 0
    while place < len(reading.words):
        word = reading.words[place]
        found = _judge(reading, word)
        if found is None:
            place += 1
            continue
        confidence, reason = found
        last = name_end(reading, place) if confidence is Confidence.PROPOSED else place
        end = reading.words[last].end
        if len(reading.words[last].text) == 1 and reading.text[end : end + 1] == ".":
            end += 1
        yield Span(word.start, end, Kind.NAME, confidence, reason)
        place = last + 1


def _judge(reading: Reading, word: Word) -> tuple[Confidence, str] | None:
    """Whether a person's name begins with this word."""
    if _is_initial(reading, word):
        return Confidence.PROPOSED, "initials"
    if (
        not word.is_letters
        or word.is_medical
        or len(word.text) < 2
        or (word.key in LARGE_WORDS and not word.is_given)
    ):
        return None
    if (
        word.key in cues.TITLES
        or word.key in cues.RELATIONS
        or (word.key in cues.CAPITAL_WORDS and word.key not in _MONTHS_AND_MORE)
    ):
        return None
    if reading.capital(word):
        return _judge_capital(reading, word)
    if word.key in _MONTHS_AND_MORE and reading.key(word.index - 1) in _BEFORE_MONTH:
        return None
    if word.key in cues.FUNCTION or (word.is_ordinary and word.key not in cues.NAMES_FIRST):
        return _judge_ordinary(reading, word)
    if (
        word.is_surely_given
        and word.key not in cues.FUNCTION
        and not (word.known(Known.TOWN) and not _person_near(reading, word))
    ):
        surely = len(word.key) > 3 or _person_near(reading, word)
        return (Confidence.PROPOSED if surely else Confidence.SUSPECTED), "known-name"
    if word.is_name and not word.is_ordinary and _person_near(reading, word) and not word.known(Known.TOWN):
        return Confidence.PROPOSED, "known-name"
    return None


def _is_initial(reading: Reading, word: Word) -> bool:
    """ "S. Begum": one letter, a full stop, a name."""
    after = reading.at(word.index + 1)
    if after is None or len(word.text) != 1 or not word.text.isupper() or after.gap not in (". ", "."):
        return False
    if (
        reading.words[word.index].gap.endswith((".", "-", "'", "’"))
        or after.is_medical
        or len(after.text) < 3
    ):
        return False
    return (
        reading.has_case
        and after.has_capital
        and after.key not in cues.FUNCTION
        and after.key not in cues.CAPITAL_WORDS
        and (after.is_name or after.is_unknown)
    )


def _person_near(reading: Reading, word: Word) -> bool:
    """Beside what stands beside names: a family name behind it, a verb of people, an owner's 's."""
    after = reading.at(word.index + 1)
    if word.is_possessive:
        return True
    if after is None or after.gap.strip(" \t"):
        return False
    if after.key in _PERSON_VERBS:
        return True
    return after.known(Known.FAMILY) and not after.is_ordinary and not after.is_medical


def _judge_ordinary(reading: Reading, word: Word) -> tuple[Confidence, str] | None:
    """ "rose" and "will" without a capital are names only before a family name that is no word."""
    if not word.is_given or word.key in cues.FUNCTION:
        return None
    after = reading.at(word.index + 1)
    if after is None or not reading.close(after.index) or after.is_medical:
        return None
    if (
        after.known(Known.FAMILY)
        and not after.is_ordinary
        and len(after.key) > 3
        and not after.known(Known.TOWN)
    ):
        return Confidence.PROPOSED, "known-name"
    return None


def _judge_capital(reading: Reading, word: Word) -> tuple[Confidence, str] | None:
    after = reading.at(word.index + 1)
    shown_after = (
        after is not None
        and reading.close(word.index + 1)
        and reading.shows_name(after)
        and belongs_to_name(reading, after)
    )
    person = _person_near(reading, word)
    if word.opens_sentence:
        return _judge_opening(reading, word, shown_after=shown_after, person=person)
    if word.key in cues.FUNCTION or word.key in _MONTHS_AND_MORE:
        named = word.is_given and (person or shown_after) and word.key not in cues.FUNCTION - _MONTHS_AND_MORE
        return (Confidence.PROPOSED, "known-name") if named else None
    if word.is_upper and len(word.text) <= 5 and not word.is_surely_given:
        return (Confidence.PROPOSED, "known-name") if word.is_name and shown_after else None
    is_city = word.known(Known.TOWN) and (word.key in CITIES or not word.is_given)
    if is_city and not (person or shown_after):
        return None
    if word.is_given or (word.is_name and not word.is_ordinary):
        return Confidence.PROPOSED, "known-name"
    if shown_after and after is not None and _one_tells(word, after):
        return Confidence.PROPOSED, "name-shape"
    if not word.is_ordinary and (person or shown_after or not _is_of_medicine(reading, word)):
        return Confidence.PROPOSED, "name-shape"
    return None


def _is_of_medicine(reading: Reading, word: Word) -> bool:
    """ "Tetralogy of Fallot", "the Epley manoeuvre", a trade name: behind or before words of medicine."""
    before, after = reading.at(word.index - 1), reading.at(word.index + 1)
    if before is not None and before.key in ("of", "de", "del") and word.index > 1:
        return reading.words[word.index - 2].is_medical or not reading.words[word.index - 2].is_name
    return bool(
        (after is not None and reading.close(after.index) and (after.is_medical or after.key in _MANOEUVRES))
        or (before is not None and reading.close(word.index) and (before.is_medical or before.key in _TAKEN))
    )


_MANOEUVRES = words(
    """
    manoeuvre maneuver procedure operation method diet protocol score scale classification classes stain
    index mg mcg ml tablets injections injection cream dieta maniobra metodo
    """
)
_TAKEN = words(
    """
    take takes taking took taken on tomo toma tomar tomando started stopped prescribed drug called of
    medicine
    """
)


def _one_tells(word: Word, after: Word) -> bool:
    """Of two words with capitals, one is a name and not both are ordinary words."""
    return (after.is_name or word.is_name) and not (
        word.is_ordinary and after.is_ordinary and not after.is_given
    )


def _judge_opening(
    reading: Reading, word: Word, *, shown_after: bool, person: bool
) -> tuple[Confidence, str] | None:
    """At the opening of a sentence every word has a capital."""
    if word.key in cues.FUNCTION:
        return None
    if word.is_surely_given:
        return Confidence.PROPOSED, "known-name"
    if word.is_given and word.is_ordinary:
        after = reading.at(word.index + 1)
        names = (
            shown_after
            and after is not None
            and after.is_name
            and (not after.is_ordinary or word.key not in cues.FUNCTION)
        )
        verb = person and reading.key(word.index + 1) in (
            "has",
            "is",
            "was",
            "had",
            "who",
            "tiene",
            "es",
            "fue",
            "nacio",
            "started",
            "turned",
            "lives",
            "needs",
        )
        apposed = after is not None and after.gap == ", " and after.key in _APPOSED
        listed = reading.key(word.index + 1) in ("and", "y") and _is_shown_given(reading, word.index + 2)
        if apposed or listed or names or ((verb or word.is_possessive) and not _is_no_person(reading, word)):
            return Confidence.PROPOSED, "known-name"
        return None
    if word.is_name and not word.is_ordinary:
        return Confidence.PROPOSED, "known-name"
    if not word.is_ordinary and not word.is_upper and (person or shown_after or _is_odd_opening(word)):
        return Confidence.PROPOSED, "name-shape"
    return None


_NO_PERSON_ES = words(
    """
    esta era nada media vida sangre tia sola toma mal cara sal son dia pero pago vena masa asma
    """
)


def _is_odd_opening(word: Word) -> bool:
    """A capital at the opening of a sentence, on a word that no list has and that is no slip."""
    return (
        word.is_unknown
        and len(word.key) > 3
        and not is_slip(word.key)
        and "'" not in word.text
        and "’" not in word.text
    )


def _is_no_person(reading: Reading, word: Word) -> bool:
    return word.key in _NO_PERSON or (reading.language == "es" and word.key in _NO_PERSON_ES)


def _is_shown_given(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and word.is_given and reading.shows_name(word)


_APPOSED = words("my our who aged the a his her mi nuestra nuestro que de mother madre")
_NO_PERSON = words(
    """
    gene age case job son sister baby friend doctor brain lung colon infant numbers reason season scan
    tea line link trace visa visit summer winter autumn spring sun king queen male man art media may
    june august april many china side floor sister general manual minor major unique unknown king chance
    cord bill price rice pepper olive ginger north west city esta era nada media vida sangre tia sola
    toma mal cara sal son dia pero pago vena masa asma
    """
)
