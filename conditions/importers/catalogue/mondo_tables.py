"""Two tables that Mondo publishes beside its ontology: names of rare diseases, and the edges between them.

Neither says which release it is from; the plan names it. The synonyms have no scopes and count as exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .delimited import Table, tidy
from .known_codes import Unknown
from .opening import count_lines, first_bytes, lines_of
from .records import Format, KindOf, Named, Read, Refusal, Statement, Term
from .refusing import NotReadable, described, refusing

NAMES_COLUMNS = ("ID", "LABEL", "SYNONYMS")
EDGES_COLUMNS = ("subject", "predicate", "object")
SUBCLASS = "biolink:subclass_of"
GERMLINE_MUTATION = "RO:0004003"
GERMLINE_DETAIL = "has material basis in germline mutation in"

Row = dict[str, str]
FromRow = Callable[[Row, str, Unknown, Unknown], Iterator[Term | KindOf | Statement | Refusal]]


def read_names(path: Path) -> Read:
    """A term for each line, with its label and its synonyms."""
    return refusing(path, _read(path, NAMES_COLUMNS, "table of names of Mondo", _term))


def read_edges(path: Path) -> Read:
    """A link for each edge to a broader disease, a gene for each edge to one."""
    return refusing(path, _read(path, EDGES_COLUMNS, "table of edges of Mondo", _edge))


def _read(path: Path, needed: tuple[str, ...], what: str, from_row: FromRow) -> Read:
    table = None
    unknown, predicates = Unknown(path.name), Unknown(path.name, "Edges of the kind")
    for line in lines_of(path):
        if table is None:
            table = None if isinstance(line, Refusal) else Table.headed(path, line[1], needed)
            if table is None:
                break
        elif isinstance(line, Refusal):
            yield line
        else:
            row = table.row(*line)
            if isinstance(row, Refusal):
                yield row
            elif row:
                yield from from_row(row, f"{path.name}:{line[0]}", unknown, predicates)
                yield from unknown.wrong()
    if table is None:
        raise NotReadable(f"This is no {what}: it begins with {described(first_bytes(path))}.")
    yield from unknown.refusals()
    yield from predicates.refusals()


def _term(row: Row, place: str, unknown: Unknown, _: Unknown) -> Iterator[Term | Refusal]:
    code, name = unknown.read(row["ID"], place), tidy(row["LABEL"])
    if code is None:
        return
    if not name:
        yield Refusal(place, "This line gives no name.")
        return
    synonyms = dict.fromkeys(tidy(each) for each in row["SYNONYMS"].split("|"))
    yield Term(code, name, tuple(Named(each) for each in synonyms if each and each != name))


def _edge(
    row: Row, place: str, unknown: Unknown, predicates: Unknown
) -> Iterator[KindOf | Statement | Refusal]:
    is_gene = row.get("relation") == GERMLINE_MUTATION
    if row["predicate"] != SUBCLASS and not is_gene:
        predicates.count(tidy(row.get("relation") or row["predicate"])[:60], place)
        return
    child, parent = unknown.read(row["subject"], place), unknown.read(row["object"], place)
    if child is None or parent is None:
        return
    if is_gene:
        yield Statement(child, "gene", code=parent, detail=GERMLINE_DETAIL)
    elif child == parent:
        yield Refusal(place, "This edge makes an entry broader than itself.")
    else:
        yield KindOf(child, parent)


def release_of(path: Path) -> str:
    """Always empty: the tables do not say."""
    return ""


def size_of(path: Path) -> int | None:
    """The lines of the file."""
    return count_lines(path)


NAMES = Format("mondo-names", "Mondo: table of names of rare diseases", read_names, release_of, size_of)
EDGES = Format("mondo-edges", "Mondo: table of edges", read_edges, release_of, size_of)
FORMATS = (NAMES, EDGES)
