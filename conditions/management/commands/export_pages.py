"""export_pages: write page documents, one file a page or one line a page.

Promise: the same content gives the same bytes, on any site and any day.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conditions.actions.draft import PARTS
from conditions.importers.documents import document_of_edition, document_of_working_copy
from conditions.importers.page_document import PageDocument, dumps
from conditions.models import Condition, Edition


class Command(BaseCommand):
    help = (
        "Write page documents: into a folder (one .json file a page), into a .ndjson file, or to standard "
        "output (-). Without --drafts, only what readers see."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("target", metavar="TARGET", help="A folder, a file ending in .ndjson, or -.")
        parser.add_argument(
            "--number", type=int, action="append", metavar="N", help="Only this page; repeatable."
        )
        parser.add_argument(
            "--drafts",
            action="store_true",
            help="The working copies of all pages, published or not. Keep them safe.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        numbers, target = options["number"], options["target"]
        documents = working_copies(numbers) if options["drafts"] else published(numbers)
        write = write_lines if is_stream(target) else write_files
        try:
            count = write(documents, target)
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
    """All but the groups that the site keeps by number and name only: they come with the pages under them."""
    found = Condition.objects.exclude(changed_at=None).order_by("number")
    if numbers:
        found = found.filter(pk__in=numbers)
    for condition in found.prefetch_related(*PARTS).iterator(chunk_size=200):
        yield document_of_working_copy(condition)


def write_lines(documents: Iterator[PageDocument], target: str) -> int:
    """One document a line."""
    lines = (dumps(document, compact=True) + "\n" for document in documents)
    if target == "-":
        return sum(1 for line in lines if sys.stdout.write(line))
    with open(target, "w", encoding="utf-8", newline="") as file:
        return sum(1 for line in lines if file.write(line))


def write_files(documents: Iterator[PageDocument], target: str) -> int:
    """One file a document, in a folder that is made if need be."""
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for document in documents:
        path = folder / f"{document.number}-{document.slug}.json"
        path.write_text(dumps(document), encoding="utf-8", newline="")
        written += 1
    return written
