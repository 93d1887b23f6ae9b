"""The page on which a moderator works on one question, and the pages that ask before a no or a merge.

Promise: nothing happens on a GET; what is refused is said on the page, with what was typed; no answer is
stored anywhere on its way; nothing that somebody typed stands in an address, a message or a log.
"""

from __future__ import annotations

from contextlib import suppress

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from conditions.actions import moderate
from conditions.actions.moderate_hold import MODERATE
from conditions.actions.moderate_wording import suggestion, tidy
from conditions.admin.asking import ask
from conditions.admin.forms import LINE
from conditions.admin.moderating_acts import ACTS, GREATEST_KEY, ChooseCondition, question_of, row_of
from conditions.admin.moderating_page import VERDICTS, compared, head_of, words_of
from conditions.errors import ActionError, NotReady, WordsMustGo
from conditions.models import Question
from gard.lib.clean_text import clean

PAGE = "admin/conditions/question/moderate.html"
MOST_FOUND = 20
private = method_decorator(sensitive_post_parameters())


class DeclineForm(forms.Form):
    reason = forms.ChoiceField(
        label="Reason",
        error_messages={"required": "Choose a reason."},
        choices=[choice for choice in Question.DeclineReason.choices if choice[0]],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="Note for colleagues", max_length=500, required=False, widget=LINE)


class ModeratingViews:
    """The views of a QuestionAdmin for those who moderate."""

    def get_urls(self):
        view = self.admin_site.admin_view
        prefix = "conditions_question"
        own = [
            path("<int:pk>/moderate", view(self.moderate_view), name=f"{prefix}_moderate"),
            path("<int:pk>/moderate/compare", view(self.compare_wording), name=f"{prefix}_compare_wording"),
            path("<int:pk>/decline", view(self.decline_view), name=f"{prefix}_decline"),
            path("<int:pk>/merge", view(self.merge_view), name=f"{prefix}_merge_into"),
        ]
        return own + super().get_urls()

    def _of_a_reader(self, request, pk, methods, *, of_the_desk=False):
        """The question, for those with the right."""
        if not request.user.has_perm(MODERATE):
            raise PermissionDenied
        question = question_of(pk) if pk <= GREATEST_KEY else None
        if question is None or (not question.is_from_a_reader and not of_the_desk):
            raise Http404("No reader asked such a question.")
        return HttpResponseNotAllowed(methods) if request.method not in methods else question

    @private
    def moderate_view(self, request, pk):
        question = self._of_a_reader(request, pk, ["GET", "HEAD", "POST"], of_the_desk=True)
        if isinstance(question, HttpResponseNotAllowed):
            return question
        if not question.is_from_a_reader:
            return HttpResponseRedirect(reverse("admin:conditions_question_change", args=[pk]))
        response = self._act(request, question) if request.method == "POST" else self._page(request, question)
        response.headers["Cache-Control"] = "no-store"
        return response

    def _act(self, request, question):
        is_quick = request.headers.get("Accept") == "application/json"
        act = ACTS.get(request.POST.get("act", ""))
        try:
            if act is None:
                raise ActionError("Choose one of the buttons.")
            done = act(question, request.user, request.POST)
        except ActionError as refusal:
            if is_quick:
                return JsonResponse({"problem": str(refusal)}, status=409)
            return self._page(request, question_of(question.pk), refusal)
        if is_quick:
            return self._answer(request, question)
        if done.said:
            messages.success(request, done.said)
        here = reverse("admin:conditions_question_moderate", args=[question.pk])
        return HttpResponseRedirect(here if done.said else here + done.place)

    def _answer(self, request, question):
        """How the decided place stands now, for the page that asked without leaving."""
        place = row_of(
            question.redactions.model, request.POST.get("decide", "").partition(":")[2], question=question
        )
        answer: dict[str, object] = {"undecided": moderate.undecided(question)}
        if place:
            answer |= {"decision": place.decision, "verdict": VERDICTS[place.decision], "kind": place.kind}
        if place and place.of == "original" and not question.question:
            answer |= suggested(question, request.user)
        return JsonResponse(answer)

    def _page(self, request, question, refusal=None):
        context = {
            **self.admin_site.each_context(request),
            **head_of(question, request.user),
            **words_of(question, request.user),
            "opts": self.opts,
            "question": question,
            "title": f"Moderate: {question}",
            "condition_typed": f"{question.condition_id} {question.condition.name}"
            if question.condition
            else "",
            "note_typed": "",
        }
        if refusal is not None:
            context |= refused(request, refusal, context)
        return TemplateResponse(request, PAGE, context)

    @private
    def compare_wording(self, request, pk):
        """The reader's words against what stands in the form, for whoever has them open."""
        question = self._of_a_reader(request, pk, ["POST"])
        if isinstance(question, HttpResponseNotAllowed):
            return question
        try:
            asked = moderate.read_on(question, by=request.user)
        except ActionError as refusal:
            return JsonResponse({"problem": str(refusal)}, status=409)
        context = {"comparison": compared(asked.text, tidy(request.POST.get("text", "")[:20_000]))}
        response = TemplateResponse(request, "admin/conditions/question/moderate_compared.html", context)
        response.headers["Cache-Control"] = "no-store"
        return response

    def decline_view(self, request, pk):
        question = self._of_a_reader(request, pk, ["GET", "HEAD", "POST"])
        if isinstance(question, HttpResponseNotAllowed):
            return question
        letters = [
            (reason, label, *moderate.preview_of_decline(question, reason))
            for reason, label in Question.DeclineReason.choices
            if reason
        ]
        form = DeclineForm(request.POST or None)
        return ask(
            self,
            request,
            question,
            form,
            lambda fields: moderate.decline(question, by=request.user, **fields),
            title=f"Decline: {question}",
            lead=f"The person is told why in a kind letter, in {question.get_language_display()}.",
            button="Decline",
            done="Declined. Whoever gave an address is told by letter.",
            template="admin/conditions/question/decline.html",
            change_url=reverse("admin:conditions_question_moderate", args=[pk]),
            letters=letters,
            language=question.language,
            chosen=request.POST.get("reason", ""),
            visible_fields=[form["note"]],
        )

    @private
    def merge_view(self, request, pk):
        """The search is posted: what is typed into it may be a reader's words."""
        question = self._of_a_reader(request, pk, ["GET", "HEAD", "POST"])
        if isinstance(question, HttpResponseNotAllowed):
            return question
        here = reverse("admin:conditions_question_moderate", args=[pk])
        sought, problem = clean(request.POST.get("q", ""))[:200].strip(), ""
        if "into" in request.POST:
            target = row_of(Question, request.POST.get("into"))
            try:
                if target is None:
                    raise ActionError("There is no such question.")
                moderate.merge(question, target, by=request.user)
            except ActionError as refusal:
                problem = str(refusal)
            else:
                messages.success(request, "Merged. Whoever asked gets the answer to the other question.")
                return HttpResponseRedirect(here)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "question": question,
            "title": f"Merge: {question}",
            "sought": sought,
            "found": mergeable(question, sought),
            "problem": problem,
            "change_url": here,
        }
        response = TemplateResponse(request, "admin/conditions/question/merge.html", context)
        response.headers["Cache-Control"] = "no-store"
        return response


