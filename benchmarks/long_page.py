"""A page as long as pages get: sections, works cited in them, and lists, as one page document."""

from __future__ import annotations

import json
from typing import Any

SECTIONS = (
    "summary",
    "symptoms",
    "cause",
    "inheritance",
    "diagnosis",
    "treatment",
    "prognosis",
    "statistics",
    "find-a-specialist",
    "related-conditions",
    "living-with",
)
WORKS = 40
PARAGRAPHS = 4
SENTENCES = 6
NUMBER = 5


def long_page() -> str:
    """Eleven English sections and a Spanish one, 40 works, each cited more than once, as JSON."""
    works = {f"c{number}": work(number) for number in range(1, WORKS + 1)}
    kinds = [*((kind, "en") for kind in SECTIONS), ("summary", "es")]
    document = {
        "format": "condition-page",
        "version": 1,
        "number": NUMBER,
        "name": "Glass joint disease",
        "other_names": [{"name": "Brittle knee"}, {"name": "Rodilla de cristal", "language": "es"}],
        "categories": [{"slug": f"shelf-{number}", "name": f"Shelf {number}"} for number in range(1, 4)],
        "citations": works,
        "sections": [
            {"kind": kind, "language": language, "body": text(place), "updated": "2026-02-03"}
            for place, (kind, language) in enumerate(kinds)
        ],
        "organizations": [
            {"name": f"Circle {number}", "website": f"https://circle{number}.example.org/"}
            for number in range(1, 6)
        ],
        "resources": [
            {
                "name": f"Library {number}",
                "sentence": "[[The library]] lists articles about {name}.",
                "address": f"https://library{number}.example.org/",
            }
            for number in range(1, 4)
        ],
    }
    return json.dumps(document)


def work(number: int) -> dict[str, Any]:
    return {
        "kind": "article",
        "authors": f"Author {number} A, Second B",
        "title": f"On joints that break, part {number}",
        "source": "Journal of Glass",
        "year": 1980 + number,
    }


def text(place: int) -> str:
    """Four paragraphs of the section at this place of the page, each with a marker."""
    sentence = "Words of a paragraph that says something about it. "
    cited = [(place * PARAGRAPHS + turn) % WORKS + 1 for turn in range(PARAGRAPHS)]
    return "".join(f'<p>{sentence * SENTENCES}<cite data-citation="c{key}"></cite></p>' for key in cited)
