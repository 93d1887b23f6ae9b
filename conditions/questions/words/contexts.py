"""What a name is the name of, by the words around it: care, study, work, living, or a person.

Promise: only words of the same sentence are looked at, and only a bounded number of them.
"""

from __future__ import annotations

from ..spans import Kind
from ..vocabularies import cues
from ..vocabularies.institution_words import CARE, STUDY
from ..vocabularies.kind_words import ATTENDING, LIVING, WORKING, WORKPLACES
from ..vocabularies.regions import SMALL_WORDS
from ..vocabularies.tables import words
from .governors import governed_kind
from .lexicon import Known, long_towns
from .reading import Reading

_BACK, _ON = 11, 6
_AT = words("at @ chez under")
_IN = words(
    """
    in to from en a al de del into inside leaving near around outside desde por hasta hacia through via
    """
)
_FOR = words("for with para by con")
_SPEAKS = words(
    """
    says said say told sent wants want referred discharged cancelled refused doctors nurses consultants
    nos dijo dicen
    """
)
_BEING = words("are am is were was here based live lives living estamos estoy vivo vivimos viven")
_ARTICLES = words("the el la los las my our mi nuestro nuestra old new")
_DOCTORS = cues.SHORT_TITLES | words(
    """
    doctor doctora nurse surgeon consultant neurologist geneticist cardiologist oncologist
    rheumatologist haematologist hematologist neurologo neurologa genetista cardiologo cardiologa
    oncologo pediatra hematologo hematologa reumatologo dermatologo physio gp paediatrician pediatrician
    midwife
    """
)
_STREETS = words(
    """
    street road lane avenue close court drive crescent terrace estate house apartments cross nagar way
    """
)
_ENDS = frozenset(".!?\n;")
_TABLES = (
    (Kind.SCHOOL, STUDY | ATTENDING),
    (Kind.EMPLOYER, WORKING),
    (Kind.HOSPITAL, CARE),
    (Kind.PLACE, LIVING),
)


def kind_around(reading: Reading, first: int, last: int) -> tuple[Kind, bool]:
    """The kind, and whether more than a preposition says so."""
    linked = _preposition(reading, first)
    governed = governed_kind(reading, _link(reading, first)) if linked else None
    nearest = governed or nearest_kind(reading, first, last)
    if governed is Kind.PLACE and linked in _AT and reading.words[first].known(Known.TOWN):
        return Kind.PLACE, True
    article = reading.key(first - 1) in ("the", "a", "our", "old", "local")
    if reading.key(last + 1) in WORKPLACES and (linked in _AT | _IN or article):
        return Kind.EMPLOYER, True
    if linked in ("between", "entre"):
        return (Kind.PLACE, True) if reading.words[first].known(Known.TOWN) else (Kind.NAME, False)
    upper = reading.words[last].is_upper and len(reading.words[last].text) < 7
    if (
        not linked
        and (upper or article)
        and reading.key(last + 1) in _SPEAKS
        and not reading.words[first].is_given
    ):
        return Kind.HOSPITAL, True
    if (
        reading.words[last].key.startswith("uni")
        and reading.words[last].is_unknown
        and len(reading.key(last)) > 5
    ):
        return Kind.SCHOOL, True
    if not linked:
        return (Kind.PLACE, True) if _stands_in_address(reading, first, last) else (Kind.NAME, False)
    if linked in _AT:
        sure = nearest is not None or not reading.words[first].is_given
        return (nearest if nearest not in (None, Kind.PLACE) else Kind.HOSPITAL), sure
    person = _is_person(reading, first) and (first == last or reading.words[first].is_surely_given)
    if linked in _FOR:
        works = (
            nearest is Kind.EMPLOYER
            and not person
            and (linked in ("for", "para") or not reading.words[first].is_name)
        )
        return (Kind.EMPLOYER, True) if works else (Kind.NAME, False)
    if linked in _IN:
        return _in_somewhere(reading, first, last, nearest, person=person)
    return Kind.NAME, False


