"""Tidying the line: spaces, markers and forced breaks within one block.

Promise: one space between words, none before a marker or between markers, nothing at either end; doing it
twice changes nothing.
"""

import re
from unicodedata import normalize

from references.richtext.grammar import PLAIN, without_invisible
from references.richtext.paste import has_bullet
from references.richtext.tree import BREAK, CitationMark, Inline, LineBreak, Words

_SPACES = re.compile(r"\s+")


def _compose(text: str) -> str:
    return text if text.isascii() else normalize("NFC", text)


def _composed(item: Inline) -> Inline:
    return Words(_compose(item.text), item.marks) if isinstance(item, Words) else item


def _joined(items: list[Inline]) -> list[Inline]:
    """Neighbouring runs under the same marks become one, with single spaces and no invisible characters."""
    joined: list[Inline] = []
    pieces: list[str] = []
    marks = PLAIN

    def close() -> None:
        if text := _SPACES.sub(" ", _compose(without_invisible("".join(pieces)))):
            joined.append(Words(text, marks))
        pieces.clear()

    for item in items:
        if not isinstance(item, Words):
            close()
            joined.append(item)
            continue
        if item.marks != marks:
            close()
            marks = item.marks
        pieces.append(item.text)
    close()
    return joined


def _strip_end(line: list[Inline], *, breaks: bool) -> None:
    while line:
        last = line[-1]
        if isinstance(last, Words):
            text = last.text.rstrip(" ")
            if text:
                if text != last.text:
                    line[-1] = Words(text, last.marks)
                return
        elif not (breaks and isinstance(last, LineBreak)):
            return
        line.pop()


def _add_words(line: list[Inline], words: Words) -> None:
    last = line[-1] if line else None
    text, marks = words.text, words.marks
    if last is None or isinstance(last, LineBreak) or (isinstance(last, Words) and last.text[-1] == " "):
        text = text.lstrip(" ")
    if not text:
        return
    if text == " ":
        marks = PLAIN
    if isinstance(last, Words) and last.marks == marks:
        line[-1] = Words(last.text + text, marks)
    else:
        line.append(Words(text, marks))


def _paragraphs(items: list[Inline], *, breaks_kept: bool) -> list[list[Inline]]:
    """Lines with a single space wherever there is one; two forced breaks in a row end a paragraph."""
    done: list[list[Inline]] = []
    line: list[Inline] = []
    for item in items:
        if isinstance(item, Words):
            _add_words(line, item)
        elif isinstance(item, CitationMark):
            _strip_end(line, breaks=True)
            line.append(item)
        elif not breaks_kept:
            _add_words(line, Words(" ", PLAIN))
        else:
            _strip_end(line, breaks=False)
            if line and line[-1] is BREAK:
                line.pop()
                done.append(line)
                line = []
            elif line:
                line.append(BREAK)
    _strip_end(line, breaks=True)
    done.append(line)
    return [[_composed(item) for item in line] for line in done if line]


def _divided_at_bullets(line: list[Inline]) -> list[list[Inline]]:
    parts: list[list[Inline]] = [[]]
    for at, item in enumerate(line):
        if item is BREAK and has_bullet(line, at + 1):
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


def _without_bullet(line: list[Inline]) -> list[Inline]:
    start = 0
    while has_bullet(line, start):
        first = line[start]
        assert isinstance(first, Words)  # noqa: S101 - has_bullet says so
        line[start] = Words(first.text[1:], first.marks)
        start = _first_solid(line, start)
    return line[start:]


def _first_solid(line: list[Inline], start: int) -> int:
    """The place of the first thing that is neither a space nor a break; trims the words found there."""
    while start < len(line):
        item = line[start]
        if isinstance(item, CitationMark):
            break
        if isinstance(item, Words) and (text := item.text.lstrip(" ")):
            line[start] = Words(text, item.marks)
            break
        start += 1
    return start


def tidy(items: list[Inline]) -> list[tuple[bool, tuple[Inline, ...]]]:
    """The paragraphs of one block, each with whether a typed bullet (now removed) stood before it."""
    found: list[tuple[bool, tuple[Inline, ...]]] = []
    for paragraph in _paragraphs(_joined(items), breaks_kept=True):
        for line in _divided_at_bullets(paragraph):
            bullet = has_bullet(line, 0)
            rest = _without_bullet(line) if bullet else line
            if rest:
                found.append((bullet, tuple(rest)))
    return found


def tidy_heading(items: list[Inline]) -> tuple[Inline, ...]:
    """A heading is one line; empty when nothing is left."""
    lines = _paragraphs(_joined(items), breaks_kept=False)
    return tuple(lines[0]) if lines else ()
