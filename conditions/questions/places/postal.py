"""Postal addresses of every kind, and the town and the code that stand behind them.

Promise: they are looked for once a question; the town needs a capital where capitals tell names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ..figures.dates import ends_with_month
from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_WORDS, STATE_CODES
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.loose_words import is_content
from ..words.near_towns import long_town_end, near_town
from ..words.reading import Reading
from ..words.towns import place_end
from .house_names import named_houses, with_complex
from .landmarks import grown, landmarks
from .loose_addresses import loose_addresses
from .postcodes import boxes, half_codes, postcodes
from .premises import premises
from .streets import streets

_NO = re.compile(r"(?<!\w)(?:no|num|number|nr|n[º°])\.?\s?$", re.IGNORECASE)
_SAINT = re.compile(r"\sst(?:reet)?\s(?=st$)", re.IGNORECASE)
_GAPS = (" ", ", ", ",", "\n", ",\n", " , ", ". ")
_QUARTER_WORDS = words(
    """
    brgy barangay barrio colonia col aahh urbanizacion urb sector poblacion fraccionamiento fracc aldea
    village batey canton comuna
    """
)
_LEADING_ON = _QUARTER_WORDS | words("pin cp zip in en nr near off outside la el del dist ta tal tq po")
_BEFORE_TOWNS = words("in en at from de desde near nr around is of to a estamos outside cerca")
_INNER = words("de del la las los el y")
_NO_TOWNS = (
    LARGE_WORDS | cues.CAPITAL_WORDS | cues.SIGNED | words("cel tel mob cell phone email correo whatsapp")
)


def postal(reading: Reading) -> list[Span]:
    """All addresses, those typed loosely too, and the towns and codes that stand behind them."""
    if reading.postal is None:
        found = [
            _trimmed(reading.text, span)
            for find in (streets, premises, boxes, postcodes)
            for span in find(reading)
        ]
        sure = [*landmarks(reading), *named_houses(reading), *boxes(reading)]
        reading.sure_addresses = sure
        found += [*loose_addresses(reading), *sure]
        found += half_codes(reading, found)
        found = [span for span in found if not ends_with_month(reading.text[span.start : span.end])]
        found = [_whole(reading, span) if span.reason == "street" else span for span in found]
        found = [span for span in found if not any(_is_within(span, other) for other in found)]
        found = [part for span in found for part in _apart(reading, span)]
        ends = {span.end: span for span in found}
        behind = [
            more for word in reading.words if word.end in ends for more in _behind(reading, word.index, ends)
        ]
        behind += [more for span in found for more in _before(reading, span)]
        behind = [
            more
            for more in behind
            if not any(more.start < span.end and span.start < more.end for span in found)
        ]
        reading.postal = list(dict.fromkeys(found + behind))
    return reading.postal


def _whole(reading: Reading, span: Span) -> Span:
    span = grown(reading, span)
    return replace(span, start=with_complex(reading, span.start))


_QUARTERS = (
    r"(?:col|colonia|urb|urbanizaci[oó]n|barrio|brgy|barangay|sector|poblaci[oó]n|fracc"
    r"|fraccionamiento|aldea|cant[oó]n|villa\smiseria)"
)
_QUARTER = re.compile(
    rf"(?:,\s|\s)(?:en\s)?(?:la\s|el\s)?{_QUARTERS}\.?\s(?P<name>(?:\d{{1,3}}\s)?[^\W\d_][^\d,]{{2,40}})$",
    re.IGNORECASE,
)
_ESTATE = re.compile(
    r",\s(?P<name>(?:[^\W\d_]{3,15}\s){1,2}(?:estate|settlement)|[^\W\d_]{3,15}(?=\ssite$))", re.IGNORECASE
)


def _apart(reading: Reading, span: Span) -> Iterator[Span]:
    """The address, and the quarter or the town at its ends, which is a place of its own."""
    written = reading.text[span.start : span.end]
    if match := _QUARTER.search(written) or _ESTATE.search(written):
        name = span.start + match.start("name")
        yield replace(span, end=span.start + len(written[: match.start("name")].rstrip(" ,")))
        yield Span(name, span.end, Kind.PLACE, Confidence.PROPOSED, "beside-address")
        return
    start, end = span.start, span.end
    if span.reason == "street" and "," in written:
        first, last = written.find(","), written.rfind(",")
        if _is_town(reading, start, start + first) and any(c.isdecimal() for c in written[first:]):
            yield Span(start, start + first, Kind.PLACE, Confidence.PROPOSED, "beside-address")
            start += first + 2
        behind = span.start + last + 2
        if behind > start and _is_town(reading, behind, end) and not _STREET_LAST.search(written):
            yield Span(behind, end, Kind.PLACE, Confidence.PROPOSED, "beside-address")
            end = span.start + last
    yield replace(span, start=start, end=end)


def _is_town(reading: Reading, start: int, end: int) -> bool:
    """Whether exactly a town of the lists stands there."""
    told = [word for word in reading.words if start <= word.start < end]
    if not told or told[0].start != start or not all(word.is_letters for word in told):
        return False
    if reading.has_case and not told[0].has_capital:
        return False
    if len(told) == 1:
        return told[0].known(Known.TOWN) and not told[0].is_common and not told[0].is_surely_given
    return long_town_end(reading, told[0].index) == told[-1].index


_STREET_LAST = re.compile(r"\s(?:street|road|lane|hill|row|green|gate|square|place)$", re.IGNORECASE)
_NUMBERED_STREET = re.compile(
    r"(?:calle|c/|avenida|avda?|av|plaza|paseo|camino|carretera|ronda|jir[oó]n|jr|pasaje|pje"
    r"|traves[ií]a|portal|carrera|cra|cll|rua)\b[^\n]{0,60}\d"
    r"|\d[^\n]{0,60}\b(?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|close|court|ct|terrace|place"
    r"|crescent|way|brae|row|loop)\b|[^\n]{0,60}\d[^\n]{0,60},\s\w{1,20}\s\d|room\s\d{1,4},|km\s\d",
    re.IGNORECASE,
)


def surely_postal(reading: Reading) -> Iterator[Span]:
    """What is an address whatever the names in it: it comes before names and institutions."""
    found = postal(reading)
    sure = {(span.start, span.end) for span in reading.sure_addresses}
    for span in found:
        written = reading.text[span.start : span.end]
        if (
            span.reason == "street"
            and (
                any(span.start <= start and end <= span.end for start, end in sure)
                or _NUMBERED_STREET.match(written)
            )
        ) or span.reason == "beside-address":
            yield span


def _is_within(span: Span, other: Span) -> bool:
    return (
        other.start <= span.start
        and span.end <= other.end
        and other.end - other.start > span.end - span.start
    )


def _trimmed(text: str, span: Span) -> Span:
    """With "no" before its number; of "17a tolver st st helens" the second "st" is the town's."""
    if text[span.start : span.start + 1].isdecimal() and (number := _NO.search(text[: span.start][-8:])):
        span = replace(span, start=span.start - len(number.group()))
    if (match := _SAINT.search(text[span.start : span.end])) is None:
        return span
    return replace(span, end=span.start + match.end() - 1)


