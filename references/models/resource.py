"""A resource: one sentence with one linked phrase, and the address behind it.

Promise: the sentence and the address stand in one place; a change reaches every page that shows the resource.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from references.codes import CODE_SCHEMES
from references.models.validators import validate_absolute_url

LINKED_PHRASE = re.compile(r"\[\[([^\[\]]+)\]\]")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def validate_sentence(value: str) -> None:
    """One [[linked phrase]], and no place but {name} and {code}."""
    if len(LINKED_PHRASE.findall(value)) != 1 or value.count("[[") != 1 or value.count("]]") != 1:
        raise ValidationError("Mark exactly one phrase as the link, in double brackets: [[PubMed]].")
    unknown = set(PLACEHOLDER.findall(value)) - {"name", "code"}
    if unknown:
        raise ValidationError("The only places to fill are {name} and {code}.")


def validate_address(value: str) -> None:
    """An absolute address that may hold {name} and {code}."""
    if set(PLACEHOLDER.findall(value)) - {"name", "code"}:
        raise ValidationError("The only places to fill are {name} and {code}.")
    validate_absolute_url(PLACEHOLDER.sub("x", value))


class ResourceQuerySet(models.QuerySet["Resource"]):
    def offered(self) -> ResourceQuerySet:
        return self.filter(is_retired=False, merged_into=None)

    def for_page(self, listed: list[int]) -> ResourceQuerySet:
        """Those listed by hand, and the automatic ones still in use."""
        automatic = ~Q(automatic=Resource.Automatic.NEVER) & Q(is_retired=False, merged_into=None)
        return self.filter(Q(pk__in=listed) | automatic)


class Resource(models.Model):
    """A single resource, or a type of resource that reaches pages by itself."""

    class Group(models.TextChoices):
        RESEARCH = "research", "Research: clinical research resources"
        START = "where-to-start", "Learn more: where to start"
        DEPTH = "in-depth", "Learn more: in-depth information"

    class Automatic(models.TextChoices):
        NEVER = "never", "Only on pages where an editor lists it"
        ALL = "all", "On every page"
        CODE = "code", "On every page whose condition has the code"

    name = models.CharField(
        "name",
        max_length=200,
        help_text="For lists and page documents; readers see the sentence.",
    )
    group = models.CharField("place on the page", max_length=16, choices=Group.choices, default=Group.START)
    sentence = models.TextField(
        "sentence",
        validators=[validate_sentence],
        help_text="One sentence. Put the linked phrase in double brackets, and {name} where the name of the "
        "condition goes: [[PubMed]] lists articles about {name}.",
    )
    address = models.CharField(
        "address",
        max_length=1000,
        validators=[validate_address],
        help_text="May hold {name} or {code}: https://pubmed.ncbi.nlm.nih.gov/?term={name}",
    )
    automatic = models.CharField("shown", max_length=8, choices=Automatic.choices, default=Automatic.NEVER)
    code_scheme = models.CharField(
        "code", max_length=16, choices=CODE_SCHEMES, blank=True, help_text="Which code {code} stands for."
    )
    position = models.PositiveSmallIntegerField(
        "position", default=100, help_text="Lower numbers come first."
    )
    is_retired = models.BooleanField(
        "retired", default=False, help_text="Stays where it is listed, is no longer offered to editors."
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from", editable=False
    )

    objects = ResourceQuerySet.as_manager()

    class Meta:
        verbose_name = "resource"
        verbose_name_plural = "resources"
        ordering = ("position", "name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["name", "address"],
                condition=Q(merged_into=None),
                name="resource_once",
                violation_error_message="A resource of this name and address exists already.",
            ),
            models.CheckConstraint(
                condition=~Q(automatic="code") | ~Q(code_scheme=""),
                name="resource_code_named",
                violation_error_message="Say which code decides where this resource is shown.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="resource_not_merged_into_itself",
                violation_error_message="A thing cannot be merged into itself.",
            ),
        )

    def __str__(self) -> str:
        sentence = self.sentence.replace("[[", "").replace("]]", "")
        words = f"{self.name}: {sentence}"
        return words if len(words) <= 140 else f"{words[:139]}…"

    def clean(self) -> None:
        if "{code}" in f"{self.sentence}{self.address}" and not self.code_scheme:
            raise ValidationError({"code_scheme": "The sentence or address holds {code}: say which code."})

    def parts(self, name: str, code: str = "") -> tuple[str, str, str]:
        """The sentence around its link: text before, linked phrase, text after."""
        filled = LINKED_PHRASE.split(self.sentence)
        before, phrase, after = (part.replace("{name}", name).replace("{code}", code) for part in filled)
        return before, phrase, after

    def url(self, name: str, code: str = "") -> str:
        """The address with the condition's name and code put in, percent-encoded."""
        return self.address.replace("{name}", quote(name, safe="")).replace("{code}", quote(code, safe=""))
