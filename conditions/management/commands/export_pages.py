"""export_pages: write page documents, one file a page or one line a page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conditions.importers.documents import document_of_edition, document_of_working_copy
from conditions.importers.page_document import PageDocument, dumps
from conditions.models import Condition, Edition


class Command(BaseCommand):
    help = (
        "Write page documents: into a folder (one .json file a page), into a .ndjson file, or to standard output "
        "(-). Without --drafts, only what readers see."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("target", metavar="TARGET", help="A folder, a file ending in .ndjson, or -.")
        parser.add_argument("--number", type=int, action="append", metavar="N", help="Only this page; repeatable.")
        parser.add_argument(
            "--drafts", action="store_true", help="The working copies of all pages, published or not. Keep them safe."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        numbers, target = options["number"], options["target"]
        documents = working_copies(numbers) if options["drafts"] else published(numbers)
        try:
            count = write_lines(documents, target) if is_stream(target) else write_files(documents, Path(target))
        except OSError as error:
            raise CommandError(f"{target} cannot be written: {error.strerror}.") from None
        missing = len(set(numbers or [])) - count if numbers else 0
        self.stderr.write(f"{count} pages written to {'standard output' if target == '-' else target}.")
        if missing:
            raise CommandError(f"{missing} of the numbers asked for have no such page.", returncode=1)


def is_stream(target: str) -> bool:
    return target == "-" or target.endswith((".ndjson", ".jsonl"))


def published(numbers: list[int] | None) -> Iterator[PageDocument]:
    found = Edition.objects.current().order_by("condition_id")
    if numbers:
        found = found.filter(condition__in=numbers)
    for edition in found.iterator(chunk_size=200):
        yield document_of_edition(edition)


def working_copies(numbers: list[int] | None) -> Iterator[PageDocument]:
    found = Condition.objects.order_by("number")
    if numbers:
        found = found.filter(pk__in=numbers)
    for condition in found.prefetch_related("sections__attached").iterator(chunk_size=200):
        yield document_of_working_copy(condition)


def write_lines(documents: Iterator[PageDocument], target: str) -> int:
    count = 0
    if target == "-":
        for count, document in enumerate(documents, 1):
            sys.stdout.write(dumps(document, compact=True) + "\n")
        return count
    with open(target, "w", encoding="utf-8") as file:
        for count, document in enumerate(documents, 1):
            file.write(dumps(document, compact=True) + "\n")
    return count


def write_files(documents: Iterator[PageDocument], folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, document in enumerate(documents, 1):
        path = folder / f"{document.number}-{document.slug}.json"
        path.write_text(dumps(document), encoding="utf-8")
    return count
