"""Brings what people type and what catalogues say to one key: word order, hyphens, Greek letters, Roman
numerals, eponyms, plurals, British and American spelling.

Promise: pure Python, the same for names and for queries, so that whatever a rule loses it loses on both
sides; a key holds lower-case ASCII words, each the shorter the commoner spelling is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gard.lib.folding import fold
from gard.lib.spelling import american

LONGEST_KEY = 520
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        (
            *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"),
            *("lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi"),
            *("chi", "psi", "omega", "sigma"),
        ),
        strict=True,
    )
)
SPELLED = {ord(letter): f" {name} " for letter, name in GREEK.items()}
CONNECTIVES = frozenset(
    [
        *("of", "the", "and", "in", "with", "to", "for", "by", "an", "due", "or"),
        *("de", "la", "el", "los", "las", "con", "por", "y", "en"),
    ]
)
"""Small words that catalogues put in or leave out, English and Spanish. "A" is none: hepatitis A."""

ROMAN = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "xi": "11",
    "xii": "12",
    "xiii": "13",
    "xiv": "14",
    "xv": "15",
    "xvi": "16",
    "xvii": "17",
    "xviii": "18",
    "xix": "19",
    "xx": "20",
}
ROMAN_OF = {digits: roman for roman, digits in ROMAN.items()} | {"1": "i", "5": "v", "10": "x"}
SINGLE = {"i": "1", "v": "5", "x": "10"}
"""Letters that are numerals only after a word that is counted: type I, but X-linked."""
WRITTEN = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
}
COUNTED = frozenset(
    [
        *("type", "types", "typ", "tipo", "subtype", "form", "forma", "factor", "stage", "grade"),
        *("class", "group", "grupo", "variant"),
    ]
)
WITH_LETTER = re.compile(r"(i{1,3}|iv|v|vi{1,3}|ix|x)([a-h])")

PLURAL = (
    (re.compile(r"(?<=[a-z]{3})ies$"), "y"),
    (re.compile(r"(?<=[a-z]{3})oses$"), "osis"),
    (re.compile(r"(?<=[a-z]{3})omata$"), "oma"),
    (re.compile(r"(?<=[a-z]{2}[^aiosu])s$"), ""),
    (re.compile(r"(?<=[a-z]{2}[ao])s$"), ""),
)


def key_of(text: str, folded: str | None = None) -> str:
    """The sorted words of `words_of`: two names with the same words have the same key. `folded` is the text
    folded already, if the caller has it."""
    return " ".join(sorted(words_of(text, folded)))[:LONGEST_KEY]


def words_of(text: str, folded: str | None = None) -> list[str]:
    """Each word as it is compared, in the order in which it is written: "Ménière's disease, type II" is
    ["meniere", "disease", "type", "2"]."""
    if folded is None or not text.isascii():
        folded = fold(text.casefold().translate(SPELLED))
    known = [spelled_once(word) for word in words_with_numbers(folded.split())]
    return [word for word in known if word not in CONNECTIVES] or known


def words_with_numbers(words: list[str]) -> list[str]:
    """Roman numerals and written numbers in digits, where they count something."""
    found: list[str] = []
    last = ""
    for place, word in enumerate(words):
        found.append(ROMAN.get(word) or counted(word, last, is_last=place == len(words) - 1 > 0))
        last = word
    return found


def words_with_romans(words: list[str]) -> list[str]:
    """The other way round: numbers of words that are counted, as Roman numerals."""
    pairs = zip(["", *words], words, strict=False)
    return [ROMAN_OF.get(word, word) if last in COUNTED else word for last, word in pairs]


def counted(word: str, last: str, *, is_last: bool) -> str:
    if last in COUNTED:
        if word in SINGLE:
            return SINGLE[word]
        if word in WRITTEN:
            return WRITTEN[word]
        with_letter = WITH_LETTER.fullmatch(word)
        if with_letter:
            number = with_letter[1]
            return f"{ROMAN.get(number) or SINGLE[number]}{with_letter[2]}"
    if word == "i" and is_last:
        return "1"
    return word


@lru_cache(maxsize=1 << 15)
def spelled_once(word: str) -> str:
    """One spelling for a word and its plural, of both sides of the Atlantic."""
    if len(word) < 4 or not word.isalpha():
        return word
    for pattern, instead in PLURAL:
        word, changed = pattern.subn(instead, word, count=1)
        if changed:
            break
    return american(word)
