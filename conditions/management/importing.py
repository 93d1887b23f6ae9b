"""What the import commands share: the account they act for, the run itself, and the report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from tqdm import tqdm

from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.feature_facts import count_pages, link_features
from conditions.importers.load import Loader, Report
from conditions.importers.page_document import Parsed, Refusal
from conditions.permissions import sync_roles

ACCOUNT = "importer"


def service_account() -> User:
    """The account that imports act for when none is named: it cannot sign in."""
    account, is_new = User.objects.get_or_create(username=ACCOUNT, defaults={"first_name": "Import"})
    if is_new:
        account.set_unusable_password()
        account.save(update_fields=["password"])
    sync_roles()
    account.groups.set(Group.objects.filter(name__in=["Reviewer", "Moderator"]))
    return User.objects.get(pk=account.pk)


class AccountCommand(BaseCommand):
    """A command that acts for an account."""

    def account(self, name: str | None, must_publish: bool) -> User:
        """The account to act for; refused before anything is read when it lacks the rights."""
        account = User.objects.filter(username=name).first() if name else service_account()
        if account is None:
            raise CommandError(f"There is no account called {name}.")
        if not account.has_perms(["conditions.add_condition", "conditions.change_condition"]):
            raise CommandError(f"The account {name} may not add and change pages.")
        if must_publish and not account.has_perm("conditions.publish_condition"):
            raise CommandError(
                f"The account {name} may not publish. Leave out --publish, or name a reviewer's account."
            )
        return account


class ImportCommand(AccountCommand):
    """Options and run of an import; a subclass says what is read."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--publish", action="store_true", help="Put what was loaded before readers.")
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="Replace pages that editors changed; their text stays in the history.",
        )
        parser.add_argument(
            "--by", metavar="USERNAME", help="Act for this account. Default: the account “importer”."
        )
        parser.add_argument(
            "--notes", action="store_true", help="List what was dropped or looked odd, page by page."
        )

    def loader(self, options: dict[str, Any]) -> Loader:
        """For the account that was named; refused when it lacks the rights."""
        by = self.account(options["by"], options["publish"])
        return Loader(by, options["publish"], options["overwrite"])

    def run(
        self, loader: Loader, parsed: Iterable[Parsed], total: int | None, options: dict[str, Any]
    ) -> Report:
        """Load everything that was read, show progress on standard error, print the report."""
        report = Report()
        is_quiet = options["verbosity"] == 0
        try:
            for item in tqdm(parsed, total=total, unit=" pages", disable=is_quiet, mininterval=0.5):
                if isinstance(item, Refusal):
                    report.refuse(item)
                else:
                    report.add(loader.load(item))
        finally:  # What was loaded before somebody broke it off is linked too.
            with transaction.atomic():
                link_features(Batch())
                count_pages(Batch())
        for line in report.lines(notes=options["notes"]):
            self.stdout.write(line)
        return report
