"""Publishing: the only code that changes what readers see of a condition.

Promise: rights, readiness, the new edition, the reference index, the search rows and the audit event
succeed or fail together; two people who publish at the same moment get two editions in turn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from conditions.actions.audit import name_of, record
from conditions.actions.draft import PARTS, holder_of
from conditions.actions.question import holder_of_question, index_posting
from conditions.editions import Payload, check, freeze, uses_in
from conditions.errors import NotReady, WrongState
from conditions.models import Category, Condition, Edition, Event, PublishedName
from conditions.permissions import require
from gard.lib.folding import fold, initial
from references.links import record_current, retire_current

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def publish(
    condition: Condition, *, by: User, note: str = "", language: str = "en", seen: str = ""
) -> Edition:
    """Freeze the working copy into a new current edition.

    `seen` is the digest of the payload that the reviewer looked at; a working copy that says something else
    by now is not published. Raise NotAllowed, NotReady with every problem, or WrongState when readers see
    exactly this already.
    """
    require(by, "conditions.publish_condition", "publish")
    fresh = Condition.objects.select_for_update().prefetch_related(*PARTS).get(pk=condition.pk)
    payload = freeze(fresh, language)
    if seen and seen != payload.digest():
        raise WrongState("The page has changed since you opened this form. Look at it again, then publish.")
    readiness = check(payload, has_facts=condition.facts.shown().exists())
    if not readiness.is_ready:
        raise NotReady(readiness.problems)
    current = fresh.editions.current(language).first()
    if current and Payload.from_json(current.payload) == payload:
        raise WrongState("Nothing has changed since the edition that readers see.")
    edition = put_before_readers(fresh, payload, language, by=by, note=note)
    record(Event.Kind.PUBLISHED, fresh, by=by, edition=edition, note=note)
    return edition


@transaction.atomic
def publish_again(edition: Edition, *, by: User, note: str = "") -> Edition:
    """Put the content of a past edition before readers, as a new edition. The working copy stays as it is."""
    require(by, "conditions.publish_condition", "publish")
    condition = edition.condition
    lock(condition)
    if Edition.objects.filter(pk=edition.pk, is_current=True).exists():
        raise WrongState("Readers see this edition already.")
    payload = Payload.from_json(edition.payload)
    readiness = check(payload, has_facts=condition.facts.shown().exists())
    if not readiness.is_ready:
        raise NotReady(readiness.problems)
    new = put_before_readers(condition, payload, edition.language, by=by, note=note, again=edition)
    record(Event.Kind.PUBLISHED_AGAIN, condition, by=by, edition=new, note=note)
    return new


@transaction.atomic
def withdraw(
    condition: Condition, *, by: User, note: str, public_reason: str = "", language: str = "en"
) -> None:
    """Take the page from readers: its address answers 410 from now on. Editions are kept."""
    require(by, "conditions.withdraw_condition", "withdraw a page")
    lock(condition)
    current = condition.editions.current(language).first()
    if current is None:
        raise WrongState("Readers do not see this page, so there is nothing to withdraw.")
    if not note.strip():
        raise WrongState("Say why the page is withdrawn.")
    condition.editions.filter(pk=current.pk).update(is_current=False)
    PublishedName.objects.filter(condition=condition, language=language).delete()
    retire_current(holder_of(condition, language=language).key)
    for question in condition.questions.posted():
        retire_current(holder_of_question(question).key)
    record(
        Event.Kind.WITHDRAWN,
        condition,
        by=by,
        edition=current,
        note=note.strip(),
        public_reason=public_reason.strip(),
    )


def lock(condition: Condition) -> None:
    """Whoever publishes or withdraws the same page waits here until the other is done."""
    Condition.objects.select_for_update().get(pk=condition.pk)


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
    if last:
        condition.editions.filter(language=language, is_current=True).update(is_current=False)
        PublishedName.objects.filter(condition=condition, language=language).delete()
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
    for question in condition.questions.posted():
        index_posting(question, edition)
    write_names(condition, payload, language)
    return edition


def write_names(condition: Condition, payload: Payload, language: str) -> None:
    """The names under which readers find the page."""
    names = dict.fromkeys([payload.name, *(row.name for row in payload.other_names)])
    PublishedName.objects.bulk_create(
        PublishedName(
            condition=condition,
            language=language,
            name=name,
            folded=fold(name)[:520],
            is_display_name=name == payload.name,
        )
        for name in names
    )
