"""What follows from a change of the working copy. Readers see nothing of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from reversion.models import Version

from conditions.actions.audit import record
from conditions.editions import Payload, freeze, uses_in
from conditions.models import Condition, Draft, Event
from references.links import Holder, forget, record_working

if TYPE_CHECKING:
    from django.contrib.auth.models import User

PARTS = ("other_names", "categories", "parents", "sections__attached", "organizations", "resources")


def holder_of(condition: Condition, payload: Payload | None = None, language: str = "en") -> Holder:
    """The condition page as a user of references; for readers, by the name and address of what is published.

    Editions in another language are a holder of their own, so that one can be withdrawn without the other.
    """
    shown = payload or condition
    return Holder(
        key=f"condition:{condition.number}" + ("" if language == "en" else f":{language}"),
        label=shown.name,
        admin_path=reverse("admin:conditions_condition_change", args=[condition.number]),
        public_path=reverse("condition", args=[condition.number, shown.slug or "-"]),
    )


@transaction.atomic
def record_change(condition: Condition, *, by: User, is_published_next: bool = False) -> bool:
    """The working copy was saved: note who and when, bring the draft and the reference index in step.

    `is_published_next`: the caller publishes at once, and calls `settle` if that is refused. Returns whether
    an approval ended, because the approved text has changed.
    """
    condition.changed_at, condition.changed_by = timezone.now(), by
    Condition.objects.filter(pk=condition.pk).update(changed_at=condition.changed_at, changed_by=by)
    payload = index_uses(condition)
    return not is_published_next and follow(condition, payload, by=by)


def index_uses(condition: Condition) -> Payload:
    """Write the uses of every language of the working copy; returns the English one."""
    prefetch_related_objects([condition], *PARTS)
    others = {section.language for section in condition.sections.all()} - {"en"}
    english = freeze(condition)
    payloads = [english, *(freeze(condition, language) for language in sorted(others))]
    record_working(holder_of(condition), [use for payload in payloads for use in uses_in(payload)])
    return english


def follow(condition: Condition, payload: Payload, *, by: User) -> bool:
    """Bring the draft in step with the working copy: there is one while readers see something else.

    What was approved is approved no longer when its text has changed; returns whether that is so.
    """
    has_lapsed = False
    draft = condition.drafts.filter(language="en").first()
    if is_before_readers(condition, payload):
        if draft:
            draft.delete()
        return False
    digest = payload.digest()
    if draft is None:
        draft = begin(condition, digest)
    elif draft.digest != digest:
        has_lapsed = draft.is_approved
        draft.digest = digest
        if has_lapsed:
            draft.state = Draft.State.DRAFT
            record(Event.Kind.LAPSED, condition, by=by)
        draft.save(update_fields=["digest", "state"])
    draft.writers.add(by)
    return has_lapsed


def is_before_readers(condition: Condition, payload: Payload, language: str = "en") -> bool:
    """Whether readers see exactly this."""
    current = condition.editions.current(language).values_list("payload", flat=True).first()
    return current is not None and Payload.from_json(current) == payload


def settle(
    condition: Condition, payload: Payload, language: str = "en", since: dt.datetime | None = None
) -> None:
    """Another edition is before readers now: a working copy that says something else has a draft again."""
    if is_before_readers(condition, payload, language):
        condition.drafts.filter(language=language).delete()
    else:
        draft_of(condition, payload, language, since)


def draft_of(
    condition: Condition, payload: Payload, language: str = "en", since: dt.datetime | None = None
) -> Draft:
    """The draft of a working copy that readers do not see. The caller holds the page."""
    draft = Draft.objects.filter(condition=condition, language=language).first()
    return draft or begin(condition, payload.digest(), language, since)


def begin(condition: Condition, digest: str, language: str = "en", since: dt.datetime | None = None) -> Draft:
    """The door: a new draft, written by everybody who saved the page since the current edition.

    A draft may have been there before and gone with its text; whoever wrote that text is not forgotten when
    somebody brings it back. `since` is an earlier moment to count from.
    """
    draft = Draft.objects.create(condition=condition, language=language, digest=digest)
    if since is None:
        since = condition.editions.current(language).values_list("published_at", flat=True).first()
    versions = Version.objects.get_for_object_reference(Condition, condition.pk).order_by()
    if since:
        versions = versions.filter(revision__date_created__gt=since)
    found = [*versions.values_list("revision__user", flat=True).distinct(), condition.changed_by_id]
    draft.writers.add(*{key for key in found if key is not None})
    return draft


def working_payload(condition: Condition, language: str = "en") -> Payload:
    """The working copy as it stands in the database now."""
    fresh = Condition.objects.prefetch_related(*PARTS).get(pk=condition.pk)
    return freeze(fresh, language)


def forget_uses(condition: Condition) -> None:
    """The condition is about to be deleted and was never published."""
    forget(f"condition:{condition.number}")
