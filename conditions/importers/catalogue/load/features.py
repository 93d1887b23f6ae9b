"""Writes the terms of the feature ontology: what they are called, which is a kind of which.

Promise: each source has its own names of a term; the three that pages show follow the order of trust. Terms
that came about from facts of pages are taken over, not doubled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import F

from conditions.features import systems_in
from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.classes import without_circles
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.load.said import Said
from conditions.importers.catalogue.records import Term
from conditions.models import FeatureLink, FeatureName, FeatureTerm, Source
from gard.lib.folding import fold

LABEL, SYNONYM, LAY = (kind.value for kind in FeatureName.Kind)
LANGUAGES = {code for code, _ in settings.LANGUAGES}
LONGEST_NAME = 400


class Called(NamedTuple):
    code: str
    name: str
    language: str
    kind: str


class FeatureDiff:
    """All terms of one source, in one batch."""

    def __init__(self, source: Source, said: Said) -> None:
        self.source, self.said = source, said
        self.terms = {code.code: terms[0] for code, terms in said.terms.items() if code.scheme == "hpo"}
        self.called = dict.fromkeys(name for name in self.names() if self.is_fit(name))
        self.labels: dict[str, str] = {}
        for name in self.called:
            if name.kind == LABEL and name.language == "en":
                self.labels.setdefault(name.code, name.name)
        links = [pair for pair in said.links if pair[0].scheme == pair[1].scheme == "hpo"]
        self.links = [(child.code, parent.code) for child, parent in without_circles(links, said.refused)]

    def __bool__(self) -> bool:
        theirs = FeatureName.objects.filter(source=self.source)
        return bool(self.called or self.terms) or theirs.exists()

    def names(self) -> Iterable[Called]:
        for code, terms in self.said.terms.items():
            if code.scheme != "hpo":
                continue
            for term in terms:
                if term.name:
                    yield Called(code.code, term.name, "en", LABEL)
                for named in term.names:
                    yield Called(
                        code.code, named.text, named.language, LAY if named.scope == "lay" else SYNONYM
                    )
        for code, translations in self.said.translations.items():
            if code.scheme != "hpo":
                continue
            for each in translations:
                if each.of == "label":
                    yield Called(code.code, each.text, each.language, LABEL)
                    if each.source_text:
                        yield Called(code.code, each.source_text, "en", LABEL)
                elif each.of == "synonym":
                    yield Called(code.code, each.text, each.language, SYNONYM)

    def is_fit(self, name: Called) -> bool:
        if name.language not in LANGUAGES:
            self.said.refused.add(f"The site has no pages in the language “{name.language}”", name.code)
        elif len(name.name) > LONGEST_NAME:
            self.said.refused.add(f"The name is longer than {LONGEST_NAME} characters", name.code)
        else:
            return bool(fold(name.name)) or name.language != "en"
        return False

    def write(self, batch: Batch, report: SourceReport) -> None:
        rows = self.write_terms(batch, report)
        self.write_names(rows, batch, report)
        self.write_links(rows, batch, report)
        show_names(batch)
        find_systems(batch)

    def write_terms(self, batch: Batch, report: SourceReport) -> dict[str, int]:
        there = {row.code: row for row in FeatureTerm.objects.all()}
        new, changed = [], []
        for code in dict.fromkeys([*self.labels, *self.terms]):
            term = self.terms.get(code)
            values = standing(term) if term else {}
            row = there.get(code)
            if row is None:
                name = self.labels.get(code, code)
                there[code] = row = FeatureTerm(code=code, name=name, source=self.source, **values)
                new.append(row)
            else:
                if row.source_id is None:
                    values["source_id"] = self.source.pk
                is_ours = row.source_id in (None, self.source.pk)
                if is_ours and any(getattr(row, name) != value for name, value in values.items()):
                    changed.append((row, values))
        batch.make(new)
        batch.change(changed)
        report.count("feature", "created", len(new))
        report.count("feature", "updated", len(changed))
        return {code: row.pk for code, row in there.items()}

    def write_names(self, rows: dict[str, int], batch: Batch, report: SourceReport) -> None:
        wanted = {(rows[c.code], c.name, c.language, c.kind): c for c in self.called if c.code in rows}
        unknown = len({name.code for name in self.called} - rows.keys())
        if unknown:
            self.said.refused.add("A name of a feature that no source gives a label", "", unknown)
        gone = []
        there = FeatureName.objects.filter(source=self.source).order_by()
        for pk, term, name, language, kind in there.values_list("pk", "term_id", "name", "language", "kind"):
            if wanted.pop((term, name, language, kind), None) is None:
                gone.append(pk)
        unchanged = there.count() - len(gone)
        batch.drop(list(FeatureName.objects.filter(pk__in=gone)) if gone else [])
        batch.make(
            [
                FeatureName(
                    term_id=term,
                    name=name,
                    folded=fold(name)[:LONGEST_NAME],
                    language=language,
                    kind=kind,
                    source=self.source,
                )
                for term, name, language, kind in wanted
            ]
        )
        report.count("feature name", "created", len(wanted))
        report.count("feature name", "removed", len(gone))
        report.count("feature name", "unchanged", unchanged)

    def write_links(self, rows: dict[str, int], batch: Batch, report: SourceReport) -> None:
        wanted = dict.fromkeys((rows[c], rows[p]) for c, p in self.links if c in rows and p in rows)
        gone = []
        for pk, child, parent, source in FeatureLink.objects.values_list(
            "pk", "child_id", "parent_id", "source_id"
        ):
            if wanted.pop((child, parent), 1) and source == self.source.pk:
                gone.append(pk)
        batch.drop(list(FeatureLink.objects.filter(pk__in=gone)) if gone else [])
        batch.make([FeatureLink(child_id=c, parent_id=p, source=self.source) for c, p in wanted])
        report.count("feature place", "created", len(wanted))
        report.count("feature place", "removed", len(gone))


def standing(term: Term) -> dict[str, Any]:
    successor = term.successor.code if term.successor else ""
    return {"is_obsolete": term.is_obsolete, "successor": successor}


def show_names(batch: Batch) -> None:
    """The label, the everyday words and the Spanish name of each term, from the most trusted who has one;
    what pages say comes last."""
    best: dict[int, dict[str, str]] = defaultdict(dict)
    names = FeatureName.objects.order_by(F("source__trust").asc(nulls_last=True), "pk").values_list(
        "term_id", "kind", "language", "name"
    )
    for term, kind, language, name in names:
        column = {(LABEL, "en"): "name", (LAY, "en"): "lay_name", (LABEL, "es"): "spanish_name"}
        if (kind, language) in column:
            best[term].setdefault(column[kind, language], name)
    changed = []
    for row in FeatureTerm.objects.all():
        found = best[row.pk]
        shown = {
            "name": found.get("name", row.name),
            "lay_name": found.get("lay_name", ""),
            "spanish_name": found.get("spanish_name", ""),
        }
        values = {column: name for column, name in shown.items() if getattr(row, column) != name}
        if values:
            changed.append((row, values))
    batch.change(changed)


def find_systems(batch: Batch) -> None:
    """The part of the body, from the branches in which a term stands, else from its words."""
    parents: dict[str, list[str]] = defaultdict(list)
    for parent, child in FeatureLink.objects.values_list("parent__code", "child__code"):
        parents[child].append(parent)
    new, before = {}, {}
    for row in FeatureTerm.objects.only("code", "name", "lay_name", "system"):
        system = systems_in(row.code, lambda code: parents.get(code, ()), row.name, row.lay_name)
        if system != row.system:
            new[row.pk], before[row.pk] = system, row.system
    batch.set(FeatureTerm, new, before, "system")
