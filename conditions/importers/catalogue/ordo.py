"""What is special in the Orphanet Rare Disease Ontology: which nodes are diseases, and what the edges say.

Promise: values that say that nothing is known ("unknown inheritance", "no data available") are no
statements. Properties are those of ORDO 2.6; later releases use the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .edges import OBJECT, SUBJECT, Edges
from .json_entries import Entry
from .obographs_node import last_part, properties_of
from .records import Code, Statement

ORDO = "http://www.orpha.net/ORDO/Orphanet_"
ONSET, INHERITANCE, PRESENT_IN, PART_OF = (f"{ORDO}C{number:03}" for number in (17, 16, 22, 21))
PREVALENCES = {
    f"{ORDO}C025": "Point prevalence",
    f"{ORDO}C026": "Prevalence at birth",
    f"{ORDO}C027": "Lifetime prevalence",
    f"{ORDO}C020": "Annual incidence",
}
"""Named as in product 9 of Orphadata, which says the same in other files."""
MATERIAL_BASIS = "http://purl.obolibrary.org/obo/RO_0004003"
"""Mondo: from the disease to the gene; ORDO's own edges go from the gene to the disease."""
GENES = frozenset(
    f"{ORDO}{number}"
    for number in (317343, 317344, 317345, 317346, 317348, 317349, 327767, 410295, 410296, 465410)
)
VALUES = frozenset({ONSET, INHERITANCE, PRESENT_IN, *PREVALENCES})
KNOWN = VALUES | GENES | {MATERIAL_BASIS}
KINDS = frozenset(str(number) for number in range(377788, 377798))
"""Nodes that say what kind of entry something is (disease, group of disorders ...): no broader diseases."""
NOTHING_KNOWN = re.compile(
    r"(?:unknown|no\b.*\bdata available|not (?:yet )?(?:defined|documented|specified|applicable|available))",
    re.IGNORECASE,
)
INHERITANCE_TERMS = {
    "autosomal dominant": "HP:0000006",
    "autosomal recessive": "HP:0000007",
    "x-linked recessive": "HP:0001419",
    "x-linked dominant": "HP:0001423",
    "multigenic/multifactorial": "HP:0001426",
    "mitochondrial inheritance": "HP:0001427",
    "y-linked": "HP:0001450",
    "oligogenic": "HP:0010983",
    "semi-dominant": "HP:0032113",
}
"""The same modes in the Human Phenotype Ontology. Ages of onset have other limits there and get no code."""
LONGEST_REGIONS = 370
REASON = "reason_for_obsolescence"
NAMED_CLASS = re.compile(r"Orphanet_(\d{1,9})\b")


@dataclass(slots=True)
class Words:
    """What the nodes are called that edges refer to: values, genes and kinds of edges."""

    labels: dict[str, str] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)

    @classmethod
    def wanted(cls, edges: Edges) -> set[str]:
        """The addresses of the nodes whose names are needed."""
        genes = edges.ends(GENES, SUBJECT) | edges.ends(frozenset({MATERIAL_BASIS}), OBJECT)
        return edges.ends(VALUES, OBJECT) | genes | (GENES if genes else set())


def is_entry(node: Entry) -> bool:
    """Whether a node of ORDO is a disease or group, and not a gene, a country or another word of it."""
    names = {name for name, _ in properties_of(node)}
    return "symbol" not in names and ("notation" in names or REASON in names or _is_deprecated(node))


def _is_deprecated(node: Entry) -> bool:
    meta = node.get("meta")
    return isinstance(meta, dict) and meta.get("deprecated") is True


def withdrawal(node: Entry) -> tuple[bool, tuple[Code, ...]]:
    """Whether the entry is withdrawn, and the entries that the reason names in its place."""
    reasons = [value for name, value in properties_of(node) if name == REASON]
    named = [number for reason in reasons for number in NAMED_CLASS.findall(reason)]
    return bool(reasons), tuple(dict.fromkeys(Code("orpha", number) for number in named))


def is_broader(parent: Code) -> bool:
    """Whether a parent is a disease or group, and not the kind of the entry or the top of the ontology."""
    return parent.scheme != "orpha" or (parent.code.isdecimal() and parent.code not in KINDS)


def statements_of(address: str, subject: Code, edges: Edges, words: Words) -> Iterator[Statement]:
    """Onset, inheritance, prevalence and genes, as the edges of the entry say."""
    said: dict[str, list[str]] = {}
    for predicate, target in edges.of(address):
        if predicate in VALUES:
            said.setdefault(predicate, []).append(words.labels.get(target, "").replace("_", " "))
        elif predicate == MATERIAL_BASIS:
            yield from _gene(subject, target, "has material basis in germline mutation in", words)
    for label in _known(said.get(ONSET, [])):
        yield Statement(subject, "onset", label=label)
    for label in _known(said.get(INHERITANCE, [])):
        term = INHERITANCE_TERMS.get(label.lower())
        yield Statement(subject, "inheritance", Code("hpo", term) if term else None, label)
    yield from _prevalences(subject, said)
    for predicate, gene in edges.to(address):
        if predicate in GENES:
            yield from _gene(subject, gene, words.labels.get(predicate, last_part(predicate)), words)


def _known(labels: list[str]) -> list[str]:
    return [label for label in dict.fromkeys(labels) if label and not NOTHING_KNOWN.match(label)]


def _prevalences(subject: Code, said: dict[str, list[str]]) -> Iterator[Statement]:
    """With the regions, where it is certain which figure they are for: the edges of ORDO do not say that, so
    that several figures and several regions cannot be told apart."""
    figures = sum(len(set(said.get(each, []))) for each in PREVALENCES)
    regions = list(dict.fromkeys(said.get(PRESENT_IN, [])))
    shown = ", ".join(_known(regions)) if figures == 1 or len(regions) == 1 else ""
    for predicate, kind in PREVALENCES.items():
        for label in _known(said.get(predicate, [])):
            detail = f"{shown[:LONGEST_REGIONS]}; {kind}" if shown else kind
            yield Statement(subject, "prevalence", label=label, detail=detail)


def _gene(subject: Code, address: str, detail: str, words: Words) -> Iterator[Statement]:
    code, label = words.codes.get(address), words.labels.get(address, "")
    if code or label:
        yield Statement(subject, "gene", code=code, label=label, detail=detail)
