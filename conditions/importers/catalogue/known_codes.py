"""Codes as catalogues write them, short or as addresses, and an account of those the site has no place for.

Promise: a code of an unknown system is counted, and reported once for its prefix however often it comes; a
code that is wrong in a system that the site knows is reported each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from references.codes import SCHEME_OF

from .records import Code, Refusal

ADDRESSES = {
    "identifiers.org/hgnc/": "HGNC:",
    "identifiers.org/medgen/": "MEDGEN:",
    "identifiers.org/mesh/": "MESH:",
    "identifiers.org/omim/": "OMIM:",
    "identifiers.org/snomedct/": "SCTID:",
    "identifiers.org/umls/": "UMLS:",
    "linkedlifedata.com/resource/umls/id/": "UMLS:",
    "id.nlm.nih.gov/mesh/": "MESH:",
    "omim.org/entry/": "OMIM:",
    "omim.org/phenotypicseries/": "OMIM:",
    "id.who.int/icd/entity/": "ICD11:",
    "snomed.info/id/": "SCTID:",
    "icd.who.int/browse10/2019/en#/": "ICD10WHO:",
    "purl.bioontology.org/ontology/icd10cm/": "ICD10CM:",
    "rarediseases.info.nih.gov/diseases/": "GARD:",
}
"""How catalogues write codes as addresses, beyond the form PREFIX_CODE that references.codes reads; without
the beginning, in small letters."""

BEGINNING = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
DAGGER = re.compile(r"^(ICD-?10[^:]*:.*\w)[+*†]$", re.IGNORECASE)
"""ICD-10 marks pairs of codes for a cause and its manifestation with a dagger and an asterisk."""
LONGEST_CODE = 80
MOST_PREFIXES = 50
REST = "other prefixes"


def read_code(text: str) -> Code | None:
    """The code that a short form or an address means; None where the site does not know it."""
    text = text.strip()
    if len(text) > 400:
        return None
    beginning = BEGINNING.match(text)
    if beginning:
        address = text[beginning.end() :]
        for start, prefix in ADDRESSES.items():
            if address.lower().startswith(start):
                text = prefix + address[len(start) :]
                break
    code = Code.read(DAGGER.sub(r"\1", text))
    return code if code and len(code.code) <= LONGEST_CODE else None


def prefix_of(text: str) -> str:
    """What stands before the code itself: ICD9CM of ICD9CM:674.5, the beginning of an address."""
    if BEGINNING.match(text):
        return re.sub(r"[^/#_:]*$", "", text.strip().rstrip("/"))[:120]
    return text.partition(":")[0].strip()[:60] if ":" in text else ""


class Unknown:
    """Counts what the site has no place for, by its prefix, with the first place of each."""

    def __init__(self, file: str, what: str = "Codes with the prefix") -> None:
        self.file, self.what = file, what
        self._counts: dict[str, int] = {}
        self._first: dict[str, str] = {}
        self._wrong: list[Refusal] = []

    def count(self, prefix: str, place: str) -> None:
        if prefix not in self._counts and len(self._counts) >= MOST_PREFIXES:
            prefix = REST
        self._counts[prefix] = self._counts.get(prefix, 0) + 1
        self._first.setdefault(prefix, place)

    def read(self, text: str, place: str) -> Code | None:
        """The code, or None after having taken note of it."""
        code = read_code(text)
        if code is None:
            prefix = prefix_of(text)
            if not prefix or prefix.upper() in SCHEME_OF:
                self._wrong.append(Refusal(place, f"“{text[:80]}” is not a code."))
            else:
                self.count(prefix, place)
        return code

    def wrong(self) -> Iterator[Refusal]:
        """The refusals since the last call."""
        taken, self._wrong = self._wrong, []
        yield from taken

    def refusals(self) -> Iterator[Refusal]:
        """One for each prefix, at the end of the file."""
        yield from self.wrong()
        for prefix, count in self._counts.items():
            shown = prefix if prefix == REST else f"“{prefix}”"
            first = self._first[prefix]
            why = f"{self.what} {shown} have no place on the site"
            yield Refusal(self.file, f"{why}: {count:,}, the first at {first}.", count, why, first)


def same_as(
    code: Code, xrefs: Iterable[Code], exact: Iterable[Code], loose: Iterable[Code]
) -> tuple[Code, ...]:
    """The codes of the same thing elsewhere, out of what an entry refers to and how it says that they match.

    A code that is said to match but loosely (broader, narrower, close, related) is not the same, also when it
    is among the plain references. Mondo writes an exact match for all that are the same and keeps the others
    among its references; only GARD's numbers are never matched that way there.
    """
    exact = list(exact)
    if code.scheme == "mondo" and exact:
        xrefs = [each for each in xrefs if each.scheme == "gard"]
    not_same = set(loose) - set(exact) | {code}
    return tuple(dict.fromkeys(each for each in [*xrefs, *exact] if each not in not_same))
