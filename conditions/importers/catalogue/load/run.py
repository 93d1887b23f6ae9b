"""One source of a plan, from its files to the rows, batch by batch.

Promise: a batch, its undo note and the count of batches are one transaction. Batches follow the numbers of
conditions, so a run that broke off goes on behind the last number that was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from conditions.importers.catalogue.load.batch import Batch, chunks
from conditions.importers.catalogue.load.classes import ClassDiff
from conditions.importers.catalogue.load.feature_facts import count_pages, link_features
from conditions.importers.catalogue.load.features import FeatureDiff
from conditions.importers.catalogue.load.losses import refuse_losses
from conditions.importers.catalogue.load.naming import decide_names
from conditions.importers.catalogue.load.pages import Pages
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.load.retired import retired_by
from conditions.importers.catalogue.load.said import Said
from conditions.importers.catalogue.load.subjects import Subjects
from conditions.importers.catalogue.load.wanted import Wants
from conditions.importers.catalogue.plan import PlanSource
from conditions.models import (
    ClassificationLink,
    ClassificationNode,
    Fact,
    FeatureLink,
    FeatureName,
    ImportBatch,
    ImportRun,
    Source,
)
from conditions.search.names import index_names, pages_with_numbers

if TYPE_CHECKING:
    from django.contrib.auth.models import User

BATCH = 500
STAGES = ("features", "pages", "classes", "end")
Progress = Callable[[str, int, int], None]
Work = Callable[[Batch], None]


@dataclass(slots=True)
class SourceRun:
    """The row of the run is there already; `said` is what the files say."""

    planned: PlanSource
    run: ImportRun
    said: Said
    report: SourceReport
    by: User
    must_publish: bool
    progress: Progress
    batch_size: int = BATCH
    may_lose: bool = False

    def go(self) -> None:
        """Raise TooMuchLost before anything is written."""
        done = self.run.batches.order_by("number").last()
        stage, upto = (done.undo["stage"], done.undo["upto"]) if done else ("", 0)
        behind = STAGES.index(stage) if stage else -1
        for name, last, work in self.steps():
            place = STAGES.index(name)
            if place < behind or (place == behind and last <= upto):
                continue
            with transaction.atomic():
                batch = Batch()
                work(batch)
                self.note(name, last, batch)
        self.finish()

    def note(self, stage: str, upto: int, batch: Batch) -> None:
        self.run.batches_done += 1
        self.run.counts = dict(self.report.counts)
        self.run.save(update_fields=["batches_done", "counts"])
        undo = {"stage": stage, "upto": upto, "steps": batch.steps}
        ImportBatch.objects.create(run=self.run, number=self.run.batches_done, undo=undo)

    def steps(self) -> Iterator[tuple[str, int, Work]]:
        """Stage, last number of the batch, and what it does."""
        source = self.run.source
        features = FeatureDiff(source, self.said)
        subjects = Subjects(source, self.said, self.planned.makes_conditions, self.planned.trust)
        retired = retired_by(source, self.said, subjects) if self.planned.makes_conditions else {}
        naming = decide_names(source, self.planned.trust, subjects)
        wants = Wants(self.said, subjects)
        classes = ClassDiff(source, self.said, subjects)
        if not (self.may_lose or self.run.batches_done):
            refuse_losses(source, wants.rows, features, classes)
        if features:
            yield "features", 1, lambda batch: features.write(batch, self.report)
        listed = subjects.names.keys() - retired.keys() if self.planned.makes_conditions else ()
        pages = Pages(source, naming, wants.rows, retired, listed, self.by, self.must_publish, self.report)
        numbers = sorted({*wants.rows, *subjects.names, *retired, *facts_of(source)})
        for part in chunks(numbers, self.batch_size):
            yield "pages", part[-1], lambda batch, part=part: pages.write(part, batch)  # type: ignore[misc]
            self.progress(self.planned.name, numbers.index(part[-1]) + 1, len(numbers))
        if classes:
            yield "classes", 1, lambda batch: classes.write(batch, self.report)
        self.report.told += wants.passed_over()
        yield "end", 1, self.close

    def close(self, batch: Batch) -> None:
        """What follows from all of the source together, and the release on its row."""
        self.report.count("feature fact", "linked", link_features(batch))
        count_pages(batch)
        index_names(pages_with_numbers())
        source, planned = self.run.source, self.planned
        values: dict[str, Any] = {
            "licence": planned.licence[:120],
            "url": planned.url,
            "trust": planned.trust,
            "release": self.run.release,
        }
        taken = Source.objects.filter(name=source.name, release=self.run.release).exclude(pk=source.pk)
        if taken.exists():
            del values["release"]
            self.report.told.append(
                "Another source of that name has this release already, so it was not noted."
            )
        changed = {name: value for name, value in values.items() if getattr(source, name) != value}
        if changed:
            batch.change([(source, changed)])

    def finish(self) -> None:
        self.run.state = ImportRun.State.DONE
        self.run.finished_at = timezone.now()
        self.run.counts = {
            **self.report.counts,
            **{f"kept {k}": n for k, n in rows_kept(self.run.source).items()},
        }
        self.run.problems = self.said.refused.to_json()
        self.run.save()


def facts_of(source: Source) -> set[int]:
    """Conditions that have facts of the source."""
    rows = Fact.objects.filter(source=source, origin=Fact.Origin.CATALOGUE).order_by()
    return set(rows.values_list("condition_id", flat=True).distinct())


def rows_kept(source: Source) -> dict[str, int]:
    """How many rows the site has from the source: what a repeated import looks at before it believes that
    nothing is to be done."""
    return {
        "facts": Fact.objects.filter(source=source, origin=Fact.Origin.CATALOGUE).count(),
        "classes": ClassificationNode.objects.filter(source=source).count(),
        "places": ClassificationLink.objects.filter(source=source).count(),
        "feature names": FeatureName.objects.filter(source=source).count(),
        "feature places": FeatureLink.objects.filter(source=source).count(),
    }
