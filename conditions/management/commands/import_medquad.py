"""import_medquad DIR: load the GARD part of MedQuAD."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from conditions.errors import ActionError
from conditions.importers.catalogue.load.alone import MEDQUAD, alone
from conditions.importers.load import Report, TextLoader
from conditions.importers.medquad import medquad_files, read_medquad
from conditions.importers.medquad.convert import SOURCE
from conditions.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Load the GARD part of MedQuAD (docs/data/medquad.md) from a folder of XML files."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("directory", metavar="DIR", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        directory: Path = options["directory"]
        if not directory.is_dir():
            raise CommandError(f"{directory} is not a folder.")
        try:
            with alone(MEDQUAD):
                report = self.load(directory, options)
        except ActionError as error:
            raise CommandError(str(error)) from error
        if report.refusals and report.total == len(report.refusals):
            raise CommandError("Nothing was loaded; see above.", returncode=1)

    def load(self, directory: Path, options: dict[str, Any]) -> Report:
        by = self.account(options["by"], options["publish"])
        source = (SOURCE.name, SOURCE.release)
        loader = TextLoader(by, options["publish"], options["overwrite"], source)
        parsed = loader.numbers.own_first(read_medquad(directory))
        return self.run(loader, parsed, len(medquad_files(directory)), options)
