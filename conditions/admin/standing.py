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
    withdrawal: Event | None
    events: tuple[Event, ...]
    has_more_events: bool
    acts: tuple[Act, ...]


def standing(condition: Condition, user: User) -> Standing:
    """Five queries, whatever the page has been through; seven for one that readers do not see."""
    draft = condition.drafts.filter(language="en").select_related("submitted_by", "decided_by").first()
    current = condition.editions.current().listed().first()
    unsettled = [ScheduledAct.State.PENDING, ScheduledAct.State.REFUSED]
    scheduled = condition.scheduled.filter(state__in=unsettled).order_by("planned_for").defer("payload")
    events = list(condition.events.select_related("edition").defer("edition__payload")[: RECENT_EVENTS + 1])
    past = withdrawal = None
    if current is None:
        past = condition.editions.filter(language="en").listed().first()
        withdrawal = condition.events.filter(kind=Event.Kind.WITHDRAWN).first() if past else None
    return Standing(
        draft=draft,
        current=current,
        scheduled=tuple(scheduled),
        withdrawal=withdrawal,
        review=condition.reviews.filter(language="en").select_related("reviewer").first(),
        events=tuple(events[:RECENT_EVENTS]),
        has_more_events=len(events) > RECENT_EVENTS,
        acts=tuple(acts(condition, user, draft, current, past)),
    )


def acts(
    condition: Condition, user: User, draft: Draft | None, current: Edition | None, past: Edition | None
) -> list[Act]:
    """In the order in which a page goes: write, review, publish, withdraw.

    `past` is the last edition of a page that readers do not see any more.
    """
    state = draft.state if draft else ""
    states = Draft.State
    is_new = draft is None and current is None
    can_submit = is_new or state in {states.DRAFT, states.RETURNED}
    is_in_review = state in {states.SUBMITTED, states.APPROVED}
    offered = [
        ("submit", "Submit for review…", "change", can_submit, True),
        ("review", "Review…", "review", is_in_review, state == states.SUBMITTED),
        ("publish", "Publish…", "publish", state == states.APPROVED, True),
        ("take_back", "Take back…", "change", is_in_review, False),
        ("preview", "Preview", "preview", True, False),
        ("compare", "Compare", "preview", True, False),
        ("confirm", "Confirm as reviewed…", "review", current is not None, False),
        ("withdraw", "Withdraw…", "withdraw", current is not None, False),
    ]
    found = [
        Act(label, reverse(f"admin:conditions_condition_{name}", args=[condition.pk]), is_next)
        for name, label, right, fits, is_next in offered
        if fits and user.has_perm(f"conditions.{right}_condition")
    ]
    if past and user.has_perm("conditions.publish_condition"):
        again = reverse("admin:conditions_condition_publish_again", args=[condition.pk, past.number])
        found.append(Act(f"Publish edition {past.number} again…", again))
    return found
