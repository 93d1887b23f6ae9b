"""The parts of a page document, as records. Defaults are the empty values of the format, version 1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DocName:
    """Another name of the condition."""

    name: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class DocCategory:
    """A shelf on which readers find the condition."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class DocParent:
    """A wider condition that this one belongs to."""

    number: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class DocSource:
    """A catalogue in one release: what facts rest on."""

    name: str
    release: str = ""
    licence: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class DocFact:
    """One statement of a catalogue. `source` is a key of the document's sources, or empty; `text` is
    that of a definition."""

    kind: str
    scheme: str = ""
    code: str = ""
    label: str = ""
    lay_label: str = ""
    frequency: str = ""
    frequency_text: str = ""
    detail: str = ""
    source: str = ""
    text: str = ""
    language: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class DocCitation:
    """A work that the page cites."""

    kind: str = "other"
    authors: str = ""
    title: str = ""
    source: str = ""
    year: int | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    url: str = ""
    accessed: date | None = None
    pmid: str = ""
    doi: str = ""


@dataclass(frozen=True, slots=True)
class DocTerm:
    """A word of the glossary that the page marks."""

    name: str
    slug: str = ""
    definition: str = ""
    other_forms: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class DocSection:
    """One authored section in one language. `body` is rich text; `attached` are keys of citations."""

    kind: str
    language: str = "en"
    heading: str = ""
    body: str = ""
    updated: date | None = None
    attached: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocOrganization:
    """A support organisation and the group in which the page lists it."""

    group: str
    name: str
    address: str = ""
    telephone: str = ""
    toll_free: str = ""
    tty: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    scope: str = "condition"


@dataclass(frozen=True, slots=True)
class DocResource:
    """A resource that an editor listed on the page."""

    name: str
    group: str = "where-to-start"
    sentence: str = ""
    address: str = ""
    automatic: str = "never"
    code_scheme: str = ""


@dataclass(frozen=True, slots=True)
class DocTopic:
    """One part of an answer: a section of the page, or a text of its own.

    `condition` is the page of the section where that is another one than the question's own.
    """

    heading: str = ""
    section: str = ""
    condition: DocParent | None = None
    body: str = ""
    updated: date | None = None


@dataclass(frozen=True, slots=True)
class DocQuestion:
    """A question in its public wording, and the answer. `posted` is empty for one that readers do not see;
    `also_on` are other pages that show it. A question that the page only shows names the page on which it
    stands in `condition`, and has no answer here.
    """

    number: int
    question: str
    condition: DocParent | None = None
    language: str = "en"
    also_on: tuple[DocParent, ...] = ()
    opener: str = ""
    posted: date | None = None
    topics: tuple[DocTopic, ...] = ()
