"""A question in its public wording, and its answer.

Promise: only the public, de-identified wording lives here. Readers see the posting, frozen when it was
posted; a reader's own words are not kept in these rows.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from conditions.kinds import AUTHORED
from conditions.models.section import RichTextField


class QuestionQuerySet(models.QuerySet["Question"]):
    def posted(self) -> QuestionQuerySet:
        """Those that readers see."""
        return self.filter(posted_at__isnull=False)


class Question(models.Model):
    """The working copy of a question and its answer, and what was posted of it."""

    condition = models.ForeignKey("conditions.Condition", on_delete=models.PROTECT, related_name="questions")
    number = models.PositiveIntegerField("number", editable=False)
    question = models.TextField(
        "question, in its public wording",
        max_length=4000,
        help_text="Age, relation, exposure and occupation may stay. Names, places, dates and institutions "
        "must go.",
    )
    opener = RichTextField("opening of the answer", blank=True)
    posted_on = models.DateField("date of posting", null=True, blank=True, editable=False)
    posted_at = models.DateTimeField("posted", null=True, editable=False)
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    posting = models.JSONField("what readers see", null=True, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "question and answer"
        verbose_name_plural = "questions and answers"
        ordering = ("condition", "number")
        permissions = (("post_question", "Can post and withdraw a question"),)
        constraints = (
            models.UniqueConstraint(fields=["condition", "number"], name="question_number_once"),
            models.CheckConstraint(
                condition=Q(posted_at=None, posting=None, posted_by=None)
                | Q(posted_at__isnull=False, posting__isnull=False),
                name="question_posted_whole",
            ),
        )

    def __str__(self) -> str:
        return f"Question {self.number} on {self.condition}"

    def get_absolute_url(self) -> str:
        return reverse("question", args=[self.condition_id, self.condition.slug, self.number])


class Topic(models.Model):
    """One part of an answer: a section of the page, shared, or text written for this answer."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="topics")
    position = models.PositiveSmallIntegerField("position", default=0, help_text="Lower numbers come first.")
    section = models.CharField(
        "section of the page",
        max_length=24,
        choices=list(AUTHORED.items()),
        blank=True,
        help_text="Shows the section as it stands on the page, always in its newest edition.",
    )
    heading = models.CharField("heading", max_length=250, blank=True)
    body = RichTextField("text for this answer", blank=True)
    updated_on = models.DateField("last updated", null=True, blank=True)

    class Meta:
        verbose_name = "topic of the answer"
        verbose_name_plural = "topics of the answer"
        ordering = ("position", "pk")
        constraints = (
            models.CheckConstraint(
                condition=(Q(section="") & ~Q(body="")) | (~Q(section="") & Q(body="")),
                name="topic_is_section_or_text",
                violation_error_message="Choose a section of the page, or write a text: one of the two.",
            ),
        )

    def __str__(self) -> str:
        return self.heading or self.get_section_display() or f"Topic {self.position}"
