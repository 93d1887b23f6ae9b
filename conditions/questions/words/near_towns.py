"""Towns typed with one slip: "swindn", "temuko", "san juan d lurigancho"; folded.

Promise: only what no list knows as it stands is looked at, and only where a town can stand; the time taken is
bounded, whatever is typed.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ..spans import Kind, Span
from ..vocabularies.regions import CITIES, TOWNS_TOO
from ..vocabularies.tables import words
from .lexicon import Known, known_words, long_towns
from .loose_words import is_content, is_odd
from .misspelt import near
from .plain_people import plain_span
from .reading import Reading, Word

_SHORTEST, _LONGEST = 4, 16
_WORDS = 4
_TOWN = int(Known.TOWN)
_COMMON = int(Known.ENGLISH_COMMON | Known.SPANISH_COMMON)
SHORT_FORMS = {
    "d": "de",
    "n": "and",
    "sn": "san",
    "sta": "santa",
    "sto": "santo",
    "cd": "ciudad",
    "gral": "general",
    "pto": "puerto",
    "nva": "nueva",
    "st": "saint",
    "mt": "mount",
    "ft": "fort",
    "pt": "port",
}
_SILENT = ("h",)


@lru_cache(maxsize=4096)
def near_town(key: str) -> bool:
    """Whether this unknown word is a town but for one letter."""
    if not _SHORTEST <= len(key) <= _LONGEST or not key.isalpha():
        return False
    lists = known_words()
    if any(_is_town(lists, silent + key) for silent in _SILENT):
        return True
    if len(key) > _SHORTEST and sounded(key) in _by_sound():
        return True
    return any(other[:1] == key[:1] and _is_town(lists, other) for other in near(key))


def _is_town(lists: dict[str, int], key: str) -> bool:
    flags = lists.get(key, 0)
    return bool(flags & _TOWN) and not flags & _COMMON


#: Spellings that sound alike, in the order in which they are replaced.
_SOUNDS = (
    ("ph", "f"),
    ("sch", "sk"),
    ("ck", "k"),
    ("qu", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("ge", "je"),
    ("gi", "ji"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("c", "k"),
    ("z", "s"),
    ("v", "b"),
    ("x", "j"),
    ("ll", "y"),
    ("ee", "i"),
    ("ie", "i"),
    ("ey", "i"),
    ("y", "i"),
    ("ou", "o"),
    ("h", ""),
)


def sounded(key: str) -> str:
    """The word by its sound, as hurried people of both languages mix up letters."""
    for written, sound in _SOUNDS:
        key = key.replace(written, sound)
    return "".join(c for place, c in enumerate(key) if not place or c != key[place - 1])


@cache
def _by_sound() -> frozenset[str]:
    lists = known_words()
    return frozenset(
        sounded(key) for key, flags in lists.items() if flags & _TOWN and not flags & _COMMON and len(key) > 4
    )


@cache
def _by_opening() -> dict[tuple[str, int], list[tuple[str, ...]]]:
    """Towns of several words by the first three letters and the number of words."""
    found: dict[tuple[str, int], list[tuple[str, ...]]] = {}
    for town in long_towns():
        parts = tuple(town.replace("-", " ").split())
        found.setdefault((parts[0][:1] + parts[-1][:1], len(parts)), []).append(parts)
    return found


@cache
def _opening_words() -> frozenset[str]:
    """What people call "Jerez de la Frontera" and "Iguala de la Independencia"."""
    return frozenset(
        parts[0] for town in long_towns() if len(parts := town.split()) > 2 and parts[1] in ("de", "del")
    )


def is_short_town(key: str) -> bool:
    """Whether this is the first word of a long town's name, before "de": only where somebody lives."""
    return len(key) > _SHORTEST and key in _opening_words()


def long_town_end(reading: Reading, start: int) -> int | None:
    """The last word of a town of several words that begins here, each typed with at most one slip."""
    best = None
    typed: list[str] = []
    for place in range(start, min(start + _WORDS, len(reading.words))):
        word = reading.words[place]
        if place > start and (word.gap.strip(" .-'") or len(word.gap) > 3):
            break
        typed.append(word.key)
        if len(typed) > 1 and len(word.key) > 2 and _is_long(tuple(typed)):
            best = place
    return best


@lru_cache(maxsize=4096)
def _is_long(typed: tuple[str, ...]) -> bool:
    full = tuple(SHORT_FORMS.get(part, part) for part in typed)
    if any(" ".join(parts) in long_towns() for parts in (typed, full)):
        return True
    if all(len(part) < 5 for part in full) or not any(not known_words().get(part) for part in full):
        return False
    return any(
        all(is_near(one, other) for one, other in zip(parts, town, strict=True))
        for parts in {typed, full}
        for initial in {parts[0][:1], "h"}
        for town in _by_opening().get((initial + parts[-1][:1], len(parts)), ())
    )


def is_near(typed: str, listed: str) -> bool:
    """The same, or one letter apart in a word of five letters or more."""
    if typed == listed:
        return True
    if min(len(typed), len(listed)) < 4 or abs(len(typed) - len(listed)) > 1:
        return False
    short, long = sorted((typed, listed), key=len)
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = (
        short[same + 1 : same + 2] == long[same : same + 1]
        and short[same : same + 1] == long[same + 1 : same + 2]
    )
    return short[same + 1 :] == long[same + 1 :] or (swapped and short[same + 2 :] == long[same + 2 :])


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
