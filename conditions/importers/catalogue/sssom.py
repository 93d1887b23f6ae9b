"""SSSOM tables: which entries of two catalogues match. One line is one mapping.

SSSOM 1.0 (https://mapping-commons.github.io/sssom/spec-formats-tsv/): a header of YAML behind "#", then
tab-separated columns in any order. Of the header only plain keys and `curie_map` are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from .delimited import Table, tidy
from .known_codes import Unknown, read_code
from .opening import count_lines, first_bytes, lines_of, release_in
from .records import Code, Format, Mapping, Read, Refusal
from .refusing import NotReadable, described, refusing

LONGEST_HEADER = 1000
NEEDED = ("subject_id", "predicate_id", "object_id")
NO_TERM = "sssom:NoTermFound"


@dataclass(slots=True)
class Header:
    """What the file says of itself: `release` a date or version, `licence` an address or name."""

    values: dict[str, str] = field(default_factory=dict)
    curie_map: dict[str, str] = field(default_factory=dict)

    @property
    def release(self) -> str:
        values = self.values
        said = values.get("mapping_set_version", "") or values.get("mapping_date", "")
        return release_in(said)

    @property
    def licence(self) -> str:
        return self.values.get("license", "")


def header_of(path: Path) -> Header:
    """The header alone; empty when there is none. Raises NotReadable."""
    header: list[str] = []
    for line in islice(lines_of(path), LONGEST_HEADER):
        if isinstance(line, Refusal):
            continue
        if not line[1].startswith("#"):
            break
        header.append(line[1])
    return _header(header)


def _header(lines: list[str]) -> Header:
    header, section, base = Header(), "", None
    for line in lines:
        text = line[1:]
        key, colon, value = text.strip().partition(":")
        if not colon or key.startswith("-"):
            continue
        depth = len(text) - len(text.lstrip(" "))
        base = depth if base is None else base
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        if depth <= base:
            section = key
            header.values[key] = value
        elif section == "curie_map":
            header.curie_map[key.strip("\"'")] = value
    return header


def read(path: Path) -> Read:
    """Mappings in the order of the file."""
    return refusing(path, _read(path))


def _read(path: Path) -> Read:
    header, table = header_of(path), None
    unknown = Unknown(path.name)
    for line in lines_of(path):
        if table is None:
            if isinstance(line, Refusal) or not line[1].startswith("#"):
                table = _headed(path, line)
            continue
        if isinstance(line, Refusal):
            yield line
            continue
        row = table.row(*line)
        if isinstance(row, Refusal):
            yield row
        elif row:
            yield from _mapping(row, f"{path.name}:{line[0]}", header, unknown)
    if table is None:
        raise NotReadable("This is no SSSOM table: it has no line with the names of the columns.")
    yield from unknown.refusals()


def _headed(path: Path, line: tuple[int, str] | Refusal) -> Table:
    if isinstance(line, Refusal):
        begins = described(first_bytes(path))
        raise NotReadable(f"This is no SSSOM table: it begins with {begins}. {line.reason}")
    table = Table.headed(path, line[1], NEEDED)
    if table is None:
        found = described(first_bytes(path) if line[0] == 1 else line[1].encode())
        raise NotReadable(f"This is no SSSOM table: where the names of columns belong it has {found}.")
    return table


def _mapping(
    row: dict[str, str], place: str, header: Header, unknown: Unknown
) -> Iterator[Mapping | Refusal]:
    predicate = row["predicate_id"].strip()
    if NO_TERM in (row["subject_id"], row["object_id"]):
        yield Refusal(place, "The line says that no match was found.")
    elif row.get("predicate_modifier", "").strip():
        yield Refusal(place, f"The line says that this is not so ({row['predicate_modifier'].strip()[:40]}).")
    elif not predicate:
        yield Refusal(place, "The line does not say how the two match.")
    else:
        subject = _code(row["subject_id"], place, header, unknown)
        matched = _code(row["object_id"], place, header, unknown)
        yield from unknown.wrong()
        if subject and matched:
            labels = tidy(row.get("subject_label", "")), tidy(row.get("object_label", ""))
            yield Mapping(subject, predicate, matched, *labels)


def _code(text: str, place: str, header: Header, unknown: Unknown) -> Code | None:
    """By its own prefix; if the site does not know that, by the address that the header gives for it."""
    prefix, _, rest = text.partition(":")
    address = header.curie_map.get(prefix)
    if address and (code := read_code(text) or read_code(address + rest)):
        return code
    return unknown.read(text, place)


def release_of(path: Path) -> str:
    """The date or version in `mapping_set_version`, else `mapping_date`."""
    try:
        return header_of(path).release
    except NotReadable:
        return ""


def licence_of(path: Path) -> str:
    """The licence that the header names."""
    try:
        return header_of(path).licence
    except NotReadable:
        return ""


def size_of(path: Path) -> int | None:
    """The lines of the file."""
    return count_lines(path)


FORMAT = Format("sssom", "SSSOM table of matches between two catalogues", read, release_of, size_of)
