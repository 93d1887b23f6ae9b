"""An organisation that supports people with a condition, or everyone with a rare disease."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify

from references.models.validators import validate_absolute_url


def list_of_codes(value: object) -> None:
    """Refuse what is not a list of short codes, such as ["en", "es"]."""
    if not isinstance(value, list) or not all(isinstance(c, str) and 2 <= len(c) <= 8 for c in value):
        raise ValidationError("Give codes separated by commas, such as en, es or US, CA.")


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def offered(self) -> OrganizationQuerySet:
        return self.filter(is_retired=False, merged_into=None)


class Organization(models.Model):
    """A support organisation, with every way to reach it."""

    class Scope(models.TextChoices):
        CONDITION = "condition", "One condition or a group of them"
        GENERAL = "general", "All rare diseases, or general support"

    name = models.CharField("name", max_length=250)
    scope = models.CharField("supports", max_length=10, choices=Scope.choices, default=Scope.CONDITION)
    address = models.TextField("postal address", blank=True)
    telephone = models.CharField("telephone", max_length=60, blank=True)
    toll_free = models.CharField("toll-free", max_length=60, blank=True)
    tty = models.CharField(
        "TTY", max_length=60, blank=True, help_text="For people who are deaf or hard of hearing."
    )
    fax = models.CharField("fax", max_length=60, blank=True)
    email = models.EmailField("e-mail", blank=True)
    website = models.URLField("website", max_length=500, blank=True, validators=[validate_absolute_url])
    languages = models.JSONField(
        "languages",
        default=list,
        blank=True,
        validators=[list_of_codes],
        help_text="Codes of the languages in which it helps, such as en, es (ISO 639).",
    )
    countries = models.JSONField(
        "countries",
        default=list,
        blank=True,
        validators=[list_of_codes],
        help_text="Codes of the countries that it serves, such as US, CA (ISO 3166).",
    )
    is_retired = models.BooleanField(
        "retired", default=False, help_text="Stays where it is listed, is no longer offered to editors."
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from", editable=False
    )

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = "support organisation"
        verbose_name_plural = "support organisations"
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["name", "website"],
                condition=Q(merged_into=None),
                name="organization_once",
                violation_error_message="An organisation of this name and website exists already.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="organization_not_merged_into_itself",
                violation_error_message="A thing cannot be merged into itself.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organization", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.name)[:80] or "organization"
