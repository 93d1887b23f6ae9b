"""run_schedule: publishes and withdraws what is due. Run it every minute.

Promise: running it twice, or in two places at once, does nothing twice.
"""

from __future__ import annotations

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from conditions.actions import carry_out, due_acts
from conditions.models import ScheduledAct

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publish and withdraw what is due on the schedule."

    def handle(self, *args: Any, **options: Any) -> None:
        now, broken = timezone.now(), 0
        for key in due_acts(now):
            try:
                row = carry_out(key, now)
            except Exception:  # One act that breaks must not hold up the others; it is tried again next time.
                logger.exception("Scheduled act %s broke off and changed nothing.", key)
                broken += 1
                continue
            if row is not None:
                self.report(row)
        if broken:
            raise CommandError(f"Scheduled acts that broke off: {broken}. They are tried again next time.")

    def report(self, row: ScheduledAct) -> None:
        """One line; nothing on a run that has nothing to do."""
        if row.state == ScheduledAct.State.DONE:
            self.stdout.write(f"{row}: done.")
        else:
            self.stderr.write(f"{row}: could not be done. {row.problem}")
