"""What happened to a reader's question: who did what, when. Notes may name a person and can be blanked.

Promise: written in the transaction of the act; a row never holds the reader's words.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class QuestionEvent(models.Model):
    """One act on one question."""

    class Kind(models.TextChoices):
        RECEIVED = "received", "Received"
        CLAIMED = "claimed", "Taken in hand"
        RELEASED = "released", "Given back to the queue"
        ASSIGNED = "assigned", "Assigned"
        REVEALED = "revealed", "Read the reader's own words"
        DECIDED = "decided", "Decided a marked place"
        WORDED = "worded", "Wrote the public wording"
        ACCEPTED = "accepted", "Passed on for an answer"
        DECLINED = "declined", "Declined"
        SPAM = "spam", "Marked as spam"
        MERGED = "merged", "Merged with another question"
        REOPENED = "reopened", "Opened again"
        PRIVATE = "private", "Set to be answered privately"
        HANDED_IN = "handed-in", "Handed the answer in"
        RETURNED = "returned", "Returned the answer"
        ANSWERED = "answered", "Answered"
        CORRECTED = "corrected", "Corrected the answer"
        POSTED = "posted", "Posted"
        WITHDRAWN = "withdrawn", "Withdrawn from readers"
        CONSENT_GIVEN = "consent-given", "Consent given afterwards"
        CONSENT_WITHDRAWN = "consent-withdrawn", "Consent taken back"
        FORGOTTEN = "forgotten", "The reader's own words were deleted"
        ERASED = "erased", "Everything was deleted"

    class Why(models.TextChoices):
        """Why somebody read the reader's own words."""

        NONE = "", "No reason needed"
        DEIDENTIFY = "deidentify", "To take out what identifies"
        ANSWER = "answer", "The answer needs a detail"
        SAFETY = "safety", "Somebody may be in danger"
        REQUEST = "request", "The person asked us to"
        QUALITY = "quality", "To check a colleague's decision"

    question = models.ForeignKey("conditions.Question", on_delete=models.CASCADE, related_name="history")
    kind = models.CharField("what", max_length=20, choices=Kind.choices)
    happened_at = models.DateTimeField("when")
    happened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="who"
    )
    happened_by_name = models.CharField("who", max_length=200)
    why = models.CharField("reason", max_length=12, choices=Why.choices, blank=True)
    note = models.CharField("note", max_length=500, blank=True)

    class Meta:
        verbose_name = "event of a question"
        verbose_name_plural = "events of questions"
        ordering = ("-happened_at", "-pk")
        indexes = (models.Index(fields=["question", "kind", "happened_at"], name="question_event_of_kind"),)
        constraints = (
            models.CheckConstraint(condition=~Q(happened_by_name=""), name="question_event_names_actor"),
            models.CheckConstraint(
                condition=~Q(kind="revealed") | ~Q(why=""), name="question_revealed_with_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.happened_by_name})"
