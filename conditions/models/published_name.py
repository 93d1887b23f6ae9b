"""What readers may type to find a published page: its names, those that catalogues give, codes, genes.

Promise: written in the transaction that changes them, by `conditions.search.names` and nothing else; a page
that readers cannot see is in no row.
"""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Sum

ANY = ("", "Any")


class PublishedNameQuerySet(models.QuerySet["PublishedName"]):
    def names(self) -> PublishedNameQuerySet:
        """Names, without codes and genes."""
        return self.filter(kind__in=(PublishedName.Kind.DISPLAY, PublishedName.Kind.OTHER))

    def codes(self) -> PublishedNameQuerySet:
        return self.filter(kind=PublishedName.Kind.CODE)


class PublishedName(models.Model):
    """One way to write one page. The database indexes the words of `key`, see docs/search.md."""

    class Kind(models.TextChoices):
        DISPLAY = "display", "Heading of the page"
        OTHER = "other", "Other name"
        CODE = "code", "Code"
        GENE = "gene", "Gene"

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField("kind", max_length=8, choices=Kind.choices, default=Kind.OTHER)
    language = models.CharField(
        "language", max_length=8, choices=[ANY, *settings.LANGUAGES], blank=True, default="en"
    )
    name = models.CharField("name", max_length=400)
    folded = models.CharField("name for comparing", max_length=520, db_index=True)
    key = models.CharField("name for searching", max_length=520, default="")

    objects = PublishedNameQuerySet.as_manager()

    class Meta:
        ordering = ("folded", "pk")
        indexes = (models.Index(fields=["key"], name="published_name_key"),)

    def __str__(self) -> str:
        return self.name


def new_mark() -> int:
    return secrets.randbits(40)


class NamesChangeQuerySet(models.QuerySet["NamesChange"]):
    def stamp(self) -> int:
        """Another number after every change of names that was committed, in whatever order; one query."""
        return int(self.aggregate(stamp=Sum("mark"))["stamp"] or 0)


class NamesChange(models.Model):
    """That names changed. Rows are only added, so that two who publish never wait for one another here."""

    mark = models.BigIntegerField("mark", default=new_mark)

    objects = NamesChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "change of names"
        verbose_name_plural = "changes of names"

    def __str__(self) -> str:
        return str(self.mark)
