"""purge_searches: deletes counts of searches that are older than a year. Run it every day."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from conditions.actions.count_searches import purge_counts


class Command(BaseCommand):
    help = "Delete counts of searches that are older than a year. Run it every day."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"counts of searches: {purge_counts(timezone.localdate())} deleted")
