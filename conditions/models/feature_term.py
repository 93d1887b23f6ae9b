"""Terms of the Human Phenotype Ontology: what clinical features are called, and which is a kind of which.

Promise: a term keeps its code for ever; one that the ontology has given up says what stands for it.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from conditions.features.lay_names import everyday


class FeatureTermQuerySet(models.QuerySet["FeatureTerm"]):
    def in_use(self) -> FeatureTermQuerySet:
        """Terms that some page names."""
        return self.filter(conditions_count__gt=0, is_obsolete=False)

    def known(self) -> FeatureTermQuerySet:
        """Without those that were known from facts which readers no longer see."""
        return self.exclude(source=None, conditions_count=0)


class FeatureTerm(models.Model):
    """One term."""

    class System(models.TextChoices):
        """The branches below "Phenotypic abnormality" (HP:0000118), in everyday words."""

        NERVOUS = "nervous-system", "Brain and nerves"
        HEAD_NECK = "head-neck", "Head, face and neck"
        EYE = "eye", "Eyes"
        EAR = "ear", "Ears and hearing"
        HEART = "heart-vessels", "Heart and blood vessels"
        BREATHING = "breathing", "Lungs and breathing"
        DIGESTION = "digestion", "Digestion"
        KIDNEY = "kidney-bladder", "Kidneys, bladder and genitals"
        SKELETON = "skeleton", "Bones and joints"
        LIMBS = "limbs", "Arms, legs, hands and feet"
        MUSCLE = "muscle", "Muscles"
        SKIN = "skin-hair-nails", "Skin, hair and nails"
        BLOOD = "blood", "Blood"
        IMMUNE = "immune", "Immune system"
        HORMONES = "hormones", "Hormones and glands"
        METABOLISM = "metabolism", "Metabolism and laboratory findings"
        GROWTH = "growth", "Growth"
        BREAST = "breast", "Breast"
        BIRTH = "before-birth", "Pregnancy and birth"
        TUMOURS = "tumours", "Tumours"
        VOICE = "voice", "Voice"
        CELLS = "cells", "Cells"
        WHOLE_BODY = "whole-body", "Whole body"
        OTHER = "", "Other"

    code = models.CharField("code", max_length=16, unique=True, help_text="Such as HP:0001250.")
    name = models.CharField("medical term", max_length=400)
    lay_name = models.CharField("everyday words", max_length=400, blank=True)
    spanish_name = models.CharField("name in Spanish", max_length=400, blank=True)
    system = models.CharField("part of the body", max_length=20, choices=System.choices, blank=True)
    is_obsolete = models.BooleanField("given up", default=False)
    successor = models.CharField("replaced by", max_length=16, blank=True)
    source = models.ForeignKey(
        "conditions.Source",
        on_delete=models.PROTECT,
        related_name="terms",
        null=True,
        blank=True,
        help_text="The ontology. Without one, the facts of pages alone name the term.",
    )
    conditions_count = models.PositiveIntegerField("pages that name it", default=0)

    objects = FeatureTermQuerySet.as_manager()

    class Meta:
        verbose_name = "clinical feature"
        verbose_name_plural = "clinical features"
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return everyday(self.lay_name) or self.name

    def get_absolute_url(self) -> str:
        return reverse("feature", args=[self.code])


class FeatureName(models.Model):
    """Something that a term is called: its label, a synonym, everyday words, a translation."""

    class Kind(models.TextChoices):
        LABEL = "label", "Label"
        SYNONYM = "synonym", "Synonym"
        LAY = "lay", "Everyday words"

    term = models.ForeignKey(FeatureTerm, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("name", max_length=400)
    folded = models.CharField("name for searching", max_length=400, db_index=True)
    kind = models.CharField("kind", max_length=8, choices=Kind.choices)
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    source = models.ForeignKey(
        "conditions.Source",
        on_delete=models.PROTECT,
        related_name="feature_names",
        null=True,
        blank=True,
        help_text="Without one, the pages that readers see call the term so.",
    )

    class Meta:
        verbose_name = "name of a clinical feature"
        verbose_name_plural = "names of clinical features"
        constraints = (
            models.UniqueConstraint(
                fields=["term", "name", "language", "kind", "source"], name="feature_name_once"
            ),
            models.UniqueConstraint(
                fields=["term", "name", "language", "kind"],
                condition=Q(source=None),
                name="feature_name_of_pages_once",
            ),
        )

    def __str__(self) -> str:
        return self.name


class FeatureLink(models.Model):
    """The child is a kind of the parent."""

    child = models.ForeignKey(FeatureTerm, on_delete=models.CASCADE, related_name="links_up")
    parent = models.ForeignKey(FeatureTerm, on_delete=models.CASCADE, related_name="links_down")
    source = models.ForeignKey("conditions.Source", on_delete=models.PROTECT, related_name="feature_links")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["child", "parent"], name="feature_link_once"),
            models.CheckConstraint(condition=~Q(child=F("parent")), name="feature_link_not_to_itself"),
        )

    def __str__(self) -> str:
        return f"{self.child_id} under {self.parent_id}"
