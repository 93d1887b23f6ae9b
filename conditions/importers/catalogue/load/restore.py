"""Takes a run back: its batches in reverse, each in one transaction.

Promise: the rows are as they were before the run, except those on which people have worked since; these stay,
and are named. Features that the site's ontology knows are linked to it, whoever had linked them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone

from conditions.errors import WrongState
from conditions.importers.catalogue.load.batch import (
    MODELS,
    Batch,
    Ranges,
    chunks,
    ids_in,
    read_back,
    row_of,
)
from conditions.importers.catalogue.load.counting import count_all
from conditions.importers.catalogue.load.feature_facts import link_features
from conditions.importers.catalogue.load.kept import conditions_in_use
from conditions.importers.catalogue.load.statistics import take_statistics
from conditions.models import (
    CategoryHead,
    ClassificationLink,
    ClassificationNode,
    Condition,
    Edition,
    Event,
    Fact,
    FactProposal,
    FeatureTerm,
    ImportBatch,
    ImportRun,
    MergedNumber,
)
from conditions.search.names import index_names

EDITED: dict[type[Model], Q] = {
    Fact: Q(is_hidden=True) | Q(given__isnull=False) | ~Q(origin=Fact.Origin.CATALOGUE),
    FactProposal: ~Q(state=FactProposal.State.OPEN),
    ClassificationLink: Q(is_hidden=True),
    Condition: Q(changed_at__isnull=False),
}
"""When a row that an import wrote is somebody's work by now."""


def restore(run: ImportRun) -> list[str]:
    """Take back the run; returns what was kept, in sentences. Raise WrongState if others stand on it."""
    if run.state == ImportRun.State.RESTORED:
        raise WrongState(f"Import {run.pk} is taken back already.")
    later = ImportRun.objects.filter(pk__gt=run.pk, batches__isnull=False).exclude(
        state=ImportRun.State.RESTORED
    )
    standing = sorted(set(later.values_list("pk", flat=True)), reverse=True)
    if standing:
        listed = ", ".join(map(str, standing))
        raise WrongState(
            f"Later imports stand on import {run.pk}. Take these back first, in this order: {listed}."
        )
    run.state, run.finished_at = ImportRun.State.RUNNING, timezone.now()
    run.save(update_fields=["state", "finished_at"])
    kept: Counter[str] = Counter()
    for batch in run.batches.order_by("-number"):
        with transaction.atomic():
            TakingBack(batch, kept).go()
    with transaction.atomic():
        linked = link_features(Batch())
        count_all()
    take_statistics()
    run.state, run.finished_at = ImportRun.State.RESTORED, timezone.now()
    run.save(update_fields=["state", "finished_at"])
    said = [
        f"{count:,} {what} kept, because people have worked on them since." for what, count in kept.items()
    ]
    if linked:
        said.append(
            "1 clinical feature is linked by what other imports say of it."
            if linked == 1
            else f"{linked:,} clinical features are linked by what other imports say of them."
        )
    return said


class TakingBack:
    """One batch."""

    def __init__(self, batch: ImportBatch, kept: Counter[str]) -> None:
        self.batch, self.kept = batch, kept
        self.steps: list[tuple[str, type[Model], Any]] = [
            (what, MODELS[name], content) for what, name, content in batch.undo["steps"]
        ]
        self.pages: set[int] = set()
        made: dict[type[Model], set[int]] = {}
        for what, model, content in self.steps:
            if what == "made":
                made.setdefault(model, set()).update(ids_in(content))
        self.in_use = conditions_in_use(made, EDITED)
        if self.in_use:
            self.kept["conditions"] += len(self.in_use)

    def go(self) -> None:
        for what, model, content in reversed(self.steps):
            {"made": self.unmake, "changed": self.change_back, "gone": self.bring_back}[what](model, content)
        index_names(set(Condition.objects.filter(pk__in=self.pages).values_list("pk", flat=True)))
        self.batch.delete()

    def note_pages(self, model: type[Model], ids: Collection[int]) -> None:
        if model in (Fact, Edition):
            rows = model._default_manager.filter(pk__in=ids)
            self.pages.update(rows.values_list("condition_id", flat=True))

    def unmake(self, model: type[Model], content: Ranges) -> None:
        for ids in chunks(ids_in(content)):
            self.note_pages(model, ids)
            rows = model._default_manager.filter(pk__in=ids)
            stays = self.staying(model, ids)
            if stays and model is not Condition:
                self.kept[str(model._meta.verbose_name_plural)] += len(stays)
            rows = rows.exclude(pk__in=stays)
            if model is Condition:
                ClassificationNode.objects.filter(condition__in=rows).update(condition=None)
            rows.delete()

    def staying(self, model: type[Model], ids: Collection[int]) -> set[int]:
        """Rows that are not taken away."""
        rows = model._default_manager.filter(pk__in=ids)
        if model is Condition:
            return self.in_use.intersection(ids)
        if model in (Edition, Event, MergedNumber):
            column = "into_id" if model is MergedNumber else "condition_id"
            return set(rows.filter(**{f"{column}__in": self.in_use}).values_list("pk", flat=True))
        if model is ClassificationNode:
            heads = CategoryHead.objects.filter(node__in=ids).values_list("node_id", flat=True)
            ends = ClassificationLink.objects.filter(Q(child__in=ids) | Q(parent__in=ids))
            return {*heads, *(pk for pair in ends.values_list("child_id", "parent_id") for pk in pair)}
        if model is FeatureTerm:
            return set()
        return set(rows.filter(EDITED[model]).values_list("pk", flat=True)) if model in EDITED else set()

    def change_back(self, model: type[Model], content: list[Any]) -> None:
        for before, pairs in content:
            values = read_back(model, before)
            for ids in chunks(ids_in(pairs)):
                self.note_pages(model, ids)
                rows = model._default_manager.filter(pk__in=ids)
                if model in EDITED and "term_id" not in values:
                    edited = set(rows.filter(EDITED[model]).values_list("pk", flat=True))
                    if edited:
                        self.kept[str(model._meta.verbose_name_plural)] += len(edited)
                        rows = rows.exclude(pk__in=edited)
                if model is Edition:
                    public = Edition.objects.filter(
                        is_current=True, condition__editions__in=ids, language="en"
                    )
                    rows = rows.exclude(condition__in=public.values("condition"))
                rows.update(**values)

    def bring_back(self, model: type[Model], content: list[dict[str, Any]]) -> None:
        rows = [row_of(model, values) for values in content]
        there = set(
            model._default_manager.filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True)
        )
        model._default_manager.bulk_create([row for row in rows if row.pk not in there], batch_size=400)
        self.note_pages(model, [row.pk for row in rows])