def suggested(question, user):
    """Where the wording begins, while the words are open to this person: they can close between two keys."""
    try:
        return {"suggestion": suggestion(question, moderate.read_on(question, by=user))}
    except ActionError:
        return {}


def mergeable(question, sought):
    """Questions into which this one can be merged; without a search, those on the same page."""
    rows = Question.objects.select_related("condition").filter(state__in=moderate.TARGETS)
    rows = rows.exclude(pk=question.pk).order_by("-pk")
    if not sought:
        return (
            list(rows.filter(condition=question.condition_id)[:MOST_FOUND]) if question.condition_id else []
        )
    words = Q(question__icontains=sought) | Q(condition__name__icontains=sought)
    if sought.isascii() and sought.isdecimal() and len(sought) < 10:
        words |= Q(pk=int(sought)) | Q(number=int(sought))
    return list(rows.filter(words)[:MOST_FOUND])


def refused(request, refusal, context):
    """The page again with what was typed, and why nothing was done."""
    typed = request.POST
    again: dict[str, object] = {
        "problems": refusal.problems if isinstance(refusal, NotReady) else (str(refusal),),
        "title": f"Error: {context['title']}",
    }
    if typed.get("act") == "word":
        text = tidy(typed.get("text", ""))
        again |= {"wording": text, "is_wording_typed": True, "refused_words": []}
        if isinstance(refusal, WordsMustGo):
            again["refused_words"] = [text[start:end] for start, end in refusal.places]
        if context.get("original"):
            with suppress(ActionError):  # They can close while the page is built.
                asked = moderate.read_on(context["question"], by=request.user)
                again["comparison"] = compared(asked.text, text)
    if typed.get("act") == "accept":
        again |= {"condition_typed": typed.get("condition", ""), "note_typed": typed.get("note", "")[:500]}
    if isinstance(refusal, ChooseCondition):
        again["offered"] = refusal.found
    if typed.get("act") == "mark":
        again |= {"words_typed": typed.get("words", "")[:200], "kind_typed": typed.get("kind", "")}
    return again
