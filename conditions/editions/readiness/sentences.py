"""Divides running text into sentences and words.

Promise: only what a reader reads as a sentence counts: headings, table cells, and list items that do not
end as a sentence does are left out, for their lengths say nothing about how hard the sentences are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from references.richtext import Line

_WORD = re.compile(r"\w+(?:['’.,/-]\w+)*")
_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_ENDS_AS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
#: A full stop after these ends no sentence, nor one after an initial (E. coli, J. Smith; but vitamin E. It).
LONGEST_SHORTENED = 12  # characters, with what stands before it
_SHORTENED = re.compile(
    r"(?:\b(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|Fig|No|Nos|vs|approx|ca|cf|e\.g|i\.e|al|Vol|pp|Inc|Jr|Sr)"
    r"|(?<!vitamin )(?<!type )(?<!hepatitis )(?<!factor )(?<!group )(?<![^\W_])[A-Z])\.$"
)


def sentences(lines: Iterable[Line]) -> list[str]:
    """The sentences of a section, in order."""
    return [sentence for line in lines if is_prose(line) for sentence in divided(line.text.strip())]


def is_prose(line: Line) -> bool:
    if line.is_heading or line.place == "table":
        return False
    return line.place != "list" or bool(_ENDS_AS_SENTENCE.search(line.text.strip()))


def divided(text: str) -> Iterator[str]:
    """One block of text, sentence by sentence."""
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.end()]
        if not _SHORTENED.search(before[-LONGEST_SHORTENED:]):
            yield before.strip()
            start = match.end()
    if rest := text[start:].strip():
        yield rest


def words(sentence: str) -> list[str]:
    """Words and figures; parts joined by a hyphen, apostrophe, slash or decimal point are one."""
    return _WORD.findall(sentence)
