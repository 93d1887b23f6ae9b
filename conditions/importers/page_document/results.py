"""What comes out of reading a file: a document, or a refusal that a person can act on.

Promise: every file and every line that was read ends as one of the two; nothing is dropped in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from conditions.importers.page_document.records import PageDocument


class Reason(StrEnum):
    """Why something was refused, for counting in a report."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too large"
    MALFORMED = "malformed"
    INVALID = "invalid"
    DUPLICATE = "duplicate number"
    EMPTY = "no content"


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One thing that is wrong, or was left out, at one place of a document."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or line that gives no document. `others` are further problems of the same document."""

    file: str
    line: int | None
    field: str
    message: str
    reason: Reason = Reason.INVALID
    others: tuple[FieldProblem, ...] = ()

    @property
    def place(self) -> str:
        return place(self.file, self.line)

    def __str__(self) -> str:
        said = f"{self.place}: {FieldProblem(self.field, self.message)}"
        if not self.others:
            return said
        return f"{said} (and {len(self.others)} more problem{'s' if len(self.others) > 1 else ''})"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A document that may be loaded, with what was dropped or looked odd on the way."""

    file: str
    line: int | None
    document: PageDocument
    warnings: tuple[FieldProblem, ...] = ()

    @property
    def place(self) -> str:
        return place(self.file, self.line)


Parsed = Accepted | Refusal


def place(file: str, line: int | None) -> str:
    """The place as a person writes it: `pages.ndjson, line 3`."""
    return file if line is None else f"{file}, line {line}"


class Batch:
    """The numbers seen so far: the second document of a number is refused and names the first."""

    def __init__(self) -> None:
        self._first: dict[int, str] = {}

    def admit(self, item: Parsed) -> Parsed:
        if isinstance(item, Refusal):
            return item
        number = item.document.number
        first = self._first.setdefault(number, item.place)
        if first == item.place:
            return item
        message = f"The number {number} was already used by {first}."
        return Refusal(item.file, item.line, "number", message, Reason.DUPLICATE)
