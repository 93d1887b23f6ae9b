"""Tables in text files, one row a line: values between tabs or commas, in UTF-8, quoted or not.

    row    = value *(delimiter value) line-end
    value  = text | '"' text with '""' for '"', may hold line ends '"'       the second where quoting is on

RFC 4180 for commas; text/tab-separated-values (IANA, 1993) for tabs, which knows no quoting.
Promise: a line that cannot be read is refused by its number and the next one is read; a quotation mark that
nobody closes spoils its own line and no other; one row is held in memory.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from conditions.importers.catalogue.opening import first_bytes, lines_of
from conditions.importers.catalogue.records import Refusal
from conditions.importers.catalogue.refusing import NotReadable, what_it_is

MOST_LINES_OF_A_ROW = 200


class Row(NamedTuple):
    """The values of a row and where it begins, as "file:line"."""

    place: str
    values: list[str]


class _Line(NamedTuple):
    place: str
    text: str
    fault: str


def rows(path: Path, delimiter: str = "\t", *, is_quoted: bool = False) -> Iterator[Row | Refusal]:
    """Every row that is not blank. Raises NotReadable for a file that is no text or cannot be opened."""
    waiting: deque[_Line] = deque()
    source = _lines(path)
    while True:
        line = waiting.popleft() if waiting else next(source, None)
        if line is None:
            return
        if line.fault:
            yield Refusal(line.place, line.fault)
        elif line.text.strip():
            values = None
            if is_quoted and '"' in line.text:
                values = _quoted(line, delimiter, waiting, source)
            yield Row(line.place, values or line.text.split(delimiter))


def _lines(path: Path) -> Iterator[_Line]:
    found = what_it_is(first_bytes(path))
    if found:
        raise NotReadable(f"This is no table of text: it is {found}.")
    for line in lines_of(path):
        if isinstance(line, Refusal):
            yield _Line(line.place, "", line.reason)
        else:
            yield _Line(f"{path.name}:{line[0]}", line[1], "")


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
        return next(csv.reader([f"{text}\n" for text in texts], delimiter=delimiter, strict=True))
    except csv.Error as error:
        return [] if "end of data" in str(error) else None


def tidy(text: str) -> str:
    """On one line, with single spaces."""
    return " ".join(text.split())


def cells(line: str) -> list[str]:
    """The cells of a line; one in quotation marks (RFC 4180) without them."""
    return [
        cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
        for cell in line.split("\t")
    ]


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a file, for reading its lines."""

    file: str
    columns: tuple[str, ...]

    @classmethod
    def headed(cls, path: Path, line: str, needed: tuple[str, ...]) -> Table | None:
        """From the line with the names of the columns; None where needed ones are missing or one is twice."""
        columns = tuple(cell.strip() for cell in cells(line))
        if not set(needed) <= set(columns) or len(set(columns)) < len(columns):
            return None
        return cls(path.name, columns)

    def row(self, number: int, line: str) -> dict[str, str] | Refusal | None:
        """The cells by column; None for an empty line."""
        if not line.strip():
            return None
        found = cells(line)
        if len(found) != len(self.columns):
            reason = f"This line has {len(found)} columns, the table has {len(self.columns)}."
            return Refusal(f"{self.file}:{number}", reason)
        return dict(zip(self.columns, found, strict=True))
