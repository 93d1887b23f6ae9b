"""Institutions and towns in questions typed loosely: by their noun, by the table, or behind what governs them.

Promise: the noun nearest to the name tells its kind; else the word that governs the preposition; else the lists;
else the preposition. A person behind "to", "for" or "de" is left to the detectors of people.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import cues
from .governors import governed_kind
from .headed import headed
from .heads import ENDING
from .lexicon import Known
from .loose_addresses import postal
from .loose_subjects import loose_subjects
from .loose_words import is_content, is_name_like, is_odd, kind_by_noun
from .near_institutions import known_from
from .near_towns import long_town_end, near_town
from .plain_people import BIG, NOT_AT, plain_span
from .reading import Reading, Word
from .regions import CITIES
from .spans import Kind, Span
from .tables import words

_ENGLISH = words("at @ in from near nr outside for to under of frm fron nere around via via on by")
_SPANISH = words("en de del al a para pa d desde por")
_LINKS = _ENGLISH | _SPANISH
_PLACING = words("in from near nr outside en desde frm fron nere around via de d of")
_SEEING = words("at @ under")
_SAINTS = words("st saint san santa sta sto virgen sagrado sagrada nuestra ntra inmaculada cristo")
_JOINS = words("or and y e o u")
_ARTICLES = words("the el la los las")
_INSIDE = words("of de d del la and n y los las")
_LONGEST_RUN = 5
_INSTITUTIONS = frozenset({Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})


def loosely_named(reading: Reading) -> Iterator[Span]:
    """In questions in which names may stand without capitals."""
    if not reading.is_loose:
        return
    taken = -1
    placed = postal(reading)
    yield from placed
    covered = {place for span in placed for place in _words_of(reading, span)}
    found = [span for span in headed(reading) if covered.isdisjoint(_words_of(reading, span))]
    yield from found
    covered |= {place for span in found for place in _words_of(reading, span)}
    for word in reading.words:
        behind = word.index > 0 and (word.index - 1 in covered or word.index - 1 == taken)
        joins = behind and word.key in _JOINS
        if not (word.key in _LINKS or joins) or word.index <= taken or word.index in covered:
            continue
        for span, last in _framed(reading, word, behind=behind):
            if not covered.isdisjoint(range(word.index + 1, last + 1)):
                continue
            taken = last
            covered |= set(range(word.index, last + 1))
            yield span
    for span in loose_subjects(reading):
        if covered.isdisjoint(_words_of(reading, span)):
            yield span


def _words_of(reading: Reading, span: Span) -> Iterator[int]:
    return (w.index for w in reading.words if span.start <= w.start < span.end)


def _framed(reading: Reading, link: Word, *, behind: bool) -> Iterator[tuple[Span, int]]:
    """What stands behind this preposition, with its last word."""
    start = link.index + 1
    article = reading.key(start) if reading.key(start) in _ARTICLES else ""
    start += bool(article)
    word = reading.at(start)
    if word is None or word.gap.strip(" '\"") or "\n" in word.gap or reading.words[start - 1].gap.strip(" ,\n"):
        return
    article = article or ("el" if link.key in ("del", "al") else "")
    governed = governed_kind(reading, link.index)
    if behind and link.key in _JOINS:
        town = _town_end(reading, start)
        if town is not None and not word.is_given and (town > start or not word.is_ordinary):
            yield plain_span(reading, start, town, Kind.PLACE, sure=True), town
        return
    if behind and link.key in _PLACING:
        governed = Kind.PLACE
    known = known_from(reading, start)
    if article and known is None and (known := known_from(reading, start - 1)) is not None:
        start -= 1
    if known is not None and _says_known(reading, link, start, known, governed, article):
        last, kind = _with_town(reading, known[0]), known[1]
        yield plain_span(reading, start, last, kind, sure=True), last
        return
    town = _town_end(reading, start)
    if article and (full := long_town_end(reading, start - 1)) is not None:
        start, town, article = start - 1, full, ""
    saint = _saint_end(reading, start)
    if saint is not None and (article or link.key in _SEEING or governed in _INSTITUTIONS) and governed is not Kind.PLACE:
        kind = governed or Kind.HOSPITAL
        yield plain_span(reading, start, saint, kind, sure=True), saint
        return
    if town is not None and not article and (place := _as_town(reading, link, start, town, governed)):
        yield place, town
        return
    yield from _by_governor(reading, link, start, article, governed)


def _saint_end(reading: Reading, start: int) -> int | None:
    """ "st aldelms", "santa maria", "virgen del rosio": the last word of an institution with a saint's name."""
    if reading.key(start) not in _SAINTS:
        return None
    last = None
    for place in range(start + 1, min(start + _LONGEST_RUN, len(reading.words))):
        word = reading.words[place]
        if word.gap.strip(" .'") or "\n" in word.gap:
            break
        if word.key in ("de", "del", "la", "las", "los", "sra", "senora") and last is None:
            continue
        if not is_content(reading, word) or (last is not None and not is_name_like(word)):
            break
        last = place
    return last


