"""Product 1, “Rare diseases and alignment with terminologies”: names, definition and codes elsewhere.

    Disorder
      DisorderFlagList/DisorderFlag/Label                   Inactive, Deprecated entity, Obsolete entity, ...
      SynonymList/Synonym[@lang]
      SummaryInformationList/SummaryInformation[@lang]/TextSectionList/TextSection
        TextSectionType/Name                                Definition
        Contents                                            with <i> and the like, escaped
      ExternalReferenceList/ExternalReference
        Source Reference                                    OMIM 203450
        DisorderMappingRelation/Name                        E | NTBT | BTNT | ND, each explained in brackets
        DisorderMappingValidationStatus/Name
      DisorderDisorderAssociationList/DisorderDisorderAssociation
        TargetDisorder/OrphaCode RootDisorder[@cycle]
        DisorderDisorderAssociationType/Name                Moved to | Referred to

E (exact) becomes a code of the same thing; NTBT says that the entry here is narrower, BTNT that it is
broader. Names of entries out of use or not rare in Europe begin with that remark in capitals, which is no
part of them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from conditions.importers.catalogue.orphadata.stream import words
from conditions.importers.catalogue.orphadata.subject import Subject
from conditions.importers.catalogue.records import Code, Mapping, Named, Record, Term, Translation
from conditions.importers.catalogue.refusing import Broken, quoted
from references.codes import SCHEME_OF

EXACT = "E"
PREDICATES = {"NTBT": "skos:broadMatch", "BTNT": "skos:narrowMatch"}
UNDECIDED = {"ND", "NTBT/E", "BTNT/E"}
OUT_OF_USE = {"inactive", "deprecated entity", "obsolete entity"}
REMARK = re.compile(r"(OBSOLETE|NON RARE IN EUROPE|RARE IN EUROPE|OBSOLÈTE)\s*:\s*")
MARKUP = re.compile(r"</?(?:i|b|u|em|strong|sub|sup|p|br|span|a)(?:\s[^<>]*)?/?>", re.IGNORECASE)


def records(subject: Subject) -> Iterator[Record]:
    """The term, then the mappings that are not exact."""
    element = subject.element
    name = words(element, "Name")
    if not name:
        raise Broken("The entry has no name.")
    flags = {words(flag, "Label").lower() for flag in subject.each("DisorderFlagList", "DisorderFlag")}
    same, mappings = _references(subject)
    successor = _successor(subject)
    yield Term(
        subject.code,
        REMARK.sub("", name),
        tuple(Named(text) for text in _synonyms(subject)),
        _definition(element),
        same_as=tuple(same),
        is_obsolete=bool(flags & OUT_OF_USE) or name.startswith("OBSOLETE") or successor is not None,
        successor=successor,
    )
    yield from mappings


def translations(subject: Subject) -> Iterator[Record]:
    """Name, synonyms and definition of a file in another language."""
    name = REMARK.sub("", words(subject.element, "Name"))
    found = [("label", name), *(("synonym", text) for text in _synonyms(subject))]
    found.append(("definition", _definition(subject.element)))
    for of, text in found:
        if text:
            yield Translation(subject.code, subject.language, text, of)


def _synonyms(subject: Subject) -> list[str]:
    texts = (words(each) for each in subject.each("SynonymList", "Synonym"))
    return list(dict.fromkeys(text for text in texts if text))


def _definition(element: Any) -> str:
    for section in element.iterfind("SummaryInformationList/SummaryInformation/TextSectionList/TextSection"):
        # Other languages translate the name of the type; a definition is the only one that is free.
        contents = words(section, "Contents")
        if contents:
            return " ".join(html.unescape(MARKUP.sub("", contents)).split())
    return ""


def _references(subject: Subject) -> tuple[list[Code], list[Mapping]]:
    same: dict[Code, None] = {}
    mappings: list[Mapping] = []
    for each in subject.each("ExternalReferenceList", "ExternalReference"):
        source, reference = words(each, "Source"), words(each, "Reference")
        relation = words(each, "DisorderMappingRelation/Name").partition(" ")[0].upper()
        if source.upper() not in SCHEME_OF:
            subject.leave_out(f"the site does not know the codes of {quoted(source)}")
            continue
        code = Code.read(f"{source}:{reference.rpartition(':')[2]}")
        if code is None:
            subject.refuse(f"{quoted(reference)} is no code of {source}.")
        elif relation == EXACT:
            same[code] = None
        elif relation in PREDICATES:
            mappings.append(Mapping(subject.code, PREDICATES[relation], code, words(subject.element, "Name")))
        elif relation in UNDECIDED or not relation:
            subject.leave_out("how a code elsewhere matches is not decided")
        else:
            subject.refuse(f"{quoted(relation)} is not known as a relation to {source} {reference}.")
    return list(same), mappings


def _successor(subject: Subject) -> Code | None:
    """The entry that this one was moved to."""
    for each in subject.each("DisorderDisorderAssociationList", "DisorderDisorderAssociation"):
        target = words(each, "TargetDisorder/OrphaCode")
        if words(each, "DisorderDisorderAssociationType/Name").lower() == "moved to" and target.isdecimal():
            return Code("orpha", target)
    return None
