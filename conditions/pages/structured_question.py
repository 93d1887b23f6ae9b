"""Structured data of a question page: a QAPage with one question and its accepted answer (schema.org)."""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString

from conditions.pages.question import QuestionPage
from conditions.pages.structured import element


def describe_question(page: QuestionPage, url: str) -> dict[str, Any]:
    """Nobody is named in it: who asked is not known to readers, and the office answers as one."""
    answer: dict[str, Any] = {
        "@type": "Answer",
        "text": page.answer_words,
        "url": url,
        "inLanguage": page.language,
        "datePublished": page.posted_on.isoformat(),
    }
    if page.changed_on:
        answer["dateModified"] = page.changed_on.isoformat()
    words = " ".join(page.question.split())
    asked = {
        "@type": "Question",
        "name": words if len(words) <= 110 else f"{words[:109].rsplit(' ', 1)[0]}…",
        "text": page.question,
        "acceptedAnswer": answer,
        "answerCount": 1,
        "datePublished": page.posted_on.isoformat(),
        "inLanguage": page.language,
    }
    about: dict[str, Any] = {"@type": "MedicalCondition", "name": page.condition.name}
    if page.condition.heading not in {"", page.condition.name}:
        about["alternateName"] = [page.condition.heading]
    return {
        "@context": "https://schema.org",
        "@type": "QAPage",
        "about": about,
        "mainEntity": asked,
        "inLanguage": page.language,
        "url": url,
    }


def question_json_ld(page: QuestionPage, url: str) -> SafeString:
    return element(describe_question(page, url))
