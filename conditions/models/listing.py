"""What a condition page lists: organisations in two ordered groups, and resources."""

from __future__ import annotations

from django.db import models


class OrganizationListing(models.Model):
    """An organisation on a page."""

    class Group(models.TextChoices):
        SUPPORTING = "supporting", "Supporting this condition"
        GENERAL = "general", "Providing general support"

    condition = models.ForeignKey(
        "conditions.Condition", on_delete=models.CASCADE, related_name="organizations"
    )
    organization = models.ForeignKey(
        "references.Organization", verbose_name="organisation", on_delete=models.PROTECT, related_name="+"
    )
    group = models.CharField("group", max_length=12, choices=Group.choices, default=Group.SUPPORTING)
    position = models.PositiveSmallIntegerField("position", default=0, help_text="Lower numbers come first.")

    class Meta:
        verbose_name = "organisation"
        verbose_name_plural = "organisations"
        ordering = ("position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["condition", "organization"],
                name="organization_listed_once",
                violation_error_message="This organisation is listed already.",
            ),
        )

    def __str__(self) -> str:
        return str(self.organization)


class ResourceListing(models.Model):
    """A resource on a page, beside those that come by themselves."""

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="resources")
    resource = models.ForeignKey("references.Resource", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField("position", default=0, help_text="Lower numbers come first.")

    class Meta:
        verbose_name = "resource"
        verbose_name_plural = "resources"
        ordering = ("position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["condition", "resource"],
                name="resource_listed_once",
                violation_error_message="This resource is listed already.",
            ),
        )

    def __str__(self) -> str:
        return str(self.resource)
