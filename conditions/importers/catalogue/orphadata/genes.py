"""Product 6, “Genes associated with rare diseases”.

Disorder/DisorderGeneAssociationList/DisorderGeneAssociation
  SourceOfValidation                        22587682[PMID]_25533962[PMID], or empty
  Gene/Symbol Gene/Name
  Gene/ExternalReferenceList/ExternalReference      Source (HGNC, Ensembl, OMIM, ...) Reference
  DisorderGeneAssociationType/Name          Disease-causing germline mutation(s) in | and others
  DisorderGeneAssociationStatus/Name        Assessed | Not yet assessed
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conditions.importers.catalogue.evidence import evidence_of, works_of
from conditions.importers.catalogue.orphadata.stream import words
from conditions.importers.catalogue.orphadata.subject import Subject
from conditions.importers.catalogue.records import Code, Statement
from conditions.importers.catalogue.refusing import quoted


def records(subject: Subject) -> Iterator[Statement]:
    """A gene for each association; how it is associated is the detail, in the words of the source."""
    for each in subject.each("DisorderGeneAssociationList", "DisorderGeneAssociation"):
        symbol = words(each, "Gene/Symbol")
        association = words(each, "DisorderGeneAssociationType/Name")
        if not symbol:
            subject.refuse(f"The gene {quoted(words(each, 'Gene/Name'))} has no symbol.")
        elif not association:
            subject.refuse(f"How {symbol} is associated is not said.")
        else:
            status = words(each, "DisorderGeneAssociationStatus/Name")
            yield Statement(
                subject.code,
                "gene",
                code=_hgnc(each),
                label=symbol,
                detail=association,
                evidence=evidence_of(status, works_of(words(each, "SourceOfValidation"))),
            )


def _hgnc(association: Any) -> Code | None:
    for each in association.iterfind("Gene/ExternalReferenceList/ExternalReference"):
        if words(each, "Source").upper() == "HGNC":
            return Code.read(f"HGNC:{words(each, 'Reference').rpartition(':')[2]}")
    return None
