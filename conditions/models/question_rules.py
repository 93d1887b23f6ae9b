"""How the office works on readers' questions: one row for the whole site, set by an administrator."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

ONLY = 1


class QuestionRulesQuerySet(models.QuerySet["QuestionRules"]):
    def current(self) -> QuestionRules:
        """The rules of the site; as they ship while nobody has changed them."""
        return self.filter(pk=ONLY).first() or QuestionRules(pk=ONLY)


class QuestionRules(models.Model):
    """There is one row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    target_days = models.PositiveSmallIntegerField(
        "working days to an answer",
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="What we promise to the person who asks. The clock of the queue counts Monday to Friday.",
    )
    keep_days_after_answer = models.PositiveSmallIntegerField(
        "days to keep the reader's own words after the answer",
        default=30,
        validators=[MaxValueValidator(365)],
        help_text="After that, name, e-mail address and words are deleted. The public wording stays.",
    )
    keep_days_at_most = models.PositiveSmallIntegerField(
        "days to keep the reader's own words in any case",
        default=180,
        validators=[MinValueValidator(7), MaxValueValidator(730)],
        help_text="They are deleted then even if nobody has answered.",
    )
    may_keep_large_places = models.BooleanField(
        "countries and large regions may stay in a public wording",
        default=True,
        help_text="Without the tick they are marked as places that must go.",
    )

    objects = QuestionRulesQuerySet.as_manager()

    class Meta:
        verbose_name = "rules for questions"
        verbose_name_plural = "rules for questions"
        default_permissions = ("view", "change")
        constraints = (models.CheckConstraint(condition=models.Q(id=ONLY), name="question_rules_one_row"),)

    def __str__(self) -> str:
        return "Rules for questions"
