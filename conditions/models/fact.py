"""Facts: what catalogues say about a condition, each with the source that says so.

Facts are live: a change reaches readers at once, on every page that is published. They are not part of an
edition.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, When

from references.codes import CODE_SCHEMES
from references.models.validators import validate_absolute_url


class Source(models.Model):
    """A catalogue in one release, with its licence."""

    name = models.CharField("name", max_length=200)
    release = models.CharField(
        "release", max_length=60, blank=True, help_text="Version or date of the release."
    )
    licence = models.CharField("licence", max_length=120, blank=True)
    url = models.URLField("address", max_length=500, blank=True, validators=[validate_absolute_url])
    trust = models.PositiveSmallIntegerField(
        "order of trust",
        default=100,
        help_text="Where sources say the same kind of thing, the lowest comes first.",
    )

    class Meta:
        verbose_name = "source of facts"
        verbose_name_plural = "sources of facts"
        ordering = ("name", "release", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["name", "release"],
                name="source_once",
                violation_error_message="This release of the source is listed already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.release}".strip()


OF_GENES = "hgnc"
"""The coding system of genes."""


class FactQuerySet(models.QuerySet["Fact"]):
    def shown(self) -> FactQuerySet:
        """Those that readers see."""
        return self.filter(is_hidden=False)

    def with_symbols(self) -> FactQuerySet:
        """Each with its `symbol`: its label; of a gene that its source gives by HGNC's number alone, the
        symbol that a shown fact of any page gives for the number, or nothing."""
        # The scheme has genes only. Saying the kind as well would lead SQLite away from the index of codes.
        named = Fact.objects.shown().filter(scheme=OF_GENES, code=OuterRef("code")).exclude(label="")
        symbol = Subquery(named.order_by("label").values("label")[:1])
        return self.annotate(symbol=Case(When(label="", scheme=OF_GENES, then=symbol), default=F("label")))

    def in_order(self) -> FactQuerySet:
        """By kind; within it, what the most trusted source says first."""
        return self.order_by("kind", F("source__trust").asc(nulls_first=True), "position", "pk")


SAID = (
    *("kind", "scheme", "code", "label", "language", "detail", "lay_label", "frequency", "frequency_text"),
    *("text", "evidence"),
)
"""What a fact says, field by field; `given` and proposals have these keys."""


class Fact(models.Model):
    """One statement about one condition: a code, an onset, a gene, a clinical feature."""

    class Kind(models.TextChoices):
        CODE = "code", "Codes"
        ONSET = "onset", "Age of onset"
        INHERITANCE = "inheritance", "Inheritance"
        PREVALENCE = "prevalence", "How common"
        GENE = "gene", "Genes"
        FEATURE = "feature", "Clinical feature"
        NAME = "name", "Other name"
        DEFINITION = "definition", "Definition"

    class Origin(models.TextChoices):
        """Who may replace the row: an editor, the next page document, the next release of the source."""

        EDITOR = "editor", "An editor"
        DOCUMENT = "document", "A page document"
        CATALOGUE = "catalogue", "A catalogue"

    class Frequency(models.TextChoices):
        """The classes of the Human Phenotype Ontology (HP:0040279)."""

        OBLIGATE = "obligate", "Always (100 %)"
        VERY_FREQUENT = "very-frequent", "Very often (80-99 %)"
        FREQUENT = "frequent", "Often (30-79 %)"
        OCCASIONAL = "occasional", "Sometimes (5-29 %)"
        VERY_RARE = "very-rare", "Rarely (1-4 %)"
        EXCLUDED = "excluded", "Not seen (0 %)"

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField("kind", max_length=12, choices=Kind.choices)
    scheme = models.CharField("coding system", max_length=16, choices=CODE_SCHEMES, blank=True)
    code = models.CharField("code", max_length=80, blank=True, help_text="For example HP:0001250 or 154700.")
    label = models.CharField("label", max_length=400, blank=True, help_text="The value, or the medical term.")
    lay_label = models.CharField("everyday words", max_length=400, blank=True)
    frequency = models.CharField("how often", max_length=16, choices=Frequency.choices, blank=True)
    frequency_text = models.CharField(
        "how often, as given", max_length=60, blank=True, help_text="Such as 12/40."
    )
    detail = models.CharField(
        "detail", max_length=400, blank=True, help_text="Such as the region a figure is for."
    )
    text = models.TextField(
        "text",
        blank=True,
        max_length=5000,
        help_text="For a definition: its sentences, as the source gives them.",
    )
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, blank=True)
    evidence = models.CharField(
        "evidence",
        max_length=200,
        blank=True,
        help_text="How the source knows: a code of evidence, a work, a check.",
    )
    term = models.ForeignKey(
        "conditions.FeatureTerm",
        verbose_name="term of the ontology",
        on_delete=models.SET_NULL,
        related_name="facts",
        null=True,
        blank=True,
        help_text="The clinical feature that is meant, whatever the source calls it.",
    )
    position = models.PositiveIntegerField("position", default=0)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="facts", null=True, blank=True)
    is_hidden = models.BooleanField("hidden", default=False, help_text="Kept, but not shown to readers.")
    origin = models.CharField(
        "from", max_length=10, choices=Origin.choices, default=Origin.EDITOR, editable=False
    )
    given = models.JSONField(
        "as the source gives it",
        null=True,
        editable=False,
        help_text="What the source said when an editor wrote something else.",
    )

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = "fact"
        verbose_name_plural = "facts"
        ordering = ("condition", "kind", "position", "pk")
        indexes = (
            models.Index(fields=["scheme", "code"], name="fact_by_code"),
            models.Index(fields=["kind", "label"], name="fact_by_label"),
        )
        constraints = (
            models.CheckConstraint(
                condition=~Q(code="", label="", text=""),
                name="fact_says_something",
                violation_error_message="Give a code, a label or a text.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="code", scheme=""),
                name="fact_code_has_scheme",
                violation_error_message="Say which coding system the code is from.",
            ),
            models.CheckConstraint(
                condition=Q(origin="editor") | Q(source__isnull=False) | Q(origin="document"),
                name="fact_of_a_catalogue_has_source",
            ),
        )

    def __str__(self) -> str:
        return self.label or self.text[:80] or f"{self.get_scheme_display()} {self.code}"

    @property
    def says(self) -> dict[str, str]:
        """What the row says now."""
        return {name: str(getattr(self, name)) for name in SAID}

    @property
    def is_overridden(self) -> bool:
        """Whether an editor says something else than the catalogue."""
        return self.given is not None

    @property
    def said_by(self) -> Source | None:
        """Whose words readers see: nobody's but ours where an editor wrote something else than the source."""
        return None if self.is_overridden else self.source

    @property
    def own_evidence(self) -> str:
        """How what the row says is known: what the source knew says nothing of an editor's words."""
        is_of_the_source = self.given is not None and self.evidence == self.given.get("evidence", "")
        return "" if is_of_the_source else self.evidence
