"""The page behind an asker's private link: how far the question is, its answer, what the asker may do.

Promise: it never prints the asker's own words, name or address; who has no right code learns nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as written

from conditions.actions.asker import (
    erase_by_asker,
    find_by_code,
    give_consent,
    has_address,
    may_give_consent,
    taken_down_on,
    withdraw_consent,
)
from conditions.actions.receive import is_own_code
from conditions.errors import WrongState
from conditions.models import Question, QuestionRules
from conditions.pages.answer import AnswerView, build_answer
from conditions.questions.due import promised_day
from conditions.questions.states import OPEN, State
from conditions.views.asking import see_other
from conditions.views.confidential import confidential
from gard.lib.absolute import absolute_url
from gard.lib.languages import language_links, name_in

STEPS = ("received", "working", "answered")
HEADINGS = {
    State.HELD: "received",
    State.RECEIVED: "received",
    State.WRITING: "working",
    State.CHECKING: "working",
    State.ANSWERED: "answered",
    State.DECLINED: "declined",
}
"""State -> what the page is called; the other states are closed."""

MOST_MERGES = 5
DAY = {"en": "n/j/Y"}
"""Language -> how a day is written inside a sentence; all others write the day first."""

ADDRESS = {True: "yes", False: "no", None: "unknown"}


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a question is, in words: keys of site texts."""

    heading: str
    state: str
    due_on: dt.date | None = None
    is_merged: bool = False

    @property
    def step(self) -> str:
        """Where it is on the way; empty when it left the way."""
        return self.heading if self.heading in STEPS else ""

    @property
    def is_over(self) -> bool:
        """It left the way without an answer."""
        return self.heading not in STEPS

    @property
    def link_text(self) -> str:
        """What the private link is good for from now on."""
        kind = "closed" if self.is_over else "answered" if self.heading == "answered" else "waiting"
        return f"asked.link.text.{kind}"


def private_link(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Finds the question of the code; 410 when it was deleted, 404 when there never was one."""

    @confidential
    @wraps(view)
    def answer(request: HttpRequest, code: str, *, language: str) -> HttpResponse:
        question = find_by_code(code) if is_own_code(code) else None
        if question:
            response = view(request, question, code, language=language)
        elif is_own_code(code):
            response = render(request, "conditions/ask/nothing_kept.html", addresses(language), status=410)
        else:
            response = render(request, "conditions/ask/wrong_link.html", addresses(language), status=404)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return answer


@private_link
def asked(request: HttpRequest, question: Question, code: str, *, language: str) -> HttpResponse:
    home = answering(question)
    answered = question if question.answer else home
    standing = standing_of(question, home)
    context = {
        "question": question,
        "standing": standing,
        "is_emergency": question.is_urgent and home.state in OPEN and not answered.answer,
        "due_on": day_in(language, standing.due_on),
        "taken_down_on": day_in(language, taken_down_on(question)),
        "consent_key": consent_key(question, standing),
        "address_key": f"asked.link.email.{ADDRESS[has_address(question)]}",
        "steps": STEPS,
        "answer": answer_of(answered),
        "answered_at": question.answered_at or home.answered_at,
        "corrected": home if home.corrected_on else None,
        "link": absolute_url(request, reverse(name_in(language, "asked"), args=[code])),
        "posted_url": question.get_absolute_url() if question.posted_at else "",
        "may_give_consent": may_give_consent(question),
        "language_links": language_links("asked", language, (code,)),
        **addresses(language, code),
    }
    return render(request, "conditions/ask/asked.html", context)


def answer_of(question: Question) -> AnswerView | None:
    """In the language of the question; it shares sections of the page for which it was written."""
    if not question.answer:
        return None
    return build_answer(question.answer, question.language, condition=question.condition_id)


def day_in(language: str, day: dt.date | None) -> str:
    return written(day, DAY.get(language, "j/n/Y")) if day else ""


def consent_key(question: Question, standing: Standing) -> str:
    """What is told about posting: as it stands, and never of what cannot happen any more."""
    if question.posted_at:
        return "asked.consent.posted"
    if question.gone == Question.Gone.OFFICE and question.consent == Question.Consent.GIVEN:
        return "asked.consent.taken-down"
    is_closed = standing.is_over and question.consent != Question.Consent.WITHDRAWN
    return f"asked.consent.{question.consent}{'.closed' if is_closed else ''}"


def addresses(language: str, code: str = "") -> dict[str, Any]:
    """Where the pages of this link lead; a link that is wrong leads to the form alone."""
    names = {"here": "asked", "withdraw": "asked-withdraw", "allow": "asked-allow", "delete": "asked-delete"}
    named = names.items() if code else ()
    found = {key: reverse(name_in(language, name), args=[code]) for key, name in named}
    return {**found, "again": reverse(name_in(language, "ask")), "noindex": True}


def answering(question: Question) -> Question:
    """The question with which this one is answered: itself, or the one into which it was merged."""
    found = question
    for _ in range(MOST_MERGES):
        if found.state != State.MERGED or found.merged_into is None:
            return found
        found = found.merged_into
    return found


def standing_of(question: Question, home: Question) -> Standing:
    is_merged = question.pk != home.pk
    state = State.ANSWERED if question.answer else State(home.state)
    heading = HEADINGS.get(state, "closed")
    if state == State.ANSWERED:
        return Standing(heading, "asked.state.answered", is_merged=is_merged)
    if state == State.DECLINED:
        return Standing(heading, f"asked.declined.{home.decline_reason or 'other'}")
    if heading == "closed":
        return Standing(heading, "asked.state.closed")
    target = QuestionRules.objects.current().target_days
    due = promised_day(question.received_at, question.promised_on, target)
    if due is None or due < timezone.localdate():
        return Standing(heading, "asked.state.late", is_merged=is_merged)
    word = "received" if heading == "received" else state.value
    return Standing(heading, f"asked.state.{word}", due, is_merged)


def confirmed(what: str, act: Callable[[Question], None]) -> Callable[..., HttpResponse]:
    """A page that asks first; a POST does it and leads back to the private page."""

    @private_link
    def page(request: HttpRequest, question: Question, code: str, *, language: str) -> HttpResponse:
        links = addresses(language, code)
        if request.method != "POST":
            links["language_links"] = language_links(f"asked-{what}", language, (code,))
            return render(request, "conditions/ask/confirm.html", {"what": what, **links})
        try:
            act(question)
        except WrongState:
            return see_other(links["here"])  # The private page says how it stands now.
        if what == "delete":
            return render(request, "conditions/ask/deleted.html", links)
        return see_other(links["here"])

    return page


withdraw = confirmed("withdraw", withdraw_consent)
allow = confirmed("allow", give_consent)
delete = confirmed("delete", erase_by_asker)
