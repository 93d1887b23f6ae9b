"""The dates of reviews: when a page was checked last, and when it is due again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import record
from conditions.editions.review_dates import months_later, next_due
from conditions.errors import WrongState
from conditions.models import Condition, Edition, EditorialRules, Event, PageReview
from conditions.permissions import require

if TYPE_CHECKING:
    from django.contrib.auth.models import User

BATCH = 500
LONGEST_MONTHS = 120


def shown_kinds(payload: dict[str, Any]) -> list[str]:
    """The sections that readers see, from the stored content of an edition."""
    return [section["kind"] for section in payload["sections"] if section["body"]]


def note_review(
    condition: Condition,
    kinds: Iterable[str],
    *,
    by: User | None,
    on: dt.date,
    due_on: dt.date | None = None,
    language: str = "en",
) -> PageReview:
    """The door: a page with these sections was checked on this day. Without `due_on` the rules say when it is
    due again."""
    rules = EditorialRules.objects.current()
    due = due_on or next_due(on, kinds, rules.review_months, rules.months_by_kind)
    review, _ = PageReview.objects.update_or_create(
        condition=condition,
        language=language,
        defaults={
            "reviewed_on": on,
            "reviewer": by,
            "due_on": due,
            "is_due_set_by_hand": due_on is not None,
        },
    )
    return review


@transaction.atomic
def confirm_review(
    condition: Condition, *, by: User, note: str = "", due_on: dt.date | None = None, language: str = "en"
) -> PageReview:
    """The page as readers see it was checked and nothing needs to change.

    Raise NotAllowed, or WrongState when readers see no page or `due_on` is not in the future.
    """
    require(by, "conditions.review_condition", "review a page")
    Condition.objects.select_for_update(no_key=True).get(pk=condition.pk)
    current = condition.editions.current(language).first()
    if current is None:
        raise WrongState("Readers do not see this page, so there is nothing to confirm.")
    today = timezone.localdate()
    if due_on and due_on <= today:
        raise WrongState("The next review must be due on a later day than today.")
    if due_on and due_on > months_later(today, LONGEST_MONTHS):
        raise WrongState("The next review is more than ten years ahead. Look at the year again.")
    same = Event.objects.filter(kind=Event.Kind.REVIEWED, edition=current, happened_by=by, note=note.strip())
    if due_on is None and same.filter(happened_at__date=today).exists():
        raise WrongState("You have confirmed this today already.")
    review = note_review(
        condition, shown_kinds(current.payload), by=by, on=today, due_on=due_on, language=language
    )
    record(Event.Kind.REVIEWED, condition, by=by, edition=current, note=note.strip())
    return review


@transaction.atomic
def reckon_due_dates() -> int:
    """The rules have changed: every due date that no hand has set follows them. Returns how many moved."""
    rules = EditorialRules.objects.current()
    months_by_kind = rules.months_by_kind
    reviews = PageReview.objects.filter(is_due_set_by_hand=False).select_for_update()
    by_page = {(review.condition_id, review.language): review for review in reviews}
    current = Edition.objects.filter(is_current=True).values_list("condition", "language", "payload")
    moved = []
    for number, language, payload in current.iterator(BATCH):
        review = by_page.get((number, language))
        if review is None:
            continue
        due = next_due(review.reviewed_on, shown_kinds(payload), rules.review_months, months_by_kind)
        if due != review.due_on:
            review.due_on = due
            moved.append(review)
    PageReview.objects.bulk_update(moved, ["due_on"], batch_size=BATCH)
    return len(moved)
