"""An answer as texts: what is frozen of it, its digests, and the references in it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from conditions.editions import FrozenSection, refs_in
from conditions.models import Question
from references.links import Use
from references.richtext import plain_text

Frozen = dict[str, Any]


def posting_of(question: Question) -> Frozen:
    """What readers see: { question, language, opener, topics: [topic] }.

    topic = { section, condition, heading, body, updated_on }, where `condition` is the number of
    another page whose section is shown, or None for the page of the question.
    """
    return {
        "question": question.question.strip(),
        "language": question.language,
        "opener": question.opener,
        "topics": [
            {
                "section": topic.section,
                "condition": topic.condition_id,
                "heading": topic.heading,
                "body": topic.body,
                "updated_on": topic.updated_on.isoformat() if topic.updated_on else None,
            }
            for topic in question.topics.all()
        ],
    }


def answer_of(question: Question) -> Frozen:
    """What the person who asked reads, in the shape of a posting; without a public wording, `question` is
    empty."""
    return posting_of(question)


def is_same(frozen: Frozen | None, other: Frozen, language: str = "en") -> bool:
    """Whether two postings say the same; older ones lack what was always so then."""
    return frozen is not None and completed(frozen, language) == completed(other, language)


def completed(frozen: Frozen, language: str) -> Frozen:
    topics = [{"condition": None} | topic for topic in frozen["topics"]]
    return {"language": language} | frozen | {"topics": topics}


def digest_of_answer(frozen: Frozen | None) -> str:
    """Of the opening and the topics alone: equal when and only when the answer is. Without one, of an empty
    answer."""
    whole = completed(frozen, "") if frozen else {"opener": "", "topics": []}
    return digest([whole["opener"], whole["topics"]])


def digest_of_question(question: Question) -> str:
    """Of all that readers and the asker would see."""
    return digest([posting_of(question), question.condition_id, question.consent, question.is_private_only])


def digest(content: object) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def is_empty(question: Question) -> bool:
    return not plain_text(question.opener).strip() and not question.topics.all()


def bodies(frozen: Frozen | None) -> list[str]:
    return [frozen["opener"], *(topic["body"] for topic in frozen["topics"])] if frozen else []


def texts_of(question: Question) -> list[FrozenSection]:
    return texts_in(bodies(posting_of(question)))


def texts_in(rich: list[str]) -> list[FrozenSection]:
    return [FrozenSection("answer", "", body, None, ()) for body in rich]


def uses_in_texts(texts: list[FrozenSection]) -> list[Use]:
    found = refs_in(texts)
    return [
        *(Use("citation", key, "answer") for key in sorted(found.citations)),
        *(Use("term", key, "answer") for key in sorted(found.terms)),
    ]
