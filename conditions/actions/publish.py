"""Publishing: the only code that changes what readers see of a condition.

Promise: rights, approval, readiness, the new edition, the reference index, the search rows and the audit
event succeed or fail together; two people who publish at the same moment get two editions in turn.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from conditions.actions.audit import name_of, record
from conditions.actions.count_below import count_once_less, count_once_more
from conditions.actions.draft import PARTS, holder_of, is_before_readers, settle, working_payload
from conditions.actions.feature_terms import follow_features
from conditions.actions.question import holder_of_question, index_posting
from conditions.actions.reviewing import note_review
from conditions.actions.schedule import approval_day, cancel_all, cancel_publication
from conditions.editions import Payload, check, freeze, uses_in
from conditions.errors import NotReady, WrongState
from conditions.models import Category, Condition, Edition, Event, Question, ScheduledAct
from conditions.permissions import require
from conditions.search.index import drop_edition, index_edition, index_questions
from conditions.search.names import index_names
from gard.lib.folding import fold, initial
from references.links import record_current, retire_current

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def publish(
    condition: Condition, *, by: User, note: str = "", language: str = "en", seen: str = ""
) -> Edition:
    """Freeze the working copy, which a reviewer has approved, into a new current edition.

    `seen` is the digest of the payload that the reviewer looked at; a working copy that says something else
    by now is not published. Raise NotAllowed, NotReady with every problem, or WrongState when nobody approved
    it or when readers see exactly this already.
    """
    require(by, "conditions.publish_condition", "publish")
    fresh, payload = locked(condition, language)
    if seen and seen != payload.digest():
        raise WrongState("The page has changed since you opened this form. Look at it again, then publish.")
    refuse_unless_fit(fresh, payload, language)
    draft = fresh.drafts.filter(language=language).first()
    if draft is None or not draft.is_approved or draft.digest != payload.digest():
        raise WrongState("Nobody has approved this text yet. Submit it, and have it approved first.")
    edition = put_before_readers(fresh, payload, language, by=by, note=note)
    record(Event.Kind.PUBLISHED, fresh, by=by, edition=edition, note=note)
    note_approval(edition, payload, draft.decided_by, approval_day(draft))
    draft.delete()
    cancel_publication(fresh, by=by, why="The page was published before that.", language=language)
    return edition


@transaction.atomic
def publish_scheduled(scheduled: ScheduledAct, *, by: User) -> Edition:
    """Put the text of a scheduled publication before readers; the working copy stays as it is.

    Raise NotAllowed, NotReady, or WrongState when readers see exactly this already.
    """
    require(by, "conditions.publish_condition", "publish")
    language = scheduled.language
    condition, working = locked(scheduled.condition, language)
    payload = Payload.from_json(scheduled.payload or {})
    refuse_unless_fit(condition, payload, language)
    edition = put_before_readers(condition, payload, language, by=by, note=scheduled.note)
    record(Event.Kind.PUBLISHED, condition, by=by, edition=edition, note=scheduled.note)
    note_approval(edition, payload, scheduled.approver, scheduled.approved_on)
    settle(condition, working, language)
    return edition


@transaction.atomic
def publish_imported(condition: Condition, *, by: User) -> Edition:
    """Put before readers what an import has just loaded: it was reviewed where it came from.

    For importers only. Raise as `publish` does.
    """
    require(by, "conditions.publish_condition", "publish")
    fresh, payload = locked(condition, "en")
    refuse_unless_fit(fresh, payload, "en")
    edition = put_before_readers(fresh, payload, "en", by=by, note="Imported")
    record(Event.Kind.PUBLISHED, fresh, by=by, edition=edition, note="Imported")
    fresh.drafts.filter(language="en").delete()
    cancel_publication(fresh, by=by, why="An import published the page before that.")
    return edition


def locked(condition: Condition, language: str) -> tuple[Condition, Payload]:
    """The page, held until the act is done, and what its working copy says."""
    fresh = Condition.objects.select_for_update(no_key=True).prefetch_related(*PARTS).get(pk=condition.pk)
    return fresh, freeze(fresh, language)


def refuse_unless_fit(condition: Condition, payload: Payload, language: str) -> None:
    """Raise NotReady with every problem, or WrongState when readers see exactly this already."""
    readiness = check(payload, has_facts=condition.facts.shown().exists(), advise=False)
    if not readiness.is_ready:
        raise NotReady(readiness.problems)
    if is_before_readers(condition, payload, language):
        raise WrongState("Nothing has changed since the edition that readers see.")


def note_approval(edition: Edition, payload: Payload, reviewer: User | None, day: dt.date | None) -> None:
    """The day on which the text was approved is the day of its review."""
    kinds = [section.kind for section in payload.sections if section.body]
    on = day or timezone.localdate()
    note_review(edition.condition, kinds, by=reviewer, on=on, language=edition.language)


@transaction.atomic
def publish_again(edition: Edition, *, by: User, note: str = "") -> Edition:
    """Put the content of a past edition before readers, as a new edition. The working copy stays as it is."""
    require(by, "conditions.publish_condition", "publish")
    condition = edition.condition
    lock(condition)
    if Edition.objects.filter(pk=edition.pk, is_current=True).exists():
        raise WrongState("Readers see this edition already.")
    payload = Payload.from_json(edition.payload)
    if is_before_readers(condition, payload, edition.language):
        raise WrongState("Readers see exactly this already.")
    readiness = check(payload, has_facts=condition.facts.shown().exists(), advise=False)
    if not readiness.is_ready:
        raise NotReady(readiness.problems)
    new = put_before_readers(condition, payload, edition.language, by=by, note=note, again=edition)
    record(Event.Kind.PUBLISHED_AGAIN, condition, by=by, edition=new, note=note)
    why = f"Edition {edition.number} was published again before that."
    cancel_publication(condition, by=by, why=why, language=edition.language)
    working = working_payload(condition, edition.language)
    settle(condition, working, edition.language, since=edition.published_at)
    return new


@transaction.atomic
def withdraw(
    condition: Condition,
    *,
    by: User,
    note: str,
    public_reason: str = "",
    language: str = "en",
    scheduled: ScheduledAct | None = None,
) -> None:
    """Take the page from readers: its address answers 410 from now on. Editions are kept.

    `scheduled` is the row of the schedule that is being carried out; everything else on it is cancelled.
    """
    require(by, "conditions.withdraw_condition", "withdraw a page")
    lock(condition)
    current = condition.editions.current(language).first()
    if current is None:
        raise WrongState("Readers do not see this page, so there is nothing to withdraw.")
    if not note.strip():
        raise WrongState("Say why the page is withdrawn.")
    condition.editions.filter(pk=current.pk).update(is_current=False)
    if language == "en":
        count_once_less(condition.pk)
        follow_features([condition.pk])
    index_names([condition.pk])
    retire_current(holder_of(condition, language=language).key)
    for question in condition.questions.posted():
        retire_current(holder_of_question(question).key)
    drop_edition(condition.pk, language)
    record(
        Event.Kind.WITHDRAWN,
        condition,
        by=by,
        edition=current,
        note=note.strip(),
        public_reason=public_reason.strip(),
    )
    cancel_all(
        condition,
        list(ScheduledAct.Act),
        by=by,
        why="The page was withdrawn.",
        language=language,
        keep=scheduled,
    )


def lock(condition: Condition) -> None:
    """Whoever publishes or withdraws the same page waits here until the other is done."""
    Condition.objects.select_for_update(no_key=True).get(pk=condition.pk)


def put_before_readers(
    condition: Condition,
    payload: Payload,
    language: str,
    *,
    by: User,
    note: str,
    again: Edition | None = None,
) -> Edition:
    """The door: no other code makes an edition."""
    last = condition.editions.filter(language=language).aggregate(last=Max("number"))["last"] or 0
    replaced = condition.editions.filter(language=language, is_current=True).update(is_current=False)
    edition = Edition.objects.create(
        condition=condition,
        number=last + 1,
        language=language,
        name=payload.name,
        slug=payload.slug,
        sort_name=fold(payload.name)[:250],
        letter=initial(payload.name),
        payload=payload.to_json(),
        note=note,
        published_at=timezone.now(),
        published_by=by,
        published_by_name=name_of(by),
        is_current=True,
        again=again,
    )
    if payload.categories:
        edition.categories.add(*Category.objects.filter(pk__in=payload.categories))
    if payload.parents:
        edition.parents.add(*Condition.objects.filter(pk__in=payload.parents))
    record_current(holder_of(condition, payload, language), uses_in(payload), edition.number)
    index_edition(edition)
    shown = list(Question.objects.posted().on(condition.pk))
    for question in shown:
        if question.condition_id == condition.pk:
            index_posting(question, edition)
    index_questions(shown)
    index_names([condition.pk])
    if language == "en":
        if not replaced:
            count_once_more(condition.pk)
        follow_features([condition.pk])
    return edition
