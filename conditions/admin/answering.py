"""Hand in, return, preview, answer, post, correct, withdraw: each page asks before the act, behind its right.

Promise: what is sent or posted is what the page showed: the digest of question and answer travels along.
"""

from __future__ import annotations

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import override

from conditions.actions import answer_question, correct, hand_in, post_question, send_back, withdraw_question
from conditions.actions.answer_problems import problems_of_answer, problems_of_posting
from conditions.actions.answer_texts import answer_of, digest_of_question, posting_of
from conditions.actions.answering import POST
from conditions.actions.draft import working_payload
from conditions.actions.letters import preview
from conditions.admin.asking import ask
from conditions.admin.forms import LINE, PARAGRAPH, SeenForm
from conditions.admin.question_standing import CHANGE, OWN, is_in_the_way
from conditions.models import Edition, Letter, Question
from conditions.pages import UnpublishedPage
from conditions.pages.answer import build_answer
from conditions.pages.question import whole_page
from conditions.questions.states import State

GREATEST_KEY = 2**63 - 1
TEMPLATE = "admin/conditions/question/act.html"
REASON_COMES_HERE = "(What was corrected stands here.)"


class NoteForm(forms.Form):
    note = forms.CharField(label="Note for colleagues", max_length=300, required=False, widget=LINE)


class SeenNoteForm(NoteForm, SeenForm):
    """An act on the answer that the page showed."""


class ReturnForm(forms.Form):
    note = forms.CharField(
        label="What should change",
        max_length=500,
        help_text="The writer reads it in the history of the question. Name nobody who asked.",
        widget=PARAGRAPH,
    )


class CorrectForm(SeenForm):
    what = forms.CharField(
        label="What was corrected",
        max_length=300,
        help_text="In a sentence, for everybody who reads the answer and for the person who asked.",
        widget=LINE,
    )


