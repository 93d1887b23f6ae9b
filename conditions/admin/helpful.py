"""What readers said about answers: a column and a filter of the list of questions, and a list of the desk.

Promise: counts only, and only what was said since the answer last changed.
"""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import Truncator

from conditions.admin.desk import counted
from conditions.models import HelpfulVote, Question
from gard.lib.desk import DeskList, DeskRow, desk

MANY = 3
"""So many readers, and more than those it helped, must say that an answer did not help."""


def votes(is_helpful):
    since = Coalesce(OuterRef("corrected_on"), OuterRef("posted_on"))
    cast = HelpfulVote.objects.filter(question=OuterRef("pk"), is_helpful=is_helpful, voted_on__gte=since)
    return Coalesce(Subquery(cast.order_by().values("question").annotate(n=Count("pk")).values("n")), 0)


def with_votes(questions):
    """Each with `helped` and `did_not_help`."""
    return questions.annotate(helped=votes(True), did_not_help=votes(False))


UNHELPFUL = Q(did_not_help__gte=MANY, did_not_help__gt=F("helped"), posted_at__isnull=False)


class HelpfulFilter(admin.SimpleListFilter):
    title = "readers' verdict"
    parameter_name = "helpful"

    def lookups(self, request, model_admin):
        return (("no", "Did not help many"),)

    def queryset(self, request, queryset):
        return queryset.filter(UNHELPFUL) if self.value() == "no" else queryset


class HelpfulColumn:
    """For the admin of questions: how many readers were helped, and how many were not."""

    def get_queryset(self, request):
        return with_votes(super().get_queryset(request))

    def get_list_display(self, request):
        """The verdict stands where answers before readers are listed; the queue needs the width."""
        usual = super().get_list_display(request)
        return (*usual, "verdict") if {"helpful", "posted_at__isempty", "work"} & set(request.GET) else usual

    def get_list_filter(self, request):
        return (*super().get_list_filter(request), HelpfulFilter)

    @admin.display(description="helpful")
    def verdict(self, question):
        if not question.helped and not question.did_not_help:
            return ""
        return f"{question.helped} yes, {question.did_not_help} no"


@desk.lists.entry(
    "questions.unhelpful", "Answers that did not help", place=85, needs=("conditions.post_question",)
)
def unhelpful(user):
    """Most complaints first."""
    found = counted(with_votes(Question.objects.posted()).filter(UNHELPFUL).order_by("-did_not_help", "pk"))
    rows = (
        DeskRow(
            title=Truncator(question.question).chars(90, truncate="…"),
            url=reverse("admin:conditions_question_change", args=[question.pk]),
            detail=f"Question {question.number} on {question.condition.name}",
            mark=f"{question.did_not_help} no, {question.helped} yes",
        )
        for question in found
    )
    every = f"{reverse('admin:conditions_question_changelist')}?helpful=no"
    total = found[0].total if found else 0
    return DeskList(total, tuple(rows), every, "No answer left many readers without help.")
