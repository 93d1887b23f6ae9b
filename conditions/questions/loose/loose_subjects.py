"""Institutions of loosely typed questions with no preposition before them: "my job haulrite", "rpa says".

Promise: only words that no list of ordinary words has, in front of what institutions do or behind a word that
is put before their names; a person has a name of the lists or a relative beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import CARE, GENERIC, STUDY
from ..vocabularies.regions import SMALL_WORDS
from ..vocabularies.tables import words
from ..words.governors import governed_kind, is_governor
from ..words.lexicon import Known
from ..words.listed_institutions import known_from
from ..words.loose_words import is_content, is_name_like, is_odd
from ..words.plain_people import plain_span
from ..words.reading import Reading, Word

#: What is put straight before the name of its kind.
_APPOSED = {
    **dict.fromkeys(
        words("work works job employer firm company fabrica empresa maquila mina trabajo laburo chamba"),
        Kind.EMPLOYER,
    ),
    **dict.fromkeys(
        words(
            """
            school skool creche nursery college uni daycare cole preschool kinder kindergarten colegio
            escuela guarderia jardin liceo universidad
            """
        ),
        Kind.SCHOOL,
    ),
    **dict.fromkeys(words("hospital hosp clinic clinica hospice"), Kind.HOSPITAL),
}
_SPEAKS = words(
    """
    says said say told tell wants want has have had r are is was no wont cant dont only never nurse ward
    team clinic doctors staff waiting letter appointment keep keeps lost cancelled sent dice dicen dise
    disen no me nos gave give give refused
    """
)
_STAFF = words(
    "nurse ward team clinic waiting list doctors docs consultant consultants appointment enfermera"
)
_QUARTERS = words("north south east west mid royal queen queens king kings great")
_FIRM_ENDINGS = ("mart", "corp", "tech", "rail", "foods", "soft", "trans", "rite", "haul", "logix")
_AROUND = 8
_ROLES = cues.RELATIONS | cues.TITLES


def loose_subjects(reading: Reading) -> Iterator[Span]:
    free = 0
    for word in reading.words:
        if word.index < free:
            continue
        found = (
            _apposed(reading, word)
            or _between_commas(reading, word)
            or _saint(reading, word)
            or _known(reading, word)
            or _quarter(reading, word)
            or _the(reading, word)
            or _short(reading, word)
            or _by_ending(reading, word)
        )
        if found is not None:
            first, last, kind = found
            free = last + 1
            yield plain_span(reading, first, last, kind, sure=True)


def _apposed(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    kind = _APPOSED.get(word.key)
    after = reading.at(word.index + 1)
    if (
        kind is None
        or after is None
        or after.gap.strip(" ,")
        or after.is_given
        or not is_content(reading, after)
    ):
        return None
    known = known_from(reading, after.index, kind)
    if known is not None and known.kind is kind and not after.is_common:
        return after.index, known.last, kind
    if after.gap != " " or not is_odd(after) or not is_name_like(after):
        return None
    last = after.index
    while (more := reading.at(last + 1)) is not None and more.gap == " " and is_content(reading, more):
        if not (is_odd(more) and is_name_like(more)) or more.is_given:
            break
        last += 1
    return after.index, last, kind


def _between_commas(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """ "her preschool, ladybird corner, says": whatever stands between commas behind the noun."""
    kind = _APPOSED.get(word.key)
    after = reading.at(word.index + 1)
    if kind is None or after is None or after.gap.strip() not in (",", "(", "called") or after.is_given:
        return None
    if word.key in ("work", "works", "job", "trabajo", "laburo", "chamba"):
        return None
    last = word.index
    while last < word.index + 4 and (more := reading.at(last + 1)) is not None and is_content(reading, more):
        if last > word.index and more.gap != " ":
            break
        last += 1
    end = reading.at(last + 1)
    closed = end is None or end.gap.strip()[:1] in (",", ")", ".", "\n")
    told = any(
        w.key not in GENERIC and not is_governor(w.key) for w in reading.words[word.index + 1 : last + 1]
    )
    return (word.index + 1, last, kind) if closed and told and last > word.index else None


def _saint(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """ "st aldelms said": a school where school is spoken of, a hospital otherwise."""
    after = reading.at(word.index + 1)
    if word.key not in ("st", "saint", "sta") or after is None or after.gap not in (" ", ". "):
        return None
    before = reading.at(word.index - 1)
    told = is_odd(after) or after.is_name or after.is_possessive
    if not told or after.is_medical or reading.key(after.index + 1) in ("wort", "wart", "worts"):
        return None
    if before is not None and (before.is_name or is_odd(before)) and word.gap == " ":
        return None
    near = {reading.key(i) for i in range(word.index - _AROUND, word.index + _AROUND)}
    kind = Kind.SCHOOL if near & STUDY and not near & CARE else Kind.HOSPITAL
    return word.index, after.index, kind


def _known(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """A hospital of the tables: an odd word, several words, or one whose staff is spoken of."""
    known = known_from(reading, word.index, Kind.HOSPITAL)
    if known is None or known.kind is not Kind.HOSPITAL:
        return None
    last = known.last
    listed = reading.words[word.index : last + 1]
    if any(w.is_medical for w in listed) or reading.key(word.index - 1) in _ROLES:
        return None
    plain = all(w.is_ordinary or w.is_name or w.known(Known.TOWN) for w in listed)
    led = reading.key(word.index - 1) in ("the", "el", "la", "del", "en", "at")
    staffed = reading.key(last + 1) in _STAFF
    if not (known.is_sure or staffed or last > word.index):
        return None
    if plain and not (staffed or (last > word.index and (led or _is_cared(reading, word.index)))):
        return None
    return word.index, last, Kind.HOSPITAL


def _is_cared(reading: Reading, index: int) -> bool:
    near = {reading.key(i) for i in range(max(0, index - _AROUND), index + _AROUND)}
    return bool(near & CARE)


def _quarter(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """ "west suffolk said", "can royal derby do": a part of a region that says or does something."""
    after, behind = reading.at(word.index + 1), reading.at(word.index + 2)
    if word.key not in _QUARTERS or after is None or behind is None or after.gap != " " or behind.gap != " ":
        return None
    placed = after.key in SMALL_WORDS or after.known(Known.TOWN) or is_odd(after)
    doing = behind.key in _SPEAKS or behind.key in ("do", "will", "would", "can", "could")
    return (
        (word.index, after.index, Kind.HOSPITAL) if placed and doing and is_content(reading, after) else None
    )


def _the(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """ "tell the walsgrave": no person has an article in English."""
    after = reading.at(word.index + 1)
    if (
        reading.language != "en"
        or word.key != "the"
        or after is None
        or after.gap != " "
        or len(after.key) < 4
    ):
        return None
    if not (is_odd(after) and is_name_like(after) and is_content(reading, after)) or after.is_possessive:
        return None
    behind = reading.at(after.index + 1)
    if behind is not None and behind.gap == " " and is_content(reading, behind) and behind.key not in _STAFF:
        return None
    governed = (
        governed_kind(reading, word.index) if reading.key(word.index - 1) in ("at", "in", "from") else None
    )
    if not (governed or _is_cared(reading, word.index) or after.known(Known.TOWN)):
        return None
    return after.index, after.index, governed if governed is not Kind.PLACE and governed else Kind.HOSPITAL


def _short(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """ "rpa says", "spmc no milk": few consonants that say or have something."""
    if (
        not 2 < len(word.key) < 6
        or not is_odd(word)
        or word.is_name
        or sum(c in "aeiou" for c in word.key) > 1
    ):
        return None
    if (
        (word.key[-1] in "aeiou" and word.key[-1] != "a")
        or not is_content(reading, word)
        or word.known(Known.TOWN)
    ):
        return None
    after = reading.at(word.index + 1)
    opens = (
        word.index == 0
        or word.gap.strip() != ""
        or reading.key(word.index - 1) in ("but", "and", "the", "so")
    )
    speaks = after is not None and after.gap == " " and after.key in _SPEAKS
    unvowelled = not any(c in "aeiou" for c in word.key)
    return (word.index, word.index, Kind.HOSPITAL) if speaks and (opens or unvowelled) else None


def _by_ending(reading: Reading, word: Word) -> tuple[int, int, Kind] | None:
    """ "savermart sacked her": written together as firms are, where work is spoken of."""
    if not word.key.endswith(_FIRM_ENDINGS) or len(word.key) < 7 or not is_odd(word) or word.is_name:
        return None
    return word.index, word.index, Kind.EMPLOYER
