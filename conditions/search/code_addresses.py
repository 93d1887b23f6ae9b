"""Reads the code out of a pasted address: of a catalogue, of this site, or an identifier of an ontology.

Promise: pure; only knows addresses by how they begin and takes the first thing in them that looks like a code
of the catalogue, so that language, age and whatever follows do not matter.
"""

from __future__ import annotations

import re

BEGINNING = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
IDENTIFIER = re.compile(r"https?://\S*[/#](?P<last>[A-Za-z]+_[A-Za-z0-9.]+)/?")
"""Of an ontology: http://purl.obolibrary.org/obo/MONDO_0007947."""

PAGES = (
    ("omim.org/", "omim", r"(?:PS)?\d+"),
    ("ncbi.nlm.nih.gov/omim/", "omim", r"\d+"),
    ("ncbi.nlm.nih.gov/medgen/", "medgen", r"(?:C[N\d]?)?\d+"),
    ("ncbi.nlm.nih.gov/mesh/", "mesh", r"[CD]?\d+"),
    ("meshb.nlm.nih.gov/", "mesh", r"[CD]\d+"),
    ("uts.nlm.nih.gov/", "umls", r"C\d{7}"),
    ("orpha.net/", "orpha", r"\d+"),
    ("rarediseases.info.nih.gov/", "gard", r"\d+"),
    ("monarchinitiative.org/", "mondo", r"MONDO[:_]\d+"),
    ("disease-ontology.org/", "doid", r"DOID[:_]\d+"),
    ("evsexplore.semantics.cancer.gov/", "ncit", r"C\d+"),
    ("hpo.jax.org/", "hpo", r"HP[:_]\d+"),
    ("genenames.org/", "hgnc", r"HGNC:\d+"),
    ("icd.who.int/", "icd-11", r"(?<=#)\d+"),
)
"""How an address begins, the catalogue, and how its codes look."""

CODES = tuple(
    (begins, scheme, re.compile(rf"(?:^|(?<=[^0-9a-z])){code}(?![0-9a-z])", re.IGNORECASE))
    for begins, scheme, code in PAGES
)
OWN = re.compile(r"(?:https?://[^/\s]+)?/diseases/(?P<code>\d+)(?:[/?#]\S*)?")


def code_in_address(text: str) -> tuple[str, str] | None:
    """The scheme and the code of an address of one of these pages, or None."""
    own = OWN.fullmatch(text)
    place = BEGINNING.sub("", text, count=1)
    for begins, scheme, code in CODES:
        if place.casefold().startswith(begins):
            found = code.search(place, len(begins))
            return (scheme, found[0].upper().replace("_", ":")) if found else None
    return ("gard", own["code"]) if own else None


def without_address(text: str) -> str:
    """What an identifier of an ontology names, or the text itself."""
    found = IDENTIFIER.fullmatch(text)
    return found["last"] if found else text
