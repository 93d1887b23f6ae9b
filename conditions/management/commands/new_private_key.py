"""new_private_key: prints a new key for PRIVATE_KEYS. Nothing is stored or changed."""

from __future__ import annotations

from typing import Any

from cryptography.fernet import Fernet
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Print a new key for PRIVATE_KEYS. Keep it where the database and its backups are not."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(Fernet.generate_key().decode())
