"""How catalogues say that a gene and a condition belong together, each as the end of a key of a site text.

The words are those of product 6 of Orphadata ("Genes associated with rare diseases") and of the relation
ontology (RO:0004003, RO:0004004). Promise: pure; what is not in the table is shown as the catalogue says it.
"""

from __future__ import annotations

from gard.lib.folding import fold

RELATIONS = {
    "disease causing germline mutation s": "causes",
    "has material basis in germline mutation": "causes",
    "disease causing germline mutation s loss of function": "causes-by-loss",
    "disease causing germline mutation s gain of function": "causes-by-gain",
    "disease causing somatic mutation s": "causes-somatic",
    "has material basis in somatic mutation": "causes-somatic",
    "major susceptibility factor": "makes-likely",
    "modifying germline mutation": "modifies",
    "part of a fusion gene": "fusion",
    "role in the phenotype": "plays-a-part",
    "role in the phenotype of": "plays-a-part",
    "candidate gene tested": "candidate",
    "biomarker tested": "marker",
}


def relation_of(detail: str) -> str:
    """The key of the relation; empty when it is none of these."""
    folded = fold(detail)
    return RELATIONS.get(folded.removesuffix(" in"), "") if folded else ""
