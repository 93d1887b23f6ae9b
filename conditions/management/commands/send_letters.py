"""send_letters: sends the letters that wait. Run it every minute.

Promise: running it twice, or in two places at once, sends no letter twice.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conditions.actions.send_letters import send_letters, waiting_letters
from conditions.errors import WrongState


class Command(BaseCommand):
    help = "Send the letters to readers that are due."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--limit", type=int, default=500, help="Most letters in one run (500).")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["limit"] < 1:
            raise CommandError("--limit must be 1 or more.")
        try:
            done = send_letters(options["limit"])
        except WrongState as refusal:
            if waiting := waiting_letters():
                raise CommandError(f"{refusal} Waiting: {waiting}.") from refusal
            return
        if done.sent:
            self.stdout.write(f"Letters sent: {done.sent}.")
        if done.is_server_down:
            raise CommandError(f"The mail server cannot be reached. Letters waiting: {waiting_letters()}.")
        if done.later or done.given_up:
            raise CommandError(f"Letters to be tried again: {done.later}; given up: {done.given_up}.")
