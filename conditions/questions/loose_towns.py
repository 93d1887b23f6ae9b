"""Where a town stands in a loosely typed question: listed, typed with a slip, or with a second name.

Promise: a usual word is a town only if it is one of the few tables of such towns.
"""

from __future__ import annotations

from .lexicon import Known
from .loose_words import is_content, is_odd
from .near_towns import long_town_end, near_town
from .plain_people import plain_span
from .reading import Reading, Word
from .regions import CITIES, TOWNS_TOO
from .spans import Kind, Span
from .tables import words

SEEING = words("at @ under")
INSTITUTIONS = frozenset({Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
_TOWNS = CITIES | TOWNS_TOO


def town_end(reading: Reading, start: int) -> int | None:
    """The last word of a town that begins here, also of one that is typed with a slip."""
    if (long := long_town_end(reading, start)) is not None:
        return _with_its_second(reading, start, long)
    word = reading.words[start]
    if not is_content(reading, word) or (word.is_common and word.key not in _TOWNS):
        return None
    listed = word.known(Known.TOWN) or (not word.flags and near_town(word.key))
    return start if listed else None


def with_town(reading: Reading, last: int) -> int:
    """ "cmc velore", "amazon dunfermlin": the town of an institution belongs to it."""
    after = reading.at(last + 1)
    if after is None or after.gap != " " or after.is_common or not after.is_letters:
        return last
    return after.index if after.known(Known.TOWN) or near_town(after.key) else last


def _with_its_second(reading: Reading, start: int, end: int) -> int:
    """ "san juan d lurigancho", "san juan chamula": what tells one of many towns with a saint's name."""
    if reading.key(start) not in (
        "san",
        "santa",
        "santo",
        "santiago",
        "villa",
        "puerto",
        "ciudad",
        "nueva",
        "nuevo",
    ):
        return end
    place = end + 1 + (reading.key(end + 1) in ("de", "d", "del"))
    after = reading.at(place)
    if after is None or after.gap != " " or after.flags & ~int(Known.TOWN) or not is_content(reading, after):
        return end
    return place if len(after.key) > 3 and after.index not in (end,) else end


def as_town(reading: Reading, link: Word, start: int, last: int, governed: Kind | None) -> Span | None:
    """The town, unless "at" makes it the name of a hospital or school, or something else follows."""
    word = reading.words[start]
    sure_person = word.is_surely_given and last == start
    if link.key in ("at", "@", "under", "on", "by"):
        return None if governed is not Kind.PLACE else plain_span(reading, start, last, Kind.PLACE, sure=True)
    if link.key in ("for", "para", "pa", "por", "to", "a", "al", "del", "of") or link.key in ("de", "d"):
        if last == start and (sure_person or word.is_given) and governed is not Kind.PLACE:
            return None
        if governed is Kind.EMPLOYER and link.key in ("for", "para", "de", "of"):
            return None
    if last == start and governed in INSTITUTIONS and _goes_on_otherwise(reading, last):
        return None
    lived = governed is Kind.PLACE or link.key in ("in", "en", "from", "near", "outside", "desde")
    sure = last > start or lived or not word.is_ordinary
    return plain_span(reading, start, last, Kind.PLACE, sure=sure)


def _goes_on_otherwise(reading: Reading, last: int) -> bool:
    """Whether an odd word that is no town stands behind: both are the name of something else."""
    after = reading.at(last + 1)
    if after is None or after.gap != " " or not (is_odd(after) and is_content(reading, after)):
        return False
    return not (after.known(Known.TOWN) or near_town(after.key))
