"""Product 4, “Phenotypes associated with rare diseases”.

HPODisorderSetStatus
  Disorder/HPODisorderAssociationList/HPODisorderAssociation
    HPO/HPOId HPO/HPOTerm
    HPOFrequency/Name           Obligate (100%) | Very frequent (99-80%) | Frequent (79-30%) |
                                Occasional (29-5%) | Very rare (<4-1%) | Excluded (0%)
    DiagnosticCriteria/Name     empty | Diagnostic criterion | Pathognomonic sign | Exclusion criterion
  Source                        23760316[PMID]_ORPHANET
  ValidationStatus              y | n
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conditions.importers.catalogue.evidence import evidence_of, works_of
from conditions.importers.catalogue.orphadata.stream import words
from conditions.importers.catalogue.orphadata.subject import Subject
from conditions.importers.catalogue.records import Code, Statement
from conditions.importers.catalogue.refusing import quoted

TERM = re.compile(r"HP:[0-9]{7}")
CLASSES = {
    "obligate": "obligate",
    "very frequent": "very-frequent",
    "frequent": "frequent",
    "occasional": "occasional",
    "very rare": "very-rare",
    "excluded": "excluded",
}
VALIDATED = {"y": "Validated", "n": "Not yet validated", "": ""}


def records(subject: Subject) -> Iterator[Statement]:
    """A clinical feature for each association."""
    status = words(subject.entry, "ValidationStatus").lower()
    if status not in VALIDATED:
        subject.refuse(f"{quoted(status)} is not known as a status of validation (y or n).")
    evidence = evidence_of(VALIDATED.get(status, ""), works_of(words(subject.entry, "Source")))
    for each in subject.each("HPODisorderAssociationList", "HPODisorderAssociation"):
        term, frequency = words(each, "HPO/HPOId"), words(each, "HPOFrequency/Name")
        name = frequency.partition("(")[0].strip().lower()
        if not TERM.fullmatch(term):
            subject.refuse(f"{quoted(term)} is no term of the ontology (HP: and seven digits).")
        elif name and name not in CLASSES:
            subject.refuse(f"{quoted(frequency)} is not known as a frequency of {term}.")
        else:
            yield Statement(
                subject.code,
                "feature",
                code=Code("hpo", term),
                label=words(each, "HPO/HPOTerm"),
                frequency=CLASSES.get(name, ""),
                detail=words(each, "DiagnosticCriteria/Name"),
                evidence=evidence,
            )
