"""Questions in their public wording, and their answers."""

from __future__ import annotations

from django.contrib import admin

from conditions.actions import next_question_number, record_question_change
from conditions.actions.answering import POST
from conditions.actions.known_words import problems_of_note
from conditions.admin.answering import AnsweringViews
from conditions.admin.dated_rows import DatedRowForm, date_rows
from conditions.admin.helpful import HelpfulColumn
from conditions.admin.known_choices import KnownChoicesInline, NamedFieldsFormSet
from conditions.admin.moderating import ModeratingViews
from conditions.admin.question_queue import QuestionQueue
from conditions.admin.question_standing import is_written, standing
from conditions.models import Question, QuestionEvent, RichTextField, Topic
from gard.lib.versions import VersionAdmin
from references.editor import EditorAdminMixin, Place, rich_text
from references.links import forget

MODERATE = "conditions.moderate_question"
KEPT = (
    "{question}: it was before readers or came from one, so its number and record stay. "
    "It can be withdrawn, and what came from a reader can be erased."
)
COMMENT = "What you said about the change"


class TopicForm(DatedRowForm):
    class Meta:
        help_texts = {
            "updated_on": "Moves by itself when the text changes in meaning. Set it only to correct it. A "
            "shared section shows the date that it has on its page."
        }

    def date_after_save(self, today):
        """A shared section shows the date that stands on its own page."""
        return None if self.cleaned_data.get("section") else super().date_after_save(today)


class TopicInline(KnownChoicesInline, admin.StackedInline):
    model = Topic
    form = TopicForm
    formset = NamedFieldsFormSet
    extra = 0
    autocomplete_fields = ("condition",)
    fields = (("position", "section", "condition"), "heading", "body", "updated_on", "minor")
    formfield_overrides = {RichTextField: rich_text(Place(order_field="position"))}

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("condition")


@admin.register(Question)
class QuestionAdmin(
    HelpfulColumn, QuestionQueue, ModeratingViews, AnsweringViews, EditorAdminMixin, VersionAdmin
):
    change_form_template = "admin/conditions/question/change_form.html"
    formfield_overrides = {RichTextField: rich_text()}
    fieldsets = (
        ("Question", {"fields": ("condition", "language", "question", "other_conditions")}),
        ("Answer", {"fields": ("opener",)}),
    )
    autocomplete_fields = ("condition", "other_conditions")
    inlines = (TopicInline,)
    view_on_site = False

    def get_readonly_fields(self, request, obj=None):
        """The page is chosen once; the wording is a moderator's, and a reader's one has a page of its own,
        where it is screened. On which other pages readers see it is for whoever may post it."""
        if obj is None:
            return ()
        is_given = obj.is_from_a_reader or not request.user.has_perm(MODERATE)
        is_shown = obj.posted_at is not None and not request.user.has_perm(POST)
        wording = ("language", "question") if is_given else ()
        return ("condition", *wording, *(("other_conditions",) if is_shown else ()))

    def fields_left_alone(self, request, obj):
        """An old version changes nothing that this person could not change in the form."""
        return ("number", *self.get_readonly_fields(request, obj))

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj is not None:
            context["standing"] = standing(obj, request.user)
            context["question"] = obj
        response = super().render_change_form(request, context, add, change, form_url, obj)
        if obj is not None and obj.is_from_a_reader:
            response.context_data["keeps_typing"] = False
        return response

    def save_model(self, request, obj, form, change):
        if obj.number is None and not change:
            obj.number = next_question_number(obj.condition)
        super().save_model(request, obj, form, change)

    def problems_of_comment(self, request, obj, comment):
        """What is said of a save stays in the history, where everybody at the desk reads it."""
        return problems_of_note(obj, comment, COMMENT) if obj.pk else ()

    def save_formset(self, request, form, formset, change):
        if formset.model is Topic:
            date_rows(formset)
        super().save_formset(request, form, formset, change)

    def after_save(self, request, obj, created, comment):
        fresh = Question.objects.select_related("condition").get(pk=obj.pk)
        record_question_change(fresh, by=request.user)

    def has_change_permission(self, request, obj=None):
        """What somebody had erased stays empty; an answer is written only to what was passed on.

        A save asks under its lock, so a form that was opened before the question was closed saves nothing.
        """
        return super().has_change_permission(request, obj) and (obj is None or is_written(obj))

    def has_delete_permission(self, request, obj=None):
        """A number that was given to readers is never given again."""
        return super().has_delete_permission(request, obj) and not (obj and must_stay(obj))

    def get_deleted_objects(self, objs, request):
        objs = list(objs)
        if kept := [KEPT.format(question=question) for question in objs if must_stay(question)]:
            return [], {}, set(), kept
        return super().get_deleted_objects(objs, request)

    def delete_model(self, request, obj):
        forget(f"question:{obj.pk}")
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for question in queryset:
            forget(f"question:{question.pk}")
        super().delete_queryset(request, queryset)


def must_stay(question):
    """It was before readers, or a reader sent it: it is withdrawn or erased, never deleted."""
    shown = (QuestionEvent.Kind.POSTED, QuestionEvent.Kind.WITHDRAWN)
    return bool(
        question.posted_at
        or question.is_from_a_reader
        or question.gone
        or question.history.filter(kind__in=shown).exists()
    )