class AnsweringViews:
    """The views of a QuestionAdmin that move an answer on its way."""

    def get_urls(self):
        view = self.admin_site.admin_view
        names = ("hand_in", "return", "preview", "letters", "answer", "post", "correct", "withdraw")
        own = [
            path(
                f"<int:pk>/{name.replace('_', '-')}",
                view(getattr(self, f"{name}_view")),
                name=f"conditions_question_{name}",
            )
            for name in names
        ]
        return own + super().get_urls()

    def hand_in_view(self, request, pk):
        return self._ask(
            request,
            self._question(request, pk, CHANGE),
            SeenNoteForm,
            hand_in,
            "Hand in",
            lead="A second person checks the answer, then sends or returns it. You can go on writing.",
            done="Handed in.",
        )

    def return_view(self, request, pk):
        question = self._question(request, pk, CHANGE, POST)
        return self._ask(
            request,
            question,
            ReturnForm,
            send_back,
            "Return",
            lead="The answer goes back to writing, with your reason.",
            done="Returned.",
        )

    def answer_view(self, request, pk):
        question = self._question(request, pk, POST)
        return self._ask(
            request,
            question,
            SeenNoteForm,
            answer_question,
            "Answer privately",
            lead="Only the person who asked reads this answer. Whoever asked the same gets it too.",
            done="Answered.",
            problems=self._in_the_way(request, question, problems_of_answer),
            letters=(preview(Letter.Kind.ANSWER, question),),
        )

    def post_view(self, request, pk):
        question = self._question(request, pk, POST)
        is_waiting = question.is_from_a_reader and question.state == State.CHECKING
        kinds = (Letter.Kind.ANSWER,) * is_waiting + (Letter.Kind.POSTED,) * question.is_from_a_reader
        lead = "Readers will see the question and its answer as they stand now."
        return self._ask(
            request,
            question,
            SeenNoteForm,
            post_question,
            "Answer and post" if is_waiting else "Post",
            lead=f"The person who asked gets the answer. {lead}" if is_waiting else lead,
            done="Posted.",
            problems=self._in_the_way(request, question, problems_of_posting),
            letters=tuple(preview(kind, question) for kind in kinds),
        )

    def correct_view(self, request, pk):
        question = self._question(request, pk, POST)
        find = problems_of_posting if question.posted_at else problems_of_answer
        mails = (preview(Letter.Kind.CORRECTION, question, REASON_COMES_HERE),)
        return self._ask(
            request,
            question,
            CorrectForm,
            correct,
            "Correct",
            lead="The answer as it stands now takes the place of what was sent and posted.",
            done="Corrected.",
            problems=self._in_the_way(request, question, find),
            letters=mails if question.is_from_a_reader else (),
        )

    def withdraw_view(self, request, pk):
        return self._ask(
            request,
            self._question(request, pk, POST),
            NoteForm,
            withdraw_question,
            "Withdraw",
            lead="Readers will no longer see the question and its answer. Its address says that it is gone.",
            done="Withdrawn.",
            shows_answer=False,
            is_severe=True,
        )

    def preview_view(self, request, pk):
        question = self._question(request, pk, CHANGE)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if question.condition is None:
            return HttpResponseRedirect(reverse("admin:conditions_question_letters", args=[question.pk]))
        response = previewed(request, question)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def letters_view(self, request, pk):
        question = self._question(request, pk, CHANGE)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": question,
            "letters": (preview(Letter.Kind.ANSWER, question),) if question.is_from_a_reader else (),
            "form_url": reverse("admin:conditions_question_change", args=[question.pk]),
        }
        return TemplateResponse(request, "admin/conditions/question/letters_page.html", context)

    def _in_the_way(self, request, question, find):
        return ((OWN,) if is_in_the_way(question, request.user) else ()) + find(question)

    def _ask(self, request, question, form, act, button, *, lead, done, shows_answer=True, **context):
        return ask(
            self,
            request,
            question,
            form(request.POST or None, initial={"seen": digest_of_question(question)}),
            lambda fields: act(question, by=request.user, **fields),
            title=f"{button}: {question}",
            lead=lead,
            button=button,
            done=done,
            template=TEMPLATE,
            built=preview_of(question) if shows_answer else None,
            **context,
        )

    def _question(self, request, pk, *rights):
        """Any of the rights opens the page; the act asks for its own."""
        if not any(request.user.has_perm(right) for right in rights):
            raise PermissionDenied
        rows = Question.objects.select_related("condition", "claimed_by").prefetch_related("topics")
        question = rows.filter(pk=pk).first() if pk <= GREATEST_KEY else None
        if question is None:
            raise Http404("There is no such question.")
        return question


def unpublished(condition):
    payload = working_payload(condition)
    return UnpublishedPage(condition.pk, payload.name, payload.slug or "-", payload.to_json())


def preview_of(question):
    """The page as it would be posted now, on the page that readers see or else on its working copy."""
    if question.condition is None:
        return None
    current = Edition.objects.current().filter(condition=question.condition_id).first()
    edition = current or unpublished(question.condition)
    day = question.posted_on or timezone.localdate()
    return whole_page(question, edition, posting_of(question), day)


def previewed(request, question):
    """The public page as it would be posted now; of an answer that readers will not see, what the asker
    reads."""
    context = {
        "noindex": True,
        "form_url": reverse("admin:conditions_question_change", args=[question.pk]),
        "letters_url": reverse("admin:conditions_question_letters", args=[question.pk]),
    }
    if question.may_be_posted:
        built = preview_of(question)
        more = {"question": built, "preview": "question.preview"}
        with override(built.language):
            return render(request, "conditions/question.html", context | more)
    answer = build_answer(answer_of(question), question.language, condition=question.condition_id)
    with override(question.language):
        more = {"answer": answer, "corrected": None, "preview": "question.preview.private"}
        return render(request, "conditions/ask/answer_preview.html", context | more)
