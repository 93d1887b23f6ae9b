"""Carries out what is scheduled, when it is due.

Promise: each act is done at most once, whoever else runs this at the same time, and in one transaction with
its record; one that cannot be done changes nothing for readers, and says why on the desk.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import DataError, IntegrityError, connection, transaction

from conditions.actions.audit import record
from conditions.actions.publish import publish_scheduled, withdraw
from conditions.actions.schedule import holder_of_scheduled
from conditions.errors import ActionError, NotAllowed, WrongState
from conditions.models import Condition, Event, ScheduledAct
from references.links import forget

if TYPE_CHECKING:
    from django.contrib.auth.models import User

State = ScheduledAct.State
LONGEST_PROBLEM = 2000


def due_acts(now: dt.datetime) -> list[int]:
    """Keys of what is due at `now`, the earliest first."""
    return list(ScheduledAct.objects.due(now).values_list("pk", flat=True))


def carry_out(key: int, now: dt.datetime) -> ScheduledAct | None:
    """Do one, and say how it stands afterwards. None when somebody else has done it, or is doing it."""
    try:
        with transaction.atomic():
            row = taken(key, now)
            if row is None:
                return None
            act(row)
            row.state = State.DONE
            row.save(update_fields=["state"])
            forget(holder_of_scheduled(row).key)
            return row
    except NotAllowed as refusal:
        return refuse(key, now, f"{{name}}, who scheduled this, may not {refusal.what} any more.")
    except ActionError as refusal:
        return refuse(key, now, str(refusal))
    except (IntegrityError, DataError):
        return refuse(key, now, "The database refused it. What the text refers to may have been deleted.")


def taken(key: int, now: dt.datetime) -> ScheduledAct | None:
    """The row, held by us alone while it is still to be done; after its page, as everybody holds them."""
    page = ScheduledAct.objects.filter(pk=key).values("condition")
    Condition.objects.select_for_update(no_key=True).filter(pk__in=page).first()
    can_skip = connection.features.has_select_for_update_skip_locked
    rows = ScheduledAct.objects.select_for_update(of=("self",), skip_locked=can_skip)
    return (
        rows.select_related("condition", "scheduled_by", "approver")
        .filter(pk=key, state=State.PENDING, planned_for__lte=now)
        .first()
    )


def act(row: ScheduledAct) -> None:
    by = actor(row)
    current = row.condition.editions.current(row.language).values_list("pk", flat=True).first()
    if current != row.based_on_id:
        raise WrongState("Readers see another edition now than when this was scheduled. Look at both first.")
    if row.act == ScheduledAct.Act.PUBLISH:
        publish_scheduled(row, by=by)
    else:
        withdraw(
            row.condition,
            by=by,
            note=row.note,
            public_reason=row.public_reason,
            language=row.language,
            scheduled=row,
        )


def actor(row: ScheduledAct) -> User:
    """Whoever scheduled it acts, with the rights that this person has now."""
    if row.scheduled_by is None:
        raise WrongState("The account that scheduled this does not exist any more.")
    return row.scheduled_by


@transaction.atomic
def refuse(key: int, now: dt.datetime, problem: str) -> ScheduledAct | None:
    row = taken(key, now)
    if row is None:
        return None
    problem = problem.replace("{name}", row.scheduled_by_name)[:LONGEST_PROBLEM]
    row.state, row.problem = State.REFUSED, problem
    row.save(update_fields=["state", "problem"])
    forget(holder_of_scheduled(row).key)
    record(Event.Kind.NOT_DONE, row.condition, by=row.scheduled_by, name=row.scheduled_by_name, note=problem)
    return row
