"""Lists of conditions with their GARD number: the list that GARD's site offers, and our own simple one.

GARD's “Rare Disease List”, a CSV file linked from the page “About” of its site (seen: June 2026), in
UTF-8 with a byte order mark, RFC 4180:

    ID ("GARD:0006038"), DisplayName, Synonyms (between "|"), URL (empty where the site has no page)

Our own: number,name,synonyms. Small and capital letters are the same in headers, spaces and underscores do
not count, and “GARD ID” or “Disease Name” serve as well; values stand between commas, semicolons or tabs.

Not read: the address, the category (a heading of the site's own, without a code) and other columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from conditions.importers.catalogue.delimited import Row, rows
from conditions.importers.catalogue.opening import count_lines
from conditions.importers.catalogue.records import Code, Format, Named, Read, Refusal, Term
from conditions.importers.catalogue.refusing import Broken, NotReadable, quoted, refusing

TITLE = "list of conditions"
NUMBER = ("id", "gardid", "gardnumber", "number", "diseaseid")
NAME = ("displayname", "diseasename", "name", "gardname")
SYNONYMS = ("synonyms", "synonym", "othernames")
DELIMITERS = (",", ";", "\t")
WRITTEN = re.compile(r"(?:GARD\s*:?\s*)?0*([1-9][0-9]{0,8})", re.IGNORECASE)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
MONTH_AND_YEAR = re.compile(rf"({'|'.join(MONTHS)})[a-z]*[ _-]?(20[0-9]{{2}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the values stand; a list may have no synonyms."""

    count: int
    number: int
    name: int
    synonyms: int | None


def read(path: Path) -> Read:
    """A term for each row, in the order of the file; a number that comes again is refused."""
    return refusing(path, _read(path))


def release_of(path: Path) -> str:
    """The month in the name of the file ("GARD Rare Disease List Jun2026.csv" is 2026-06): nothing inside
    the file says it."""
    found = MONTH_AND_YEAR.search(path.stem)
    return f"{found[2]}-{MONTHS.index(found[1].lower()) + 1:02}" if found else ""


def size_of(path: Path) -> int | None:
    """How many lines the file has."""
    return count_lines(path)


def _read(path: Path) -> Read:
    delimiter, columns = _header(path)
    first_of: dict[str, str] = {}
    reading = rows(path, delimiter, is_quoted=True)
    next(reading)
    for row in reading:
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            term = _term(row, columns)
        except Broken as error:
            yield Refusal(row.place, str(error))
            continue
        first = first_of.setdefault(term.code.code, row.place)
        if first != row.place:
            yield Refusal(row.place, f"The number {term.code.code} stands in {first} already.")
        else:
            yield term


def _header(path: Path) -> tuple[str, Columns]:
    """What stands between the values, and where they stand."""
    first: Row | Refusal | None = None
    for delimiter in DELIMITERS:
        first = next(rows(path, delimiter, is_quoted=True), None)
        if isinstance(first, Row):
            names = [re.sub(r"[\s_]+", "", value).lower() for value in first.values]
            number, name, synonyms = (_place(names, known) for known in (NUMBER, NAME, SYNONYMS))
            if number is not None and name is not None:
                return delimiter, Columns(len(names), number, name, synonyms)
    if not isinstance(first, Row):
        raise NotReadable(f"This is no {TITLE}: {first.reason if first else 'it holds no line.'}")
    raise NotReadable(
        f"This is no {TITLE}: its first line is {quoted(' '.join(first.values))}, without a column for the "
        "number (such as ID or GARD ID) and one for the name (such as DisplayName or Disease Name)."
    )


def _place(names: list[str], known: tuple[str, ...]) -> int | None:
    return next((names.index(name) for name in known if name in names), None)


def _term(row: Row, columns: Columns) -> Term:
    if len(row.values) != columns.count:
        raise Broken(f"The row has {len(row.values)} columns, not {columns.count}.")
    number = WRITTEN.fullmatch(row.values[columns.number].strip())
    if not number:
        raise Broken(f"{quoted(row.values[columns.number])} is no GARD number.")
    name = _words(row.values[columns.name])
    if not name:
        raise Broken(f"The condition {number[1]} has no name.")
    given = "" if columns.synonyms is None else row.values[columns.synonyms]
    synonyms = dict.fromkeys(_words(each) for each in given.split("|"))
    names = tuple(Named(each) for each in synonyms if each and each != name)
    return Term(Code("gard", number[1]), name, names)


def _words(value: str) -> str:
    return " ".join(value.split())


FORMAT = Format("gard-csv", "List of conditions with GARD numbers", read, release_of, size_of)
