"""Where a page stands on its way to readers, and what this account may do about it: the head of the form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from conditions.models import Condition, Draft, Edition, Event, PageReview, ScheduledAct

if TYPE_CHECKING:
    from django.contrib.auth.models import User

RECENT_EVENTS = 12


@dataclass(frozen=True, slots=True)
class Act:
    """A button of the form; `is_next` is what this person would do next."""

    label: str
    url: str
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that the head of the form says."""

    draft: Draft | None
    current: Edition | None
    scheduled: tuple[ScheduledAct, ...]
    review: PageReview | None
    events: tuple[Event, ...]
    has_more_events: bool
    acts: tuple[Act, ...]


def standing(condition: Condition, user: User) -> Standing:
    """Five queries, whatever the page has been through."""
    draft = condition.drafts.filter(language="en").select_related("submitted_by", "decided_by").first()
    current = condition.editions.current().listed().first()
    unsettled = [ScheduledAct.State.PENDING, ScheduledAct.State.REFUSED]
    scheduled = condition.scheduled.filter(state__in=unsettled).order_by("planned_for").defer("payload")
    events = list(condition.events.select_related("edition").defer("edition__payload")[: RECENT_EVENTS + 1])
    return Standing(
        draft=draft,
        current=current,
        scheduled=tuple(scheduled),
        review=condition.reviews.filter(language="en").select_related("reviewer").first(),
        events=tuple(events[:RECENT_EVENTS]),
        has_more_events=len(events) > RECENT_EVENTS,
        acts=tuple(acts(condition, user, draft, current)),
    )


def acts(condition: Condition, user: User, draft: Draft | None, current: Edition | None) -> list[Act]:
    """In the order in which a page goes: write, review, publish, withdraw."""
    state = draft.state if draft else ""
    states = Draft.State
    offered = [
        ("submit", "Submit for review…", "change", state in {states.DRAFT, states.RETURNED}, True),
        (
            "review",
            "Review…",
            "review",
            state in {states.SUBMITTED, states.APPROVED},
            state == states.SUBMITTED,
        ),
        ("publish", "Publish…", "publish", state == states.APPROVED, True),
        ("take_back", "Take back…", "change", state in {states.SUBMITTED, states.APPROVED}, False),
        ("preview", "Preview", "preview", True, False),
        ("compare", "Compare", "preview", True, False),
        ("confirm", "Confirm as reviewed…", "review", current is not None, False),
        ("withdraw", "Withdraw…", "withdraw", current is not None, False),
    ]
    return [
        Act(label, reverse(f"admin:conditions_condition_{name}", args=[condition.pk]), is_next)
        for name, label, right, fits, is_next in offered
        if fits and user.has_perm(f"conditions.{right}_condition")
    ]
