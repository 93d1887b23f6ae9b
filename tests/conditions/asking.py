"""A reader's question, as the site keeps it, and its way through the hands of others."""

from unittest import mock

from django.utils import timezone

from conditions.actions import next_question_number, record_question_change
from conditions.actions.moderate_wording import digest_of
from conditions.actions.receive import receive
from conditions.models import Condition, Original, Question, Redaction, Topic
from conditions.questions.asked import Asked
from tests import build

ASKED = Asked(
    text="My son Bartholomew has a rattling knee. St Odile Hospital in Wexmouth sent us away.",
    given_name="Philippa",
    family_name="Young",
    email="philippa@mail.example.org",
)
LINK = "https://www.example.org/private/"


def linked(asked):
    return LINK + asked.code


def received(page: Condition | None = None, *, asked: Asked = ASKED, nonce="1", may_post=True) -> Question:
    """As it came in; what a moderator does first is left out."""
    with mock.patch("conditions.actions.letters.link_of", linked):
        return receive(asked, nonce=nonce, may_post=may_post, condition=page).question


def accepted(page: Condition, *, wording="Can a rattling knee heal?", **more) -> Question:
    """Worded, with every marked place decided, and passed on to the writers."""
    question = received(page, **more)
    now, by = timezone.now(), build.moderator()
    question.redactions.update(decision="keep", decided_at=now, decided_by=by)
    for words, kind in (("Bartholomew", "name"), ("St Odile Hospital", "hospital"), ("Wexmouth", "place")):
        remove(question, words, kind)
    question.state, question.question, question.wording_digest = "writing", wording, digest_of(wording)
    question.number = next_question_number(page)
    question.save()
    record_question_change(question)
    return question


def remove(question: Question, words: str, kind: str) -> None:
    """A moderator says that these words must go."""
    text = Original.objects.get(question=question).opened().text
    begins = text.find(words)
    if begins < 0:
        return
    Redaction.objects.update_or_create(
        question=question,
        of="original",
        begins=begins,
        ends=begins + len(words),
        defaults={
            "kind": kind,
            "confidence": "proposed",
            "reason": "by-hand",
            "decision": "remove",
            "decided_at": timezone.now(),
            "decided_by": build.moderator(),
        },
    )


def write(question: Question, opener="<p>Most knees heal.</p>", *, by=None, topics=()) -> Question:
    """The answer, as its writer saves it."""
    Question.objects.filter(pk=question.pk).update(opener=opener)
    question.topics.all().delete()
    for place, topic in enumerate(topics):
        Topic.objects.create(question=question, position=place, **topic)
    fresh = Question.objects.get(pk=question.pk)
    record_question_change(fresh, by=by or build.editor())
    return fresh
