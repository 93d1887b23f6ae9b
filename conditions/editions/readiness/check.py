"""Looks at a page as a reviewer would: rule by rule, section by section, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator

from conditions.editions.payload import Payload
from conditions.editions.readiness.abbreviations import on_abbreviations
from conditions.editions.readiness.findings import BLOCKING, Finding, Readiness
from conditions.editions.readiness.gather import About, Known, gather
from conditions.editions.readiness.glossary import on_glossary
from conditions.editions.readiness.grade import on_grade
from conditions.editions.readiness.headings import on_headings
from conditions.editions.readiness.introductions import introductions
from conditions.editions.readiness.links import on_links
from conditions.editions.readiness.page import on_finding_it, on_identity, on_review
from conditions.editions.readiness.sections import on_dangling, on_substance, on_uncited
from conditions.editions.readiness.text import SectionText


def check(
    payload: Payload,
    has_facts: bool = False,
    *,
    about: About | None = None,
    language: str = "en",
    advise: bool = True,
) -> Readiness:
    """What stands in the way of publication, and what deserves a look.

    A page may live on facts alone, so the caller says if it has some; `about` (from `about_page`) says that
    and more: without it the review of the page is not spoken of, and gene symbols are known by their
    italics only. Without `advise` only what blocks is looked for, which is much quicker.
    """
    texts = [SectionText.of(section) for section in payload.sections]
    genes = about.genes if about else frozenset()
    known = gather(texts, language, genes, advise=advise)
    findings = [*on_identity(payload, texts, about.has_facts if about else has_facts)]
    if not advise:
        findings += (found for text in texts for found in (*on_dangling(text, known), *on_links(text)))
        return Readiness(tuple(found for found in findings if found.level == BLOCKING))
    findings += on_sections(payload, texts, known, language)
    findings += on_finding_it(payload)
    findings += on_review(about) if about else ()
    return Readiness(tuple(findings))


def on_sections(payload: Payload, texts: list[SectionText], known: Known, language: str) -> Iterator[Finding]:
    """Every rule about sections, put in the order of the page."""
    marked = {known.terms[key] for text in texts for key in text.terms if key in known.terms}
    offers = list(on_glossary(texts, known.vocabulary, marked))
    offered = [found.fix.words for found in offers if found.fix]
    across = [*on_abbreviations(texts, explained_by(payload, known), offered), *offers]
    for text in texts:
        yield from on_dangling(text, known)
        yield from on_links(text)
        yield from on_substance(text)
        yield from on_uncited(text, known)
        yield from on_headings(text)
        if language == "en":
            yield from on_grade(text, known.grade)
        yield from (found for found in across if found.place == text.kind)


def explained_by(payload: Payload, known: Known) -> set[str]:
    """Short forms that stand beside the name on every page, and gene symbols among the facts."""
    names = [payload.name, *(row.name for row in payload.other_names)]
    return {*known.genes, *names, *(short for name in names for _, short in introductions(name))}
