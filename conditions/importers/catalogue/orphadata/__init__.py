"""Orphadata's free files in XML: products 1, 4, 6 and 9 (CC BY 4.0, Orphanet/INSERM).

https://www.orphadata.com, section “Orphanet scientific knowledge files”; releases of 2018 to today.

    JDBOR[@date @version]
      Availability/Licence
      DisorderList[@count]                       products 1, 6 and 9, product 4 until 2019
        Disorder
      HPODisorderSetStatusList[@count]           product 4
        HPODisorderSetStatus
          Disorder
          Source ValidationStatus ValidationDate
    Disorder[@id]
      OrphaCode | OrphaNumber                    the latter until 2019
      Name[@lang]
      ExternalReferenceList ...                  product 1, see alignments
      HPODisorderAssociationList ...             product 4, see phenotypes
      DisorderGeneAssociationList ...            product 6, see genes
      PrevalenceList ...                         product 9 (prev), see epidemiology
      AverageAgeOfOnsetList TypeOfInheritanceList ...     product 9 (ages)

What an entry says is seen by the lists that it holds, so that one format is enough for the five files. Files
in another language than English give translations (product 1) and nothing else.
Promise: an entry that cannot be read is refused by its ORPHAcode; one entry is held in memory; a file that is
cut off, or declares a document type, an entity or an address outside, gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from conditions.importers.catalogue.orphadata import alignments, epidemiology, genes, phenotypes
from conditions.importers.catalogue.orphadata.stream import entries, tags_in, words
from conditions.importers.catalogue.orphadata.subject import Subject
from conditions.importers.catalogue.records import Code, Format, Read, Record, Refusal
from conditions.importers.catalogue.refusing import HEAD_BYTES, Broken, NotReadable, Tally, quoted, refusing

LISTS = frozenset({"DisorderList", "HPODisorderSetStatusList"})
READERS: dict[str, Callable[[Subject], Iterator[Record]]] = {
    "ExternalReferenceList": alignments.records,
    "HPODisorderAssociationList": phenotypes.records,
    "DisorderGeneAssociationList": genes.records,
    "PrevalenceList": epidemiology.prevalences,
    "AverageAgeOfOnsetList": epidemiology.onsets,
    "TypeOfInheritanceList": epidemiology.inheritances,
}
"""What an entry says, by the list that it holds, in this order."""

UNITS = (
    "SummaryInformationList",
    "HPODisorderAssociation",
    "DisorderGeneAssociation",
    "Prevalence",
    "AverageAgeOfOnset",
    "TypeOfInheritance",
)
RELEASE = re.compile(rb"""<JDBOR\b[^>]*?\sdate\s*=\s*["']([0-9]{4}-[0-9]{2}-[0-9]{2})""")
TRANSLATED_ONLY = "a file in another language than English is read for the names of product 1 only"


def read(path: Path) -> Read:
    """Terms and mappings (product 1) or statements (4, 6, 9) of each entry, in the order of the file."""
    return refusing(path, _read(path))


def release_of(path: Path) -> str:
    """The day of the file ("2025-12-09")."""
    try:
        with path.open("rb") as stream:
            found = RELEASE.search(stream.read(HEAD_BYTES))
    except OSError:
        return ""
    return found[1].decode() if found else ""


def size_of(path: Path) -> int | None:
    """About how many records the file gives: its entries or the elements that become statements."""
    try:
        return tags_in(path, UNITS)
    except OSError:
        return None


def _read(path: Path) -> Read:
    tally = Tally()
    refusals: list[Refusal] = []
    entries_seen = entries_known = 0
    for list_tag, entry in entries(path):
        if list_tag not in LISTS:
            continue
        entries_seen += 1
        subject = _subject(entry, path.name, tally, refusals)
        if subject is not None and any(subject.element.find(tag) is not None for tag in READERS):
            entries_known += 1
            yield from _records(subject)
        yield from refusals
        refusals.clear()
    if not entries_known:
        held = f"none of its {entries_seen} entries holds" if entries_seen else "it has no entry with"
        raise NotReadable(f"This is no product 1, 4, 6 or 9 of Orphadata: {held} what those say.")
    yield from tally.refusals()


def _subject(entry: Any, file: str, tally: Tally, refusals: list[Refusal]) -> Subject | None:
    disorder = entry if entry.tag == "Disorder" else entry.find("Disorder")
    if disorder is None:
        refusals.append(Refusal(file, f"An entry <{str(entry.tag)[:60]}> holds no disorder."))
        return None
    number = words(disorder, "OrphaCode") or words(disorder, "OrphaNumber")
    if not re.fullmatch(r"[0-9]{1,9}", number):
        place = f"{file}: Disorder {quoted(disorder.get('id', ''))}"
        refusals.append(Refusal(place, f"{quoted(number)} is no ORPHAcode."))
        return None
    name = disorder.find("Name")
    language = "" if name is None else name.get("lang", "").strip().lower()
    place = f"{file}: ORPHA:{number}"
    return Subject(Code("orpha", number), entry, disorder, language or "en", place, tally, refusals)


def _records(subject: Subject) -> Iterator[Record]:
    for tag, reader in READERS.items():
        if subject.element.find(tag) is None:
            continue
        if subject.language != "en":
            if tag != "ExternalReferenceList":
                subject.tally.add(TRANSLATED_ONLY, subject.place)
                continue
            reader = alignments.translations
        try:
            yield from reader(subject)
        except Broken as error:
            subject.refuse(str(error))


FORMAT = Format("orphadata", "Orphadata in XML: product 1, 4, 6 or 9", read, release_of, size_of)
