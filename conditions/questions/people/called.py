"""People who are named in passing: by an initial, a nickname, or where they are found.

"Ms. D.", "ask for bluey", "my mate nobby he", "sue at the surgery", "socorro la del quinto".

Promise: a word that is an ordinary one too is a name only in a frame in which nothing else can stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.called_words import NICKS, PAIRS_OF_INITIALS, WORKROOMS
from ..vocabularies.firm_words import ACTS, CHILD_ACTS, NAMES_TOO, ROLES
from ..vocabularies.singling_words import OFFICES
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.misspelt import is_slip
from ..words.person_words import KIN, is_clear, may_be_person, opens_clause
from ..words.persons import name_end, name_span
from ..words.reading import Reading, Word, folded
from ..words.runs import capital_run

_OWNING = words("my our his her their mi su nuestra nuestro")
_ARTICLES = words("el la the")
_ASKING = frozenset(
    {
        ("ask", "for"),
        ("asking", "for"),
        ("pregunten", "por"),
        ("pregunte", "por"),
        ("preguntar", "por"),
        ("pregunta", "por"),
        ("hablar", "con"),
        ("avisen", "a"),
    }
)
_SELF = words("he she they who no ya se is was has had and y que i")
_HIS = words("his her him himself herself it the off over into up down around su")
_SIZES = words("big wee old young little fat tall mad auld")
_PEOPLE = KIN | words("compadre comadre mate buddy pal colleague companero companera vecino vecina")
_BEFORE = words(
    "now and but so then ask asked told from with by see saw tell thanks pues y con pero porque que dice"
)
_PLACING = words("in from en de")
_FOUND = words("at from in on behind")
_TOWNS_DO = words("is was goes said says stopped started va dice no se")
_INITIAL_VERBS = (cues.VERBS | ACTS) - words("s a no se le nos me la el que y e o ya es i")


def called(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        for frame in _FRAMES:
            if (span := frame(reading, word)) is not None:
                yield span
                break


def _initial(reading: Reading, word: Word) -> Span | None:
    """ "Ms. D.,", "my aunt K. says", "K. has": with its stop."""
    if len(word.text) != 1 or not word.text.isupper() or reading.text[word.end : word.end + 1] != ".":
        return None
    before, far = reading.key(word.index - 1), reading.key(word.index - 2)
    beside = word.gap.strip(" .") == "" and "\n" not in word.gap
    role = beside and (
        before in cues.SHORT_TITLES or (before in ROLES | _PEOPLE and far in _OWNING | _ARTICLES)
    )
    acts = reading.key(word.index + 1) in _INITIAL_VERBS and word.gap.strip(" \t") != "" and beside is False
    if not role and not (acts or (word.index == 0 and reading.key(1) in _INITIAL_VERBS)):
        return None
    after = reading.at(word.index + 1)
    if after is not None and len(after.text) == 1 and after.text.isupper():
        return None
    return Span(word.start, word.end + 1, Kind.NAME, Confidence.PROPOSED, "initials")


def _pair(reading: Reading, word: Word) -> Span | None:
    """ "jj posts", "ellie mae and tj": two letters typed small."""
    if word.text not in PAIRS_OF_INITIALS or word.text.isupper() or word.is_medical:
        return None
    return name_span(reading, word.index, word.index, "initials")


def _nick(reading: Reading, word: Word) -> Span | None:
    """ "my mate nobby he wont", "ask for bluey", "Tuck broke his", "el Tano Bruzzone,"."""
    if folded(word.text) not in NICKS or (not is_clear(word) and not word.opens_sentence):
        return None
    before, far = reading.key(word.index - 1), reading.key(word.index - 2)
    after = reading.at(word.index + 1)
    ends = after is None or bool(after.gap.strip(" \t'’"))
    goes_on = ends or after is None or after.key in _SELF | ACTS
    if before in _PEOPLE and far in _OWNING and goes_on:
        return name_span(reading, word.index, name_end(reading, word.index), "cue-relation")
    article = before in _ARTICLES
    pair = (reading.key(word.index - 2 - article), reading.key(word.index - 1 - article))
    if pair in _ASKING and ends:
        return name_span(reading, word.index, word.index, "cue-called")
    if article and reading.shows_name(word) and (goes_on or reading.shows_name(after or word)):
        run = capital_run(reading, word.index)
        return name_span(reading, word.index, run[1] if run else word.index, "cue-called")
    past = after is not None and (after.key.endswith("ed") or after.key in ACTS | {"broke", "bit", "hit"})
    if word.opens_sentence and word.has_capital and past and reading.key(word.index + 2) in _HIS:
        return name_span(reading, word.index, word.index, "cue-called")
    return None


def _asked_for(reading: Reading, word: Word) -> Span | None:
    """ "ask for X." where X is no word of grammar, relative or role: suspected."""
    pair = (reading.key(word.index - 2), reading.key(word.index - 1))
    after = reading.at(word.index + 1)
    ends = after is None or after.gap.strip(" ")[:1] in (".", ",", ";", ")", "\n")
    if pair[1] != "for" or pair not in _ASKING or not ends or not is_clear(word):
        return None
    if not may_be_person(reading, word) or word.key in ROLES or word.key.endswith("s"):
        return None
    if not (word.is_given or not word.is_common):
        return None
    return name_span(reading, word.index, word.index, "cue-called")


def _found_at(reading: Reading, word: Word) -> Span | None:
    """ "sue at the surgery says", "socorro la del quinto": a given name, and where one finds her."""
    if not word.is_given or word.key in cues.FUNCTION or word.is_medical or word.is_upper:
        return None
    if reading.has_case and not word.has_capital and not reading.is_loose:
        return None
    if not opens_clause(reading, word) and reading.key(word.index - 1) not in _BEFORE:
        return None
    after, far = reading.key(word.index + 1), reading.key(word.index + 2)
    english = after in _FOUND and far in ("the", "our", "my") and reading.key(word.index + 3) in WORKROOMS
    other = after in ("la", "el") and far in ("del", "de") and word.key not in cues.VERBS
    listed = word.key in NAMES_TOO or word.key in cues.NAMES_FIRST or not word.is_common
    if (english or (other and reading.language == "es")) and listed:
        return name_span(reading, word.index, word.index, "known-name")
    return None


def _owned_from(reading: Reading, word: Word) -> Span | None:
    """ "her moeed in mirpur": what no list has, behind an owner and before a town."""
    if reading.key(word.index - 1) not in _OWNING or reading.key(word.index + 1) not in _PLACING:
        return None
    town = reading.at(word.index + 2)
    if (
        town is None
        or not (town.known(Known.TOWN) or town.is_unknown)
        or town.is_common
        or not is_clear(word)
    ):
        return None
    if word.known(Known.GUESSED) or len(word.key) < 3:
        return None
    # Behind an owner no past tense stands: what looks like one typed wrong is a name.
    past = word.key.endswith("ed") and folded(word.text) != word.key
    if not past and (not word.is_unknown or is_slip(word.key)):
        return None
    return name_span(reading, word.index, word.index, "cue-called")


def _will_and_i(reading: Reading, word: Word) -> Span | None:
    """ "will and i keep going"."""
    if word.key not in NAMES_TOO | {"will", "mark", "rob", "sue", "drew"} or reading.language == "es":
        return None
    opens = word.index == 0 or word.opens_sentence
    joined = reading.key(word.index + 1) == "and" and reading.key(word.index + 2) in ("i", "me", "myself")
    return name_span(reading, word.index, word.index, "known-name") if opens and joined else None


def _sized(reading: Reading, word: Word) -> Span | None:
    """ "Big Ron and Wee Ron": the size goes with the name where it has a capital too."""
    after = reading.at(word.index + 1)
    if word.key not in _SIZES or not word.has_capital or not reading.has_case or after is None:
        return None
    if after.gap != " " or not after.has_capital or after.is_upper or not after.is_given or after.is_medical:
        return None
    return name_span(reading, word.index, name_end(reading, after.index), "cue-called")


def _does(reading: Reading, word: Word) -> Span | None:
    """ "Ander pesa ya sesenta kilos", "now Tansy is losing her sight": what only people do."""
    if not word.has_capital or not reading.has_case or not may_be_person(reading, word) or word.is_upper:
        return None
    odd = word.is_unknown and not word.known(Known.GUESSED) and not is_slip(word.key)
    if word.opens_sentence and (word.is_common or not (word.is_given or odd)):
        return None
    if not word.opens_sentence and not opens_clause(reading, word):
        return None
    verb, after = reading.key(word.index + 1), reading.key(word.index + 2)
    beside = reading.at(word.index + 1)
    if beside is None or not is_clear(beside):
        return None
    losing = verb in ("is", "was") and after.endswith("ing") and reading.key(word.index + 3) in ("her", "his")
    acts = verb in CHILD_ACTS - _TOWNS_DO
    if not (losing or acts) or (word.known(Known.TOWN) and not word.is_given):
        return None
    return name_span(reading, word.index, word.index, "cue-called")


def _holds(reading: Reading, word: Word) -> Span | None:
    """ "Eulogio, el sacristán": a name, a comma, and an office that one person holds."""
    article = reading.at(word.index + 1)
    if article is None or article.gap != ", " or article.key not in ("el", "la", "the", "our", "nuestro"):
        return None
    if reading.key(word.index + 2) not in OFFICES | ROLES or not reading.capital(word):
        return None
    if not may_be_person(reading, word) or not (word.is_given or (word.is_unknown and is_clear(word))):
        return None
    return name_span(reading, word.index, word.index, "cue-called")


_FRAMES = (_initial, _pair, _nick, _asked_for, _found_at, _owned_from, _will_and_i, _sized, _does, _holds)
