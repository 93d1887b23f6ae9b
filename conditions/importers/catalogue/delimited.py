"""Tables in text files, one row a line: values between tabs or commas, in UTF-8, quoted or not.

    row    = value *(delimiter value) line-end
    value  = text | '"' text with '""' for '"', may hold line ends '"'       the second where quoting is on

RFC 4180 for commas; text/tab-separated-values (IANA, 1993) for tabs, which knows no quoting.
Promise: a line that cannot be read is refused by its number and the next one is read; a quotation mark that
nobody closes spoils its own line and no other; one row is held in memory.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from conditions.importers.catalogue.records import Refusal
from conditions.importers.catalogue.refusing import HEAD_BYTES, NotReadable, what_it_is

LONGEST_LINE_BYTES = 1_000_000
MOST_LINES_OF_A_ROW = 200
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Row(NamedTuple):
    """The values of a row and where it begins, as "file:line"."""

    place: str
    values: list[str]


class _Line(NamedTuple):
    number: int
    text: str
    fault: str


def rows(path: Path, delimiter: str = "\t", *, is_quoted: bool = False) -> Iterator[Row | Refusal]:
    """Every row that is not blank. Raises NotReadable for a file that is no text, OSError as opening does."""
    waiting: deque[_Line] = deque()
    source = _lines(path)
    while True:
        line = waiting.popleft() if waiting else next(source, None)
        if line is None:
            return
        place = f"{path.name}:{line.number}"
        if line.fault:
            yield Refusal(place, line.fault)
        elif line.text.strip():
            values = None
            if is_quoted and '"' in line.text:
                values = _quoted(line, delimiter, waiting, source)
            yield Row(place, values or line.text.rstrip("\r\n").split(delimiter))


def count_lines(path: Path) -> int | None:
    """How many lines the file has; None when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return sum(data.count(b"\n") for data in iter(lambda: stream.read(1 << 20), b""))
    except OSError:
        return None


def _lines(path: Path) -> Iterator[_Line]:
    with path.open("rb") as stream:
        found = what_it_is(stream.read(HEAD_BYTES))
        if found:
            raise NotReadable(f"This is no table of text: it is {found}.")
        stream.seek(0)
        number = 0
        while data := stream.readline(LONGEST_LINE_BYTES):
            number += 1
            if len(data) == LONGEST_LINE_BYTES and not data.endswith(b"\n"):
                while data and not data.endswith(b"\n"):
                    data = stream.readline(LONGEST_LINE_BYTES)
                yield _Line(number, "", f"The line is longer than {LONGEST_LINE_BYTES:,} bytes.")
            else:
                yield _decoded(number, data.removeprefix(b"\xef\xbb\xbf") if number == 1 else data)


def _decoded(number: int, data: bytes) -> _Line:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _Line(number, "", f"The line is not UTF-8: byte {error.start + 1} fits no letter.")
    if CONTROL.search(text):
        return _Line(number, "", "The line holds a control character.")
    return _Line(number, text, "")


def _quoted(line: _Line, delimiter: str, waiting: deque[_Line], source: Iterator[_Line]) -> list[str] | None:
    """The values of the row that begins here; lines that it needs are taken, unless its quote never ends."""
    texts = [line.text]
    values = _values(texts, delimiter)
    taken: list[_Line] = []
    while values == [] and len(taken) < MOST_LINES_OF_A_ROW:
        following = waiting.popleft() if waiting else next(source, None)
        if following is None:
            break
        taken.append(following)
        if following.fault:
            break
        texts.append(following.text)
        if '"' in following.text:
            values = _values(texts, delimiter)
    if not values:
        waiting.extendleft(reversed(taken))
    return values or None


def _values(texts: list[str], delimiter: str) -> list[str] | None:
    """The values; an empty list when a quote is still open; None when the quotes follow no rule."""
    try:
        return next(csv.reader(texts, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return [] if "end of data" in str(error) else None
