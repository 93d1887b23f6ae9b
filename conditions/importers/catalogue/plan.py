"""The plan of a catalogue import: which sources, in which order of trust, from which files.

    [[source]]
    name = "Mondo"
    licence = "CC BY 4.0"
    url = "https://mondo.monarchinitiative.org/"
    release = "2026-08-04"          # left out: what the first file says of itself
    makes_conditions = true         # entries with a GARD number become conditions
    files = [{format = "sssom", path = "mondo/mondo_hasdbxref_gard.sssom.tsv"}]

Paths count from the folder of the plan. Promise: a plan with mistakes is refused whole, with the place of
every mistake and what was expected there, before anything is read.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from conditions.errors import ActionError
from conditions.importers.catalogue.plan_lines import Lines
from conditions.importers.catalogue.records import Format
from references.models.validators import validate_absolute_url

LONGEST = {"name": 200, "licence": 120, "url": 500, "release": 60}
SOURCE_KEYS = {*LONGEST, "makes_conditions", "files"}
FILE_KEYS = {"format", "path"}


class BadPlan(ActionError):
    """The plan cannot be followed; the message says where and what was expected."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    format: Format
    path: Path

    def digest(self) -> str:
        """SHA-256 of the content."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class PlanSource:
    """One catalogue. `trust` is its place in the plan, counted from 1: the lowest comes first on pages."""

    name: str
    licence: str
    url: str
    release: str
    makes_conditions: bool
    files: tuple[PlanFile, ...]
    trust: int

    def release_now(self) -> str:
        """The release that the plan names, or else the first that one of the files names."""
        if self.release:
            return self.release
        named = (file.format.release_of(file.path) for file in self.files)
        return next((release[:60] for release in named if release), "")


@dataclass(frozen=True, slots=True)
class Plan:
    sources: tuple[PlanSource, ...]


def read_plan(path: Path, formats: Mapping[str, Format]) -> Plan:
    """Raise BadPlan."""
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise BadPlan(f"{path}: the plan cannot be read as text in UTF-8 ({error}).") from error
    except tomllib.TOMLDecodeError as error:
        raise BadPlan(f"{path}: this is not TOML: {error}.") from error
    except RecursionError as error:
        raise BadPlan(f"{path}: this is no plan: its lists are nested too deeply.") from error
    return Reader(path, text, formats).plan(content)


class Reader:
    """Reads a parsed plan, and gathers all that is wrong with it, each with its line."""

    def __init__(self, path: Path, text: str, formats: Mapping[str, Format]) -> None:
        self.path, self.formats, self.lines = path, formats, Lines(text)
        self.mistakes: list[str] = []

    def bad(self, place: int | None, field: str, said: str) -> None:
        if place is None:
            self.mistakes.append(f"{self.path}: {field}: {said}")
            return
        found = self.lines.of(place, field)
        line = f"line {found}, " if found else ""
        self.mistakes.append(f"{self.path}: {line}source[{place}]{'.' if field else ''}{field}: {said}")

    def plan(self, content: dict[str, Any]) -> Plan:
        """Raise BadPlan with every mistake, a line for each."""
        self.only_known(None, "", content, {"source"})
        entries = content.get("source")
        sources: list[PlanSource] = []
        if not isinstance(entries, list) or not entries or not all(isinstance(e, dict) for e in entries):
            self.bad(None, "source", "Expected one [[source]] or more, each with a name and files.")
        else:
            sources = [self.source(place, entry) for place, entry in enumerate(entries)]
        names: set[str] = set()
        for place, source in enumerate(sources):
            if source.name and source.name in names:
                said = f"“{source.name}” is given twice; expected each source once, with its files."
                self.bad(place, "name", said)
            names.add(source.name)
        if self.mistakes:
            raise BadPlan("\n".join(self.mistakes))
        return Plan(tuple(sources))

    def source(self, place: int, entry: dict[str, Any]) -> PlanSource:
        self.only_known(place, "", entry, SOURCE_KEYS)
        texts = {field: self.text(place, entry, field) for field in LONGEST}
        for field in ("name", "licence"):
            if entry.get(field, "") == "" or (isinstance(entry[field], str) and not texts[field]):
                self.bad(place, field, "Expected a text; it is shown with every fact of the source.")
        if texts["url"]:
            try:
                validate_absolute_url(texts["url"])
            except ValidationError as error:
                self.bad(place, "url", " ".join(error.messages))
        makes = entry.get("makes_conditions", False)
        if not isinstance(makes, bool):
            self.bad(place, "makes_conditions", "Expected true or false.")
        files = entry.get("files")
        if not isinstance(files, list) or not files:
            self.bad(place, "files", 'Expected a list such as [{format = "sssom", path = "x.tsv"}].')
            files = []
        found = [self.file(place, number, each) for number, each in enumerate(files)]
        read = tuple(file for file in found if file is not None)
        return PlanSource(**texts, makes_conditions=bool(makes), files=read, trust=place + 1)

    def text(self, place: int, entry: dict[str, Any], field: str) -> str:
        value = entry.get(field, "")
        if not isinstance(value, str) or len(value.strip()) > LONGEST[field]:
            said = f"Expected a text of at most {LONGEST[field]} characters, in quotes."
            self.bad(place, field, said)
            return ""
        return value.strip()

    def file(self, place: int, number: int, entry: Any) -> PlanFile | None:
        field = f"files[{number}]"
        if not isinstance(entry, dict):
            self.bad(place, field, 'Expected {format = "...", path = "..."}.')
            return None
        self.only_known(place, field, entry, FILE_KEYS)
        name, path = entry.get("format"), entry.get("path")
        is_format, is_path = isinstance(name, str) and name in self.formats, isinstance(path, str) and path
        if not is_format:
            known = ", ".join(sorted(self.formats))
            self.bad(place, f"{field}.format", f"{name!r} is no format; expected one of: {known}.")
        if not is_path:
            self.bad(place, f"{field}.path", "Expected the path of a file, from the folder of the plan.")
            return None
        whole = self.path.parent / str(path)
        if not whole.is_file():
            self.bad(place, f"{field}.path", f"There is no file {whole}; expected one that can be read.")
            return None
        return PlanFile(self.formats[str(name)], whole) if is_format else None

    def only_known(self, place: int | None, field: str, entry: Iterable[str], known: set[str]) -> None:
        for key in entry:
            if key not in known:
                where = f"{field}.{key}" if field else key
                self.bad(place, where, f"Not known here; expected {', '.join(sorted(known))}.")
