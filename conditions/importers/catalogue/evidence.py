"""How a source knows what it says, in one line: a code or status, then works that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 200
"""What a fact can hold (conditions.models.Fact.evidence), in characters."""

MARKED = re.compile(r"([^_\[\]]*)\[([A-Za-z]+)\]")


def evidence_of(said: str, works: Sequence[str], mark: str = "; ") -> str:
    """`said`, `mark` and the works that fit; others are counted: "Validated; PMID:1, PMID:2 and 3 more"."""
    kept = list(works)
    while True:
        more = len(works) - len(kept)
        line = ", ".join(kept) + (f" and {more} more" if more and kept else f"{more} works" if more else "")
        whole = mark.join(part for part in (said, line) if part)
        if len(whole) <= LONGEST or not kept:
            return whole[:LONGEST]
        kept.pop()


def works_of(source: str) -> list[str]:
    """The sources of "22587682[PMID]_ORPHANET_EMA[INST]": PMID:22587682, ORPHANET, EMA; each once."""
    found: dict[str, None] = {}
    rest = source
    for match in MARKED.finditer(source):
        name = match[1].strip()
        if name:
            found[f"PMID:{name}" if match[2].upper() == "PMID" else name] = None
        rest = rest.replace(match[0], "", 1)
    found.update(dict.fromkeys(word.strip() for word in rest.split("_") if word.strip()))
    return list(found)
