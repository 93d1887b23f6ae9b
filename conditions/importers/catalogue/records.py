"""What the files of catalogues say, in one shape whatever their format. No Django, no database.

Promise: a parser gives records and refusals in the order of the file and holds no more than one entry of it
in memory; what it does not know it refuses by place and reason, and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from references.codes import parse_code


class Code(NamedTuple):
    """A code in one of the systems of references.codes, as `bare` writes it: ("orpha", "558")."""

    scheme: str
    code: str

    @classmethod
    def read(cls, text: str) -> Code | None:
        """From any way of writing it with its prefix; None for a system that the site does not know."""
        found = parse_code(text)
        return cls(*found) if found else None


class Named(NamedTuple):
    """A name beside the preferred one. `scope` is exact, narrow, broad, related or lay."""

    text: str
    scope: str = "exact"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was not read: the file, the line or entry, and why in a sentence.

    One that stands for many says how many in `count`, `why` without the number, and where the `first` is.
    """

    place: str
    reason: str
    count: int = 1
    why: str = ""
    first: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact about the subject: kind and the rest as in conditions.models.Fact."""

    subject: Code
    kind: str
    code: Code | None = None
    label: str = ""
    lay_label: str = ""
    frequency: str = ""
    frequency_text: str = ""
    detail: str = ""
    text: str = ""
    language: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of an ontology or list: a disease, a group of diseases, or a clinical feature.

    `same_as` are codes of the same thing elsewhere, `parents` its broader entries here; `statements` are what
    the entry says beyond that (onset, inheritance, prevalence, genes).
    """

    code: Code
    name: str = ""
    names: tuple[Named, ...] = ()
    definition: str = ""
    definition_sources: tuple[str, ...] = ()
    same_as: tuple[Code, ...] = ()
    parents: tuple[Code, ...] = ()
    statements: tuple[Statement, ...] = ()
    is_obsolete: bool = False
    successor: Code | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """Two entries of two catalogues and how they match (`predicate` as SSSOM writes it: skos:exactMatch)."""

    subject: Code
    predicate: str
    object: Code
    subject_label: str = ""
    object_label: str = ""


@dataclass(frozen=True, slots=True)
class KindOf:
    """The child is a kind of the parent."""

    child: Code
    parent: Code


@dataclass(frozen=True, slots=True)
class Translation:
    """What an entry is called in another language. `of` is label, synonym or definition."""

    subject: Code
    language: str
    text: str
    of: str = "label"
    source_text: str = ""


Record = Term | Mapping | KindOf | Translation | Statement
Read = Iterator[Record | Refusal]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that files may have: its name in plans, what it is, and its parser.

    `release_of` reads the release that a file says it is, or gives an empty text; `size_of` how many units
    `read` will go through, for a progress bar, or None when only reading would tell.
    """

    name: str
    title: str
    read: Callable[[Path], Read]
    release_of: Callable[[Path], str]
    size_of: Callable[[Path], int | None] = lambda path: None
