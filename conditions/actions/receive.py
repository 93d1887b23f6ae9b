"""Receives a reader's question: the only door through which one comes in.

Promise: once this returns, the question is stored, exactly once however often it is sent; whatever the screen
makes of it, a person will look. The reader's words go into the sealed original and nowhere else.
"""

from __future__ import annotations

import datetime as dt
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db import IntegrityError, transaction
from django.utils import timezone

from conditions.actions.audit import record_question
from conditions.actions.deleted_forms import was_deleted
from conditions.actions.letters import queue
from conditions.actions.redact import propose_redactions
from conditions.models import Condition, Letter, Original, Question, QuestionEvent, QuestionRules
from conditions.questions.asked import Asked
from conditions.questions.due import due_on
from conditions.questions.screen import Arrival, Verdict, screen
from conditions.questions.states import State
from gard.lib.folding import fold
from gard.lib.sealing import fingerprint

MOST_A_DAY = 20_000
"""Far above what people write; what comes beyond it is refused with a time to try again."""

RECENT = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
SAME_WORDS = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Received:
    """What was stored; `is_new` is false when this very form had been received before."""

    question: Question
    code: str
    is_new: bool


class WasDeleted(Exception):
    """This very form was received before, and its question was deleted since; nothing was stored."""

    def __init__(self, code: str) -> None:
        super().__init__("The question of this form was deleted.")
        self.code = code


class TooManyToday(Exception):
    """More questions in a day than the site takes; nothing was stored."""


def code_of(nonce: str) -> str:
    """The secret of the asker's private link, from the one-time number of the form: 128 bits, and a check."""
    secret = fingerprint("asker's link", nonce)[:32]
    return secret + check_of(secret)


def check_of(secret: str) -> str:
    return fingerprint("check of the link", secret)[:8]


def is_own_code(code: str) -> bool:
    """Whether this site gave out the code, whatever became of its question; nothing is kept to tell."""
    return len(code) == 40 and hmac.compare_digest(check_of(code[:32]).encode(), code[32:].encode())


def digest_of_code(code: str) -> str:
    """What is stored of the secret."""
    return fingerprint("digest of the link", code)


def receive(
    asked: Asked,
    *,
    nonce: str,
    may_post: bool,
    condition: Condition | None = None,
    sender: str = "",
    form_seconds: float | None = None,
    is_trapped: bool = False,
) -> Received:
    """Store the question and queue the acknowledgement; the same nonce again gives the same question.

    `sender` is the network address, kept for a day as a keyed digest only; `form_seconds` is how long the
    form was open (None: unknown); `is_trapped` says that a field was filled that people do not see.
    Raise TooManyToday, or WasDeleted for a form whose question was deleted.
    """
    code = code_of(nonce)
    digest = digest_of_code(code)
    found = Question.objects.filter(link_digest=digest).first()
    if found:
        return Received(found, code, is_new=False)
    if is_full(timezone.now()):
        raise TooManyToday
    try:
        with transaction.atomic():
            question = store(
                replace(asked.cleaned(), code=code),
                digest,
                may_post=may_post,
                condition=condition,
                sender=sender,
                form_seconds=form_seconds,
                is_trapped=is_trapped,
            )
    except IntegrityError:
        found = Question.objects.filter(link_digest=digest).first()
        if found is None:
            raise
        return Received(found, code, is_new=False)
    return Received(question, code, is_new=True)


def is_full(now: dt.datetime) -> bool:
    return Question.objects.filter(received_at__gt=now - DAY).count() >= MOST_A_DAY


def store(
    asked: Asked,
    digest: str,
    *,
    may_post: bool,
    condition: Condition | None,
    sender: str,
    form_seconds: float | None,
    is_trapped: bool,
) -> Question:
    """Raise WasDeleted: asked once the digest is taken, so that a deletion under way was waited for."""
    now = timezone.now()
    sender_digest = digest_of_sender(sender, now.date())
    text_digest = fingerprint("words of a question", fold(asked.text))
    verdict = screen(asked, arrival_of(now, sender_digest, text_digest, form_seconds, is_trapped))
    consent = Question.Consent.GIVEN if may_post else Question.Consent.REFUSED
    rules = QuestionRules.objects.current()
    question = Question.objects.create(
        condition=condition,
        language=asked.language,
        state=(State.HELD if verdict.is_held else State.RECEIVED).value,
        is_urgent=verdict.is_urgent,
        signals=list(verdict.signals),
        received_at=now,
        promised_on=due_on(now, rules.target_days),
        consent=consent,
        consent_changed_at=now,
        link_digest=digest,
    )
    if was_deleted(digest):
        raise WasDeleted(asked.code)
    keep = dt.timedelta(days=rules.keep_days_at_most)
    original = Original(
        question=question,
        expires_on=now.date() + keep,
        sender_digest=sender_digest,
        text_digest=text_digest,
    )
    original.close(asked)
    original.save()
    record_question(QuestionEvent.Kind.RECEIVED, question, by=None)
    after_storing(question, asked, verdict)
    return question


def after_storing(question: Question, asked: Asked, verdict: Verdict) -> None:
    """Propose what must go, and thank by letter unless the screen wants a person to look first."""
    propose_redactions(question, asked)
    if not verdict.is_held:
        thank(question, asked)


def thank(question: Question, asked: Asked) -> None:
    """Queue the acknowledgement. A letter that cannot be written is a signal, never a lost question."""
    try:
        with transaction.atomic():
            queue(Letter.Kind.ACKNOWLEDGEMENT, question, asked=asked)
    except Exception:  # Part of the screen: a wording that breaks must not cost anybody the question.
        signals = Question.objects.values_list("signals", flat=True).get(pk=question.pk)
        Question.objects.filter(pk=question.pk).update(signals=[*signals, "letter-failed"])


def digest_of_sender(sender: str, day: dt.date) -> str:
    """Changes every day, so that nobody can be followed from one day to the next."""
    return fingerprint(f"sender on {day.isoformat()}", sender) if sender else ""


def arrival_of(
    now: dt.datetime, sender_digest: str, text_digest: str, form_seconds: float | None, is_trapped: bool
) -> Arrival:
    """What came in lately, counted."""
    recent = Original.objects.filter(question__received_at__gt=now - RECENT)
    same = Original.objects.filter(text_digest=text_digest, question__received_at__gt=now - SAME_WORDS)
    return Arrival(
        form_seconds=form_seconds,
        is_trapped=is_trapped,
        from_sender=recent.filter(sender_digest=sender_digest).count() if sender_digest else 0,
        overall=recent.count(),
        same_words=same.count(),
    )


def forget_senders(before: dt.date) -> int:
    """Take the digests of senders from questions that came in before this day."""
    old: Iterable[int] = (
        Original.objects.exclude(sender_digest="")
        .filter(question__received_at__date__lt=before)
        .values_list("pk", flat=True)
    )
    return Original.objects.filter(pk__in=list(old)).update(sender_digest="")
