"""Proposes the places in a reader's question that could show who asked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conditions.questions.spans import Confidence, Kind, Span
from conditions.questions.vocabulary import Vocabulary
from gard.lib.folding import fold

REASONS = {
    "form-email": "It has the form of an e-mail address.",
    "unknown-word": "Nothing vouches for this word.",
}
PLACEHOLDERS = {
    "en": {kind: f"[{kind.value}]" for kind in Kind},
    "es": {kind: f"[{kind.value}]" for kind in Kind},
}
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w'’-]*")


def propose(
    text: str, *, language: str = "en", vocabulary: Vocabulary, keep_large_places: bool = True
) -> tuple[Span, ...]:
    """In order, not overlapping."""
    spans = [
        Span(found.start(), found.end(), Kind.EMAIL, Confidence.PROPOSED, "form-email")
        for found in EMAIL.finditer(text)
    ]
    for found in CAPITALISED.finditer(text):
        is_free = all(found.end() <= span.start or found.start() >= span.end for span in spans)
        if is_free and fold(found.group()) not in vocabulary.words:
            spans.append(Span(found.start(), found.end(), Kind.NAME, Confidence.SUSPECTED, "unknown-word"))
    return tuple(sorted(spans, key=lambda span: span.start))


def redact(text: str, spans: Iterable[Span], language: str) -> str:
    """The text with a placeholder for each span."""
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        text = text[: span.start] + PLACEHOLDERS[language][span.kind] + text[span.end :]
    return text
