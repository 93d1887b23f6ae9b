"""reseal_originals: bring readers' words and waiting letters under the first of the PRIVATE_KEYS.

Promise: may break off and be started again; says when the other keys can be taken away.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from conditions.actions.reseal import SEALED, old_seals, reseal_everything


class Command(BaseCommand):
    help = "Seal everything private again with the first of the PRIVATE_KEYS."

    def handle(self, *args: Any, **options: Any) -> None:
        done = reseal_everything()
        self.stdout.write(f"Resealed: {done.rows}.")
        for name in done.lost:
            self.stderr.write(f"No key opens {name}.")
        left = sum(1 for model in SEALED for _ in old_seals(model))
        if left:
            raise CommandError(f"Not under the first key: {left}. Keep the other keys and run this again.")
        self.stdout.write("Everything is under the first key. The other keys can be taken away.")