def _says_known(
    reading: Reading, link: Word, start: int, known: tuple[int, Kind], governed: Kind | None, article: str
) -> bool:
    """Whether a name of the tables is meant here: an ordinary word or a town needs its governor."""
    last, kind = known
    if link.key in ("to", "for", "a", "para", "pa", "by", "on", "of", "de", "d") and kind is not Kind.EMPLOYER:
        return governed is kind or last > start
    if kind is Kind.EMPLOYER:
        return governed is Kind.EMPLOYER or (last > start and governed is None)
    words_ = reading.words[start : last + 1]
    plain = all(w.is_ordinary or w.is_given or w.known(Known.TOWN) for w in words_)
    by_itself = last > start or bool(article) or reading.words[start].key not in CITIES
    return not plain or governed is kind or (by_itself and governed is not Kind.PLACE)


def _with_town(reading: Reading, last: int) -> int:
    """ "cmc velore", "amazon dunfermlin": the town of an institution belongs to it."""
    after = reading.at(last + 1)
    if after is None or after.gap != " " or after.is_common or not after.is_letters:
        return last
    return after.index if after.known(Known.TOWN) or near_town(after.key) else last


def _town_end(reading: Reading, start: int) -> int | None:
    """The last word of a town that begins here, also of one that is typed with a slip."""
    if (long := long_town_end(reading, start)) is not None:
        return long
    word = reading.words[start]
    if not is_content(reading, word) or word.is_common:
        return None
    listed = word.known(Known.TOWN) or (not word.flags and near_town(word.key))
    return start if listed else None


def _as_town(reading: Reading, link: Word, start: int, last: int, governed: Kind | None) -> Span | None:
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
    after = reading.at(last + 1)
    if after is not None and after.gap == " " and is_odd(after) and is_content(reading, after) and last == start:
        if not (after.known(Known.TOWN) or near_town(after.key)) and governed in _INSTITUTIONS:
            return None
    lived = governed is Kind.PLACE or link.key in ("in", "en", "from", "near", "outside", "desde")
    sure = last > start or lived or not word.is_ordinary
    return plain_span(reading, start, last, Kind.PLACE, sure=sure)


def _by_governor(
    reading: Reading, link: Word, start: int, article: str, governed: Kind | None
) -> Iterator[tuple[Span, int]]:
    first = reading.words[start]
    last = _run_end(reading, start, governs=governed in _INSTITUTIONS)
    if last is None or (first.is_common and first.key in NOT_AT | BIG):
        return
    kind = kind_by_noun(reading, start, last) or _kind_of_frame(link, article, governed)
    if kind is None:
        return
    rare = link.key in _SEEING and not first.is_common
    odd = rare or any(is_name_like(w) for w in reading.words[start : last + 1])
    if link.key in ("to", "for", "de", "d", "a", "para", "pa", "by", "del", "al", "of", "por", "on"):
        person = first.is_given or first.key in cues.TITLES
        if governed is None or not odd or (person and kind is not Kind.PLACE):
            return
    if not odd and (article or governed not in _INSTITUTIONS or link.key not in ("at", "@", "for", "en")):
        return
    yield plain_span(reading, start, last, kind, sure=odd), last


def _kind_of_frame(link: Word, article: str, governed: Kind | None) -> Kind | None:
    if link.key in ("at", "@", "under"):
        return governed or Kind.HOSPITAL
    if link.key in ("for", "on", "by"):
        return governed if governed is Kind.EMPLOYER else None
    if link.key in ("to", "a", "para", "pa", "of", "por"):
        return governed if governed in (Kind.SCHOOL, Kind.PLACE) or link.key == "of" else None
    if link.key in ("de", "d"):
        return governed if article or governed in (Kind.PLACE, Kind.EMPLOYER) else None
    if article:
        return governed if governed in _INSTITUTIONS else Kind.HOSPITAL
    if link.key in ("in", "en"):
        return governed or Kind.PLACE
    return Kind.PLACE if link.key in _PLACING else governed


def _run_end(reading: Reading, start: int, *, governs: bool) -> int | None:
    """The last word of what may be a name: odd words, and usual ones only if a noun of institutions follows."""
    if not is_content(reading, reading.words[start]):
        return None
    last = start
    for place in range(start + 1, min(start + _LONGEST_RUN, len(reading.words))):
        word = reading.words[place]
        if word.gap.strip(" &-'") or "\n" in word.gap or reading.words[place - 1].is_possessive:
            break
        if word.key in _INSIDE and _goes_on(reading, place):
            continue
        if not is_content(reading, word) or not (is_name_like(word) or (is_odd(word) and governs)):
            break
        if reading.key(place - 1) in ENDING and place - 1 > start and _town_end(reading, place) is not None:
            break
        last = place
    return last


def _goes_on(reading: Reading, place: int) -> bool:
    after = reading.at(place + 1)
    if after is None or after.gap != " " or not is_content(reading, after):
        return False
    if reading.key(place) in ("de", "d", "of") and _town_end(reading, place + 1) is not None:
        return False
    return not after.is_ordinary and not after.is_given
