"""The form for questions: opened, checked, met with what may help already, and received."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from conditions.actions.receive import TooManyToday, WasDeleted, receive
from conditions.models import Condition, Edition, PublishedName, QuestionRules
from conditions.models.condition import GREATEST_NUMBER
from conditions.questions.emergency import is_emergency
from conditions.views.ask_fields import groups_of
from conditions.views.ask_form import MOST, SHOWN, TRAP, AskForm, Problem
from conditions.views.confidential import confidential
from conditions.views.form_token import Ticket, new_ticket, read_ticket
from conditions.views.offers import Met, meet
from gard.lib.absolute import absolute_url
from gard.lib.client_address import client_address
from gard.lib.folding import fold
from gard.lib.languages import alternates, language_links, name_in
from gard.lib.sealing import fingerprint
from references.site_texts import texts_of

TRY_AGAIN_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence above the form that is about no field."""

    key: str
    status: int = 200


STALE = Notice("ask.error.stale")
FULL = Notice("ask.error.full", status=429)


@confidential
def ask(request: HttpRequest, *, language: str) -> HttpResponse:
    if request.method == "POST":
        return sent(request, language)
    form = AskForm.opened(request.GET.get("condition", ""))
    response = form_page(request, form, language, ticket=new_ticket())
    # Nobody's words are in it yet, and going back to it must find what was typed.
    response.headers["Cache-Control"] = "no-cache, private"
    return response


def sent(request: HttpRequest, language: str) -> HttpResponse:
    """The next step for a form that was sent: itself again, the page before sending, or the private page."""
    form, written = AskForm.sent(request.POST), request.POST.get("ticket", "")
    ticket = read_ticket(written)
    if ticket is None:
        return form_page(request, form, language, ticket=new_ticket(), notice=STALE, problems=form.problems())
    problems = form.problems()
    if problems or form.wants_change:
        shown = [] if form.wants_change else problems
        return form_page(request, form, language, ticket=written, problems=shown)
    page = page_chosen(form, language)
    number = page.condition_id if page else None
    text, about = form.values["question"], form.values["about"]
    met = meet(text, about, language=language, condition=number, seen=form.seen)
    if met.is_news_after(form.seen):
        return next_page(request, form, language, ticket=written, met=met)
    try:
        code = take(request, form, ticket, language, page.condition if page else None)
    except WasDeleted as deleted:
        code = deleted.code  # Its page says so.
    except TooManyToday:
        return form_page(request, form, language, ticket=written, notice=FULL)
    return see_other(reverse(name_in(language, "asked"), args=[code]))


def take(
    request: HttpRequest, form: AskForm, ticket: Ticket, language: str, condition: Condition | None
) -> str:
    """Receive the question; the code of its private link.

    Sent twice, a form is one question, whatever page its typed name leads to by then and to whichever
    language's address it goes. Sent again after a change, it is another one: the second text must not vanish
    behind the first.
    """
    received = receive(
        form.asked(language),
        nonce=fingerprint("form as it was sent", f"{ticket.nonce} {form.content}"),
        may_post=form.may_post,
        condition=condition,
        sender=client_address(request),
        form_seconds=ticket.seconds,
        is_trapped=form.is_trapped,
    )
    return received.code


def see_other(address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return response


@confidential
def similar_pages(request: HttpRequest, *, language: str) -> HttpResponse:
    """What fits the words typed so far, as a part of the page; they come in the body, never in an address."""
    if request.method != "POST":
        return see_other(reverse(name_in(language, "ask")))
    form = AskForm.sent(request.POST)
    page = page_chosen(form, language)
    number = page.condition_id if page else None
    text = form.values["question"][: MOST["question"]]
    met = meet(text, form.values["about"][: MOST["about"]], language=language, condition=number)
    return render(request, "conditions/ask/met.html", {"met": met, "level": 3})


def form_page(
    request: HttpRequest,
    form: AskForm,
    language: str,
    *,
    ticket: str,
    problems: list[Problem] | None = None,
    notice: Notice | None = None,
) -> HttpResponse:
    page = page_of(form.values["condition"], language)
    wrong, name = problems or [], "ask"
    groups = groups_of(form, wrong, texts_of(request), language=language, is_about_given=page is not None)
    query = f"condition={page.condition_id}" if page else ""
    context = {
        "groups": groups,
        "form": form,
        "page_name": page.name if page else "",
        "page_number": page.condition_id if page else "",
        "page_url": page.get_absolute_url() if page else "",
        "ticket": ticket,
        "trap": TRAP,
        "seen": " ".join(part for part in SHOWN if part in form.seen),
        "problems": wrong,
        "notice": notice,
        "is_emergency": is_emergency(f"{form.values['about']} . {form.values['question']}"),
        "rules": QuestionRules.objects.current(),
        "here": reverse(name_in(language, name)),
        "similar": reverse(name_in(language, "ask-similar")),
        "canonical_url": absolute_url(request, reverse(name_in(language, name))),
        "language_links": language_links(name, language, query=query),
        "alternates": alternates(request, name),
    }
    response = render(request, "conditions/ask/form.html", context, status=notice.status if notice else 200)
    if notice is FULL:
        response.headers["Retry-After"] = str(TRY_AGAIN_SECONDS)
    return response


def next_page(request: HttpRequest, form: AskForm, language: str, *, ticket: str, met: Met) -> HttpResponse:
    """The page before a question is sent, with all that was typed kept in it."""
    seen = form.seen | set(met.shown.split())
    context = {
        "met": met,
        "level": 2,
        "kept": [(name, value) for name, value in form.values.items() if value],
        "ticket": ticket,
        "trap": TRAP,
        "is_trapped": form.is_trapped,
        "seen": " ".join(part for part in SHOWN if part in seen),
        "here": reverse(name_in(language, "ask")),
        "noindex": True,
    }
    return render(request, "conditions/ask/next.html", context)


def page_chosen(form: AskForm, language: str) -> Edition | None:
    """The published page that the question is about: by its number, else by the name that was typed."""
    return page_of(form.values["condition"], language) or page_named(form.values["about"], language)


def page_of(number: str, language: str) -> Edition | None:
    if not number or int(number) > GREATEST_NUMBER:
        return None
    rows = Edition.objects.filter(condition=int(number), is_current=True, language__in={language, "en"})
    found = {row.language: row for row in rows.select_related("condition")}
    return found.get(language) or found.get("en")


def page_named(name: str, language: str) -> Edition | None:
    """The page of this name or other name, or the only one whose names begin so."""
    folded = fold(name[: MOST["about"]])
    if len(folded) < 3:
        return None
    names = PublishedName.objects.names().order_by()
    for fitting in (names.filter(folded=folded), names.filter(folded__startswith=folded)):
        numbers = list(fitting.values_list("condition_id", flat=True).distinct()[:2])
        if len(numbers) == 1:
            return page_of(str(numbers[0]), language)
    return None
