"""A site with the names of the real catalogues, and nothing else: for measuring the search.

read(folder) -> Catalogue      from the files of GARD_DATA, without a database
fill(catalogue)                pages, facts and the rows of the search
"""

import csv
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CODE_FILES = ("omim", "orphanet", "umls", "medgen", "mesh", "ncit", "sctid", "icd11.foundation")
SYNONYM = re.compile(r'synonym: "((?:[^"\\]|\\.)*)" (EXACT|NARROW|RELATED|BROAD)')
GARD = re.compile(r"GARD:0*(\d+)")


@dataclass
class Known:
    """What is known of one condition; the names in the order in which sources are trusted."""

    number: int
    name: str
    english: dict[str, None] = field(default_factory=dict)
    spanish: dict[str, None] = field(default_factory=dict)
    codes: dict[str, None] = field(default_factory=dict)


BATCH = 500
Catalogue = dict[int, Known]


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")


def read(folder: Path) -> Catalogue:
    """Mondo with its mapping, ORDO, the Disease Ontology and its Spanish names."""
    mondo, numbers = folder / "mondo", {}
    found: Catalogue = {}
    for row in rows(mondo / "mondo_hasdbxref_gard.sssom.tsv"):
        number = int(row["object_id"].partition(":")[2])
        numbers[row["subject_id"]] = number
        found[number] = Known(number, row["subject_label"])
        found[number].codes[row["subject_id"]] = None
    for row in rows(mondo / "new-rare-diseases.tsv"):
        if row["ID"] in numbers:
            names = [row["LABEL"], *(row["SYNONYMS"] or "").split("|")]
            found[numbers[row["ID"]]].english |= {name: None for name in names if name.strip()}
    by_orpha = defaultdict(list)
    for scheme in CODE_FILES:
        for row in rows(mondo / f"mondo_exactmatch_{scheme}.sssom.tsv"):
            number = numbers.get(row["subject_id"])
            if number:
                found[number].codes[row["object_id"]] = None
                if scheme == "orphanet":
                    by_orpha[row["object_id"].partition(":")[2]].append(number)
    add_orphanet(found, folder / "ordo" / "ordo-2_6-2018-07-12.json.gz", by_orpha)
    add_disease_ontology(found, folder / "doid")
    return found


def add_orphanet(found: Catalogue, path: Path, by_orpha: dict[str, list[int]]) -> None:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        nodes = json.load(file)["graphs"][0]["nodes"]
    for node in nodes:
        names = [node.get("lbl"), *(one["val"] for one in node.get("meta", {}).get("synonyms", ()))]
        for number in by_orpha.get(node["id"].rpartition("_")[2], ()):
            found[number].english |= {name: None for name in names if name}


def add_disease_ontology(found: Catalogue, folder: Path) -> None:
    numbers: dict[str, list[int]] = {}
    for term in (folder / "DO_rare_slim.obo").read_text(encoding="utf-8").split("[Term]")[1:]:
        lines = dict(line.partition(": ")[::2] for line in term.splitlines()[:3] if ": " in line)
        known = [int(number) for number in GARD.findall(term) if int(number) in found]
        numbers[lines["id"]] = known
        for number in known:
            found[number].english |= {lines["name"]: None}
            found[number].english |= {name: None for name, scope in SYNONYM.findall(term) if scope == "EXACT"}
    for row in rows(folder / "doid-es-translated.tsv"):
        if row["predicate"] in {"rdfs:label", "oboInOwl:hasExactSynonym"}:
            for number in numbers.get(row["source_id"], ()):
                found[number].spanish[row["translation_text"]] = None


def fill(found: Catalogue) -> float:
    """Rows of pages and facts, then the rows of the search as the catalogue loader has them written; the
    seconds that the latter took."""
    import time

    from django.db import transaction

    from conditions.models import Fact, Source
    from conditions.search.names import index_names

    source = Source.objects.create(name="Catalogues")
    known = list(found.values())
    seconds = 0.0
    for begin in range(0, len(known), BATCH):
        part = known[begin : begin + BATCH]
        with transaction.atomic():
            write_pages(part)
            facts = [fact for one in part for fact in facts_of(one, source.pk)]
            Fact.objects.bulk_create(facts, batch_size=2000)
            begun = time.perf_counter()
            index_names([one.number for one in part])
            seconds += time.perf_counter() - begun
    return seconds


def write_pages(part: list[Known]) -> None:
    from django.utils import timezone
    from django.utils.text import slugify

    from conditions.models import Condition, Edition
    from gard.lib.folding import fold, initial

    Condition.objects.bulk_create(
        Condition(number=one.number, name=one.name[:250], slug=slugify(one.name)[:250]) for one in part
    )
    Edition.objects.bulk_create(
        Edition(
            condition_id=one.number,
            number=1,
            name=one.name[:250],
            slug=slugify(one.name)[:250] or "page",
            sort_name=fold(one.name)[:250],
            letter=initial(one.name),
            payload={"schema": 1, "name": one.name, "other_names": [], "sections": []},
            published_at=timezone.now(),
            published_by_name="Benchmark",
            is_current=True,
        )
        for one in part
    )


def facts_of(one: Known, source: int) -> Iterator[Any]:
    """Its other names and its codes, as facts that are not stored yet."""
    from conditions.models import Fact
    from references.codes import parse_code

    shared = {"condition_id": one.number, "source_id": source, "origin": "catalogue"}
    said = [("en", name) for name in one.english] + [("es", name) for name in one.spanish]
    for place, (language, name) in enumerate(said):
        yield Fact(kind="name", label=name[:400], language=language, position=place, **shared)
    for code in map(parse_code, one.codes):
        if code:
            yield Fact(kind="code", scheme=code[0], code=code[1], **shared)
