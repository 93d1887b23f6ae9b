"""Posting and withdrawing answered questions: the only code that changes which of them readers see."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from conditions.actions.audit import record
from conditions.editions import FrozenSection, Payload, refs_in
from conditions.errors import NotReady, WrongState
from conditions.kinds import AUTHORED
from conditions.models import Condition, Edition, Event, Question, Topic
from conditions.permissions import require
from conditions.search.index import drop_question, index_question
from references.links import Holder, Use, record_current, record_working, retire_current
from references.models import Citation, GlossaryTerm
from references.richtext import plain_text

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def next_question_number(condition: Condition) -> int:
    """The next number on this condition; call it in the transaction that saves the question."""
    Condition.objects.select_for_update(no_key=True).get(pk=condition.pk)
    return (condition.questions.aggregate(last=Max("number"))["last"] or 0) + 1


@transaction.atomic
def record_question_change(question: Question) -> None:
    """The working copy was saved: bring the reference index in step."""
    record_working(holder_of_question(question), uses_in_texts(texts_of(question)))


@transaction.atomic
def post_question(question: Question, *, by: User, on: dt.date | None = None, note: str = "") -> None:
    """Freeze the question and its answer and put them before readers.

    Raise NotAllowed, or NotReady with every problem.
    """
    require(by, "conditions.post_question", "post a question")
    locked = Question.objects.select_for_update(of=("self",)).select_related("condition").get(pk=question.pk)
    problems = problems_of(locked)
    if problems:
        raise NotReady(problems)
    locked.posting = posting_of(locked)
    locked.posted_at, locked.posted_by = timezone.now(), by
    locked.posted_on = on or locked.posted_on or timezone.localdate()
    locked.gone = ""
    locked.save(update_fields=["posting", "posted_at", "posted_by", "posted_on", "gone"])
    edition = Edition.objects.current().filter(condition=locked.condition_id).first()
    if edition:
        index_posting(locked, edition)
    else:
        keep_what_is_cited(locked)
    index_question(locked)
    record(Event.Kind.QUESTION_POSTED, home_of(locked), by=by, note=note or f"Question {locked.number}")


@transaction.atomic
def withdraw_question(question: Question, *, by: User, note: str) -> None:
    """Take the question from readers; its working copy stays."""
    require(by, "conditions.post_question", "withdraw a question")
    locked = Question.objects.select_for_update(of=("self",)).select_related("condition").get(pk=question.pk)
    if locked.posted_at is None:
        raise WrongState("Readers do not see this question, so there is nothing to withdraw.")
    locked.posting = locked.posted_at = locked.posted_by = locked.posted_on = None
    locked.gone = Question.Gone.OFFICE
    locked.save(update_fields=["posting", "posted_at", "posted_by", "posted_on", "gone"])
    retire_current(holder_of_question(locked).key)
    drop_question(locked)
    record(Event.Kind.QUESTION_WITHDRAWN, home_of(locked), by=by, note=note or f"Question {locked.number}")


def home_of(question: Question) -> Condition:
    """The page on which the question stands. Raise WrongState when it has none yet."""
    if question.condition is None or question.number is None:
        raise WrongState("Choose the page on which the question is to stand.")
    return question.condition


def index_posting(question: Question, edition: Edition | None) -> None:
    """Readers see the posting on this edition's page: bring the reference index in step."""
    texts = [FrozenSection("answer", "", body, None, ()) for body in bodies(question.posting or {})]
    record_current(holder_of_question(question, edition), uses_in_texts(texts), question.number or 0)


def keep_what_is_cited(question: Question) -> None:
    """The page is not published yet; what the posting cites must still not be deleted."""
    index_posting(question, None)
    retire_current(holder_of_question(question).key)


def bodies(posting: dict[str, Any]) -> list[str]:
    return [posting["opener"], *(topic["body"] for topic in posting["topics"])] if posting else []


def problems_of(question: Question) -> tuple[str, ...]:
    """Whole sentences for the moderator."""
    problems = []
    if not question.question.strip():
        problems.append("The question has no public wording.")
    topics = list(question.topics.all())
    if not plain_text(question.opener).strip() and not topics:
        problems.append("The answer is empty. Write an opening or at least one topic.")
    problems += [
        f"The answer shares the section {AUTHORED[kind]}, which the published page does not have."
        for kind in missing_sections(question, topics)
    ]
    found = refs_in(texts_of(question))
    works = set(Citation.objects.filter(pk__in=found.citations).values_list("pk", flat=True))
    terms = set(GlossaryTerm.objects.filter(pk__in=found.terms).values_list("pk", flat=True))
    problems += [
        f"The answer cites work {key}, which does not exist." for key in sorted(found.citations - works)
    ]
    problems += [f"The answer marks term {key}, which does not exist." for key in sorted(found.terms - terms)]
    return tuple(problems)


def missing_sections(question: Question, topics: list[Topic]) -> list[str]:
    """Sections that the answer shares and readers cannot see; an unpublished page misses none."""
    edition = Edition.objects.current().filter(condition=question.condition_id).first()
    if edition is None:
        return []
    payload = Payload.from_json(edition.payload)
    shared = [topic.section for topic in topics if topic.section and not topic.condition_id]
    return [kind for kind in shared if not (section := payload.section(kind)) or not section.body]


def texts_of(question: Question) -> list[FrozenSection]:
    own = [FrozenSection("own", "", topic.body, None, ()) for topic in question.topics.all()]
    return [FrozenSection("opener", "", question.opener, None, ()), *own]


def uses_in_texts(texts: list[FrozenSection]) -> list[Use]:
    found = refs_in(texts)
    return [
        *(Use("citation", key, "answer") for key in sorted(found.citations)),
        *(Use("term", key, "answer") for key in sorted(found.terms)),
    ]


def posting_of(question: Question) -> dict[str, object]:
    """What readers see: { question, opener, topics: [{ section, heading, body, updated_on }] }."""
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


def holder_of_question(question: Question, edition: Edition | None = None) -> Holder:
    """The question as a user of references; for readers, by the name and address of what is published."""
    shown = edition or home_of(question)
    return Holder(
        key=f"question:{question.pk}",
        label=f"Question {question.number} on {shown.name}",
        admin_path=reverse("admin:conditions_question_change", args=[question.pk]),
        public_path=reverse("question", args=[question.condition_id, shown.slug or "-", question.number]),
    )
