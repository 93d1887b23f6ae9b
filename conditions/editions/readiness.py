"""Is the working copy fit for readers? Problems stop a publication; advice does not.

Promise: every sentence names the place and says what to do, so that an editor can act on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from conditions.editions.freeze import refs_in
from conditions.editions.payload import FrozenSection, Payload
from conditions.kinds import AUTHORED
from references.models import Citation, GlossaryTerm
from references.richtext import plain_text, references_in


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whole sentences for the editor."""

    problems: tuple[str, ...]
    advice: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        return not self.problems


def check(payload: Payload, has_facts: bool = False) -> Readiness:
    """Look at the payload as a reviewer would; a page may live on facts alone, so the caller says if it has
    some."""
    problems: list[str] = []
    advice: list[str] = []
    if not payload.name.strip():
        problems.append("The page has no name.")
    if not payload.slug:
        problems.append("The page has no address. Save it once more, and it gets one from its name.")
    if not has_facts and not any(plain_text(section.body).strip() for section in payload.sections):
        problems.append("The page has no text and no facts yet. Write at least one section.")
    problems += dangling(payload)
    for section in payload.sections:
        title = AUTHORED[section.kind]
        if not plain_text(section.body).strip():
            advice.append(f"{title} is empty and will not be shown.")
        else:
            advice += advice_on(title, section)
    if not payload.categories:
        advice.append("The page is in no category, so readers who browse will not find it there.")
    return Readiness(tuple(problems), tuple(advice))


def dangling(payload: Payload) -> list[str]:
    """Markers that lead nowhere, section by section."""
    found = refs_in(payload.sections)
    if not found.citations and not found.terms:
        return []
    citations = set(Citation.objects.filter(pk__in=found.citations).values_list("pk", flat=True))
    terms = set(GlossaryTerm.objects.filter(pk__in=found.terms).values_list("pk", flat=True))
    sentences = []
    for section in payload.sections:
        title = AUTHORED[section.kind]
        refs = refs_in([section])
        for key in sorted(refs.citations - citations):
            sentences.append(
                f"{title} cites work {key}, which does not exist. Remove the marker or cite another work."
            )
        for key in sorted(refs.terms - terms):
            sentences.append(f"{title} marks glossary term {key}, which does not exist. Remove the mark.")
    return sentences


def advice_on(title: str, section: FrozenSection) -> list[str]:
    sentences = []
    if not references_in(section.body).citations and not section.attached:
        sentences.append(f"{title} cites no work. Readers and colleagues will ask where it comes from.")
    if not section.updated_on:
        sentences.append(f"{title} has no date, so readers cannot tell how old it is.")
    return sentences
