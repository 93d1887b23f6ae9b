"""What a section as such lacks: text, a date, works; and markers that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from conditions.editions.readiness.findings import ADVICE, BLOCKING, Finding
from conditions.editions.readiness.gather import Known
from conditions.editions.readiness.text import SectionText

#: Sections that lead readers on and state nothing that a work would have to bear out.
STATES_NOTHING = frozenset({"find-a-specialist", "related-conditions"})


def on_dangling(text: SectionText, known: Known) -> Iterator[Finding]:
    """Works and terms that do not exist; retired and merged ones do."""
    for key in sorted((text.cited | set(text.section.attached)) - known.works.keys()):
        sentence = (
            f"{text.title} cites work {key}, which does not exist. Remove the marker or cite another work."
        )
        yield Finding(BLOCKING, text.kind, "work-missing", sentence)
    for key in sorted(text.terms - known.terms.keys()):
        sentence = f"{text.title} marks glossary term {key}, which does not exist. Remove the mark."
        yield Finding(BLOCKING, text.kind, "term-missing", sentence)


def on_substance(text: SectionText) -> Iterator[Finding]:
    """Is there text, does it name its sources, does it say how old it is?"""
    if text.is_empty:
        yield Finding(ADVICE, text.kind, "empty", f"{text.title} is empty and will not be shown.")
        return
    if text.kind not in STATES_NOTHING and not text.cited and not text.section.attached:
        sentence = f"{text.title} cites no work. Readers and colleagues will ask where it comes from."
        yield Finding(ADVICE, text.kind, "no-citation", sentence)
    if not text.section.updated_on:
        sentence = f"{text.title} has no date, so readers cannot tell how old it is."
        yield Finding(ADVICE, text.kind, "no-date", sentence)


def on_uncited(text: SectionText, known: Known) -> Iterator[Finding]:
    """Works that the section lists and no text of the page cites; `known.work_texts` holds those alone."""
    keys = {known.works[key] for key in text.section.attached if key in known.works}
    uncited = sorted(known.work_texts[key] for key in keys if key in known.work_texts)
    if len(uncited) == 1:
        sentence = (
            f"{text.title} is based on a work that the text never cites. Cite it where the text relies on it."
        )
    else:
        sentence = (
            f"{text.title} is based on {len(uncited)} works that the text never cites. "
            "Cite them where the text relies on them."
        )
    if uncited:
        yield Finding(ADVICE, text.kind, "uncited-work", sentence, details=tuple(uncited))
