"""Everything that the gallery shows: sample pages, questions, lists and advice to editors."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_uppercase
from typing import Any

from django.core.paginator import Paginator
from django.utils.safestring import mark_safe

from conditions.editions.readiness import Finding, MarkOffer, Readiness
from conditions.models import MergedNumber
from conditions.pages.called import PageLink
from conditions.pages.lists.names import Beginning
from conditions.pages.page import NamedLink
from conditions.pages.question import QuestionPage, TopicView
from conditions.pages.question_list import QuestionLine
from conditions.search import Offer
from conditions.search.finding import Place
from conditions.search.highlight import Part
from conditions.views.browse import ways
from references.richtext import CitationText, Numbering, render
from tests.gallery_comparison import sample_comparison
from tests.gallery_page import DAY, FULL_ORGANIZATION, PLAIN, SUMMARY, TERMS, URL, references, sample_page


def sample_question() -> QuestionPage:
    """A posted question with a shared topic and one of its own."""
    numbering = Numbering()
    texts = {1: CitationText(1, "Work 1"), 2: CitationText(2, "Work 2")}
    body = render(SUMMARY, numbering, texts, TERMS, place="topic-1")
    plain = render(PLAIN, numbering, texts, TERMS, place="topic-2")
    return QuestionPage(
        number=1,
        question="My sister is 34 and has this condition. Can it come back after treatment?",
        opener=mark_safe("<p>Thank you for your question. Here is what we found.</p>"),
        posted_on=DAY,
        topics=(
            TopicView("summary", "", body, DAY, f"{URL}/summary"),
            TopicView("own", "Can it come back?", plain, None, ""),
        ),
        references=references()[:2],
        condition=PageLink("Sample marrow condition", URL),
        url=f"{URL}/questions/1",
        all_url=f"{URL}/questions",
        tags=frozenset(),
    )


def question_lines() -> tuple[QuestionLine, ...]:
    """A short one, and one in another language that was corrected."""
    home = NamedLink("Sample marrow condition", URL)
    words = "Many people do well. It depends on what is behind it, and your doctor can say more."
    return (
        QuestionLine("Can it come back?", f"{URL}/questions/1", "en", DAY, None, words, home, 10724, "a"),
        QuestionLine("¿Puede volver?", f"{URL}/questions/2", "es", DAY, DAY, "Sí.", home, 10724, "b"),
    )


OFFERS = (
    Offer("question", "Can it come back?", f"{URL}/questions/1", "Many people do well.", "Sample condition"),
    Offer("section", "Sample condition: Cause", f"{URL}/cause", "Several causes.", "Sample condition"),
)

READINESS = Readiness(
    (
        Finding(
            "blocking", "cause", "link", "Cause links to “https://pubmed”. Correct it, or remove the link."
        ),
        Finding(
            "advice",
            "summary",
            "reading-grade",
            "Summary reads at grade 12.1; this site aims at 8 or lower. Divide its longest sentences.",
            details=("31 words: A sentence that goes on and on.",),
        ),
        Finding(
            "advice",
            "summary",
            "glossary",
            "Summary uses “marrow”, which the glossary explains. Mark it.",
            fix=MarkOffer(1, "marrow"),
        ),
        Finding("advice", "page", "no-category", "The page is in no category."),
    )
)


def gallery_context() -> dict[str, Any]:
    """Everything that templates/gard/gallery.html asks for."""
    page = sample_page()
    old = replace(page, edition=replace(page.edition, number=2, is_current=False, url=f"{URL}/editions/2"))
    letters = [(each, f"/diseases/browse/{each}", ord(each) % 5) for each in ascii_uppercase]
    entries = [
        (f"Sample condition {number}", f"/diseases/{number}/sample-condition-{number}")
        for number in range(1, 9)
    ]
    return {
        "page": page,
        "old_page": old,
        "merged": MergedNumber(number=6975, into_id=10724, reason="Both names mean the same condition."),
        "question": sample_question(),
        "organization": FULL_ORGANIZATION,
        "letters": letters,
        "entries": entries,
        "beginnings": [Beginning("Ab", "?after=ab", 3), Beginning("Ac", "?after=ac", 200)],
        "ways": ways(),
        "class_ways": ((NamedLink("Disease", "/diseases/tree/mondo/1"), NamedLink("Marrow", "/x")),),
        "parts": Paginator(entries, 3).page(2),
        "used_on": entries[:2],
        "name_parts": (Part("Sample "), Part("marrow", is_match=True), Part(" condition")),
        "places": (Place("Bone pain", "/search?q=bone+pain", "Ostealgia"), Place("Fever", "/search?q=fever")),
        "readiness": READINESS,
        "comparison": sample_comparison(),
        "lines": question_lines(),
        "offers": OFFERS,
        "canonical_url": f"https://gard.example.org{URL}",
        "noindex": True,
    }
