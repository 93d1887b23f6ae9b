"""Where a text spells an abbreviation out.

Two forms are read, "long form (ABC)" and "ABC (long form)", and "ABC stands for ..." beside them. Whether
the words fit the letters is decided as Schwartz and Hearst do (A simple algorithm for identifying
abbreviation definitions in biomedical text, Pacific Symposium on Biocomputing, 2003): the letters of the
short form are found in the words from right to left, and the first of them begins a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,200})[)\]]")
_LEAD_IN = re.compile(
    r"^(?:(?:or|also|known as|called|often|sometimes|usually|abbreviated|abbreviation|shortened|short|to|as"
    r"|for|in short)[\s,:]+)+",
    re.IGNORECASE,
)
_PART_END = re.compile(r"\s*[,;:]\s*|\s+(?:or|and)\s+|\s+for short\b")
_BEFORE = re.compile(r"(?<![\w-])[\w-]{2,12}$")
_STANDS_FOR = re.compile(
    r"\b([^\W_][\w-]*)[”\"’']?,?\s+(?:which\s+)?(?:stands for|is short for|short for|means)\s+"
)
LONGEST_SHORT, LONGEST_FORM = 12, 300  # characters
_MOST_EXTRA_WORDS = 5  # Schwartz and Hearst: at most min(letters + 5, letters x 2) words


def introductions(text: str) -> Iterator[tuple[int, str]]:
    """Place and short form of each, in order. The place is that of the short form."""
    found: list[tuple[int, str]] = []
    for bracket in _IN_BRACKETS.finditer(text):
        offset = max(0, bracket.start() - LONGEST_FORM)
        before = text[offset : bracket.start()].rstrip()
        found += [(bracket.start(1), short) for short in short_forms(bracket[1]) if spells(before, short)]
        name = _BEFORE.search(before.rstrip("”\"’'"))
        if name and any(spells(part, name[0]) for part in (bracket[1], _PART_END.split(bracket[1])[0])):
            found.append((offset + name.start(), name[0]))
    for match in _STANDS_FOR.finditer(text) if " for " in text or " means " in text else ():
        words = re.split(r"[.;:(]", text[match.end() :], maxsplit=1)[0].split()
        if any(spells(" ".join(words[:count]), match[1]) for count in range(2, most_words(match[1]) + 1)):
            found.append((match.start(1), match[1]))
    return iter(sorted(found))


def short_forms(inside: str) -> list[str]:
    """What stands in the brackets, without “also called”, each part by itself."""
    parts = (
        _LEAD_IN.sub("", part).strip(" “”\"'‘’") for part in _PART_END.split(_LEAD_IN.sub("", inside.strip()))
    )
    return [part for part in parts if part and " " not in part and len(part) <= LONGEST_SHORT]


def most_words(short: str) -> int:
    letters = sum(character.isalnum() for character in short)
    return min(letters + _MOST_EXTRA_WORDS, letters * 2)


def spells(words: str, short: str) -> bool:
    """Whether the last of these words spell the short form out."""
    letters = [character.casefold() for character in short if character.isalnum()]
    if len(letters) > 1 and letters[-1] == "s" and short.endswith("s") and short[:-1].isupper():
        letters.pop()  # MRIs: magnetic resonance images
    window = " ".join(words.split()[-most_words(short) :]).casefold()
    if len(letters) < 2 or short.casefold() in window.split():
        return False
    at = len(window)
    for place in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and not (window[at] == letters[place] and (place > 0 or begins_word(window, at))):
            at -= 1
        if at < 0:
            return False
    return len(window) - at > len(short)


def begins_word(window: str, at: int) -> bool:
    return at == 0 or not window[at - 1].isalnum()
