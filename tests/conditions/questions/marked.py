"""Sentences in which what is to be found stands in double braces, as in the labelled sets."""

import re

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence
from conditions.questions.vocabulary import Vocabulary

MARK = re.compile(r"\{\{(\w+)\|([^{}]+)\}\}")
KNOWN = Vocabulary.from_names(
    ["Marfan syndrome", "Wilson disease", "Behçet disease", "Charcot-Marie-Tooth disease"]
)


def read_marks(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, marks, place = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[place : match.start()]
        marks.append((len(text), len(text) + len(match.group(2)), match.group(1)))
        text += match.group(2)
        place = match.end()
    return text + marked[place:], marks


def proposals(text: str, language: str = "en", **options) -> list[tuple[str, str]]:
    """Kind and words of what is proposed."""
    spans = propose(text, language=language, vocabulary=KNOWN, **options)
    return [(s.kind.value, text[s.start : s.end]) for s in spans if s.confidence is Confidence.PROPOSED]


def missed(marked: str, language: str) -> list[str]:
    """Marks that no proposal of their kind covers, and proposals that touch no mark."""
    text, marks = read_marks(marked)
    spans = [
        s for s in propose(text, language=language, vocabulary=KNOWN) if s.confidence is Confidence.PROPOSED
    ]
    lost = [
        f"{kind} {text[start:end]!r} is missed"
        for start, end, kind in marks
        if not any(s.kind.value == kind and s.start <= start and end <= s.end for s in spans)
    ]
    vain = [
        f"{s.kind.value} {text[s.start : s.end]!r} is taken in vain"
        for s in spans
        if not any(s.start < end and start < s.end for start, end, _ in marks)
    ]
    return lost + vain
