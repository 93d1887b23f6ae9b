"""The reference index: which text or page uses which citation, organisation, resource or glossary term.

Promise: a thing with a row here cannot be deleted, and the row names the place in an editor's words. The
holders (condition pages, questions) write their own rows in the transaction that saves them; this layer
does not know them.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class LinkQuerySet(models.QuerySet["Link"]):
    def public(self) -> LinkQuerySet:
        """Uses that readers can see now."""
        return self.filter(state=Link.State.CURRENT)

    def used_on(self) -> LinkQuerySet:
        """One row for each place, newest state of it first."""
        return self.order_by("label", "place", "state", "pk")


class Link(models.Model):
    """One use of one reference at one place."""

    class State(models.TextChoices):
        WORKING = "working", "working copy"
        CURRENT = "current", "current edition"
        PAST = "past", "past edition"

    citation = models.ForeignKey(
        "references.Citation", on_delete=models.PROTECT, null=True, related_name="links"
    )
    organization = models.ForeignKey(
        "references.Organization", on_delete=models.PROTECT, null=True, related_name="links"
    )
    resource = models.ForeignKey(
        "references.Resource", on_delete=models.PROTECT, null=True, related_name="links"
    )
    term = models.ForeignKey(
        "references.GlossaryTerm", on_delete=models.PROTECT, null=True, related_name="links"
    )
    holder = models.CharField("holder", max_length=80, help_text="For example condition:10724.")
    state = models.CharField("state", max_length=8, choices=State.choices)
    edition = models.PositiveIntegerField("edition", null=True)
    place = models.CharField("place", max_length=80, blank=True)
    label = models.CharField("label", max_length=400)
    admin_path = models.CharField("where editors find it", max_length=300, blank=True)
    public_path = models.CharField("where readers find it", max_length=600, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ("label", "place", "pk")
        indexes = (models.Index(fields=["holder", "state"], name="link_of_holder"),)
        constraints = (
            models.CheckConstraint(
                condition=(
                    Q(citation__isnull=False, organization=None, resource=None, term=None)
                    | Q(citation=None, organization__isnull=False, resource=None, term=None)
                    | Q(citation=None, organization=None, resource__isnull=False, term=None)
                    | Q(citation=None, organization=None, resource=None, term__isnull=False)
                ),
                name="link_has_one_target",
            ),
        )

    def __str__(self) -> str:
        return f"{self.label} ({self.get_state_display()})"
