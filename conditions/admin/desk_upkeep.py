"""What the desk shows beside the way of a page to readers: overdue reviews, a loosened rule."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format

from conditions.admin.desk import REVIEW, counted, pages, pages_entry, person
from conditions.admin.work import VIEW, WORK, page_url
from conditions.models import EditorialRules
from gard.lib.ago import span
from gard.lib.desk import DeskNote, DeskRow, desk


@pages_entry("overdue", 80, REVIEW)
def overdue(user):
    today = timezone.localdate()
    found = counted(WORK["overdue"].rows(user).select_related("reviewer"))
    rows = (
        DeskRow(
            title=review.condition.name,
            url=page_url(review.condition_id),
            detail=f"Reviewed {date_format(review.reviewed_on)} by {person(review.reviewer)}",
            when=f"{span(review.due_on, today)} overdue",
            at=review.due_on,
        )
        for review in found
    )
    return pages("overdue", found, rows, "No review is overdue.")


@desk.notes.entry("pages.own-approval", "Own changes", place=10, needs=(VIEW,))
def own_approval(user):
    if not EditorialRules.objects.filter(may_approve_own=True).exists():
        return None
    return DeskNote(
        "On this site, reviewers may approve changes that they wrote themselves. The record of each such "
        "approval says so. An administrator can change this in the editorial rules."
    )
