"""Gathers what the files of one source say: by entry, whatever the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from conditions.importers.catalogue.load.report import Reasons
from conditions.importers.catalogue.plan import PlanFile, PlanSource
from conditions.importers.catalogue.records import (
    Code,
    KindOf,
    Mapping,
    Record,
    Refusal,
    Statement,
    Term,
    Translation,
)

EXACT = "skos:exactMatch"
SAME = {EXACT, "oboInOwl:hasDbXref", "oio:hasDbXref", "skos:exact_match", "owl:equivalentClass"}


@dataclass(slots=True)
class Said:
    """All records of one source. `labels` are what mappings call their subjects."""

    terms: dict[Code, list[Term]] = field(default_factory=dict)
    same: list[tuple[Code, Code]] = field(default_factory=list)
    links: list[tuple[Code, Code]] = field(default_factory=list)
    labels: dict[Code, str] = field(default_factory=dict)
    translations: dict[Code, list[Translation]] = field(default_factory=dict)
    statements: dict[Code, list[Statement]] = field(default_factory=dict)
    refused: Reasons = field(default_factory=Reasons)
    codes: dict[Code, Code] = field(default_factory=dict)

    def one(self, code: Code) -> Code:
        """The same object for the same code: files name each code many times."""
        return self.codes.setdefault(code, code)

    def add(self, record: Record | Refusal) -> None:
        match record:
            case Refusal():
                self.refused.add(record.why or record.reason, record.first or record.place, record.count)
            case Term():
                code = self.one(record.code)
                self.terms.setdefault(code, []).append(record)
                self.links += [(code, self.one(parent)) for parent in record.parents]
                for statement in record.statements:
                    self.add(statement)
            case Mapping():
                self.add_mapping(record)
            case KindOf():
                self.links.append((self.one(record.child), self.one(record.parent)))
            case Translation():
                self.translations.setdefault(self.one(record.subject), []).append(record)
            case Statement():
                self.statements.setdefault(self.one(record.subject), []).append(record)

    def add_mapping(self, mapping: Mapping) -> None:
        if mapping.subject_label:
            self.labels.setdefault(self.one(mapping.subject), mapping.subject_label)
        if mapping.object_label:
            self.labels.setdefault(self.one(mapping.object), mapping.object_label)
        if mapping.predicate in SAME:
            self.same.append((self.one(mapping.subject), self.one(mapping.object)))
        else:
            place = f"{mapping.subject.code} {mapping.object.code}"
            self.refused.add(f"{mapping.predicate} does not say that both are the same", place)

    def numbers(self) -> Iterable[tuple[int, Code, str]]:
        """GARD number, entry and its name, wherever an entry says that it has a number."""
        for pair in self.same:
            for one, other in (pair, pair[::-1]):
                if other.scheme == "gard" and one.scheme != "gard":
                    yield int(other.code), one, self.name_of(one)
        for code, terms in self.terms.items():
            if code.scheme == "gard":
                yield int(code.code), code, self.name_of(code)
            for number in dict.fromkeys(same for term in terms for same in term.same_as):
                if number.scheme == "gard" and code.scheme != "gard":
                    yield int(number.code), code, self.name_of(code)

    def name_of(self, code: Code) -> str:
        named = (term.name for term in self.terms.get(code, ()) if term.name)
        return next(named, "") or self.labels.get(code, "")


class NothingRead(ValueError):
    """A file gave no record at all: it was cut off, is of another format, or is empty."""


def gather(source: PlanSource, tick: Callable[[PlanFile], None] = lambda file: None) -> Said:
    """Read every file of the source. `tick` is told of each record. Raise NothingRead: what such a file held
    before would else look like withdrawn."""
    said = Said()
    for file in source.files:
        has_any, first = False, "It holds no entry."
        for record in file.format.read(file.path):
            if not isinstance(record, Refusal):
                has_any = True
            elif not has_any:
                first = str(record)
            said.add(record)
            tick(file)
        if not has_any:
            raise NothingRead(f"{file.path.name}: {first}")
    return said
