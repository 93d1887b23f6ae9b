"""Notes what readers say to “Was this helpful?”: one vote of one address a day for each question."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from conditions.models import HelpfulVote, Question
from gard.lib.sealing import fingerprint


def note_vote(question: Question, *, is_helpful: bool, sender: str, day: dt.date | None = None) -> None:
    """The last word of the day counts. `sender` is the network address; only a digest is kept, which the next
    day's does not match.
    """
    on = day or timezone.localdate()
    vote = HelpfulVote(
        question=question,
        is_helpful=is_helpful,
        voted_on=on,
        voter_digest=fingerprint(f"voter on {on.isoformat()}", sender),
    )
    HelpfulVote.objects.bulk_create(
        [vote],
        update_conflicts=True,
        unique_fields=["question", "voter_digest"],
        update_fields=["is_helpful"],
    )
