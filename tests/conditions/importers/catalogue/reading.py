"""Samples of this project's own making, and what a parser says of them."""

from pathlib import Path

from conditions.importers.catalogue.records import Format, Record, Refusal

SAMPLES = Path(__file__).parents[3] / "samples" / "catalogue"


def records(form: Format, path: Path | str) -> list[Record]:
    return [each for each in form.read(SAMPLES / path) if not isinstance(each, Refusal)]


def refusals(form: Format, path: Path | str) -> list[str]:
    """Without the name of the file, which every place begins with."""
    name = (SAMPLES / path).name
    found = [each for each in form.read(SAMPLES / path) if isinstance(each, Refusal)]
    assert all(each.place.startswith(name) for each in found)
    return [str(each).removeprefix(name) for each in found]
