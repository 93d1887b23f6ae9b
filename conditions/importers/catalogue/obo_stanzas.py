"""An OBO file cut into its header and its stanzas. Holds one stanza at a time, never more than 4 MB of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .obo_syntax import Clause, Malformed, clause
from .opening import LONGEST_LINE, first_bytes, lines_of
from .records import Refusal
from .refusing import NotReadable, described

LARGEST_STANZA = 4_000_000
VERSIONS = ("1.2", "1.4")
HEADER_TAGS = frozenset(
    {"format-version", "data-version", "version", "date", "saved-by", "auto-generated-by", "ontology"}
    | {"import", "subsetdef", "synonymtypedef", "default-namespace", "idspace", "remark", "property_value"}
)


@dataclass(slots=True)
class Stanza:
    """[Term], [Typedef] or another, from its line; `kind` is empty for the header."""

    kind: str
    line: int
    clauses: list[Clause] = field(default_factory=list)
    size: int = 0


def stanzas_of(path: Path) -> Iterator[Stanza | Refusal]:
    """The stanzas behind the header, and what is refused. Raises NotReadable if it is no OBO file."""
    for stanza in _cut(path):
        if isinstance(stanza, Stanza) and not stanza.kind:
            _check_header(stanza, path)
        else:
            yield stanza


def header_of(path: Path) -> dict[str, str]:
    """The header's values by tag, the first of each. Raises NotReadable."""
    for stanza in _cut(path):
        if isinstance(stanza, Stanza):
            return {each.tag: each.value for each in reversed(stanza.clauses)}
    return {}


def _no_obo(path: Path) -> NotReadable:
    return NotReadable(f"This is no OBO file: it begins with {described(first_bytes(path))}.")


def _check_header(header: Stanza, path: Path) -> None:
    values = {each.tag: each.value for each in header.clauses}
    if not HEADER_TAGS & set(values):
        raise _no_obo(path)
    version = values.get("format-version", VERSIONS[0])
    if version not in VERSIONS:
        raise NotReadable(f"This is OBO {version[:20]}; only {' and '.join(VERSIONS)} are read.")


def _cut(path: Path) -> Iterator[Stanza | Refusal]:
    """The header first, as a stanza without a kind. Refusals of lines come as they are met."""
    stanza: Stanza | None = Stanza("", 1)
    held: list[Refusal] = []
    for line in _joined(path):
        if isinstance(line, Refusal):
            held.append(line)
            if stanza and not stanza.kind and not stanza.clauses:
                raise _no_obo(path)
            continue
        number, text = line
        stripped = text.strip()
        if stripped.startswith("[") and stripped.partition("!")[0].rstrip().endswith("]"):
            if stanza:
                yield stanza
            yield from held
            held = []
            stanza = Stanza(stripped[1 : stripped.index("]")].strip(), number)
        elif stanza and stripped and not stripped.startswith("!"):
            stanza.size += len(text)
            if stanza.size > LARGEST_STANZA:
                held.append(Refusal(f"{path.name}:{stanza.line}", "This entry is larger than 4 MB."))
                if not stanza.kind:
                    raise _no_obo(path)
                stanza = None
                continue
            try:
                if stanza.kind in ("", "Term"):
                    stanza.clauses.append(clause(number, stripped))
            except Malformed as error:
                held.append(Refusal(f"{path.name}:{number}", str(error)))
                if not stanza.kind and not stanza.clauses:
                    raise _no_obo(path) from None
    if stanza:
        yield stanza
    yield from held


def _joined(path: Path) -> Iterator[tuple[int, str] | Refusal]:
    """Lines, with those that end in a backslash joined to the next."""
    started, begun = "", 0
    for line in lines_of(path):
        if isinstance(line, Refusal):
            yield line
            continue
        number, text = line
        if begun:
            number, text = begun, started + text
        ends = len(text) - len(text.rstrip("\\"))
        if ends % 2:
            started, begun = text[:-1], number
            if len(started) > LONGEST_LINE:
                yield Refusal(f"{path.name}:{begun}", f"This line is longer than {LONGEST_LINE:,} bytes.")
                started, begun = "", 0
            continue
        started, begun = "", 0
        yield number, text
    if begun:
        yield begun, started
