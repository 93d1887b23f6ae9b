"""Runs of the catalogue import: what each read, what it changed, and how to take that back.

Promise: a batch and the note of how to undo it are written in one transaction, so a run that broke off can be
resumed or taken back whole.
"""

from __future__ import annotations

import hashlib
import json

from django.conf import settings
from django.db import models
from django.db.models import Q


class ImportRun(models.Model):
    """One source of one plan, read once: all its files together."""

    class State(models.TextChoices):
        RUNNING = "running", "Running, or broken off"
        DONE = "done", "Done"
        RESTORED = "restored", "Taken back"

    source = models.ForeignKey("conditions.Source", on_delete=models.PROTECT, related_name="runs")
    files = models.JSONField("files", default=list, help_text="Name, format and SHA-256 of each.")
    digest = models.CharField("digest of plan and files", max_length=64)
    release = models.CharField("release", max_length=60, blank=True)
    state = models.CharField("state", max_length=10, choices=State.choices, default=State.RUNNING)
    batches_done = models.PositiveIntegerField("batches done", default=0)
    counts = models.JSONField("counts", default=dict)
    problems = models.JSONField("refused, with reasons", default=list)
    started_at = models.DateTimeField("started")
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    started_by_name = models.CharField("started by", max_length=200)
    finished_at = models.DateTimeField("finished", null=True)

    class Meta:
        verbose_name = "import of a catalogue"
        verbose_name_plural = "imports of catalogues"
        ordering = ("-started_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="running") | Q(finished_at__isnull=False), name="import_ended_has_time"
            ),
            models.CheckConstraint(condition=~Q(started_by_name=""), name="import_names_its_starter"),
        )

    def __str__(self) -> str:
        return f"{self.source} ({self.get_state_display()})"

    @property
    def is_being_taken_back(self) -> bool:
        """It had ended or broken off, and then somebody began to take it back."""
        return self.state == self.State.RUNNING and self.finished_at is not None


class ImportBatch(models.Model):
    """How to take one batch back: rows made, rows as they were before."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="batches")
    number = models.PositiveIntegerField("number")
    undo = models.JSONField("how to take it back")

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=["run", "number"], name="import_batch_once"),)

    def __str__(self) -> str:
        return f"{self.run_id}/{self.number}"


class FactProposal(models.Model):
    """What a source says now where an editor has decided otherwise; an editor accepts or declines."""

    class Kind(models.TextChoices):
        CHANGED = "changed", "The source says something else now"
        GONE = "gone", "The source no longer says so"
        NAME = "name", "The source prefers another name"

    class State(models.TextChoices):
        OPEN = "open", "Open"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"

    condition = models.ForeignKey(
        "conditions.Condition", on_delete=models.CASCADE, related_name="fact_proposals"
    )
    fact = models.ForeignKey(
        "conditions.Fact", on_delete=models.CASCADE, related_name="proposals", null=True, blank=True
    )
    source = models.ForeignKey("conditions.Source", on_delete=models.PROTECT, related_name="proposals")
    kind = models.CharField("kind", max_length=8, choices=Kind.choices)
    says = models.JSONField("what the source says", default=dict)
    state = models.CharField("state", max_length=8, choices=State.choices, default=State.OPEN)
    proposed_at = models.DateTimeField("proposed")
    decided_at = models.DateTimeField("decided", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = "proposal of a catalogue"
        verbose_name_plural = "proposals of catalogues"
        permissions = (("decide_factproposal", "Can accept or decline what catalogues propose"),)
        ordering = ("state", "-proposed_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None, decided_by=None)
                | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="proposal_decided_has_time",
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | Q(decided_at__isnull=False),
                name="proposal_decided_by_has_time",
            ),
            models.UniqueConstraint(
                fields=["fact"], condition=Q(state="open", fact__isnull=False), name="proposal_open_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.condition}: {self.get_kind_display()}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def digest(self) -> str:
        """Changes with what is proposed."""
        said = json.dumps([self.kind, self.says], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:16]
