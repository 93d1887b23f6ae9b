"""The list of questions as a queue: who waits, urgent ones first, then whoever has waited longest.

Promise: a constant number of queries; the search knows the public wording and the page, never private words.
"""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList
from django.db.models import F
from django.utils.html import format_html, format_html_join

from conditions.actions.audit import name_of
from conditions.actions.moderate_hold import MODERATE
from conditions.admin.question_work import EVERY, QUESTION_WORK, WAITING, clock_of, work_url
from conditions.models import Condition, QuestionRules
from conditions.questions.states import OPEN

BEGINNING = 100
LONGEST_SEARCH = 200
LONGEST_ID = 18
MOST_CONDITIONS = 40
NARROWS = ("state__exact", "posted_at__isempty", "posted_at__isnull", "helpful", SEARCH_VAR)
"""Whoever asks for one of these looks for it among all questions."""


class QueueFilter(admin.SimpleListFilter):
    title = "work"
    parameter_name = "work"

    def __init__(self, request, params, model, model_admin):
        self.usual = EVERY if any(name in request.GET for name in NARROWS) else WAITING
        super().__init__(request, params, model, model_admin)

    def value(self):
        given = super().value()
        return self.usual if given is None else given

    def lookups(self, request, model_admin):
        return [(key, work.title) for key, work in QUESTION_WORK.items() if request.user.has_perm(work.needs)]

    def choices(self, changelist):
        """One is always chosen, so there is no choice beside them."""
        for key, title in self.lookup_choices:
            query = changelist.get_query_string({self.parameter_name: key})
            yield {"selected": self.value() == key, "query_string": query, "display": title}

    def queryset(self, request, queryset):
        key = self.value()
        if key not in QUESTION_WORK:
            raise IncorrectLookupParameters(f"There is no work called {key!r}.")
        return queryset.filter(pk__in=QUESTION_WORK[key].rows(request.user).values("pk"))


class PostedFilter(admin.EmptyFieldListFilter):
    """Says in words what an empty time of posting means."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = "readers see it"

    def choices(self, changelist):
        words = {"1": "No", "0": "Yes", None: "All"}
        for choice, value in zip(super().choices(changelist), (None, "1", "0"), strict=True):
            yield choice | {"display": words[value]}


class ConditionFilter(admin.SimpleListFilter):
    """Pages on which somebody waits; thousands of others are found by the search."""

    title = "condition"
    parameter_name = "condition"

    def has_output(self):
        return self.value() is not None or super().has_output()

    def lookups(self, request, model_admin):
        waiting = Condition.objects.filter(questions__state__in=OPEN).distinct().order_by("name")
        return [(str(row.pk), row.name) for row in waiting[:MOST_CONDITIONS]]

    def queryset(self, request, queryset):
        key = self.value()
        if key is None:
            return queryset
        if not (key.isascii() and key.isdecimal() and len(key) <= LONGEST_ID):
            raise IncorrectLookupParameters("A condition is chosen by its number.")
        return queryset.filter(condition=int(key))


class QueueChangeList(ChangeList):
    """Every row knows its clock, and leads to where work on it begins."""

    def __init__(self, request, *args, **kwargs):
        self.may_moderate = request.user.has_perm(MODERATE)
        super().__init__(request, *args, **kwargs)

    def get_results(self, request):
        super().get_results(request)
        self.result_list = list(self.result_list)
        target = QuestionRules.objects.current().target_days
        for row in self.result_list:
            row.clock = clock_of(row, target) if row.state in OPEN else None

    def url_for_result(self, result):
        return work_url(result, may_moderate=self.may_moderate)


class QuestionQueue:
    """The list half of the admin of questions."""

    list_display = ("__str__", "wording", "status", "time_left", "in_hands_of")
    list_filter = (
        QueueFilter,
        "is_urgent",
        ("state", admin.ChoicesFieldListFilter),
        ("language", admin.ChoicesFieldListFilter),
        ("posted_at", PostedFilter),
        ConditionFilter,
    )
    list_select_related = ("condition", "claimed_by")
    list_per_page = 50
    search_fields = ("condition__name", "=condition__number", "question")
    search_help_text = "Name or number of the condition, or words of the public wording."
    show_full_result_count = False
    ordering = ("-is_urgent", F("received_at").asc(nulls_last=True), "pk")

    def changelist_view(self, request, extra_context=None):
        title = {"title": "Questions and answers"}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_changelist(self, request, **kwargs):
        return QueueChangeList

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:LONGEST_SEARCH])

    @admin.display(description="public wording")
    def wording(self, question):
        text = question.question
        if not text:
            about = f"About {question.condition.name}" if question.condition else "No page chosen"
            return format_html('<span class="quiet">{}: {}</span>', about, "not written yet")
        return text if len(text) <= BEGINNING else f"{text[: BEGINNING - 1]}…"

    @admin.display(description="state")
    def status(self, question):
        marks = [(question.state, question.get_state_display().partition(":")[0])]
        if question.is_urgent and question.state in OPEN:
            marks.append(("urgent", "Urgent"))
        if question.posted_at:
            marks.append(("on", "Posted"))
        return format_html_join(" ", '<span class="state state-{}">{}</span>', marks)

    @admin.display(description="working days", empty_value="–")
    def time_left(self, question):
        left = getattr(question, "clock", None)
        if left is None:
            return None
        over = " is-over" if left.is_over else ""
        return format_html('<span class="clock{}">{}</span>', over, str(left).replace("working ", ""))

    @admin.display(description="in the hands of", empty_value="–")
    def in_hands_of(self, question):
        return name_of(question.claimed_by) if question.claimed_by else None
