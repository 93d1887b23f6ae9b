"""A work that pages cite.

Promise: one row is one work; a work in use is retired or merged into another, never lost.
"""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from references.citation_text import citation_text, short_citation
from references.models.validators import validate_absolute_url


class CitationQuerySet(models.QuerySet["Citation"]):
    def offered(self) -> CitationQuerySet:
        """Works that an editor may still choose."""
        return self.filter(is_retired=False, merged_into=None)

    def matching(self, words: str) -> CitationQuerySet:
        """Works in which every word occurs: authors, title, source, year, PMID or DOI."""
        found = self
        for word in words.split()[:12]:
            found = found.filter(
                Q(authors__icontains=word)
                | Q(title__icontains=word)
                | Q(source__icontains=word)
                | Q(year__icontains=word)
                | Q(pmid=word)
                | Q(doi__icontains=word)
            )
        return found


class Citation(models.Model):
    """One cited work, with the parts that a reference list prints."""

    class Kind(models.TextChoices):
        ARTICLE = "article", "Journal article"
        BOOK = "book", "Book"
        CHAPTER = "chapter", "Chapter of a book"
        REPORT = "report", "Report"
        WEB_PAGE = "web-page", "Web page"
        DATABASE = "database", "Database entry"
        OTHER = "other", "Other"

    kind = models.CharField("kind", max_length=12, choices=Kind.choices, default=Kind.ARTICLE)
    authors = models.TextField(
        "authors",
        blank=True,
        help_text="Surname and initials, separated by commas: Paydas S, Ergin M. As they should be printed.",
    )
    title = models.TextField("title", blank=True)
    source = models.CharField(
        "source", max_length=500, blank=True, help_text="The journal, book, publisher's site or database."
    )
    publisher = models.CharField("publisher", max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(
        "year", null=True, blank=True, validators=[MinValueValidator(1400), MaxValueValidator(2200)]
    )
    volume = models.CharField("volume", max_length=40, blank=True)
    issue = models.CharField("issue", max_length=40, blank=True)
    pages = models.CharField("pages", max_length=60, blank=True, help_text="For example 1769-1780 or e12.")
    url = models.URLField(
        "address (URL)",
        max_length=1000,
        blank=True,
        validators=[validate_absolute_url],
        help_text="Where readers can find the work, starting with https:// or http://.",
    )
    accessed_on = models.DateField(
        "accessed on", null=True, blank=True, help_text="When somebody last read it at that address."
    )
    pmid = models.CharField(
        "PMID",
        max_length=9,
        blank=True,
        validators=[RegexValidator(r"^[1-9]\d{0,8}$", "A PMID is a number, such as 12210812.")],
        help_text="The PubMed number.",
    )
    doi = models.CharField(
        "DOI",
        max_length=200,
        blank=True,
        validators=[RegexValidator(r"^10\.\d{4,9}/\S+$", "A DOI starts with 10. and holds a slash.")],
        help_text="For example 10.1002/ajh.10111, without https://doi.org/.",
    )
    is_retired = models.BooleanField(
        "retired", default=False, help_text="Stays where it is cited, is no longer offered to editors."
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name="merged into",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        editable=False,
    )

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = "citation"
        verbose_name_plural = "citations"
        ordering = ("authors", "year", "title", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["pmid"],
                condition=~Q(pmid="") & Q(merged_into=None),
                name="citation_one_per_pmid",
                violation_error_message="A citation with this PMID exists already. Use that one.",
            ),
            models.UniqueConstraint(
                fields=["doi"],
                condition=~Q(doi="") & Q(merged_into=None),
                name="citation_one_per_doi",
                violation_error_message="A citation with this DOI exists already. Use that one.",
            ),
            models.CheckConstraint(
                condition=~Q(authors="", title="", source=""),
                name="citation_says_something",
                violation_error_message="Give at least the authors, the title or the source.",
            ),
            models.CheckConstraint(
                condition=Q(accessed_on=None) | ~Q(url=""),
                name="citation_accessed_has_url",
                violation_error_message="A date of access needs the address that was read.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="citation_not_merged_into_itself",
                violation_error_message="A thing cannot be merged into itself.",
            ),
        )

    def __str__(self) -> str:
        return self.text if len(self.text) <= 160 else f"{self.text[:157]}…"

    def get_absolute_url(self) -> str:
        return reverse("citation", args=[self.pk])

    @property
    def text(self) -> str:
        """The reference as the list prints it."""
        return citation_text(
            authors=self.authors,
            title=self.title,
            source=self.source,
            year=self.year,
            volume=self.volume,
            issue=self.issue,
            pages=self.pages,
            publisher=self.publisher,
            url=self.url,
            accessed=self.accessed_on,
        )

    @property
    def short_text(self) -> str:
        """How a comparison calls the work in the middle of a sentence."""
        return short_citation(self.authors, self.title, self.source, self.year)

    @property
    def survivor(self) -> Citation:
        """The work that stands for this one after merges."""
        return self.merged_into.survivor if self.merged_into else self
