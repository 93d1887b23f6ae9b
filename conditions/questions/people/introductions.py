"""Names behind "my name is" and "thanks", and at the end of a question.

Promise: what a thing is called, or a disease, is no name of a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.persons import fits_person, is_sure_name, name_end, name_span
from ..words.reading import Reading, Word

_NAME_WORDS = words("name names nombre surname apellido apellidos nickname apodo nombres")
_OWNERS = words("my his her mi su de our por real full first last family middle whose their")
_LINKS = words("is es era was")
#: Behind these a name may follow, or anything else: only what is a name by itself is taken.
_WEAK = words("soy im am is as by her him me them aka somos le la lo")
_KISSES = words("x xx xxx xo xoxo bss")
_PLACES = words(
    """
    town village place pueblo city ciudad hospital school colegio company street clinic clinica island
    aldea empresa calle barrio university universidad
    """
)
_ALONG = words(
    """
    so much very in advance for your help de antemano por su ayuda muchas un from kind to all every
    desde mil many with and y best
    """
)
_AFTER_NAMES = words("from and mom mum mother my i aged de y tengo here age years mama madre tiene has")
_PASSED = cues.SIGNED | _ALONG
_CALLED_SO = cues.THINGS | _PLACES


def says_called(reading: Reading, index: int) -> bool:
    key, before = reading.key(index), reading.key(index - 1)
    if key in cues.CALLED or (key in _LINKS and before in _NAME_WORDS):
        return True
    if (key in _NAME_WORDS and before in _OWNERS) or (key == "de" and before == "nombre"):
        return True
    if key in ("her", "him", "me", "them") and before in ("call", "calls", "called", "named", "name"):
        return True
    if key in ("le", "la", "lo") and reading.key(index + 1) in ("llamamos", "decimos", "pusimos", "puse"):
        return False
    if key in ("pusimos", "puse", "decimos", "llamamos", "dicen") and before in ("le", "la", "lo"):
        return True
    if key in ("as", "by"):
        return before in ("known", "goes", "go", "aka", "called")
    return key in ("soy", "im", "aka", "somos") or (key in ("am", "is") and before in ("i", "this", "here"))


def behind_called(reading: Reading, index: int) -> Iterator[tuple[int, str]]:
    key, before = reading.key(index), {reading.key(i) for i in range(index - 3, index)}
    after = reading.at(index + 1)
    if after is None or after.gap.strip(" :,\"'“‘«\n-") or (key in cues.CALLED and before & (_CALLED_SO)):
        return
    closed = after.key in cues.CAPITAL_WORDS or after.key in cues.FUNCTION or not after.is_letters
    named = bool(before & {"name", "names"} or key in ("name", "names")) and bool(before & _OWNERS)
    if closed and not (after.key == "will" and (reading.shows_name(after) or named)):
        return
    if key in _WEAK and before.isdisjoint(_NAME_WORDS) and not _is_introduced(reading, key, after):
        return
    if after.is_medical and not (after.is_name and fits_person(reading, after)):
        return
    if reading.shows_name(after) or not after.is_ordinary or after.is_given:
        yield after.index, "cue-called"


def _is_introduced(reading: Reading, key: str, after: Word) -> bool:
    if is_sure_name(reading, after):
        return after.is_given or reading.has_case or key != "soy"
    if reading.shows_name(after) or (after.is_given and not after.is_common):
        return key in ("soy", "im", "am", "by", "her", "him", "them")
    return after.is_unknown and (
        reading.key(after.index + 1) in _AFTER_NAMES or after.index + 1 == len(reading.words)
    )


def behind_signed(reading: Reading, index: int) -> Iterator[tuple[int, str]]:
    """A name that ends its line behind "thanks" or "atentamente", perhaps with a town between."""
    start = index + 1
    while reading.key(start) in _PASSED and start < index + 7:
        start += 1
    word = reading.at(start)
    while word is not None and word.index < start + 3 and _stands_before_comma(reading, word):
        word = reading.at(word.index + 1)
    if word is None or word.key in cues.CAPITAL_WORDS or not word.is_letters:
        return
    if word.key in cues.FUNCTION and not (word.key in _SHORT_SIGNED and word.gap.strip(" \t")):
        return
    ending = reading.at(name_end(reading, word.index) + 1)
    ends_text = ending is None or "\n" in ending.gap
    if not (
        ends_text or (word.index == start and ending and ending.gap.strip(" ") in (",", ".", "(", ", ("))
    ):
        return
    apart = bool(word.gap.strip(" \t")) or ending is None
    named = word.is_name or word.is_unknown or len(word.text) == 1
    shown = reading.has_case and word.has_capital
    named = named or (shown and apart and not word.is_common)
    if not named or word.is_medical or (word.is_ordinary and not (ends_text or shown)):
        return
    if apart or reading.shows_name(word) or is_sure_name(reading, word):
        yield word.index, "cue-signed"


def _stands_before_comma(reading: Reading, word: Word) -> bool:
    after = reading.at(word.index + 1)
    return (
        reading.shows_name(word)
        and after is not None
        and after.gap.strip(" ") == ","
        and reading.shows_name(after)
    )


def is_named_behind(reading: Reading, word: Word) -> bool:
    """ "Kovac is my surname"."""
    keys = [reading.key(i) for i in range(word.index + 1, word.index + 5)]
    if (
        keys[0] not in _LINKS
        or keys[1] not in _OWNERS
        or not word.has_capital
        or word.key in cues.FUNCTION - {"may"}
    ):
        return False
    return bool(_NAME_WORDS & set(keys[2:])) or bool(cues.RELATIONS & set(keys[2:]) and word.is_name)


def kissed(reading: Reading) -> Iterator[Span]:
    """ "Debs x": a name with kisses behind it."""
    for word in reading.words[1:]:
        before = reading.words[word.index - 1]
        if word.text not in _KISSES or word.gap != " " or not before.is_letters or len(before.text) < 2:
            continue
        named = before.has_capital or before.is_given or before.is_unknown
        if named and before.key not in cues.FUNCTION:
            yield name_span(reading, before.index, before.index, "cue-signed")


def at_the_end(reading: Reading) -> Iterator[Span]:
    """A last line of a few words that are all names, or the one word that stands behind the last stop."""
    listed = reading.words
    first = len(listed) - 1
    if first < 5:
        return
    while first and len(listed) - first <= _LAST and not set("\n.!?") & set(_stop(reading, first)):
        first -= 1
    if listed[-2].key in _CLOSERS:
        first = len(listed) - 1
    line = listed[first:]
    if len(line) > _LAST or not all(
        w.is_letters and w.key not in LARGE_WORDS and (not w.is_medical or _is_surname(reading, w))
        for w in line
    ):
        return
    if any(w.key in cues.FUNCTION - cues.PARTICLES - {"and", "will"} or w.key in cues.SIGNED for w in line):
        return
    shown = reading.has_case and all(w.has_capital or w.key in _JOINED for w in line)
    own_line = shown and "\n" in line[0].gap
    names = [
        w.is_name
        or w.is_unknown
        or w.is_medical
        or w.key in _JOINED
        or len(w.text) == 1
        or (shown and not w.is_common)
        for w in line
    ]
    telling = any(w.is_name and (not w.is_ordinary or w.is_given) for w in line)
    if all(names) and (telling or own_line or (shown and len(line) > 1 and not line[0].is_common)):
        yield name_span(reading, first, len(listed) - 1, "cue-signed")
    elif len(line) == 1 and may_sign(line[0]):
        sure = (
            (line[0].is_given and not line[0].is_common)
            or not line[0].is_ordinary
            or (shown and not line[0].is_common)
        )
        confidence = Confidence.PROPOSED if sure else Confidence.SUSPECTED
        yield Span(line[0].start, line[0].end, Kind.NAME, confidence, "cue-signed")


#: Names that are function words too, in either language; behind "cheers," they sign.
_SHORT_SIGNED = words("al di will may an ha do so tan van")
_LAST = 4
_CLOSERS = words("please thanks thankyou favor gracias saludos atte cheers regards")
_JOINED = cues.PARTICLES | {"and", "e"}
_CRIES = words(
    """
    help urgent urgently please desperate worried confused cheers ta bye ayuda urgente auxilio porfavor
    desesperada desesperado preocupada amen bendiciones atentamente adios anyone suggestions advice ideas
    """
)


def _is_surname(reading: Reading, word: Word) -> bool:
    """What looks like medicine behind a given name, with a capital: "Mariela Antiñir"."""
    before = reading.words[word.index - 1]
    return reading.shows_name(word) and before.is_given and not (word.is_ordinary or word.is_upper)


def _stop(reading: Reading, place: int) -> str:
    """What stands between this word and the one before, without the full stop of an initial."""
    before = reading.at(place - 1)
    gap = reading.words[place].gap
    return gap.replace(".", "", 1) if before is not None and len(before.text) == 1 else gap


def may_sign(word: Word) -> bool:
    """Whether one word behind the last stop may be who writes."""
    closed = cues.FUNCTION | cues.CAPITAL_WORDS | cues.RELATIONS | cues.TITLES | cues.SIGNED | _CRIES
    return word.is_letters and word.key not in closed and len(word.key) > 2 and not word.is_medical
