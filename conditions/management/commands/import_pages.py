"""import_pages FILE...: load page documents from files, folders or standard input."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import CommandError, CommandParser

from conditions.importers.page_document import parse_documents
from conditions.management.importing import ImportCommand


class Command(ImportCommand):
    help = (
        "Load page documents (docs/page-document.md): .json, .ndjson or .jsonl files, folders of them, or - "
        "for standard input. Pages are created or updated by number."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("files", nargs="+", metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        sources = [sys.stdin.buffer if name == "-" else name for name in options["files"]]
        report = self.run(self.loader(options), parse_documents(*sources), None, options)
        if report.refusals:
            raise CommandError(f"{len(report.refusals)} refused; see above.", returncode=1)
