"""The work lists of the desk about pages on their way to readers, each in at most two queries.

Promise: a list shows the work of whoever looks, the most urgent first, and counts what “See all” leads to.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Subquery, Value, When, Window
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.formats import date_format
from reversion.models import Revision, Version

from conditions.admin.work import CHANGE, LANGUAGE, WORK, act_url, list_url, page_url
from conditions.models import Draft, Edition, ScheduledAct
from gard.lib.ago import ago, ahead
from gard.lib.desk import ROWS, DeskList, DeskRow, desk
from gard.lib.versions import author_name, read_comment

REVIEW, PUBLISH = "conditions.review_condition", "conditions.publish_condition"
PATIENCE = dt.timedelta(days=7)
"""A page that waits longer for its review is late."""
SLACK = dt.timedelta(minutes=15)
"""What is scheduled may start so much later before the desk says that nothing starts it."""
NOTHING_STARTS = "Nothing starts what is scheduled. Tell whoever runs the site."


def pages_entry(key, place, needs):
    """Registers a list of pages under the name that the filter of the list of pages has."""
    return desk.lists.entry(f"pages.{key}", WORK[key].title, place=place, needs=(needs,))


def pages(key, found, rows, empty):
    """`found` are rows as `counted` gives them."""
    total = found[0].total if found else 0
    return DeskList(total=total, rows=tuple(rows), more_url=list_url(key), empty=empty)


def counted(rows):
    """The first rows, each with the number of all: one query."""
    return list(rows.select_related("condition").annotate(total=Window(Count("*")))[:ROWS])


def person(user):
    return author_name(user) if user else "an account that is gone"


def what_it_changes(draft):
    if draft.current_number:
        return f"Changes edition {draft.current_number}"
    return "Was withdrawn" if draft.was_published else "New page"


def with_current_number(drafts):
    current = Edition.objects.current(LANGUAGE).filter(condition=OuterRef("condition"))
    past = Edition.objects.filter(condition=OuterRef("condition"), language=LANGUAGE)
    return drafts.annotate(current_number=Subquery(current.values("number")[:1]), was_published=Exists(past))


@pages_entry("returned", 10, CHANGE)
def returned(user):
    now = timezone.now()
    found = counted(WORK["returned"].rows(user).select_related("decided_by").order_by("decided_at", "pk"))
    rows = (
        DeskRow(
            title=draft.condition.name,
            url=page_url(draft.condition_id),
            detail=f"Returned by {person(draft.decided_by)}",
            when=ago(draft.decided_at, now),
            at=draft.decided_at,
            note=draft.reason,
        )
        for draft in found
    )
    return pages("returned", found, rows, "Nothing came back to you.")


@pages_entry("waiting", 20, REVIEW)
def waiting(user):
    now = timezone.now()
    wrote = Draft.writers.through.objects.filter(draft=OuterRef("pk"), user=user)
    drafts = with_current_number(WORK["waiting"].rows(user)).annotate(is_own=Exists(wrote))
    found = counted(drafts.select_related("submitted_by"))
    rows = (
        DeskRow(
            title=draft.condition.name,
            url=act_url(draft.condition_id, "review"),
            detail=f"{what_it_changes(draft)}. Submitted by {person(draft.submitted_by)}",
            when=ago(draft.submitted_at, now),
            at=draft.submitted_at,
            mark="You wrote part of it" if draft.is_own else "",
            is_late=now - draft.submitted_at > PATIENCE,
        )
        for draft in found
    )
    return pages("waiting", found, rows, "No page waits for a review.")


@pages_entry("approved", 40, PUBLISH)
def approved(user):
    now = timezone.now()
    drafts = with_current_number(WORK["approved"].rows(user))
    found = counted(drafts.select_related("decided_by"))
    rows = (
        DeskRow(
            title=draft.condition.name,
            url=act_url(draft.condition_id, "publish"),
            detail=f"{what_it_changes(draft)}. Approved by {person(draft.decided_by)}",
            when=ago(draft.decided_at, now),
            at=draft.decided_at,
        )
        for draft in found
    )
    return pages("approved", found, rows, "Everything that was approved is published or scheduled.")


@pages_entry("mine", 50, CHANGE)
def mine(user):
    now = timezone.now()
    versions = Version.objects.filter(
        content_type__app_label="conditions",
        content_type__model="condition",
        object_id=Cast(OuterRef("condition_id"), CharField()),
    )
    newest = versions.order_by("-pk").values("revision__comment")[:1]
    drafts = with_current_number(WORK["mine"].rows(user)).annotate(said=Subquery(newest))
    found = counted(drafts.order_by(F("condition__changed_at").desc(nulls_last=True), "-pk"))
    rows = (
        DeskRow(
            title=draft.condition.name,
            url=page_url(draft.condition_id),
            detail=what_it_changes(draft),
            when=ago(saved_at, now) if (saved_at := draft.condition.changed_at) else "",
            at=saved_at,
            note=read_comment(Revision(comment=draft.said or "")).text,
        )
        for draft in found
    )
    return pages("mine", found, rows, "You have no unfinished drafts.")


@pages_entry("under-way", 60, CHANGE)
def under_way(user):
    now = timezone.now()
    publication = ScheduledAct.objects.pending().filter(
        condition=OuterRef("condition"), language=LANGUAGE, act=ScheduledAct.Act.PUBLISH
    )
    drafts = WORK["under-way"].rows(user).annotate(planned=Subquery(publication.values("planned_for")[:1]))
    found = counted(drafts.select_related("decided_by").order_by("submitted_at", "pk"))
    rows = (
        DeskRow(
            title=draft.condition.name, url=page_url(draft.condition_id), **how_far(draft, draft.planned, now)
        )
        for draft in found
    )
    return pages("under-way", found, rows, "Nothing of yours is with others.")


def how_far(draft, planned, now):
    """Where a draft is on its way, for its writer."""
    if planned:
        detail = f"Goes before readers on {day_and_time(planned)}"
        return {"detail": detail, "when": ahead(planned, now), "at": planned}
    if draft.is_approved:
        by = person(draft.decided_by)
        return {"detail": f"Approved by {by}", "when": ago(draft.decided_at, now), "at": draft.decided_at}
    return {"detail": "Waits for a review", "when": ago(draft.submitted_at, now), "at": draft.submitted_at}


@pages_entry("scheduled", 70, PUBLISH)
def scheduled(user):
    """One row for each page, with everything that is set for it; what could not be done comes first."""
    now = timezone.now()
    acts = WORK["scheduled"].rows(user)
    total = acts.aggregate(total=Count("condition", distinct=True))["total"]
    refused_first = Case(When(state=ScheduledAct.State.REFUSED, then=Value(0)), default=Value(1))
    # A page can have several acts; so many more are read that the first pages are found.
    first = acts.select_related("condition").defer("payload")
    by_page: dict[int, list[ScheduledAct]] = {}
    for act in first.order_by(refused_first, "planned_for", "pk")[: ROWS * 4]:
        by_page.setdefault(act.condition_id, []).append(act)
    rows = tuple(row_of_acts(acts, now) for acts in list(by_page.values())[:ROWS])
    return DeskList(total, rows, list_url("scheduled"), "Nothing is set for a later time.")


def row_of_acts(acts, now):
    """The row of one page; the acts are in the order of their urgency."""
    first = acts[0]
    is_refused = first.state == ScheduledAct.State.REFUSED
    is_stuck = not is_refused and now - first.planned_for > SLACK
    mark = "Could not be done" if is_refused else "Its time has passed" if is_stuck else ""
    return DeskRow(
        title=first.condition.name,
        url=page_url(first.condition_id),
        detail=" · ".join(described(act) for act in acts),
        when=ahead(first.planned_for, now),
        at=first.planned_for,
        mark=mark,
        note=first.problem if is_refused else NOTHING_STARTS if is_stuck else "",
        is_late=is_refused or is_stuck,
    )


def described(act):
    return f"{act.get_act_display()} on {day_and_time(act.planned_for)}"


def day_and_time(moment):
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")
