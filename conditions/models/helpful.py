"""What readers said to “Was this helpful?”: counts, and for a day a digest that stops a second vote."""

from __future__ import annotations

from django.db import models


class HelpfulVote(models.Model):
    """One answer of one reader to one question page."""

    question = models.ForeignKey("conditions.Question", on_delete=models.CASCADE, related_name="votes")
    is_helpful = models.BooleanField("helpful")
    voted_on = models.DateField("on")
    voter_digest = models.CharField("digest of the voter for that day", max_length=64, null=True)  # noqa: DJ001

    class Meta:
        verbose_name = "reader's vote"
        verbose_name_plural = "readers' votes"
        default_permissions = ("view",)
        constraints = (
            models.UniqueConstraint(fields=["question", "voter_digest"], name="helpful_vote_once_a_day"),
        )

    def __str__(self) -> str:
        return "helpful" if self.is_helpful else "not helpful"
