"""A MedQuAD record to a page document.

Promise: every word of the source is in the document, except headings that the page gives itself, the standard
paragraphs around a table, and what the warnings name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from conditions.importers.medquad.features import (
    SAYS_NOTHING,
    NotATable,
    Split,
    fact,
    merged,
    rows,
    split_answer,
)
from conditions.importers.medquad.headings import take_headings
from conditions.importers.medquad.names import other_names
from conditions.importers.medquad.paragraphs import heading_html, to_html, without_markers
from conditions.importers.medquad.parse import SECTION_OF, MedquadRecord
from conditions.importers.page_document import (
    DocFact,
    DocName,
    DocSection,
    DocSource,
    FieldProblem,
    PageDocument,
)

SOURCE_KEY = "s1"
SOURCE = DocSource(
    name="Human Phenotype Ontology",
    release="as listed by GARD about 2017, from MedQuAD",
    licence="CC BY 4.0",
    url="https://github.com/abachaa/MedQuAD",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What was done to one record, for a report."""

    tables: int = 0
    tables_left_as_text: int = 0
    rows: int = 0
    markers: int = 0
    headings: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Converted:
    """The document; what an editor should look at; and the counts."""

    document: PageDocument
    warnings: tuple[FieldProblem, ...]
    counts: Counts

    @property
    def has_content(self) -> bool:
        return bool(self.document.sections or self.document.facts)


@dataclass(slots=True)
class _Work:
    """What is gathered while the answers of one record are read."""

    facts: list[DocFact] = field(default_factory=list)
    warnings: list[FieldProblem] = field(default_factory=list)
    tables: int = 0
    left: int = 0
    rows: int = 0
    markers: int = 0
    headings: int = 0

    def warn(self, place: str, message: str) -> None:
        self.warnings.append(FieldProblem(place, message))


def to_page_document(record: MedquadRecord) -> Converted:
    """Make the document of a record. Sections come in the order of the page, and none of them has a date."""
    work = _Work()
    names, too_long = other_names(record.name, record.synonyms, (a.text for a in record.answers))
    for name in too_long:
        work.warn("other_names", f"This name is too long and was left out: “{name[:80]}…”.")
    sections = [s for kind in SECTION_OF.values() if (s := _section(record, kind, work))]
    facts = tuple(merged(work.facts))
    document = PageDocument(
        number=record.number,
        name=record.name,
        slug=record.slug,
        other_names=tuple(DocName(name) for name in names),
        sources={SOURCE_KEY: SOURCE} if facts else {},
        facts=facts,
        sections=tuple(sections),
    )
    found = sum(section.body.count("<p>") for section in sections)
    counts = Counts(work.tables, work.left, work.rows, work.markers, work.headings, found)
    return Converted(document, tuple(work.warnings), counts)


def _section(record: MedquadRecord, kind: str, work: _Work) -> DocSection | None:
    """One section of all answers of a kind, in the order of the file."""
    bodies: list[str] = []
    headings: list[str] = []
    for text in (a.text for a in record.answers if a.section == kind):
        if not text.strip():
            work.warn(kind, "The source has an empty answer here.")
            continue
        heading, body = _answer(text, kind, work)
        if body:
            bodies.append(body)
            headings.append(heading)
    if not bodies:
        return None
    if len(bodies) == 1:
        return DocSection(kind, heading=headings[0], body=bodies[0])
    parts = [(heading_html(h) if h else "") + body for h, body in zip(headings, bodies, strict=True)]
    return DocSection(kind, body="".join(parts))


def _answer(text: str, kind: str, work: _Work) -> tuple[str, str]:
    """Heading and rich text of one answer; its table goes to the facts."""
    split = split_answer(text)
    before, after = _without_table(split, kind, work)
    headed = take_headings(kind, _join(before, after))
    work.headings += headed.stripped
    for question in headed.unanswered[1 if split.table.strip() and not headed.blocks else 0 :]:
        work.warn(kind, f"A heading without a text below it was left out: “{question}”")
    html: list[str] = []
    for block in headed.blocks:
        words, markers = without_markers(block.text)
        if markers:
            work.markers += len(markers)
            work.warn(kind, f"Markers of lost references were taken out of the text: {' '.join(markers)}.")
        if body := to_html(words):
            html.append((heading_html(block.question) if block.question else "") + body)
    return headed.heading, "".join(html)


def _join(before: str, after: str) -> str:
    """Two stretches of prose with the hint of a paragraph between them."""
    return f"{before.rstrip()}   {after.lstrip()}" if after.strip() else before


def _without_table(split: Split, kind: str, work: _Work) -> tuple[str, str]:
    """The prose before and after the table; a table that cannot be parsed stays in the prose."""
    if not split.is_bounded:
        work.tables, work.left = work.tables + 1, work.left + 1
        work.warn(
            kind, "A table of clinical features begins here but its end was not found; it is left as text."
        )
    if not split.table.strip():
        return split.before, split.after
    work.tables += 1
    try:
        found = rows(split.table)
    except NotATable as error:
        work.left += 1
        work.warn(kind, f"A table of clinical features could not be read and is left as text: {error}")
        return split.before, _join(split.table, split.after)
    work.rows += len(found)
    for row in found:
        if row.term in SAYS_NOTHING:
            work.warn(kind, f"The row “{row.term} {row.value}” says nothing and was left out.")
            continue
        if row.value == "%":
            work.warn(kind, f"The row “{row.term}” has a per cent sign without a figure.")
        work.facts.append(fact(row, SOURCE_KEY))
    _warn_of_repeats((row.term for row in found), kind, work)
    return split.before, split.after


def _warn_of_repeats(terms: Iterable[str], kind: str, work: _Work) -> None:
    seen: set[str] = set()
    for term in terms:
        if term in seen:
            work.warn(kind, f"The term “{term}” stands twice in the table; its two rows are one fact.")
        seen.add(term)
