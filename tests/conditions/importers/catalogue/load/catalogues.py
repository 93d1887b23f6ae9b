"""Catalogues of the tests' own making, and a look at what an import leaves.

`following(folder, {"Joints": records})` is a plan whose files say exactly these records.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from django.apps import apps
from django.contrib.auth.models import User

from conditions.importers.catalogue.load.follow_plan import Following
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.plan import Plan, PlanFile, PlanSource
from conditions.importers.catalogue.records import Code, Format, Mapping, Record, Refusal, Statement, Term
from conditions.management.importing import service_account
from conditions.models import ImportBatch, ImportRun, NamesChange, PublishedName, Source

RECORDS: dict[str, Sequence[Record | Refusal]] = {}
LISTS = "Joints"
KNEE, ELBOW = 900101, 900102


def read(path: Path) -> Iterable[Record | Refusal]:
    return iter(RECORDS[path.read_text(encoding="utf-8")])


TINY = Format("tiny", "Records of a test", read, lambda path: "2.0")  # type: ignore[arg-type]


def listed(number: int, name: str, code: str = "") -> Mapping:
    """Mondo's class of a condition with a GARD number."""
    code = code or f"MONDO:{number}"
    return Mapping(Code("mondo", code), "oboInOwl:hasDbXref", Code("gard", str(number)), subject_label=name)


def entry(number: int, name: str = "", **said) -> Term:
    return Term(Code("mondo", f"MONDO:{number}"), name, **said)


def says(number: int, kind: str = "onset", label: str = "Childhood", **said) -> Statement:
    return Statement(Code("mondo", f"MONDO:{number}"), kind, label=label, **said)


def plan_of(folder: Path, said: dict[str, Sequence[Record | Refusal]]) -> Plan:
    sources = []
    for trust, (name, records) in enumerate(said.items(), start=1):
        key = f"{name}: {records!r}"
        RECORDS[key] = records
        path = folder / f"{trust}.tiny"
        path.write_text(key, encoding="utf-8")
        files = (PlanFile(TINY, path),)
        sources.append(PlanSource(name, "CC0", "", "", name == LISTS, files, trust))
    return Plan(tuple(sources))


def following(
    folder: Path, said: dict[str, Sequence[Record | Refusal]], *, by: User | None = None, **how
) -> list[SourceReport]:
    """Import, and give the reports."""
    return list(Following(plan_of(folder, said), by or service_account(), **how).go())


def everything() -> dict[str, list[tuple]]:
    """Every row that matters of every table; what follows from others (names for search) by its content, what
    was done by its absence."""
    passed_over = {ImportRun, ImportBatch, NamesChange, Source}
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model in passed_over:
            continue
        columns = [field.attname for field in model._meta.concrete_fields]
        if model is PublishedName:
            columns.remove("id")
        found[model._meta.label] = sorted(map(repr, model._base_manager.values_list(*columns)))
    return found
