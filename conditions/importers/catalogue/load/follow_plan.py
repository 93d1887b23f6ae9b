"""Follows a whole plan: source by source, in the order of trust.

Promise: a run that broke off is gone on with when plan and files are the same and that is asked for;
otherwise it is taken back before anything else happens.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from conditions.actions.audit import name_of
from conditions.errors import WrongState
from conditions.importers.catalogue.load.counting import count_all
from conditions.importers.catalogue.load.losses import TooMuchLost
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.load.restore import restore
from conditions.importers.catalogue.load.run import BATCH, Progress, SourceRun, rows_kept
from conditions.importers.catalogue.load.said import NothingRead, gather
from conditions.importers.catalogue.load.statistics import take_statistics
from conditions.importers.catalogue.plan import Plan, PlanSource
from conditions.models import ImportRun, Source
from conditions.permissions import require

if TYPE_CHECKING:
    from django.contrib.auth.models import User

RULES = 2
"""Raised when the loader reads the same files otherwise, so that no digest of before counts."""
LOSING = (
    "Nothing of this source was changed. Were its files cut off? Where the catalogue itself gave them up, "
    "import it with --allow-loss."
)


def no_progress(name: str, done: int, total: int) -> None:
    """For callers that show nothing."""


@dataclass(frozen=True, slots=True)
class Following:
    """How a plan is followed. `only` names one source; the others are passed over. `may_lose` lets a source
    lose as much as its files say."""

    plan: Plan
    by: User
    only: str = ""
    must_publish: bool = True
    may_resume: bool = False
    progress: Progress = field(default=no_progress)
    batch_size: int = BATCH
    may_lose: bool = False

    def go(self) -> Iterator[SourceReport]:
        """A report for each source, as each is done. Raise NotAllowed or WrongState."""
        require(self.by, "conditions.add_condition", "add pages")
        require(self.by, "conditions.change_condition", "change pages")
        if self.must_publish:
            require(self.by, "conditions.publish_condition", "publish")
            require(self.by, "conditions.withdraw_condition", "withdraw a page")
        if self.only and all(source.name != self.only for source in self.plan.sources):
            names = ", ".join(source.name for source in self.plan.sources)
            raise WrongState(f"The plan has no source called “{self.only}”; it has {names}.")
        return self.each()

    def each(self) -> Iterator[SourceReport]:
        told = self.clear_broken()
        digest = str(self.must_publish)
        has_changed = bool(told)
        for planned in self.plan.sources:
            digest, files = digest_of(planned, digest)
            if self.only in ("", planned.name):
                report = self.one(planned, digest, files)
                report.told[:0] = told
                told = []
                has_changed = has_changed or not (report.is_quick or report.is_refused)
                yield report
        if has_changed:
            count_all()
            take_statistics()

    def clear_broken(self) -> list[str]:
        """Take back what broke off, newest first, unless it is gone on with; end what was taken back."""
        digests, digest = set(), str(self.must_publish)
        for planned in self.plan.sources:
            digest, _ = digest_of(planned, digest)
            if self.only in ("", planned.name):
                digests.add(digest)
        told = []
        for run in ImportRun.objects.filter(state=ImportRun.State.RUNNING).order_by("-pk"):
            if run.is_being_taken_back:
                told.append(
                    f"Taking back import {run.pk} ({run.source.name}) had broken off; the rest of it is "
                    "taken back now."
                )
                told += restore(run)
            elif not (self.may_resume and run.digest in digests):
                told.append(f"Import {run.pk} ({run.source.name}) had broken off and was taken back.")
                told += restore(run)
        return told

    def one(self, planned: PlanSource, digest: str, files: list[dict[str, str]]) -> SourceReport:
        release = planned.release_now()
        source = source_of(planned, release)
        report = SourceReport(planned.name, release)
        runs = ImportRun.objects.filter(source=source) if source else ImportRun.objects.none()
        last = runs.exclude(state=ImportRun.State.RESTORED).order_by("-pk").first()
        if (
            source
            and last
            and last.state == ImportRun.State.DONE
            and last.digest == digest
            and is_all_there(last)
        ):
            report.is_quick, report.run = True, None
            for what, number in rows_kept(source).items():
                report.count(what, "unchanged", number)
            report.told.append(f"Plan and files are those of import {last.pk}, and all its rows are there.")
            return report
        broken = last if last and last.state == ImportRun.State.RUNNING else None
        try:
            said = gather(planned)
        except NothingRead as refused:
            report.is_refused = True
            report.told.append(f"Nothing was read from {refused} Nothing of this source was changed.")
            return report
        source = source or new_source(planned)
        run = broken or ImportRun.objects.create(
            source=source,
            files=files,
            digest=digest,
            release=release,
            started_at=timezone.now(),
            started_by=self.by,
            started_by_name=name_of(self.by),
        )
        if broken:
            report.counts.update(broken.counts)
            report.told.append(f"Went on with import {run.pk}, which had broken off.")
        report.run = run.pk
        report.refused = said.refused
        how = (self.by, self.must_publish, self.progress, self.batch_size, self.may_lose)
        try:
            SourceRun(planned, run, said, report, *how).go()
        except TooMuchLost as refused:
            run.delete()
            report.is_refused, report.run = True, None
            report.told.append(f"{refused} {LOSING}")
        return report


def digest_of(planned: PlanSource, before: str) -> tuple[str, list[dict[str, str]]]:
    """Digest of the source and of those before it, on whose codes it stands; and its files with theirs."""
    files = [
        {"name": file.path.name, "format": file.format.name, "sha256": file.digest()}
        for file in planned.files
    ]
    about = [
        planned.name,
        planned.licence,
        planned.url,
        planned.release,
        planned.makes_conditions,
        planned.trust,
    ]
    text = json.dumps([RULES, before, about, files])
    return hashlib.sha256(text.encode()).hexdigest(), files


def source_of(planned: PlanSource, release: str) -> Source | None:
    """The row of the catalogue: the one that was imported before, or of this release."""
    named = Source.objects.filter(name=planned.name)
    found = named.filter(runs__isnull=False).order_by("pk").first() or named.filter(release=release).first()
    if found and found.trust != planned.trust and not found.runs.exists():
        Source.objects.filter(pk=found.pk).update(trust=planned.trust)
    return found


def new_source(planned: PlanSource) -> Source:
    new = Source(name=planned.name, licence=planned.licence, url=planned.url, trust=planned.trust)
    new.full_clean()
    new.save()
    return new


def is_all_there(run: ImportRun) -> bool:
    """Whether the site still has as many rows as the run left."""
    return all(run.counts.get(f"kept {what}") == number for what, number in rows_kept(run.source).items())
