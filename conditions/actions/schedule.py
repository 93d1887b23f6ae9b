"""Setting an act for later, and taking it off the schedule again. `carry_out` does what is due.

Promise: what is scheduled is the approved text itself, so that later work on the page neither changes what
goes out nor is touched by it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from conditions.actions.audit import name_of, record
from conditions.actions.draft import PARTS
from conditions.editions import Payload, freeze, uses_in
from conditions.errors import WrongState
from conditions.models import Condition, Draft, Event, ScheduledAct
from conditions.permissions import require
from references.links import Holder, forget, record_working

if TYPE_CHECKING:
    from django.contrib.auth.models import User

State = ScheduledAct.State
FARTHEST = dt.timedelta(days=731)


@transaction.atomic
def schedule_publication(
    condition: Condition,
    *,
    by: User,
    planned_for: dt.datetime,
    note: str = "",
    language: str = "en",
    seen: str = "",
) -> ScheduledAct:
    """Put the approved text before readers at this time.

    Raise NotAllowed, or WrongState when it is not approved, has changed, or the time lies in the past.
    """
    require(by, "conditions.publish_condition", "schedule a publication")
    fresh = Condition.objects.select_for_update(no_key=True).prefetch_related(*PARTS).get(pk=condition.pk)
    payload = freeze(fresh, language)
    if seen and seen != payload.digest():
        raise WrongState("The page has changed since you opened this form. Look at it again, then go on.")
    draft = fresh.drafts.filter(language=language).first()
    if draft is None or not draft.is_approved or draft.digest != payload.digest():
        raise WrongState("Only approved text can be scheduled. Submit the page, and have it approved first.")
    return put_on_schedule(
        ScheduledAct(
            condition=fresh,
            language=language,
            act=ScheduledAct.Act.PUBLISH,
            planned_for=planned_for,
            payload=payload.to_json(),
            note=note.strip(),
            approved_on=approval_day(draft),
            approver=draft.decided_by,
        ),
        by=by,
    )


@transaction.atomic
def schedule_withdrawal(
    condition: Condition,
    *,
    by: User,
    planned_for: dt.datetime,
    note: str,
    public_reason: str = "",
    language: str = "en",
) -> ScheduledAct:
    """Take the page from readers at this time. Raise NotAllowed or WrongState."""
    require(by, "conditions.withdraw_condition", "schedule a withdrawal")
    fresh = Condition.objects.select_for_update(no_key=True).get(pk=condition.pk)
    if not fresh.editions.current(language).exists():
        raise WrongState("Readers do not see this page, so there is nothing to withdraw.")
    if not note.strip():
        raise WrongState("Say why the page is withdrawn.")
    return put_on_schedule(
        ScheduledAct(
            condition=fresh,
            language=language,
            act=ScheduledAct.Act.WITHDRAW,
            planned_for=planned_for,
            note=note.strip(),
            public_reason=public_reason.strip(),
        ),
        by=by,
    )


@transaction.atomic
def cancel(scheduled: ScheduledAct, *, by: User, note: str = "") -> None:
    """Take it off the schedule; or take note of one that could not be done."""
    right = "publish" if scheduled.act == ScheduledAct.Act.PUBLISH else "withdraw"
    require(by, f"conditions.{right}_condition", "change the schedule")
    Condition.objects.select_for_update(no_key=True).get(pk=scheduled.condition_id)
    row = (
        ScheduledAct.objects.select_for_update(of=("self",)).select_related("condition").get(pk=scheduled.pk)
    )
    if row.state not in {State.PENDING, State.REFUSED}:
        raise WrongState(f"This is no longer on the schedule: {row.get_state_display().lower()}.")
    take_off(row, by=by, why=note.strip())


def cancel_publication(condition: Condition, *, by: User, why: str, language: str = "en") -> None:
    """What was to be published is no longer to be."""
    cancel_all(condition, [ScheduledAct.Act.PUBLISH], by=by, why=why, language=language)


def cancel_all(
    condition: Condition,
    acts: list[ScheduledAct.Act],
    *,
    by: User,
    why: str,
    language: str = "en",
    keep: ScheduledAct | None = None,
) -> None:
    """Everything of these kinds that is pending, but for the one that is being carried out."""
    rows = ScheduledAct.objects.pending().filter(condition=condition, language=language, act__in=acts)
    rows = rows.exclude(pk=keep.pk) if keep else rows
    for row in rows.select_for_update(of=("self",)).select_related("condition"):
        take_off(row, by=by, why=why)


def put_on_schedule(row: ScheduledAct, *, by: User) -> ScheduledAct:
    now = timezone.now()
    if row.planned_for <= now:
        raise WrongState("This time has passed already. Choose a later one.")
    if row.planned_for > now + FARTHEST:
        raise WrongState("This time is more than two years ahead. Look at the year again.")
    pending = ScheduledAct.objects.pending().filter(
        condition=row.condition, language=row.language, act=row.act
    )
    if pending.exists():
        raise WrongState("This is scheduled already. Take that off the schedule first.")
    row.based_on = row.condition.editions.current(row.language).first()
    row.scheduled_at, row.scheduled_by, row.scheduled_by_name = now, by, name_of(by)
    row.save()
    if row.payload:
        record_working(holder_of_scheduled(row), uses_in(Payload.from_json(row.payload)))
    record(Event.Kind.SCHEDULED, row.condition, by=by, note=described(row))
    return row


def take_off(row: ScheduledAct, *, by: User, why: str) -> None:
    row.state = State.CANCELLED
    row.save(update_fields=["state"])
    forget(holder_of_scheduled(row).key)
    record(
        Event.Kind.UNSCHEDULED,
        row.condition,
        by=by,
        note="; ".join(part for part in (described(row), why) if part),
    )


def holder_of_scheduled(row: ScheduledAct) -> Holder:
    """The approved text as a user of references: what it needs is not deleted while it waits."""
    return Holder(
        key=f"scheduled:{row.pk}",
        label=f"{row.condition.name} (scheduled)",
        admin_path=reverse("admin:conditions_condition_change", args=[row.condition_id]),
        public_path="",
    )


def described(row: ScheduledAct) -> str:
    """The act and its time, in words."""
    when = date_format(timezone.localtime(row.planned_for), "DATETIME_FORMAT")
    return f"{row.get_act_display()} on {when}" + (f": {row.note}" if row.note else "")


def approval_day(draft: Draft) -> dt.date | None:
    return timezone.localtime(draft.decided_at).date() if draft.decided_at else None
