"""The kinds of work on pages that the desk counts and the list of pages can be filtered by.

Promise: the desk and the list count the same, because both take their rows from here. English pages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from conditions.models import Draft, Edition, PageReview, ScheduledAct

LANGUAGE = "en"
CHANGE = "conditions.change_condition"
VIEW = "conditions.view_condition"


def mine(user) -> QuerySet[Draft]:
    """What the account writes on and nobody reviews yet."""
    return Draft.objects.in_writing().written_by(user).filter(language=LANGUAGE)


def under_way(user) -> QuerySet[Draft]:
    """What the account wrote and others have in hand: under review, or approved."""
    in_hand = [Draft.State.SUBMITTED, Draft.State.APPROVED]
    return Draft.objects.written_by(user).filter(language=LANGUAGE, state__in=in_hand)


def returned(user) -> QuerySet[Draft]:
    """What came back to the account as a writer or as the one who submitted it."""
    wrote = Draft.writers.through.objects.filter(draft=OuterRef("pk"), user=user)
    return Draft.objects.returned().filter(Q(submitted_by=user) | Exists(wrote), language=LANGUAGE)


def waiting(user) -> QuerySet[Draft]:
    return Draft.objects.waiting().filter(language=LANGUAGE)


def approved(user) -> QuerySet[Draft]:
    """Approved, and no time is set at which it goes before readers."""
    set_for_later = ScheduledAct.objects.pending().filter(
        condition=OuterRef("condition"), language=LANGUAGE, act=ScheduledAct.Act.PUBLISH
    )
    return Draft.objects.approved().filter(~Exists(set_for_later), language=LANGUAGE)


def scheduled(user) -> QuerySet[ScheduledAct]:
    """Still to be done, or not done and nobody took note."""
    is_open = [ScheduledAct.State.PENDING, ScheduledAct.State.REFUSED]
    return ScheduledAct.objects.filter(language=LANGUAGE, state__in=is_open)


def overdue(user) -> QuerySet[PageReview]:
    return PageReview.objects.overdue(timezone.localdate()).filter(language=LANGUAGE)


def never_reviewed(user) -> QuerySet[Edition]:
    reviews = PageReview.objects.filter(condition=OuterRef("condition"), language=LANGUAGE)
    return Edition.objects.current(LANGUAGE).filter(~Exists(reviews))


@dataclass(frozen=True, slots=True)
class Work:
    """`rows` point at a condition, whatever they are; without the right `needs` it is not offered."""

    title: str
    rows: Callable[[Any], QuerySet[Any]]
    needs: str = VIEW


WORK: dict[str, Work] = {
    "mine": Work("My drafts", mine, CHANGE),
    "returned": Work("Returned to me", returned, CHANGE),
    "under-way": Work("Mine, on their way", under_way, CHANGE),
    "waiting": Work("Waiting for review", waiting),
    "approved": Work("Approved, not published", approved),
    "scheduled": Work("Scheduled", scheduled),
    "overdue": Work("Review overdue", overdue),
    "never-reviewed": Work("Never reviewed", never_reviewed),
}


def list_url(key: str) -> str:
    """All pages with this kind of work."""
    return f"{reverse('admin:conditions_condition_changelist')}?work={key}"


def act_url(number: int, act: str) -> str:
    """The page that asks before this act."""
    return reverse(f"admin:conditions_condition_{act}", args=[number])


def page_url(number: int) -> str:
    """Where work on this page begins."""
    return reverse("admin:conditions_condition_change", args=[number])