def _in_somewhere(
    reading: Reading, first: int, last: int, nearest: Kind | None, *, person: bool
) -> tuple[Kind, bool]:
    phrase = " ".join(reading.key(i) for i in range(first, last + 1))
    linked_by = _preposition(reading, first)
    one = reading.words[first]
    if (
        linked_by in ("in", "en")
        and reading.words[first - 1].key == linked_by
        and _is_shown(reading, first - 2)
    ):
        return Kind.PLACE, True
    if (
        one.is_name
        and one.is_given | (not one.known(Known.TOWN))
        and first == last
        and linked_by in ("a", "de", "to")
    ):
        return Kind.NAME, False
    if linked_by == "a" and nearest in (Kind.PLACE, Kind.SCHOOL) and not person:
        return nearest, True
    town = phrase in long_towns() or phrase in SMALL_WORDS or reading.words[last].known(Known.TOWN)
    if person and not town:
        return Kind.NAME, False
    if linked_by in ("in", "en") and reading.key(first - 2) in _BEING:
        return Kind.PLACE, True
    if town and nearest is not None and not reading.words[last].is_name and linked_by in ("in", "en", "from"):
        return Kind.PLACE, True
    if nearest in (Kind.SCHOOL, Kind.EMPLOYER, Kind.HOSPITAL) and not town and linked_by != "a":
        return nearest, True
    if reading.key(first - 1) in ("the", "el", "la") and not town and linked_by != "of" and not person:
        plural = reading.key(last).endswith("s") and first == last
        return (Kind.PLACE if plural else Kind.HOSPITAL), linked_by in (
            "to",
            "from",
            "en",
            "in",
            "del",
            "al",
            "de",
        )
    return (
        (Kind.NAME, False)
        if linked_by in ("a", "de", "del", "con", "to") and not town
        else (Kind.PLACE, True)
    )


def _stands_in_address(reading: Reading, first: int, last: int) -> bool:
    """Between commas, behind a number, a street or a town."""
    before, after = reading.at(first - 1), reading.at(last + 1)
    one = reading.words[first]
    if before is None or (one.is_surely_given and not one.known(Known.TOWN)):
        return False
    gap = reading.words[first].gap.strip(" \n")
    if before.text.isdecimal() and gap == "" and len(before.text) in (4, 5, 6):
        return True
    if gap != "," or (one.is_upper and len(one.text) < 4):
        return False
    if before.key in _STREETS or (any(c.isdecimal() for c in before.text) and len(before.text) < 5):
        return after is None or after.gap.strip(" \n")[:1] in (",", ".", "")
    return after is not None and (
        (after.text.isdecimal() and len(after.text) > 3)
        or (after.gap.strip() == "," and after.known(Known.TOWN))
    )


def _is_shown(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and reading.shows_name(word) and word.key not in cues.CAPITAL_WORDS


def _is_person(reading: Reading, first: int) -> bool:
    word = reading.words[first]
    return word.is_given and not word.known(Known.TOWN)


def _link(reading: Reading, first: int) -> int:
    place = first - 1
    while place >= 0 and reading.key(place) in _ARTICLES and place > first - 3:
        place -= 1
    return place


def _preposition(reading: Reading, first: int) -> str:
    place = _link(reading, first)
    gap = reading.words[place + 1].gap if place >= 0 else ""
    key = reading.key(place) if place >= 0 and not gap.strip(" \t\"“'‘«") else ""
    return key if key in _AT | _IN | _FOR or key in ("between", "entre") else ""


def nearest_kind(reading: Reading, first: int, last: int) -> Kind | None:
    best: tuple[int, Kind] | None = None
    for place in range(first - 1, max(-1, first - 1 - _BACK), -1):
        best = _closer(best, reading.key(place), first - place)
        if _ENDS & set(reading.words[place].gap):
            break
    for place in range(last + 1, min(len(reading.words), last + 1 + _ON)):
        if _ENDS & set(reading.words[place].gap):
            break
        best = _closer(best, reading.key(place), place - last + 4)
    return best[1] if best else None


def _closer(best: tuple[int, Kind] | None, key: str, distance: int) -> tuple[int, Kind] | None:
    if key in _DOCTORS and (best is None or distance < best[0]):
        return distance, Kind.HOSPITAL
    for kind, table in _TABLES:
        if key in table and (best is None or distance < best[0]):
            return distance, kind
    return best
