"""Names behind "my name is" and "thanks", and at the end of a question.

Promise: what a thing is called, or a disease, is no name of a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import cues
from .persons import fits_person, is_sure_name, name_end, name_span
from .reading import Reading
from .regions import LARGE_WORDS
from .spans import Span


def says_called(reading: Reading, index: int) -> bool:
    key, before = reading.key(index), reading.key(index - 1)
    if key in cues.CALLED:
        return True
    if key in ("is", "es", "era", "was") and before in (
        "name",
        "names",
        "nombre",
        "surname",
        "apellido",
        "nickname",
        "apodo",
    ):
        return True
    if key in ("name", "names", "nombre") and before in (
        "my",
        "his",
        "her",
        "mi",
        "su",
        "de",
        "our",
        "por",
        "real",
        "full",
    ):
        return True
    if key in ("her", "him", "me", "them") and before in ("call", "calls"):
        return True
    if key == "as" and before in ("known", "aka"):
        return True
    return (
        key in ("soy", "im", "i'm", "i’m", "aka", "by") and (key != "by" or before in ("goes", "go"))
    ) or (key in ("am", "is") and before in ("i", "this"))


def behind_called(reading: Reading, index: int) -> Iterator[tuple[int, str]]:
    key, before = reading.key(index), {reading.key(i) for i in range(index - 3, index)}
    after = reading.at(index + 1)
    if after is None or after.gap.strip(" :,\"'“‘«") or (before & cues.THINGS and key in cues.CALLED):
        return
    if key in cues.CALLED and before & {
        "town",
        "village",
        "place",
        "pueblo",
        "city",
        "ciudad",
        "hospital",
        "school",
        "colegio",
        "company",
        "street",
    }:
        return
    if key in ("name", "names", "nombre") and after.key in cues.FUNCTION:
        return
    weak = key in (
        "soy",
        "im",
        "i'm",
        "i’m",
        "am",
        "is",
        "as",
        "by",
        "her",
        "him",
        "me",
        "them",
        "aka",
    ) and before.isdisjoint({"name", "names", "nombre", "nickname", "apodo", "surname", "apellido"})
    if weak and not (
        is_sure_name(reading, after)
        and (after.is_name or key in ("her", "him", "by", "aka", "them"))
        and (after.is_given or reading.has_case or key != "soy")
    ):
        return
    if after.key in cues.CAPITAL_WORDS or after.key in cues.FUNCTION or not after.is_letters:
        return
    if after.is_medical and not (after.is_name and fits_person(reading, after)):
        return
    if reading.shows_name(after) or not after.is_ordinary or after.is_given:
        yield after.index, "cue-called"


def behind_signed(reading: Reading, index: int) -> Iterator[tuple[int, str]]:
    """A name that ends its line behind "thanks" or "atentamente"."""
    start = index + 1
    while (
        reading.key(start)
        in cues.SIGNED
        | {
            "so",
            "much",
            "very",
            "in",
            "advance",
            "for",
            "your",
            "help",
            "de",
            "antemano",
            "por",
            "su",
            "ayuda",
            "muchas",
            "un",
            "from",
            "kind",
            "to",
            "all",
            "every",
        }
        and start < index + 6
    ):
        start += 1
    word = reading.at(start)
    if word is None or word.key in cues.FUNCTION or word.key in cues.CAPITAL_WORDS or not word.is_letters:
        return
    last = name_end(reading, start)
    ending = reading.at(last + 1)
    alone = (
        ending is None
        or "\n" in ending.gap
        or (last + 1 - start <= 3 and ending.gap.strip(" ") in (",", ".", "(", ", ("))
    )
    apart = bool(word.gap.strip(" \t")) or word.index == len(reading.words) - 1
    named = word.is_name or word.is_unknown or len(word.text) == 1
    if (
        alone
        and named
        and not word.is_medical
        and (apart or reading.shows_name(word) or is_sure_name(reading, word))
    ):
        if word.is_ordinary and not (
            ending is None or "\n" in ending.gap or (reading.has_case and word.has_capital)
        ):
            return
        yield start, "cue-signed"


def at_the_end(reading: Reading) -> Iterator[Span]:
    """A last line of a few words that are all names."""
    words = reading.words
    if len(words) < 6:
        return
    first = len(words) - 1
    while (
        first
        and len(words) - first <= 4
        and "\n" not in words[first].gap
        and words[first].gap.strip(" ") not in (".", "!", "?")
    ):
        first -= 1
    line = words[first:]
    if (
        len(line) > 4
        or not all(w.is_letters for w in line)
        or any(w.is_medical or w.key in LARGE_WORDS for w in line)
    ):
        return
    if any(w.key in cues.FUNCTION - cues.PARTICLES for w in line):
        return
    if any(w.is_name and (not w.is_ordinary or w.is_given) for w in line) and all(
        w.is_name or w.is_unknown or w.key in cues.PARTICLES or len(w.text) == 1 for w in line
    ):
        yield name_span(reading, first, len(words) - 1, "cue-signed")
