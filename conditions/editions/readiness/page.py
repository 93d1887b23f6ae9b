"""What the page as a whole lacks."""

from __future__ import annotations

from collections.abc import Iterator

from conditions.editions.payload import Payload
from conditions.editions.readiness.findings import ADVICE, BLOCKING, PAGE, Finding
from conditions.editions.readiness.gather import About
from conditions.editions.readiness.text import SectionText


def on_identity(payload: Payload, texts: list[SectionText], has_facts: bool) -> Iterator[Finding]:
    """Without these there is no page: a name, an address, something to read."""
    if not payload.name.strip():
        yield Finding(BLOCKING, PAGE, "no-name", "The page has no name.")
    if not payload.slug:
        sentence = "The page has no address. Save it once more, and it gets one from its name."
        yield Finding(BLOCKING, PAGE, "no-address", sentence)
    if not has_facts and all(text.is_empty for text in texts):
        sentence = "The page has no text and no facts yet. Write at least one section."
        yield Finding(BLOCKING, PAGE, "no-content", sentence)


def on_finding_it(payload: Payload) -> Iterator[Finding]:
    if not payload.categories:
        sentence = "The page is in no category, so readers who browse will not find it there."
        yield Finding(ADVICE, PAGE, "no-category", sentence)


def on_review(about: About) -> Iterator[Finding]:
    """Approval sets both; a page that was imported, or whose reviewer's account is gone, may lack them."""
    if not about.is_reviewed:
        sentence = (
            "The page has no review date and no reviewer yet. It gets both when a reviewer approves it."
        )
        yield Finding(ADVICE, PAGE, "no-review", sentence)
    elif not about.has_reviewer:
        sentence = (
            "The page has a review date but no reviewer. It gets one when a reviewer approves or confirms it."
        )
        yield Finding(ADVICE, PAGE, "no-reviewer", sentence)
