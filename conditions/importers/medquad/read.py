"""A folder of MedQuAD files, one at a time.

Promise: every .xml file of the folder ends as accepted or refused, in the order of the names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from conditions.importers.medquad.convert import to_page_document
from conditions.importers.medquad.parse import parse_file
from conditions.importers.page_document import Accepted, Batch, Parsed, Reason, Refusal


def medquad_files(directory: Path | str) -> list[Path]:
    """The files that `read_medquad` reads, in its order; also what a progress bar counts."""
    return sorted(p for p in Path(directory).rglob("*") if p.suffix.lower() == ".xml" and p.is_file())


def read_medquad(directory: Path | str) -> Iterator[Parsed]:
    """Read every file; a second file of the same number is refused and names the first."""
    files = medquad_files(directory)
    if not files:
        message = (
            "This folder holds no .xml file." if Path(directory).is_dir() else "There is no such folder."
        )
        reason = Reason.EMPTY if Path(directory).is_dir() else Reason.UNREADABLE
        yield Refusal(str(directory), None, "", message, reason)
    batch = Batch()
    for path in files:
        yield batch.admit(read_file(path))


def read_file(path: Path) -> Parsed:
    """Read one file to a document."""
    record = parse_file(path)
    if isinstance(record, Refusal):
        return record
    converted = to_page_document(record)
    if not converted.has_content:
        message = f"{record.name} ({record.number}) has no text and no clinical features."
        return Refusal(str(path), None, "", message, Reason.EMPTY)
    return Accepted(str(path), None, converted.document, converted.warnings)
