"""import_catalogue PLAN: bring names, codes, facts and classifications in step with catalogues."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import transaction
from tqdm import tqdm

from conditions.errors import ActionError
from conditions.importers.catalogue.formats import FORMATS
from conditions.importers.catalogue.load.alone import alone
from conditions.importers.catalogue.load.follow_plan import Following
from conditions.importers.catalogue.load.restore import restore
from conditions.importers.catalogue.plan import Plan, read_plan
from conditions.management.importing import AccountCommand
from conditions.models import ImportRun


class Command(AccountCommand):
    help = (
        "Import catalogues as a plan says (docs/catalogue.md): a TOML file that names sources, their files "
        "and their order of trust. Nothing is fetched. An import that fails is taken back."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("plan", nargs="?", metavar="PLAN", help="The plan, a TOML file.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Report what would happen; change nothing."
        )
        parser.add_argument("--resume", action="store_true", help="Go on with an import that broke off.")
        parser.add_argument("--restore", type=int, metavar="NUMBER", help="Take an import back.")
        parser.add_argument("--only", default="", metavar="NAME", help="Only this source of the plan.")
        parser.add_argument(
            "--allow-loss",
            action="store_true",
            help="This time, let a source lose more than a fifth of what the site has from it.",
        )
        parser.add_argument("--by", metavar="USERNAME", help="Act for this account instead of “importer”.")
        parser.add_argument("--no-publish", action="store_true", help="Leave new pages unpublished.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["restore"] is None and not options["plan"]:
            raise CommandError("Name a plan, or an import to take back with --restore.")
        try:
            with alone():
                if options["restore"] is not None:
                    self.take_back(options["restore"], options["by"])
                else:
                    self.follow(read_plan(Path(options["plan"]), FORMATS), options)
        except ActionError as error:
            raise CommandError(str(error)) from error

    def take_back(self, number: int, by: str | None) -> None:
        self.account(by, must_publish=True)
        run = ImportRun.objects.filter(pk=number).first()
        if run is None:
            raise CommandError(f"There is no import {number}.")
        kept = restore(run)
        for sentence in [f"Import {number} ({run.source.name}) was taken back.", *kept]:
            self.stdout.write(sentence)

    def follow(self, plan: Plan, options: dict[str, Any]) -> None:
        if not options["dry_run"]:
            self.run(plan, options)
            return
        with transaction.atomic():
            self.run(plan, options)
            transaction.set_rollback(True)
        self.stdout.write("This was a dry run: nothing was changed.")

    def run(self, plan: Plan, options: dict[str, Any]) -> None:
        must_publish = not options["no_publish"]
        by = self.account(options["by"], must_publish)
        before = set(ImportRun.objects.values_list("pk", flat=True))
        bar = tqdm(unit=" pages", disable=options["verbosity"] == 0, mininterval=0.5)

        def progress(name: str, done: int, total: int) -> None:
            bar.set_description(name, refresh=False)
            bar.total, bar.n = total, done
            bar.refresh()

        following = Following(
            plan,
            by,
            options["only"],
            must_publish,
            options["resume"],
            progress,
            may_lose=options["allow_loss"],
        )
        refused = []
        try:
            for report in following.go():
                refused += [report.name] if report.is_refused else []
                bar.clear()
                for line in report.lines():
                    self.stdout.write(line)
        except ActionError:
            raise
        except Exception as error:  # Whatever went wrong, the run that was under way is taken back.
            raise CommandError(self.after_failure(error, before, options)) from error
        finally:
            bar.close()
        if refused:
            raise CommandError(f"Not imported, see above: {', '.join(refused)}.")

    def after_failure(self, error: Exception, before: set[int], options: dict[str, Any]) -> str:
        """The source that was under way is taken back; those that were done before it stay."""
        said = f"The import failed ({type(error).__name__}: {error})"
        if options["dry_run"]:
            return f"{said}. This was a dry run: nothing was changed."
        under_way = ImportRun.objects.filter(state=ImportRun.State.RUNNING)
        taken = [f"import {run.pk} ({run.source.name})" for run in under_way if restore(run) is not None]
        return f"{said}. Taken back: {', '.join(taken) or 'nothing was written'}."