def _behind(reading: Reading, last: int, ends: dict[int, Span]) -> Iterator[Span]:
    """The town and the postal code that follow the end of an address, in either order."""
    place = last + 1
    for _ in range(6):
        word = reading.at(place)
        if word is None or word.gap not in _GAPS or word.end in ends:
            return
        coded = (
            word.text.isdecimal()
            and 3 < len(word.text) < 7
            and reading.key(place + 1) not in cues.MONEY_AND_UNITS
        )
        if coded:
            yield Span(word.start, word.end, Kind.ADDRESS, Confidence.PROPOSED, "postcode")
            place += 1
            continue
        if word.key in _LEADING_ON:
            if word.key in _QUARTER_WORDS and (end := _quarter_end(reading, place + 1)) is not None:
                name = reading.words[place + 1].start
                yield Span(name, reading.words[end].end, Kind.PLACE, Confidence.PROPOSED, "beside-address")
                place = end
            place += 1
            continue
        end = _town_end(reading, place)
        if end is None:
            return
        sure = reading.has_case and (word.gap != " " or place > last + 1)
        reason = "beside-address" if sure else "cue-place"
        yield Span(word.start, reading.words[end].end, Kind.PLACE, Confidence.PROPOSED, reason)
        place = end + 1


def _quarter_end(reading: Reading, place: int) -> int | None:
    """ "barrio 120 Viviendas", "población Víctor Domingo Silva", "sector los maquis"."""
    end = None
    for index in range(place, min(place + 5, len(reading.words))):
        word = reading.words[index]
        if word.gap != " ":
            break
        if word.has_capital:
            end = index
        elif not (word.text.isdecimal() and index == place) and word.key not in _INNER:
            break
    return end


def _before(reading: Reading, span: Span) -> Iterator[Span]:
    """ "en El Callao, jirón Constitución 340", "in Pollokshaws (G43 1DH)": the town right before."""
    last = bisect_left(reading.words, span.start, key=lambda word: word.start) - 1
    if last < 1 or not reading.has_case or any(c.isdecimal() for c in reading.words[last].text):
        return
    if reading.text[reading.words[last].end : span.start] not in (", ", " (", ": "):
        return
    first = last
    while first > last - 4 and reading.words[first].gap == " ":
        before = reading.words[first - 1]
        if not (before.has_capital or before.key in _INNER) or before.key in _BEFORE_TOWNS:
            break
        first -= 1
    word = reading.words[first]
    if not word.has_capital or word.gap != " " or reading.key(first - 1) not in _BEFORE_TOWNS:
        return
    if word.is_medical or word.key in _NO_TOWNS or (word.is_surely_given and not word.known(Known.TOWN)):
        return
    yield Span(word.start, reading.words[last].end, Kind.PLACE, Confidence.PROPOSED, "beside-address")


def _town_end(reading: Reading, place: int) -> int | None:
    word = reading.words[place]
    if (end := long_town_end(reading, place)) is not None and (reading.is_loose or reading.shows_name(word)):
        return end
    if not reading.is_loose:
        return _shown_end(reading, place)
    if (
        not is_content(reading, word)
        or word.key in LARGE_WORDS
        or (word.is_surely_given and not word.known(Known.TOWN))
    ):
        return None
    if word.known(Known.TOWN) or near_town(word.key):
        return place
    if word.is_ordinary or word.is_name:
        return None
    return place


def _shown_end(reading: Reading, place: int) -> int | None:
    """In a text with capitals, the last word of the run of capitals that begins here, if it may be a town."""
    word = reading.words[place]
    if not (reading.shows_name(word) or word.gap.strip(" ,") == "\n") or not word.has_capital:
        return None
    if word.key in _NO_TOWNS or word.text in STATE_CODES or word.is_medical:
        return None
    if word.is_surely_given and not word.known(Known.TOWN):
        return None
    end = place_end(reading, place)
    figures = (i for i in range(place, end + 1) if any(c.isdecimal() for c in reading.words[i].text))
    end = next(figures, end + 1) - 1
    if end < place:
        return None
    after = reading.at(end + 1)
    if after is None or word.known(Known.TOWN) or any(c.isdecimal() for c in after.text):
        return end
    return end if after.gap.strip(" ")[:1] in (",", ".", "\n", ";", ")", "?") else None
