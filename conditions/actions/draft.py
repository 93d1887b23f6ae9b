"""What follows from a change of the working copy. Readers see nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import timezone

from conditions.editions import Payload, freeze, uses_in
from conditions.models import Condition
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
def record_change(condition: Condition, *, by: User) -> None:
    """The working copy was saved: note who and when, and bring the reference index in step."""
    condition.changed_at, condition.changed_by = timezone.now(), by
    Condition.objects.filter(pk=condition.pk).update(changed_at=condition.changed_at, changed_by=by)
    index_uses(condition)


def index_uses(condition: Condition) -> None:
    """Write the uses of every language of the working copy."""
    prefetch_related_objects([condition], *PARTS)
    languages = {"en"} | {section.language for section in condition.sections.all()}
    uses = [use for language in sorted(languages) for use in uses_in(freeze(condition, language))]
    record_working(holder_of(condition), uses)


def working_payload(condition: Condition, language: str = "en") -> Payload:
    """The working copy as it stands in the database now."""
    fresh = Condition.objects.prefetch_related(*PARTS).get(pk=condition.pk)
    return freeze(fresh, language)


def forget_uses(condition: Condition) -> None:
    """The condition is about to be deleted and was never published."""
    forget(f"condition:{condition.number}")
