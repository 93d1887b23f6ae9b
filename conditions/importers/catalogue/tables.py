"""Tab-separated tables with a line of column names, as catalogues write them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .opening import CHUNK, Unreadable, opened
from .records import Refusal


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


def count_lines(path: Path) -> int | None:
    """How many lines there are; None if the file cannot be read."""
    count = 0
    try:
        with opened(path) as content:
            while chunk := content.read(CHUNK):
                count += chunk.count(b"\n")
    except Unreadable:
        return None
    return count
