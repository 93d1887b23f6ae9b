"""purge_questions: deletes readers' own words whose time is over. Run it every day.

Promise: running it twice does nothing twice; one question that breaks leaves the others to their turn and is
told by its number, without a word of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, models
from django.utils import timezone
from reversion.models import Revision, Version

from conditions.actions.expire import Purged, erase, purge, what_is_due
from conditions.models import (
    DeletedForm,
    Event,
    HelpfulVote,
    Letter,
    Original,
    Question,
    QuestionEvent,
    Redaction,
    SearchedText,
    Topic,
)
from gard.lib.wiping import wipe_deleted
from references.models import Link

TOUCHED: tuple[type[models.Model], ...] = (
    *(Original, Letter, Question, Topic, Redaction, QuestionEvent, HelpfulVote, SearchedText, Event),
    DeletedForm,
    *(Version, Revision, LogEntry, Link),
)
LABELS = {
    "originals": "readers' own words",
    "letters": "letters that were not sent",
    "senders": "digests of senders",
    "voters": "digests of voters",
    "leftovers": "erased questions cleared again",
    "forms": "digests of forms whose questions were deleted",
}


def delete_letter_files() -> None:
    """In development letters become files instead of being sent."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if folder and settings.EMAIL_BACKEND.endswith(".filebased.EmailBackend"):
        for letter in Path(folder).glob("*.log"):
            letter.unlink(missing_ok=True)


class Command(BaseCommand):
    help = "Delete readers' own words, letters and digests whose time is over. Run it every day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Count what is due and change nothing.")
        parser.add_argument(
            "--erase",
            type=int,
            nargs="+",
            default=[],
            metavar="ID",
            help="Erase these questions again, whole: after a restore, those that had been erased before it.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        if options["dry_run"]:
            self.report(what_is_due(today), "due")
            return
        for question in Question.objects.filter(pk__in=options["erase"]):
            erase(question)
        done = purge(today)
        self.report(done, "deleted")
        if not connection.in_atomic_block and not wipe_deleted(m._meta.db_table for m in TOUCHED):
            self.stderr.write("Others were reading: the log beside the database file goes at the next run.")
        delete_letter_files()
        for key in done.named:
            self.stderr.write(
                f"Question {key} (/admin/conditions/question/{key}/change/): its wording or answer may still "
                "name the person who asked. Please read it."
            )
        if done.broken:
            numbers = ", ".join(map(str, done.broken))
            raise CommandError(f"Questions that could not be purged: {numbers}. Run it again.")

    def report(self, counts: Purged, word: str) -> None:
        for name, label in LABELS.items():
            self.stdout.write(f"{label}: {getattr(counts, name)} {word}")
