"""A posted question at its own address, and what readers say about it.

Promise: there is one address, and what stands at it is read in the language of the question.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from conditions.actions.helpful import note_vote
from conditions.models import Edition, Question
from conditions.models.condition import GREATEST_NUMBER
from conditions.pages import question_page
from conditions.pages.structured_question import question_json_ld
from conditions.views.answers import page, public, public_form
from conditions.views.current import Gone, current_edition, redirect_to
from gard.lib.absolute import absolute_url
from gard.lib.client_address import client_address
from references.site_texts import texts_of

ANSWERS = {"yes": True, "no": False}


def posted(request: HttpRequest, number: int, question: int) -> Question:
    """The question as readers see it. Raise Gone when it was taken down, Http404 when it never was here."""
    found = once_seen(number, question)
    if found is None:
        raise Http404
    if found.posted_at is None:
        with override(found.read_in):
            raise Gone(texts_of(request)[f"question.gone.{found.gone}"], language=found.read_in)
    return found


def once_seen(number: int, question: int) -> Question | None:
    """The question of this number, if readers see it or saw it once."""
    if question > GREATEST_NUMBER:
        return None
    found = Question.objects.filter(condition=number, number=question).first()
    return found if found and (found.posted_at or found.gone) else None


def home_of(number: int, question: int) -> Edition:
    """Raise as `current_edition` does; a page that was withdrawn says so in the language of the question."""
    try:
        return current_edition(number)
    except Gone as gone:
        found = once_seen(number, question)
        language = found.read_in if found else ""
        raise Gone(gone.reason, language=language, said_in=gone.said_in) from None


@public
def question(request: HttpRequest, number: int, slug: str, question: int) -> HttpResponse:
    edition = home_of(number, question)
    if slug != edition.slug:
        return redirect_to(reverse("question", args=[number, edition.slug, question]))
    built = question_page(posted(request, number, question), edition)
    canonical = absolute_url(request, built.url)
    context = {
        "question": built,
        "canonical_url": canonical,
        "json_ld_script": question_json_ld(built, canonical),
    }
    with override(built.language):
        return page(request, "conditions/question.html", context, built.tags)


@public_form
def helpful(request: HttpRequest, number: int, slug: str, question: int) -> HttpResponse:
    """Counts a vote and says thank you; who opens the address without one is led to the question.

    A form on somebody else's site counts nothing.
    """
    edition = home_of(number, question)
    found = posted(request, number, question)
    back = reverse("question", args=[number, edition.slug, question])
    answer = ANSWERS.get(request.POST.get("helpful", ""))
    is_foreign = request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}
    if answer is None or is_foreign:
        return HttpResponseRedirect(back)
    note_vote(found, is_helpful=answer, sender=client_address(request))
    context = {"is_helpful": answer, "back_url": f"{back}#helpful", "noindex": True}
    with override(found.read_in):
        response = render(request, "conditions/helpful.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
