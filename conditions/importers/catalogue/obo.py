"""OBO files (1.2 and 1.4) to terms: the format of mondo.obo, hp.obo and the Disease Ontology.

[Term] stanzas are read, all others passed over. A clause that is wrong is refused and the term read without
it; a stanza without a usable id is refused whole. An alternative id becomes a withdrawn term whose successor
is the term that names it. `consider` is advice for people and not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .draft import TermDraft
from .known_codes import Unknown
from .obo_stanzas import Stanza, header_of, stanzas_of
from .obo_syntax import Clause, Malformed, definition, property_of, reference, synonym, unescape
from .opening import opened, release_in
from .records import Format, Named, Read, Refusal, Term
from .refusing import NotReadable, refusing

PASSED_OVER = frozenset(
    {"id", "namespace", "comment", "subset", "creation_date", "created_by", "intersection_of", "union_of"}
    | {"disjoint_from", "relationship", "is_anonymous", "builtin", "equivalent_to", "consider", "use_term"}
)
MATCHES = {
    "exactMatch": "exact",
    "closeMatch": "loose",
    "broadMatch": "loose",
    "narrowMatch": "loose",
    "relatedMatch": "loose",
}
LOOSE_SOURCES = frozenset(
    {"MONDO:relatedTo", "MONDO:mondoIsNarrowerThanSource", "MONDO:mondoIsBroaderThanSource"}
    | {"MONDO:directSiblingOf", "MONDO:otherHierarchy", "MONDO:superClassOf", "MONDO:subClassOf"}
)
"""What Mondo says in a modifier of an xref that is not the same; other sources say where it was found."""
OLD_SYNONYMS = {f"{scope}_synonym": scope for scope in ("exact", "narrow", "broad", "related")}
DAY_FIRST = re.compile(r"(\d{2}):(\d{2}):(\d{4})")
TERM = b"\n[Term]"


def read(path: Path) -> Read:
    """Terms in the order of the file."""
    return refusing(path, _read(path))


def _read(path: Path) -> Read:
    unknown, tags = Unknown(path.name), Unknown(path.name, "Lines with the tag")
    for stanza in stanzas_of(path):
        if isinstance(stanza, Refusal):
            yield stanza
        elif stanza.kind == "Term":
            yield from _term(stanza, path.name, unknown, tags)
    yield from unknown.refusals()
    yield from tags.refusals()


def _term(stanza: Stanza, file: str, unknown: Unknown, tags: Unknown) -> Iterator[Term | Refusal]:
    place = f"{file}:{stanza.line}"
    names = [each.value for each in stanza.clauses if each.tag == "id"]
    if len(names) != 1:
        yield Refusal(place, f"This entry has {len(names)} ids; it needs one.")
        return
    code = unknown.read(unescape(names[0]), place)
    yield from unknown.wrong()
    if code is None:
        return
    draft = TermDraft(code)
    for clause in stanza.clauses:
        try:
            _take(draft, clause, f"{file}:{clause.line}", unknown, tags)
        except Malformed as error:
            yield Refusal(f"{file}:{clause.line}", str(error))
    yield from unknown.wrong()
    if len(set(draft.successors)) > 1:
        yield Refusal(place, "This withdrawn entry names several successors; none is followed.")
    yield from draft.terms()


def _take(draft: TermDraft, clause: Clause, place: str, unknown: Unknown, tags: Unknown) -> None:
    """Put what one line says into the draft."""
    tag, value = clause.tag, clause.value
    if tag == "name":
        draft.name = " ".join(unescape(value).split())
    elif tag == "def":
        draft.definition, sources = definition(value)
        draft.sources = tuple(each.removeprefix("url:") for each in sources)
    elif tag == "synonym" or tag in OLD_SYNONYMS:
        _take_synonym(draft, clause)
    elif tag == "is_obsolete":
        if value not in ("true", "false"):
            raise Malformed(f"“{value[:40]}” is neither true nor false.")
        draft.is_obsolete = value == "true"
    elif tag in ("is_a", "alt_id", "replaced_by"):
        code = unknown.read(reference(value), place)
        if code == draft.code:
            raise Malformed(f"The entry names itself under {tag}.")
        if code:
            {"is_a": draft.parents, "alt_id": draft.former, "replaced_by": draft.successors}[tag].append(code)
    elif tag == "xref":
        _take_xref(draft, clause, place, unknown)
    elif tag == "property_value":
        name, said = property_of(value)
        match = MATCHES.get(re.split(r"[:#/]", name)[-1])
        if match and (code := unknown.read(said, place)):
            (draft.exact if match == "exact" else draft.loose).append(code)
    elif tag not in PASSED_OVER:
        tags.count(tag[:60], place)


def _take_synonym(draft: TermDraft, clause: Clause) -> None:
    text, scope, kind = synonym(clause.value)
    scope = OLD_SYNONYMS.get(clause.tag, scope)
    kinds = (kind, *clause.said_of("synonymtypedef"), *clause.said_of("synonymtype"))
    draft.names.append(Named(text, "lay" if any("layperson" in each.lower() for each in kinds) else scope))


def _take_xref(draft: TermDraft, clause: Clause, place: str, unknown: Unknown) -> None:
    code = unknown.read(reference(clause.value), place)
    if code is None:
        return
    relations = clause.said_of("source")
    is_same = "MONDO:equivalentTo" in relations or not LOOSE_SOURCES & set(relations)
    draft.xrefs.append(code) if is_same else draft.loose.append(code)


def release_of(path: Path) -> str:
    """The date or version in `data-version`, else the day in `date`."""
    try:
        header = header_of(path)
    except NotReadable:
        return ""
    found = DAY_FIRST.match(header.get("date", ""))
    return release_in(header.get("data-version", "")) or ("-".join(reversed(found.groups())) if found else "")


def size_of(path: Path) -> int | None:
    """How many terms there are."""
    try:
        with opened(path) as content:
            count, before = 0, b"\n"
            while chunk := content.read(1 << 20):
                block = before + chunk
                count += block.count(TERM)
                before = block[-(len(TERM) - 1) :]
            return count
    except NotReadable:
        return None


FORMAT = Format(
    "obo", "OBO ontology, 1.2 or 1.4 (mondo.obo, hp.obo, Disease Ontology)", read, release_of, size_of
)
