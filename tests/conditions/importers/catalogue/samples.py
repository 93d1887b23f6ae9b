"""Samples of catalogues: invented diseases in the shapes that real files have."""

from collections.abc import Callable
from pathlib import Path

from conditions.importers.catalogue.records import Code, Read, Record, Refusal

SAMPLES = Path(__file__).parents[3] / "samples" / "catalogue"


def code(text: str) -> Code:
    """From a short form that tests can show: "MONDO:0000901"."""
    found = Code.read(text)
    assert found
    return found


def parted(read: Callable[[Path], Read], path: Path) -> tuple[list[Record], list[str]]:
    """Records and refusals, each in their order; refusals as the report shows them."""
    records: list[Record] = []
    refusals: list[str] = []
    for each in read(path):
        if isinstance(each, Refusal):
            refusals.append(str(each))
        else:
            records.append(each)
    return records, refusals
