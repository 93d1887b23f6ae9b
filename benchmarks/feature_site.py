"""A site with the clinical features of MedQuAD and the names of the Human Phenotype Ontology alone.

read(folder) -> FeatureData      from the files of GARD_DATA, without a database
fill(data)                       pages, terms and facts
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class FeatureData:
    """Numbers of conditions with their features (label -> frequency), and terms with their names."""

    names: dict[int, str] = field(default_factory=dict)
    features: dict[int, dict[str, str]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    spanish: dict[str, str] = field(default_factory=dict)
    lay: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def read(folder: Path) -> FeatureData:
    from conditions.importers.medquad.convert import to_page_document
    from conditions.importers.medquad.parse import MedquadRecord, parse_file

    data = FeatureData()
    for path in sorted((folder / "medquad").glob("*.xml")):
        record = parse_file(path)
        if isinstance(record, MedquadRecord):
            document = to_page_document(record).document
            found = {fact.label: fact.frequency for fact in document.facts if fact.kind == "feature"}
            if found:
                data.names[document.number], data.features[document.number] = document.name, found
    for row in rows(folder / "hpo" / "hp-es.babelon.tsv"):
        if row["predicate_id"] == "rdfs:label":
            data.labels[row["subject_id"]] = row["source_value"]
            data.spanish[row["subject_id"]] = row["translation_value"]
    for row in rows(folder / "hpo" / "layperson-synonyms.tsv"):
        code = row["?term"].strip("<>").rpartition("/")[2].replace("_", ":")
        if code in data.labels:
            data.lay[code].append(row["?layperson"].strip('"'))
    return data


def fill(data: FeatureData) -> int:
    """How many of the features were understood: by the label or an everyday name of a term, folded."""
    from django.db import connection, transaction

    from conditions.models import Fact, Source
    from gard.lib.folding import fold

    with transaction.atomic():
        source = Source.objects.create(name="Human Phenotype Ontology", release="benchmark")
        by_name = add_terms(data, source)
        add_pages(data)
        facts = [
            Fact(
                condition_id=number,
                kind="feature",
                scheme="hpo",
                label=label,
                frequency=frequency,
                term=by_name.get(fold(label)),
                source=source,
                origin="document",
            )
            for number, features in data.features.items()
            for label, frequency in features.items()
        ]
        Fact.objects.bulk_create(facts, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # As a database does by itself after a while.
    return sum(fact.term is not None for fact in facts)


def add_terms(data: FeatureData, source) -> dict:
    """Folded English name -> term; labels before everyday names."""
    from conditions.models import FeatureName, FeatureTerm
    from gard.lib.folding import fold

    terms = {
        code: FeatureTerm(
            code=code,
            name=label,
            lay_name=next(iter(data.lay[code]), ""),
            spanish_name=data.spanish[code],
            source=source,
        )
        for code, label in data.labels.items()
    }
    FeatureTerm.objects.bulk_create(terms.values(), batch_size=2000)
    names = [
        FeatureName(
            term=term, name=name, folded=fold(name)[:400], kind=kind, language=language, source=source
        )
        for code, term in terms.items()
        for name, kind, language in [
            (term.name, "label", "en"),
            (term.spanish_name, "label", "es"),
            *((lay, "lay", "en") for lay in dict.fromkeys(data.lay[code])),
        ]
    ]
    FeatureName.objects.bulk_create(names, batch_size=2000)
    found = {}
    for kind in ("label", "lay"):
        for row in names:
            if row.kind == kind and row.language == "en":
                found.setdefault(row.folded, row.term)
    return found


def add_pages(data: FeatureData) -> None:
    from django.utils import timezone
    from django.utils.text import slugify

    from conditions.models import Condition, Edition
    from gard.lib.folding import fold, initial

    slugs = {number: slugify(name)[:250] or "page" for number, name in data.names.items()}
    Condition.objects.bulk_create(
        Condition(number=number, name=name[:250], slug=slugs[number]) for number, name in data.names.items()
    )
    Edition.objects.bulk_create(
        Edition(
            condition_id=number,
            number=1,
            name=name[:250],
            slug=slugs[number],
            sort_name=fold(name)[:250],
            letter=initial(name),
            payload={},
            published_at=timezone.now(),
            published_by_name="Benchmark",
            is_current=True,
        )
        for number, name in data.names.items()
    )
