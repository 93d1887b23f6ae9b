"""Writes the classes of a source and which is a kind of which; circles are refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from conditions.actions.count_below import counts_that_differ
from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.headings import as_heading
from conditions.importers.catalogue.load.report import Reasons, SourceReport
from conditions.importers.catalogue.load.said import Said
from conditions.importers.catalogue.load.subjects import Subjects
from conditions.importers.catalogue.records import Code
from conditions.models import CategoryHead, ClassificationLink, ClassificationNode, Source

Pair = tuple[int, int]
NOT_CLASSES = {"hpo", "gard", "hgnc"}
CIRCLE = "The place would make a class broader than itself"
LONGEST_NAME = 400


def without_circles(pairs: Iterable[tuple[Code, Code]], refused: Reasons) -> list[tuple[Code, Code]]:
    """Child and parent pairs, each once; one that closes a circle is refused."""
    broader: dict[Code, list[Code]] = defaultdict(list)
    for child, parent in dict.fromkeys(pairs):
        broader[child].append(parent)
    kept = []
    state: dict[Code, int] = {}
    for start in list(broader):
        if start in state:
            continue
        state[start] = 1
        path = [(start, iter(broader[start]))]
        while path:
            child, parents = path[-1]
            try:
                parent = next(parents)
            except StopIteration:
                state[child] = 2
                path.pop()
                continue
            if state.get(parent) == 1:
                refused.add(CIRCLE, f"{child.code} under {parent.code}")
            else:
                kept.append((child, parent))
                if parent not in state:
                    state[parent] = 1
                    path.append((parent, iter(broader.get(parent, ()))))
    return kept


class ClassDiff:
    """All classes and places of one source, in one batch."""

    def __init__(self, source: Source, said: Said, subjects: Subjects) -> None:
        self.source, self.said, self.subjects = source, said, subjects
        links = [
            (child, parent)
            for child, parent in said.links
            if child.scheme not in NOT_CLASSES and parent.scheme not in NOT_CLASSES
        ]
        self.links = without_circles(links, said.refused)
        self.same: dict[Code, list[Code]] = defaultdict(list)
        for one, other in said.same:
            self.same[one].append(other)
            self.same[other].append(one)
        self.codes = dict.fromkeys(code for link in self.links for code in link)
        for code, terms in said.terms.items():
            if code.scheme not in NOT_CLASSES and not all(term.is_obsolete for term in terms):
                self.codes.setdefault(code)

    def __bool__(self) -> bool:
        """Whether the source has anything to do with classes, now or before."""
        theirs = ClassificationNode.objects.filter(source=self.source)
        return bool(self.links) or theirs.exists()

    def write(self, batch: Batch, report: SourceReport) -> None:
        nodes = self.write_nodes(batch, report)
        self.write_links(nodes, batch, report)
        self.drop_unused(batch, report)
        count_below({code.scheme for code in self.codes}, batch)

    def write_nodes(self, batch: Batch, report: SourceReport) -> dict[Code, int]:
        schemes = {code.scheme for code in self.codes}
        rows = {
            Code(row.scheme, row.code): row for row in ClassificationNode.objects.filter(scheme__in=schemes)
        }
        new, changed = [], []
        for code in self.codes:
            name = as_heading(self.name_of(code) or code.code)[:LONGEST_NAME]
            number, row = self.subjects.of(code), rows.get(code)
            if row is not None and name == code.code:
                name = row.name
            if row is None:
                rows[code] = row = ClassificationNode(
                    scheme=code.scheme, code=code.code, name=name, source=self.source, condition_id=number
                )
                new.append(row)
            elif row.source_id == self.source.pk and (row.name, row.condition_id) != (name, number):
                changed.append((row, {"name": name, "condition_id": number}))
            elif row.name == code.code != name:
                changed.append((row, {"name": name}))
        batch.make(new)
        batch.change(changed)
        report.count("class", "created", len(new))
        report.count("class", "updated", len(changed))
        report.count("class", "unchanged", len(self.codes) - len(new) - len(changed))
        return {code: rows[code].pk for code in self.codes}

    def name_of(self, code: Code) -> str:
        """As the source calls it, or what it says is the same."""
        if name := self.said.name_of(code):
            return name
        return next((name for same in self.same.get(code, ()) if (name := self.said.name_of(same))), "")

    def write_links(self, nodes: Mapping[Code, int], batch: Batch, report: SourceReport) -> None:
        wanted = dict.fromkeys((nodes[child], nodes[parent]) for child, parent in self.links)
        gone = []
        there = ClassificationLink.objects.filter(source=self.source)
        for pk, child, parent, is_hidden in there.values_list("pk", "child_id", "parent_id", "is_hidden"):
            if wanted.pop((child, parent), 1) and not is_hidden:
                gone.append(pk)
        new = [ClassificationLink(child_id=c, parent_id=p, source=self.source) for c, p in wanted]
        batch.drop(list(ClassificationLink.objects.filter(pk__in=gone)) if gone else [])
        batch.make(new)
        report.count("place", "created", len(new))
        report.count("place", "removed", len(gone))
        report.count("place", "unchanged", len(self.links) - len(new))

    def drop_unused(self, batch: Batch, report: SourceReport) -> None:
        """Classes of this source that it no longer has and nothing refers to."""
        heads = set(CategoryHead.objects.values_list("node_id", flat=True))
        rows = [
            row
            for row in ClassificationNode.objects.filter(source=self.source, links_up=None, links_down=None)
            if Code(row.scheme, row.code) not in self.codes and row.pk not in heads
        ]
        batch.drop(rows)
        report.count("class", "removed", len(rows))


def count_below(schemes: Iterable[str], batch: Batch) -> None:
    """Bring the counts of these systems in step."""
    new, before = counts_that_differ(schemes)
    batch.set(ClassificationNode, new, before, "conditions_below")
