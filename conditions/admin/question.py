"""Questions in their public wording, and their answers."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import path

from conditions.actions import next_question_number, post_question, record_question_change, withdraw_question
from conditions.admin.asking import ask
from conditions.admin.helpful import HelpfulColumn
from conditions.admin.known_choices import NamedFieldsFormSet
from conditions.models import Question, RichTextField, Topic
from gard.lib.versions import VersionAdmin
from references.editor import EditorAdminMixin, Place, rich_text
from references.links import forget


class TopicInline(admin.StackedInline):
    model = Topic
    formset = NamedFieldsFormSet
    extra = 0
    fields = (("position", "section"), "heading", "body", "updated_on")
    formfield_overrides = {RichTextField: rich_text(Place(order_field="position"))}


class ActForm(forms.Form):
    note = forms.CharField(
        label="Note for colleagues",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


@admin.register(Question)
class QuestionAdmin(HelpfulColumn, EditorAdminMixin, VersionAdmin):
    change_form_template = "admin/conditions/question/change_form.html"
    formfield_overrides = {RichTextField: rich_text()}
    fields = ("condition", "question", "opener")
    autocomplete_fields = ("condition",)
    inlines = (TopicInline,)
    list_display = ("__str__", "beginning", "is_posted", "posted_at")
    list_filter = (("posted_at", admin.EmptyFieldListFilter),)
    list_select_related = ("condition",)
    list_per_page = 50
    search_fields = ("condition__name", "=condition__number", "question")
    show_full_result_count = False
    view_on_site = False

    def get_urls(self):
        view = self.admin_site.admin_view
        own = [
            path("<int:pk>/post", view(self.post_view), name="conditions_question_post"),
            path("<int:pk>/withdraw", view(self.withdraw_view), name="conditions_question_withdraw"),
        ]
        return own + super().get_urls()

    def get_readonly_fields(self, request, obj=None):
        return ("condition",) if obj else ()

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:200])

    @admin.display(description="question")
    def beginning(self, question):
        return question.question if len(question.question) <= 100 else f"{question.question[:99]}…"

    @admin.display(description="posted", boolean=True)
    def is_posted(self, question):
        return question.posted_at is not None

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["may_post"] = change and request.user.has_perm("conditions.post_question")
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_model(self, request, obj, form, change):
        if obj.number is None:
            obj.number = next_question_number(obj.condition)
        super().save_model(request, obj, form, change)

    def after_save(self, request, obj, created, comment):
        record_question_change(Question.objects.select_related("condition").get(pk=obj.pk))

    def has_delete_permission(self, request, obj=None):
        """What readers see is withdrawn first."""
        return super().has_delete_permission(request, obj) and not (obj and obj.posted_at)

    def delete_model(self, request, obj):
        forget(f"question:{obj.pk}")
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for question in queryset:
            forget(f"question:{question.pk}")
        super().delete_queryset(request, queryset)

    def post_view(self, request, pk):
        return self._ask(
            request,
            pk,
            post_question,
            "Post",
            "Readers will see the question and its answer as they stand now.",
        )

    def withdraw_view(self, request, pk):
        return self._ask(
            request,
            pk,
            withdraw_question,
            "Withdraw",
            "Readers will no longer see the question and its answer.",
        )

    def _ask(self, request, pk, act, button, lead):
        if not request.user.has_perm("conditions.post_question"):
            raise PermissionDenied
        question = Question.objects.select_related("condition").filter(pk=pk).first() if pk < 2**63 else None
        if question is None:
            raise Http404("There is no such question.")
        return ask(
            self,
            request,
            question,
            ActForm(request.POST or None),
            lambda fields: act(question, by=request.user, note=fields["note"]),
            title=f"{button}: {question}",
            lead=lead,
            button=button,
            done=f"{button}ed." if button == "Post" else "Withdrawn.",
        )
