"""sync_roles: make the groups say what the table of roles says."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from conditions.permissions import ROLES, sync_roles


class Command(BaseCommand):
    help = "Make the groups of the site match the table of roles; what else a group was given is taken away."

    def handle(self, *args: Any, **options: Any) -> None:
        sync_roles()
        self.stdout.write(f"Roles in step: {', '.join(ROLES)}.")
