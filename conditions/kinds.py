"""The sections that a condition page may have, in the order in which a page shows them.

The value of a kind is also its address and its anchor on the page.
"""

AUTHORED = {
    "summary": "Summary",
    "symptoms": "Symptoms",
    "cause": "Cause",
    "inheritance": "Inheritance",
    "diagnosis": "Diagnosis",
    "treatment": "Treatment",
    "prognosis": "Prognosis",
    "statistics": "Statistics",
    "find-a-specialist": "Find a specialist",
    "related-conditions": "Related conditions",
    "living-with": "Living with this condition",
}
"""Kinds that carry an editor's text, with the name that editors see."""

ON_PAGE = (
    "definition",
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
    "classification",
    "research",
    "organizations",
    "living-with",
    "learn-more",
    "questions",
    "references",
)
"""All kinds, in the order of the page; a definition comes after the text of a page that has a summary."""

ORDER = {kind: place for place, kind in enumerate(ON_PAGE)}
