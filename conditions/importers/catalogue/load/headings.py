"""Names of catalogues as headings: Mondo and others write them as they stand inside a sentence.

Promise: pure; only the case of the first letter changes, and only where the first word is an ordinary one.
Symbols of genes and proteins (mTOR, p53, six2), letters of chemistry (d-bifunctional), particles of family
names (von Willebrand) and cytogenetic formulas (idic(15)) stay as they are. Written-out Greek letters are
words: Alpha-thalassemia, as the AMA Manual of Style (11th edition, 17.1) begins a sentence with them.
"""

from __future__ import annotations

import re

PARTICLES = frozenset({"von", "van", "de", "del", "della", "di", "da", "du", "den", "der", "ter", "zur"})
ORDINARY = re.compile(r"[a-zà-öø-ÿ]{2,}(?=$|[\s,;:./'’-])")


def as_heading(name: str) -> str:
    """The name with a capital first letter, where that is a matter of style."""
    first = ORDINARY.match(name)
    if first is None or (first[0] in PARTICLES and name[first.end() :].lstrip()[:1].isupper()):
        return name
    return name[0].upper() + name[1:]
