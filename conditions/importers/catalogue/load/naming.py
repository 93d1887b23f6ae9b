"""Decides which conditions a source makes or renames.

Promise: a name follows the most trusted catalogue for as long as nobody has worked on the page; after that a
new name is proposed, once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from django.utils import timezone

from conditions.importers.catalogue.load.batch import chunks
from conditions.importers.catalogue.load.headings import as_heading
from conditions.importers.catalogue.load.subjects import Subjects
from conditions.models import Condition, Draft, Edition, Fact, FactProposal, Question, Source
from gard.lib.folding import fold

LONGEST_NAME = 250
TOO_LONG = f"The name is longer than {LONGEST_NAME} characters, so the page has its beginning"


@dataclass(slots=True)
class Naming:
    """Numbers and names: of conditions to be made, to be renamed, and names to be proposed."""

    new: dict[int, str] = field(default_factory=dict)
    renamed: dict[int, str] = field(default_factory=dict)
    proposed: dict[int, str] = field(default_factory=dict)


def decide_names(source: Source, trust: int, subjects: Subjects) -> Naming:
    """Also leaves in `subjects.conditions` the names that the conditions will have."""
    naming = Naming()
    there = dict(Condition.objects.order_by().values_list("pk", "name"))
    differing: dict[int, str] = {}
    for number, given in subjects.names.items():
        name = as_heading(cut(given))
        if name != as_heading(given):
            subjects.said.refused.add(TOO_LONG, f"GARD:{number}")
        if number not in there:
            naming.new[number] = name
            subjects.conditions[number] = name
        elif there[number] != name:
            differing[number] = name
    for number in named_by_better(source, trust, differing):
        del differing[number]
    in_use = worked_on(differing)
    for number, name in differing.items():
        if number not in in_use:
            naming.renamed[number] = name
            subjects.conditions[number] = name
        elif fold(name) != fold(there[number]):
            naming.proposed[number] = name
    return naming


def cut(name: str) -> str:
    """At most 250 characters, ending with a whole word."""
    name = " ".join(name.split())
    if len(name) <= LONGEST_NAME:
        return name
    return name[: LONGEST_NAME - 1].rpartition(" ")[0] + "…"


def named_by_better(source: Source, trust: int, numbers: Collection[int]) -> set[int]:
    """Conditions that a source of more trust lists."""
    found: set[int] = set()
    for part in chunks(sorted(numbers)):
        listed = Fact.objects.filter(
            condition__in=part,
            kind=Fact.Kind.CODE,
            scheme="gard",
            origin=Fact.Origin.CATALOGUE,
            source__trust__lt=trust,
        )
        found.update(listed.exclude(source=source).values_list("condition_id", flat=True))
    return found


def worked_on(numbers: Collection[int]) -> set[int]:
    """Conditions that people have worked on: changed, in a draft, asked about, or with text of ours."""
    found: set[int] = set()
    for part in chunks(sorted(numbers)):
        changed = Condition.objects.filter(pk__in=part, changed_at__isnull=False)
        found.update(changed.values_list("pk", flat=True))
        found.update(Draft.objects.filter(condition__in=part).values_list("condition_id", flat=True))
        asked = Question.objects.filter(condition__in=part).values_list("condition_id", flat=True)
        found.update(number for number in asked if number)
        editions = Edition.objects.filter(condition__in=part, is_current=True)
        texts = editions.values_list("condition_id", "payload__sections")
        found.update(number for number, sections in texts if sections)
    return found


def new_proposals(source: Source, names: dict[int, str]) -> list[FactProposal]:
    """Proposals of names that were not made before, whatever became of them."""
    made = FactProposal.objects.filter(
        source=source, kind=FactProposal.Kind.NAME, condition__in=names
    ).values_list("condition_id", "says")
    known = {(number, says.get("name")) for number, says in made}
    return [
        FactProposal(
            condition_id=number,
            source=source,
            kind=FactProposal.Kind.NAME,
            says={"name": name},
            proposed_at=timezone.now(),
        )
        for number, name in names.items()
        if (number, name) not in known
    ]
