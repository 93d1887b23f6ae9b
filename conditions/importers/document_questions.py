"""The questions of a page document: the page's own with their answers, and those that it only shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from conditions.editions import FrozenSection
from conditions.importers.document_keys import Keys
from conditions.importers.page_document import DocParent, DocQuestion, DocTopic
from conditions.models import Edition, Question


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the page and its answer, in the shape of a posting."""

    number: int
    answer: dict[str, Any]
    posted: dt.date | None
    language: str = "en"
    also_on: tuple[DocParent, ...] = ()


@dataclass(frozen=True, slots=True)
class Posted:
    """A question that readers see, with the number of its page and those of others that show it."""

    home: int
    number: int
    posting: dict[str, Any]
    posted: dt.date | None
    language: str
    others: tuple[int, ...] = ()


def posted_on_page(number: int) -> list[Posted]:
    """Those that stand on the page and those that it only shows, in order; one query."""
    rows = Question.objects.posted().on(number).order_by("condition_id", "number", "other_conditions")
    found: dict[int, Posted] = {}
    fields = ("condition_id", "number", "posting", "posted_on", "language")
    for key, other, *values in rows.values_list("pk", "other_conditions", *fields):
        before = found.setdefault(key, Posted(*values))
        if other and other != before.home:
            found[key] = replace(before, others=(*before.others, other))
    return list(found.values())


def pages_named(questions: Iterable[Posted]) -> set[int]:
    """Every other page that the document may have to name."""
    questions = list(questions)
    numbers = {number for row in questions for number in (row.home, *row.others)}
    return numbers | pages_shared(row.posting for row in questions)


def pages_shared(answers: Iterable[dict[str, Any]]) -> set[int]:
    return {topic["condition"] for answer in answers for topic in answer["topics"] if topic.get("condition")}


def shown_names(numbers: set[int], language: str) -> dict[int, str]:
    """Pages by the names that readers see; a page that they cannot see is not among them."""
    rows = Edition.objects.current(language).filter(condition__in=numbers)
    return dict(rows.values_list("condition_id", "name"))


def own_questions(questions: list[Posted], number: int, names: dict[int, str]) -> list[Answered]:
    return [
        Answered(
            row.number,
            row.posting,
            row.posted,
            row.language,
            tuple(DocParent(page, names[page]) for page in row.others if page in names),
        )
        for row in questions
        if row.home == number
    ]


def carried_questions(questions: list[Posted], number: int, names: dict[int, str]) -> tuple[DocQuestion, ...]:
    """Without their answers, which are in the documents of their own pages."""
    return tuple(
        DocQuestion(
            row.number,
            row.posting["question"],
            condition=DocParent(row.home, names[row.home]),
            language=row.language,
            posted=row.posted,
        )
        for row in questions
        if row.home != number and row.home in names
    )


def also_on_of(question: Question) -> tuple[DocParent, ...]:
    """Of the working copy: every other page, by the name that editors see."""
    pages = sorted(question.other_conditions.all(), key=lambda row: row.pk)
    return tuple(DocParent(row.pk, row.name) for row in pages if row.pk != question.condition_id)


def working_answer(question: Question) -> dict[str, Any]:
    topics = [
        {
            "section": topic.section,
            "condition": topic.condition_id,
            "heading": topic.heading,
            "body": topic.body,
            "updated_on": topic.updated_on.isoformat() if topic.updated_on else None,
        }
        for topic in question.topics.all()
    ]
    return {"question": question.question, "opener": question.opener, "topics": topics}


def answer_texts(answer: dict[str, Any]) -> Iterable[FrozenSection]:
    for body in (answer["opener"], *(topic["body"] for topic in answer["topics"])):
        yield FrozenSection("answer", "", body, None, ())


def doc_question(answered: Answered, names: dict[int, str], keys: Keys) -> DocQuestion:
    opener = keys.text(answered.answer["opener"])
    topics = tuple(
        DocTopic(
            heading=topic["heading"],
            section=topic["section"],
            condition=doc_page(topic.get("condition"), names),
            body=keys.text(topic["body"]),
            updated=dt.date.fromisoformat(topic["updated_on"]) if topic["updated_on"] else None,
        )
        for topic in answered.answer["topics"]
        if not topic.get("condition") or topic["condition"] in names
    )
    return DocQuestion(
        answered.number,
        answered.answer["question"],
        language=answered.language,
        also_on=answered.also_on,
        opener=opener,
        posted=answered.posted,
        topics=topics,
    )


def doc_page(number: int | None, names: dict[int, str]) -> DocParent | None:
    return DocParent(number, names[number]) if number else None
