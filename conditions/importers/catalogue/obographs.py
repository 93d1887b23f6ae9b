"""obographs documents (JSON) to terms: the format of mondo.json, hp.json and the export of ORDO. Streamed.

Edges come after nodes in these documents, so that a document is read two or three times: its edges, the names
of what edges refer to where that is needed, its nodes. Memory grows with the edges, under 100 bytes for each,
not with the nodes. The first reading shows that the document is whole; a damaged one gives no record.

Former ids are not read from `hasAlternativeId`: exports hold a withdrawn node for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from . import ordo
from .edges import Edges
from .json_entries import Entry, entries_of
from .known_codes import Unknown, read_code
from .obographs_node import draft_of, last_part, objects, properties_of, said
from .opening import DATE, release_in
from .records import Code, Format, Read, Refusal, Term
from .refusing import NotReadable, refusing

IS_A = frozenset({"is_a", "rdfs:subClassOf", "http://www.w3.org/2000/01/rdf-schema#subClassOf"})
PARENTS = IS_A | {ordo.PART_OF}
LONGEST_ID = 400
LONGEST_LABEL = 400


def read(path: Path) -> Read:
    """Terms in the order of the nodes."""
    return refusing(path, _read(path))


def _read(path: Path) -> Read:
    edges, kinds = Edges(), Unknown(path.name, "Edges of the kind")
    yield from _edges(path, edges, kinds)
    words = _words(path, ordo.Words.wanted(edges))
    codes, ids = Unknown(path.name), Unknown(path.name, "Entries with the prefix")
    for number, node in enumerate(entries_of(path, "nodes"), start=1):
        if isinstance(node, Refusal):
            yield node
        else:
            yield from _term(node, f"{path.name}: nodes entry {number}", edges, words, (codes, ids))
    for unknown in (ids, codes, kinds):
        yield from unknown.refusals()


def _edges(path: Path, edges: Edges, kinds: Unknown) -> Iterator[Refusal]:
    """Put the edges that say something for us into `edges`."""
    for number, edge in enumerate(entries_of(path, "edges"), start=1):
        place = f"{path.name}: edges entry {number}"
        if isinstance(edge, Refusal):
            yield edge
            continue
        parts = [edge.get(key) for key in ("sub", "pred", "obj")]
        if not all(isinstance(part, str) and 0 < len(part) <= LONGEST_ID for part in parts):
            yield Refusal(
                place, "This edge does not say from where to where it goes, and of what kind it is."
            )
            continue
        subject, predicate, target = map(str, parts)
        if predicate in PARENTS or predicate in ordo.KNOWN:
            edges.add(subject, predicate, target)
        else:
            kinds.count(predicate[:120], place)


def _words(path: Path, wanted: set[str]) -> ordo.Words:
    """The names of values, genes and kinds of edges; for genes the symbol and HGNC's number."""
    words = ordo.Words()
    for node in entries_of(path, "nodes") if wanted else ():
        if isinstance(node, Refusal):
            continue
        address = node.get("id")
        if address not in wanted or not isinstance(address, str):
            continue
        symbols = [value for name, value in properties_of(node) if name == "symbol"]
        words.labels[address] = (symbols[0] if symbols else said(node.get("lbl")))[:LONGEST_LABEL]
        written = [address, *(said(xref.get("val")) for xref in objects(node.get("meta"), "xrefs"))]
        genes = [code for code in map(read_code, written) if code and code.scheme == "hgnc"]
        if genes:
            words.codes[address] = genes[0]
    return words


def _term(
    node: Entry, place: str, edges: Edges, words: ordo.Words, accounts: tuple[Unknown, Unknown]
) -> Iterator[Term | Refusal]:
    codes, ids = accounts
    address = node.get("id")
    if not isinstance(address, str) or not 0 < len(address) <= LONGEST_ID:
        yield Refusal(place, "This entry has no id.")
        return
    if node.get("type", "CLASS") != "CLASS" or not ("lbl" in node or "meta" in node):
        return
    code = ids.read(address, place)
    yield from ids.wrong()
    if code is None or code.scheme == "hgnc" or (code.scheme == "orpha" and not ordo.is_entry(node)):
        return
    place = f"{place} ({address})"
    for draft in draft_of(node, code, place, codes):
        if isinstance(draft, Refusal):
            yield draft
            continue
        is_withdrawn, successors = ordo.withdrawal(node)
        draft.is_obsolete |= is_withdrawn
        draft.successors += successors
        draft.parents += _parents(address, code, edges)
        draft.statements += ordo.statements_of(address, code, edges, words)
        yield from draft.terms()


def _parents(address: str, code: Code, edges: Edges) -> Iterator[Code]:
    for predicate, target in edges.of(address):
        parent = read_code(target) if predicate in PARENTS else None
        if parent and parent != code and ordo.is_broader(parent):
            yield parent


def release_of(path: Path) -> str:
    """The date in the version of the graph, else its version information ("2.6")."""
    try:
        for meta in entries_of(path, "meta"):
            if isinstance(meta, Refusal):
                continue
            version = said(meta.get("version"))
            info = [
                said(each.get("val"))
                for each in objects(meta, "basicPropertyValues")
                if last_part(each.get("pred")) in ("owl_versionInfo", "versionInfo")
            ]
            dated = [each for each in (version, *info) if DATE.search(each)]
            found = release_in((dated or info or [version])[0])
            if found:
                return found
    except NotReadable:
        pass
    return ""


FORMAT = Format("obographs", "obographs JSON (mondo.json, hp.json, ORDO)", read, release_of)
