"""Who has the form of a page open: signs of life from the browsers of editors.

Promise: a hint for colleagues, nothing more. No save depends on it, no event is written for it, and what is
stale is thrown away whenever a form is opened.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Subquery
from reversion.models import Version

from conditions.actions.audit import name_of
from conditions.errors import WrongState
from conditions.models import Condition, OpenForm
from conditions.models.open_form import LIVELY_FOR

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True)
class Other:
    """One person who has the page open, in however many tabs; `since` is when the first was opened."""

    name: str
    since: dt.datetime
    is_changed: bool
    is_same_person: bool


@dataclass(frozen=True, slots=True)
class Around:
    """Who else is there, and the number of the newest version of the page: 0 without one."""

    others: tuple[Other, ...]
    newest_version: int


def note_open(number: int, *, by: User, tab: str, is_changed: bool, now: dt.datetime) -> None:
    """The door: this tab has the form of this condition open. By number: a sign of life reads no page.

    Raise WrongState when there is no such condition.
    """
    signs = OpenForm.objects.filter(condition=number, user=by, tab=tab)
    if signs.update(seen_at=now, is_changed=is_changed):
        return
    with transaction.atomic():
        if not Condition.objects.filter(pk=number).exists():
            raise WrongState("There is no such condition.")
        OpenForm.objects.filter(seen_at__lte=now - LIVELY_FOR).delete()
        sign = OpenForm(condition_id=number, user=by, tab=tab, opened=now, seen_at=now, is_changed=is_changed)
        # The same tab may have given its first sign twice.
        OpenForm.objects.bulk_create([sign], ignore_conflicts=True)


def leave(number: int, *, by: User, tab: str) -> None:
    """The tab was closed or shows something else now."""
    OpenForm.objects.filter(condition=number, user=by, tab=tab).delete()


def around(number: int, *, user: User, tab: str, now: dt.datetime) -> Around:
    """Who else has the page open, the first to open first, and the newest version; one query.

    The number of the version comes with the rows, so it is known to whoever has given a sign.
    """
    versions = Version.objects.get_for_object_reference(Condition, number).order_by("-pk").values("pk")[:1]
    rows = OpenForm.objects.filter(condition=number).lively(now).annotate(newest=Subquery(versions))
    newest, others = 0, dict[int, Other]()
    for row in rows:
        newest = row.newest or 0
        if row.user_id == user.pk and row.tab == tab:
            continue
        first = others.get(row.user_id)
        others[row.user_id] = Other(
            name=name_of(row.user),
            since=first.since if first else row.opened,
            is_changed=row.is_changed or bool(first and first.is_changed),
            is_same_person=row.user_id == user.pk,
        )
    return Around(tuple(others.values()), newest)
