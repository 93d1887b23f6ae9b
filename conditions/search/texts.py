"""What readers see, as rows of plain words to be searched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conditions.kinds import AUTHORED
from conditions.models import Edition, Question, SearchedText
from references.richtext import plain_text

READ_IN = ("en",)
"""The languages in which condition pages have addresses."""


def rows_of_edition(edition: Edition) -> list[SearchedText]:
    """One row for each section with text."""
    if edition.language not in READ_IN:
        return []
    return [
        SearchedText(
            condition_id=edition.condition_id,
            language=edition.language,
            section=section["kind"],
            title=f"{edition.name}: {section['heading'] or AUTHORED[section['kind']]}",
            body=words(section["body"]),
        )
        for section in edition.payload["sections"]
        if section["body"]
    ]


def rows_of_question(question: Question, shown_on: Iterable[int]) -> list[SearchedText]:
    """One row for each page that shows the question: its public wording, and the words of its answer."""
    posting = question.posting or {}
    body = answer_words(posting)
    return [
        SearchedText(
            condition_id=number,
            language=question.language,
            question=question,
            title=" ".join(posting["question"].split()),
            body=body,
        )
        for number in shown_on
    ]


def answer_words(posting: dict[str, Any]) -> str:
    """The answer as plain words. What it shares with a condition page is found there."""
    parts = [words(posting["opener"])]
    for topic in posting["topics"]:
        parts += [sentence(topic["heading"]), words(topic["body"])]
    return " ".join(part for part in parts if part)


def sentence(heading: str) -> str:
    """A heading that does not run into the text below it."""
    return heading if not heading or heading[-1] in ".?!:" else f"{heading}."


def words(body: str) -> str:
    return " ".join(plain_text(body).split())
