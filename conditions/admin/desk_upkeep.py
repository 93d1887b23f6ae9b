"""What the desk shows beside the way of a page to readers: overdue reviews, questions, a loosened rule."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator

from conditions.admin.desk import REVIEW, counted, pages, pages_entry, person
from conditions.admin.work import VIEW, WORK, page_url
from conditions.models import EditorialRules, Question, Topic
from gard.lib.ago import span
from gard.lib.desk import DeskList, DeskNote, DeskRow, desk

BEGINNING = 90


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


@desk.lists.entry("questions.waiting", "Questions waiting", place=30, needs=("conditions.post_question",))
def questions(user):
    """Not before readers yet, the first to come first."""
    topics = Topic.objects.filter(question=OuterRef("pk"))
    unposted = Question.objects.filter(posted_at=None).annotate(has_topics=Exists(topics))
    found = counted(unposted.order_by("pk"))
    rows = (
        DeskRow(
            title=Truncator(question.question).chars(BEGINNING, truncate="…"),
            url=reverse("admin:conditions_question_change", args=[question.pk]),
            detail=f"Question {question.number} on {question.condition.name}",
            mark="" if question.opener or question.has_topics else "No answer yet",
        )
        for question in found
    )
    every = f"{reverse('admin:conditions_question_changelist')}?posted_at__isempty=1"
    total = found[0].total if found else 0
    return DeskList(total, tuple(rows), every, "No question waits for an answer.")


@desk.notes.entry("pages.own-approval", "Own changes", place=10, needs=(VIEW,))
def own_approval(user):
    if not EditorialRules.objects.filter(may_approve_own=True).exists():
        return None
    return DeskNote(
        "On this site, reviewers may approve changes that they wrote themselves. The record of each such "
        "approval says so. An administrator can change this in the editorial rules."
    )
