"""Translations of ontologies in tables: Babelon, and the Disease Ontology's own table.

Babelon (https://github.com/monarch-initiative/babelon, schema of 2024), one translation a row, columns in any
order and more of them:

    subject_id predicate_id translation_language translation_value translation_status
    [source_language source_value source_version translator translator_expertise ...]
    translation_status  OFFICIAL | CANDIDATE | UNDER_REVIEW | IN_PROGRESS | NOT_TRANSLATED

The Disease Ontology's (doid-es-translated.tsv):

    source_id predicate source_text translation_text translation_lang status [translator synonym_type ...]
    status              MANUALLY TRANSLATED | others for what a machine made

between tabs, quoted as RFC 4180 says where a value needs it. Read are only OFFICIAL rows that no algorithm
translated, and rows that people translated; the rest is counted by its status.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from conditions.importers.catalogue.delimited import Row, rows
from conditions.importers.catalogue.opening import count_lines
from conditions.importers.catalogue.records import Code, Format, Read, Refusal, Translation
from conditions.importers.catalogue.refusing import Broken, NotReadable, Tally, quoted, refusing
from conditions.importers.catalogue.translations import LANGUAGE, OF_PREDICATE

TITLE = "table of translations"
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
BY_MACHINE = "ALGORITHM"


@dataclass(frozen=True, slots=True)
class Shape:
    """The names of the columns of one kind of table, and the status of what people translated."""

    subject: str
    predicate: str
    language: str
    text: str
    status: str
    source: str
    accepted: str

    @property
    def needed(self) -> tuple[str, ...]:
        return (self.subject, self.predicate, self.language, self.text, self.status)


SHAPES = (
    Shape(
        "subject_id",
        "predicate_id",
        "translation_language",
        "translation_value",
        "translation_status",
        "source_value",
        "OFFICIAL",
    ),
    Shape(
        "source_id",
        "predicate",
        "translation_lang",
        "translation_text",
        "status",
        "source_text",
        "MANUALLY TRANSLATED",
    ),
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The header of one file."""

    shape: Shape
    place_of: dict[str, int]

    def value(self, row: Row, name: str) -> str:
        place = self.place_of.get(name)
        return "" if place is None else row.values[place].strip()


def read(path: Path) -> Read:
    """A translation for each row that people made, in the order of the file."""
    return refusing(path, _read(path))


def release_of(path: Path) -> str:
    """The date of the ontology that the first row translates, where the table has that column."""
    try:
        reading = rows(path, is_quoted=True)
        columns = _columns(next(reading, None))
        first = next(reading, None)
        if not isinstance(first, Row):
            return ""
        found = DATE.search(columns.value(first, "source_version"))
    except (NotReadable, IndexError):
        return ""
    return found[0] if found else ""


def size_of(path: Path) -> int | None:
    """How many lines the file has; a row with line ends in its values has several."""
    return count_lines(path)


def _read(path: Path) -> Read:
    reading = rows(path, is_quoted=True)
    columns = _columns(next(reading, None))
    tally = Tally()
    for row in reading:
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            translation = _translation(row, columns, tally)
        except Broken as error:
            yield Refusal(row.place, str(error))
        else:
            if translation is not None:
                yield translation
    yield from tally.refusals()


def _columns(header: Row | Refusal | None) -> Columns:
    if not isinstance(header, Row):
        raise NotReadable(f"This is no {TITLE}: {header.reason if header else 'it holds no line.'}")
    place_of = {name.strip().lower(): place for place, name in enumerate(header.values)}
    for shape in SHAPES:
        if set(shape.needed) <= set(place_of):
            return Columns(shape, place_of)
    found = quoted(" ".join(header.values))
    raise NotReadable(
        f"This is no {TITLE}: its first line is {found}, without the columns {', '.join(SHAPES[0].needed)}."
    )


def _translation(row: Row, columns: Columns, tally: Tally) -> Translation | None:
    if len(row.values) != len(columns.place_of):
        raise Broken(f"The row has {len(row.values)} columns, not {len(columns.place_of)}.")
    shape = columns.shape
    identifier, predicate, language, text, status = (columns.value(row, name) for name in shape.needed)
    if status.upper() != shape.accepted:
        tally.add(f"the status {quoted(status)} is not {shape.accepted}", row.place)
        return None
    if columns.value(row, "translator_expertise").upper() == BY_MACHINE:
        tally.add("a machine translated it, whatever its status", row.place)
        return None
    if not text:
        tally.add("the translation is empty", row.place)
        return None
    code = Code.read(identifier)
    if code is None:
        raise Broken(f"{quoted(identifier)} is no code of a system that the site knows.")
    of = OF_PREDICATE.get(predicate.lower())
    if of is None:
        raise Broken(f"{quoted(predicate)} is no name, synonym or definition.")
    if not LANGUAGE.fullmatch(language):
        raise Broken(f"{quoted(language)} is no code of a language.")
    return Translation(code, language, text, of, columns.value(row, shape.source))


FORMAT = Format("babelon", "Translations in a Babelon table", read, release_of, size_of)
