"""setup_site: what a new site needs: roles, one account a role, sample content.

Promise: running it again loses nothing, and a run that was broken off can be repeated.
"""

from __future__ import annotations

import json
import secrets
from io import StringIO
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from conditions.importers.load.references import category, resource
from conditions.importers.page_document import DocResource
from conditions.importers.starting import start_categories
from conditions.management.importing import service_account
from conditions.models import Condition
from conditions.permissions import ROLES, sync_roles

SAMPLE = Path(__file__).resolve().parents[2] / "sample_site"


class Command(BaseCommand):
    help = "Prepare a site: roles, an account for each role (its password is printed once), sample pages."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--without-sample", action="store_true", help="No sample pages.")
        parser.add_argument(
            "--categories",
            action="store_true",
            help="Make starter categories from the classes of Mondo, after a catalogue was imported. What "
            "editors have made or changed is left as it is.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        sync_roles()
        if not options["without_sample"] and not Condition.objects.exists():
            load_sample()
            self.stdout.write(f"Sample pages loaded: {Condition.objects.with_current_edition().count()}.")
        if options["categories"]:
            for line in start_categories(by=service_account()).lines():
                self.stdout.write(line)
        for role in ROLES:
            self.account_for(role)

    def account_for(self, role: str) -> None:
        """One account a role, unless somebody has the role already."""
        if User.objects.filter(groups__name=role).exclude(username="importer").exists():
            return
        name, password = role.lower(), secrets.token_urlsafe(15)
        if User.objects.filter(username=name).exists():
            self.stdout.write(f"The account {name} exists but is no {role.lower()}; left as it is.")
            return
        user = User.objects.create_user(
            name, password=password, is_staff=True, first_name="Sample", last_name=role
        )
        user.groups.add(Group.objects.get(name=role))
        self.stdout.write(f"Account  {name:<14} password  {password}   (shown once)")


@transaction.atomic
def load_sample() -> None:
    """All of it or nothing: the pages, classes, categories and automatic resources of the sample site."""
    by, comment = service_account(), "Sample content"
    site = json.loads((SAMPLE / "site.json").read_text(encoding="utf-8"))
    for place, row in enumerate(site["resources"], 1):
        made = resource(DocResource(**row), by=by, comment=comment)
        type(made).objects.filter(pk=made.pk).update(position=place * 10)
    for row in site["categories"]:
        made_category = category(row["slug"], row["name"], by=by, comment=comment)
        type(made_category).objects.filter(pk=made_category.pk).update(description=row["description"])
    call_command("import_pages", str(SAMPLE / "pages"), "--publish", verbosity=0, stdout=StringIO())
    plan = str(SAMPLE / "catalogue" / "plan.toml")
    call_command("import_catalogue", plan, "--no-publish", verbosity=0, stdout=StringIO())
