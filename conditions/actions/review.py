"""The way of a draft to readers: submitted, taken back, returned with a reason, approved.

Promise: an approval holds for exactly the text that the reviewer saw, and whoever wrote part of a change does
not approve it, unless the site's rules say so and the record says it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import record
from conditions.actions.draft import PARTS, draft_of, is_before_readers
from conditions.actions.schedule import cancel_publication
from conditions.editions import Payload, check, freeze
from conditions.errors import NotReady, OwnChange, WrongState
from conditions.models import Condition, Draft, EditorialRules, Event
from conditions.permissions import require

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST_NOTE = 2000
OWN_ALLOWED = "The reviewer wrote part of this change; the site's rules allow it."


@transaction.atomic
def submit(condition: Condition, *, by: User, note: str = "", language: str = "en", seen: str = "") -> Draft:
    """Ask for a review of the working copy.

    Raise NotAllowed, NotReady with every problem, or WrongState when there is nothing new, it is under review
    already, or it is not what the writer saw (`seen`, a digest).
    """
    require(by, "conditions.change_condition", "submit a page for review")
    fresh, payload = locked(condition, language, seen)
    if is_before_readers(fresh, payload, language):
        raise WrongState("Readers see exactly this already, so there is nothing to review.")
    draft = draft_of(fresh, payload, language)
    if draft.is_waiting:
        raise WrongState("The page is waiting for review already.")
    if draft.is_approved and draft.digest == payload.digest():
        raise WrongState("The page is approved already. It can be published.")
    readiness = check(payload, has_facts=fresh.facts.shown().exists(), advise=False)
    if not readiness.is_ready:
        raise NotReady(readiness.problems)
    draft.state, draft.digest, draft.reason = Draft.State.SUBMITTED, payload.digest(), ""
    draft.submitted_at, draft.submitted_by = timezone.now(), by
    draft.decided_at = draft.decided_by = None
    draft.save()
    record(Event.Kind.SUBMITTED, fresh, by=by, note=note.strip())
    return draft


@transaction.atomic
def take_back(condition: Condition, *, by: User, note: str = "", language: str = "en") -> Draft:
    """Back to writing: nobody reviews it, an approval is gone, a scheduled publication is cancelled."""
    require(by, "conditions.change_condition", "take a page back from review")
    draft = in_review(condition, language)
    draft.state = Draft.State.DRAFT
    draft.save(update_fields=["state"])
    record(Event.Kind.TAKEN_BACK, condition, by=by, note=note.strip())
    cancel_publication(condition, by=by, why="Taken back from review.", language=language)
    return draft


@transaction.atomic
def return_to_writer(condition: Condition, *, by: User, reason: str, language: str = "en") -> Draft:
    """Send it back with a reason. A scheduled publication is cancelled."""
    require(by, "conditions.review_condition", "return a page to its writer")
    draft = in_review(condition, language)
    if not reason.strip():
        raise WrongState("Say what should change, so that the writer can act on it.")
    draft.state, draft.reason = Draft.State.RETURNED, reason.strip()
    draft.decided_at, draft.decided_by = timezone.now(), by
    draft.save()
    record(Event.Kind.RETURNED, condition, by=by, note=reason.strip())
    cancel_publication(condition, by=by, why="Returned to the writer.", language=language)
    return draft


@transaction.atomic
def approve(condition: Condition, *, by: User, note: str = "", language: str = "en", seen: str = "") -> Draft:
    """Say that this text may go before readers.

    `seen` is the digest of what the reviewer looked at. Raise NotAllowed, OwnChange, NotReady, or WrongState.
    """
    require(by, "conditions.review_condition", "approve a page")
    fresh, payload = locked(condition, language, seen)
    draft = Draft.objects.select_for_update().filter(condition=fresh, language=language).first()
    if draft is None or not draft.is_waiting:
        raise WrongState("The page has not been submitted for review.")
    own = is_own_change(draft, by)
    if own and not EditorialRules.objects.current().may_approve_own:
        raise OwnChange
    readiness = check(payload, has_facts=fresh.facts.shown().exists(), advise=False)
    if not readiness.is_ready:
        raise NotReady(readiness.problems)
    draft.state, draft.digest = Draft.State.APPROVED, payload.digest()
    draft.decided_at, draft.decided_by = timezone.now(), by
    draft.save()
    said = " ".join(part for part in (OWN_ALLOWED if own else "", note.strip()) if part)
    record(Event.Kind.APPROVED, fresh, by=by, note=said[:LONGEST_NOTE])
    return draft


def is_own_change(draft: Draft, person: User) -> bool:
    """Whether this person wrote part of the change."""
    return draft.writers.filter(pk=person.pk).exists()


def locked(condition: Condition, language: str, seen: str) -> tuple[Condition, Payload]:
    """The working copy, held until the act is done. Raise WrongState when it is not what was seen."""
    fresh = Condition.objects.select_for_update(no_key=True).prefetch_related(*PARTS).get(pk=condition.pk)
    payload = freeze(fresh, language)
    if seen and seen != payload.digest():
        raise WrongState("The page has changed since you opened this form. Look at it again, then go on.")
    return fresh, payload


def in_review(condition: Condition, language: str) -> Draft:
    """The draft, submitted or approved, held until the act is done."""
    Condition.objects.select_for_update(no_key=True).get(pk=condition.pk)
    draft = Draft.objects.select_for_update().filter(condition=condition, language=language).first()
    if draft is None or not (draft.is_waiting or draft.is_approved):
        raise WrongState("The page is not under review.")
    return draft
