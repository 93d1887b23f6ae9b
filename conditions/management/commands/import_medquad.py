"""import_medquad DIR: load the GARD part of MedQuAD."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from conditions.importers.medquad import medquad_files, read_medquad
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
        report = self.run(read_medquad(directory), len(medquad_files(directory)), options)
        if report.refusals and report.total == len(report.refusals):
            raise CommandError("Nothing was loaded; see above.", returncode=1)
