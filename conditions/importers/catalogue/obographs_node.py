"""A node of an obographs document to a draft of a term. Trusts the type of no value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .draft import TermDraft
from .json_entries import Entry
from .known_codes import Unknown
from .records import Code, Named, Refusal

SCOPES = {
    "hasExactSynonym": "exact",
    "hasNarrowSynonym": "narrow",
    "hasBroadSynonym": "broad",
    "hasRelatedSynonym": "related",
}
REPLACED_BY = "IAO_0100001"
LOOSE = frozenset({"closeMatch", "broadMatch", "narrowMatch", "relatedMatch"})
LAST_PART = re.compile(r"[^#/:]*$")
# UTF-8 that was read as Latin-1 somewhere on its way: "â" and two control characters for a dash.
DOUBLY_ENCODED = re.compile(r"[\u00c2-\u00f4][\u0080-\u00bf]{1,3}")
WINDOWS = re.compile(r"[\u0080-\u009f]")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def said(value: Any) -> str:
    """The text of a value, on one line; empty if it is no text. Dashes and quotation marks that an export
    turned into control characters (Windows-1252 read as Latin-1; ORDO 2.6 has some) are put right."""
    if not isinstance(value, str):
        return ""
    if WINDOWS.search(value):
        value = WINDOWS.sub(_windows, DOUBLY_ENCODED.sub(_encoded, value))
    return " ".join(CONTROL.sub(" ", value).split())


def _encoded(found: re.Match[str]) -> str:
    try:
        return found[0].encode("latin-1").decode("utf-8")
    except UnicodeError:
        return found[0]


def _windows(found: re.Match[str]) -> str:
    return bytes([ord(found[0])]).decode("cp1252", "replace").replace("\ufffd", " ")


def last_part(address: Any) -> str:
    """exactMatch of http://www.w3.org/2004/02/skos/core#exactMatch."""
    found = LAST_PART.search(address[-200:]) if isinstance(address, str) else None
    return found[0] if found else ""


def objects(parent: Any, key: str) -> list[Entry]:
    """The objects in a list of the parent; what is no object is left out."""
    value = parent.get(key) if isinstance(parent, dict) else None
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def properties_of(node: Entry) -> list[tuple[str, str]]:
    """Name, without the beginning of its address, and value of each property."""
    values = objects(node.get("meta"), "basicPropertyValues")
    return [(last_part(each.get("pred")), said(each.get("val"))) for each in values]


def draft_of(node: Entry, code: Code, place: str, unknown: Unknown) -> Iterator[TermDraft | Refusal]:
    """What the node says by itself, and what of it is refused; the draft comes last."""
    draft = TermDraft(code, said(node.get("lbl")))
    meta = node.get("meta", {})
    if not isinstance(meta, dict):
        yield Refusal(place, "The “meta” of this entry is no object; only its name was read.")
        meta = {}
    draft.is_obsolete = meta.get("deprecated") is True
    definition = meta.get("definition")
    if isinstance(definition, dict):
        draft.definition = said(definition.get("val"))
        sources = definition.get("xrefs")
        draft.sources = tuple(filter(None, map(said, sources if isinstance(sources, list) else [])))
    for synonym in objects(meta, "synonyms"):
        scope, text = SCOPES.get(last_part(synonym.get("pred"))), said(synonym.get("val"))
        if not scope or not text:
            yield Refusal(
                place, "A synonym has no text." if scope else "The scope of a synonym is not known."
            )
            continue
        is_lay = "layperson" in said(synonym.get("synonymType")).lower()
        draft.names.append(Named(text, "lay" if is_lay else scope))
    for xref in objects(meta, "xrefs"):
        if found := unknown.read(said(xref.get("val")), place):
            draft.xrefs.append(found)
    for name, value in properties_of(node):
        kept = {"exactMatch": draft.exact, REPLACED_BY: draft.successors}.get(
            name, draft.loose if name in LOOSE else None
        )
        if kept is not None and (found := unknown.read(value, place)):
            kept.append(found)
    yield from unknown.wrong()
    yield draft
